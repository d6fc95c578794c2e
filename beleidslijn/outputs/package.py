# SPDX-License-Identifier: MIT
"""All that is published as CSV, described as a data package (https://datapackage.org, version 2), and in one zip."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from beleidslijn.history.edition import Edition
from beleidslijn.outputs.flattening import BETWEEN, FORMULA, Column, Table
from beleidslijn.outputs.tables import tables
from beleidslijn.record.dates import start_of
from beleidslijn.record.vocabulary import VOCABULARIES
from beleidslijn.rendering.environment import Renderer

FOLDER = "gegevens/"
LICENCE = {
    "name": "CC0-1.0",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/",
    "title": "CC0 1.0 Universeel",
}
TYPES = {"string": "tekst", "integer": "getal", "number": "getal", "boolean": "ja of nee", "date": "dag"}
"""What a reader calls the types of a data package."""


def package(renderer: Renderer, beside: Mapping[str, str | bytes] | None = None) -> Iterator[tuple[str, bytes]]:
    """The tables, what describes them, and the zip; `beside` are other files for the zip, by their place in it."""
    edition = renderer.edition
    found = tables(edition)
    csvs = {f"csv/{table.name}.csv": written(table) for table in found}
    described = _json(_package(edition, found, csvs))
    lists = {"between": BETWEEN, "formula": FORMULA, "types": TYPES, "vocabularies": VOCABULARIES}
    codebook = _text(renderer, "codebook", tables=found, **lists)
    more = {path: content.encode() if isinstance(content, str) else content for path, content in (beside or {}).items()}
    inside = {
        "README.md": _text(renderer, "README", has_more=bool(more)),
        "LICENSE.txt": _text(renderer, "LICENSE", licence=LICENCE),
        "codebook.md": codebook,
        "datapackage.json": described,
        **csvs,
        **{path: more[path] for path in sorted(more)},
    }
    inside["checksums.txt"] = "".join(f"{_sha256(inside[path])}  {path}\n" for path in inside).encode()
    yield from ((f"{FOLDER}{path}", content) for path, content in csvs.items())
    yield f"{FOLDER}datapackage.json", described
    yield f"{FOLDER}codebook.txt", codebook
    yield f"{FOLDER}beleidslijn.zip", _zipped(inside, edition.arrangement.catalogue.day)


def written(table: Table) -> bytes:
    """A table as CSV (RFC 4180) in UTF-8, with a line of names above it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(table.rows)
    return text.getvalue().encode()


def _package(edition: Edition, found: list[Table], csvs: Mapping[str, bytes]) -> dict[str, Any]:
    """What a data package says of itself."""
    day = edition.arrangement.catalogue.day
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "beleidslijn",
        "title": "Beleidslijn: wat Nederland doet tegen online seksueel geweld",
        "description": "Maatregelen, verzoeken, gebeurtenissen, cijfers en hun bronnen, als tabellen.",
        "homepage": edition.url(FOLDER),
        "version": str(edition.release),
        "created": start_of(day).isoformat(),
        "licenses": [LICENCE],
        "resources": [_resource(table, csvs[f"csv/{table.name}.csv"]) for table in found],
    }


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
    }
    if keys := list(_foreign_keys(table)):
        schema["foreignKeys"] = keys
    return {
        "name": table.name,
        "type": "table",
        "description": table.description,
        "path": f"csv/{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{_sha256(content)}",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    field = {"name": column.name, "type": column.type, "title": column.title, "description": column.description}
    return {**field, "constraints": {"enum": list(column.choices)}} if column.choices else field


def _foreign_keys(table: Table) -> Iterator[dict[str, Any]]:
    """What finds the row that a row belongs to, and the records that it names."""
    if table.parent:
        # A key begins with that of the parent, and adds one column.
        above = list(table.key[:-1])
        yield {"fields": above, "reference": {"resource": table.parent, "fields": above}}
    for column in table.columns:
        if column.table:
            # A table that refers to itself is not named.
            whose = {"resource": column.table} if column.table != table.name else {}
            yield {"fields": [column.name], "reference": {**whose, "fields": ["id"]}}


def _text(renderer: Renderer, name: str, **values: Any) -> bytes:
    return (renderer.text(f"package/{name}.txt.j2", **values).rstrip("\n") + "\n").encode()


def _zipped(files: Mapping[str, bytes], day: date) -> bytes:
    """A zip of files, the same bytes on any machine: all are as old as the day, and anyone may read them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path, content in files.items():
            info = zipfile.ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            # Else these follow from the machine: made on Unix, -rw-r--r--.
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            archive.writestr(info, content, compresslevel=6)
    return packed.getvalue()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _json(told: dict[str, Any]) -> bytes:
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
