# SPDX-License-Identifier: MIT
"""The ledger of addresses: what no longer leads anywhere is named, with the very line to paste."""

from dataclasses import replace
from pathlib import Path

from records import arrange
from releases import edited, released

from beleidslijn.history.history import History, read_history
from beleidslijn.history.ledger import HEAD, add_addresses, lost_addresses, lost_records, reused_ids
from beleidslijn.reading.parsing import PERMALINKS
from beleidslijn.reading.problems import Problem

WORLD = """
    # measures/wet
    title: De wet op de beelden
    summary: De wet verbiedt het maken en delen van beelden zonder toestemming.
    # measures/plan
    title: Een heel ander plan voor de politie
    summary: Meer mensen bij de recherche.
    # events/2024-debat
    measures: [wet]
"""
ADDRESSES = ("maatregelen/wet/", "maatregelen/wet/#tijdlijn", "maatregelen/plan/", "feeds/maatregelen/wet.xml")


def lost(folder: Path, *texts: str, addresses: tuple[str, ...] = ADDRESSES) -> list[Problem]:
    """What leads nowhere in the last of these texts, after a release of each of the others."""
    *before, now = texts
    _, history = released(folder / "released", *before)
    return list(lost_records(arrange(folder / "now", now), replace(history, addresses=addresses)))


def renamed(text: str, was: str, now: str, more: str = "") -> str:
    """A text in which a measure has another id, and what its file says about that."""
    text = edited(text, (f"# measures/{was}\n", f"# measures/{now}\n{more}"))
    return text.replace(f"measures: [{was}]", f"measures: [{now}]")


def test_as_long_as_every_record_is_there_nothing_is_lost(tmp_path: Path) -> None:
    assert lost(tmp_path, WORLD, WORLD) == []


def test_a_record_that_has_another_name_now_is_offered_the_line_that_keeps_its_address(tmp_path: Path) -> None:
    (problem,) = lost(tmp_path, WORLD, renamed(WORLD, "wet", "strafwet"))
    assert problem.place.path == "data/measures/strafwet.yml"
    assert problem.message.startswith("/maatregelen/wet/ bestaat niet meer, en was uitgegeven.")
    assert problem.message.endswith("Zet dan in dit bestand: aliases: [wet]")
    assert lost(tmp_path / "2", WORLD, renamed(WORLD, "wet", "strafwet", "    aliases: [wet]\n")) == []


def test_a_new_record_that_says_something_else_is_no_heir(tmp_path: Path) -> None:
    other = edited(
        WORLD, ("De wet op de beelden", "Iets geheel nieuws"), ("De wet verbiedt het maken en delen van", "Geld voor")
    )
    other = edited(other, ("beelden zonder toestemming", "opvang van slachtoffers"))
    (problem,) = lost(tmp_path, WORLD, renamed(other, "wet", "opvang"))
    assert problem.place.path == "data/measures/wet.yml"
    assert 'withdrawn: {date: 2026-11-24, reason: "waarom het is ingetrokken"}' in problem.message
    assert problem.message.endswith("aliases: [wet]")


def test_what_was_withdrawn_is_not_lost(tmp_path: Path) -> None:
    gone = edited(
        WORLD,
        ("# measures/wet\n", '# measures/wet\n    withdrawn: {date: 2026-11-24, reason: "Dubbel"}\n'),
        ("    measures: [wet]\n", ""),
    )
    assert lost(tmp_path, WORLD, gone) == []


