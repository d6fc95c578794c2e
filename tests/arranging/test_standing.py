# SPDX-License-Identifier: MIT
"""How a thing stands on a day: the one rule, and its edges."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from histories import all_days, histories, may_be_last, scenarios
from hypothesis import given, settings
from records import DAY, arrange, events, fault, faults

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.order import Impossible, order
from beleidslijn.arranging.standing import STATUS, changes, may_have_happened, saying, standing

UNKNOWN = "stand niet gevonden"


def on(arrangement: Arrangement, day: str, aspect: str = "stand", id: str = "wet") -> str:
    """How something stands on a day, and since which event."""
    change = standing(arrangement.changes[aspect, id], date.fromisoformat(day))
    return f"{change.value} {change.event.id}" if change else UNKNOWN


def maybe(arrangement: Arrangement, day: str) -> list[str]:
    """What is shown beside the standing of `wet` on a day: it may have happened."""
    said = saying(arrangement.catalogue.events.values(), STATUS, "wet")
    return [event.id for event in may_have_happened(said, arrangement.order, date.fromisoformat(day))]


def story(*told: str) -> str:
    """A measure `wet` and events about it: each an id, a date and a status, and `after` where it is given."""
    files = ["# measures/wet"]
    for line in told:
        id, when, status, *after = line.split()
        files += [f"# events/2025-{id}", f'date: "{when}"', f"statuses: {{wet: {status}}}"]
        files += [f"after: [{', '.join(f'2025-{other}' for other in after)}]"] if after else []
    return "\n".join(files)


def test_if_nothing_counts_the_standing_is_not_found(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# measures/wet\n# events/2025-a\nmeasures: [wet]\n")
    assert on(arrangement, "2026-11-24") == UNKNOWN
    assert arrangement.status(arrangement.catalogue.measures["wet"]) is None


# A story, and how the measure stands on days in it.
STORIES = {
    "an event counts from its day on": (
        ["a 2025-03-21 running"],
        {"2025-03-20": UNKNOWN, "2025-03-21": "running 2025-a", "2026-11-24": "running 2025-a"},
    ),
    "a month counts from its last day on": (
        ["a 2025-02 running"],
        {"2025-02-01": UNKNOWN, "2025-02-27": UNKNOWN, "2025-02-28": "running 2025-a"},
    ),
    "a year counts from its last day on": (
        ["a 2024 running"],
        {"2024-06-30": UNKNOWN, "2024-12-30": UNKNOWN, "2024-12-31": "running 2025-a"},
    ),
    "a set counts from its last day on": (
        ["a [2025-03-21..2025-11-11] running"],
        {"2025-03-21": UNKNOWN, "2025-11-10": UNKNOWN, "2025-11-11": "running 2025-a"},
    ),
    "a set of two precisions counts from the last day of its last side on": (
        ["a [2025-03-21..2025-05] running"],
        {"2025-05-30": UNKNOWN, "2025-05-31": "running 2025-a"},
    ),
    "a set without beginning counts from its last day on": (
        ["a [..2025-11-11] running"],
        {"0001-01-01": UNKNOWN, "2025-11-10": UNKNOWN, "2025-11-11": "running 2025-a"},
    ),
    "the last in order decides": (
        ["a 2025-03-21 announced", "b 2025-04-01 running", "c 2025-05 ended"],
        {"2025-03-31": "announced 2025-a", "2025-04-01": "running 2025-b", "2025-05-31": "ended 2025-c"},
    ),
    "the last in order decides, whatever its id": (
        ["z 2025-03-21 announced", "a 2025-04-01 running"],
        {"2025-03-31": "announced 2025-z", "2025-04-01": "running 2025-a"},
    ),
    "on the same day the one that is after decides": (
        ["a 2025-03-21 ended z", "z 2025-03-21 running"],
        {"2025-03-20": UNKNOWN, "2025-03-21": "ended 2025-a"},
    ),
    "an event that lies before all of another counts before it": (
        ["a [2025-01..2025-03] running", "b [2025-04..2025-06] ended"],
        {"2025-03-30": UNKNOWN, "2025-03-31": "running 2025-a", "2025-06-30": "ended 2025-b"},
    ),
    "what was at latest when a later event was counts from that day on": (
        ["a [2025-01-01..2025-12-31] running", "b 2025-03-10 ended a"],
        {"2025-03-09": UNKNOWN, "2025-03-10": "ended 2025-b", "2025-12-31": "ended 2025-b"},
    ),
    "narrowing goes through others": (
        ["a 2025 running", "b 2025 adopted a", "c 2025-03-10 ended b"],
        {"2025-03-09": UNKNOWN, "2025-03-10": "ended 2025-c"},
    ),
    "a narrowed event counts before one that has nothing to do with it": (
        ["a 2025 running", "b 2025-03-10 running a", "c 2025-06-01 ended"],
        {"2025-03-10": "running 2025-b", "2025-05-31": "running 2025-b", "2025-06-01": "ended 2025-c"},
    ),
    "the standing holds since the first of a run of the same value": (
        ["a 2025-01-10 running", "b 2025-02-10 running", "c 2025-03-10 running"],
        {"2025-01-10": "running 2025-a", "2025-03-10": "running 2025-a"},
    ),
    "a value that comes back begins anew": (
        ["a 2025-01-10 running", "b 2025-02-10 ended", "c 2025-03-10 running"],
        {"2025-01-31": "running 2025-a", "2025-02-28": "ended 2025-b", "2025-03-10": "running 2025-c"},
    ),
    "two that say the same need no order": (
        ["a 2025-03-21 running", "b 2025-03-21 running", "c [2025-03-01..2025-04-30] running"],
        {"2025-03-20": UNKNOWN, "2025-03-21": "running 2025-b", "2025-04-30": "running 2025-b"},
    ),
    "an event that comes last decides, though the set of another ends later": (
        ["a [2025-01-01..2025-06-30] running", "b 2025-03-10 ended", "c 2025-04-01 ended a b"],
        {"2025-03-10": "ended 2025-b", "2025-04-01": "ended 2025-b"},
    ),
}


@pytest.mark.parametrize(("told", "stands"), STORIES.values(), ids=STORIES)
def test_standing_on_a_day(tmp_path: Path, told: list[str], stands: dict[str, str]) -> None:
    arrangement = arrange(tmp_path, story(*told))
    assert {day: on(arrangement, day) for day in stands} == stands


def test_after_counts_through_an_event_that_says_nothing_about_the_thing(tmp_path: Path) -> None:
    between = "# events/2025-m\nafter: [2025-z]\n"
    arrangement = arrange(tmp_path, story("z 2025-03-21 running", "a 2025-03-21 ended m") + "\n" + between)
    assert on(arrangement, "2025-03-21") == "ended 2025-a"


def test_an_event_that_says_nothing_about_the_thing_can_tell_when_another_was_at_latest(tmp_path: Path) -> None:
    later = "\n# events/2025-m\ndate: 2025-03-10\nafter: [2025-a]\n"
    arrangement = arrange(tmp_path, story("a [2025-01-01..2025-12-31] running") + later)
    assert (on(arrangement, "2025-03-09"), on(arrangement, "2025-03-10")) == (UNKNOWN, "running 2025-a")


@pytest.mark.parametrize(
    "told",
    [
        ["a 2025-03-21 running", "b 2025-03-21 ended"],
        ["a 2025-03 running", "b 2025-03-21 ended"],
        ["a [2025-01..2025-06] running", "b [2025-03..2025-09] ended"],
        ["a [..2025-06] running", "b 2025-01 ended"],
        ["a 2025-03-21 running", "b 2025-03-21 ended", "c 2025-06-01 completed"],
        ["a 2025-03-21 running", "b 2025-03-21 ended", "c 2025-03-21 running a"],
    ],
)
def test_of_two_that_say_different_things_it_must_be_known_which_came_last(tmp_path: Path, told: list[str]) -> None:
    problem = fault(tmp_path, story(*told))
    assert problem.code == "volgorde-onbekend"
    assert "Welke kwam het laatst? Zet bij de latere: after: [2025-" in problem.message


def test_the_message_about_an_unknown_order_names_both_and_the_thing(tmp_path: Path) -> None:
    problem = fault(tmp_path, story("a 2025-03-21 running", "b 2025-03-21 ended"))
    assert problem.message == (
        "over 'wet' (stand) zegt '2025-a' iets anders, en volgens de datums kan elk van beide de laatste zijn. "
        "Welke kwam het laatst? Zet bij de latere: after: [2025-a] of [2025-b]"
    )
    assert (problem.place.path, problem.place.text) == ("data/events/2025-b.yml", 'date: "2025-03-21"')


@pytest.mark.parametrize(
    "told",
    [
        ["a 2025-03-21 running", "b 2025-03-21 ended a"],
        ["a [2025-01..2025-06] running", "b [2025-03..2025-09] ended a"],
        ["a 2025-03-21 running", "b 2025-03-21 running"],
        ["a 2025-03-21 running", "b 2025-03-21 ended", "c 2025-03-21 ended a"],
        ["a 2025-03-21 running c", "b 2025-03-21 ended c", "c 2025-03-21 announced", "d 2025-03-21 ended a b"],
    ],
)
def test_a_known_order_is_no_fault(tmp_path: Path, told: list[str]) -> None:
    assert not faults(tmp_path, story(*told))


def test_two_that_say_different_things_about_different_measures_need_no_order(tmp_path: Path) -> None:
    other = "\n# measures/plan\n# events/2025-b\nstatuses: {plan: ended}\n"
    assert not faults(tmp_path, story("a 2025-03-21 running") + other)


@pytest.mark.parametrize("when", ["2025-03-21", "2026-11-24", "2027", '"[2026-12-01..]"', '"[..2025]"'])
def test_an_expected_event_decides_nothing_even_after_its_day(tmp_path: Path, when: str) -> None:
    expected = f"\n# events/2025-b\ndate: {when}\nexpected: true\nstatuses: {{wet: ended}}\n"
    arrangement = arrange(tmp_path, story("a 2025-01-01 running") + expected)
    assert on(arrangement, "9999-12-31") == "running 2025-a"
    assert maybe(arrangement, "2026-11-30") == []


def test_an_expected_event_contradicts_nothing(tmp_path: Path) -> None:
    expected = "\n# events/2025-b\ndate: 2025-03-21\nexpected: true\nstatuses: {wet: ended}\n"
    assert not faults(tmp_path, story("a 2025-03-21 running") + expected)


def test_an_expected_event_does_not_decide_since_when_something_stands(tmp_path: Path) -> None:
    expected = "\n# events/2025-b\ndate: 2025-03-10\nexpected: true\nafter: [2025-a]\n"
    arrangement = arrange(tmp_path, story("a [2025-01-01..2025-11-11] running") + expected)
    assert on(arrangement, "2025-03-10") == UNKNOWN
    assert on(arrangement, "2025-11-11") == "running 2025-a"


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("2025-03-21", {"2025-03-20": False, "2025-03-21": False, "2025-03-22": False}),
        ("2025-03", {"2025-02-28": False, "2025-03-01": True, "2025-03-30": True, "2025-03-31": False}),
        (
            "[2025-03-21..2025-11-11]",
            {"2025-03-20": False, "2025-03-21": True, "2025-11-10": True, "2025-11-11": False},
        ),
        ("[..2025-11-11]", {"0001-01-01": True, "2025-11-10": True, "2025-11-11": False}),
    ],
)
def test_what_may_have_happened_stands_beside_the_standing(tmp_path: Path, when: str, days: dict[str, bool]) -> None:
    arrangement = arrange(tmp_path, story(f"a {when} running"))
    assert {day: maybe(arrangement, day) == ["2025-a"] for day in days} == days


def test_what_may_have_happened_does_not_change_the_standing(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, story("a 2025-01-01 running", "b [2025-03-01..2025-06-30] ended"))
    assert (on(arrangement, "2025-04-01"), maybe(arrangement, "2025-04-01")) == ("running 2025-a", ["2025-b"])


def test_what_came_after_another_may_not_have_happened_before_it(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, story("a 2025-03-10 running", "b [2025-01-01..2025-06-30] ended a"))
    assert (maybe(arrangement, "2025-03-09"), maybe(arrangement, "2025-03-10")) == ([], ["2025-b"])


def test_a_set_whose_last_day_is_the_day_of_the_build_counts_on_it(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, story("a [2026-11-01..2026-11-24] running"), DAY)
    change = arrangement.status(arrangement.catalogue.measures["wet"])
    assert change is not None
    assert (change.value, change.day, change.event.id) == ("running", DAY, "2025-a")
    assert maybe(arrangement, "2026-11-24") == []


def test_the_standing_of_the_build_is_that_of_its_day(tmp_path: Path) -> None:
    text = story("a 2025-03-21 running", "b 2025-04-01 ended")
    for day, value in [(date(2025, 4, 1), "ended"), (date(2026, 11, 24), "ended")]:
        change = arrange(tmp_path, text, day).status(arrange(tmp_path, text, day).catalogue.measures["wet"])
        assert change is not None
        assert change.value == value


REQUEST = """
# requests/motie
# organisations/kabinet
kind: cabinet
# events/2025-a
date: 2025-03-21
outcomes: {motie: {outcome: submitted}}
# events/2025-b
date: 2025-04-01
outcomes: {motie: {outcome: carried}}
# events/2025-c
date: 2025-05-01
by: [kabinet]
responses: {motie: {answer: partly-taken-over}}
# events/2025-d
date: 2025-06-01
progress: {motie: under-way}
"""


@pytest.mark.parametrize(
    ("aspect", "stands"),
    [
        (
            "uitkomst",
            {"2025-03-31": "submitted 2025-a", "2025-04-01": "carried 2025-b", "2026-01-01": "carried 2025-b"},
        ),
        ("antwoord", {"2025-04-30": UNKNOWN, "2025-05-01": "partly-taken-over 2025-c"}),
        ("sindsdien", {"2025-05-31": UNKNOWN, "2025-06-01": "under-way 2025-d"}),
    ],
)
def test_outcome_answer_and_progress_are_told_apart(tmp_path: Path, aspect: str, stands: dict[str, str]) -> None:
    arrangement = arrange(tmp_path, REQUEST)
    assert {day: on(arrangement, day, aspect, "motie") for day in stands} == stands


def test_a_request_shows_its_outcome_answer_and_progress_of_today(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, REQUEST)
    motion = arrangement.catalogue.requests["motie"]
    found = [arrangement.outcome(motion), arrangement.answer(motion), arrangement.progress(motion)]
    assert [change.value.word for change in found if change] == ["Aangenomen", "Deels overgenomen", "Bezig"]


@pytest.mark.parametrize(
    "said",
    ["outcomes: {motie: {outcome: rejected}}", "responses: {motie: {answer: unclear}}", "progress: {motie: done}"],
)
def test_contradictions_about_requests_are_seen_too(tmp_path: Path, said: str) -> None:
    days = {"out": "2025-04-01", "res": "2025-05-01", "pro": "2025-06-01"}
    text = f"{REQUEST}# events/2025-e\nby: [kabinet]\ndate: {days[said[:3]]}\n{said}\n"
    assert [problem.code for problem in faults(tmp_path, text)] == ["volgorde-onbekend"]


def test_an_event_knows_which_standings_begin_with_it(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, story("a 2025-03-21 running", "b 2025-04-01 running"))
    found = arrangement.catalogue.events
    assert [(thing.id, change.value) for thing, change in arrangement.starting(found["2025-a"])] == [("wet", "running")]
    assert arrangement.starting(found["2025-b"]) == []


@given(histories())
@settings(deadline=None, max_examples=200)
def test_a_standing_says_only_what_cannot_be_otherwise(text: str) -> None:
    found = events(text)
    try:
        ordered = order(found)
    except Impossible:
        assert not scenarios(found)
        return
    told, conflicts = changes(found.values(), STATUS, "wet", ordered)
    certain = True
    for day in all_days():
        counting = {id for id in found if ordered.last[id] <= day and STATUS.says(found[id], "wet")}
        possible = {STATUS.says(found[id], "wet") for id in may_be_last(found, counting)} if counting else {None}
        certain = certain and len(possible) == 1
        stands = standing(told, day)
        if not conflicts:
            assert possible == {stands.value if stands else None}
    assert bool(conflicts) is not certain


@given(histories())
@settings(deadline=None, max_examples=100)
def test_a_standing_changes_at_each_change_and_only_then(text: str) -> None:
    found = events(text)
    if scenarios(found):
        told, _ = changes(found.values(), STATUS, "wet", order(found))
        days = [change.day for change in told]
        assert days == sorted(set(days))
        assert all(one.value != other.value for one, other in pairwise(told))
