# SPDX-License-Identifier: MIT
"""Every change of every standing, for the page on which a reader picks a day. Made by the one rule, and holding none.

{"events":   [[address, title]] or, when the day is not exact, [[address, title, the date, what follows "sinds"]],
 "measures": [{"address", "name", "stand": aspect}],
 "requests": [{"address", "name", "kind", "asked", "uitkomst": aspect, "antwoord": aspect, "sindsdien": aspect}]}

An aspect is {"changes": [[day, key, event]], "maybe": [[first, last, key, event]]}: from `day` on the key holds, until
the next; from `first` until the day before `last` it may hold already. `asked` is [first, last], too, or null. Events
are in order, and named by their place in the list; days are ISO 8601, and 0001-01-01 says that no first day is known.
"""

import json
from collections.abc import Iterable, Iterator

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.standing import ASPECTS, Aspect, may_have_happened, saying
from beleidslijn.record.model import Event, Record, Request
from beleidslijn.rendering.dutch import say, since
from beleidslijn.rendering.environment import Renderer
from beleidslijn.rendering.selections import by_name


def standings(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """One file: JSON, as short as it can be, the same for the same data."""
    arrangement = renderer.arrangement
    things = {kind: by_name(arrangement.catalogue.records[kind].values()) for kind in ASPECTS}
    told = {
        (aspect.name, thing.id): saying(arrangement.catalogue.events.values(), aspect, thing.id)
        for kind, found in things.items()
        for thing in found
        for aspect in ASPECTS[kind]
    }
    used = {event.id: event for events in told.values() for event in events}
    events = sorted(used.values(), key=lambda event: arrangement.order.place[event.id])
    numbers = {event.id: number for number, event in enumerate(events)}

    def described(thing: Record) -> dict[str, object]:
        aspects = {
            aspect.name: _aspect(arrangement, aspect, thing, told[aspect.name, thing.id], numbers)
            for aspect in ASPECTS[thing.KIND.key]
        }
        of_request = {"kind": thing.kind, "asked": _asked(arrangement, thing)} if isinstance(thing, Request) else {}
        return {"address": thing.address, "name": thing.name, **of_request, **aspects}

    content = {
        "events": [_event(event) for event in events],
        **{f"{kind}s": [described(thing) for thing in found] for kind, found in things.items()},
    }
    yield "stand/standen.json", json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _event(event: Event) -> list[str]:
    words = [] if event.date.is_exact else [say(event.date), since(event.date).removeprefix("sinds ")]
    return [event.address, event.title, *words]


def _aspect(
    arrangement: Arrangement, aspect: Aspect, thing: Record, said: Iterable[Event], numbers: dict[str, int]
) -> dict[str, object]:
    order = arrangement.order
    return {
        "changes": [
            [change.day.isoformat(), change.value, numbers[change.event.id]]
            for change in arrangement.changes[aspect.name, thing.id]
            if change.day <= arrangement.catalogue.day
        ],
        "maybe": [
            [*_span(arrangement, event), aspect.says(event, thing.id), numbers[event.id]]
            for event in sorted(said, key=lambda event: order.place[event.id])
            if may_have_happened([event], order, order.first[event.id])
        ],
    }


def _asked(arrangement: Arrangement, request: Request) -> list[str] | None:
    """Between which days a request was made; None when that is not known, or has not been confirmed."""
    if not request.asked_in or arrangement.catalogue.events[request.asked_in].expected:
        return None
    return _span(arrangement, arrangement.catalogue.events[request.asked_in])


def _span(arrangement: Arrangement, event: Event) -> list[str]:
    return [arrangement.order.first[event.id].isoformat(), arrangement.order.last[event.id].isoformat()]
