# SPDX-License-Identifier: MIT
"""From plain values to records: one message for each fault, at its place, with what was meant."""

from pathlib import Path

import pytest
from records import KIND_OF, parsed, pointed, record_text, write

from beleidslijn.reading.parsing import parse, read_all
from beleidslijn.reading.problems import DataError, Place, Problem, did_you_mean
from beleidslijn.reading.source import Source, read


def refusals(folder: str, own: str) -> list[Problem]:
    with pytest.raises(DataError) as refused:
        parsed(folder, own)
    return refused.value.problems


def refusal(folder: str, own: str) -> Problem:
    (problem,) = refusals(folder, own)
    return problem


def stray(folder: Path, *paths: str) -> list[str]:
    """What is said of files in data/ that are no records."""
    for path in paths:
        (folder / "data" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "data" / path).write_text("a: b\n")
    return [str(problem).split("\n")[0] for problem in read_all(folder / "data")[1]]


def test_a_message_is_a_place_a_code_a_sentence_the_line_and_a_caret() -> None:
    assert str(refusal("events", "measures: [wet]\nstatuses: {wet: inforce}")) == (
        "data/events/2025-x.yml:2:17: fout[onbekend-woord]: 'inforce' kan hier niet. Bedoelde u 'in-force'?\n"
        "    statuses: {wet: inforce}\n"
        "                    ^"
    )


@pytest.mark.parametrize("column", [1, 50, 79, 80, 81, 120, 250])
def test_in_a_long_line_the_caret_still_stands_under_its_word(column: int) -> None:
    line = "x" * (column - 1) + "HIER" + "x" * 250
    _, shown, caret = str(Problem(Place("data/x.yml", 3, column, line), "code", "zin")).split("\n")
    assert shown[caret.index("^") :].startswith("HIER")
    assert len(shown) <= 104


def test_a_tab_in_a_line_does_not_move_the_caret() -> None:
    _, shown, caret = str(Problem(Place("data/x.yml", 1, 4, "a:\tHIER"), "code", "zin")).split("\n")
    assert shown[caret.index("^") :] == "HIER"


def test_a_message_about_an_empty_line_shows_no_line() -> None:
    assert str(Problem(Place("data/x.yml", 1, 1, ""), "code", "zin")) == "data/x.yml:1:1: fout[code]: zin"


def test_github_shows_a_message_at_its_line() -> None:
    problem = Problem(Place("data/x.yml", 9, 14, "tekst"), "onbekende-organisatie", "100% 'akm'\r\nis er niet")
    assert problem.annotation() == (
        "::error file=data/x.yml,line=9,col=14,title=onbekende-organisatie::100%25 'akm'%0D%0Ais er niet"
    )


def test_github_shows_a_message_about_a_file_with_a_strange_name() -> None:
    problem = Problem(Place("data/a,line=1::b%.yml"), "geen-yml", "zin")
    assert problem.annotation() == "::error file=data/a%2Cline=1%3A%3Ab%25.yml,line=1,col=1,title=geen-yml::zin"


@pytest.mark.parametrize("value", ['"vote\\n::error::van een ander"', '"\\e[31mvote"', '"vote\\u202e"'])
def test_what_stands_in_a_value_cannot_write_its_own_line(value: str) -> None:
    head = str(refusal("events", f"kind: {value}")).split("\n    ")[0]
    assert head.isprintable()


def test_all_faults_of_a_record_are_told_in_the_order_of_the_file() -> None:
    problems = refusals("events", "date: gisteren\nkind: vot\nby: jenv\nzomaar: iets\ntitle:")
    assert [(problem.place.line, problem.code) for problem in problems] == [
        (1, "geen-datum"),
        (2, "onbekend-woord"),
        (3, "geen-lijst"),
        (4, "onbekende-sleutel"),
        (5, "leeg"),
    ]


