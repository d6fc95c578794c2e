# SPDX-License-Identifier: MIT
"""A reader picks a day, or two: the page says what the package says, and it stands in the address."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from focus import press, tab_to, unseen
from playwright.sync_api import Page, expect
from projects import DAY, ROOT, make_site
from records import write
from visitor import Visitor

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.moments import moments
from beleidslijn.arranging.standing import ASPECTS, may_have_happened, saying, standing
from beleidslijn.checking.loading import load

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]

ON_DAYS = """async days => {
  const { standingOn, maybeOn } = await import(new URL('../assets/js/standing.js', location));
  const { events, measures, requests } = await (await fetch('standen.json')).json();
  const aspects = thing => Object.entries(thing).filter(([, value]) => value?.changes);
  const on = ({ changes, maybe }, day) => {
    const held = standingOn(changes, day);
    return [held ? [held[1], events[held[2]][0]] : null, maybeOn(maybe, day).map(span => events[span[3]][0]).sort()];
  };
  return days.map(day => Object.fromEntries([...measures, ...requests].flatMap(thing =>
    aspects(thing).map(([name, aspect]) => [`${thing.address} ${name}`, on(aspect, day)]))));
}"""
"""What the script's own functions say of every aspect of everything on each day: what holds, what may hold already."""

SHOWN_ON_DAYS = """days => days.map(day => {
  const form = document.querySelector('.pick form');
  form.dag.value = day;
  form.requestSubmit();
  const items = [...document.querySelectorAll('[aria-labelledby=stand-maatregelen] > ul > li')];
  return Object.fromEntries(items.map(item =>
    [new URL(item.querySelector('a').href).pathname.slice(1), item.querySelector('.badge').textContent.trim()]));
})"""
"""The word at each measure that the page lists, on each day."""

TEXTS = "items => items.map(item => item.innerText.replace(/\\s+/g, ' ').trim())"


@pytest.fixture(scope="module")
def arrangement() -> Arrangement:
    """The real data, on the day of the build."""
    return load(ROOT / "data", DAY)


@pytest.fixture(scope="module")
def days(arrangement: Arrangement) -> list[date]:
    """A hundred days, from before the first change to the day of the build; some of them days of a change."""
    changed = [moment.day for moment in moments(arrangement)]
    start = changed[0] - timedelta(60)
    draw = random.Random(20261124)  # noqa: S311 - the same days each time
    found = [start + timedelta(draw.randint(0, (DAY - start).days)) for _ in range(70)]
    return [*found, *draw.sample(changed, 28), start, DAY]


@pytest.fixture
def open_stand(real_site: Path, address_of: Address, visit: Visit) -> Callable[..., Visitor]:
    """Opens the page of the real site as a reader does who was given an address."""
    return lambda search="", **device: visit(f"{address_of(real_site)}stand/{search}", **device)


def said(page: Page) -> str:
    """The sentence that a screen reader hears."""
    return page.locator("#stand [role=status]:not(:empty)").inner_text()


def found_on(arrangement: Arrangement, day: date) -> dict[str, list[Any]]:
    """What the package says of that day, in the form of ON_DAYS."""
    events = list(arrangement.catalogue.events.values())
    result: dict[str, list[Any]] = {}
    for kind, aspects in ASPECTS.items():
        for thing in arrangement.catalogue.records[kind].values():
            for aspect in aspects:
                held = standing(arrangement.changes[aspect.name, thing.id], day)
                maybe = may_have_happened(saying(events, aspect, thing.id), arrangement.order, day)
                result[f"{thing.address} {aspect.name}"] = [
                    [held.value.value, held.event.address] if held else None,
                    sorted(event.address for event in maybe),
                ]
    return result


# The same rule


def test_on_a_hundred_days_the_page_says_of_everything_what_the_package_says(
    arrangement: Arrangement, days: list[date], open_stand: Callable[..., Visitor]
) -> None:
    assert len(days) == 100
    answers = open_stand().page.evaluate(ON_DAYS, [str(day) for day in days])
    expected = [found_on(arrangement, day) for day in days]
    assert len(expected[0]) > 100
    assert sum(held is not None for of_day in expected for held, _ in of_day.values()) > 1000
    assert sum(bool(maybe) for of_day in expected for _, maybe in of_day.values()) > 20
    assert answers == expected


