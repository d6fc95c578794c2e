# SPDX-License-Identifier: MIT
"""Light or dark: as the device has it, until a reader chooses. Only then is anything stored."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page
from visitor import Visitor

from scripts.page_types import PAGE_TYPES, RECORD, WRITTEN

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]

PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(250, 246, 239)", "rgb(20, 25, 26)"
EARLY = """new MutationObserver((_, watch) => {
  if (!document.body) return;
  window.early = document.getElementById('dark').media;
  watch.disconnect();
}).observe(document, {childList: true, subtree: true})"""
"""Keeps which colours count when the body begins: before anything is drawn."""
REFUSED = (
    """Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('nee', 'SecurityError'); }})"""
)


@pytest.fixture
def reader(real_site: Path, address_of: Address, visit: Visit) -> Visitor:
    """Somebody with a light device, on the page of a record."""
    visitor: Visitor = visit(address_of(real_site))
    visitor.go(RECORD)
    return visitor


@pytest.fixture(scope="module")
def left_behind(real_site: Path, address_of: Address, browser: Browser) -> dict[str, list[object]]:
    """What each page stored at a reader who looked at them all and went to their ends."""
    visitor = Visitor(browser, address_of(real_site))
    found = {}
    for address in PAGE_TYPES:
        visitor.go(address)
        visitor.page.keyboard.press("End")
        visitor.page.mouse.click(5, 300)
        found[address] = [
            *visitor.stored(),
            *visitor.page.evaluate("Promise.all([indexedDB.databases(), caches.keys()]).then(all => all.flat())"),
        ]
    visitor.close()
    return found


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_nothing_is_stored_before_a_reader_chooses(address: str, left_behind: dict[str, list[object]]) -> None:
    assert left_behind[address] == []


def test_a_choice_shows_at_once_and_is_the_one_thing_that_is_stored(reader: Visitor) -> None:
    assert reader.page.evaluate(PAPER) == LIGHT
    assert choice(reader.page, "Als mijn toestel").is_checked()
    choice(reader.page, "Donker").check()
    assert reader.page.evaluate(PAPER) == DARK
    assert reader.stored() == ["kleuren"]


def test_a_choice_holds_on_the_next_page_before_anything_is_drawn(reader: Visitor) -> None:
    reader.page.add_init_script(EARLY)
    reader.go(WRITTEN)
    assert reader.page.evaluate("window.early") == "screen and (prefers-color-scheme: dark)"
    choice(reader.page, "Donker").check()
    reader.go(RECORD)
    assert reader.page.evaluate("window.early") == "screen"
    assert reader.page.evaluate(PAPER) == DARK
    assert choice(reader.page, "Donker").is_checked()


def test_the_choice_of_the_device_takes_away_what_was_stored(reader: Visitor) -> None:
    choice(reader.page, "Donker").check()
    choice(reader.page, "Als mijn toestel").check()
    assert reader.page.evaluate(PAPER) == LIGHT
    assert reader.stored() == []
    reader.page.emulate_media(color_scheme="dark")
    assert reader.page.evaluate(PAPER) == DARK


def test_a_dark_device_shows_light_to_who_chooses_so(real_site: Path, address_of: Address, visit: Visit) -> None:
    reader = visit(address_of(real_site) + RECORD, dark=True)
    assert reader.page.evaluate(PAPER) == DARK
    choice(reader.page, "Licht").check()
    assert reader.page.evaluate(PAPER) == LIGHT
    reader.page.reload()
    assert reader.page.evaluate(PAPER) == LIGHT


def test_a_browser_that_stores_nothing_still_shows_the_choice(reader: Visitor) -> None:
    reader.page.add_init_script(REFUSED)
    reader.page.reload()
    choice(reader.page, "Donker").check()
    assert reader.page.evaluate(PAPER) == DARK
    choice(reader.page, "Als mijn toestel").check()
    assert reader.page.evaluate(PAPER) == LIGHT
    assert reader.troubles == []


def test_a_stored_word_that_means_nothing_is_as_the_device_has_it(reader: Visitor) -> None:
    reader.page.evaluate("localStorage.setItem('kleuren', 'paars')")
    reader.page.reload()
    assert reader.page.evaluate(PAPER) == LIGHT
    assert choice(reader.page, "Als mijn toestel").is_checked()
    assert reader.troubles == []


def test_without_script_no_choice_is_offered_that_does_nothing(
    real_site: Path, address_of: Address, visit: Visit
) -> None:
    page = visit(address_of(real_site) + RECORD, script=False, dark=True).page
    assert not page.get_by_text("Kleuren", exact=True).is_visible()
    assert page.get_by_role("radio").count() == 0


def test_paper_is_white_whatever_was_chosen(reader: Visitor) -> None:
    choice(reader.page, "Donker").check()
    reader.page.emulate_media(media="print")
    assert reader.page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')") == "#fff"


def choice(page: Page, words: str) -> Locator:
    return page.get_by_role("group", name="Kleuren").get_by_role("radio", name=words)
