# SPDX-License-Identifier: MIT
"""How a document, and our page about something, is cited: all its parts, out of which the templates in `citing/` and
`outputs/citations.py` make each form. Nothing here is guessed: what the data do not carry, no form says.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from beleidslijn.history.edition import Edition
from beleidslijn.record.dates import Edtf, Point
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.model import Document, Event, Figure, Measure, Record, Request
from beleidslijn.record.vocabulary import DocumentKind, Language, MeasureKind, Strength
from beleidslijn.record.vocabulary import IdentifierKey as Key
from beleidslijn.rendering.dutch import say

SITE = "Beleidslijn"


class Types(NamedTuple):
    """What a kind of document is called in each form for machines."""

    bibtex: str
    ris: str
    csl: str


TYPES = {
    DocumentKind.MEMO: Types("misc", "GOVDOC", "document"),
    DocumentKind.REPORT: Types("techreport", "RPRT", "report"),
    DocumentKind.LETTER: Types("misc", "GOVDOC", "document"),
    DocumentKind.ANSWER: Types("misc", "GOVDOC", "document"),
    DocumentKind.PARLIAMENTARY_PAPER: Types("misc", "GOVDOC", "document"),
    DocumentKind.ACT: Types("misc", "STAT", "legislation"),
    DocumentKind.EU_ACT: Types("misc", "STAT", "legislation"),
    DocumentKind.DECISION: Types("misc", "LEGAL", "legislation"),
    DocumentKind.POLICY_RULE: Types("misc", "LEGAL", "legislation"),
    DocumentKind.PROGRAMME: Types("techreport", "RPRT", "report"),
    DocumentKind.PRESS_RELEASE: Types("misc", "ELEC", "webpage"),
    DocumentKind.NEWS: Types("misc", "NEWS", "article-newspaper"),
    DocumentKind.SPECIALIST_PRESS: Types("misc", "MGZN", "article-magazine"),
    DocumentKind.BLOG: Types("misc", "BLOG", "post-weblog"),
    DocumentKind.WEB_PAGE: Types("misc", "ELEC", "webpage"),
    DocumentKind.RULING: Types("misc", "CASE", "legal_case"),
    DocumentKind.DATASET: Types("misc", "DATA", "dataset"),
}
PARLIAMENTARY = Types("misc", "BILL", "bill")
"""What has a number of a parliament, whatever its kind: programmes that cite know no other type with such a number."""

FOREMOST = {DocumentKind.ACT, DocumentKind.EU_ACT, DocumentKind.RULING, DocumentKind.PARLIAMENTARY_PAPER}
"""Kinds on which a page rests before others."""


@dataclass(frozen=True)
class Number:
    """A number in its own form: the series, the year or session in it, the place in that. Empty where there is none."""

    series: str
    volume: str
    place: str
    suffices: bool
    """Whether a lawyer names no more than this."""

    def names_the_same(self, other: "Number") -> bool:
        """Whether both are the same number; of one the session of parliament may not be known."""
        return (self.series, self.place) == (other.series, other.place) and self.volume in (other.volume, "")

    def __str__(self) -> str:
        return f"{self.series} {self.volume}{', ' if self.volume else ''}{self.place}".strip()


class _Form(NamedTuple):
    """How a kind of number is written in the data; the series, the volume and the place that it then names."""

    key: Key
    pattern: str
    series: str
    volume: str | None
    """None: it is not in the number, but is the session of parliament in which the document came out."""
    place: str
    suffices: bool = False


_FORMS = (
    _Form(Key.KST, r"kst-(\d+)-([A-Z]+)-(\d+)", "Kamerstukken II", None, r"\1 \2, nr. \3", suffices=True),
    _Form(Key.KST, r"kst-(\d+(?:-\d+)?)-(\d+)", "Kamerstukken II", None, r"\1, nr. \2", suffices=True),
    _Form(Key.STAATSBLAD, r"Stb\. (\d{4}), (\d+)", "Stb.", r"\1", r"\2", suffices=True),
    _Form(Key.STAATSCOURANT, r"Stcrt\. (\d{4}), (\d+)", "Stcrt.", r"\1", r"\2", suffices=True),
    _Form(Key.EK, r"EK (\d{4})/\d\d(\d\d), (nr\. \d+)", "Handelingen I", r"\1/\2", r"\3", suffices=True),
    _Form(Key.TK, r"h-tk-(\d{4})\d\d(\d\d)-(\d+)-(\d+)", "Handelingen II", r"\1/\2", r"nr. \3, item \4", suffices=True),
    _Form(Key.TK, r"ah-tk-(\d{4})\d\d(\d\d)-(\d+)", "Aanhangsel Handelingen II", r"\1/\2", r"nr. \3", suffices=True),
    _Form(Key.ARTICLE, r".+", "", "", r"\g<0>", suffices=True),
    _Form(Key.ECLI, r"ECLI:[\w.:]+", "", "", r"\g<0>"),
    _Form(Key.OJ, r".+", "", "", r"\g<0>"),
    _Form(Key.COM, r".+", "", "", r"\g<0>"),
    _Form(Key.CELEX, r".+", "CELEX", "", r"\g<0>"),
    _Form(Key.BWB, r".+", "", "", r"\g<0>"),
    _Form(Key.ELI, r".+", "", "", r"\g<0>"),
    _Form(Key.TK, r"\d{4}[A-Z]\d+", "Tweede Kamer", "", r"\g<0>"),
)
"""In the order in which a document is named by them. Others are no name of a document: a dossier holds many."""

OF_PARLIAMENT = ("Kamerstukken", "Handelingen", "Aanhangsel")

SOON = 31
"""Days within which a paper about a request comes out; later ones tell what was done with it."""

COURTS = {"Gerechtshof": "Hof", "Rechtbank": "Rb.", "Hoge Raad": "HR"}
"""How lawyers write courts."""


@dataclass(frozen=True)
class Reference:
    """The parts of something that is cited: a document, or a page of this site."""

    key: str
    kind: DocumentKind
    title: str
    publisher: str
    author: str | None
    """The organisation that it is from, where we have a page about it."""
    published: Edtf | None
    """As exact as it is known; None when it says no date."""
    numbers: tuple[Number, ...]
    """The one by which it is named first."""
    url: str | None
    accessed: date | None
    language: Language
    release: int = 0
    """Of a page of ours: the last release; 0 before the first, and of a document."""
    version: str | None = None
    """Of a page about a record: which version of the record it shows."""

    @property
    def types(self) -> Types:
        is_parliamentary = bool(self.numbers) and self.numbers[0].series.startswith(OF_PARLIAMENT)
        return PARLIAMENTARY if is_parliamentary else TYPES[self.kind]

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Year, month and day as far as they are known; empty when not even the year is."""
        return date_parts(self.published) if self.published else ()

    @property
    def is_dated_plainly(self) -> bool:
        """Whether those parts say all of the date."""
        return isinstance(self.published, Point) and self.published.doubt is None

    @property
    def date_in_words(self) -> str:
        return say(self.published) if self.published else ""

    @property
    def edition(self) -> str:
        """Of a page of ours: which release and version of it, in words; empty when neither is known."""
        release = [f"uitgave {self.release}"] if self.release else []
        return ", ".join([*release, *([f"versie {self.version}"] if self.version else [])])

    @property
    def court(self) -> str:
        """The publisher of a ruling, as lawyers write it."""
        for name, short in COURTS.items():
            if self.publisher == name or self.publisher.startswith(f"{name} "):
                return short + self.publisher.removeprefix(name)
        return self.publisher


