# SPDX-License-Identifier: MIT
"""Pages for other sites: what a timeline there shows, that it asks for nothing and leads out of its frame, and whose it
is.
"""

import gzip
import re

import pytest
from projects import DAY, ROOT
from records import arrange, renderer_of
from seen import Seen, seen

from beleidslijn.checking.loading import load
from beleidslijn.outputs.embeds import embeds
from beleidslijn.publishing.assets import joined_assets
from beleidslijn.rendering.environment import Renderer, text_of
from beleidslijn.rendering.selections import EMBEDDED

HOSTILE = "De wet <a href='x'>\"klik\"</a> <script>alert(1)</script> {{ 7*7 }} & meer"
STANDING = {"class": "standing"}
STORY = f"""
    # topics/beeld
    title: Beeld
    # organisations/kabinet
    title: Het kabinet
    kind: cabinet
    # organisations/stil
    # measures/wet
    title: {HOSTILE}
    aliases: [oude-wet, oudste-wet]
    topics: [beeld]
    # measures/weg
    title: Wat niet klopte
    aliases: [ooit]
    withdrawn: {{date: 2026-05-04, reason: "Dit was <b>twee keer</b> hetzelfde."}}
    # requests/motie
    title: De motie
    asked_in: 2024-voorstel
    # events/2024-voorstel
    title: Een voorstel
    date: 2024-01-15
    statuses: {{wet: before-parliament}}
    # events/2024-begin
    title: De wet gaat in
    date: "2024-07"
    statuses: {{wet: in-force}}
    # events/2025-antwoord
    title: Het antwoord
    date: 2025-05-01
    by: [kabinet]
    measures: [wet]
    responses: {{motie: {{answer: existing-policy}}}}
    # events/2027-einde
    title: De wet eindigt
    date: 2027
    expected: true
    statuses: {{wet: ended}}
"""


