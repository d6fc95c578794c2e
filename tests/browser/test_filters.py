# SPDX-License-Identifier: MIT
"""Narrowing a list: by keyboard, in an address that can be shared, back and forward, and all of it without script."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from focus import press, unseen
from playwright.sync_api import Locator, Page, Route
from projects import make_site
from records import arrange, renderer_of, write
from visitor import Visitor

from beleidslijn.rendering.macros import Macros

Open = Callable[..., Page]

HELP = 'Hulp <b onclick="alert(1)">& "nu"</b>'
"""A title as a topic could have it."""
RECORDS = f"""
# topics/recht
title: Strafrecht
# topics/hulp
title: '{HELP}'
# organisations/raad
title: Raad
# organisations/krant
title: Krant
# events/2025-antwoord
date: 2025-02-01
kind: letter
by: [raad]
responses: {{r0: {{answer: taken-over}}, r1: {{answer: taken-over}}, r7: {{answer: not-taken-over}}}}
"""
RECORDS += "".join(f"# events/2024-a{n}\ndate: 2024-05-1{n}\ntopics: [recht]\ntitle: Debat {n}\n" for n in range(6))
RECORDS += "".join(
    f"# events/2025-s{n}\ndate: 2025-06-1{n % 9}\nkind: statement\nby: [{'raad, krant' if n < 2 else 'raad'}]\n"
    f"topics: [{'recht' if n == 2 else 'hulp'}]\ntitle: Standpunt {n}\n"
    for n in range(12)
)
RECORDS += "".join(
    f"# requests/r{n}\ntitle: Verzoek {n}\ntopics: [{'recht' if n < 6 else 'hulp'}]\n"
    f"kind: {'motion' if n % 2 else 'call'}\n"
    for n in range(12)
)
"""Nineteen events: six debates of 2024, a letter and twelve statements of 2025; and twelve requests."""

SIZES = ((1280, 800), (375, 667), (320, 256))
"""A desk, a phone, and that desk at 400 % zoom: width and height in pixels."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lijsten")
    return make_site(folder / "site", write(folder, RECORDS))


@pytest.fixture
def visitor(site: Path, address_of: Callable[[Path], str], visit: Callable[..., Visitor]) -> Callable[..., Visitor]:
    return lambda address, **device: visit(address_of(site) + address, **device)


@pytest.fixture
def opened(visitor: Callable[..., Visitor]) -> Open:
    return lambda address, **device: visitor(address, **device).page


def rows(page: Page) -> list[str]:
    """The titles that are in the list now, from top to bottom; those in a picture left out."""
    shown = page.locator("[data-row]:not(.lane, .said):visible")
    return [words.strip() for words in shown.locator(":is(h2, h3, .tl__title) a").all_inner_texts()]


def words(found: Locator) -> list[str]:
    """The words of elements, on one line."""
    return [" ".join(text.split()) for text in found.all_inner_texts()]


def status(page: Page) -> str:
    return page.get_by_role("group", name="Filters").get_by_role("status").inner_text()


def options(page: Page, label: str) -> list[str]:
    """What can be chosen there."""
    return page.get_by_label(label).locator("option:enabled").all_inner_texts()


def chosen(page: Page) -> str:
    """What the address says of it."""
    return unquote(page.url.partition("?")[2])


def narrow(page: Page, label: str, letters: str) -> Locator:
    """Choose as somebody with a keyboard does: go to a list and type how the words begin."""
    select = page.get_by_label(label)
    select.focus()
    page.keyboard.type(letters)
    return select


def test_what_is_chosen_by_keyboard_is_left_is_counted_and_stands_in_the_address(opened: Open) -> None:
    page = opened("tijdlijn/")
    assert status(page) == "19 van 19 getoond"
    select = narrow(page, "Onderwerp", "Straf")
    assert rows(page) == ["Standpunt 2", *(f"Debat {n}" for n in range(5, -1, -1))]
    assert status(page) == "7 van 19 getoond"
    assert chosen(page) == "onderwerp=recht"
    assert select.evaluate("select => select === document.activeElement")
    # The other choices say how many they would leave of these; what would leave nothing, cannot be chosen.
    assert options(page, "Jaar") == ["Alle jaren", "2025 (1)", "2024 (6)"]
    assert options(page, "Soort") == ["Alle soorten", "Debat (6)", "Standpunt (1)"]
    assert options(page, "Onderwerp") == ["Alle onderwerpen", f"{HELP} (11)", "Strafrecht (7)"]
    narrow(page, "Jaar", "2025")
    assert rows(page) == ["Standpunt 2"]
    assert chosen(page) == "onderwerp=recht&jaar=2025"