def test_the_list_shows_of_each_measure_the_word_for_how_it_stood(
    arrangement: Arrangement, days: list[date], open_stand: Callable[..., Visitor]
) -> None:
    page = open_stand().page
    assert said(page)
    shown = page.evaluate(SHOWN_ON_DAYS, [str(day) for day in days])
    for day, words in zip(days, shown, strict=True):
        on_day = replace(arrangement, catalogue=replace(arrangement.catalogue, day=day))
        told = {measure.address: on_day.status(measure) for measure in arrangement.catalogue.measures.values()}
        expected = {address: change.value.word for address, change in told.items() if change}
        # Beside them only what may have had a standing already.
        without = {"Nog geen stand gevonden"}
        assert {address: word for address, word in words.items() if word not in without} == expected, day


def test_between_two_days_the_page_tells_what_the_page_of_the_year_tells(open_stand: Callable[..., Visitor]) -> None:
    visitor = open_stand("?van=2024-12-31&tot=2025-12-31")
    assert said(visitor.page) == "Veranderingen na 31 december 2024, tot en met 31 december 2025: 31."
    between = visitor.page.locator(".pick .tl > li").evaluate_all(TEXTS)
    visitor.go("2025/")
    year = visitor.page.locator("main .tl > li").evaluate_all(TEXTS)
    assert len(year) > 15
    assert between == year
    assert visitor.troubles == []


# What a reader does


def test_a_day_and_then_a_second_are_picked_by_keyboard_said_in_a_sentence_and_stand_in_the_address(
    open_stand: Callable[..., Visitor],
) -> None:
    visitor = open_stand()
    page = visitor.page
    assert said(page).startswith("Stand op 24 november 2026.")
    page.get_by_label("Dag", exact=True).fill("2025-05-28")
    page.keyboard.press("Enter")
    assert page.url.endswith("stand/?dag=2025-05-28")
    assert said(page).startswith("Stand op 28 mei 2025. Maatregelen: ")
    page.get_by_label("Vergelijk met een andere dag").fill("2025-04-03")
    tab_to(page, "Toon")
    page.keyboard.press("Enter")
    assert page.url.endswith("stand/?van=2025-04-03&tot=2025-05-28")
    assert said(page).startswith("Veranderingen na 3 april 2025, tot en met 28 mei 2025: ")
    assert page.get_by_role("heading", name="Wat veranderde", exact=True).is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Toon"
    page.go_back()
    expect(page.get_by_role("status").last).to_contain_text("Stand op 28 mei 2025.")
    assert page.get_by_label("Dag", exact=True).input_value() == "2025-05-28"
    assert page.get_by_label("Vergelijk met een andere dag").input_value() == ""
    page.go_back()
    expect(page.get_by_role("status").last).to_contain_text("Stand op 24 november 2026.")
    page.go_forward()
    expect(page.get_by_role("status").last).to_contain_text("Stand op 28 mei 2025.")
    assert visitor.stored() == []
    assert visitor.troubles == []


def test_an_address_that_was_shared_shows_the_same_whichever_day_stands_first(
    open_stand: Callable[..., Visitor],
) -> None:
    page = open_stand("?van=2025-11-11&tot=2025-05-28").page
    assert said(page) == "Veranderingen na 28 mei 2025, tot en met 11 november 2025: 18."
    assert page.get_by_label("Dag", exact=True).input_value() == "2025-05-28"
    assert page.get_by_label("Vergelijk met een andere dag").input_value() == "2025-11-11"


AFTER = "Kies een dag tot en met 24 november 2026. Wat daarna gebeurt, weten wij nog niet."
FAULTS = {
    "?dag=2025-02-30": "Kies een dag die bestaat.",
    "?dag=gisteren": "Kies een dag die bestaat.",
    "?dag=": "Kies een dag die bestaat.",
    "?dag=<b>2025</b>": "Kies een dag die bestaat.",
    "?van=2025-05-28": "Kies een dag die bestaat.",
    "?van=2025-05-28&tot=2025-13-01": "Kies een dag die bestaat.",
    "?van=2025-05-28&tot=2025-05-28": "Kies twee dagen die niet gelijk zijn.",
    "?dag=2026-11-25": AFTER,
    "?van=2025-05-28&tot=2999-01-01": AFTER,
}


