# SPDX-License-Identifier: MIT
"""What pages show of an arrangement beside its records: related things by label, roles, what points here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.catalogue.claims import SourcedClaim
from beleidslijn.catalogue.links import SOURCE
from beleidslijn.record.model import (
    KINDS,
    Document,
    Event,
    HelpLine,
    Kind,
    Measure,
    Organisation,
    Record,
    Request,
    RoleOf,
)
from beleidslijn.record.vocabulary import Answer, Role

R = TypeVar("R", bound=Record)
Groups = dict[str, list[Record]]

PAGES = "Pagina's"
"""What hand-written pages are among the kinds of records."""
SHOWN = {
    "measure": {"Gevraagd en geantwoord"},
    "document": {SOURCE},
    "organisation": {"Rol bij maatregelen"},
    "topic": {"Hoort bij dit onderwerp"},
}
"""Backlinks that the page of a kind already shows in a section of its own, by their label."""
EMBEDS = "insluiten"
"""The folder of the pages that are made to stand on other sites."""
EMBEDDED = ("measure", "request", "organisation", "topic")
"""The kinds of which a timeline can stand on another site."""


def records(arrangement: Arrangement, ids: Iterable[str], kind: str) -> list[Record]:
    """The records behind ids."""
    return [arrangement.catalogue.get(kind, id) for id in ids]


def about(arrangement: Arrangement, event: Event, own: Record | None) -> list[Record]:
    """The measures and requests that an event concerns, but for the page's own record."""
    found: list[Record] = [arrangement.catalogue.measures[id] for id in event.about_measures]
    found += [arrangement.catalogue.requests[id] for id in event.about_requests]
    return [record for record in found if record is not own]


def elsewhere(arrangement: Arrangement, record: Record) -> Groups:
    """What points at a record and is not shown on its page otherwise, by label."""
    in_timeline = {event.id for event in arrangement.events(record)}
    shown = SHOWN.get(record.KIND.key, set())
    groups: Groups = {}
    for link in arrangement.links.backlinks(record):
        is_shown = link.label in shown or (isinstance(link.record, Event) and link.record.id in in_timeline)
        is_relation = isinstance(record, Measure | Request) and type(link.record) is type(record)
        if not is_shown and not is_relation and link.record is not record:
            groups.setdefault(link.label, []).append(link.record)
    return {label: by_name(groups[label]) for label in sorted(groups)}


def related(arrangement: Arrangement, record: Measure | Request) -> Groups:
    """Related records of the same kind in both directions, by relation; mentions in texts last."""
    groups: Groups = {}
    same_kind = arrangement.catalogue.records[record.KIND.key]
    for link in record.related:
        groups.setdefault(link.relation.word, []).append(same_kind[link.other])
    for other in same_kind.values():
        for link in other.related if isinstance(other, Measure | Request) else ():
            already = groups.get(link.relation.reverse, [])
            if link.other == record.id and other not in already:
                groups[link.relation.reverse] = [*already, other]
    return _with_mentions(arrangement, record, groups)


def roles_at_measures(arrangement: Arrangement, organisation: Organisation) -> Groups:
    """The measures at which an organisation has a role, by that role as seen from the organisation."""
    groups: Groups = {}
    for measure in arrangement.catalogue.measures.values():
        for role in measure.roles:
            if role.organisation == organisation.id:
                groups.setdefault(role.role.reverse, []).append(measure)
    return groups


def roles_of(_: Arrangement, measure: Measure) -> dict[Role, list[RoleOf]]:
    """Who does what at a measure, by role, in the order of the list of roles."""
    by_role = {role: [one for one in measure.roles if one.role is role] for role in Role}
    return {role: found for role, found in by_role.items() if found}


def in_topic(arrangement: Arrangement, topic: Record) -> dict[Kind, list[Record]]:
    """All records of a topic by kind; its events stand in its timeline."""
    found = {
        kind: by_name(
            record for record in arrangement.catalogue.records[kind.key].values() if topic.id in record.topics
        )
        for kind in KINDS
        if kind.key not in ("event", "topic")
    }
    return {kind: members for kind, members in found.items() if members}


