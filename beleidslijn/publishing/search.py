# SPDX-License-Identifier: MIT
"""The index of the search page, made by Pagefind from one small page for each entry. The only door for pagefind.

There are two: KEYS, by what an entry is about, is small and answers most questions; ALL has every word of every entry
and is loaded when the first does not answer.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from beleidslijn.finding.entries import BACKGROUND, Entries, Entry
from beleidslijn.finding.vocabulary import language, vocabulary
from beleidslijn.record.searching import SearchWords
from beleidslijn.rendering.environment import Renderer, text_of

FOLDER = "zoeken/"
KEYS, ALL = "zoeken/kern/", "zoeken/alles/"
"""Where all of it and both indexes stand, from the root of the site."""
INDEX = ("pagefind-entry.json", "*.pf_meta", "*/*.pf_*")
ENGINE = ("pagefind.js", "wasm.nl.pagefind")
"""What the search page loads; Pagefind writes interfaces of its own as well."""


class NoIndex(Exception):
    """Pagefind could not make the index; the message says why."""


class Search:
    """What a finished site is searched by: an entry for each record, and for each hand-written page that is added."""

    def __init__(self, renderer: Renderer, words: SearchWords) -> None:
        self._renderer = renderer
        self._words = words
        self._entries = Entries(renderer.arrangement, words)
        self._pages: list[Entry] = []

    def add_page(self, address: str, title: str, html: str, words: Iterable[str], rank: str) -> None:
        """Add a hand-written page: its own text, in which what macros make is left out, its search words, its rank."""
        self._pages.append(self._entries.of_page(address, title, text_of(html), words, rank))

    def write(self, site: Path) -> None:
        """Write what the search page loads, into the folder of a finished site. Raises NoIndex."""
        entries = [self._entries.of_record(record) for record in self._renderer.arrangement.catalogue]
        entries += self._pages
        keys = (entry for entry in entries if entry.rank != BACKGROUND)
        _write(site / KEYS, {entry.address: self._read_as(entry, with_text=False) for entry in keys}, (*INDEX, *ENGINE))
        # The engine of the first reads the other as well.
        _write(site / ALL, {entry.address: self._read_as(entry, with_text=True) for entry in entries}, INDEX)
        (site / FOLDER / "taal.json").write_text(language(self._words), encoding="utf-8")
        (site / FOLDER / "woorden.json").write_text(vocabulary(entries), encoding="utf-8")

    def _read_as(self, entry: Entry, *, with_text: bool) -> str:
        """An entry as Pagefind reads it."""
        page = self._renderer.page(entry.address)
        return self._renderer.part("search/entry.html.j2", page, entry=entry, with_text=with_text)


def _write(target: Path, entries: Mapping[str, str], needed: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for address, entry in entries.items():
            page = Path(folder) / address / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(entry, encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", folder, "--force-language", "nl"]
        made = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
        if made.returncode:
            raise NoIndex(made.stdout + made.stderr)
        written = Path(folder) / "pagefind"
        for path in sorted({path for pattern in needed for path in written.glob(pattern)}):
            place = target / path.relative_to(written)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
