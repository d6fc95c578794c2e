# SPDX-License-Identifier: MIT
"""Built pages as a reader meets them, without a browser: words, links and what stands under a heading."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin

INLINE = frozenset(("a", "b", "code", "em", "span", "strong", "sup", "time"))
WITHOUT_END = frozenset(("br", "col", "hr", "img", "input", "link", "meta"))
HOST = "https://site.test/"
EMBEDS = "insluiten/"
"""Where the pages stand that are made for other sites: outside the layout of ours."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Piece(NamedTuple):
    """A piece of HTML: an element that opens or closes, or text."""

    what: str
    text: str
    attributes: dict[str, str]


class Link(NamedTuple):
    """A link: its words, and its address from the root of the site when it stays on the site."""

    words: str
    address: str


@dataclass
class Seen:
    """A page, or a part of one. Missing parts raise AssertionError with what was there."""

    address: str
    pieces: list[Piece] = field(repr=False)

    @property
    def text(self) -> str:
        """All words, those for screen readers included, with single spaces."""
        # The word joiner before a source is not to be seen.
        return " ".join("".join(self._words()).replace("\u2060", "").split())

    @property
    def title(self) -> str:
        return self.element("title").text

    @property
    def h1(self) -> str:
        return self.element("h1").text

    @property
    def main(self) -> "Seen":
        return self.element("main")

    @property
    def links(self) -> list[Link]:
        found = (
            (part.text, start.attributes["href"]) for start, part in self.with_start("a") if "href" in start.attributes
        )
        return [Link(words, self._from_root(href)) for words, href in found]

    @property
    def days(self) -> list[str]:
        """What machines read in the dates."""
        return [start.attributes.get("datetime", "") for start, _ in self.with_start("time")]

    @property
    def headings(self) -> list[str]:
        return [part.text for _, part in self.with_start(*HEADINGS)]

    def link(self, words: str) -> str:
        """Where the link with these words leads."""
        found = [link.address for link in self.links if link.words == words]
        assert found, f"no link '{words}' in {self.links}"
        return found[0]

    def link_with(self, words: str) -> str:
        """Where the first link leads that has these among its words."""
        found = [link.address for link in self.links if words in link.words]
        assert found, f"no link with '{words}' in {self.links}"
        return found[0]

    def leads_to(self, address: str) -> bool:
        """Whether there is a link to an address, wherever on that page."""
        return address in {urldefrag(link.address).url for link in self.links}

    def part(self, heading: str) -> "Seen":
        """What stands under a heading of the page's content, up to the next of its level or higher."""
        content = next((part.pieces for _, part in self.with_start("main")), self.pieces)
        opened = [index for index, piece in enumerate(content) if piece.what == "open" and piece.text in HEADINGS]
        for index in opened:
            words = _up_to_end(content, index)
            if Seen(self.address, words).text == heading:
                start, level = index + len(words) + 2, content[index].text
                end = next((other for other in opened if other > index and content[other].text <= level), None)
                return Seen(self.address, content[start:end])
        raise AssertionError(f"no heading '{heading}' in {self.headings}")

    def all(self, tag: str, **attributes: str) -> list["Seen"]:
        """All elements of a kind, by attributes where given: `all("nav", aria_label="Kruimelpad")`."""
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
        return [part for start, part in self.with_start(tag) if wanted.items() <= start.attributes.items()]

    def element(self, tag: str, **attributes: str) -> "Seen":
        """The first such element."""
        found = self.all(tag, **attributes)
        assert found, f"no <{tag}> with {attributes} on {self.address}"
        return found[0]

    def attributes(self, tag: str) -> list[dict[str, str]]:
        """The attributes of all elements of a kind."""
        return [piece.attributes for piece in self.pieces if piece.what == "open" and piece.text == tag]

    def rows(self) -> list[list[str]]:
        """The rows of the tables, heads included, as texts of their cells."""
        return [[cell.text for _, cell in row.with_start("td", "th")] for row in self.all("tr")]

    def _from_root(self, href: str) -> str:
        return urljoin(f"{HOST}{self.address}", href).removeprefix(HOST)

    def _words(self) -> Iterator[str]:
        for piece in self.pieces:
            if piece.what == "text":
                yield piece.text
            elif piece.text not in INLINE:
                yield " "

    def with_start(self, *tags: str) -> Iterator[tuple[Piece, "Seen"]]:
        """All elements of these kinds, each with the piece that opens it."""
        for index, piece in enumerate(self.pieces):
            if piece.what == "open" and piece.text in tags:
                yield piece, Seen(self.address, _up_to_end(self.pieces, index))


def _up_to_end(pieces: list[Piece], start: int) -> list[Piece]:
    """What stands in the element that opens at `start`; in a part of a page its end may be missing."""
    tag, depth = pieces[start].text, 0
    if tag in WITHOUT_END:
        return []
    for index in range(start, len(pieces)):
        if pieces[index].text == tag and pieces[index].what != "text":
            depth += 1 if pieces[index].what == "open" else -1
            if not depth:
                return pieces[start + 1 : index]
    return pieces[start + 1 :]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(Piece("open", tag, {name: value or "" for name, value in attrs}))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append(Piece("close", tag, {}))

    def handle_data(self, data: str) -> None:
        self.pieces.append(Piece("text", data, {}))


def seen(html: str, address: str = "") -> Seen:
    """A piece of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Seen(address, reader.pieces)


@cache
def read(site: Path, address: str = "") -> Seen:
    """A page of a built site: `read(site, "maatregelen/x/")`."""
    file = site / address
    return seen((file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8"), address)


@cache
def pages(site: Path) -> list[Seen]:
    """All pages of a built site but the 404 page and those for other sites."""
    files = (file.relative_to(site).as_posix() for file in site.rglob("index.html"))
    return [read(site, file.removesuffix("index.html")) for file in sorted(files) if not file.startswith(EMBEDS)]
