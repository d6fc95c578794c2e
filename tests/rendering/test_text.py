# SPDX-License-Identifier: MIT
"""The short texts of records: a little Markdown, our two marks, and nothing else."""

import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup, escape
from records import parsed
from seen import Piece, seen

from beleidslijn.record.fields import SourceRef
from beleidslijn.record.markup import LinkMark
from beleidslijn.record.model import Term
from beleidslijn.rendering.terms import Finder, FirstUses
from beleidslijn.rendering.text import render, render_inline, render_line

ELEMENTS = {"p", "ul", "ol", "li", "em", "strong", "a", "sup", "span"}
ATTRIBUTES = {"a": {"href", "title", "class"}, "ol": {"start"}}


TERMS = [
    parsed("terms", "forms: [motie, moties]", "motie"),
    parsed("terms", "forms: [toezegging]", "toezegging"),
    parsed("terms", "forms: ['<b onclick=x>&lt; \"woord\"']", "gemeen"),
]


class OnAPage:
    """A page that knows one record and three terms, and shows a source as its number in the text."""

    def __init__(self) -> None:
        self._first_uses = FirstUses(Finder(term for term in TERMS if isinstance(term, Term)), [])
        self.said: list[str] = []

    def introduces(self, mark: LinkMark) -> bool:
        return any(term.id == mark.id and self._first_uses.is_first(term) for term in TERMS)

    def terms(self, text: str, before: str) -> Iterator[tuple[int, int, str]]:
        return ((use.start, use.end, f"../{use.term.id}/") for use in self._first_uses.in_text(text, before))

    def resolve(self, mark: LinkMark) -> tuple[str, str]:
        return f"../{mark.kind or 'iets'}/", mark.words or f"<{mark.id}>"

    def cite(self, sources: Sequence[SourceRef], said: str) -> Markup:
        self.said.append(said)
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


# The words of terms

MOTIE = '<a class="term" href="../motie/">'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Een motie, nog een motie.", f"Een {MOTIE}motie</a>, nog een motie."),
        ("*Een motie*", f"<em>Een {MOTIE}motie</a></em>"),
        ("Een feit.[@nota] Moties ook.", f"Een feit.<sup>nota</sup> {MOTIE}Moties</a> ook."),
        (
            "De motie [over een toezegging](https://voorbeeld.example/)",
            f'De {MOTIE}motie</a> <a href="https://voorbeeld.example/">over een toezegging</a>',
        ),
        (
            "[[wet|de motie over de wet]] is een motie",
            f'<a href="../iets/">de motie over de wet</a> is een {MOTIE}motie</a>',
        ),
        ("[[motie|Zo'n voorstel]] is een motie", '<a href="../iets/" class="term">Zo\'n voorstel</a> is een motie'),
        ("Een motie is [[motie|zo'n voorstel]]", f'Een {MOTIE}motie</a> is <a href="../iets/">zo\'n voorstel</a>'),
        ("De [[wet|‘]]Motie’", 'De <a href="../iets/">‘</a>Motie’'),
        ("[[motie|een]] en [[motie|twee]]", '<a href="../iets/" class="term">een</a> en <a href="../iets/">twee</a>'),
    ],
)
def test_the_first_use_of_a_term_is_a_link_and_never_within_another(text: str, shown: str) -> None:
    assert str(render_inline(text, OnAPage())) == shown


def test_the_first_use_is_the_first_in_all_paragraphs_and_points_of_a_list() -> None:
    made = html("Niets.\n\n- Een motie.\n- Een toezegging en een motie.\n\nEen toezegging.")
    assert made.count('class="term"') == 2
    assert f"<li>Een {MOTIE}motie</a>.</li>" in made
    assert '<li>Een <a class="term" href="../toezegging/">toezegging</a> en een motie.</li>' in made


def test_in_a_line_of_plain_text_nothing_but_a_term_is_a_mark() -> None:
    made = str(render_line('*Een* [[motie]] & <b>[@nota]</b> "toezegging"', OnAPage()))
    assert made == (
        f"*Een* [[{MOTIE}motie</a>]] &amp; &lt;b&gt;[@nota]&lt;/b&gt; "
        '&quot;<a class="term" href="../toezegging/">toezegging</a>&quot;'
    )


def test_a_form_that_looks_like_code_is_shown_as_it_is_written() -> None:
    made = str(render_line('Een <b onclick=x>&lt; "woord".', OnAPage()))
    assert made == 'Een <a class="term" href="../gemeen/">&lt;b onclick=x&gt;&amp;lt; &quot;woord&quot;</a>.'


PARTS = (
    "motie Moties toezegging [[motie]] "
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
    for made in (html(text), str(render_inline(text, OnAPage())), str(render_line(text, OnAPage()))):
        pieces = [piece for piece in seen(made).pieces if piece.what == "open"]
        assert {piece.text for piece in pieces} <= ELEMENTS
        assert [piece for piece in pieces if not is_harmless(piece)] == []
        assert "<!" not in made


@given(st.text(alphabet=st.characters(exclude_characters="[]*_-+.)0123456789\\\0", exclude_categories=["Cs", "Cc"])))
def test_a_text_without_marks_is_shown_to_the_letter(text: str) -> None:
    assert str(render_inline(text, OnAPage())) == str(escape(text)).replace("&#34;", "&quot;").replace("&#39;", "'")


@given(st.lists(parts | st.text(max_size=8), max_size=25).map("".join))
def test_terms_change_nothing_of_the_words_of_a_line(text: str) -> None:
    assert seen(str(render_line(text, OnAPage()))).text == seen(str(escape(text))).text


def is_harmless(piece: Piece) -> bool:
    """Whether an element has only attributes of its own, and leads to https or to a page of ours."""
    href = piece.attributes.get("href", "")
    leads_well = href.startswith("https://") or not re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*:|//|\\)", href)
    return set(piece.attributes) <= ATTRIBUTES.get(piece.text, set()) and leads_well


def elements(made: str) -> set[str]:
    return {piece.text for piece in seen(made).pieces if piece.what == "open"}