def of_document(edition: Edition, document: Document) -> Reference:
    """How a document is cited. What is not official is about a number, and has none of its own."""
    catalogue = edition.arrangement.catalogue
    return Reference(
        document.id,
        document.kind,
        document.title,
        document.publisher,
        catalogue.organisations[document.organisation].title if document.organisation else None,
        document.published,
        _numbers_of(document) if document.official else (),
        document.read_at,
        document.accessed,
        document.language,
    )


def of_record(edition: Edition, record: Record) -> Reference:
    """How our page about a record is cited."""
    return _of_ours(edition, f"beleidslijn-{record.id}", record.title, record.address, edition.digest(record))


def of_page(edition: Edition, title: str, address: str) -> Reference:
    """How a written page is cited; `address` from the root of the site."""
    return _of_ours(edition, f"beleidslijn-{address.strip('/').replace('/', '-')}".strip("-"), title, address, None)


def primary(edition: Edition, record: Record) -> Reference | None:
    """What the page of a record rests on first: the document that it is about, or else the act or paper that it is
    itself, by its own number, or else what is official. None for what rests on many, such as a topic.
    """
    if isinstance(record, Document):
        return of_document(edition, record)
    if isinstance(record, Measure | Request) and (numbers := _own_numbers(edition, record)):
        known = (
            one for one in _official(edition, record.sources) if any(map(numbers[0].names_the_same, _numbers_of(one)))
        )
        document = next(known, None)
        return of_document(edition, document) if document else _of_itself(record, numbers)
    found = list(_official(edition, _named_by(edition, record)))
    document = next(filter(_is_foremost, found), next(iter(found), None))
    return of_document(edition, document) if document else None


