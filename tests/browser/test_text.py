# SPDX-License-Identifier: MIT
"""Readers who set text to their own eyes: more room in it (WCAG 1.4.12), and letters of twice the size (1.4.4)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from visitor import Visitor

from scripts.page_types import PAGE_TYPES

Address = Callable[[Path], str]

ROOM = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
LARGE = "html { font-size: 200% !important; }"
"""What a reader's own style sheet may say."""
SET = "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets = [own]; }"

WRONG = """() => {
  const visible = element => element.checkVisibility() && element.getBoundingClientRect().width > 1;
  const words = element => element.textContent.trim().slice(0, 40);
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push(`${document.documentElement.scrollWidth} px wide`);
  const parts = [...document.querySelectorAll('header.top :is(a, button)')].filter(visible);
  for (const part of parts) {
    const box = part.getBoundingClientRect();
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`outside: ${words(part)}`);
    if (part.scrollWidth > part.clientWidth + 1 && part.clientWidth) found.push(`clipped: ${words(part)}`);
    if (part.scrollHeight > part.clientHeight + 1 && part.clientHeight) found.push(`clipped: ${words(part)}`);
    for (const other of parts) {
      const over = other.getBoundingClientRect();
      if (part !== other && box.left < over.right - 1 && over.left < box.right - 1
          && box.top < over.bottom - 1 && over.top < box.bottom - 1) found.push(`over: ${words(part)}`);
    }
  }
  const cut = element => /hidden|clip/.test(getComputedStyle(element).overflow) && !element.closest('svg, .vh');
  for (const element of [...document.querySelectorAll('body *')].filter(element => visible(element) && cut(element)))
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      found.push(`cut: ${words(element)}`);
  return found;
}"""
"""What does not fit: the page in its screen, words in their box, or parts of the header beside each other."""


@pytest.fixture(scope="module")
def reader(real_site: Path, address_of: Address, browser: Browser) -> Iterator[Visitor]:
    visitor = Visitor(browser, address_of(real_site))
    yield visitor
    visitor.close()


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_everything_still_fits_with_more_room_in_the_text(address: str, reader: Visitor) -> None:
    assert wrong(reader, address, ROOM, 1280, 375) == {}


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_everything_still_fits_with_letters_of_twice_the_size(address: str, reader: Visitor) -> None:
    assert wrong(reader, address, LARGE, 1280, 375) == {}


def test_what_does_not_fit_would_be_seen(reader: Visitor) -> None:
    narrow = ".reach__help { width: 2rem; white-space: nowrap; overflow: hidden; } .mark { margin-right: -9rem; }"
    found = " ".join(wrong(reader, "privacy/", f"{narrow} h1 {{ width: 90rem; }}", 375)[375])
    assert "px wide" in found
    assert "clipped: Hulp" in found
    assert "over: " in found


def wrong(reader: Visitor, address: str, css: str, *widths: int) -> dict[int, list[str]]:
    """What does not fit on screens of these widths, for a reader with this style sheet."""
    reader.go(address)
    reader.page.evaluate(SET, css)
    found: dict[int, list[str]] = {}
    for width in widths:
        reader.page.set_viewport_size({"width": width, "height": 800})
        if lines := reader.page.evaluate(WRONG):
            found[width] = lines
    return found
