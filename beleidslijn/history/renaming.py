# SPDX-License-Identifier: MIT
"""An old release under the ids of today: what was only renamed since, is the same thing.

Ids are unique within their kind alone, so the model says of which kind the id is that stands in a field.
"""

from collections.abc import Mapping
from dataclasses import replace
from re import Match
from typing import Any, get_args, get_origin

from beleidslijn.history.snapshot import Snapshot
from beleidslijn.record.fields import Prose, Ref, SourceRef
from beleidslijn.record.markup import CITATION, LINK, LinkMark
from beleidslijn.record.model import BY_KEY, Part


def renamed(old: Snapshot, new: Snapshot) -> dict[str, str]:
    """The records that have another key than at the last release: old key, new key."""
    found = {}
    for key, fields in new.fields.items():
        kind = key.partition(":")[0]
        former = [f"{kind}:{id}" for id in fields.get("aliases", ())]
        if key not in old.fields and (known := [one for one in former if one in old.fields]):
            found[known[-1]] = key
    return found


def under_new_ids(old: Snapshot, keys: Mapping[str, str]) -> Snapshot:
    """A release in which every record has its new id, wherever it is named; `keys` holds new keys by old ones."""
    if not keys:
        return old
    known = _NewIds(keys)
    return replace(
        old,
        names={keys.get(key, key): name for key, name in old.names.items()},
        fields={
            keys.get(key, key): known.told(BY_KEY[key.partition(":")[0]].model, fields)
            for key, fields in old.fields.items()
        },
        standings={
            keys.get(key, key): {
                aspect: [[value, known.id("event", event)] for value, event in course]
                for aspect, course in standings.items()
            }
            for key, standings in old.standings.items()
        },
    )


class _NewIds:
    """What everything is called now; `keys` holds the new key of what has one."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        self._keys = keys

    def id(self, kind: str, id: str) -> str:
        """The id that a record of a kind has now."""
        return self._keys.get(f"{kind}:{id}", f"{kind}:{id}").partition(":")[2]

    def told(self, of: Any, value: Any) -> Any:
        """A value as a release holds it, with new ids; `of` is the type that the model gives it."""
        inside = get_args(of)
        if get_origin(of) is tuple:
            return [self.told(inside[0], item) for item in value]
        if get_origin(of) is dict:
            return {self.told(inside[0], key): self.told(inside[1], item) for key, item in value.items()}
        if inside:
            # What may be absent, or has a condition: what it is stands first.
            return self.told(inside[0], value)
        if issubclass(of, Part):
            types = {info.alias or name: info.annotation for name, info in of.model_fields.items()}
            return {name: self.told(types.get(name, object), item) for name, item in value.items()}
        return self._named(of, value)

    def _named(self, of: type, value: Any) -> Any:
        """A single value: a source, an id, a text with both in it, or what names nothing."""
        if issubclass(of, SourceRef):
            return {**value, "document": self.id(of.KIND, value["document"])}
        if issubclass(of, Ref):
            return self.id(of.KIND, value)
        return CITATION.sub(self._citation, LINK.sub(self._link, value)) if issubclass(of, Prose) else value

    def _link(self, match: Match[str]) -> str:
        mark = LinkMark.of(match)
        # A link without a kind leads to the only record that has this id.
        kind = mark.kind or next((key.partition(":")[0] for key in self._keys if key.endswith(f":{mark.id}")), "")
        now = self.id(kind, mark.id)
        written = "".join([f"{mark.kind}:" if mark.kind else "", now, f"|{match[2]}" if match[2] else ""])
        return match[0] if now == mark.id else f"[[{written}]]"

    def _citation(self, match: Match[str]) -> str:
        source = SourceRef(match[1].strip())
        return f"[@{self.id(source.KIND, source.document)}{source.removeprefix(source.document)}]"
