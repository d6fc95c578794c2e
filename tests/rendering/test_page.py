# SPDX-License-Identifier: MIT
"""What a reader finds on the page of a record, and that nothing on it is a dead end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from projects import DAY, ROOT
from seen import Seen, pages, read

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.checking.loading import load

Opened = Callable[[str], Seen]


@pytest.fixture(scope="module")
def standings(site_of: Callable[[str], Path]) -> Opened:
    """Pages of measures in every state, and the events that these follow from."""
    return lambda address: read(site_of("standings"), address)


@pytest.fixture(scope="module")
def asked(site_of: Callable[[str], Path]) -> Opened:
    """Pages about what was asked."""
    return lambda address: read(site_of("asked"), address)


@pytest.fixture(scope="module")
def references(site_of: Callable[[str], Path]) -> Opened:
    """Pages that point at each other in every way."""
    return lambda address: read(site_of("references"), address)


@pytest.fixture(scope="module")
def claims(site_of: Callable[[str], Path]) -> Opened:
    """Pages whose claims rest on sources of every strength."""
    return lambda address: read(site_of("claims"), address)


# How things stand


def test_a_measure_shows_its_standing_since_when_and_the_event_it_follows_from(standings: Opened) -> None:
    page = standings("maatregelen/wet/").main
    assert "In werking" in page.text
    assert page.link("sinds 1 juli 2024") == "gebeurtenissen/2024-wet-geldt/"
    assert page.link("De wet gaat gelden") == "gebeurtenissen/2024-wet-geldt/"
    assert page.link("Kabinet-Voorbeeld") == "organisaties/kabinet/"


def test_a_standing_that_nothing_tells_is_said_not_to_be_found_with_the_question(standings: Opened) -> None:
    page = standings("maatregelen/plan/")
    assert "Stand niet gevonden" in page.main.text
    assert page.main.link("wat we niet weten") == "maatregelen/plan/#onbekend"
    question = page.part("Wat we niet weten")
    assert "Is het plan begonnen? De nota noemt alleen het voornemen." in question.text
    assert "2026-11-20" in question.days
    assert question.leads_to("meld-een-fout/")


def test_what_was_not_done_says_that_no_later_decision_was_found_and_on_which_day(standings: Opened) -> None:
    page = standings("maatregelen/taak/").main
    assert "Nu niet" in page.text
    assert "Een later besluit vonden wij niet, gezocht op 20 november 2026." in page.text
    assert "Een later besluit" not in standings("maatregelen/wet/").text


def test_a_standing_from_an_uncertain_date_says_between_which_days_it_began(standings: Opened) -> None:
    page = standings("maatregelen/taak/").main
    assert "Nu niet" in page.text
    assert page.link("sinds een dag tussen 19 september en 11 november 2025") == "gebeurtenissen/2025-besluit-taak/"


def test_what_is_expected_decides_nothing(standings: Opened) -> None:
    assert "Afgelopen" not in standings("maatregelen/wet/").main.text
    assert "Afgelopen" in standings("gebeurtenissen/2027-einde/").part("Wat hierdoor verwacht wordt").text


def test_an_event_says_what_changed_by_it(standings: Opened) -> None:
    change = standings("gebeurtenissen/2024-voorstel/").part("Wat hierdoor verandert")
    assert change.link("Voorbeeldwet") == "maatregelen/wet/"
    assert "Bij het parlement" in change.text


# When things happened


@pytest.mark.parametrize(
    ("address", "words", "day"),
    [
        ("gebeurtenissen/2024-wet-geldt/", "1 juli 2024", "2024-07-01"),
        ("gebeurtenissen/2023-brief/", "maart 2023", None),
        ("gebeurtenissen/2025-besluit-taak/", "tussen 19 september en 11 november 2025", None),
        ("gebeurtenissen/2020-onderzoek/", "van rond mei 2020 tot en met rond augustus 2020", None),
    ],
)
def test_a_date_is_said_in_words_and_to_machines_only_where_it_is_exact(
    address: str, words: str, day: str | None, standings: Opened
) -> None:
    page = standings(address).main
    assert words in page.text
    of_its_source = "2024-01-10"
    assert [machine for machine in page.days if machine != of_its_source] == ([day] if day else [])


def test_an_event_says_why_its_day_is_not_exact(standings: Opened) -> None:
    assert "De brief heeft geen dag." in standings("gebeurtenissen/2025-besluit-taak/").main.text
    entries = entries_of(standings("maatregelen/taak/"))
    assert "dag niet precies bekend" in entries[0]


def test_a_timeline_tells_what_happened_then_today_then_what_is_overdue_and_expected(standings: Opened) -> None:
    entries = entries_of(standings("maatregelen/wet/"))
    told = [
        "De raad onderzoekt voorbeelden",
        "Brief over voorbeelden",
        "Het voorstel gaat naar de Kamer",
        "De wet gaat gelden",
        "De raad vindt de wet te kort",
        "In de krant staat dat de wet te lang is",
        "24 november 2026",
        "Verslag over de wet",
        "De wet loopt af",
    ]
    assert [title in entry for title, entry in zip(told, entries, strict=True)] == [True] * 9
    assert "was verwacht, nog niet bevestigd" in entries[7]
    assert "verwacht" in entries[8]
    assert "nog niet bevestigd" not in entries[8]
    assert not any("verwacht" in entry for entry in entries[:6])


def test_a_timeline_says_what_changed_for_the_thing_itself(standings: Opened) -> None:
    entries = entries_of(standings("maatregelen/wet/"))
    assert "Bij het parlement" in entries[2]
    assert "In werking" in entries[3]
    assert "Afgelopen" not in entries[8]


def test_an_event_says_in_the_same_words_that_it_is_expected_or_overdue(standings: Opened) -> None:
    assert "maart 2026, was verwacht, nog niet bevestigd" in standings("gebeurtenissen/2026-verslag/").main.text
    assert "tussen januari en juni 2027, verwacht" in standings("gebeurtenissen/2027-einde/").main.text


@pytest.mark.parametrize(
    ("site", "address", "event"),
    [
        ("standings", "maatregelen/wet/", "gebeurtenissen/2024-wet-geldt/"),
        ("asked", "gevraagd/motie-loket/", "gebeurtenissen/2025-antwoord/"),
        ("standings", "organisaties/raad/", "gebeurtenissen/2025-standpunt-raad/"),
        ("standings", "onderwerpen/voorbeelden/", "gebeurtenissen/2024-voorstel/"),
        ("standings", "documenten/krant/", "gebeurtenissen/2023-brief/"),
    ],
)
def test_these_pages_have_a_timeline(site: str, address: str, event: str, site_of: Callable[[str], Path]) -> None:
    line = read(site_of(site), address).part("Tijdlijn")
    assert line.leads_to(event)
    assert DAY.isoformat() in line.days


# What was asked


def test_what_was_asked_its_outcome_its_answer_and_what_was_done_are_told_apart(asked: Opened) -> None:
    question, outcome, answer, since = columns_of(asked("gevraagd/motie-loket/"))
    assert "4 maart 2025 De Kamer vraagt om een loket." in question.text
    assert "Tweede Kamerlid Jansen (PVV)" in question.text
    assert "Aangenomen, 11 maart 2025" in outcome.text
    assert "voor: 76; tegen: 74; hoofdelijk gestemd" in outcome.text
    assert "Deels overgenomen 1 mei 2025 Een loket per provincie is genoeg." in answer.text
    assert answer.leads_to("organisaties/kabinet/")
    assert "Bezig, 3 februari 2026" in since.text
    assert "Bezig" not in outcome.text + answer.text


def test_each_of_these_leads_to_the_event_in_which_it_happened(asked: Opened) -> None:
    question, outcome, answer, since = columns_of(asked("gevraagd/motie-loket/"))
    assert question.leads_to("gebeurtenissen/2025-debat/")
    assert outcome.leads_to("gebeurtenissen/2025-stemming/")
    assert answer.leads_to("gebeurtenissen/2025-antwoord/")
    assert since.leads_to("gebeurtenissen/2026-overzicht/")


def test_the_timeline_of_a_motion_does_not_call_its_outcome_or_answer_a_standing(asked: Opened) -> None:
    entries = entries_of(asked("gevraagd/motie-loket/"))
    assert "Aangenomen" in entries[1]
    assert "Deels overgenomen" in entries[2]
    assert "Bezig" in entries[3]
    assert [entry for entry in entries if "Stand: " in entry] == []


def test_what_was_looked_for_in_vain_says_on_which_day(asked: Opened) -> None:
    _, outcome, answer, since = columns_of(asked("gevraagd/motie-aangehouden/"))
    assert "niet gevonden" in outcome.text
    assert "23 november 2026" in outcome.text
    assert "Nog geen antwoord gevonden" in answer.text
    assert "22 november 2026" in answer.text
    assert "geen bron" in since.text


def test_a_promise_that_was_kept_is_said_to_be_kept(asked: Opened) -> None:
    *_, since = columns_of(asked("gevraagd/toezegging-overzicht/"))
    assert "Nagekomen, 3 februari 2026" in since.text


def test_a_measure_shows_what_was_asked_about_it(asked: Opened) -> None:
    requests = asked("maatregelen/loket/").part("Gevraagd en geantwoord")
    assert requests.link("Motie over een loket") == "gevraagd/motie-loket/"
    assert "Deels overgenomen" in requests.text


# Sources


def test_the_number_behind_a_sentence_leads_to_its_source_and_from_there_back(references: Opened) -> None:
    page = references("maatregelen/uitvoering/")
    text = page.part("Wat houdt het in")
    listed = zip(page.attributes("li"), page.all("li"), strict=True)
    sources = {item["id"]: part for item, part in listed if "id" in item}
    claims = dict(zip([sup["id"] for sup in text.attributes("sup")], text.all("sup"), strict=True))
    numbers = [(place, link.address.partition("#")[2]) for place, sup in claims.items() for link in sup.links]
    assert len(numbers) == 3
    for place, number in numbers:
        assert f"maatregelen/uitvoering/#{place}" in [link.address for link in sources[number].links]


def test_a_source_is_listed_once_for_each_part_that_is_named(references: Opened) -> None:
    page = references("maatregelen/uitvoering/").part("Bronnen")
    listed = [item.text for item in page.all("li")]
    assert [item.count("Rapport") for item in listed] == [1, 1, 1, 0]
    assert ["deel 1" in item for item in listed].count(True) == ["deel 2" in item for item in listed].count(True) == 1
    assert "officiële bron · Dienst, februari 2024 · deel 2 · Nederlands · lees de bron" in " ".join(listed)
    assert "Bijlage officiële bron · Dienst, zonder datum · Nederlands · geen openbaar adres gevonden" in listed[3]
    assert page.link("Rapport") == "documenten/rapport/"
    assert page.link("lees de bron") == "https://dienst.example/rapport"


def test_a_document_shows_what_rests_on_each_of_its_parts(references: Opened) -> None:
    page = references("documenten/rapport/").part("Bron van")
    assert page.headings == ["Deel 1", "Deel 2", "Zonder plaats in het stuk"]
    assert references("documenten/rapport/").part("Deel 2").link("Uitvoering") == "maatregelen/uitvoering/"


def test_a_document_that_is_cited_as_a_whole_lists_what_rests_on_it_once(references: Opened) -> None:
    page = references("documenten/bijlage/").part("Bron van")
    assert page.headings == []
    assert page.link("Uitvoering") == "maatregelen/uitvoering/"


def test_a_weak_source_is_said_to_be_weak_where_it_is_used(standings: Opened) -> None:
    page = standings("gebeurtenissen/2023-brief/")
    assert "Een brief.1 zwakke bron" in page.main.text
    assert "zwakke bron" in page.part("Bronnen").text
    assert "zwakke bron" not in standings("gebeurtenissen/2024-voorstel/").main.text


def test_a_claim_that_is_weak_says_so_though_its_source_is_official(claims: Opened) -> None:
    page = claims("gebeurtenissen/2024-stemming/")
    assert "Over de zaal zegt alleen deze nota iets.3 zwakke bron" in page.part("Uitleg").text
    assert "officiële bron" in page.part("Bronnen").text


def test_of_the_sources_of_a_claim_the_strongest_stands_first(claims: Opened) -> None:
    page = claims("gebeurtenissen/2024-stemming/")
    listed = [item.text for item in page.part("Bronnen").all("li")]
    assert ["zwakke bron" in item for item in listed] == [False, True, False]
    assert "De krant en de nota noemen dezelfde dag.1 2 " in page.part("Uitleg").text


# Links, in both directions


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("maatregelen/uitvoering/", "organisaties/dienst/"),
        ("maatregelen/uitvoering/", "maatregelen/kader/"),
        ("maatregelen/uitvoering/", "onderwerpen/toezicht/"),
        ("maatregelen/uitvoering/", "begrippen/toezien/"),
        ("maatregelen/uitvoering/", "documenten/rapport/"),
        ("maatregelen/uitvoering/", "documenten/bijlage/"),
        ("maatregelen/uitvoering/", "gebeurtenissen/2025-begin/"),
        ("gevraagd/wens/", "maatregelen/uitvoering/"),
        ("gevraagd/wens/", "gevraagd/vraag/"),
        ("gevraagd/wens/", "organisaties/dienst/"),
        ("gevraagd/wens/", "organisaties/ministerie/"),
        ("gevraagd/wens/", "gebeurtenissen/2024-wens/"),
        ("gevraagd/wens/", "onderwerpen/toezicht/"),
        ("gebeurtenissen/2025-begin/", "gebeurtenissen/2024-wens/"),
        ("gebeurtenissen/2025-begin/", "organisaties/dienst/"),
        ("gebeurtenissen/2025-begin/", "gevraagd/vraag/"),
        ("gebeurtenissen/2024-wens/", "organisaties/ministerie/"),
        ("gebeurtenissen/2024-wens/", "documenten/kaart/"),
        ("documenten/rapport/", "organisaties/dienst/"),
        ("organisaties/dienst/", "organisaties/ministerie/"),
        ("cijfers/aantal/", "maatregelen/uitvoering/"),
        ("cijfers/aantal/", "organisaties/dienst/"),
        ("cijfers/aantal/", "documenten/bijlage/"),
        ("cijfers/aantal/", "onderwerpen/toezicht/"),
        ("onderwerpen/toezicht/", "onderwerpen/regels/"),
        ("begrippen/toezien/", "organisaties/dienst/"),
        ("begrippen/toezien/", "onderwerpen/toezicht/"),
        ("hulp/lijn/", "onderwerpen/toezicht/"),
        ("hulp/lijn/", "documenten/rapport/"),
    ],
)
def test_what_one_record_says_of_another_is_on_both_pages(one: str, other: str, references: Opened) -> None:
    assert content(references(one)).leads_to(other)
    assert content(references(other)).leads_to(one)


def test_a_relation_is_named_from_both_sides(references: Opened) -> None:
    assert references("maatregelen/uitvoering/").part("Samenhang").part("Voert uit").leads_to("maatregelen/kader/")
    other = references("maatregelen/kader/").part("Samenhang")
    assert other.part("Wordt uitgewerkt door").leads_to("maatregelen/uitvoering/")
    assert references("organisaties/dienst/").part("Voert uit").leads_to("maatregelen/uitvoering/")
    assert references("gevraagd/vraag/").part("Bestaat uit").leads_to("gevraagd/wens/")


@pytest.fixture(scope="module")
def arranged() -> Arrangement:
    return load(ROOT / "data", DAY)


def test_every_reference_in_the_real_data_is_on_both_pages(real_site: Path, arranged: Arrangement) -> None:
    found = [link for links in arranged.links.to.values() for link in links]
    assert len(found) > 1000
    pairs = {(link.record.address, link.target.address) for link in found if link.record is not link.target}
    targets = {page.address: content(page) for page in pages(real_site)}
    leads = {address: {link.address.partition("#")[0] for link in page.links} for address, page in targets.items()}
    missing = [(one, other) for one, other in sorted(pairs) if other not in leads[one] or one not in leads[other]]
    assert missing == []


def test_plain_links_lead_from_the_front_page_to_every_record(real_site: Path, arranged: Arrangement) -> None:
    leads = {page.address: {link.address.partition("#")[0] for link in page.links} for page in pages(real_site)}
    reached, ahead = {""}, [""]
    while ahead:
        new = leads[ahead.pop()] & leads.keys() - reached
        reached |= new
        ahead += new
    assert {record.address for record in arranged.catalogue} - reached == set()
    assert len(reached) > 300


# The rest of the page


def test_the_contents_of_a_page_lead_to_its_parts_in_their_order(standings: Opened) -> None:
    page = standings("maatregelen/wet/")
    contents = page.part("Op deze pagina").element("ul").links
    headings = [part.text for part in page.main.all("h2")]
    assert [link.words for link in contents] == [
        words for words in headings if words in {link.words for link in contents}
    ]
    assert len(contents) == 8


def test_a_figure_is_a_table_with_unit_period_value_as_the_dutch_write_it_and_source(standings: Opened) -> None:
    page = standings("cijfers/meldingen/")
    head, first, second = page.main.rows()
    assert head[:2] == ["Periode", "Meldingen bij de RvV"]
    assert first[0] == "2023"
    assert first[1].startswith("ruim 12.206")
    assert "Zonder december" in " ".join(first)
    assert second[0] == "van januari tot en met juni 2024"
    assert second[1].startswith("98,7")
    assert "van alle meldingen" in " ".join(second)
    assert "Meldingen in een jaar, geteld door de raad" in page.main.text


def test_a_figure_that_is_split_names_each_group(claims: Opened) -> None:
    assert [row[:2] for row in claims("cijfers/per-soort/").main.rows()] == [
        ["Groep", "Periode"],
        ["groot", "2024"],
        ["klein", "2024"],
    ]


def test_a_vote_about_a_measure_tells_the_votes(claims: Opened) -> None:
    facts = claims("gebeurtenissen/2024-stemming/").main.text
    assert "Stemmen voor: 458; tegen: 103; onthouden: 63; één lid ontbrak" in facts


def test_what_a_measure_means_for_a_reader_stands_before_contents_and_facts(claims: Opened) -> None:
    text = claims("maatregelen/wet/").main.text
    assert text.index("U merkt hier nog niets van.") < text.index("Op deze pagina")


def test_the_advice_on_a_motion_names_who_gave_it_though_no_outcome_is_known(claims: Opened) -> None:
    page = claims("gevraagd/motie/").part("Gevraagd en geantwoord")
    assert "Advies van Raad voor Voorbeelden (RvV): ontraden, 1 april 2024" in page.text
    assert "Uitslag niet gevonden" in page.text


def test_a_request_shows_its_other_numbers(claims: Opened) -> None:
    assert "Nummer 12345 Tweede Kamer 2026Z00001, 2026D00002" in claims("gevraagd/vraag/").main.text


def test_a_topic_lists_its_help_lines_in_the_order_of_need(claims: Opened) -> None:
    lines = claims("onderwerpen/gevaar/").part("Hulplijnen").links
    assert [link.words for link in lines] == ["Hulplijn Zeker", "Hulplijn Advies"]


def test_a_help_line_says_when_what_it_costs_and_how_to_reach_it(standings: Opened) -> None:
    page = standings("hulp/alarm/").main
    assert "Er is nu gevaar" in page.text
    assert page.link("112") == "tel:112"
    assert "Gratis" in page.text
    assert "20 november 2026" in page.text
    assert standings("hulp/praten/").main.link("Chat") == "https://chat.example/"


def content(page: Seen) -> Seen:
    """A page without what stands on every page."""
    return page.element("article")


def entries_of(page: Seen) -> list[str]:
    """The entries of a timeline, in order."""
    return [item.text for item in page.part("Tijdlijn").element("ol").all("li")]


def columns_of(page: Seen) -> list[Seen]:
    """What was asked, the outcome where there can be one, the answer, what was done since."""
    return page.part("Gevraagd en geantwoord").element("ol").all("li")
