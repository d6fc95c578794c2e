# SPDX-License-Identifier: MIT
"""Which words are uses of a term, and which use of a page is the one that a reader can open."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import arrange, parsed, renderer_of
from seen import HEADINGS, Seen, pages, read, seen

from beleidslijn.record.model import Record, Term
from beleidslijn.rendering.environment import Renderer
from beleidslijn.rendering.macros import Macros
from beleidslijn.rendering.terms import Finder

FORMS = {
    "motie": "[motie, moties]",
    "nota": '[beslisnota, "beslisnota\'s"]',
    "coordinator": "[DSC]",
    "kamerstuk": "[Kamerstuk]",
    "dwangsom": "[last onder dwangsom, dwangsom, dwangsom per dag]",
    "demissionair": "[demissionair, demissionaire kabinet]",
    "tool": "['AI-uitkleedtools', uitkleedtools]",
    "zonder": "[]",
}


def term(id: str, forms: str) -> Term:
    record = parsed("terms", f"title: {id.capitalize()}\nforms: {forms}", id)
    assert isinstance(record, Term)
    return record


FINDER = Finder([term(id, forms) for id, forms in FORMS.items()])


def found(text: str, before: str = "") -> list[str]:
    """The words of a text that are uses of a term."""
    return [text[use.start : use.end] for use in FINDER.find(text, before)]


# Which words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Een motie en twee moties.", ["motie", "moties"]),
        ("Moties zijn er ook.", ["Moties"]),
        ("Zo is het. Motie of niet? Moties dus!", ["Motie", "Moties"]),
        ("‘Motie’ is een woord, (motie) ook", ["Motie", "motie"]),
        ("Een 'motie', een \"motie\": motie.", ["motie", "motie", "motie"]),
        ("De beslisnota's en beslisnota’s", ["beslisnota's", "beslisnota’s"]),
        ("een last onder dwangsom, een dwangsom", ["last onder dwangsom", "dwangsom"]),
        ("een dwangsom per dag", ["dwangsom per dag"]),
        ("een last onder\n  dwangsom", ["last onder\n  dwangsom"]),
        ("Last onder dwangsom", ["Last onder dwangsom"]),
        ("AI-uitkleedtools en uitkleedtools", ["AI-uitkleedtools", "uitkleedtools"]),
        ("De DSC, volgens Kamerstuk 1", ["DSC", "Kamerstuk"]),
        ("het demissionaire kabinet, toen demissionair", ["demissionaire kabinet", "demissionair"]),
    ],
)
def test_a_whole_word_in_a_form_of_a_term_is_a_use_the_longest_first(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Kamermotie motieven emoties motie1 motie_x",
        "de motie-Van Nispen, de anti-motie, de motie\u2011Klaver",
        "de Motie van Kamerlid Jansen",
        "een MOTIE, een mOTIE",
        "dsc Dsc kamerstuk KAMERSTUK DSC's DSC-taak",
        "motie's motie’s",
        "https://motie.example/motie/moties.html www.motie.nl motie.nl motie@voorbeeld.example",
        "map/motie en www.motie en @motie",
        "een last-onder-dwangsom",
        "zonder Zonder",
        "gedemissionaireerd demissionaire demissionaire kabinet-Jansen",
    ],
)
def test_part_of_a_word_a_name_or_an_address_is_no_use(text: str) -> None:
    assert found(text) == []


def test_a_capital_is_that_of_a_sentence_only_where_one_starts() -> None:
    assert found("Motie", before="De wet. ") == ["Motie"]
    assert found("Motie", before="Dit is het: ‘") == ["Motie"]
    assert found("Motie", before="De ") == []
    assert found("Motie", before="De ‘") == []


def test_without_terms_nothing_is_found() -> None:
    assert list(Finder([]).find("Een motie. ")) == []


WORDS = [
    "motie",
    "Moties",
    "last onder",
    "dwangsom",
    "beslisnota",
    "’s",
    "DSC",
    "-",
    ".",
    " ",
    "\n",
    "'",
    "/",
    "x",
    "(",
]


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=20).map("".join))
def test_uses_stand_in_order_and_are_forms_of_their_term_whatever_the_text(text: str) -> None:
    uses = list(FINDER.find(text))
    assert [use.start for use in uses] == sorted(use.start for use in uses)
    assert all(before.end <= after.start for before, after in pairwise(uses))
    for use in uses:
        form = " ".join(text[use.start : use.end].split()).replace("’", "'")
        assert form in use.term.forms or form[0].lower() + form[1:] in use.term.forms


# Which use of a page

TEXT = """
# terms/motie
title: Motie
summary: Zo leest u wat een motie is, en wat een toezegging.
forms: [motie, moties]
text: 'Een motie is geen toezegging. Zie [[toezegging|wat dat is]].[@bron]'
# terms/toezegging
title: Toezegging
forms: [toezegging, toezeggingen]
# terms/nota
title: Nota
forms: [nota]
# terms/debat
title: Debat
# terms/boete
title: Boete
forms: [boete]
# organisations/raad
# measures/wet
title: De motie en de toezegging over de nota
short_title: De boete
summary: Een debat over moties.
for_you: '[[motie|Een voorstel]] en een motie.[@bron]'
text: |
  Lees [[nota|het stuk]].[@bron]

  - Een nota.[@bron]
