# SPDX-License-Identifier: MIT
"""Timelines: the events about a thing, what has happened apart from what is expected."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from beleidslijn.catalogue.catalogue import Catalogue
from beleidslijn.catalogue.links import sources_of
from beleidslijn.record.dates import Edtf, Interval, OneOf
from beleidslijn.record.model import Event


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


def subjects(catalogue: Catalogue, event: Event) -> set[tuple[str, str]]:
    """What an event concerns, as kind and id: an event stands in the timelines of these.

    An event has the topics of its measures, too; a request also concerns the event in which it was asked.
    """
    measures = [catalogue.measures[id] for id in event.about_measures]
    topics = {*event.topics, *(topic for measure in measures for topic in measure.topics)}
    documents = {*event.documents, *(source.document for source in sources_of(event))}
    asked = (request.id for request in catalogue.requests.values() if request.asked_in == event.id)
    return {
        *(("measure", id) for id in event.about_measures),
        *(("request", id) for id in (*event.about_requests, *asked)),
        *(("organisation", id) for id in event.about_organisations),
        *(("document", id) for id in documents),
        *(("topic", id) for id in topics),
    }
