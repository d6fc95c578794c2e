# SPDX-License-Identifier: MIT
"""The real records: they pass all checks, carry all facts of the memo, and stand as a journalist would say."""

import os
import re
import subprocess
import sys
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, cast

import pytest
from records import DAY, ROOT, renderer_of

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.catalogue.links import sources_of
from beleidslijn.checking.language import readings, sentences_of
from beleidslijn.checking.loading import load
from beleidslijn.reading.source import read_file
from beleidslijn.record.dates import Interval, parse
from beleidslijn.record.model import KINDS, Document, Event, Figure, Kind, Record
from beleidslijn.record.vocabulary import RequestKind
from beleidslijn.rendering.dutch import say
from beleidslijn.rendering.environment import text_of

TESTS = ROOT / "tests"
MEMO = "beslisnota"


@dataclass(frozen=True)
class Fact:
    """A row of `facts.yml`: a fact of the memo has a section, another its certainty, date and sources."""

    id: str
    section: str | None
    confidence: tuple[str, ...]
    date: str | None
    dated_by: str | None
    sources: tuple[str, ...]
    weak_claims: tuple[str, ...]
    carried_by: tuple[str, ...]

    @classmethod
    def of(cls, id: str, row: Mapping[str, Any]) -> "Fact":
        unknown = set(row) - {field.name for field in fields(cls)}
        assert not unknown, f"{id}: {unknown}"
        lists = {name: tuple(row.get(name, ())) for name in ("confidence", "sources", "weak_claims", "carried_by")}
        return cls(id, section=row.get("section"), date=row.get("date"), dated_by=row.get("dated_by"), **lists)


FACTS = [Fact.of(id, row) for id, row in cast(Any, read_file(TESTS / "facts.yml", TESTS).content).items()]
OF_THE_MEMO = [fact for fact in FACTS if fact.section]
PUBLIC = [fact for fact in FACTS if not fact.section]
DATED = [fact for fact in PUBLIC if fact.date]

each_public_fact = pytest.mark.parametrize("fact", PUBLIC, ids=lambda fact: fact.id)


@pytest.fixture(scope="module")
def arrangement() -> Arrangement:
    return load(ROOT / "data", DAY)


@pytest.fixture(scope="module")
def pages(arrangement: Arrangement) -> Callable[[str], str]:
    """The page of a record as HTML, by its kind and id; each rendered once."""
    renderer = renderer_of(arrangement)
    return cache(lambda place: renderer.record(arrangement.catalogue.get(*place.split(":"))).content)


def carriers(arrangement: Arrangement, fact: Fact) -> list[Record]:
    """The records that carry a fact."""
    return [arrangement.catalogue.get(*place.split(":")) for place in fact.carried_by]


def dates_of(record: Record) -> list[str]:
    """The dates that a record has: of an event, of the values of a figure, of a document."""
    if isinstance(record, Event):
        return [str(record.date)]
    if isinstance(record, Figure):
        return [str(value.period) for value in record.values]
    return [str(record.published)] if isinstance(record, Document) else []


def before_sources(html: str) -> str:
    """A page without its list of sources, whose dates are those of the papers."""
    return html.partition('id="bronnen"')[0]


def said(when: str) -> list[str]:
    """What a page says of a date: of what lasts, both ends."""
    parsed = parse(when)
    ends = [parsed.start, parsed.end] if isinstance(parsed, Interval) else [parsed]
    return [re.sub(r"^(?:rond|mogelijk) ", "", say(end)) for end in ends if end]


def test_all_data_is_in_order(arrangement: Arrangement) -> None:
    assert len(list(arrangement.catalogue)) == len(list((ROOT / "data").glob("*/*.yml")))


@pytest.mark.parametrize("fact", OF_THE_MEMO, ids=lambda fact: fact.id)
def test_every_fact_of_the_memo_is_carried_by_records_that_cite_its_section(
    arrangement: Arrangement, fact: Fact
) -> None:
    assert fact.carried_by
    for record in carriers(arrangement, fact):
        cited = {source.section for source in sources_of(record) if source.document == MEMO}
        assert cited if fact.section == "-" else fact.section in cited, f"{record.KIND.key}:{record.id}"


@each_public_fact
def test_every_public_fact_is_carried(arrangement: Arrangement, fact: Fact) -> None:
    assert carriers(arrangement, fact)


@each_public_fact
def test_the_sources_of_a_fact_stand_on_the_pages_that_carry_it(pages: Callable[[str], str], fact: Fact) -> None:
    shown = "".join(pages(place) for place in fact.carried_by)
    own = {place.partition(":")[2] for place in fact.carried_by if place.startswith("document:")}
    assert [source for source in fact.sources if source not in own and f"documenten/{source}/" not in shown] == []


@each_public_fact
def test_what_an_official_source_confirms_names_an_official_source(arrangement: Arrangement, fact: Fact) -> None:
    documents = [arrangement.catalogue.documents[source] for source in fact.sources]
    assert "A" not in fact.confidence or any(document.official for document in documents)


@pytest.mark.parametrize("fact", [fact for fact in DATED if not fact.dated_by], ids=lambda fact: fact.id)
def test_a_record_that_carries_a_fact_has_its_very_date(arrangement: Arrangement, fact: Fact) -> None:
    has = {date for record in carriers(arrangement, fact) for date in dates_of(record)}
    assert fact.date in has or set(str(fact.date).split("/")) <= has


@pytest.mark.parametrize("fact", [fact for fact in DATED if fact.dated_by], ids=lambda fact: fact.id)
def test_where_no_record_has_the_date_of_a_fact_a_page_says_it(pages: Callable[[str], str], fact: Fact) -> None:
    assert fact.dated_by == "words"
    shown = [text_of(before_sources(pages(place))) for place in fact.carried_by]
    assert any(all(words in page for words in said(str(fact.date))) for page in shown), said(str(fact.date))


