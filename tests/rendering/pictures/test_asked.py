# SPDX-License-Identifier: MIT
"""The picture of what was asked: the stops of a request, where they stand and what its line says.

The files `golden/pictures/asked-*.txt` are meant to be read. After a change on purpose: run with `UPDATE_GOLDEN=1`.
"""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from drawn import KABINET, LEDGERS, WIDTHS, asked_files, hold, names_of_golden, told_mark
from records import arrange

from beleidslijn.rendering.pictures.asked import STOP, LedgerPicture, ledger_picture


def drawn(folder: Path, case: str) -> LedgerPicture:
    arrangement = arrange(folder, KABINET + asked_files(case))
    return ledger_picture(arrangement, [*arrangement.catalogue.requests.values()])


def told(picture: LedgerPicture) -> Iterator[str]:
    yield f"{picture.axis.start}–{picture.axis.end}{', cut' if picture.is_cut else ''}, today {picture.today:g} %"
    for lane in picture.lanes:
        yield f"line {lane.family}{', waits' if lane.waits else ''}"
        for stop in lane.stops:
            below = f", {stop.tier} below" if stop.tier else ""
            yield f"{stop.what} ({stop.icon}), {told_mark(stop.mark)}{below}"


@pytest.mark.parametrize("case", LEDGERS)
def test_a_lane_of_the_ledger_is_drawn_as_it_was_looked_at(tmp_path: Path, case: str) -> None:
    hold(f"asked-{case}", told(drawn(tmp_path, case)))


def test_every_golden_file_belongs_to_a_case() -> None:
    assert names_of_golden("asked") == set(LEDGERS)


@pytest.mark.parametrize("case", LEDGERS)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_stops_of_a_lane_do_not_touch(tmp_path: Path, case: str, width: int) -> None:
    for lane in drawn(tmp_path, case).lanes:
        places = [(stop.tier, stop.mark.x / 100 * width + stop.mark.dx) for stop in lane.stops]
        for (tier, place), (other_tier, other) in combinations(places, 2):
            assert tier != other_tier or abs(other - place) >= STOP


@pytest.mark.parametrize("case", LEDGERS)
def test_no_stop_leaves_its_day_or_passes_today(tmp_path: Path, case: str) -> None:
    arrangement = arrange(tmp_path, KABINET + asked_files(case))
    picture = ledger_picture(arrangement, [*arrangement.catalogue.requests.values()])
    for lane in picture.lanes:
        assert all(stop.mark.low <= stop.mark.x <= stop.mark.high <= picture.today for stop in lane.stops)


def test_stops_stand_in_the_order_in_which_they_happened(tmp_path: Path) -> None:
    (lane,) = drawn(tmp_path, "all-on-one-day").lanes
    assert [stop.what for stop in lane.stops] == ["asked", "outcome", "answer", "done"]


def test_a_request_waits_until_there_is_an_answer_that_is_one(tmp_path: Path) -> None:
    waits = {case: drawn(tmp_path / case, case).lanes[0].waits for case in ("no-answer", "pending", "done")}
    assert waits == {"no-answer": True, "pending": True, "done": False}
