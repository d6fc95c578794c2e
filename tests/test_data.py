# SPDX-License-Identifier: MIT
"""The real records: they pass all checks, carry all facts of the memo, and stand as a journalist would say."""

import os
import re
import subprocess
import sys

import pytest
from records import DAY, ROOT

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.catalogue.links import sources_of
from beleidslijn.checking.loading import load
from beleidslijn.reading.source import read_file
from beleidslijn.record.model import Record

TESTS = ROOT / "tests"
MEMO = "beslisnota"


def table(name: str) -> dict[str, list[str]]:
    """A file of lists, read as records are: text only, no double keys."""
    content = read_file(TESTS / name, TESTS).content
    return {key: [str(value) for value in values] for key, values in content.items()}


CARRIED = table("facts.yml")
SECTIONS = table("facts-sections.yml")
SECTION_OF = {fact: section for section, facts in SECTIONS.items() if section != "F" for fact in facts}


@pytest.fixture(scope="module")
def arrangement() -> Arrangement:
    return load(ROOT / "data", DAY)


def carriers(arrangement: Arrangement, fact: str) -> list[Record]:
    """The records that carry a fact."""
    return [arrangement.catalogue.get(*place.split(":")) for place in CARRIED[fact]]


def test_all_data_is_in_order(arrangement: Arrangement) -> None:
    assert len(list(arrangement.catalogue)) == len(list((ROOT / "data").rglob("*.yml")))


@pytest.mark.parametrize("fact", sorted(SECTION_OF))
def test_every_fact_of_the_memo_is_carried_by_records_that_cite_its_section(
    arrangement: Arrangement, fact: str
) -> None:
    section = SECTION_OF[fact]
    assert CARRIED.get(fact)
    for record in carriers(arrangement, fact):
        cited = {source.section for source in sources_of(record) if source.document == MEMO}
        assert cited if section == "-" else section in cited, f"{record.KIND.key}:{record.id}"


@pytest.mark.parametrize("fact", sorted(set(CARRIED) - set(SECTION_OF)))
def test_every_public_fact_that_is_carried_is_carried_by_records_that_exist(
    arrangement: Arrangement, fact: str
) -> None:
    assert carriers(arrangement, fact)


def test_no_record_carries_a_fact_that_does_not_exist() -> None:
    known = {fact for facts in SECTIONS.values() for fact in facts}
    assert set(CARRIED) <= known


def test_facts_are_listed_once() -> None:
    listed = [fact for facts in SECTIONS.values() for fact in facts]
    assert len(listed) == len(set(listed))
    for fact, places in CARRIED.items():
        assert len(places) == len(set(places)), fact


def test_no_record_shows_the_number_of_a_fact() -> None:
    number = re.compile(r"\b[SFGCR]-\d{2,3}[a-z]?\b")
    shown = [path.name for path in (ROOT / "data").rglob("*.yml") if number.search(path.read_text(encoding="utf-8"))]
    assert not shown


def test_the_memo_has_the_sections_from_which_facts_come(arrangement: Arrangement) -> None:
    assert set(arrangement.catalogue.documents[MEMO].sections) == set(SECTIONS) - {"-", "F"}


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
        "capaciteit-toezichthouders",
        "feitenonderzoek-offlimits",
    }
    assert {id: str(change.value) for id, change in shown.items() if change and id.startswith("uitbreiding")} == {
        "uitbreiding-mandaat-atkm": "not-now"
    }
