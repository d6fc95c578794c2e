# SPDX-License-Identifier: MIT
"""What changed between releases in Dutch words, the same on pages and in feeds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from beleidslijn.arranging.standing import ALL_ASPECTS
from beleidslijn.catalogue.catalogue import Catalogue
from beleidslijn.record import dates
from beleidslijn.record.change import Detail, RecordChange
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.model import BY_KEY
from beleidslijn.record.vocabulary import ChangeKind
from beleidslijn.rendering.dutch import say

ASPECTS = {aspect.key: aspect for aspect in ALL_ASPECTS}


@dataclass(frozen=True)
class Difference:
    """One thing that is not what it was: where on the page, what stood there, what stands there; None for nothing."""

    where: str
    before: str | None
    after: str | None
    anchor: str | None = None


def headline(change: RecordChange) -> str:
    """What a change is, without a full stop: 'Stand veranderd: van ‘Aangekondigd’ naar ‘In werking’'."""
    said = SAID.get(change.what)
    return said(change) if said else change.what.word


def differences(catalogue: Catalogue, change: RecordChange) -> list[Difference]:
    """What exactly is not what it was, in words; records and sources by the names that they have now."""
    return [_difference(catalogue, change, detail) for detail in change.details]


def _difference(catalogue: Catalogue, change: RecordChange, detail: Detail) -> Difference:
    *of, name = detail.where.split(":")
    before, after = _in_words(catalogue, change, name, detail.before), _in_words(catalogue, change, name, detail.after)
    if of:
        # What moved with it is another record: a standing, or the date of an event.
        record = catalogue.known_as(of[0], of[1])
        what = "Datum" if name == "date" else ASPECTS[name].name.capitalize()
        return Difference(f"{what} van ‘{record.name if record else of[1]}’", before, after)
    fields = BY_KEY[change.kind].model.model_fields
    title = (fields[name].title if name in fields else None) or name
    where = f"{title}: bron" if change.what is ChangeKind.SOURCE_REPLACED else title
    return Difference(where, before, after, detail.anchor)


def _in_words(catalogue: Catalogue, change: RecordChange, name: str, value: str | None) -> str | None:
    """What a release wrote of a field or an aspect, as people say it."""
    if value is None:
        return None
    if name == "date":
        return _day(value)
    if name in ASPECTS:
        return _word(name, value)
    return _sources(catalogue, value) if change.what is ChangeKind.SOURCE_REPLACED else value


def _sources(catalogue: Catalogue, refs: str) -> str:
    """Sources that a release wrote, `document#section, document`, as people know them."""
    told = []
    for ref in map(SourceRef, refs.split(", ")):
        document = catalogue.known_as("document", ref.document)
        section = f", deel {ref.section}" if ref.section else ""
        told.append(f"{document.title if document else ref.document}{section}")
    return "; ".join(told)


def _standing(change: RecordChange) -> str:
    name = ASPECTS[change.aspect or ""].name.capitalize()
    before, after = (_word(change.aspect, value) for value in (change.before, change.after))
    if change.what is ChangeKind.COURSE:
        return f"{name}: nog steeds ‘{after}’, wat eerder gold is aangevuld"
    if before is None:
        return f"{name}: ‘{after}’"
    if after is None:
        return f"{name}: niet meer gevonden, was ‘{before}’"
    return f"{name} veranderd: van ‘{before}’ naar ‘{after}’"


def _moved(change: RecordChange) -> str:
    return f"{change.what.word}: van ‘{_day(change.before)}’ naar ‘{_day(change.after)}’"


def _confirmed(change: RecordChange) -> str:
    return f"{change.what.word}: gebeurd, {_day(change.after)}"


def _corrected(change: RecordChange) -> str:
    return f"{change.what.word}. Er stond: ‘{_bare(change.before)}’. Nu staat er: ‘{_bare(change.after)}’"


def _renamed(change: RecordChange) -> str:
    return f"{change.what.word}: ‘{change.before}’ heet nu ‘{change.after}’"


def _clarified(change: RecordChange) -> str:
    """Words that were only taken away, or only added, are not said otherwise."""
    if change.details and all(detail.after is None for detail in change.details):
        return "Tekst weggehaald"
    if change.details and all(detail.before is None for detail in change.details):
        return "Tekst toegevoegd"
    return change.what.word


def _added(change: RecordChange) -> str:
    return "Weer teruggezet, was ingetrokken" if change.before else change.what.word


def _withdrawn(change: RecordChange) -> str:
    return f"{change.what.word}: {_bare(change.after)}"


SAID: Mapping[ChangeKind, Callable[[RecordChange], str]] = {
    ChangeKind.STANDING: _standing,
    ChangeKind.COURSE: _standing,
    ChangeKind.DATE_CHANGED: _moved,
    ChangeKind.DATE_MORE_PRECISE: _moved,
    ChangeKind.CONFIRMED: _confirmed,
    ChangeKind.TEXT_CLARIFIED: _clarified,
    ChangeKind.ADDED: _added,
    ChangeKind.EVENT_ADDED: _added,
    ChangeKind.CORRECTED: _corrected,
    ChangeKind.RENAMED: _renamed,
    ChangeKind.WITHDRAWN: _withdrawn,
}
"""What says more than the word of its kind."""


def _word(aspect: str | None, value: str | None) -> str | None:
    return {word.value: word.word for word in ASPECTS[aspect or ""].words}.get(value or "")


def _day(edtf: str | None) -> str:
    return say(dates.parse(edtf or ""))


def _bare(text: str | None) -> str:
    return (text or "").rstrip(".")
