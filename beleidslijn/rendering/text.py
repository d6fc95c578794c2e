# SPDX-License-Identifier: MIT
"""The short texts of records to safe HTML: a Markdown subset without HTML. The only door for markdown-it.

Paragraphs, lists, emphasis and https links, and our own marks: `[[id]]` becomes a link, `[@source]` what the page makes
of a source.
"""

from collections.abc import MutableMapping, Sequence
from typing import Any, Protocol

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup

from beleidslijn.record.fields import SourceRef
from beleidslijn.record.markup import CITATIONS, LINK, LinkMark, citations


class Context(Protocol):
    """What a page gives its texts: where a mark leads, its words, and how a source is shown."""

    def resolve(self, mark: LinkMark) -> tuple[str, str]:
        """The address and the words of a `[[link]]`."""

    def cite(self, sources: Sequence[SourceRef]) -> Markup:
        """How sources are shown behind a sentence."""


def render(text: str, context: Context) -> Markup:
    """A text as blocks of HTML."""
    return Markup(_PARSER.render(text, {"context": context}))  # noqa: S704 - markdown-it escapes, with HTML off


def render_inline(text: str, context: Context) -> Markup:
    """A text of one sentence, without a paragraph around it."""
    return Markup(_PARSER.renderInline(text, {"context": context}))  # noqa: S704 - markdown-it escapes, with HTML off


def _link_mark(state: StateInline, silent: bool) -> bool:
    match = LINK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        href, words = state.env["context"].resolve(LinkMark.of(match))
        state.push("link_open", "a", 1).attrSet("href", href)
        state.push("text", "", 0).content = words
        state.push("link_close", "a", -1)
    state.pos = match.end()
    return True


def _citation_mark(state: StateInline, silent: bool) -> bool:
    match = CITATIONS.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        # The space before a source would let it wrap to the next line.
        state.pending = state.pending.rstrip()
        state.push("citations", "", 0).content = match[0]
    state.pos = match.end()
    return True


def _render_citations(
    _: RendererHTML, tokens: Sequence[Token], index: int, __: Any, env: MutableMapping[str, Any]
) -> Markup:
    context: Context = env["context"]
    return context.cite([SourceRef(mark.source) for mark in citations(tokens[index].content)])


def _is_https(url: str) -> bool:
    return url.startswith("https://")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False}).enable(["list", "emphasis", "link"])
    # The library's own way to say which addresses may be links, which types do not know.
    parser.validateLink = _is_https  # type: ignore[method-assign]
    parser.inline.ruler.before("link", "link_mark", _link_mark)
    parser.inline.ruler.before("link", "citation_mark", _citation_mark)
    parser.add_render_rule("citations", _render_citations)
    return parser


_PARSER = _parser()
