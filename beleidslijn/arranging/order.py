# SPDX-License-Identifier: MIT
"""Which event came before which.

One event is before another when its last possible day lies before the other's first, or when the other names it in
`after`, directly or through others. `after` narrows both: the earlier is at latest when the later is, and the later at
earliest when the earlier is.
"""

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from beleidslijn.record.model import Event


@dataclass(frozen=True)
class Order:
    """The events in order: `first` and `last` possible days, narrowed, and their `place` in timelines."""

    first: Mapping[str, date]
    last: Mapping[str, date]
    earlier: Mapping[str, frozenset[str]]
    place: Mapping[str, int]

    def is_before(self, one: Event, other: Event) -> bool:
        """Whether `one` surely came before `other`."""
        return self.last[one.id] < self.first[other.id] or one.id in self.earlier[other.id]


@dataclass(frozen=True)
class Impossible(Exception):
    """`after` cannot be true: `events` stand in a circle, or are two for which the dates leave no room."""

    events: tuple[str, ...]
    is_circle: bool


def order(events: Mapping[str, Event]) -> Order:
    """Put the events in order; raises Impossible, the first of `impossibilities`."""
    for fault in impossibilities(events):
        raise fault
    sequence, _ = _by_after(events, {id: (0, id) for id in events})
    first = {id: event.date.first for id, event in events.items()}
    last = {id: event.date.last for id, event in events.items()}
    for id in sequence:
        first[id] = max([first[id], *(first[other] for other in events[id].after)])
    for id in reversed(sequence):
        # What is only expected says nothing about what has happened.
        for other in () if events[id].expected else events[id].after:
            last[other] = min(last[other], last[id])
    # Along `after` neither day decreases, so this order is also that of the days.
    places, _ = _by_after(events, {id: (_stands_at(first[id], last[id]), first[id], last[id], id) for id in events})
    earlier = _earlier(events, sequence)
    return Order(first, last, earlier, {id: place for place, id in enumerate(places)})


def _stands_at(first: date, last: date) -> date:
    """Where an event stands in a timeline: at its first day, or at its last when it has no first."""
    return last if first == date.min else first


def impossibilities(events: Mapping[str, Event]) -> list[Impossible]:
    """All circles in `after`, and all pairs of events for whose `after` the dates leave no room."""
    sequence, stuck = _by_after(events, {id: (0, id) for id in events})
    earlier = _earlier(events, sequence)
    pairs: set[tuple[str, str]] = set()
    for id in sequence:
        for other in sorted(earlier[id]):
            has_room = events[other].date.first <= events[id].date.last
            # What does not fit between two does not fit after them either.
            if not has_room and not any((other, between) in pairs for between in earlier[id]):
                pairs.add((other, id))
    circles = [Impossible(circle, is_circle=True) for circle in _circles(events, stuck)]
    return circles + [Impossible(pair, is_circle=False) for pair in sorted(pairs)]


def _by_after(events: Mapping[str, Event], key: Mapping[str, tuple[object, ...]]) -> tuple[list[str], set[str]]:
    """The ids so that each follows those in its `after`, else by key (Kahn's algorithm); and those that cannot."""
    waiting = {id: set(event.after) for id, event in events.items()}
    followers: dict[str, list[str]] = {}
    for id, others in waiting.items():
        for other in others:
            followers.setdefault(other, []).append(id)
    ready = [key[id] for id in events if not waiting[id]]
    heapq.heapify(ready)
    result = []
    while ready:
        id = str(heapq.heappop(ready)[-1])
        result.append(id)
        for follower in followers.get(id, ()):
            waiting[follower].discard(id)
            if not waiting[follower]:
                heapq.heappush(ready, key[follower])
    return result, set(events) - set(result)


def _earlier(events: Mapping[str, Event], sequence: list[str]) -> dict[str, frozenset[str]]:
    """All that each event comes after, directly or through others."""
    earlier: dict[str, frozenset[str]] = {}
    for id in sequence:
        before = events[id].after
        earlier[id] = frozenset(before).union(*(earlier[other] for other in before))
    return earlier


def _circles(events: Mapping[str, Event], stuck: set[str]) -> Iterator[tuple[str, ...]]:
    """The circles among events that wait for each other."""
    left = set(stuck)
    while left:
        path = [min(left)]
        while following := next((other for other in events[path[-1]].after if other in left), None):
            if following in path:
                break
            path.append(following)
        if following:
            circle = tuple(path[path.index(following) :])
            yield circle
            left -= set(circle)
        else:
            left.discard(path[-1])