def test_what_is_no_day_that_can_be_shown_is_said_in_words(open_stand: Callable[..., Visitor]) -> None:
    visitor = open_stand()
    told = {}
    for search in FAULTS:
        visitor.go(search)
        told[search] = said(visitor.page)
        assert not visitor.page.locator(".pick__result > *").count(), search
        assert visitor.page.get_by_label("Dag", exact=True).get_attribute("aria-invalid") == "true", search
    assert told == FAULTS
    visitor.page.get_by_role("button", name="Toon").click()
    assert said(visitor.page) == "Kies een dag die bestaat."
    assert visitor.troubles == []


def test_of_a_day_before_the_first_change_nothing_is_guessed(open_stand: Callable[..., Visitor]) -> None:
    page = open_stand("?dag=2019-06-01").page
    assert said(page) == "Van 1 juni 2019 vonden wij geen stand. De eerste die wij vonden, is van 12 mei 2020."
    assert set(page.locator("[aria-labelledby=stand-maatregelen] .badge").all_inner_texts()) == {
        "Nog geen stand gevonden"
    }


def test_a_reader_steps_from_change_to_change_and_never_loses_the_focus(open_stand: Callable[..., Visitor]) -> None:
    page = open_stand("?dag=2020-06-15").page
    back, on = (page.get_by_role("link", name=f"{words} dag met een verandering") for words in ("Vorige", "Volgende"))
    on.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("?dag=2020-08-31")
    assert said(page).startswith("Stand op 31 augustus 2020.")
    assert on.evaluate("link => link === document.activeElement")
    back.click()
    back.click()
    assert page.url.endswith("?dag=2020-05-12")
    assert not back.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('role')") == "status"


