# SPDX-License-Identifier: MIT
"""The two marks of our own in the texts of records: `[[id]]`, `[[kind:id|words]]` and `[@document#section]`.

What a text refers to is needed long before it is rendered, so the marks are read here, once, for both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
CITATION = re.compile(r"\[@([^\[\]]+)\]")
CITATIONS = re.compile(rf"(?:\s*{CITATION.pattern})+")
"""Sources that stand together, with the space before them."""
BROKEN = re.compile(r"\[\[|\]\]|\[@")
"""What is left of a mark that is not complete."""


@dataclass(frozen=True)
class LinkMark:
    """`[[id]]`: a link to a record. `kind` only where it was written, `words` only where others than the title."""

    raw: str
    id: str
    kind: str | None = None
    words: str | None = None

    @classmethod
    def of(cls, match: re.Match[str]) -> "LinkMark":
        kind, colon, id_ = match[1].strip().rpartition(":")
        words = " ".join(match[2].split()) if match[2] else None
        return cls(match[0], id_, kind if colon else None, words)


@dataclass(frozen=True)
class CitationMark:
    """`[@document#section]`: a source behind the sentence before it."""

    raw: str
    source: str


def links(text: str) -> Iterator[LinkMark]:
    """The links in a text, in order."""
    return (LinkMark.of(match) for match in LINK.finditer(text))


def citations(text: str) -> Iterator[CitationMark]:
    """The sources in a text, in order."""
    return (CitationMark(match[0], match[1].strip()) for match in CITATION.finditer(text))


def blocks(text: str) -> Iterator[str]:
    """The paragraphs and list items of a text: each has to carry a source of its own."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        if paragraph:
            yield from re.split(r"\n(?=\s*(?:[-*+]|\d+[.)])\s)", paragraph)


def broken(text: str) -> str | None:
    """The first line of text from what looks like a mark and is none, or None."""
    whole = re.compile(f"{LINK.pattern}|{CITATION.pattern}")
    left = BROKEN.search(whole.sub(lambda match: "\0" * len(match[0]), text))
    return text[left.start() :].split("\n", 1)[0] if left else None
