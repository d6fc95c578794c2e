# SPDX-License-Identifier: MIT
"""What a page says of itself to search engines: read by a parser of JSON-LD, and held to what the API says."""

import gzip
import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from records import DAY, ROOT, SETTINGS, arrange, renderer_of

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.checking.loading import load
from beleidslijn.history.edition import Edition
from beleidslijn.history.history import History
from beleidslijn.history.snapshot import Snapshot
from beleidslijn.outputs.api import api
from beleidslijn.record.model import Record
from beleidslijn.rendering.environment import Renderer
from beleidslijn.rendering.linked import CONTEXT, linked_page, linked_record

SITE = SETTINGS.site_url
SCHEMA = "https://schema.org/"
RELEASED = History(Snapshot(1, date(2026, 11, 1), date(2026, 11, 1)))


@cache
def real() -> Arrangement:
    return load(ROOT / "data", DAY)


@cache
def template() -> Renderer:
    """What renders the script: it needs nothing of the data."""
    return renderer_of(real())


def script(linked: Mapping[str, Any]) -> str:
    """What stands in the HTML of a page."""
    return template().text("parts/head.html.j2", forms={}, linked=linked).strip()


def in_page(arrangement: Arrangement, record: Record, history: History = RELEASED) -> dict[str, Any]:
    """What the page of a record says, as a browser hands it to a program."""
    html = script(linked_record(Edition(arrangement, SETTINGS, history), record))
    found = re.fullmatch(r'<script type="application/ld\+json">([^<>&]*)</script>', html)
    assert found, html
    told: dict[str, Any] = json.loads(found[1])
    return told


def of(folder: Path, text: str, kind: str = "measure", id: str = "wet") -> dict[str, Any]:
    """What the page of one record of a text says."""
    arrangement = arrange(folder, text)
    return in_page(arrangement, arrangement.catalogue.get(kind, id))


def expanded(told: Mapping[str, Any]) -> dict[str, Any]:
    """JSON-LD with every word as a whole address, read without a network."""
    (found,) = jsonld.expand({**told, "@context": {"@vocab": SCHEMA}})
    assert isinstance(found, dict)
    return found


def test_every_page_of_a_record_is_linked_data_about_that_address() -> None:
    for record in real().catalogue:
        told = in_page(real(), record)
        assert told["@context"] == CONTEXT
        found = expanded(told)
        assert found["@id"] == f"{SITE}{record.address}"
        assert found["@type"] in ([f"{SCHEMA}WebPage"], [f"{SCHEMA}CollectionPage"])
        for value in found.values():
            assert value not in (None, [], "")


TYPES = {
    "measure": {"Legislation", "Thing"},
    "request": {"Thing"},
    "organisation": {"GovernmentOrganization", "NGO", "Organization"},
    "document": {
        *("Report", "Legislation", "NewsArticle", "Article", "BlogPosting", "WebPage", "Dataset", "CreativeWork"),
    },
    "event": {"Event"},
    "figure": {"Dataset"},
    "topic": {None},
    "term": {"DefinedTerm"},
    "help": {None},
}


def test_each_kind_of_record_is_what_schema_org_calls_it() -> None:
    found: dict[str, set[str | None]] = {}
    for record in real().catalogue:
        found.setdefault(record.KIND.key, set()).add(in_page(real(), record).get("mainEntity", {}).get("@type"))
    assert found == TYPES


