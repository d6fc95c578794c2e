# SPDX-License-Identifier: MIT
"""YAML files as plain text, lists and maps, with the place of every key and value. The only door for PyYAML.

Text stays text: no numbers, dates or yes/no are made of it. Refused: double keys, anchors, aliases, tags, more than one
document, a comment behind an unquoted value, other encodings than UTF-8, files that are too long or too deep.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from beleidslijn.reading.problems import DataError, Place, Problem

MAX_BYTES = 200_000
MAX_DEPTH = 8

Plain = str | list["Plain"] | dict[str, "Plain"]
Location = tuple[str | int, ...]
"""Where a value stands in a record, as keys and list positions: `("roles", 0, "organisation")`."""

# The C parser is some ten times faster; its marks are the same as those of the other.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What PyYAML says, and what to do about it; the first part that occurs in its sentence counts.
_ADVICE = {
    "mapping values are not allowed": "hier staat een dubbele punt in een waarde: zet aanhalingstekens om de waarde",
    "cannot start any token": "een waarde kan niet met dit teken beginnen: zet aanhalingstekens om de waarde",
    "could not find expected ':'": "hier mist een dubbele punt achter de sleutel, of aanhalingstekens om een waarde",
    "did not find expected key": "de regel springt niet goed in, of een waarde mist aanhalingstekens",
    "did not find expected '-' indicator": "de regel springt niet goed in: zet de streepjes van een lijst onder elkaar",
    "block sequence entries are not allowed": "een lijst begint op een nieuwe regel, met een streepje en een spatie",
    "unexpected end of stream": "een aanhalingsteken of haak is niet gesloten",
    "expected node content": "een haak is niet gesloten, of een waarde mist aanhalingstekens",
    "did not find expected ',' or": "een haak is niet gesloten, of een waarde mist aanhalingstekens",
    "unknown escape character": "in dubbele aanhalingstekens heeft \\ een betekenis: gebruik enkele aanhalingstekens",
    "alphabetic or numeric character": "een waarde kan niet met * of & beginnen: zet aanhalingstekens om de waarde",
    "tag": "een waarde kan niet met ! beginnen: zet aanhalingstekens om de waarde",
    "control characters are not allowed": "hier staat een onzichtbaar teken: haal het weg",
    "special characters are not allowed": "hier staat een onzichtbaar teken: haal het weg",
    "%": "een regel kan niet met % beginnen: zet aanhalingstekens om de waarde",
}


@dataclass(frozen=True)
class Source:
    """A file: its path from the root of the project, and its text."""

    path: str
    text: str
    lines: list[str] = field(repr=False)

    @classmethod
    def of(cls, path: str, text: str) -> "Source":
        # Lines as editors count them; YAML and str.splitlines know more signs that end one.
        return cls(path, text, re.split(r"\r\n|\r|\n", text))

    @property
    def digest(self) -> str:
        """The first eight digits of the SHA-256 of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:8]

    def place(self, line: int, column: int) -> Place:
        """A place with its line of text; `line` and `column` count from 1."""
        return Place(self.path, line, column, self.lines[line - 1] if line <= len(self.lines) else "")

    def place_at(self, index: int) -> Place:
        """The place of the character at `index`."""
        before = re.split(r"\r\n|\r|\n", self.text[:index])
        return self.place(len(before), len(before[-1]) + 1)


@dataclass(frozen=True)
class Document:
    """The content of a file, with the span of characters of every key and value by its location."""

    source: Source
    content: dict[str, Plain]
    keys: dict[Location, tuple[int, int]]
    values: dict[Location, tuple[int, int]]

    def place_of_value(self, location: Location) -> Place:
        """Where the value stands; of a location that is deeper than the file, the longest part that is known."""
        return self._place(location, self.values)

    def place_of_key(self, location: Location) -> Place:
        """Where the key stands."""
        return self._place(location, self.keys)

    def place_of_text(self, location: Location, part: str) -> Place:
        """Where `part` stands inside a value, such as a `[[link]]` in a text; lines may be broken elsewhere there."""
        start, end = self.values.get(location, (0, 0))
        words = r"\s+".join(re.escape(word) for word in part.split())
        found = re.compile(words).search(self.source.text, start, end)
        return self.source.place_at(found.start()) if found else self.place_of_value(location)

    def _place(self, location: Location, spans: dict[Location, tuple[int, int]]) -> Place:
        while location and location not in spans:
            location = location[:-1]
        return self.source.place_at(spans[location][0]) if location in spans else self.source.place(1, 1)


def read_file(path: Path, root: Path) -> Document:
    """Read a YAML file; its path is told from `root`. Raises DataError with all that is wrong with its form."""
    return read(_decode(path, path.relative_to(root).as_posix()))


def read(source: Source) -> Document:
    """Read the YAML text of one record. Raises DataError."""
    if found := re.search("[\x85\u2028\u2029]", source.text):
        # YAML would take it for the end of a line, which nobody sees.
        sentence = f"hier staat een onzichtbaar teken (U+{ord(found[0]):04X}): haal het weg"
        raise DataError([Problem(source.place_at(found.start()), "vreemd-teken", sentence)])
    reader = _Reader(source)
    try:
        document = reader.document()
    except _GiveUp:
        raise DataError(reader.problems) from None
    except yaml.YAMLError as error:
        problem = _syntax_problem(source, error)
        # What was refused before may be why the parser stumbles.
        is_same = any(abs(problem.place.line - refused.place.line) <= 1 for refused in reader.problems)
        raise DataError(reader.problems if is_same else [*reader.problems, problem]) from error
    if reader.problems:
        raise DataError(reader.problems)
    return document


