# SPDX-License-Identifier: MIT
"""What points at what, in both directions, read from the records themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from beleidslijn.catalogue.catalogue import Catalogue, UnknownRecord
from beleidslijn.reading.problems import Place, Problem
from beleidslijn.reading.source import Location
from beleidslijn.record.fields import Back, Prose, Ref, SourceRef
from beleidslijn.record.markup import citations, links
from beleidslijn.record.model import BY_KEY, Part, Record

MENTION, SOURCE = "Genoemd in", "Bron van"


@dataclass(frozen=True)
class Link:
    """`record` points at `target`; `label` is the heading under which the target's page shows it."""

    record: Record
    target: Record
    label: str


@dataclass(frozen=True)
class Links:
    """All links, and the problems with those that lead nowhere."""

    to: dict[tuple[str, str], list[Link]]
    problems: list[Problem]

    def backlinks(self, record: Record) -> list[Link]:
        """What points at a record, each record once under each label."""
        found = self.to.get((record.KIND.key, record.id), ())
        return list({(link.record.KIND.key, link.record.id, link.label): link for link in found}.values())


@dataclass(frozen=True)
class _Found:
    """A reference in a record: where it stands, what is written there, and the label for the other side."""

    location: Location
    ref: Any
    label: str
    is_key: bool = False


def link(catalogue: Catalogue) -> Links:
    """Follow every reference of every record."""
    to: dict[tuple[str, str], list[Link]] = {}
    problems: list[Problem] = []
    for record in catalogue:
        for found in _references(record, (), MENTION):
            try:
                target = _follow(catalogue, found)
            except UnknownRecord as error:
                problems.append(_problem(catalogue, record, found, str(error)))
                continue
            if target is record and found.label != SOURCE:
                itself = f"'{record.id}' wijst naar zichzelf: haal dat weg"
                problems.append(Problem(_place(catalogue, record, found), "wijst-naar-zichzelf", itself))
            if isinstance(found.ref, SourceRef) and (sentence := unknown_section(catalogue, found.ref)):
                problems.append(_problem(catalogue, record, found, sentence))
            to.setdefault((target.KIND.key, target.id), []).append(Link(record, target, found.label))
    return Links(to, problems)


def sources_of(record: Record) -> list[SourceRef]:
    """Every source that a record names anywhere, each once."""
    found = (reference.ref for reference in _references(record, (), MENTION))
    return list(dict.fromkeys(ref for ref in found if isinstance(ref, SourceRef)))


def proses_of(record: Record) -> Iterator[tuple[Location, Prose]]:
    """Every text in our Markdown subset in a record, with its location."""
    return ((location, value) for location, value in _values(record, ()) if isinstance(value, Prose))


def texts_of(record: Record) -> Iterator[tuple[Location, str]]:
    """Everything that is written in a record, with its location."""
    return ((location, value) for location, value in _values(record, ()) if isinstance(value, str))


def days_of(record: Record) -> Iterator[tuple[Location, date]]:
    """Every day on which somebody looked or read, with its location; not the dates of what happened."""
    return ((location, value) for location, value in _values(record, ()) if isinstance(value, date))


def _values(value: Any, location: Location) -> Iterator[tuple[Location, Any]]:
    if isinstance(value, Part):
        for name, info in type(value).model_fields.items():
            yield from _values(getattr(value, name), (*location, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _values(item, (*location, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _values(item, (*location, str(key)))
    else:
        yield location, value


def _references(value: Any, location: Location, label: str) -> Iterator[_Found]:
    if isinstance(value, Part):
        for name, info in type(value).model_fields.items():
            back = next((extra.label for extra in info.metadata if isinstance(extra, Back)), label)
            yield from _references(getattr(value, name), (*location, name), back)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _references(item, (*location, index), label)
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(key, Ref):
                yield _Found((*location, str(key)), key, label, is_key=True)
            yield from _references(item, (*location, str(key)), label)
    elif isinstance(value, SourceRef):
        yield _Found(location, value, SOURCE)
    elif isinstance(value, Ref):
        yield _Found(location, value, label)
    elif isinstance(value, Prose):
        yield from (_Found(location, mark, MENTION) for mark in links(value))
        yield from (_Found(location, SourceRef(mark.source), SOURCE) for mark in citations(value))


def _follow(catalogue: Catalogue, found: _Found) -> Record:
    if isinstance(found.ref, SourceRef):
        if found.ref.partition("#")[1] and not found.ref.section:
            raise UnknownRecord(f"'{found.ref}' is geen bron: schrijf document of document#plaats, zoals beslisnota#3")
        return catalogue.get("document", found.ref.document)
    if isinstance(found.ref, Ref):
        return catalogue.get(found.ref.KIND, found.ref)
    return catalogue.find(found.ref)


def unknown_section(catalogue: Catalogue, ref: SourceRef) -> str | None:
    """What is wrong when a source names a place that its document does not have, or None."""
    sections = catalogue.documents[ref.document].sections
    if not sections or ref.section is None or ref.section in sections:
        return None
    return f"'{ref.document}' heeft geen deel '{ref.section}'. Het heeft: {', '.join(sections)}."


def _problem(catalogue: Catalogue, record: Record, found: _Found, sentence: str) -> Problem:
    code = "onbekende-verwijzing"
    if isinstance(found.ref, Ref):
        kind = BY_KEY[found.ref.KIND]
        code = f"onbekend{'e' if kind.article == 'de' else ''}-{kind.singular}"
    return Problem(_place(catalogue, record, found), code, sentence)


def _place(catalogue: Catalogue, record: Record, found: _Found) -> Place:
    file = catalogue.file(record)
    if found.is_key:
        return file.place_of_key(found.location)
    return file.place_of_text(found.location, found.ref if isinstance(found.ref, Ref) else found.ref.raw)
