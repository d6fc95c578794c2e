# SPDX-License-Identifier: MIT
"""The entry of a record in the search: what a visitor sees of it, and all words by which it is found."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.facets import facets
from beleidslijn.catalogue.links import proses_of
from beleidslijn.finding.words import Compounds, Synonyms, words_of
from beleidslijn.record.markup import blocks, links, plain
from beleidslijn.record.model import Document, Event, Figure, HelpLine, Measure, Record, Request, Term
from beleidslijn.record.searching import SearchWords
from beleidslijn.rendering.dutch import say
from beleidslijn.rendering.selections import PAGES, names

BACKGROUND, GUIDE, HELP = "achtergrond", "wegwijzer", "hulp"
CALLED = "qx"
"""What ends a name in one word, so that it is like no other word: 'motieqx'. The search page knows it, too."""

SAID_BY_TITLE = ("Organisaties", "Cijfers")
"""Kinds whose title says what they are about: less of them stands in the index of keys, so that it stays small."""
LIGHT = 3
"""What a word of a summary weighs."""
LONGEST_NAME = 3
"""Nobody types a longer one in full."""


@dataclass(frozen=True)
class Zone:
    """Words of an entry that count alike: 1 is the weight of a word in a running text."""

    weight: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One result: what a visitor sees of it, all plain text, and the zones by which it is found."""

    address: str
    kind: str
    label: str
    title: str
    names: tuple[str, ...] = ()
    summary: str = ""
    text: str = ""
    about: str = ""
    """What else stands at the top of its page: who asked, when to call."""
    words: tuple[str, ...] = ()
    """What else people type for it, with what means the same: shown as the reason when one of them led here."""
    numbers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    standing: str = ""
    """The kind and the key of how it stands: 'measure-in-force'; empty for what has no standing."""
    rank: str = ""
    """BACKGROUND for what weighs less: there are many events and documents, and they seldom are what somebody seeks;
    HELP for what comes first for somebody in need, GUIDE for a term that says where help is.
    """
    called: tuple[str, ...] = ()
    """Its names, each as one word, by which a question in just that name is known."""
    key_zones: tuple[Zone, ...] = ()
    """What it is about."""
    text_zones: tuple[Zone, ...] = ()
    """What else its texts say."""

    @property
    def shown(self) -> dict[str, object]:
        """What a result shows beside its address, and the words that may be why it was found; without what is empty."""
        shown: dict[str, object] = {
            "title": self.title,
            "label": self.label,
            "standing": self.standing,
            "summary": self.summary,
            "names": self.names,
            "words": self.words,
        }
        return {name: value for name, value in shown.items() if value}

    @property
    def facets(self) -> dict[str, object]:
        """By what it is narrowed and weighed, named as the search page names it; without what it has not."""
        found = {"soort": (self.kind,), "onderwerp": self.topics, "jaar": self.years, "rang": self.rank}
        return {name: values for name, values in found.items() if values}


