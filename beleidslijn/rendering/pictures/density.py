# SPDX-License-Identifier: MIT
"""How much happened when: a block for each event, in columns of a quarter of a year."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from beleidslijn.arranging.order import Order
from beleidslijn.record.dates import Interval
from beleidslijn.record.model import Event
from beleidslijn.rendering.pictures.axis import Axis
from beleidslijn.rendering.pictures.bars import Span
from beleidslijn.rendering.pictures.marks import Mark, clusters, days, mark

HIGHEST, BLOCK = 30, 4
"""How many blocks a column has at most, and the height of one, in px."""


@dataclass(frozen=True)
class Column:
    """A quarter: its year, its piece of the width, how many events, and in how many blocks they are drawn."""

    year: int
    span: Span
    events: int
    blocks: int


@dataclass(frozen=True)
class Density:
    """All columns on one axis. A block stands for `each` events; `height` is that of the columns, in px.

    `is_cut` says that something happened before the picture begins, which is not in it.
    """

    axis: Axis
    today: float
    columns: list[Column]
    expected: list[tuple[Mark, int]]
    each: int
    height: int
    is_cut: bool


def density(past: Sequence[Event], expected: Sequence[Event], order: Order, today: date) -> Density:
    """Count events by the quarter of their last possible day, what lasts by that of its first, as lists by year do.

    What is expected gets a mark.
    """
    counted = [event.date.first if isinstance(event.date, Interval) else event.date.last for event in past]
    axis = Axis.of((*counted, *days(expected, order)), today)
    counts = Counter((day.year, (day.month - 1) // 3) for day in counted if not axis.cuts(day))
    each = math.ceil(max(counts.values(), default=1) / HIGHEST)
    columns = []
    for (year, quarter), events in sorted(counts.items()):
        start = axis.x(date(year, quarter * 3 + 1, 1))
        end = axis.x(date(year + quarter // 3, (quarter * 3 + 3) % 12 + 1, 1))
        columns.append(Column(year, Span(start, round(end - start, 2)), events, math.ceil(events / each)))
    height = max((column.blocks for column in columns), default=0) * BLOCK
    coming = clusters(mark(axis, event, order, today) for event in expected)
    return Density(axis, axis.x(today), columns, coming, each, height, any(map(axis.cuts, counted)))
