# SPDX-License-Identifier: MIT
"""The picture of a figure: where bars, words and breaks stand, and that it says the same numbers as its table.

The files `golden/pictures/chart-*.txt` are meant to be read. After a change on purpose: run with `UPDATE_GOLDEN=1`.
"""

import os
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records import DAY, ROOT, parsed
from seen import Seen, read, seen

from beleidslijn.checking.loading import load
from beleidslijn.record.model import Figure
from beleidslijn.rendering.dutch import number, say
from beleidslijn.rendering.pictures.axis import PHONE
from beleidslijn.rendering.pictures.chart import Apart, Single, draw
from beleidslijn.rendering.pictures.columns import PLOT, Columns, Cut, Text
from beleidslijn.rendering.pictures.rows import Rows
from beleidslijn.rendering.pictures.values import Piece, counted_alike, periods

GOLDEN = ROOT / "tests" / "golden" / "pictures"
SIGN = 7
"""The width of a sign that is assumed here, in px."""

NEW_LAW = "breaks: [{date: 2024-07-01, what: nieuwe wet, why: 'Een wet.[@bron]'}]"

CASES = {
    "one-value": ("values: [{period: 2022, value: 7727, sources: [bron]}]"),
    "one-share": ("unit: procent\nvalues: [{period: 2022, value: 87, base: de scholen, sources: [bron]}]"),
    "years": ("{2021: 414000, 2022: 145000} about"),
    "years-with-a-gap": ("unit: procent\n{2018: 66, 2021: 52} exact, base: de zaken"),
    "half-years": f"{{2024-01/2024-06: 1675, 2025-01/2025-06: 2000}} more-than\n{NEW_LAW}",
    "break-in-a-year": f"{{2023: 14015, 2024: 14802}} exact\n{NEW_LAW}",
    "break-between-many-years": (
        "{" + ", ".join(f"{year}: {year - 2000}" for year in range(2011, 2025)) + "} exact\n"
        "breaks: [{date: 2020-01-01, what: anders geteld, why: 'Een brief.[@bron]'}]"
    ),
    "many-periods": "{" + ", ".join(f"2024-{month:02}: {month * 100}" for month in range(1, 13)) + "} exact",
    "days": "{2023-01-01: 10, 2024-01-01: 15, 2025-01-01: 30} exact",
    "groups": """
        values:
        - {period: 2024, group: verkrachting, value: 3391, sources: [bron]}
        - {period: 2024, group: op straat, value: 235, since: 2024-07-01, sources: [bron]}
        - {period: 2024, value: 5000, precision: almost, sources: [bron]}
    """,
    "groups-in-two-periods": """
        values:
        - {period: 2023, group: meisjes, value: 30, sources: [bron]}
        - {period: 2023, group: jongens, value: 10, sources: [bron]}
        - {period: 2024, group: meisjes, value: 40, sources: [bron]}
        breaks: [{date: 2024-01-01, what: anders gevraagd, why: 'Een brief.[@bron]'}]
    """,
    "shares": """
        unit: procent
        values:
        - {period: 2024, group: meisjes, value: 33, precision: about, base: de meisjes, sources: [bron]}
        - {period: 2024, group: jongens, value: 99, precision: at-least, base: de jongens, sources: [bron]}
        - {period: 2024, group: ouders, value: 1, precision: under, base: de ouders, sources: [bron]}
        - {period: 2024, group: niemand, value: 0, base: de mensen, sources: [bron]}
    """,
    "a-huge-range": """
        values:
        - {period: 2024, group: weinig, value: 1, sources: [bron]}
        - {period: 2024, group: veel, value: 100000, sources: [bron]}
    """,
    "a-huge-range-in-time": "{2023: 1, 2024: 100000} exact",
    "decimals": "{2022: '1,7', 2023: '0,25', 2024: '2,05'} exact",
    "nothing": "{2023: 0, 2024: 0} exact",
    "periods-of-different-length": "{2023: 10, 2024-01/2024-06: 5} exact",
}
"""Figures as YAML; a series in time is short: `{period: value, …} precision, base: …`."""


