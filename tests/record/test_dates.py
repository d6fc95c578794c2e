# SPDX-License-Identifier: MIT
"""Dates that may be less than exact: what can be written, from when to when it is, and what is offered instead."""

from datetime import date, timedelta
from time import struct_time

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleidslijn.record.dates import NotADate, Point, parse, parse_day, span

REFERENCE_YEARS = st.dates(date(1000, 1, 1), date(9999, 12, 31))
PRECISION = st.sampled_from([4, 7, 10])
DOUBT = st.sampled_from(["", "~", "?"])

points = st.builds(
    lambda day, length, doubt: day.isoformat()[:length] + doubt, st.dates(date(1, 1, 1)), PRECISION, DOUBT
)
sure_points = st.builds(lambda day, length: day.isoformat()[:length], REFERENCE_YEARS, PRECISION)


def _pair(one: str, other: str) -> tuple[str, str]:
    """Two points of the same precision, the earlier first."""
    length = min(len(one), len(other))
    low, high = sorted([one[:length], other[:length]])
    return low, high


pairs = st.builds(_pair, sure_points, sure_points)
sets = st.builds(lambda pair, shape: shape.format(*pair), pairs, st.sampled_from(["[{0}..{1}]", "[..{1}]", "[{0}..]"]))
intervals = st.builds(
    lambda pair, doubts, shape: shape.format(pair[0] + doubts[0], pair[1] + doubts[1]),
    pairs,
    st.tuples(DOUBT, DOUBT),
    st.sampled_from(["{0}/{1}", "{0}/.."]),
)


@given(st.one_of(points, sets, intervals))
@settings(deadline=None)
def test_a_date_is_printed_as_it_was_written(text: str) -> None:
    assert str(parse(text)) == text


@given(st.one_of(st.text(), st.text("0123456789-./~?[] "), st.from_regex(r"\A\[?\d{1,4}-\d\d(\.\.|/)\d{4}\]?\Z")))
@settings(deadline=None)
def test_any_other_text_is_refused_with_a_sentence(text: str) -> None:
    try:
        assert str(parse(text)) == text
    except NotADate as error:
        assert len(str(error)) > len(text) + 10


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-03-21", "2025-03-21", "2025-03-21"),
        ("2025-03", "2025-03-01", "2025-03-31"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-03~", "2025-03-01", "2025-03-31"),
        ("2025?", "2025-01-01", "2025-12-31"),
        ("2025-03-21~", "2025-03-21", "2025-03-21"),
        ("[2025-03-21..2025-11-11]", "2025-03-21", "2025-11-11"),
        ("[2025-03..2025]", "2025-03-01", "2025-12-31"),
        ("[2024..2025-03]", "2024-01-01", "2025-03-31"),
        ("[2025-03-31..2025-03]", "2025-03-31", "2025-03-31"),
        ("[..2025-11-11]", "0001-01-01", "2025-11-11"),
        ("[..2025]", "0001-01-01", "2025-12-31"),
        ("[2025-03..]", "2025-03-01", "9999-12-31"),
        ("2023-01/2025", "2023-01-01", "2025-12-31"),
        ("2023-01~/2025-06?", "2023-01-01", "2025-06-30"),
        ("2023/..", "2023-01-01", "9999-12-31"),
    ],
)
def test_a_date_has_a_first_and_a_last_possible_day(text: str, first: str, last: str) -> None:
    when = parse(text)
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


@given(st.one_of(points, sets, intervals))
@settings(deadline=None)
def test_the_first_possible_day_is_never_after_the_last(text: str) -> None:
    assert parse(text).first <= parse(text).last


def _day(strict: struct_time | float) -> date:
    """A bound of the reference package, in which an open side is infinite."""
    if isinstance(strict, float):
        return date.min if strict < 0 else date.max
    return date(*strict[:3])


@given(
    st.one_of(st.builds(lambda point, doubt: point + doubt, sure_points, DOUBT), sets, intervals),
)
@settings(deadline=None)
def test_bounds_are_those_of_the_reference_package(text: str) -> None:
    theirs = edtf.parse_edtf(text)
    assert (parse(text).first, parse(text).last) == (_day(theirs.lower_strict()), _day(theirs.upper_strict()))


@pytest.mark.parametrize("text", ["2024/2024-06", "2025-03/2025", "2024-06-01/2024", "2025/2025-01-31"])
def test_an_interval_of_two_precisions_that_can_be_is_read(text: str) -> None:
    theirs = edtf.parse_edtf(text)
    assert (parse(text).first, parse(text).last) == (_day(theirs.lower_strict()), _day(theirs.upper_strict()))


