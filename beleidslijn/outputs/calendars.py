# SPDX-License-Identifier: MIT
"""Calendars (iCalendar, RFC 5545): of everything, and of each record that has events with a day.

An event has one text, the same in every calendar. Readers know it again by its UID, which keeps its first id. The only
door for icalendar.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Timezone, TimezoneStandard
from icalendar import Event as Appointment

from beleidslijn.arranging.agenda import KINDS, Slot, agenda, slot_of
from beleidslijn.outputs.places import addresses_of, oldest_id
from beleidslijn.record.change import RecordChange
from beleidslijn.record.dates import start_of
from beleidslijn.record.model import Event
from beleidslijn.record.vocabulary import ChangeKind
from beleidslijn.rendering.environment import Renderer

END = b"END:VCALENDAR\r\n"
A_DAY = timedelta(days=1)
MOVED = {ChangeKind.DATE_CHANGED, ChangeKind.DATE_MORE_PRECISE, ChangeKind.CONFIRMED}
"""What may say that an event has another date."""


def calendars(renderer: Renderer) -> Iterator[tuple[str, bytes]]:
    """All calendars; that of a record stands at its former addresses, too, and stays where it was ever given out."""
    edition = renderer.edition
    catalogue = edition.arrangement.catalogue
    released = {address for address in edition.history.addresses if address.startswith("agenda/")}
    events = agenda(edition.arrangement)
    texts = {event.id: _appointment(renderer, event, slot).to_ical() for event in events if (slot := slot_of(event))}

    def calendar(name: str, events: list[Event]) -> bytes:
        # The events are made once, and put into each calendar as they are.
        return _empty(name, events).removesuffix(END) + b"".join(texts[event.id] for event in events) + END

    yield "agenda/alles.ics", calendar("alle gebeurtenissen", events)
    for record in (*catalogue, *catalogue.all_withdrawn()):
        if record.KIND.key in KINDS:
            addresses = [f"agenda/{record.KIND.path}/{id}.ics" for id in addresses_of(record)]
            found = agenda(edition.arrangement, record)
            if found or not released.isdisjoint(addresses):
                content = calendar(record.name, found)
                yield from ((address, content) for address in addresses)


def _empty(name: str, events: list[Event]) -> bytes:
    """A calendar without its events."""
    calendar = Calendar()
    calendar.add("prodid", "-//Beleidslijn//Agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", f"Beleidslijn: {name}")
    calendar.add("x-wr-calname", f"Beleidslijn: {name}")
    calendar.add("refresh-interval", A_DAY, parameters={"VALUE": "DURATION"})
    if not events:
        calendar.add_component(_nothing())
    return bytes(calendar.to_ical())


def _nothing() -> Timezone:
    """What a calendar without events holds, since RFC 5545 asks for something in it: a zone, in a time without one."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone.add_component(standard)
    return zone


def _appointment(renderer: Renderer, event: Event, slot: Slot) -> Appointment:
    """An event at its place in a calendar."""
    edition = renderer.edition
    day = edition.arrangement.catalogue.day
    changed = start_of(min(edition.history.changed_on(event) or day, day)).astimezone(UTC)
    is_overdue = event.expected and event.date.last < day
    is_sure = slot.is_known and not is_overdue and (event.date.is_exact or not event.expected)
    made = Appointment()
    made.add("uid", f"{oldest_id(event)}@{edition.settings.tag.partition(',')[0]}")
    made.add("sequence", sum(_moves(event, change) for change in edition.history.of(event)))
    made.add("dtstamp", changed)
    made.add("last-modified", changed)
    made.add("dtstart", slot.first)
    made.add("dtend", slot.last + A_DAY)
    expected = "Was verwacht, nog niet bevestigd: " if is_overdue else "Verwacht: " if event.expected else ""
    made.add("summary", f"{expected}{event.title}{'' if slot.is_known else ' (dag niet precies bekend)'}")
    made.add("description", renderer.text("calendars/description.txt.j2", event=event))
    made.add("status", "CONFIRMED" if is_sure else "TENTATIVE")
    made.add("categories", [event.kind.word])
    made.add("url", edition.url(event))
    made.add("class", "PUBLIC")
    made.add("transp", "TRANSPARENT")
    return made


def _moves(event: Event, change: RecordChange) -> bool:
    """Whether a change says that an event has another date: as its own news, as that of what it decides, or by the
    way.
    """
    keys = {f"event:{id}" for id in addresses_of(event)}
    if f"{change.kind}:{change.id}" not in keys:
        return any(detail.where == f"{key}:date" for detail in change.details for key in keys)
    is_moved = change.what in MOVED and change.before != change.after
    return is_moved or any(detail.where == "date" for detail in change.details)
