# SPDX-License-Identifier: MIT
"""Which event came before which.

One event is before another when its last possible day lies before the other's first, or when the other names it in
`after`, directly or through others. `after` narrows both: the earlier is at latest when the later is, and the later at
earliest when the earlier is.
"""

import heapq
from collections.abc import Mapping
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
    """Put the events in order; raises Impossible."""
    sequence = _by_after(events, {id: (0, id) for id in events})
    first = {id: event.date.first for id, event in events.items()}
    last = {id: event.date.last for id, event in events.items()}
    earlier: dict[str, frozenset[str]] = {}
    for id in sequence:
        before = events[id].after
        earlier[id] = frozenset(before).union(*(earlier[other] for other in before))
        first[id] = max([first[id], *(first[other] for other in before)])
    for id in reversed(sequence):
        for other in events[id].after:
            last[other] = min(last[other], last[id])
    for id in sequence:
        for other in events[id].after:
            if first[id] > last[id] or first[other] > last[other]:
                raise Impossible((other, id), is_circle=False)
    # The first possible day never decreases along `after`, so this order is also that of the days.
    places = _by_after(events, {id: (first[id], last[id], id) for id in events})
    return Order(first, last, earlier, {id: place for place, id in enumerate(places)})


def _by_after(events: Mapping[str, Event], key: Mapping[str, tuple[object, ...]]) -> list[str]:
    """The ids so that each follows those in its `after`, else by key (Kahn's algorithm); raises Impossible."""
    waiting = {id: set(event.after) for id, event in events.items()}
    followers: dict[str, list[str]] = {}
    for id, event in events.items():
        for other in event.after:
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
    if len(result) < len(events):
        stuck = set(events) - set(result)
        raise Impossible(_circle(events, stuck), is_circle=True)
    return result


def _circle(events: Mapping[str, Event], stuck: set[str]) -> tuple[str, ...]:
    """A circle among the events that wait for each other."""
    path = [min(stuck)]
    while True:
        following = next(other for other in events[path[-1]].after if other in stuck)
        if following in path:
            return tuple(path[path.index(following) :])
        path.append(following)
