# SPDX-License-Identifier: MIT
"""One visitor on a phone: from the front page to a measure, along its timeline, to who is responsible."""

from collections.abc import Callable
from pathlib import Path

from visitor import Visitor


def test_somebody_on_a_phone_finds_out_how_a_law_came_to_be_and_who_is_behind_it(
    real_site: Path, address_of: Callable[[Path], str], visit: Callable[..., Visitor]
) -> None:
    visitor = visit(address_of(real_site), width=375, height=667)
    page = visitor.page
    page.locator("main").get_by_role("link", name="Wet seksuele misdrijven", exact=True).first.click()
    assert page.locator("h1").inner_text() == "Wet seksuele misdrijven"
    assert page.locator(".standing").get_by_role("link", name="sinds 1 juli 2024").is_visible()

    page.get_by_role("navigation", name="Op deze pagina").get_by_role("link", name="Tijdlijn").click()
    assert page.url.endswith("#tijdlijn")
    heading = page.get_by_role("heading", name="Tijdlijn", exact=True).bounding_box()
    assert heading
    assert 0 <= heading["y"] < 667
    happened = page.locator("section:has(#tijdlijn) li").all_inner_texts()
    first, last = (
        next(index for index, entry in enumerate(happened) if words in entry)
        for words in ("Het wetsvoorstel seksuele misdrijven gaat naar de Tweede Kamer", "treedt in werking")
    )
    assert first < last
    assert "1 juli 2024" in happened[last]

    page.locator("section:has(#wie)").get_by_role("link").first.click()
    assert "/organisaties/" in page.url
    roles = page.locator("section:has(#rol)")
    assert roles.get_by_role("link", name="Wet seksuele misdrijven", exact=True).is_visible()
    page.go_back()
    page.go_back()
    page.go_back()
    assert page.url == address_of(real_site)
    assert visitor.troubles == []
