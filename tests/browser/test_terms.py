# SPDX-License-Identifier: MIT
"""What a word means opens in the text below it: by keyboard, mouse and touch. Without script, the word is a link."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe import AXE, STANDARDS, faults
from focus import FOCUS, press, unseen
from playwright.sync_api import Browser, Locator, Page, expect
from visitor import Visitor

from scripts.page_types import RECORD

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]
WET, FILE = "maatregelen/wet/", "assets/begrippen.json"
SAYS = "Een voorstel van Kamerleden, met <b>haken</b> & meer."

END_OF_BLOCK = """word => {
  const range = new Range();
  range.selectNodeContents(word.closest('p, li'));
  return range.getBoundingClientRect().bottom + scrollY;
}"""
"""How far down the page the words go of the paragraph or the item of a list in which a word stands."""
PLACE = """box => {
  const { top, right } = box.getBoundingClientRect();
  return { top: top + scrollY, right, position: getComputedStyle(box).position };
}"""


@pytest.fixture
def site(site_of: Callable[[str], Path], address_of: Address) -> str:
    """The address of a small site with terms."""
    return address_of(site_of("terms"))


@pytest.fixture
def visitor(site: str, visit: Visit) -> Iterator[Visitor]:
    """On the page of a measure, on a phone; nothing goes wrong there, whatever a test does."""
    visitor = visit(site + WET, width=375)
    yield visitor
    assert visitor.troubles == []
    assert visitor.stored() == []


@pytest.fixture
def page(visitor: Visitor) -> Page:
    return visitor.page


def term(page: Page, words: str = "motie") -> Locator:
    return page.locator("main").get_by_role("link", name=words, exact=True).first


def box(page: Page) -> Locator:
    return page.locator(".term-box")


def expect_shut(page: Page) -> None:
    expect(box(page)).to_have_count(0)
    expect(page.locator("[aria-expanded=true]")).to_have_count(0)


def test_enter_opens_what_a_word_means_and_reads_it_out_and_escape_leads_back(page: Page) -> None:
    term(page).focus()
    page.keyboard.press("Enter")
    opened = page.get_by_role("group", name="Motie", description=SAYS)
    expect(opened).to_be_focused()
    assert "Motie" in opened.inner_text()
    assert SAYS in opened.inner_text()
    assert term(page).get_attribute("aria-expanded") == "true"
    assert term(page).get_attribute("aria-controls") == opened.get_attribute("id")
    assert page.url.endswith(WET)
    page.keyboard.press("Escape")
    expect_shut(page)
    expect(term(page)).to_be_focused()


def test_from_the_box_tab_leads_to_the_entry_and_to_the_button_that_shuts_it(page: Page) -> None:
    term(page).focus()
    page.keyboard.press("Enter")
    expect(box(page)).to_be_focused()
    focus = [page.evaluate(FOCUS), press(page), press(page)]
    assert [at["words"] for at in focus[1:]] == ["Lees meer", "Sluit"]
    assert unseen(focus) == []
    page.keyboard.press("Enter")
    expect_shut(page)
    expect(term(page)).to_be_focused()
    page.keyboard.press("Enter")
    box(page).get_by_role("link", name="Lees meer").press("Enter")
    page.wait_for_url("**/begrippen/motie/")


def test_a_second_press_shuts_it_and_another_word_opens_its_own(page: Page) -> None:
    term(page).click()
    expect(box(page)).to_have_count(1)
    term(page).click()
    expect_shut(page)
    term(page).click()
    term(page, "boete").click()
    expect(page.get_by_role("group", name="Boete")).to_be_focused()
    expect(box(page)).to_have_count(1)
    expect(page.locator("[aria-expanded=true]")).to_have_text("boete")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_box_stands_below_the_block_of_its_word_and_covers_nothing(width: int, site: str, visit: Visit) -> None:
    page = visit(site + WET, width=width).page
    for words in ("motie", "nota", "boete"):
        end = term(page, words).evaluate(END_OF_BLOCK)
        term(page, words).click()
        expect(box(page)).to_be_focused()
        at = box(page).evaluate(PLACE)
        assert at["position"] == "static"
        assert at["top"] >= end - 2
        assert at["right"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") == width
        # Nothing but items in a list.
        assert page.locator("ul > :not(li), ol > :not(li)").count() == 0
        page.keyboard.press("Escape")


def test_a_finger_opens_and_shuts_it_and_the_bar_at_the_thumb_is_not_over_it(site: str, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 320, "height": 480}, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(site + WET)
        term(page, "boete").tap()
        expect(box(page)).to_be_focused()
        focus = page.evaluate(FOCUS)
        assert focus["inside"]
        assert focus["uncovered"]
        for button in box(page).locator("a, button").all():
            size = button.bounding_box()
            assert size
            assert size["height"] >= 24
        box(page).get_by_role("button", name="Sluit").tap()
        expect_shut(page)
        term(page, "boete").tap()
        term(page, "boete").tap()
        expect_shut(page)


def test_what_words_mean_is_asked_for_once_and_only_when_somebody_points_at_one(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.mouse.wheel(0, 400)
    assert [url for url in asked if FILE in url] == []
    with page.expect_response(f"**/{FILE}?*"):
        term(page).hover()
    term(page, "boete").focus()
    term(page, "boete").click()
    expect(box(page)).to_have_count(1)
    assert len([url for url in asked if FILE in url]) == 1


def test_when_the_file_does_not_come_the_word_is_a_link(page: Page) -> None:
    page.route(f"**/{FILE}?*", lambda route: route.fulfill(status=200, body="geen JSON"))
    term(page).click()
    page.wait_for_url("**/begrippen/motie/")


def test_with_a_key_held_down_the_word_is_a_link(page: Page) -> None:
    with page.context.expect_page() as other:
        term(page).click(modifiers=["Control"])
    assert other.value.url.endswith("/begrippen/motie/")
    expect_shut(page)


def test_without_script_the_word_is_a_link_and_nothing_else_stands_there(site: str, visit: Visit) -> None:
    page = visit(site + WET, script=False).page
    assert "Lees meer" not in page.locator("body").inner_text()
    assert page.locator("[aria-expanded]").count() == 0
    term(page).click()
    assert page.url == f"{site}begrippen/motie/"


def test_escape_that_shuts_the_menu_leaves_the_focus_at_the_menu(page: Page) -> None:
    term(page).click()
    expect(box(page)).to_have_count(1)
    page.get_by_role("button", name="Menu").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Menu", expanded=False)).to_be_focused()


def test_shift_still_leads_away_from_an_open_box(page: Page) -> None:
    page.route("https://www.knmi.nl/**", lambda route: route.fulfill(body="het weer"))
    term(page).click()
    expect(box(page)).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Shift")
    assert "nog één keer" in page.locator("#leave-said").inner_text()


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_in_an_open_box(dark: bool, site: str, visit: Visit) -> None:
    reader = visit(site + WET, width=375, dark=dark, bypass_csp=True)
    term(reader.page, "boete").click()
    expect(box(reader.page)).to_have_count(1)
    reader.page.evaluate(AXE.read_text(encoding="utf-8"))
    assert faults(reader, "tag", STANDARDS, dark=dark) == []


def test_an_open_box_and_its_dots_are_not_on_paper_and_its_edge_is_seen_in_forced_colours(page: Page) -> None:
    style = "(element, name) => getComputedStyle(element)[name]"
    assert term(page).evaluate(style, "textDecorationStyle") == "dotted"
    term(page).click()
    expect(box(page)).to_be_visible()
    page.emulate_media(forced_colors="active")
    assert box(page).evaluate(style, "borderLeftColor") != box(page).evaluate(style, "backgroundColor")
    page.emulate_media(media="print", forced_colors="none")
    expect(box(page)).to_be_hidden()
    assert term(page).evaluate(style, "textDecorationStyle") != "dotted"


def test_every_term_of_a_real_measure_opens(real_site: Path, address_of: Address, visit: Visit) -> None:
    visitor = visit(address_of(real_site) + RECORD)
    terms = visitor.page.locator(".term").all()
    assert len(terms) > 5
    for link in terms:
        link.click()
        expect(link).to_have_attribute("aria-expanded", "true")
        assert len(box(visitor.page).inner_text()) > 60
    assert visitor.troubles == []
