# SPDX-License-Identifier: MIT
"""How everything stands at a release, as plain values, so that the next one can say what changed.

A file of JSON lines: the first says which release it is, each other is a record. A record is what its fields say, and
not how they are written: wrapping lines otherwise, or quoting a value, changes nothing here.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.standing import ASPECTS
from beleidslijn.record.markup import blocks
from beleidslijn.record.model import Record

Fields = dict[str, Any]
Standing = list[str]
"""What a standing became, and the event because of which: [key, id]."""


@dataclass(frozen=True)
class Snapshot:
    """A release: its number, its day, the day of the first one; of each record, by `kind:id`, its name and its fields,
    and of measures and requests that have one every standing that they had, by aspect.
    """

    release: int
    day: date
    began: date
    names: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, Fields] = field(default_factory=dict)
    standings: Mapping[str, Mapping[str, list[Standing]]] = field(default_factory=dict)


def snapshot(arrangement: Arrangement, release: int, began: date) -> Snapshot:
    """How everything stands on the day of the arrangement."""
    catalogue = arrangement.catalogue
    records = {key_of(record): record for record in (*catalogue, *catalogue.all_withdrawn())}
    return Snapshot(
        release,
        catalogue.day,
        began,
        {key: record.name for key, record in records.items()},
        {
            key: _unwrapped(record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"id"}))
            for key, record in records.items()
        },
        {
            key_of(record): found
            for kind in ASPECTS
            for record in catalogue.records[kind].values()
            if (found := _standings(arrangement, record))
        },
    )


def key_of(record: Record) -> str:
    """What a record is called among all: `measure:wet-seksuele-misdrijven`."""
    return f"{record.KIND.key}:{record.id}"


def write_snapshot(path: Path, taken: Snapshot) -> None:
    """Write a release to a file: the same bytes for the same records."""
    head = {"release": taken.release, "day": taken.day.isoformat(), "began": taken.began.isoformat()}
    rows = [
        {"key": key, "name": taken.names[key], "fields": taken.fields[key], "standings": taken.standings.get(key, {})}
        for key in sorted(taken.fields)
    ]
    lines = (json.dumps(row, ensure_ascii=False, sort_keys=True) for row in (head, *rows))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def read_snapshot(path: Path) -> Snapshot:
    """Read a release that was written."""
    head, *rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return Snapshot(
        head["release"],
        date.fromisoformat(head["day"]),
        date.fromisoformat(head["began"]),
        {row["key"]: row["name"] for row in rows},
        {row["key"]: row["fields"] for row in rows},
        {row["key"]: row["standings"] for row in rows if row["standings"]},
    )


def _unwrapped(value: Any) -> Any:
    """A value however it was written: each block of a text on one line, with single spaces and one mark for a list."""
    if isinstance(value, str):
        # Only texts hold more lines than one.
        return "\n\n".join(map(_one_line, blocks(value))) if "\n" in value else " ".join(value.split())
    if isinstance(value, list):
        return [_unwrapped(item) for item in value]
    if isinstance(value, dict):
        return {key: _unwrapped(item) for key, item in value.items()}
    return value


def _one_line(block: str) -> str:
    words = block.split()
    marked = {"*": "-", "+": "-"}.get(words[0], re.sub(r"^(\d{1,2})\)$", r"\1.", words[0]))
    return " ".join([marked, *words[1:]])


def _standings(arrangement: Arrangement, record: Record) -> dict[str, list[Standing]]:
    day = arrangement.catalogue.day
    return {
        aspect.key: [[change.value.value, change.event.id] for change in changes if change.day <= day]
        for aspect in ASPECTS[record.KIND.key]
        if (changes := arrangement.changes[aspect.name, record.id])
    }
