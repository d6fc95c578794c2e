# SPDX-License-Identifier: MIT
"""Releases of small records after each other, a week apart: what is remembered of them."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from records import DAY, arrange

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.history.comparing import compare
from beleidslijn.history.history import History
from beleidslijn.history.snapshot import snapshot
from beleidslijn.record.change import RecordChange


def day_of(release: int) -> date:
    return DAY + timedelta(weeks=release - 1)


def released(folder: Path, *texts: str) -> tuple[Arrangement, History]:
    """The last of these texts as it stands on the day of its release, and what is remembered of all of them."""
    stands = [arrange(folder / str(number), text, day_of(number)) for number, text in enumerate(texts, 1)]
    taken = [snapshot(arrangement, number, DAY) for number, arrangement in enumerate(stands, 1)]
    changes = [
        change
        for (old, new), arrangement in zip(pairwise(taken), stands[1:], strict=True)
        for change in compare(old, new, arrangement)
    ]
    return stands[-1], History(taken[-1], tuple(changes))


def changed(folder: Path, before: str, after: str) -> list[RecordChange]:
    """What changed from one release to the next."""
    return list(released(folder, before, after)[1].changes)


def edited(text: str, *replaced: tuple[str, str]) -> str:
    """A text in which this stands for that."""
    for was, now in replaced:
        assert was in text, was
        text = text.replace(was, now)
    return text
