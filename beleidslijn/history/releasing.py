# SPDX-License-Identifier: MIT
"""Making a release: saying what changed since the last one, and remembering how everything stands now."""

from pathlib import Path

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.history.comparing import compare
from beleidslijn.history.history import History
from beleidslijn.history.snapshot import snapshot, write_snapshot
from beleidslijn.reading.parsing import CHANGES, RELEASED
from beleidslijn.record.change import RecordChange


def release(data: Path, arrangement: Arrangement, history: History) -> list[RecordChange] | None:
    """Write a release to `data`; returns what changed: nothing in the first one. None when there was nothing to say."""
    last, day = history.last, arrangement.catalogue.day
    now = snapshot(arrangement, last.release + 1 if last else 1, last.began if last else day)
    changes = compare(last, now, arrangement) if last else []
    if last and not changes:
        return None
    with (data / CHANGES).open("a", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{change.model_dump_json(exclude_defaults=True)}\n" for change in changes)
    write_snapshot(data / RELEASED, now)
    return changes
