# SPDX-License-Identifier: MIT
"""Which event came before which, and what `after` makes of their days."""

from datetime import date

import pytest
from histories import came_before, histories, scenarios
from hypothesis import given, settings
from records import events

from beleidslijn.arranging.order import Impossible, impossibilities, order


def impossible(text: str) -> Impossible:
    with pytest.raises(Impossible) as refused:
        order(events(text))
    return refused.value


def days(text: str, id: str) -> str:
    """The possible days of an event, narrowed."""
    found = order(events(text))
    return f"{found.first[id]}..{found.last[id]}"


def is_before(text: str) -> bool:
    """Whether the event `2025-a` surely came before `2025-b`."""
    found = events(text)
    return order(found).is_before(found["2025-a"], found["2025-b"])


def sequence(text: str) -> list[str]:
    """The ids in the order of a timeline."""
    place = order(events(text)).place
    return sorted(place, key=lambda id: place[id])


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2025-03-20", "2025-03-21", True),
        ("2025-03-21", "2025-03-21", False),
        ("2025-03-21", "2025-03-20", False),
        ("2025-03", "2025-04", True),
        ("2025-03", "2025-03-31", False),
        ("2024", "2025-01-01", True),
        ("2025", "2025-06", False),
        ('"[2025-01-01..2025-03-20]"', "2025-03-21", True),
        ('"[2025-01-01..2025-03-21]"', "2025-03-21", False),
        ('"[..2025-03-20]"', "2025-03-21", True),
        ('"[2025-03-21..]"', "2025-03-22", False),
        ("2025-03-21~", "2025-03-22", True),
        ("2023/2024", "2025", True),
        ("2023/..", "2025", False),
    ],
)
def test_an_event_is_before_another_when_its_last_day_lies_before_the_others_first(
    one: str, other: str, before: bool
) -> None:
    assert is_before(f"# events/2025-a\ndate: {one}\n# events/2025-b\ndate: {other}\n") is before


def test_on_the_same_day_after_says_which_came_first() -> None:
    assert is_before("# events/2025-a\n# events/2025-b\nafter: [2025-a]\n")
    assert not is_before("# events/2025-a\nafter: [2025-b]\n# events/2025-b\n")


def test_after_is_followed_through_others() -> None:
    assert is_before("# events/2025-a\n# events/2025-m\nafter: [2025-a]\n# events/2025-b\nafter: [2025-m]\n")


def test_a_narrowed_day_puts_events_in_order_that_after_does_not_name() -> None:
    between = "# events/2025-m\ndate: 2025-03-10\nafter: [2025-a]\n# events/2025-b\ndate: 2025-06\n"
    assert is_before(f'# events/2025-a\ndate: "[2025-01-01..2025-12-31]"\n{between}')


@pytest.mark.parametrize(
    ("text", "narrowed"),
    [
        ("# events/2025-x\ndate: 2025\n", "2025-01-01..2025-12-31"),
        ("# events/2025-x\ndate: 2025\n# events/2025-b\ndate: 2025-06-15\nafter: [2025-x]\n", "2025-01-01..2025-06-15"),
        ("# events/2025-x\ndate: 2025\nafter: [2025-a]\n# events/2025-a\ndate: 2025-06-15\n", "2025-06-15..2025-12-31"),
        (
            "# events/2025-x\ndate: 2025\nafter: [2025-a]\n# events/2025-a\ndate: 2025-03\n"
            "# events/2025-b\ndate: 2025-06\nafter: [2025-x]\n",
            "2025-03-01..2025-06-30",
        ),
        (
            "# events/2025-x\ndate: 2025\n# events/2025-m\ndate: 2025\nafter: [2025-x]\n"
            "# events/2025-b\ndate: 2025-02-01\nafter: [2025-m]\n",
            "2025-01-01..2025-02-01",
        ),
        (
            "# events/2025-x\ndate: 2025\nafter: [2025-a, 2025-b]\n"
            "# events/2025-a\ndate: 2025-02\n# events/2025-b\ndate: 2025-03\n",
            "2025-03-01..2025-12-31",
        ),
        (
            '# events/2025-x\ndate: "[..2025-11-11]"\n# events/2025-b\ndate: 2025-02-01\nafter: [2025-x]\n',
            "0001-01-01..2025-02-01",
        ),
        ("# events/2025-x\ndate: 2025-03-01\nafter: [2025-a]\n# events/2025-a\ndate: 2025\n", "2025-03-01..2025-03-01"),
    ],
)
def test_after_narrows_the_days_of_both(text: str, narrowed: str) -> None:
    assert days(text, "2025-x") == narrowed


@pytest.mark.parametrize(
    ("text", "circle"),
    [
        ("# events/2025-a\nafter: [2025-a]\n", {"2025-a"}),
        ("# events/2025-a\nafter: [2025-b]\n# events/2025-b\nafter: [2025-a]\n", {"2025-a", "2025-b"}),
        (
            "# events/2025-a\nafter: [2025-c]\n# events/2025-b\nafter: [2025-a]\n# events/2025-c\nafter: [2025-b]\n"
            "# events/2025-z\nafter: [2025-a]\n# events/2025-y\n",
            {"2025-a", "2025-b", "2025-c"},
        ),
        (
            "# events/2025-a\nafter: [2025-b]\n# events/2025-b\nafter: [2025-c]\n# events/2025-c\nafter: [2025-b]\n",
            {"2025-b", "2025-c"},
        ),
    ],
)
def test_a_circle_names_those_that_stand_in_it_and_no_others(text: str, circle: set[str]) -> None:
    found = impossible(text)
    assert found.is_circle
    assert (set(found.events), len(found.events)) == (circle, len(circle))


