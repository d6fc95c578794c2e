# SPDX-License-Identifier: MIT
"""What the fields of a record say otherwise than they did: texts claim by claim, all else as values."""

import json
import re
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from beleidslijn.history.snapshot import Fields
from beleidslijn.record.change import Detail
from beleidslijn.record.markup import CITATIONS, Claim, blocks, claims, said_in
from beleidslijn.record.vocabulary import ChangeKind

LINES = {"title", "short_title", "summary", "when", "counts"}
"""Fields that are told as a text, as a whole."""
TEXTS = {"text", "for_you", "steps"}
"""Fields that are told as a text, claim by claim."""


def compared(old: Fields, new: Fields, hidden: Collection[str]) -> Iterator[tuple[ChangeKind, Detail]]:
    """Each difference between the fields of a record, and what it means; what is told as a text first."""
    for name in sorted({*old, *new} - set(hidden), key=lambda name: (name not in LINES | TEXTS, name)):
        was, now = old.get(name), new.get(name)
        if _canonical(was) == _canonical(now):
            continue
        if name in TEXTS:
            yield from _texts(name, was or "", now or "")
        elif name in LINES:
            yield ChangeKind.TEXT_CLARIFIED, Detail(where=name, before=was, after=now)
        elif name == "sources":
            yield ChangeKind.SOURCE_REPLACED, Detail(where=name, before=_told(was), after=_told(now))
        else:
            gone, come = _told(_only_in(was, now)), _told(_only_in(now, was))
            yield ChangeKind.DETAILS_CHANGED, Detail(where=name, before=gone, after=come)


def _texts(name: str, was: str, now: str) -> Iterator[tuple[ChangeKind, Detail]]:
    """What changed in a text, claim by claim: its words, or only the sources behind the same words."""
    old, new = list(_parts(was)), list(_parts(now))
    before, after = ({claim.said: claim for claim in found} for found in (old, new))
    for gone, come in _aligned([claim.said for claim in old], [claim.said for claim in new]):
        # A claim that only moved says the same.
        left = [before[said] for said in gone if said not in after]
        for one, said in zip_longest(left, [said for said in come if said not in before]):
            anchor = one.anchor if one and one.sources else None
            yield (
                ChangeKind.TEXT_CLARIFIED,
                Detail(where=name, anchor=anchor, before=one.said if one else None, after=said),
            )
    for said, claim in before.items():
        if said in after and set(claim.sources) != set(after[said].sources):
            sources = [", ".join(sorted(one.sources)) or None for one in (claim, after[said])]
            yield (
                ChangeKind.SOURCE_REPLACED,
                Detail(where=name, anchor=claim.anchor, before=sources[0], after=sources[1]),
            )


def _parts(text: str) -> Iterator[Claim]:
    """The claims of a text, and what stands in a block behind its last source."""
    for block in blocks(text):
        yield from claims(block)
        rest = said_in(block[max((found.end() for found in CITATIONS.finditer(block)), default=0) :])
        if re.search(r"\w", rest):
            yield Claim(rest, ())


def _aligned(old: list[str], new: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """What stands where something else stood."""
    for how, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how != "equal":
            yield old[i:j], new[k:m]


def _canonical(value: Any) -> Any:
    """A value without the order of its lists, which means nothing: they hold ids, sources or parts."""
    if isinstance(value, list):
        return sorted((_canonical(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
    if isinstance(value, dict):
        return {key: _canonical(item) for key, item in value.items()}
    return value


def _only_in(one: Any, other: Any) -> Any:
    """What one value has of its own: of lists and maps the parts that the other has not."""
    if isinstance(one, list) and isinstance(other, list):
        others = [_canonical(item) for item in other]
        return [item for item in one if _canonical(item) not in others]
    if isinstance(one, dict) and isinstance(other, dict):
        return {key: item for key, item in one.items() if _canonical(item) != _canonical(other.get(key))}
    return one


def _told(value: Any) -> str | None:
    """A value in words that a reader can compare: lists as lines, dates as EDTF; None for nothing."""
    if value in (None, [], {}):
        return None
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, dict):
        return _told_map(value)
    return ", ".join(filter(None, map(_told, value))) if isinstance(value, list) else str(value)


def _told_map(value: Fields) -> str:
    if "edtf" in value:
        return str(value["edtf"])
    if "document" in value:
        section = f"#{value['section']}" if value["section"] else ""
        return f"{value['document']}{section}{'?' if value['in_doubt'] else ''}"
    return "; ".join(f"{key}: {told}" for key, item in value.items() if (told := _told(item)) is not None)
