# SPDX-License-Identifier: MIT
"""What can stand in a field, and what a maintainer reads when something else stands there."""

from datetime import date
from decimal import Decimal

import pytest
from records import KIND_OF, parsed, pointed

from beleidslijn.reading.problems import DataError, Problem
from beleidslijn.record.fields import SourceRef, is_id
from beleidslijn.record.model import Document, Event, Figure, HelpLine, Measure, Request
from beleidslijn.record.vocabulary import IdentifierKey


def refusal(folder: str, own: str) -> Problem:
    """The only thing that is wrong with a record."""
    with pytest.raises(DataError) as refused:
        parsed(folder, own)
    (problem,) = refused.value.problems
    return problem


@pytest.mark.parametrize("id", ["atkm", "kst-34843-128", "113", "2025-beslisnota"])
def test_an_id_is_lower_case_letters_digits_and_single_dashes(id: str) -> None:
    assert is_id(id)


@pytest.mark.parametrize(
    "id", ["", "ATKM", "kst_1", "a--b", "-a", "a-", "a.b", "a b", "é", "index.html", "../a", "a/b", "a\n"]
)
def test_nothing_else_is_an_id(id: str) -> None:
    assert not is_id(id)


@pytest.mark.parametrize(
    ("text", "document", "section"),
    [("beslisnota", "beslisnota", None), ("beslisnota#4.1", "beslisnota", "4.1"), ("wet#art. 252", "wet", "art. 252")],
)
def test_a_source_is_a_document_or_a_place_in_it(text: str, document: str, section: str | None) -> None:
    assert (SourceRef(text).document, SourceRef(text).section) == (document, section)


@pytest.mark.parametrize("source", ["Beslisnota", '"beslisnota#"', '"beslisnota# 3"', '"#3"', "beslisnota 3"])
def test_what_is_no_source_says_how_a_source_is_written(source: str) -> None:
    problem = refusal("terms", f"sources: [{source}]")
    assert problem.code == "geen-bron"
    assert "schrijf document of document#plaats, zoals beslisnota#3" in problem.message
    assert pointed(problem).startswith(source)


TABLE = [
    ("terms", "title: >-", "leeg", "hier staat niets: vul het in"),
    ("terms", "title:", "leeg", "hier staat niets: vul het in"),
    ("terms", 'title: " "', "leeg", "vul het in, of haal de regel weg"),
    ("terms", "text:", "leeg", "vul het in, of haal de regel weg"),
    ("terms", "topics:", "leeg", "vul het in, of haal de regel weg"),
    ("terms", "topics: [a, '']", "leeg", "vul het in, of haal de regel weg"),
    ("events", "date:", "leeg", "hier staat niets: vul het in"),
    ("events", "expected:", "leeg", "vul het in, of haal de regel weg"),
    ("terms", 'title: "a\\nb"', "meer-regels", "op één regel"),
    ("terms", 'title: "a\\tb"', "meer-regels", "op één regel"),
    ("terms", 'title: "a\u200fb"', "vreemd-teken", "U+200F"),
    ("terms", 'title: "a\u202eb"', "vreemd-teken", "U+202E"),
    ("terms", 'title: "a\u00adb"', "vreemd-teken", "U+00AD"),
    ("terms", 'title: "a\\0b"', "vreemd-teken", "U+0000"),
    ("terms", 'title: "a\\eb"', "vreemd-teken", "U+001B"),
    ("terms", 'title: "\\uE000"', "vreemd-teken", "U+E000"),
    ("terms", 'text: "a\u200bb"', "vreemd-teken", "U+200B"),
    ("terms", "title: [a]", "geen-tekst", "geen lijst en geen blok"),
    ("terms", "title: {a: b}", "geen-tekst", "geen lijst en geen blok"),
    ("events", "date: {a: b}", "geen-tekst", "geen lijst en geen blok"),
    ("terms", "also_known_as: wraakporno", "geen-lijst", "met '- ' ervoor"),
    ("events", "statuses: in-force", "geen-blok", "ingesprongen"),
    ("measures", "roles: [atkm]", "geen-blok", "ingesprongen. Hier kan: organisation, role, what"),
    ("events", "outcomes: {motie: carried}", "geen-blok", "ingesprongen. Hier kan: outcome, votes"),
    ("terms", "topics: [Kinderen]", "geen-id", "kleine letters, cijfers en streepjes"),
    ("events", "kind: vot", "onbekend-woord", "Bedoelde u 'vote'?"),
    ("events", "statuses: {wet: inforce}", "onbekend-woord", "Bedoelde u 'in-force'?"),
    (
        "requests",
        "kind: wens",
        "onbekend-woord",
        "Kies uit: recommendation, theme, motion, commitment, question, call.",
    ),
    ("documents", "language: de", "onbekend-woord", "Kies uit: nl, en."),
    ("events", "expected: yes", "geen-ja-nee", "schrijf true of false"),
    ("documents", "official: True", "geen-ja-nee", "schrijf true of false"),
    ("documents", "weak: 1", "geen-ja-nee", "schrijf true of false"),
    ("help", "website: http://x.nl", "geen-adres", "Bedoelde u 'https://x.nl'?"),
    ("help", "website: javascript:alert(1)", "geen-adres", "dat met https:// begint"),
    ("help", "website: //x.nl", "geen-adres", "dat met https:// begint"),
    ("help", "website: x.nl", "geen-adres", "dat met https:// begint"),
    ("help", "website: https://x", "geen-adres", "dat met https:// begint"),
    ("help", "website: 'https://x.nl/\"onmouseover=alert(1)'", "geen-adres", "dat met https:// begint"),
    ("help", "website: https://x.nl/a b", "geen-adres", "dat met https:// begint"),
    ("help", "order: eerst", "geen-getal", "geen heel getal"),
    ("help", "order: 1,5", "geen-getal", "geen heel getal"),
    ("help", "looked: 2026-11", "geen-datum", "schrijf jaar, maand en dag"),
    ("events", "date: 2025-02-30", "geen-datum", "30 februari 2025 bestaat niet"),
    ("events", "date: [2025-03-21..2025-11-11]", "aanhalingstekens", 'om de datum: "[2025-03-21..2025-11-11]"'),
    ("events", "date: [..2025]", "aanhalingstekens", 'om de datum: "[..2025]"'),
    ("events", "date: [2025-03-21, 2025-11-11]", "geen-tekst", "geen lijst en geen blok"),
    ("figures", "values: [{period: 2024, value: 12.206, sources: [bron]}]", "geen-getal", "Bedoelde u 12206?"),
    ("figures", "values: [{period: 2024, value: 1.234.567, sources: [bron]}]", "geen-getal", "Bedoelde u 1234567?"),
    ("figures", "values: [{period: 2024, value: 98.7, sources: [bron]}]", "geen-getal", "Bedoelde u '98,7'?"),
    ("figures", "values: [{period: 2024, value: -3, sources: [bron]}]", "geen-getal", "schrijf alleen cijfers"),
    ("figures", "values: [{period: 2024, value: ruim 300, sources: [bron]}]", "geen-getal", "schrijf alleen cijfers"),
]


