# SPDX-License-Identifier: MIT
"""By what readers narrow a list or a search: topic, organisation, kind, standing, year. The same for all of them."""

from dataclasses import dataclass

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.timeline import subjects, year_of
from beleidslijn.record.model import Document, Event, Figure, Measure, Organisation, Record, Request
from beleidslijn.record.vocabulary import Vocabulary

NOT_FOUND = "none"
"""The key of a standing that was sought and not found."""


@dataclass(frozen=True)
class Facets:
    """Of one record: ids of topics and organisations, the word for its kind, the key of its standing, years."""

    topics: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    kind: Vocabulary | None = None
    standing: str | None = None
    """The status of a measure, the answer to a request; NOT_FOUND when there is none; None for what has no standing."""
    years: tuple[int, ...] = ()
    """In which something happened about it, in order; of a document, when it was published; of a figure, its years."""


def facets(arrangement: Arrangement, record: Record) -> Facets:
    """By what a record is found in lists."""
    return Facets(
        _topics(arrangement, record),
        tuple(dict.fromkeys(_organisations(record))),
        _kind(record),
        _standing(arrangement, record),
        tuple(sorted(_years(arrangement, record))),
    )


def _topics(arrangement: Arrangement, record: Record) -> tuple[str, ...]:
    """The topics of a record; of an event also those of its measures, of a document those of what rests on it."""
    if isinstance(record, Event):
        about = subjects(arrangement.catalogue, record)
        return tuple(sorted(id for kind, id in about if kind == "topic"))
    if isinstance(record, Document):
        resting = (link.record for link in arrangement.links.backlinks(record))
        return tuple(sorted({topic for other in resting for topic in other.topics}))
    return record.topics


def _organisations(record: Record) -> tuple[str, ...]:
    match record:
        case Measure():
            return tuple(role.organisation for role in record.roles)
        case Request():
            return (*record.asked_by, *record.asked_to)
        case Event():
            return record.about_organisations
        case Figure():
            return record.organisations
        case Organisation():
            return (record.id,)
    return (record.organisation,) if isinstance(record, Document) and record.organisation else ()


def _kind(record: Record) -> Vocabulary | None:
    if isinstance(record, Figure):
        return record.what
    return record.kind if isinstance(record, Measure | Request | Event | Document | Organisation) else None


def _standing(arrangement: Arrangement, record: Record) -> str | None:
    match record:
        case Measure():
            change = arrangement.status(record)
        case Request():
            change = arrangement.answer(record)
        case _:
            return None
    return change.value.value if change else NOT_FOUND


def _years(arrangement: Arrangement, record: Record) -> set[int]:
    match record:
        case Request():
            return {year_of(arrangement.catalogue.events[record.asked_in].date)} if record.asked_in else set()
        case Event():
            return {year_of(record.date)}
        case Document():
            return {year_of(record.published)} if record.published else set()
        case Figure():
            return {year_of(value.period) for value in record.values}
    return {year_of(event.date) for event in arrangement.events(record)}
