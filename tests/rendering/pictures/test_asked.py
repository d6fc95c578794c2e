# SPDX-License-Identifier: MIT
"""The picture of what was asked: the stops of a request, where they stand and what its line says.

The files `golden/pictures/asked-*.txt` are meant to be read. After a change on purpose: run with `UPDATE_GOLDEN=1`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn import KABINET, WIDTHS, hold, names_of_golden, told_mark
from records import arrange

from beleidslijn.rendering.pictures.asked import STOP, LedgerPicture, ledger_picture

ASKED, CARRIED, TAKEN_OVER, PENDING, DONE = (
    "kind: debate",
    "outcomes: {motie: {outcome: carried}}",
    "responses: {motie: {answer: taken-over}}",
    "responses: {motie: {answer: pending}}",
    "progress: {motie: done}",
)

LEDGERS = {
    "asked-unknown": {"answer": ("2025-03-21", TAKEN_OVER)},
    "nothing-known": {},
    "no-answer": {"asked": ("2025-03-21", ASKED)},
    "carried-no-answer": {"asked": ("2025-03-21", ASKED), "vote": ("2025-04-01", CARRIED)},
    "pending": {"asked": ("2025-03-21", ASKED), "answer": ("2025-06-01", PENDING)},
    "done": {
        "asked": ("2024-03-21", ASKED),
        "vote": ("2024-06-01", CARRIED),
        "answer": ("2025-03-01", TAKEN_OVER),
        "done": ("2026-01-15", DONE),
    },
    "done-without-answer": {"asked": ("2024-03-21", ASKED), "done": ("2026-01-15", DONE)},
    "all-on-one-day": {
        "asked": ("2025-03-21", ASKED),
        "vote": ("2025-03-21", CARRIED),
        "answer": ("2025-03-21", TAKEN_OVER),
        "done": ("2025-03-21", DONE),
    },
    "all-today": {
        "asked": ("2026-11-24", ASKED),
        "vote": ("2026-11-24", CARRIED),
        "answer": ("2026-11-24", TAKEN_OVER),
        "done": ("2026-11-24", DONE),
    },
    "all-in-a-few-days": {
        "asked": ("2025-03-21", ASKED),
        "vote": ("2025-03-23", CARRIED),
        "answer": ("2025-03-29", TAKEN_OVER),
        "done": ("2025-08-01", DONE),
    },
    "uncertain": {
        "asked": ("[2024-01..2024-06]", ASKED),
        "answer": ("[2024-11..2025-03]", TAKEN_OVER),
    },
    "only-until": {"asked": ("[..2025-03-01]", ASKED), "answer": ("[..2025-03-21]", TAKEN_OVER)},
    "long-ago": {"asked": ("2005-03-21", ASKED), "answer": ("2006-03-21", TAKEN_OVER)},
}


def files_of(case: str) -> str:
    """A motion and what happened to it; each event comes after the one before it."""
    events = LEDGERS[case]
    lines = ["# requests/motie", *(["asked_in: 2020-asked"] if "asked" in events else [])]
    before: list[str] = []
    for what, (when, says) in events.items():
        by = ["by: [kabinet]"] if "kind" not in says else []
        lines += [f"# events/2020-{what}", f'date: "{when}"', says, *by, f"after: [{', '.join(before)}]"]
        before = [f"2020-{what}"]
    return KABINET + "\n".join(lines) + "\n"


def drawn(folder: Path, case: str) -> LedgerPicture:
    arrangement = arrange(folder, files_of(case))
    return ledger_picture(arrangement, [*arrangement.catalogue.requests.values()])


def told(picture: LedgerPicture) -> Iterator[str]:
    yield f"{picture.axis.start}–{picture.axis.end}{', cut' if picture.is_cut else ''}, today {picture.today:g} %"
    for lane in picture.lanes:
        yield f"line {lane.family}{', waits' if lane.waits else ''}"
        for stop in lane.stops:
            moved = f", gives way {stop.dx:+} px" if stop.dx else ""
            yield f"{stop.what} ({stop.icon}), {told_mark(stop.mark)}{moved}"


@pytest.mark.parametrize("case", LEDGERS)
def test_a_lane_of_the_ledger_is_drawn_as_it_was_looked_at(tmp_path: Path, case: str) -> None:
    hold(f"asked-{case}", told(drawn(tmp_path, case)))


def test_every_golden_file_belongs_to_a_case() -> None:
    assert names_of_golden("asked") == set(LEDGERS)


@pytest.mark.parametrize("case", LEDGERS)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_stops_of_a_lane_do_not_touch_and_stay_within_the_picture(tmp_path: Path, case: str, width: int) -> None:
    for lane in drawn(tmp_path, case).lanes:
        places = [stop.mark.x / 100 * width + stop.mark.dx + stop.dx for stop in lane.stops]
        assert all(other - one >= STOP - 1 for one, other in zip(places, places[1:], strict=False))
        assert all(place <= width + 0.5 for place in places)


def test_stops_stand_in_the_order_in_which_they_happened(tmp_path: Path) -> None:
    (lane,) = drawn(tmp_path, "all-on-one-day").lanes
    assert [stop.what for stop in lane.stops] == ["asked", "outcome", "answer", "done"]


def test_a_request_waits_until_there_is_an_answer_that_is_one(tmp_path: Path) -> None:
    waits = {case: drawn(tmp_path / case, case).lanes[0].waits for case in ("no-answer", "pending", "done")}
    assert waits == {"no-answer": True, "pending": True, "done": False}
