# SPDX-License-Identifier: MIT
"""A visit stays between the reader and one host: nothing is asked of others, and no foreign script runs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from visitor import Visitor

from scripts.page_types import PAGE_TYPES, RECORD, WRITTEN

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]

INLINE = """() => [
  ...[...document.querySelectorAll('*')].filter(e => e.hasAttribute('style')).map(e => `${e.tagName} style`),
  ...[...document.querySelectorAll('style')].map(() => 'STYLE'),
  // What a page says to machines (JSON-LD) is no program: no browser runs it.
  ...[...document.scripts].filter(script => !script.src && script.type !== 'application/ld+json').map(() => 'SCRIPT'),
]"""


@dataclass(frozen=True)
class Met:
    """What a visitor met on a page."""

    headings: int
    inline: list[str]
    troubles: list[str]


@pytest.fixture(scope="module", params=[(1280, False), (375, True)], ids=["desk, light", "phone, dark"])
def tour(request: pytest.FixtureRequest, real_site: Path, address_of: Address, browser: Browser) -> dict[str, Met]:
    """A page of each type, opened in a browser and read to its end."""
    width, dark = request.param
    visitor = Visitor(browser, address_of(real_site), width=width, dark=dark)
    found = {}
    for address in PAGE_TYPES:
        visitor.troubles = []
        visitor.go(address)
        visitor.page.keyboard.press("End")
        headings = visitor.page.locator("h1").count()
        found[address] = Met(headings, visitor.page.evaluate(INLINE), visitor.troubles)
    visitor.close()
    return found


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_a_page_asks_nothing_of_others_and_goes_wrong_nowhere(address: str, tour: dict[str, Met]) -> None:
    assert tour[address].headings == 1
    assert tour[address].troubles == []


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_a_page_holds_no_script_or_style_of_its_own(address: str, tour: dict[str, Met]) -> None:
    assert tour[address].inline == []


@pytest.mark.parametrize("address", [RECORD, "hulp/"])
def test_to_point_at_a_link_asks_nothing_of_where_it_leads(
    address: str, real_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(real_site) + address)
    links = [link for link in visitor.page.locator("a[href^=http]").all() if link.is_visible()]
    assert len(links) > 5
    for link in links:
        # A skip link is above the screen until it has the focus.
        link.focus()
        link.hover()
    visitor.page.wait_for_timeout(300)
    assert visitor.troubles == []


@pytest.mark.parametrize("address", [RECORD, WRITTEN])
def test_a_script_that_gets_into_a_page_does_not_run(
    address: str, real_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(real_site) + address)
    assert visitor.page.locator('meta[http-equiv="Content-Security-Policy"]').count() == 1
    visitor.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b onclick=\"document.title = 1\">x</b>')")
    visitor.page.locator("b", has_text="x").last.click()
    assert visitor.page.title() != "1"
    assert "Content Security Policy" in visitor.troubles[0]


def test_a_picture_of_another_site_that_gets_into_a_page_is_not_fetched(
    real_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(real_site) + RECORD)
    with visitor.page.expect_event("requestfailed") as asked:
        visitor.page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://elders.example/x.png'}))")
    assert asked.value.failure == "csp"
