# SPDX-License-Identifier: MIT
"""Feeds of what changed (Atom, RFC 4287): of everything, of corrections, of each kind, and of each record.

Ids of feeds and entries are `tag:` addresses (RFC 4151), made of what never changes: the number of a release, what
changed in it, and the first id of a record. An entry is the same in all feeds.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice

from beleidslijn.history.edition import Edition
from beleidslijn.outputs.places import addresses_of, oldest_id
from beleidslijn.record.change import RecordChange
from beleidslijn.record.model import KINDS, Record
from beleidslijn.record.vocabulary import ChangeKind
from beleidslijn.rendering.changes import differences, headline
from beleidslijn.rendering.environment import Renderer

MOST = 200
"""So many entries a feed holds, the newest; the site shows all of them."""


def feeds(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """All feeds; that of a record stands at its former addresses, too."""
    edition = renderer.edition
    catalogue, history = edition.arrangement.catalogue, edition.history
    records = [*catalogue, *catalogue.all_withdrawn()]
    by_key = {f"{record.KIND.key}:{id}": record for record in records for id in addresses_of(record)}
    # An entry is written once, and put into each feed as it is.
    entries = {change.anchor: _entry(renderer, by_key, change) for change in history.changes}

    def feed(address: str, name: str, title: str, page: str, changes: Iterable[RecordChange]) -> str:
        found = list(islice(changes, MOST))
        return renderer.text(
            "feeds/feed.xml.j2",
            id=f"tag:{edition.settings.tag}:feed/{name}",
            url=edition.url(address),
            title=title,
            page=edition.url(page),
            updated=found[0].day if found else _began(edition),
            entries=[entries[change.anchor] for change in found],
        )

    newest = history.changes[::-1]
    corrections = [change for change in newest if change.what is ChangeKind.CORRECTED]
    shared = [
        ("alles", "alle wijzigingen", "wijzigingen/", newest),
        ("correcties", "herstelde fouten", "wijzigingen/", corrections),
    ]
    for kind in KINDS:
        of_kind = [change for change in newest if change.kind == kind.key]
        shared.append((kind.path, f"wijzigingen van {kind.plural}", f"{kind.path}/", of_kind))
    for name, title, page, changes in shared:
        yield f"feeds/{name}.xml", feed(f"feeds/{name}.xml", name, title, page, changes)
    for record in records:
        folder = record.KIND.path
        address, name = f"feeds/{folder}/{record.id}.xml", f"{folder}/{oldest_id(record)}"
        content = feed(address, name, record.name, record.address, history.of(record))
        yield from ((f"feeds/{folder}/{id}.xml", content) for id in addresses_of(record))


def _began(edition: Edition) -> date:
    """Since when there is nothing new: the first release, or the day of the build when nothing was released."""
    last, day = edition.history.last, edition.arrangement.catalogue.day
    return min(last.began, day) if last else day


def _entry(renderer: Renderer, by_key: Mapping[str, Record], change: RecordChange) -> str:
    edition, record = renderer.edition, by_key.get(f"{change.kind}:{change.id}")
    topics = [by_key[key] for key in change.about if key.startswith("topic:") and key in by_key]
    return renderer.macro(
        "feeds/entry.xml.j2",
        "entry",
        f"tag:{edition.settings.tag}:wijziging/{change.release}/{change.anchor}",
        f"{edition.url(record or 'wijzigingen/')}#{change.anchor}",
        change,
        headline(change),
        differences(edition.arrangement.catalogue, change),
        {change.what.value: change.what.word, **{topic.id: topic.name for topic in topics}},
    )
