# SPDX-License-Identifier: MIT
"""The files of the API: all records as JSON under addresses that stay, and what describes them."""

import json
from collections.abc import Iterator
from typing import Any

from beleidslijn.history.edition import Edition
from beleidslijn.outputs.openapi import describe
from beleidslijn.outputs.places import addresses_of
from beleidslijn.outputs.published import Publisher
from beleidslijn.outputs.shapes import (
    KEPT_APART,
    LICENCE,
    SCHEMA_VERSION,
    Collection,
    Envelope,
    Index,
    Word,
    WordList,
)
from beleidslijn.record.model import KINDS, Kind, Part
from beleidslijn.record.schema import schema, schema_of_search_words
from beleidslijn.record.vocabulary import VOCABULARIES, Vocabulary
from beleidslijn.rendering.environment import Renderer
from beleidslijn.rendering.linked import API

HIDDEN = {"fields": set(KEPT_APART)}

Files = Iterator[tuple[str, str]]


def api(renderer: Renderer) -> Files:
    """All files of the API, and the schemas of the files in `data/`."""
    edition = renderer.edition
    head, publisher = _head(edition), Publisher(edition)
    for kind in KINDS:
        yield from _records(edition, publisher, kind, head)
    catalogue = edition.arrangement.catalogue
    records = [*catalogue, *catalogue.all_withdrawn()]
    index = Index.model_construct(
        collections=tuple(_collection(edition, kind) for kind in KINDS),
        records=tuple(publisher.entry(record) for record in sorted(records, key=lambda record: record.address)),
    )
    yield f"{API}index.json", _answer(head, _told(index), len(records))
    changes = [_told(publisher.change(change)) for change in reversed(edition.history.changes)]
    yield f"{API}changes.json", _answer(head, changes, len(changes))
    yield f"{API}vocabularies.json", _answer(head, [_told(_words(words)) for words in VOCABULARIES], len(VOCABULARIES))
    yield f"{API}openapi.json", _json(describe(edition.settings))
    for kind in KINDS:
        yield f"schema/{kind.key}.schema.json", schema(kind)
    yield "schema/search.schema.json", schema_of_search_words()


def _records(edition: Edition, publisher: Publisher, kind: Kind, head: dict[str, Any]) -> Files:
    """The records of a kind together, and each alone, those that were withdrawn too."""
    catalogue, folder = edition.arrangement.catalogue, f"{API}{kind.folder}"
    present = [record for _, record in sorted(catalogue.records[kind.key].items())]
    told = [publisher.record(record).model_dump(mode="json", by_alias=True, exclude=HIDDEN) for record in present]
    yield f"{folder}.json", _answer(head, told, len(told))
    withdrawn = [(record, record.withdrawn) for record in catalogue.withdrawn[kind.key].values() if record.withdrawn]
    left = [(record, _told(publisher.tombstone(record, why))) for record, why in withdrawn]
    for record, data in [*zip(present, told, strict=True), *left]:
        text = _answer(head, data, 1)
        for place in addresses_of(record):
            yield f"{folder}/{place}.json", text


def _collection(edition: Edition, kind: Kind) -> Collection:
    return Collection(
        kind=kind.key,
        name=kind.plural,
        url=edition.url(f"{kind.path}/"),
        api_url=edition.url(f"{API}{kind.folder}.json"),
        schema_url=edition.url(f"schema/{kind.key}.schema.json"),
        count=len(edition.arrangement.catalogue.records[kind.key]),
    )


def _words(words: type[Vocabulary]) -> WordList:
    told = tuple(Word(key=word.value, word=word.word, definition=word.definition) for word in words)
    return WordList(name=words.__name__, title=str(words.__doc__), words=told)


def _head(edition: Edition) -> dict[str, Any]:
    """What stands above the data in every answer."""
    return _told(
        Envelope(
            schema_version=SCHEMA_VERSION,
            as_of=edition.arrangement.catalogue.day,
            release=edition.release or None,
            count=0,
            licence=LICENCE,
        )
    )


def _answer(head: dict[str, Any], data: object, count: int) -> str:
    return _json({**head, "count": count, "data": data})


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _told(part: Part) -> dict[str, Any]:
    return part.model_dump(mode="json", by_alias=True)
