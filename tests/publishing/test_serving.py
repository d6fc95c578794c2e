# SPDX-License-Identifier: MIT
"""`make serve`: always the last good site, made anew at every change; a fault is shown and mended by the next save."""

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page
from projects import DAY, ROOT, SITES, lay_project
from visitor import Visitor

from beleidslijn.cli import main
from beleidslijn.clock import environment_for
from beleidslijn.publishing.building import BuildFailed
from beleidslijn.publishing.serving import RELOAD, VERSION, Preview, keep_fresh, open_server

PATIENCE = 20
"""Seconds after which what does not happen is not going to."""


class Maker:
    """Stands in for the build: fails with what `fault` says, copies a `finished` site, or makes one of two pages."""

    def __init__(self) -> None:
        self.words = "eerste"
        self.fault = ""
        self.finished: Path | None = None

    def __call__(self, folder: Path) -> None:
        if self.fault:
            raise BuildFailed(self.fault)
        if self.finished:
            shutil.copytree(self.finished, folder)
            return
        (folder / "map").mkdir(parents=True)
        (folder / "index.html").write_text(f"<head></head>{self.words}", encoding="utf-8")
        (folder / "map/index.html").write_text("<head></head>in de map", encoding="utf-8")
        (folder / "404.html").write_text("<head></head>bestaat niet", encoding="utf-8")
        (folder / "stijl.css").write_text("p { margin: 0 }", encoding="utf-8")


class Site:
    """A preview that is being served."""

    def __init__(self, folder: Path) -> None:
        self.maker = Maker()
        self.preview = Preview(self.maker, folder / "voorbeeld")
        self.server = open_server(self.preview, "127.0.0.1", 0)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def get(self, path: str) -> tuple[int, str]:
        return get(self.server.server_port, path)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    served = Site(tmp_path)
    yield served
    served.server.shutdown()
    served.server.server_close()


def test_a_page_is_served_with_the_script_that_renews_it(site: Site) -> None:
    site.preview.refresh()
    status, page = site.get("/")
    assert status == 200
    assert page == f'<head><script src="{RELOAD}"></script>\n</head>eerste'
    assert site.get("/map/")[1].endswith("in de map")
    assert site.get("/stijl.css") == (200, "p { margin: 0 }")


def test_a_page_that_does_not_exist_gives_the_404_page(site: Site) -> None:
    site.preview.refresh()
    status, page = site.get("/weg/")
    assert status == 404
    assert page.endswith("bestaat niet")
    assert site.get("/../../etc/passwd")[0] == 404


def test_a_fault_at_the_start_stands_on_the_page_as_text_and_the_next_save_mends_it(site: Site) -> None:
    site.maker.fault = "data/x.yml:1:1: fout[leeg]: <b>hier staat niets</b>"
    site.preview.refresh()
    status, page = site.get("/maatregelen/")
    assert status == 500
    assert "data/x.yml:1:1: fout[leeg]: &lt;b&gt;hier staat niets" in page
    assert RELOAD in page
    site.maker.fault = ""
    site.preview.refresh()
    assert site.get("/")[1].endswith("eerste")


def test_a_later_fault_leaves_the_last_good_site(site: Site) -> None:
    site.preview.refresh()
    site.maker.words, site.maker.fault = "tweede", "stuk"
    site.preview.refresh()
    assert site.preview.fault == "stuk"
    assert site.get("/")[1].endswith("eerste")
    site.maker.fault = ""
    site.preview.refresh()
    assert site.preview.fault is None
    assert site.get("/")[1].endswith("tweede")


def test_the_version_changes_with_every_try_so_that_the_browser_knows(site: Site) -> None:
    versions = []
    for fault in ("stuk", "", "stuk", ""):
        site.maker.fault = fault
        site.preview.refresh()
        versions.append(site.get(VERSION)[1])
    assert len(set(versions)) == 4
    assert VERSION in site.get(RELOAD)[1]


def test_only_the_last_good_site_stays_on_the_disk_and_at_the_end_none(site: Site, tmp_path: Path) -> None:
    for _ in range(3):
        site.preview.refresh()
    assert len([*tmp_path.iterdir()]) == 1
    site.preview.close()
    assert [*tmp_path.iterdir()] == []


def test_every_save_makes_the_site_anew_until_it_is_stopped(site: Site, tmp_path: Path) -> None:
    watched = tmp_path / "data"
    watched.mkdir()
    told, stop = [], threading.Event()
    arguments = (site.preview, [watched, tmp_path / "weg"], lambda: told.append(site.preview.version), stop)
    watching = threading.Thread(target=keep_fresh, args=arguments, daemon=True)
    watching.start()
    wait_for(lambda: bool(told), meanwhile=lambda: (watched / "x.yml").write_text(str(time.monotonic())))
    assert site.get("/")[1].endswith("eerste")
    site.maker.words = "tweede"
    (watched / "x.yml").write_text("anders", encoding="utf-8")
    wait_for(lambda: site.get("/")[1].endswith("tweede"))
    stop.set()
    watching.join(PATIENCE)
    assert not watching.is_alive()


