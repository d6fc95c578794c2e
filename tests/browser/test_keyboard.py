# SPDX-License-Identifier: MIT
"""Whole pages by keyboard, there and back: the focus is always to be seen, and no key does what it should not."""

from collections.abc import Callable
from pathlib import Path
from string import ascii_lowercase, digits
from typing import Any

import pytest
from focus import press, unseen
from playwright.sync_api import Page
from seen import pages
from visitor import Visitor

from scripts.page_types import RECORD

Address = Callable[[Path], str]
SiteOf = Callable[[str], Path]
Visit = Callable[..., Visitor]

SCREENS = ((375, 667), (1280, 800), (320, 256))
"""A phone, a desk with the header that stays, and that desk at 400 % zoom: width and height in pixels."""
STATE = """() => [location.href, scrollY, document.documentElement.outerHTML, document.activeElement.tagName]"""


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize("address", ["", "maatregelen/trusted-flagger-offlimits/", "gevraagd/", "hulp/"])
def test_the_focus_is_in_sight_through_a_whole_page_there_and_back(
    address: str, width: int, height: int, real_site: Path, site_of: SiteOf, address_of: Address, visit: Visit
) -> None:
    # The real ledger has seven hundred links: whole only where a header and an axis stay above it.
    site = site_of("asked") if address == "gevraagd/" and width != 1280 else real_site
    page = visit(address_of(site) + address, width=width, height=height).page
    there = walk(page)
    back = [press(page, "Shift+Tab") for _ in there]
    words = [at["words"] for at in there]
    assert words[:2] == ["Naar de inhoud", "Verlaat deze site"]
    assert "redactie@example.org" in words[-3:]
    assert words.count("Naar de inhoud") == 1
    assert [at["words"] for at in reversed(back)] == words
    assert unseen(there) == []
    assert unseen(back) == []


def test_the_first_tab_offers_to_skip_to_the_text(real_site: Path, address_of: Address, visit: Visit) -> None:
    page = visit(address_of(real_site) + RECORD, width=375, height=667).page
    focus = press(page)
    assert focus["words"] == "Naar de inhoud"
    assert unseen([focus]) == []
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement === document.querySelector('main')")
    press(page)
    assert page.evaluate("document.activeElement === document.querySelector('main a')")


@pytest.mark.parametrize("address", [RECORD, "gevraagd/", "hulp/"])
def test_no_letter_digit_or_sign_does_anything(
    address: str, real_site: Path, address_of: Address, visit: Visit
) -> None:
    page = visit(address_of(real_site) + address).page
    press(page)
    before = page.evaluate(STATE)
    for key in (*ascii_lowercase, *digits, "/", "?", ".", "Escape"):
        page.keyboard.press(key)
    assert page.evaluate(STATE) == before


def test_the_order_of_the_focus_is_that_of_the_text_on_every_page(real_site: Path) -> None:
    given = {
        piece.attributes["tabindex"]
        for page in pages(real_site)
        for piece in page.pieces
        if "tabindex" in piece.attributes
    }
    assert given == {"-1", "0"}
    assert [
        page.address for page in pages(real_site) if any("accesskey" in piece.attributes for piece in page.pieces)
    ] == []


def walk(page: Page) -> list[dict[str, Any]]:
    """Press Tab until the focus leaves the page, and say how each element shows that had it."""
    focus: list[dict[str, Any]] = []
    while not (at := press(page))["page"]:
        focus.append(at)
        assert len(focus) < 1000, "no way out of the page"
    return focus
