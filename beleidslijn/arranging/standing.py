# SPDX-License-Identifier: MIT
"""The one rule by which events decide how a thing stands on a day.

What counts is every event that has happened and whose last possible day is on or before the day. Of those that say
something about the thing, the last in order decides. Nobody types a standing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from beleidslijn.arranging.order import Order
from beleidslijn.record.fields import MeasureId, RequestId
from beleidslijn.record.model import Event
from beleidslijn.record.vocabulary import Answer, MeasureStatus, Outcome, Progress, Vocabulary


@dataclass(frozen=True)
class Aspect:
    """One thing that events say: the status of a measure; the outcome, answer or progress of a request. Its Dutch name,
    its key for machines, and the list of words that can be said.
    """

    name: str
    key: str
    words: type[Vocabulary]
    says: Callable[[Event, str], Vocabulary | None]


def _outcome(event: Event, id: str) -> Vocabulary | None:
    said = event.outcomes.get(RequestId(id))
    return said.outcome if said else None


def _answer(event: Event, id: str) -> Vocabulary | None:
    said = event.responses.get(RequestId(id))
    return said.answer if said else None


STATUS = Aspect("stand", "status", MeasureStatus, lambda event, id: event.statuses.get(MeasureId(id)))
OUTCOME = Aspect("uitkomst", "outcome", Outcome, _outcome)
ANSWER = Aspect("antwoord", "answer", Answer, _answer)
PROGRESS = Aspect("sindsdien", "progress", Progress, lambda event, id: event.progress.get(RequestId(id)))

ALL_ASPECTS = (STATUS, OUTCOME, ANSWER, PROGRESS)
ASPECTS = {"measure": (STATUS,), "request": (OUTCOME, ANSWER, PROGRESS)}
"""What is said about each kind of thing that has a standing."""


@dataclass(frozen=True)
class Change:
    """From `day` on (the last possible day of `event`) the standing is `value`."""

    day: date
    value: Vocabulary
    event: Event
    aspect: Aspect


@dataclass(frozen=True)
class Conflict:
    """Two events that say different things and have none after both: which came last?"""

    one: Event
    other: Event


def saying(events: Iterable[Event], aspect: Aspect, id: str) -> list[Event]:
    """The events that have happened and say something about this aspect of the thing `id`."""
    return [event for event in events if not event.expected and aspect.says(event, id) is not None]


def changes(events: Iterable[Event], aspect: Aspect, id: str, order: Order) -> tuple[list[Change], list[Conflict]]:
    """Each day on which the standing changes, in order, and where the events leave open what it is."""
    said = saying(events, aspect, id)
    values = {event.id: value for event in said if (value := aspect.says(event, id))}
    found: list[Change] = []
    conflicts: dict[tuple[str, str], Conflict] = {}
    for day in sorted({order.last[event.id] for event in said}):
        counting = [event for event in said if order.last[event.id] <= day]
        latest = [event for event in counting if not any(order.is_before(event, other) for other in counting)]
        latest.sort(key=lambda event: order.place[event.id])
        decider = latest[-1]
        value = values[decider.id]
        for other in latest:
            if values[other.id] != value:
                conflicts[other.id, decider.id] = Conflict(other, decider)
        if not found or found[-1].value != value:
            found.append(Change(day, value, decider, aspect))
    return found, list(conflicts.values())


def standing(found: Iterable[Change], day: date) -> Change | None:
    """The change that holds on a day, or None: 'stand niet gevonden'. `found` is in order."""
    return max((change for change in found if change.day <= day), key=lambda change: change.day, default=None)


def may_have_happened(said: Iterable[Event], order: Order, day: date) -> list[Event]:
    """The events that may, but need not, have happened by `day`: shown beside a standing, never in it."""
    return [event for event in said if order.first[event.id] <= day < order.last[event.id]]
