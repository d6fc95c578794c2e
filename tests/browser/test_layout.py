# SPDX-License-Identifier: MIT
"""How a page is laid out on any screen: nothing sideways, the same header everywhere, numbers that can be hit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from visitor import Visitor

from scripts.page_types import PAGE_TYPES, RECORD, WRITTEN

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]

WIDTHS = (1280, 960, 768, 375, 320)
"""The last is a desk of 1280 pixels at 400 % zoom: the reflow of WCAG 1.4.10."""

HEADER = """() => [...document.querySelectorAll('header.top, header.top *')].map(element => {
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const words = element.closest('[aria-current]') ? '' : element.textContent.trim() || element.tagName;
  const looks = ['color', 'background', 'font', 'border', 'padding', 'margin', 'display', 'text-decoration'];
  const values = looks.map(name => style.getPropertyValue(name));
  return [element.tagName, words, ...values, box.x, box.y, box.width, box.height];
})"""
"""How the header looks, element by element; where the visitor is now may look different."""


@pytest.fixture(scope="module")
def widest(real_site: Path, address_of: Address, browser: Browser) -> dict[str, dict[int, int]]:
    """How wide a page of each type is on screens of these widths."""
    visitor = Visitor(browser, address_of(real_site))
    found: dict[str, dict[int, int]] = {}
    for address in PAGE_TYPES:
        visitor.go(address)
        found[address] = {}
        for width in WIDTHS:
            visitor.page.set_viewport_size({"width": width, "height": 800})
            found[address][width] = visitor.page.evaluate("document.documentElement.scrollWidth")
    visitor.close()
    return found


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_nothing_is_wider_than_the_screen(address: str, widest: dict[str, dict[int, int]]) -> None:
    assert [width for width, needed in widest[address].items() if needed > width] == []


@pytest.mark.parametrize("width", [375, 1280])
def test_the_header_looks_the_same_on_the_page_of_a_record_and_on_a_written_page(
    width: int, real_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(real_site), width=width)
    visitor.go(RECORD)
    on_record: list[list[Any]] = visitor.page.evaluate(HEADER)
    visitor.go(WRITTEN)
    on_written: list[list[Any]] = visitor.page.evaluate(HEADER)
    assert len(on_record) == len(on_written) > 20
    pairs = [
        (record, written) for record, written in zip(on_record, on_written, strict=True) if record[1] and written[1]
    ]
    assert [(record, written) for record, written in pairs if record != written] == []


def test_a_click_on_the_number_of_a_source_leads_to_that_source(
    real_site: Path, address_of: Address, visit: Visit
) -> None:
    page = visit(address_of(real_site) + RECORD, width=375, height=667).page
    reached = page.evaluate("""() => [...document.querySelectorAll('main sup a')].map(number => {
      number.scrollIntoView({block: 'center'});
      const box = number.getBoundingClientRect();
      return [number.hash, document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.hash];
    })""")
    assert len(reached) > 20
    assert [(meant, hit) for meant, hit in reached if meant != hit] == []
