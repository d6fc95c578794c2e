# SPDX-License-Identifier: MIT
"""The values of a figure: what they are, in words, and as the pieces of a bar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from beleidslijn.record.dates import Edtf, Interval, OneOf, Point
from beleidslijn.record.model import Figure, Value
from beleidslijn.record.vocabulary import Precision
from beleidslijn.rendering import dutch

SHARES = ("procent", "%")
LEAST = 0.5
"""What is more than nothing can be seen: the least length of a bar, in per cent of its axis."""
OPEN = 5.0
"""The length of the open end of a bar that is not exact, in per cent of its axis; never more than its own length."""

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
    return word + number(value.value, share)


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


def pieces(value: Value, most: Decimal) -> tuple[Piece, ...]:
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


def textures(found: Iterable[Piece]) -> tuple[Texture, ...]:
    """The textures that occur, in the order of their list."""
    used = {piece.texture for piece in found}
    return tuple(texture for texture in Texture if texture in used)


def room_for_open_ends(values: Sequence[Value]) -> Decimal:
    """Where an axis has to end so that the longest bar and its open end stand on it."""
    most = max((value.value for value in values), default=Decimal()) or Decimal(1)
    ends = max(BEFORE_AND_AFTER[value.precision][1] for value in values)
    return most / (1 - Decimal(OPEN * ends) / 100)


def number(value: Decimal, share: bool) -> str:
    """A number, without the exponent that computed ones may have; a share with its sign behind it."""
    plain = Decimal(int(value)) if value == int(value) else value
    return f"{dutch.number(plain)}\N{NO-BREAK SPACE}%" if share else dutch.number(plain)