def _decode(path: Path, name: str) -> Source:
    if path.stat().st_size > MAX_BYTES:
        raise DataError([Problem(Place(name), "te-groot", f"dit bestand is te groot: hooguit {MAX_BYTES} bytes")])
    raw = path.read_bytes()
    try:
        return Source.of(name, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        sentence = "dit bestand is niet in UTF-8 opgeslagen: kies in uw editor 'UTF-8' en bewaar het opnieuw"
        raise DataError([Problem(Place(name, line), "geen-utf-8", sentence)]) from error


def _syntax_problem(source: Source, error: yaml.YAMLError) -> Problem:
    said = " ".join(str(getattr(error, part, None) or "") for part in ("problem", "context", "reason"))
    advice = next((advice for part, advice in _ADVICE.items() if part in said), "dit is geen geldige YAML")
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        mark: Any = error.problem_mark
        index = mark.index
        if not source.text[index:].strip():
            # Of what is not closed, its beginning says more than the end of the file.
            mark = error.context_mark or mark
            index = _open_bracket(source.text) if "flow" in said else mark.index
        if source.text[index : index + 1] == "\t":
            advice = "hier staat een tab: gebruik spaties"
        place = source.place_at(index)
    else:
        place = source.place_at(next((i for i, sign in enumerate(source.text) if _forbidden(sign)), 0))
    return Problem(place, "geen-yaml", advice)


def _open_bracket(text: str) -> int:
    """Where the last bracket stands that is not closed."""
    closed = 0
    for index in range(len(text) - 1, -1, -1):
        if text[index] in "]}":
            closed += 1
        elif text[index] in "[{":
            if not closed:
                return index
            closed -= 1
    return 0


def _forbidden(sign: str) -> bool:
    return (sign < " " and sign not in "\t\n\r") or ("\x7f" <= sign < "\xa0" and sign != "\x85")


class _GiveUp(Exception):
    """What follows makes no sense any more; the reader's problems say why."""


def _span(event: Any) -> tuple[int, int]:
    """The first character of what an event stands for, and the one after its last."""
    return event.start_mark.index, event.end_mark.index


class _Reader:
    """Builds the content from the parser's events, since a tree of nodes hides aliases and double keys."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.keys: dict[Location, tuple[int, int]] = {}
        self.values: dict[Location, tuple[int, int]] = {}

    def document(self) -> Document:
        events = iter(yaml.parse(self.source.text, Loader=_LOADER))
        content: Plain = {}
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, "meer-documenten", "in een bestand hoort één record: haal de regel met --- weg")
                    break
                content = self._value(next(events), events, ())
        if not isinstance(content, dict) or not content:
            sentence = "dit bestand is leeg" if not content else "dit bestand hoort uit 'sleutel: waarde' te bestaan"
            self.problems.append(Problem(self.source.place(1, 1), "geen-velden", sentence))
            content = {}
        return Document(self.source, content, self.keys, self.values)

    def _value(self, event: Any, events: Iterator[Any], location: Location) -> Plain:
        if len(location) > MAX_DEPTH:
            self._refuse(event, "te-diep", f"dit is te diep genest: hooguit {MAX_DEPTH} lagen")
            raise _GiveUp
        self._refuse_extras(event)
        result: Plain = ""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_comment(event)
            result = event.value
        elif isinstance(event, yaml.SequenceStartEvent):
            result = self._list(events, location)
        elif isinstance(event, yaml.MappingStartEvent):
            result = self._map(events, location)
        self.values[location] = _span(event)
        return result

    def _list(self, events: Iterator[Any], location: Location) -> list[Plain]:
        items: list[Plain] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*location, len(items))))
        return items

    def _map(self, events: Iterator[Any], location: Location) -> dict[str, Plain]:
        content: dict[str, Plain] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._refuse_extras(event)
            if not isinstance(event, yaml.ScalarEvent):
                if not isinstance(event, yaml.AliasEvent):
                    sentence = "een sleutel is een woord: zet aanhalingstekens om een waarde met haken"
                    self._refuse(event, "geen-sleutel", sentence)
                raise _GiveUp
            here = (*location, event.value)
            if event.value in content:
                first = self.source.place_at(self.keys[here][0]).line
                self._refuse(event, "dubbele-sleutel", f"'{event.value}' staat hier al op regel {first}: houd er één")
            self.keys[here] = _span(event)
            content[event.value] = self._value(next(events), events, here)
        return content

    def _refuse(self, event: Any, code: str, sentence: str) -> None:
        self.problems.append(Problem(self.source.place_at(event.start_mark.index), code, sentence))

    def _refuse_extras(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(
                event, "verwijzing", f"'*{event.anchor}' kan niet: zet aanhalingstekens, of schrijf de waarde uit"
            )
        elif event.anchor:
            self._refuse(
                event, "anker", f"'&{event.anchor}' kan niet: zet aanhalingstekens om de waarde, of haal het weg"
            )
        if getattr(event, "tag", None):
            self._refuse(event, "label", "een waarde kan niet met ! beginnen: zet aanhalingstekens om de waarde")

    def _refuse_comment(self, event: Any) -> None:
        if event.style in ("'", '"', "|", ">") or event.start_mark.index == event.end_mark.index:
            return
        end = event.end_mark.index
        behind = re.compile(r"[ \t]+(#[^\r\n]*)").match(self.source.text, end)
        if not behind:
            return
        meant = f" Bedoelde u '{event.value}{behind[1]}'?" if re.fullmatch(r"#\S+", behind[1]) else ""
        place = self.source.place_at(behind.start(1))
        sentence = f"alles achter # telt niet mee. Zet een opmerking op een eigen regel.{meant}"
        self.problems.append(Problem(place, "opmerking-achter-waarde", sentence))
