# SPDX-License-Identifier: MIT
"""What the page of a measure costs a visitor: little, and no more when the site grows."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser
from seen import Seen, read

from scripts.page_types import RECORD

Address = Callable[[Path], str]

MOST_BYTES, MOST_REQUESTS = 30 * 1024, 8
"""Of a first visit: HTML, CSS, scripts and icon, compressed."""


def asked_for(site: Path, address: str, root: str, browser: Browser) -> set[str]:
    """The files of a site that a page loads on a first visit, itself included; by their path in the site."""
    context = browser.new_context()
    page = context.new_page()
    paths: list[str] = []
    page.on("request", lambda request: paths.append(urlsplit(request.url).path.removeprefix("/")))
    page.goto(root + address)
    # A browser without a window does not load the icon.
    icon = page.get_attribute("link[rel=icon]", "href") or ""
    paths.append(page.evaluate("icon => new URL(icon, location).pathname.slice(1)", icon))
    context.close()
    assert all((site / path).exists() for path in paths)
    return set(paths)


def test_the_page_of_a_measure_is_light(real_site: Path, address_of: Address, browser: Browser) -> None:
    paths = asked_for(real_site, RECORD, address_of(real_site), browser)
    files = [real_site / path / "index.html" if path.endswith("/") else real_site / path for path in paths]
    assert len(files) <= MOST_REQUESTS
    assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) <= MOST_BYTES


def test_a_site_with_more_records_asks_for_the_same_files(
    real_site: Path, site_of: Callable[[str], Path], address_of: Address, browser: Browser
) -> None:
    small = site_of("plain")
    of_small = asked_for(small, "maatregelen/wet/", address_of(small), browser)
    of_real = asked_for(real_site, RECORD, address_of(real_site), browser)
    assert of_small - {"maatregelen/wet/"} == of_real - {RECORD}


def test_what_stands_round_a_page_does_not_grow_with_the_records(
    real_site: Path, site_of: Callable[[str], Path]
) -> None:
    small, real = (round_main(read(*of)) for of in ((site_of("plain"), "maatregelen/wet/"), (real_site, RECORD)))
    # The band with help shows the first few lines that there are.
    of_help = [address for address in real if address.startswith(("tel:", "hulp/")) and address != "hulp/"]
    assert len(of_help) <= 6
    assert len([address for address in real if address not in of_help]) == len(small) - 2 > 20


def round_main(page: Seen) -> list[str]:
    """The addresses of the links outside the content."""
    inside = [link.address for link in page.main.links]
    all_links = [link.address for link in page.links]
    for address in inside:
        all_links.remove(address)
    return all_links
