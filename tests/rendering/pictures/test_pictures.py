# SPDX-License-Identifier: MIT
"""The pictures on built pages: each says in a sentence what the list or table beside it says, and keeps the rules."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn import HISTORIES, LEDGERS
from seen import Seen, pages, read

SITES = ("real_site", "hard_site")


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Path:
    """The real site, and that of histories that are hard to draw."""
    found: Path = request.getfixturevalue(request.param)
    return found


def svgs(page: Seen) -> Iterator[tuple[dict[str, str], Seen]]:
    """The drawings of a page that are pictures, with their attributes; icons are none."""
    for attributes, drawing in zip(page.attributes("svg"), page.all("svg"), strict=True):
        if "pic__svg" in attributes.get("class", "").split():
            yield attributes, drawing


def sentences(page: Seen) -> list[str]:
    """What the pictures say to who does not see them."""
    return [attributes["aria-label"] for attributes, _ in svgs(page) if attributes.get("role") == "img"]


def with_pictures(site: Path) -> list[Seen]:
    found = [page for page in pages(site) if sentences(page)]
    assert len(found) > 10
    return found


def has_class(page: Seen, tag: str, name: str) -> list[Seen]:
    """The elements of a kind that have a class."""
    both = zip(page.attributes(tag), page.all(tag), strict=True)
    return [part for attributes, part in both if name in attributes.get("class", "").split()]


def test_a_picture_is_an_image_with_a_sentence_or_hidden_from_who_hears_the_page(site: Path) -> None:
    for page in with_pictures(site):
        hidden = [part for tag in ("div", "ul") for part in page.all(tag, aria_hidden="true")]
        silent = sum(len(list(svgs(part))) for part in hidden)
        assert len(sentences(page)) + silent == len(list(svgs(page))), page.address
        for sentence in sentences(page):
            assert re.fullmatch(r"\S.{10,}\.", sentence), sentence
            assert "  " not in sentence


def test_a_strip_says_the_standings_and_days_that_the_timeline_of_its_page_says(site: Path) -> None:
    strips = 0
    for page in with_pictures(site):
        if not page.address.startswith("maatregelen/") or not page.all("figure", **{"class": "strip pic"}):
            continue
        strips += 1
        said = sentences(page)[0].removesuffix(" De tijdlijn op deze pagina noemt alle gebeurtenissen.")
        said, *expected = said.split(" Verwacht: ")
        changes = []
        for item in page.element("ol", **{"class": "tl"}).all("li"):
            when = has_class(item, "p", "tl__when")[0].text
            changes += [
                f"{change.text.removeprefix('Stand: ').lower()} sinds {since(when)}"
                for change in has_class(item, "p", "tl__change")
            ]
        _, _, standings = said.rpartition(": ")
        assert standings.lower() == f"{', '.join(changes) or 'stand niet gevonden'}."
        coming = [item.text for item in page.element("ol", **{"class": "tl"}).all("li") if "verwacht " in item.text]
        assert len(expected) <= len(coming)
        for one in expected:
            title, _, _ = one.rpartition(", ")
            assert any(title in item for item in coming), one
    assert strips > 10


def since(when: str) -> str:
    """The words of a date in a timeline as they stand after 'sinds'."""
    words = re.sub(r" (?:dag afgeleid|dag niet precies bekend)$", "", when).removeprefix("in ")
    return f"een dag {words}" if words.startswith("tussen ") else words


def test_the_numbers_in_a_strip_are_those_of_the_timeline(site: Path) -> None:
    strips = 0
    for page in with_pictures(site):
        for figure in page.all("figure", **{"class": "strip pic"}):
            strips += 1
            counted: list[int] = []
            for label in has_class(figure, "text", "number__text"):
                first, _, last = label.text.partition("–")
                counted += range(int(first), int(last or first) + 1)
            listed = [mark.text for mark in has_class(page.main, "span", "tl__mark") if mark.text]
            assert counted == [int(number) for number in listed] == [*range(1, len(counted) + 1)]
    assert strips > 10


@pytest.mark.parametrize("address", ["", "tijdlijn/"])
def test_a_lane_says_what_its_row_in_the_table_says(site: Path, address: str) -> None:
    page = read(site, address).main
    heard = [said.split(" Verwacht: ") for said in sentences(page) if "sinds" in said or "Stand niet" in said]
    lanes = {said.partition(": ")[0]: (said.partition(": ")[2], expected) for said, *expected in heard}
    _, *rows = next(part for part in page.all("table") if "Wat eraan voorafging" in part.text).rows()
    assert [row[0] for row in rows] == [part.links[0].words for part in has_class(page, "div", "lane__name")]
    for name, now, before, coming in rows:
        standings = [*(before.split("; ") if before not in ("–", "niet gevonden") else []), now]
        said = ", ".join(one if not index else one[0].lower() + one[1:] for index, one in enumerate(standings))
        assert lanes[name][0] == ("Stand niet gevonden." if now == "niet gevonden" else f"{said}.")
        assert bool(lanes[name][1]) == (coming != "–")
        assert all(one.rpartition(", ")[0] in coming for one in lanes[name][1])


def test_a_lane_of_the_ledger_says_what_the_list_says_in_words_and_leads_there(site: Path) -> None:
    page = read(site, "gevraagd/").main
    names = has_class(page, "div", "lane__name")
    assert len(names) == len(sentences(page)) > 5
    for name, said in zip(names, sentences(page), strict=True):
        title = name.links[0].words
        words = page.part(title).text.lower().replace(",", "")
        assert name.links[0].address.split("#")[1] in [attributes.get("id") for attributes in page.attributes("h2")]
        for piece in said.removeprefix(f"{title}: ").removesuffix(".").split("; "):
            assert re.search(r"\b\d{4}$|gevonden$|beslisnota$", piece), piece
            assert piece.removeprefix("in de Kamer ").lower().replace(",", "") in words


def test_the_ledger_says_of_each_request_what_happened_to_it(hard_site: Path) -> None:
    said = dict(sentence.split(": ") for sentence in sentences(read(hard_site, "gevraagd/")))
    assert set(said) == set(LEDGERS)
    assert said["nothing-known"] == "gevraagd dag niet gevonden; nog geen antwoord gevonden."
    assert said["done"] == (
        "gevraagd 21 maart 2024; in de Kamer aangenomen 1 juni 2024; overgenomen 1 maart 2025; gedaan 15 januari 2026."
    )


def test_the_picture_of_all_events_counts_those_that_the_list_has_in_each_year(site: Path) -> None:
    page = read(site, "tijdlijn/").main
    (said,) = [sentence for sentence in sentences(page) if sentence.startswith("Hoeveel er gebeurde")]
    counts = re.findall(r"(\d+) in (\d{4})", said)
    assert counts
    for count, year in counts:
        assert len(has_class(page.part(year), "p", "tl__when")) == int(count)


def test_what_a_picture_leaves_out_it_says(hard_site: Path) -> None:
    timeline, ledger = read(hard_site, "tijdlijn/").main, read(hard_site, "gevraagd/").main
    assert "Wat voor 2020 gebeurde, staat alleen in de lijst." in timeline.text
    assert "Wat voor 2020 begon, heeft links een pijl." in timeline.text
    assert "Wat voor 2020 gebeurde, staat helemaal links." in ledger.text
    cut = read(hard_site, "maatregelen/began-before-the-picture/").main
    assert "Wat voor 2020 gebeurde, staat helemaal links." in cut.text


@pytest.mark.parametrize(("case", "stubs"), [("over-from-the-first", 1), ("two-events", 0)])
def test_what_was_over_from_the_first_that_is_known_has_a_beginning_that_is_not(
    case: str, stubs: int, hard_site: Path
) -> None:
    strip = read(hard_site, f"maatregelen/{case}/").main.element("figure", **{"class": "strip pic"})
    assert [piece["class"] for piece in strip.attributes("path")].count("whisker") == stubs


def test_on_the_front_page_the_measures_without_a_lane_are_counted_with_a_link(hard_site: Path) -> None:
    page = read(hard_site).main
    lanes = has_class(page, "li", "lane")
    more = has_class(page, "p", "lanes__more")
    counted = sum(int(re.findall(r"\d+", part.text)[0]) for part in more)
    assert len(lanes) == 14
    assert counted == len(HISTORIES) - 14
    assert all(part.links for part in more)


def test_a_measure_with_one_event_or_none_has_no_strip_and_no_numbers(hard_site: Path) -> None:
    for case in ("nothing", "one-event"):
        page = read(hard_site, f"maatregelen/{case}/").main
        assert page.all("figure") == []
        assert [mark.text for mark in has_class(page, "span", "tl__mark") if mark.text] == []


def test_a_number_shows_whether_its_day_is_known_expected_or_was_expected(hard_site: Path) -> None:
    page = read(hard_site, "maatregelen/overdue-and-expected/").main
    kinds = [shape["class"].split()[1:] for shape in page.attributes("rect") if "number" in shape["class"].split()]
    overdue = ["number--expected", "number--overdue"]
    assert kinds == [["number--day"], overdue, overdue, ["number--expected"]]
    shared = read(hard_site, "maatregelen/today-and-tomorrow/").main
    assert [text.text for text in has_class(shared, "text", "number__text--expected")] == ["3–4"]


def test_a_bar_that_began_before_the_picture_has_an_arrow_and_no_soft_beginning(hard_site: Path) -> None:
    page = read(hard_site, "maatregelen/open-before-the-picture/").main
    assert has_class(page, "path", "cut")
    assert not has_class(page, "path", "whisker")
    assert "url(#in-force)" not in str(page.attributes("rect"))


def test_a_picture_has_no_viewbox_no_style_and_no_colour_of_its_own(site: Path) -> None:
    for page in with_pictures(site):
        for attributes, drawing in svgs(page):
            for piece in [attributes, *(piece.attributes for piece in drawing.pieces)]:
                assert not {"viewbox", "style", "stroke", "color"} & piece.keys()
                assert re.fullmatch(r"url\(#[\w-]+\)", piece.get("fill", "url(#x)"))


def test_what_pictures_share_is_defined_once_on_their_pages_and_nowhere_else(site: Path) -> None:
    for page in pages(site):
        classes = [attributes.get("class") for attributes in page.attributes("svg")]
        has_drawing = bool(list(svgs(page)) or has_class(page, "figure", "pic"))
        assert classes.count("pic-defs") == has_drawing, page.address
        ids = {piece.attributes["id"] for piece in page.pieces if "id" in piece.attributes}
        used = {found for piece in page.pieces for found in re.findall(r"url\(#(.+?)\)", str(piece.attributes))}
        assert used <= ids


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    for page in pages(site):
        ids = Counter(piece.attributes["id"] for piece in page.pieces if "id" in piece.attributes)
        assert [id for id, count in ids.items() if count > 1] == [], page.address
