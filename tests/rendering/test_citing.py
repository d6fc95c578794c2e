# SPDX-License-Identifier: MIT
"""How documents and pages are cited, in every form, and that no form says more than the data do.

The files in `golden/citations/` are meant to be read. After a change on purpose: run with `UPDATE_GOLDEN=1`.
"""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from projects import DAY, ROOT, SITES
from records import arrange, renderer_of
from seen import Seen, seen

from beleidslijn.checking.loading import load
from beleidslijn.history.history import History
from beleidslijn.history.snapshot import Snapshot
from beleidslijn.record.dates import parse
from beleidslijn.record.model import Record
from beleidslijn.record.vocabulary import DocumentKind
from beleidslijn.rendering.citing import Cited, date_parts, of_document, of_record, primary, quoted, session
from beleidslijn.rendering.environment import Renderer

GOLDEN = ROOT / "tests" / "golden" / "citations"
FORMS = ("newsroom.txt", "leidraad.txt", "bibtex.bib", "ris.ris")
DOCUMENTS = (
    *("stb-2024-59", "stb-2024-186", "om-2024r006"),
    *("kst-34843-128", "tk-2026d03297", "kst-34843-65", "kst-36138-3", "eumonitor-36531-3"),
    *("h-tk-20222023-99-9", "ek-stemming-2024-06-04", "openkamer-2021z14535", "tk-2025d14505", "tk-2025d38061"),
    *("ecli-ghams-2024-1572", "ecli-rbams-2023-6923"),
    *("dsa-2022-2065", "eurlex-2024-1385", "eurlex-com-2022-209"),
    *("beslisnota", "rvs-w16-21-0369", "regeerprogramma-2024", "acm-2025-02-04", "ro-2024-03-20"),
    *("njb-stb-2024-162", "epium-2026-05", "atkm-werkwijze", "tkmoties-2023"),
)
"""Documents of the real data: every kind, and every form of number that the data hold."""


@pytest.fixture(scope="module")
def real() -> Renderer:
    return renderer_of(load(ROOT / "data", DAY))


def documents(renderer: Renderer) -> list[Cited]:
    """What is cited of these documents, as if they were in the third release."""
    edition = renderer.edition
    found = [edition.arrangement.catalogue.documents[id] for id in DOCUMENTS]
    return [
        Cited(of_document(edition, one), replace(of_record(edition, one), release=3, version="1a2b3c4d"))
        for one in found
    ]


def record(renderer: Renderer, kind: str, id: str) -> Record:
    return renderer.arrangement.catalogue.get(kind, id)


def leidraad(folder: Path, text: str) -> str:
    """What a lawyer writes of the document `bron` of a text, without our page."""
    renderer = renderer_of(arrange(folder, text))
    return renderer.cite(record(renderer, "document", "bron"), "leidraad.txt").partition("; Beleidslijn")[0]


def section(renderer: Renderer, record: Record) -> Seen:
    """What stands under Aanhalen on the page of a record."""
    return seen(f"<main>{renderer.record(record).content}</main>", record.address).part("Aanhalen")


# Every kind of document in every form


@pytest.mark.parametrize("form", FORMS)
def test_documents_of_every_kind_are_cited_in_this_form(form: str, real: Renderer) -> None:
    told = "".join(f"{real.text(f'citing/{form}.j2', cited=cited)}\n" for cited in documents(real))
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / form).write_text(told, encoding="utf-8")
    assert told == (GOLDEN / form).read_text(encoding="utf-8")


def test_no_kind_of_document_is_left_out(real: Renderer) -> None:
    assert {cited.primary.kind for cited in documents(real) if cited.primary} == set(DocumentKind)


# The session of parliament


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2025-09-15", "2024/25"),
        ("2025-09-16", "2025/26"),
        ("2024-09-16", "2023/24"),
        ("2024-09-17", "2024/25"),
        ("2000-01-10", "1999/2000"),
        ("2025-10", "2025/26"),
        ("[2022-10-10..2023-01-13]", "2022/23"),
        ("2025-09", ""),
        ("2025", ""),
        ("2025-10~", ""),
        ("2025-10-07?", ""),
        ("[2025-09-01..2025-09-30]", ""),
        ("[..2025-10-07]", ""),
    ],
)
def test_a_session_runs_from_prinsjesdag_and_is_said_only_where_the_date_leaves_no_choice(when: str, said: str) -> None:
    assert session(parse(when)) == said


def test_a_paper_without_a_date_is_cited_without_a_session(tmp_path: Path) -> None:
    own = "kind: letter\nidentifiers: {kst: [kst-21501-20-2345]}\n"
    assert leidraad(tmp_path / "zonder", f"# documents/bron\n{own}") == "Kamerstukken II 21501-20, nr. 2345"
    dated = f"# documents/bron\n{own}published: 2025-10-07\n"
    assert leidraad(tmp_path / "met", dated) == "Kamerstukken II 2025/26, 21501-20, nr. 2345"