def figure(own: str) -> Figure:
    """A figure with these fields."""
    record = parsed("figures", re.sub(r"(?m)^\{(.+)\} ([\w-]+)(, base: .+)?$", _series, own))
    assert isinstance(record, Figure)
    return record


def _series(match: re.Match[str]) -> str:
    pairs = (pair.split(": ") for pair in match[1].split(", "))
    rest = f"precision: {match[2]}{match[3] or ''}, sources: [bron]"
    return "values:\n" + "\n".join(f"- {{period: {period}, value: {value}, {rest}}}" for period, value in pairs)


def told(own: str) -> str:
    """A drawing in words."""
    drawn = draw(figure(own))
    return "\n".join([type(drawn).__name__, *_told(drawn)]) + "\n"


def _told(drawn: object) -> Iterator[str]:
    if isinstance(drawn, Single):
        yield drawn.amount
    if isinstance(drawn, Rows):
        yield f"textures {', '.join(drawn.textures)}{'; on a track of 100 %' if drawn.share else ''}"
        for section in drawn.sections:
            yield f"section {say(section.period)}" if section.period else "section"
            for bar in section.bars:
                yield from (f"  --- {say(point.date)}: {point.what} ---" for point in bar.breaks)
                words = [bar.label or "(no label)", *([f"of {bar.base}"] if bar.base else []), bar.since or ""]
                yield f"  {' '.join(filter(None, words))} | {bar.amount}"
                yield from (
                    f"    x {piece.start:g}-{piece.start + piece.length:g} % {piece.texture}" for piece in bar.pieces
                )
    if isinstance(drawn, Columns):
        yield f"height {drawn.height} px, baseline y {drawn.baseline}, textures {', '.join(drawn.textures)}"
        yield from (f"line y {line.y}: {line.words}" for line in drawn.grid)
        for column in drawn.columns:
            yield f"column x {column.x:g}-{column.x + column.width:g} %, middle {column.middle:g} %"
            yield from (f"  amount y {line.y}: {line.words}" for line in column.amount)
            yield from (
                f"  y {piece.start:g}-{piece.start + piece.length:g} {piece.texture}" for piece in column.pieces
            )
            yield from (f"  label y {line.y}: {line.words}" for line in column.label)
        for cut in drawn.cuts:
            yield f"break x {cut.x:g} %, from y {cut.top}, words {'after' if cut.after else 'before'} the line"
            yield from (f"  y {line.y}: {line.words}" for line in cut.words)


@pytest.mark.parametrize("case", CASES)
def test_a_figure_is_drawn_as_it_was_looked_at(case: str) -> None:
    golden = GOLDEN / f"chart-{case}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(told(CASES[case]), encoding="utf-8")
    assert told(CASES[case]) == golden.read_text(encoding="utf-8")


def test_every_golden_file_belongs_to_a_case() -> None:
    assert {file.stem for file in GOLDEN.glob("chart-*.txt")} == {f"chart-{case}" for case in CASES}


# What holds for every figure, whatever its numbers.

YEARS = st.lists(st.integers(2020, 2025), min_size=2, max_size=5, unique=True)
NUMBERS = st.one_of(st.integers(0, 10_000_000), st.decimals(0, 100, places=2, allow_nan=False))
PRECISIONS = st.sampled_from(["exact", "about", "almost", "under", "more-than", "at-least"])


def written(period: int, value: Decimal | int, precision: str, more: str = "") -> str:
    """A value of a figure as YAML."""
    amount = str(value).replace(".", ",")
    return f"- {{period: {period}, value: '{amount}', precision: {precision}{more}, sources: [bron]}}"


@st.composite
def series(draw_: st.DrawFn) -> str:
    values = [written(year, draw_(NUMBERS), draw_(PRECISIONS)) for year in draw_(YEARS)]
    years = sorted(int(value[11:15]) for value in values)
    cut = draw_(st.sampled_from([f"{years[0]}-07-01", f"{years[-1]}-01-01", f"{years[-1]}-12-31"]))
    what = draw_(st.sampled_from(["nieuwe wet", "x" * 40, "een andere manier van tellen bij allen"]))
    return "values:\n" + "\n".join(values) + f"\nbreaks: [{{date: {cut}, what: {what}, why: 'Een brief.[@bron]'}}]"


