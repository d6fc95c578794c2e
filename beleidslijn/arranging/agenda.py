# SPDX-License-Identifier: MIT
"""What a calendar can hold: events of which the day is known, or nearly."""

from dataclasses import dataclass
from datetime import date

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.record.dates import Interval
from beleidslijn.record.model import Event, Record

AT_MOST = 31
"""Days between the first and the last possible day of an event; what is less certain is no appointment."""
KINDS = ("measure", "request", "organisation", "topic", "document", "event")
"""The kinds of record of which there are calendars."""


@dataclass(frozen=True)
class Slot:
    """Where an event stands in a calendar: from its first day to its last, both included; `is_known` when it fills
    these days, else it falls on one of them.
    """

    first: date
    last: date
    is_known: bool


def slot_of(event: Event) -> Slot | None:
    """Where an event stands in a calendar; None when that is not known well enough.

    These are the days that its source names. What `after` makes of them is our reasoning, which may be surer.
    """
    when = event.date
    if isinstance(when, Interval):
        is_known = when.start.is_exact and when.end is not None and when.end.is_exact
        has_place = is_known and (when.last - when.first).days < AT_MOST
    else:
        is_known = when.is_exact
        has_place = when.first > date.min and when.last < date.max and (when.last - when.first).days <= AT_MOST
    return Slot(when.first, when.last, is_known) if has_place else None


def agenda(arrangement: Arrangement, record: Record | None = None) -> list[Event]:
    """The events about a record, or all, that a calendar can hold, in order; of an event that alone."""
    if record is None:
        events = sorted(arrangement.catalogue.events.values(), key=lambda event: arrangement.order.place[event.id])
    elif isinstance(record, Event):
        events = [] if record.withdrawn else [record]
    else:
        events = arrangement.events(record)
    return [event for event in events if slot_of(event)]
