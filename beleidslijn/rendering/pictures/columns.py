# SPDX-License-Identifier: MIT
"""A figure as columns on an axis of time, with lines at round numbers. x and width in per cent, y and height in px."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from beleidslijn.record.dates import Edtf
from beleidslijn.record.model import Break, Figure
from beleidslijn.rendering import dutch
from beleidslijn.rendering.pictures.axis import PHONE
from beleidslijn.rendering.pictures.bars import SIGN
from beleidslijn.rendering.pictures.values import (
    Piece,
    Texture,
    amount,
    base,
    number,
    pieces,
    room_for_open_ends,
    textures,
)

BOLD = 8
"""The width of a sign of a value, in px."""
BETWEEN = 6
"""The least room between two labels, in px."""
LINE = 16
"""The height of a line of a label, in px."""
PLOT = 180
"""The height of the plot, in px."""
WIDEST = 22.0
"""The width that a column has at most, in per cent."""
LABEL_LINES, VALUE_LINES = 3, 2
"""How many lines a label and a value may take; more is a reason for bars instead of columns."""


@dataclass(frozen=True)
class Text:
    """A line of words: its baseline in px."""

    y: int
    words: str


@dataclass(frozen=True)
class Column:
    """A bar that stands: `x` is its left side, `middle` that of its words.

    `is_cut` when a break runs through it: its amount stands beside the line then.
    """

    x: float
    width: float
    middle: float
    pieces: tuple[Piece, ...]
    amount: tuple[Text, ...]
    label: tuple[Text, ...]
    is_cut: bool


@dataclass(frozen=True)
class Cut:
    """A break: a line from `top` to the baseline. Its words stand after it, or before it."""

    x: float
    top: int
    words: tuple[Text, ...]
    after: bool


@dataclass(frozen=True)
class Columns:
    """Columns on an axis of time, with lines at round numbers. `height` and `baseline` in px."""

    height: int
    baseline: int
    grid: tuple[Text, ...]
    columns: tuple[Column, ...]
    cuts: tuple[Cut, ...]
    textures: tuple[Texture, ...]
    form: str = "columns"


def columns(figure: Figure, share: bool) -> Columns | None:
    """Columns, or None when the values are not a series in time, or their words do not fit."""
    values = sorted(figure.values, key=lambda value: value.period.first)
    if len(values) < 2 or any(value.group for value in values) or (share and base(figure) is None):
        return None
    step, top = _axis(Decimal(100) if share else room_for_open_ends(values))
    marks = [step * index for index in range(1, int(top / step) + 1)]
    left = (max(len(number(mark, share)) for mark in marks) * SIGN + BETWEEN) / PHONE * 100
    time = _Time.of([value.period for value in values], left)
    room = time.slot * PHONE / 100 - BETWEEN
    amounts = [_fitted(amount(value, share), int(room / BOLD), VALUE_LINES) for value in values]
    labels = [_fitted(dutch.say(value.period), int(room / SIGN), LABEL_LINES) for value in values]
    if not all(amounts) or not all(labels):
        return None
    cuts, above = _cuts(figure.breaks, time)
    baseline = above + max(map(len, amounts)) * LINE + BETWEEN + PLOT
    found = []
    for value, words, label in zip(values, amounts, labels, strict=True):
        standing = _standing(pieces(value, top), baseline)
        end = min((piece.start for piece in standing), default=float(baseline))
        last = int(end) - BETWEEN
        middle = time.middle(value.period)
        found.append(
            Column(
                x=round(middle - time.width / 2, 2),
                width=round(time.width, 2),
                middle=round(middle, 2),
                pieces=standing,
                amount=_lines(words, last - (len(words) - 1) * LINE),
                label=_lines(label, baseline + LINE + 2),
                is_cut=any(abs(cut.x - middle) < time.width / 2 for cut in cuts),
            )
        )
    return Columns(
        height=baseline + 2 + LINE * max(map(len, labels)) + BETWEEN,
        baseline=baseline,
        grid=tuple(Text(baseline - round(float(mark / top) * PLOT), number(mark, share)) for mark in marks),
        columns=tuple(found),
        cuts=cuts,
        textures=textures(piece for column in found for piece in column.pieces),
    )


@dataclass(frozen=True)
class _Time:
    """An axis of time from `left` to 100 per cent: periods, and how much of the axis one of them takes."""

    left: float
    first: float
    days: float
    step: float
    periods: tuple[Edtf, ...]

    @classmethod
    def of(cls, found: Sequence[Edtf], left: float) -> "_Time":
        middles = [_middle(period) for period in found]
        step = min(float((period.last - period.first).days + 1) for period in found)
        if step == 1:
            step = min(after - before for before, after in pairwise(middles))
        return cls(left, middles[0] - step / 2, middles[-1] - middles[0] + step, step, tuple(found))

    @property
    def slot(self) -> float:
        """What one period takes, in per cent."""
        return self.step / self.days * (100 - self.left)

    @property
    def width(self) -> float:
        """The width of a column, in per cent."""
        return min(WIDEST, self.slot * 0.64)

    def middle(self, period: Edtf) -> float:
        """The middle of a period, in per cent."""
        return self._x(_middle(period))

    def x(self, day: date) -> float:
        """The begin of a day, in per cent; within a period on its column, which is narrower than the period."""
        for period in self.periods:
            if period.first < day <= period.last:
                part = (day - period.first).days / ((period.last - period.first).days + 1)
                return self.middle(period) + (part - 0.5) * self.width
        return self._x(day.toordinal())

    def _x(self, ordinal: float) -> float:
        return self.left + (ordinal - self.first) / self.days * (100 - self.left)


def _middle(period: Edtf) -> float:
    return (period.first.toordinal() + period.last.toordinal() + 1) / 2


def _cuts(breaks: Sequence[Break], time: _Time) -> tuple[tuple[Cut, ...], int]:
    """The breaks as lines, each with its words below those of the one before, and the height of all words."""
    cuts, above = [], 0
    for point in sorted(breaks, key=lambda point: point.date.first):
        x = time.x(point.date.first)
        after = x <= 60
        room = (100 - x if after else x) * PHONE / 100 - BETWEEN - 2
        words = [f"{dutch.say(point.date)}:", point.what]
        lines = [line for text in words for line in textwrap.wrap(text, max(1, int(room / SIGN)))]
        cuts.append(Cut(round(x, 2), above + 2, _lines(lines, above + LINE - 3), after))
        above += len(lines) * LINE + BETWEEN
    return tuple(cuts), above


def _standing(lying: Sequence[Piece], baseline: int) -> tuple[Piece, ...]:
    """Pieces of a bar as those of a column: the top and the height of each, in px."""
    scale = PLOT / 100
    return tuple(
        Piece(round(baseline - (piece.start + piece.length) * scale, 1), round(piece.length * scale, 1), piece.texture)
        for piece in lying
    )


def _axis(most: Decimal) -> tuple[Decimal, Decimal]:
    """The step between round numbers and the last of them: at most five up to `most`."""
    size = Decimal(10) ** ((most / 5).adjusted())
    step = next(size * times for times in (1, 2, 5, 10) if size * times * 5 >= most)
    return step, step * (most / step).to_integral_value(ROUND_CEILING)


def _fitted(words: str, signs: int, most: int) -> list[str]:
    """Words in at most `most` lines of `signs` signs, or nothing when they do not fit."""
    if signs < 1:
        return []
    lines = textwrap.wrap(words, signs, break_long_words=False, break_on_hyphens=False)
    return lines if len(lines) <= most and all(len(line) <= signs for line in lines) else []


def _lines(words: Sequence[str], first: int) -> tuple[Text, ...]:
    """Lines below each other, the first on the baseline `first`."""
    return tuple(Text(first + index * LINE, line) for index, line in enumerate(words))
