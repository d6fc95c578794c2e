# SPDX-License-Identifier: MIT
"""Where the focus is on an open page, and whether somebody with a keyboard can see it."""

from typing import Any

from playwright.sync_api import Page

FOCUS = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const floats = hit => hit && (/fixed|sticky/.test(getComputedStyle(hit).position) || floats(hit.parentElement));
  const covers = hit => hit && !element.contains(hit) && !hit.contains(element) && floats(hit);
  const hits = [box.top + 2, box.bottom - 2].map(y => document.elementFromPoint(box.left + box.width / 2, y));
  return {
    words: element.textContent.trim(),
    inside: box.width > 0 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
    uncovered: !hits.some(covers),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    page: element === document.body,
  };
}"""
"""Of the element that has the focus: is it on the screen, with no bar over it, and does a ring show it?"""


def press(page: Page, key: str = "Tab") -> dict[str, Any]:
    """Press a key once and say how the element shows that has the focus then."""
    page.keyboard.press(key)
    focus: dict[str, Any] = page.evaluate(FOCUS)
    return focus


def tab_to(page: Page, words: str) -> None:
    """Press Tab until the element with these words has the focus."""
    assert words in (press(page)["words"] for _ in range(12))


def unseen(focus: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of the elements that had the focus without a visitor seeing it."""
    return [at for at in focus if not (at["inside"] and at["uncovered"] and at["ring"])]
