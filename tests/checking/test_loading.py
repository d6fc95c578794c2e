# SPDX-License-Identifier: MIT
"""From a folder to an arrangement: a stage tells all its faults, then stops; nothing is published."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from records import DAY, arrange, fault, faults, pointed, write

from beleidslijn.checking.loading import load
from beleidslijn.cli import main
from beleidslijn.reading.problems import DataError


def codes(folder: Path, text: str) -> list[str]:
    return [problem.code for problem in faults(folder, text)]


def run(folder: Path, *arguments: str, github: str = "") -> Result:
    """The command line in a folder, on the day of the tests."""
    environment = {"SOURCE_DATE_EPOCH": "1795521600", "GITHUB_ACTIONS": github}
    return CliRunner().invoke(main, ["--root", str(folder), *arguments], env=environment)


def test_the_least_records_of_all_kinds_are_in_order(tmp_path: Path) -> None:
    kinds = ["measures", "requests", "organisations", "documents", "figures", "topics", "terms", "help"]
    arrangement = arrange(tmp_path, "\n".join([*(f"# {kind}/x" for kind in kinds), "# events/2025-x"]))
    assert len(list(arrangement.catalogue)) == 10
    assert arrangement.catalogue.day == DAY


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"^data:1:1: fout\[geen-gegevens\]: deze map bestaat niet"):
        load(tmp_path / "data", DAY)


# Each text has faults in this stage and in all after it.
STAGES = {
    "reading": ("# terms/a\ntitle: b: c\n# terms/b\n%x\n# terms/c\ntopics: [nee]\n", ["geen-yaml", "geen-yaml"]),
    "parsing": ("# terms/a\ntitel: x\n# terms/b\nkind: y\n# terms/c\ntopics: [nee]\n", ["onbekende-sleutel"] * 2),
    "linking": ("# terms/a\ntopics: [nee]\n# terms/b\ntext: '[[nee]]'\n# events/2025-x\nafter: [2025-y]\n"
                "# events/2025-y\nafter: [2025-x]\n", ["onbekend-onderwerp", "onbekende-verwijzing"]),
    "arranging": ("# events/2025-x\nafter: [2025-y]\n# events/2025-y\nafter: [2025-x]\n# terms/a\nsources: []\n",
                  ["kring"]),
    "checking": ("# terms/a\nsources: []\n# events/debat\ndate: 2027\n",
                 ["nog-niet-gebeurd", "id-zonder-jaar", "geen-bron"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "found"), STAGES.values(), ids=STAGES)
def test_a_stage_tells_all_its_faults_and_then_stops(tmp_path: Path, text: str, found: list[str]) -> None:
    assert sorted(codes(tmp_path, text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("same:\n  - [een]\n", "data/search.yml:2:5: fout[te-weinig]: dit is te weinig: zet er ten minste 2"),
        ("need: help\n", "data/search.yml:1:7: fout[geen-lijst]"),
        (
            "empyt: [de]\n",
            "data/search.yml:1:1: fout[onbekende-sleutel]: 'empyt' is hier geen sleutel. Bedoelde u 'empty'?",
        ),
    ],
)
def test_a_fault_in_the_words_of_the_search_is_told_at_its_place(tmp_path: Path, text: str, said: str) -> None:
    data = write(tmp_path, "# terms/x\n")
    (data / "search.yml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as error:
        load(data, DAY)
    assert said in str(error.value)


def test_a_record_that_cannot_be_read_is_not_missed_by_others(tmp_path: Path) -> None:
    pointing = "".join(f"# terms/{letter}\ntopics: [kinderen]\n" for letter in "abcdef")
    assert codes(tmp_path, f"# topics/kinderen\ntitle:\n{pointing}") == ["leeg"]


def test_a_circle_in_after_is_told_with_all_its_events(tmp_path: Path) -> None:
    problem = fault(tmp_path, "# events/2025-a\nafter: [2025-b]\n# events/2025-b\ntitle: B\nafter: [2025-a]\n")
    assert problem.message == "deze gebeurtenissen wijzen met 'after' naar elkaar in een kring: 2025-a, 2025-b"
    assert (problem.place.path, problem.place.line, pointed(problem)) == (
        "data/events/2025-b.yml",
        2,
        "after: [2025-a]",
    )


def test_dates_that_leave_no_room_for_after_are_told_at_the_later_event(tmp_path: Path) -> None:
    problem = fault(tmp_path, "# events/2025-a\n# events/2025-b\ndate: 2025-03-20\nafter: [2025-a]\n")
    assert problem.code == "na-kan-niet"
    assert problem.message == (
        "'2025-b' kan volgens de datums niet na '2025-a' zijn gebeurd: verbeter 'after' of een datum"
    )
    assert (problem.place.path, problem.place.line) == ("data/events/2025-b.yml", 2)


def test_all_circles_are_told_at_once(tmp_path: Path) -> None:
    pairs = "".join(f"# events/2025-{a}\nafter: [2025-{b}]\n" for a, b in ("ab", "ba", "cd", "dc"))
    assert codes(tmp_path, pairs) == ["kring", "kring"]


def test_the_same_files_on_another_day_stand_as_on_that_day(tmp_path: Path) -> None:
    text = "# terms/begrip\n# events/2024-x\ndate: 2024-07-01\n"
    assert [problem.code for problem in faults(tmp_path, text, date(2024, 6, 30))] == ["nog-niet-gebeurd"]
    assert faults(tmp_path, text, date(2024, 7, 1)) == []


def test_the_command_tells_every_fault_and_ends_with_1(tmp_path: Path) -> None:
    write(tmp_path, "# terms/a\ntitle:\n# terms/b\nkind: x\n")
    result = run(tmp_path, "check")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "data/terms/a.yml:1:7: fout[leeg]: hier staat niets" in result.stderr
    assert "data/terms/b.yml:1:1: fout[onbekende-sleutel]: 'kind'" in result.stderr
    assert result.stderr.endswith("2 fouten: verbeter deze eerst.\n")
    assert "Traceback" not in result.output


def test_one_fault_is_not_called_several(tmp_path: Path) -> None:
    write(tmp_path, "# terms/a\ntitle:\n")
    assert run(tmp_path, "check").stderr.endswith("\n1 fout: verbeter die eerst.\n")


def test_on_github_a_fault_is_an_annotation_too(tmp_path: Path) -> None:
    write(tmp_path, "# terms/a\nkind: x\n# terms/b\ntitle:\n")
    first, second = run(tmp_path, "check", github="true").stdout.splitlines()
    assert first.startswith("::error file=data/terms/a.yml,line=1,col=1,title=onbekende-sleutel::'kind' is hier")
    assert second.startswith("::error file=data/terms/b.yml,line=1,col=7,title=leeg::hier staat niets")


def test_the_command_shows_since_when_and_by_what_each_thing_stands(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
        # measures/wet
        # requests/motie
        looked: {answer: 2026-11-24}
        # events/2025-a
        date: 2025-03-21
        statuses: {wet: announced}
        # events/2025-b
        date: "[2025-04-01..2025-11-11]"
        statuses: {wet: running}
        outcomes: {motie: {outcome: carried}}
        """,
    )
    result = run(tmp_path, "standing")
    assert result.exit_code == 0
    assert result.stdout == (
        "maatregel wet: stand\n"
        "  2025-03-21  Aangekondigd                      2025-a\n"
        "  2025-11-11  Loopt                             2025-b\n"
        "  kan al gelden vanaf 2025-04-01: Loopt (2025-b, uiterlijk 2025-11-11)\n"
        "\n"
        "verzoek motie: uitkomst\n"
        "  2025-11-11  Aangenomen                        2025-b\n"
        "  kan al gelden vanaf 2025-04-01: Aangenomen (2025-b, uiterlijk 2025-11-11)\n"
        "\n"
        "verzoek motie: antwoord\n"
        "  niet gevonden\n"
        "\n"
        "verzoek motie: sindsdien\n"
        "  niet gevonden\n"
        "\n"
    )


@pytest.mark.parametrize(("arguments", "epoch"), [(["check"], "1795521600"), (["standing"], "gisteren")])
def test_the_command_shows_no_traceback(tmp_path: Path, arguments: list[str], epoch: str) -> None:
    write(tmp_path, "# terms/a\n")
    result = CliRunner().invoke(main, ["--root", str(tmp_path), *arguments], env={"SOURCE_DATE_EPOCH": epoch})
    assert result.exception is None or isinstance(result.exception, SystemExit)