@dataclass(frozen=True)
class Resting:
    """A record that rests on a document, and what it claims with that as its source, each once."""

    record: Record
    claims: tuple[SourcedClaim, ...]


def cited_at(arrangement: Arrangement, document: Document) -> dict[str, list[Resting]]:
    """What rests on a document, by the place in it, in the order of its parts; what names no place comes last."""
    citing = {
        link.record.address: link.record for link in arrangement.links.backlinks(document) if link.label == SOURCE
    }
    groups: dict[str, list[Resting]] = {}
    for record in by_name(record for record in citing.values() if record is not document):
        found: dict[str, dict[str, SourcedClaim]] = {}
        for claim in arrangement.claims[record.address]:
            for ref in claim.sources:
                if ref.document == document.id:
                    found.setdefault(ref.section or "", {}).setdefault(claim.anchor, claim)
        for place, claims in found.items():
            groups.setdefault(place, []).append(Resting(record, tuple(claims.values())))
    order = {place: number for number, place in enumerate(document.sections)}
    places_in_order = sorted(groups, key=lambda place: (not place, order.get(place, len(order)), place))
    return {place: groups[place] for place in places_in_order}


def embed_address(arrangement: Arrangement, record: Record) -> str | None:
    """Where the timeline of a record stands for other sites; None when there is nothing to offer them."""
    offered = record.KIND.key in EMBEDDED and arrangement.timeline(record)
    return f"{EMBEDS}/{record.address}" if offered else None


@dataclass(frozen=True)
class Wait:
    """How long an answer took at least, or has not come until today: first and last day."""

    start: date
    end: date
    is_over: bool


def waited(arrangement: Arrangement, request: Request) -> Wait | None:
    """The time from asking to answering; None when the day of one of them is not known well enough."""
    if not request.asked_in:
        return None
    asked = arrangement.catalogue.events[request.asked_in]
    answered = arrangement.answer(request)
    is_over = answered is not None and answered.value != Answer.PENDING
    end = arrangement.order.first[answered.event.id] if answered and is_over else arrangement.catalogue.day
    start = arrangement.order.last[asked.id]
    if arrangement.order.first[asked.id] == date.min or end < start:
        return None
    return Wait(start, end, is_over)


def names(record: Record) -> list[str]:
    """What a record is called: its title first, its short title, its abbreviation, and what else people call it."""
    own = [record.title]
    if isinstance(record, Measure):
        own.append(record.name)
    if isinstance(record, Organisation) and record.abbreviation:
        own.append(record.abbreviation)
    return list(dict.fromkeys((*own, *record.also_known_as)))


def by_name(found: Iterable[R]) -> list[R]:
    """Records as a list shows them: by name; documents alone newest first; help lines alone in the order of need."""
    several = list(found)
    kinds = {record.KIND.key for record in several}
    special = _SPECIAL_ORDERS.get(kinds.pop(), _by_name) if len(kinds) == 1 else _by_name
    return sorted(several, key=special)


def _by_name(record: Record) -> tuple[int | str, str]:
    return (record.name.casefold(), record.id)


def _newest_first(record: Record) -> tuple[int | str, str]:
    published = record.published if isinstance(record, Document) else None
    return (-published.last.toordinal() if published else 0, record.id)


def _most_needed_first(record: Record) -> tuple[int | str, str]:
    return (record.order if isinstance(record, HelpLine) else 0, record.id)


_SPECIAL_ORDERS: Mapping[str, Callable[[Record], tuple[int | str, str]]] = {
    "document": _newest_first,
    "help": _most_needed_first,
}


def _with_mentions(arrangement: Arrangement, record: Record, groups: Groups) -> Groups:
    shown = {other.id for found in groups.values() for other in found} | {record.id}
    mentions = [
        link.record
        for link in arrangement.links.backlinks(record)
        if type(link.record) is type(record) and link.record.id not in shown
    ]
    unique: Mapping[str, Record] = {other.id: other for other in mentions}
    return {**groups, "Genoemd in": by_name(unique.values())} if unique else groups
