# SPDX-License-Identifier: MIT
"""The marks in texts: `[[links]]` and `[@sources]`."""

import pytest

from beleidslijn.record.markup import LinkMark, blocks, broken, citations, links


@pytest.mark.parametrize(
    ("text", "kind", "id", "words"),
    [
        ("Zie [[atkm]].", None, "atkm", None),
        ("Zie [[ atkm ]].", None, "atkm", None),
        ("Zie [[organisation:atkm]].", "organisation", "atkm", None),
        ("Zie [[atkm|de toezichthouder]].", None, "atkm", "de toezichthouder"),
        ("Zie [[help:helpwanted|Helpwanted]].", "help", "helpwanted", "Helpwanted"),
        ("Zie [[atkm|de\ntoezichthouder]].", None, "atkm", "de toezichthouder"),
    ],
)
def test_a_link_names_a_record_and_may_name_its_kind_and_words(
    text: str, kind: str | None, id: str, words: str | None
) -> None:
    (mark,) = links(text)
    assert (mark.kind, mark.id, mark.words) == (kind, id, words)
    assert mark.raw in text


def test_links_come_in_the_order_of_the_text() -> None:
    found = links("Eerst [[een]], dan [[term:twee|2]] en [[drie]].")
    assert [(mark.kind, mark.id) for mark in found] == [(None, "een"), ("term", "twee"), (None, "drie")]


@pytest.mark.parametrize("text", ["geen link", "[een](https://x.nl)", "[atkm]", "[[]]", "[[a|]]", "[[|a]]", "[[a]"])
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    assert list(links(text)) == []


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Zin.[@beslisnota#3]", ["beslisnota#3"]),
        ("Zin.[@beslisnota]", ["beslisnota"]),
        ("Zin.[@beslisnota#3][@kst-34843-128]", ["beslisnota#3", "kst-34843-128"]),
        ("Zin. [@ beslisnota#3 ] Nog een.[@wet#art. 252]", ["beslisnota#3", "wet#art. 252"]),
        ("Een e-mailadres is geen bron: a@b.nl", []),
        ("[@]", []),
    ],
)
def test_sources_come_in_the_order_of_the_text(text: str, sources: list[str]) -> None:
    assert [mark.source for mark in citations(text)] == sources


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("Een.", ["Een."]),
        ("Een,\nnog steeds een.", ["Een,\nnog steeds een."]),
        ("Dat was in\n2024. Daarna niet.", ["Dat was in\n2024. Daarna niet."]),
        ("Een.\n\nTwee.", ["Een.", "Twee."]),
        ("Een.\n  \nTwee.\n", ["Een.", "Twee."]),
        ("- Een\n- Twee", ["- Een", "- Twee"]),
        ("- Een\n  loopt door\n- Twee", ["- Een\n  loopt door", "- Twee"]),
        ("Inleiding:\n- Een\n* Twee\n+ Drie", ["Inleiding:", "- Een", "* Twee", "+ Drie"]),
        ("1. Een\n2) Twee", ["1. Een", "2) Twee"]),
        ("- Een\n  - Onder een", ["- Een", "  - Onder een"]),
        ("Een zin met - een streepje\nen 2024.", ["Een zin met - een streepje\nen 2024."]),
    ],
)
def test_each_paragraph_and_list_item_is_a_part_of_its_own(text: str, parts: list[str]) -> None:
    assert list(blocks(text)) == parts


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Heel: [[atkm]], [[atkm|de\nATKM]] en [@beslisnota#3].", None),
        ("[[atkm|]]", "[[atkm|]]"),
        ("[[atkm]", "[[atkm]"),
        ("atkm]]", "]]"),
        ("Zin.[@beslisnota", "[@beslisnota"),
        ("Zin.[@]", "[@]"),
        ("[[a]] en [[b\nc", "[[b"),
    ],
)
def test_half_a_mark_is_seen(text: str, left: str | None) -> None:
    assert broken(text) == left


def test_a_link_of_an_id_alone_has_no_words_of_its_own() -> None:
    assert list(links("[[atkm]]")) == [LinkMark("[[atkm]]", "atkm")]
