# SPDX-License-Identifier: MIT
"""What every page has round its text, and that it works: without script, by keyboard, on any screen, on one host."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from projects import SITES, make_site
from seen import Seen, pages, read
from visitor import Visitor

from scripts.page_types import PAGE_TYPES, RECORD, WRITTEN

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]

WIDTHS = (1280, 375, 320)
LEAVE = "Snel weg: Verlaat deze site"

INLINE = """() => [
  ...[...document.querySelectorAll('*')].filter(e => e.hasAttribute('style')).map(e => `${e.tagName} style`),
  ...[...document.querySelectorAll('style')].map(() => 'STYLE'),
  ...[...document.scripts].filter(script => !script.src).map(() => 'SCRIPT'),
]"""

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
  };
}"""
"""Of the element that has the focus: is it on the screen, with no bar over it, and does a ring show it?"""

HEADER = """() => [...document.querySelectorAll('header.top, header.top *')].map(element => {
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const words = element.closest('[aria-current]') ? '' : element.textContent.trim() || element.tagName;
  const looks = ['color', 'background', 'font', 'border', 'padding', 'margin', 'display', 'text-decoration'];
  const values = looks.map(name => style.getPropertyValue(name));
  return [element.tagName, words, ...values, box.x, box.y, box.width, box.height];
})"""
"""How the header looks, element by element; where the visitor is now may look different."""


@dataclass(frozen=True)
class Met:
    """What a visitor met on a page."""

    widest: dict[int, int]
    headings: int
    inline: list[str]
    troubles: list[str]
    stored: list[Any]


@pytest.fixture(scope="module")
def tour(real_site: Path, address_of: Address, browser: Browser) -> dict[str, Met]:
    """A page of each type, opened in a browser and made narrower."""
    visitor = Visitor(browser, address_of(real_site))
    found = {}
    for address in PAGE_TYPES:
        visitor.troubles = []
        visitor.go(address)
        widest = {}
        for width in WIDTHS:
            visitor.page.set_viewport_size({"width": width, "height": 800})
            widest[width] = visitor.page.evaluate("document.documentElement.scrollWidth")
        headings = visitor.page.locator("h1").count()
        inline = visitor.page.evaluate(INLINE)
        found[address] = Met(widest, headings, inline, visitor.troubles, visitor.stored())
    visitor.close()
    return found


@pytest.fixture
def phone(real_site: Path, address_of: Address, visit: Visit) -> Page:
    """A record's page on the screen of a phone."""
    page: Page = visit(address_of(real_site) + RECORD, width=375, height=667).page
    return page


