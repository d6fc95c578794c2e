# SPDX-License-Identifier: MIT
"""Events as marks: where they stand, how certain that is, and how marks that would touch make room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from beleidslijn.arranging.order import Order
from beleidslijn.record.dates import Interval
from beleidslijn.record.model import Event
from beleidslijn.rendering.pictures.axis import PHONE, Axis

STUB = 30
"""How long a whisker is of which only one end is known, in px: a bound that nobody gave is not drawn."""


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
    low, high = axis.x(first), axis.x(min(last, today) if last == date.max else last)
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


def number(marks: Sequence[Mark], width: int = PHONE) -> list[Numbered]:
    """Give marks, in the order of the list, their numbers and their room in a picture of so many px.

    A mark that would touch climbs a tier; where all tiers are full it shares a mark with the one before it.
    """
    placed: list[Numbered] = []
    for count, one in enumerate(marks, start=1):
        new = Numbered(count, count, 0, _inside(one, NUMBER, width))
        free = [tier for tier in range(TIERS) if _is_free(new, tier, placed, width)]
        if free:
            placed.append(replace(new, tier=free[0]))
        else:
            shared = replace(placed[-1], last=count)
            while len(placed) > 1 and not _is_free(shared, shared.tier, placed[:-1], width):
                # The longer number touches its neighbour: these share as well.
                placed.pop()
                shared = replace(placed[-1], last=count)
            placed[-1] = replace(shared, mark=_inside(shared.mark, shared.width, width))
    return placed


def spread(places: Iterable[float], room: int, width: int = PHONE) -> list[int]:
    """How many px each place (per cent, in order) gives way to the right, so that no two are nearer than `room` px."""
    moved: list[int] = []
    edge = float(-room)
    for place in places:
        at = place / 100 * width
        shift = max(0, round(edge + room - at))
        moved.append(shift)
        edge = at + shift
    return moved


def clusters(marks: Iterable[Mark], width: int = PHONE) -> list[tuple[Mark, int]]:
    """Marks with how many stand there: those within a dot's width of each other are one."""
    found: list[tuple[Mark, int]] = []
    for one in sorted(marks, key=lambda one: (one.x, one.shape)):
        if found and found[-1][0].shape == one.shape and (one.x - found[-1][0].x) / 100 * width < DOT:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((one, 1))
    return found


DOT = 5
"""The width of a dot, in px."""


def _is_free(new: Numbered, tier: int, placed: Iterable[Numbered], width: int) -> bool:
    return all(
        abs(_px(new.mark, width) - _px(other.mark, width)) >= (new.width + other.width) / 2 + GAP
        for other in placed
        if other.tier == tier
    )


def _px(one: Mark, width: int) -> float:
    return one.x / 100 * width + one.dx


def _inside(one: Mark, size: int, width: int) -> Mark:
    """The mark, moved so that nothing of it falls off the picture."""
    at = _px(one, width)
    return replace(one, dx=one.dx + round(min(max(at, size / 2), width - size / 2) - at))
