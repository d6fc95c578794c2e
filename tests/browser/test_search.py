# SPDX-License-Identifier: MIT
"""Searching in a real browser: real questions on the real site, and what a visitor meets on the way."""

import gzip
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
import yaml
from axe import AXE, STANDARDS, faults
from focus import press, unseen
from playwright.sync_api import Browser, Page, expect
from projects import ROOT
from told import TOLD
from visitor import Visitor

from beleidslijn.finding.words import words_of
from scripts.page_types import RECORD

Address = Callable[[Path], str]
Visit = Callable[..., Visitor]

QUERIES = yaml.safe_load((ROOT / "tests/search/queries.yml").read_text(encoding="utf-8"))
LEAST, NEED = 0.97, "need"
"""The share of all questions whose page is among the first three; of people in need it is all of them."""
SHOWN = 8
"""How many results are shown at first."""
MOST_BYTES = 120 * 1024
"""What a first search loads, compressed: engine, index and results; the page itself stands in test_weight."""

ANSWERS = """async (questions) => {
  const { answer, openAll } = await import(new URL('../assets/js/answer.js', location).href);
  const tools = await openAll(location.pathname);
  const answers = [];
  for (const question of questions) {
    const { results } = await answer(question, tools);
    const found = await Promise.all(results.slice(0, 10).map(async ({ hits }) => (await hits[0].data()).raw_url));
    answers.push(found.map((address) => address.slice(1)));
  }
  return answers;
}"""


class Asked(NamedTuple):
    """A question of the list, and at which place its page stands among the first ten; 0 when it does not."""

    query: str
    group: str
    place: int

    @property
    def is_answered(self) -> bool:
        return 0 < self.place <= 3


@pytest.fixture(scope="module")
def asked(real_site: Path, address_of: Address, browser: Browser, pytestconfig: pytest.Config) -> list[Asked]:
    """All questions, asked in a browser on the real site; the score is told at the end of the run."""
    visitor = Visitor(browser, address_of(real_site) + "zoeken/")
    answers = visitor.page.evaluate(ANSWERS, [item["query"] for item in QUERIES])
    visitor.close()
    found = []
    for item, addresses in zip(QUERIES, answers, strict=True):
        place = next((at for at, address in enumerate(addresses, start=1) if address in item["wants"]), 0)
        found.append(Asked(item["query"], item["group"], place))
    pytestconfig.stash[TOLD].extend(score(found))
    return found


def score(found: list[Asked]) -> list[str]:
    """How many questions are answered in the first three, by group, and the ten that are answered worst."""
    asked, answered = Counter(one.group for one in found), Counter(one.group for one in found if one.is_answered)
    right = sum(answered.values())
    worst = sorted(found, key=lambda one: -(one.place or 99))[:10]
    return [
        f"Zoeken: {right} van {len(found)} vragen goed in de eerste drie ({right / len(found):.1%})",
        ", ".join(f"{group} {answered[group]}/{asked[group]}" for group in asked),
        "minst goed: " + ", ".join(f"‘{one.query}’ ({one.place or 'niet'})" for one in worst),
    ]


def test_there_are_enough_questions_and_none_twice() -> None:
    assert len(QUERIES) >= 120
    assert len([item for item in QUERIES if item["group"] == NEED]) >= 30
    assert len({item["query"] for item in QUERIES}) == len(QUERIES)


def test_every_page_that_a_question_wants_exists(real_site: Path) -> None:
    wanted = {address for item in QUERIES for address in item["wants"]}
    assert [address for address in sorted(wanted) if not (real_site / address / "index.html").exists()] == []


def test_people_in_need_find_their_page_among_the_first_three(asked: list[Asked]) -> None:
    assert [one for one in asked if one.group == NEED and not one.is_answered] == []


def test_nearly_all_questions_are_answered_among_the_first_three(asked: list[Asked]) -> None:
    missed = [one for one in asked if not one.is_answered]
    assert len(missed) <= (1 - LEAST) * len(asked), missed


WORDS = """async (texts) => {
  const { wordsOf } = await import('/assets/js/query.js');
  return texts.map(wordsOf);
}"""


def test_the_script_sees_the_same_words_as_the_index(real_site: Path, address_of: Address, visit: Visit) -> None:
    texts = [item["query"] for item in QUERIES] + [
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "data/measures").glob("*.yml"))
    ]
    page = visit(address_of(real_site) + "zoeken/").page
    assert page.evaluate(WORDS, texts) == [words_of(text) for text in texts]


def seek(page: Page, words: str) -> None:
    """Type words on the search page, and wait until the answer stands there."""
    page.get_by_label("Waar zoekt u naar?").fill(words)
    page.keyboard.press("Enter")
    answered(page, words)


