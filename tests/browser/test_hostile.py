# SPDX-License-Identifier: MIT
"""Whatever stands in a text field is shown as it is written: never run, never markup. Read in a browser."""

import re
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from playwright.sync_api import Browser
from projects import SITES
from pydantic import BaseModel
from seen import EMBEDS
from visitor import Visitor

from beleidslijn.record.fields import Prose
from beleidslijn.record.model import KINDS, Kind

MARK = "{{ 7*7 }}"
"""Stands in every hostile text."""
ELSEWHERE = {
    "short_title",
    "sections",
    "forms",
    "outcomes.*.votes.for",
    "outcomes.*.votes.against",
    "outcomes.*.votes.note",
    "corrections.wrong",
    "corrections.right",
}
"""Fields that other pages show than the record's own: what they call it, which part they cite, in which form a word
stands there, how a motion fared, what was wrong before a release.
"""
NOWHERE = {"search_words"}
"""Fields that no page shows."""
WRITTEN_TITLE = (
    """Lijst & <script>alert(1)</script> </title> <img src=x onerror=alert(1)> {: onclick=alert(1) } "dubbel" &lt; **"""
)

LOOK = """() => {
  const words = selector => [...document.querySelectorAll(selector)].map(element => element.textContent);
  const unnumbered = document.body.cloneNode(true);
  unnumbered.querySelectorAll('sup, .rel').forEach(element => element.remove());
  const strange = element => [
    ...[...element.attributes].map(a => a.name).filter(name => /^on|^style$|^data-slot$/.test(name)),
    ...(element.matches('img, iframe, object, embed, style, base') ? [element.tagName] : []),
    ...(element.matches('form:not(.pick__form, .find, .seek)') ? [element.tagName] : []),
    ...(element.matches('script:not([type="application/ld+json"])') && !element.src.startsWith(location.origin)
      ? ['script'] : []),
    ...(element.protocol && !/^(https?|mailto|tel|webcal):$/.test(element.protocol) ? [element.href] : []),
  ];
  return {
    title: document.title,
    description: document.querySelector('meta[name=description]')?.content ?? '',
    h1: words('h1').join(),
    menu: words('header .menu').join(),
    crumbs: words('nav[aria-label=Kruimelpad]').join(),
    main: words('main').join(),
    unnumbered: unnumbered.textContent,
    links: words('main a'),
    strange: [...document.querySelectorAll('*')].flatMap(strange),
  };
}"""
"""What a visitor sees of a page, and what no page may hold: handlers, styles, slots left open, links that run."""


@dataclass(frozen=True)
class Shown:
    """What a browser makes of a page, with single spaces; `troubles` is what a visitor should never meet."""

    title: str
    description: str
    h1: str
    menu: str
    crumbs: str
    main: str
    unnumbered: str
    links: list[str]
    strange: list[str]
    troubles: list[str]


Pages = dict[str, Shown]


@dataclass(frozen=True)
class Written:
    """A record as it stands in its file."""

    kind: Kind
    id: str
    content: dict[str, Any]

    @property
    def address(self) -> str:
        return f"{self.kind.path}/{self.id}/"

    @property
    def title(self) -> str:
        return spaced(self.content["title"])


@pytest.fixture(scope="module")
def site(site_of: Callable[[str], Path]) -> Path:
    return site_of("hostile")


@pytest.fixture(scope="module")
def pages(site: Path, address_of: Callable[[Path], str], browser: Browser) -> Pages:
    """Every page of the site, opened in a browser."""
    visitor = Visitor(browser, address_of(site))
    found = {}
    for address in addresses(site):
        visitor.troubles = []
        visitor.go(address)
        looked = visitor.page.evaluate(LOOK)
        spaces = {name: spaced(text) for name, text in looked.items() if isinstance(text, str)}
        links = [spaced(words) for words in looked["links"]]
        found[address] = Shown(**spaces, links=links, strange=looked["strange"], troubles=visitor.troubles)
    visitor.close()
    return found


