# SPDX-License-Identifier: MIT
"""A page on paper: what a reader needs to find it again stands on it, and nothing that only works on a screen."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from seen import read
from visitor import Visitor

from scripts.page_types import RECORD

TITLE = "Wet seksuele misdrijven"


@pytest.fixture(scope="module")
def printed(real_site: Path, address_of: Callable[[Path], str], browser: Browser) -> list[str]:
    """The words on each sheet of A4 of the page of a measure, without the spaces that a line's end may make or take."""
    visitor = Visitor(browser, address_of(real_site))
    visitor.go(RECORD)
    sheets = PdfReader(BytesIO(visitor.page.pdf(format="A4"))).pages
    visitor.close()
    return [squeezed(sheet.extract_text()) for sheet in sheets]


def test_the_first_sheet_says_which_page_it_is_of_which_day_and_where_it_stands(printed: list[str]) -> None:
    for words in (TITLE, f"https://beleidslijn.example.org/{RECORD}", "stand van 24 november 2026"):
        assert squeezed(words) in printed[0]
    assert squeezed("geen site van de overheid") in printed[0]


def test_the_sources_stand_on_paper_with_their_addresses(printed: list[str], real_site: Path) -> None:
    whole = "".join(printed)
    sources = [link.address for link in read(real_site, RECORD).part("Bronnen").links if "https://" in link.address]
    elsewhere = {address for address in sources if not address.startswith("https://example.org/")}
    assert len(elsewhere) > 5
    assert [address for address in elsewhere if squeezed(address) not in whole] == []


def test_nothing_stands_on_paper_that_only_works_on_a_screen(printed: list[str]) -> None:
    whole = "".join(printed)
    for words in ("Menu", "Sluit", "Verlaat deze site", "Op deze pagina", "Verbeter deze pagina", "Als mijn toestel"):
        assert squeezed(words) not in whole, words


def test_the_timeline_and_what_is_not_known_are_on_paper(printed: list[str]) -> None:
    whole = "".join(printed)
    for words in ("In het kort", "Tijdlijn", "Wat we niet weten", "Bronnen", "1 juli 2024"):
        assert squeezed(words) in whole


def test_a_measure_takes_a_handful_of_sheets_and_none_is_empty(printed: list[str]) -> None:
    assert 2 <= len(printed) <= 20
    assert [number for number, words in enumerate(printed) if len(words) < 40] == []


def squeezed(text: str) -> str:
    """Without spaces and soft hyphens."""
    return re.sub(r"[\s\u00ad]", "", text)