def answered(page: Page, words: str) -> None:
    expect(page.locator(".found__count")).to_contain_text(f"‘{words}’")


def titles(page: Page) -> list[str]:
    return page.locator(".hit h3").all_inner_texts()


@pytest.fixture
def visitor(real_site: Path, address_of: Address, visit: Visit) -> Any:
    """On the search page of the real site; nothing goes wrong there, and nothing is stored, whatever a test does."""
    visitor = visit(address_of(real_site) + "zoeken/")
    yield visitor
    assert visitor.troubles == []
    assert visitor.stored() == []


@pytest.fixture
def page(visitor: Visitor) -> Page:
    return visitor.page


def test_a_search_shows_kind_standing_title_and_a_sentence_with_the_words_marked(page: Page) -> None:
    seek(page, "wet seksuele misdrijven")
    hit = page.locator(".hit").first
    assert hit.locator(".hit__kind").inner_text().startswith("Wet")
    expect(hit.locator(".badge")).to_have_text("Stand: In werking")
    expect(hit.locator(".cards__text")).to_contain_text("Deze wet bepaalt opnieuw welk seksueel gedrag strafbaar is.")
    assert hit.locator("h3").inner_text() == "Wet seksuele misdrijven"
    assert hit.locator("h3 mark").all_inner_texts() == ["Wet", "seksuele", "misdrijven"]
    hit.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/maatregelen/wet-seksuele-misdrijven/$"))


def test_the_words_stand_in_no_address_and_no_title(page: Page) -> None:
    address, title = page.url, page.title()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    seek(page, "naaktfoto chantage")
    assert (page.url, page.title()) == (address, title)
    assert [url for url in sent if "naaktfoto" in url or "chantage" in url] == []


def test_a_search_word_or_a_synonym_that_led_to_a_page_is_said(page: Page) -> None:
    seek(page, "revenge porn")
    first = page.locator(".hit", has=page.get_by_role("link", name="Helpwanted", exact=True))
    expect(first.locator(".hit__why")).to_contain_text("Gevonden via ‘revenge porn’")
    seek(page, "wraakporno")
    own = page.locator(".hit", has=page.get_by_role("link", name="Wraakporno", exact=True))
    expect(own.locator(".hit__why")).to_be_hidden()


def test_who_may_be_in_need_sees_help_above_the_results_and_among_the_first(page: Page) -> None:
    seek(page, "ik word gechanteerd")
    nudge = page.locator(".nudge")
    expect(nudge.get_by_role("link", name="Hier vindt u hulp")).to_have_attribute("href", "../hulp/")
    assert page.locator(".hit").first.locator(".hit__kind").inner_text() == "Hulplijn"
    seek(page, "digitaledienstenverordening")
    expect(nudge).to_be_hidden()


def test_who_is_in_need_and_asks_what_no_page_answers_still_finds_help_first(page: Page) -> None:
    for words in ("mijn zonnebloem", "dickpic", "loverboy"):
        seek(page, words)
        assert titles(page)[0] == "Hulp", words
    seek(page, "incest")
    assert page.locator(".hit").first.locator(".hit__kind").inner_text() == "Hulplijn"


def test_mistyped_words_are_tried_again_and_it_is_said(page: Page) -> None:
    seek(page, "slachtofers deepfaek")
    # In the line that a screen reader says, with what was typed and what was found for.
    expect(page.get_by_role("status").filter(has_text="Bedoelde u ‘slachtoffers deepfake’?")).to_have_text(
        re.compile(r"‘slachtofers deepfaek’.* resultaten voor ‘slachtoffers deepfake’$")
    )
    assert "deepfake" in " ".join(titles(page)).lower()
    seek(page, "deepfake")
    expect(page.locator(".found__count")).not_to_contain_text("Bedoelde u")


def test_what_nobody_wrote_is_not_found_and_the_way_on_is_shown(page: Page) -> None:
    seek(page, "qqqqqqqqqq")
    assert page.locator(".found__count").inner_text() == "Niets gevonden voor ‘qqqqqqqqqq’"
    assert titles(page) == []
    expect(page.locator(".found").get_by_role("link", name="lijst van A tot Z")).to_be_visible()
    seek(page, "!!!")
    assert titles(page) == []
    page.get_by_label("Waar zoekt u naar?").fill("  ")
    page.keyboard.press("Enter")
    expect(page.locator(".found__count")).to_have_text("Typ een of meer woorden.")


