# SPDX-License-Identifier: MIT
"""The schemas with which editors help: fresh, in Dutch, and of one mind with the data."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator
from records import ROOT, record_text

from beleidslijn.reading.source import read_file
from beleidslijn.record.model import BY_KEY, KINDS, Kind
from beleidslijn.record.schema import schema, schema_of_search_words


class CoreLoader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: numbers, true and false, null; a date stays text."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's own way


TAGS = {
    "null": (r"~|null|Null|NULL|", "~nN"),
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": (r"[-+]?[0-9]+", "-+0123456789"),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
}
for _name, (_pattern, _first) in TAGS.items():
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_name}", re.compile(f"(?:{_pattern})$"), [*_first, ""] if _name == "null" else list(_first)
    )
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(str(node.value)))


def read_as_editor(text: str) -> Any:
    return yaml.load(text, CoreLoader)  # noqa: S506 - a safe loader


def validator(kind: Kind) -> Validator:
    return Draft202012Validator(json.loads(schema(kind)))


def fields(kind: Kind) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a kind and of the blocks in it, with its name."""
    drawn = json.loads(schema(kind))
    for block in (drawn, *drawn["$defs"].values()):
        yield from block.get("properties", {}).items()


@pytest.mark.parametrize("text", ["no", "yes", "2024-03-01", "12:30", "1_000", "0900-8844", "'112'", "36222;"])
def test_what_yaml_1_2_leaves_as_text_is_text_in_this_test(text: str) -> None:
    assert isinstance(read_as_editor(text), str)


@pytest.mark.parametrize(
    ("text", "value"), [("112", 112), ("012", 12), ("4.1", 4.1), ("true", True), ("~", None), ("", None)]
)
def test_what_yaml_1_2_reads_as_something_else_is_that_in_this_test(text: str, value: object) -> None:
    assert read_as_editor(f"a: {text}") == {"a": value}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_schema_is_what_the_model_draws_now(kind: Kind) -> None:
    stored = (ROOT / "schema" / f"{kind.key}.schema.json").read_text(encoding="utf-8")
    assert stored == schema(kind), "draai: .venv/bin/python -m beleidslijn schema"


def test_there_is_a_schema_for_each_kind_for_the_search_words_and_for_nothing_else() -> None:
    names = {f"{kind.key}.schema.json" for kind in KINDS} | {"search.schema.json"}
    assert {path.name for path in (ROOT / "schema").iterdir()} == names


def test_the_words_of_the_search_are_as_their_schema_says() -> None:
    drawn = json.loads(schema_of_search_words())
    Draft202012Validator.check_schema(drawn)
    assert (ROOT / "schema" / "search.schema.json").read_text(encoding="utf-8") == schema_of_search_words()
    words = read_file(ROOT / "data" / "search.yml", ROOT).content
    assert [error.message for error in Draft202012Validator(drawn).iter_errors(words)] == []
    assert set(words) == set(drawn["properties"])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_schema_is_a_schema(kind: Kind) -> None:
    drawn = json.loads(schema(kind))
    Draft202012Validator.check_schema(drawn)
    assert (drawn["title"], drawn["additionalProperties"]) == (kind.singular.capitalize(), False)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_field_has_a_title_and_a_description(kind: Kind) -> None:
    # Without a title of its own a field gets its English name from pydantic; these words are Dutch, too.
    same_in_dutch = {"Website", "Chat"}
    for name, field in fields(kind):
        by_itself = name.replace("_", " ").title()
        assert field["title"] != by_itself or by_itself in same_in_dutch, name
        assert field["description"], name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_block_has_a_dutch_title(kind: Kind) -> None:
    for name, block in json.loads(schema(kind))["$defs"].items():
        assert block["title"] != name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_word_of_a_closed_list_is_explained(kind: Kind) -> None:
    for name, block in json.loads(schema(kind))["$defs"].items():
        if "enum" in block:
            assert len(block["markdownEnumDescriptions"]) == len(block["enum"]), name
            assert block["title"] != name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_all_data_keeps_to_its_schema_as_editors_read_it(kind: Kind) -> None:
    check, paths = validator(kind), sorted((ROOT / "data" / kind.folder).glob("*.yml"))
    wrong = [
        f"{path.name}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
        for path in paths
        for error in check.iter_errors(read_as_editor(path.read_text(encoding="utf-8")))
    ]
    assert paths
    assert not wrong


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_record_names_its_schema_on_the_first_line(kind: Kind) -> None:
    line = f"# yaml-language-server: $schema=../../schema/{kind.key}.schema.json"
    for path in (ROOT / "data" / kind.folder).glob("*.yml"):
        assert path.read_text(encoding="utf-8").split("\n")[0] == line, path.name
        assert (path.parent / line.partition("=")[2]).is_file()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_the_least_record_keeps_to_its_schema(kind: Kind) -> None:
    validator(kind).validate(read_as_editor(record_text(kind.folder)))


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("event", "date: 2025"),
        ("event", 'date: "[2025-03..2025-11]"'),
        ("event", "expected: true"),
        ("event", "outcomes: {motie: {outcome: carried, votes: {for: 76, against: SGP}}}"),
        ("document", "sections: [1, 4.1, 5.1]"),
        ("document", "published: 2025-03"),
        ("help", "phone: 112"),
        ("help", "phone: 0900-8844"),
        ("request", "number: 36222"),
        ("figure", "values: [{period: 2024, value: '98,7', sources: [bron]}]"),
        ("measure", "identifiers: {dossier: [36222]}"),
    ],
)
def test_what_may_look_like_a_number_keeps_to_its_schema(kind: str, own: str) -> None:
    validator(BY_KEY[kind]).validate(read_as_editor(record_text(BY_KEY[kind].folder, own)))


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("event", "titel: Een gebeurtenis"),
        ("event", "id: 2025-x"),
        ("event", "kind: vot"),
        ("event", "expected: yes"),
        ("event", "after: 2025-x"),
        ("event", "statuses: {wet: inforce}"),
        ("event", "statuses: [wet]"),
        ("event", "responses: {motie: {reason: Omdat}}"),
        ("event", "responses: {motie: answered}"),
        ("event", "outcomes: {motie: {outcome: carried, votes: {in_favour: 76}}}"),
        ("measure", "identifiers: {dosier: [36222]}"),
        ("measure", "roles: [{organisation: atkm}]"),
        ("measure", "roles: [{organisation: atkm, role: boss}]"),
        ("document", "official: ja"),
        ("help", "order: eerst"),
        ("term", f"summary: {'x' * 301}"),
        ("term", "sources: bron"),
    ],
)
def test_a_wrong_record_does_not_keep_to_its_schema(kind: str, own: str) -> None:
    assert not validator(BY_KEY[kind]).is_valid(read_as_editor(record_text(BY_KEY[kind].folder, own)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_what_a_record_needs_is_asked_for_by_its_schema(kind: Kind) -> None:
    least = read_as_editor(record_text(kind.folder))
    for name in json.loads(schema(kind))["required"]:
        assert not validator(kind).is_valid({key: value for key, value in least.items() if key != name}), name


@pytest.mark.parametrize(("kind", "own"), [("event", "derived:"), ("help", "phone:"), ("organisation", "website:")])
def test_an_empty_value_does_not_keep_to_its_schema(kind: str, own: str) -> None:
    assert not validator(BY_KEY[kind]).is_valid(read_as_editor(record_text(BY_KEY[kind].folder, own)))
