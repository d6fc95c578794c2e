# SPDX-License-Identifier: MIT
"""What changed between two releases, as meaning: one entry for each thing that happened, none for other writing.

What an event decides is told at the thing that it is about ("standing changed because of"), and not once more at the
event. What an editor calls an error (`corrections`) is told as that alone: the world did not change.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.timeline import subjects
from beleidslijn.history.differing import compared
from beleidslijn.history.renaming import renamed, under_new_ids
from beleidslijn.history.snapshot import Fields, Snapshot, Standing
from beleidslijn.record import dates
from beleidslijn.record.change import Detail, RecordChange
from beleidslijn.record.model import BY_KEY, Event, Record, Topic
from beleidslijn.record.vocabulary import ChangeKind

UNSEEN = {"search_words", "forms", "situations", "order", "aliases", "corrections", "withdrawn", "accessed", "looked"}
"""Fields that change nothing of what a page says, or that are told in another way."""
DECIDING = {"status": "statuses", "outcome": "outcomes", "answer": "responses", "progress": "progress"}
"""The field of an event from which an aspect of a standing follows."""
PLACING = {*DECIDING.values(), "date", "expected", "after", "withdrawn"}
"""Fields of an event by which it makes a standing what it is."""
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
    def before(self) -> str | None:
        return self.was[-1][0] if self.was else None

    @property
    def after(self) -> str | None:
        return self.now[-1][0] if self.now else None

    @property
    def events(self) -> list[str]:
        """The keys of the events that make the difference: of what is now the newest first, then of what was."""
        start = _alike(self.was, self.now)
        end = _alike(self.was[start:][::-1], self.now[start:][::-1])
        courses = (course[start : len(course) - end] for course in (self.now, self.was))
        return list(dict.fromkeys(f"event:{id}" for course in courses for _, id in reversed(course)))


class Comparison:
    """Two releases next to each other: `old` as it was written, `new` as `arrangement` stands now."""

    def __init__(self, old: Snapshot, new: Snapshot, arrangement: Arrangement) -> None:
        keys = renamed(old, new)
        self._former = {key: former for former, key in keys.items()}
        self._old = under_new_ids(old, keys)
        self._new = new
        self._arrangement = arrangement

    def changes(self) -> list[RecordChange]:
        """All changes, in the order of kinds and names."""
        turns = list(self._turns())
        corrected = {key for key in self._new.fields if self._corrections(key)}
        turned = {turn.key for turn in turns}
        found = [self._standing(turn, turned) for turn in turns if not self._is_correction(turn, corrected)]
        by_key: dict[str, list[_Turn]] = {}
        for turn in turns:
            for key in (turn.key, *turn.events):
                by_key.setdefault(key, []).append(turn)
        for key in self._new.fields:
            found.extend(self._of_record(key, by_key.get(key, [])))
        kinds = list(BY_KEY)
        return sorted(found, key=lambda change: (kinds.index(change.kind), change.title.casefold(), change.anchor))

    def _turns(self) -> Iterator[_Turn]:
        """What became of the standings of all that there was and still is."""
        for key in self._new.fields:
            if _is_there(self._old.fields.get(key)) and _is_there(self._new.fields[key]):
                was, now = (release.standings.get(key, {}) for release in (self._old, self._new))
                for aspect in sorted({*was, *now}):
                    turn = _Turn(key, aspect, was.get(aspect, []), now.get(aspect, []))
                    if turn.was != turn.now:
                        yield turn

    def _is_correction(self, turn: _Turn, corrected: Collection[str]) -> bool:
        """Whether a standing is another one only because an error was corrected, in it or in the events behind it."""
        causes = [key for key in turn.events if self._placed(self._old, key) != self._placed(self._new, key)]
        return turn.key in corrected or (bool(causes) and set(causes) <= set(corrected))

    def _placed(self, release: Snapshot, key: str) -> Fields:
        return {name: value for name, value in release.fields.get(key, {}).items() if name in PLACING}

    def _standing(self, turn: _Turn, turned: Collection[str]) -> RecordChange:
        """A turn as news. What else the same event turned has news of its own, and need not hear this."""
        what = ChangeKind.COURSE if turn.before == turn.after else ChangeKind.STANDING
        # What decides now comes first; of a standing that fell away, what decided it.
        deciders = [turn.now[-1][1]] if turn.now and what is ChangeKind.STANDING else []
        deciders += [key.partition(":")[2] for key in turn.events]
        decider = next((id for id in deciders if f"event:{id}" in self._new.fields), None)
        said = {"aspect": turn.aspect, "event": decider, "before": turn.before, "after": turn.after}
        entry = self._entry(turn.key, what, (), details=tuple(self._dates(turn.events)), **said)
        # What an event is about besides, hears of it when the event itself is new.
        new = [key for key in turn.events if not _is_there(self._old.fields.get(key))]
        others = [one for key in new for one in self._concerned(key) if one not in turned]
        events = [key for key in turn.events if key in self._new.fields]
        return entry.model_copy(update={"about": tuple(dict.fromkeys((*entry.about, *events, *others)))})

    def _of_record(self, key: str, turns: list[_Turn]) -> Iterator[RecordChange]:
        """What changed of a record, `turns` being those that it took or made."""
        old, new = self._old.fields.get(key), self._new.fields[key]
        if key in self._former:
            former, present = (name.partition(":")[2] for name in (self._former[key], key))
            yield self._entry(key, ChangeKind.RENAMED, before=former, after=present)
        if not _is_there(new):
            if _is_there(old):
                yield self._entry(key, ChangeKind.WITHDRAWN, after=new["withdrawn"]["reason"])
        elif old is None or not _is_there(old):
            made = [turn for turn in turns if turn.key != key]
            if not made:
                what = ChangeKind.EVENT_ADDED if key.startswith("event:") else ChangeKind.ADDED
                yield self._entry(key, what, before=None if old is None else "withdrawn")
        elif corrections := self._corrections(key):
            yield self._corrected(key, corrections, turns)
        else:
            yield from self._differences(key, old, new, [turn for turn in turns if turn.key != key])

    def _corrected(self, key: str, corrections: list[dict[str, str]], turns: list[_Turn]) -> RecordChange:
        """What was wrong and is right now, and all that is another because of it."""
        first, *others = corrections
        causes = [event for turn in turns if turn.key == key for event in turn.events]
        details = (
            *(Detail(where="corrections", before=one["wrong"], after=one["right"]) for one in others),
            *(detail for _, detail in compared(_model(key), self._old.fields[key], self._new.fields[key], UNSEEN)),
            *(_turned(turn) for turn in turns if turn.before != turn.after),
            *self._dates(causes),
        )
        also = [turn.key for turn in turns]
        return self._entry(
            key, ChangeKind.CORRECTED, [*also, *causes], details=details, before=first["wrong"], after=first["right"]
        )

    def _differences(self, key: str, old: Fields, new: Fields, made: list[_Turn]) -> Iterator[RecordChange]:
        """What is not what it was, but for what is told as the turns that this record made."""
        hidden = set(UNSEEN)
        if key.startswith("event:"):
            hidden |= {"date"} | ({"expected"} if "expected" in old else set())
            if moved := [] if made else list(self._moved(key, old, new)):
                hidden.add("derived")
                yield from moved
        groups: dict[ChangeKind, list[Detail]] = {}
        for what, detail in compared(_model(key), _untold(old, made), _untold(new, made), hidden):
            groups.setdefault(what, []).append(detail)
        for what, details in groups.items():
            yield self._entry(key, what, details=tuple(details))

    def _moved(self, key: str, old: Fields, new: Fields) -> Iterator[RecordChange]:
        """What the date of an event says, and whether it has happened; told once."""
        was, now = old["date"]["edtf"], new["date"]["edtf"]
        if "expected" in old and "expected" not in new:
            yield self._entry(key, ChangeKind.CONFIRMED, before=was, after=now)
        elif was != now:
            what = ChangeKind.DATE_MORE_PRECISE if _is_more_precise(now, was) else ChangeKind.DATE_CHANGED
            yield self._entry(key, what, before=was, after=now)

    def _dates(self, events: Iterable[str]) -> Iterator[Detail]:
        """The dates of events that are told with what they decide."""
        for key in dict.fromkeys(events):
            was, now = (release.fields.get(key, {}).get("date", {}).get("edtf") for release in (self._old, self._new))
            if was and now and was != now:
                yield Detail(where=f"{key}:date", before=was, after=now)

    def _corrections(self, key: str) -> list[dict[str, str]]:
        """The corrections of a record that it did not have before."""
        before = self._old.fields.get(key, {}).get("corrections", [])
        return [one for one in self._new.fields[key].get("corrections", []) if one not in before]

    def _entry(self, key: str, what: ChangeKind, also: Iterable[str] = (), **said: Any) -> RecordChange:
        """An entry on a record, which concerns others `also`; `said` are its further fields."""
        kind, _, id = key.partition(":")
        of = {"release": self._new.release, "day": self._new.day, "what": what, "kind": kind, "id": id}
        about = [key, *also, *(one for other in (key, *also) for one in self._concerned(other))]
        # What is withdrawn may name what is not there any more.
        known = tuple(dict.fromkeys(one for one in about if one in self._new.fields))
        # All of it is ours: nothing here has to be read from text.
        return RecordChange.model_construct(**{**of, "title": self._new.names[key], "about": known, **said})

    def _concerned(self, key: str) -> list[str]:
        """What a record is about, for who follows that: its topics, and of an event all that it concerns."""
        kind, _, id = key.partition(":")
        catalogue = self._arrangement.catalogue
        record = catalogue.records[kind].get(id) or catalogue.withdrawn[kind].get(id)
        if record is None or isinstance(record, Topic):
            return []
        if isinstance(record, Event) and not record.withdrawn:
            return sorted(f"{of}:{subject}" for of, subject in subjects(catalogue, record) if of in CONCERNED)
        named: dict[str, tuple[str, ...]] = {"topic": record.topics}
        if isinstance(record, Event):
            named["measure"], named["request"] = record.about_measures, record.about_requests
            named["organisation"] = record.about_organisations
        return sorted(f"{of}:{subject}" for of, ids in named.items() for subject in ids)


def looks_like_an_error(old: Snapshot, change: RecordChange) -> bool:
    """Whether something is told as news although no event is new: then the site may have been wrong before."""
    is_of_event = change.what in (ChangeKind.STANDING, ChangeKind.COURSE) and change.event is not None
    key = f"event:{change.event}" if is_of_event else f"{change.kind}:{change.id}"
    was_there = _is_there(old.fields.get(key)) and "expected" not in old.fields[key]
    return was_there and (is_of_event or change.what is ChangeKind.DATE_CHANGED)


def compare(old: Snapshot, new: Snapshot, arrangement: Arrangement) -> list[RecordChange]:
    """What changed from `old` to `new`, which is how `arrangement` stands."""
    return Comparison(old, new, arrangement).changes()


def _alike(one: list[Standing], other: list[Standing]) -> int:
    """How many standings two courses have in common, from the first on."""
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))


def _model(key: str) -> type[Record]:
    return BY_KEY[key.partition(":")[0]].model


def _is_there(fields: Fields | None) -> bool:
    return fields is not None and "withdrawn" not in fields


def _turned(turn: _Turn) -> Detail:
    return Detail(where=f"{turn.key}:{turn.aspect}", before=turn.before, after=turn.after)


def _untold(fields: Fields, made: list[_Turn]) -> Fields:
    """The fields of an event without what it says of the turns that it made, and that it is about these things."""
    left = dict(fields)
    for turn in made:
        kind, _, thing = turn.key.partition(":")
        said, named = DECIDING[turn.aspect], f"{kind}s"
        left[said] = {id: value for id, value in left.get(said, {}).items() if id != thing}
        left[named] = [id for id in left.get(named, ()) if id != thing]
    return left


def _is_more_precise(now: str, was: str) -> bool:
    """Whether one date says the same as another of one moment, and more exactly."""
    one, other = dates.parse(now), dates.parse(was)
    if isinstance(one, dates.Interval) or isinstance(other, dates.Interval):
        return False
    lies_within = other.first <= one.first and one.last <= other.last
    return lies_within and ((one.first, one.last) != (other.first, other.last) or _is_in_doubt(other))


def _is_in_doubt(when: dates.Point | dates.OneOf) -> bool:
    return isinstance(when, dates.Point) and when.doubt is not None
