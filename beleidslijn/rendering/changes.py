# SPDX-License-Identifier: MIT
"""What changed between releases in Dutch words, the same on pages and in feeds."""

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
    """What a change is, as one sentence without a full stop: 'Stand veranderd: van ‘Aangekondigd’ naar ‘In werking’'."""
    match change.what:
        case ChangeKind.STANDING | ChangeKind.COURSE:
            return _standing(change)
        case ChangeKind.DATE_CHANGED | ChangeKind.DATE_MORE_PRECISE:
            return f"{change.what.word}: van ‘{_day(change.before)}’ naar ‘{_day(change.after)}’"
        case ChangeKind.CONFIRMED:
            return f"{change.what.word}: gebeurd, {_day(change.after)}"
        case ChangeKind.CORRECTED:
            return f"{change.what.word}. Er stond: ‘{_bare(change.before)}’. Nu staat er: ‘{_bare(change.after)}’"
        case ChangeKind.RENAMED:
            return f"{change.what.word}: ‘{change.before}’ heet nu ‘{change.after}’"
        case ChangeKind.WITHDRAWN:
            return f"{change.what.word}: {_bare(change.after)}"
    return change.what.word


def differences(change: RecordChange) -> list[Difference]:
    """What exactly is not what it was, in words."""
    return [_difference(change, detail) for detail in change.details]


def _difference(change: RecordChange, detail: Detail) -> Difference:
    if ":" in detail.where:
        aspect = ASPECTS[detail.where.rpartition(":")[2]]
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


def _word(aspect: str | None, value: str | None) -> str | None:
    return ASPECTS[aspect or ""].words(value).word if value else None


def _day(edtf: str | None) -> str:
    return say(dates.parse(edtf or ""))


def _bare(text: str | None) -> str:
    return (text or "").rstrip(".")