@pytest.fixture(scope="module")
def under_a_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that is served in a folder of its host."""
    folder = tmp_path_factory.mktemp("onder") / "site"
    return make_site(folder, SITES / "plain/data", settings={"site_url": "https://voorbeeld.example/map/lijn/"})


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_nothing_is_wider_than_the_screen(address: str, tour: dict[str, Met]) -> None:
    assert [width for width, widest in tour[address].widest.items() if widest > width] == []


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_a_page_asks_nothing_of_others_and_leaves_nothing_behind(address: str, tour: dict[str, Met]) -> None:
    assert tour[address].headings == 1
    assert tour[address].troubles == []
    assert tour[address].stored == []


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_a_page_holds_no_script_or_style_of_its_own(address: str, tour: dict[str, Met]) -> None:
    assert tour[address].inline == []


@pytest.mark.parametrize("address", [RECORD, WRITTEN])
def test_a_script_that_gets_into_a_page_does_not_run(
    address: str, real_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(real_site) + address)
    assert visitor.page.locator('meta[http-equiv="Content-Security-Policy"]').count() == 1
    visitor.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b onclick=\"document.title = 1\">x</b>')")
    visitor.page.locator("b", has_text="x").last.click()
    assert visitor.page.title() != "1"
    assert "Content Security Policy" in visitor.troubles[0]


@pytest.mark.parametrize("address", [RECORD, WRITTEN])
def test_without_script_there_is_the_text_and_the_menu_opens(
    address: str, real_site: Path, address_of: Address, visit: Visit
) -> None:
    page = visit(address_of(real_site) + address, script=False, width=375).page
    assert page.locator("h1").is_visible()
    menu = page.get_by_role("navigation", name="Alle onderdelen")
    assert not menu.is_visible()
    page.get_by_role("link", name="Menu").click()
    menu.get_by_role("link", name="Tijdlijn", exact=True).click()
    assert page.url == f"{address_of(real_site)}tijdlijn/"


def test_the_keyboard_opens_the_menu_on_a_phone_and_reaches_every_page_with_the_focus_in_sight(phone: Page) -> None:
    tab_to(phone, "Menu")
    assert not phone.locator(".menu a").first.is_visible()
    phone.keyboard.press("Enter")
    wanted = phone.locator(".menu a").all_text_contents()
    assert len(wanted) > 12
    focus = [press_tab(phone) for _ in wanted]
    assert [at["words"] for at in focus] == wanted
    assert [at for at in focus if not (at["inside"] and at["uncovered"] and at["ring"])] == []


def test_the_keyboard_goes_through_a_whole_page_on_a_phone_with_the_focus_in_sight(phone: Page) -> None:
    phone.goto(phone.url.replace(RECORD, "maatregelen/trusted-flagger-offlimits/"))
    reachable = "a[href], button, summary, [tabindex='0'], input:checked"
    hidden = (
        phone.locator("header nav a").count() + phone.locator("details:not([open]) :is(a[href], [tabindex])").count()
    )
    focus = [press_tab(phone) for _ in range(phone.locator(reachable).count() - hidden)]
    assert focus[-2]["words"] == "redactie@example.org"
    assert [at for at in focus if not (at["inside"] and at["uncovered"] and at["ring"])] == []


def test_the_first_tab_offers_to_skip_to_the_text(phone: Page) -> None:
    assert press_tab(phone) == {"words": "Naar de inhoud", "inside": True, "uncovered": True, "ring": True}
    phone.keyboard.press("Enter")
    assert phone.evaluate("document.activeElement === document.querySelector('main')")
    press_tab(phone)
    assert phone.evaluate("document.activeElement === document.querySelector('main a')")


@pytest.mark.parametrize("width", [375, 1280])
def test_the_way_out_is_in_sight_wherever_a_visitor_reads(
    width: int, real_site: Path, address_of: Address, visit: Visit
) -> None:
    page = visit(address_of(real_site) + RECORD, width=width, height=667).page
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    box = page.get_by_role("link", name=LEAVE).bounding_box()
    assert box
    assert 0 <= box["y"] <= 667 - box["height"]


@pytest.mark.parametrize("width", [375, 1280])
def test_the_header_looks_the_same_on_the_page_of_a_record_and_on_a_written_page(
    width: int, real_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(real_site), width=width)
    visitor.go(RECORD)
    on_record = visitor.page.evaluate(HEADER)
    visitor.go(WRITTEN)
    on_written = visitor.page.evaluate(HEADER)
    assert len(on_record) == len(on_written) > 20
    pairs = [
        (record, written) for record, written in zip(on_record, on_written, strict=True) if record[1] and written[1]
    ]
    assert [(record, written) for record, written in pairs if record != written] == []


def test_a_click_on_the_number_of_a_source_leads_to_that_source(phone: Page) -> None:
    reached = phone.evaluate("""() => [...document.querySelectorAll('main sup a')].map(number => {
      number.scrollIntoView({block: 'center'});
      const box = number.getBoundingClientRect();
      return [number.hash, document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.hash];
    })""")
    assert len(reached) > 20
    assert [(meant, hit) for meant, hit in reached if meant != hit] == []


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
    written = ("bijdragen/", "over/")
    assert [link for link in menu if link.address.count("/") > 1 and not link.address.startswith(written)] == []


def crumbs_of(page: Seen) -> Seen:
    return page.element("nav", aria_label="Kruimelpad")


def press_tab(page: Page) -> dict[str, Any]:
    """Press Tab once and say how the element shows that has the focus then."""
    page.keyboard.press("Tab")
    focus: dict[str, Any] = page.evaluate(FOCUS)
    return focus


def tab_to(page: Page, words: str) -> None:
    """Press Tab until the element with these words has the focus."""
    assert words in (press_tab(page)["words"] for _ in range(12))
