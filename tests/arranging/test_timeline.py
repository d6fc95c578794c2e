# SPDX-License-Identifier: MIT
"""Timelines: which events a thing has, and what of them has happened, is expected, or should have been confirmed."""

from datetime import date
from pathlib import Path

import pytest
from records import arrange, events

from beleidslijn.arranging.timeline import timeline, year_of
from beleidslijn.record.dates import parse

EXPECTED = """
# events/2026-x
date: {when}
expected: true
"""


@pytest.mark.parametrize(
    ("when", "day", "part"),
    [
        ("2026-12-31", "2026-12-30", "expected"),
        ("2026-12-31", "2026-12-31", "expected"),
        ("2026-12-31", "2027-01-01", "overdue"),
        ("2026-12", "2026-12-31", "expected"),
        ("2026-12", "2027-01-01", "overdue"),
        ('"[2026-12-01..2026-12-15]"', "2026-12-15", "expected"),
        ('"[2026-12-01..2026-12-15]"', "2026-12-16", "overdue"),
        ('"[2026-12-01..]"', "2099-01-01", "expected"),
        ('"[..2026-12-15]"', "2026-12-16", "overdue"),
        ("2026-12-31~", "2027-01-01", "overdue"),
    ],
)
def test_from_the_day_after_its_last_an_expected_event_waits_for_confirmation(when: str, day: str, part: str) -> None:
    found = timeline(events(EXPECTED.format(when=when)).values(), date.fromisoformat(day))
    assert {name: len(getattr(found, name)) for name in ("past", "overdue", "expected")} == {
        "past": 0, "overdue": 0, "expected": 0, part: 1,
    }  # fmt: skip


def test_what_has_happened_stays_so_on_any_day() -> None:
    found = events("# events/2025-a\ndate: 2025\n")
    for day in (date(2025, 6, 1), date(2026, 11, 24)):
        assert timeline(found.values(), day).past == tuple(found.values())


def test_a_timeline_keeps_the_order_and_counts_all(tmp_path: Path) -> None:
    text = """
        # events/2025-b
        date: 2025-03-21
        after: [2025-c]
        # events/2025-c
        date: 2025-03-21
        # events/2025-a
        date: 2025
        # events/2027-d
        date: 2027
        expected: true
        # events/2025-e
        date: 2025-12
        expected: true
    """
    found = arrange(tmp_path, text).timeline()
    assert [event.id for event in found.past] == ["2025-a", "2025-c", "2025-b"]
    assert [event.id for event in found.overdue] == ["2025-e"]
    assert [event.id for event in found.expected] == ["2027-d"]
    assert len(found) == 5
    assert found


def test_a_timeline_of_nothing_is_empty() -> None:
    found = timeline([], date(2026, 11, 24))
    assert not found
    assert len(found) == 0


@pytest.mark.parametrize(
    ("kind", "id", "own"),
    [
        ("measure", "wet", "measures: [wet]"),
        ("measure", "wet", "statuses: {wet: running}"),
        ("request", "motie", "requests: [motie]"),
        ("request", "motie", "outcomes: {motie: {outcome: carried}}"),
        ("request", "motie", "advice: {motie: discouraged}"),
        ("request", "motie", "responses: {motie: {answer: answered}}"),
        ("request", "motie", "progress: {motie: done}"),
        ("organisation", "kabinet", ""),
        ("organisation", "kamer", "organisations: [kamer]"),
        ("document", "bron", ""),
        ("document", "nota", "documents: [nota]"),
        ("document", "nota", "sources: ['nota#3']"),
        ("document", "nota", "text: Een zin.[@nota#3]"),
        ("topic", "kinderen", "topics: [kinderen]"),
        ("topic", "strafrecht", "measures: [wet]"),
        ("topic", "strafrecht", "statuses: {wet: running}"),
    ],
)
def test_a_thing_has_the_events_that_concern_it(tmp_path: Path, kind: str, id: str, own: str) -> None:
    things = """
# measures/wet
topics: [strafrecht]
# requests/motie
# organisations/kabinet
kind: cabinet
# organisations/kamer
# documents/nota
# topics/kinderen
# topics/strafrecht
# events/2025-x
by: [kabinet]
"""
    arrangement = arrange(tmp_path, f"{things}{own}\n")
    assert [event.id for event in arrangement.events(arrangement.catalogue.get(kind, id))] == ["2025-x"]


def test_a_request_has_the_event_in_which_it_was_asked(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# requests/motie\nasked_in: 2025-x\n# events/2025-x\n")
    assert [event.id for event in arrangement.timeline(arrangement.catalogue.requests["motie"]).past] == ["2025-x"]


def test_a_thing_that_no_event_concerns_has_an_empty_timeline(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# measures/wet\n# measures/plan\n# events/2025-x\nmeasures: [plan]\n")
    assert not arrangement.timeline(arrangement.catalogue.measures["wet"])


def test_the_events_of_a_thing_are_in_order(tmp_path: Path) -> None:
    text = "# measures/wet\n# events/2025-a\nmeasures: [wet]\nafter: [2025-b]\n# events/2025-b\nmeasures: [wet]\n"
    arrangement = arrange(tmp_path, text)
    assert [event.id for event in arrangement.events(arrangement.catalogue.measures["wet"])] == ["2025-b", "2025-a"]


@pytest.mark.parametrize(
    ("when", "year"),
    [
        ("2025-03-21", 2025),
        ("2025?", 2025),
        ("2023/2025", 2023),
        ("2023/..", 2023),
        ("[2024-12-01..2025-01-31]", 2025),
        ("[..2025-11-11]", 2025),
        ("[2026-12..]", 2026),
    ],
)
def test_a_date_stands_under_one_year(when: str, year: int) -> None:
    assert year_of(parse(when)) == year