@pytest.mark.parametrize(
    ("folder", "own", "message", "at"),
    [
        ("terms", "titel: x", "'titel' is hier geen sleutel. Bedoelde u 'title'?", "titel"),
        (
            "events",
            "responses: {motie: {anwser: pending}}",
            "'anwser' is hier geen sleutel. Bedoelde u 'answer'?",
            "anw",
        ),
        ("measures", "roles: [{organization: a, role: executes}]", "Bedoelde u 'organisation'?", "organization"),
        ("measures", "related: [{maesure: a, relation: part-of}]", "Bedoelde u 'measure'?", "maesure"),
        ("events", "outcomes: {m: {outcome: carried, votes: {four: 3}}}", "Bedoelde u 'for'?", "four"),
        ("terms", "open_questions: [{qustion: a, looked: 2026-11-24}]", "Bedoelde u 'question'?", "qustion"),
    ],
)
def test_a_misspelt_key_offers_the_right_one(folder: str, own: str, message: str, at: str) -> None:
    problem = refusal(folder, own)
    assert problem.code == "onbekende-sleutel"
    assert message in problem.message
    assert pointed(problem).startswith(at)


@pytest.mark.parametrize(
    ("folder", "text", "count"),
    [
        ("terms", "titel: T\nsummary: S\nsources: [bron]\n", 1),
        ("terms", "titel: T\nsumary: S\nsource: [bron]\n", 3),
        ("events", record_text("events", "responses: {motie: {anwser: pending}}"), 1),
        (
            "measures",
            record_text("measures", "roles: [{organization: a, role: executes}, {organisation: b, rol: x}]"),
            2,
        ),
    ],
)
def test_a_misspelt_key_is_one_fault_and_not_a_missing_key_too(folder: str, text: str, count: int) -> None:
    with pytest.raises(DataError) as refused:
        parse(read(Source.of("data/x.yml", text)), KIND_OF[folder], "x")
    assert [problem.code for problem in refused.value.problems] == ["onbekende-sleutel"] * count


def test_a_key_that_resembles_nothing_shows_what_can_stand_there() -> None:
    message = refusal("measures", "related: [{measure: a, relation: part-of, xyz: 3}]").message
    assert message == "'xyz' is hier geen sleutel. Hier kan: measure, relation."


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("title: T\nsummary: S\n", "hier ontbreekt 'sources'", 1),
        (
            "title: T\nsummary: S\nsources: [b]\nopen_questions:\n  - looked: 2026-11-24\n",
            "hier ontbreekt 'question'",
            5,
        ),
        ("title: T\nsummary: S\nsources: [b]\ndisputed:\n- what: x\n  says:\n  - source: a\n", "ontbreekt 'value'", 7),
    ],
)
def test_a_missing_key_is_told_where_it_should_stand(tmp_path: Path, text: str, message: str, line: int) -> None:
    path = tmp_path / "data" / "terms" / "x.yml"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    (problem,) = read_all(tmp_path / "data")[1]
    assert problem.code == "sleutel-ontbreekt"
    assert message in problem.message
    assert (problem.place.path, problem.place.line) == ("data/terms/x.yml", line)


def test_a_missing_key_in_a_map_is_told_at_its_entry() -> None:
    problem = refusal("events", "responses:\n  motie:\n    reason: Omdat.[@bron]")
    assert (problem.message, pointed(problem)) == ("hier ontbreekt 'answer'", "motie:")


@pytest.mark.parametrize(
    ("folder", "own", "key"),
    [
        ("measures", "identifiers:\n  dosier:\n    - 36222", "dosier"),
        ("events", "responses:\n  Een motie:\n    answer: pending", "Een motie"),
        ("events", "statuses:\n  Wet: running", "Wet"),
        ("measures", "identifiers:\n  dosier: 36222", "dosier"),
        ("events", "statuses:\n  Wet: runing", "Wet"),
    ],
)
def test_a_wrong_key_of_a_map_is_pointed_at(folder: str, own: str, key: str) -> None:
    assert pointed(refusal(folder, own)).startswith(key)


def test_the_name_of_a_file_is_the_id_and_is_not_repeated_in_it() -> None:
    assert parsed("terms", id="deepfake").id == "deepfake"
    problem = refusal("terms", "id: deepfake")
    assert (problem.code, problem.message) == ("id-in-bestand", "de naam van het bestand is de id: haal deze regel weg")


