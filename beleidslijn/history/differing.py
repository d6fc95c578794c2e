# SPDX-License-Identifier: MIT
"""What the fields of a record say otherwise than they did: texts claim by claim, all else as values."""

import json
import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, get_args, get_origin

from beleidslijn.history.snapshot import Fields
from beleidslijn.record.change import Detail
from beleidslijn.record.fields import Prose, SourceRef
from beleidslijn.record.markup import CITATIONS, Claim, blocks, claims, said_in
from beleidslijn.record.model import Part
from beleidslijn.record.vocabulary import ChangeKind, Vocabulary

LINES = {"title", "short_title", "summary", "when", "counts"}
"""Fields that are told as a text, as a whole."""
TEXTS = {"text", "for_you", "steps"}
"""Fields that are told as a text, claim by claim."""


def compared(
    model: type[Part], old: Fields, new: Fields, hidden: Collection[str]
) -> Iterator[tuple[ChangeKind, Detail]]:
    """Each difference between the fields of a record of a model, and what it means; what is told as a text first."""
    types = _types(model)
    for name in sorted({*old, *new} - set(hidden), key=lambda name: (name not in LINES | TEXTS, name)):
        was, now = old.get(name), new.get(name)
        if _canonical(was) == _canonical(now):
            continue
        if name in TEXTS:
            yield from _texts(name, was or "", now or "")
        elif name in LINES:
            yield ChangeKind.TEXT_CLARIFIED, Detail(where=name, before=was, after=now)
        elif name == "sources":
            gone, come = (_told(value, types[name]) for value in (was, now))
            yield ChangeKind.SOURCE_REPLACED, Detail(where=name, before=gone, after=come)
        else:
            # A field that the model does not have any more is told as it is.
            of = types.get(name, str)
            gone, come = (_told(value, of) for value in (_only_in(was, now), _only_in(now, was)))
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


def _told(value: Any, of: Any) -> str | None:
    """A value of a type of the model in words that a reader can compare; None for nothing."""
    if value in (None, [], {}):
        return None
    inside = get_args(of)
    if get_origin(of) is tuple:
        return ", ".join(filter(None, (_told(item, inside[0]) for item in value)))
    if get_origin(of) is dict:
        pairs = ((_told(key, inside[0]), _told(item, inside[1])) for key, item in value.items())
        return "; ".join(f"{key}: {told}" for key, told in pairs if told is not None)
    if inside:
        # What may be absent, or has a condition: what it is stands first.
        return _told(value, inside[0])
    return _told_map(value, of) if isinstance(value, dict) else _told_single(value, of)


def _told_map(value: Fields, of: Any) -> str:
    if "edtf" in value:
        return str(value["edtf"])
    if issubclass(of, SourceRef):
        section = f"#{value['section']}" if value["section"] else ""
        return f"{value['document']}{section}{'?' if value['in_doubt'] else ''}"
    types, titles = _types(of), {info.alias or name: info.title or name for name, info in of.model_fields.items()}
    pairs = ((titles.get(name, name).lower(), _told(item, types.get(name, str))) for name, item in value.items())
    return "; ".join(f"{title}: {told}" for title, told in pairs if told is not None)


def _told_single(value: Any, of: type) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if issubclass(of, Vocabulary):
        return {word.value: word.word for word in of}.get(value, str(value))
    if issubclass(of, Decimal):
        return str(value).replace(".", ",")
    return said_in(value) if issubclass(of, Prose) else str(value)


def _types(model: type[Part]) -> dict[str, Any]:
    return {info.alias or name: info.annotation for name, info in model.model_fields.items()}
