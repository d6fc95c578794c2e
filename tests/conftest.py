# SPDX-License-Identifier: MIT
"""What whole-site and browser tests share: built sites, a server for them, and a browser that notes what goes wrong."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from drawn import HISTORIES, KABINET, LEDGERS, asked_files, files_of
from playwright.sync_api import Browser
from projects import ROOT, SITES, make_site
from records import write
from told import TOLD
from visitor import Visitor

from scripts.browsing import chromium, served


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TOLD] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash[TOLD]:
        terminalreporter.write_line(line)


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
            docs = SITES / name / "docs"
            built[name] = make_site(
                tmp_path_factory.mktemp(name), SITES / name / "data", docs if docs.exists() else None
            )
        return built[name]

    return site


@pytest.fixture(scope="session")
def hard_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of histories and requests that are hard to draw, each a measure or a request of its own; built once."""
    text = [KABINET, *(f"# topics/t{number}\ntitle: Onderwerp {number}\n" for number in range(3))]
    text += [files_of(case, f"t{number % 3}" if number % 4 else "") for number, case in enumerate(HISTORIES)]
    text += map(asked_files, LEDGERS)
    return make_site(
        tmp_path_factory.mktemp("moeilijk") / "site", write(tmp_path_factory.mktemp("data"), "".join(text))
    )


@pytest.fixture(scope="session")
def address_of() -> Iterator[Callable[[Path], str]]:
    """Serves the folder of a site and gives its address, which ends in a slash."""
    addresses: dict[Path, str] = {}
    with ExitStack() as servers:

        def address(site: Path) -> str:
            if site not in addresses:
                addresses[site] = servers.enter_context(served(site))
            return addresses[site]

        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chromium; `make test` finds or installs it and names it in BELEIDSLIJN_CHROMIUM."""
    with chromium() as browser:
        yield browser


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