def _named_by(edition: Edition, record: Record) -> list[SourceRef]:
    """The sources that a page of this kind is about, the most telling first."""
    if isinstance(record, Event):
        return [*map(SourceRef, record.documents), *record.sources]
    if isinstance(record, Request):
        return list(_asked_with(edition, record))
    if isinstance(record, Measure):
        # By what it stands as it does, before what tells of it.
        decided = edition.arrangement.status(record)
        return [*(_named_by(edition, decided.event) if decided else ()), *record.sources]
    return list(record.sources) if isinstance(record, Figure) else []


def _asked_with(edition: Edition, request: Request) -> Iterator[SourceRef]:
    """The sources of the event in which something was asked, but for those that tell of it much later."""
    catalogue = edition.arrangement.catalogue
    asked = catalogue.events[request.asked_in] if request.asked_in else None
    for source in _named_by(edition, asked) if asked else ():
        document = catalogue.documents[source.document]
        published = document.published
        is_of_then = asked and published and (published.first - asked.date.first).days <= SOON
        if is_of_then and document.kind is not DocumentKind.MEMO:
            yield source


def _official(edition: Edition, sources: Iterable[SourceRef]) -> Iterator[Document]:
    catalogue = edition.arrangement.catalogue
    return (catalogue.documents[ref.document] for ref in sources if catalogue.strength(ref) is Strength.OFFICIAL)


def _own_numbers(edition: Edition, record: Measure | Request) -> tuple[Number, ...]:
    """The numbers of an act or a paper itself, in their own form."""
    asked = (
        edition.arrangement.catalogue.events[record.asked_in]
        if isinstance(record, Request) and record.asked_in
        else None
    )
    # Of a programme or a designation, an article is what it rests on, and not what it is.
    is_article = isinstance(record, Measure) and record.kind is MeasureKind.PROVISION
    identifiers = {key: found for key, found in record.identifiers.items() if key is not Key.ARTICLE or is_article}
    if isinstance(record, Request) and record.number:
        identifiers[Key.KST] = (record.number, *identifiers.get(Key.KST, ()))
    return _numbers(identifiers, asked.date if asked else None)


def _of_itself(record: Measure | Request, numbers: tuple[Number, ...]) -> Reference:
    """An act or a paper of which no document is among the sources: its number says enough."""
    kind = (
        DocumentKind.PARLIAMENTARY_PAPER if isinstance(record, Request) else _ACTS.get(record.kind, DocumentKind.LETTER)
    )
    return Reference(record.id, kind, record.title, "", None, None, numbers, None, None, Language.NL)