@pytest.fixture(scope="module")
def renderer(tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    return renderer_of(arrange(tmp_path_factory.mktemp("verhaal"), STORY))


@pytest.fixture(scope="module")
def shown(renderer: Renderer) -> dict[str, Seen]:
    """All pages for other sites, by the address behind `insluiten/`."""
    found = {}
    for address, html in embeds(renderer):
        place = address.removesuffix("index.html")
        found[place.removeprefix("insluiten/")] = seen(html, place)
    return found


@pytest.fixture(scope="module")
def real() -> Renderer:
    return renderer_of(load(ROOT / "data", DAY))


def test_measures_requests_organisations_and_topics_can_stand_on_another_site_and_all_measures(
    shown: dict[str, Seen],
) -> None:
    records = {
        "maatregelen/wet/",
        "gevraagd/motie/",
        "organisaties/kabinet/",
        "organisaties/stil/",
        "onderwerpen/beeld/",
    }
    others = {
        "maatregelen/",
        "maatregelen/oude-wet/",
        "maatregelen/oudste-wet/",
        "maatregelen/weg/",
        "maatregelen/ooit/",
    }
    assert {*shown} == records | others


def test_a_timeline_is_a_list_of_days_titles_and_how_it_stood_from_then_on_and_nothing_else(
    shown: dict[str, Seen],
) -> None:
    line = [item.text for item in shown["maatregelen/wet/"].element("ol").all("li")]
    assert line == [
        "15 januari 2024 1 Een voorstel Stand: Bij het parlement",
        "juli 2024 2 De wet gaat in Stand: In werking",
        "1 mei 2025 3 Het antwoord",
        "vandaag 24 november 2026",
        "2027 verwacht 4 De wet eindigt",
    ]


def test_the_standing_is_that_of_the_page_of_the_record(shown: dict[str, Seen], renderer: Renderer) -> None:
    catalogue = renderer.arrangement.catalogue
    wet, motie = (
        seen(renderer.record(record).content) for record in (catalogue.measures["wet"], catalogue.requests["motie"])
    )
    standing = shown["maatregelen/wet/"].element("p", **STANDING)
    assert standing.text == wet.element("div", **STANDING).text.partition(" Dit volgt")[0]
    assert standing.text == "Stand: In werking sinds juli 2024"
    answer = shown["gevraagd/motie/"].element("p", **STANDING).text
    assert answer == f"{motie.element('div', **STANDING).text} 1 mei 2025" == "Antwoord: Bestaand beleid 1 mei 2025"


def test_the_picture_has_the_numbers_of_the_list(shown: dict[str, Seen]) -> None:
    picture = shown["maatregelen/wet/"].element("svg", role="img")
    assert [text.text for text in picture.all("text") if text.text in "1234"] == ["1", "2", "3", "4"]
    assert shown["onderwerpen/beeld/"].all("svg", role="img") == []


def test_an_organisation_and_a_topic_show_their_timeline(shown: dict[str, Seen]) -> None:
    assert shown["organisaties/kabinet/"].element("ol").leads_to("gebeurtenissen/2025-antwoord/")
    assert shown["onderwerpen/beeld/"].element("ol").leads_to("gebeurtenissen/2024-begin/")


def test_a_record_to_which_nothing_happened_keeps_its_page_and_says_so(shown: dict[str, Seen]) -> None:
    assert "Op deze tijdlijn staat nu niets." in shown["organisaties/stil/"].main.text


def test_all_measures_stand_on_one_page_with_their_standing(shown: dict[str, Seen]) -> None:
    page = shown["maatregelen/"]
    assert page.leads_to("maatregelen/wet/")
    assert "Stand: In werking sinds juli 2024" in page.main.text
    assert "Wat niet klopte" not in page.text


def test_what_was_withdrawn_says_so_with_the_day_and_the_reason_and_shows_nothing_else(shown: dict[str, Seen]) -> None:
    page = shown["maatregelen/weg/"]
    assert page.main.text == (
        "Wet Wat niet klopte Bron: Beleidslijn, stand van 24 november 2026"
        " Ingetrokken op 4 mei 2026 Dit was <b>twee keer</b> hetzelfde."
    )
    assert page.main.all("b") == []


@pytest.mark.parametrize(("id", "former"), [("wet", "oude-wet"), ("wet", "oudste-wet"), ("weg", "ooit")])
def test_a_former_id_gives_the_same_page_and_its_links_lead_to_the_same(
    id: str, former: str, shown: dict[str, Seen]
) -> None:
    now, then = shown[f"maatregelen/{id}/"], shown[f"maatregelen/{former}/"]
    assert now.pieces == then.pieces
    assert now.links == then.links


def test_every_page_says_whose_it_is_of_what_day_and_leads_to_all_of_it_and_to_help(shown: dict[str, Seen]) -> None:
    for place, page in shown.items():
        own = place.replace("oude-wet", "wet").replace("oudste-wet", "wet").replace("ooit", "weg")
        credit = page.element("footer")
        assert credit.text.startswith("Bron: Beleidslijn, stand van 24 november 2026. ")
        assert "Vrij te gebruiken (CC0)." in credit.text
        words = "Naar de pagina" if own == "maatregelen/weg/" else "met bronnen"
        assert credit.link_with(words) == own
        assert credit.link("Hulp nodig?") == "hulp/"
        canonical = [link["href"] for link in page.attributes("link") if link["rel"] == "canonical"]
        assert canonical == [f"https://beleidslijn.example/{own}"]
        assert (page.title, page.attributes("html")) == ("Beleidslijn", [{"lang": "nl"}])


def test_every_link_leaves_the_frame_and_opens_a_page_that_cannot_reach_back(shown: dict[str, Seen]) -> None:
    links = [link for page in shown.values() for link in page.attributes("a")]
    assert len(links) > 30
    assert {(link["target"], link["rel"]) for link in links} == {("_blank", "noopener")}
    # Within the frame a link would open the same page once more.
    assert [link["href"] for link in links if link["href"].startswith("#")] == []


def test_a_page_runs_nothing_and_asks_for_its_own_style_sheet_and_icon_alone(shown: dict[str, Seen]) -> None:
    for page in shown.values():
        assert {"script", "style", "img", "iframe", "form", "base"}.isdisjoint(
            piece.text for piece in page.pieces if piece.what == "open"
        )
        assert [piece for piece in page.pieces if {"style", "src", "onload", "onclick"} & piece.attributes.keys()] == []
        asked = {
            Seen(page.address, [])._from_root(link["href"])
            for link in page.attributes("link")
            if link["rel"] != "canonical"
        }
        assert asked == {"assets/insluiten.css", "assets/favicon.svg"}
        meta = {meta.get("http-equiv") or meta.get("name"): meta.get("content", "") for meta in page.attributes("meta")}
        assert "default-src 'none'; script-src 'none'" in meta["Content-Security-Policy"]
        assert (meta["referrer"], meta["robots"]) == ("no-referrer", "noindex")


def test_a_title_is_text_whatever_stands_in_it(shown: dict[str, Seen]) -> None:
    page = shown["maatregelen/wet/"]
    assert page.h1 == HOSTILE
    assert all("klik" not in link.words for link in page.links)


def test_the_code_to_copy_is_a_frame_of_the_page_that_may_open_others_and_do_nothing_else(renderer: Renderer) -> None:
    record = renderer.arrangement.catalogue.measures["wet"]
    html = renderer.macro("parts/embed_code.html.j2", "embed_code", renderer.page(record.address), record)
    assert seen(html).all("iframe") == []
    (frame,) = seen(text_of(html)).attributes("iframe")
    assert frame == {
        "src": "https://beleidslijn.example/insluiten/maatregelen/wet/",
        "title": f"Tijdlijn: {HOSTILE}",
        "width": "100%",
        "height": "480",
        "sandbox": "allow-popups allow-popups-to-escape-sandbox",
        "loading": "lazy",
        "referrerpolicy": "no-referrer",
    }


def test_no_code_is_offered_where_there_is_no_timeline_to_show(renderer: Renderer) -> None:
    catalogue = renderer.arrangement.catalogue
    for record in (catalogue.organisations["stil"], catalogue.documents["bron"], catalogue.withdrawn["measure"]["weg"]):
        html = renderer.macro("parts/embed_code.html.j2", "embed_code", renderer.page(record.address), record)
        assert html.strip() == ""


def test_the_pages_of_the_real_data_are_light_with_their_sheet(real: Renderer) -> None:
    found = dict(embeds(real))
    sheet = weight(joined_assets()["assets/insluiten.css"])
    assert len(found) > sum(len(real.arrangement.catalogue.records[kind]) for kind in EMBEDDED)
    assert max(weight(html) for html in found.values()) + sheet < 15 * 1024


def test_the_code_to_copy_weighs_little_on_the_page_of_its_record(real: Renderer) -> None:
    record = real.arrangement.catalogue.measures["wet-seksuele-misdrijven"]
    code = str(real.macro("parts/embed_code.html.j2", "embed_code", real.page(record.address), record))
    # It stands behind the address of the page, for who cites it.
    page = f"{real.record(record).content}<p>{record.name}: {real.edition.url(record)}</p>"
    assert 0 < weight(page + code) - weight(page) <= 160


def weight(text: str) -> int:
    return len(gzip.compress(text.encode(), 6))


def test_the_sheet_has_the_dark_and_colours_of_the_reader_and_no_address() -> None:
    sheet = joined_assets()["assets/insluiten.css"]
    assert re.search(r"@media screen and \(prefers-color-scheme:\s*dark\)\s*\{:root\{color-scheme:dark", sheet)
    assert "forced-colors" in sheet
    assert "url(http" not in sheet
    assert "@import" not in sheet