@pytest.mark.parametrize(
    ("text", "is_exact"),
    [
        ("2025-03-21", True),
        ("2025-03-21~", False),
        ("2025-03-21?", False),
        ("2025-03", False),
        ("2025", False),
        ("[2025-03-21..2025-03-21]", False),
        ("2025-03-21/2025-03-22", False),
    ],
)
def test_only_a_day_without_doubt_is_exact(text: str, is_exact: bool) -> None:
    assert parse(text).is_exact is is_exact


HOW = 'schrijf 2025-03-21, 2025-03 of 2025, of een periode met aanhalingstekens: "[2025-03-21..2025-11-11]"'


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("21-03-2025", "Bedoelde u '2025-03-21'?"),
        ("21-3-2025", "Bedoelde u '2025-03-21'?"),
        ("21.03.2025", "Bedoelde u '2025-03-21'?"),
        ("2025-3-1", "Bedoelde u '2025-03-01'?"),
        ("2025.3", "Bedoelde u '2025-03'?"),
        ("21 maart 2025", "Bedoelde u '2025-03-21'?"),
        ("1 Mei 2025", "Bedoelde u '2025-05-01'?"),
        ("maart 2025", "Bedoelde u '2025-03'?"),
        ("eind 2025", HOW),
        ("20250321", HOW),
        ("2025-03-21T10:00", HOW),
        ("[2025, 2026]", HOW),
        ("2025~?", HOW),
        ("2025%", HOW),
        ("２０２５", HOW),
        ("", HOW),
        ("2025-02-29", "29 februari 2025 bestaat niet"),
        ("2024-04-31", "31 april 2024 bestaat niet"),
        ("2025-03-00", "0 maart 2025 bestaat niet"),
        ("2025-13", "maand 13 bestaat niet"),
        ("2025-00-10", "maand 00 bestaat niet"),
        ("0000", "het jaar 0000 bestaat niet"),
        ("[..]", "noemt geen dag"),
        ("[2025-03~..2025-11]", "die is al onzeker"),
        ("[2025-03..2025-11?]", "die is al onzeker"),
        ("[2025-11-11..2025-03-21]", "loopt achteruit. Bedoelde u '[2025-03-21..2025-11-11]'?"),
        ("[2025-03-21..2025-13-01]", "maand 13 bestaat niet"),
        ("2025/2024", "loopt achteruit. Bedoelde u '2024/2025'?"),
        ("2025-03-21/2025-03-20", "loopt achteruit. Bedoelde u '2025-03-20/2025-03-21'?"),
        ("2025/", "schrijf begin/einde, of begin/.. als het einde open is"),
        ("/2025", "schrijf begin/einde"),
        ("../2025", "schrijf begin/einde"),
        ("2025/2026/2027", "schrijf begin/einde"),
        ("2025/eind 2026", "'eind 2026' is geen datum"),
    ],
)
def test_what_is_no_date_says_what_to_write_instead(text: str, hint: str) -> None:
    with pytest.raises(NotADate) as refused:
        parse(text)
    assert hint in str(refused.value)


@pytest.mark.parametrize("text", ["21/03/2025", "21/3/2025", "2025/03/21", "2025/3/21"])
def test_a_date_with_slashes_says_what_was_meant(text: str) -> None:
    with pytest.raises(NotADate, match="Bedoelde u '2025-03-21'"):
        parse(text)


@pytest.mark.parametrize("text", ["31-02-2025", "03-21-2025", "2025-2-30"])
def test_what_is_offered_instead_is_itself_a_date(text: str) -> None:
    with pytest.raises(NotADate) as refused:
        parse(text)
    _, _, meant = str(refused.value).partition("Bedoelde u '")
    assert not meant or parse(meant.removesuffix("'?"))


@pytest.mark.parametrize("text", ["2025-03", "2025", "2025-03-21~", "2025-03-21?"])
def test_where_a_day_is_asked_less_than_a_day_is_refused(text: str) -> None:
    with pytest.raises(NotADate, match="schrijf jaar, maand en dag"):
        parse_day(text)


def test_where_a_day_is_asked_a_day_is_read() -> None:
    assert parse_day("2025-03-21") == date(2025, 3, 21)


@given(st.dates(), st.integers(0, 4000))
@settings(deadline=None)
def test_the_set_that_is_offered_lies_exactly_between_two_days(first: date, length: int) -> None:
    last = min(first.toordinal() + length, date.max.toordinal())
    offered = span(first, first + timedelta(last - first.toordinal()))
    assert (offered.first, offered.last.toordinal()) == (first, last)
    assert parse(str(offered)) == offered


def test_the_set_that_is_offered_for_one_day_is_that_day() -> None:
    assert span(date(2025, 3, 21), date(2025, 3, 21)) == Point(2025, 3, 21)
