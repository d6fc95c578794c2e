# SPDX-License-Identifier: MIT
"""What the report on language finds in texts, and what it leaves alone."""

from pathlib import Path

import pytest
from records import arrange, pointed

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.checking.language import Reading, findings, readings, sentences_of


def read(folder: Path, text: str, others: str = "") -> Arrangement:
    """A term with a text, beside other records."""
    body = text.replace("\n", "\n    ")
    return arrange(folder, f"# terms/x\ntext: |\n    {body}\n{others}")


def words(count: int) -> str:
    """A sentence of so many words."""
    return " ".join(["Een", *["woord"] * (count - 1)])


def test_a_sentence_of_more_than_twenty_words_is_pointed_at(tmp_path: Path) -> None:
    (problem,) = findings(read(tmp_path, f"Kort.[@bron] {words(21)}.[@bron]"))
    assert (problem.code, problem.place.path, problem.place.line) == ("lange-zin", "data/terms/x.yml", 2)
    assert "21 woorden" in problem.message
    assert pointed(problem).startswith("Een woord")


def test_a_sentence_of_twenty_words_is_left_alone(tmp_path: Path) -> None:
    assert not findings(read(tmp_path, f"{words(20)}.[@bron] {words(20)}.[@bron]"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Eerst dit. Dan dat.", 2),
        ("Eerst dit.[@bron] Dan dat.[@bron][@bron#3]", 2),
        ("Zie Kamerstuk 34843, nr. 128. Het is lang.", 2),
        ("De motie van Van Nispen c.s. is van mei.", 1),
        ("Dit is Stb. 2024, 59.", 1),
        ("- Een punt[@bron]\n- Nog een punt[@bron]", 2),
        ("Een alinea.\n\nNog een.", 2),
        ("Wat zei hij? 'Nee.' Daarna niets.", 3),
        ("In 2024 waren er 12.206 meldingen.", 1),
        ("Zie [[document:bron|de brief]]. [[document:bron]] zegt het.", 2),
    ],
)
def test_sentences_are_told_apart_as_a_reader_does(tmp_path: Path, text: str, count: int) -> None:
    if "@bron" not in text:
        text = "\n\n".join(f"{part}[@bron]" for part in text.split("\n\n"))
    arrangement = read(tmp_path, text)
    found = sentences_of(arrangement, arrangement.catalogue.terms["x"])
    assert sum(sentence.location == ("text",) for sentence in found) == count


def test_words_are_counted_as_they_are_read(tmp_path: Path) -> None:
    arrangement = read(
        tmp_path, "Zie **[[document:bron|de lange brief]]** en [dit](https://x.nl/a b) en [[document:bron]].[@bron#3]"
    )
    (_, _, sentence) = sentences_of(arrangement, arrangement.catalogue.terms["x"])
    assert " ".join(sentence.words).startswith("Zie de lange brief en")
    assert sentence.words[-2:] == ("Een", "document.")


def test_a_long_word_is_named_unless_it_is_a_name(tmp_path: Path) -> None:
    long = "verantwoordelijkheidsgevoel"
    (problem,) = findings(read(tmp_path, f"Dit heet {long}.[@bron]"))
    assert (problem.code, f"'{long}'" in problem.message) == ("lang-woord", True)
    assert not findings(read(tmp_path / "2", f"Dit heet {long}.[@bron]", f"# terms/y\ntitle: {long.capitalize()}\n"))


ATKM = "# organisations/atkm\ntitle: Autoriteit\nabbreviation: ATKM\n"


@pytest.mark.parametrize(
    "text",
    [
        "De autoriteit (ATKM) kijkt. De ATKM ziet het.[@bron]",
        "De [[atkm|autoriteit]] is de ATKM.[@bron]",
        "In de EU en met AI.[@bron]",
        "Leden van VVD en SP.[@bron]",
        "Dat staat in Kamerstuk 36800-VII, nr. 83.[@bron]",
    ],
)
def test_an_abbreviation_is_explained_by_the_page_itself(tmp_path: Path, text: str) -> None:
    assert not findings(read(tmp_path, text, ATKM))


def test_an_abbreviation_that_nothing_explains_is_named_once(tmp_path: Path) -> None:
    (problem,) = findings(read(tmp_path, "De ATKM kijkt.[@bron]\n\nDe ATKM ziet het.[@bron]", ATKM))
    assert (problem.code, problem.place.line) == ("afkorting", 2)


def test_three_sentences_in_a_row_without_somebody_who_acts_are_a_heap(tmp_path: Path) -> None:
    heap = "Het wordt gedaan. Er werd gekeken. Zij worden geholpen.[@bron]"
    (problem,) = findings(read(tmp_path, f"Iets anders.[@bron]\n\n{heap}"))
    assert (problem.code, problem.place.line) == ("lijdende-vorm", 4)
    assert not findings(read(tmp_path / "2", "Het wordt gedaan. Er werd gekeken. Zij helpen.[@bron]"))


def test_a_kind_is_measured_by_summary_and_text(tmp_path: Path) -> None:
    arrangement = read(tmp_path, f"{words(10)}. {words(30)}.[@bron]")
    assert readings(arrangement)["term", "text"] == Reading(2, 20, 0.5)
    assert readings(arrangement)["term", "summary"] == Reading(1, 3, 0)
    assert readings(arrangement)["term", "title"] == Reading(1, 2, 0)


def test_a_title_of_more_than_twenty_words_is_pointed_at_unless_it_is_that_of_a_document(tmp_path: Path) -> None:
    text = f"# terms/x\ntitle: {words(21)}\n# documents/y\ntitle: {words(21)}\n"
    (problem,) = findings(arrange(tmp_path, text))
    assert (problem.code, problem.place.path, problem.place.line) == ("lange-zin", "data/terms/x.yml", 1)


@pytest.mark.parametrize(
    ("reading", "is_plain"),
    [(Reading(1, 14, 0.05), True), (Reading(1, 14.1, 0), False), (Reading(1, 9, 0.051), False), (Reading.of([]), True)],
)
def test_plain_is_short_on_average_and_seldom_long(reading: Reading, is_plain: bool) -> None:
    assert reading.is_plain is is_plain