def test_years_in_which_nothing_is_left_are_gone_and_so_are_the_links_to_them(opened: Open) -> None:
    page = opened("tijdlijn/?jaar=2024")
    assert page.locator("main h2:visible").all_inner_texts()[-1:] == ["2024"]
    assert page.get_by_role("navigation", name="Jaren").get_by_role("link").all_inner_texts() == ["2024"]
    narrow(page, "Jaar", "Alle")
    assert page.locator("main h2:visible").all_inner_texts()[-3:] == ["Verwacht", "2025", "2024"]


def test_a_heading_says_how_many_are_left_under_it(opened: Open) -> None:
    page = opened("gebeurtenissen/")
    before = page.locator("main h2:visible").all_inner_texts()
    assert before == ["2025 (13)", "2024 (6)"]
    narrow(page, "Onderwerp", "Straf")
    assert page.locator("main h2:visible").all_inner_texts() == ["2025 (1)", "2024 (6)"]


def test_the_number_that_is_left_is_said_once_for_each_choice(opened: Open) -> None:
    page = opened("tijdlijn/")
    page.evaluate("""() => {
      window.said = [];
      const status = document.querySelector('.filters [role=status]');
      new MutationObserver(() => said.push(status.textContent)).observe(status, {subtree: true, childList: true});
    }""")
    page.get_by_label("Onderwerp").select_option("recht")
    page.get_by_label("Jaar").select_option("2024")
    assert page.evaluate("said") == ["7 van 19 getoond", "6 van 19 getoond"]


def test_back_and_forward_go_along_what_was_chosen(opened: Open) -> None:
    page = opened("tijdlijn/")
    page.get_by_label("Onderwerp").select_option("recht")
    page.get_by_label("Jaar").select_option("2024")
    page.go_back()
    assert (chosen(page), status(page)) == ("onderwerp=recht", "7 van 19 getoond")
    assert page.get_by_label("Jaar").input_value() == ""
    page.go_back()
    assert (chosen(page), status(page)) == ("", "19 van 19 getoond")
    page.go_forward()
    assert (chosen(page), status(page)) == ("onderwerp=recht", "7 van 19 getoond")
    assert page.get_by_label("Onderwerp").input_value() == "recht"


def test_an_address_that_is_shared_opens_with_the_same_choice_and_without_what_it_does_not_know(opened: Open) -> None:
    page = opened("tijdlijn/?jaar=2024&onderwerp=bestaat-niet&van=iemand")
    assert rows(page) == [f"Debat {n}" for n in range(5, -1, -1)]
    assert page.get_by_role("button", name="Haal weg: 2024").is_visible()
    assert chosen(page) == "jaar=2024"


@pytest.mark.parametrize("address", ["tijdlijn/#jaar-2024", "tijdlijn/?onderwerp=recht#jaar-2024"])
def test_an_address_may_name_a_place_as_well(address: str, opened: Open) -> None:
    page = opened(address, height=400)
    heading = page.get_by_role("heading", name="2024").bounding_box()
    assert heading
    assert 0 <= heading["y"] < 400
    assert page.url.endswith("#jaar-2024")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_chips_take_off_what_was_chosen_by_keyboard_with_the_focus_in_sight(
    width: int, height: int, opened: Open
) -> None:
    page = opened("tijdlijn/?onderwerp=recht&jaar=2024", width=width, height=height)
    chip = page.get_by_role("button", name="Haal weg: Strafrecht")
    chip.focus()
    focus = press(page, "Enter")
    assert focus["words"] == "Wis filters"
    assert unseen([focus]) == []
    assert (chosen(page), status(page)) == ("jaar=2024", "6 van 19 getoond")
    page.get_by_role("button", name="Haal weg: 2024").focus()
    focus = press(page, "Space")
    assert focus["words"] == "Kies wat u wilt zien"
    assert unseen([focus]) == []
    assert status(page) == "19 van 19 getoond"


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_all_choices_are_wiped_at_once_and_the_focus_stays_in_sight(width: int, height: int, opened: Open) -> None:
    page = opened("tijdlijn/?onderwerp=recht&jaar=2024", width=width, height=height)
    wipe = page.get_by_role("button", name="Wis filters")
    wipe.focus()
    focus = press(page, "Enter")
    assert focus["words"] == "Kies wat u wilt zien"
    assert unseen([focus]) == []
    assert (chosen(page), status(page)) == ("", "19 van 19 getoond")
    assert not wipe.is_visible()
    page.go_back()
    assert (chosen(page), status(page)) == ("onderwerp=recht&jaar=2024", "6 van 19 getoond")