@pytest.mark.parametrize(("folder", "own", "code", "advice"), TABLE, ids=[f"{row[0]}: {row[1]}" for row in TABLE])
def test_a_wrong_value_is_refused_with_advice(folder: str, own: str, code: str, advice: str) -> None:
    problem = refusal(folder, own)
    assert problem.code == code
    assert advice in problem.message
    assert (problem.place.path, problem.place.line) == (f"data/{folder}/2025-x.yml", 1)


def test_a_summary_has_at_most_300_characters() -> None:
    assert parsed("terms", f"summary: {'x' * 300}").summary == "x" * 300
    problem = refusal("terms", f"summary: {'x' * 301}")
    assert (problem.code, problem.message) == ("te-lang", "dit is 301 tekens: hooguit 300")
    assert pointed(problem) == "x" * 301


@pytest.mark.parametrize(
    ("folder", "own"),
    [
        ("help", 'website: "https://x.nl/\u200fa"'),
        ("help", 'website: "https://x\u200b.nl/"'),
        ("terms", 'sources: ["bron#3\u200f"]'),
    ],
)
def test_invisible_signs_are_refused_in_addresses_and_sources(folder: str, own: str) -> None:
    assert refusal(folder, own).code == "vreemd-teken"


@pytest.mark.parametrize("sign", ["2028", "2029"])
def test_a_line_holds_no_line_separator(sign: str) -> None:
    assert f"U+{sign}" in refusal("terms", f'title: "a\\u{sign}b"').message


@pytest.mark.parametrize(
    ("folder", "own", "at", "count"),
    [
        ("figures", "values: []", "[]", 1),
        ("figures", "values: [{period: 2024, value: 3, sources: []}]", "[]", 1),
        ("terms", "disputed: [{what: Het jaar, says: []}]", "[]", 2),
        ("terms", "disputed: [{what: Het jaar, says: [{source: een, value: 1}]}]", "[{source", 2),
    ],
)
def test_a_list_that_needs_something_is_not_empty(folder: str, own: str, at: str, count: int) -> None:
    problem = refusal(folder, own)
    assert (problem.code, problem.message) == ("te-weinig", f"dit is te weinig: zet er ten minste {count}")
    assert pointed(problem).startswith(at)


def test_a_list_with_a_wrong_item_is_not_also_too_short() -> None:
    assert refusal("terms", "disputed: [{what: Het jaar, says: [{source: Een, value: 1}]}]").code == "geen-bron"


