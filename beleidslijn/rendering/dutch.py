# SPDX-License-Identifier: MIT
"""Dates, numbers and counts in Dutch words."""

from datetime import date
from decimal import Decimal

from beleidslijn.record.dates import MONTHS, Doubt, Edtf, Interval, OneOf, Point


def say(when: Edtf) -> str:
    """A date in words: '21 maart 2025', 'rond mei 2026', 'tussen 19 september en 11 november 2025'."""
    if isinstance(when, Point):
        return {None: "", Doubt.ABOUT: "rond ", Doubt.UNCERTAIN: "mogelijk "}[when.doubt] + _bare(when)
    if isinstance(when, Interval):
        if when.end is None:
            return f"vanaf {say(when.start)}"
        return f"van {_start(when.start, when.end)} tot en met {say(when.end)}"
    return _say_one_of(when)


def since(when: Edtf) -> str:
    """From when something stands as it does: 'sinds 1 juli 2024', 'sinds een dag tussen 19 mei en 11 november 2025'."""
    words = say(when).removeprefix("in ")
    return f"sinds een dag {words}" if words.startswith("tussen ") else f"sinds {words}"


def say_day(day: date) -> str:
    """An exact day in words."""
    return _bare(Point(day.year, day.month, day.day))


def duration(start: date, end: date) -> str:
    """How long it is from one day to another, never rounded up: '20 dagen', 'ruim 5 maanden', '2 jaar'."""
    days = (end - start).days
    if days < 45:
        return {0: "minder dan een dag", 1: "1 dag"}.get(days, f"{days} dagen")
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    count, left = (months // 12, months % 12) if months >= 24 else (months, 0)
    more = "ruim " if left or end.day != start.day else ""
    return f"{more}{count} {'jaar' if months >= 24 else 'maand' if months == 1 else 'maanden'}"


def number(value: Decimal) -> str:
    """A number as the Dutch write it: '12.206', '98,7'."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def _say_one_of(when: OneOf) -> str:
    low, high = when.earliest, when.latest
    if low and high:
        return _say_between(low, high)
    if low:
        return f"op of na {_bare(low)}" if low.day else f"in of na {_bare(low)}"
    return f"uiterlijk {_in(high)}{_bare(high)}" if high else ""


def _say_between(low: Point, high: Point) -> str:
    if low == high:
        return _bare(low)
    if (high.first - low.last).days == 1:
        return f"{_in(high)}{_start(low, high)} of {_bare(high)}"
    return f"tussen {_start(low, high)} en {_bare(high)}"


def _in(point: Point) -> str:
    return "" if point.day else "in "


def _start(low: Point, high: Point) -> str:
    """The first of two dates, without what the second says again."""
    if low.doubt or low.year != high.year or low.month is None or (low.day is None) != (high.day is None):
        return say(low)
    if low.day is None:
        return MONTHS[low.month - 1]
    return str(low.day) if low.month == high.month else f"{low.day} {MONTHS[low.month - 1]}"


def _bare(point: Point) -> str:
    parts = [str(point.year)]
    if point.month:
        parts.insert(0, MONTHS[point.month - 1])
    if point.day:
        parts.insert(0, str(point.day))
    return " ".join(parts)
