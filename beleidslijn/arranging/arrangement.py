# SPDX-License-Identifier: MIT
"""What follows from a catalogue on the day of its build: standings, timelines, links. Pages ask this, and only this."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from beleidslijn.arranging.order import Order, order
from beleidslijn.arranging.standing import ANSWER, ASPECTS, OUTCOME, PROGRESS, STATUS, Aspect, Change, changes, standing
from beleidslijn.arranging.timeline import Timeline, subjects, timeline
from beleidslijn.catalogue.catalogue import Catalogue
from beleidslijn.catalogue.claims import SourcedClaim, claims_of
from beleidslijn.catalogue.links import Links
from beleidslijn.record.model import Event, Measure, Record, Request


@dataclass(frozen=True)
class Arrangement:
    """A catalogue with its links and order, the changes of every standing (by aspect and id), and the events about
    every record (by kind and id) in order.
    """

    catalogue: Catalogue
    links: Links
    order: Order
    changes: dict[tuple[str, str], list[Change]]
    about: dict[tuple[str, str], list[Event]]

    @classmethod
    def of(cls, catalogue: Catalogue, links: Links) -> "Arrangement":
        """Arrange a catalogue; raises Impossible when `after` cannot be true."""
        ordered = order(catalogue.events)
        events = catalogue.events.values()
        found = {
            (aspect.name, id): changes(events, aspect, id, ordered)[0]
            for kind, aspects in ASPECTS.items()
            for id in catalogue.records[kind]
            for aspect in aspects
        }
        about: dict[tuple[str, str], list[Event]] = {}
        for event in sorted(events, key=lambda event: ordered.place[event.id]):
            for subject in subjects(catalogue, event):
                about.setdefault(subject, []).append(event)
        return cls(catalogue, links, ordered, found, about)

    @cached_property
    def claims(self) -> Mapping[str, tuple[SourcedClaim, ...]]:
        """What each record claims, by the address of its page."""
        return {record.address: tuple(claims_of(self.catalogue, record)) for record in self.catalogue}

    def status(self, measure: Measure) -> Change | None:
        """How a measure stands."""
        return self._standing(STATUS, measure)

    def outcome(self, request: Request) -> Change | None:
        """What the Chamber did with a request."""
        return self._standing(OUTCOME, request)

    def answer(self, request: Request) -> Change | None:
        """What the one asked said."""
        return self._standing(ANSWER, request)

    def progress(self, request: Request) -> Change | None:
        """What has demonstrably been done since."""
        return self._standing(PROGRESS, request)

    def events(self, record: Record) -> list[Event]:
        """The events about a record, in order."""
        return self.about.get((record.KIND.key, record.id), [])

    def timeline(self, record: Record | None = None) -> Timeline:
        """The timeline of a record, or of everything."""
        events = self.events(record) if record else self._all_events()
        return timeline(events, self.catalogue.day)

    def starting(self, event: Event) -> list[tuple[Record, Change]]:
        """The standings that begin with an event: what changes because of it."""
        things: list[Record] = [self.catalogue.measures[id] for id in event.about_measures]
        things += [self.catalogue.requests[id] for id in event.about_requests]
        return [
            (thing, change)
            for thing in things
            for aspect in ASPECTS[thing.KIND.key]
            for change in self.changes[aspect.name, thing.id]
            if change.event.id == event.id
        ]

    def _all_events(self) -> list[Event]:
        return sorted(self.catalogue.events.values(), key=lambda event: self.order.place[event.id])

    def _standing(self, aspect: Aspect, record: Record) -> Change | None:
        return standing(self.changes[aspect.name, record.id], self.catalogue.day)
