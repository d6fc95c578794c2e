# SPDX-License-Identifier: MIT
"""The commands that help maintainers write: `new` and `language`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from records import KIND_OF, write

from beleidslijn.cli import main
from beleidslijn.record.blank import blank


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(folder), *arguments], env={"SOURCE_DATE_EPOCH": "1795521600"})


@pytest.mark.parametrize("kind", ["event", "gebeurtenis"])
def test_a_new_record_is_written_to_its_place(tmp_path: Path, kind: str) -> None:
    result = run(tmp_path, "new", kind, "2026-debat")
    assert result.output == "Vul data/events/2026-debat.yml in. 'make check' zegt wat er nog mist.\n"
    path = tmp_path / "data" / "events" / "2026-debat.yml"
    assert path.read_text(encoding="utf-8") == blank(KIND_OF["events"])


def test_a_record_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, "# terms/motie\ntitle: Motie\n") / "terms" / "motie.yml"
    before = path.read_bytes()
    result = run(tmp_path, "new", "term", "motie")
    assert (result.exit_code, path.read_bytes()) == (1, before)
    assert "data/terms/motie.yml bestaat al" in result.stderr


@pytest.mark.parametrize(
    ("kind", "id", "message"),
    [
        ("evnt", "2026-debat", "De soort 'evnt' bestaat niet. Bedoelde u 'event'?"),
        ("event", "2026-Débat", "'2026-Débat' is geen id"),
        ("event", "../x", "'../x' is geen id"),
        ("event", "debat", "Bedoelde u '2026-debat'?"),
        ("event", "2026-01-03-debat", "Bedoelde u '2026-debat'?"),
    ],
)
def test_a_wrong_kind_or_id_writes_nothing(tmp_path: Path, kind: str, id: str, message: str) -> None:
    result = run(tmp_path, "new", kind, id)
    assert result.exit_code == 1
    assert message in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_a_new_record_still_misses_is_said_by_check(tmp_path: Path) -> None:
    run(tmp_path, "new", "term", "motie")
    result = run(tmp_path, "check")
    assert result.exit_code == 1
    assert "data/terms/motie.yml:5:7: fout[leeg]: hier staat niets: vul het in\n" in result.stderr


def test_the_report_on_language_names_places_and_figures_and_fails_nothing(tmp_path: Path) -> None:
    long = " ".join(["woord"] * 21)
    write(tmp_path, f"# terms/x\nsummary: Kort en goed.\ntext: '{long}.[@bron]'\n")
    result = run(tmp_path, "language")
    assert result.exit_code == 0
    assert "data/terms/x.yml:2:8: let op[lange-zin]: deze zin heeft 21 woorden" in result.stdout
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["begrip", "samenvatting", "1", "3,0", "0,0%"] in lines
    assert ["begrip", "tekst", "1", "21,0", "100,0%"] in lines
