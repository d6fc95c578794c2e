# SPDX-License-Identifier: MIT
"""Words as a search sees them, long words in parts, and words that mean the same."""

import pytest

from beleidslijn.finding.words import Compounds, Synonyms, words_of
from beleidslijn.record.searching import SearchWords


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kst-36222-3", ["kst", "36222", "3"]),
        ("Stb. 2024, 59", ["stb", "2024", "59"]),
        ("Verordening (EU) 2022/2065", ["verordening", "eu", "2022", "2065"]),
        ("ECLI:NL:RBAMS:2023:6923", ["ecli", "nl", "rbams", "2023", "6923"]),
        ("Naaktfoto’s, foto's", ["naaktfoto", "s", "foto", "s"]),
        ("digitaledienstencoördinator", ["digitaledienstencoördinator"]),
        ("één_twee", ["één", "twee"]),
        ("…", []),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, words: list[str]) -> None:
    assert words_of(text) == words


KNOWN = words_of("naakt beelden zeden misdrijf staat blad kinder porno pornografie toezicht houder politie team")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("naaktbeelden", ("naakt", "beelden")),
        ("zedenmisdrijf", ("zeden", "misdrijf")),
        ("staatsblad", ("staat", "blad")),
        ("kinderpornografie", ("kinder", "pornografie")),
        ("toezichthouder", ("toezicht", "houder")),
        ("zedenpolitieteam", ("zeden", "politie", "team")),
        ("zeden", ()),
        ("politiek", ()),
        ("houderij", ()),
        ("naaktloper", ()),
    ],
)
def test_a_long_word_is_taken_apart_when_all_of_it_is_known(word: str, parts: tuple[str, ...]) -> None:
    assert Compounds(KNOWN).parts(word) == parts


def test_a_word_is_taken_apart_in_as_few_parts_as_can_be() -> None:
    assert Compounds(["beleid", "beleidsreactie", "reactie", "brief"]).parts("beleidsreactiebrief") == (
        "beleidsreactie",
        "brief",
    )


SAME = Synonyms(SearchWords(same=(("wraakporno", "revenge porn"), ("OM", "Openbaar Ministerie"), ("porno", "seks"))))


def test_a_group_gives_its_other_words_for_each_of_its_words() -> None:
    assert SAME.of(words_of("Is wraakporno strafbaar?")) == ["revenge porn"]
    assert SAME.of(words_of("revenge porn")) == ["wraakporno"]
    assert SAME.of(words_of("het Openbaar Ministerie")) == ["OM"]


def test_a_part_of_a_word_or_of_a_group_is_not_the_word() -> None:
    assert SAME.of(words_of("wraakpornosite, porn, ministerie")) == []
    assert SAME.of(words_of("openbaar maken, ministerie")) == []


def test_a_name_has_the_other_names_of_its_group_only_as_a_whole() -> None:
    assert SAME.of_name("Openbaar Ministerie") == ["OM", "Openbaar Ministerie"]
    assert SAME.of_name("Openbaar Ministerie in Zwolle") == []
