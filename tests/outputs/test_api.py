# SPDX-License-Identifier: MIT
"""The API as a program sees it: files at addresses that stay, which are what their description says."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator
from records import DAY, ROOT, SETTINGS, arrange, renderer_of

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.checking.loading import load
from beleidslijn.history.history import History
from beleidslijn.history.snapshot import Snapshot
from beleidslijn.outputs.api import api
from beleidslijn.record.change import RecordChange
from beleidslijn.record.model import KINDS
from beleidslijn.record.schema import schema
from beleidslijn.record.vocabulary import ChangeKind

Files = Mapping[str, str]
SITE = SETTINGS.site_url


def files_of(arrangement: Arrangement, history: History | None = None) -> Files:
    """All files of the API, by address."""
    found = list(api(renderer_of(arrangement, history)))
    assert len(dict(found)) == len(found), "two files at one address"
    return dict(found)


def made(folder: Path, text: str, history: History | None = None) -> Files:
    """All files of the API of some records."""
    return files_of(arrange(folder, text), history)


@cache
def real() -> Arrangement:
    return load(ROOT / "data", DAY)


@cache
def real_files() -> Files:
    return files_of(real())


def answer(files: Files, place: str) -> dict[str, Any]:
    """An answer of the API: `measures/wet`."""
    told: dict[str, Any] = json.loads(files[f"api/v1/{place}.json"])
    return told


def record(files: Files, place: str) -> dict[str, Any]:
    """A record as the API tells it."""
    told: dict[str, Any] = answer(files, place)["data"]
    return told


def every_record(files: Files) -> Iterator[dict[str, Any]]:
    """All records of all collections."""
    return (told for kind in KINDS for told in answer(files, kind.folder)["data"])


def description(files: Files) -> dict[str, Any]:
    """The description of the API."""
    told: dict[str, Any] = json.loads(files["api/v1/openapi.json"])
    return told


def paths(described: Mapping[str, Any]) -> dict[str, str]:
    """The addresses that a description allows, as patterns, and the name of the schema of each, if it has one."""
    found = {}
    for path, item in described["paths"].items():
        operation = item["get"]
        allowed = re.escape(path.removeprefix("/"))
        for parameter in operation.get("parameters", ()):
            one = parameter["schema"].get("pattern", "|".join(parameter["schema"].get("enum", ()))).strip("^$")
            allowed = allowed.replace(re.escape(f"{{{parameter['name']}}}"), f"(?:{one})")
        said = operation["responses"]["200"]["content"]["application/json"]["schema"]
        found[allowed] = said.get("$ref", "").rpartition("/")[2]
    return found


def closed(part: Any) -> Any:
    """A schema in which what is not named is a fault."""
    if isinstance(part, dict):
        shut = {"additionalProperties": False} if "properties" in part and part.get("type") == "object" else {}
        return {**{key: closed(value) for key, value in part.items()}, **shut}
    return [closed(item) for item in part] if isinstance(part, list) else part


def faults(files: Files) -> list[str]:
    """All that is not as the description says; what the description does not name is a fault, too."""
    described = description(files)
    components = closed(described["components"])
    validators = {
        allowed: Draft202012Validator(
            {"$ref": f"#/components/schemas/{name}", "components": components}, format_checker=FormatChecker(["date"])
        )
        for allowed, name in paths(described).items()
        if name
    }
    return [
        f"{address}: {error.json_path}: {error.message}"
        for address, text in files.items()
        for allowed, validator in validators.items()
        if re.fullmatch(allowed, address)
        for error in validator.iter_errors(json.loads(text))
    ]


# The description


def test_every_answer_of_the_real_data_is_what_the_description_says_and_holds_no_more() -> None:
    alone = {kind.folder: [name for name in real_files() if f"v1/{kind.folder}/" in name] for kind in KINDS}
    # What stands in a record's own file is what the collection has of it, as another test says.
    left_out = {name for names in alone.values() for name in names[1:]}
    assert faults({name: text for name, text in real_files().items() if name not in left_out}) == []


def test_the_check_of_answers_sees_a_field_that_is_missing_has_another_type_or_is_not_described() -> None:
    files = dict(real_files())
    place = "measures/wet-seksuele-misdrijven"
    spoils: tuple[dict[str, object], ...] = ({"timeline": None}, {"new": 1}, {"fields": {}}, {"changed": "gisteren"})
    for spoil in spoils:
        told = answer(real_files(), place)
        told["data"].update(spoil)
        files[f"api/v1/{place}.json"] = json.dumps(told)
        (fault,) = faults({name: files[name] for name in (f"api/v1/{place}.json", "api/v1/openapi.json")})
        assert "$.data" in fault


def test_the_description_is_openapi_and_says_where_the_site_is() -> None:
    described = description(real_files())
    OpenAPIV31SpecValidator(described).validate()
    assert described["openapi"].startswith("3.1")
    assert described["servers"] == [{"url": SITE.rstrip("/")}]


def test_every_file_has_one_described_address_and_every_described_address_has_a_file() -> None:
    allowed = paths(description(real_files()))
    used = [[pattern for pattern in allowed if re.fullmatch(pattern, address)] for address in real_files()]
    assert [len(found) for found in used] == [1] * len(real_files())
    assert {pattern for found in used for pattern in found} == set(allowed)
    assert not [address for address in real_files() if address.endswith("/")]


def test_every_field_is_always_there_and_described_in_dutch() -> None:
    for name, component in description(real_files())["components"]["schemas"].items():
        assert re.search("[a-z]", component["description"]), name
        assert "machines" not in component["description"], name
        for key, part in component.get("properties", {}).items():
            assert key in component["required"], (name, key)
            assert part.get("title") or "$ref" in part, (name, key)


def test_all_that_is_described_stands_in_an_answer() -> None:
    described = json.dumps(description(real_files()))
    for name in description(real_files())["components"]["schemas"]:
        assert f'"#/components/schemas/{name}"' in described, name


# What every answer says


def test_an_answer_says_its_version_its_day_its_release_how_many_and_that_all_may_use_it(tmp_path: Path) -> None:
    files = made(tmp_path, "# measures/een\n# measures/twee\n")
    head = {"schema_version": "1.0", "as_of": "2026-11-24", "release": None, "licence": "CC0-1.0"}
    assert list(answer(files, "measures")) == ["schema_version", "as_of", "release", "count", "licence", "data"]
    for place, count in {"measures": 2, "requests": 0, "measures/een": 1, "changes": 0, "index": 3}.items():
        told = answer(files, place)
        del told["data"]
        assert told == {**head, "count": count}, place


def test_a_collection_holds_each_record_as_it_stands_alone() -> None:
    files = real_files()
    for told in every_record(files):
        folder = next(kind.folder for kind in KINDS if kind.key == told["kind"])
        assert told["api_url"] == f"{SITE}api/v1/{folder}/{told['id']}.json"
        assert record(files, f"{folder}/{told['id']}") == told
    assert {(told["kind"], told["id"]) for told in every_record(files)} == {
        (found.KIND.key, found.id) for found in real().catalogue
    }


def test_the_index_says_where_everything_is() -> None:
    told = answer(real_files(), "index")["data"]
    files = {f"{SITE}{address}" for address in real_files()}
    assert {part["api_url"] for part in told["collections"]} <= files
    assert {part["schema_url"] for part in told["collections"]} <= files
    assert {part["api_url"] for part in told["records"]} <= files
    assert sum(part["count"] for part in told["collections"]) == len(told["records"]) == len([*real().catalogue])


# A record


def test_a_record_has_all_its_fields_and_no_words_that_are_only_for_the_search(tmp_path: Path) -> None:
    files = made(tmp_path, "# measures/wet\nshort_title: De wet\nsearch_words: [geheimwoord]\n# documents/stuk\n")
    told = record(files, "measures/wet")
    assert (told["kind"], told["fields"]["kind"], told["name"]) == ("measure", "law", "De wet")
    assert told["url"] == f"{SITE}maatregelen/wet/"
    assert told["fields"]["sources"] == [{"document": "bron", "section": None, "in_doubt": False}]
    assert told["fields"]["looked"] is None
    assert re.fullmatch("[0-9a-f]{8}", told["version"])
    assert "geheimwoord" not in json.dumps([text for address, text in files.items() if address.startswith("api/")])
    assert record(files, "documents/stuk")["fields"]["published"] is None


def test_a_date_has_its_edtf_and_its_first_and_last_possible_day(tmp_path: Path) -> None:
    text = '# events/2025-a\ndate: "[2025-05-19..2025-11]"\nderived: Geen dag.\n# events/2025-b\ndate: "[..2025-03]"\n'
    files = made(tmp_path, text + "derived: Geen dag.\n")
    dates = [record(files, f"events/2025-{id}")["fields"]["date"] for id in "ab"]
    assert dates[0] == {"edtf": "[2025-05-19..2025-11]", "first": "2025-05-19", "last": "2025-11-30"}
    assert dates[1] == {"edtf": "[..2025-03]", "first": None, "last": "2025-03-31"}


STORY = """
    # organisations/kabinet
    kind: cabinet
    # measures/wet
    # requests/motie
    # events/2024-voorstel
    date: 2024-01-15
    statuses: {wet: before-parliament}
    # events/2024-begin
    date: 2024-07
    statuses: {wet: in-force}
    # events/2027-straks
    date: 2027
    expected: true
    statuses: {wet: running}
    # events/2025-brief
    date: 2025-05-01
    by: [kabinet]
    responses: {motie: {answer: taken-over, reason: "De reden.[@bron#2]"}}