def test_the_form_is_seen_where_it_has_the_focus_and_nothing_is_wider_than_a_small_phone(
    open_stand: Callable[..., Visitor],
) -> None:
    visitor = open_stand("?dag=2025-07-01", width=320, height=640)
    page = visitor.page
    assert said(page)
    page.get_by_label("Dag", exact=True).focus()
    focus = [press(page) for _ in range(14)]
    assert "Toon" in [at["words"] for at in focus]
    assert unseen(focus) == []
    for summary in page.locator(".pick summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    visitor.go("?van=2019-01-01&tot=2026-11-24")
    assert said(page)
    assert page.locator(".pick .tl > li").count() > 50
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert visitor.troubles == []


# Without


def test_without_script_there_is_no_form_and_every_year_is_there(open_stand: Callable[..., Visitor]) -> None:
    page = open_stand("?dag=2025-05-28", script=False).page
    assert not page.get_by_label("Dag", exact=True).is_visible()
    assert page.get_by_text("Een dag kiezen lukt alleen als JavaScript aan staat").is_visible()
    page.get_by_role("link", name="2025 (31)").click()
    assert page.get_by_role("heading", name="Wat veranderde in 2025").is_visible()


def test_without_the_file_of_changes_the_page_is_as_without_script(open_stand: Callable[..., Visitor]) -> None:
    visitor = open_stand()
    visitor.page.route("**/standen.json", lambda route: route.abort())
    with visitor.page.expect_event("requestfailed"):
        visitor.go("?dag=2025-05-28")
    assert not visitor.page.get_by_label("Dag", exact=True).is_visible()
    assert visitor.page.get_by_text("Een dag kiezen lukt alleen als JavaScript aan staat").is_visible()
    assert [trouble for trouble in visitor.troubles if trouble.startswith("fout")] == []


# Counted by hand on mini-sites


DOUBTFUL = """
    # measures/plan
    title: Een plan
    # measures/taak
    title: De taak
    # requests/oproep
    title: Een oproep
    kind: call
    asked_in: 2025-oproep
    # events/2025-begin
    date: 2025-01-10
    statuses: {taak: running}
    # events/2025-bericht
    date: "[2025-03-01..2025-06-30]"
    derived: De brief heeft geen dag.
    after: [2025-begin]
    statuses: {taak: running}
    # events/2025-einde
    date: "[2025-09-19..2025-11-11]"
    derived: De brief heeft geen dag.
    statuses: {taak: ended}
    # events/2025-oproep
    date: 2025-05
"""


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of events of which the day is not exact."""
    folder = tmp_path_factory.mktemp("twijfel")
    return make_site(folder / "site", write(folder, DOUBTFUL))


def listed(visitor: Visitor, section: str) -> list[str]:
    """What the items of a list say, once the page has said of which day it is; folds are opened."""
    assert said(visitor.page)
    for fold in visitor.page.locator(f"[aria-labelledby={section}] summary").all():
        fold.click()
    return [*visitor.page.locator(f"[aria-labelledby={section}] li").evaluate_all(TEXTS)]


def test_what_may_have_happened_stands_beside_a_standing_and_not_in_it(
    doubtful: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(f"{address_of(doubtful)}stand/?dag=2025-10-01")
    assert listed(visitor, "stand-maatregelen") == [
        "De taak Stand: Loopt sinds 10 januari 2025"
        " Misschien toen al: Afgelopen, sinds een dag tussen 19 september en 11 november 2025",
        "Een plan",
    ]
    assert said(visitor.page) == (
        "Stand op 1 oktober 2025. Maatregelen: 1 met een stand, 1 zonder. Verzoeken: 1, waarvan 0 met een reactie."
    )
    link = visitor.page.get_by_role("link", name="een dag tussen 19 september en 11 november 2025")
    assert str(link.get_attribute("href")).endswith("gebeurtenissen/2025-einde/")
    # What says the same again adds no doubt.
    visitor.go("?dag=2025-04-01")
    assert listed(visitor, "stand-maatregelen")[0] == "De taak Stand: Loopt sinds 10 januari 2025"


def test_a_request_counts_from_the_last_day_on_which_it_can_have_been_made(
    doubtful: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(f"{address_of(doubtful)}stand/?dag=2025-04-30")
    shown = {}
    for day in ("2025-04-30", "2025-05-01", "2025-05-30", "2025-05-31"):
        visitor.go(f"?dag={day}")
        shown[day] = listed(visitor, "stand-verzoeken")
    assert shown == {
        "2025-04-30": ["Een oproep"],
        "2025-05-01": ["Een oproep kan toen al zijn gevraagd"],
        "2025-05-30": ["Een oproep kan toen al zijn gevraagd"],
        "2025-05-31": ["Een oproep Antwoord: Nog geen antwoord gevonden"],
    }


def test_requests_are_told_with_outcome_answer_and_what_was_done_and_not_before_they_were_made(
    site_of: Callable[[str], Path], address_of: Address, visit: Visit
) -> None:
    visitor = visit(f"{address_of(site_of('asked'))}stand/?dag=2026-02-03")
    requests = visitor.page.locator("[aria-labelledby=stand-verzoeken] > ul > li")
    assert said(visitor.page).endswith("Verzoeken: 3, waarvan 2 met een reactie.")
    assert requests.evaluate_all(TEXTS) == [
        "Motie over een loket Uitkomst: Aangenomen 11 maart 2025 Antwoord: Deels overgenomen 1 mei 2025"
        " Sindsdien: Bezig 3 februari 2026",
        "Motie over een tweede loket Uitkomst: Nog geen uitkomst gevonden Antwoord: Nog geen antwoord gevonden",
        "Toezegging over een overzicht Antwoord: Overgenomen 1 mei 2025 Sindsdien: Nagekomen 3 februari 2026",
    ]
    assert visitor.page.get_by_text("Of dit toen al was gevraagd, vonden wij niet: 1").is_visible()
    visitor.go("?dag=2025-03-03")
    assert said(visitor.page).startswith("Van 3 maart 2025 vonden wij geen stand.")
    assert requests.count() == 0
    assert visitor.page.get_by_text("Toen nog niet gevraagd: 3").is_visible()
