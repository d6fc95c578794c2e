# SPDX-License-Identifier: MIT
"""Rules for single events."""

import re
from collections.abc import Iterator

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.reading.problems import Problem
from beleidslijn.record.dates import Interval, OneOf, Point, span
from beleidslijn.record.vocabulary import EventKind, MeasureStatus, OrganisationKind

AUTHORITIES = {
    OrganisationKind.CABINET,
    OrganisationKind.MINISTRY,
    OrganisationKind.PARLIAMENT,
    OrganisationKind.SUPERVISOR,
    OrganisationKind.EXECUTIVE_BODY,
    OrganisationKind.COURT,
    OrganisationKind.POLICE_AND_JUSTICE,
    OrganisationKind.EU_INSTITUTION,
    OrganisationKind.MUNICIPALITY,
}


MORE_THAN_A_YEAR = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?=-|$)")


def meant_event_id(id: str, year: int) -> str:
    """The id that an event should have: a year in front, and no more of the date. A right id stays as it is."""
    if not re.match(r"\d{4}-", id):
        return f"{year}-{id}"
    if more := MORE_THAN_A_YEAR.match(id):
        return id[:4] + (id[more.end() :] or "-wat-er-gebeurde")
    return id


def an_event_id_starts_with_a_year(arrangement: Arrangement) -> Iterator[Problem]:
    """Only a year, since a date may become exact later and an id never changes."""
    for event in arrangement.catalogue.events.values():
        year = event.date.last.year if event.date.last.year < 9999 else event.date.first.year
        if (meant := meant_event_id(event.id, year)) != event.id:
            is_without = meant.endswith(f"-{event.id}")
            code = "id-zonder-jaar" if is_without else "id-met-datum"
            rule = "de naam van het bestand begint met een jaar" if is_without else "de naam begint met alleen het jaar"
            place = arrangement.catalogue.file(event).place_of_key(())
            yield Problem(place, code, f"{rule}. Bedoelde u '{meant}.yml'?")


def what_happened_lies_in_the_past(arrangement: Arrangement) -> Iterator[Problem]:
    """An event without `expected` has happened: its last possible day is on or before the day of the build."""
    day = arrangement.catalogue.day
    for event in arrangement.catalogue.events.values():
        when = event.date.start if isinstance(event.date, Interval) else event.date
        if event.expected or when.last <= day:
            continue
        hint = "zet er 'expected: true' bij, of verbeter de datum"
        if when.first <= day:
            earliest = when.earliest if isinstance(when, OneOf) else span(when.first, when.first)
            happened = OneOf(None, Point(day.year, day.month, day.day)) if earliest is None else span(when.first, day)
            hint = f"schrijf \"{happened}\" als het is gebeurd, anders 'expected: true'"
        place = arrangement.catalogue.file(event).place_of_value(("date",))
        yield Problem(place, "nog-niet-gebeurd", f"deze dag kan na vandaag ({day}) liggen: {hint}")


def nothing_happens_after_what_is_expected(arrangement: Arrangement) -> Iterator[Problem]:
    """What has happened did not come after something of which nobody knows that it happened."""
    events = arrangement.catalogue.events
    for event in events.values():
        for index, other in enumerate(event.after):
            if not event.expected and events[other].expected:
                place = arrangement.catalogue.file(event).place_of_value(("after", index))
                yield Problem(place, "na-verwacht", f"'{other}' wordt nog verwacht: dit kan daar niet na zijn gebeurd")


def a_standing_needs_one_moment(arrangement: Arrangement) -> Iterator[Problem]:
    """What lasts, and what is 'about' or uncertain, cannot say on which day a standing begins."""
    for event in arrangement.catalogue.events.values():
        if not event.decides:
            continue
        place = arrangement.catalogue.file(event).place_of_value(("date",))
        if isinstance(event.date, Interval):
            sentence = (
                "een periode kan geen stand, uitkomst of antwoord dragen: maak van begin en einde twee gebeurtenissen"
            )
            yield Problem(place, "periode-met-stand", sentence)
        elif isinstance(event.date, Point) and event.date.doubt:
            sentence = (
                f"een datum met {event.date.doubt} kan geen stand, uitkomst of antwoord dragen. "
                f'Bedoelde u "{span(event.date.first, event.date.last)}"?'
            )
            yield Problem(place, "onzeker-met-stand", sentence)


def who_decided_is_named(arrangement: Arrangement) -> Iterator[Problem]:
    """A decision, an answer or a 'Nu niet' names the cabinet or authority that gave it."""
    organisations = arrangement.catalogue.organisations
    for event in arrangement.catalogue.events.values():
        refuses = MeasureStatus.NOT_NOW in event.statuses.values()
        if not (event.responses or refuses or event.kind in (EventKind.DECISION, EventKind.ANSWER)):
            continue
        if not any(organisations[id].kind in AUTHORITIES for id in event.by):
            sentence = "noem bij 'by' het kabinet of de instantie die dit besloot of antwoordde"
            place = arrangement.catalogue.file(event).place_of_key(("by",) if event.by else ("kind",))
            yield Problem(place, "wie-besloot", sentence)
