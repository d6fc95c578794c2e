# SPDX-License-Identifier: MIT
"""By what a list can be narrowed: which choices a reader gets, in which words and order, and how many each leaves."""

from pathlib import Path

from records import arrange

from beleidslijn.record.model import KINDS, Record
from beleidslijn.rendering.filters import LEAST_ROWS, Filters, filters_of

BEGIN = """
# topics/hulp
title: Hulp
# topics/recht
title: Artikelen
# organisations/raad
title: Raad voor Voorbeelden
abbreviation: RvV
# organisations/agentschap
title: Agentschap
"""
KEY = {kind.plural: kind.key for kind in KINDS}


def listed(folder: Path, plural: str, text: str) -> tuple[Filters, list[Record]]:
    """What a list of all records of a kind can be narrowed by, and those records."""
    arranged = arrange(folder, BEGIN + text)
    found = list(arranged.catalogue.records[KEY[plural]].values())
    return filters_of(arranged, found), found


def several(place: str, lines: str = "", number: int = LEAST_ROWS) -> str:
    """So many records that are all alike; `{number}` in their lines is the number of each."""
    return "".join(f"# {place}-{n}\n" + lines.replace("{number}", str(n)) + "\n" for n in range(number))


def shown(filters: Filters) -> dict[str, list[str]]:
    """What a reader sees: the choices by their label, each option with how many it leaves."""
    return {
        choice.label: [f"{option.words} ({option.count})" for option in choice.options] for choice in filters.choices
    }


def test_topics_and_organisations_stand_by_name_each_with_how_many_records_have_it(tmp_path: Path) -> None:
    roles = "roles: [{organisation: raad, role: executes}, {organisation: agentschap, role: involved}]"
    text = (
        several("measures/a", "topics: [recht]", 10) + f"# measures/b\ntopics: [recht, hulp]\n{roles}\n# measures/c\n"
    )
    filters, _ = listed(tmp_path, "maatregelen", text)
    assert shown(filters)["Onderwerp"] == ["Artikelen (11)", "Hulp (1)"]
    assert shown(filters)["Organisatie"] == ["Agentschap (1)", "Raad voor Voorbeelden (RvV) (1)"]


def test_kinds_stand_in_the_order_of_their_list_and_years_newest_first(tmp_path: Path) -> None:
    text = several("events/2024-a", "date: 2024-05-01\nkind: vote", 7) + several("events/2026-b", "date: 2026-05", 3)
    filters, _ = listed(tmp_path, "gebeurtenissen", text + several("events/2025-c", "date: 2025\nkind: publication", 2))
    assert shown(filters)["Soort"] == ["Publicatie (2)", "Debat (3)", "Stemming (7)"]
    assert shown(filters)["Jaar"] == ["2026 (3)", "2025 (2)", "2024 (7)"]


def test_measures_are_chosen_by_standing_in_the_order_of_the_list_and_last_what_was_not_found(tmp_path: Path) -> None:
    text = several("measures/a", number=10) + "# measures/b\n# measures/c\n"
    text += "# events/2025-b\nstatuses: {b: in-force}\n# events/2025-c\nstatuses: {c: announced}\n"
    filters, _ = listed(tmp_path, "maatregelen", text)
    assert shown(filters)["Stand"] == ["Aangekondigd (1)", "In werking (1)", "Stand niet gevonden (10)"]
    assert [choice.name for choice in filters.choices] == ["stand"]


def test_requests_are_chosen_by_answer_each_with_its_drawing(tmp_path: Path) -> None:
    text = several("requests/a") + "# events/2025-antwoord\nby: [raad]\nresponses: {a-3: {answer: taken-over}}\n"
    filters, _ = listed(tmp_path, "verzoeken", text)
    assert shown(filters) == {"Antwoord": ["Overgenomen (1)", "Nog geen antwoord gevonden (11)"]}
    (choice,) = filters.choices
    assert (choice.name, choice.options[0].value, choice.options[0].icon) == ("antwoord", "taken-over", "a-taken-over")


def test_what_all_records_have_is_no_choice_and_no_row_says_it(tmp_path: Path) -> None:
    text = several("events/2024-a", "date: 2024-05-01\ntopics: [hulp]") + "# events/2025-b\ntopics: [hulp]\n"
    filters, found = listed(tmp_path, "gebeurtenissen", text)
    assert shown(filters) == {"Jaar": ["2025 (1)", "2024 (12)"]}
    assert filters.of(found[0]) == {"year": ("2024",)}


def test_a_row_says_what_its_record_has_and_nothing_of_what_it_lacks(tmp_path: Path) -> None:
    text = several("measures/a", number=10)
    text += "# measures/b\ntopics: [recht, hulp]\n# measures/c\nkind: office\ntopics: [hulp]\n"
    filters, found = listed(tmp_path, "maatregelen", text)
    rows = {record.id: filters.of(record) for record in found}
    assert rows["b"] == {"topic": ("recht", "hulp"), "kind": ("law",)}
    assert rows["a-0"] == {"kind": ("law",)}


def test_a_short_list_is_not_narrowed(tmp_path: Path) -> None:
    text = several("events/2024-a", "date: 2024-05-01", LEAST_ROWS - 2) + "# events/2025-b\n"
    filters, _ = listed(tmp_path, "gebeurtenissen", text)
    assert filters.choices == ()
    filters, _ = listed(tmp_path, "gebeurtenissen", text + "# events/2026-c\ndate: 2026-01-01\n")
    assert shown(filters) == {"Jaar": ["2026 (1)", "2025 (1)", "2024 (10)"]}


def test_a_list_is_not_narrowed_by_what_it_lists(tmp_path: Path) -> None:
    text = several("organisations/a", "topics: [recht]") + "# organisations/b\ntopics: [hulp]\n"
    text += several("topics/a", "topics: [hulp]") + "# topics/b\ntopics: [recht]\n"
    organisations, _ = listed(tmp_path, "organisaties", text)
    assert shown(organisations) == {"Onderwerp": ["Artikelen (12)", "Hulp (1)"]}
    topics, _ = listed(tmp_path, "onderwerpen", text)
    assert topics.choices == ()


def test_records_of_several_kinds_have_topics_and_years_in_common_and_no_kind_or_standing(tmp_path: Path) -> None:
    text = several("measures/a", "topics: [hulp]") + "# events/2024-a\ndate: 2024-01-01\nmeasures: [a-0]\n"
    text += "# requests/b\ntopics: [recht]\nasked_in: 2025-b\n# events/2025-b\n"
    arranged = arrange(tmp_path, BEGIN + text)
    catalogue = arranged.catalogue
    filters = filters_of(arranged, [*catalogue.measures.values(), *catalogue.requests.values()])
    assert shown(filters) == {"Onderwerp": ["Artikelen (1)", "Hulp (12)"], "Jaar": ["2025 (1)", "2024 (1)"]}


def test_a_record_that_stands_in_two_rows_counts_once(tmp_path: Path) -> None:
    text = several("events/2024-a", "date: 2024-05-01") + "# events/2025-b\n"
    arranged = arrange(tmp_path, BEGIN + text)
    twice = [*arranged.catalogue.events.values()] * 2
    assert shown(filters_of(arranged, twice)) == {"Jaar": ["2025 (1)", "2024 (12)"]}
