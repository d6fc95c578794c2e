# SPDX-License-Identifier: MIT
"""All changes of standings as one story: in order, each with what was before."""

from pathlib import Path

from records import arrange

from beleidslijn.arranging.moments import by_year, moments

STORY = """
    # organisations/kabinet
    kind: cabinet
    # measures/wet
    title: Zulke regels
    # measures/plan
    title: Een plan
    # requests/motie
    # events/2024-voorstel
    date: 2024-01-15
    statuses: {wet: before-parliament}
    # events/2025-brief
    date: "[2025-01..2025-03]"
    derived: De brief heeft geen dag.
    by: [kabinet]
    statuses: {wet: in-force, plan: running}
    responses: {motie: {answer: taken-over}}
    progress: {motie: done}
    # events/2025-besluit
    date: 2025-03-31
    after: [2025-brief]
    statuses: {plan: ended}
"""


def test_each_event_that_changed_something_stands_on_the_day_from_which_it_counts(tmp_path: Path) -> None:
    found = moments(arrange(tmp_path, STORY))
    assert [(str(moment.day), moment.event.id) for moment in found] == [
        ("2024-01-15", "2024-voorstel"),
        ("2025-03-31", "2025-brief"),
        ("2025-03-31", "2025-besluit"),
    ]


def test_a_change_is_told_with_what_held_before_it(tmp_path: Path) -> None:
    first, *_ = moments(arrange(tmp_path, STORY))
    assert [(turn.before, turn.change.value) for turn in first.turns] == [(None, "before-parliament")]
    turns = [turn for moment in moments(arrange(tmp_path, STORY)) for turn in moment.turns if turn.thing.id == "wet"]
    assert turns[1].before == turns[0].change
    assert turns[1].change.value == "in-force"


def test_what_one_event_changed_stands_together_measures_first_and_by_name(tmp_path: Path) -> None:
    text = STORY.replace("    # events/2025-besluit\n", "    # events/2026-besluit\n").replace(
        "2025-03-31", "2026-03-31"
    )
    brief = moments(arrange(tmp_path, text))[1]
    assert [(turn.thing.id, turn.change.aspect.name) for turn in brief.turns] == [
        ("plan", "stand"),
        ("wet", "stand"),
        ("motie", "antwoord"),
        ("motie", "sindsdien"),
    ]


def test_moments_stand_under_the_year_of_their_day_and_a_year_without_any_has_none(tmp_path: Path) -> None:
    text = STORY.replace("# events/2025-besluit", "# events/2027-besluit").replace(
        "date: 2025-03-31", "date: 2023-03-31"
    )
    text = text.replace("    after: [2025-brief]\n", "")
    years = by_year(moments(arrange(tmp_path, text)))
    assert [(year, len(found)) for year, found in years.items()] == [(2023, 1), (2024, 1), (2025, 1)]


def test_without_standings_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert moments(arrange(tmp_path, "# measures/wet\n# events/2025-a\nmeasures: [wet]\n")) == []