def test_the_browser_renews_its_page_by_itself_when_a_fault_is_mended_and_when_a_page_changes(
    site_of: Callable[[str], Path], tmp_path: Path, site: Site, visit: Callable[..., Visitor]
) -> None:
    site.maker.fault = "data/x.yml:1:1: fout[leeg]: hier staat niets"
    site.preview.refresh()
    page = visit(f"http://127.0.0.1:{site.server.server_port}/privacy/").page
    assert "hier staat niets" in page.inner_text("pre")
    knows_the_version(page)
    site.maker.fault, site.maker.finished = "", site_of("plain")
    site.preview.refresh()
    page.get_by_role("heading", name="Privacy", level=1).wait_for(timeout=PATIENCE * 1000)
    knows_the_version(page)
    changed = shutil.copytree(site_of("plain"), tmp_path / "veranderd") / "privacy/index.html"
    changed.write_text(changed.read_text(encoding="utf-8").replace("Privacy</h1>", "Anders</h1>"), encoding="utf-8")
    site.maker.finished = tmp_path / "veranderd"
    site.preview.refresh()
    page.get_by_role("heading", name="Anders", level=1).wait_for(timeout=PATIENCE * 1000)


def test_a_port_that_is_taken_gives_one_sentence(tmp_path: Path) -> None:
    project = lay_project(tmp_path / "project", SITES / "plain/data")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = CliRunner().invoke(main, ["--root", str(project), "serve", "--port", str(port)])
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"Poort {port} is al in gebruik. Stop het andere programma, of kies een andere: --port {port + 1}"
    ]


def test_a_published_site_holds_nothing_of_the_preview(real_site: Path) -> None:
    texts = (path.read_text(encoding="utf-8") for path in real_site.rglob("*") if path.suffix in (".html", ".js"))
    assert not any("__beleidslijn" in text for text in texts)


def test_a_maintainer_sees_a_fault_mends_it_makes_another_and_keeps_the_good_site(tmp_path: Path) -> None:
    project = lay_project(tmp_path / "project", SITES / "plain/data")
    record = project / "data/measures/wet.yml"
    good = record.read_text(encoding="utf-8")
    record.write_text(good.replace("kind: law", "kind: wet"), encoding="utf-8")
    port = free_port()
    command = [sys.executable, "-m", "beleidslijn", "--root", str(project), "serve", "--port", str(port)]
    environment = {**environment_for(DAY), "PYTHONUNBUFFERED": "1"}
    said = tmp_path / "gezegd.txt"
    with (
        said.open("w") as output,
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output) as serving,
    ):
        try:
            wait_for(lambda: answers(port, "/", 500, "data/measures/wet.yml:3:7"))
            wait_for(
                lambda: answers(port, "/maatregelen/wet/", 200, "Wet op het voorbeeld"),
                meanwhile=lambda: record.write_text(good, encoding="utf-8"),
            )
            record.write_text(good.replace("title:", "titel:"), encoding="utf-8")
            wait_for(lambda: answers(port, VERSION, 200, "fout"))
            assert answers(port, "/maatregelen/wet/", 200, "Wet op het voorbeeld")
            record.write_text(good.replace("Wet op het voorbeeld", "Andere wet"), encoding="utf-8")
            wait_for(lambda: answers(port, "/maatregelen/wet/", 200, "Andere wet"))
        finally:
            serving.terminate()
            serving.wait(PATIENCE)
    output_lines = said.read_text(encoding="utf-8")
    assert "fout[sleutel-ontbreekt]" in output_lines or "fout[onbekende-sleutel]" in output_lines
    assert "De laatste goede site blijft staan" in output_lines
    assert "Traceback" not in output_lines


def knows_the_version(page: Page) -> None:
    """Wait until the script has asked for the version at least once, and has the answer."""
    for _ in range(2):
        with page.expect_response(lambda response: response.url.endswith(VERSION)):
            pass


def wait_for(happened: Callable[[], bool], meanwhile: Callable[[], object] = lambda: None) -> None:
    """Wait until something has happened; `meanwhile` is done again and again."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        meanwhile()
        time.sleep(0.3)


def get(port: int, path: str) -> tuple[int, str]:
    """Ask a server on this machine for a page: the status and the text."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def answers(port: int, path: str, status: int, words: str) -> bool:
    """Whether a server, if it is there, answers so."""
    try:
        found, text = get(port, path)
    except OSError:
        return False
    return found == status and words in text


def free_port() -> int:
    """The number of a port that nobody uses."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def test_a_second_preview_on_the_same_port_leaves_the_site_of_the_first_alone(tmp_path: Path) -> None:
    first = tmp_path / ".build" / "preview-8000-1"
    first.mkdir(parents=True)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        mine = first.with_name(f"preview-{port}-1")
        mine.mkdir()
        result = CliRunner().invoke(main, ["--root", str(tmp_path), "serve", "--port", str(port)])
    assert result.exit_code == 1
    assert mine.exists()
    assert first.exists()