def test_results_are_narrowed_by_kind_topic_and_year_with_counts(page: Page) -> None:
    seek(page, "deepfake")
    total = int(page.locator(".found__count").inner_text().split()[0])
    box = page.get_by_role("checkbox", name="Maatregelen")
    label = page.locator("label", has=box)
    count = int(label.locator("[data-count]").inner_text())
    assert 0 < count < total
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator(".found__count")).to_have_text(f"{count} van {total} resultaten voor ‘deepfake’")
    assert page.locator(".hit").count() == min(count, SHOWN)
    # Another kind can be added; a topic and a year narrow what is left.
    assert page.get_by_role("checkbox", name="Begrippen").is_visible()
    for group in ("Onderwerp", "Jaar"):
        choices = page.get_by_role("group", name=group).get_by_role("checkbox")
        assert choices.count() > 0
        choices.first.press("Space")
        left = int(page.locator(".found__count").inner_text().split()[0])
        assert 0 < left <= count
        count = left
    page.get_by_role("button", name="Wis filters").press("Enter")
    expect(page.locator(".found__count")).to_have_text(f"{total} resultaten voor ‘deepfake’")


def test_no_entry_and_no_state_of_the_history_has_the_words(page: Page) -> None:
    before = page.evaluate("history.length")
    seek(page, "naaktfoto")
    seek(page, "chantage")
    page.get_by_role("checkbox", name="Begrippen").check()
    expect(page.locator(".found__count")).to_contain_text(" van ")
    assert page.evaluate("[history.length, history.state, window.name]") == [before, None, ""]


def test_more_results_come_on_request_and_focus_goes_to_the_first_of_them(page: Page) -> None:
    seek(page, "beelden online")
    assert page.locator(".hit").count() == SHOWN
    page.get_by_role("button", name="Toon meer").press("Enter")
    expect(page.locator(".hit")).to_have_count(2 * SHOWN)
    assert page.evaluate("[...document.querySelectorAll('.hit a')].indexOf(document.activeElement)") == SHOWN


def test_events_documents_and_whole_texts_are_searched_on_request(page: Page) -> None:
    seek(page, "atkm")
    before = int(page.locator(".found__count").inner_text().split()[0])
    expect(page.get_by_role("checkbox", name="Gebeurtenissen")).to_be_hidden()
    page.get_by_role("button", name="Zoek ook in gebeurtenissen").press("Enter")
    expect(page.get_by_role("checkbox", name="Gebeurtenissen")).to_be_visible()
    assert int(page.locator(".found__count").inner_text().split()[0]) > before


def test_a_word_that_only_a_text_has_is_shown_in_its_sentence(page: Page) -> None:
    seek(page, "ontraden")
    hit = page.locator(".hit", has=page.get_by_role("link", name="Motie", exact=True))
    expect(hit.locator(".cards__text")).to_contain_text("Dat heet ontraden.")
    assert hit.locator(".cards__text mark").all_inner_texts() == ["ontraden"]


def test_all_of_it_works_with_the_keyboard_and_focus_is_always_seen(page: Page) -> None:
    page.get_by_label("Waar zoekt u naar?").focus()
    page.keyboard.type("sextortion")
    press(page, "Enter")
    answered(page, "sextortion")
    places = [press(page) for _ in range(24)]
    assert "Sextortion" in [place["words"] for place in places]
    assert unseen(places) == []


def test_nothing_of_the_search_is_loaded_before_somebody_types(
    real_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(real_site))
    loaded: list[str] = []
    visitor.page.on("request", lambda request: loaded.append(urlsplit(request.url).path))
    visitor.go(RECORD)
    visitor.go("zoeken/")
    assert not [path for path in loaded if "pagefind" in path or path.endswith(".json")]
    with visitor.page.expect_request("**/pagefind.js"):
        visitor.page.get_by_label("Waar zoekt u naar?").press("a")


@pytest.mark.parametrize("words", ["wraakporno", "36222", "naaktfoto"])
def test_a_first_search_is_light(
    words: str, real_site: Path, address_of: Address, visit: Visit, pytestconfig: pytest.Config
) -> None:
    visitor = visit(address_of(real_site) + "zoeken/")
    loaded: set[str] = set()
    visitor.page.on("request", lambda request: loaded.add(urlsplit(request.url).path.removeprefix("/")))
    seek(visitor.page, words)
    expect(visitor.page.locator(".hit").first).to_be_visible()
    # What Pagefind writes is compressed already.
    sizes = {path: (real_site / path).read_bytes() for path in loaded if "favicon" not in path}
    bytes_ = sum(len(raw) if raw.startswith(b"\x1f\x8b") else len(gzip.compress(raw, 6)) for raw in sizes.values())
    pytestconfig.stash[TOLD].append(
        f"Eerste keer zoeken naar ‘{words}’: {bytes_ / 1024:.1f} KB in {len(loaded)} bestanden"
    )
    assert bytes_ <= MOST_BYTES, sorted((len(raw), path) for path, raw in sizes.items())


