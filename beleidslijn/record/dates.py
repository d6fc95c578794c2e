# SPDX-License-Identifier: MIT
"""Dates that may be less than exact: a subset of EDTF (ISO 8601-2:2019, Library of Congress EDTF).

    2025-03-21, 2025-03, 2025      a day, month or year;  ~ behind it: about,  ? behind it: uncertain
    [a..b], [..b], [a..]           a one-of set: one moment that lies somewhere in it
    a/b, a/..                      an interval: what lasts from a to b

Every date has a first and a last possible day. `~` and `?` are said in words and move neither.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


class Doubt(StrEnum):
    """What is said about a day, month or year that is not certain."""

    ABOUT = "~"
    UNCERTAIN = "?"


class NotADate(ValueError):
    """The text is not a date that we read. The message is Dutch and says what to write instead, where we know."""


@dataclass(frozen=True)
class Point:
    """A day, a month (`day` is None) or a year (`month` is None)."""

    year: int
    month: int | None = None
    day: int | None = None
    doubt: Doubt | None = None

    @property
    def first(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def is_exact(self) -> bool:
        """A day, without doubt."""
        return self.day is not None and self.doubt is None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + (self.doubt or "")


@dataclass(frozen=True)
class OneOf:
    """One moment, somewhere from the first day of `earliest` to the last day of `latest`; at most one is open."""

    earliest: Point | None
    latest: Point | None

    @property
    def first(self) -> date:
        return self.earliest.first if self.earliest else date.min

    @property
    def last(self) -> date:
        return self.latest.last if self.latest else date.max

    @property
    def is_exact(self) -> bool:
        return False

    def __str__(self) -> str:
        return f"[{self.earliest or ''}..{self.latest or ''}]"


@dataclass(frozen=True)
class Interval:
    """What lasts from `start` to `end`; an `end` of None is open: it goes on, or nobody said when it ended."""

    start: Point
    end: Point | None

    @property
    def first(self) -> date:
        return self.start.first

    @property
    def last(self) -> date:
        return self.end.last if self.end else date.max

    @property
    def is_exact(self) -> bool:
        return False

    def __str__(self) -> str:
        return f"{self.start}/{self.end or '..'}"


Edtf = Point | OneOf | Interval

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?])?", re.ASCII)
_SET = re.compile(r"\[([^\[\]/]*)\.\.([^\[\]/]*)\]")


def parse(text: str) -> Edtf:
    """Read a date. `text` is one of the forms above; raises NotADate."""
    if match := _SET.fullmatch(text):
        return _parse_set(*match.groups())
    if "/" in text and not _meant(text):
        return _parse_interval(text)
    return _parse_point(text)


def parse_day(text: str) -> date:
    """Read an exact day, `2025-03-21`; raises NotADate."""
    point = _parse_point(text)
    if not point.is_exact:
        raise NotADate(f"'{text}' is geen dag: schrijf jaar, maand en dag, zoals 2025-03-21")
    return point.first


def start_of(day: date) -> datetime:
    """The moment at which a day begins in the Netherlands."""
    return datetime.combine(day, time(), ZoneInfo("Europe/Amsterdam"))


def span(first: date, last: date) -> Edtf:
    """The date that says 'one moment from `first` to `last`'; an exact day when they are the same."""
    start, end = (Point(day.year, day.month, day.day) for day in (first, last))
    return start if first == last else OneOf(start, end)


def _parse_point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        how = ': schrijf 2025-03-21, 2025-03 of 2025, of een periode met aanhalingstekens: "[2025-03-21..2025-11-11]"'
        raise NotADate(f"'{text}' is geen datum{_meant(text) or how}")
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if not year:
        raise NotADate(f"'{text}' is geen datum: het jaar 0000 bestaat niet")
    if month is not None and not 1 <= month <= 12:
        raise NotADate(f"'{text}' is geen datum: maand {month:02} bestaat niet")
    if month and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise NotADate(f"'{text}' is geen datum: {day} {MONTHS[month - 1]} {year} bestaat niet")
    return Point(year, month, day, Doubt(match[4]) if match[4] else None)


def _parse_set(low: str, high: str) -> OneOf:
    if not low and not high:
        raise NotADate("'[..]' noemt geen dag: laat de datum weg of geef een van de twee kanten")
    earliest, latest = (_parse_point(side) if side else None for side in (low, high))
    if any(side and side.doubt for side in (earliest, latest)):
        raise NotADate(f"'[{low}..{high}]': ~ en ? horen niet in een periode met haken; die is al onzeker")
    result = OneOf(earliest, latest)
    if result.first > result.last:
        raise NotADate(f"'[{low}..{high}]' loopt achteruit. Bedoelde u '[{high}..{low}]'?")
    return result


def _parse_interval(text: str) -> Interval:
    start, _, end = text.partition("/")
    if not start or not end or start == ".." or "/" in end:
        raise NotADate(f"'{text}' is geen periode: schrijf begin/einde, of begin/.. als het einde open is")
    result = Interval(_parse_point(start), None if end == ".." else _parse_point(end))
    if result.end and result.end.last < result.start.first:
        raise NotADate(f"'{text}' loopt achteruit. Bedoelde u '{end}/{start}'?")
    return result


def _meant(text: str) -> str:
    """`. Bedoelde u …?` with the date that was probably meant, or nothing."""
    day_first = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", text, re.ASCII)
    loose = re.fullmatch(r"(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?", text, re.ASCII)
    words = re.fullmatch(rf"(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})", text.lower(), re.ASCII)
    if day_first:
        parts = [day_first[3], day_first[2], day_first[1]]
    elif loose:
        parts = [loose[1], loose[2], loose[3]]
    elif words:
        parts = [words[3], str(MONTHS.index(words[2]) + 1), words[1]]
    else:
        return ""
    meant = "-".join(part.zfill(2) for part in parts if part)
    if meant == text:
        return ""
    try:
        _parse_point(meant)
    except NotADate:
        return ""
    return f". Bedoelde u '{meant}'?"
