# SPDX-License-Identifier: MIT
"""Records as flat tables: what stands in which row and column, held to the model and to the arrangement."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from projects import DAY, ROOT
from records import SETTINGS, arrange

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.catalogue.links import texts_of
from beleidslijn.checking.loading import load
from beleidslijn.history.edition import Edition
from beleidslijn.history.history import NOTHING_RELEASED, History
from beleidslijn.outputs.flattening import BETWEEN, FORMULA
from beleidslijn.outputs.tables import tables
from beleidslijn.record.change import RecordChange
from beleidslijn.record.fields import Prose
from beleidslijn.record.model import KINDS

Rows = list[dict[str, str]]


def tables_of(arrangement: Arrangement, history: History = NOTHING_RELEASED) -> dict[str, Rows]:
    """The rows of all tables by name, each by the names of its columns."""
    return {
        table.name: [dict(zip((column.name for column in table.columns), row, strict=True)) for row in table.rows]
        for table in tables(Edition(arrangement, SETTINGS, history))
    }


@cache
def real() -> Arrangement:
    return load(ROOT / "data", DAY)


@cache
def real_tables() -> dict[str, Rows]:
    return tables_of(real())


def test_a_measure_is_a_row_with_its_standing_on_the_day_in_a_word_and_in_a_key(tmp_path: Path) -> None:
    found = tables_of(
        arrange(
            tmp_path,
            """
            # measures/wet
            title: De wet
            topics: [een, twee]
            looked: 2026-01-02
            # topics/een
            # topics/twee
            # events/2024-begin
            date: "[2024-07-01..2024-09]"
            derived: De dag is niet gevonden.
            statuses: {wet: in-force}
            # events/2027-einde
            date: 2027
            expected: true
            statuses: {wet: ended}
            """,
        )
    )
    (row,) = found["measures"]
    assert (row["id"], row["title"]) == ("wet", "De wet")
    assert row["page_url"] == "https://beleidslijn.example/maatregelen/wet/"
    assert (row["status"], row["status_label"]) == ("in-force", "In werking")
    assert (row["status_day"], row["status_event"]) == ("2024-09-30", "2024-begin")
    assert row["topics"] == "een | twee"
    assert row["looked"] == "2026-01-02"
    assert row["short_title"] == ""


def test_a_date_is_three_columns_and_a_side_that_is_open_is_empty(tmp_path: Path) -> None:
    found = tables_of(
        arrange(
            tmp_path,
            """
            # events/2025-maand
            date: 2025-03~
            # events/2025-voor
            date: "[..2025-11-11]"
            derived: De dag is niet gevonden.
            """,
        )
    )
    told = {row["id"]: (row["date"], row["date_first"], row["date_last"]) for row in found["events"]}
    assert told == {
        "2025-maand": ("2025-03~", "2025-03-01", "2025-03-31"),
        "2025-voor": ("[..2025-11-11]", "", "2025-11-11"),
    }


def test_what_lies_in_a_list_or_a_map_is_a_table_that_names_the_row_it_belongs_to(tmp_path: Path) -> None:
    found = tables_of(
        arrange(
            tmp_path,
            """
            # measures/wet
            roles:
              - {organisation: club, role: executes, what: "Doet het werk.[@bron]"}
              - {organisation: club, role: supervises}
            identifiers: {staatsblad: [Stb. 2024, 59], kst: [kst-1-2, kst-1-3]}
            disputed:
              - {what: De dag, says: [{source: bron#2, value: een}, {source: bron?, value: twee}]}
            # organisations/club
            # requests/motie
            # events/2025-stem
            outcomes: {motie: {outcome: carried, votes: {for: 100, note: Bijna alle fracties}}}
            statuses: {wet: adopted}
            """,
        )
    )
    assert found["measures_roles"] == [
        {"id": "wet", "roles_number": "1", "organisation": "club", "role": "executes", "what": "Doet het werk."},
        {"id": "wet", "roles_number": "2", "organisation": "club", "role": "supervises", "what": ""},
    ]
    assert found["measures_identifiers"][1] == {"id": "wet", "key": "kst", "value": "kst-1-2 | kst-1-3"}
    assert found["events_statuses"] == [{"id": "2025-stem", "measure": "wet", "value": "adopted"}]
    (outcome,) = found["events_outcomes"]
    assert (outcome["request"], outcome["outcome"], outcome["votes_for"]) == ("motie", "carried", "100")
    assert (outcome["votes_against"], outcome["votes_note"]) == ("", "Bijna alle fracties")
    keys = {"kind": "measure", "id": "wet", "disputed_number": "1"}
    assert [row["source"] for row in found["disputed_says"] if keys.items() <= row.items()] == ["bron#2", "bron?"]


def test_a_text_stands_as_it_is_read_aloud_with_a_line_for_each_point_and_without_sources(tmp_path: Path) -> None:
    found = tables_of(
        arrange(
            tmp_path,
            """
            # measures/wet
            text: |
              De wet gaat over *[[begrip]]*
              en [meer](https://example.org/a).[@bron#1]

              - Een [[begrip|ander woord]].[@bron]
              - Twee.[@bron]

              1. Drie.[@bron]
            # terms/begrip
            title: Het begrip
            """,
        )
    )
    assert found["measures"][0]["text"] == "De wet gaat over Het begrip en meer.\n• Een ander woord.\n• Twee.\n1. Drie."


def test_a_claim_has_its_anchor_its_address_and_its_sources_each_in_a_row(tmp_path: Path) -> None:
    found = tables_of(
        arrange(
            tmp_path,
            """
            # measures/wet
            text: Dit staat vast.[@bron#3][@bron?] Dat ook.[@bron]
            roles: [{organisation: club, role: executes, what: "Doet het werk.[@bron]"}]
            # organisations/club
            """,
        )
    )
    claims = [row for row in found["claims"] if row["kind"] == "measure"]
    assert [(row["field"], row["number"], row["text"]) for row in claims] == [
        ("summary", "1", "Wat er gebeurt."),
        ("text", "1", "Dit staat vast."),
        ("text", "2", "Dat ook."),
        ("roles.1.what", "1", "Doet het werk."),
    ]
    assert claims[0]["url"] == f"https://beleidslijn.example/maatregelen/wet/#{claims[0]['anchor']}"
    behind = [row for row in found["claim_sources"] if (row["kind"], row["field"]) == ("measure", "text")]
    assert [(row["number"], row["document"], row["section"], row["in_doubt"]) for row in behind] == [
        ("1", "bron", "3", "false"),
        ("1", "bron", "", "true"),
        ("2", "bron", "", "false"),
    ]
    assert {"kind": "measure", "id": "wet", "field": "sources.1"}.items() <= found["record_sources"][0].items()


def test_what_comes_after_the_day_is_no_change_of_a_standing_yet(tmp_path: Path) -> None:
    arrangement = arrange(
        tmp_path,
        """
        # measures/wet
        # events/2024-voorstel
        date: 2024-01-15
        statuses: {wet: before-parliament}
        # events/2025-begin
        date: 2025-07-01
        statuses: {wet: in-force}
        # events/2027-einde
        date: 2027
        expected: true
        statuses: {wet: ended}
        """,
    )
    proposed = ("status", "2024-01-15", "before-parliament", "Bij het parlement", "2024-voorstel")
    begun = ("status", "2025-07-01", "in-force", "In werking", "2025-begin")
    earlier = Arrangement.of(replace(arrangement.catalogue, day=date(2025, 6, 30)), arrangement.links)
    for day, changes in ((arrangement, [proposed, begun]), (earlier, [proposed])):
        rows = tables_of(day)["standings"]
        assert [tuple(row[name] for name in ("aspect", "day", "value", "label", "event")) for row in rows] == changes
    assert tables_of(earlier)["measures"][0]["status"] == "before-parliament"


def test_links_lead_from_record_to_record_under_the_heading_of_the_page(tmp_path: Path) -> None:
    found = tables_of(arrange(tmp_path, "# measures/wet\ntopics: [een]\n# topics/een\n"))
    assert {
        "from_kind": "measure",
        "from_id": "wet",
        "to_kind": "topic",
        "to_id": "een",
        "label": "Hoort bij dit onderwerp",
    } in found["links"]


def test_a_change_is_told_in_words_with_what_stood_there(tmp_path: Path) -> None:
    line = """{"release": 2, "day": "2026-11-20", "what": "date-changed", "kind": "event", "id": "2025-debat",
        "title": "Het debat", "about": ["event:2025-debat", "measure:wet"], "before": "2025-03", "after": "2025-03-21",
        "details": [{"where": "summary", "before": "oud", "after": "nieuw"}]}"""
    change = RecordChange.model_validate_json(line)
    found = tables_of(arrange(tmp_path, "# events/2025-debat\n"), History(changes=(change,)))
    (row,) = found["changes"]
    assert (row["number"], row["release"], row["day"], row["what"]) == ("1", "2", "2026-11-20", "date-changed")
    assert row["headline"] == "Datum veranderd: van ‘maart 2025’ naar ‘21 maart 2025’"
    assert row["about"] == "event:2025-debat | measure:wet"
    assert found["changes_details"][0]["after"] == "nieuw"


def test_of_a_withdrawn_record_only_its_withdrawal_is_told(tmp_path: Path) -> None:
    found = tables_of(
        arrange(
            tmp_path,
            """
            # measures/weg
            title: Wat er was
            text: Dit hoort er niet meer.[@bron]
            withdrawn: {date: 2026-11-01, reason: Het bleek een ander plan.}
            # measures/blijft
            """,
        )
    )
    assert found["withdrawn"] == [
        {
            "kind": "measure",
            "id": "weg",
            "title": "Wat er was",
            "page_url": "https://beleidslijn.example/maatregelen/weg/",
            "date": "2026-11-01",
            "reason": "Het bleek een ander plan.",
        }
    ]
    del found["withdrawn"]
    assert [row for rows in found.values() for row in rows if "weg" in row.values()] == []


def test_search_words_are_not_published(tmp_path: Path) -> None:
    found = tables_of(arrange(tmp_path, "# measures/wet\nsearch_words: [geheimwoord]\nalso_known_as: [bijnaam]\n"))
    cells = [cell for rows in found.values() for row in rows for cell in row.values()]
    assert "bijnaam" in cells
    assert [cell for cell in cells if "geheimwoord" in cell] == []


@pytest.mark.parametrize("start", FORMULA)
def test_no_cell_is_a_formula(start: str, tmp_path: Path) -> None:
    title = f'{start}HYPERLINK("https://kwaad.example";"klik")'
    found = tables_of(
        arrange(
            tmp_path,
            f"""
            # measures/wet
            title: '{title}'
            also_known_as: ['{title}']
            text: "{start}SOM(A1) staat er.[@bron]"
            # topics/een
            title: '{title}'
            withdrawn: {{date: 2026-11-01, reason: '{title}'}}
            """,
        )
    )
    assert found["measures"][0]["title"] == f"'{title}"
    assert found["measures"][0]["also_known_as"] == f"'{title}"
    assert found["measures"][0]["text"].startswith(f"'{start}SOM")
    assert found["withdrawn"][0]["reason"] == f"'{title}"
    assert [cell for rows in found.values() for row in rows for cell in row.values() if cell.startswith(FORMULA)] == []


def test_every_field_of_every_real_record_stands_in_a_cell() -> None:
    cells = {cell.removeprefix("'") for rows in real_tables().values() for row in rows for cell in row.values()}
    said = cells | {value for cell in cells for value in cell.split(BETWEEN)}
    values = [
        (record.id, location, value)
        for record in real().catalogue
        for location, value in texts_of(record)
        if location[0] != "search_words" and not isinstance(value, Prose)
    ]
    assert len(values) > 5000
    assert [left for left in values if left[2] not in said] == []


def test_the_rows_of_all_real_records_say_what_the_model_says() -> None:
    compared = 0
    for kind in KINDS:
        rows = {row["id"]: row for row in real_tables()[kind.folder]}
        assert set(rows) == set(real().catalogue.records[kind.key])
        for record in real().catalogue.records[kind.key].values():
            row = rows[record.id]
            for name, value in record.model_dump(mode="json", by_alias=True).items():
                for column, text in flat(name, value, getattr(record, name, None)):
                    # What is empty may be a part or a table of its own, which has no column.
                    assert row.get(column, "") == text, (record.id, column)
                    compared += bool(text)
    assert compared > 5000


def flat(name: str, value: Any, original: object) -> Iterator[tuple[str, str]]:
    """What should stand in which column for a value of the JSON; nothing for texts and what has a table of its own."""
    if name in ("search_words", "withdrawn") or isinstance(original, Prose):
        return
    if isinstance(value, dict) and "edtf" in value:
        yield from (
            (name, value["edtf"]),
            (f"{name}_first", value["first"] or ""),
            (f"{name}_last", value["last"] or ""),
        )
    elif isinstance(value, bool):
        yield name, str(value).lower()
    elif isinstance(value, str | int) or value is None:
        text = "" if value is None else str(value)
        yield name, f"'{text}" if text.startswith(FORMULA) else text
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield name, BETWEEN.join(value)


def test_no_value_holds_what_stands_between_the_values_of_a_cell() -> None:
    held = [
        (record.id, location) for record in real().catalogue for location, value in texts_of(record) if BETWEEN in value
    ]
    assert held == []


def test_the_figures_are_told_to_the_last_digit() -> None:
    told = [(row["id"], row["value"]) for row in real_tables()["figures_values"]]
    assert told == [
        (figure.id, str(value.value)) for figure in real().catalogue.figures.values() for value in figure.values
    ]


def test_no_two_rows_have_the_same_key_and_every_row_has_all_columns() -> None:
    for table in tables(Edition(real(), SETTINGS)):
        assert len({row[: len(table.key)] for row in table.rows}) == len(table.rows), table.name
        assert {len(row) for row in table.rows} <= {len(table.columns)}, table.name
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.name
        assert table.key == tuple(names[: len(table.key)])


def test_every_table_and_column_says_in_dutch_what_it_is() -> None:
    for table in tables(Edition(real(), SETTINGS)):
        assert table.description.endswith("."), table.name
        for column in table.columns:
            assert column.title, (table.name, column.name)
            assert column.description, (table.name, column.name)
            assert "None" not in column.title + column.description