WRITTEN = [
    Written(kind, path.stem, yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506 - text alone, no types
    for kind in KINDS
    for path in sorted((SITES / "hostile/data" / kind.folder).glob("*.yml"))
]

RECORDS = [record for record in WRITTEN if "withdrawn" not in record.content]
(WITHDRAWN,) = [record for record in WRITTEN if "withdrawn" in record.content]
WITHDRAWN_FIELDS = {"aliases", "withdrawn.reason"}
"""An id is no text; why a record is withdrawn is the same field of every kind."""


def test_every_text_field_of_every_kind_is_hostile_in_this_site() -> None:
    for kind in KINDS:
        contents = [record.content for record in RECORDS if record.kind is kind]
        hostile = {path for content in contents for path, text in leaves(content) if MARK in text}
        assert text_fields(kind.model) - WITHDRAWN_FIELDS <= hostile, kind.key


def test_what_is_left_of_a_withdrawn_record_is_shown_as_it_is_written(pages: Pages) -> None:
    page, content = pages[WITHDRAWN.address], WITHDRAWN.content
    assert page.title == f"{WITHDRAWN.title} – Beleidslijn"
    assert page.h1 == WITHDRAWN.title
    assert MARK in content["withdrawn"]["reason"]
    assert spaced(content["withdrawn"]["reason"]) in page.main


def test_nothing_of_it_runs_or_becomes_an_element_on_any_page(pages: Pages) -> None:
    assert {address: page.troubles for address, page in pages.items() if page.troubles} == {}
    assert {address: page.strange for address, page in pages.items() if page.strange} == {}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.address)
def test_the_page_of_a_record_has_its_title_in_the_tab_and_above_the_text(record: Written, pages: Pages) -> None:
    page = pages[record.address]
    # Who looks for help may be watched: the tab of such a page names the site alone.
    assert page.title == ("Beleidslijn" if record.kind.key == "help" else f"{record.title} – Beleidslijn")
    assert page.h1 == record.title
    assert page.description == spaced(record.content["summary"])


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.address)
def test_the_texts_of_a_record_are_shown_as_they_are_written(record: Written, pages: Pages) -> None:
    everywhere = "".join(page.unnumbered for page in pages.values())
    missing = [
        path
        for path, text in leaves(record.content)
        for line in lines(text)
        if MARK in line and path not in {*NOWHERE, "sources"}
        if line not in (everywhere if path in ELSEWHERE else pages[record.address].unnumbered)
    ]
    assert missing == []


def test_words_for_search_alone_are_on_no_page(pages: Pages) -> None:
    words = [text for record in RECORDS for path, text in leaves(record.content) if path in NOWHERE]
    assert len(words) > 5
    assert [text for text in words if any(spaced(text) in page.unnumbered for page in pages.values())] == []


def test_a_hostile_place_in_a_source_is_shown_in_the_list_of_sources(pages: Pages) -> None:
    assert 'deel {{ 7*7 }} <b>1</b> "x" {: onclick=alert(4) }' in pages["maatregelen/maatregel/"].main


def test_the_words_of_a_link_are_shown_as_they_are_written(pages: Pages) -> None:
    words = """voor u woorden {{ 7*7 }} <b>x</b> {: onclick=alert(5) } "dubbel" 'enkel' &lt; **"""
    assert words in pages["maatregelen/maatregel/"].links
    assert by_id("begrip").title in pages["maatregelen/maatregel/"].links


def test_a_word_with_an_entry_is_a_link_with_the_words_as_they_are_written(pages: Pages) -> None:
    (form,) = by_id("begrip").content["forms"]
    assert form in pages["maatregelen/maatregel/"].links


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.address)
def test_an_overview_shows_the_title_and_what_it_says_of_it_as_it_is_written(record: Written, pages: Pages) -> None:
    overview = pages[f"{record.kind.path}/"]
    assert record.title in overview.links
    assert spaced(record.content["when" if record.kind.key == "help" else "summary"]) in overview.main


def test_the_pages_that_point_here_are_named_as_they_are_written(pages: Pages) -> None:
    backlinks = pages["documenten/gemeen/"].links
    for id in ("begrip", "cijfer", "lijn", "motie", "onderwerp"):
        assert by_id(id).title in backlinks


