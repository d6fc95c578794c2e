# SPDX-License-Identifier: MIT
"""What changed between releases in Dutch words, the same on pages and in feeds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from beleidslijn.arranging.standing import ALL_ASPECTS
from beleidslijn.record import dates
from beleidslijn.record.change import Detail, RecordChange
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


def differences(change: RecordChange) -> list[Difference]:
    """What exactly is not what it was, in words."""
    return [_difference(change, detail) for detail in change.details]


def _difference(change: RecordChange, detail: Detail) -> Difference:
    *_, name = detail.where.split(":")
    if name == "date":
        before, after = (_day(edtf) if edtf else None for edtf in (detail.before, detail.after))
        return Difference("Datum", before, after)
    if ":" in detail.where:
        aspect = ASPECTS[name]
        return Difference(aspect.name.capitalize(), _word(aspect.key, detail.before), _word(aspect.key, detail.after))
    fields = BY_KEY[change.kind].model.model_fields
    where = fields[detail.where].title if detail.where in fields else None
    return Difference(where or detail.where, detail.before, detail.after, detail.anchor)


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


def _withdrawn(change: RecordChange) -> str:
    return f"{change.what.word}: {_bare(change.after)}"


SAID: Mapping[ChangeKind, Callable[[RecordChange], str]] = {
    ChangeKind.STANDING: _standing,
    ChangeKind.COURSE: _standing,
    ChangeKind.DATE_CHANGED: _moved,
    ChangeKind.DATE_MORE_PRECISE: _moved,
    ChangeKind.CONFIRMED: _confirmed,
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
