# SPDX-License-Identifier: MIT
"""The shape of every answer of the API, as models: from these follow both the JSON and its schema in `openapi.json`.

What stands in `v1` stays: a field is never taken away and never gets another type; new ones may come.
"""

from datetime import date
from typing import Any

from pydantic import Field, create_model
from pydantic.json_schema import models_json_schema

from beleidslijn.record.change import RecordChange
from beleidslijn.record.fields import EdtfDate
from beleidslijn.record.model import KINDS, Kind, Part, Record, Withdrawal, field
from beleidslijn.record.vocabulary import Strength

SCHEMA_VERSION = "1.0"
LICENCE = "CC0-1.0"
KEPT_APART = ("id", "withdrawn", "search_words")
"""Fields of a record that stand elsewhere in an answer, or that are no part of what a page says."""

INSIDE_DATES = ("Point", "OneOf", "Interval", "Doubt")
"""What a date is made of: machines get it in another form."""

PAGE = "Het hele adres van de pagina op deze site."
KIND = "measure, request, organisation, document, event, figure, topic, term of help."


class Link(Part):
    """Verwijzing naar of van een ander record"""

    kind: str = field("Soort", KIND)
    id: str = field("Id", "De id van het andere record.")
    url: str = field("Pagina", PAGE)
    label: str = field("Kop", "Wat boven de verwijzing staat op de pagina waar zij heen wijst, zoals 'Bron van'.")


class Links(Part):
    """Verwijzingen in beide richtingen"""

    to: tuple[Link, ...] = field("Naar", "Waar dit record naar verwijst.")
    from_: tuple[Link, ...] = Field(alias="from", title="Van", description="Wat naar dit record verwijst.")


class Standing(Part):
    """Een stand, en waardoor die zo is"""

    value: str = field("Stand", "De sleutel van de stand, uit de vaste lijst.")
    label: str = field("In woorden", "Het woord voor de stand. Het kan veranderen; de sleutel niet.")
    since: EdtfDate = field("Sinds", "De datum van de gebeurtenis, zo precies als die bekend is.")
    from_: date = Field(
        alias="from",
        title="Telt vanaf",
        description="De laatste dag waarop de gebeurtenis kan zijn geweest. Vanaf 'since.first' kan het al zo zijn.",
    )
    event: str = field("Gebeurtenis", "De id van de gebeurtenis waardoor het zo is.")


class PublishedSource(Part):
    """Bron van een zin"""

    document: str = field("Document", "De id van het document.")
    section: str | None = field("Deel", "De plaats in het document; null voor het geheel.")
    in_doubt: bool = field("In twijfel", "true als de bron juist voor deze zin zwak is.")
    strength: Strength = field("Sterkte", "Hoe sterk de bron is voor deze zin.")
    url: str = field("Pagina", "De pagina van het document op deze site; daar staat waar u het leest.")


class PublishedClaim(Part):
    """Bewering met haar bronnen"""

    field_: str = Field(
        alias="field", title="Veld", description="Waar de bewering staat binnen 'fields', met punten: roles.0.what."
    )
    anchor: str = field("Anker", "De plek op de pagina. Verandert de tekst, dan verandert het anker.")
    text: str = field("Tekst", "De bewering zonder opmaak. Een verwijzing zonder eigen woorden is een id.")
    url: str = field("Adres", "De pagina met het anker.")
    sources: tuple[PublishedSource, ...] = field("Bronnen", "Waar de bewering op berust, in de volgorde van de tekst.")


class PublishedChange(RecordChange):
    """Wijziging in een uitgave"""

    headline: str = field("In woorden", "De wijziging in één zin.")
    url: str = field("Adres", "De plek op de pagina van het record.")


class Published(Part):
    """Record"""

    kind: str = field("Soort", KIND)
    id: str = field("Id", "De id: voor altijd dezelfde, of met een verwijzing van de oude.")
    name: str = field("Naam", "De kortste naam die op zichzelf staat.")
    url: str = field("Pagina", PAGE)
    api_url: str = field("Deze gegevens", "Het hele adres van dit record als JSON.")
    version: str = field("Versie", "De eerste acht cijfers van de SHA-256 van het bronbestand.")
    changed: date | None = field("Gewijzigd", "De dag van de laatste wijziging; null voor de eerste uitgave.")
    withdrawn: Withdrawal | None = field(
        "Ingetrokken", "null; van een ingetrokken record staan hier dag en reden, en valt de rest weg."
    )
    fields: Record = field("Velden", "Wat in het record staat.")
    standings: dict[str, Standing | None] = field(
        "Standen",
        "Op de dag 'as_of'. Van een maatregel: status. Van een verzoek: outcome, answer en progress."
        " null als de stand niet is gevonden; leeg bij wat geen stand heeft.",
    )
    standing_history: dict[str, tuple[Standing, ...]] = field("Verloop", "Alle standen tot nu toe, de oudste eerst.")
    timeline: tuple[str, ...] = field("Tijdlijn", "De ids van de gebeurtenissen hierover, op volgorde.")
    links: Links = field("Verwijzingen", "In beide richtingen.")
    claims: tuple[PublishedClaim, ...] = field("Beweringen", "Elke bewering in de teksten, met haar bronnen.")
    changes: tuple[PublishedChange, ...] = field("Wijzigingen", "Wat hierover veranderde, het nieuwste eerst.")