# What is not known is not said


@pytest.mark.parametrize("number", ["kst-34843-B", "34843, nr. 128", "kst-34843"])
def test_a_number_that_is_not_written_as_one_names_no_paper(number: str, tmp_path: Path) -> None:
    text = f'# documents/bron\nkind: letter\nidentifiers: {{kst: ["{number}"]}}\n'
    assert leidraad(tmp_path, text) == "De uitgever, ‘Een document’, z.d."


def test_what_is_not_official_is_not_cited_by_the_number_that_it_is_about(tmp_path: Path) -> None:
    own = '# documents/bron\nkind: news\nofficial: false\nidentifiers: {staatsblad: ["Stb. 2024, 162"]}\n'
    assert "162" not in leidraad(tmp_path, own)


def test_a_ruling_without_a_number_is_cited_by_its_court_and_day(tmp_path: Path) -> None:
    own = "kind: ruling\npublisher: Rechtbankbode\npublished: 2024-06-11\n"
    assert leidraad(tmp_path, f"# documents/bron\n{own}") == "Rechtbankbode 11 juni 2024"


@pytest.mark.parametrize(
    ("when", "parts"),
    [
        ("2025-03-21", (2025, 3, 21)),
        ("2025-03~", (2025, 3)),
        ("2025", (2025,)),
        ("[2025-04-03..2025-04-08]", (2025, 4)),
        ("[2025-09-19..2025-11-11]", (2025,)),
        ("2024-10-03/2024-10-09", (2024, 10)),
        ("[2022-10-10..2023-01-13]", ()),
        ("[..2025-11-11]", ()),
    ],
)
def test_a_date_is_told_to_machines_as_far_as_it_is_known(when: str, parts: tuple[int, ...]) -> None:
    assert date_parts(parse(when)) == parts


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Foto’s van baby’s", "‘Foto’s van baby’s’"),
        ("Reactie op ‘Foto’s van baby’s’ en meer", "‘Reactie op “Foto’s van baby’s” en meer’"),
        ("‘Een’ en ‘twee’", "‘“Een” en “twee”’"),
    ],
)
def test_a_quotation_in_a_title_gets_other_marks_and_an_apostrophe_stays(title: str, said: str) -> None:
    assert quoted(title) == said


# On which document a page rests first


@pytest.mark.parametrize(
    ("sources", "first"),
    [
        ("nieuws, bericht, wet", "wet"),
        ("bericht, kamerstuk, wet", "kamerstuk"),
        ("nieuws, bericht", "bericht"),
        ("wet?, bericht", "bericht"),
        ("nieuws", None),
    ],
)
def test_a_page_rests_first_on_an_act_or_paper_then_on_what_is_official(
    sources: str, first: str | None, tmp_path: Path
) -> None:
    text = f"""
    # documents/nieuws
    official: false
    # documents/bericht
    kind: news
    # documents/kamerstuk
    kind: letter
    identifiers: {{kst: [kst-34843-128]}}
    # documents/wet
    kind: act
    # measures/maatregel
    sources: [{", ".join(f'"{source}"' for source in sources.split(", "))}]
    """
    renderer = renderer_of(arrange(tmp_path, text))
    found = primary(renderer.edition, record(renderer, "measure", "maatregel"))
    assert (found.key if found else None) == first


LAW = """
    # documents/stb-1
    kind: act
    identifiers: {{staatsblad: ["Stb. 2024, 59"]}}
    # documents/uitleg
    kind: act
    identifiers: {{staatsblad: ["Stb. 2024, 186"]}}
    # measures/wet
    title: De wet
    identifiers: {{staatsblad: [{numbers}]}}
    sources: [uitleg, stb-1]
"""


@pytest.mark.parametrize(
    ("numbers", "key", "named"),
    [
        ('"Stb. 2024, 59"', "stb-1", "De uitgever, ‘Een document’, zonder datum (Stb. 2024, 59), via Beleidslijn"),
        # Of its own numbers the first counts; without a document it says enough by itself.
        ('"Stb. 2024, 162", "Stb. 2024, 186"', "wet", "Stb. 2024, 162, via Beleidslijn"),
    ],
)
def test_an_act_is_cited_by_its_own_number_before_what_tells_of_it(
    tmp_path: Path, numbers: str, key: str, named: str
) -> None:
    renderer = renderer_of(arrange(tmp_path, LAW.format(numbers=numbers)))
    law = record(renderer, "measure", "wet")
    found = primary(renderer.edition, law)
    assert found
    assert found.key == key
    assert renderer.cite(law, "newsroom.txt").startswith(named)


