# SPDX-License-Identifier: MIT
"""The menu opens in the page: by keyboard on any screen, and without script."""

from collections.abc import Callable
from pathlib import Path

import pytest
from focus import press, tab_to, unseen
from playwright.sync_api import Locator, Page
from visitor import Visitor

from scripts.page_types import RECORD, WRITTEN

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]
SCREENS = pytest.mark.parametrize(("width", "height"), [(375, 667), (320, 256), (1280, 800)])
"""A phone, a desk at 400 % zoom, and that desk: width and height in pixels."""


@pytest.fixture
def page(width: int, height: int, real_site: Path, address_of: Address, visit: Visit) -> Page:
    """A record's page on a screen, with the focus on the button of the menu."""
    page: Page = visit(address_of(real_site) + RECORD, width=width, height=height).page
    tab_to(page, "Menu")
    return page


@SCREENS
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_opens_the_menu_and_says_so_and_shuts_it_again(key: str, page: Page) -> None:
    assert page.get_by_role("button", name="Menu", expanded=False).is_visible()
    assert not menu(page).is_visible()
    page.keyboard.press(key)
    assert menu(page).is_visible()
    assert page.get_by_role("button", name="Sluit", expanded=True).is_visible()
    page.keyboard.press(key)
    assert not menu(page).is_visible()
    assert page.get_by_role("button", name="Menu", expanded=False).is_visible()


@SCREENS
def test_every_page_in_the_menu_is_reached_with_the_focus_in_sight(page: Page) -> None:
    page.keyboard.press("Enter")
    wanted = page.locator(".menu a").all_text_contents()
    assert len(wanted) > 12
    focus = [press(page) for _ in wanted]
    assert [at["words"] for at in focus] == wanted
    assert unseen(focus) == []
    assert unseen([press(page, "Shift+Tab") for _ in wanted]) == []


@SCREENS
def test_escape_shuts_the_menu_and_gives_the_focus_back_to_its_button(page: Page) -> None:
    page.keyboard.press("Enter")
    press(page)
    focus = press(page, "Escape")
    assert not menu(page).is_visible()
    assert (focus["words"], focus["inside"], focus["ring"]) == ("Menu", True, True)


@SCREENS
def test_escape_moves_nothing_when_the_menu_is_shut(page: Page) -> None:
    before = press(page)["words"]
    assert press(page, "Escape")["words"] == before != "Menu"


@SCREENS
def test_the_menu_covers_nothing_and_nothing_is_wider_than_the_screen(width: int, page: Page) -> None:
    page.keyboard.press("Enter")
    box, heading = menu(page).bounding_box(), page.locator("h1").bounding_box()
    assert box
    assert heading
    assert box["y"] + box["height"] <= heading["y"]
    assert page.evaluate("document.documentElement.scrollWidth") == width


@SCREENS
@pytest.mark.parametrize("address", [RECORD, WRITTEN])
def test_without_script_there_are_text_and_help_and_a_link_leads_to_the_list(
    address: str, width: int, height: int, real_site: Path, address_of: Address, visit: Visit
) -> None:
    page = visit(address_of(real_site) + address, script=False, width=width, height=height).page
    assert page.locator("h1").is_visible()
    assert page.get_by_role("complementary", name="Hulp nodig?").get_by_role("link", name="112").first.is_visible()
    assert not menu(page).is_visible()
    page.get_by_role("link", name="Menu").click()
    menu(page).get_by_role("link", name="Tijdlijn", exact=True).click()
    assert page.url == f"{address_of(real_site)}tijdlijn/"


def menu(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Alle onderdelen")
