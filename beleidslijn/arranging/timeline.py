# SPDX-License-Identifier: MIT
"""Timelines: the events about a thing, what has happened apart from what is expected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from beleidslijn.catalogue.catalogue import Catalogue
from beleidslijn.catalogue.links import sources_of
from beleidslijn.record.dates import Edtf, Interval, OneOf
from beleidslijn.record.model import Document, Event, Measure, Organisation, Record, Request, Topic


@dataclass(frozen=True)
class Timeline:
    """Events in order. `overdue` were expected by now, but nobody confirmed that they happened."""

    past: tuple[Event, ...]
    overdue: tuple[Event, ...]
    expected: tuple[Event, ...]

    def __bool__(self) -> bool:
        return bool(self.past or self.overdue or self.expected)

    def __len__(self) -> int:
        return len(self.past) + len(self.overdue) + len(self.expected)


def timeline(events: Iterable[Event], day: date) -> Timeline:
    """Divide events, which are in order, by what is known of them on `day`."""
    past, overdue, expected = [], [], []
    for event in events:
        if not event.expected:
            past.append(event)
        elif event.date.last < day:
            overdue.append(event)
        else:
            expected.append(event)
    return Timeline(tuple(past), tuple(overdue), tuple(expected))


def year_of(when: Edtf) -> int:
    """The year under which a date stands: of what lasts its beginning, of one moment in a period its latest year."""
    if isinstance(when, Interval) or (isinstance(when, OneOf) and when.latest is None):
        return when.first.year
    return when.last.year


def events_about(catalogue: Catalogue, record: Record) -> Iterator[Event]:
    """The events that concern a record."""
    return (event for event in catalogue.events.values() if _concerns(catalogue, event, record))


def _concerns(catalogue: Catalogue, event: Event, record: Record) -> bool:
    match record:
        case Measure():
            return record.id in event.about_measures
        case Request():
            return record.id in event.about_requests or record.asked_in == event.id
        case Organisation():
            return record.id in event.about_organisations
        case Document():
            return record.id in event.documents or any(source.document == record.id for source in sources_of(event))
        case Topic():
            topics = {*event.topics, *(topic for id in event.about_measures for topic in catalogue.measures[id].topics)}
            return record.id in topics
    return False