def test_records_are_read_in_the_order_of_kinds_and_names(tmp_path: Path) -> None:
    data = write(tmp_path, "# terms/b\n# terms/a\n# measures/z\n# events/2025-x\n")
    read, problems = read_all(data)
    assert [record.id for record, _ in read] == ["z", "bron", "2025-x", "a", "b"]
    assert not problems


def test_a_record_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    data = write(tmp_path, "# terms/a\ntitle:\n# terms/b\n# terms/c\nkind: x\n")
    read, problems = read_all(data)
    assert [record.id for record, _ in read] == ["bron", "b"]
    assert [problem.place.path for problem in problems] == ["data/terms/a.yml", "data/terms/c.yml"]


NO_FOLDER = (
    "fout[onbekende-map]: hier horen geen bestanden: zet het in een van de mappen "
    "documents, events, figures, help, measures, organisations, requests, terms, topics."
)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("terms/deepfake.yaml", "fout[geen-yml]: dit bestand wordt niet gelezen. Bedoelde u 'deepfake.yml'?"),
        ("terms/deepfake.YML", "fout[geen-yml]: dit bestand wordt niet gelezen. Bedoelde u 'deepfake.yml'?"),
        ("terms/deepfake.yml~", "fout[geen-yml]: dit bestand wordt niet gelezen. Bedoelde u 'deepfake.yml'?"),
        ("term/deepfake.yml", f"{NO_FOLDER} Bedoelde u 'terms'?"),
        ("Events/x.yml", f"{NO_FOLDER} Bedoelde u 'events'?"),
        ("terms/2025/x.yml", f"{NO_FOLDER} Bedoelde u 'terms'?"),
        ("zomaar/x.txt", NO_FOLDER),
        ("x.yml", NO_FOLDER),
        (
            "terms/Deepfake.yml",
            "fout[geen-id]: de naam van een bestand bestaat uit kleine letters, cijfers en streepjes",
        ),
        ("terms/een begrip.yml", "fout[geen-id]: de naam van een bestand bestaat uit kleine letters"),
        ("terms/a--b.yml", "fout[geen-id]: de naam van een bestand bestaat uit kleine letters"),
    ],
)
def test_a_file_that_would_not_be_read_is_a_fault(tmp_path: Path, path: str, message: str) -> None:
    (said,) = stray(tmp_path, path)
    assert said.startswith(f"data/{path}:1:1: {message}")


def test_hidden_files_and_empty_folders_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "data" / "leeg").mkdir(parents=True)
    assert stray(tmp_path, "terms/.DS_Store", ".gitkeep") == []


@pytest.mark.parametrize(
    ("word", "meant"), [("akm", " Bedoelde u 'atkm'?"), ("atkm", " Bedoelde u 'atkm'?"), ("politie", ""), ("", "")]
)
def test_what_was_meant_is_offered_only_when_it_is_near(word: str, meant: str) -> None:
    assert did_you_mean(word, ["acm", "atkm", "offlimits"]) == meant


def test_faults_stand_in_the_order_of_files_and_lines() -> None:
    places = [Place("b", 1), Place("a", 10, 2), Place("a", 9, 30), Place("a", 10, 1)]
    error = DataError(Problem(place, "code", "zin") for place in places)
    assert str(error) == "\n".join(f"{at}: fout[code]: zin" for at in ["a:9:30", "a:10:1", "a:10:2", "b:1:1"])


@pytest.mark.parametrize(
    ("folder", "own", "key"),
    [
        ("events", "kind: Aanwijzing", "designation"),
        ("events", "kind: aanwijzing", "designation"),
        ("events", "statuses: {wet: nu niet}", "not-now"),
        ("measures", "kind: Wet", "law"),
    ],
)
def test_of_a_dutch_word_the_key_is_offered_that_it_stands_for(folder: str, own: str, key: str) -> None:
    assert refusal(folder, own).message.endswith(f"kan hier niet. Bedoelde u '{key}'?")
