# SPDX-License-Identifier: MIT
"""All that is published as flat tables: one for each kind, one for each list inside it, and some across all kinds.

Fields come from the model; only what follows from the records (claims, links, standings, changes) has columns here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.standing import ALL_ASPECTS, ASPECTS, Aspect, standing
from beleidslijn.catalogue.links import texts_of
from beleidslijn.history.edition import Edition
from beleidslijn.outputs.flattening import Column, Extra, Flattener, Row, Table, cell, columns, is_table
from beleidslijn.reading.source import Location
from beleidslijn.record.change import RecordChange
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.model import KINDS, Kind, Record, Withdrawal
from beleidslijn.record.vocabulary import VOCABULARIES
from beleidslijn.rendering.changes import headline

TOLD = {"id", "title"}
"""Fields of a record with which its row begins."""
UNPUBLISHED = {"search_words", "withdrawn"}
"""Fields of a record that are told elsewhere, or nowhere."""
SHARED = [field for field, info in Record.model_fields.items() if is_table(info.annotation)]
"""Lists that records of every kind have: a table for all kinds together."""

KIND = Column("kind", "string", "Soort", "De soort van het record.", tuple(kind.key for kind in KINDS))
ID = Column("id", "string", "Id", "De id van het record: ook de naam in het adres.")
TITLE = Column("title", "string", "Titel", "De titel.")
PAGE = Column("page_url", "string", "Pagina", "Het adres van de pagina.")
FIELD = Column("field", "string", "Veld", "Waar het staat: de sleutel van het veld, in een lijst met het volgnummer.")
NUMBER = Column("number", "integer", "Volgnummer", "Welke zin in dat veld, vanaf 1.")
ANCHOR = Column("anchor", "string", "Anker", "De plaats op de pagina: komt achter # in het adres.")
SOURCE = (
    Column("document", "string", "Document", "De id van het document.", table="documents"),
    Column("section", "string", "Deel", "De plaats in het document. Leeg: geen."),
    Column("in_doubt", "boolean", "Zwak", "true als de bron voor deze ene bewering zwak is."),
)


def tables(edition: Edition) -> list[Table]:
    """All tables, in a fixed order."""
    arrangement = edition.arrangement
    flattener = Flattener(lambda mark: arrangement.catalogue.find(mark).name)
    keyed = [((record.KIND.key, record.id), record) for record in arrangement.catalogue]
    found: list[Table] = []
    for kind in KINDS:
        found += _of_kind(edition, flattener, kind)
    for field in SHARED:
        found += flattener.inner(field, Record, field, (KIND, ID), keyed)
    found += [*_claims(edition), _record_sources(arrangement), _links(arrangement), _standings(arrangement)]
    found += [*_changes(edition, flattener), _withdrawn(edition), _vocabularies()]
    return found


def _of_kind(edition: Edition, flattener: Flattener, kind: Kind) -> Iterator[Table]:
    aspects = ASPECTS.get(kind.key, ())

    def told(record: Record) -> Row:
        standings = (text for aspect in aspects for text in _now(edition.arrangement, aspect, record))
        return cell(record.title), edition.url(record), *standings

    extra = Extra((TITLE, PAGE, *(column for aspect in aspects for column in _standing_columns(aspect))), told)
    hidden = {*TOLD, *UNPUBLISHED, *SHARED}
    records = (((record.id,), record) for record in edition.arrangement.catalogue.records[kind.key].values())
    description = f"Alle {kind.plural}: een rij voor elk."
    yield from flattener.tables(kind.folder, description, kind.model, (ID,), records, hidden, extra)


def _standing_columns(aspect: Aspect) -> Iterator[Column]:
    name = aspect.name.capitalize()
    said = "Zoals het was op de dag waarop deze bestanden zijn gemaakt. Leeg: niet gevonden."
    words = tuple(word.value for word in aspect.words)
    yield Column(aspect.key, "string", name, said, words, str(aspect.words.__doc__))
    yield Column(f"{aspect.key}_label", "string", f"{name} in woorden", "Hetzelfde, zoals het op de pagina staat.")
    yield Column(f"{aspect.key}_day", "date", f"{name} sinds", "De laatste dag waarop het kan zijn begonnen.")
    yield Column(f"{aspect.key}_event", "string", f"{name} door", "De gebeurtenis waardoor.", table="events")


def _now(arrangement: Arrangement, aspect: Aspect, record: Record) -> Row:
    change = standing(arrangement.changes[aspect.name, record.id], arrangement.catalogue.day)
    if change is None:
        return "", "", "", ""
    return cell(change.value.value), cell(change.value.word), cell(change.day), cell(change.event.id)


def _claims(edition: Edition) -> Iterator[Table]:
    said: list[Row] = []
    behind: list[Row] = []
    for record in edition.arrangement.catalogue:
        page, numbers = edition.url(record), Counter[Location]()
        for claim in edition.arrangement.claims[record.address]:
            numbers[claim.location] += 1
            its = record.KIND.key, record.id, _path(claim.location), str(numbers[claim.location])
            said.append((*its, claim.anchor, cell(claim.text), f"{page}#{claim.anchor}"))
            refs = dict.fromkeys(claim.sources)
            behind += ((*its, str(place), *_told_source(ref)) for place, ref in enumerate(refs, 1))
    key = (KIND, ID, FIELD, NUMBER)
    words = Column("text", "string", "Tekst", "De zin of zinnen waar de bronnen achter staan.")
    address = Column("url", "string", "Adres", "Het adres van deze zin op de pagina.")
    place = Column("source_number", "integer", "Volgnummer van de bron", "De hoeveelste bron achter de zin, vanaf 1.")
    description = "Elke bewering: samenvattingen, waarden, en wat er in een tekst staat tot aan de bronnen erachter."
    yield _table("claims", description, key, (ANCHOR, words, address), said)
    yield _table("claim_sources", "De bronnen achter elke bewering.", (*key, place), SOURCE, behind, "claims")


def _record_sources(arrangement: Arrangement) -> Table:
    rows = [
        (record.KIND.key, record.id, _path(location), *_told_source(ref))
        for record in arrangement.catalogue
        for location, ref in texts_of(record)
        if isinstance(ref, SourceRef)
    ]
    description = "De bronnen die niet achter een zin staan: van titel, samenvatting en losse gegevens."
    return _table("record_sources", description, (KIND, ID, FIELD), SOURCE, rows)


def _links(arrangement: Arrangement) -> Table:
    ends = (
        Column("from_kind", "string", "Van: soort", "De soort van het record dat verwijst.", KIND.choices),
        Column("from_id", "string", "Van: id", "De id van het record dat verwijst."),
        Column("to_kind", "string", "Naar: soort", "De soort van het record waarnaar het verwijst.", KIND.choices),
        Column("to_id", "string", "Naar: id", "De id van het record waarnaar het verwijst."),
    )
    label = Column("label", "string", "Kopje", "Waaronder het staat, op de pagina waarnaar wordt verwezen.")
    rows = [
        (link.record.KIND.key, link.record.id, target.KIND.key, target.id, link.label)
        for target in arrangement.catalogue
        for link in arrangement.links.backlinks(target)
    ]
    return _table("links", "Welk record naar welk ander verwijst, en hoe.", (*ends, label), (), rows)


def _standings(arrangement: Arrangement) -> Table:
    aspect = Column("aspect", "string", "Welke stand", "Wat er veranderde.", tuple(one.key for one in ALL_ASPECTS))
    day = Column("day", "date", "Dag", "Vanaf deze dag: de laatste die kan, als de dag niet zeker is.")
    value = Column("value", "string", "Waarde", "Wat het werd, als sleutel.")
    label = Column("label", "string", "In woorden", "Wat het werd, zoals het op de pagina staat.")
    event = Column("event", "string", "Door", "De gebeurtenis waardoor.", table="events")
    rows = [
        (kind, id, one.key, cell(change.day), cell(change.value.value), cell(change.value.word), change.event.id)
        for kind, aspects in ASPECTS.items()
        for id in arrangement.catalogue.records[kind]
        for one in aspects
        for change in arrangement.changes[one.name, id]
        if change.day <= arrangement.catalogue.day
    ]
    description = (
        "Elke verandering: van de stand van een maatregel, en van uitkomst, antwoord en vervolg van een verzoek."
    )
    return _table("standings", description, (KIND, ID, aspect, day), (value, label, event), rows)


def _changes(edition: Edition, flattener: Flattener) -> Iterator[Table]:
    number = Column("number", "integer", "Volgnummer", "De oudste wijziging is 1.")
    said = Column("headline", "string", "In woorden", "Wat er veranderde, zoals het op de pagina staat.")
    changes = (((str(number),), change) for number, change in enumerate(edition.history.changes, 1))
    extra = Extra((said, ANCHOR), lambda change: (cell(headline(change)), change.anchor))
    description = "Wat er per uitgave veranderde op deze site, de oudste eerst."
    yield from flattener.tables("changes", description, RecordChange, (number,), changes, extra=extra)


def _withdrawn(edition: Edition) -> Table:
    rows = [
        (record.KIND.key, record.id, cell(record.title), edition.url(record), cell(gone.date), cell(gone.reason))
        for record in edition.arrangement.catalogue.all_withdrawn()
        if (gone := record.withdrawn)
    ]
    description = "Records die zijn ingetrokken: zij staan in geen andere tabel, behalve in die van wijzigingen."
    return _table("withdrawn", description, (KIND, ID), (TITLE, PAGE, *columns(Withdrawal)), rows)


def _vocabularies() -> Table:
    key = (
        Column("list", "string", "Lijst", "De naam van de vaste lijst."),
        Column("key", "string", "Sleutel", "Zoals het in de tabellen staat."),
    )
    rest = (
        Column("word", "string", "Woord", "Zoals het op de pagina's staat."),
        Column("definition", "string", "Betekenis", "Wat het woord betekent."),
    )
    rows = [(str(words.__doc__), word.value, word.word, word.definition) for words in VOCABULARIES for word in words]
    return _table("vocabularies", "De vaste lijsten: wat elke sleutel betekent.", key, rest, rows)


def _table(
    name: str,
    description: str,
    key: tuple[Column, ...],
    rest: tuple[Column, ...],
    rows: Iterable[Row],
    parent: str = "",
) -> Table:
    return Table(name, description, tuple(column.name for column in key), (*key, *rest), tuple(rows), parent)


def _told_source(ref: SourceRef) -> Row:
    return ref.document, cell(ref.section), cell(ref.in_doubt)


def _path(location: Location) -> str:
    """Where a value stands; what stands in a list is counted from 1, as in the tables."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in location)