class Tombstone(Part):
    """Ingetrokken record"""

    kind: str = field("Soort", KIND)
    id: str = field("Id", "De id van het record.")
    url: str = field("Pagina", PAGE)
    withdrawn: Withdrawal = field("Ingetrokken", "Wanneer en waarom.")


class Entry(Part):
    """Een record in de lijst van alles"""

    kind: str = field("Soort", KIND)
    id: str = field("Id", "De id van het record.")
    name: str | None = field("Naam", "De naam; null als het record is ingetrokken.")
    url: str = field("Pagina", PAGE)
    api_url: str = field("Gegevens", "Het hele adres van het record als JSON.")
    version: str = field("Versie", "De eerste acht cijfers van de SHA-256 van het bronbestand.")
    changed: date | None = field("Gewijzigd", "De dag van de laatste wijziging; null voor de eerste uitgave.")
    withdrawn: Withdrawal | None = field("Ingetrokken", "Wanneer en waarom; null als het record geldt.")


class Collection(Part):
    """Een soort records"""

    kind: str = field("Soort", KIND)
    name: str = field("Naam", "De Nederlandse naam, in het meervoud.")
    url: str = field("Overzicht", PAGE)
    api_url: str = field("Gegevens", "Het hele adres van alle records van deze soort.")
    schema_url: str = field("Schema", "Het hele adres van het JSON Schema van de bronbestanden.")
    count: int = field("Aantal", "Hoeveel records er zijn, zonder die zijn ingetrokken.")


class Index(Part):
    """Alles wat er is"""

    collections: tuple[Collection, ...] = field("Soorten", "Alle soorten records.")
    records: tuple[Entry, ...] = field("Records", "Alle records, ook die zijn ingetrokken.")


class Word(Part):
    """Een woord uit een vaste lijst"""

    key: str = field("Sleutel", "Zoals die in de gegevens staat. Verandert nooit.")
    word: str = field("Woord", "Zoals het op de site staat. Kan veranderen.")
    definition: str = field("Betekenis", "Wat het betekent; kan leeg zijn.")


class WordList(Part):
    """Een vaste lijst"""

    name: str = field("Naam", "De naam van de lijst in de beschrijving van de API.")
    title: str = field("Titel", "Waar de lijst over gaat.")
    words: tuple[Word, ...] = field("Woorden", "Alle woorden, in volgorde.")


class Envelope(Part):
    """Antwoord van de API"""

    schema_version: str = field("Versie van de vorm", "Het eerste getal verandert alleen met het adres: v1 is 1.")
    as_of: date = field("Stand van", "De dag waarop deze gegevens zijn gemaakt, en waarop de standen zijn berekend.")
    release: int | None = field("Uitgave", "Het nummer van de laatste uitgave; null voor de eerste.")
    count: int = field("Aantal", "Hoeveel er in dit antwoord staan.")
    licence: str = field("Licentie", "CC0-1.0: u mag alles gebruiken, ook zonder bronvermelding.")


def _published(kind: Kind) -> type[Published]:
    fields = (kind.model, field("Velden", "Wat in het record staat."))
    name, about = f"Published{kind.model.__name__}", str(kind.model.__doc__)
    return create_model(name, __base__=Published, __doc__=about, fields=fields)


def _answer(name: str, about: str, data: Any) -> type[Envelope]:
    return create_model(name, __base__=Envelope, __doc__=about, data=(data, field("Gegevens", about)))


def _list_of(what: Any) -> Any:
    return list[what]


PUBLISHED = {kind.key: _published(kind) for kind in KINDS}
"""The shape of a record, by kind."""

COLLECTIONS = {
    kind.key: _answer(f"{kind.model.__name__}Collection", f"Alle {kind.plural}", _list_of(PUBLISHED[kind.key]))
    for kind in KINDS
}
RECORDS = {
    kind.key: _answer(f"{kind.model.__name__}Record", f"Eén {kind.singular}", PUBLISHED[kind.key] | Tombstone)
    for kind in KINDS
}
INDEX = _answer("IndexAnswer", "Alles wat er is", Index)
CHANGES = _answer("ChangesAnswer", "Alle wijzigingen, de nieuwste eerst", list[PublishedChange])
WORD_LISTS = _answer("VocabulariesAnswer", "Alle vaste lijsten", list[WordList])


def components() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) of every answer and of all that stands in one, by name."""
    answers = [INDEX, *COLLECTIONS.values(), *RECORDS.values(), CHANGES, WORD_LISTS]
    _, drawn = models_json_schema(
        [(answer, "serialization") for answer in answers],
        by_alias=True,
        ref_template="#/components/schemas/{model}",
    )
    found: dict[str, Any] = drawn["$defs"]
    for name in INSIDE_DATES:
        del found[name]
    for kind in KINDS:
        fields = found[kind.model.__name__]
        for name in KEPT_APART:
            del fields["properties"][name]
            fields["required"] = [other for other in fields["required"] if other != name]
    return dict(_open(found))


def _open(part: Any) -> Any:
    """A schema for who reads: what is new in a later answer is no fault, and nothing is ever left out."""
    if isinstance(part, dict):
        left = {key: _open(value) for key, value in part.items() if key != "default"}
        return {key: value for key, value in left.items() if (key, value) != ("additionalProperties", False)}
    return [_open(item) for item in part] if isinstance(part, list) else part
