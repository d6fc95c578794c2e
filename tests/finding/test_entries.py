# SPDX-License-Identifier: MIT
"""By which words a record is found, and how much each counts."""

from pathlib import Path

import pytest
from records import arrange

from beleidslijn.finding.entries import BACKGROUND, GUIDE, HELP, Entries, Entry
from beleidslijn.finding.vocabulary import language, vocabulary
from beleidslijn.record.searching import SearchWords

WORDS = SearchWords(
    same=(("wraakporno", "revenge porn"), ("scanplicht", "chat control")),
    parts=("naakt", "beelden", "zeden", "wet"),
    need=("Naaktfoto’s", "wil dood"),
    empty=("de", "een", "van", "voor", "het", "is"),
)


def entry_of(folder: Path, text: str, record: str, words: SearchWords = WORDS) -> Entry:
    """The entry of a record in a small catalogue; `record` is its folder and id."""
    arrangement = arrange(folder, text)
    kind, _, id = record.partition("/")
    found = next(one for one in arrangement.catalogue if one.KIND.folder == kind and one.id == id)
    return Entries(arrangement, words).of_record(found)


def weight(entry: Entry, word: str) -> float | None:
    """How much a word counts; None when it does not."""
    weights = [zone.weight for zone in (*entry.key_zones, *entry.text_zones) if word in zone.words]
    assert len(weights) <= 1, f"{word} stands in more than one zone"
    return weights[0] if weights else None


LAW = """
# measures/wet
title: De Zedenwet voor naaktbeelden
short_title: Zedenwet
summary: Regels over beelden op internet.
text: "Ook chatten valt eronder.[@bron]"
also_known_as: [wraakporno]
search_words: [blote foto]
identifiers: {dossier: ["36222"], staatsblad: ["Stb. 2024, 59"]}
"""


def test_a_word_counts_once_where_it_counts_most(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, LAW, "measures/wet")
    counted = {word: weight(entry, word) for word in ("36222", "zedenwet", "wraakporno", "foto", "regels", "chatten")}
    assert counted == {"36222": 8, "zedenwet": 8, "wraakporno": 7, "foto": 6, "regels": 3, "chatten": 1}
    assert weight(entry, "internet") == 3


def test_words_without_meaning_and_words_of_others_do_not_count(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, LAW, "measures/wet")
    assert [weight(entry, word) for word in ("de", "voor", "scanplicht", "control")] == [None] * 4


def test_a_record_is_found_by_what_else_people_say_and_a_name_says_more_than_a_search_word(tmp_path: Path) -> None:
    by_name = entry_of(tmp_path / "a", LAW, "measures/wet")
    assert (weight(by_name, "revenge"), weight(by_name, "porn")) == (5, 5)
    as_word = LAW.replace("[wraakporno]", "[zw]").replace("[blote foto]", "[wraakporno]")
    assert weight(entry_of(tmp_path / "b", as_word, "measures/wet"), "revenge") == 4
    only_in_text = LAW.replace("[wraakporno]", "[zw]").replace("Ook chatten", "Ook wraakporno")
    assert weight(entry_of(tmp_path / "c", only_in_text, "measures/wet"), "revenge") is None


def test_a_record_is_found_by_the_parts_of_its_long_words(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, LAW, "measures/wet")
    assert (weight(entry, "naakt"), weight(entry, "zeden"), weight(entry, "beelden")) == (4, 4, 3)


def test_a_record_is_called_by_its_names_and_theirs_but_not_by_long_titles(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, LAW, "measures/wet")
    assert {"zedenwetqx", "wraakpornoqx", "revengepornqx", "zedenwetnaaktbeeldenqx"} == set(entry.called)


def test_what_a_visitor_sees_of_a_measure(tmp_path: Path) -> None:
    topic = "topics: [recht]\n# topics/recht\ntitle: Strafrecht\n"
    begin = "# events/2024-begin\ndate: 2024-07-01\nstatuses: {wet: in-force}\n"
    entry = entry_of(tmp_path, f"{LAW}{topic}{begin}", "measures/wet")
    assert (entry.address, entry.kind, entry.label) == ("maatregelen/wet/", "Maatregelen", "Wet")
    assert (entry.title, entry.names) == ("De Zedenwet voor naaktbeelden", ("Zedenwet", "wraakporno"))
    assert (entry.topics, entry.years, entry.standing) == (("Strafrecht",), (2024,), "measure-in-force")
    assert entry.words == ("blote foto", "revenge porn")


