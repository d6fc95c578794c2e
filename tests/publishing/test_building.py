# SPDX-License-Identifier: MIT
"""A site is made beside the old one, and takes its place only when all is well."""

import re
from collections.abc import Callable
from datetime import date
from filecmp import cmpfiles
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from projects import DAY, ROOT, SITES, lay_project, make_site
from seen import read

from beleidslijn.cli import main
from beleidslijn.clock import environment_for
from beleidslijn.publishing.building import BuildFailed, build, swap, workplace

Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project without faults."""
    return lay_project(tmp_path / "project", SITES / "plain/data")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on a project, on the day of the tests."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", environment_for(DAY)["SOURCE_DATE_EPOCH"])
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def ran(project: Path, *command: str) -> Result:
        return CliRunner().invoke(main, ["--root", str(project), *command])

    return ran


def spoil(project: Path, file: str, old: str, new: str) -> None:
    """Put a fault in a file."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# The command


def test_a_built_site_stands_where_it_was_asked_for_and_is_counted(project: Path, run: Run, tmp_path: Path) -> None:
    result = run(project, "build", "--to", str(tmp_path / "hier"))
    assert result.exit_code == 0
    assert re.search(r"Klaar in hier/: \d+ pagina's, en alle \d+ links werken", result.output)
    assert read(tmp_path / "hier", "maatregelen/wet/").h1 == "Wet op het voorbeeld"
    assert [*(project / ".build").iterdir()] == []


def test_a_new_site_takes_the_place_of_the_old(project: Path, run: Run, tmp_path: Path) -> None:
    place = tmp_path / "hier"
    old_site(place)
    assert run(project, "build", "--to", str(place)).exit_code == 0
    assert not (place / "oud.html").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("hier")] == ["hier"]


def test_faults_in_the_data_stop_the_build_are_all_told_and_leave_the_old_site(
    project: Path, run: Run, tmp_path: Path
) -> None:
    old = old_site(tmp_path / "hier")
    spoil(project, "data/measures/wet.yml", "kind: law", "kind: wet")
    spoil(project, "data/events/2024-wet-geldt.yml", "summary:", "sumary:")
    result = run(project, "build", "--to", str(old))
    assert result.exit_code == 1
    assert "data/measures/wet.yml:3:7: fout[" in result.output
    assert re.search(r"data/events/2024-wet-geldt\.yml:\d+:1: fout\[.*'summary'", result.output)
    assert "2 fouten" in result.output
    assert [path.name for path in old.iterdir()] == ["oud.html"]
    assert "Traceback" not in result.output


def test_an_unknown_part_of_a_source_stops_the_build(project: Path, run: Run, tmp_path: Path) -> None:
    old = old_site(tmp_path / "hier")
    spoil(project, "data/measures/wet.yml", "[@nota#2]", "[@nota#9]")
    result = run(project, "build", "--to", str(old))
    assert result.exit_code == 1
    assert "data/measures/wet.yml:" in result.output
    assert "'nota' heeft geen deel '9'" in result.output
    assert (old / "oud.html").exists()


def test_a_fault_in_a_written_page_stops_the_build_and_leaves_the_old_site(
    project: Path, run: Run, tmp_path: Path
) -> None:
    old = old_site(tmp_path / "hier")
    (project / "docs/privacy/index.md").write_text("# Privacy\n\n{{ record('weg') }}\n", encoding="utf-8")
    result = run(project, "build", "--to", str(old))
    assert result.exit_code == 1
    assert "docs/privacy/index.md:3:" in result.output
    assert [path.name for path in old.iterdir()] == ["oud.html"]
    assert [*(project / ".build").iterdir()] == []


def test_a_dead_link_in_a_written_page_stops_the_build_and_is_told_with_its_page(project: Path) -> None:
    (project / "docs/privacy/index.md").write_text("# Privacy\n\n[x](../over/index.md#weg)\n", encoding="utf-8")
    with pytest.raises(BuildFailed) as fault:
        build(project / "mkdocs.yml", project / "nieuw", environment_for(DAY))
    assert "privacy/index" in str(fault.value)
    assert "weg" in str(fault.value)
    assert not (project / "nieuw").exists()


def test_a_dead_link_in_html_stops_the_build_and_is_told_with_its_page(project: Path) -> None:
    (project / "docs/privacy/index.md").write_text('# Privacy\n\n<a href="../weg/">x</a>\n', encoding="utf-8")
    with pytest.raises(BuildFailed, match=r"privacy/index\.html: '\.\./weg/' bestaat niet"):
        build(project / "mkdocs.yml", project / "nieuw", environment_for(DAY))
    assert not (project / "nieuw").exists()


