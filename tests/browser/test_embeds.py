# SPDX-License-Identifier: MIT
"""A timeline on another site, in a frame that may do nothing but open pages; and what axe finds on such pages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe import AXE, COLOURS, STANDARDS, faults
from projects import DAY, SITES
from records import SETTINGS, renderer_of
from visitor import Visitor

from beleidslijn.checking.loading import load
from beleidslijn.rendering.environment import text_of
from scripts.browsing import served

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]

PAGES = ("maatregelen/wet/", "maatregelen/plan/", "organisaties/raad/", "onderwerpen/voorbeelden/", "maatregelen/")


@pytest.fixture
def ours(site_of: Callable[[str], Path], address_of: Address) -> str:
    """The address of our site."""
    return address_of(site_of("standings"))


@pytest.fixture
def elsewhere(ours: str, tmp_path: Path) -> Iterator[str]:
    """The address of another site, on whose page somebody pasted the code of a measure."""
    renderer = renderer_of(load(SITES / "standings/data", DAY))
    record = renderer.arrangement.catalogue.measures["wet"]
    html = renderer.macro("parts/embed_code.html.j2", "embed_code", renderer.page(record.address), record)
    code = text_of(html).replace(SETTINGS.site_url, ours)
    page = f'<!doctype html><html lang="nl"><link rel="icon" href="data:,"><title>Krant</title><h1>Krant</h1>{code}'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    with served(tmp_path) as address:
        yield address


def test_on_another_site_a_timeline_shows_and_a_link_opens_its_page_outside_the_frame(
    elsewhere: str, ours: str, visit: Visit
) -> None:
    reader = visit(elsewhere, width=720)
    frame = reader.page.frame_locator("iframe")
    assert frame.get_by_role("link", name="De wet gaat gelden").is_visible()
    with reader.page.expect_popup() as opened:
        frame.get_by_role("link", name="Lees de hele pagina, met bronnen").click()
    page = opened.value
    page.wait_for_load_state()
    assert page.url == f"{ours}maatregelen/wet/"
    assert page.evaluate("[window.opener, document.referrer]") == [None, ""]
    # Outside the frame our page is as ever: its script runs.
    assert page.get_by_role("group", name="Kleuren").is_visible()
    assert [trouble for trouble in reader.troubles if not trouble.startswith(f"ander adres: {ours}")] == []
    # Such a frame has no origin; still its own sheet counts there. To ask that is a trouble, too: it comes last.
    assert frame.locator("body").evaluate("body => [origin, getComputedStyle(body).display]") == ["null", "flex"]


def test_axe_finds_nothing_on_a_narrow_and_a_wide_frame_in_light_and_dark(ours: str, visit: Visit) -> None:
    reader = visit(f"{ours}insluiten/maatregelen/", bypass_csp=True)
    found = {}
    for place in PAGES:
        reader.go(f"{ours}insluiten/{place}")
        reader.page.evaluate(AXE.read_text(encoding="utf-8"))
        for width in (320, 720):
            reader.page.set_viewport_size({"width": width, "height": 480})
            assert reader.page.evaluate("document.documentElement.scrollWidth") == width, place
            found[place, width, "light"] = faults(reader, "tag", STANDARDS)
            found[place, width, "dark"] = faults(reader, "rule", COLOURS, dark=True)
    assert {screen: named for screen, named in found.items() if named} == {}
