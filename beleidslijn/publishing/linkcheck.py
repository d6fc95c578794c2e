# SPDX-License-Identifier: MIT
"""Every link and anchor of a finished site: does it lead somewhere? MkDocs does not see the links in our HTML."""

import posixpath
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True)
class DeadLink:
    """A link that leads nowhere: the file it stands in (from the root of the site), the link, and why."""

    file: str
    link: str
    why: str

    def __str__(self) -> str:
        return f"{self.file}: '{self.link}' {self.why}"


class _Reader(HTMLParser):
    """Collects the links and the ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name in ("href", "src") and value is not None:
                self.links.append(value)


def check(site: Path, base: str = "/") -> tuple[int, list[DeadLink]]:
    """Check all pages under `site`, which is served at the path `base`: how many links were followed, and the dead."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        reader = _Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        pages[path.relative_to(site).as_posix()] = reader
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    ids = {name: set(reader.ids) for name, reader in pages.items()}
    dead = [
        DeadLink(name, f"#{id}", "staat er meer dan eens")
        for name, reader in pages.items()
        for id in sorted({id for id in reader.ids if reader.ids.count(id) > 1})
    ]
    followed = 0
    for name, reader in pages.items():
        for link in reader.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            followed += 1
            target = _target(name, unquote(parts.path), base)
            if target not in files:
                dead.append(DeadLink(name, link, "bestaat niet"))
            elif parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]:
                dead.append(DeadLink(name, link, f"de pagina heeft geen plek '{parts.fragment}'"))
    return followed, dead


def _target(page: str, path: str, base: str) -> str:
    """The file that a link on a page asks for, from the root of the site."""
    if not path:
        return page
    absolute = path if path.startswith("/") else posixpath.join(base, posixpath.dirname(page), path)
    target = posixpath.relpath(posixpath.normpath(absolute), posixpath.normpath(base))
    if path.endswith("/") or target == "." or posixpath.basename(path) in (".", ".."):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target
