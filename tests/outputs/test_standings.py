# SPDX-License-Identifier: MIT
"""The file out of which a page tells how everything stood on a day: what the one rule says, and little else."""

import gzip
import json
from pathlib import Path
from typing import Any

from projects import DAY, ROOT
from records import arrange, renderer_of

from beleidslijn.checking.loading import load
from beleidslijn.outputs.files import output_files

STORY = """
    # measures/wet
    short_title: De wet
    # events/2024-begin
    title: De wet gaat in
    date: 2024-07-01
    statuses: {wet: in-force}
    # events/2024-voorstel
    date: 2024-01-15
    statuses: {wet: before-parliament}
    # events/2024-nog-eens
    date: 2024-02-01
    statuses: {wet: before-parliament}
    # events/2027-einde
    date: 2027
    expected: true
    statuses: {wet: ended}
"""


def file_of(folder: Path, text: str) -> dict[str, Any]:
    """The file of these records, read."""
    content: dict[str, Any] = json.loads(output_files(renderer_of(arrange(folder, text)))["stand/standen.json"])
    return content


def test_a_measure_has_each_change_with_its_day_what_holds_then_and_the_event_that_brought_it(tmp_path: Path) -> None:
    content = file_of(tmp_path, STORY)
    (measure,) = content["measures"]
    assert (measure["address"], measure["name"]) == ("maatregelen/wet/", "De wet")
    proposed, began = measure["stand"]["changes"]
    assert proposed[:2] == ["2024-01-15", "before-parliament"]
    assert began[:2] == ["2024-07-01", "in-force"]
    assert content["events"][began[2]] == ["gebeurtenissen/2024-begin/", "De wet gaat in"]
    assert measure["stand"]["maybe"] == []


def test_what_is_expected_is_not_in_it(tmp_path: Path) -> None:
    assert "einde" not in json.dumps(file_of(tmp_path, STORY))


def test_an_event_of_which_the_day_is_not_exact_counts_late_may_count_earlier_and_says_its_date(tmp_path: Path) -> None:
    content = file_of(
        tmp_path,
        """
        # measures/wet
        # events/2025-a
        date: "[2025-03-01..2025-05]"
        derived: De brief heeft geen dag.
        statuses: {wet: running}
        # events/2025-b
        date: "[..2025-11-11]"
        derived: De brief heeft geen dag.
        after: [2025-a]
        statuses: {wet: ended}
        """,
    )
    assert content["measures"][0]["stand"] == {
        "changes": [["2025-05-31", "running", 0], ["2025-11-11", "ended", 1]],
        "maybe": [["2025-03-01", "2025-05-31", "running", 0], ["2025-03-01", "2025-11-11", "ended", 1]],
    }
    words = "tussen 1 maart 2025 en mei 2025"
    assert content["events"][0] == ["gebeurtenissen/2025-a/", "Een gebeurtenis", words, f"een dag {words}"]
    assert content["events"][1][2:] == ["uiterlijk 11 november 2025"] * 2


def test_an_event_without_a_first_day_may_count_from_the_first_day_that_there_is(tmp_path: Path) -> None:
    content = file_of(
        tmp_path,
        '# measures/wet\n# events/2025-a\ndate: "[..2025-11-11]"\nderived: Geen dag.\nstatuses: {wet: running}\n',
    )
    assert content["measures"][0]["stand"]["maybe"] == [["0001-01-01", "2025-11-11", "running", 0]]


def test_a_request_has_its_three_aspects_apart_and_when_it_was_made(tmp_path: Path) -> None:
    content = file_of(
        tmp_path,
        """
        # organisations/kabinet
        kind: cabinet
        # requests/motie
        asked_in: 2025-debat
        # requests/vraag
        kind: question
        # events/2025-debat
        date: 2025-03
        outcomes: {motie: {outcome: submitted}}
        # events/2025-stemming
        date: 2025-04-08
        outcomes: {motie: {outcome: carried}}
        # events/2025-brief
        date: 2025-05-01
        by: [kabinet]
        responses: {motie: {answer: taken-over}}
        progress: {motie: done}
        """,
    )
    asked, other = content["requests"]
    assert asked["kind"] == "motion"
    assert asked["asked"] == ["2025-03-01", "2025-03-31"]
    assert asked["uitkomst"]["changes"] == [["2025-03-31", "submitted", 0], ["2025-04-08", "carried", 1]]
    assert asked["antwoord"]["changes"] == [["2025-05-01", "taken-over", 2]]
    assert asked["sindsdien"]["changes"] == [["2025-05-01", "done", 2]]
    assert (other["kind"], other["asked"]) == ("question", None)
    assert other["antwoord"] == {"changes": [], "maybe": []}


def test_a_request_whose_making_was_never_confirmed_has_no_day(tmp_path: Path) -> None:
    text = "# requests/motie\nasked_in: 2025-debat\n# events/2025-debat\ndate: 2025-03-04\nexpected: true\n"
    assert file_of(tmp_path, text)["requests"][0]["asked"] is None


def test_the_file_of_the_real_data_is_small_and_the_same_each_time() -> None:
    one, other = (output_files(renderer_of(load(ROOT / "data", DAY))) for _ in range(2))
    assert one == other
    assert len(gzip.compress(str(one["stand/standen.json"]).encode(), 6)) < 8 * 1024