@st.composite
def groups(draw_: st.DrawFn) -> str:
    share = draw_(st.booleans())
    numbers = st.decimals(0, 100, places=1, allow_nan=False) if share else NUMBERS
    values = [
        written(2024, draw_(numbers), draw_(PRECISIONS), f", group: g{index}, base: de mensen")
        for index in range(draw_(st.integers(1, 6)))
    ]
    return ("unit: procent\n" if share else "") + "values:\n" + "\n".join(values)


@settings(deadline=None)
@given(series())
def test_columns_stand_on_the_baseline_within_the_plot_and_apart_from_each_other(own: str) -> None:
    drawn = draw(figure(own))
    if isinstance(drawn, Columns):
        for column in drawn.columns:
            assert 0 <= column.x < column.x + column.width <= 100
            for piece in column.pieces:
                assert drawn.baseline - PLOT - 0.2 <= piece.start
                assert piece.start + piece.length <= drawn.baseline + 0.2
        for one, other in zip(drawn.columns, drawn.columns[1:], strict=False):
            assert one.x + one.width < other.x


@settings(deadline=None)
@given(series())
def test_no_words_of_columns_overlap_or_leave_the_picture_on_the_narrowest_phone(own: str) -> None:
    drawn = draw(figure(own))
    if isinstance(drawn, Columns):
        boxes = list(words_of(drawn))
        for left, right, top, bottom, words in boxes:
            assert left >= -0.1, words
            assert right <= PHONE + 0.1, words
            assert 0 <= top < bottom <= drawn.height, words
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                beside = one[1] <= other[0] + 0.1 or other[1] <= one[0] + 0.1
                assert beside or one[3] <= other[2] or other[3] <= one[2], (one, other)


def words_of(drawn: Columns) -> Iterator[tuple[float, float, float, float, str]]:
    """The boxes of all words on a phone, in px: left, right, top, bottom."""
    for line in drawn.grid:
        yield 0, len(line.words) * SIGN, line.y - 16, line.y - 5, line.words
    for column in drawn.columns:
        middle = column.middle * PHONE / 100
        for text in (*column.amount, *column.label):
            half = len(text.words) * SIGN / 2
            yield middle - half, middle + half, text.y - 11, text.y, text.words
    for cut in drawn.cuts:
        yield from _words_of_cut(cut)


def _words_of_cut(cut: Cut) -> Iterator[tuple[float, float, float, float, str]]:
    for text in cut.words:
        x, width = cut.x * PHONE / 100, len(text.words) * SIGN
        left = x + 8 if cut.after else x - 8 - width
        yield left, left + width, text.y - 11, text.y, text.words


@settings(deadline=None)
@given(st.one_of(series(), groups()))
def test_bars_begin_at_zero_are_in_proportion_and_never_longer_than_their_axis(own: str) -> None:
    drawn, record = draw(figure(own)), figure(own)
    if isinstance(drawn, Rows):
        bars = [bar.pieces for section in drawn.sections for bar in section.bars]
        for pieces in filter(None, bars):
            assert pieces[0].start == 0
            assert 0 < end_of(pieces) <= 100
        exact = [
            (value.value, end_of(pieces))
            for value, pieces in zip(sorted(record.values, key=lambda value: value.period.first), bars, strict=True)
            if value.precision == "exact" and pieces and end_of(pieces) > 0.5
        ]
        for one, length in exact:
            for other, other_length in exact:
                assert float(one) * other_length == pytest.approx(float(other) * length, rel=0.03)


def end_of(pieces: tuple[Piece, ...]) -> float:
    return pieces[-1].start + pieces[-1].length


