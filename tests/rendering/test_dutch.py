# SPDX-License-Identifier: MIT
"""Dates and numbers as a reader sees them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beleidslijn.record.dates import parse
from beleidslijn.rendering.dutch import duration, number, say, say_day, since


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-03-21", "21 maart 2025"),
        ("2025-08-01", "1 augustus 2025"),
        ("2025-03", "maart 2025"),
        ("2025", "2025"),
        ("2026-05~", "rond mei 2026"),
        ("2026-05-02~", "rond 2 mei 2026"),
        ("2025?", "mogelijk 2025"),
        ("[2025-09-19..2025-11-11]", "tussen 19 september en 11 november 2025"),
        ("[2025-03-21..2025-03-28]", "tussen 21 en 28 maart 2025"),
        ("[2024-12-01..2025-01-15]", "tussen 1 december 2024 en 15 januari 2025"),
        ("[2025-03..2025-11]", "tussen maart en november 2025"),
        ("[2023..2025]", "tussen 2023 en 2025"),
        ("[2025-03..2025-11-11]", "tussen maart 2025 en 11 november 2025"),
        ("[2025-03-21..2025-03-22]", "21 of 22 maart 2025"),
        ("[2025-03-31..2025-04-01]", "31 maart of 1 april 2025"),
        ("[2025-03..2025-04]", "in maart of april 2025"),
        ("[2024-12..2025-01]", "in december 2024 of januari 2025"),
        ("[2024..2025]", "in 2024 of 2025"),
        ("[2025-03..2025-03]", "maart 2025"),
        ("[..2026-04-17]", "uiterlijk 17 april 2026"),
        ("[..2026-04]", "uiterlijk in april 2026"),
        ("[..2026]", "uiterlijk in 2026"),
        ("[2025-03-21..]", "op of na 21 maart 2025"),
        ("[2025-03..]", "in of na maart 2025"),
        ("[2025..]", "in of na 2025"),
        ("2025-03-01/2025-05-01", "van 1 maart tot en met 1 mei 2025"),
        ("2024-11/2025-05", "van november 2024 tot en met mei 2025"),
        ("2020-05~/2020-08~", "van rond mei 2020 tot en met rond augustus 2020"),
        ("2025/2027", "van 2025 tot en met 2027"),
        ("2024-02-17/2025-02", "van 17 februari 2024 tot en met februari 2025"),
        ("2025-03/..", "vanaf maart 2025"),
        ("2025~/..", "vanaf rond 2025"),
    ],
)
def test_a_date_is_said_in_dutch(text: str, words: str) -> None:
    assert say(parse(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-07-01", "sinds 1 juli 2024"),
        ("2024-07", "sinds juli 2024"),
        ("2020", "sinds 2020"),
        ("[2025-05-19..2025-11-11]", "sinds een dag tussen 19 mei en 11 november 2025"),
        ("[..2025-11-11]", "sinds uiterlijk 11 november 2025"),
        ("[2024..2025]", "sinds 2024 of 2025"),
        ("[2025-03-21..2025-03-22]", "sinds 21 of 22 maart 2025"),
        ("[2025-03..2025-03]", "sinds maart 2025"),
        ("[2025..2025]", "sinds 2025"),
    ],
)
def test_since_when_something_stands_is_said_in_dutch(text: str, words: str) -> None:
    assert since(parse(text)) == words


def test_since_a_set_of_one_day_is_said_in_dutch() -> None:
    assert since(parse("[2025-03-21..2025-03-21]")) == "sinds 21 maart 2025"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "0"),
        ("113", "113"),
        ("12206", "12.206"),
        ("1800000", "1.800.000"),
        ("98.7", "98,7"),
        ("0.50", "0,50"),
        ("1234.5", "1.234,5"),
    ],
)
def test_a_number_has_points_for_thousands_and_a_comma(value: str, words: str) -> None:
    assert number(Decimal(value)) == words


def test_a_day_is_said_without_a_leading_zero() -> None:
    assert say_day(date(2026, 11, 4)) == "4 november 2026"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-03-21", "2025-03-21", "minder dan een dag"),
        ("2025-03-21", "2025-03-22", "1 dag"),
        ("2025-03-21", "2025-03-23", "2 dagen"),
        ("2025-03-21", "2025-04-21", "31 dagen"),
        ("2025-03-01", "2025-04-14", "44 dagen"),
        ("2025-03-01", "2025-04-15", "ruim 1 maand"),
        ("2025-03-21", "2025-05-20", "ruim 1 maand"),
        ("2025-03-21", "2025-05-21", "2 maanden"),
        ("2025-03-21", "2025-05-22", "ruim 2 maanden"),
        ("2024-12-31", "2025-02-28", "ruim 1 maand"),
        ("2024-12-31", "2025-03-31", "3 maanden"),
        ("2024-02-29", "2025-02-28", "ruim 11 maanden"),
        ("2024-02-29", "2025-03-01", "ruim 12 maanden"),
        ("2023-03-21", "2025-02-21", "23 maanden"),
        ("2023-03-21", "2025-03-20", "ruim 23 maanden"),
        ("2023-03-21", "2025-03-21", "2 jaar"),
        ("2023-03-21", "2025-03-22", "ruim 2 jaar"),
        ("2023-03-21", "2025-04-21", "ruim 2 jaar"),
        ("2024-02-29", "2026-02-28", "ruim 23 maanden"),
        ("2024-02-29", "2028-02-29", "4 jaar"),
        ("2020-03-21", "2025-03-20", "ruim 4 jaar"),
    ],
)
def test_how_long_something_took_is_said_in_days_then_months_then_years(start: str, end: str, words: str) -> None:
    assert duration(date.fromisoformat(start), date.fromisoformat(end)) == words


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.dates(date(2000, 1, 1), date(2030, 12, 31)))
def test_how_long_something_took_is_never_rounded_up_and_less_than_one_more(one: date, other: date) -> None:
    start, end = sorted((one, other))
    *_, count, unit = duration(start, end).replace("minder dan een dag", "0 dagen").split()
    if unit.startswith("dag"):
        assert int(count) == (end - start).days < 45
    else:
        months = int(count) * (12 if unit == "jaar" else 1)
        more = months + (12 if unit == "jaar" else 1)
        assert added(start, months) <= (end.year, end.month, end.day) < added(start, more)
        assert duration(start, end).startswith("ruim ") == (added(start, months) != (end.year, end.month, end.day))


def added(start: date, months: int) -> tuple[int, int, int]:
    """So many months after a day, as year, month and day; the day may be one that the month does not have."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return year, month + 1, start.day
