# SPDX-License-Identifier: MIT
"""The picture of a figure: what stands where. x and width in per cent of the picture, y and height in px.

One number is a line of words. Groups are bars from left to right, one below the other. Periods in time are columns,
where their words fit on a narrow phone, and else bars as well. Periods that are not counted alike get no picture.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum
from itertools import pairwise

from beleidslijn.record.dates import Edtf, Interval, OneOf, Point
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.model import Break, Figure, Value
from beleidslijn.record.vocabulary import Precision
from beleidslijn.rendering import dutch

NARROWEST = 343
"""The width of a picture on a phone of 375 px, in px: what fits there fits everywhere."""
SIGN, BOLD = 7, 8
"""The width of a sign of a label and of a value, in px."""
BETWEEN = 6
"""The least room between two labels, in px."""
LINE = 16
"""The height of a line of a label, in px."""
PLOT = 180
"""The height of the plot of columns, in px."""
WIDEST = 22.0
"""The width that a column has at most, in per cent."""
LEAST = 0.5
"""What is more than nothing can be seen: the least length of a bar, in per cent of its axis."""
OPEN = 5.0
"""The length of the open end of a bar that is not exact, in per cent of its axis; never more than its own length."""
LABEL_LINES, VALUE_LINES = 3, 2
"""How many lines a label and a value may take; more is a reason for bars instead of columns."""
SHARES = ("procent", "%")

BEFORE_AND_AFTER = {
    Precision.EXACT: (0.0, 0.0),
    Precision.ABOUT: (0.5, 0.5),
    Precision.ALMOST: (1.0, 0.0),
    Precision.UNDER: (1.0, 0.0),
    Precision.MORE_THAN: (0.0, 1.0),
    Precision.AT_LEAST: (0.0, 1.0),
}
"""How much of its open end a bar has before and after its number."""


class Texture(StrEnum):
    """How a piece of a bar is filled."""

    FULL = "full"
    PART = "part"
    """Counted over a part of the period."""
    OPEN = "open"
    """The end of a number that is not exact."""


@dataclass(frozen=True)
class Piece:
    """A piece of a bar: where it begins on the axis and how long it is. Per cent; in columns y and height in px."""

    start: float
    length: float
    texture: Texture


@dataclass(frozen=True)
class Bar:
    """A bar from left to right. `breaks` lie between the period of the bar above it and its own."""

    label: str | None
    base: str | None
    since: str | None
    amount: str
    pieces: tuple[Piece, ...]
    breaks: tuple[Break, ...]
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True)
class Section:
    """Bars of one period; `period` is None where all bars are of one, or each bar says its own."""

    period: Edtf | None
    bars: tuple[Bar, ...]


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
class Single:
    """One number that is no share of something: words say all of it."""

    value: Value
    amount: str
    form: str = "single"


@dataclass(frozen=True)
class Rows:
    """Bars from left to right; shares on a track of 100 per cent."""

    sections: tuple[Section, ...]
    textures: tuple[Texture, ...]
    share: bool
    form: str = "rows"


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


@dataclass(frozen=True)
class Apart:
    """Values of periods that are not counted alike: they never stand on one axis."""

    form: str = "apart"


Chart = Single | Rows | Columns | Apart


def draw(figure: Figure) -> Chart:
    """The picture of a figure."""
    share = is_share(figure)
    if len(figure.values) == 1 and not share:
        return Single(figure.values[0], amount(figure.values[0], share))
    if not counted_alike(periods(figure)):
        return Apart()
    return _columns(figure, share) or _rows(figure, share)


def periods(figure: Figure) -> list[Edtf]:
    """The periods of a figure, each once, in order of time."""
    return sorted(dict.fromkeys(value.period for value in figure.values), key=lambda period: period.first)


def base(figure: Figure) -> str | None:
    """Of what all values are a share, or None when they are none or of different things."""
    bases = {value.base for value in figure.values}
    return bases.pop() if len(bases) == 1 else None


def is_share(figure: Figure) -> bool:
    """Whether the values are parts of a whole."""
    return figure.unit in SHARES and all(value.value <= 100 for value in figure.values)


def amount(value: Value, share: bool) -> str:
    """A value in words: '12.206', 'bijna 8.000', '66 %'."""
    word = "" if value.precision is Precision.EXACT else f"{value.precision.word} "
    return word + _number(value.value, share)


def counted_alike(found: Sequence[Edtf]) -> bool:
    """Whether periods are one, or as long as each other without a day in common."""
    if len(found) < 2:
        return True
    lengths = {_length(period) for period in found}
    return len(lengths) == 1 and None not in lengths and all(one.last < next_.first for one, next_ in pairwise(found))


def _length(period: Edtf) -> tuple[str, int] | None:
    """How long a period is, in months or in days; None when nobody knows."""
    start, end = (period, period) if isinstance(period, Point) else (None, None)
    if isinstance(period, Interval):
        start, end = period.start, period.end
    if isinstance(period, OneOf) or start is None or end is None:
        return None
    if start.day is None and end.day is None:
        first, last = period.first, period.last
        return "months", (last.year - first.year) * 12 + last.month - first.month + 1
    return "days", (period.last - period.first).days + 1


def _rows(figure: Figure, share: bool) -> Rows:
    most = Decimal(100) if share else _room_for_open_ends(figure.values)
    grouped = any(value.group for value in figure.values)
    own_base = base(figure) is None or len(figure.values) == 1
    bars: dict[Edtf | None, list[Bar]] = {}
    several = len(periods(figure)) > 1
    last: date | None = None
    for value in sorted(figure.values, key=lambda value: value.period.first):
        between = [point for point in figure.breaks if last and last < point.date.first <= value.period.first]
        last = value.period.last
        bar = Bar(
            label=value.group if grouped or not several else dutch.say(value.period),
            base=value.base if own_base else None,
            since=dutch.since(value.since) if value.since else None,
            amount=amount(value, share),
            pieces=_pieces(value, most),
            breaks=tuple(between),
            sources=value.sources,
        )
        bars.setdefault(value.period if grouped and several else None, []).append(bar)
    sections = tuple(Section(period, tuple(of_period)) for period, of_period in bars.items())
    return Rows(sections, _textures(piece for row in sections for bar in row.bars for piece in bar.pieces), share)


def _columns(figure: Figure, share: bool) -> Columns | None:
    """Columns, or None when the values are not a series in time, or their words do not fit."""
    values = sorted(figure.values, key=lambda value: value.period.first)
    if len(values) < 2 or any(value.group for value in values) or (share and base(figure) is None):
        return None
    step, top = _axis(Decimal(100) if share else _room_for_open_ends(values))
    marks = [step * index for index in range(1, int(top / step) + 1)]
    left = (max(len(_number(mark, share)) for mark in marks) * SIGN + BETWEEN) / NARROWEST * 100
    time = _Time.of([value.period for value in values], left)
    room = time.slot * NARROWEST / 100 - BETWEEN
    amounts = [_fitted(amount(value, share), int(room / BOLD), VALUE_LINES) for value in values]
    labels = [_fitted(dutch.say(value.period), int(room / SIGN), LABEL_LINES) for value in values]
    if not all(amounts) or not all(labels):
        return None
    cuts, above = _cuts(figure.breaks, time)
    baseline = above + max(map(len, amounts)) * LINE + BETWEEN + PLOT
    columns = []
    for value, words, label in zip(values, amounts, labels, strict=True):
        pieces = _standing(_pieces(value, top), baseline)
        end = min((piece.start for piece in pieces), default=float(baseline))
        last = int(end) - BETWEEN
        middle = time.middle(value.period)
        columns.append(
            Column(
                x=round(middle - time.width / 2, 2),
                width=round(time.width, 2),
                middle=round(middle, 2),
                pieces=pieces,
                amount=_lines(words, last - (len(words) - 1) * LINE),
                label=_lines(label, baseline + LINE + 2),
                is_cut=any(abs(cut.x - middle) < time.width / 2 for cut in cuts),
            )
        )
    return Columns(
        height=baseline + 2 + LINE * max(map(len, labels)) + BETWEEN,
        baseline=baseline,
        grid=tuple(Text(baseline - round(float(mark / top) * PLOT), _number(mark, share)) for mark in marks),
        columns=tuple(columns),
        cuts=cuts,
        textures=_textures(piece for column in columns for piece in column.pieces),
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
        room = (100 - x if after else x) * NARROWEST / 100 - BETWEEN - 2
        words = [f"{dutch.say(point.date)}:", point.what]
        lines = [line for text in words for line in textwrap.wrap(text, max(1, int(room / SIGN)))]
        cuts.append(Cut(round(x, 2), above + 2, _lines(lines, above + LINE - 3), after))
        above += len(lines) * LINE + BETWEEN
    return tuple(cuts), above


def _pieces(value: Value, most: Decimal) -> tuple[Piece, ...]:
    """A bar as pieces from zero on, in per cent of its axis, which ends at `most`."""
    if not value.value:
        return ()
    length = min(100.0, max(LEAST, float(value.value / most) * 100))
    before, after = BEFORE_AND_AFTER[value.precision]
    size = min(OPEN, length)
    solid, end = length - before * size, min(100.0, length + after * size)
    filled = Texture.PART if value.since else Texture.FULL
    found = ((0.0, solid, filled), (solid, end, Texture.OPEN))
    return tuple(Piece(round(start, 2), round(to - start, 2), texture) for start, to, texture in found if to > start)


def _standing(pieces: Sequence[Piece], baseline: int) -> tuple[Piece, ...]:
    """Pieces of a bar as those of a column: the top and the height of each, in px."""
    scale = PLOT / 100
    return tuple(
        Piece(round(baseline - (piece.start + piece.length) * scale, 1), round(piece.length * scale, 1), piece.texture)
        for piece in pieces
    )


def _textures(pieces: Iterator[Piece]) -> tuple[Texture, ...]:
    """The textures that occur, in the order of their list."""
    found = {piece.texture for piece in pieces}
    return tuple(texture for texture in Texture if texture in found)


def _room_for_open_ends(values: Sequence[Value]) -> Decimal:
    """Where an axis has to end so that the longest bar and its open end stand on it."""
    most = max((value.value for value in values), default=Decimal()) or Decimal(1)
    ends = max(BEFORE_AND_AFTER[value.precision][1] for value in values)
    return most / (1 - Decimal(OPEN * ends) / 100)


def _axis(most: Decimal) -> tuple[Decimal, Decimal]:
    """The step between round numbers and the last of them: at most five up to `most`."""
    size = Decimal(10) ** ((most / 5).adjusted())
    step = next(size * times for times in (1, 2, 5, 10) if size * times * 5 >= most)
    return step, step * (most / step).to_integral_value(ROUND_CEILING)


def _number(value: Decimal, share: bool) -> str:
    """A number, without the exponent that computed ones may have; a share with its sign behind it."""
    plain = Decimal(int(value)) if value == int(value) else value
    return f"{dutch.number(plain)}\N{NO-BREAK SPACE}%" if share else dutch.number(plain)


def _fitted(words: str, signs: int, most: int) -> list[str]:
    """Words in at most `most` lines of `signs` signs, or nothing when they do not fit."""
    if signs < 1:
        return []
    lines = textwrap.wrap(words, signs, break_long_words=False, break_on_hyphens=False)
    return lines if len(lines) <= most and all(len(line) <= signs for line in lines) else []


def _lines(words: Sequence[str], first: int) -> tuple[Text, ...]:
    """Lines below each other, the first on the baseline `first`."""
    return tuple(Text(first + index * LINE, line) for index, line in enumerate(words))
