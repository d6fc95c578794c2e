# SPDX-License-Identifier: MIT
"""Random small histories, and by brute force all that may really have happened in them: the rules are held to it."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from hypothesis import strategies as st

from beleidslijn.record.model import Event

DAYS = 5


@st.composite
def histories(draw: st.DrawFn) -> str:
    """Two to four events within five days, some after others; most say that a measure runs or has ended."""
    names = draw(st.permutations("abcd"))[: draw(st.integers(2, 4))]
    lines = []
    for index, name in enumerate(names):
        low, high = sorted(draw(st.tuples(st.integers(1, DAYS), st.integers(1, DAYS))))
        after = draw(st.sets(st.sampled_from(names[:index]))) if index else set()
        lines += [
            f"# events/2025-{name}",
            f'date: "[2025-01-{low:02}..2025-01-{high:02}]"',
            f"after: [{', '.join(f'2025-{other}' for other in sorted(after))}]",
            f"statuses: {draw(st.sampled_from(['{wet: running}', '{wet: ended}', '{plan: running}']))}",
        ]
    return "\n".join(lines)


def all_days() -> list[date]:
    return [date(2025, 1, 1) + timedelta(day) for day in range(DAYS)]


def scenarios(events: dict[str, Event]) -> list[dict[str, date]]:
    """Every way in which the events may have fallen on days."""
    possible = [[day for day in all_days() if event.date.first <= day <= event.date.last] for event in events.values()]
    return list(_without_contradiction(events, possible))


def _without_contradiction(events: dict[str, Event], possible: list[list[date]]) -> Iterator[dict[str, date]]:
    for chosen in product(*possible):
        days = dict(zip(events, chosen, strict=True))
        if all(days[other] <= days[id] for id, event in events.items() for other in event.after):
            yield days


def came_before(events: dict[str, Event], one: str, other: str) -> bool:
    """Whether `after` says so, directly or through others."""
    return any(step == one or came_before(events, one, step) for step in events[other].after)


def may_be_last(events: dict[str, Event], counting: set[str]) -> set[str]:
    """Which of some events may have come last of these."""
    found = set()
    for days in scenarios(events):
        final = max(days[id] for id in counting)
        on_that_day = {id for id in counting if days[id] == final}
        found |= {id for id in on_that_day if not any(came_before(events, id, other) for other in on_that_day)}
    return found
