# SPDX-License-Identifier: MIT
"""The feeds as a reader of feeds takes them, and by our own checks of what that reader lets pass."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from records import DAY, SETTINGS, arrange, renderer_of
from releases import day_of, edited, released

from beleidslijn.history.history import History
from beleidslijn.history.snapshot import snapshot
from beleidslijn.outputs.feeds import MOST, feeds
from beleidslijn.record.change import Detail, RecordChange
from beleidslijn.record.vocabulary import ChangeKind

WORLD = """
    # topics/strafrecht
    title: Strafrecht
    # topics/kinderen
    # measures/wet
    title: De wet op alles
    short_title: De wet
    topics: [strafrecht]
    text: De wet verbiedt het.[@bron]
    # measures/plan
    # events/2024-voorstel
    date: 2024-02-01
    statuses: {wet: before-parliament}
"""
TAG = f"tag:{SETTINGS.tag}:"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT00:00:00\+0[12]:00")


def read(content: str) -> Any:
    """A feed as a reader takes it, held to what RFC 4287 asks."""
    feed = feedparser.parse(content.encode())
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10"
    things = [feed.feed, *feed.entries]
    for thing in things:
        assert thing.id.startswith(TAG)
        assert re.fullmatch(r"[A-Za-z0-9.,:/-]+", thing.id), "a tag: address (RFC 4151)"
        assert RFC_3339.fullmatch(thing.updated)
        assert thing.title
        (alternate,) = [link.href for link in thing.links if link.rel == "alternate"]
        assert alternate.startswith(SETTINGS.site_url)
    assert len({thing.id for thing in things}) == len(things)
    (itself,) = [link.href for link in feed.feed.links if link.rel == "self"]
    assert itself.startswith(f"{SETTINGS.site_url}feeds/")
    assert feed.feed.author == "Beleidslijn"
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert not days or feed.feed.updated == days[0]
    return feed


def all_feeds(folder: Path, *texts: str) -> dict[str, Any]:
    """Every feed after these releases, read, by its address."""
    arrangement, history = released(folder, *texts)
    found = {address: read(content) for address, content in feeds(renderer_of(arrangement, history))}
    last = datetime.combine(arrangement.catalogue.day, datetime.min.time()).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert all(thing.updated <= last for feed in found.values() for thing in (feed.feed, *feed.entries))
    return found


def with_entries(found: dict[str, Any]) -> set[str]:
    return {address.removeprefix("feeds/").removesuffix(".xml") for address, feed in found.items() if feed.entries}


def test_there_is_a_feed_of_everything_of_corrections_of_each_kind_and_of_each_record(tmp_path: Path) -> None:
    found = set(all_feeds(tmp_path, WORLD))
    assert {"feeds/alles.xml", "feeds/correcties.xml", "feeds/gevraagd.xml", "feeds/hulp.xml"} <= found
    assert {"feeds/maatregelen/wet.xml", "feeds/gebeurtenissen/2024-voorstel.xml"} <= found
    assert len(found) == 2 + 9 + 6


def test_before_the_first_release_a_feed_is_empty_and_as_new_as_the_site(tmp_path: Path) -> None:
    ((_, content), *_) = feeds(renderer_of(arrange(tmp_path, WORLD)))
    feed = read(content)
    assert (feed.entries, feed.feed.updated) == ([], f"{DAY}T00:00:00+01:00")


@pytest.mark.parametrize(
    ("began", "updated"),
    # A day begins when it does in the Netherlands, in summer an hour earlier.
    [("2026-10-01", "2026-10-01T00:00:00+02:00"), ("2026-12-01", "2026-11-24T00:00:00+01:00")],
)
def test_a_feed_in_which_nothing_changed_is_as_new_as_the_first_release_and_never_newer_than_the_site(
    tmp_path: Path, began: str, updated: str
) -> None:
    arrangement = arrange(tmp_path, WORLD)
    history = History(snapshot(arrangement, 3, date.fromisoformat(began)))
    found = {read(content).feed.updated for _, content in feeds(renderer_of(arrangement, history))}
    assert found == {updated}


def test_another_status_stands_in_the_feeds_of_the_measure_its_topic_the_event_and_of_all(tmp_path: Path) -> None:
    found = all_feeds(tmp_path, WORLD, edited(WORLD, ("before-parliament", "adopted")))
    assert with_entries(found) == {
        "alles",
        "maatregelen",
        "maatregelen/wet",
        "onderwerpen/strafrecht",
        "gebeurtenissen/2024-voorstel",
    }
    ids = {entry.id for feed in found.values() for entry in feed.entries}
    assert ids == {f"{TAG}wijziging/2/w-2-standing-measure-wet-status"}


def test_an_entry_says_what_changed_when_and_where_it_stands(tmp_path: Path) -> None:
    text = edited(WORLD, ("De wet verbiedt het.", "De wet verbiedt dit."))
    (entry,) = all_feeds(tmp_path, WORLD, text)["feeds/alles.xml"].entries
    assert entry.title == "De wet: Tekst verduidelijkt"
    assert entry.summary == ("Tekst verduidelijkt. Tekst: eerst ‘De wet verbiedt het.’, nu ‘De wet verbiedt dit.’.")
    assert entry.updated == entry.published == f"{day_of(2)}T00:00:00+01:00"
    assert entry.link == "https://beleidslijn.example/maatregelen/wet/#w-2-text-clarified-measure-wet"
    assert [(tag.term, tag.label) for tag in entry.tags] == [
        ("text-clarified", "Tekst verduidelijkt"),
        ("strafrecht", "Strafrecht"),
    ]


def test_only_errors_that_were_corrected_stand_among_the_corrections(tmp_path: Path) -> None:
    corrected = "corrections: [{date: 2026-12-01, wrong: Een jaar, right: Twee jaar}]"
    text = edited(
        WORLD,
        ("short_title: De wet", f"short_title: De wet\n    {corrected}"),
        ("# measures/plan", "# measures/plan\n    title: Een plan"),
    )
    found = all_feeds(tmp_path, WORLD, text)
    (entry,) = found["feeds/correcties.xml"].entries
    assert entry.title == "De wet: Fout hersteld. Er stond: ‘Een jaar’. Nu staat er: ‘Twee jaar’"
    assert len(found["feeds/alles.xml"].entries) == 2


def test_the_newest_stand_first_and_old_ones_keep_their_ids(tmp_path: Path) -> None:
    second = edited(WORLD, ("before-parliament", "adopted"))
    third = edited(second, ("title: De wet op alles", "title: De wet op het meeste"))
    before, now = all_feeds(tmp_path / "2", WORLD, second), all_feeds(tmp_path / "3", WORLD, second, third)
    ids = [entry.id for entry in now["feeds/alles.xml"].entries]
    assert ids[1:] == [entry.id for entry in before["feeds/alles.xml"].entries]
    assert ids[0] == f"{TAG}wijziging/3/w-3-text-clarified-measure-wet"


def test_a_record_that_is_renamed_keeps_its_feed_at_both_addresses(tmp_path: Path) -> None:
    second = edited(WORLD, ("before-parliament", "adopted"))
    renamed = edited(second, ("# measures/wet", "# measures/strafwet\n    aliases: [wet]"), ("{wet:", "{strafwet:"))
    before = all_feeds(tmp_path / "2", WORLD, second)["feeds/maatregelen/wet.xml"]
    arrangement, history = released(tmp_path / "3", WORLD, second, renamed)
    files = dict(feeds(renderer_of(arrangement, history)))
    assert files["feeds/maatregelen/wet.xml"] == files["feeds/maatregelen/strafwet.xml"]
    now = read(files["feeds/maatregelen/strafwet.xml"])
    assert now.feed.id == before.feed.id == f"{TAG}feed/maatregelen/wet"
    assert [entry.id for entry in now.entries][1:] == [entry.id for entry in before.entries]
    assert {entry.link.partition("#")[0] for entry in now.entries} == {
        "https://beleidslijn.example/maatregelen/strafwet/"
    }


def test_what_is_withdrawn_keeps_its_feed_which_says_so(tmp_path: Path) -> None:
    gone = edited(WORLD, ("# measures/plan", "# measures/plan\n    withdrawn: {date: 2026-12-01, reason: Dubbel}"))
    (entry,) = all_feeds(tmp_path, WORLD, gone)["feeds/maatregelen/plan.xml"].entries
    assert entry.title == "Een maatregel: Ingetrokken: Dubbel"
    assert entry.link == "https://beleidslijn.example/maatregelen/plan/#w-2-withdrawn-measure-plan"


def change(release: int, **said: Any) -> RecordChange:
    of = {"release": release, "day": DAY, "what": ChangeKind.DETAILS_CHANGED, "kind": "measure", "id": "wet"}
    return RecordChange.model_construct(**{**of, "title": "De wet", "about": ("measure:wet",), **said})


def test_a_feed_holds_the_newest_and_not_all(tmp_path: Path) -> None:
    history = History(changes=tuple(change(release) for release in range(1, MOST + 11)))
    found = dict(feeds(renderer_of(arrange(tmp_path, WORLD), history)))
    for address in ("feeds/alles.xml", "feeds/maatregelen.xml", "feeds/maatregelen/wet.xml"):
        entries = read(found[address]).entries
        assert len(entries) == MOST
        assert entries[0].id == f"{TAG}wijziging/{MOST + 10}/w-{MOST + 10}-details-changed-measure-wet"


HOSTILE = """<script>alert(1)</script> {{ 7*7 }} {% raw %} ]]> &amp; &lt; "dubbel" 'enkel' 100% %s <!-- ?> \\"""


@pytest.mark.parametrize("where", ["title", "before"])
def test_whatever_data_holds_is_text(tmp_path: Path, where: str) -> None:
    said: dict[str, Any] = {"title": HOSTILE} if where == "title" else {}
    details = (Detail(where="text", before=HOSTILE, after=f"{HOSTILE} nu"),)
    history = History(changes=(change(1, details=details, **said),))
    world = f"# measures/wet\ntitle: '{HOSTILE.replace(chr(39), chr(39) * 2)}'\n"
    found = dict(feeds(renderer_of(arrange(tmp_path, world), history)))
    feed = feedparser.parse(
        found["feeds/maatregelen/wet.xml"].encode(), sanitize_html=False, resolve_relative_uris=False
    )
    assert not feed.bozo
    (entry,) = feed.entries
    assert (feed.feed.title_detail.type, entry.summary_detail.type) == ("text/plain", "text/plain")
    assert feed.feed.title == f"Beleidslijn: {HOSTILE}"
    assert entry.title.startswith(HOSTILE if where == "title" else "De wet: ")
    assert f"eerst ‘{HOSTILE}’, nu ‘{HOSTILE} nu’." in entry.summary
