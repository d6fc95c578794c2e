# SPDX-License-Identifier: MIT
"""Every public address of a finished site: its pages, the places on them to link to, and files for machines."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

FOLDERS = ("api", "schema", "gegevens", "feeds", "agenda", "aanhalen")
"""Whose files others take along; what the site itself loads may change its address."""
PLACES = ("h1", "h2", "h3", "h4", "li", "sup")
"""Elements that others link to: headings, events and changes in lists, and the sources behind a claim."""
NO_PROMISE = re.compile(r"bron-\d+|inhoudsopgave")
"""The number of a source changes when an earlier sentence gets one; a list of contents is there for the page itself."""


class _Places(HTMLParser):
    """Collects the anchors in the main part of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self._in_main = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_main |= tag == "main"
        anchor = dict(attrs).get("id")
        if (
            self._in_main
            and anchor
            and (tag in PLACES or "data-kept" in dict(attrs))
            and not NO_PROMISE.fullmatch(anchor)
        ):
            self.anchors.append(anchor)

    def handle_endtag(self, tag: str) -> None:
        self._in_main &= tag != "main"


def addresses(site: Path) -> Iterator[str]:
    """The addresses of the site in a folder, from its root; `#anchor` behind that of a page."""
    for path in sorted(site.rglob("index.html")):
        page = path.relative_to(site).as_posix().removesuffix("index.html")
        yield page
        reader = _Places()
        reader.feed(path.read_text(encoding="utf-8"))
        yield from (f"{page}#{anchor}" for anchor in reader.anchors)
    for folder in FOLDERS:
        files = (path for path in sorted((site / folder).rglob("*")) if path.is_file() and path.suffix != ".html")
        yield from (path.relative_to(site).as_posix() for path in files)