def test_the_field_in_the_header_leads_to_the_results_and_the_address_has_no_words(
    real_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(real_site) + RECORD)
    page = visitor.page
    page.get_by_label("Zoek op deze site").fill("atkm porno")
    page.keyboard.press("Enter")
    answered(page, "atkm porno")
    assert urlsplit(page.url)[2:] == ("/zoeken/", "", "")
    assert "Autoriteit online Terroristisch en Kinderpornografisch Materiaal" in titles(page)[:3]
    assert page.evaluate("[history.state, window.name]") == [None, ""]
    page.go_back()
    expect(page).to_have_url(address_of(real_site) + RECORD)
    expect(page.locator("h1#record")).to_be_visible()
    assert (visitor.troubles, visitor.stored()) == ([], [])


def test_a_form_that_is_sent_before_its_script_came_leads_to_the_search_without_the_words(
    real_site: Path, address_of: Address, visit: Visit
) -> None:
    page = visit(address_of(real_site)).page
    page.route("**/site.js*", lambda route: route.abort())
    page.goto(address_of(real_site) + RECORD)
    page.get_by_label("Zoek op deze site").fill("chantage")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Waar zoekt u naar?")).to_be_visible()
    assert "chantage" not in page.url


def test_a_search_that_cannot_be_loaded_says_so_and_can_be_tried_again(
    real_site: Path, address_of: Address, visit: Visit
) -> None:
    page = visit(address_of(real_site) + "zoeken/").page
    page.route("**/taal.json", lambda route: route.abort())
    page.get_by_label("Waar zoekt u naar?").fill("motie")
    page.keyboard.press("Enter")
    expect(page.locator(".found__count")).to_contain_text("Zoeken lukt nu niet")
    page.unroute("**/taal.json")
    page.keyboard.press("Enter")
    answered(page, "motie")


@pytest.mark.parametrize("width", [320, 1280])
def test_without_script_a_sentence_leads_to_the_list_from_a_to_z(
    width: int, real_site: Path, address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(real_site) + "zoeken/", width=width, script=False)
    page = visitor.page
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_text("Zoeken kan alleen met JavaScript.")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="lijst van A tot Z").click()
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="C", exact=True).click()
    expect(page.get_by_role("heading", name="C", exact=True)).to_be_in_viewport()
    # Under its name, under another name, and under an abbreviation.
    entries = page.get_by_role("main").get_by_role("listitem")
    expect(entries.filter(has_text=re.compile(r"^\s*Centrum Seksueel Geweld \(hulplijn\)\s*$"))).to_be_visible()
    expect(entries.filter(has_text="CSG: zie Centrum Seksueel Geweld (hulplijn)")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    visitor.go(f"../{RECORD}")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("banner").get_by_role("link", name="Zoek")).to_be_visible()


def test_results_fit_on_the_narrowest_phone(real_site: Path, address_of: Address, visit: Visit) -> None:
    page = visit(address_of(real_site) + "zoeken/", width=320).page
    seek(page, "kinderpornografisch materiaal digitaledienstencoördinator")
    expect(page.locator(".hit").first).to_be_visible()
    page.locator(".filters summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [375, 1280])
def test_axe_finds_nothing_among_the_results(width: int, real_site: Path, address_of: Address, visit: Visit) -> None:
    visitor = visit(address_of(real_site) + "zoeken/", width=width, bypass_csp=True)
    seek(visitor.page, "mijn ex deelt naaktfotos")
    visitor.page.add_script_tag(path=AXE)
    assert faults(visitor, "tag", STANDARDS) == []
    assert faults(visitor, "rule", ["color-contrast", "link-in-text-block"], dark=True) == []


def test_texts_of_records_are_shown_as_they_are_written(
    site_of: Callable[[str], Path], address_of: Address, visit: Visit
) -> None:
    visitor = visit(address_of(site_of("hostile")) + "zoeken/")
    page = visitor.page
    seek(page, "script")
    expect(page.locator(".hit").first).to_be_visible()
    assert "<script>" in page.locator(".hits").inner_text()
    assert page.evaluate("[...new Set([...document.querySelectorAll('.hits *')].map(e => e.localName))].sort()") == [
        name for name in ("a", "b", "circle", "h3", "li", "mark", "p", "path", "span", "svg")
        if page.locator(f".hits {name}").count()
    ]  # fmt: skip
    assert visitor.troubles == []