def test_a_check_says_how_many_records_there_are_and_what_the_owner_still_has_to_fill_in(
    project: Path, run: Run
) -> None:
    result = run(project, "check")
    assert result.exit_code == 0
    assert "In orde: 1 maatregel" in result.output
    assert "site_url, repo_url, contact" in result.output


# Folders


def test_a_swap_puts_the_new_site_in_place_and_leaves_nothing_else(tmp_path: Path) -> None:
    place = old_site(tmp_path / "site")
    (tmp_path / "nieuw").mkdir()
    (tmp_path / "nieuw/nieuw.html").touch()
    swap(tmp_path / "nieuw", place)
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == ["site", "site/nieuw.html"]


def test_a_workplace_is_cleared_of_what_an_earlier_run_left(tmp_path: Path) -> None:
    left = tmp_path / ".build/site"
    left.mkdir(parents=True)
    (tmp_path / ".build/ander").mkdir()
    assert workplace(tmp_path, "site") == left
    assert [path.name for path in (tmp_path / ".build").iterdir()] == ["ander"]


# The same input, the same site


def test_two_builds_on_the_same_day_are_the_same_to_the_byte(
    real_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    other = make_site(tmp_path / "elders", ROOT / "data")
    names = files_of(real_site)
    assert names == files_of(other)
    assert len(names) > 300
    _, different, unread = cmpfiles(real_site, other, names, shallow=False)
    assert (different, unread) == ([], [])


def test_a_build_on_another_day_shows_that_day(tmp_path: Path) -> None:
    site = make_site(tmp_path / "morgen", SITES / "standings/data", day=date(2027, 7, 1))
    assert "Stand van 1 juli 2027" in read(site).text
    line = [item.text for item in read(site, "maatregelen/wet/").part("Tijdlijn").element("ol").all("li")]
    assert "1 juli 2027" in line[6]
    assert "De wet loopt af" in line[8]
    assert "was verwacht, nog niet bevestigd" in line[8]
    assert "In werking" in read(site, "maatregelen/wet/").main.text
    # Nothing changed on that day.
    assert "2027-07-01" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_site_holds_nothing_of_the_theme_that_no_page_asks_for(real_site: Path) -> None:
    names = files_of(real_site)
    assert [name for name in names if name.startswith(("assets/javascripts/", "assets/stylesheets/"))] == []
    assert [name for name in names if name.endswith((".py", ".yml", ".md", ".j2"))] == []
    machine = re.compile(r"/(?:home|root|tmp|work|Users)/")
    assert [
        name for name in names if name.endswith((".html", ".xml")) and machine.search((real_site / name).read_text())
    ] == []


def old_site(place: Path) -> Path:
    """The site of an earlier build."""
    place.mkdir()
    (place / "oud.html").touch()
    return place


def files_of(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def test_a_page_that_mkdocs_stumbles_over_is_named_without_a_traceback(project: Path, run: Run) -> None:
    (project / "docs/over/index.md").write_text("---\ntemplate: weg.html\n---\n# Over\n", encoding="utf-8")
    told = run(project, "build").output
    assert "docs/over/index.md:1:1: fout[fout-in-pagina]" in told
    assert "Traceback" not in told


def test_a_page_that_is_not_in_utf8_is_named_with_its_line(project: Path, run: Run) -> None:
    (project / "docs/over/index.md").write_bytes(b"# Over\n\nideeen: \xeb\n")
    told = run(project, "build").output
    assert "docs/over/index.md:3:1: fout[geen-utf-8]" in told
    assert "Traceback" not in told


def test_a_setting_that_a_site_needs_is_named_when_it_is_left_out(project: Path, run: Run) -> None:
    config = project / "mkdocs.yml"
    kept = [line for line in config.read_text(encoding="utf-8").splitlines() if "contact:" not in line]
    config.write_text("\n".join(kept), encoding="utf-8")
    assert "mkdocs.yml:1:1: fout[instelling-ontbreekt]" in run(project, "build").output


def test_an_unknown_filter_hides_no_other_fault_of_its_page(project: Path, run: Run) -> None:
    page = '# Over\n\n{{ today() | weg }}\n\n{{ record("weg") }}\n'
    (project / "docs/over/index.md").write_text(page, encoding="utf-8")
    told = run(project, "build").output
    assert "docs/over/index.md:3:1" in told
    assert "docs/over/index.md:5:1" in told
