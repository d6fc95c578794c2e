# SPDX-License-Identifier: MIT
"""A blank record has every field of its kind, and is a right record once it is filled in."""

import re

import pytest
from records import KIND_OF, LEAST

from beleidslijn.reading.parsing import parse
from beleidslijn.reading.problems import DataError
from beleidslijn.reading.source import Source, read
from beleidslijn.record.blank import blank
from beleidslijn.record.model import KINDS, Kind

by_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)


def fields(kind: Kind) -> set[str]:
    return {info.alias or name for name, info in kind.model.model_fields.items()} - {"id"}


@by_kind
def test_every_field_stands_in_it_once_with_what_it_is_for(kind: Kind) -> None:
    lines = blank(kind).split("\n")
    for name, info in kind.model.model_fields.items():
        if name != "id":
            at = [index for index, line in enumerate(lines) if line.removeprefix("# ") == f"{name}:"]
            assert len(at) == 1, name
            assert f"# {info.title}: {info.description}" in lines[: at[0]]


@by_kind
def test_what_a_record_needs_is_open_and_the_rest_is_a_comment(kind: Kind) -> None:
    open_keys = set(re.findall(r"^(\w+):", blank(kind), re.MULTILINE))
    needed = {name for name, info in kind.model.model_fields.items() if info.is_required()} - {"id"}
    assert open_keys == needed


@by_kind
def test_filled_in_it_is_a_record(kind: Kind) -> None:
    text = blank(kind)
    least = dict(re.findall(r"^ +(\w+): (.+)$", LEAST[kind.folder], re.MULTILINE))
    for name, value in least.items():
        text = re.sub(rf"^{name}:(?:\n +.*)*$", f"{name}: {value}", text, count=1, flags=re.MULTILINE)
    record = parse(read(Source.of(f"data/{kind.folder}/2026-x.yml", text)), kind, "2026-x")
    assert record.title == least["title"]


@by_kind
def test_as_it_is_every_open_place_is_pointed_at(kind: Kind) -> None:
    text = blank(kind)
    with pytest.raises(DataError) as caught:
        parse(read(Source.of(f"data/{kind.folder}/2026-x.yml", text)), kind, "2026-x")
    open_keys = re.findall(r"^(\w+):$", text, re.MULTILINE)
    faults = {problem.place.line for problem in caught.value.problems}
    parts = re.split(r"^(?=\w+:$)", text, flags=re.MULTILINE)
    assert len(parts) == len(open_keys) + 1
    line = parts[0].count("\n")
    for part in parts[1:]:
        assert faults & set(range(line + 1, line + 1 + part.count("\n"))), part
        line += part.count("\n")


@pytest.mark.parametrize(("folder", "field"), [("measures", "'statuses'"), ("requests", "'responses'")])
def test_what_follows_from_events_is_said_to_stand_there(folder: str, field: str) -> None:
    assert field in blank(KIND_OF[folder]).partition("title:")[0]


@pytest.mark.parametrize("word", ["entry-into-force", "partly-in-force", "carried", "unclear"])
def test_the_words_of_closed_lists_stand_beside_their_field(word: str) -> None:
    assert re.search(rf"^#     {word} +\w", blank(KIND_OF["events"]), re.MULTILINE)
