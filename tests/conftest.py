# SPDX-License-Identifier: MIT
"""What whole-site and browser tests share: built sites, a server for them, and a browser that notes all that goes wrong."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from beleidslijn.clock import environment_for
from beleidslijn.publishing.building import build
from visitor import Visitor

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 24)
"""The day on which all sites in the tests are built."""

Builder = Callable[..., Path]


def make_site(folder: Path, data: Path, docs: Path | None = None) -> Path:
    """Lay a project in `folder` with the given records, build it, and return the folder of the finished site.

    Pages are those of the project; `docs` may hold others that go over them. Raises BuildFailed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("beleidslijn", "macros.py", "hooks.py", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs", folder / "docs")
    if data != ROOT / "data":
        # Its examples name records of the real data.
        (folder / "docs/bijdragen/macros.md").write_text("# Macros\n", encoding="utf-8")
    shutil.copytree(data, folder / "data")
    if docs:
        shutil.copytree(docs, folder / "docs", dirs_exist_ok=True)
    build(folder / "mkdocs.yml", folder / "site", environment_for(DAY))
    return folder / "site"


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real data, built once."""
    return make_site(tmp_path_factory.mktemp("echt"), ROOT / "data")


@pytest.fixture(scope="session")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Builds a mini-site of `tests/sites/<name>/`, once a run."""
    built: dict[str, Path] = {}

    def site(name: str) -> Path:
        if name not in built:
            folder = ROOT / "tests" / "sites" / name
            docs = folder / "docs"
            built[name] = make_site(tmp_path_factory.mktemp(name), folder / "data", docs if docs.exists() else None)
        return built[name]

    return site


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Requests are not news."""


@pytest.fixture(scope="session")
def address_of() -> Iterator[Callable[[Path], str]]:
    """Serves the folder of a site and gives its address, which ends in a slash."""
    servers: dict[Path, ThreadingHTTPServer] = {}

    def address(site: Path) -> str:
        if site not in servers:
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            servers[site] = server
        return f"http://127.0.0.1:{servers[site].server_port}/"

    yield address
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chromium; `make test` finds or installs it and names it in BELEIDSLIJN_CHROMIUM."""
    chromium = os.environ.get("BELEIDSLIJN_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visitor]]:
    """Opens a page as a visitor would: `visit(address, width=375, dark=True, script=False)`."""
    visitors: list[Visitor] = []

    def open_page(address: str, **device: object) -> Visitor:
        visitors.append(Visitor(browser, address, **device))  # type: ignore[arg-type]
        return visitors[-1]

    yield open_page
    for visitor in visitors:
        visitor.close()