def test_what_a_page_says_is_what_the_api_says() -> None:
    renderer = renderer_of(real(), RELEASED)
    files = dict(api(renderer))
    for record in real().catalogue:
        if record.KIND.key == "help":
            continue
        told, about = in_page(real(), record), in_page(real(), record).get("mainEntity", {})
        data = json.loads(files[f"api/v1/{record.KIND.folder}/{record.id}.json"])["data"]
        fields = data["fields"]
        assert (told["url"], told["name"], told["identifier"]) == (data["url"], data["name"], data["id"])
        assert (told["description"], told["dateModified"]) == (fields["summary"], data["changed"])
        assert about.get("name") in (None, fields["title"])
        numbers = {number for found in fields.get("identifiers", {}).values() for number in found}
        said = about.get("legislationIdentifier" if record.KIND.key == "measure" else "identifier", [])
        assert {said} <= numbers if isinstance(said, str) else set(said) <= numbers
        if "legislationLegalForce" in about:
            holds = data["standings"]["status"]["value"] in ("in-force", "running", "partly-in-force")
            assert about["legislationLegalForce"].endswith("/NotInForce") is not holds
        for key, field in {"datePublished": "published", "startDate": "date"}.items():
            assert about.get(key) is None or fields[field]["edtf"].startswith(about[key])


@pytest.mark.parametrize(
    ("status", "force"),
    [
        ("before-parliament", "NotInForce"),
        ("in-force", "InForce"),
        ("partly-in-force", "PartiallyInForce"),
        ("ended", "NotInForce"),
        ("completed", None),
    ],
)
def test_a_law_says_whether_it_holds_where_its_standing_does(tmp_path: Path, status: str, force: str | None) -> None:
    about = of(tmp_path, f"# measures/wet\n# events/2025-x\nstatuses: {{wet: {status}}}\n")["mainEntity"]
    assert about.get("legislationLegalForce") == (force and SCHEMA + force)


def test_a_law_whose_standing_was_not_found_does_not_say_whether_it_holds(tmp_path: Path) -> None:
    assert "legislationLegalForce" not in of(tmp_path, "# measures/wet\n")["mainEntity"]


def test_a_directive_that_waits_for_national_laws_does_not_say_whether_it_holds(tmp_path: Path) -> None:
    text = "# measures/wet\nkind: eu-directive\n# events/2025-x\nstatuses: {wet: to-transpose}\n"
    assert "legislationLegalForce" not in of(tmp_path, text)["mainEntity"]


@pytest.mark.parametrize(
    ("kind", "day", "said"),
    [("adoption", "2025-03-21", "2025-03-21"), ("adoption", "2025-03", None), ("vote", "2025-03-21", None)],
)
def test_a_law_has_a_date_when_its_adoption_is_known_to_the_day(
    tmp_path: Path, kind: str, day: str, said: str | None
) -> None:
    text = f"# measures/wet\n# events/2025-x\nkind: {kind}\ndate: {day}\nstatuses: {{wet: adopted}}\n"
    assert of(tmp_path, text)["mainEntity"].get("legislationDate") == said


def test_a_law_names_its_numbers_and_the_directive_that_it_carries_out(tmp_path: Path) -> None:
    about = of(
        tmp_path,
        """
        # measures/wet
        identifiers: {staatsblad: ["Stb. 2024, 59"], dossier: ["36222"]}
        related: [{measure: richtlijn, relation: implements}, {measure: plan, relation: based-on}]
        # measures/richtlijn
        kind: eu-directive
        # measures/plan
        kind: programme
        """,
    )["mainEntity"]
    assert about["legislationIdentifier"] == "Stb. 2024, 59"
    assert about["legislationTransposes"] == {"@type": "Legislation", "url": f"{SITE}maatregelen/richtlijn/"}
    assert "isBasedOn" not in about


def test_an_event_says_its_days_as_far_as_they_are_certain(tmp_path: Path) -> None:
    text = """
        # organisations/kamer
        kind: parliament
        # events/2025-dag
        by: [kamer]
        # events/2025-maand
        date: 2025-03
        # events/2025-rond
        date: 2025-03~
        # events/2025-week
        date: 2024-10-03/2024-10-09
        # events/2025-gemist
        date: 2026-01
        expected: true
    """
    arrangement = arrange(tmp_path, text)
    told = {id: in_page(arrangement, event)["mainEntity"] for id, event in arrangement.catalogue.events.items()}
    assert told["2025-dag"]["startDate"] == "2025-03-21"
    assert told["2025-dag"]["organizer"]["@type"] == "GovernmentOrganization"
    assert told["2025-maand"]["startDate"] == "2025-03"
    assert "startDate" not in told["2025-rond"]
    assert (told["2025-week"]["startDate"], told["2025-week"]["endDate"]) == ("2024-10-03", "2024-10-09")
    assert told["2025-dag"]["eventStatus"] == f"{SCHEMA}EventScheduled"
    assert "eventStatus" not in told["2025-gemist"]


