# SPDX-License-Identifier: MIT
"""The index of the search page, made by Pagefind from one small page for each entry. The only door for pagefind.

There are two: KEYS, by what an entry is about, is small and answers most questions; ALL has every word of every entry
and is loaded when the first does not answer. What a result shows is put into its fragment afterwards, since Pagefind
would index it once more; by what results are narrowed stands in a file of our own, since Pagefind writes its filters in
another order each time.
"""

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from beleidslijn.finding.entries import BACKGROUND, Entries, Entry
from beleidslijn.finding.vocabulary import language, vocabulary
from beleidslijn.record.searching import SearchWords
from beleidslijn.rendering.environment import Renderer, text_of

FOLDER = "zoeken"
KEYS, ALL = "kern", "alles"
"""Where all of it stands, from the root of the site, and the folders of both indexes in there."""
INDEX = ("pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*")
ENGINE = ("pagefind.js", "wasm.nl.pagefind")
"""What the search page loads; Pagefind writes interfaces of its own as well."""
SIGNATURE = b"pagefind_dcd"
"""What a file of Pagefind begins with, decompressed."""


class NoIndex(RuntimeError):
    """Pagefind could not make the index; the message is a Dutch sentence and what Pagefind said."""


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
        folder = site / FOLDER
        entries = [self._entries.of_record(record) for record in self._renderer.arrangement.catalogue]
        entries += self._pages
        keys = [entry for entry in entries if entry.rank != BACKGROUND]
        self._write_index(folder / KEYS, keys, (*INDEX, *ENGINE), with_text=False)
        # The engine of the first reads the other as well.
        self._write_index(folder / ALL, entries, INDEX, with_text=True)
        (folder / "taal.json").write_text(language(self._words), encoding="utf-8")
        (folder / "woorden.json").write_text(vocabulary(entries), encoding="utf-8")

    def _write_index(self, target: Path, entries: list[Entry], needed: tuple[str, ...], *, with_text: bool) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for entry in entries:
                path = Path(folder) / entry.address / "index.html"
                path.parent.mkdir(parents=True, exist_ok=True)
                page = self._renderer.page(entry.address)
                html = self._renderer.part("search/entry.html.j2", page, entry=entry, with_text=with_text)
                path.write_text(html, encoding="utf-8")
            _run_pagefind(folder)
            written = Path(folder) / "pagefind"
            by_address = {f"/{entry.address}": entry for entry in entries}
            facets = {}
            for path in sorted(written.glob("fragment/*")):
                entry = _show_entry(path, by_address, with_text=with_text)
                facets[path.stem] = entry.facets
            for path in sorted({path for pattern in needed for path in written.glob(pattern)}):
                place = target / path.relative_to(written)
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, place)
        (target / "facetten.json").write_text(_compact(facets), encoding="utf-8")


def _run_pagefind(folder: str) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", folder, "--force-language", "nl"]
    made = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - our own command
    if made.returncode:
        raise NoIndex(f"De zoekindex kan niet worden gemaakt. Pagefind zei:\n{made.stdout}{made.stderr}")


def _show_entry(path: Path, by_address: dict[str, Entry], *, with_text: bool) -> Entry:
    """Put into a fragment of the index what its result shows; returns the entry."""
    fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))
    entry = by_address[fragment["url"]]
    fragment["meta"] = {**entry.shown, "text": entry.text} if with_text else entry.shown
    # Without the time of writing, so that two builds are equal.
    path.write_bytes(gzip.compress(SIGNATURE + _compact(fragment).encode(), mtime=0))
    return entry


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
