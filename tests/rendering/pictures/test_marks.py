# SPDX-License-Identifier: MIT
"""Marks of events: how certain a day is, and that numbers never touch, never leave the picture and count everything."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from drawn import WIDTHS
from hypothesis import given
from hypothesis import strategies as st
from records import DAY, events

from beleidslijn.arranging.order import order
from beleidslijn.rendering.pictures.axis import PHONE, Axis
from beleidslijn.rendering.pictures.marks import (
    DOT,
    GAP,
    STUB,
    TIERS,
    Mark,
    Numbered,
    Shape,
    clusters,
    days,
    mark,
    number,
    tiers,
)

AXIS = Axis(2025, 2026)


def drawn(when: str, expected: bool = False, axis: Axis = AXIS) -> Mark:
    """The mark of an event on a day."""
    found = events(f'# events/2025-a\ndate: "{when}"\nexpected: {str(expected).lower()}\n')
    return mark(axis, found["2025-a"], order(found), DAY)


@pytest.mark.parametrize(
    ("when", "shape", "low", "high"),
    [
        ("2025-03-21", Shape.DAY, 10.82, 10.82),
        ("2025-03-21~", Shape.DAY, 10.82, 10.82),
        ("[2025-03-21..2025-03-21]", Shape.DAY, 10.82, 10.82),
        ("[2025-03-21..2025-09-01]", Shape.BETWEEN, 10.82, 33.29),
        ("2025-03", Shape.BETWEEN, 8.08, 12.19),
        ("2025", Shape.BETWEEN, 0, 49.86),
        ("2025-03-21/2025-09-01", Shape.LASTS, 10.82, 33.29),
        ("2025-03-21/..", Shape.LASTS, 10.82, 94.79),
        ("[..2025-03-21]", Shape.UNTIL, 10.82, 10.82),
        ("2012", Shape.BETWEEN, 0, 0),
    ],
)
def test_a_mark_says_how_certain_a_day_is_and_where_it_lies(when: str, shape: Shape, low: float, high: float) -> None:
    one = drawn(when)
    assert (one.shape, one.low, one.high) == (shape, low, high)
    assert one.x == pytest.approx((low + high) / 2, abs=0.01)
    assert one.is_certain == (shape is Shape.DAY)


@pytest.mark.parametrize(("when", "dx"), [("[..2025-03-21]", -STUB // 2), ("[2025-03-21..]", STUB // 2)])
def test_a_bound_that_nobody_gave_is_a_stub_of_fixed_length_on_its_own_side(when: str, dx: int) -> None:
    one = drawn(when, expected=True)
    assert (one.dx, one.low, one.high) == (dx, 10.82, 10.82)


def test_what_is_to_begin_and_go_on_is_not_drawn_back_to_today() -> None:
    one = drawn("2027-03-01/..", expected=True, axis=Axis(2025, 2028))
    assert one.low == one.high == one.x == Axis(2025, 2028).x(date(2027, 3, 1))


@pytest.mark.parametrize(
    ("when", "overdue"), [("2026-11-23", True), ("2026-10", True), ("2026-11-24", False), ("2026-11", False)]
)
def test_what_was_expected_is_overdue_from_the_day_after_its_last(when: str, overdue: bool) -> None:
    assert drawn(when, expected=True).overdue is overdue
    assert not drawn(when).overdue


@pytest.mark.parametrize(
    ("when", "years"),
    [
        ("2025-03-21", {2025}),
        ("[2024..2026]", {2024, 2026}),
        ("[..2025-03-21]", {2024, 2025}),
        ("[2025-03-21..]", {2025, 2026}),
        ("2025-03-21/..", {2025, 2026}),
    ],
)
def test_an_axis_has_a_year_of_room_where_there_is_no_bound_and_no_more(when: str, years: set[int]) -> None:
    found = events(f'# events/2025-a\ndate: "{when}"\nexpected: true\n')
    assert {day.year for day in days(found.values(), order(found))} == years


PLACES = st.one_of(
    st.floats(0, 100).map(lambda place: round(place, 2)),
    st.sampled_from([0, 0.01, 50, 50.5, 52, 99.9, 100]),
)


@st.composite
def marks(draw: st.DrawFn, most: int = 40) -> list[Mark]:
    """Marks in the order of their days; those with one bound stand beside it."""
    found = []
    for place in sorted(draw(st.lists(PLACES, max_size=most))):
        shape = draw(st.sampled_from(Shape))
        dx = {Shape.UNTIL: -STUB // 2, Shape.FROM: STUB // 2}.get(shape, 0)
        found.append(Mark(shape, place, dx, place, place, draw(st.booleans()), overdue=False))
    return found


def at(one: Numbered, width: int) -> float:
    return one.mark.x / 100 * width + one.mark.dx


@given(marks(), st.sampled_from(WIDTHS))
def test_numbers_on_a_tier_never_touch_on_a_phone_nor_on_any_wider_screen(found: list[Mark], width: int) -> None:
    for one, other in combinations(number(found), 2):
        if one.tier == other.tier:
            assert abs(at(one, width) - at(other, width)) >= (one.width + other.width) / 2 + GAP - 1e-6


@given(marks())
def test_every_number_stands_once_and_in_order_on_one_of_three_tiers(found: list[Mark]) -> None:
    placed = number(found)
    assert [count for one in placed for count in range(one.first, one.last + 1)] == [*range(1, len(found) + 1)]
    assert all(0 <= one.tier < TIERS for one in placed)
    assert [one.label for one in placed] == [
        f"{one.first}–{one.last}" if one.last > one.first else str(one.first) for one in placed
    ]


@given(marks(), st.sampled_from(WIDTHS))
def test_no_number_leaves_the_picture(found: list[Mark], width: int) -> None:
    for one in number(found):
        assert at(one, width) - one.width / 2 >= -0.5
        assert at(one, width) + one.width / 2 <= width + 0.5


def test_a_number_of_three_digits_stays_within_the_picture_as_well() -> None:
    placed = number([Mark(Shape.DAY, 100 * place / 110, 0, 0, 0, False, False) for place in range(111)])
    last = placed[-1]
    assert last.last == 111
    assert at(last, PHONE) + last.width / 2 <= PHONE + 0.5


@given(marks())
def test_a_shared_number_says_only_what_holds_for_all_its_events(found: list[Mark]) -> None:
    for one in number(found):
        own = found[one.first - 1 : one.last]
        assert one.mark.is_certain == (
            all(each.is_certain for each in own) and len({each.expected for each in own}) == 1
        )
        assert one.mark.expected == all(each.expected for each in own)


def test_marks_with_room_stand_on_the_line_where_their_days_are() -> None:
    placed = number([drawn("2025-03-21"), drawn("2025-09-01"), drawn("2026-03-01")])
    assert [(one.label, one.tier, one.mark.dx) for one in placed] == [("1", 0, 0), ("2", 0, 0), ("3", 0, 0)]


@given(marks(), st.sampled_from([10, 17]))
def test_on_a_tier_there_is_room_between_marks_and_no_tier_is_used_without_need(found: list[Mark], room: int) -> None:
    steps = tiers(found, room)
    places = [one.x / 100 * PHONE + one.dx for one in found]
    for index, (place, tier) in enumerate(zip(places, steps, strict=True)):
        earlier = [(places[other], steps[other]) for other in range(index)]
        assert all(abs(place - other) >= room for other, step in earlier if step == tier)
        for lower in range(tier):
            assert any(abs(place - other) < room for other, step in earlier if step == lower)


@given(marks())
def test_dots_that_would_be_one_are_counted_and_none_is_lost(found: list[Mark]) -> None:
    together = clusters(found)
    assert sum(several for _, several in together) == len(found)
    for (one, _), (other, _) in pairwise(together):
        assert one.shape is not other.shape or (other.x - one.x) / 100 * PHONE >= DOT - 1e-6


def test_what_is_overdue_is_not_counted_with_what_is_expected() -> None:
    overdue, expected = drawn("2026-11-23", expected=True), drawn("2026-11-25", expected=True)
    assert clusters([overdue, expected]) == [(expected, 1), (overdue, 1)]
