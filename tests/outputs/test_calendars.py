# SPDX-License-Identifier: MIT
"""The calendars as a parser that is not ours reads them: what an event says there, and what it does not claim."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from records import DAY, arrange, renderer_of
from releases import day_of, edited, released

from beleidslijn.history.history import NOTHING_RELEASED, History
from beleidslijn.outputs.calendars import calendars

NAMES = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE", "LAST-MODIFIED", "URL"]


def on_day(moment: Any) -> date:
    """The day of a moment in the Netherlands."""
    when: datetime = moment.dt
    return when.astimezone(ZoneInfo("Europe/Amsterdam")).date()


def read(content: bytes) -> Any:
    """A calendar as others read it, held to what RFC 5545 asks."""
    assert content.endswith(b"\r\n")
    lines = content.decode().split("\r\n")
    assert all("\n" not in line and "\r" not in line for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75
    calendar = Calendar.from_ical(content)
    assert not calendar.errors
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert calendar["PRODID"]
    assert calendar["NAME"] == calendar["X-WR-CALNAME"]
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in content
    assert calendar.subcomponents
    for event in calendar.events:
        assert not event.errors
        assert all(name in event for name in NAMES)
        assert (event["TRANSP"], event["CLASS"]) == ("TRANSPARENT", "PUBLIC")
        assert event.end > event.start
    uids = [event["UID"] for event in calendar.events]
    assert len(set(uids)) == len(uids)
    return calendar


def all_calendars(folder: Path, text: str) -> dict[str, Any]:
    """Every calendar of these records, before any release, by its address without what all have."""
    return _read_all(calendars(renderer_of(arrange(folder, text))))


def after(folder: Path, *texts: str, addresses: tuple[str, ...] = ()) -> dict[str, Any]:
    """Every calendar after these releases, which gave out these addresses."""
    arrangement, history = released(folder, *texts)
    return _read_all(calendars(renderer_of(arrangement, replace(history, addresses=addresses))))


def _read_all(found: Any) -> dict[str, Any]:
    return {address.removeprefix("agenda/").removesuffix(".ics"): read(content) for address, content in found}


def appointment(folder: Path, text: str, day: date = DAY) -> Any:
    """The only event of these records, as it stands in the calendar of all."""
    (_, content), *_ = calendars(renderer_of(arrange(folder, text, day)))
    (event,) = read(content).events
    return event


def shown(event: Any) -> tuple[str, str, str, str]:
    """From which day until before which, its standing, and its name."""
    return event.start.isoformat(), event.end.isoformat(), event["STATUS"], event["SUMMARY"]


WHEN = {
    "a day": ("2025-03-21", ("2025-03-21", "2025-03-22", "CONFIRMED", "Debat")),
    "about a day": ("2025-03-21~", ("2025-03-21", "2025-03-22", "TENTATIVE", "Debat (dag niet precies bekend)")),
    "a month": ("2025-03", ("2025-03-01", "2025-04-01", "TENTATIVE", "Debat (dag niet precies bekend)")),
    "one of some days": (
        '"[2025-01-15..2025-02-15]"',
        ("2025-01-15", "2025-02-16", "TENTATIVE", "Debat (dag niet precies bekend)"),
    ),
    "what lasts": ("2024-10-03/2024-10-09", ("2024-10-03", "2024-10-10", "CONFIRMED", "Debat")),
    "what lasts a month": ("2024-10-01/2024-10-31", ("2024-10-01", "2024-11-01", "CONFIRMED", "Debat")),
}


@pytest.mark.parametrize(("when", "shows"), WHEN.values(), ids=WHEN)
def test_an_event_stands_on_its_day_or_on_all_days_on_which_it_may_have_been(
    tmp_path: Path, when: str, shows: tuple[str, str, str, str]
) -> None:
    assert shown(appointment(tmp_path, f"# events/2024-debat\ntitle: Debat\ndate: {when}\n")) == shows


@pytest.mark.parametrize(
    "when",
    [
        "2025",
        '"[2025-01-15..2025-02-16]"',
        '"[..2025-03-21]"',
        "2024-10-01/2024-11-01",
        "2024-10/2024-10",
        "2024-10-03/2024-10",
        "2024-10-03~/2024-10-09",
        "2024-10-03/..",
    ],
)
def test_what_is_less_certain_stands_in_no_calendar(tmp_path: Path, when: str) -> None:
    found = all_calendars(tmp_path, f"# events/2024-debat\ndate: {when}\n")
    assert {name: list(calendar.events) for name, calendar in found.items()} == {"alles": []}


def test_what_follows_from_other_events_makes_no_day_surer(tmp_path: Path) -> None:
    text = """
        # events/2025-begin
        date: 2025-03-20
        # events/2025-debat
        title: Debat
        date: 2025-03
        after: [2025-begin]
    """
    debate = [event for event in all_calendars(tmp_path, text)["alles"].events if event["SUMMARY"] != "Een gebeurtenis"]
    assert [event.start.isoformat() for event in debate] == ["2025-03-01"]


EXPECTED = {
    "a day": ("2027-03-21", ("2027-03-21", "2027-03-22", "CONFIRMED", "Verwacht: Debat")),
    "today": ("2026-11-24", ("2026-11-24", "2026-11-25", "CONFIRMED", "Verwacht: Debat")),
    "a month": ("2027-03", ("2027-03-01", "2027-04-01", "TENTATIVE", "Verwacht: Debat (dag niet precies bekend)")),
    "what lasts": ("2027-03-01/2027-03-03", ("2027-03-01", "2027-03-04", "TENTATIVE", "Verwacht: Debat")),
    "a day that has passed": (
        "2026-11-23",
        ("2026-11-23", "2026-11-24", "TENTATIVE", "Was verwacht, nog niet bevestigd: Debat"),
    ),
}


@pytest.mark.parametrize(("when", "shows"), EXPECTED.values(), ids=EXPECTED)
def test_what_is_expected_says_so(tmp_path: Path, when: str, shows: tuple[str, str, str, str]) -> None:
    text = f"# events/2026-debat\ntitle: Debat\ndate: {when}\nexpected: true\n"
    assert shown(appointment(tmp_path, text)) == shows


def test_an_event_says_what_it_is_where_it_stands_and_out_of_what(tmp_path: Path) -> None:
    event = appointment(
        tmp_path,
        """
        # documents/kst
        publisher: Tweede Kamer
        # events/2025-debat
        summary: De Kamer debatteert, over veel; en lang.
        date: 2025-03-21
        sources: [bron, kst#2, kst#3]
        """,
    )
    assert event["DESCRIPTION"] == (
        "De Kamer debatteert, over veel; en lang.\n\nDatum: 21 maart 2025\nBron: De uitgever; Tweede Kamer\n"
        "https://beleidslijn.example/gebeurtenissen/2025-debat/"
    )
    assert event["URL"] == "https://beleidslijn.example/gebeurtenissen/2025-debat/"
    assert event["UID"] == "2025-debat@beleidslijn.example"
    assert event["CATEGORIES"].cats == ["Debat"]
    assert (event["SEQUENCE"], event["DTSTAMP"].dt) == (0, datetime(2026, 11, 23, 23, tzinfo=UTC))


STORY = """
    # topics/kinderen
    # organisations/kamer
    # organisations/stil
    # documents/kst
    title: Het stuk
    # measures/wet
    title: De wet
    topics: [kinderen]
    # requests/motie
    # events/2025-debat
    date: 2025-03-21
    by: [kamer]
    statuses: {wet: running}
    requests: [motie]
    sources: [kst]
    # events/2024-ooit
    date: 2024
    organisations: [stil]
    # figures/tal
    measures: [wet]
"""


def test_there_is_a_calendar_of_all_that_an_event_with_a_day_is_about_and_of_nothing_else(tmp_path: Path) -> None:
    found = all_calendars(tmp_path, STORY)
    assert set(found) == {
        "alles",
        "documenten/kst",
        "gebeurtenissen/2025-debat",
        "gevraagd/motie",
        "maatregelen/wet",
        "onderwerpen/kinderen",
        "organisaties/kamer",
    }
    assert all([event["UID"] for event in one.events] == ["2025-debat@beleidslijn.example"] for one in found.values())
    assert found["maatregelen/wet"]["X-WR-CALNAME"] == "Beleidslijn: De wet"


def test_a_calendar_that_was_given_out_stays_though_nothing_is_left_in_it(tmp_path: Path) -> None:
    text = edited(STORY, ("# requests/motie", "# requests/motie\n    withdrawn: {date: 2026-11-24, reason: Dubbel}"))
    text = edited(
        text, ("    requests: [motie]\n", ""), ("# organisations/stil", "# organisations/stil\n    aliases: [st]")
    )
    given = ("agenda/gevraagd/motie.ics", "agenda/organisaties/st.ics", "gevraagd/motie/")
    found = after(tmp_path, text, addresses=given)
    assert [list(found[name].events) for name in ("gevraagd/motie", "organisaties/stil", "organisaties/st")] == [[]] * 3


def test_an_event_that_is_withdrawn_stands_in_no_calendar_any_more(tmp_path: Path) -> None:
    gone = edited(STORY, ("date: 2025-03-21", "date: 2025-03-21\n    withdrawn: {date: 2026-11-24, reason: Dubbel}"))
    found = after(tmp_path, gone, addresses=("agenda/gebeurtenissen/2025-debat.ics",))
    assert {name: list(calendar.events) for name, calendar in found.items()} == {
        "alles": [],
        "gebeurtenissen/2025-debat": [],
    }


def test_the_number_of_an_event_rises_when_its_date_moves_and_only_then(tmp_path: Path) -> None:
    one = edited(STORY, ("date: 2024\n", 'date: "[2024-01-01..2024-01-31]"\n'))
    two = edited(one, ("[2024-01-01..2024-01-31]", "2024-01-05"))
    three = edited(two, ("2024-01-05", "2024-02-05"), ("date: 2025-03-21", "date: 2025-03-21\n    title: Nieuw"))
    event = after(tmp_path, one, two, three)["gebeurtenissen/2024-ooit"].events[0]
    assert (event["SEQUENCE"], on_day(event["LAST-MODIFIED"])) == (2, day_of(3))
    other = after(tmp_path / "x", one, two, three)["gebeurtenissen/2025-debat"].events[0]
    assert (other["SEQUENCE"], on_day(other["DTSTAMP"]), other["SUMMARY"]) == (0, day_of(3), "Nieuw")


MOVES = {
    "it happened on the day": ("2026-11-20", "", 0),
    "it happened on another day": ("2026-11-19", "", 1),
    "the day was an error": ("2026-11-19", "corrections: [{date: 2026-11-30, wrong: De 20e, right: De 19e}]", 1),
}


@pytest.mark.parametrize(("day", "more", "number"), MOVES.values(), ids=MOVES)
@pytest.mark.parametrize("says", ["measures: [wet]", "statuses: {wet: ended}"])
def test_what_happened_on_another_day_than_expected_has_moved_whatever_it_decides(
    tmp_path: Path, says: str, day: str, more: str, number: int
) -> None:
    expected = f"{STORY}    # events/2026-einde\n    date: 2026-11-20\n    {says}\n    expected: true\n"
    happened = edited(expected, ("date: 2026-11-20", f"date: {day}"), ("expected: true", more))
    event = after(tmp_path, expected, happened)["gebeurtenissen/2026-einde"].events[0]
    assert (event["SEQUENCE"], event.start.isoformat(), event["SUMMARY"]) == (number, day, "Een gebeurtenis")


def test_an_event_that_is_renamed_is_the_same_in_every_calendar_and_its_own_stands_at_both_addresses(
    tmp_path: Path,
) -> None:
    renamed = edited(STORY, ("# events/2025-debat", "# events/2025-kamerdebat\n    aliases: [2025-debat]"))
    found = after(tmp_path, STORY, renamed)
    assert found["gebeurtenissen/2025-debat"] == found["gebeurtenissen/2025-kamerdebat"]
    for name in ("alles", "maatregelen/wet", "gebeurtenissen/2025-debat"):
        (event,) = found[name].events
        assert (event["UID"], event["SEQUENCE"]) == ("2025-debat@beleidslijn.example", 0)
        assert event["URL"] == "https://beleidslijn.example/gebeurtenissen/2025-kamerdebat/"


def test_no_stamp_lies_after_the_day_of_the_site(tmp_path: Path) -> None:
    _, history = released(tmp_path / "1", STORY)
    arrangement = arrange(tmp_path / "2", STORY.replace("2025-03-21", "2026-11-24"))
    for known in (history, NOTHING_RELEASED, History(replace(history.last, began=DAY + timedelta(9)))):  # type: ignore[type-var]
        (_, content), *_ = calendars(renderer_of(arrangement, known))
        assert [on_day(event["DTSTAMP"]) for event in read(content).events] == [DAY]


HOSTILE = (
    """<script>alert(1)</script> {{ 7*7 }} ]]> "dubbel" 'enkel' ; , : \\\\ \\n 100% BEGIN:VEVENT ééééééééééééééééééé"""
)


def test_whatever_data_holds_is_text(tmp_path: Path) -> None:
    quoted = HOSTILE.replace("'", "''")
    event = appointment(tmp_path, f"# events/2025-x\ntitle: '{quoted}'\nsummary: '{quoted}'\n")
    assert event["SUMMARY"] == HOSTILE
    assert event["DESCRIPTION"].startswith(f"{HOSTILE}\n\n")
