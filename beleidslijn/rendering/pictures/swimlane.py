# SPDX-License-Identifier: MIT
"""The swimlane: a lane for each measure, under its first topic, all on one axis."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, zip_longest

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.order import Order
from beleidslijn.record.model import Event, Measure, Record, Topic
from beleidslijn.record.vocabulary import Phase
from beleidslijn.rendering.pictures.axis import Axis
from beleidslijn.rendering.pictures.bars import Bar, bars
from beleidslijn.rendering.pictures.marks import Mark, clusters, days, mark


@dataclass(frozen=True)
class Lane:
    """A measure: its bars, its events as dots with how many stand there, what is expected, and when it will end.

    `unknown` is from where to where nothing is known of its standing, in per cent.
    """

    measure: Measure
    bars: list[Bar]
    dots: list[tuple[Mark, int]]
    expected: list[Mark]
    end: float | None
    unknown: tuple[float, float] | None


@dataclass(frozen=True)
class Group:
    """The lanes of a topic, or of measures without one; `left_out` counts what the picture does not show."""

    heading: str
    topic: Topic | None
    lanes: list[Lane]
    left_out: int


@dataclass(frozen=True)
class Swimlane:
    """All lanes by topic, on one axis; today in per cent."""

    axis: Axis
    today: float
    groups: list[Group]

    @property
    def measures(self) -> list[Measure]:
        return [lane.measure for group in self.groups for lane in group.lanes]

    @property
    def cuts(self) -> bool:
        """Whether a bar begins before the picture does."""
        return any(bar.is_cut for group in self.groups for lane in group.lanes for bar in lane.bars)

    @property
    def reaches_beyond(self) -> bool:
        """Whether something is expected after the picture ends."""
        return any(one.low >= 100 for group in self.groups for lane in group.lanes for one in lane.expected)


def swimlane(arrangement: Arrangement, most: int, of_topic: int) -> Swimlane:
    """The lanes of at most `most` measures, and at most `of_topic` of a topic, the last changed first."""
    by_topic: dict[str, list[Measure]] = {}
    for measure in _last_changed_first(arrangement, arrangement.catalogue.measures.values()):
        by_topic.setdefault(measure.topics[0] if measure.topics else "", []).append(measure)
    # In turn, so that no topic takes the room of another.
    in_turn = chain.from_iterable(zip_longest(*(found[:of_topic] for found in by_topic.values())))
    chosen = {measure.id for measure in [measure for measure in in_turn if measure][:most]}
    shown = {id: [measure for measure in found if measure.id in chosen] for id, found in by_topic.items()}
    axis = _axis(arrangement, [measure for found in shown.values() for measure in found])
    groups = []
    for id, found in shown.items():
        topic = arrangement.catalogue.topics.get(id)
        lanes = [_lane(arrangement, axis, measure) for measure in found]
        heading = topic.title if topic else "Zonder onderwerp"
        groups.append(Group(heading, topic, lanes, len(by_topic[id]) - len(lanes)))
    groups.sort(key=lambda group: (group.topic is None, group.heading.casefold()))
    return Swimlane(axis, axis.x(arrangement.catalogue.day), [group for group in groups if group.lanes])


def lanes_of_topic(arrangement: Arrangement, topic: Record) -> Swimlane | None:
    """The lanes of all measures of a topic; None when it has none."""
    measures = [measure for measure in arrangement.catalogue.measures.values() if topic.id in measure.topics]
    if not measures:
        return None
    axis = _axis(arrangement, measures)
    lanes = [_lane(arrangement, axis, measure) for measure in _last_changed_first(arrangement, measures)]
    return Swimlane(axis, axis.x(arrangement.catalogue.day), [Group("", None, lanes, 0)])


def _axis(arrangement: Arrangement, measures: Sequence[Measure]) -> Axis:
    events = (event for measure in measures for event in arrangement.events(measure))
    today = arrangement.catalogue.day
    axis = Axis.of(days(events, arrangement.order), today)
    return Axis(axis.start, min(max(axis.end, today.year + 1), today.year + 2))


def _lane(arrangement: Arrangement, axis: Axis, measure: Measure) -> Lane:
    order, today = arrangement.order, arrangement.catalogue.day
    line = arrangement.timeline(measure)
    drawn = bars(axis, arrangement.changes["stand", measure.id], order, today)
    inside = [event for event in line.past if not axis.cuts(order.last[event.id])]
    dots = [mark(axis, event, order, today) for event in inside]
    coming = [mark(axis, event, order, today) for event in (*line.overdue, *line.expected)]
    ends = [
        event
        for event in line.expected
        if any(id == measure.id and status.phase == Phase.OVER for id, status in event.statuses.items())
    ]
    return Lane(
        measure,
        drawn,
        clusters(dots),
        coming,
        _end(axis, ends[0], order, today) if ends else None,
        None if drawn else (min((one.low for one in dots), default=0), axis.x(today)),
    )


def _end(axis: Axis, event: Event, order: Order, today: date) -> float | None:
    """Until when a thing lasts at most; where nobody gave that day, until when it lasts at least."""
    first, last = order.first[event.id], order.last[event.id]
    until = first if last == date.max else last
    return axis.x(until) if until > today else None


def _last_changed_first(arrangement: Arrangement, measures: Iterable[Measure]) -> list[Measure]:
    """Of several that changed on one day, the one with the most events first; those without a standing last."""

    def key(measure: Measure) -> tuple[int, int, str]:
        change = arrangement.status(measure)
        return (-change.day.toordinal() if change else 0, -len(arrangement.events(measure)), measure.name.casefold())

    return sorted(measures, key=key)
