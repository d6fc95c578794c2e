# SPDX-License-Identifier: MIT
"""Standings as bars: solid where it is certain, soft where it is not, never past today and never on one another."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from histories import histories
from hypothesis import example, given, settings
from hypothesis import strategies as st
from records import DAY, events

from beleidslijn.arranging.order import Impossible, order
from beleidslijn.arranging.standing import STATUS, changes
from beleidslijn.rendering.pictures.axis import DESK, PHONE, Axis
from beleidslijn.rendering.pictures.bars import MARGIN, SIGN, Bar, bars

AXIS = Axis(2023, 2026)


def drawn(text: str, axis: Axis = AXIS, today: date = DAY) -> list[Bar]:
    """The bars of the measure `wet` in the events of a text."""
    found = events(text)
    ordered = order(found)
    return bars(axis, changes(found.values(), STATUS, "wet", ordered)[0], ordered, today)


def standings(*told: str) -> list[Bar]:
    """The bars of standings: each a date and a status, each after the one before it."""
    lines = []
    for number, line in enumerate(told):
        when, status = line.split()
        lines += [f"# events/2025-a{number}", f'date: "{when}"', f"statuses: {{wet: {status}}}"]
        lines += [f"after: [2025-a{number - 1}]"] if number else []
    return drawn("\n".join(lines))


@st.composite
def stories(draw: st.DrawFn) -> str:
    """One to five standings, each after the one before it: days, months, years and times with one bound or two."""
    lines = []
    for number in range(draw(st.integers(1, 5))):
        day = date(2018, 1, 1) + timedelta(draw(st.integers(0, 3000)))
        later = min(day + timedelta(draw(st.integers(0, 900))), DAY)
        when = draw(st.sampled_from([f"{day}", f"[{day}..{later}]", f"[..{later}]", f"{day:%Y-%m}", f"{day:%Y}"]))
        status = draw(st.sampled_from(["announced", "adopted", "running", "partly-in-force", "ended"]))
        lines += [f"# events/2025-a{number}", f'date: "{when}"', f"statuses: {{wet: {status}}}"]
        lines += [f"after: [2025-a{number - 1}]"] if number else []
    return "\n".join(lines)


@settings(deadline=None)
@given(st.one_of(stories(), histories()), st.integers(0, 3))
@example('# events/2025-a0\ndate: "2026"\nstatuses: {wet: announced}', 0)
def test_bars_follow_each_other_until_today_and_overlap_in_fades_alone(text: str, years: int) -> None:
    axis = Axis(2023, 2026 + years)
    try:
        found = drawn(text, axis)
    except Impossible:
        return
    for bar in found:
        assert all(0 <= span.x <= span.end <= 100 for span in (bar.solid, bar.fade_in, bar.fade_out) if span)
        assert (bar.fade_out or bar.solid).end <= axis.x(DAY)
        assert not bar.fade_in or bar.fade_in.end == bar.solid.x
        assert not bar.fade_out or bar.fade_out.x == bar.solid.end
        assert not (bar.is_open and bar.fade_in)
    for one, other in pairwise(found):
        assert one.solid.end <= other.solid.x
        assert (one.fade_out or one.solid).end <= other.solid.x
    if found:
        assert found[-1].solid.end == axis.x(DAY)
        assert found[-1].fade_out is None


@settings(deadline=None)
@given(stories(), st.sampled_from([PHONE, DESK]))
def test_words_that_fit_do_not_overlap_and_stand_within_their_own_bar(text: str, width: int) -> None:
    try:
        found = [bar for bar in drawn(text) if bar.fits(width)]
    except Impossible:
        return
    words = [(bar.label_at / 100 * width, len(bar.word.word) * SIGN + MARGIN, bar) for bar in found]
    for start, length, bar in words:
        assert (bar.fade_in or bar.solid).x <= bar.label_at
        assert start + length <= bar.solid.end / 100 * width
    for (start, length, _), (next_start, _, _) in pairwise(words):
        assert start + length <= next_start


def test_a_word_that_fits_on_a_phone_fits_on_a_desk() -> None:
    one, other = standings("2023-03-01 announced", "2023-11-01 running")
    assert (one.fits_phone, one.fits_desk) == (False, True)
    assert (other.fits_phone, other.fits_desk) == (True, True)


def test_an_uncertain_beginning_is_soft_and_so_is_the_end_of_what_was_before() -> None:
    one, other = standings("2023-03-01 announced", "[2024-01-01..2025-01-01] running")
    assert (one.solid.end, one.fade_out) == (AXIS.x(date(2024, 1, 1)), other.fade_in)
    assert other.solid.x == AXIS.x(date(2025, 1, 1))


def test_where_only_the_last_possible_day_is_known_nothing_is_drawn_before_it() -> None:
    (bar,) = standings("[..2024-01-01] running")
    assert (bar.is_open, bar.fade_in, bar.solid.x) == (True, None, AXIS.x(date(2024, 1, 1)))


@pytest.mark.parametrize("when", ["2012-02-01", "2012", "[..2012-02-01]", "[2010..2012]"])
def test_what_began_before_the_picture_is_cut_and_has_no_soft_beginning_at_its_edge(when: str) -> None:
    (bar,) = standings(f"{when} running")
    assert bar.is_cut
    assert (bar.is_open, bar.fade_in, bar.solid.x) == (False, None, 0)


def test_what_was_over_before_the_picture_is_not_in_it() -> None:
    assert [bar.word.word for bar in standings("2010 announced", "2012 adopted", "2014 running")] == ["Loopt"]


def test_where_uncertain_days_overlap_the_words_stand_one_after_the_other() -> None:
    one, other = standings("[2024-01-01..2025-01-01] announced", "[2024-03-01..2025-06-01] running")
    assert one.label_at == AXIS.x(date(2024, 1, 1))
    assert other.label_at == one.solid.end == AXIS.x(date(2025, 1, 1))


def test_without_a_standing_there_is_no_bar() -> None:
    assert drawn("# events/2025-a\nmeasures: [wet]\n") == []