def test_a_standing_that_was_not_found_is_said_to_be_so(tmp_path: Path) -> None:
    assert entry_of(tmp_path / "a", "# measures/x\n", "measures/x").standing == "measure-none"
    assert entry_of(tmp_path / "b", "# requests/x\n", "requests/x").standing == "request-none"
    assert entry_of(tmp_path / "c", "# terms/x\n", "terms/x").standing == ""


@pytest.mark.parametrize(
    ("text", "record", "rank"),
    [
        ("# events/2025-x\n", "events/2025-x", BACKGROUND),
        ("# documents/x\n", "documents/x", BACKGROUND),
        ("# help/x\n", "help/x", HELP),
        ("# help/x\n# terms/y\ntext: 'Bel [[help:x]].[@bron]'\n", "terms/y", GUIDE),
        ("# terms/x\n# terms/y\ntext: 'Zie [[term:x]].[@bron]'\n", "terms/y", ""),
        ("# measures/x\n", "measures/x", ""),
    ],
)
def test_events_and_documents_stand_back_and_help_stands_first(
    tmp_path: Path, text: str, record: str, rank: str
) -> None:
    assert entry_of(tmp_path, text, record).rank == rank


def test_kinds_are_found_by_what_stands_at_the_top_of_their_pages(tmp_path: Path) -> None:
    help_line = "# help/x\nwhen: Iemand dreigt met beelden\nphone: 0800-0188\nsituations: [images]\n"
    found = entry_of(tmp_path / "a", help_line, "help/x")
    assert (weight(found, "dreigt"), weight(found, "08000188"), weight(found, "0188")) == (3, 8, 8)
    assert weight(found, "telefoonnummer") == 3
    motion = "# requests/x\naskers: Van Nispen (SP)\nnumber: 34843-117\n"
    found = entry_of(tmp_path / "b", motion, "requests/x")
    assert (weight(found, "nispen"), weight(found, "117")) == (3, 8)
    event = entry_of(tmp_path / "c", "# events/2025-x\ndate: 2025-04-03\n", "events/2025-x")
    assert (weight(event, "april"), weight(event, "2025")) == (3, 3)
    document = "# documents/x\npublisher: Nieuwsblad\n"
    assert weight(entry_of(tmp_path / "d", document, "documents/x"), "nieuwsblad") in (3, 7)


def test_a_hand_written_page_is_found_by_its_title_text_and_search_words(tmp_path: Path) -> None:
    entries = Entries(arrange(tmp_path, ""), WORDS)
    entry = entries.of_page("privacy/", "Privacy", "Geen cookies en geen teller.", ["volgen"], "")
    assert [weight(entry, word) for word in ("privacy", "volgen", "teller")] == [8, 6, 1]
    assert (entry.kind, entry.label, set(entry.called)) == ("Pagina's", "Pagina", {"privacyqx", "volgenqx"})


def test_the_language_is_written_as_the_script_sees_words() -> None:
    assert language(WORDS) == '{"empty":["de","een","het","is","van","voor"],"need":["naaktfoto s","wil dood"]}'


def test_the_vocabulary_has_each_word_once_the_most_used_first(tmp_path: Path) -> None:
    arrangement = arrange(
        tmp_path, "# terms/x\ntitle: Zeden en foto\nsummary: Zeden 12345 abc.\n# terms/y\ntitle: Zeden\n"
    )
    entries = [Entries(arrangement, WORDS).of_record(record) for record in arrangement.catalogue.terms.values()]
    words = vocabulary(entries)
    assert words.startswith('["zeden",')
    assert words.count('"zeden"') == words.count('"foto"') == 1
    assert "12345" not in words
    assert '"abc"' not in words