@pytest.mark.parametrize(
    ("precision", "ends"),
    [
        ("exact", [(0, 50, "full")]),
        ("about", [(0, 47.5, "full"), (47.5, 52.5, "open")]),
        ("almost", [(0, 45, "full"), (45, 50, "open")]),
        ("under", [(0, 45, "full"), (45, 50, "open")]),
        ("more-than", [(0, 50, "full"), (50, 55, "open")]),
        ("at-least", [(0, 50, "full"), (50, 55, "open")]),
    ],
)
def test_a_number_that_is_not_exact_keeps_its_word_and_has_an_open_end_at_its_own_side(
    precision: str, ends: list[tuple[float, float, str]]
) -> None:
    share = f"{{period: 2024, value: 50, base: de scholen, precision: {precision}, sources: [bron]}}"
    drawn = draw(figure(f"unit: procent\nvalues: [{share}]"))
    assert isinstance(drawn, Rows)
    (bar,) = drawn.sections[0].bars
    assert [(piece.start, piece.start + piece.length, piece.texture) for piece in bar.pieces] == ends
    words = {"exact": "", "about": "circa ", "almost": "bijna ", "under": "nog geen ", "more-than": "ruim "}
    assert bar.amount == f"{words.get(precision, 'ten minste ')}50\u00a0%"


@pytest.mark.parametrize(
    ("written", "alike"),
    [
        ("{2023: 1, 2024: 1} exact", True),
        ("{2024: 1, 2023: 1} exact", True),
        ("{2023: 1, 2024-01/2024-12: 1} exact", True),
        ("{2024-01/2024-06: 1, 2025-01/2025-06: 1} exact", True),
        ("{2024-01-01/2024-01-07: 1, 2024-01-08/2024-01-14: 1} exact", True),
        ("{2023: 1, 2024-01/2024-06: 1} exact", False),
        ("{2024: 1, 2024-07/2025-06: 1} exact", False),
        ("{2024: 1, 2025/..: 1} exact", False),
        ('{"[..2023]": 1, "[..2024]": 1} exact', False),
    ],
)
def test_periods_that_overlap_or_differ_in_length_are_never_on_one_axis(written: str, alike: bool) -> None:
    record = figure(written)
    assert counted_alike(periods(record)) is alike
    assert isinstance(draw(record), Apart) is not alike


def test_a_break_within_a_year_stands_on_its_column_at_its_day() -> None:
    drawn = draw(figure(CASES["break-in-a-year"]))
    assert isinstance(drawn, Columns)
    (cut,), column = drawn.cuts, drawn.columns[1]
    assert (cut.x - column.x) / column.width == pytest.approx(0.5, abs=0.01)
    assert [text.words for text in cut.words] == ["1 juli 2024:", "nieuwe wet"]


def test_a_break_between_two_periods_stands_between_their_columns() -> None:
    drawn = draw(figure(CASES["half-years"]))
    assert isinstance(drawn, Columns)
    one, other = drawn.columns
    assert one.x + one.width < drawn.cuts[0].x < other.x


def test_round_numbers_stand_at_lines_that_are_in_proportion() -> None:
    drawn = draw(figure(CASES["break-in-a-year"]))
    assert isinstance(drawn, Columns)
    assert drawn.grid == tuple(
        Text(drawn.baseline - height, words) for height, words in ((60, "5.000"), (120, "10.000"), (180, "15.000"))
    )


# What a visitor meets.

FIGURES = sorted(load(ROOT / "data", DAY).catalogue.figures.values(), key=lambda record: record.id)


def pictures(page: Seen) -> list[str]:
    """What is said of the pictures on a page to who does not see them."""
    said = [*page.attributes("svg"), *page.attributes("div")]
    return [attributes["aria-label"] for attributes in said if attributes.get("role") == "img"]


@pytest.mark.parametrize("record", FIGURES, ids=lambda record: record.id)
def test_a_picture_says_the_same_numbers_as_the_table_below_it(real_site: Path, record: Figure) -> None:
    drawn = read(real_site, record.address).main.element("figure")
    words = pictures(drawn) if not isinstance(draw(record), Single) else [drawn.text]
    assert len(words) == 1
    for value in record.values:
        amount = f"{value.precision.word} {number(value.value)}".removeprefix("precies ")
        assert f"{amount} {record.unit}" in words[0]
        assert value.group is None or value.group in words[0]
        if len(record.values) == 1 or value.group is None:
            assert say(value.period) in drawn.text + words[0]


