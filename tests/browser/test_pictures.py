# SPDX-License-Identifier: MIT
"""Pictures in a browser: one drawing that can be read at every width, and links that the keyboard reaches."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from visitor import Visitor

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]

WIDTHS = (320, 375, 960, 1280)
"""Screens on which a picture is 288, 343, 544 and 704 px or wider; 1072 px on the timeline."""

HARDEST = (
    "only-from-at-the-end-of-the-picture",
    "first-and-last-day",
    "open-before-the-picture",
    "overlap",
    "overlap-of-three",
    "every-phase",
    "a-hundred",
    "today-and-tomorrow",
)

TEXTS = """() => [...document.querySelectorAll('.pic .pic__svg')].map(svg => [...svg.querySelectorAll('text')]
  .filter(text => getComputedStyle(text).display !== 'none')
  .map(text => {
    const box = text.getBoundingClientRect(), size = parseFloat(getComputedStyle(text).fontSize);
    return {words: text.textContent, size, left: box.left, right: box.right, top: box.top, bottom: box.bottom};
  }))"""
"""The words of each picture that are to be seen, with their boxes, in px."""

OUTSIDE = """() => [...document.querySelectorAll('.pic .pic__svg *')]
  .map(piece => [piece, piece.getBoundingClientRect()])
  .filter(([_, box]) => box.width && (box.left < -.5 || box.right > document.documentElement.clientWidth + .5))
  .map(([piece]) => `${piece.tagName} ${piece.getAttribute('class')}`)"""
"""The pieces of pictures that stick out of the page."""

PAGES = ("", "gevraagd/", "onderwerpen/t1/", *(f"maatregelen/{case}/" for case in HARDEST))
REAL = ("", "tijdlijn/", "gevraagd/", "onderwerpen/toezicht-op-platforms/")


def faults(page: Page) -> list[Any]:
    """What cannot be read in the pictures of a page as it stands on the screen."""
    found: list[Any] = [("sticks out", piece) for piece in page.evaluate(OUTSIDE)]
    for texts in page.evaluate(TEXTS):
        found += [("small", text["words"]) for text in texts if text["size"] < 12]
        for index, one in enumerate(texts):
            found += [("over", one["words"], other["words"]) for other in texts[index + 1 :] if overlap(one, other)]
    return found


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 0.5 and down > 0.5


@pytest.mark.parametrize(("site", "addresses"), [("hard_site", PAGES), ("real_site", REAL)])
def test_words_in_pictures_are_large_enough_do_not_overlap_and_nothing_sticks_out_of_the_page(
    site: str, addresses: tuple[str, ...], address_of: Address, browser: Browser, request: pytest.FixtureRequest
) -> None:
    visitor = Visitor(browser, address_of(request.getfixturevalue(site)))
    found = {}
    for address in addresses:
        visitor.go(address)
        for width in WIDTHS:
            visitor.page.set_viewport_size({"width": width, "height": 800})
            found[address, width] = faults(visitor.page)
            if visitor.page.evaluate("document.documentElement.scrollWidth") > width:
                found[address, width].append("scrolls")
    visitor.close()
    assert {where: faults for where, faults in found.items() if faults} == {}


def test_the_keyboard_reaches_every_link_in_the_lanes_in_order(
    hard_site: Path, address_of: Address, visit: Visit
) -> None:
    page = visit(address_of(hard_site)).page
    links = page.locator(".lanes a")
    wanted = [" ".join(words.split()) for words in links.all_text_contents()]
    assert len(wanted) > 14
    links.first.focus()
    reached = []
    for _ in wanted:
        reached.append(" ".join(page.evaluate("document.activeElement.textContent").split()))
        page.keyboard.press("Tab")
    assert reached == wanted


def test_the_table_of_a_picture_opens_by_keyboard(hard_site: Path, address_of: Address, visit: Visit) -> None:
    page = visit(address_of(hard_site), width=375).page
    table = page.get_by_role("region", name="Tabel: de stand van maatregelen")
    assert not table.is_visible()
    page.get_by_text("Dit beeld als tabel").first.focus()
    page.keyboard.press("Enter")
    assert table.is_visible()


def test_a_lane_stands_below_its_name_where_there_is_no_room_beside_it(
    hard_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(hard_site))

    def is_beside() -> bool:
        name, line = (visitor.page.locator(part).first.bounding_box() for part in (".lane__name", ".lane__svg"))
        assert name
        assert line
        return line["x"] >= name["x"] + name["width"]

    assert is_beside()
    visitor.go("onderwerpen/t1/")
    assert not is_beside()
    visitor.page.set_viewport_size({"width": 375, "height": 800})
    visitor.go("")
    assert not is_beside()
