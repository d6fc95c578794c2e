# SPDX-License-Identifier: MIT
"""The standings of a measure as bars, with soft ends where a day is not known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from beleidslijn.arranging.order import Order
from beleidslijn.arranging.standing import Change
from beleidslijn.record.vocabulary import Vocabulary
from beleidslijn.rendering.pictures.axis import DESK, PHONE, Axis

SIGN, MARGIN = 7, 6
"""What a sign of a label takes at 12 px, and the room round a label, in px."""


@dataclass(frozen=True)
class Span:
    """A piece of the width, in per cent."""

    x: float
    width: float

    @property
    def end(self) -> float:
        return round(self.x + self.width, 2)


@dataclass(frozen=True)
class Bar:
    """From when to when a thing stood so.

    `solid` is what is certain. `fade_in` and `fade_out` are the times in which it began or ended. `is_open` says that
    only its last possible beginning is known, `is_cut` that it began before the picture does.
    """

    word: Vocabulary
    solid: Span
    fade_in: Span | None
    fade_out: Span | None
    is_open: bool
    is_cut: bool
    label_at: float
    """Where its word begins, in per cent."""

    def fits(self, width: int) -> bool:
        """Whether its word fits above it in a picture of so many px."""
        room = (self.solid.end - self.label_at) / 100 * width
        return len(self.word.word) * SIGN + MARGIN <= room

    @property
    def fits_phone(self) -> bool:
        return self.fits(PHONE)

    @property
    def fits_desk(self) -> bool:
        return self.fits(DESK)


def bars(axis: Axis, changes: Sequence[Change], order: Order, today: date) -> list[Bar]:
    """The standings, in order, each until the next and the last until today: what comes after is not known."""
    # What happened in a time that is not over yet, counts from its last day.
    changes = [change for change in changes if change.day <= today]
    begins = [(order.first[change.event.id], change.day) for change in changes]
    found = []
    before = date.min
    for change, ((first, last), (next_first, next_last)) in zip(
        changes, pairwise([*begins, (today, today)]), strict=True
    ):
        ends = max(last, min(next_first, next_last)) if next_first != date.min else next_last
        begins_at = last if first == date.min else first
        bar = Bar(
            word=change.value,
            solid=_span(axis, last, ends),
            fade_in=_span(axis, begins_at, last) if begins_at < last and not axis.cuts(last) else None,
            fade_out=_span(axis, ends, next_last) if ends < next_last else None,
            is_open=first == date.min and not axis.cuts(last),
            is_cut=axis.cuts(begins_at),
            # Where uncertain days overlap, the word of the standing before has its room first.
            label_at=axis.x(max(begins_at, before)),
        )
        # What was over before the picture begins is not in it.
        if not axis.cuts(next_last):
            found.append(bar)
        before = ends
    return found


def _span(axis: Axis, start: date, end: date) -> Span:
    x = axis.x(start)
    return Span(x, round(max(axis.x(end) - x, 0), 2))
