# SPDX-License-Identifier: MIT
"""The words of terms in plain text, and which of them are the first on their page."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from beleidslijn.record.model import Record, Term

BEFORE, BEHIND = r"(?<![\w\-\u2011/.@])", r"(?![\w\-\u2011/@]|['’.]\w)"
"""A form is a whole word: not a part of a compound, of 'motie-Klaver', 'nota's', an address or a file."""
SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"’”)]*\s)\s*['\"‘“(]*$")


class Use(NamedTuple):
    """A form of a term in a text, from `start` up to `end`."""

    start: int
    end: int
    term: Term


class Finder:
    """Finds the forms of terms. One that starts with a small letter may have a capital where a sentence starts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = {_plain(form): term for term in terms for form in term.forms}
        # The longest first, so that it wins from one that it holds.
        choices = "|".join(_pattern(form) for form in sorted(self._terms, key=len, reverse=True))
        self._forms = re.compile(f"{BEFORE}(?:{choices}){BEHIND}") if choices else None

    def find(self, text: str, before: str = "") -> Iterator[Use]:
        """All forms in a text, in order. `before` is what stands before it in its block."""
        for match in self._forms.finditer(text) if self._forms else ():
            form = _plain(match[0])
            small = form[0].lower() + form[1:]
            if form in self._terms:
                yield Use(*match.span(), self._terms[form])
            elif SENTENCE_START.search(before + text[: match.start()]):
                yield Use(*match.span(), self._terms[small])


class FirstUses:
    """What a page has said of terms so far: only the first use of each is shown as a term."""

    def __init__(self, finder: Finder, seen: Iterable[str]) -> None:
        """`seen` are addresses of terms that are not shown on this page: that of the page itself is one."""
        self._finder = finder
        self._seen = set(seen)

    def in_text(self, text: str, before: str) -> Iterator[Use]:
        """The first uses in a text, in order. They are noted."""
        return (use for use in self._finder.find(text, before) if self.is_first(use.term))

    def is_first(self, record: Record) -> bool:
        """Whether a link to a record is the first use of a term. It is noted."""
        if not isinstance(record, Term) or record.address in self._seen:
            return False
        self._seen.add(record.address)
        return True


def _plain(form: str) -> str:
    """A form with single spaces and straight apostrophes."""
    return " ".join(form.split()).replace("’", "'")


def _pattern(form: str) -> str:
    """A form as it may stand in a text: over two lines, with either apostrophe, and with a capital if it has none."""
    first, *rest = (re.escape(word).replace("'", "['’]") for word in form.split())
    if form[0].islower():
        first = f"[{form[0]}{form[0].upper()}]{first[1:]}"
    return r"\s+".join((first, *rest))