"""


def test_a_measure_says_how_it_stands_since_when_and_because_of_what(tmp_path: Path) -> None:
    told = record(made(tmp_path, STORY), "measures/wet")
    began = {
        "value": "in-force",
        "label": "In werking",
        "since": {"edtf": "2024-07", "first": "2024-07-01", "last": "2024-07-31"},
        "from": "2024-07-31",
        "event": "2024-begin",
    }
    assert told["standings"] == {"status": began}
    assert [change["value"] for change in told["standing_history"]["status"]] == ["before-parliament", "in-force"]
    assert told["standing_history"]["status"][-1] == began
    assert told["timeline"] == ["2024-voorstel", "2024-begin", "2027-straks"]


def test_a_request_says_its_three_standings_apart_and_what_was_not_found_is_null(tmp_path: Path) -> None:
    told = record(made(tmp_path, STORY), "requests/motie")
    assert told["standings"]["outcome"] is None
    assert told["standings"]["progress"] is None
    assert (told["standings"]["answer"]["value"], told["standings"]["answer"]["from"]) == ("taken-over", "2025-05-01")


def test_standings_of_the_real_data_are_those_that_the_pages_show() -> None:
    arrangement, files = real(), real_files()
    shown = {
        **{(id, "status"): arrangement.status(found) for id, found in arrangement.catalogue.measures.items()},
        **{(id, "outcome"): arrangement.outcome(found) for id, found in arrangement.catalogue.requests.items()},
        **{(id, "answer"): arrangement.answer(found) for id, found in arrangement.catalogue.requests.items()},
        **{(id, "progress"): arrangement.progress(found) for id, found in arrangement.catalogue.requests.items()},
    }
    told = {
        (one["id"], aspect): standing for one in every_record(files) for aspect, standing in one["standings"].items()
    }
    assert told.keys() == shown.keys()
    for key, standing in told.items():
        change = shown[key]
        said = standing and (standing["value"], standing["label"], standing["from"], standing["event"])
        assert said == (change and (change.value, change.value.word, change.day.isoformat(), change.event.id)), key


def test_each_claim_has_its_place_its_sources_and_how_strong_they_are(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        """
        # documents/krant
        official: false
        # events/2025-brief
        text: |
          Een zin met [[document:krant|een krant]].[@krant][@bron#3] Nog een.[@bron?]
        """,
    )
    told = record(files, "events/2025-brief")
    summary, first, second = told["claims"]
    assert (summary["field"], summary["text"]) == ("summary", told["fields"]["summary"])
    assert (first["field"], first["text"]) == ("text", "Een zin met een krant.")
    assert first["url"] == f"{told['url']}#{first['anchor']}"
    assert [(source["document"], source["section"], source["strength"]) for source in first["sources"]] == [
        ("krant", None, "other"),
        ("bron", "3", "official"),
    ]
    assert first["sources"][0]["url"] == f"{SITE}documenten/krant/"
    assert [(source["in_doubt"], source["strength"]) for source in second["sources"]] == [(True, "weak")]


def test_a_claim_within_a_list_or_a_map_says_where(tmp_path: Path) -> None:
    _, claim = record(made(tmp_path, STORY), "events/2025-brief")["claims"]
    assert claim["field"] == "responses.motie.reason"


def test_every_claim_of_the_real_data_is_found_in_the_field_that_it_names() -> None:
    for told in every_record(real_files()):
        for claim in told["claims"]:
            value = told["fields"]
            for step in claim["field"].split("."):
                value = value[int(step)] if isinstance(value, list) else value[step]
            # A text names its sources itself; a value has them beside it, a summary shares those of its record.
            is_bare = isinstance(value, str) and "[@" not in value
            named = str(told["fields"]["sources"] if is_bare else value)
            assert all(source["document"] in named for source in claim["sources"]), claim


def test_what_points_at_something_stands_there_as_what_is_pointed_from() -> None:
    by_key = {(told["kind"], told["id"]): told for told in every_record(real_files())}
    ways: dict[str, set[tuple[object, ...]]] = {"to": set(), "from": set()}
    for (kind, id), told in by_key.items():
        for link in told["links"]["to"]:
            ways["to"].add((kind, id, link["kind"], link["id"], link["label"]))
        for link in told["links"]["from"]:
            ways["from"].add((link["kind"], link["id"], kind, id, link["label"]))
            assert link["url"] == by_key[link["kind"], link["id"]]["url"]
    assert ways["to"] == ways["from"]
    assert ("measure", "uitvoeringswet-dsa", "measure", "digital-services-act") in {way[:4] for way in ways["to"]}


# What stays


FORMER = "# measures/wet\naliases: [oude-wet, heel-oude-wet]\ntitle: De wet\n"


def test_a_former_id_gives_the_same_record(tmp_path: Path) -> None:
    files = made(tmp_path, FORMER)
    assert files["api/v1/measures/oude-wet.json"] == files["api/v1/measures/wet.json"]
    assert files["api/v1/measures/heel-oude-wet.json"] == files["api/v1/measures/wet.json"]
    assert record(files, "measures/oude-wet")["id"] == "wet"
    assert [told["id"] for told in answer(files, "measures")["data"]] == ["wet"]


def test_of_a_withdrawn_record_only_that_is_left(tmp_path: Path) -> None:
    text = (
        "# measures/wet\ntitle: Geheime titel\naliases: [oud]\nwithdrawn: {date: 2026-11-01, reason: Bestond niet.}\n"
    )
    files = made(tmp_path, text)
    withdrawn = {"date": "2026-11-01", "reason": "Bestond niet."}
    told = record(files, "measures/wet")
    assert told == {"kind": "measure", "id": "wet", "url": f"{SITE}maatregelen/wet/", "withdrawn": withdrawn}
    assert record(files, "measures/oud") == told
    assert answer(files, "measures")["data"] == []
    (listed,) = [one for one in answer(files, "index")["data"]["records"] if one["kind"] == "measure"]
    assert (listed["id"], listed["name"], listed["withdrawn"]) == ("wet", None, withdrawn)
    assert faults(files) == []
    assert "Geheime titel" not in "".join(files.values())


def change(what: ChangeKind, day: date, release: int, **more: Any) -> RecordChange:
    of: dict[str, Any] = {"kind": "measure", "id": "oude-wet", "title": "De wet", "about": ("measure:oude-wet",)}
    return RecordChange.model_construct(release=release, day=day, what=what, **of, **more)


def test_changes_are_told_newest_first_in_words_and_also_at_the_record_that_has_another_id_now(tmp_path: Path) -> None:
    changes = (
        change(ChangeKind.ADDED, date(2026, 9, 1), 1),
        change(ChangeKind.STANDING, date(2026, 10, 1), 2, aspect="status", before="adopted", after="in-force"),
    )
    history = History(Snapshot(2, date(2026, 10, 1), date(2026, 8, 1)), changes)
    files = made(tmp_path, FORMER, history)
    told = answer(files, "changes")["data"]
    assert [one["release"] for one in told] == [2, 1]
    assert told[0]["headline"] == "Stand veranderd: van ‘Aangenomen’ naar ‘In werking’"
    assert told[0]["url"] == f"{SITE}maatregelen/wet/#w-2-standing-measure-oude-wet-status"
    wet = record(files, "measures/wet")
    assert (wet["changes"], wet["changed"]) == (told, "2026-10-01")
    assert record(files, "documents/bron")["changed"] == "2026-08-01"
    assert answer(files, "measures")["release"] == 2
    assert faults(files) == []


# Beside the records


def test_the_closed_lists_say_each_key_with_its_word() -> None:
    lists = {told["name"]: told for told in answer(real_files(), "vocabularies")["data"]}
    assert lists["MeasureStatus"]["title"] == "Stand van een maatregel"
    words = {word["key"]: word["word"] for word in lists["MeasureStatus"]["words"]}
    assert words["in-force"] == "In werking"
    enumerated = {
        name: component["enum"]
        for name, component in description(real_files())["components"]["schemas"].items()
        if "enum" in component
    }
    assert {name: [word["key"] for word in lists[name]["words"]] for name in enumerated} == enumerated


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_the_schema_of_the_files_of_a_kind_stands_on_the_site(kind: Any) -> None:
    assert real_files()[f"schema/{kind.key}.schema.json"] == schema(kind)


def test_hostile_texts_come_out_as_they_went_in() -> None:
    catalogue = (arrangement := load(ROOT / "tests/sites/hostile/data", DAY)).catalogue
    files = files_of(arrangement)
    assert faults(files) == []
    for told in every_record(files):
        found = catalogue.get(told["kind"], told["id"])
        assert (told["fields"]["title"], told["fields"]["text"]) == (found.title, found.text)
        assert "<script>alert(1)</script>" in told["fields"]["title"]
