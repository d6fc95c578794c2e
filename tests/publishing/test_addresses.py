# SPDX-License-Identifier: MIT
"""Which addresses a finished site gives out, and that the sources of written pages say the same of theirs."""

from pathlib import Path

from projects import ROOT

from beleidslijn.history.history import read_addresses
from beleidslijn.history.ledger import lost_addresses, of_written_pages
from beleidslijn.publishing.addresses import published
from beleidslijn.publishing.written import written_addresses

RECORD = """<body><nav><h2 id="menu">Menu</h2></nav><main id="inhoud"><div class="made"><article class="record">
<h1 id="record">De wet</h1><aside><h2 id="inhoudsopgave">Op deze pagina</h2></aside>
<p>Een zin.<sup class="src" id="z-123abc"><a href="#bron-1">1</a></sup></p><ol><li id="g-2025-begin">Begin</li>
<li id="bron-1">Bron</li></ol><div><input id="veld"><span id="z-oud"></span></div></article></div></main>
<footer><h2 id="voet">Voet</h2></footer></body>"""
WRITTEN = """<main><article class="written"><h1 id="over">Over</h1><div class="made">
<div><h2 id="groep">Groep</h2></div><h3 id="nog">Nog</h3></div><h2 id="daarna">Daarna</h2></article></main>"""
MOVED = '<html><head><meta http-equiv="refresh" content="0; url=../wet/"></head><body><main></main></body></html>'


def lay(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_html", ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def test_of_a_record_headings_events_and_claims_are_places_and_numbers_of_sources_are_not(tmp_path: Path) -> None:
    site = published(lay(tmp_path, maatregelen__wet__index_html=RECORD))
    assert site.pages == {"maatregelen/wet/": {"record", "z-123abc", "g-2025-begin", "z-oud"}}


def test_of_a_written_page_only_headings_that_somebody_wrote_are_places(tmp_path: Path) -> None:
    site = published(lay(tmp_path, over__index_html=WRITTEN, index_html=WRITTEN))
    assert site.pages == {"": {"over", "daarna"}, "over/": {"over", "daarna"}}


def test_a_page_that_moved_has_the_places_of_where_it_went(tmp_path: Path) -> None:
    site = published(lay(tmp_path, maatregelen__wet__index_html=RECORD, maatregelen__oud__index_html=MOVED))
    assert site.moved == {"maatregelen/oud/": "maatregelen/wet/"}
    assert site.has("maatregelen/oud/")
    assert site.has("maatregelen/oud/#z-123abc")
    assert not site.has("maatregelen/oud/#z-weg")
    assert not site.has("maatregelen/ouder/")
    assert "maatregelen/oud/" in set(site.addresses())
    assert not [address for address in site.addresses() if address.startswith("maatregelen/oud/#")]


def test_files_to_take_along_are_addresses_and_those_of_the_pages_themselves_are_not(tmp_path: Path) -> None:
    site = lay(tmp_path, api__v1__x="{}", feeds__alles="<feed/>", assets__site="", zoeken__kern="", _redirects="")
    assert published(site).files == {"api/v1/x", "feeds/alles"}


def test_the_sources_of_written_pages_name_every_place_that_the_site_has(real_site: Path) -> None:
    given = set(of_written_pages(published(real_site).addresses()))
    assert len([address for address in given if "#" in address]) > 50
    assert given <= set(written_addresses(ROOT / "docs"))


def test_a_heading_may_have_an_anchor_of_its_own_and_code_has_none(tmp_path: Path) -> None:
    headings = "# Éen titel, met {{ count(2) }} dingen\n\n## Kort { #lang .lead }\n\n"
    text = f"{headings}```bash\n# geen kop\n```\n\n##### Te klein\n"
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "pagina.md").write_text(text, encoding="utf-8")
    (tmp_path / "index.md").write_text("tekst\n", encoding="utf-8")
    assert list(written_addresses(tmp_path)) == [
        "",
        "sub/pagina/",
        "sub/pagina/#een-titel-met-dingen",
        "sub/pagina/#lang",
    ]


def test_every_address_that_was_ever_given_out_is_on_the_real_site(real_site: Path) -> None:
    given = read_addresses(ROOT / "data")
    assert len(given) > 10_000
    assert lost_addresses(given, published(real_site).has) == []