def test_where_nothing_is_left_the_page_says_so_and_offers_to_wipe(opened: Open) -> None:
    page = opened("tijdlijn/?onderwerp=hulp&jaar=2024")
    assert rows(page) == []
    assert status(page) == "0 van 19 getoond"
    sentence = page.get_by_text("Er is niets dat bij al deze keuzes past.")
    sentence.get_by_role("button", name="Wis filters").click()
    assert len(rows(page)) == 19
    assert not sentence.is_visible()


def test_the_choices_stand_open_on_a_desk_and_shut_on_a_phone(opened: Open) -> None:
    assert opened("tijdlijn/").get_by_label("Onderwerp").is_visible()
    phone = opened("tijdlijn/", width=375)
    assert not phone.get_by_label("Onderwerp").is_visible()
    phone.get_by_text("Kies wat u wilt zien").focus()
    phone.keyboard.press("Enter")
    assert phone.get_by_label("Onderwerp").is_visible()


def test_beside_a_list_that_was_read_far_down_its_beginning_comes_back(opened: Open) -> None:
    page = opened("tijdlijn/", height=500)
    page.get_by_role("link", name="Debat 0").scroll_into_view_if_needed()
    select = narrow(page, "Organisatie", "Krant")
    assert page.get_by_role("link", name="Standpunt 1", exact=True).evaluate(
        "link => link.getBoundingClientRect().top > 0 && link.getBoundingClientRect().bottom < innerHeight"
    )
    assert select.evaluate("select => select.getBoundingClientRect().top > 60")


# What was asked


def test_answers_are_chosen_by_links_that_say_how_many_there_are(opened: Open) -> None:
    page = opened("gevraagd/")
    bar = page.get_by_role("group", name="Filters")
    links = bar.get_by_role("link")
    assert words(links) == [
        "Alles 12",
        "Overgenomen 2",
        "Niet overgenomen 1",
        "Nog geen antwoord gevonden 9",
    ]
    bar.get_by_role("link", name="Overgenomen 2", exact=True).focus()
    focus = press(page, "Enter")
    assert focus["words"] == "Overgenomen 2"
    assert sorted(rows(page)) == ["Verzoek 0", "Verzoek 1"]
    assert chosen(page) == "antwoord=taken-over"
    assert words(bar.locator("[aria-current=true]")) == ["Overgenomen 2"]
    # The picture above the list shows the same.
    assert sorted(page.locator(".lane:visible").all_inner_texts()) == ["Verzoek 0", "Verzoek 1"]
    page.go_back()
    assert len(rows(page)) == 12


def test_an_answer_is_a_link_of_its_own_and_none_where_it_would_leave_nothing(opened: Open) -> None:
    page = opened("gevraagd/?onderwerp=recht&soort=call")
    bar = page.get_by_role("group", name="Filters")
    assert words(bar.get_by_role("link")) == ["Alles 3", "Overgenomen 1", "Nog geen antwoord gevonden 2"]
    assert bar.get_by_text("Niet overgenomen 0").is_visible()
    with page.context.expect_page() as other:
        bar.get_by_role("link", name="Overgenomen").click(modifiers=["ControlOrMeta"])
    assert chosen(other.value) == "antwoord=taken-over&onderwerp=recht&soort=call"
    assert len(rows(page)) == 3


# Where a row stands twice


def test_a_statement_that_stands_twice_counts_once_and_goes_from_both_places(opened: Open) -> None:
    page = opened("standpunten/")
    assert status(page) == "12 van 12 getoond"
    narrow(page, "Onderwerp", "Straf")
    assert status(page) == "1 van 12 getoond"
    assert rows(page) == ["Standpunt 2"]
    assert page.locator(".links > li:visible").all_inner_texts() == ["Strafrecht: Raad"]
    assert page.locator("main h2:visible").all_inner_texts() == ["Waarover", "Raad"]


# On any list


def test_words_of_the_data_stay_words(opened: Open) -> None:
    page = opened("tijdlijn/?onderwerp=hulp")
    assert page.get_by_role("button", name=f"Haal weg: {HELP}").is_visible()
    assert page.get_by_label("Onderwerp").evaluate("select => select.selectedOptions[0].text") == f"{HELP} (11)"
    assert page.locator("main [onclick]").count() == 0


