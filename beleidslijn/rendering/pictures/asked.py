# SPDX-License-Identifier: MIT
"""The ledger picture: a lane for each request, from asked by way of the Chamber and the answer to what was done."""

from collections.abc import Sequence
from dataclasses import dataclass

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.record.model import Event, Request
from beleidslijn.record.vocabulary import Answer, Outcome
from beleidslijn.rendering.pictures.axis import Axis
from beleidslijn.rendering.pictures.marks import Mark, days, mark, tiers

STOP = 17
"""The room that a stop takes, in px."""
DECIDED = (Outcome.CARRIED, Outcome.REJECTED)


@dataclass(frozen=True)
class Stop:
    """A stop of a lane: what it is ('asked', 'outcome', 'answer', 'done'), where, and how many steps below the line."""

    what: str
    mark: Mark
    tier: int
    icon: str


@dataclass(frozen=True)
class AskedLane:
    """A request: its stops in time and the family of its answer; `waits` when no answer was found."""

    request: Request
    stops: list[Stop]
    family: str
    waits: bool

    @property
    def tiers(self) -> int:
        """How many steps of stops there are, below each other where they would touch."""
        return max((stop.tier for stop in self.stops), default=0) + 1


@dataclass(frozen=True)
class LedgerPicture:
    """All lanes on one axis; today in per cent."""

    axis: Axis
    today: float
    lanes: list[AskedLane]
    is_cut: bool
    """Whether something happened before the picture begins; it stands at the left edge."""


def ledger_picture(arrangement: Arrangement, requests: Sequence[Request]) -> LedgerPicture:
    """The lanes of these requests, in their order."""
    order, today = arrangement.order, arrangement.catalogue.day
    events = [event for request in requests for _, event, _ in _stops(arrangement, request)]
    axis = Axis(Axis.of(days(events, order), today).start, today.year)
    lanes = [_lane(arrangement, axis, request) for request in requests]
    return LedgerPicture(axis, axis.x(today), lanes, any(axis.cuts(order.last[event.id]) for event in events))


def _lane(arrangement: Arrangement, axis: Axis, request: Request) -> AskedLane:
    today = arrangement.catalogue.day
    found = [
        (what, mark(axis, event, arrangement.order, today), icon) for what, event, icon in _stops(arrangement, request)
    ]
    steps = tiers([one for _, one, _ in found], STOP)
    stops = [Stop(what, one, step, icon) for (what, one, icon), step in zip(found, steps, strict=True)]
    answered = arrangement.answer(request)
    waits = answered is None or answered.value is Answer.PENDING
    return AskedLane(request, stops, answered.value.family if answered else "open", waits)


def _stops(arrangement: Arrangement, request: Request) -> list[tuple[str, Event, str]]:
    """What, the event, and its icon; in the order asked, outcome, answer, done."""
    outcome, answer = arrangement.outcome(request), arrangement.answer(request)
    progress = arrangement.progress(request)
    stops = []
    if request.asked_in:
        stops.append(("asked", arrangement.catalogue.events[request.asked_in], "ring"))
    if outcome and outcome.value in DECIDED:
        stops.append(("outcome", outcome.event, outcome.value.icon))
    if answer:
        stops.append(("answer", answer.event, answer.value.icon))
    if progress:
        stops.append(("done", progress.event, progress.value.icon))
    return sorted(stops, key=lambda stop: arrangement.order.place[stop[1].id])
