# SPDX-License-Identifier: MIT
"""The files for programmes that keep references: parsers that are not ours read them, and find what the data say."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from projects import DAY, ROOT, SITES
from records import arrange, renderer_of

from beleidslijn.checking.loading import load
from beleidslijn.outputs.citations import citations, csl
from beleidslijn.outputs.files import output_files
from beleidslijn.rendering.citing import Reference, of_document, of_record
from beleidslijn.rendering.environment import Renderer

GOLDEN = ROOT / "tests" / "golden" / "citations" / "csl.json"
DOCUMENTS = (
    *("stb-2024-59", "kst-34843-128", "kst-34843-65", "kst-36138-3", "h-tk-20222023-99-9", "ecli-ghams-2024-1572"),
    *("eurlex-2024-1385", "beslisnota", "tk-2025d38061", "ro-2024-03-20", "atkm-werkwijze", "tkmoties-2023"),
)
CSL_TYPES = {
    *("article-magazine", "article-newspaper", "bill", "dataset", "document", "legal_case", "legislation"),
    *("post-weblog", "report", "webpage"),
}
"""Of the types of CSL 1.0.2 those that we use."""
SIGNS = {
    **{rf"\{sign}": sign for sign in "%&#_$"},
    **{r"\textbraceleft{}": "{", r"\textbraceright{}": "}"},
    **{r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"},
}
"""What stands for a sign in LaTeX."""

Fields = Mapping[str, Any]


@pytest.fixture(scope="module")
def real() -> Renderer:
    return renderer_of(load(ROOT / "data", DAY))


@pytest.fixture(scope="module")
def files(real: Renderer) -> dict[str, str]:
    return dict(citations(real))


@pytest.fixture(scope="module")
def hostile() -> Renderer:
    return renderer_of(load(SITES / "hostile" / "data", DAY))


def bibtex(text: str) -> list[dict[str, str]]:
    """The entries of a file of BibTeX, read as LaTeX reads them."""
    library = parse_string(text)
    assert library.failed_blocks == []
    return [
        {"entry": entry.entry_type, "key": entry.key, **{field.key: read(str(field.value)) for field in entry.fields}}
        for entry in library.entries
    ]


def read(value: str) -> str:
    value = value[1:-1] if value.startswith("{") else value
    for written, sign in SIGNS.items():
        # A sign that has been read is not read again.
        value = value.replace(written, sign.translate({ord(one): 0xE000 + ord(one) for one in SIGNS.values()}))
    return "".join(chr(ord(one) - 0xE000) if 0xE000 <= ord(one) < 0xE100 else one for one in value)


def both(renderer: Renderer, id: str) -> tuple[Reference, Reference]:
    """What is cited of the page of a document: that, and our page."""
    document = renderer.arrangement.catalogue.documents[id]
    return of_document(renderer.edition, document), of_record(renderer.edition, document)


def test_every_record_has_three_files_but_a_line_for_help(files: Mapping[str, str], real: Renderer) -> None:
    catalogue = real.arrangement.catalogue
    wanted = {
        f"aanhalen/{record.KIND.path}/{record.id}.{ending}"
        for record in catalogue
        if record.KIND.key != "help"
        for ending in ("json", "bib", "ris")
    }
    assert set(files) == wanted
    assert len(catalogue.help_lines) > 0
    assert wanted <= set(output_files(real))


def test_they_stand_at_former_addresses_too(tmp_path: Path) -> None:
    files = dict(citations(renderer_of(arrange(tmp_path, "# measures/wet\naliases: [oude-wet, plan]\n"))))
    for ending in ("json", "bib", "ris"):
        of_measure = [files[f"aanhalen/maatregelen/{id}.{ending}"] for id in ("wet", "oude-wet", "plan")]
        assert len(set(of_measure)) == 1
        assert "/maatregelen/wet/" in of_measure[0]


def test_all_files_of_the_real_data_can_be_read_the_document_first(files: Mapping[str, str]) -> None:
    for place, content in files.items():
        if place.endswith(".json"):
            keys = [entry["id"] for entry in json.loads(content)]
        elif place.endswith(".bib"):
            keys = [entry["key"] for entry in bibtex(content)]
        else:
            keys = [entry["id"] for entry in rispy.loads(content)]
        own = place.rpartition("/")[2].rpartition(".")[0]
        assert keys[-1] == f"beleidslijn-{own}", place
        assert len(keys) == 2 or (len(keys) == 1 and "/documenten/" not in place), place
        if "/documenten/" in place:
            assert keys[0] == own


def test_bibtex_says_what_the_data_say(files: Mapping[str, str], real: Renderer) -> None:
    for id in real.arrangement.catalogue.documents:
        for entry, reference in zip(bibtex(files[f"aanhalen/documenten/{id}.bib"]), both(real, id), strict=True):
            assert entry["title"] == reference.title
            assert entry["institution" if entry["entry"] == "techreport" else "publisher"] == reference.publisher
            assert entry.get("author") == reference.author
            assert entry.get("url") == reference.url
            assert entry.get("urldate") == (str(reference.accessed) if reference.accessed else None)
            assert entry.get("date") == (str(reference.published) if reference.is_dated_plainly else None)
            assert entry.get("year") == (str(reference.date_parts[0]) if reference.date_parts else None)
            assert entry.get("howpublished", "") == "; ".join(map(str, reference.numbers))


def test_ris_says_what_the_data_say(files: Mapping[str, str], real: Renderer) -> None:
    for id in real.arrangement.catalogue.documents:
        for entry, reference in zip(rispy.loads(files[f"aanhalen/documenten/{id}.ris"]), both(real, id), strict=True):
            assert entry["type_of_reference"] in rispy.TYPE_OF_REFERENCE_MAPPING
            assert (entry["title"], entry["publisher"]) == (reference.title, reference.publisher)
            assert entry.get("urls", [None]) == [reference.url]
            assert entry.get("language") == reference.language
            assert entry.get("note") == (str(reference.numbers[0]) if reference.numbers else None)
            assert entry.get("year") == (str(reference.date_parts[0]) if reference.date_parts else None)
            day = [part for part in entry.get("date", "").split("/") if part]
            assert [int(part) for part in day] == list(reference.date_parts)
            assert ("notes" in entry) == (reference.published is not None and not reference.is_dated_plainly)


def test_a_name_with_a_comma_is_no_author_in_ris_as_it_would_be_read_as_a_person(tmp_path: Path) -> None:
    text = "# organisations/vws\ntitle: Ministerie van Welzijn, en Sport\n# documents/bron\norganisation: vws\n"
    files = dict(citations(renderer_of(arrange(tmp_path, text))))
    assert "AU  -" not in files["aanhalen/documenten/bron.ris"]
    assert bibtex(files["aanhalen/documenten/bron.bib"])[0]["author"] == "Ministerie van Welzijn, en Sport"


def test_csl_json_has_what_a_style_needs_and_no_empty_key(files: Mapping[str, str]) -> None:
    for place, content in files.items():
        for entry in json.loads(content) if place.endswith(".json") else ():
            # An act that is named by its number alone has no publisher.
            assert {"id", "type", "title", "language"} <= set(entry)
            assert "publisher" in entry or {"number", "page"} & set(entry)
            assert entry["type"] in CSL_TYPES
            assert all(entry.values())
            for name in {"issued", "accessed"} & set(entry):
                (kind,) = set(entry[name]) - {"circa"}
                assert kind == "literal" or all(isinstance(part, int) for part in entry[name][kind][0])


def test_csl_json_of_these_documents(real: Renderer) -> None:
    told = [csl(both(real, id)[0]) for id in DOCUMENTS]
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert told == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_hostile_titles_come_through_all_three_unharmed(hostile: Renderer) -> None:
    files = dict(citations(hostile))
    title = hostile.arrangement.catalogue.documents["gemeen"].title
    assert all(sign in title for sign in "{}%&#$\\") and "<script>" in title
    place = "aanhalen/documenten/gemeen"
    assert [entry["title"] for entry in bibtex(files[f"{place}.bib"])] == [title] * 2
    assert [entry["title"] for entry in rispy.loads(files[f"{place}.ris"])] == [title] * 2
    assert [entry["title"] for entry in json.loads(files[f"{place}.json"])] == [title] * 2


@pytest.mark.parametrize(
    "title", [r"50% \& {a_b} #1 $2 ~x ^y", "ER  - ", "@misc{x, title={y}}", "} , note = {z", "“ë” – ‘ĳ’"]
)
def test_a_title_that_looks_like_a_mark_is_a_title(title: str, tmp_path: Path) -> None:
    files = dict(citations(renderer_of(arrange(tmp_path, f"# documents/bron\ntitle: {json.dumps(title)}\n"))))
    (first, ours) = bibtex(files["aanhalen/documenten/bron.bib"])
    assert (first["title"], first["key"], ours["key"]) == (title.strip(), "bron", "beleidslijn-bron")
    assert "note" not in first
    assert [entry["title"] for entry in rispy.loads(files["aanhalen/documenten/bron.ris"])] == [title.strip()] * 2


def test_the_files_are_the_same_each_time(files: Mapping[str, str]) -> None:
    assert dict(citations(renderer_of(load(ROOT / "data", DAY)))) == files