def test_the_menu_and_the_breadcrumbs_show_the_title_of_a_page_as_it_is_written(pages: Pages) -> None:
    assert WRITTEN_TITLE in pages["maatregelen/maatregel/"].menu
    assert WRITTEN_TITLE in pages["maatregelen/maatregel/"].crumbs
    assert pages["maatregelen/"].title == f"{WRITTEN_TITLE} – Beleidslijn"


def test_a_heading_with_an_ampersand_is_the_title_in_the_tab_and_in_the_menu(pages: Pages) -> None:
    heading = """Vraag & antwoord: 1 < 2, "dubbel" en 'enkel'"""
    assert pages["over/"].h1 == heading
    assert pages["over/"].title == f"{heading} – Beleidslijn"
    assert heading in pages["over/"].menu


def test_macros_on_a_written_page_show_texts_as_they_are_written(pages: Pages) -> None:
    page = pages["over/"]
    assert page.links.count(spaced(by_id("maatregel").content["short_title"])) >= 2
    assert "<script>alert(1)</script> & meer" in page.links
    assert "deel <i>1</i>" in page.main
    assert by_id("2027-straks").title in page.links


def test_the_map_of_the_site_for_search_engines_is_well_formed_and_names_pages_alone(site: Path) -> None:
    tree = ElementTree.parse(site / "sitemap.xml")  # noqa: S314 - our own file
    found = {element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    # What was withdrawn is kept for who has its address, and not looked for.
    own = {address for address in addresses(site) if not address.startswith(EMBEDS)} - {WITHDRAWN.address}
    assert found == {f"https://beleidslijn.example.org/{address}" for address in own}
    assert MARK not in (site / "sitemap.xml").read_text(encoding="utf-8")


def by_id(id: str) -> Written:
    return next(record for record in RECORDS if record.id == id)


def addresses(site: Path) -> list[str]:
    """The addresses of all pages, from the root of the site."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return sorted(file.removesuffix("index.html") for file in files)


def spaced(text: str) -> str:
    """With single spaces, as a browser shows it."""
    return " ".join(text.split())


def lines(text: str) -> Iterator[str]:
    """The lines of a text as a reader sees them, sources left out and our subset of Markdown read."""
    for line in text.splitlines():
        seen = re.sub(r"\[@[^\[\]]+\]", "", line.removeprefix("- "))
        seen = re.sub(r"\*\*(.+?)\*\*", r"\1", seen)
        seen = re.sub(r"\[([^\[\]]*)\]\(https://[^)]*\)", r"\1", seen)
        # Links to records show the record's name or their own words: these have a test of their own.
        if seen.strip() and not re.search(r"\[\[\w+:", seen):
            yield spaced(seen)


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a record with the path of its field; `*` stands for an id in a map."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(
                item, f"{path}.{'*' if path in ('outcomes', 'responses', 'identifiers') else key}".strip(".")
            )
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, path)
    else:
        yield path, value


def text_fields(model: type[BaseModel], above: str = "") -> set[str]:
    """The paths of all fields of a model in which somebody may write any text."""
    fields = {
        f"{above}.{info.alias or name}".strip("."): info for name, info in model.model_fields.items() if name != "id"
    }
    return {
        found
        for path, info in fields.items()
        if not is_address(info.metadata)
        for found in _text_fields(info.annotation, path)
    }


def _text_fields(annotation: Any, path: str) -> set[str]:
    if annotation in (str, Prose):
        return {path}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return text_fields(annotation, path)
    arguments = typing.get_args(annotation)
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return set() if is_address(arguments[1:]) else _text_fields(arguments[0], path)
    if origin is dict:
        return _text_fields(arguments[1], f"{path}.*")
    return {found for argument in arguments for found in _text_fields(argument, path)}


def is_address(metadata: typing.Iterable[Any]) -> bool:
    """Whether a field takes only addresses."""
    return any(getattr(getattr(extra, "func", None), "__name__", "") == "_url" for extra in metadata)
