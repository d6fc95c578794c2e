# SPDX-License-Identifier: MIT
"""A figure as bars from left to right, one below the other: groups, and shares on a track of 100 per cent."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from beleidslijn.record.dates import Edtf
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.model import Break, Figure
from beleidslijn.rendering import dutch
from beleidslijn.rendering.pictures.values import (
    Piece,
    Texture,
    amount,
    base,
    periods,
    pieces,
    room_for_open_ends,
    textures,
)


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
class Rows:
    """Bars from left to right; shares on a track of 100 per cent."""

    sections: tuple[Section, ...]
    textures: tuple[Texture, ...]
    share: bool
    form: str = "rows"


def rows(figure: Figure, share: bool) -> Rows:
    """The bars of a figure; `share` says that its values are parts of a whole."""
    most = Decimal(100) if share else room_for_open_ends(figure.values)
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
            pieces=pieces(value, most),
            breaks=tuple(between),
            sources=value.sources,
        )
        bars.setdefault(value.period if grouped and several else None, []).append(bar)
    sections = tuple(Section(period, tuple(of_period)) for period, of_period in bars.items())
    return Rows(sections, textures(piece for row in sections for bar in row.bars for piece in bar.pieces), share)
