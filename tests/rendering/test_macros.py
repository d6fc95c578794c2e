# SPDX-License-Identifier: MIT
"""What macros put on written pages: the overviews, the front page, and the page that explains the macros."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import DAY, ROOT, SITES
from records import SETTINGS
from seen import Seen, pages, read

from beleidslijn.checking.loading import load
from beleidslijn.publishing.site import Site
from beleidslijn.record.model import KINDS, Kind
from beleidslijn.record.vocabulary import VOCABULARIES

Opened = Callable[[str], Seen]


@pytest.fixture(scope="module")
def standings(site_of: Callable[[str], Path]) -> Opened:
    """Pages of measures in every state."""
    return lambda address: read(site_of("standings"), address)


@pytest.fixture(scope="module")
def ledger(site_of: Callable[[str], Path]) -> Seen:
    """The page with all that was asked."""
    return read(site_of("asked"), "gevraagd/")


# The overviews


def test_the_ledger_tells_of_each_request_what_was_asked_decided_answered_and_done(ledger: Seen) -> None:
    columns = [part.text for part in ledger.part("Motie over een loket").element("ol").all("li")]
    assert len(columns) == 4
    wanted = [
        "De Kamer vraagt om een loket.",
        "voor: 76; tegen: 74; hoofdelijk gestemd",
        "Een loket per provincie",
        "Bezig",
    ]
    assert [words in column for words, column in zip(wanted, columns, strict=True)] == [True] * 4
    assert ledger.part("Gevraagd en geantwoord").leads_to("gevraagd/motie-loket/")
    assert ledger.link("Motie over een loket") == "gevraagd/#gevraagd-motie-loket"


def test_the_ledger_says_that_a_promise_was_kept(ledger: Seen) -> None:
    assert "Nagekomen, 3 februari 2026" in ledger.part("Toezegging over een overzicht").text


def test_the_ledger_says_on_which_day_an_answer_was_looked_for_in_vain(ledger: Seen) -> None:
    asked = ledger.part("Vragen over de kosten")
    assert "Nog geen antwoord gevonden" in asked.text
    assert "9 oktober 2026" in asked.text


def test_the_ledger_counts_what_was_answered(ledger: Seen) -> None:
    assert "4 verzoeken en thema's. Bij 2 vonden wij een reactie." in ledger.main.text


def test_the_whole_timeline_stands_by_year_newest_first_with_what_is_expected_before_it(standings: Opened) -> None:
    page = standings("tijdlijn/")
    headings = [part.text for part in page.main.all("h2")]
    assert headings == ["De maatregelen naast elkaar", "Verwacht", "2025", "2024", "2023", "2020"]
    years = [link.words for link in page.element("nav", aria_label="Jaren").links]
    assert years == ["Verwacht", "2025", "2024", "2023", "2020"]
    titles = [link.words for link in page.part("2024").links if link.address.startswith("gebeurtenissen/")]
    assert titles == ["De wet gaat gelden", "Het voorstel gaat naar de Kamer"]
    assert page.part("2025").leads_to("gebeurtenissen/2025-besluit-taak/")


def test_the_whole_timeline_sets_what_is_expected_and_overdue_apart(standings: Opened) -> None:
    expected = standings("tijdlijn/").part("Verwacht").element("ol")
    overdue, coming = (item.text for item in expected.all("li"))
    assert "maart 2026" in overdue
    assert "was verwacht, nog niet bevestigd" in overdue
    assert "tussen januari en juni 2027" in coming
    assert "nog niet bevestigd" not in coming


def test_statements_stand_by_organisation_with_day_and_source(standings: Opened) -> None:
    said = standings("standpunten/").part("Raad voor Voorbeelden (RvV)")
    assert said.link("De raad vindt de wet te kort") == "gebeurtenissen/2025-standpunt-raad/"
    assert "6 mei 2025 Volgens de raad is de wet te kort." in said.text
    assert said.link("De Krant") == "documenten/krant/"
    assert said.link("Voorbeeldwet") == "maatregelen/wet/"


def test_a_statement_of_which_nobody_knows_who_made_it_is_among_the_statements(standings: Opened) -> None:
    page = standings("standpunten/").main
    assert page.link("In de krant staat dat de wet te lang is") == "gebeurtenissen/2025-standpunt-in-de-krant/"


def test_no_link_on_any_page_is_without_words(site_of: Callable[[str], Path]) -> None:
    for site in ("standings", "asked", "references"):
        assert [(page.address, link) for page in pages(site_of(site)) for link in page.links if not link.words] == []


def test_all_open_questions_stand_together(standings: Opened) -> None:
    page = standings("onbekend/")
    assert "Is het plan begonnen?" in page.part("Plan zonder stand").text
    assert page.link("Plan zonder stand") == "maatregelen/plan/"
    other = page.part("Raad voor Voorbeelden (RvV)")
    assert "Hoeveel leden heeft de raad? Het zijn er meer dan drie." in other.text
    assert "2 oktober 2026" in other.text


def test_a_question_that_an_event_shares_with_its_measure_is_asked_once(site_of: Callable[[str], Path]) -> None:
    asked = read(site_of("claims"), "onbekend/").main
    assert asked.text.count("Hoe staat de wet ervoor?") == 1
    assert "Hoe staat de wet ervoor?" in asked.part("Voorbeeldwet").text
    assert "Wie zat voor?" in asked.part("De raad stemt over het voorstel").text
    assert "Hoe staat de wet ervoor?" in read(site_of("claims"), "gebeurtenissen/2024-stemming/").main.text


def test_a_statement_about_no_measure_and_no_request_stands_under_its_topic(site_of: Callable[[str], Path]) -> None:
    subjects = read(site_of("claims"), "standpunten/").part("Waarover")
    assert subjects.link("Gevaar") == "onderwerpen/gevaar/"
    assert subjects.leads_to("gebeurtenissen/2024-standpunt/")


def test_kinds_stand_in_the_order_of_their_list_and_not_of_the_alphabet(site_of: Callable[[str], Path]) -> None:
    headings = [words.split(" (")[0] for words in read(site_of("claims"), "maatregelen/").main.headings]
    assert headings.index("Wet") < headings.index("Aanwijzing")


def test_every_question_in_the_real_data_stands_on_that_page(real_site: Path) -> None:
    records = load(ROOT / "data", DAY).catalogue
    asked = [question.question for record in records for question in record.open_questions]
    assert len(asked) > 40
    text = read(real_site, "onbekend/").main.text
    assert [question for question in asked if question not in text] == []


def test_figures_stand_with_unit_period_value_as_the_dutch_write_it_and_how_they_were_counted(
    standings: Opened,
) -> None:
    page = standings("cijfers/")
    assert page.link("Meldingen van voorbeelden") == "cijfers/meldingen/"
    _, first, second = page.main.rows()
    assert first[0] == "2023"
    assert first[1].startswith("ruim 12.206")
    assert second[1].startswith("98,7")
    assert "Hoe geteld: Meldingen in een jaar, geteld door de raad" in page.main.text


def test_help_lines_stand_in_their_order_and_can_be_called(standings: Opened) -> None:
    page = standings("hulp/").main
    assert page.headings == ["Hulp", "Is er nu gevaar?", "Wat is er aan de hand?", "Ik wil met iemand praten", "Praten"]
    assert page.link("Bel 112") == "tel:112"
    assert page.link("Alarmnummer") == "hulp/alarm/"
    assert page.link("praten.example") == "https://www.praten.example/"


def test_every_page_ends_with_the_help_that_can_be_called(standings: Opened) -> None:
    for address in ("", "maatregelen/wet/", "privacy/"):
        band = standings(address).all("aside")[-1]
        assert band.link("112") == "tel:112"
        assert band.link("Alarmnummer") == "hulp/alarm/"
        assert not band.leads_to("hulp/praten/")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.path)
def test_an_overview_names_every_record_of_its_kind(site_of: Callable[[str], Path], kind: Kind) -> None:
    ids = [file.stem for file in (SITES / "references/data" / kind.folder).glob("*.yml")]
    assert ids
    page = read(site_of("references"), f"{kind.path}/").main
    assert [id for id in ids if not page.leads_to(f"{kind.path}/{id}/")] == []


def test_overviews_say_how_a_measure_stands_and_what_a_request_was_answered(
    standings: Opened, site_of: Callable[[str], Path]
) -> None:
    measures = standings("maatregelen/")
    assert "Stand niet gevonden" in measures.part("Plan zonder stand").text
    assert measures.link("sinds 1 juli 2024") == "gebeurtenissen/2024-wet-geldt/"
    assert "verwacht" in standings("gebeurtenissen/").part("De wet loopt af").text


# The front page, and what stands on it


def test_the_front_page_shows_measures_of_every_topic_leads_to_all_and_says_of_which_day_it_is(real_site: Path) -> None:
    page = read(real_site).main
    assert "Stand van 24 november 2026" in read(real_site).text
    lanes = page.all("svg", role="img")
    assert 8 < len(lanes) <= 14
    first_topics = {
        re.search(r"^topics:\n  - (\S+)", file.read_text(encoding="utf-8"), re.MULTILINE)
        for file in (ROOT / "data/measures").glob("*.yml")
    }
    topics = {found[1] for found in first_topics if found}
    assert [topic for topic in topics if not page.leads_to(f"onderwerpen/{topic}/")] == []
    assert page.leads_to("maatregelen/")


def test_measures_stand_by_topic_with_their_standing_and_the_same_as_a_table(standings: Opened) -> None:
    page = standings("over/").part("Standen")
    names = [link.words for link in page.links if link.address.startswith("maatregelen/")]
    assert names == ["Voorbeeldwet", "Ruimere taak voor de raad", "Plan zonder stand"] * 2
    assert "Stand: In werking sinds 1 juli 2024" in page.text
    assert ["Plan zonder stand", "niet gevonden", "–", "–"] in page.rows()


def test_what_happened_last_stands_newest_first(standings: Opened) -> None:
    page = standings("over/").part("Laatst")
    titles = ["Het kabinet breidt de taak niet uit", "In de krant staat dat de wet te lang is"]
    assert [link.words for link in page.links] == titles
    assert "tussen 19 september en 11 november 2025" in page.text


def test_what_is_expected_stands_after_what_nobody_confirmed(standings: Opened) -> None:
    page = standings("over/").part("Straks")
    assert [link.words for link in page.links] == ["Verslag over de wet", "De wet loopt af"]
    overdue, coming = (item.text for item in page.all("li"))
    assert "maart 2026, nog niet bevestigd" in overdue
    assert "bevestigd" not in coming


def test_answers_are_counted_by_what_was_answered(site_of: Callable[[str], Path]) -> None:
    page = read(site_of("asked"), "over/").part("Antwoorden")
    assert [item.text for item in page.all("li")] == [
        "Overgenomen Toezegging over een overzicht 1",
        "Deels overgenomen Motie over een loket 1",
        "Nog geen antwoord gevonden Motie over een tweede loket Vragen over de kosten 2",
    ]
    assert page.link("Motie over een loket") == "gevraagd/motie-loket/"


def test_a_count_the_day_and_our_address_stand_in_a_sentence(standings: Opened) -> None:
    page = standings("over/")
    assert "Er zijn 3 maatregelen op 24 november 2026." in page.main.text
    assert page.part("Contact").link("redactie@example.org") == "mailto:redactie@example.org"


# Pages for who writes


def test_the_page_about_macros_shows_every_macro_with_what_it_gives(real_site: Path) -> None:
    page = read(real_site, "bijdragen/macros/")
    macros = Site(ROOT, DAY, SETTINGS).macros
    assert len(macros) > 15
    for name in macros:
        assert f"{name}(" in page.part(name).element("pre").text
        assert len(page.part(name).all("p")[0].text) > 20
    assert page.part("status").element("div").text.startswith("Stand: In werking")
    assert page.part("ledger").leads_to("gevraagd/")


def test_the_word_list_shows_every_closed_list_with_key_word_and_meaning(real_site: Path) -> None:
    page = read(real_site, "bijdragen/woordenlijst/")
    assert [part.text for part in page.main.all("h2")] == [vocabulary.__doc__ for vocabulary in VOCABULARIES]
    for vocabulary in VOCABULARIES:
        rows = page.part(vocabulary.__doc__ or "").rows()[1:]
        assert rows == [[word.word, word.definition, word.value] for word in vocabulary]


def test_no_page_shows_what_was_meant_for_the_build(real_site: Path) -> None:
    for page in pages(real_site):
        assert "data-slot" not in page.text
        assert "{{" not in page.text or page.address == "bijdragen/macros/"


# On any written page


def test_macros_stand_in_sentences_lists_tables_and_headings(standings: Opened) -> None:
    page = standings("bijdragen/overal/")
    assert page.h1 == "Over 3 maatregelen"
    assert page.main.link("de wet") == "maatregelen/wet/"
    assert page.main.link("Ministerie van Voorbeelden, deel 1") == "documenten/nota/"
    assert "Plan zonder stand" in [item.text for item in page.main.all("li")]
    assert "Nu niet" in page.main.rows()[1][1]
    assert page.main.leads_to("gebeurtenissen/2023-brief/")


def test_a_macro_in_a_heading_is_in_the_title_too(standings: Opened) -> None:
    assert standings("bijdragen/overal/").title == "Over 3 maatregelen – Beleidslijn"


def test_a_page_may_hold_two_overviews(standings: Opened) -> None:
    page = standings("bijdragen/twee/")
    assert page.main.leads_to("begrippen/voorbeeld/")
    assert page.main.leads_to("onderwerpen/voorbeelden/")


def test_a_page_may_explain_a_macro_and_show_what_it_gives_as_code(standings: Opened) -> None:
    assert "Typ {{ today() }} en er staat 24 november 2026." in standings("bijdragen/code/").main.text


def test_links_that_macros_make_are_right_at_any_depth(standings: Opened) -> None:
    assert standings("bijdragen/diep/dieper/pagina/").main.link("de wet") == "maatregelen/wet/"
