# SPDX-License-Identifier: MIT
"""The swimlane: what stands in a lane, which measures have one, and that nothing is left out without a word.

The files `golden/pictures/lane-*.txt` and `lanes-*.txt` are meant to be read. After a change on purpose: run with
`UPDATE_GOLDEN=1`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn import HISTORIES, KABINET, files_of, hold, names_of_golden, told_bars, told_mark
from records import arrange

from beleidslijn.rendering.pictures.swimlane import Lane, Swimlane, lanes_of_topic, swimlane

ALONE = (
    "nothing",
    "one-event",
    "only-until",
    "only-from",
    "only-from-at-the-end-of-the-picture",
    "expected-since-before-today",
    "two-on-a-day",
    "lasts",
    "no-standing",
    "no-standing-and-all-expected",
    "overdue-and-expected",
    "expected-end",
    "began-before-the-picture",
    "open-before-the-picture",
    "long-ago",
    "a-hundred",
    "a-hundred-on-a-day",
)

TOPICS = "".join(f"# topics/t{topic}\ntitle: Onderwerp {topic}\n" for topic in range(1, 9))


def sixty() -> Iterator[str]:
    """Sixty measures: most under the first of eight topics, some without; a few change on one day."""
    for number in range(60):
        topic = "" if number % 15 == 14 else "t1" if number < 30 else f"t{number % 8 + 1}, t1"
        day = f"202{number % 6}-0{number % 5 + 1}-1{number % 3}"
        yield f"# measures/m{number:02}\ntitle: Maatregel {number:02}\ntopics: [{topic}]\n"
        if number % 7:
            yield f"# events/2020-m{number:02}\ndate: {day}\nby: [kabinet]\nstatuses: {{m{number:02}: running}}\n"


def chosen(folder: Path, most: int, of_topic: int) -> Swimlane:
    return swimlane(arrange(folder, KABINET + TOPICS + "".join(sixty())), most, of_topic)


def told_lane(lane: Lane) -> Iterator[str]:
    yield from told_bars(lane.bars)
    yield from (f"dot of {several}, {told_mark(mark)}" for mark, several in lane.dots)
    yield from (f"ring, {told_mark(mark)}" for mark in lane.expected)
    if lane.end is not None:
        yield f"frame from today to {lane.end:g} %"
    if lane.unknown:
        yield f"unknown {lane.unknown[0]:g}–{lane.unknown[1]:g} %"


def told_choice(picture: Swimlane) -> Iterator[str]:
    yield f"{picture.axis.start}–{picture.axis.end}, today {picture.today:g} %"
    for group in picture.groups:
        left_out = f", {group.left_out} left out" if group.left_out else ""
        yield f"{group.heading}: {', '.join(lane.measure.id for lane in group.lanes)}{left_out}"


@pytest.mark.parametrize("case", ALONE)
def test_a_lane_is_drawn_as_it_was_looked_at(tmp_path: Path, case: str) -> None:
    picture = swimlane(arrange(tmp_path, KABINET + files_of(case)), 14, 8)
    (group,) = picture.groups
    (lane,) = group.lanes
    first = f"{picture.axis.start}–{picture.axis.end}, today {picture.today:g} %"
    hold(f"lane-{case}", [first, *told_lane(lane)])


@pytest.mark.parametrize(("most", "of_topic"), [(14, 8), (60, 8), (60, 60), (3, 1)])
def test_of_sixty_measures_those_have_a_lane_that_were_looked_at(tmp_path: Path, most: int, of_topic: int) -> None:
    hold(f"lanes-{most}-of-topic-{of_topic}", told_choice(chosen(tmp_path, most, of_topic)))


def test_every_golden_file_belongs_to_a_case() -> None:
    assert names_of_golden("lane") == set(ALONE) <= set(HISTORIES)
    assert len(names_of_golden("lanes")) == 4


@pytest.mark.parametrize(("most", "of_topic"), [(14, 8), (60, 8), (3, 1), (1, 1)])
def test_there_are_no_more_lanes_than_asked_for_and_none_twice(tmp_path: Path, most: int, of_topic: int) -> None:
    picture = chosen(tmp_path, most, of_topic)
    assert len(picture.measures) <= most
    assert len({measure.id for measure in picture.measures}) == len(picture.measures)
    assert all(len(group.lanes) <= of_topic for group in picture.groups)


def test_where_a_topic_loses_lanes_the_picture_counts_them(tmp_path: Path) -> None:
    picture = chosen(tmp_path, 60, 8)
    assert len(picture.measures) + sum(group.left_out for group in picture.groups) == 60


def test_all_topics_have_a_lane_before_one_has_two(tmp_path: Path) -> None:
    assert [len(group.lanes) for group in chosen(tmp_path, 9, 8).groups] == [1] * 9


def test_within_a_topic_the_last_changed_stand_first_and_those_without_standing_last(tmp_path: Path) -> None:
    for group in chosen(tmp_path, 60, 60).groups:
        begins = [lane.bars[0].solid.x if lane.bars else -1 for lane in group.lanes]
        assert begins == sorted(begins, reverse=True)


def test_of_those_that_changed_on_a_day_the_one_with_most_events_comes_first_then_by_name(tmp_path: Path) -> None:
    files = "".join(f"# measures/{id}\ntitle: {id}\n" for id in ("c", "a", "b"))
    files += "# events/2025-x\nby: [kabinet]\nstatuses: {a: running, b: running, c: running}\n"
    files += "# events/2025-y\nmeasures: [b]\n"
    picture = swimlane(arrange(tmp_path, KABINET + files), 14, 8)
    assert [measure.id for measure in picture.measures] == ["b", "a", "c"]


def test_a_measure_without_a_topic_stands_last_under_a_heading_that_says_so(tmp_path: Path) -> None:
    assert [group.heading for group in chosen(tmp_path, 60, 60).groups][-1] == "Zonder onderwerp"


def test_the_picture_of_a_topic_has_all_its_measures_also_those_for_which_it_is_not_the_first(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, KABINET + TOPICS + "".join(sixty()))
    of_topic = lanes_of_topic(arrangement, arrangement.catalogue.topics["t1"])
    assert of_topic is not None
    assert {measure.id for measure in of_topic.measures} == {
        measure.id for measure in arrangement.catalogue.measures.values() if "t1" in measure.topics
    }


@pytest.mark.parametrize(("year", "reaches_beyond"), [("2028", False), ("2029", True)])
def test_what_is_expected_after_the_picture_ends_is_said_to_stand_at_its_edge(
    year: str, reaches_beyond: bool, tmp_path: Path
) -> None:
    files = f"# measures/m\n# events/{year}-x\ndate: {year}-06-01\nexpected: true\nmeasures: [m]\n"
    assert swimlane(arrange(tmp_path, files), 14, 8).reaches_beyond is reaches_beyond


def test_a_topic_without_measures_has_no_picture(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# topics/leeg\n")
    assert lanes_of_topic(arrangement, arrangement.catalogue.topics["leeg"]) is None