@pytest.mark.parametrize(
    ("published", "kind", "key"),
    [
        ("2025-03-21", "letter", "stuk"),
        ("2025-04-20", "letter", "stuk"),
        # What came later tells how it was answered; a memo was not meant for who asked.
        ("2025-05-20", "letter", None),
        ("2025-03-21", "memo", None),
    ],
)
def test_what_was_asked_is_cited_by_a_paper_of_then(tmp_path: Path, published: str, kind: str, key: str | None) -> None:
    text = f"""
    # documents/stuk
    kind: {kind}
    published: {published}
    # events/2025-vraag
    date: 2025-03-21
    sources: [stuk]
    # requests/vraag
    asked_in: 2025-vraag
    sources: [stuk]
    """
    renderer = renderer_of(arrange(tmp_path, text))
    found = primary(renderer.edition, record(renderer, "request", "vraag"))
    assert (found.key if found else None) == key


def test_the_line_for_a_newsroom_names_the_document_first_then_the_page_with_its_release_and_version(
    tmp_path: Path,
) -> None:
    arrangement = arrange(
        tmp_path,
        """
        # documents/bron
        title: De brief
        kind: letter
        published: 2025-11-11
        identifiers: {kst: [kst-34843-128]}
        # measures/wet
        title: De maatregel
        """,
    )
    history = History(Snapshot(3, date(2026, 11, 1), date(2026, 1, 1)))
    measure = arrangement.catalogue.measures["wet"]
    version = arrangement.catalogue.file(measure).source.digest
    from_page = f"versie {version}, https://beleidslijn.example/maatregelen/wet/"
    first = "De uitgever, ‘De brief’, 11 november 2025 (Kamerstukken II 2025/26, 34843, nr. 128), via Beleidslijn"
    line = f"{first}, ‘De maatregel’, stand van 24 november 2026, "
    assert renderer_of(arrangement, history).cite(measure, "newsroom.txt") == f"{line}uitgave 3, {from_page}"
    assert renderer_of(arrangement).cite(measure, "newsroom.txt") == f"{line}{from_page}"


def test_a_page_that_rests_on_nothing_official_and_a_written_page_are_cited_alone(tmp_path: Path) -> None:
    renderer = renderer_of(
        arrange(tmp_path, "# documents/bron\nofficial: false\n# measures/wet\ntitle: De maatregel\n")
    )
    measure = record(renderer, "measure", "wet")
    assert renderer.cite(measure, "newsroom.txt").startswith(
        "Beleidslijn, ‘De maatregel’, stand van 24 november 2026, "
    )
    assert renderer.cite(measure, "leidraad.txt").startswith("Beleidslijn, ‘De maatregel’ (online, stand van 24 ")
    written = "Beleidslijn, ‘Over <ons>’, stand van 24 november 2026, https://beleidslijn.example/over/"
    foot = seen(renderer.macro("parts/citing.html.j2", "page_citing", "Over <ons>", "over/"))
    assert foot.element("p", id="nieuws").text == written
    assert foot.element("p", id="leidraad").text.startswith("Beleidslijn, ‘Over <ons>’ (online, ")


# On the page


def test_the_page_of_a_record_has_both_texts_hidden_buttons_and_the_files(real: Renderer) -> None:
    measure = record(real, "measure", "wet-seksuele-misdrijven")
    shown = section(real, measure)
    assert shown.element("p", id="nieuws").text == real.cite(measure, "newsroom.txt")
    assert shown.element("p", id="leidraad").text == real.cite(measure, "leidraad.txt")
    assert shown.headings == ["Voor een nieuwsbericht", "Leidraad voor juridische auteurs"]
    buttons = shown.attributes("button")
    assert [button["data-copy"] for button in buttons] == ["nieuws", "leidraad", "insluiten"]
    assert all("hidden" in button for button in buttons)
    place = "aanhalen/maatregelen/wet-seksuele-misdrijven"
    files = [link.address for link in shown.links if link.address.startswith("aanhalen/")]
    assert files == [f"{place}.bib", f"{place}.ris", f"{place}.json"]
    assert "Naar één zin" in shown.text


def test_a_page_without_sources_does_not_speak_of_them_and_a_line_for_help_is_not_cited(tmp_path: Path) -> None:
    renderer = renderer_of(arrange(tmp_path, "# topics/onderwerp\n# help/lijn\n"))
    assert "Naar één zin" not in section(renderer, record(renderer, "topic", "onderwerp")).text
    assert "Aanhalen" not in seen(renderer.record(record(renderer, "help", "lijn")).content).headings


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    renderer = renderer_of(load(SITES / "hostile" / "data", DAY))
    for one in (record(renderer, "measure", "maatregel"), record(renderer, "document", "gemeen")):
        shown = section(renderer, one)
        assert shown.element("p", id="nieuws").text == " ".join(renderer.cite(one, "newsroom.txt").split())
        assert "<script>alert(1)</script>" in shown.text
        assert shown.all("script") == []