def test_every_figure_stands_with_its_picture_among_all_figures(real_site: Path) -> None:
    page = read(real_site, "cijfers/").main
    assert len(page.all("figure")) == len(FIGURES)
    drawn = [record for record in FIGURES if not isinstance(draw(record), Single)]
    assert sorted(pictures(page)) == sorted(
        words for record in drawn for words in pictures(read(real_site, record.address).main)
    )


def test_a_picture_names_unit_period_kind_and_the_sources_with_their_kind(real_site: Path) -> None:
    drawn = read(real_site, "cijfers/scholen-verbod-uitkleedapps/").main.element("figure")
    assert "Procent" in drawn.text
    assert "april 2025" in drawn.text
    assert "van de bevraagde scholen" in drawn.text
    assert "Enquête. Bron: " in drawn.text
    assert "(officiële bron)" in drawn.element("figcaption").text


def test_one_number_is_a_line_of_words_and_no_bar(real_site: Path) -> None:
    drawn = read(real_site, "cijfers/budget-atkm/").main.element("figure")
    assert drawn.text.startswith("circa 5 miljoen euro, 2023")
    assert drawn.all("svg") == []


def test_a_break_says_its_day_its_reason_and_what_not_to_compare(real_site: Path) -> None:
    drawn = read(real_site, "cijfers/meldingen-seksuele-misdrijven-politie/").main.element("figure")
    assert "Breuk op 1 juli 2024: nieuwe wet. Toen ging de Wet seksuele misdrijven in." in drawn.text
    assert "kunt u niet zomaar vergelijken" in drawn.text
    assert drawn.leads_to("maatregelen/wet-seksuele-misdrijven/")
    assert pictures(drawn)[0].endswith("Breuk op 1 juli 2024: nieuwe wet.")


def test_what_was_counted_over_a_part_of_the_period_says_since_when_in_picture_and_table(real_site: Path) -> None:
    page = read(real_site, "cijfers/meldingen-seksuele-misdrijven-naar-soort/").main
    assert "sexchatting sinds 1 juli 2024" in page.element("figure").text
    assert "maar een deel van de periode" in page.element("figure").text
    assert "sinds 1 juli 2024" in page.rows()[-1][-1]


def test_a_number_that_rests_on_a_weak_source_alone_says_so_in_the_picture(real_site: Path) -> None:
    for id in ("webadressen-meldpunt-kinderporno", "kinderen-online-seksueel-misbruik-wereldwijd"):
        drawn = read(real_site, f"cijfers/{id}/").main.element("figure")
        assert re.search(r"(?:268\.912|circa 12,5\s%) zwakke bron", drawn.text)


def test_a_legend_stands_only_where_a_bar_is_not_plain(real_site: Path) -> None:
    def legend(id: str) -> bool:
        return "open eind" in read(real_site, f"cijfers/{id}/").main.element("figure").text

    assert legend("meldingen-meldpunt-kinderporno")
    assert not legend("zedenaangiften-binnen-zes-maanden")


def test_where_periods_differ_words_say_why_there_is_no_picture(site_of: Callable[[str], Path]) -> None:
    page = read(site_of("standings"), "cijfers/meldingen/").main
    assert "Deze perioden zijn niet even lang" in page.element("figure").text
    assert pictures(page) == []


def test_a_page_has_the_patterns_of_its_pictures_once(real_site: Path) -> None:
    for address in ("cijfers/", FIGURES[0].address):
        ids = [attributes["id"] for attributes in read(real_site, address).attributes("pattern")]
        assert ids.count("tex-part") == 1


def test_no_picture_has_a_viewbox_or_a_colour_of_its_own(real_site: Path) -> None:
    html = (real_site / "cijfers" / "index.html").read_text(encoding="utf-8")
    for part in re.findall(r'<figure class="chart pic">.*?</figure>', html, re.DOTALL):
        for piece in seen(re.sub(r'<svg class="ic.*?</svg>', "", part, flags=re.DOTALL)).pieces:
            assert not {"viewbox", "stroke", "style"} & piece.attributes.keys()
            assert piece.attributes.get("fill", "url(#tex-part)") == "url(#tex-part)"
