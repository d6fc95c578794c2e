# SPDX-License-Identifier: MIT
"""Two releases of a small site: what a reader sees of the difference, and that nothing that was given out is lost."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser
from projects import lay_project
from records import write
from seen import Seen, read

from beleidslijn.cli import main

FIRST, SECOND = "1795521600", "1796126400"
"""Noon on 24 November and on 1 December 2026."""

TEXT = """
# organisations/ministerie
# topics/strafrecht
title: Strafrecht
# measures/wet
title: De wet
text: |
  De wet kent zware straffen.[@bron] Zij geldt online.[@bron#2]
topics: [strafrecht]
roles: [{organisation: ministerie, role: responsible}]
open_questions: []
# events/2025-begin
title: De wet begint
date: 2025-03
by: [ministerie]
statuses: {wet: announced}
# terms/motie
title: Motie
summary: Een verzoek van de Kamer.
text: Een uitleg van een motie.[@bron]
# figures/budget
"""


def run(folder: Path, *arguments: str, day: str = SECOND) -> Result:
    return CliRunner().invoke(main, ["--root", str(folder), *arguments], env={"SOURCE_DATE_EPOCH": day})


def change(folder: Path, path: str, was: str, now: str) -> None:
    file = folder / "data" / path
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, now), encoding="utf-8")


def add(folder: Path, path: str, lines: str) -> None:
    with (folder / "data" / path).open("a", encoding="utf-8") as file:
        file.write(lines)


@dataclass(frozen=True)
class Released:
    """A project after two releases, its site, what both said, and the addresses after the first."""

    folder: Path
    site: Path
    said: tuple[str, str]
    given: set[str]

    def page(self, address: str) -> Seen:
        return read(self.site, address)


def addresses(folder: Path) -> set[str]:
    lines = (folder / "data" / "permalinks.txt").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line.startswith("/")}


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Released:
    """Between both releases: a sentence is another one, a date is exact, a term is renamed, a figure is withdrawn, an
    organisation is corrected, and the first heading of a page of ours stays.
    """
    folder = lay_project(tmp_path_factory.mktemp("uitgaven") / "site", write(tmp_path_factory.mktemp("data"), TEXT))
    first = run(folder, "release", day=FIRST)
    assert first.exit_code == 0, first.output + first.stderr
    given = addresses(folder)
    change(folder, "measures/wet.yml", "De wet kent zware straffen.", "De wet kent hoge straffen.")
    change(folder, "events/2025-begin.yml", "date: 2025-03", "date: 2025-03-21")
    (folder / "data/terms/motie.yml").rename(folder / "data/terms/moties.yml")
    add(folder, "terms/moties.yml", "aliases: [motie]\n")
    add(folder, "figures/budget.yml", "withdrawn: {date: 2026-12-01, reason: Dit stond er dubbel.}\n")
    add(
        folder,
        "organisations/ministerie.yml",
        "corrections: [{date: 2026-12-01, wrong: Het is een raad., right: Het is een ministerie.}]\n",
    )
    second = run(folder, "release")
    assert second.exit_code == 0, second.output + second.stderr
    assert run(folder, "build").exit_code == 0
    return Released(folder, folder / "site", (first.output, second.output), given)


def test_a_release_says_in_words_what_changed(released: Released) -> None:
    first, second = released.said
    assert re.fullmatch(r"Uitgave 1: 0 wijzigingen, \d+ nieuwe adressen.\n", first)
    *told, last = second.splitlines()
    assert told == [
        "maatregel wet: Tekst verduidelijkt",
        "organisatie ministerie: Fout hersteld. Er stond: ‘Het is een raad’. Nu staat er: ‘Het is een ministerie’",
        "gebeurtenis 2025-begin: Datum preciezer: van ‘maart 2025’ naar ‘21 maart 2025’",
        "cijfer budget: Ingetrokken: Dit stond er dubbel",
        "begrip moties: Nieuw adres: ‘motie’ heet nu ‘moties’",
    ]
    assert last.startswith("Uitgave 2: 5 wijzigingen, ")


def test_a_release_without_changes_is_none(released: Released) -> None:
    before = {path: path.read_bytes() for path in (released.folder / "data").iterdir() if path.is_file()}
    assert run(released.folder, "release").output == "Geen nieuwe uitgave na 2: 0 wijzigingen, 0 nieuwe adressen.\n"
    assert {path: path.read_bytes() for path in before} == before


def test_every_page_of_a_record_is_in_the_ledger_with_its_headings_claims_and_events(released: Released) -> None:
    of_wet = {address for address in released.given if address.startswith("/maatregelen/wet/")}
    assert {"/maatregelen/wet/", "/maatregelen/wet/#tijdlijn", "/maatregelen/wet/#g-2025-begin"} <= of_wet
    assert len([address for address in of_wet if "#z-" in address]) == 3
    assert {"/", "/over/", "/over/#over-deze-site", "/hulp/"} <= released.given
    assert not [address for address in released.given if re.search(r"#bron-\d", address)]


def test_every_address_of_the_first_release_still_leads_somewhere(released: Released) -> None:
    for address in released.given:
        path, _, anchor = address.partition("#")
        if not path.endswith("/"):
            assert (released.site / path.strip("/")).is_file(), address
            continue
        html = (released.site / path.strip("/") / "index.html").read_text(encoding="utf-8")
        moved = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', html)
        if moved:
            html = (released.site / path.strip("/") / moved[1] / "index.html").read_text(encoding="utf-8")
            assert "http-equiv" not in html.split("</head>")[1]
        assert not anchor or f'id="{anchor}"' in html, address


def test_the_anchor_of_a_sentence_that_was_changed_leads_to_what_it_became(released: Released) -> None:
    lost = [
        address
        for address in released.given
        if "wet/#z-" in address and f'<sup class="src" id="{address.partition("#")[2]}"' not in html_of_wet(released)
    ]
    assert len(lost) == 1
    (entry,) = released.page("maatregelen/wet/").all("li", id=lost[0].partition("#")[2])
    assert entry.text == "Tekst Eerst: De wet kent zware straffen. Nu: De wet kent hoge straffen."


def html_of_wet(released: Released) -> str:
    return (released.site / "maatregelen/wet/index.html").read_text(encoding="utf-8")


def test_a_page_says_when_it_changed_last_and_what_changed_that_concerns_it(released: Released) -> None:
    page = released.page("maatregelen/wet/")
    assert "Laatst gewijzigd: 1 december 2026" in page.text
    told = page.part("Wijzigingen op deze pagina").text
    assert "Datum preciezer: van ‘maart 2025’ naar ‘21 maart 2025’" in told
    assert "Tekst verduidelijkt" in told
    # What changed elsewhere says where.
    assert re.search(r"De wet begint\s+Datum preciezer", told)
    of_topic = released.page("onderwerpen/strafrecht/").part("Wijzigingen op deze pagina").text
    assert re.search(r"De wet\s+Tekst verduidelijkt", of_topic)
    assert "Niets, sinds de eerste uitgave van 24 november 2026." in released.page("documenten/bron/").text


def test_all_changes_stand_on_one_page_and_errors_of_the_site_apart(released: Released) -> None:
    page = released.page("wijzigingen/")
    errors, others = page.part("Fouten die wij herstelden").text, page.part("Alle andere wijzigingen").text
    assert "Er stond: ‘Het is een raad’. Nu staat er: ‘Het is een ministerie’" in errors
    assert "Fout hersteld" not in others
    assert "Datum preciezer" in others
    assert "Tekst verduidelijkt" in released.page("").part("Wat er veranderde op deze site").text


def test_a_withdrawn_record_keeps_a_page_that_says_so_and_stands_nowhere_else(released: Released) -> None:
    page = released.page("cijfers/budget/")
    assert "Deze pagina is ingetrokken op 1 december 2026. Dit stond er dubbel." in page.text
    assert {"name": "robots", "content": "noindex"} in page.attributes("meta")
    assert not released.page("cijfers/").leads_to("cijfers/budget/")
    assert not released.page("a-z/").leads_to("cijfers/budget/")


def test_the_sitemap_has_the_day_on_which_a_page_changed(released: Released) -> None:
    sitemap = (released.site / "sitemap.xml").read_text(encoding="utf-8")
    by_address = dict(re.findall(r"<loc>https://[^/]+/([^<]*)</loc>(?:<lastmod>([^<]*)</lastmod>)?", sitemap))
    assert by_address["maatregelen/wet/"] == "2026-12-01"
    assert by_address["documenten/bron/"] == "2026-11-24"
    # An overview is as new as the newest of its kind; of what holds no records nobody knows.
    assert (by_address["maatregelen/"], by_address["documenten/"]) == ("2026-12-01", "2026-11-24")
    assert by_address["over/"] == ""
    assert not {"begrippen/motie/", "cijfers/budget/"} & set(by_address)


def test_hosts_that_read_rules_redirect_page_and_files_together(released: Released) -> None:
    rules = (released.site / "_redirects").read_text(encoding="utf-8").splitlines()
    assert "/begrippen/motie/ /begrippen/moties/ 301!" in rules
    assert "/api/v1/terms/motie.json /api/v1/terms/moties.json 301!" in rules
    assert len({rule.split()[0] for rule in rules}) == len(rules)
    assert not {rule.split()[0] for rule in rules} & {rule.split()[1] for rule in rules}


def test_a_former_address_leads_on_with_its_anchor_and_without_a_script(
    released: Released, address_of: Callable[[Path], str], browser: Browser
) -> None:
    (anchor,) = [one.partition("#")[2] for one in released.given if one.startswith("/begrippen/motie/#z-")][:1]
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(f"{address_of(released.site)}begrippen/motie/#{anchor}")
        page.wait_for_url(re.compile("begrippen/moties/"))
        assert page.title() == "Motie – Beleidslijn"
        assert page.url.endswith(f"#{anchor}") is script
        context.close()


@pytest.fixture
def project(released: Released) -> Iterator[Path]:
    """The project after both releases, of which a test may spoil the files; they are put back."""
    before = {path: path.read_bytes() for path in (released.folder / "data").rglob("*") if path.is_file()}
    yield released.folder
    for path in (released.folder / "data").rglob("*"):
        if path.is_file() and path not in before:
            path.unlink()
    for path, content in before.items():
        path.write_bytes(content)


def test_a_page_that_is_gone_fails_the_check_with_the_line_to_paste(project: Path) -> None:
    (project / "data/terms/moties.yml").rename(project / "data/terms/een-motie.yml")
    result = run(project, "check")
    assert result.exit_code == 1
    assert "/begrippen/moties/ bestaat niet meer" in result.stderr
    offered = re.search(r"aliases: \[.*?\]", result.stderr)
    assert offered
    change(project, "terms/een-motie.yml", "aliases: [motie]", offered[0])
    assert run(project, "check").exit_code == 0


def test_a_file_that_was_thrown_away_may_come_back_as_withdrawn_with_the_line_to_paste(project: Path) -> None:
    path = project / "data/topics/strafrecht.yml"
    text = path.read_text(encoding="utf-8")
    path.unlink()
    change(project, "measures/wet.yml", "topics: [strafrecht]\n", "")
    result = run(project, "check")
    offered = re.search(r"withdrawn: \{.*?\}", result.stderr)
    assert offered
    path.write_text(f"{text}\n{offered[0]}\n", encoding="utf-8")
    assert run(project, "check").exit_code == 0


def test_a_former_id_is_not_given_to_something_else(project: Path) -> None:
    change(project, "terms/moties.yml", "aliases: [motie]\n", "")
    add(project, "terms/motie.yml", "title: Iets anders\nsummary: Iets anders.\nsources: [bron]\n")
    result = run(project, "check")
    assert result.exit_code == 1
    assert "data/terms/motie.yml:1:1: fout[id-al-gebruikt]: de id 'motie' leidde naar 'moties'" in result.stderr


def test_a_heading_that_is_gone_fails_check_and_build_with_what_to_write(project: Path) -> None:
    page = project / "docs/over/index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("## Namen van mensen", "## Wie er met name staat"), encoding="utf-8")
    results = [run(project, command) for command in ("check", "build")]
    page.write_text(text, encoding="utf-8")
    for result in results:
        assert result.exit_code == 1
        assert "docs/over/index.md:1:1: fout[adres-weg]: /over/#namen-van-mensen bestaat niet meer" in result.stderr
        assert "Zet achter de kop: { #namen-van-mensen }" in result.stderr


def test_a_release_that_cannot_be_built_leaves_no_trace(project: Path) -> None:
    change(project, "measures/wet.yml", "De wet kent hoge straffen.", "De wet kent straffen.")
    before = (project / "data/changes.jsonl").read_bytes(), (project / "data/released.jsonl").read_bytes()
    page = project / "docs/over/index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text("{{ bestaat_niet() }}\n", encoding="utf-8")
    result = run(project, "release")
    page.write_text(text, encoding="utf-8")
    assert result.exit_code == 1
    assert "Er is geen uitgave gemaakt." in result.stderr
    assert ((project / "data/changes.jsonl").read_bytes(), (project / "data/released.jsonl").read_bytes()) == before


def test_a_correction_that_was_told_stays(project: Path) -> None:
    path = project / "data/organisations/ministerie.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text("".join(line for line in text.splitlines(True) if "corrections" not in line), encoding="utf-8")
    result = run(project, "check")
    assert result.exit_code == 1
    assert "fout[correctie-weg]: de correctie van 'Het is een raad.' is uitgegeven, en mist hier" in result.stderr


def test_without_its_ledger_nothing_is_in_order_and_the_last_release_still_knows_its_records(project: Path) -> None:
    (project / "data/permalinks.txt").unlink()
    (project / "data/topics/strafrecht.yml").unlink()
    change(project, "measures/wet.yml", "topics: [strafrecht]\n", "")
    result = run(project, "check")
    assert result.exit_code == 1
    assert "data/permalinks.txt:1:1: fout[adressen-weg]" in result.stderr
    assert "/onderwerpen/strafrecht/ bestaat niet meer" in result.stderr


def test_who_changes_what_was_told_is_asked_whether_the_site_was_wrong(project: Path) -> None:
    assert "Let op" not in run(project, "check").output
    change(project, "events/2025-begin.yml", "statuses: {wet: announced}", "statuses: {wet: running}")
    result = run(project, "check")
    assert result.exit_code == 0
    assert "Let op: De wet: Stand veranderd: van ‘Aangekondigd’ naar ‘Loopt’. Dit komt door" in result.output
    assert "Zat de site fout? Zet het daar dan onder 'corrections'" in result.output


def test_what_really_happened_is_asked_nothing(project: Path) -> None:
    add(project, "events/2026-loopt.yml", "title: De wet loopt\nsummary: Zij loopt.\nkind: start\nsources: [bron]\n")
    add(project, "events/2026-loopt.yml", "date: 2026-11-30\nby: [ministerie]\nstatuses: {wet: running}\n")
    result = run(project, "check")
    assert (result.exit_code, "Let op" in result.output) == (0, False), result.output + result.stderr


def test_a_broken_line_of_changes_is_told_with_its_number(project: Path) -> None:
    add(project, "changes.jsonl", "{}\n")
    result = run(project, "check")
    assert "data/changes.jsonl:6:1: fout[geen-wijziging]" in result.stderr
