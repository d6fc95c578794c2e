# SPDX-License-Identifier: MIT
"""What can stand in a field: lines, texts, dates, numbers, addresses, and references to other records.

All values come from YAML as text, lists and maps; here text becomes a value, or a sentence that says what is wrong.
How a value is told to machines (JSON) stands beside how it is read: `model_dump(mode="json")` gives that.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, core_schema

from beleidslijn.record import dates

TEXT_OR_NUMBER = {"type": ["string", "number"]}
"""Editors read YAML 1.2, in which 2025 and 112 are numbers; we read all as text."""

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def wrong(code: str, sentence: str) -> PydanticCustomError:
    """A fault in a value. `code` and `sentence` are Dutch; the sentence is shown as it is."""
    return PydanticCustomError("beleidslijn", "{sentence}", {"code": code, "sentence": sentence})


def is_id(text: str) -> bool:
    """Lower case ASCII letters, digits and single dashes (kebab-case)."""
    return bool(ID.fullmatch(text))


@dataclass(frozen=True)
class ToldDate:
    """Datum: zoals zij is opgeschreven, met de eerste en de laatste dag waarop het kan zijn"""

    # What machines get, and what their schema says of it.
    edtf: Annotated[str, Field(title="EDTF", description="De datum in EDTF, zoals 2025-03-21 of [2025-05..2025-11].")]
    first: Annotated[str | None, Field(title="Eerste dag", description="JJJJ-MM-DD; null als die niet bekend is.")]
    last: Annotated[str | None, Field(title="Laatste dag", description="JJJJ-MM-DD; null als die niet bekend is.")]


@dataclass(frozen=True)
class ToldSource:
    """Bron: een document, of een deel ervan"""

    # What machines get, and what their schema says of it.
    document: Annotated[str, Field(title="Document", description="De id van het document.")]
    section: Annotated[str | None, Field(title="Deel", description="De plaats in het document; null voor het geheel.")]
    in_doubt: Annotated[bool, Field(title="In twijfel", description="true als de bron juist hiervoor zwak is.")]


def tell_date(when: dates.Edtf) -> ToldDate:
    """A date as machines get it."""
    first, last = when.first, when.last
    return ToldDate(
        str(when),
        None if first == date.min else first.isoformat(),
        None if last == date.max else last.isoformat(),
    )


class Ref(str):
    """The id of another record. A subclass says of which kind."""

    KIND: ClassVar[str] = ""

    @classmethod
    def _read(cls, text: str) -> Self:
        if not is_id(text):
            raise wrong("geen-id", f"'{text}' is geen id: gebruik kleine letters, cijfers en streepjes")
        return cls(text)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls._read, core_schema.str_schema())


class MeasureId(Ref):
    KIND = "measure"


class RequestId(Ref):
    KIND = "request"


class OrganisationId(Ref):
    KIND = "organisation"


class DocumentId(Ref):
    KIND = "document"


class EventId(Ref):
    KIND = "event"


class TopicId(Ref):
    KIND = "topic"


class SourceRef(Ref):
    """A document, or a place in it: `beslisnota` or `beslisnota#3`. A question mark behind it says that for this very
    claim the source is weak, however strong it is otherwise: `liwwadders-2025?`.
    """

    KIND = "document"

    @property
    def document(self) -> str:
        return self.removesuffix("?").partition("#")[0]

    @property
    def section(self) -> str | None:
        return self.removesuffix("?").partition("#")[2] or None

    @property
    def in_doubt(self) -> bool:
        return self.endswith("?")

    @property
    def told(self) -> ToldSource:
        """As machines get it."""
        return ToldSource(self.document, self.section, self.in_doubt)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        told = handler.generate_schema(ToldSource)
        return core_schema.no_info_after_validator_function(
            cls._read,
            core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda ref: ref.told, return_schema=told),
        )

    @classmethod
    def _read(cls, text: str) -> Self:
        document, mark, section = _visible(text).removesuffix("?").partition("#")
        if not is_id(document) or (mark and not section.strip()) or section != section.strip():
            raise wrong("geen-bron", f"'{text}' is geen bron: schrijf document of document#plaats, zoals beslisnota#3")
        return cls(text)


class Prose(str):
    """A short text in our Markdown subset, with links and sources in it (`markup.py`)."""

    @classmethod
    def _read(cls, text: str) -> Self:
        return cls(_clean(text))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls._read, core_schema.str_schema())


@dataclass(frozen=True)
class Back:
    """What the other record says of a reference to it: the heading over the records that point there."""

    label: str


def _clean(text: str) -> str:
    text = text.rstrip("\n")
    if not text.strip():
        raise wrong("leeg", "hier staat niets: vul het in, of haal de regel weg")
    return _visible(text)


def _visible(text: str) -> str:
    # Most texts are printable as a whole, which is seen in one look.
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text
    for sign in text:
        if sign not in "\n\t" and unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"):
            raise wrong("vreemd-teken", f"hier staat een onzichtbaar teken (U+{ord(sign):04X}): haal het weg")
    return text


def _line(text: str) -> str:
    text = _clean(text)
    if "\n" in text or "\t" in text:
        raise wrong("meer-regels", "dit moet op één regel staan: haal de regeleinden en tabs weg")
    return text.strip()


def _url(text: str) -> str:
    if not re.fullmatch(r"https://[^\s/<>\"'\\{}|^`]+\.[a-z0-9-]+(?::\d+)?(?:[/?#][^\s<>\"\\{}|^`]*)?", _visible(text)):
        hint = f". Bedoelde u 'https://{text[7:]}'?" if text.startswith("http://") else ""
        raise wrong("geen-adres", f"'{text}' is geen webadres dat met https:// begint{hint}")
    return text


def _flag(text: object) -> bool:
    if text not in ("true", "false"):
        raise wrong("geen-ja-nee", f"'{text}' is geen ja of nee: schrijf true of false")
    return text == "true"


def _date(text: object) -> dates.Edtf:
    try:
        if isinstance(text, list) and len(text) == 1 and ".." in str(text[0]):
            raise wrong("aanhalingstekens", f'zet aanhalingstekens om de datum: "[{text[0]}]"')
        return dates.parse(_text(text))
    except dates.NotADate as error:
        raise wrong("geen-datum", str(error)) from error


def _day(text: object) -> date:
    try:
        return dates.parse_day(_text(text))
    except dates.NotADate as error:
        raise wrong("geen-datum", str(error)) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise wrong("geen-tekst", "hier hoort een waarde, geen lijst en geen blok")
    return value


def _decimal(value: object) -> Decimal:
    text = _text(value)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", text):
        raise wrong(
            "geen-getal", f"'{text}' is geen getal. Bedoelde u {text.replace('.', '')}? Duizendtallen staan zonder punt"
        )
    if re.fullmatch(r"\d+\.\d+", text):
        raise wrong("geen-getal", f"'{text}' is geen getal. Bedoelde u '{text.replace('.', ',')}'? Schrijf een komma")
    if not re.fullmatch(r"\d+(,\d+)?", text):
        raise wrong("geen-getal", f"'{text}' is geen getal: schrijf alleen cijfers, met een komma voor decimalen: 98,7")
    return Decimal(text.replace(",", "."))


def _former_id(text: str) -> str:
    if not is_id(text):
        raise wrong("geen-id", f"'{text}' is geen id: gebruik kleine letters, cijfers en streepjes")
    return text


def _tell_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _whole(value: object) -> int:
    text = _text(value)
    if not re.fullmatch(r"\d{1,4}", text):
        raise wrong("geen-getal", f"'{text}' is geen heel getal")
    return int(text)


Line = Annotated[str, AfterValidator(_line)]
"""Plain text on one line."""
NumberLine = Annotated[str, AfterValidator(_line), WithJsonSchema(TEXT_OR_NUMBER, mode="validation")]
"""Plain text on one line that may look like a number: a section, a phone number, the number of a paper."""
Summary = Annotated[str, AfterValidator(_line), Field(max_length=300)]
"""Plain text on one line, at most 300 characters."""
Url = Annotated[str, AfterValidator(_url), Field(json_schema_extra={"format": "uri"})]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
EdtfDate = Annotated[
    dates.Edtf,
    BeforeValidator(_date),
    PlainSerializer(tell_date, return_type=ToldDate),
    WithJsonSchema(TEXT_OR_NUMBER, mode="validation"),
]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string"}, mode="validation")]
Number = Annotated[
    Decimal,
    BeforeValidator(_decimal),
    PlainSerializer(_tell_number, return_type=int | float),
    WithJsonSchema(TEXT_OR_NUMBER, mode="validation"),
    WithJsonSchema({"type": "number"}, mode="serialization"),
]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"})]
FormerId = Annotated[str, AfterValidator(_former_id)]
"""An id that a record had; nothing else may have it."""
