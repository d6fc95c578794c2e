# SPDX-License-Identifier: MIT
"""'Verlaat deze site': always in sight, gone at once, and no way back to the page that somebody left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from focus import press, tab_to
from pixels import colours
from playwright.sync_api import Browser, Page
from visitor import Visitor

from scripts.page_types import RECORD

WEATHER = "https://www.knmi.nl/"
BUTTON = "Snel weg: Verlaat deze site"
SCREENS = ((375, 667), (1280, 800), (320, 256))
"""A phone, a desk, and that desk at 400 % zoom: width and height in pixels."""
LATE = "U bent nog op deze site. Druk drie keer op Shift om weg te gaan."

OnARecord = Callable[..., Page]


@pytest.fixture
def on_a_record(real_site: Path, address_of: Callable[[Path], str], visit: Callable[..., Visitor]) -> OnARecord:
    """Opens the page of a record, come from the front page; the weather is told by this computer."""

    def open_page(**device: object) -> Page:
        visitor = visit(address_of(real_site), **device)
        page: Page = visitor.page
        page.context.route(
            f"{WEATHER}**", lambda route: route.fulfill(body="<title>Weer</title>", content_type="text/html")
        )
        visitor.go(RECORD)
        return page

    return open_page


@pytest.fixture
def with_a_clock(on_a_record: OnARecord) -> Page:
    """The page of a record on a desk, where time stands still until a test moves it on."""
    page = on_a_record()
    page.clock.install()
    page.reload()
    page.clock.pause_at(page.evaluate("Date.now()") + 60_000)
    return page


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_button_is_in_sight_and_free_wherever_a_visitor_reads(
    width: int, height: int, on_a_record: OnARecord
) -> None:
    page = on_a_record(width=width, height=height)
    button = page.get_by_role("link", name=BUTTON)
    for part in (0, 0.1, 0.5, 1):
        page.evaluate("part => scrollTo({top: document.body.scrollHeight * part, behavior: 'instant'})", part)
        box = button.bounding_box()
        assert box
        assert 0 <= box["x"] <= width - box["width"], part
        assert 0 <= box["y"] <= height - box["height"], part
        assert box["height"] >= 40
        # Playwright clicks only if nothing lies over it.
        button.click(trial=True)


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_a_click_on_the_button_leads_to_the_weather(width: int, height: int, on_a_record: OnARecord) -> None:
    page = on_a_record(width=width, height=height)
    page.get_by_role("link", name=BUTTON).click()
    page.wait_for_url(WEATHER)


def test_the_second_press_of_tab_reaches_a_way_out(on_a_record: OnARecord) -> None:
    page = on_a_record()
    press(page)
    assert press(page)["words"] == "Verlaat deze site"
    page.keyboard.press("Enter")
    page.wait_for_url(WEATHER)


def test_the_button_works_by_keyboard(on_a_record: OnARecord) -> None:
    page = on_a_record()
    tab_to(page, BUTTON)
    page.keyboard.press("Enter")
    page.wait_for_url(WEATHER)


def test_three_presses_of_shift_within_five_seconds_lead_to_the_weather(with_a_clock: Page) -> None:
    shift(with_a_clock, 0, 2400, 2400)
    with_a_clock.wait_for_url(WEATHER)


def test_three_slower_presses_of_shift_do_not(with_a_clock: Page) -> None:
    shift(with_a_clock, 0, 2600, 2600)
    assert stays(with_a_clock)


def test_shift_held_down_is_one_press(on_a_record: OnARecord) -> None:
    page = on_a_record()
    for _ in range(5):
        page.keyboard.down("Shift")
    page.keyboard.up("Shift")
    assert dots(page) == [True, False, False]
    assert stays(page)


@pytest.mark.parametrize(
    "keys",
    [
        ("Shift", "Shift", "a", "Shift"),
        ("Shift+A", "Shift+B", "Shift+C", "Shift+D"),
        ("Shift+Tab", "Shift+Tab", "Shift+Tab"),
    ],
)
def test_shift_to_type_or_to_go_back_is_no_wish_to_leave(keys: tuple[str, ...], on_a_record: OnARecord) -> None:
    page = on_a_record()
    for key in keys:
        page.keyboard.press(key)
    assert stays(page)


def test_each_press_of_shift_is_announced_and_shown_and_so_is_that_it_took_too_long(with_a_clock: Page) -> None:
    said = with_a_clock.locator("#leave-said")
    assert said.inner_text() == ""
    assert dots(with_a_clock) == []
    shift(with_a_clock, 0)
    assert said.inner_text() == "Druk nog twee keer op Shift om deze site te verlaten."
    assert dots(with_a_clock) == [True, False, False]
    shift(with_a_clock, 1000)
    assert said.inner_text() == "Druk nog één keer op Shift om deze site te verlaten."
    assert dots(with_a_clock) == [True, True, False]
    with_a_clock.clock.run_for(3900)
    assert said.inner_text() != LATE
    with_a_clock.clock.run_for(200)
    assert said.inner_text() == LATE
    assert dots(with_a_clock) == []
    shift(with_a_clock, 0)
    assert stays(with_a_clock)


def test_the_dots_do_not_move_the_button_out_of_a_phone(on_a_record: OnARecord) -> None:
    page = on_a_record(width=320, height=256)
    page.keyboard.press("Shift")
    assert dots(page) == [True, False, False]
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.get_by_role("link", name=BUTTON).click(trial=True)


def test_the_screen_is_blank_before_the_other_site_answers(on_a_record: OnARecord, browser: Browser) -> None:
    page, title = on_a_record(), "Wet seksuele misdrijven"
    assert title in page.title()
    assert len(colours(browser, page.screenshot())) > 10
    no_answer(page)
    page.get_by_role("link", name=BUTTON).click()
    assert len(colours(browser, page.screenshot())) == 1
    assert page.title() == "www.knmi.nl"
    assert page.locator("#leave-said").inner_text() == "U verlaat deze site."
    assert title not in page.locator("body").aria_snapshot()


def test_the_button_to_go_back_leads_past_the_page_that_was_left(
    on_a_record: OnARecord, real_site: Path, address_of: Callable[[Path], str]
) -> None:
    page = on_a_record()
    page.get_by_role("link", name=BUTTON).click()
    page.wait_for_url(WEATHER)
    page.go_back()
    assert page.url == address_of(real_site)
    page.go_forward()
    assert page.url == WEATHER


@pytest.mark.parametrize(
    "click",
    [{"modifiers": ["Control"]}, {"modifiers": ["Shift"]}, {"button": "middle"}],
    ids=["ctrl", "shift", "middle"],
)
@pytest.mark.parametrize("width", [375, 1280])
def test_the_other_site_never_comes_in_a_second_tab_or_window(
    width: int, click: dict[str, object], on_a_record: OnARecord
) -> None:
    page = on_a_record(width=width)
    page.get_by_role("link", name=BUTTON).click(**click)  # type: ignore[arg-type]
    page.wait_for_url(WEATHER)
    assert page.context.pages == [page]


def test_a_page_that_the_browser_kept_shows_again_under_its_own_name(on_a_record: OnARecord) -> None:
    page = on_a_record()
    title = page.title()
    no_answer(page)
    page.get_by_role("link", name=BUTTON).click()
    assert not page.locator("main").is_visible()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert page.locator("main").is_visible()
    assert page.title() == title
    assert page.locator("#leave-said").inner_text() == ""


def test_without_script_both_ways_out_are_plain_links_that_tell_the_other_site_nothing(on_a_record: OnARecord) -> None:
    page = on_a_record(script=False)
    ways = page.get_by_role("link", name="Verlaat deze site")
    assert ways.count() == 2
    for way in ways.all():
        assert way.get_attribute("href") == WEATHER
        assert way.get_attribute("rel") == "noreferrer nofollow"
        assert way.get_attribute("target") is None
    with page.expect_request(WEATHER) as asked:
        page.get_by_role("link", name=BUTTON).click()
    page.wait_for_url(WEATHER)
    assert "referer" not in asked.value.headers


def shift(page: Page, *pauses: int) -> None:
    """Press Shift after each of these pauses, in milliseconds."""
    for pause in pauses:
        page.clock.run_for(pause)
        page.keyboard.press("Shift")


def stays(page: Page) -> bool:
    """Whether the page is still to be read, and nothing leads away."""
    return page.locator("main").is_visible() and page.url.endswith(RECORD)


def dots(page: Page) -> list[bool]:
    """The dots in the button, full or not; none when they are not shown."""
    found: list[bool] = page.evaluate("""() => [...document.querySelectorAll('.leave__dots i')]
      .filter(dot => dot.checkVisibility())
      .map(dot => getComputedStyle(dot).backgroundColor !== 'rgba(0, 0, 0, 0)')""")
    return found


def no_answer(page: Page) -> None:
    """Let the weather have nothing to say: the browser then stays where it is, as it does while it waits."""
    page.context.route(f"{WEATHER}**", lambda route: route.fulfill(status=204))