_ACTS = {
    MeasureKind.LAW: DocumentKind.ACT,
    MeasureKind.PROVISION: DocumentKind.ACT,
    MeasureKind.EU_REGULATION: DocumentKind.EU_ACT,
    MeasureKind.EU_DIRECTIVE: DocumentKind.EU_ACT,
}


@dataclass(frozen=True)
class Cited:
    """What is cited together: the document that a page rests on first, if any, and the page."""

    primary: Reference | None
    page: Reference

    def __iter__(self) -> Iterator[Reference]:
        return filter(None, (self.primary, self.page))


def of_both(edition: Edition, record: Record) -> Cited:
    """How our page about a record is cited, with what it rests on first; what was withdrawn rests on nothing."""
    return Cited(None if record.withdrawn else primary(edition, record), of_record(edition, record))


def date_parts(when: Edtf) -> tuple[int, ...]:
    """Year, month and day of a date as far as they are known: of a period, what its first and last day share."""
    if isinstance(when, Point):
        return tuple(part for part in (when.year, when.month, when.day) if part is not None)
    shared = []
    for one, other in zip(when.first.timetuple()[:3], when.last.timetuple()[:3], strict=True):
        if one != other:
            break
        shared.append(one)
    return tuple(shared)


def session(when: Edtf | None) -> str:
    """The session of parliament in which a day lies, from Prinsjesdag to the next: '2025/26'; empty when not known."""
    if when is None or any(mark in str(when) for mark in "~?"):
        return ""
    first, last = (day.year - (day < _prinsjesdag(day.year)) for day in (when.first, when.last))
    end = str(first + 1)
    return f"{first}/{end if end.endswith('00') else end[-2:]}" if first == last else ""


def quoted(title: str) -> str:
    """A title between quotation marks; a quotation in it gets double ones."""
    inside = re.sub(r"‘(.+?)’(?!\w)", r"“\1”", title)
    return f"‘{inside}’"


def bibtex(text: str) -> str:
    """A text as it stands in a field of BibTeX: no sign of it is read as a command, or counted as a brace."""
    return "".join(_IN_BIBTEX.get(sign, sign) for sign in " ".join(text.splitlines()))


def ris(text: str) -> str:
    """A text as it stands in a field of RIS: on one line."""
    return " ".join(text.splitlines())


def ris_date(parts: Sequence[int | str]) -> str:
    """A date as far as it is known in RIS, which keeps three places for it: '2025/11/11/', '2025///'."""
    return "".join(f"{part:0>2}/" if part else "/" for part in (*parts, "", "", "")[:3]) if parts else ""


_IN_BIBTEX = {
    **{sign: f"\\{sign}" for sign in "%&#_$"},
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def _of_ours(edition: Edition, key: str, title: str, address: str, version: str | None) -> Reference:
    day = edition.arrangement.catalogue.day
    when = Point(day.year, day.month, day.day)
    url = edition.url(address)
    kind, language = DocumentKind.WEB_PAGE, Language.NL
    return Reference(key, kind, title, SITE, None, when, (), url, None, language, edition.release, version)


def _numbers_of(document: Document) -> tuple[Number, ...]:
    return _numbers(document.identifiers, document.published)


def _numbers(identifiers: Mapping[Key, Sequence[str]], published: Edtf | None) -> tuple[Number, ...]:
    found = []
    for form in _FORMS:
        for value in identifiers.get(form.key, ()):
            if match := re.fullmatch(form.pattern, value):
                volume = session(published) if form.volume is None else match.expand(form.volume)
                found.append(Number(form.series, volume, match.expand(form.place), form.suffices))
    return tuple(found)


def _is_foremost(document: Document) -> bool:
    return document.kind in FOREMOST or any(number.suffices for number in _numbers_of(document))


def _prinsjesdag(year: int) -> date:
    """The third Tuesday of September."""
    fifteenth = date(year, 9, 15)
    return fifteenth + timedelta((1 - fifteenth.weekday()) % 7)
