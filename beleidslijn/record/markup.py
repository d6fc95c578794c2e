# SPDX-License-Identifier: MIT
"""The two marks of our own in the texts of records: `[[id]]`, `[[kind:id|words]]` and `[@document#section]`.

What a text refers to is needed long before it is rendered, so the marks are read here, once, for both.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

LINK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
CITATION = re.compile(r"\[@([^\[\]]+)\]")
CITATIONS = re.compile(rf"(?:\s*{CITATION.pattern})+")
"""Sources that stand together, with the space before them."""
BEHIND = r"['\"’”)*]*"
"""What may stand between a full stop and the space behind it."""
SENTENCE_END = re.compile(
    rf"([.!?]{BEHIND}(?:\s*{CITATION.pattern})*)\s+(?=['\"‘“(*]*(?:\[\[|[A-ZÀ-Ž0-9]))",
)
ABBREVIATION = re.compile(r"\b(?:art|blz|bv|ca|c\.s|dr|jl|mr|nr|Stb|Stcrt)\.$")
EMPHASIS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)|^\s*(?:[-*+]|\d+[.)])\s+")
HTTPS_LINK = re.compile(r"\[([^\[\]]+)\]\(https://[^)]*\)")
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
            yield from re.split(r"\n(?=\s*(?:[-*+]|\d{1,2}[.)])\s)", paragraph)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, each with its marks; a list item or a paragraph without a full stop is one, too."""
    for block in blocks(text):
        start = 0
        for end in SENTENCE_END.finditer(block):
            if not ABBREVIATION.search(block[start : end.end(1)]):
                yield block[start : end.end(1)].strip()
                start = end.end()
        if block[start:].strip():
            yield block[start:].strip()


@dataclass(frozen=True)
class Claim:
    """What stands in a text up to the sources behind it, as it is written, and those sources."""

    written: str
    sources: tuple[str, ...]

    @property
    def said(self) -> str:
        """As it is read aloud, in which a link without words is the id."""
        return said_in(self.written)

    @property
    def anchor(self) -> str:
        return claim_anchor(self.said)


def claims(text: str) -> Iterator[Claim]:
    """The claims of a text in order: in each block, what stands between sources; what has none is left out."""
    for block in blocks(text):
        start = 0
        for found in CITATIONS.finditer(block):
            sources = tuple(mark.source for mark in citations(found[0]))
            yield Claim(block[start : found.start()], sources)
            start = found.end()


def said_before(block: str, end: int) -> str:
    """What the sources at `end` in a block stand behind: what stands between them and the sources before them."""
    start = max((found.end() for found in CITATIONS.finditer(block, 0, end)), default=0)
    return said_in(block[start:end])


def said_in(part: str) -> str:
    """A part of a text as it is read aloud, in which a link without words is the id: titles of others may change."""
    return plain(part, lambda mark: mark.id)


def claim_anchor(said: str) -> str:
    """The anchor of a claim on its page: it follows from its words alone, so it is the same wherever they stand."""
    return f"z-{hashlib.sha256(said.encode()).hexdigest()[:6]}"


def plain(text: str, name_of: Callable[[LinkMark], str]) -> str:
    """A text as it is read aloud: links are their words, sources are left out. `name_of` names what a link without
    words leads to.
    """
    text = CITATIONS.sub("", text)
    text = LINK.sub(lambda match: LinkMark.of(match).words or name_of(LinkMark.of(match)), text)
    return " ".join(EMPHASIS.sub("", HTTPS_LINK.sub(r"\1", text)).split())


def broken(text: str) -> str | None:
    """The first line of text from what looks like a mark and is none, or None."""
    whole = re.compile(f"{LINK.pattern}|{CITATION.pattern}")
    left = BROKEN.search(whole.sub(lambda match: "\0" * len(match[0]), text))
    return text[left.start() :].split("\n", 1)[0] if left else None
