# SPDX-License-Identifier: MIT
"""The picture of a figure.

One number is a line of words. Groups are bars from left to right, one below the other. Periods in time are columns,
where their words fit on a narrow phone, and else bars as well. Periods that are not counted alike get no picture.
"""

from dataclasses import dataclass

from beleidslijn.record.model import Figure, Value
from beleidslijn.rendering.pictures.columns import Columns, columns
from beleidslijn.rendering.pictures.rows import Rows, rows
from beleidslijn.rendering.pictures.values import amount, counted_alike, is_share, periods


@dataclass(frozen=True)
class Single:
    """One number that is no share of something: words say all of it."""

    value: Value
    amount: str
    form: str = "single"


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
    return columns(figure, share) or rows(figure, share)