def test_who_renames_twice_keeps_both_addresses_the_oldest_first(tmp_path: Path) -> None:
    once = renamed(WORLD, "wet", "strafwet", "    aliases: [wet]\n")
    addresses = (*ADDRESSES, "maatregelen/strafwet/")
    twice = edited(once, ("# measures/strafwet\n", "# measures/beeldenwet\n"), ("[strafwet]", "[beeldenwet]"))
    (problem,) = lost(tmp_path / "1", WORLD, once, twice, addresses=addresses)
    assert problem.place.path == "data/measures/beeldenwet.yml"
    assert problem.message.endswith("aliases: [wet, strafwet]")
    bare = edited(twice, ("    aliases: [wet]\n", ""))
    both = lost(tmp_path / "2", WORLD, once, bare, addresses=addresses)
    assert [problem.message.rpartition(" aliases")[2] for problem in both] == [": [wet, strafwet]"] * 2


def test_who_takes_a_former_id_away_is_told_to_put_it_back(tmp_path: Path) -> None:
    once = renamed(WORLD, "wet", "strafwet", "    aliases: [wet]\n")
    (problem,) = lost(tmp_path, WORLD, once, edited(once, ("    aliases: [wet]\n", "")))
    assert problem.place.path == "data/measures/strafwet.yml"
    assert problem.message.endswith("aliases: [wet]")


def test_an_id_that_led_to_something_else_is_refused(tmp_path: Path) -> None:
    once = renamed(WORLD, "wet", "strafwet", "    aliases: [wet]\n")
    _, history = released(tmp_path / "released", WORLD, once)
    again = edited(once, ("    aliases: [wet]\n", ""), ("# measures/plan\n", "# measures/wet\n"))
    (problem,) = reused_ids(arrange(tmp_path / "now", again), history)
    assert (problem.place.path, problem.code) == ("data/measures/wet.yml", "id-al-gebruikt")
    assert problem.message == "de id 'wet' leidde naar 'strafwet' en blijft daarvan: kies een andere"


def test_who_takes_a_new_name_back_uses_no_id_twice(tmp_path: Path) -> None:
    once = renamed(WORLD, "wet", "strafwet", "    aliases: [wet]\n")
    _, history = released(tmp_path / "released", WORLD, once)
    back = renamed(WORLD, "wet", "wet", "    aliases: [strafwet]\n")
    assert list(reused_ids(arrange(tmp_path / "now", back), history)) == []
    assert list(reused_ids(arrange(tmp_path / "none", WORLD), History())) == []


def test_new_addresses_are_added_in_order_and_the_same_set_is_the_same_file(tmp_path: Path) -> None:
    assert add_addresses(tmp_path, ["b/", "a/", "a/#z"]) == 3
    path = tmp_path / PERMALINKS
    first = path.read_bytes()
    assert first == f"{HEAD}/a/\n/a/#z\n/b/\n".encode()
    assert add_addresses(tmp_path, iter(["a/#z", "b/"])) == 0
    assert path.read_bytes() == first
    assert add_addresses(tmp_path, ["aa/"]) == 1
    assert path.read_bytes() == f"{HEAD}/a/\n/a/#z\n/aa/\n/b/\n".encode()
    assert read_history(tmp_path, arrange(tmp_path / "x", WORLD).catalogue.day).addresses == ("a/", "a/#z", "aa/", "b/")


def test_an_address_of_the_finished_site_that_is_gone_says_where_what_must_stand(tmp_path: Path) -> None:
    given = ("over/", "over/#bronnen", "weg/", "weg/#kop", "feeds/alles.xml", "hier/", "hier/#plek")
    problems = lost_addresses(given, {"over/", "hier/", "hier/#plek"}.__contains__)
    assert [(problem.place.path, problem.message) for problem in problems] == [
        ("docs/over/index.md", "/over/#bronnen bestaat niet meer, en was uitgegeven. Zet achter de kop: { #bronnen }"),
        (
            "docs/weg/index.md",
            "/weg/ bestaat niet meer, en was uitgegeven. Zet deze pagina terug. Zij mag zeggen waar het nu staat",
        ),
        ("feeds/alles.xml", "/feeds/alles.xml bestaat niet meer, en was uitgegeven. Maak dit bestand weer"),
    ]
    assert lost_addresses(given, given.__contains__) == []