def test_values_become_what_they_mean() -> None:
    figure, line = parsed("figures"), parsed("help", "order: 5\nphone: 113\nwebsite: https://x.nl/a?b=c#d")
    assert isinstance(figure, Figure)
    assert isinstance(line, HelpLine)
    assert figure.values[0].value == Decimal(12206)
    assert (line.order, line.phone, line.website, line.looked) == (
        5, "113", "https://x.nl/a?b=c#d", date(2026, 11, 24),
    )  # fmt: skip


@pytest.mark.parametrize(("text", "value"), [("98,7", "98.7"), ("0,05", "0.05"), ("12206", "12206"), ("0", "0")])
def test_a_number_has_a_decimal_comma(text: str, value: str) -> None:
    figure = parsed("figures", f"values: [{{period: 2024, value: '{text}', sources: [bron]}}]")
    assert isinstance(figure, Figure)
    assert str(figure.values[0].value) == value


def test_a_set_in_quotes_is_a_date() -> None:
    event = parsed("events", 'date: "[2025-03-21..2025-11-11]"')
    assert isinstance(event, Event)
    assert str(event.date) == "[2025-03-21..2025-11-11]"


def test_text_keeps_its_paragraphs_and_a_title_loses_spaces_around_it() -> None:
    term = parsed("terms", 'title: " Deepfake "\ntext: |\n  Een.\n\n  Twee.\n')
    assert (term.title, term.text) == ("Deepfake", "Een.\n\nTwee.")


@pytest.mark.parametrize("folder", KIND_OF)
def test_a_record_knows_its_kind_and_its_address(folder: str) -> None:
    record = parsed(folder, id="een-id")
    assert record.KIND.folder == folder
    assert record.address == f"{record.KIND.path}/een-id/"


def test_an_event_concerns_all_that_it_names_each_once() -> None:
    event = parsed(
        "events",
        """
        measures: [wet]
        statuses: {wet: in-force, plan: running}
        requests: [motie]
        outcomes: {motie: {outcome: carried}}
        advice: {oproep: discouraged}
        responses: {vraag: {answer: answered}}
        progress: {belofte: done}
        by: [kabinet]
        organisations: [kamer, kabinet]
        """,
    )
    assert isinstance(event, Event)
    assert event.about_measures == ("wet", "plan")
    assert event.about_requests == ("motie", "oproep", "vraag", "belofte")
    assert event.about_organisations == ("kabinet", "kamer")


@pytest.mark.parametrize(
    ("own", "decides"),
    [
        ("", False),
        ("measures: [wet]", False),
        ("advice: {motie: discouraged}", False),
        ("statuses: {wet: in-force}", True),
        ("outcomes: {motie: {outcome: carried}}", True),
        ("responses: {motie: {answer: answered}}", True),
        ("progress: {motie: done}", True),
    ],
)
def test_an_event_decides_when_it_says_how_something_stands(own: str, decides: bool) -> None:
    event = parsed("events", own)
    assert isinstance(event, Event)
    assert event.decides is decides


def test_votes_are_for_and_against() -> None:
    event = parsed("events", "outcomes: {motie: {outcome: carried, votes: {for: 76, against: SGP}}}")
    assert isinstance(event, Event)
    votes = event.outcomes[next(iter(event.outcomes))].votes
    assert votes is not None
    assert (votes.in_favour, votes.against) == ("76", "SGP")


def test_votes_have_no_other_name_for_for() -> None:
    problem = refusal("events", "outcomes: {motie: {outcome: carried, votes: {in_favour: 76}}}")
    assert problem.code == "onbekende-sleutel"


def test_a_short_title_is_the_name_in_lists() -> None:
    assert parsed("measures", "title: Lang\nshort_title: Kort").name == "Kort"
    assert parsed("measures", "title: Lang").name == "Lang"
    assert parsed("organisations", "title: Autoriteit\nabbreviation: AT").name == "Autoriteit (AT)"


@pytest.mark.parametrize(
    ("own", "name"),
    [
        ("publisher: JenV", "JenV"),
        ("publisher: JenV\nshort_title: de nota", "de nota"),
        ("identifiers: {kst: [kst-34843-128]}", "Kamerstuk 34843, nr. 128"),
        ("identifiers: {kst: [kst-36800-viii-26]}", "Kamerstuk 36800-viii, nr. 26"),
        ("identifiers: {kst: [kst-34843-128]}\nshort_title: de brief", "de brief"),
    ],
)
def test_a_sentence_names_a_document_by_its_shortest_name(own: str, name: str) -> None:
    document = parsed("documents", own)
    assert isinstance(document, Document)
    assert document.short_name == name


def test_numbers_and_identifiers_stay_text() -> None:
    measure, request = parsed("measures", "identifiers: {dossier: [036222]}"), parsed("requests", "number: 1_000")
    assert isinstance(measure, Measure)
    assert isinstance(request, Request)
    assert measure.identifiers == {IdentifierKey.DOSSIER: ("036222",)}
    assert request.number == "1_000"