def test_what_rests_on_a_weak_source_names_its_words() -> None:
    assert {fact.id for fact in PUBLIC if "C" in fact.confidence} == {fact.id for fact in PUBLIC if fact.weak_claims}


@pytest.mark.parametrize(
    ("fact", "words"),
    [(fact, words) for fact in PUBLIC for words in fact.weak_claims],
    ids=lambda value: value.id if isinstance(value, Fact) else value,
)
def test_what_rests_on_a_weak_source_is_called_weak_at_the_claim(
    pages: Callable[[str], str], fact: Fact, words: str
) -> None:
    blocks = [block for place in fact.carried_by for block in re.split(r"</(?:p|li|td)>", before_sources(pages(place)))]
    found = [block for block in blocks if words in " ".join(text_of(block).split())]
    assert found
    for block in found:
        claim = r"\s+".join(map(re.escape, words.split()))
        label = re.search(claim + r'.*?<span class="rel[^"]*">([^<]+)</span>', block, re.DOTALL)
        assert label, block
        assert label[1] == "zwakke bron", block


def test_facts_name_records_once() -> None:
    for fact in FACTS:
        assert len(fact.carried_by) == len(set(fact.carried_by)), fact.id


# What no source confirms: addresses, hours and numbers that are general knowledge, a number of a weak source, and what
# was seen once and not found again. Written as a pattern, since it may be written in more ways.
UNCONFIRMED = (
    r"fier\.nl",
    r"stopitnow\.nl",
    r"cvdm\.nl",
    r"boekx\.com",
    r"www\.amsterdam\.nl",
    r"commission\.europa\.eu",
    r"www\.rijksoverheid\.nl/ministeries",
    r"lokaal tarief",
    r"0?800\W*266",
    r"11[.:]00 (?:uur )?tot 21",
    r"14 december 2021|2021-12-14",
    r"BWBR0001854",
    r"2016/679",
    r"W16\.21\.0369",
    r"met algemene stemmen",
    r"L 277",
    r"goed verlopen|ervaringen (?:zijn|waren) positief",
    r"paragraaf 6\.7",
    r"8,5 (?:fte|voltijd)",
    r"in opdracht van (?:Offlimits|Privacy First|het Fonds)",
)


@pytest.mark.parametrize("pattern", UNCONFIRMED)
def test_what_is_not_confirmed_is_not_published(pattern: str) -> None:
    places = [path for folder in ("data", "docs") for path in (ROOT / folder).rglob("*.*")]
    texts = [(str(path), " ".join(path.read_text(encoding="utf-8").split())) for path in places]
    assert [place for place, text in texts if re.search(pattern, text)] == []


def test_no_theme_of_the_memo_is_called_a_recommendation(arrangement: Arrangement) -> None:
    themes = [request for request in arrangement.catalogue.requests.values() if request.id.startswith("thema-")]
    assert {request.kind for request in themes} == {RequestKind.THEME}
    for request in themes:
        for sentence in sentences_of(arrangement, request):
            assert "aanbeveling" not in sentence.raw or re.search(r"\b(?:niet|geen|of)\b", sentence.raw), sentence.raw


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_summaries_are_plain_dutch(arrangement: Arrangement, kind: Kind) -> None:
    assert readings(arrangement)[kind.key, "summary"].is_plain


def test_no_summary_has_a_sentence_that_nobody_reads_to_its_end(arrangement: Arrangement) -> None:
    read = [sentence for record in arrangement.catalogue for sentence in sentences_of(arrangement, record)]
    long = [sentence.raw for sentence in read if sentence.location == ("summary",) and len(sentence.words) > 25]
    assert long == []


def test_texts_that_read_badly_are_told_as_a_warning(arrangement: Arrangement) -> None:
    for (kind, part), reading in readings(arrangement).items():
        if part == "text" and not reading.is_plain:
            warnings.warn(
                f"{kind}: {reading.mean_words:.1f} woorden per zin, {reading.long_share:.1%} lang", stacklevel=1
            )


def test_no_record_shows_the_number_of_a_fact() -> None:
    number = re.compile(r"\b[SFGCR]-\d{2,3}[a-z]?\b")
    shown = [path.name for path in (ROOT / "data").rglob("*.yml") if number.search(path.read_text(encoding="utf-8"))]
    assert not shown


def test_the_memo_has_the_sections_from_which_facts_come(arrangement: Arrangement) -> None:
    assert set(arrangement.catalogue.documents[MEMO].sections) == {fact.section for fact in OF_THE_MEMO} - {"-"}


def test_everything_stands_as_it_was_last_seen_to_be_right() -> None:
    # After a change of standings on purpose: read what the command says, and keep it in tests/golden/standing.txt.
    result = subprocess.run(
        [sys.executable, "-m", "beleidslijn", "standing"],
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795521600", "PYTHONUTF8": "1"},
    )
    assert result.stdout == (TESTS / "golden" / "standing.txt").read_text(encoding="utf-8")


def test_what_the_table_of_standings_says_now_is_what_pages_show(arrangement: Arrangement) -> None:
    shown = {measure.id: arrangement.status(measure) for measure in arrangement.catalogue.measures.values()}
    assert {id for id, change in shown.items() if change is None} == {
        "actieplan-ketenaanpak-zeden",
        "capaciteit-toezichthouders",
        "feitenonderzoek-offlimits",
        "opvolging-grevio",
    }
    assert {id: str(change.value) for id, change in shown.items() if change and id.startswith("uitbreiding")} == {
        "uitbreiding-mandaat-atkm": "not-now"
    }
