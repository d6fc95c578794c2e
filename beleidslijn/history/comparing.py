# SPDX-License-Identifier: MIT
"""What changed between two releases, as meaning: one entry for each thing that happened, none for other writing.

What an event decides is told at the thing that it is about ("standing changed because of"), and not once more at the
event. What an editor calls an error (`corrections`) is told as that alone: the world did not change.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.timeline import subjects
from beleidslijn.history.snapshot import Fields, Snapshot, Standing
from beleidslijn.record import dates
from beleidslijn.record.change import Detail, RecordChange
from beleidslijn.record.markup import claims
from beleidslijn.record.model import BY_KEY, Event
from beleidslijn.record.vocabulary import ChangeKind

UNSEEN = {"search_words", "forms", "situations", "order", "aliases", "corrections", "withdrawn"}
"""Fields that change nothing of what a page says, or that are told in another way."""
DECIDING = {"statuses", "outcomes", "responses", "progress"}
"""Fields of an event from which standings follow."""
WORDS = {"title", "short_title", "summary", "text", "for_you", "steps", "when", "counts"}
"""Fields that are told as a text."""
CONCERNED = {"event", "measure", "request", "organisation", "topic"}
"""The kinds of record in whose list of changes an event stands; a document only says it."""


@dataclass(frozen=True)
class _Turn:
    """A standing that is not what it was at the last release: of what, which aspect, all that it was and is."""

    key: str
    aspect: str
    was: list[Standing]
    now: list[Standing]

    @property
    def events(self) -> list[str]:
        """The events that make the difference, the newest first."""
        differing = [one for one in (*self.now, *self.was) if one not in self.was or one not in self.now]
        return list(dict.fromkeys(id for _, id in reversed(differing)))


class Comparison:
    """Two releases next to each other: `old` as it was written, `new` as `arrangement` stands now."""

    def __init__(self, old: Snapshot, new: Snapshot, arrangement: Arrangement) -> None:
        self._renamed = _renamed(old, new)
        self._old = _under_new_ids(old, self._renamed)
        self._new = new
        self._arrangement = arrangement

    def changes(self) -> list[RecordChange]:
        """All changes, in the order of kinds and names."""
        turns = list(self._turns())
        corrected = {key for key in self._new.fields if self._corrections(key)}
        told = [turn for turn in turns if not corrected & {turn.key, *_events(turn)}]
        found = [self._standing(turn) for turn in told]
        deciding = {event for turn in turns for event in _events(turn)}
        for key in self._new.fields:
            found.extend(self._of_record(key, [turn for turn in turns if key in (turn.key, *_events(turn))], deciding))
        kinds = list(BY_KEY)
        return sorted(found, key=lambda change: (kinds.index(change.kind), change.title.casefold(), change.anchor))

    def _turns(self) -> Iterator[_Turn]:
        for key, now in self._new.standings.items():
            before = self._old.standings.get(key, {})
            if key in self._old.fields:
                for aspect in sorted({*before, *now}):
                    turn = _Turn(key, aspect, before.get(aspect, []), now.get(aspect, []))
                    if turn.was != turn.now:
                        yield turn

    def _standing(self, turn: _Turn) -> RecordChange:
        was, now = ((course[-1][0] if course else None) for course in (turn.was, turn.now))
        what = ChangeKind.COURSE if was == now else ChangeKind.STANDING
        events = turn.events
        also = [f"event:{id}" for id in events]
        # What decides now comes first; of a standing that fell away, what decided it.
        decider = turn.now[-1][1] if turn.now and what is ChangeKind.STANDING else next(iter(events), None)
        return self._entry(turn.key, what, also, aspect=turn.aspect, event=decider, before=was, after=now)

    def _of_record(self, key: str, turns: list[_Turn], deciding: set[str]) -> Iterator[RecordChange]:
        old, new = self._old.fields.get(key), self._new.fields[key]
        if key in self._renamed:
            former, present = (name.partition(":")[2] for name in (self._renamed[key], key))
            yield self._entry(key, ChangeKind.RENAMED, before=former, after=present)
        if "withdrawn" in new:
            if old is None or "withdrawn" not in old:
                yield self._entry(key, ChangeKind.WITHDRAWN, after=new["withdrawn"]["reason"])
            return
        if old is None or "withdrawn" in old:
            if key not in deciding:
                yield self._entry(key, ChangeKind.EVENT_ADDED if key.startswith("event:") else ChangeKind.ADDED)
            return
        if corrections := self._corrections(key):
            details = (*self._details(old, new), *(_turned(turn) for turn in turns))
            also = [turn.key for turn in turns]
            for correction in corrections:
                said = {"before": correction["wrong"], "after": correction["right"]}
                yield self._entry(key, ChangeKind.CORRECTED, also, details=details, **said)
            return
        yield from self._differences(key, old, new, decided=key in deciding)

    def _differences(self, key: str, old: Fields, new: Fields, *, decided: bool) -> Iterator[RecordChange]:
        hidden = {"date", "expected", *(DECIDING if decided else ())} if key.startswith("event:") else set()
        if key.startswith("event:") and not decided:
            yield from self._moved(key, old, new)
        groups: dict[ChangeKind, list[Detail]] = {}
        for what, detail in _compared(old, new, UNSEEN | hidden):
            groups.setdefault(what, []).append(detail)
        for what, details in groups.items():
            yield self._entry(key, what, details=tuple(details))

    def _moved(self, key: str, old: Fields, new: Fields) -> Iterator[RecordChange]:
        """What the date of an event says, and whether it has happened; told once."""
        was, now = old["date"]["edtf"], new["date"]["edtf"]
        if "expected" in old and "expected" not in new:
            what = ChangeKind.CONFIRMED
        elif was == now:
            return
        else:
            what = ChangeKind.DATE_MORE_PRECISE if _lies_within(now, was) else ChangeKind.DATE_CHANGED
        yield self._entry(key, what, before=was, after=now)

    def _details(self, old: Fields, new: Fields) -> Iterator[Detail]:
        return (detail for _, detail in _compared(old, new, UNSEEN))

    def _corrections(self, key: str) -> list[dict[str, str]]:
        """The corrections of a record that it did not have before."""
        before = self._old.fields.get(key, {}).get("corrections", [])
        return [one for one in self._new.fields[key].get("corrections", []) if one not in before]

    def _entry(self, key: str, what: ChangeKind, also: Iterable[str] = (), **said: Any) -> RecordChange:
        """An entry on a record, which concerns others `also`; `said` are its further fields."""
        kind, _, id = key.partition(":")
        of = {"release": self._new.release, "day": self._new.day, "what": what, "kind": kind, "id": id}
        about = [key, *also, *(one for other in (key, *also) for one in self._concerned(other))]
        # All of it is ours: nothing here has to be read from text.
        return RecordChange.model_construct(
            **{**of, "title": self._new.names[key], "about": tuple(dict.fromkeys(about)), **said}
        )

    def _concerned(self, key: str) -> list[str]:
        """What a record is about, for who follows that: its topics, and of an event all that it concerns."""
        kind, _, id = key.partition(":")
        catalogue = self._arrangement.catalogue
        record = catalogue.records[kind].get(id)
        if isinstance(record, Event):
            return sorted(f"{of}:{subject}" for of, subject in subjects(catalogue, record) if of in CONCERNED)
        return [f"topic:{topic}" for topic in record.topics] if record else []


def compare(old: Snapshot, new: Snapshot, arrangement: Arrangement) -> list[RecordChange]:
    """What changed from `old` to `new`, which is how `arrangement` stands."""
    return Comparison(old, new, arrangement).changes()


def _events(turn: _Turn) -> list[str]:
    return [f"event:{id}" for id in turn.events]


def _turned(turn: _Turn) -> Detail:
    was, now = ((course[-1][0] if course else None) for course in (turn.was, turn.now))
    return Detail(where=f"{turn.key}:{turn.aspect}", before=was, after=now)


def _renamed(old: Snapshot, new: Snapshot) -> dict[str, str]:
    """The records that have another key than at the last release: new key, old key."""
    found = {}
    for key, fields in new.fields.items():
        kind = key.partition(":")[0]
        former = [f"{kind}:{id}" for id in fields.get("aliases", ())]
        if key not in old.fields and (known := [one for one in former if one in old.fields]):
            found[key] = known[-1]
    return found


def _under_new_ids(old: Snapshot, renamed: dict[str, str]) -> Snapshot:
    """An old release in which everything that was renamed has its new id, wherever it is named."""
    if not renamed:
        return old
    text = json.dumps([old.names, old.fields, old.standings])
    for key, former in renamed.items():
        was, now = former.partition(":")[2], key.partition(":")[2]
        # As an id stands in values, keys and the marks of texts; the same word in a sentence is no id.
        text = re.sub(rf'(?<=["@:\[]){re.escape(was)}(?=["\]|#?])', now, text)
    names, fields, standings = json.loads(text)
    return replace(old, names=names, fields=fields, standings=standings)


def _lies_within(now: str, was: str) -> bool:
    """Whether one date says the same as another, and more exactly."""
    one, other = dates.parse(now), dates.parse(was)
    return other.first <= one.first and one.last <= other.last and (one.first, one.last) != (other.first, other.last)


def _compared(old: Fields, new: Fields, hidden: set[str]) -> Iterator[tuple[ChangeKind, Detail]]:
    """Each difference between the fields of a record, and what it means."""
    for name in sorted({*old, *new} - hidden, key=lambda name: (name not in WORDS, name)):
        was, now = old.get(name), new.get(name)
        if _same(was, now):
            continue
        if name in WORDS and isinstance(was or now, str):
            yield from _words(name, str(was or ""), str(now or ""))
        elif name == "sources":
            yield ChangeKind.SOURCE_REPLACED, Detail(where=name, before=_sources(was), after=_sources(now))
        else:
            yield ChangeKind.DETAILS_CHANGED, Detail(where=name, before=_told(was), after=_told(now))


def _words(name: str, was: str, now: str) -> Iterator[tuple[ChangeKind, Detail]]:
    """What changed in a text, claim by claim: its words, or only the sources behind the same words."""
    old, new = list(claims(was)), list(claims(now))
    if not old and not new:
        yield ChangeKind.TEXT_CLARIFIED, Detail(where=name, before=was or None, after=now or None)
        return
    before, after = ({claim.anchor: claim for claim in found} for found in (old, new))
    gone = [claim for claim in old if claim.anchor not in after]
    come = [claim for claim in new if claim.anchor not in before]
    for index in range(max(len(gone), len(come))):
        one, other = (found[index] if index < len(found) else None for found in (gone, come))
        anchor = one.anchor if one else None
        yield (
            ChangeKind.TEXT_CLARIFIED,
            Detail(where=name, anchor=anchor, before=one.said if one else None, after=other.said if other else None),
        )
    for anchor, claim in before.items():
        if anchor in after and set(claim.sources) != set(after[anchor].sources):
            sources = [", ".join(sorted(one.sources)) or None for one in (claim, after[anchor])]
            yield ChangeKind.SOURCE_REPLACED, Detail(where=name, anchor=anchor, before=sources[0], after=sources[1])


def _same(was: Any, now: Any) -> bool:
    """Whether a value says the same: the order of a list of ids or sources means nothing."""
    if isinstance(was, list) and isinstance(now, list):
        return sorted(map(_key, was)) == sorted(map(_key, now))
    return bool(was == now)


def _key(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _sources(told: list[dict[str, Any]] | None) -> str | None:
    names = [f"{one['document']}#{one['section']}" if one["section"] else one["document"] for one in told or ()]
    return ", ".join(sorted(names)) or None


def _told(value: Any) -> str | None:
    """A value in words that a reader can compare: lists as lines, dates as EDTF."""
    if value is None:
        return None
    if isinstance(value, dict):
        if "edtf" in value:
            return str(value["edtf"])
        if "document" in value:
            return _sources([value])
        return "; ".join(f"{key}: {_told(item)}" for key, item in value.items() if item not in (None, [], {}))
    if isinstance(value, list):
        return ", ".join(str(_told(item)) for item in value)
    return str(value)
