# SPDX-License-Identifier: MIT
"""The strip: where the standings and the numbered events of a measure stand, for histories that are hard to draw.

The files `golden/pictures/strip-*.txt` are meant to be read. After a change on purpose: run with `UPDATE_GOLDEN=1`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn import HISTORIES, KABINET, files_of, hold, names_of_golden, told_bars, told_marks
from records import arrange

from beleidslijn.rendering.pictures.strip import Strip, strip


def drawn(folder: Path, case: str) -> Strip | None:
    arrangement = arrange(folder, KABINET + files_of(case))
    return strip(arrangement, arrangement.catalogue.measures[case])


def told(picture: Strip | None) -> Iterator[str]:
    if picture is None:
        yield "no strip"
        return
    cut = ", cut" if picture.is_cut else ""
    yield f"{picture.axis.start}–{picture.axis.end}{cut}, today {picture.today:g} %, starts {picture.starts:g} %"
    yield f"height {picture.height} px, line y {picture.top}, words y {picture.labels}"
    yield from told_bars(picture.bars)
    yield from told_marks(picture.marks)


@pytest.mark.parametrize("case", HISTORIES)
def test_a_strip_is_drawn_as_it_was_looked_at(tmp_path: Path, case: str) -> None:
    hold(f"strip-{case}", told(drawn(tmp_path, case)))


def test_every_golden_file_belongs_to_a_history() -> None:
    assert names_of_golden("strip") == set(HISTORIES)
