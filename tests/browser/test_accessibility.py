# SPDX-License-Identifier: MIT
"""What axe-core finds on a page of each type, on a phone and on a desk, in light and in dark. It should be nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe import AXE, COLOURS, STANDARDS, faults
from playwright.sync_api import Browser
from visitor import Visitor

from beleidslijn.record.model import KINDS
from scripts.page_types import PAGE_TYPES

PAGES = (
    ("", ""),
    ("", "maatregelen/trusted-flagger-offlimits/"),
    ("", "gevraagd/motie-van-nispen-aanbevelingen/"),
    ("", "organisaties/ministerie-ez/"),
    ("", "documenten/atkm-werkwijze/"),
    ("", "gebeurtenissen/2024-verlenging-nationaal-actieprogramma/"),
    ("", "cijfers/meldingen-seksuele-misdrijven-politie/"),
    ("standings", "onderwerpen/voorbeelden/"),
    ("", "begrippen/trusted-flagger/"),
    ("", "hulp/helpwanted/"),
    ("", "maatregelen/"),
    ("standings", "cijfers/"),
    ("", "hulp/"),
    ("", "veilig-kijken/"),
    ("", "toegankelijkheid/"),
    ("", "bijdragen/woordenlijst/"),
    ("", "bijdragen/macros/"),
    ("", "privacy/"),
    ("", "404.html"),
    ("asked", "gevraagd/"),
    ("standings", "tijdlijn/"),
    ("standings", "standpunten/"),
    ("standings", "stand/"),
    ("standings", "stand/2025/"),
    ("standings", "onbekend/"),
    ("", "zoeken/"),
    ("standings", "a-z/"),
    ("", "gegevens/"),
    ("", "gegevens/api/"),
    ("claims", "wijzigingen/"),
)
"""A page of each type; of the long ones as a mini-site has them, for axe looks at every element."""


@pytest.fixture(scope="module")
def readers(
    real_site: Path, site_of: Callable[[str], Path], address_of: Callable[[Path], str], browser: Browser
) -> Iterator[dict[str, Visitor]]:
    """For each site a visitor whose browser lets axe in."""
    sites = {"": real_site, **{name: site_of(name) for name in ("asked", "standings", "claims")}}
    visitors = {name: Visitor(browser, address_of(site), bypass_csp=True) for name, site in sites.items()}
    yield visitors
    for visitor in visitors.values():
        visitor.close()


@pytest.mark.parametrize(("site", "address"), PAGES)
def test_axe_finds_nothing_on_any_screen_in_light_and_dark(
    site: str, address: str, readers: dict[str, Visitor]
) -> None:
    reader = readers[site]
    reader.go(address)
    reader.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = {}
    for width in (1280, 375):
        reader.page.set_viewport_size({"width": width, "height": 800})
        found[width, "light"] = faults(reader, "tag", STANDARDS)
        found[width, "dark"] = faults(reader, "rule", COLOURS, dark=True)
    assert {screen: named for screen, named in found.items() if named} == {}


def test_a_page_of_each_type_is_looked_at() -> None:
    def kind_of(address: str) -> str:
        """A record stands for all of its kind; a written page for itself."""
        folder, _, page = address.partition("/")
        return f"{folder}/*" if page and folder in {kind.path for kind in KINDS} else address

    assert {kind_of(address) for address in PAGE_TYPES} == {kind_of(address) for _, address in PAGES}


def test_axe_would_find_something(readers: dict[str, Visitor]) -> None:
    reader = readers[""]
    reader.go("privacy/")
    reader.page.evaluate(AXE.read_text(encoding="utf-8"))
    reader.page.evaluate("""document.querySelector('main').innerHTML = `<img src=/x><p style="color: #ccc">bleek</p>
      <button style="padding: 0; font-size: 8px">a</button><button style="padding: 0; font-size: 8px">b</button>`""")
    found = " ".join(faults(reader, "tag", STANDARDS))
    assert "image-alt" in found
    assert "target-size" in found
    assert "color-contrast" in " ".join(faults(reader, "rule", COLOURS))
