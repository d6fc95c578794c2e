# SPDX-License-Identifier: MIT
"""The page with help, in the order in which somebody in need reads it, and what a help line says on its own page."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from projects import DAY, ROOT
from records import arrange, faults, parsed, renderer_of
from seen import Seen, read, seen

from beleidslijn.checking.loading import load
from beleidslijn.history.history import History
from beleidslijn.history.snapshot import snapshot
from beleidslijn.record.model import HelpLine
from beleidslijn.record.vocabulary import HelpSituation
from beleidslijn.rendering.macros import Macros

MATTERS: list[HelpSituation] = [situation for situation in HelpSituation if situation is not HelpSituation.DANGER]


def helplines(folder: Path, text: str) -> Seen:
    """What the macro makes of the help lines in a text."""
    renderer = renderer_of(arrange(folder, text))
    page = renderer.page("hulp/")
    return seen(Macros(renderer).helplines(page), "hulp/")


def sentences(page: Seen) -> list[str]:
    """The sentences under "Wat is er aan de hand?"."""
    return [link.words for link in page.element("nav", aria_labelledby="wat-is-er").links]


@pytest.fixture(scope="module")
def page(real_site: Path) -> Seen:
    """The real page."""
    return read(real_site, "hulp/").main


@pytest.fixture(scope="module")
def lines() -> list[HelpLine]:
    """The real help lines."""
    return list(load(ROOT / "data", DAY).catalogue.help_lines.values())


def test_112_stands_before_every_other_link_and_heading(page: Seen) -> None:
    article = page.element("article")
    assert article.headings[:3] == ["Hulp", "Is er nu gevaar?", "Wat is er aan de hand?"]
    assert article.links[0] == ("Bel 112", "tel:112")


def test_being_watched_comes_before_the_question_what_is_the_matter(page: Seen) -> None:
    assert page.link("Veilig kijken") == "veilig-kijken/"
    assert page.text.index("Bel 112") < page.text.index("Kijkt er iemand mee") < page.text.index("Wat is er aan de")


def test_the_page_says_that_a_number_may_have_changed_before_it_shows_the_others(page: Seen) -> None:
    warned = page.text.index("Een nummer kan zijn veranderd.")
    calls = [link.words for link in page.links if link.address.startswith("tel:")]
    assert len(calls) > 10
    assert min(page.text.index(number) for number in calls[1:]) > warned


def test_each_sentence_leads_to_the_section_of_its_name(page: Seen) -> None:
    jumps = page.element("nav", aria_labelledby="wat-is-er").links
    headings = {
        attributes.get("id"): part.text for attributes, part in zip(page.attributes("h2"), page.all("h2"), strict=True)
    }
    assert len(jumps) > 4
    for words, address in jumps:
        assert address.startswith("hulp/#")
        assert headings[address.removeprefix("hulp/#")] == words


def test_sentences_and_sections_stand_in_the_order_of_the_list(page: Seen) -> None:
    expected = [situation.word for situation in MATTERS]
    assert sentences(page) == expected
    assert [heading for heading in page.headings if heading in expected] == expected


def test_every_help_line_stands_in_the_frame_or_under_its_sentences_and_nowhere_twice(
    page: Seen, lines: list[HelpLine]
) -> None:
    assert len(lines) >= 16
    named = {situation: [link.words for link in page.part(situation.word).links] for situation in MATTERS}
    frame = [link.words for link in page.part("Is er nu gevaar?").links]
    for line in lines:
        places: Counter[HelpSituation] = Counter(
            {situation: words.count(line.title) for situation, words in named.items()}
        )
        places[HelpSituation.DANGER] = frame.count(line.title)
        assert +places == Counter(line.situations), line.id


def test_only_danger_has_the_frame(lines: list[HelpLine]) -> None:
    assert [line.id for line in lines if HelpSituation.DANGER in line.situations] == ["noodnummer"]
    assert [line.situations for line in lines if line.id == "noodnummer"] == [(HelpSituation.DANGER,)]


def test_every_number_on_the_page_is_one_of_a_record(page: Seen, lines: list[HelpLine]) -> None:
    shown = {link.words.removeprefix("Bel ") for link in page.links if link.address.startswith("tel:")}
    assert shown == {line.phone for line in lines if line.phone}


def test_who_has_images_online_reads_first_who_helps_with_that_and_what_to_do(page: Seen) -> None:
    images = page.part(HelpSituation.IMAGES.word)
    assert images.links[:3] == [
        ("Helpwanted", "hulp/helpwanted/"), ("020-261 52 75", "tel:0202615275"), ("helpwanted.nl", "https://www.helpwanted.nl"),
    ]  # fmt: skip
    steps = images.part("Wat u zelf kunt doen")
    assert "Ga niet in op eisen en verbreek het contact. (Offlimits" in steps.text
    assert "beslist het platform of een beeld weggaat" in steps.text
    assert page.headings.count("Wat u zelf kunt doen") == 1


def test_a_line_says_when_what_it_costs_when_it_is_open_and_who_says_so(tmp_path: Path) -> None:
    made = helplines(
        tmp_path,
        """
        # help/praten
        title: Praten
        situations: [talk]
        when: U wilt praten
        phone: 0800-1234
        chat: https://chat.example/
        costs: Gratis
        hours: Elke dag
        looked: 2026-11-21
        """,
    )
    entry = made.part("Praten")
    assert entry.text == (
        "U wilt praten. Gratis. Elke dag. 0800-1234 Chat Bron: De uitgever, zonder datum. Bekeken op 21 november 2026."
    )
    assert entry.links[:2] == [("0800-1234", "tel:08001234"), ("Chat", "https://chat.example/")]


def test_a_sentence_without_help_lines_is_not_shown(tmp_path: Path) -> None:
    made = helplines(tmp_path, "# help/een\nsituations: [child]\n# help/twee\nsituations: [child]")
    assert sentences(made) == [HelpSituation.CHILD.word]
    assert made.headings == ["Wat is er aan de hand?", HelpSituation.CHILD.word, "Een hulplijn", "Een hulplijn"]


def test_under_a_sentence_the_most_needed_line_stands_first(tmp_path: Path) -> None:
    made = helplines(
        tmp_path,
        """
        # help/a
        title: Later
        situations: [talk, child]
        order: 20
        # help/b
        title: Eerst
        situations: [child, talk]
        order: 10
        """,
    )
    assert [part.text for part in made.part(HelpSituation.TALK.word).all("h3")] == ["Eerst", "Later"]
    assert [part.text for part in made.part(HelpSituation.CHILD.word).all("h3")] == ["Eerst", "Later"]


def test_what_one_can_do_oneself_stands_once_under_the_first_sentence_of_its_line(tmp_path: Path) -> None:
    made = helplines(tmp_path, '# help/a\nsituations: [child, images]\nsteps: "- Bewaar bewijs.[@bron]"')
    assert "Bewaar bewijs." in made.part(HelpSituation.CHILD.word).text
    assert "Bewaar bewijs." not in made.part(HelpSituation.IMAGES.word).text


def test_what_one_can_do_oneself_has_sources(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, '# help/a\nsteps: "- Bewaar bewijs."')
    assert problem.code == "alinea-zonder-bron"


def test_a_line_may_help_in_more_than_one_situation_the_first_comes_first() -> None:
    line = parsed("help", "situations: [violence, images]")
    assert isinstance(line, HelpLine)
    assert line.situations == (HelpSituation.VIOLENCE, HelpSituation.IMAGES)


def test_the_page_of_a_line_warns_who_is_watched_and_says_what_one_can_do(real_site: Path) -> None:
    own = read(real_site, "hulp/helpwanted/").main
    assert own.link("Veilig kijken") == "veilig-kijken/"
    assert "Bewaar bewijs" in own.part("Wat u zelf kunt doen").text


def test_the_page_of_a_line_has_nothing_for_who_only_follows_or_cites_the_site(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# help/lijn")
    anchors = {"hulp/lijn/": ["record", "kort", "bronnen"]}
    released = History(snapshot(arrangement, 1, arrangement.catalogue.day), addresses=("hulp/lijn/",), anchors=anchors)
    line = arrangement.catalogue.help_lines["lijn"]
    text = seen(renderer_of(arrangement, released).record(line).content).text
    assert [
        words for words in ("Aanhalen", "Volg deze pagina", "Wijzigingen", "JSON", "gewijzigd") if words in text
    ] == []
    lost = replace(released, anchors={"hulp/lijn/": ["z-123abc"]})
    assert 'id="z-123abc"' in renderer_of(arrangement, lost).record(line).content


def test_no_page_of_help_promises_that_images_go_away(real_site: Path, lines: list[HelpLine]) -> None:
    for address in ("hulp/", "veilig-kijken/", *(line.address for line in lines)):
        text = read(real_site, address).main.text.lower()
        for promise in (
            "wordt verwijderd",
            "worden verwijderd",
            "gaat weg.",
            "verdwijnt",
            "haalt uw beelden",
            "haalt het beeld",
        ):
            assert promise not in text, (address, promise)


def test_looking_safely_says_what_the_way_out_does_not_do_and_how_to_get_help(real_site: Path) -> None:
    safely = read(real_site, "veilig-kijken/").main
    assert "drie keer op Shift" in safely.part("De knop ‘Verlaat deze site’").text
    assert safely.leads_to("hulp/noodnummer/")
    assert safely.leads_to("hulp/")
    assert len(safely.element("article").text.split()) < 380
