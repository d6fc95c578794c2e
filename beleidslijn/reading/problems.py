# SPDX-License-Identifier: MIT
"""What a problem is and how it is said: file, line, column, a code, a Dutch sentence, the line itself and a caret."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

LINE_WIDTH = 100


@dataclass(frozen=True, order=True)
class Place:
    """A place in a file. `path` from the root of the project, `line` and `column` from 1, `text` the line itself."""

    path: str
    line: int = 1
    column: int = 1
    text: str = field(default="", compare=False)


@dataclass(frozen=True, order=True)
class Problem:
    """Something a maintainer has to mend. `code` is a Dutch kebab-case word, `message` a Dutch sentence."""

    place: Place
    code: str
    message: str

    def __str__(self) -> str:
        """`data/x.yml:9:14: fout[code]: zin`, and below it the line with a caret."""
        place = self.place
        head = f"{place.path}:{place.line}:{place.column}: fout[{self.code}]: {_printable(self.message)}"
        if not place.text.strip():
            return head
        start = max(0, place.column - LINE_WIDTH + 20)
        line = _printable(place.text)[start : start + LINE_WIDTH].rstrip()
        return f"{head}\n    {line}\n    {' ' * (place.column - 1 - start)}^"

    def annotation(self) -> str:
        """The same as an annotation of GitHub Actions (workflow command `error`)."""
        message = _printable(self.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))
        place = self.place
        path = _printable(place.path).replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
        return f"::error file={path},line={place.line},col={place.column},title={self.code}::{message}"


def _printable(text: str) -> str:
    """Text from a file without signs that move the cursor, turn the line round or begin another one."""
    return "".join(
        sign if sign.isprintable() else " " if sign == "\t" else "\N{REPLACEMENT CHARACTER}" for sign in text
    )


class DataError(Exception):
    """All problems of a stage, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Bedoelde u 'x'?` with the nearest known word, or nothing when none is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Bedoelde u '{near[0]}'?" if near else ""
