# SPDX-License-Identifier: MIT
"""Time as a place: no day lies outside the picture, later is never further left, and labels of years stay apart."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beleidslijn.rendering.pictures.axis import BACK, DESK, LONG_YEAR, PHONE, SHORT_YEAR, Axis

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
AXES = st.builds(lambda start, years: Axis(start, start + years), st.integers(1950, 2040), st.integers(0, 60))


@given(AXES, DAYS, DAYS)
def test_no_day_stands_outside_the_picture_and_a_later_day_never_further_left(
    axis: Axis, one: date, other: date
) -> None:
    low, high = sorted((one, other))
    assert 0 <= axis.x(low) <= axis.x(high) <= 100


@pytest.mark.parametrize(
    ("day", "x"),
    [("2023-01-01", 0), ("2024-01-01", 24.98), ("2026-12-31", 99.93), ("1998-05-01", 0), ("2030-01-01", 100)],
)
def test_a_year_takes_its_days_and_what_lies_outside_stands_at_the_edge(day: str, x: float) -> None:
    assert Axis(2023, 2026).x(date.fromisoformat(day)) == x


@given(st.lists(DAYS), DAYS)
def test_an_axis_goes_back_at_most_seven_years_and_today_is_on_it(days: list[date], today: date) -> None:
    axis = Axis.of(days, today)
    assert today.year - BACK < axis.start <= today.year <= axis.end
    assert all(day.year <= axis.end for day in days)
    assert all(axis.cuts(day) == (day.year < axis.start) for day in days)


@given(AXES)
def test_labels_of_years_do_not_overlap_nor_leave_the_picture_and_the_last_year_has_one(axis: Axis) -> None:
    years = axis.years()
    assert [year.number for year in years] == list(range(axis.start, axis.end + 1))
    assert years[-1].on_phone
    assert years[-1].on_desk
    for width, room, labelled in (
        (PHONE, SHORT_YEAR, [year.middle for year in years if year.on_phone]),
        (DESK, LONG_YEAR, [year.middle for year in years if year.on_desk]),
    ):
        # A year may be a day shorter than the next.
        assert all((other - one) / 100 * width >= room - 0.1 for one, other in pairwise(labelled))
        assert labelled[-1] <= 100


@given(AXES)
def test_a_label_stands_within_its_year(axis: Axis) -> None:
    assert all(year.x < year.middle < axis.x(date(year.number, 12, 31)) for year in axis.years())
