# SPDX-License-Identifier: MIT
"""What a release says that changed: one entry for each thing that happened, none for other writing."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from histories import histories
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from records import DAY, ROOT, arrange
from releases import changed, edited, released

from beleidslijn.checking.loading import load
from beleidslijn.history.comparing import compare
from beleidslijn.history.history import read_history
from beleidslijn.history.snapshot import read_snapshot, snapshot, write_snapshot
from beleidslijn.reading.parsing import CHANGES
from beleidslijn.reading.problems import DataError
from beleidslijn.record.change import RecordChange
from beleidslijn.record.markup import claim_anchor

T = TypeVar("T")

WORLD = """
    # topics/strafrecht
    # topics/kinderen
    # organisations/kamer
    # organisations/politie
    # documents/kst-1
    # documents/kst-2
    # measures/wet
    title: De wet
    topics: [strafrecht]
    roles:
      - organisation: politie
        role: executes
      - organisation: kamer
        role: involved
    text: |
      De wet verbiedt het.[@kst-1#3] Ook voor wie het
      doorstuurt.[@kst-1]

      - Eén punt.[@kst-1]
      - En *nog* een, zie [[plan]].[@kst-2]
    for_you: U kunt aangifte doen.[@kst-1]
    sources: [bron, kst-1]
    # measures/plan
    title: Het plan
    topics: [kinderen]
    # requests/motie
    asked_to: [politie]
    topics: [kinderen]
    # events/2024-voorstel
    title: Het voorstel
    date: 2024-02-01
    statuses: {wet: before-parliament}
    # events/2024-antwoord
    title: Het antwoord
    date: 2024-05-01
    by: [politie]
    responses:
      motie:
        answer: pending
        reason: |
          - Er is nog tijd nodig.[@kst-1]
          - Er is nog geld nodig.[@kst-1]

          1. Eerst dit.[@kst-1]
    # events/2027-einde
    title: Het einde
    date: 2027
    expected: true
    measures: [wet]
"""
WET = ["measure:wet", "topic:strafrecht"]


def told(change: RecordChange) -> str:
    """An entry in one line: what, of what, which standing and because of what, from what to what."""
    parts = [change.what, f"{change.kind}:{change.id}", change.aspect, change.event]
    return " ".join(part for part in [*parts, f"{change.before} > {change.after}"] if part)


def after(folder: Path, *replaced: tuple[str, str]) -> list[str]:
    """What is told after an edit of the world."""
    return [told(change) for change in changed(folder, WORLD, edited(WORLD, *replaced))]


def the_only(folder: Path, *replaced: tuple[str, str]) -> RecordChange:
    (change,) = changed(folder, WORLD, edited(WORLD, *replaced))
    return change


def details(change: RecordChange) -> list[tuple[str, str | None, str | None]]:
    return [(detail.where, detail.before, detail.after) for detail in change.details]


OTHER_WRITING = {
    "other line ends in a paragraph": ("het\n      doorstuurt", "het doorstuurt"),
    "an empty line between items": ("- Eén punt.[@kst-1]\n", "- Eén punt.[@kst-1]\n\n"),
    "another mark for a list": ("- Eén punt.[@kst-1]\n      - En", "* Eén punt.[@kst-1]\n      * En"),
    "another mark for a list in an answer": (
        "- Er is nog tijd nodig.[@kst-1]\n          - Er",
        "* Er is nog tijd nodig.[@kst-1]\n          * Er",
    ),
    "another mark for numbers in an answer": ("1. Eerst", "1) Eerst"),
    "another mark of emphasis": ("*nog*", "_nog_"),
    "the name of a kind in a link": ("[[plan]]", "[[measure:plan]]"),
    "two spaces": ("De wet verbiedt", "De  wet verbiedt"),
    "quotes": ("title: De wet", 'title: "De wet"'),
    "a comment": ("title: De wet", "# zo heet zij\n    title: De wet"),
    "keys in another order": (
        "title: Het antwoord\n    date: 2024-05-01",
        "date: 2024-05-01\n    title: Het antwoord",
    ),
    "ids in another order": ("[bron, kst-1]", "[kst-1, bron]"),
    "a list as a block": ("[bron, kst-1]", "\n      - bron\n      - kst-1"),
    "a map as a block": ("{wet: before-parliament}", "\n      wet: before-parliament"),
    "parts in another order": (
        "organisation: politie\n        role: executes\n      - organisation: kamer\n        role: involved",
        "organisation: kamer\n        role: involved\n      - organisation: politie\n        role: executes",
    ),
    "a literal block for a line": (
        "for_you: U kunt aangifte doen.[@kst-1]",
        "for_you: |\n      U kunt aangifte\n      doen.[@kst-1]",
    ),
    "a folded block for a line": (
        "for_you: U kunt aangifte doen.[@kst-1]",
        "for_you: >\n      U kunt aangifte\n      doen.[@kst-1]",
    ),
    "what is so anyway": ("expected: true", "expected: true\n    topics: []\n    organisations: []"),
    "words that only the search knows": ("title: De wet", "title: De wet\n    search_words: [strafwet]"),
}


@pytest.mark.parametrize("replaced", OTHER_WRITING.values(), ids=OTHER_WRITING)
def test_what_is_only_written_otherwise_is_no_change(tmp_path: Path, replaced: tuple[str, str]) -> None:
    assert after(tmp_path, replaced) == []


def test_an_event_that_decides_is_told_once_at_what_it_decides(tmp_path: Path) -> None:
    event = (
        "# events/2024-begin\n    date: 2024-07-01\n    by: [kamer]\n    statuses: {wet: in-force}\n    # events/2027"
    )
    change = the_only(tmp_path, ("# events/2027", event))
    assert told(change) == "standing measure:wet status 2024-begin before-parliament > in-force"
    assert change.about[0] == "measure:wet"
    assert sorted(change.about) == ["event:2024-begin", "measure:wet", "organisation:kamer", "topic:strafrecht"]
    assert change.anchor == "w-2-standing-measure-wet-status"


def test_another_status_is_one_entry_that_concerns_the_measure_its_topics_and_the_event(tmp_path: Path) -> None:
    change = the_only(tmp_path, ("wet: before-parliament", "wet: in-consultation"))
    assert told(change) == "standing measure:wet status 2024-voorstel before-parliament > in-consultation"
    assert sorted(change.about) == ["event:2024-voorstel", *WET]
    assert change.details == ()


def test_what_else_an_event_is_about_hears_of_a_turn_only_when_the_event_is_new(tmp_path: Path) -> None:
    shared = edited(
        WORLD, ("statuses: {wet: before-parliament}", "statuses: {wet: before-parliament}\n    measures: [plan]")
    )
    (change,) = changed(tmp_path / "1", shared, edited(shared, ("wet: before-parliament", "wet: in-consultation")))
    assert sorted(change.about) == ["event:2024-voorstel", *WET]
    event = "# events/2024-later\n    date: 2024-06-01\n    measures: [plan]\n    statuses: {wet: adopted}\n"
    event += "    # events/2027"
    (change,) = changed(tmp_path / "2", WORLD, edited(WORLD, ("# events/2027", event)))
    assert sorted(change.about) == ["event:2024-later", "measure:plan", *WET[:1], "topic:kinderen", *WET[1:]]


def test_a_standing_that_nothing_says_any_more_fell_away(tmp_path: Path) -> None:
    before = "# measures/wet\n# events/2024-voorstel\nstatuses: {wet: before-parliament}\n"
    (change,) = changed(tmp_path, before, edited(before, ("statuses: {wet: before-parliament}", "measures: [wet]")))
    assert told(change) == "standing measure:wet status 2024-voorstel before-parliament > None"


def test_an_event_between_others_changes_the_course_and_not_the_standing(tmp_path: Path) -> None:
    event = "# events/2023-ontwerp\n    date: 2023-02-01\n    statuses: {wet: in-consultation}\n    # events/2027"
    assert after(tmp_path, ("# events/2027", event)) == [
        "course measure:wet status 2023-ontwerp before-parliament > before-parliament"
    ]


def test_an_event_that_says_what_already_holds_is_told_as_an_event(tmp_path: Path) -> None:
    event = "# events/2024-nog\n    date: 2024-03-01\n    statuses: {wet: before-parliament}\n    # events/2027"
    assert after(tmp_path, ("# events/2027", event)) == ["event-added event:2024-nog None > None"]


def test_an_event_without_a_status_is_told_to_all_whom_it_concerns(tmp_path: Path) -> None:
    event = (
        "# events/2024-debat\n    by: [kamer]\n    measures: [wet]\n    topics: [kinderen]\n"
        "    sources: [kst-1]\n    # events/2027"
    )
    change = the_only(tmp_path, ("# events/2027", event))
    assert told(change) == "event-added event:2024-debat None > None"
    assert sorted(change.about) == ["event:2024-debat", "measure:wet", "organisation:kamer", "topic:kinderen", WET[1]]


def test_a_record_that_is_new_is_told_as_that_and_not_as_what_stands_in_it(tmp_path: Path) -> None:
    measure = "# measures/nieuw\n    topics: [kinderen]\n    # events/2024-nieuw\n    statuses: {nieuw: running}\n"
    changes = changed(tmp_path, WORLD, edited(WORLD, ("# events/2027", f"{measure}    # events/2027")))
    assert [told(change) for change in changes] == [
        "added measure:nieuw None > None",
        "event-added event:2024-nieuw None > None",
    ]
    assert changes[0].about == ("measure:nieuw", "topic:kinderen")


DATES = {
    "a month in the year": ("2027-03", "date-more-precise"),
    "a day in the year": ("2027-03-21", "date-more-precise"),
    "another year": ("2028", "date-changed"),
    "a longer time": ('"[2026-12..2027]"', "date-changed"),
    "what lasts in that year": ("2027-03/2027-04", "date-changed"),
    "the same year, but not surely": ("2027~", "date-changed"),
}


@pytest.mark.parametrize(("date", "what"), DATES.values(), ids=DATES)
def test_a_date_that_is_another_is_told_once(tmp_path: Path, date: str, what: str) -> None:
    change = the_only(tmp_path, ("date: 2027", f"date: {date}"))
    assert told(change) == f"{what} event:2027-einde 2027 > {date.strip(chr(34))}"
    assert sorted(change.about) == ["event:2027-einde", *WET]


def test_a_date_of_which_the_doubt_is_gone_is_more_precise(tmp_path: Path) -> None:
    before = edited(WORLD, ("date: 2027", "date: 2027-03-21~\n    derived: Zo staat het in de planning."))
    (change,) = changed(tmp_path, before, edited(WORLD, ("date: 2027", "date: 2027-03-21")))
    assert told(change) == "date-more-precise event:2027-einde 2027-03-21~ > 2027-03-21"


@pytest.mark.parametrize("date", ["2026-11-20", "[2026-10..2026-11]"])
def test_what_was_expected_and_happened_is_confirmed(tmp_path: Path, date: str) -> None:
    before = edited(WORLD, ("date: 2027", f'date: "{date}"'))
    change, *none = changed(tmp_path, before, edited(before, ("    expected: true\n", ""), (date, "2026-11-20")))
    assert (told(change), none) == (f"confirmed event:2027-einde {date} > 2026-11-20", [])


def test_what_was_expected_and_decided_something_is_told_there_with_its_date(tmp_path: Path) -> None:
    before = edited(WORLD, ("measures: [wet]", "statuses: {wet: ended}"))
    (change,) = changed(tmp_path, before, edited(before, ("date: 2027\n    expected: true", "date: 2026-11-20")))
    assert told(change) == "standing measure:wet status 2027-einde before-parliament > ended"
    assert details(change) == [("event:2027-einde:date", "2027", "2026-11-20")]


def test_what_is_only_expected_after_all_is_said(tmp_path: Path) -> None:
    before = edited(WORLD, ("date: 2027\n    expected: true", 'date: "[2026-11-01..2026-11-24]"'))
    (change,) = changed(tmp_path, before, edited(before, ("measures: [wet]", "measures: [wet]\n    expected: true")))
    assert told(change) == "details-changed event:2027-einde None > None"
    assert details(change) == [("expected", None, "ja")]


def test_an_event_that_changes_places_with_another_is_told_once(tmp_path: Path) -> None:
    event = "# events/2024-begin\n    date: 2024-01-01\n    statuses: {wet: in-force}\n    # events/2027"
    before = edited(WORLD, ("# events/2027", event))
    (change,) = changed(tmp_path, before, edited(before, ("date: 2024-01-01", "date: 2024-07-01")))
    assert told(change) == "standing measure:wet status 2024-begin before-parliament > in-force"
    assert details(change) == [("event:2024-begin:date", "2024-01-01", "2024-07-01")]


def test_another_source_behind_one_sentence_names_that_sentence(tmp_path: Path) -> None:
    change = the_only(tmp_path, ("verbiedt het.[@kst-1#3]", "verbiedt het.[@kst-2]"))
    assert told(change) == "source-replaced measure:wet None > None"
    assert details(change) == [("text", "kst-1#3", "kst-2")]
    assert change.details[0].anchor == claim_anchor("De wet verbiedt het.")
    assert sorted(change.about) == WET


def test_a_source_that_became_doubtful_is_another_one(tmp_path: Path) -> None:
    assert details(the_only(tmp_path, ("[bron, kst-1]", '["bron?", kst-1]'))) == [
        ("sources", "bron, kst-1", "bron?, kst-1")
    ]


def test_a_sentence_in_other_words_is_told_by_itself_at_its_old_place(tmp_path: Path) -> None:
    change = the_only(tmp_path, ("doorstuurt.", "verspreidt."))
    assert told(change) == "text-clarified measure:wet None > None"
    assert details(change) == [("text", "Ook voor wie het doorstuurt.", "Ook voor wie het verspreidt.")]
    assert change.details[0].anchor == claim_anchor("Ook voor wie het doorstuurt.")


def test_a_sentence_that_is_new_does_not_hide_which_other_one_changed(tmp_path: Path) -> None:
    change = the_only(
        tmp_path, ("De wet verbiedt", "Een eerste zin.[@kst-1] De wet verbiedt"), ("Eén punt", "Dit punt")
    )
    assert details(change) == [("text", None, "Een eerste zin."), ("text", "Eén punt.", "Dit punt.")]
    assert [detail.anchor for detail in change.details] == [None, claim_anchor("Eén punt.")]


def test_words_behind_the_last_source_are_not_overlooked(tmp_path: Path) -> None:
    before = edited(WORLD, ("aangifte doen.[@kst-1]", "aangifte doen.[@kst-1] Dat is gratis."))
    (change,) = changed(tmp_path, before, edited(before, ("gratis", "kosteloos")))
    assert details(change) == [("for_you", "Dat is gratis.", "Dat is kosteloos.")]
    assert change.details[0].anchor is None, "only a claim has a place of its own"


def test_a_full_stop_behind_a_source_is_no_sentence(tmp_path: Path) -> None:
    before = edited(WORLD, ("aangifte doen.[@kst-1]", "aangifte doen[@kst-1]"))
    assert changed(tmp_path, before, edited(before, ("aangifte doen[@kst-1]", "aangifte doen[@kst-1]."))) == []


def test_sentences_in_another_order_say_the_same(tmp_path: Path) -> None:
    first, second = "- Eén punt.[@kst-1]", "- En *nog* een, zie [[plan]].[@kst-2]"
    assert after(tmp_path, (f"{first}\n      {second}", f"{second}\n      {first}")) == []


TEXTS = {
    "a title": (("title: Het plan", "title: Het grote plan"), ("title", "Het plan", "Het grote plan")),
    "what it means for a reader": (
        ("U kunt aangifte doen.", "U kunt melden."),
        ("for_you", "U kunt aangifte doen.", "U kunt melden."),
    ),
}


@pytest.mark.parametrize(("replaced", "detail"), TEXTS.values(), ids=TEXTS)
def test_other_words_are_told(
    tmp_path: Path, replaced: tuple[str, str], detail: tuple[str, str | None, str | None]
) -> None:
    change = the_only(tmp_path, replaced)
    assert change.what == "text-clarified"
    assert details(change) == [detail]


def test_the_steps_of_a_help_line_are_told_one_by_one(tmp_path: Path) -> None:
    line = "# help/lijn\nsteps: |\n  - Bel ons.[@bron]\n  - Wacht niet.[@bron]\n"
    (change,) = changed(tmp_path, line, edited(line, ("Wacht niet", "Wacht niet te lang")))
    assert details(change) == [("steps", "Wacht niet.", "Wacht niet te lang.")]


def test_of_a_list_only_what_is_another_is_told(tmp_path: Path) -> None:
    assert details(the_only(tmp_path, ("role: executes", "role: supervises"))) == [
        ("roles", "organisatie: politie; rol: Voert uit", "organisatie: politie; rol: Houdt toezicht")
    ]
    figure = "# figures/tal\nvalues:\n  - {period: 2023, value: 3, sources: [bron]}\n"
    (change,) = changed(tmp_path / "f", figure, figure + "  - {period: 2024, value: 4, sources: [bron]}\n")
    assert told(change) == "details-changed figure:tal None > None"
    assert details(change) == [("values", None, "periode: 2024; waarde: 4; bronnen: bron")]


def test_what_an_event_says_beside_what_it_decides_is_told_at_the_event(tmp_path: Path) -> None:
    change = the_only(tmp_path, ("nog tijd nodig", "meer tijd nodig"))
    assert told(change) == "details-changed event:2024-antwoord None > None"
    assert [detail.where for detail in change.details] == ["responses"]


def test_another_answer_is_told_at_the_request_and_not_at_the_event_as_well(tmp_path: Path) -> None:
    change = the_only(tmp_path, ("answer: pending", "answer: taken-over"))
    assert told(change) == "standing request:motie answer 2024-antwoord pending > taken-over"
    assert sorted(change.about) == ["event:2024-antwoord", "request:motie", "topic:kinderen"]


CORRECTION = "corrections: [{date: 2026-11-30, wrong: Er stond A, right: Het is B}]"


def test_an_error_in_an_event_is_told_as_that_alone_though_the_standing_moved(tmp_path: Path) -> None:
    change = the_only(
        tmp_path,
        ("date: 2024-02-01", f"date: 2024-03-01\n    {CORRECTION}"),
        ("wet: before-parliament", "wet: in-consultation"),
    )
    assert told(change) == "corrected event:2024-voorstel Er stond A > Het is B"
    assert details(change) == [
        ("date", "2024-02-01", "2024-03-01"),
        ("statuses", "wet: Bij het parlement", "wet: In consultatie"),
        ("measure:wet:status", "before-parliament", "in-consultation"),
    ]
    assert sorted(change.about) == ["event:2024-voorstel", *WET]


def test_an_error_in_the_date_of_an_event_is_told_once_though_others_changed_places(tmp_path: Path) -> None:
    event = "# events/2024-begin\n    date: 2024-01-01\n    statuses: {wet: in-force}\n    # events/2027"
    before = edited(WORLD, ("# events/2027", event))
    after = edited(before, ("date: 2024-01-01", f"date: 2024-07-01\n    {CORRECTION}"))
    assert [told(change) for change in changed(tmp_path, before, after)] == [
        "corrected event:2024-begin Er stond A > Het is B"
    ]


def test_an_error_in_a_measure_is_told_there_and_not_at_the_event_behind_it(tmp_path: Path) -> None:
    change = the_only(
        tmp_path,
        ("title: De wet", f"title: De wet\n    {CORRECTION}"),
        ("wet: before-parliament", "wet: in-consultation"),
    )
    assert told(change) == "corrected measure:wet Er stond A > Het is B"
    assert sorted(change.about) == ["event:2024-voorstel", *WET]


def test_what_happened_is_told_though_an_error_was_corrected_too(tmp_path: Path) -> None:
    event = "# events/2024-begin\n    date: 2024-07-01\n    statuses: {wet: in-force}\n    # events/2027"
    assert after(
        tmp_path, ("# events/2027", event), ("title: Het voorstel", f"title: Het voorstel\n    {CORRECTION}")
    ) == [
        "standing measure:wet status 2024-begin before-parliament > in-force",
        "corrected event:2024-voorstel Er stond A > Het is B",
    ]


def test_an_error_tells_what_moved_with_it_and_not_a_standing_that_is_the_same(tmp_path: Path) -> None:
    event = "# events/2023-ontwerp\n    date: 2023-02-01\n    statuses: {wet: in-consultation}\n    # events/2027"
    before = edited(WORLD, ("# events/2027", event))
    after = edited(
        before,
        ("title: De wet\n", f"title: De wet\n    {CORRECTION}\n"),
        ("date: 2023-02-01\n    statuses: {wet: in-consultation}", "date: 2023-03-01\n    statuses: {wet: announced}"),
    )
    (change,) = changed(tmp_path, before, after)
    assert told(change) == "corrected measure:wet Er stond A > Het is B"
    assert details(change) == [("event:2023-ontwerp:date", "2023-02-01", "2023-03-01")]


def test_two_errors_of_a_record_are_one_entry_with_both(tmp_path: Path) -> None:
    two = "corrections: [{date: 2026-11-30, wrong: A, right: B}, {date: 2026-11-30, wrong: C, right: D}]"
    change = the_only(tmp_path, ("title: De wet", f"title: De wet\n    {two}"))
    assert told(change) == "corrected measure:wet A > B"
    assert details(change) == [("corrections", "C", "D")]


def test_an_error_is_told_once_and_not_in_every_release(tmp_path: Path) -> None:
    corrected = edited(WORLD, ("title: De wet", f"title: De wet\n    {CORRECTION}"))
    _, history = released(tmp_path, WORLD, corrected, corrected)
    assert [change.release for change in history.changes] == [2]


def test_a_new_address_is_one_entry_and_none_for_what_names_it(tmp_path: Path) -> None:
    renamed = [("# measures/plan\n", "# measures/actieplan\n    aliases: [plan]\n"), ("[[plan]]", "[[actieplan]]")]
    assert after(tmp_path, *renamed) == ["renamed measure:actieplan plan > actieplan"]


RENAMES = {
    "an organisation": [
        ("# organisations/politie\n", "# organisations/nationale-politie\n    aliases: [politie]\n"),
        ("organisation: politie", "organisation: nationale-politie"),
        ("[politie]\n    topics", "[nationale-politie]\n    topics"),
        ("by: [politie]", "by: [nationale-politie]"),
    ],
    "a document": [
        ("# documents/kst-1\n", "# documents/kamerstuk\n    aliases: [kst-1]\n"),
        ("@kst-1", "@kamerstuk"),
        ("[bron, kst-1]", "[bron, kamerstuk]"),
    ],
    "an event": [("# events/2024-voorstel\n", "# events/2024-indiening\n    aliases: [2024-voorstel]\n")],
    "a request": [
        ("# requests/motie\n", "# requests/vraag\n    aliases: [motie]\n"),
        ("      motie:\n", "      vraag:\n"),
    ],
    "a topic": [
        ("# topics/kinderen\n", "# topics/jeugd\n    aliases: [kinderen]\n"),
        ("topics: [kinderen]", "topics: [jeugd]"),
    ],
}


@pytest.mark.parametrize("replaced", RENAMES.values(), ids=RENAMES)
def test_whatever_is_renamed_is_followed_everywhere(tmp_path: Path, replaced: list[tuple[str, str]]) -> None:
    (entry,) = after(tmp_path, *replaced)
    assert entry.startswith("renamed ")


def test_what_has_the_same_id_in_another_kind_is_not_renamed_with_it(tmp_path: Path) -> None:
    before = """
        # organisations/helpwanted
        title: helpwanted
        # help/helpwanted
        # events/2024-begin
        by: [helpwanted]
        text: Zie [[organisation:helpwanted]] en [[help:helpwanted|de hulplijn helpwanted]].[@bron]
    """
    after = edited(
        before,
        ("# help/helpwanted", "# help/helpwanted-chat\n        aliases: [helpwanted]"),
        ("[[help:helpwanted|", "[[help:helpwanted-chat|"),
    )
    assert [told(change) for change in changed(tmp_path, before, after)] == [
        "renamed help:helpwanted-chat helpwanted > helpwanted-chat"
    ]


def test_what_is_withdrawn_says_why_and_is_told_to_who_follows_it(tmp_path: Path) -> None:
    gone = "withdrawn: {date: 2026-11-30, reason: Dit stond er dubbel}\n"
    change = the_only(tmp_path, ("title: Het einde\n", f"title: Het einde\n    {gone}"))
    assert told(change) == "withdrawn event:2027-einde None > Dit stond er dubbel"
    assert sorted(change.about) == ["event:2027-einde", "measure:wet"]


def test_a_standing_that_rested_on_what_is_withdrawn_is_told_too(tmp_path: Path) -> None:
    event = "# events/2024-begin\n    date: 2024-07-01\n    statuses: {wet: in-force}\n"
    before = edited(WORLD, ("# events/2027", f"{event}    # events/2027"))
    gone = edited(before, (event, f"{event}    withdrawn: {{date: 2026-11-30, reason: Dit gebeurde niet}}\n"))
    assert [told(change) for change in changed(tmp_path, before, gone)] == [
        "standing measure:wet status 2024-voorstel in-force > before-parliament",
        "withdrawn event:2024-begin None > Dit gebeurde niet",
    ]


def test_a_topic_is_not_about_its_neighbours(tmp_path: Path) -> None:
    before = edited(WORLD, ("# topics/kinderen\n", "# topics/kinderen\n    topics: [strafrecht]\n    summary: Jong.\n"))
    (change,) = changed(tmp_path, before, edited(before, ("Jong.", "Heel jong.")))
    assert change.about == ("topic:kinderen",)


def test_what_comes_back_is_new_again(tmp_path: Path) -> None:
    gone = edited(WORLD, ("title: Het einde\n", "title: Het einde\n    withdrawn: {date: 2026-11-24, reason: Weg}\n"))
    assert [told(change) for change in changed(tmp_path, gone, WORLD)] == [
        "event-added event:2027-einde withdrawn > None"
    ]


def possible(make: Callable[[], T]) -> T:
    """What is made of a random history that can have happened."""
    try:
        return make()
    except DataError:
        reject()


@settings(max_examples=25, deadline=None)
@given(histories(), histories())
def test_whatever_happened_an_entry_names_what_exists_and_has_an_address_of_its_own(one: str, other: str) -> None:
    things = "# measures/wet\n# measures/plan\n"
    with TemporaryDirectory() as folder:
        arrangement, history = possible(lambda: released(Path(folder), things + one, things + other))
        names = {f"{record.KIND.key}:{record.id}" for record in arrangement.catalogue}
        for change in history.changes:
            assert {f"{change.kind}:{change.id}", *change.about} <= names
            assert change.event is None or f"event:{change.event}" in names
        assert len({change.anchor for change in history.changes}) == len(history.changes)


@settings(max_examples=25, deadline=None)
@given(histories(), st.integers(1, 900))
def test_what_is_written_of_a_release_is_read_again_and_did_not_change(text: str, release: int) -> None:
    with TemporaryDirectory() as folder:
        arrangement = possible(lambda: arrange(Path(folder), "# measures/wet\n# measures/plan\n" + text))
        taken, path = snapshot(arrangement, release, DAY), Path(folder) / "released.jsonl"
        write_snapshot(path, taken)
        assert read_snapshot(path) == taken
        assert compare(read_snapshot(path), taken, arrangement) == []


def test_all_of_our_own_data_is_read_again_as_it_was_written(tmp_path: Path) -> None:
    arrangement = load(ROOT / "data", DAY)
    taken = snapshot(arrangement, 1, DAY)
    write_snapshot(tmp_path / "released.jsonl", taken)
    assert read_snapshot(tmp_path / "released.jsonl") == taken
    assert compare(read_snapshot(tmp_path / "released.jsonl"), taken, arrangement) == []


def test_an_entry_is_read_again_as_it_was_written(tmp_path: Path) -> None:
    after = edited(WORLD, ("wet: before-parliament", "wet: adopted"), ("role: executes", "role: supervises"))
    changes = changed(tmp_path, WORLD, after)
    lines = [change.model_dump_json(exclude_defaults=True) for change in changes]
    (tmp_path / CHANGES).write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert list(read_history(tmp_path, changes[0].day).changes) == changes
    assert read_history(tmp_path, DAY).changes == (), "a release of a later day"
