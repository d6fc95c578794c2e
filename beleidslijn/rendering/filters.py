# SPDX-License-Identifier: MIT
"""By what readers can narrow a list: choices with how many records each leaves, and what a row says of itself."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.facets import NOT_FOUND, Facets, facets
from beleidslijn.record.model import Measure, Organisation, Record, Request, Topic
from beleidslijn.record.vocabulary import Answer, MeasureStatus
from beleidslijn.rendering.selections import by_name

LEAST_ROWS = 12
"""A list with fewer records is looked through faster than it is narrowed."""
LONG = 300
"""From so many records on, a browser lays out only the rows in sight: else showing them all again takes seconds."""

Values = Mapping[str, tuple[str, ...]]
"""What a record has of each choice, by the key of the choice."""


@dataclass(frozen=True)
class Option:
    """One value of a choice: as addresses and rows have it, in words, at how many records; a standing is drawn, too."""

    value: str
    words: str
    count: int = 0
    icon: str = ""
    family: str = ""


@dataclass(frozen=True)
class Choice:
    """What a reader chooses by: its key at a row (`data-topic`), its name in the address (`?onderwerp=`), its words."""

    key: str
    name: str
    label: str
    every: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Filters:
    """The choices of a list, none where narrowing is of no use; what its records have of them, by their address."""

    choices: tuple[Choice, ...] = ()
    rows: Mapping[str, Values] = field(default_factory=dict)

    @property
    def is_long(self) -> bool:
        return len(self.rows) >= LONG

    def of(self, record: Record) -> Values:
        """What the row of a record says of itself, without what it has not and what nobody can choose by."""
        values = self.rows[record.address]
        return {choice.key: values[choice.key] for choice in self.choices if values[choice.key]}


def filters_of(arrangement: Arrangement, records: Iterable[Record]) -> Filters:
    """By what a list of these records can be narrowed: all of which it holds at least two values."""
    listed = {record.address: record for record in records}
    if len(listed) < LEAST_ROWS:
        return Filters()
    found = {address: facets(arrangement, record) for address, record in listed.items()}
    rows = {address: _values(row) for address, row in found.items()}
    kinds = {type(record) for record in listed.values()}
    choices = []
    for choice in _choices(arrangement, kinds, list(found.values())):
        counts = Counter(value for row in rows.values() for value in row[choice.key])
        held = [replace(option, count=counts[option.value]) for option in choice.options if counts[option.value]]
        if len(held) > 1:
            choices.append(replace(choice, options=tuple(held)))
    return Filters(tuple(choices), rows)


def _values(row: Facets) -> Values:
    return {
        "topic": row.topics,
        "organisation": row.organisations,
        "kind": (row.kind.value,) if row.kind else (),
        "standing": (row.standing,) if row.standing else (),
        "year": tuple(map(str, row.years)),
    }


def _choices(arrangement: Arrangement, kinds: set[type[Record]], found: list[Facets]) -> Iterator[Choice]:
    """All choices that lists of these kinds may have, with all their options in order, not counted yet."""
    # A list of what one chooses by is not narrowed by itself.
    if Topic not in kinds:
        topics = by_name(arrangement.catalogue.topics.values())
        yield Choice("topic", "onderwerp", "Onderwerp", "Alle onderwerpen", _named(topics))
    if Organisation not in kinds:
        organisations = by_name(arrangement.catalogue.organisations.values())
        yield Choice("organisation", "organisatie", "Organisatie", "Alle organisaties", _named(organisations))
    lists = {type(row.kind) for row in found if row.kind}
    if len(kinds) == 1 and lists:
        words = tuple(Option(word.value, word.word) for word in lists.pop())
        yield Choice("kind", "soort", "Soort", "Alle soorten", words)
    if kinds == {Measure}:
        none = Option(NOT_FOUND, "Stand niet gevonden", icon="unknown", family="open")
        yield Choice("standing", "stand", "Stand", "Alle standen", (*map(_standing, MeasureStatus), none))
    if kinds == {Request}:
        none = Option(NOT_FOUND, "Nog geen antwoord gevonden", icon="a-none", family="open")
        yield Choice("standing", "antwoord", "Antwoord", "Alle antwoorden", (*map(_standing, Answer), none))
    years = sorted({year for row in found for year in row.years}, reverse=True)
    yield Choice("year", "jaar", "Jaar", "Alle jaren", tuple(Option(str(year), str(year)) for year in years))


def _named(records: Iterable[Record]) -> tuple[Option, ...]:
    return tuple(Option(record.id, record.name) for record in records)


def _standing(word: MeasureStatus | Answer) -> Option:
    return Option(word.value, word.word, icon=word.icon, family=word.family)
