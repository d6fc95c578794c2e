# SPDX-License-Identifier: MIT
"""One page while it is rendered: where it lives, how it links, which sources and terms it has named so far."""

import posixpath
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.markup import LinkMark, claim_anchor
from beleidslijn.record.model import Document, Record
from beleidslijn.rendering import text
from beleidslijn.rendering.terms import FirstUses


@dataclass
class Source:
    """A source of a page: its number, the document, the place in it, and the anchors of what it carries."""

    number: int
    document: Document
    section: str | None
    uses: list[str] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        return f"bron-{self.number}"


class Page:
    """What a template knows of its page. `address` is the page's, from the root of the site.

    A numbered page ends in a list of its sources; elsewhere a source is a link to its document. `base` is the path
    of the site on its host, for the one page that is served at any address: the 404 page.
    """

    def __init__(
        self,
        address: str,
        arrangement: Arrangement,
        show_sources: Callable[..., Markup],
        first_uses: FirstUses,
        *,
        numbered: bool = False,
        base: str | None = None,
    ) -> None:
        self.address = address
        self.base = base
        self.numbered = numbered
        self.sources: list[Source] = []
        self.sections: list[tuple[str, str]] = []
        self.anchors: set[str] = set()
        self._arrangement = arrangement
        self._show_sources = show_sources
        self._first_uses = first_uses

    def href(self, target: Record | str, anchor: str = "") -> str:
        """The link from this page to a record, or to an address from the root of the site."""
        address = target.address if isinstance(target, Record) else target
        if self.base is not None:
            return f"{self.base}{address}"
        here = self.address or "./"
        path = posixpath.relpath(address or ".", here if here.endswith("/") else posixpath.dirname(here) or ".")
        if address.endswith("/") or not address:
            path += "/"
        if path == "./" and anchor:
            return f"#{anchor}"
        return f"{path}#{anchor}" if anchor else path

    def resolve(self, mark: LinkMark) -> tuple[str, str]:
        """The link and the words of a `[[link]]` in a text."""
        record = self._arrangement.catalogue.find(mark)
        return self.href(record), mark.words or record.name

    def is_first_use(self, record: Record) -> bool:
        """Whether a link to a record is the first use of a term on this page. It is noted."""
        return self._first_uses.is_first(record)

    def introduces(self, mark: LinkMark) -> bool:
        """Whether a `[[link]]` in a text is the first use of a term on this page. It is noted."""
        return self.is_first_use(self._arrangement.catalogue.find(mark))

    def terms(self, content: str, before: str) -> Iterator[tuple[int, int, str]]:
        """The first uses of terms in plain text, each with the link to its entry. They are noted."""
        return ((use.start, use.end, self.href(use.term)) for use in self._first_uses.in_text(content, before))

    def cite(self, sources: Sequence[SourceRef], said: str = "", at: str | None = None) -> Markup:
        """Sources behind what is `said`: numbers that lead to the list, or links to the documents.

        The numbers have the anchor of the claim, unless it stands at an anchor already, `at`.
        """
        anchor = at or (self._claim(said) if self.numbered and sources else "")
        ordered = self._arrangement.catalogue.strongest_first(sources)
        return self._show_sources(self, ordered, anchor, is_new=not at)

    def citations(self, sources: Sequence[SourceRef], anchor: str) -> list[Source]:
        """Note that sources are used at an anchor, strongest first; each gets a number where it is used first."""
        used = [(self._arrangement.catalogue.rank(ref), self._use(ref, anchor)) for ref in sources]
        return [source for _, source in sorted(used, key=lambda use: (use[0], use[1].number))]

    def prose(self, content: str) -> Markup:
        """A text of a record as HTML."""
        return text.render(content, self)

    def sentence(self, content: str) -> Markup:
        """A text of a record of one sentence as HTML, without a paragraph around it."""
        return text.render_inline(content, self)

    def line(self, content: str) -> Markup:
        """A line of a record of plain text as HTML."""
        return text.render_line(content, self)

    def add_section(self, anchor: str, title: str) -> str:
        """Note a section for the list of contents; returns nothing to show."""
        self.sections.append((anchor, title))
        return self.add_anchor(anchor)[:0]

    def add_anchor(self, anchor: str) -> str:
        """Note an anchor that others may link to; returns it."""
        self.anchors.add(anchor)
        return anchor

    def document(self, ref: SourceRef) -> Document:
        """The document that a source lies in."""
        return self._arrangement.catalogue.documents[ref.document]

    def _claim(self, said: str) -> str:
        """The anchor of a claim; the second of two that say the same has a number behind it."""
        anchor, count = claim_anchor(said), 1
        while (unique := f"{anchor}-{count}" if count > 1 else anchor) in self.anchors:
            count += 1
        return self.add_anchor(unique)

    def _use(self, ref: SourceRef, anchor: str) -> Source:
        document = self.document(ref)
        for source in self.sources:
            if (source.document.id, source.section) == (document.id, ref.section):
                break
        else:
            source = Source(len(self.sources) + 1, document, ref.section)
            self.sources.append(source)
        if anchor not in source.uses:
            source.uses.append(anchor)
        return source
