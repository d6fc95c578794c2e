# SPDX-License-Identifier: MIT
"""The strip: the timeline of one record as a line, with the numbers that its list has."""

from dataclasses import dataclass

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.record.model import Measure, Record
from beleidslijn.rendering.pictures.axis import BACK, Axis
from beleidslijn.rendering.pictures.bars import Bar, bars
from beleidslijn.rendering.pictures.marks import GAP, NUMBER, Numbered, days, mark, number

BAR, TIER = 12, NUMBER + GAP
"""The height of the line, and of a tier of numbers, in px."""

WHISKER = 8
"""The room for whiskers below the line, in px."""


@dataclass(frozen=True)
class Strip:
    """A record's line. `top` is where the line begins, `labels` where its words stand, in px; today in per cent."""

    axis: Axis
    today: float
    bars: list[Bar]
    marks: list[Numbered]
    top: int
    labels: int
    height: int
    starts: float
    """Where the first mark stands, at most today, in per cent: a line without standings begins there."""
    is_cut: bool
    """Whether something happened before the line begins; it stands at the left edge."""


def strip(arrangement: Arrangement, record: Record) -> Strip | None:
    """The strip of a record; None when its timeline has fewer than two events, for then there is no line."""
    line = arrangement.timeline(record)
    if len(line) < 2:
        return None
    order, today = arrangement.order, arrangement.catalogue.day
    events = [*line.past, *line.overdue, *line.expected]
    # What happened long ago keeps the room that it has, and today is there as well.
    silent = today.year - max((min(order.last[event.id], today).year for event in line.past), default=today.year)
    axis = Axis.of(days(events, order), today, BACK + silent)
    changes = arrangement.changes["stand", record.id] if isinstance(record, Measure) else []
    marks = number([mark(axis, event, order, today) for event in events])
    top = (max(placed.tier for placed in marks) + 1) * TIER + 4
    below = WHISKER if any(not placed.mark.is_certain for placed in marks) else 0
    return Strip(
        axis=axis,
        today=axis.x(today),
        bars=bars(axis, changes, order, today),
        marks=marks,
        top=top,
        labels=top + BAR + below + 14,
        height=top + BAR + below + 36,
        starts=min(axis.x(today), *(placed.mark.low for placed in marks)),
        is_cut=any(axis.cuts(order.last[event.id]) for event in events),
    )
