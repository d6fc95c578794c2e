# SPDX-License-Identifier: MIT
"""What somebody hears who listens to a page: its roles, names and words in order, as Playwright reads them."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from visitor import Visitor

from scripts.page_types import PAGE_TYPES

Address = Callable[[Path], str]
GOLDEN = Path(__file__).parent.parent / "golden" / "luisteren-maatregel.yml"


def test_a_listener_hears_the_page_of_a_measure_as_it_was_approved(
    site_of: Callable[[str], Path], address_of: Address, visit: Callable[..., Visitor]
) -> None:
    """After a change that is meant: run this test with UPDATE_GOLDEN=1, and read what changed in the file."""
    page = visit(address_of(site_of("standings")) + "maatregelen/wet/").page
    heard = page.locator("body").aria_snapshot() + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(heard, encoding="utf-8")
    assert heard == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_a_picture_is_one_sentence_and_no_item_is_empty(
    address: str, real_site: Path, address_of: Address, visit: Callable[..., Visitor]
) -> None:
    lines = visit(address_of(real_site) + address).page.locator("body").aria_snapshot().splitlines()
    assert len(lines) > 50
    # A picture with something below it, or a list item, link or cell without words.
    nested = [line for line in lines if re.match(r"\s*- '?img\b.*:$", line)]
    assert nested == []
    assert [line for line in lines if re.fullmatch(r"\s*- (?:listitem|link|button|heading|img|region|row)", line)] == []


def test_the_numbers_of_sources_are_said_as_sources(
    real_site: Path, address_of: Address, visit: Callable[..., Visitor]
) -> None:
    page = visit(address_of(real_site) + "maatregelen/wet-seksuele-misdrijven/").page
    names = page.locator("main sup a").evaluate_all("links => links.map(link => link.ariaLabel)")
    assert len(names) > 20
    assert [name for name in names if not re.fullmatch(r"Bron \d+.*", name)] == []
