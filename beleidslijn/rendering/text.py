# SPDX-License-Identifier: MIT
"""The short texts of records to safe HTML: a Markdown subset without HTML. The only door for markdown-it.

Paragraphs, lists, emphasis and https links, and our own marks: `[[id]]` becomes a link, `[@source]` what the page makes
of a source. The first use of a term on a page becomes a link to its entry, or is the link that stands there already.
"""

from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from typing import Any, Protocol

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup

from beleidslijn.record.fields import SourceRef
from beleidslijn.record.markup import CITATIONS, LINK, LinkMark, citations, said_before


class Context(Protocol):
    """What a page gives its texts: where a mark leads, its words, how a source is shown, and which terms are new."""

    def resolve(self, mark: LinkMark) -> tuple[str, str]:
        """The address and the words of a `[[link]]`."""

    def cite(self, sources: Sequence[SourceRef], said: str) -> Markup:
        """How sources are shown behind what they stand for, which is `said`."""

    def introduces(self, mark: LinkMark) -> bool:
        """Whether a `[[link]]` is the first use of a term on the page. It is noted."""

    def terms(self, text: str, before: str) -> Iterable[tuple[int, int, str]]:
        """The first uses of terms in plain text: start, end, and the address of the entry. They are noted. `before` is
        what stands before it in its block.
        """


def render(text: str, context: Context) -> Markup:
    """A text as blocks of HTML."""
    return Markup(_PARSER.render(text, {"context": context}))  # noqa: S704 - markdown-it escapes, with HTML off


def render_inline(text: str, context: Context) -> Markup:
    """A text of one sentence, without a paragraph around it."""
    return Markup(_PARSER.renderInline(text, {"context": context}))  # noqa: S704 - markdown-it escapes, with HTML off


def render_line(text: str, context: Context) -> Markup:
    """A line of plain text, in which nothing is a mark."""
    tokens = list(_with_terms([_text(text)], context))
    return Markup(_PARSER.renderer.render(tokens, _PARSER.options, {}))  # noqa: S704 - markdown-it escapes text


def _link_mark(state: StateInline, silent: bool) -> bool:
    match = LINK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        mark = LinkMark.of(match)
        href, words = state.env["context"].resolve(mark)
        link = state.push("link_open", "a", 1)
        link.attrSet("href", href)
        link.meta["mark"] = mark
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
        mark = state.push("citations", "", 0)
        mark.content = match[0]
        mark.meta["said"] = said_before(state.src, state.pos)
    state.pos = match.end()
    return True


def _mark_terms(state: StateCore) -> None:
    for block in state.tokens:
        if block.children:
            block.children = list(_with_terms(block.children, state.env["context"]))


def _with_terms(tokens: Iterable[Token], context: Context) -> Iterator[Token]:
    """What stands in a block, with a link at the first use of each term; never within another link."""
    before, links = "", 0
    for token in tokens:
        if token.tag == "a":
            links += token.nesting
            if "mark" in token.meta and context.introduces(token.meta["mark"]):
                token.attrSet("class", "term")
        if token.type == "text" and not links:
            yield from _linked(token.content, context.terms(token.content, before))
        else:
            yield token
        if token.type == "text":
            before += token.content


def _linked(text: str, uses: Iterable[tuple[int, int, str]]) -> Iterator[Token]:
    end_of_last = 0
    for start, end, href in uses:
        yield _text(text[end_of_last:start])
        yield Token("link_open", "a", 1, attrs={"class": "term", "href": href})
        yield _text(text[start:end])
        yield Token("link_close", "a", -1)
        end_of_last = end
    yield _text(text[end_of_last:])


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _render_citations(
    _: RendererHTML, tokens: Sequence[Token], index: int, __: Any, env: MutableMapping[str, Any]
) -> Markup:
    context: Context = env["context"]
    sources = [SourceRef(mark.source) for mark in citations(tokens[index].content)]
    return context.cite(sources, tokens[index].meta["said"])


def _is_https(url: str) -> bool:
    return url.startswith("https://")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False}).enable(["list", "emphasis", "link"])
    # The library's own way to say which addresses may be links, which types do not know.
    parser.validateLink = _is_https  # type: ignore[method-assign]
    parser.inline.ruler.before("link", "link_mark", _link_mark)
    parser.inline.ruler.before("link", "citation_mark", _citation_mark)
    parser.core.ruler.push("terms", _mark_terms)
    parser.add_render_rule("citations", _render_citations)
    return parser


_PARSER = _parser()
