# SPDX-License-Identifier: MIT
"""Pictures in words, the histories that are hard to draw, and the golden files that hold what was looked at."""

import os
from collections.abc import Iterable, Iterator

from records import ROOT

from beleidslijn.rendering.pictures.bars import Bar, Span
from beleidslijn.rendering.pictures.marks import Mark, Numbered, Shape

GOLDEN = ROOT / "tests" / "golden" / "pictures"

WIDTHS = (288, 343, 544, 620, 1100)
"""A picture on a phone, on small desks and on a wide one, in px."""

KABINET = "# organisations/kabinet\nkind: cabinet\n"

HISTORIES = {
    "nothing": "",
    "one-event": "a 2025-03-21 running",
    "two-events": "a 2025-03-21 announced\nb 2025-09-01 running",
    "all-uncertain": """
        a [2024-02-01..2024-09-01] announced
        b [2025-02..2025-06] in-preparation
        c [2026-02..2026-05] running
    """,
    "only-until": "a [..2024-04-01] announced\nb [..2025-06] -\nc 2026-01-05 running",
    "only-from": "a 2025-03-21 running\nb [2027-03-01..] ended expected\nc [2026-12..] - expected",
    "only-from-at-the-end-of-the-picture": "a 2026-03-21 running\nb [2026-12-30..] ended expected",
    "expected-since-before-today": "a 2025-03-21 running\nb [2026-01-01..] ended expected",
    "two-on-a-day": "a 2025-03-21 announced\nb 2025-03-21 running after a\nc 2025-03-21 -",
    "five-on-a-day": "a 2025-03-21 running\nb 2025-03-21 -\nc 2025-03-21 -\nd 2025-03-21 -\ne 2025-03-21 -",
    "first-and-last-day": "a 2020-01-01 announced\nb 2026-11-24 running\nc 2026-12-31 - expected",
    "lasts": "a 2024-01-01 running\nb 2024-05-01/2025-02-01 -\nc 2026-05/.. -\nd 2027-02-01/.. - expected",
    "year-and-month": "a 2023 announced\nb 2024-02 in-preparation\nc 2025-03-21 running",
    "after-narrows": "a [2024-01-01..2025-12-31] announced\nb 2024-03-10 running after a",
    "no-standing": "a 2024-02-01 -\nb [2025-01..2025-06] -",
    "no-standing-and-all-expected": "a 2027-02-01 - expected\nb 2028 - expected",
    "overdue-and-expected": "a 2024-02-01 running\nb 2025-06-01 - expected\nc 2026-05 - expected\nd 2027-05 - expected",
    "expected-end": "a 2024-02-01 running\nb [2027-01..2027-06] ended expected",
    "began-before-the-picture": "a 2012-02-01 running\nb 2014-05-01 -\nc 2025-05-01 ended\nd 2026-05-01 -",
    "changed-before-the-picture": "a 2010-02-01 announced\nb 2012-02-01 running\nc 2025-05-01 -",
    "open-before-the-picture": "a [..2012-02-01] running\nb 2025-05-01 -",
    "long-ago": "a 1995-02-01 announced\nb 1998-05-01 completed",
    "over-from-the-first": "a 2024-05-01 -\nb 2025-05-01 ended",
    "overlap": "a [2026-01-01..2026-06-30] announced\nb [2026-03-01..2026-09-30] in-preparation after a",
    "overlap-of-three": """
        a [2026-01-01..2026-06-30] announced
        b [2026-02-01..2026-08-30] in-preparation after a
        c [2026-03-01..2026-09-30] running after b
    """,
    "open-after-certain": "a 2024-02-01 announced\nb [..2025-06-01] running after a\nc [..2026-02] ended after b",
    "every-phase": """
        a 2020-03-01 announced
        b 2021-03-01 before-parliament
        c 2022-03-01 declined
        d 2023-03-01 adopted
        e 2024-03-01 partly-in-force
        f 2025-03-01 in-force
        g 2026-03-01 ended
    """,
    "a-hundred": "\n".join(
        f"{name}{number} 202{number % 7}-{number % 10 + 1:02}-{day + number % 14} {status}"
        for number in range(50)
        for name, day, status in (("a", 10, "running"), ("b", 12, "-"))
    ),
    "a-hundred-on-a-day": "\n".join(f"a{number:02} 2026-11-24 -" for number in range(101)),
    "today-and-tomorrow": """
        a 2026-11-23 announced
        b 2026-11-24 running
        c 2026-11-25 - expected
        d 2026-11-26 - expected
    """,
}
"""Histories of one measure: a line for each event: name, date, status or `-`; then `expected`, `after x`."""


def files_of(case: str, topics: str = "") -> str:
    """The files of a history: a measure and its events, with ids that begin with the name of the case."""
    lines = [f"# measures/{case}", f"title: {case}", f"topics: [{topics}]"]
    for line in filter(None, map(str.strip, HISTORIES[case].splitlines())):
        name, when, status, *more = line.split()
        lines += [f"# events/2025-{case}-{name}", f"title: {case} {name}", f'date: "{when}"', "by: [kabinet]"]
        lines += [f"measures: [{case}]"] if status == "-" else [f"statuses: {{{case}: {status}}}"]
        lines += ["expected: true"] if "expected" in more else []
        lines += [f"after: [2025-{case}-{more[more.index('after') + 1]}]"] if "after" in more else []
    return "\n".join(lines) + "\n"


