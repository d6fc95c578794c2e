# SPDX-License-Identifier: MIT
"""Dates and numbers as a reader sees them."""

from datetime import date
from decimal import Decimal

import pytest

from beleidslijn.record.dates import parse
from beleidslijn.rendering.dutch import number, say, say_day, since


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
