# SPDX-License-Identifier: MIT
"""How much happened when: columns of a quarter, in blocks that stay countable.

The files `golden/pictures/density-*.txt` are meant to be read. After a change on purpose: run with `UPDATE_GOLDEN=1`.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from drawn import HISTORIES, KABINET, files_of, hold, names_of_golden, told_mark
from records import DAY, arrange

from beleidslijn.rendering.pictures.density import BLOCK, HIGHEST, Density, density

CASES = ("nothing", "one-event", "lasts", "year-and-month", "a-hundred", "a-hundred-on-a-day", "overdue-and-expected",
         "only-from", "only-until", "long-ago", "first-and-last-day")  # fmt: skip


def drawn(folder: Path, case: str) -> Density:
    arrangement = arrange(folder, KABINET + files_of(case))
    line = arrangement.timeline()
    return density(line.past, (*line.overdue, *line.expected), arrangement.order, DAY)


def told(picture: Density) -> Iterator[str]:
    yield f"{picture.axis.start}–{picture.axis.end}{', cut' if picture.is_cut else ''}, today {picture.today:g} %"
    yield f"height {picture.height} px, a block is {picture.each}"
    for column in picture.columns:
        yield f"column of {column.year}, {column.span.x:g}–{column.span.end:g} %: {column.events} in {column.blocks}"
    yield from (f"ring of {several}, {told_mark(mark)}" for mark, several in picture.expected)


@pytest.mark.parametrize("case", CASES)
def test_the_columns_are_drawn_as_they_were_looked_at(tmp_path: Path, case: str) -> None:
    hold(f"density-{case}", told(drawn(tmp_path, case)))


def test_every_golden_file_belongs_to_a_history() -> None:
    assert names_of_golden("density") == set(CASES) <= set(HISTORIES)


@pytest.mark.parametrize(("events", "each", "blocks"), [(30, 1, 30), (31, 2, 16), (60, 2, 30), (61, 3, 21)])
def test_no_column_is_higher_than_thirty_blocks(tmp_path: Path, events: int, each: int, blocks: int) -> None:
    files = "".join(f"# events/2026-e{number}\ndate: 2026-11-24\n" for number in range(events))
    arrangement = arrange(tmp_path, files)
    picture = density(arrangement.timeline().past, (), arrangement.order, DAY)
    assert [(column.events, column.blocks) for column in picture.columns] == [(events, blocks)]
    assert picture.each == each
    assert picture.height == blocks * BLOCK <= HIGHEST * BLOCK


def test_columns_are_a_quarter_wide_and_touch_but_do_not_overlap(tmp_path: Path) -> None:
    columns = drawn(tmp_path, "a-hundred").columns
    for one, other in pairwise(columns):
        assert one.span.end <= other.span.x + 0.011
        assert 3.4 < one.span.width < 3.7
