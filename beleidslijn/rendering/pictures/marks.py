# SPDX-License-Identifier: MIT
"""Events as marks: where they stand, how certain that is, and how marks that would touch make room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from beleidslijn.arranging.order import Order
from beleidslijn.record.dates import Interval
from beleidslijn.record.model import Event
from beleidslijn.rendering.pictures.axis import NARROWEST, PHONE, Axis

STUB = 30
"""How long a whisker is of which only one end is known, in px: a bound that nobody gave is not drawn."""


def days(events: Iterable[Event], order: Order) -> Iterator[date]:
    """The days that an axis must hold for these events; where one has no bound, there is a year for its whisker."""
    for event in events:
        first, last = order.first[event.id], order.last[event.id]
        yield first if first != date.min else date(last.year - 1, 12, 31)
        yield last if last != date.max else date(first.year + 1, 1, 1)


class Shape(StrEnum):
    """How certain the day of an event is."""

    DAY = "day"
    BETWEEN = "between"
    LASTS = "lasts"
    UNTIL = "until"
    FROM = "from"


@dataclass(frozen=True)
class Mark:
    """An event: its mark at `x` per cent and `dx` px beside that; its time from `low` to `high` per cent."""

    shape: Shape
    x: float
    dx: int
    low: float
    high: float
    expected: bool
    overdue: bool

    @property
    def is_certain(self) -> bool:
        return self.shape is Shape.DAY


def mark(axis: Axis, event: Event, order: Order, today: date) -> Mark:
    """The mark of an event on an axis."""
    first, last = order.first[event.id], order.last[event.id]
    overdue = event.expected and last < today
    if first == date.min:
        x = axis.x(last)
        return Mark(Shape.UNTIL, x, -STUB // 2, x, x, event.expected, overdue)
    if last == date.max and not isinstance(event.date, Interval):
        x = axis.x(first)
        return Mark(Shape.FROM, x, STUB // 2, x, x, event.expected, overdue)
    # What goes on is drawn until today, or from the day on which it is to begin.
    low, high = axis.x(first), axis.x(max(first, today) if last == date.max else last)
    shape = Shape.LASTS if isinstance(event.date, Interval) else Shape.DAY if first == last else Shape.BETWEEN
    return Mark(shape, round((low + high) / 2, 2), 0, low, high, event.expected, overdue)


NUMBER, GAP, DIGIT, TIERS = 18, 4, 7, 3
"""Of numbered marks: the width, the room between two, what each sign beyond two adds, in px; how high they climb."""


@dataclass(frozen=True)
class Numbered:
    """A mark with the numbers of its events in the list (`first` to `last`), `tier` steps above the line."""

    first: int
    last: int
    tier: int
    mark: Mark

    @property
    def label(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def width(self) -> int:
        """In px."""
        return NUMBER + DIGIT * max(len(self.label) - 2, 0)


def number(marks: Sequence[Mark], width: int = NARROWEST) -> list[Numbered]:
    """Give marks, in the order of the list, their numbers and their room in a picture of so many px.

    A mark that would touch climbs a tier; where all tiers are full it shares a mark with the one before it.
    """
    placed: list[Numbered] = []
    for count, one in enumerate(marks, start=1):
        new = _inside(Numbered(count, count, 0, one), width)
        free = [tier for tier in range(TIERS) if _is_free(new, tier, placed, width)]
        if free:
            placed.append(replace(new, tier=free[0]))
            continue
        shared = _shared(placed.pop(), new, width)
        while placed and not _is_free(shared, shared.tier, placed, width):
            # The longer number touches its neighbour: these share as well.
            shared = _shared(placed.pop(), shared, width)
        placed.append(shared)
    return placed


def tiers(marks: Sequence[Mark], room: int, width: int = PHONE) -> list[int]:
    """On which tier each mark stands so that none on it is nearer than `room` px: its place in time is never moved."""
    edges: list[list[float]] = []
    found = []
    for one in marks:
        at = _px(one, width)
        free = (tier for tier, places in enumerate(edges) if all(abs(at - place) >= room for place in places))
        tier = next(free, len(edges))
        if tier == len(edges):
            edges.append([])
        edges[tier].append(at)
        found.append(tier)
    return found


def clusters(marks: Iterable[Mark], width: int = PHONE) -> list[tuple[Mark, int]]:
    """Marks with how many stand there: those alike within a dot's width of each other are one."""
    found: list[tuple[Mark, int]] = []
    for one in sorted(marks, key=lambda one: (one.shape, one.overdue, one.x)):
        last = found[-1][0] if found else None
        is_alike = last and (last.shape, last.overdue) == (one.shape, one.overdue)
        if last and is_alike and (one.x - last.x) / 100 * width < DOT:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((one, 1))
    return found


DOT = 5
"""The width of a dot, in px."""


def _is_free(new: Numbered, tier: int, placed: Iterable[Numbered], width: int) -> bool:
    return all(other.tier != tier or _are_apart(other, new, width) for other in placed)


def _are_apart(one: Numbered, other: Numbered, width: int) -> bool:
    """Whether two marks do not touch: here, and in wider pictures, where they stand in the order of their days."""
    gap = _px(other.mark, width) - _px(one.mark, width)
    return abs(gap) >= (one.width + other.width) / 2 + GAP and gap * (other.mark.x - one.mark.x) >= 0


def _shared(one: Numbered, other: Numbered, width: int) -> Numbered:
    """One mark for neighbours, where the first stands; it says of its days only what holds for all of them."""
    a, b = one.mark, other.mark
    mark = replace(
        a,
        shape=a.shape if a.shape is b.shape and a.expected == b.expected else Shape.BETWEEN,
        low=min(a.low, b.low),
        high=max(a.high, b.high),
        expected=a.expected and b.expected,
        overdue=a.overdue and b.overdue,
    )
    return _inside(replace(one, last=other.last, mark=mark), width)


def _px(one: Mark, width: int) -> float:
    return one.x / 100 * width + one.dx


def _inside(one: Numbered, width: int) -> Numbered:
    """The mark, moved so that nothing of it falls off the picture."""
    at, half = _px(one.mark, width), one.width / 2
    return replace(one, mark=replace(one.mark, dx=one.mark.dx + round(min(max(at, half), width - half) - at)))
