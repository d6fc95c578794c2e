# SPDX-License-Identifier: MIT
"""Copying how a page is cited: with one press, where a browser lets it, and else by selecting the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from visitor import Visitor

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]
WET = "maatregelen/wet/"


@pytest.fixture
def site(site_of: Callable[[str], Path], address_of: Address) -> str:
    """The address of a small site."""
    return address_of(site_of("plain"))


def press(page: Page, id: str) -> str:
    """Press the button of a text; returns that text."""
    page.locator(f"[data-copy={id}]").press("Enter")
    return page.locator(f"#{id}").text_content() or ""


def selected(page: Page) -> str:
    return str(page.evaluate("getSelection().toString()"))


def test_a_press_copies_the_text_and_says_so(site: str, visit: Visit) -> None:
    visitor = visit(site + WET, width=320)
    page = visitor.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    expect(page.get_by_role("button", name="Kopieer")).to_have_count(2)
    for id in ("nieuws", "leidraad"):
        text = press(page, id)
        expect(page.locator("[data-copied]")).to_have_text("Gekopieerd")
        assert page.evaluate("navigator.clipboard.readText()") == text
        assert "Beleidslijn" in text
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert visitor.troubles == []


def test_where_a_browser_does_not_let_it_the_text_is_selected(site: str, visit: Visit) -> None:
    page = visit(site).page
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(site + WET)
    assert press(page, "leidraad") == selected(page)
    assert page.locator("[data-copied]").text_content() == ""


def test_without_script_there_is_no_button_and_a_click_selects_the_whole_text(site: str, visit: Visit) -> None:
    page = visit(site + WET, script=False).page
    expect(page.locator("[data-copy]")).to_have_count(3)
    expect(page.get_by_role("button", name="Kopieer")).to_have_count(0)
    page.locator("#nieuws").click()
    assert selected(page) == page.locator("#nieuws").text_content()


def test_on_paper_the_texts_stand_without_buttons_and_files(site: str, visit: Visit) -> None:
    page = visit(site + WET).page
    page.emulate_media(media="print")
    expect(page.locator("#nieuws")).to_be_visible()
    expect(page.locator("[data-copy=nieuws]")).to_be_hidden()
    expect(page.get_by_text("BibTeX")).to_be_hidden()
