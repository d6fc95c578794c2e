# SPDX-License-Identifier: MIT
"""`make screens`: pictures of pages in one sheet, and what changed since an earlier run."""

import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from projects import ROOT
from seen import read

from scripts.screens import main


def screens(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """A run of its own: Playwright runs once in a process, and here the tests have it."""
    command = [sys.executable, "-m", "scripts.screens", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory, site_of: Callable[[str], Path]) -> Path:
    """The folder of a run, with a name that an address cannot hold as it is."""
    folder = tmp_path_factory.mktemp("screens") / "eerder & ooit"
    run = screens("--site", site_of("plain"), "--only", "privacy,404", "--to", folder)
    assert run.returncode == 0, run.stderr
    return folder


def test_a_page_stands_on_the_sheet_as_every_screen_shows_it(earlier: Path) -> None:
    widths = {"375-light": 375, "375-dark": 375, "1280-light": 1280, "1280-dark": 1280, "794-print": 794}
    named = {f"{page}-{screen}.png": width for page in ("privacy", "404") for screen, width in widths.items()}
    pictures = {path.name: path.read_bytes() for path in earlier.glob("*.png")}
    assert {name: struct.unpack(">L", picture[16:20])[0] for name, picture in pictures.items()} == named
    assert len(set(pictures.values())) == len(named)
    sheet = read(earlier)
    assert [image["src"] for image in sheet.attributes("img")] == list(named)
    assert {"http://127.0.0.1:8000/privacy/", *named} <= {link.address for link in sheet.links}


def test_the_sheet_lays_what_changed_below_what_it_was(
    tmp_path: Path, earlier: Path, site_of: Callable[[str], Path]
) -> None:
    site, later = tmp_path / "site", tmp_path / "later"
    shutil.copytree(site_of("plain"), site)
    page = site / "privacy" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", " en meer</h1>"), encoding="utf-8")
    later.mkdir()
    (later / "hulp-375-light.png").touch()
    only = "privacy,404,onbekend,organisaties-atkm"
    run = screens("--site", site, "--only", only, "--width", "794", "--to", later, "--before", earlier)
    assert "3 beelden, 1 anders dan eerder" in run.stdout, run.stderr
    assert "geen pagina organisaties/atkm/" in run.stderr
    assert not (later / "hulp-375-light.png").exists(), "of another run"
    sheet = read(later)
    assert [[row[0], row[1].split()[0]] for row in sheet.rows()[1:]] == [
        ["/onbekend/", "nieuw"],
        ["/privacy/", "anders"],
        ["/404.html", "gelijk"],
    ]
    was, now = (image["src"] for image in sheet.element("td", id="privacy-794-print.png").attributes("img"))
    assert (later / unquote(was)).resolve() == (earlier / "privacy-794-print.png").resolve()
    assert now == "privacy-794-print.png"
    assert sheet.element("ul").links[0].words == "/privacy/: Afdruk op A4"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--before", "."], "--before en --to zijn dezelfde map"),
        (["--only", "bestaatniet"], "Geen soort pagina begint met 'bestaatniet'"),
    ],
)
def test_a_wrong_choice_is_said_and_wipes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("privacy-375-light.png").touch()
    result = CliRunner().invoke(main, ["--to", str(tmp_path), *options])
    assert (result.exit_code, result.stderr.startswith(message)) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["privacy-375-light.png"]
