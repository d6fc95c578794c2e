# SPDX-License-Identifier: MIT
"""How hard the texts are to read: long sentences and words, heaps of passives, abbreviations that nobody explains.

The limits are those of plain Dutch at B1 as this site sets them (`/over/werkwijze/`): a mean of 14 words a sentence, at
most 5 % of sentences over 20. For summaries they are a test, for other texts a warning.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import mean

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.catalogue.links import proses_of
from beleidslijn.reading.problems import Place, Problem
from beleidslijn.reading.source import Location
from beleidslijn.record.markup import blocks, plain, sentences
from beleidslijn.record.model import Document, Organisation, Record

MEAN_WORDS = 14
LONG_SENTENCE = 20
LONG_SHARE = 0.05
LONG_WORD = 20
HEAP = 3
"""So many passive sentences in a row are a heap."""

WORD = re.compile(r"\S*\w\S*")
LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
CAPITALS = re.compile(r"\b(?<!\d-)[A-Z]{2,}\b")
"""What looks like an abbreviation; the Roman number in that of a paper, 36800-VII, does not."""
PASSIVE = re.compile(r"\b(?:word(?:t|en)|werd(?:en)?)\b")
EVERYDAY = {"AI", "EU", "TV"}
"""Abbreviations that people say aloud as words of their own."""
PARTIES = {"CDA", "FVD", "NSC", "PVV", "SGP", "SP", "VVD"}
"""Names of parties, which are known by nothing else."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a record: where it stands, as it is written, and its words as they are read."""

    record: Record
    location: Location
    raw: str
    words: tuple[str, ...]

    @property
    def is_long(self) -> bool:
        return len(self.words) > LONG_SENTENCE


@dataclass(frozen=True)
class Reading:
    """How a set of sentences reads: how many there are, their mean length in words, the share that is long."""

    count: int
    mean_words: float
    long_share: float

    @classmethod
    def of(cls, read: Iterable[Sentence]) -> "Reading":
        """Measure sentences; of none, all figures are 0."""
        lengths = [len(sentence.words) for sentence in read]
        long = sum(length > LONG_SENTENCE for length in lengths)
        return cls(len(lengths), mean(lengths or [0]), long / max(1, len(lengths)))

    @property
    def is_plain(self) -> bool:
        """Whether both limits are kept."""
        return self.mean_words <= MEAN_WORDS and self.long_share <= LONG_SHARE


def sentences_of(arrangement: Arrangement, record: Record) -> Iterator[Sentence]:
    """The sentences of a record: its title (but not that of a document, which is not ours), its summary, its texts."""
    title = [] if isinstance(record, Document) else [(("title",), record.title)]
    for location, text in *title, (("summary",), record.summary), *proses_of(record):
        for raw in sentences(text):
            words = WORD.findall(plain(raw, lambda mark: arrangement.catalogue.find(mark).name))
            if words:
                yield Sentence(record, location, raw, tuple(words))


def findings(arrangement: Arrangement) -> list[Problem]:
    """What reads badly, by file and line."""
    found: list[Problem] = []
    names = _names(arrangement)
    explained = _explained(arrangement)
    for record in arrangement.catalogue:
        read = list(sentences_of(arrangement, record))
        own = " ".join(" ".join(sentence.words) for sentence in read)
        known = explained.get((record.KIND.key, record.id), set()) | set(re.findall(r"\(([A-Z]{2,})\)", own))
        for sentence in read:
            found += _long_sentence(arrangement, sentence)
            found += _long_words(arrangement, sentence, names)
            for short in dict.fromkeys(CAPITALS.findall(" ".join(sentence.words))):
                if short not in known | EVERYDAY | PARTIES:
                    message = f"'{short}' wordt op deze pagina niet uitgelegd: schrijf het uit, of verwijs met [[…]]"
                    found.append(Problem(_place(arrangement, sentence), "afkorting", message))
                    known.add(short)
        found += _heaps(arrangement, record)
    return sorted(found)


def readings(arrangement: Arrangement) -> dict[tuple[str, str], Reading]:
    """How each kind reads: by kind key and 'title', 'summary' or 'text' (all other sentences)."""
    read: dict[tuple[str, str], list[Sentence]] = {}
    for record in arrangement.catalogue:
        for sentence in sentences_of(arrangement, record):
            part = str(sentence.location[0]) if sentence.location[0] in ("title", "summary") else "text"
            read.setdefault((record.KIND.key, part), []).append(sentence)
    return {key: Reading.of(found) for key, found in read.items()}


def _long_sentence(arrangement: Arrangement, sentence: Sentence) -> Iterator[Problem]:
    if sentence.is_long:
        message = f"deze zin heeft {len(sentence.words)} woorden: maak er twee van, of laat iets weg"
        yield Problem(_place(arrangement, sentence), "lange-zin", message)


def _long_words(arrangement: Arrangement, sentence: Sentence, names: set[str]) -> Iterator[Problem]:
    for word in dict.fromkeys(LETTERS.findall(" ".join(sentence.words))):
        if len(word) > LONG_WORD and word.lower() not in names:
            message = f"'{word}' heeft {len(word)} letters: zeg het korter, of maak er een begrip van"
            yield Problem(_place(arrangement, sentence), "lang-woord", message)


def _heaps(arrangement: Arrangement, record: Record) -> Iterator[Problem]:
    for location, text in proses_of(record):
        for block in blocks(text):
            passive = [raw for raw in sentences(block) if PASSIVE.search(raw)]
            if len(passive) >= HEAP and 2 * len(passive) > len(list(sentences(block))):
                message = f"{len(passive)} zinnen met 'worden' in één alinea: zeg wie het doet"
                yield Problem(_place_of(arrangement, record, location, passive[0]), "lijdende-vorm", message)


def _place(arrangement: Arrangement, sentence: Sentence) -> Place:
    return _place_of(arrangement, sentence.record, sentence.location, sentence.raw)


def _place_of(arrangement: Arrangement, record: Record, location: Location, raw: str) -> Place:
    return arrangement.catalogue.file(record).place_of_text(location, raw)


def _names(arrangement: Arrangement) -> set[str]:
    """The words of all names, of which a text may use the long ones: titles, other names, publishers."""
    names: set[str] = set()
    for record in arrangement.catalogue:
        said = [record.title, record.name, *record.also_known_as]
        if isinstance(record, Document):
            said.append(record.publisher)
        for name in said:
            names.update(word.lower() for word in LETTERS.findall(name))
    return names


def _explained(arrangement: Arrangement) -> dict[tuple[str, str], set[str]]:
    """By record, the abbreviations that its own name explains, or the names of records that it leads to."""
    explained: dict[tuple[str, str], set[str]] = {}
    for record in arrangement.catalogue:
        explained.setdefault((record.KIND.key, record.id), set()).update(_abbreviations(record))
    for found in arrangement.links.to.values():
        for link in found:
            explained[link.record.KIND.key, link.record.id].update(_abbreviations(link.target))
    return explained


def _abbreviations(record: Record) -> set[str]:
    said = [record.title, *record.also_known_as]
    if isinstance(record, Organisation) and record.abbreviation:
        said.append(record.abbreviation)
    if isinstance(record, Document):
        said.append(record.publisher)
    return {short for name in said for short in CAPITALS.findall(name)}
