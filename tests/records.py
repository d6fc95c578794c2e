# SPDX-License-Identifier: MIT
"""Small YAML records for tests: what a record needs at least stands here once; a test writes what it is about.

Several files are one text; a line with a folder and an id begins each, and `documents/bron` is always there:

    # measures/wet
    title: De wet
    # events/2025-begin
    statuses: {wet: running}
"""

import re
from datetime import date
from pathlib import Path
from textwrap import dedent

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.checking.loading import load
from beleidslijn.history.edition import Edition, Settings
from beleidslijn.history.history import NOTHING_RELEASED, History
from beleidslijn.reading.parsing import parse
from beleidslijn.reading.problems import DataError, Problem
from beleidslijn.reading.source import Source, read
from beleidslijn.record.model import KINDS, Event, Record
from beleidslijn.rendering.environment import Renderer

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 24)
"""The day of all builds in tests, unless a test names another."""

SETTINGS = Settings.of(
    "redactie@example.org", "https://example.org/", "edit/", "https://beleidslijn.example/", "beleidslijn.example,2026"
)
"""What an owner might fill in."""

KIND_OF = {kind.folder: kind for kind in KINDS}

LEAST = {
    "measures": """
        title: Een maatregel
        summary: Wat er gebeurt.
        kind: law
        sources: [bron]
        open_questions: [{question: "Hoe staat het ervoor?", looked: 2025-01-01}]
    """,
    "requests": """
        title: Een verzoek
        summary: Wat er is gevraagd.
        kind: motion
        sources: [bron]
        looked: {answer: 2026-11-24, outcome: 2026-11-24}
    """,
    "organisations": """
        title: Een organisatie
        summary: Wie het is.
        kind: ministry
        sources: [bron]
    """,
    "documents": """
        title: Een document
        summary: Wat erin staat.
        kind: memo
        publisher: De uitgever
        official: true
    """,
    "events": """
        title: Een gebeurtenis
        summary: Wat er gebeurde.
        date: 2025-03-21
        kind: debate
        sources: [bron]
    """,
    "figures": """
        title: Een cijfer
        summary: Wat er is geteld.
        unit: meldingen
        counts: Alle meldingen, door de politie
        what: registered
        sources: [bron]
        values: [{period: 2024, value: 12206, sources: [bron]}]
    """,
    "topics": """
        title: Een onderwerp
        summary: Waar het over gaat.
    """,
    "terms": """
        title: Een begrip
        summary: Wat het betekent.
        sources: [bron]
    """,
    "help": """
        title: Een hulplijn
        summary: Waar u hulp krijgt.
        situations: [images]
        when: Iemand deelt beelden van u
        order: 10
        looked: 2026-11-24
        sources: [bron]
    """,
}
"""What a record needs at least, one key a line, by the folder of its kind."""


def record_text(folder: str, own: str = "") -> str:
    """A whole file: the lines of a test first, then what a record of that kind needs beside them."""
    own = dedent(own).strip("\n")
    given = re.findall(r"^(\w+):", own, re.MULTILINE)
    least = [line for line in dedent(LEAST[folder]).strip().split("\n") if line.split(":")[0] not in given]
    return "\n".join([*([own] if own else []), *least]) + "\n"


def files(text: str) -> dict[str, str]:
    """The text of each file by its place, `measures/wet`."""
    _, *parts = re.split(r"^# (\w+/[\w-]+)$", dedent(text), flags=re.MULTILINE)
    own = {"documents/bron": "", **dict(zip(parts[::2], parts[1::2], strict=True))}
    return {place: record_text(place.split("/")[0], lines) for place, lines in own.items()}


def write(folder: Path, text: str) -> Path:
    """Write the files of a text under `folder`/data; returns that."""
    for place, content in files(text).items():
        path = folder / "data" / f"{place}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder / "data"


def arrange(folder: Path, text: str, day: date = DAY) -> Arrangement:
    """Load the files of a text, as they stand on a day."""
    return load(write(folder, text), day)


def faults(folder: Path, text: str, day: date = DAY) -> list[Problem]:
    """All that is wrong with the files of a text; empty when they are right."""
    try:
        arrange(folder, text, day)
    except DataError as error:
        return error.problems
    return []


def fault(folder: Path, text: str, day: date = DAY) -> Problem:
    """The only thing that is wrong with the files of a text."""
    (problem,) = faults(folder, text, day)
    return problem


def pointed(problem: Problem) -> str:
    """The line at which a problem points, from its caret on."""
    return problem.place.text[problem.place.column - 1 :]


def parsed(folder: str, own: str = "", id: str = "2025-x") -> Record:
    """A record of a kind, read from memory; raises DataError."""
    source = Source.of(f"data/{folder}/{id}.yml", record_text(folder, own))
    return parse(read(source), KIND_OF[folder], id)


def events(text: str) -> dict[str, Event]:
    """The events of a text, read from memory."""
    found = {}
    for place, content in files(text).items():
        folder, id = place.split("/")
        record = parse(read(Source.of(f"data/{place}.yml", content)), KIND_OF[folder], id)
        if isinstance(record, Event):
            found[id] = record
    return found


def renderer_of(arrangement: Arrangement, history: History | None = None) -> Renderer:
    """What renders pages and files of records, as released before or never."""
    return Renderer(Edition(arrangement, SETTINGS, history or NOTHING_RELEASED))