ASKED, CARRIED, TAKEN_OVER, PENDING, DONE = (
    "kind: debate",
    "outcomes: {ID: {outcome: carried}}",
    "responses: {ID: {answer: taken-over}}",
    "responses: {ID: {answer: pending}}",
    "progress: {ID: done}",
)

LEDGERS = {
    "asked-unknown": {"answer": ("2025-03-21", TAKEN_OVER)},
    "nothing-known": {},
    "no-answer": {"asked": ("2025-03-21", ASKED)},
    "carried-no-answer": {"asked": ("2025-03-21", ASKED), "vote": ("2025-04-01", CARRIED)},
    "pending": {"asked": ("2025-03-21", ASKED), "answer": ("2025-06-01", PENDING)},
    "done": {
        "asked": ("2024-03-21", ASKED),
        "vote": ("2024-06-01", CARRIED),
        "answer": ("2025-03-01", TAKEN_OVER),
        "done": ("2026-01-15", DONE),
    },
    "done-without-answer": {"asked": ("2024-03-21", ASKED), "done": ("2026-01-15", DONE)},
    "all-on-one-day": {
        "asked": ("2025-03-21", ASKED),
        "vote": ("2025-03-21", CARRIED),
        "answer": ("2025-03-21", TAKEN_OVER),
        "done": ("2025-03-21", DONE),
    },
    "all-today": {
        "asked": ("2026-11-24", ASKED),
        "vote": ("2026-11-24", CARRIED),
        "answer": ("2026-11-24", TAKEN_OVER),
        "done": ("2026-11-24", DONE),
    },
    "all-in-a-few-days": {
        "asked": ("2025-03-21", ASKED),
        "vote": ("2025-03-23", CARRIED),
        "answer": ("2025-03-29", TAKEN_OVER),
        "done": ("2025-08-01", DONE),
    },
    "uncertain": {
        "asked": ("[2024-01..2024-06]", ASKED),
        "answer": ("[2024-11..2025-03]", TAKEN_OVER),
    },
    "only-until": {"asked": ("[..2025-03-01]", ASKED), "answer": ("[..2025-03-21]", TAKEN_OVER)},
    "long-ago": {"asked": ("2005-03-21", ASKED), "answer": ("2006-03-21", TAKEN_OVER)},
}
"""Requests that are hard to draw: what happened to each, with its date and what the event says of the request `ID`."""


def asked_files(case: str) -> str:
    """The files of a request and of what happened to it; each event comes after the one before it."""
    lines = [f"# requests/{case}", f"title: {case}"]
    lines += [f"asked_in: 2020-{case}-asked"] if "asked" in LEDGERS[case] else []
    before = ""
    for what, (when, says) in LEDGERS[case].items():
        id = f"2020-{case}-{what}"
        lines += [f"# events/{id}", f"title: {case} {what}", f'date: "{when}"', f"after: [{before}]"]
        lines += [says.replace("ID", case), *(["by: [kabinet]"] if says != ASKED else [])]
        before = id
    return "\n".join(lines) + "\n"


def hold(name: str, told: Iterable[str]) -> None:
    """Compare a picture in words with its golden file; with `UPDATE_GOLDEN=1` write that file instead."""
    golden, text = GOLDEN / f"{name}.txt", "\n".join(told) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def names_of_golden(kind: str) -> set[str]:
    """The cases that have a golden file."""
    return {file.stem.removeprefix(f"{kind}-") for file in GOLDEN.glob(f"{kind}-*.txt")}


def told_bars(bars: Iterable[Bar]) -> Iterator[str]:
    """A line for each bar."""
    for bar in bars:
        yield ", ".join(
            [
                f"bar {bar.word.word} ({bar.word.phase}) {_span(bar.solid)}",
                *([f"fades in {_span(bar.fade_in)}"] if bar.fade_in else []),
                *([f"fades out {_span(bar.fade_out)}"] if bar.fade_out else []),
                *(["open"] if bar.is_open else []),
                *(["cut"] if bar.is_cut else []),
                f"label at {bar.label_at:g} % fits {_fits(bar)}",
            ]
        )


def told_marks(numbered: Iterable[Numbered]) -> Iterator[str]:
    """A line for each numbered mark."""
    for one in numbered:
        yield f"mark {one.label}, tier {one.tier}, {told_mark(one.mark)}"


def told_mark(mark: Mark) -> str:
    time = f" {mark.low:g}–{mark.high:g} %" if mark.shape in (Shape.BETWEEN, Shape.LASTS) else ""
    certain = ", overdue" if mark.overdue else ", expected" if mark.expected else ""
    return f"x {mark.x:g} %{f' {mark.dx:+} px' if mark.dx else ''}, {mark.shape}{time}{certain}"


def _span(span: Span) -> str:
    return f"{span.x:g}–{span.end:g} %"


def _fits(bar: Bar) -> str:
    return "phone and desk" if bar.fits_phone else "desk" if bar.fits_desk else "nowhere"