@pytest.mark.parametrize(
    "text",
    [
        "# events/2025-a\ndate: 2025-03-21\n# events/2025-b\ndate: 2025-03-20\nafter: [2025-a]\n",
        '# events/2025-a\ndate: 2026\n# events/2025-b\ndate: "[..2025]"\nafter: [2025-a]\n',
    ],
)
def test_dates_that_leave_no_room_for_after_are_named(text: str) -> None:
    found = impossible(text)
    assert (found.events, found.is_circle) == (("2025-a", "2025-b"), False)


def test_dates_that_leave_no_room_through_others_name_the_two_that_cannot_be() -> None:
    between = '# events/2025-m\ndate: "[2025-01..2025-12]"\nafter: [2025-a]\n'
    text = f"# events/2025-a\ndate: 2025-05\n{between}# events/2025-b\ndate: 2025-01\nafter: [2025-m]\n"
    assert impossible(text).events == ("2025-a", "2025-b")


def test_what_does_not_fit_between_two_is_told_once() -> None:
    text = "# events/2025-a\ndate: 2025-05\n# events/2025-m\ndate: 2025-01\nafter: [2025-a]\n"
    text += "# events/2025-b\ndate: 2025-01\nafter: [2025-m]\n"
    assert [fault.events for fault in impossibilities(events(text))] == [("2025-a", "2025-m")]


def test_all_that_cannot_be_is_told_at_once() -> None:
    text = "# events/2025-a\nafter: [2025-a]\n# events/2025-b\nafter: [2025-c]\n# events/2025-c\nafter: [2025-b]\n"
    text += "# events/2025-x\n# events/2025-y\ndate: 2025-01\nafter: [2025-x]\n# events/2025-z\nafter: [2025-c]\n"
    found = [(set(fault.events), fault.is_circle) for fault in impossibilities(events(text))]
    assert found == [({"2025-a"}, True), ({"2025-b", "2025-c"}, True), ({"2025-x", "2025-y"}, False)]


def test_naming_an_event_twice_in_after_hides_no_circle() -> None:
    text = "# events/2025-a\n# events/2025-b\nafter: [2025-a, 2025-a]\n# events/2025-c\nafter: [2025-c]\n"
    assert impossible(text).is_circle


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("# events/2025-a\ndate: 2025-03\n# events/2025-b\ndate: 2025-02\n", "ba"),
        ("# events/2025-a\ndate: 2025-03\n# events/2025-b\ndate: 2025-03-01\n", "ba"),
        ("# events/2025-a\ndate: 2025-03-02\n# events/2025-b\ndate: 2025-03\n", "ba"),
        ("# events/2025-b\n# events/2025-a\n# events/2025-c\n", "abc"),
        ("# events/2025-a\nafter: [2025-b]\n# events/2025-b\n", "ba"),
        ('# events/2025-a\ndate: "[2025-01-01..2025-12-01]"\nafter: [2025-b]\n# events/2025-b\ndate: 2025-06\n', "ba"),
        ('# events/2025-a\ndate: "[..2025]"\n# events/2025-b\ndate: 0002\n', "ba"),
        ('# events/2025-b\ndate: "[..2025]"\n# events/2025-a\ndate: 2025-12-31\n', "ba"),
        ('# events/2025-a\ndate: "[..2025]"\n# events/2025-b\ndate: 2026-01-01\n', "ab"),
        ('# events/2025-a\nafter: [2025-b]\ndate: 2020\n# events/2025-b\ndate: "[..2025]"\n', "ba"),
    ],
)
def test_a_timeline_is_in_order_and_else_by_first_day_last_day_and_id(text: str, ids: str) -> None:
    assert [id.removeprefix("2025-") for id in sequence(text)] == list(ids)


def test_there_may_be_no_events_at_all() -> None:
    assert order({}).place == {}


@given(histories())
@settings(deadline=None, max_examples=200)
def test_the_narrowed_days_are_exactly_those_that_are_possible(text: str) -> None:
    found, really = events(text), scenarios(events(text))
    if not really:
        assert not impossible(text).is_circle
        return
    narrowed = order(found)
    for id in found:
        assert narrowed.first[id] == min(days[id] for days in really)
        assert narrowed.last[id] == max(days[id] for days in really)


@given(histories())
@settings(deadline=None, max_examples=200)
def test_an_event_is_before_another_exactly_when_it_cannot_be_otherwise(text: str) -> None:
    found, really = events(text), scenarios(events(text))
    if not really:
        return
    ordered = order(found)
    for one in found.values():
        for other in found.values():
            surely = all(days[one.id] < days[other.id] for days in really)
            assert ordered.is_before(one, other) == (surely or came_before(found, one.id, other.id))
            if ordered.is_before(one, other):
                assert ordered.place[one.id] < ordered.place[other.id]


def test_the_order_does_not_depend_on_the_order_of_files() -> None:
    text = "# events/2025-c\ndate: 2025\n# events/2025-a\ndate: 2025\n# events/2025-b\nafter: [2025-c]\n"
    found = events(text)
    assert order(dict(reversed(found.items()))) == order(found)
    assert order(found).first["2025-b"] == date(2025, 3, 21)
