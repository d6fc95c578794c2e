# SPDX-License-Identifier: MIT
"""The data package and the zip: read by frictionless, by Python's own csv and zipfile, and the same wherever made."""

import csv
import hashlib
import io
import json
import os
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frictionless
import pytest
from projects import DAY, ROOT
from records import arrange, renderer_of

from beleidslijn.checking.loading import load
from beleidslijn.history.history import NOTHING_RELEASED, History
from beleidslijn.history.snapshot import Snapshot
from beleidslijn.outputs.package import package
from beleidslijn.outputs.tables import tables
from beleidslijn.rendering.environment import Renderer

FOLDER = "gegevens/"
PRINT_DIGESTS = """
import hashlib, sys
sys.path[:0] = ["tests", "."]
from projects import DAY, SITES
from records import renderer_of
from beleidslijn.checking.loading import load
from beleidslijn.outputs.package import package
for address, content in package(renderer_of(load(SITES / "hostile/data", DAY))):
    print(address, hashlib.sha256(content).hexdigest())
"""


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return renderer_of(load(ROOT / "data", DAY))


@pytest.fixture(scope="module")
def files(renderer: Renderer) -> dict[str, bytes]:
    """The files of the real data, by their address in the folder."""
    return {address.removeprefix(FOLDER): content for address, content in package(renderer)}


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing outside this computer can be asked."""

    def refuse(*_: object) -> None:
        raise AssertionError("a network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def unzipped(files: dict[str, bytes]) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(files["beleidslijn.zip"]))


def laid(files: dict[str, bytes], folder: Path) -> Path:
    """The package as files in a folder; returns what describes it."""
    for place, content in files.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(content)
    return folder / "datapackage.json"


def resources(files: dict[str, bytes]) -> Iterator[dict[str, Any]]:
    yield from json.loads(files["datapackage.json"])["resources"]


def test_frictionless_finds_the_package_and_every_row_of_every_table_right(
    files: dict[str, bytes], tmp_path: Path, offline: None
) -> None:
    report = frictionless.validate(str(laid(files, tmp_path)))
    assert report.flatten(["name", "type", "note"]) == []
    assert report.valid
    assert report.stats["tasks"] == len(list(resources(files))) > 30


def test_frictionless_sees_a_word_that_is_in_no_list_and_a_record_that_does_not_exist(
    tmp_path: Path, offline: None
) -> None:
    text = "# measures/wet\n# events/2025-a\nstatuses: {wet: running}\n"
    made = dict(package(renderer_of(arrange(tmp_path / "records", text))))
    laid(made, tmp_path)
    described = tmp_path / FOLDER / "datapackage.json"
    statuses = "id,measure,value\r\n2025-a,wet,verzonnen\r\n2025-a,bestaat-niet,running\r\n"
    (tmp_path / FOLDER / "csv/events_statuses.csv").write_text(statuses, encoding="utf-8", newline="")
    content = json.loads(described.read_text(encoding="utf-8"))
    (changed,) = (resource for resource in content["resources"] if resource["name"] == "events_statuses")
    changed["bytes"], changed["hash"] = len(statuses), f"sha256:{hashlib.sha256(statuses.encode()).hexdigest()}"
    described.write_text(json.dumps(content), encoding="utf-8")
    found = [(type, cell) for type, cell in frictionless.validate(str(described)).flatten(["type", "cells"])]
    assert found == [
        ("constraint-error", ["2025-a", "wet", "verzonnen"]),
        ("foreign-key", ["2025-a", "bestaat-niet", "running"]),
    ]


def test_the_package_says_its_licence_its_day_and_which_release_it_is(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# measures/wet\n")
    history = History(Snapshot(7, DAY, DAY))
    content = json.loads(dict(package(renderer_of(arrangement, history)))["gegevens/datapackage.json"])
    assert content["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert content["licenses"][0]["name"] == "CC0-1.0"
    assert (content["version"], content["created"]) == ("7", "2026-11-24T00:00:00+01:00")
    unreleased = json.loads(dict(package(renderer_of(arrangement, NOTHING_RELEASED)))["gegevens/datapackage.json"])
    assert unreleased["version"] == "0"


def test_every_table_is_described_with_its_bytes_its_digest_its_columns_and_its_closed_lists(
    files: dict[str, bytes],
) -> None:
    by_name = {resource["name"]: resource for resource in resources(files)}
    assert {f"csv/{name}.csv" for name in by_name} == {place for place in files if place.startswith("csv/")}
    for resource in by_name.values():
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        head = content.decode().split("\r\n", 1)[0]
        assert head.split(",") == [field["name"] for field in resource["schema"]["fields"]]
    measures = {field["name"]: field for field in by_name["measures"]["schema"]["fields"]}
    assert measures["looked"]["type"] == "date"
    assert "in-force" in measures["status"]["constraints"]["enum"]
    assert by_name["measures_roles"]["schema"]["foreignKeys"] == [
        {"fields": ["id"], "reference": {"resource": "measures", "fields": ["id"]}},
        {"fields": ["organisation"], "reference": {"resource": "organisations", "fields": ["id"]}},
    ]
    assert {"fields": ["part_of"], "reference": {"fields": ["id"]}} in by_name["organisations"]["schema"]["foreignKeys"]


def test_every_table_is_read_back_as_it_was(renderer: Renderer, files: dict[str, bytes]) -> None:
    for table in tables(renderer.edition):
        content = files[f"csv/{table.name}.csv"]
        assert not content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\r\n")
        names, *rows = csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True)
        assert names == [column.name for column in table.columns]
        assert [tuple(row) for row in rows] == list(table.rows)


def test_hostile_text_stays_text_in_its_own_cell(tmp_path: Path) -> None:
    title = """<script>alert(1)</script> "a", 'b'; {{ 7*7 }} ]]> % =1+1"""
    arrangement = arrange(
        tmp_path,
        f"""
        # measures/wet
        title: >-
          {title}
        text: |
          Eén, {{{{ config }}}}.[@bron]

          - "twee" – drie.[@bron]
        """,
    )
    made = dict(package(renderer_of(arrangement)))
    (row,) = csv.DictReader(io.StringIO(made["gegevens/csv/measures.csv"].decode(), newline=""), strict=True)
    assert row["title"] == title
    assert row["text"] == 'Eén, {{ config }}.\n• "twee" – drie.'


def test_the_zip_holds_all_tables_as_they_are_published_and_what_explains_them(files: dict[str, bytes]) -> None:
    archive = unzipped(files)
    assert archive.testzip() is None
    published = [place for place in files if place.startswith("csv/")]
    assert archive.namelist() == [
        "README.md", "LICENSE.txt", "codebook.md", "datapackage.json", *published, "checksums.txt",
    ]  # fmt: skip
    for place in [*published, "datapackage.json"]:
        assert archive.read(place) == files[place]
    assert archive.read("codebook.md") == files["codebook.txt"]


def test_the_zip_opens_for_frictionless_as_it_is(files: dict[str, bytes], tmp_path: Path, offline: None) -> None:
    archive = tmp_path / "beleidslijn.zip"
    archive.write_bytes(files["beleidslijn.zip"])
    assert frictionless.validate(str(archive), type="package").valid


def test_the_checksums_are_those_of_all_other_files(files: dict[str, bytes]) -> None:
    archive = unzipped(files)
    lines = archive.read("checksums.txt").decode().splitlines()
    told = {line[66:]: line[:64] for line in lines}
    assert {line[64:66] for line in lines} == {"  "}
    assert told == {
        place: hashlib.sha256(archive.read(place)).hexdigest()
        for place in archive.namelist()
        if place != "checksums.txt"
    }


def test_every_file_in_the_zip_is_of_the_day_and_may_be_read_by_anyone(files: dict[str, bytes]) -> None:
    for info in unzipped(files).infolist():
        assert info.date_time == (DAY.year, DAY.month, DAY.day, 0, 0, 0)
        assert (info.create_system, info.external_attr >> 16) == (3, 0o100644)


def test_the_texts_in_the_zip_say_in_dutch_what_it_is_of_which_day_and_how_to_cite_it(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# measures/wet\n")
    released = History(Snapshot(7, DAY, DAY))
    texts = {}
    for name, history in (("ervoor", NOTHING_RELEASED), ("erna", released)):
        made = dict(package(renderer_of(arrangement, history)))
        texts[name] = zipfile.ZipFile(io.BytesIO(made["gegevens/beleidslijn.zip"])).read("README.md").decode()
    assert "Stand op 24 november 2026, voor de eerste uitgave." in texts["ervoor"]
    assert "Beleidslijn, stand op 24 november 2026, https://beleidslijn.example/gegevens/\n" in texts["ervoor"]
    assert "Stand op 24 november 2026, uitgave 7." in texts["erna"]
    cited = "Beleidslijn, stand op 24 november 2026, uitgave 7, https://beleidslijn.example/gegevens/"
    assert cited in texts["erna"].splitlines()
    assert "redactie@example.org" in texts["erna"]


def test_the_codebook_names_every_column_and_every_word_of_a_closed_list(files: dict[str, bytes]) -> None:
    codebook = files["codebook.txt"].decode()
    for resource in resources(files):
        assert f"\n## {resource['name']}.csv\n" in codebook
        for field in resource["schema"]["fields"]:
            assert f"\n- {field['name']} (" in codebook
    assert "\n- role (tekst): Rol. Wat de organisatie bij deze maatregel is. Een sleutel uit de lijst" in codebook
    assert "\n- not-now: Nu niet. Besloten is dit niet te doen, op dat moment." in codebook
    assert "= + - @" in codebook
    assert "&" not in codebook.replace("S&", "")


def test_the_licence_is_named_with_its_address(files: dict[str, bytes]) -> None:
    licence = unzipped(files).read("LICENSE.txt").decode()
    assert "https://creativecommons.org/publicdomain/zero/1.0/" in licence
    assert "CC0-1.0" in licence


def test_other_files_can_go_in_the_zip_and_are_in_its_checksums(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# measures/wet\n")
    made = dict(package(renderer_of(arrangement), {"api/v1/measures.json": "{}"}))
    assert "gegevens/api/v1/measures.json" not in made
    archive = zipfile.ZipFile(io.BytesIO(made["gegevens/beleidslijn.zip"]))
    assert archive.read("api/v1/measures.json") == b"{}"
    assert "  api/v1/measures.json\n" in archive.read("checksums.txt").decode()
    assert "- api/: " in archive.read("README.md").decode()


def test_all_files_are_the_same_in_another_time_zone_with_another_hash_seed() -> None:
    def digests(zone: str, seed: str) -> str:
        made = subprocess.run(
            [sys.executable, "-c", PRINT_DIGESTS],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return made.stdout

    one = digests("Pacific/Kiritimati", "1")
    assert one.count("\n") > 30
    assert one == digests("America/Los_Angeles", "2")
