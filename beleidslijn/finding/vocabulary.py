# SPDX-License-Identifier: MIT
"""What the script of the search page needs to understand a question: two small files beside the index."""

import json
from collections import Counter
from collections.abc import Iterable

from beleidslijn.finding.entries import Entry
from beleidslijn.finding.words import words_of
from beleidslijn.record.searching import SearchWords

SHORTEST = 4
"""Words with fewer letters are not offered for what may be a typing error: nearly everything is near them."""


def language(words: SearchWords) -> str:
    """The words that mean nothing in a question, and those of people in need, as JSON; a row of words is one string."""
    need = [" ".join(words_of(said)) for said in words.need]
    return _json(
        {"empty": sorted({word for said in words.empty for word in words_of(said)}), "need": sorted(set(need))}
    )


def vocabulary(entries: Iterable[Entry]) -> str:
    """The words of all entries as JSON, the most used first: what somebody may have meant who mistypes."""
    counts = Counter(
        word
        for entry in entries
        for zone in (*entry.key_zones, *entry.text_zones)
        for word in zone.words
        if len(word) >= SHORTEST and not word.isdigit()
    )
    return _json(sorted(counts, key=lambda word: (-counts[word], word)))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
