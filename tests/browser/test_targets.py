# SPDX-License-Identifier: MIT
"""What a finger has to hit on a phone is large enough, or has room round it (WCAG 2.5.8)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from visitor import Visitor

from scripts.page_types import PAGE_TYPES

SMALL = """() => {
  const block = element => getComputedStyle(element).display === 'inline' ? block(element.parentElement) : element;
  // Within a sentence: there are words beside it that are no target. A source's number counts the words of a link, too.
  const inSentence = element => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const rest = block(element).cloneNode(true);
    rest.querySelectorAll(element.closest('sup') ? 'sup, .vh' : 'a, button, .vh').forEach(part => part.remove());
    return /\\p{L}{2}/u.test(rest.textContent);
  };
  const shown = [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')]
    .filter(element => element.checkVisibility() && !element.matches('.skip'));
  const targets = [...new Set(shown.map(element => element.closest('label') ?? element))].map(element => {
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const small = (box.width < 23.99 || box.height < 23.99) && !inSentence(element);
    return {element, box, x, y, small, fixed: !!element.closest('.reach')};
  });
  const near = (one, other) => {
    const {box} = other;
    const right = Math.max(box.left - one.x, 0, one.x - box.right);
    const down = Math.max(box.top - one.y, 0, one.y - box.bottom);
    return Math.hypot(right, down) < 12 || (other.small && Math.hypot(other.x - one.x, other.y - one.y) < 24);
  };
  const crowded = one => targets.some(other => other !== one && other.fixed === one.fixed && near(one, other));
  return targets.filter(one => one.small && crowded(one)).map(({element, box}) =>
    `${element.textContent.trim()}: ${box.width} by ${box.height}, in ${element.parentElement.className}`);
}"""
"""Targets under 24 by 24 pixels, in no sentence, with another within a circle of 24 pixels round their middle."""
CONTROLS = ".reach a, .top__menu, .call, .visit, summary, .years a, .colours label, .menu a, .matters a"
"""What is pressed in need or again and again: large, whatever room is round it."""


@pytest.fixture(scope="module")
def phone(real_site: Path, address_of: Callable[[Path], str], browser: Browser) -> Iterator[Visitor]:
    visitor = Visitor(browser, address_of(real_site), width=375, height=667)
    yield visitor
    visitor.close()


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_every_target_outside_a_sentence_is_large_enough_or_stands_free(address: str, phone: Visitor) -> None:
    phone.go(address)
    assert phone.page.evaluate(SMALL) == []


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_a_control_is_as_high_as_a_finger_needs(address: str, phone: Visitor) -> None:
    phone.go(address)
    phone.page.get_by_role("button", name="Menu").click()
    sizes = phone.page.evaluate(
        """controls => [...document.querySelectorAll(controls)].filter(element => element.checkVisibility())
          .map(element => [element.textContent.trim(), element.getBoundingClientRect().height])""",
        CONTROLS,
    )
    assert len(sizes) > 20
    assert [(words, height) for words, height in sizes if height < 28] == []


def test_a_target_that_is_too_small_would_be_seen(phone: Visitor) -> None:
    phone.go("privacy/")
    phone.page.evaluate("""for (const link of document.querySelectorAll('.foot__links a'))
      Object.assign(link.style, {padding: 0, lineHeight: 1})""")
    assert len(phone.page.evaluate(SMALL)) > 3
