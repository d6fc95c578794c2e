# SPDX-License-Identifier: MIT
"""What changed, by year, without script: from what to what, counted by hand on mini-sites."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import make_site
from records import write
from seen import Seen, pages, read

Opened = Callable[[str], Seen]


@pytest.fixture(scope="module")
def standings(site_of: Callable[[str], Path]) -> Opened:
    """Pages of measures in every state."""
    return lambda address: read(site_of("standings"), address)


@pytest.fixture(scope="module")
def asked(site_of: Callable[[str], Path]) -> Opened:
    """Pages of requests."""
    return lambda address: read(site_of("asked"), address)


def changes(page: Seen) -> Seen:
    """The list of a year."""
    return page.main.element("section", aria_label="Veranderingen").element("ol")


def story(page: Seen) -> list[str]:
    """What each item of the story of a year says."""
    return [item.text for item in changes(page).all("li")]


def test_a_year_tells_by_day_from_what_to_what_and_because_of_which_event(standings: Opened) -> None:
    page = standings("stand/2024/")
    assert page.h1 == "Wat veranderde in 2024"
    assert "In 2024 veranderde 2 keer een stand" in page.main.text
    assert story(page) == [
        "15 januari 2024 Het voorstel gaat naar de Kamer"
        " Voorbeeldwet Stand: van ‘Nog geen stand gevonden’ naar Bij het parlement",
        "1 juli 2024 De wet gaat gelden Voorbeeldwet Stand: van ‘Bij het parlement’ naar In werking",
    ]
    assert page.main.link("De wet gaat gelden") == "gebeurtenissen/2024-wet-geldt/"
    assert page.main.link("Voorbeeldwet") == "maatregelen/wet/"
    assert changes(page).days == ["2024-01-15", "2024-07-01"]


def test_a_day_that_is_not_exact_says_so(standings: Opened) -> None:
    assert story(standings("stand/2025/")) == [
        "11 november 2025 dag niet precies bekend: tussen 19 september en 11 november 2025"
        " Het kabinet breidt de taak niet uit"
        " Ruimere taak voor de raad Stand: van ‘Nog geen stand gevonden’ naar Nu niet"
    ]


def test_of_a_request_the_outcome_the_answer_and_what_was_done_are_told_apart(asked: Opened) -> None:
    assert story(asked("stand/2025/")) == [
        "11 maart 2025 De Kamer stemt voor het loket"
        " Motie over een loket Uitkomst: van ‘Nog geen uitkomst gevonden’ naar Aangenomen",
        "1 mei 2025 Het kabinet antwoordt over het loket"
        " Motie over een loket Antwoord: van ‘Nog geen antwoord gevonden’ naar Deels overgenomen"
        " Toezegging over een overzicht Antwoord: van ‘Nog geen antwoord gevonden’ naar Overgenomen",
    ]


def test_a_promise_that_was_done_was_kept(asked: Opened) -> None:
    (told,) = story(asked("stand/2026/"))
    assert "Motie over een loket Sindsdien: van ‘Nog niets gevonden’ naar Bezig" in told
    assert "Toezegging over een overzicht Sindsdien: van ‘Nog niets gevonden’ naar Nagekomen" in told


def test_years_in_which_something_changed_lead_to_each_other_and_to_the_choice_of_a_day(standings: Opened) -> None:
    first, last = standings("stand/2024/").main, standings("stand/2025/").main
    assert [link.words for link in first.element("nav", aria_label="Jaren").links] == ["2024", "2025"]
    assert first.link("wat veranderde in 2025") == "stand/2025/"
    assert last.link("wat veranderde in 2024") == "stand/2024/"
    assert "Vorig jaar" not in first.text
    assert "Volgend jaar" not in last.text
    assert first.link("Kies zelf een dag") == "stand/"


def test_the_page_of_a_year_stands_under_the_choice_of_a_day_and_in_no_menu(standings: Opened) -> None:
    page = standings("stand/2024/")
    assert page.title == "Wat veranderde in 2024 – Beleidslijn"
    crumbs = page.element("nav", aria_label="Kruimelpad").links
    assert [(link.words, link.address) for link in crumbs] == [("Beleidslijn", ""), ("Stand op een dag", "stand/")]
    assert [link.address for link in page.links if link.words == "Verbeter deze pagina"] == []
    menu = page.element("nav", aria_label="Alle onderdelen").links
    assert [link.address for link in menu if link.address.startswith("stand/")] == ["stand/"]


def test_without_script_the_choice_of_a_day_leads_to_each_year_and_to_how_it_stands_now(standings: Opened) -> None:
    page = standings("stand/")
    years = page.main.element("nav", aria_label="Jaren").links
    assert [(link.words, link.address) for link in years] == [("2024 (2)", "stand/2024/"), ("2025 (1)", "stand/2025/")]
    now = page.main.element("p", id="stand-later")
    assert "24 november 2026" in now.text
    assert {link.address for link in now.links} == {"maatregelen/", "gevraagd/"}


@pytest.mark.parametrize("address", ["", "maatregelen/", "gevraagd/"])
def test_pages_that_tell_how_it_stands_lead_to_other_days(address: str, standings: Opened) -> None:
    assert (
        standings(address).main.link_with("kies een andere dag" if not address else "Kies een andere dag") == "stand/"
    )


def test_a_site_without_standings_says_so_and_has_no_years(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", write(tmp_path, "# measures/wet\n# events/2025-a\nmeasures: [wet]\n"))
    assert "Wij vonden nog geen enkele stand." in read(site, "stand/").main.text
    assert [page.address for page in pages(site) if page.address.startswith("stand/")] == ["stand/"]


def test_the_real_years_tell_every_change_once(real_site: Path) -> None:
    content = json.loads((real_site / "stand/standen.json").read_text(encoding="utf-8"))
    changes = [
        change
        for thing in (*content["measures"], *content["requests"])
        for aspect in thing.values()
        if isinstance(aspect, dict)
        for change in aspect["changes"]
    ]
    years = [read(real_site, f"stand/{folder.name}/") for folder in (real_site / "stand").glob("2*")]
    assert len(changes) > 50
    turned = [
        part for page in years for start, part in page.with_start("div") if start.attributes.get("class") == "turn"
    ]
    assert len(turned) == len(changes)