roles: [{organisation: raad, role: executes, what: 'Doet een toezegging.[@bron]'}]
open_questions: [{question: Hoe hoog is de boete?, looked: 2026-11-20, note: 'Een motie vraagt om een boete.[@bron]'}]
# requests/vraag
title: Motie over een boete
summary: De motie vraagt om een boete.
measures: [wet]
# events/2025-antwoord
title: Antwoord op de motie
summary: Het antwoord op een motie.
by: [raad]
responses: {vraag: {answer: taken-over, reason: 'De motie is een toezegging.[@bron]'}}
# help/lijn
title: De lijn
summary: Hulp bij een boete.
situations: [images]
text: 'Een motie, of [[nota|een nota]].[@bron]'
steps: '- Vraag om een toezegging.[@bron]'
# topics/onderwerp
summary: Over een boete.
"""


@pytest.fixture(scope="module")
def renderer(tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    arrangement = arrange(tmp_path_factory.mktemp("begrippen"), TEXT)
    return renderer_of(arrangement)


def record(renderer: Renderer, kind: str, id: str) -> Record:
    return renderer.arrangement.catalogue.get(kind, id)


def page_of(renderer: Renderer, kind: str, id: str) -> Seen:
    found = record(renderer, kind, id)
    return seen(str(renderer.record(found).content), found.address)


def terms_on(page: Seen) -> list[tuple[str, str]]:
    """The terms that a reader can open: the words, and the id of the entry; in order."""
    found = [(part.text, start.attributes["href"]) for start, part in page.with_start("a") if is_term(start.attributes)]
    return [(words, href.rstrip("/").rpartition("/")[2]) for words, href in found]


def is_term(attributes: dict[str, str]) -> bool:
    return attributes.get("class") == "term"


def test_the_first_use_in_the_order_of_reading_is_the_term_and_later_ones_are_not(renderer: Renderer) -> None:
    assert terms_on(page_of(renderer, "measure", "wet")) == [
        ("moties", "motie"),
        ("het stuk", "nota"),
        ("toezegging", "toezegging"),
        ("boete", "boete"),
    ]


def test_a_link_of_a_writer_that_comes_later_stays_a_plain_link(renderer: Renderer) -> None:
    page = page_of(renderer, "measure", "wet")
    assert page.link("Een voorstel") == "begrippen/motie/"
    assert ("Een voorstel", "motie") not in terms_on(page)


def test_what_was_asked_and_why_it_was_answered_so_have_their_terms(renderer: Renderer) -> None:
    assert terms_on(page_of(renderer, "request", "vraag")) == [
        ("motie", "motie"),
        ("boete", "boete"),
        ("toezegging", "toezegging"),
    ]


def test_an_entry_is_never_a_term_on_its_own_page(renderer: Renderer) -> None:
    assert terms_on(page_of(renderer, "term", "motie")) == [("toezegging", "toezegging")]


def test_a_page_with_help_has_no_terms_and_its_links_are_plain(renderer: Renderer) -> None:
    page = page_of(renderer, "help", "lijn")
    assert terms_on(page) == []
    assert page.link("een nota") == "begrippen/nota/"
    private = renderer.page("hulp/", is_private=True)
    assert "toezegging" in Macros(renderer).helplines(private)
    assert terms_on(seen(str(Macros(renderer).helplines(private)))) == []


def test_the_ledger_has_terms_and_a_list_of_cards_has_none(renderer: Renderer) -> None:
    macros = Macros(renderer)
    ledger = terms_on(seen(str(macros.ledger(renderer.page("gevraagd/")))))
    assert ledger == [("motie", "motie"), ("boete", "boete"), ("toezegging", "toezegging")]
    cards = str(macros.cards(renderer.page("begrippen/"), "begrippen"))
    assert "wat een motie is" in cards
    assert terms_on(seen(cards)) == []


# Written pages, and the whole site


def test_macros_on_a_written_page_share_what_was_used(site_of: Callable[[str], Path]) -> None:
    page = read(site_of("terms"), "over/").main
    assert terms_on(page) == [("moties", "motie"), ("dit stuk", "nota")]
    assert [link.words for link in page.links if link.address == "begrippen/motie/"] == ["moties", "moties", "Motie"]


def test_a_written_page_that_is_private_has_no_terms(site_of: Callable[[str], Path]) -> None:
    page = read(site_of("terms"), "veilig-kijken/")
    assert page.link("moties") == "begrippen/motie/"
    assert terms_on(page) == []


def test_what_terms_mean_is_not_in_the_pages_and_only_a_page_with_terms_asks_for_it(
    site_of: Callable[[str], Path],
) -> None:
    site = site_of("terms")
    assert read(site, "maatregelen/wet/").attributes("template")
    assert not read(site, "veilig-kijken/").attributes("template")
    assert "Een voorstel" in (site / "assets/begrippen.json").read_text(encoding="utf-8")
    assert "Een voorstel" not in read(site, "maatregelen/wet/").text


def test_every_term_of_the_site_leads_to_an_entry_once_on_a_page_and_stands_in_no_heading_or_link(
    real_site: Path,
) -> None:
    entries = {file.parent.name for file in (real_site / "begrippen").glob("*/index.html")}
    used = 0
    for page in pages(real_site):
        ids = [id for _, id in terms_on(page)]
        used += len(ids)
        assert set(ids) <= entries, page.address
        assert len(set(ids)) == len(ids), page.address
        assert page.address.removeprefix("begrippen/").rstrip("/") not in ids
        for _, part in page.with_start(*HEADINGS, "a", "summary", "svg"):
            assert not any(is_term(piece.attributes) for piece in part.pieces), page.address
        if page.address.startswith(("hulp/", "veilig-kijken/")):
            assert ids == []
    assert used > 300
