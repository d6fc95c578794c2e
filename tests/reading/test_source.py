# SPDX-License-Identifier: MIT
"""YAML to plain text, lists and maps: text stays text, and what would silently mean something else is refused."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records import pointed

from beleidslijn.reading.problems import DataError, Problem
from beleidslijn.reading.source import MAX_BYTES, MAX_DEPTH, Document, Source, read, read_file


def document(text: str) -> Document:
    return read(Source.of("data/x.yml", text))


def refusals(text: str) -> list[Problem]:
    with pytest.raises(DataError) as refused:
        document(text)
    return refused.value.problems


def at(problem: Problem) -> str:
    return f"{problem.place.line}:{problem.place.column}"


@pytest.mark.parametrize(
    "value",
    ["no", "yes", "true", "012", "0x1F", "1_000", "12:30", "2024-03-01", "1e3", ".5", "~", "null", ".inf", "<<", "3"],
)
def test_text_stays_text(value: str) -> None:
    assert document(f"title: {value}\nlijst: [{value}]\n").content == {"title": value, "lijst": [value]}


def test_quotes_blocks_lists_and_maps_are_read() -> None:
    content = document(
        "a: 'enkel'\nb: \"dubbel \\u00e9\"\nc: |\n  twee\n  regels\nd: >-\n  een\n  regel\ne:\n  - f: g\n    h: [i]\n"
    ).content
    assert content == {
        "a": "enkel", "b": "dubbel é", "c": "twee\nregels\n", "d": "een regel", "e": [{"f": "g", "h": ["i"]}],
    }  # fmt: skip


# What stands in the file, where its fault is, the code, and what the message offers.
REFUSED = {
    "a double key": ("a: b\nc: d\na: e\n", "3:1", "dubbele-sleutel", "'a' staat hier al op regel 1"),
    "a double key in a block": ("a:\n  b: c\n  b: d\n", "3:3", "dubbele-sleutel", "'b' staat hier al op regel 2"),
    "a double key in brackets": ("a: {b: c, b: d}\n", "1:11", "dubbele-sleutel", "op regel 1"),
    "a double key in quotes": ("a: b\n'a': c\n", "2:1", "dubbele-sleutel", "'a' staat hier al op regel 1"),
    "an anchor": ("a: &b c\n", "1:4", "anker", "'&b' kan niet: zet aanhalingstekens"),
    "an anchor on a list": ("a: &b\n  - c\n", "1:4", "anker", "'&b' kan niet"),
    "an anchor on a key": ("&b a: c\n", "1:1", "anker", "'&b' kan niet"),
    "an alias": ("a: *b\n", "1:4", "verwijzing", "'*b' kan niet: zet aanhalingstekens"),
    "an alias in a list": ("a:\n  - *b\n", "2:5", "verwijzing", "'*b' kan niet"),
    "a merge": ("a:\n  <<: *b\n", "2:7", "verwijzing", "'*b' kan niet"),
    "a Python tag": ("a: !!python/object:os.system b\n", "1:4", "label", "niet met ! beginnen"),
    "a tag": ("a: !b c\n", "1:4", "label", "niet met ! beginnen"),
    "an exclamation mark": ("a: ! c\n", "1:4", "label", "niet met ! beginnen"),
    "a tag on a list": ("a: !!set\n  b: c\n", "1:4", "label", "niet met ! beginnen"),
    "a second document": ("a: b\n---\nc: d\n", "2:1", "meer-documenten", "haal de regel met --- weg"),
    "a second document after an end": ("a: b\n...\n---\nc: d\n", "3:1", "meer-documenten", "---"),
    "a colon in a value": ("a: b: c\n", "1:5", "geen-yaml", "een dubbele punt in een waarde: zet aanhalingstekens"),
    "a colon in a list": ("a:\n  - b: c: d\n", "2:9", "geen-yaml", "een dubbele punt in een waarde"),
    "no colon": ("a: b\nc\n", "2:1", "geen-yaml", "hier mist een dubbele punt"),
    "bad indentation": ("a: b\n c: d\n", "2:3", "geen-yaml", "een dubbele punt in een waarde"),
    "a list that does not line up": ("a:\n  - b\n - c\n", "3:2", "geen-yaml", "springt niet goed in"),
    "a list on the line of its key": ("a: - b\n", "1:4", "geen-yaml", "een lijst begint op een nieuwe regel"),
    "a quote that is not closed": (
        'a: b\nc: "d\ne: f\n',
        "2:4",
        "geen-yaml",
        "aanhalingsteken of haak is niet gesloten",
    ),
    "a single quote that is not closed": ("c: 'd\n", "1:4", "geen-yaml", "aanhalingsteken of haak is niet gesloten"),
    "a bracket that is not closed": ("a: [b\nc: d\n", "2:2", "geen-yaml", "een haak is niet gesloten"),
    "a bracket that was not opened": ("a: ]\n", "1:4", "geen-yaml", "een haak is niet gesloten"),
    "words behind a quote": ("a: 'b' c\n", "1:8", "geen-yaml", "mist aanhalingstekens"),
    "words behind a bracket": ("a: [b] c\n", "1:8", "geen-yaml", "mist aanhalingstekens"),
    "a backslash in double quotes": ('a: "\\d"\n', "1:5", "geen-yaml", "gebruik enkele aanhalingstekens"),
    "an at sign": ("a: @b\n", "1:4", "geen-yaml", "niet met dit teken beginnen: zet aanhalingstekens"),
    "a percent sign": ("a: %b\n", "1:4", "geen-yaml", "niet met dit teken beginnen: zet aanhalingstekens"),
    "a back quote": ("a: `b`\n", "1:4", "geen-yaml", "niet met dit teken beginnen: zet aanhalingstekens"),
    "bold text": ("a: **b** c\n", "1:5", "geen-yaml", "niet met * of & beginnen: zet aanhalingstekens"),
    "a NUL": ("a: b\nc: d\0e\n", "2:5", "geen-yaml", "een onzichtbaar teken"),
    "a bell": ("a: b\x07c\n", "1:5", "geen-yaml", "een onzichtbaar teken"),
    "an escape": ("a: '\x1b[31m'\n", "1:5", "geen-yaml", "een onzichtbaar teken"),
    "a DEL": ("a: b\x7fc\n", "1:5", "geen-yaml", "een onzichtbaar teken"),
    "an old control character": ("a: b\x9bc\n", "1:5", "geen-yaml", "een onzichtbaar teken"),
    "a key in brackets": ("[a]: b\n", "1:1", "geen-sleutel", "een sleutel is een woord"),
    "a key of more lines": ("? {a: b}\n: c\n", "1:3", "geen-sleutel", "een sleutel is een woord"),
    "nothing": ("", "1:1", "geen-velden", "dit bestand is leeg"),
    "a comment alone": ("# x\n", "1:1", "geen-velden", "dit bestand is leeg"),
    "three dashes alone": ("---\n", "1:1", "geen-velden", "dit bestand is leeg"),
    "an empty map": ("{}\n", "1:1", "geen-velden", "dit bestand is leeg"),
    "a list": ("- a\n", "1:1", "geen-velden", "uit 'sleutel: waarde' te bestaan"),
    "words": ("tekst\n", "1:1", "geen-velden", "uit 'sleutel: waarde' te bestaan"),
}


@pytest.mark.parametrize(("text", "place", "code", "advice"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_says_where_and_what_to_do(text: str, place: str, code: str, advice: str) -> None:
    (problem,) = refusals(text)
    assert (at(problem), problem.code) == (place, code)
    assert advice in problem.message


@pytest.mark.parametrize(
    ("text", "place", "meant"),
    [
        ("sources:\n  - beslisnota #3\n", "2:16", " Bedoelde u 'beslisnota#3'?"),
        ("a: b #3\n", "1:6", " Bedoelde u 'b#3'?"),
        ("a: b  #4.1\r\nc: d\r\n", "1:7", " Bedoelde u 'b#4.1'?"),
        ("a: b # een opmerking\n", "1:6", ""),
        ("a: een zin\n  die doorloopt #3\nb: c\n", "2:17", " Bedoelde u 'een zin die doorloopt#3'?"),
        ("a: {b: c #3\n  }\n", "1:10", " Bedoelde u 'c#3'?"),
        ("a: 😀 é #3\n", "1:8", " Bedoelde u '😀 é#3'?"),
    ],
)
def test_a_comment_behind_a_value_without_quotes_is_refused(text: str, place: str, meant: str) -> None:
    (problem,) = refusals(text)
    assert (at(problem), problem.code) == (place, "opmerking-achter-waarde")
    assert problem.message == f"alles achter # telt niet mee. Zet een opmerking op een eigen regel.{meant}"
    assert pointed(problem).startswith("#")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("# boven\na: b\n# onder\n", {"a": "b"}),
        ("a: 'b' # x\n", {"a": "b"}),
        ('a: "b" # x\n', {"a": "b"}),
        ("a: # x\n  - b\n", {"a": ["b"]}),
        ("a: [b, c] # x\n", {"a": ["b", "c"]}),
        ("a: |- # x\n  b # c\n", {"a": "b # c"}),
        ("a: beslisnota#3\n", {"a": "beslisnota#3"}),
        ("a: >-\n  nr.\n  #3\n", {"a": "nr. #3"}),
    ],
)
def test_a_comment_that_hides_nothing_is_allowed(text: str, content: object) -> None:
    assert document(text).content == content


def test_all_faults_in_the_form_of_a_file_are_told_at_once() -> None:
    problems = refusals("a: &x b\na: c #3\nd: *x\ne: !!str f\n")
    assert [(at(problem), problem.code) for problem in problems] == [
        ("1:4", "anker"),
        ("2:1", "dubbele-sleutel"),
        ("2:6", "opmerking-achter-waarde"),
        ("3:4", "verwijzing"),
        ("4:4", "label"),
    ]


def test_a_file_may_be_so_deep_and_no_deeper() -> None:
    assert document("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH).content
    (problem,) = refusals("a: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))
    assert (at(problem), problem.code) == ("1:12", "te-diep")


@pytest.mark.parametrize("text", ["a: " + "[" * 50_000, "- " * 50_000, "a: " + "{b: " * 50_000])
def test_a_file_that_is_nested_without_end_is_refused_at_once(text: str) -> None:
    assert len(refusals(text)) == 1


def test_a_file_may_be_so_long_and_no_longer(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_text("a: " + "b" * (MAX_BYTES - 3))
    assert len(str(read_file(path, tmp_path).content["a"])) == MAX_BYTES - 3
    path.write_text("a: " + "b" * (MAX_BYTES - 2))
    with pytest.raises(DataError, match=r"^x.yml:1:1: fout\[te-groot\]: dit bestand is te groot"):
        read_file(path, tmp_path)


@pytest.mark.parametrize(
    "raw", ["a: b\nc: é\n".encode("latin-1"), b"a: b\nc: \xff\n", b"a: b\nc: \xe2\x82", b"a: b\nc: \xed\xa0\x80\n"]
)
def test_another_encoding_than_utf_8_is_refused_at_its_line(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "x.yml").write_bytes(raw)
    with pytest.raises(DataError, match=r"^x.yml:2:1: fout\[geen-utf-8\]: .* kies in uw editor 'UTF-8'"):
        read_file(tmp_path / "x.yml", tmp_path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_what_an_old_editor_calls_unicode_is_refused(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "x.yml").write_bytes("a: b\n".encode(encoding))
    with pytest.raises(DataError, match=r"^x.yml:1:"):
        read_file(tmp_path / "x.yml", tmp_path)


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbfa: b\n", b"a: b\r\n", b"a: b\r", b"a: b", b"---\na: b\n...\n"])
def test_what_editors_add_to_a_file_does_no_harm(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "x.yml").write_bytes(raw)
    assert read_file(tmp_path / "x.yml", tmp_path).content == {"a": "b"}


def test_a_mark_at_the_beginning_of_a_file_does_not_move_places(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_bytes(b"\xef\xbb\xbfa: b #3\n")
    with pytest.raises(DataError, match=r"^x.yml:1:6: .*\n    a: b #3\n         \^$"):
        read_file(tmp_path / "x.yml", tmp_path)


def test_every_key_and_value_has_its_place() -> None:
    found = document("a: b\nroles:\n  - wie: atkm\n    wat: 'toezicht'\nkaart: {x: y}\n")
    assert found.place_of_key(("roles", 0, "wat")).column == 5
    assert pointed(Problem(found.place_of_value(("roles", 0, "wat")), "", "")) == "'toezicht'"
    assert pointed(Problem(found.place_of_value(("kaart", "x")), "", "")) == "y}"
    assert found.place_of_value(("roles", 0)).line == 3


def test_a_place_that_the_file_does_not_have_is_the_nearest_above_it() -> None:
    found = document("a: b\nroles:\n  - wie: atkm\n")
    assert found.place_of_value(("roles", 0, "wie", "x", 3)) == found.place_of_value(("roles", 0, "wie"))
    assert found.place_of_key(("roles", 0, "rol")) == found.place_of_key(("roles",))
    assert found.place_of_key(("nee",)) == Source.of("data/x.yml", "").place(1, 1)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_link_inside_a_text_has_its_own_place(line_end: str) -> None:
    text = "title: 😀\ntext: |\n  Een zin.\n\n  Zie é [[atkm]].\n".replace("\n", line_end)
    place = document(text).place_of_text(("text",), "[[atkm]]")
    assert (place.line, place.column, place.text) == (5, 9, "  Zie é [[atkm]].")


def test_words_that_stand_elsewhere_in_a_file_do_not_mislead_the_caret() -> None:
    place = document("a: wraak\ntext: wraak\n").place_of_text(("text",), "wraak")
    assert (place.line, place.column) == (2, 7)


@pytest.mark.parametrize(
    ("text", "place"), [("\ta: b\n", "1:1"), ("a:\n\t- b\n", "2:1"), ("a:\n  b: c\n\td: e\n", "3:1")]
)
def test_a_tab_before_a_line_is_called_a_tab(text: str, place: str) -> None:
    (problem,) = refusals(text)
    assert (at(problem), problem.message) == (place, "hier staat een tab: gebruik spaties")


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"])
def test_a_line_separator_from_a_word_processor_does_not_move_places(sign: str) -> None:
    try:
        assert document(f'a: "b{sign}c"\nd: e').place_of_key(("d",)).line == 2
    except DataError as error:
        assert [problem.place.line for problem in error.problems] == [1]


@pytest.mark.parametrize("text", ["*x : y\n", "a: een zin # 3\n  die doorloopt\n", "a: [b #3, c]\n"])
def test_one_fault_is_one_message(text: str) -> None:
    assert len(refusals(text)) == 1


@pytest.mark.parametrize("text", ["a: {b\n", "a: [b,\n", "a: [b\n\n\n", "a: [b, [c], {d: e}\n"])
def test_a_bracket_that_is_never_closed_is_pointed_at(text: str) -> None:
    (problem,) = refusals(text)
    assert at(problem) == "1:4"


ODD = st.text(st.sampled_from("ab:#-*&!|>'\"[]{}%@`?,\\~ \n\r\té\0\x85\u2028"), max_size=30)


@given(ODD)
@settings(deadline=None, max_examples=400)
def test_whatever_stands_in_a_file_is_read_or_refused_within_it(text: str) -> None:
    source = Source.of("data/x.yml", f"{text}\n")
    try:
        found = read(source)
    except DataError as error:
        for problem in error.problems:
            assert 1 <= problem.place.line <= len(source.lines)
            assert 1 <= problem.place.column <= len(source.lines[problem.place.line - 1]) + 1
    else:
        assert found.content
        assert set(found.keys) <= set(found.values)
