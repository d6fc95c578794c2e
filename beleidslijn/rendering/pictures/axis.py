# SPDX-License-Identifier: MIT
"""Time as a place: days to per cent of a picture's width."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

NARROWEST = 288
"""The picture on the narrowest phone, of 320 px wide, in px."""
PHONE = 343
"""The picture on a phone of 375 px wide, in px: words in it are measured for this."""
DESK = 544
"""The narrowest picture with words on a desk, that of a record where its side column begins, in px."""

SHORT_YEAR, LONG_YEAR = 24, 40
"""The room that a year's label takes, in px: '’26' on a phone, '2026' on a desk."""

BACK = 7
"""How many years pictures of many things go back, so that what matters now has room."""


@dataclass(frozen=True)
class Year:
    """A year on an axis: where it begins, where its label stands, and on which screens it has one."""

    number: int
    x: float
    middle: float
    on_phone: bool
    on_desk: bool


@dataclass(frozen=True)
class Axis:
    """From the first day of `start` to the last of `end`, both years."""

    start: int
    end: int

    @classmethod
    def of(cls, days: Iterable[date], today: date, most: int = BACK) -> "Axis":
        """An axis that holds these days and `today`, at most `most` years back."""
        years = [day.year for day in (*days, today)]
        return cls(max(min(years), today.year - most + 1), max(years))

    def x(self, day: date) -> float:
        """Where the beginning of a day stands, in per cent; what lies outside stands at the edge."""
        first, last = date(self.start, 1, 1), date(self.end + 1, 1, 1)
        share = (day - first).days / (last - first).days
        return round(100 * min(max(share, 0), 1), 2)

    def cuts(self, day: date) -> bool:
        """Whether a day lies before the axis begins."""
        return day.year < self.start

    def years(self) -> list[Year]:
        """All years, with labels where there is room for them."""
        numbers = range(self.start, self.end + 1)
        phone, desk = (
            math.ceil(len(numbers) * room / width) for room, width in ((SHORT_YEAR, PHONE), (LONG_YEAR, DESK))
        )
        # The last year has a label for certain: counted back from it.
        return [
            Year(
                number,
                self.x(date(number, 1, 1)),
                self.x(date(number, 7, 2)),
                (self.end - number) % phone == 0,
                (self.end - number) % desk == 0,
            )
            for number in numbers
        ]
