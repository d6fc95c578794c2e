# SPDX-License-Identifier: MIT
"""Every public address of a finished site: its pages, the places on them to link to, and files for machines.

On the page of a record each heading, event, claim and change is such a place; on a written page the headings that were
written there. What macros make of records on a written page comes and goes with those.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

FOLDERS = ("api", "schema", "gegevens", "feeds", "agenda", "aanhalen")
"""Whose files others take along; what the site itself loads may change its address."""
PLACES = ("h1", "h2", "h3", "h4", "li", "sup", "span")
"""Elements that others link to: headings, events and changes in lists, the sources behind a claim, what stood here."""
NO_PROMISE = re.compile(r"bron-\d+|inhoudsopgave")
"""The number of a source changes when an earlier sentence gets one; a list of contents is there for the page itself."""


@dataclass(frozen=True)
class Published:
    """The pages of a finished site with their places, where former addresses lead, and the files for machines."""

    pages: dict[str, set[str]]
    moved: dict[str, str]
    files: set[str]

    def addresses(self) -> Iterator[str]:
        """All addresses from the root of the site, `#anchor` behind that of a page."""
        yield from self.files
        yield from self.moved
        for page, anchors in self.pages.items():
            yield page
            yield from (f"{page}#{anchor}" for anchor in anchors)

    def has(self, address: str) -> bool:
        """Whether an address leads somewhere, directly or from where it was."""
        page, mark, anchor = address.partition("#")
        now = self.moved.get(page, page)
        return now in self.files or (now in self.pages and (not mark or anchor in self.pages[now]))


def published(site: Path) -> Published:
    """What stands in the folder of a finished site."""
    pages, moved = {}, {}
    for path in sorted(site.rglob("index.html")):
        page = path.relative_to(site).as_posix().removesuffix("index.html")
        reader = _Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        if reader.moved_to:
            moved[page] = posixpath.normpath(posixpath.join(page, reader.moved_to)) + "/"
        else:
            pages[page] = reader.anchors
    files = {
        path.relative_to(site).as_posix()
        for folder in FOLDERS
        for path in (site / folder).rglob("*")
        if path.is_file() and path.suffix != ".html"
    }
    return Published(pages, moved, files)


class _Reader(HTMLParser):
    """Collects the places of a page, and where it moved to."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.moved_to = ""
        self._in_main = self._in_record = False
        self._depth_of_made = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._in_main |= tag == "main"
        self._in_record |= tag == "article" and "record" in values.get("class", "").split()
        if values.get("http-equiv") == "refresh":
            self.moved_to = values["content"].partition("url=")[2]
        if tag == "div" and (self._depth_of_made or "made" in values.get("class", "").split()):
            self._depth_of_made += 1
        is_ours = self._in_main and (self._in_record or not self._depth_of_made)
        if is_ours and tag in PLACES and "id" in values and not NO_PROMISE.fullmatch(values["id"]):
            self.anchors.add(values["id"])

    def handle_endtag(self, tag: str) -> None:
        self._in_main &= tag != "main"
        if tag == "div" and self._depth_of_made:
            self._depth_of_made -= 1
