# SPDX-License-Identifier: MIT
"""What every page of a built site has, read without a browser: words round the text, headings, links, what it tells."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from projects import SITES, make_site
from seen import HEADINGS, Seen, pages, read

from scripts.page_types import RECORD, WRITTEN

LEAVE = "Snel weg: Verlaat deze site"
SHOCKING = re.compile(r"seksue|geweld|naakt|misbruik|porno", re.IGNORECASE)
"""Words that nobody should see of a link that was shared with him, or over somebody's shoulder."""
ENGLISH = re.compile(
    r"\b(?:the|to|and|main|navigation|search|close|skip|toggle|breadcrumbs?|sources?)\b", re.IGNORECASE
)
LANDMARKS = {"Direct naar", "Hoofdmenu", "Alle onderdelen", "Kruimelpad", "Jaren", "Letters", "Op deze pagina"}
"""The names of the parts of a page for moving about."""


@pytest.fixture(scope="module")
def under_a_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that is served in a folder of its host."""
    folder = tmp_path_factory.mktemp("onder") / "site"
    return make_site(folder, SITES / "plain/data", settings={"site_url": "https://voorbeeld.example/map/lijn/"})


def test_every_page_says_its_language_and_leads_to_help_to_the_way_out_and_to_us(real_site: Path) -> None:
    for page in [*pages(real_site), read(real_site, "404.html")]:
        assert page.attributes("html") == [{"lang": "nl"}], page.address
        assert page.element("header").leads_to("hulp/")
        assert "https://www.knmi.nl/" in [link.address for link in page.links if link.words == LEAVE], page.address
        assert page.link("redactie@example.org") == "mailto:redactie@example.org"
        assert "Hulp nodig?" in page.headings
        assert page.h1


def test_every_page_names_its_address_for_ever_and_says_what_it_is_about(real_site: Path) -> None:
    for page in pages(real_site):
        canonical = [link["href"] for link in page.attributes("link") if link["rel"] == "canonical"]
        assert canonical == [f"https://beleidslijn.example.org/{page.address}"]
        descriptions = [meta["content"] for meta in page.attributes("meta") if meta.get("name") == "description"]
        assert len(descriptions) == 1
        assert len(descriptions[0]) > 20
        assert page.title.endswith("Beleidslijn")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("privacy/", "docs/privacy/index.md"),
        ("bijdragen/macros/", "docs/bijdragen/macros.md"),
        ("", "docs/index.md"),
        ("maatregelen/wet/", "data/measures/wet.yml"),
        ("gebeurtenissen/2024-wet-geldt/", "data/events/2024-wet-geldt.yml"),
        ("documenten/nota/", "data/documents/nota.yml"),
        ("hulp/alarm/", "data/help/alarm.yml"),
    ],
)
def test_the_edit_link_leads_to_the_file_that_the_page_is_made_of(
    address: str, file: str, site_of: Callable[[str], Path]
) -> None:
    page = read(site_of("plain"), address)
    assert page.link("Verbeter deze pagina") == f"https://example.org/beleidslijn/edit/main/{file}"


@pytest.mark.parametrize(
    ("settings", "base"),
    [
        (
            {"repo_url": "https://example.org/beleidslijn", "edit_uri": "edit/main/docs"},
            "https://example.org/beleidslijn/edit/main/",
        ),
        ({"edit_uri": "https://code.example/bewerk/docs/"}, "https://code.example/bewerk/"),
    ],
)
def test_the_edit_link_of_a_record_follows_the_settings_as_that_of_a_written_page_does(
    settings: dict[str, str], base: str, tmp_path: Path
) -> None:
    site = make_site(tmp_path / "site", SITES / "plain/data", settings=settings)
    assert read(site, "privacy/").link("Verbeter deze pagina") == f"{base}docs/privacy/index.md"
    assert read(site, "maatregelen/wet/").link("Verbeter deze pagina") == f"{base}data/measures/wet.yml"


def test_a_page_that_does_not_exist_leads_on_from_any_address(under_a_folder: Path) -> None:
    page = read(under_a_folder, "404.html")
    assert page.title == "Niet gevonden – Beleidslijn"
    assert page.h1 == "Deze pagina bestaat niet"
    ours = [link["href"] for tag in ("a", "link") for link in page.attributes(tag) if "://" not in link["href"]]
    inside = [href for href in ours if not href.startswith(("mailto:", "tel:", "#"))]
    assert len(inside) > 20
    assert [href for href in inside if not href.startswith("/map/lijn/")] == []


def test_a_site_in_a_folder_of_its_host_links_within_that_folder(under_a_folder: Path) -> None:
    page = read(under_a_folder, "maatregelen/wet/")
    assert page.leads_to("gebeurtenissen/2024-wet-geldt/")
    assert page.attributes("link")[0]["href"] == "https://voorbeeld.example/map/lijn/maatregelen/wet/"
    assert [link for link in page.links if link.address.startswith("/")] == []


def test_the_breadcrumbs_lead_from_a_record_to_its_overview_and_the_front_page(real_site: Path) -> None:
    crumbs = crumbs_of(read(real_site, RECORD))
    assert [link.words for link in crumbs.links] == ["Beleidslijn", "Maatregelen"]
    assert [link.address for link in crumbs.links] == ["", "maatregelen/"]
    assert [link.words for link in crumbs_of(read(real_site, WRITTEN)).links] == ["Beleidslijn"]


def test_the_menu_holds_the_overviews_and_no_records(real_site: Path) -> None:
    menu = read(real_site, RECORD).element("nav", aria_label="Alle onderdelen").links
    assert {"maatregelen/", "gevraagd/", "tijdlijn/", "hulp/", "over/"} <= {link.address for link in menu}
    written = ("bijdragen/", "over/", "gegevens/")
    assert [link for link in menu if link.address.count("/") > 1 and not link.address.startswith(written)] == []


@pytest.fixture(scope="module")
def every_page(real_site: Path) -> list[Seen]:
    """All pages of the real site."""
    return [*pages(real_site), read(real_site, "404.html")]


def test_the_headings_of_every_page_begin_with_its_title_and_skip_no_level(every_page: list[Seen]) -> None:
    assert len(every_page) > 500
    assert {page.address: levels_of(page) for page in every_page if levels_of(page).count(1) != 1} == {}
    texts = {page.address: levels_of(page.main) for page in every_page}
    assert {address: levels for address, levels in texts.items() if levels[0] != 1 or skips(levels)} == {}
    # Round the text, too: the menu above it, help below it.
    assert {page.address: levels_of(page) for page in every_page if skips([1, *levels_of(page)])} == {}


def test_a_skipped_level_would_be_seen() -> None:
    assert skips([1, 2, 4])
    assert not skips([1, 2, 3, 2, 3, 3, 2])


def test_every_link_and_button_and_picture_has_words(every_page: list[Seen]) -> None:
    named = [
        (page.address, start.attributes)
        for page in every_page
        for start, part in page.with_start("a", "button")
        if not (part.text or start.attributes.get("aria-label"))
    ]
    assert named == []
    pictures = [piece for page in every_page for piece in page.pieces if piece.attributes.get("role") == "img"]
    assert len(pictures) > 100
    assert [picture for picture in pictures if not picture.attributes.get("aria-label")] == []


def test_no_label_for_who_listens_is_english_or_empty(every_page: list[Seen]) -> None:
    labels = {
        piece.attributes["aria-label"]
        for page in every_page
        for piece in page.pieces
        if "aria-label" in piece.attributes
    }
    assert len(labels) > 100
    assert [label for label in labels if not label.strip() or ENGLISH.search(label)] == []
    navs = [nav for page in every_page for nav in page.attributes("nav") if "aria-labelledby" not in nav]
    assert {nav.get("aria-label") for nav in navs} == LANDMARKS


def test_a_shared_link_says_the_same_of_every_page_and_nothing_that_shocks(
    real_site: Path, every_page: list[Seen]
) -> None:
    shared = {
        tuple(sorted((meta["property"], meta["content"]) for meta in page.attributes("meta") if "property" in meta))
        for page in every_page
    }
    assert len(shared) == 1
    said: dict[str, str] = dict(shared.pop())
    assert said["og:title"] == "Beleidslijn"
    assert len(said["og:description"]) > 20
    assert [words for words in said.values() if SHOCKING.search(words)] == []
    assert (real_site / said["og:image"].removeprefix("https://beleidslijn.example.org/")).is_file()


def test_the_tab_of_a_page_with_help_names_the_site_alone(every_page: list[Seen]) -> None:
    private = [page for page in every_page if page.address.startswith(("hulp/", "veilig-kijken/"))]
    assert len(private) > 8
    assert {page.title for page in private} == {"Beleidslijn"}
    assert len({page.title for page in every_page}) > 500


def test_no_page_tells_another_site_where_a_reader_came_from(every_page: list[Seen]) -> None:
    for page in every_page:
        referrers = [meta["content"] for meta in page.attributes("meta") if meta.get("name") == "referrer"]
        assert referrers == ["no-referrer"], page.address
        assert [link for link in page.attributes("a") if "target" in link or "ping" in link] == [], page.address


def test_no_page_prepares_a_visit_to_another_site(every_page: list[Seen]) -> None:
    asked = {link["rel"] for page in every_page for link in page.attributes("link")}
    assert asked == {"alternate", "canonical", "icon", "stylesheet"}


def levels_of(page: Seen) -> list[int]:
    """The levels of the headings, in order: 1 for h1."""
    return [int(piece.text[1]) for piece in page.pieces if piece.what == "open" and piece.text in HEADINGS]


def skips(levels: list[int]) -> bool:
    """Whether a heading is more than one level below the one before it."""
    return any(after - before > 1 for before, after in pairwise(levels))


def crumbs_of(page: Seen) -> Seen:
    return page.element("nav", aria_label="Kruimelpad")