@pytest.mark.parametrize(("address", "number"), [("tijdlijn/", 19), ("gevraagd/", 12), ("gebeurtenissen/", 19)])
def test_without_script_all_is_there_and_no_bar(address: str, number: int, opened: Open) -> None:
    page = opened(f"{address}?onderwerp=recht&jaar=2024", script=False)
    assert len(rows(page)) == number
    assert page.get_by_role("group", name="Filters").count() == 0
    assert page.locator("noscript").inner_text() == "Hier staat alles. Met JavaScript kunt u kiezen wat u wilt zien."
    # No room is kept for what does not come.
    assert page.locator(".filters").evaluate("bar => getComputedStyle(bar).display") == "none"


@pytest.mark.parametrize("address", ["tijdlijn/", "gevraagd/", "standpunten/", "gebeurtenissen/"])
def test_nothing_is_wider_than_the_screen_while_choosing(address: str, opened: Open) -> None:
    page = opened(f"{address}?onderwerp=hulp")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("document.querySelector('.filters details').open = true")
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_choosing_asks_nothing_of_others_breaks_no_policy_and_leaves_nothing_behind(
    visitor: Callable[..., Visitor],
) -> None:
    reader = visitor("gevraagd/?onderwerp=recht")
    reader.page.get_by_label("Soort").select_option("motion")
    reader.page.get_by_role("link", name="Overgenomen").first.click()
    reader.page.get_by_role("button", name="Wis filters").first.click()
    reader.page.go_back()
    assert reader.troubles == []
    assert reader.stored() == []


@pytest.mark.parametrize(("width", "height"), SIZES[:2])
def test_nothing_moves_when_the_bar_comes(
    width: int, height: int, opened: Open, address_of: Callable[[Path], str], site: Path
) -> None:
    page = opened("privacy/", width=width, height=height)
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/filters.js", hold)
    page.goto(address_of(site) + "gebeurtenissen/", wait_until="commit")
    row = page.get_by_role("link", name="Standpunt 8")
    before = row.bounding_box()
    assert page.get_by_role("group", name="Filters").count() == 0
    waiting[0].continue_()
    page.get_by_role("group", name="Filters").wait_for()
    assert row.bounding_box() == before


def test_on_paper_stands_what_is_chosen_and_no_control(opened: Open) -> None:
    page = opened("tijdlijn/?onderwerp=recht")
    page.emulate_media(media="print")
    assert page.get_by_text("7 van 19 getoond").is_visible()
    assert page.locator(".chips--off").get_by_text("Strafrecht").is_visible()
    for control in page.locator(".filters select, .filters summary, .filters__clear").all():
        assert not control.is_visible()
    page = opened("gevraagd/?antwoord=taken-over")
    page.emulate_media(media="print")
    assert words(page.locator(".filters a:visible")) == ["Overgenomen 2"]


def test_three_thousand_rows_are_narrowed_while_a_reader_hardly_waits(
    site: Path, opened: Open, address_of: Callable[[Path], str], tmp_path: Path
) -> None:
    """The bound is generous for a busy machine: a change takes some 0.1 second, and seconds if all were laid out."""
    kinds = ("debate", "vote", "letter")
    many = "".join(
        f"# events/{2000 + n % 20}-e{n}\ndate: {2000 + n % 20}-05-01\nkind: {kinds[n % 3]}\ntopics: [t{n % 7}]\n"
        for n in range(3000)
    )
    topics = "".join(f"# topics/t{n}\n" for n in range(7))
    renderer = renderer_of(arrange(tmp_path, many + topics))
    html = (site / "tijdlijn/index.html").read_text(encoding="utf-8")
    start, end = html.rindex('<div class="made">'), html.index('<p class="small written__edit">')
    long = f'{html[:start]}<div class="made">{Macros(renderer).years(renderer.page("tijdlijn/"))}</div>{html[end:]}'
    page = opened("privacy/")
    page.route("**/tijdlijn/", lambda route: route.fulfill(body=long, content_type="text/html; charset=utf-8"))
    page.goto(address_of(site) + "tijdlijn/")
    assert status(page) == "3000 van 3000 getoond"
    times = page.evaluate("""async () => {
      const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      const times = [];
      for (const [key, value] of [['topic', 't3'], ['kind', 'vote'], ['topic', ''], ['kind', '']]) {
        const select = document.querySelector(`select[data-choice=${key}]`);
        await frame();
        const start = performance.now();
        select.value = value;
        select.dispatchEvent(new Event('change'));
        await frame();
        times.push(performance.now() - start);
      }
      return times;
    }""")
    assert status(page) == "3000 van 3000 getoond"
    assert max(times) < 1500
    # Also where most rows are not laid out, an address leads to its place.
    page.goto(address_of(site) + "tijdlijn/#jaar-2004")
    heading = page.get_by_role("heading", name="2004").bounding_box()
    assert heading
    assert 0 <= heading["y"] < 800