class Entries:
    """Makes entries, with the words of the search as a whole."""

    def __init__(self, arrangement: Arrangement, words: SearchWords) -> None:
        self._arrangement = arrangement
        self._synonyms = Synonyms(words)
        self._compounds = Compounds(word for part in words.parts for word in words_of(part))
        self._empty = frozenset(words.empty)

    def of_record(self, record: Record) -> Entry:
        """The entry of a record."""
        found = facets(self._arrangement, record)
        topics = self._arrangement.catalogue.topics
        return self._entry(
            Entry(
                address=record.address,
                kind=record.KIND.plural.capitalize(),
                label=found.kind.word
                if found.kind and not isinstance(record, Figure)
                else record.KIND.singular.capitalize(),
                title=record.title,
                names=tuple(names(record)[1:]),
                summary=record.summary,
                text=self._text(record),
                about=_about(record),
                words=record.search_words,
                numbers=_numbers(record),
                topics=tuple(topics[id].title for id in found.topics),
                years=found.years,
                standing=f"{record.KIND.key}-{found.standing}" if found.standing else "",
                rank=_rank(record),
            )
        )

    def of_page(self, address: str, title: str, text: str, words: Iterable[str], rank: str) -> Entry:
        """The entry of a hand-written page; its text is plain."""
        return self._entry(Entry(address, PAGES, "Pagina", title, text=text, words=tuple(words), rank=rank))

    def _entry(self, bare: Entry) -> Entry:
        """An entry with what other words say the same, and its zones. A word counts once, where it weighs most."""
        called, words = " | ".join(bare.names), " | ".join(bare.words)
        others = {text: self._synonyms.of(words_of(text)) for text in (bare.title, called, words)}
        if bare.kind in SAID_BY_TITLE:
            others[words] = []
        weighed: list[tuple[float, str]] = [
            (8, " ".join((*bare.numbers, bare.title))), (7, called), (6, words),
            (5, " ".join((*others[bare.title], *others[called]))), (4, " ".join(others[words])),
            (LIGHT, bare.about),
        ]  # fmt: skip
        texts: list[tuple[float, str]] = []
        (texts if bare.kind in SAID_BY_TITLE else weighed).append((LIGHT, bare.summary))
        texts.append((1, bare.text))
        seen = set(self._empty)
        key_zones = [Zone(weight, _new_words(text, seen)) for weight, text in weighed]
        # The parts of what weighs little are left to the texts, so that the index of keys stays small.
        light = [word for zone in key_zones if zone.weight <= LIGHT for word in zone.words]
        key_zones += [Zone(zone.weight / 2, self._parts(zone.words, seen)) for zone in key_zones if zone.weight > LIGHT]
        text_zones = [Zone(weight, _new_words(text, seen)) for weight, text in texts]
        light += [word for zone in text_zones for word in zone.words]
        text_zones.append(Zone(0.5, self._parts(light, seen)))
        return replace(
            bare,
            words=tuple(dict.fromkeys((*bare.words, *(term for found in others.values() for term in found)))),
            called=self._called(bare),
            key_zones=tuple(zone for zone in key_zones if zone.words),
            text_zones=tuple(zone for zone in text_zones if zone.words),
        )

    def _called(self, bare: Entry) -> tuple[str, ...]:
        names = [bare.title, *bare.names, *(bare.words if bare.kind == PAGES else ())]
        same = [other for name in names for other in self._synonyms.of_name(name)]
        runs = [words_of(name) for name in (*names, *same)]
        # A question is looked up both as it is typed and without the words that mean nothing.
        runs += [[word for word in words if word not in self._empty] for words in runs if bare.kind != PAGES]
        return tuple(dict.fromkeys("".join(words) + CALLED for words in runs if 0 < len(words) <= LONGEST_NAME))

    def _parts(self, words: Iterable[str], seen: set[str]) -> tuple[str, ...]:
        """The pieces of long words that were not there yet."""
        return _new_words(" ".join(part for word in words for part in self._compounds.parts(word)), seen)

    def _text(self, record: Record) -> str:
        """All that a record says beside title and summary, as it is read."""
        catalogue = self._arrangement.catalogue
        texts = [
            plain(block, lambda mark: catalogue.find(mark).name)
            for _, text in proses_of(record)
            for block in blocks(text)
        ]
        counts = (record.counts,) if isinstance(record, Figure) else ()
        return " ".join((*texts, *counts, *(question.question for question in record.open_questions)))


def _new_words(text: str, seen: set[str]) -> tuple[str, ...]:
    """The words of a text that were not seen before, in order; they are now."""
    found = tuple(word for word in dict.fromkeys(words_of(text)) if word not in seen)
    seen.update(found)
    return found


def _rank(record: Record) -> str:
    if isinstance(record, Event | Document):
        return BACKGROUND
    if isinstance(record, Term) and any(mark.kind == "help" for mark in links(record.text)):
        return GUIDE
    return HELP if isinstance(record, HelpLine) else ""


def _about(record: Record) -> str:
    match record:
        case HelpLine():
            reached = f"{'telefoonnummer bellen bel' if record.phone else ''} {'chat chatten' if record.chat else ''}"
            return " ".join((*(situation.word for situation in record.situations), record.when, reached))
        case Request():
            return record.askers or ""
        case Figure():
            return f"{record.KIND.plural} {record.unit}"
        case Document():
            return f"{record.short_name} {record.publisher}"
        case Event():
            return say(record.date)
    return ""


def _numbers(record: Record) -> tuple[str, ...]:
    """Its numbers, as they are written."""
    numbers: list[str] = []
    if isinstance(record, Measure | Request | Document):
        numbers += [number for several in record.identifiers.values() for number in several]
    if isinstance(record, Request) and record.number:
        numbers.append(record.number)
    if isinstance(record, HelpLine) and record.phone:
        numbers += [record.phone, "".join(words_of(record.phone))]
    return tuple(dict.fromkeys(numbers))
