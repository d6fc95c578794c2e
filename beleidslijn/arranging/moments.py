# SPDX-License-Identifier: MIT
"""All changes of standings as one story: on which day, because of which event, of what, from what to what."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.standing import ASPECTS, Change
from beleidslijn.record.model import Event, Record


@dataclass(frozen=True)
class Turn:
    """A change of one thing, and the change that held before it; None when no standing was found until then."""

    thing: Record
    change: Change
    before: Change | None


@dataclass(frozen=True)
class Moment:
    """What an event changed, on the day from which it counts."""

    day: date
    event: Event
    turns: tuple[Turn, ...]


def moments(arrangement: Arrangement) -> list[Moment]:
    """All of them in order: by day, and on a day as the events stand in timelines; measures first, then by name."""
    things = [
        thing
        for kind in ASPECTS
        for thing in sorted(arrangement.catalogue.records[kind].values(), key=lambda thing: thing.name.casefold())
    ]
    turns = [
        Turn(thing, change, before)
        for thing in things
        for aspect in ASPECTS[thing.KIND.key]
        for before, change in pairwise([None, *arrangement.changes[aspect.name, thing.id]])
        # What happened in a time that is not over yet, counts from its last day.
        if change and change.day <= arrangement.catalogue.day
    ]

    def when(turn: Turn) -> tuple[date, int]:
        return turn.change.day, arrangement.order.place[turn.change.event.id]

    groups = (tuple(group) for _, group in groupby(sorted(turns, key=when), key=when))
    return [Moment(group[0].change.day, group[0].change.event, group) for group in groups]


def by_year(found: list[Moment]) -> dict[int, list[Moment]]:
    """Moments in order, under the year of their day; the first year first."""
    return {year: list(group) for year, group in groupby(found, key=lambda moment: moment.day.year)}
