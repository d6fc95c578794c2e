# SPDX-License-Identifier: MIT
"""A record as machines get it: its fields, and all that the site knows of it beside them.

Standings are asked of the arrangement, which holds the one rule; here they are only written down.
"""

from collections.abc import Iterable
from functools import cache

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.standing import ASPECTS, Change, standing
from beleidslijn.catalogue import links
from beleidslijn.history.edition import Edition
from beleidslijn.outputs.shapes import (
    PUBLISHED,
    Entry,
    Link,
    Links,
    Published,
    PublishedChange,
    PublishedClaim,
    PublishedSource,
    Standing,
    Tombstone,
)
from beleidslijn.record.change import RecordChange
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.model import BY_KEY, Record, Withdrawal
from beleidslijn.rendering.changes import headline
from beleidslijn.rendering.linked import api_address


class Publisher:
    """Says what machines get of the records of one edition. All of it is ours, so nothing is checked again."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._arrangement = edition.arrangement
        # The same few thousand addresses are asked for tens of thousands of times.
        self._url = cache(edition.url)
        self._to = _links_from(self._arrangement)

    def record(self, record: Record) -> Published:
        """A record that holds."""
        day, history = self._arrangement.catalogue.day, self._edition.history
        aspects = ASPECTS.get(record.KIND.key, ())
        changes = {aspect.key: self._arrangement.changes[aspect.name, record.id] for aspect in aspects}
        return PUBLISHED[record.KIND.key].model_construct(
            kind=record.KIND.key,
            id=record.id,
            name=record.name,
            url=self._url(record.address),
            api_url=self._url(api_address(record)),
            version=self._edition.digest(record),
            changed=history.changed_on(record),
            withdrawn=None,
            fields=record,
            standings={key: _held(standing(found, day)) for key, found in changes.items()},
            standing_history={
                key: tuple(_told(change) for change in found if change.day <= day) for key, found in changes.items()
            },
            timeline=tuple(event.id for event in self._arrangement.events(record)),
            links=self._links(record),
            claims=tuple(self._claims(record)),
            changes=tuple(self.change(change) for change in history.of(record)),
        )

    def tombstone(self, record: Record, withdrawn: Withdrawal) -> Tombstone:
        """What is left of a record that was withdrawn."""
        return Tombstone.model_construct(
            kind=record.KIND.key, id=record.id, url=self._url(record.address), withdrawn=withdrawn
        )

    def entry(self, record: Record) -> Entry:
        """A record, withdrawn or not, in the list of all."""
        return Entry.model_construct(
            kind=record.KIND.key,
            id=record.id,
            name=None if record.withdrawn else record.name,
            url=self._url(record.address),
            api_url=self._url(api_address(record)),
            version=self._edition.digest(record),
            changed=self._edition.history.changed_on(record),
            withdrawn=record.withdrawn,
        )

    def change(self, change: RecordChange) -> PublishedChange:
        """A change that a release told."""
        record = self._arrangement.catalogue.known_as(change.kind, change.id)
        url = self._url(f"{record.address if record else 'wijzigingen/'}#{change.anchor}")
        return PublishedChange.model_construct(**dict(change), headline=headline(change), url=url)

    def _links(self, record: Record) -> Links:
        found = self._to.get((record.KIND.key, record.id), [])
        return Links.model_construct(
            to=_sorted(self._link(link.target, link.label) for link in found),
            from_=_sorted(self._link(link.record, link.label) for link in self._arrangement.links.backlinks(record)),
        )

    def _link(self, other: Record, label: str) -> Link:
        return Link.model_construct(kind=other.KIND.key, id=other.id, url=self._url(other.address), label=label)

    def _claims(self, record: Record) -> list[PublishedClaim]:
        page = self._url(record.address)
        return [
            PublishedClaim.model_construct(
                field_=".".join(map(str, claim.location)),
                anchor=claim.anchor,
                text=claim.text,
                url=f"{page}#{claim.anchor}",
                sources=tuple(map(self._source, claim.sources)),
            )
            for claim in self._arrangement.claims[record.address]
        ]

    def _source(self, source: SourceRef) -> PublishedSource:
        catalogue = self._arrangement.catalogue
        return PublishedSource.model_construct(
            document=source.document,
            section=source.section,
            in_doubt=source.in_doubt,
            strength=catalogue.strength(source),
            url=self._url(catalogue.documents[source.document].address),
        )


def _held(change: Change | None) -> Standing | None:
    return _told(change) if change else None


def _told(change: Change) -> Standing:
    value, event = change.value, change.event
    return Standing.model_construct(
        value=value.value, label=value.word, since=event.date, from_=change.day, event=event.id
    )


def _links_from(arrangement: Arrangement) -> dict[tuple[str, str], list[links.Link]]:
    """What each record points at, each other record once under each label: the links read from the other side."""
    found: dict[tuple[str, str], dict[tuple[str, str, str], links.Link]] = {}
    for (kind, id), pointing in arrangement.links.to.items():
        for link in pointing:
            found.setdefault((link.record.KIND.key, link.record.id), {})[kind, id, link.label] = link
    return {key: list(distinct.values()) for key, distinct in found.items()}


def _sorted(found: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(found, key=lambda link: (KIND_ORDER[link.kind], link.id, link.label)))


KIND_ORDER = {key: place for place, key in enumerate(BY_KEY)}
