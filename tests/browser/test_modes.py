# SPDX-License-Identifier: MIT
"""Readers whose device has the colours chosen for them (forced colours), or who want nothing to move."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pixels import colours
from playwright.sync_api import Browser
from visitor import Visitor

from scripts.page_types import PAGE_TYPES

Address = Callable[[Path], str]

LINKS = """() => [...document.querySelectorAll('main p a, main li a, .helpband a')].filter(a => a.checkVisibility())
  .map(link => {
    const style = getComputedStyle(link), around = getComputedStyle(link.parentElement);
    const line = style.textDecorationLine !== 'none', edge = style.borderStyle !== 'none';
    return [link.textContent.trim(), line || edge || style.color !== around.color];
  })"""
EDGES = """controls => [...document.querySelectorAll(controls)].filter(one => one.checkVisibility()).map(one => {
  const style = getComputedStyle(one), value = (side, what) => style[`border${side}${what}`];
  const sides = ['Top', 'Right', 'Bottom', 'Left'];
  const edge = sides.every(side => parseFloat(value(side, 'Width')) >= 1 && value(side, 'Style') !== 'none');
  return [one.textContent.trim(), edge];
})"""
MOVING = """() => [
  ...document.getAnimations().map(animation => `${animation.effect.target.className} moves`),
  ...[...document.querySelectorAll('*')].flatMap(element => [null, '::before', '::after'].flatMap(part => {
    const style = getComputedStyle(element, part);
    const lasts = [style.transitionDuration, style.animationDuration].some(time => parseFloat(time) > 0);
    const smooth = style.scrollBehavior === 'smooth';
    return lasts || smooth ? [`${element.tagName} ${element.className}`] : [];
  })),
]"""


@pytest.fixture(scope="module")
def forced(real_site: Path, address_of: Address, browser: Browser) -> Iterator[Visitor]:
    visitor = Visitor(browser, address_of(real_site))
    visitor.page.emulate_media(forced_colors="active")
    yield visitor
    visitor.close()


@pytest.fixture(scope="module")
def still(real_site: Path, address_of: Address, browser: Browser) -> Iterator[Visitor]:
    visitor = Visitor(browser, address_of(real_site))
    visitor.page.emulate_media(reduced_motion="reduce")
    yield visitor
    visitor.close()


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_links_differ_from_text_and_buttons_have_an_edge_in_forced_colours(address: str, forced: Visitor) -> None:
    forced.go(address)
    assert forced.page.evaluate("matchMedia('(forced-colors: active)').matches")
    links: list[Any] = forced.page.evaluate(LINKS)
    assert len(links) > 3
    assert [words for words, differs in links if not differs] == []
    buttons: list[Any] = forced.page.evaluate(EDGES, ".leave, .call, .visit, .badge")
    assert len(buttons) > 1
    assert [words for words, has_edge in buttons if not has_edge] == []


@pytest.mark.parametrize(
    ("address", "piece"),
    [
        ("", ".lane__svg .bar--force"),
        ("", ".lane__svg .bar--decide"),
        ("maatregelen/wet-seksuele-misdrijven/", ".strip .bar--force"),
        ("maatregelen/wet-seksuele-misdrijven/", ".strip .number"),
        ("gevraagd/", ".lanes--asked .way:not(.way--thin, .way--wait)"),
        ("tijdlijn/", ".density .block"),
        ("cijfers/meldingen-seksuele-misdrijven-politie/", ".chart__columns .chart__full"),
        ("maatregelen/", ".mark__svg"),
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bars_and_marks_of_a_picture_are_still_to_be_seen_in_forced_colours(
    address: str, piece: str, scheme: str, forced: Visitor, browser: Browser
) -> None:
    forced.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    forced.go(address)
    shape = forced.page.locator(piece).first
    shape.evaluate("shape => shape.scrollIntoView({block: 'center'})")
    box = shape.bounding_box()
    assert box
    clip = {"x": box["x"], "y": box["y"] - 4, "width": max(4, min(box["width"], 60)), "height": box["height"] + 8}
    found = colours(browser, forced.page.screenshot(clip=clip))  # type: ignore[arg-type]
    # The shape and some ground round it: no colour takes all.
    assert found[0] / sum(found) < 0.97


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_nothing_moves_for_a_reader_who_does_not_want_it(address: str, still: Visitor) -> None:
    still.go(address)
    assert still.page.evaluate(MOVING) == []


def test_what_moves_would_be_seen(still: Visitor) -> None:
    still.go("privacy/")
    still.page.evaluate("document.querySelector('.leave').style.transition = 'color 120ms'")
    still.page.evaluate("document.querySelector('main').animate([{opacity: 0}, {opacity: 1}], 5000)")
    assert len(still.page.evaluate(MOVING)) == 2
