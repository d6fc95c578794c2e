# SPDX-License-Identifier: MIT
"""What the project remembers of its releases, as files in `data/`. No build reads git.

`changes.jsonl` holds an entry for each change, oldest first; `released.jsonl` how everything stood at the last release;
`permalinks.txt` every address that was ever given out. A release writes them, a build only reads them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from beleidslijn.history.snapshot import Snapshot, read_snapshot
from beleidslijn.reading.parsing import CHANGES, PERMALINKS, RELEASED
from beleidslijn.reading.problems import DataError, Place, Problem
from beleidslijn.record.change import RecordChange
from beleidslijn.record.model import Kind, Record


@dataclass(frozen=True)
class History:
    """The last release, if any; all changes up to a day, oldest first; all addresses, and the anchors of each page."""

    last: Snapshot | None = None
    changes: tuple[RecordChange, ...] = ()
    addresses: tuple[str, ...] = ()
    anchors: dict[str, list[str]] = field(default_factory=dict)

    @property
    def newest(self) -> list[RecordChange]:
        """All changes, the newest release first, in the order in which each release tells them."""
        return sorted(self.changes, key=lambda change: -change.release)

    def of(self, record: Record) -> list[RecordChange]:
        """What changed that concerns a record, newest first; also from when it had another id."""
        own = [f"{record.KIND.key}:{id}" for id in (record.id, *record.aliases)]
        found = {change.anchor: change for key in own for change in self._about.get(key, ())}
        return sorted(found.values(), key=lambda change: -change.release)

    @cached_property
    def _about(self) -> dict[str, list[RecordChange]]:
        about: dict[str, list[RecordChange]] = {}
        for change in self.newest:
            for key in change.about:
                about.setdefault(key, []).append(change)
        return about

    def changed_on(self, record: Record) -> date | None:
        """The day of the last change of a record; of the first release when it did not change since; None before it."""
        own = next((change.day for change in self.of(record)), None)
        return own or self.began

    @property
    def began(self) -> date | None:
        """The day of the first release; None before it."""
        return self.last.began if self.last else None

    @property
    def changed(self) -> date | None:
        """The day of the last change of anything; of the first release when nothing changed since; None before it."""
        return next((change.day for change in self.newest), self.began)

    def changed_of_kind(self, kind: Kind) -> date | None:
        """The day of the last change of any record of a kind."""
        return next((change.day for change in self.newest if change.kind == kind.key), self.began)

    @property
    def years(self) -> set[int]:
        """The years whose page was given out."""
        found = (re.fullmatch(r"stand/(\d{4})/", address) for address in self.addresses)
        return {int(match[1]) for match in found if match}

    def anchors_of(self, record: Record) -> list[str]:
        """The anchors that the page of a record ever had, also at former addresses."""
        places = [record.address, *(f"{record.KIND.path}/{former}/" for former in record.aliases)]
        return [anchor for place in places for anchor in self.anchors.get(place, ())]


NOTHING_RELEASED = History()


def read_history(data: Path, day: date) -> History:
    """Read what `data` remembers up to `day`. Raises DataError."""
    path = data / CHANGES
    changes = list(_read_changes(path)) if path.exists() else []
    addresses = read_addresses(data)
    anchors: dict[str, list[str]] = {}
    for address in addresses:
        place, mark, anchor = address.partition("#")
        if mark:
            anchors.setdefault(place, []).append(anchor)
    told = tuple(change for change in changes if change.day <= day)
    last = read_snapshot(data / RELEASED) if (data / RELEASED).exists() else None
    if last and last.day > day:
        # The build of an earlier day knows what was released by then.
        number = max((change.release for change in told), default=1)
        last = replace(last, release=number) if last.began <= day else None
    return History(last, told, addresses, anchors)


def read_addresses(data: Path) -> tuple[str, ...]:
    """Every address that was ever given out, from the root of the site, as `data` remembers them."""
    path = data / PERMALINKS
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return tuple(line.removeprefix("/") for line in lines if line.startswith("/"))


def _read_changes(path: Path) -> Iterator[RecordChange]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            yield RecordChange.model_validate_json(line)
        except ValidationError:
            sentence = (
                "deze regel is geen wijziging: dit bestand wordt door 'make release' geschreven, niet met de hand"
            )
            place = Place(f"{path.parent.name}/{path.name}", number)
            raise DataError([Problem(place, "geen-wijziging", sentence)]) from None
