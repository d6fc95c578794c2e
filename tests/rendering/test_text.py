# SPDX-License-Identifier: MIT
"""The short texts of records: a little Markdown, our two marks, and nothing else."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup, escape
from seen import Piece, seen

from beleidslijn.record.fields import SourceRef
from beleidslijn.record.markup import LinkMark
from beleidslijn.rendering.text import render, render_inline

ELEMENTS = {"p", "ul", "ol", "li", "em", "strong", "a", "sup", "span"}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}


class OnAPage:
    """A page that knows one record and shows a source as its number in the text."""

    def resolve(self, mark: LinkMark) -> tuple[str, str]:
        return f"../{mark.kind or 'iets'}/", mark.words or f"<{mark.id}>"

    def cite(self, sources: Sequence[SourceRef]) -> Markup:
        return Markup("<sup>{}</sup>").format(",".join(sources))


def html(text: str) -> str:
    return str(render(text, OnAPage()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Een zin.\n\nNog een.", "<p>Een zin.</p>\n<p>Nog een.</p>\n"),
        ("*schuin* en **vet**", "<p><em>schuin</em> en <strong>vet</strong></p>\n"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n"),
        ("1. een\n2. twee", "<ol>\n<li>een</li>\n<li>twee</li>\n</ol>\n"),
        (
            "[hier](https://voorbeeld.example/?a=1&b=2)",
            '<p><a href="https://voorbeeld.example/?a=1&amp;b=2">hier</a></p>\n',
        ),
        ("[[wet]]", '<p><a href="../iets/">&lt;wet&gt;</a></p>\n'),
        ("[[measure:wet|de *wet*]]", '<p><a href="../measure/">de *wet*</a></p>\n'),
        ("Een feit.[@nota#3]", "<p>Een feit.<sup>nota#3</sup></p>\n"),
        ("Een feit. [@nota#3] En meer.", "<p>Een feit.<sup>nota#3</sup> En meer.</p>\n"),
        ("Een feit.[@nota#3] [@brief]", "<p>Een feit.<sup>nota#3,brief</sup></p>\n"),
        ("Een feit.\n[@nota#3]", "<p>Een feit.<sup>nota#3</sup></p>\n"),
    ],
)
def test_what_stands_in_a_text_becomes(text: str, shown: str) -> None:
    assert html(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "&lt; &amp; &#60;",
        "[klik](javascript:alert(1))",
        "[klik](JAVASCRIPT:alert(1))",
        "[klik](data:text/html,x)",
        "[klik](//elders.example/)",
        "[klik](http://elders.example/)",
        "[klik](mailto:a@b.example)",
        "[klik](../ergens/)",
        "<https://elders.example/>",
        "https://elders.example/",
        "# kop",
        "> citaat",
        "---",
        "`code`",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "    ingesprongen",
        "```\nblok\n```",
        "{{ 7*7 }} {% raw %}",
        "woord{: onclick=alert(1) }",
        "~~door~~ ==geel==",
        "[wijs]: https://elders.example/",
        "\\<b\\>",
    ],
)
def test_what_is_no_part_of_our_markdown_stands_there_as_it_is_written(text: str) -> None:
    assert " ".join(seen(html(text)).text.split()) == " ".join(text.split())
    assert elements(html(text)) <= {"p"}


def test_an_image_is_not_fetched() -> None:
    assert (
        html("![plaatje](https://elders.example/x.png)")
        == '<p>!<a href="https://elders.example/x.png">plaatje</a></p>\n'
    )


def test_a_sentence_has_no_paragraph_round_it() -> None:
    assert render_inline("Een *feit*.[@nota]", OnAPage()) == "Een <em>feit</em>.<sup>nota</sup>"


PARTS = (
    "[[ ]] [[wet]] [[measure:wet|woord]] [@nota#1] [@ ] * ** _ - 1. ` ``` # > | ~~ \\ & &lt; < > \" ' { } {{ }} {% %} "
    "<script> </script> <b onclick=x> <!-- --> javascript: https:// http:// [a]( ) ![ ( ) \0 é"
)
parts = st.sampled_from([*PARTS.split(" "), " ", "\n", "\n\n", "\t"])


@given(st.lists(parts | st.text(max_size=8), max_size=25).map("".join))
@example('[a](https://x.example/"onmouseover=alert(1))')
@example("[a](https://x.example 'titel\" onclick=x')")
@example('[[measure:wet|"><script>]]')
@example("[[[a](https://x.example/)|b]]")
def test_whatever_stands_in_a_text_only_harmless_elements_come_out(text: str) -> None:
    for made in (html(text), str(render_inline(text, OnAPage()))):
        pieces = [piece for piece in seen(made).pieces if piece.what == "open"]
        assert {piece.text for piece in pieces} <= ELEMENTS
        assert [piece for piece in pieces if not is_harmless(piece)] == []
        assert "<!" not in made


@given(st.text(alphabet=st.characters(exclude_characters="[]*_-+.)0123456789\\\0", exclude_categories=["Cs", "Cc"])))
def test_a_text_without_marks_is_shown_to_the_letter(text: str) -> None:
    assert str(render_inline(text, OnAPage())) == str(escape(text)).replace("&#34;", "&quot;").replace("&#39;", "'")


def is_harmless(piece: Piece) -> bool:
    """Whether an element has only attributes of its own, and leads to https or to a page of ours."""
    href = piece.attributes.get("href", "")
    leads_well = href.startswith("https://") or not re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*:|//|\\)", href)
    return set(piece.attributes) <= ATTRIBUTES.get(piece.text, set()) and leads_well


def elements(made: str) -> set[str]:
    return {piece.text for piece in seen(made).pieces if piece.what == "open"}
