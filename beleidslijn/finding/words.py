# SPDX-License-Identifier: MIT
"""Words as a search sees them: runs of letters and digits in lower case, and the parts of long Dutch words."""

import re
from collections.abc import Iterable
from functools import cache

from beleidslijn.record.searching import SearchWords

RUN = re.compile(r"[^\W_]+")
JOINTS = ("", "s", "e", "en", "n")
"""What Dutch may put between the parts of a word."""
SHORTEST = 7
"""Words with fewer letters are not taken apart."""


def words_of(text: str) -> list[str]:
    """The words of a text in order: 'kst-36222-3' is 'kst', '36222' and '3'. The script of the search page does so, too
    (`theme/assets/js/query.js`).
    """
    return RUN.findall(text.casefold())


class Compounds:
    """Takes Dutch compounds apart into words that are known."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(known)
        self._split = cache(self._split_once)

    def parts(self, word: str) -> tuple[str, ...]:
        """The known words of which a word is made, as few as can be: 'naakt', 'beelden'; or none."""
        return self._split(word) if len(word) >= SHORTEST else ()

    def _split_once(self, word: str) -> tuple[str, ...]:
        found: list[tuple[str, ...]] = []
        for end in range(len(word) - 1, 2, -1):
            if word[:end] in self._known:
                for joint in JOINTS:
                    rest = word[end:].removeprefix(joint) if word[end:].startswith(joint) else ""
                    if rest in self._known:
                        found.append((word[:end], rest))
                    elif others := self._split(rest) if len(rest) > 2 else ():
                        found.append((word[:end], *others))
        return min(found, key=len, default=())


class Synonyms:
    """Groups of words that mean the same, each of one word or more."""

    def __init__(self, words: SearchWords) -> None:
        self._groups = [[(term, words_of(term)) for term in group] for group in words.same]

    def of(self, words: list[str]) -> list[str]:
        """What else people say for what stands in a row of words."""
        spoken = f" {' '.join(words)} "
        return [
            term
            for group in self._groups
            if any(f" {' '.join(inside)} " in spoken for _, inside in group)
            for term, inside in group
            if f" {' '.join(inside)} " not in spoken
        ]

    def of_name(self, name: str) -> list[str]:
        """What else people call something with this name."""
        runs = words_of(name)
        return [term for group in self._groups if any(inside == runs for _, inside in group) for term, _ in group]