def test_our_licence_is_on_our_page_and_not_on_what_others_wrote(tmp_path: Path) -> None:
    told = of(tmp_path, "# documents/stuk\nkind: report\n", "document", "stuk")
    assert told["license"].startswith("https://creativecommons.org/publicdomain/zero/")
    assert told["mainEntity"]["@type"] == "Report"
    assert "license" not in told["mainEntity"]


def test_the_way_to_a_page_starts_at_the_front_page(tmp_path: Path) -> None:
    steps = of(tmp_path, "# measures/wet\ntitle: De wet\n")["breadcrumb"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Beleidslijn", SITE),
        (2, "Maatregelen", f"{SITE}maatregelen/"),
        (3, "De wet", f"{SITE}maatregelen/wet/"),
    ]


def test_a_page_of_help_and_a_withdrawn_page_say_only_where_they_are(tmp_path: Path) -> None:
    text = (
        "# help/lijn\ntitle: Hulp bij iets\n# measures/wet\ntitle: Weg\nwithdrawn: {date: 2026-11-01, reason: Fout.}\n"
    )
    arrangement = arrange(tmp_path, text)
    for record in (arrangement.catalogue.get("help", "lijn"), arrangement.catalogue.withdrawn["measure"]["wet"]):
        told = in_page(arrangement, record)
        assert set(told) == {"@context", "@type", "@id", "url", "name", "dateModified", "license"}
        assert told["name"] == "Beleidslijn"


def test_before_the_first_release_no_day_of_change_is_said(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# measures/wet\n")
    assert "dateModified" not in in_page(arrangement, arrangement.catalogue.get("measure", "wet"), History())


def test_pages_that_are_no_record_say_what_they_are() -> None:
    edition = Edition(real(), SETTINGS, RELEASED)
    told = {
        address: expanded(linked_page(edition, "De titel", address, "Waar het over gaat."))
        for address in ("", "over/", "maatregelen/", "hulp/", "gegevens/")
    }
    types = {address: found["@type"][0].removeprefix(SCHEMA) for address, found in told.items()}
    assert types == {
        "": "WebSite",
        "over/": "WebPage",
        "maatregelen/": "CollectionPage",
        "hulp/": "WebPage",
        "gegevens/": "WebPage",
    }
    (data,) = told["gegevens/"][f"{SCHEMA}mainEntity"]
    assert data["@type"] == [f"{SCHEMA}Dataset"]
    offered = [part[f"{SCHEMA}contentUrl"][0]["@value"] for part in data[f"{SCHEMA}distribution"]]
    assert offered == [
        f"{SITE}gegevens/beleidslijn.zip",
        f"{SITE}gegevens/datapackage.json",
        f"{SITE}api/v1/index.json",
    ]


def test_hostile_texts_stay_within_their_script() -> None:
    arrangement = load(ROOT / "tests/sites/hostile/data", DAY)
    for record in arrangement.catalogue:
        told = in_page(arrangement, record)
        assert record.KIND.key == "help" or told["name"] == record.name


def test_it_is_short() -> None:
    edition = Edition(real(), SETTINGS, RELEASED)
    heaviest = max(len(gzip.compress(script(linked_record(edition, one)).encode(), 6)) for one in real().catalogue)
    assert heaviest < 700
    wet = script(linked_record(edition, real().catalogue.get("measure", "wet-seksuele-misdrijven")))
    assert len(gzip.compress(wet.encode(), 6)) < 650
