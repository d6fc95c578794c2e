# SPDX-License-Identifier: MIT
"""Each rule has records that break it and records that keep it."""

from datetime import date
from pathlib import Path

import pytest
from records import DAY, fault, faults, pointed

from beleidslijn.checking.rules import RULES

# By rule: a record that breaks it (alone), the code, the words at the caret, and a part of the message.
BROKEN: dict[str, list[tuple[str, str, str, str]]] = {
    "an_event_id_starts_with_a_year": [
        ("# events/debat", "id-zonder-jaar", "", "Bedoelde u '2025-debat.yml'?"),
        ("# events/25-debat", "id-zonder-jaar", "", "Bedoelde u '2025-25-debat.yml'?"),
        ('# events/debat\ndate: "[2026-12..]"\nexpected: true', "id-zonder-jaar", "", "Bedoelde u '2026-debat.yml'?"),
        ("# events/2025-03-debat", "id-met-datum", "", "Bedoelde u '2025-debat.yml'?"),
        ("# events/2025-03-21-debat", "id-met-datum", "", "Bedoelde u '2025-debat.yml'?"),
        ("# events/2025-03", "id-met-datum", "", "met alleen het jaar"),
    ],
    "what_happened_lies_in_the_past": [
        ("# events/2025-x\ndate: 2026-11-25", "nog-niet-gebeurd", "2026-11-25", "zet er 'expected: true' bij"),
        ("# events/2025-x\ndate: 2026", "nog-niet-gebeurd", "2026", 'schrijf "[2026-01-01..2026-11-24]" als'),
        ("# events/2025-x\ndate: 2026-11", "nog-niet-gebeurd", "2026-11", 'schrijf "[2026-11-01..2026-11-24]"'),
        ('# events/2025-x\ndate: "[2026-03..]"', "nog-niet-gebeurd", '"[', 'schrijf "[2026-03-01..2026-11-24]"'),
        ('# events/2025-x\ndate: "[2026-11-24..2026-12-01]"', "nog-niet-gebeurd", '"[', 'schrijf "2026-11-24" als'),
        ("# events/2025-x\ndate: 2026-12/..", "nog-niet-gebeurd", "2026-12/..", "zet er 'expected: true' bij"),
    ],
    "nothing_happens_after_what_is_expected": [
        (
            "# events/2026-plan\ndate: 2026\nexpected: true\n# events/2026-x\ndate: 2026-11-24\nafter:\n  - 2026-plan",
            "na-verwacht", "2026-plan", "'2026-plan' wordt nog verwacht",
        ),
    ],
    "a_standing_needs_one_moment": [
        (
            "# measures/wet\n# events/2025-x\ndate: 2025-03/2025-04\nstatuses: {wet: running}",
            "periode-met-stand", "2025-03/2025-04", "maak van begin en einde twee gebeurtenissen",
        ),
        (
            "# requests/motie\n# events/2025-x\ndate: 2025-03/..\noutcomes: {motie: {outcome: carried}}",
            "periode-met-stand", "2025-03/..", "een periode kan geen stand",
        ),
        (
            "# requests/motie\n# events/2025-x\ndate: 2025-03/2025-04\nprogress: {motie: done}",
            "periode-met-stand", "2025-03/2025-04", "een periode kan geen stand",
        ),
        (
            "# measures/wet\n# events/2025-x\ndate: 2025-03~\nstatuses: {wet: running}",
            "onzeker-met-stand", "2025-03~", 'Bedoelde u "[2025-03-01..2025-03-31]"?',
        ),
        (
            "# requests/motie\n# events/2025-x\ndate: 2025-03-21?\nprogress: {motie: done}",
            "onzeker-met-stand", "2025-03-21?", 'Bedoelde u "2025-03-21"?',
        ),
    ],
    "who_decided_is_named": [
        ("# events/2025-x\nkind: decision", "wie-besloot", "kind", "noem bij 'by' het kabinet of de instantie"),
        ("# events/2025-x\nkind: answer", "wie-besloot", "kind", "noem bij 'by'"),
        ("# measures/wet\n# events/2025-x\nstatuses: {wet: not-now}", "wie-besloot", "kind", "noem bij 'by'"),
        (
            "# requests/motie\nlooked: {outcome: 2026-11-24}\n# events/2025-x\nresponses: {motie: {answer: answered}}",
            "wie-besloot", "kind", "noem bij 'by'",
        ),
        (
            "# organisations/krant\nkind: company\n# events/2025-x\nkind: decision\nby: [krant]",
            "wie-besloot", "by", "noem bij 'by'",
        ),
    ],
    "events_do_not_contradict_each_other": [
        (
            "# measures/wet\n# events/2025-a\nstatuses: {wet: running}\n# events/2025-b\nstatuses: {wet: ended}",
            "volgorde-onbekend", "2025-03-21", "Welke kwam het laatst?",
        ),
    ],
    "an_unknown_standing_is_said_to_be_unknown": [
        ("# measures/wet\nopen_questions: []", "stand-onbekend", "title", "zet bij 'open_questions' wat is gezocht"),
        (
            "# measures/wet\nopen_questions: []\n# events/2026-x\ndate: 2026\nexpected: true\nstatuses: {wet: running}",
            "stand-onbekend", "title", "uit geen gebeurtenis volgt een stand",
        ),
    ],
    "what_was_not_found_says_when_it_was_looked_for": [
        ("# requests/vraag\nkind: question\nlooked: {}", "antwoord-niet-gezocht", "title", "onder 'answer' de dag"),
        ("# requests/motie\nlooked: {answer: 2026-11-24}", "uitkomst-niet-gezocht", "title", "onder 'outcome' de dag"),
        (
            "# requests/motie\nlooked: {answer: 2026-11-24}\n# events/2025-x\noutcomes: {motie: {outcome: submitted}}",
            "uitkomst-niet-gezocht", "title", "de uitkomst van deze motie is onbekend",
        ),
    ],
    "nothing_is_answered_before_it_is_asked": [
        (
            f"# requests/motie\nasked_in: 2025-vraag\nlooked: {looked}\n# organisations/o\n# events/2025-vraag\n"
            f"# events/2025-x\nby: [o]\ndate: 2025-03-20\n{field}: {{motie: {said}}}",
            "antwoord-voor-vraag", "motie", "dit is voor '2025-vraag', waarin het is gevraagd",
        )
        for field, said, looked in [
            ("outcomes", "{outcome: carried}", "{answer: 2026-11-24}"),
            ("responses", "{answer: answered}", "{outcome: 2026-11-24}"),
            ("progress", "done", "{answer: 2026-11-24, outcome: 2026-11-24}"),
        ]
    ],
    "nobody_looked_in_the_future": [
        ("# documents/x\naccessed: 2026-11-25", "dag-in-de-toekomst", "2026-11-25", "ligt na vandaag (2026-11-24)"),
        ("# help/x\nlooked: 2027-01-01", "dag-in-de-toekomst", "2027-01-01", "schrijf de dag waarop is gekeken"),
        (
            "# terms/x\nopen_questions: [{question: 'Wat?', looked: 2026-12-24}]",
            "dag-in-de-toekomst", "2026-12-24", "ligt na vandaag",
        ),
    ],
    "a_source_is_read_after_it_was_published": [
        ("# documents/x\npublished: 2026-12", "gelezen-voor-publicatie", "2026-12", "is gelezen (2026-11-24)"),
        (
            "# documents/x\npublished: 2025-03-21\naccessed: 2025-03-20",
            "gelezen-voor-publicatie", "2025-03-21", "verbeter 'published' of 'accessed'",
        ),
    ],
    "a_source_is_not_official_and_weak": [
        ("# documents/x\nweak: true", "officieel-en-zwak", "weak", "zet een ? achter de bron"),
    ],
    "a_period_is_counted_once": [
        (
            "# figures/x\nvalues:\n- {period: 2024, value: 1, sources: [bron]}\n"
            "- {period: 2024, value: 2, sources: [bron]}",
            "dubbele-periode", "2024, value: 2", "maak er een eigen cijfer van",
        ),
        (
            "# figures/x\nvalues:\n- {period: 2024, group: a, value: 1, sources: [bron]}\n"
            "- {period: 2024, group: a, value: 2, sources: [bron]}",
            "dubbele-periode", "2024, group", "noem bij 'group' wat verschilt",
        ),
    ],
    "a_percentage_says_of_what": [
        ("# figures/x\nunit: procent", "procent-waarvan", "value: 12206", "zet bij 'base' waarvan"),
        ("# figures/x\nunit: '%'", "procent-waarvan", "value: 12206", "zet bij 'base' waarvan"),
    ],
    "a_break_is_a_day_in_its_series": [
        (
            f"# figures/x\nbreaks: [{{what: nieuwe wet, why: 'Een wet.[@bron]', date: {day}}}]",
            "breuk-buiten-reeks", day, "tussen de eerste en de laatste dag van de waarden",
        )
        for day in ("2024-01-01", "2025-01-01", "2024-07", "2024-07-01~")
    ],
    "a_part_of_a_period_lies_in_it": [
        (
            f"# figures/x\nvalues: [{{period: 2024, value: 1, sources: [bron], since: {day}}}]",
            "vanaf-buiten-periode", day, "één dag in de periode 2024, na de eerste dag",
        )
        for day in ("2024-01-01", "2025-01-01", "2023-12-31", "2024-07")
    ],
    "an_id_is_never_used_again": [
        (
            "# terms/a\n# terms/b\naliases: [oud, a]",
            "id-al-gebruikt", "a", "'a' hoort al bij 'a': een id wordt nooit opnieuw gebruikt",
        ),
        ("# terms/a\naliases: [oud]\n# terms/b\naliases: [oud]", "id-al-gebruikt", "oud", "'oud' hoort al bij 'a'"),
        ("# terms/a\naliases: [a]", "id-al-gebruikt", "a", "hoort al bij dit record zelf"),
        ("# terms/a\naliases: [oud, oud]", "id-al-gebruikt", "oud", "hoort al bij dit record zelf"),
        (
            "# terms/a\nwithdrawn: {date: 2026-01-01, reason: Dubbel}\n# terms/b\naliases: [a]",
            "id-al-gebruikt", "a", "'a' hoort al bij 'a'",
        ),
    ],
    "nothing_is_part_of_its_own_part": [
        (
            "# organisations/a\npart_of: b\n# organisations/b\npart_of: a",
            "onderdeel-van-zichzelf", "b", "'a' is zo een onderdeel van zichzelf: a, b",
        ),
    ],
    "a_form_belongs_to_one_term": [
        (
            "# terms/a\nforms: [boete]\n# terms/b\nforms: [straf, Boete]",
            "vorm-van-twee-begrippen", "Boete", "'Boete' staat ook bij 'a': een woord leidt naar één begrip",
        ),
    ],
    "every_record_has_a_source": [
        (f"# {folder}/x\nsources: []", "geen-bron", "sources", "noem bij 'sources' ten minste één bron")
        for folder in ("measures", "requests", "organisations", "figures", "terms", "help")
    ],
    "every_paragraph_has_a_source": [
        ("# terms/x\ntext: Een zin.", "alinea-zonder-bron", "Een zin.", "zet [@document#plaats] achter de zin"),
        (
            "# figures/x\nbreaks: [{date: 2024-07-01, what: nieuwe wet, why: Een zin.}]",
            "alinea-zonder-bron", "Een zin.", "deze alinea heeft geen bron",
        ),
        ("# terms/x\ntext: |\n  Een.[@bron]\n\n  Twee.", "alinea-zonder-bron", "Twee.", "deze alinea heeft geen bron"),
        ("# terms/x\ntext: |\n  - Een\n  - Twee.[@bron]", "alinea-zonder-bron", "- Een", "deze alinea heeft geen bron"),
        ("# measures/x\nfor_you: Let op.", "alinea-zonder-bron", "Let op.", "deze alinea heeft geen bron"),
        ("# topics/x\ntext: Een zin.", "alinea-zonder-bron", "Een zin.", "deze alinea heeft geen bron"),
        ("# documents/x\ntext: Een zin.", "alinea-zonder-bron", "Een zin.", "deze alinea heeft geen bron"),
        (
            "# requests/motie\nlooked: {outcome: 2026-11-24}\n# organisations/kabinet\nkind: cabinet\n"
            "# events/2025-x\nby: [kabinet]\nresponses: {motie: {answer: answered, reason: Omdat.}}",
            "alinea-zonder-bron", "Omdat.", "deze alinea heeft geen bron",
        ),
    ],
    "every_link_is_safe": [
        (
            "# terms/x\ntext: 'Zie [dit](http://x.nl/a).[@bron]'",
            "link-zonder-https",
            "](http://x.nl/a)",
            "een link begint met https://",
        ),
    ],
    "every_mark_is_complete": [
        ("# terms/x\ntext: 'Zie [[x.[@bron]'", "halve-verwijzing", "[[x.", "'[[' is niet af: schrijf [[id]]"),
        ("# terms/x\ntext: 'Zie x]].[@bron]'", "halve-verwijzing", "]].", "']]' is niet af"),
        ("# terms/x\ntext: 'Zie x.[@bron] En y.[@bron'", "halve-verwijzing", "[@bron", "'[@' is niet af"),
        ("# terms/x\ntext: 'Zie [[x|]].[@bron]'", "halve-verwijzing", "[[x|]]", "'[[' is niet af"),
        (
            "# measures/x\nroles: [{organisation: o, role: executes, what: 'Doet [[x'}]\n# organisations/o",
            "halve-verwijzing", "[[x", "'[[' is niet af",
        ),
    ],
    "a_title_is_no_sentence": [
        ("# terms/x\ntitle: De wet geldt.", "titel-met-punt", "De wet geldt.", "haal de punt weg"),
    ],
    "a_summary_holds_no_standing": [
        ("# terms/x\nsummary: Geldt sinds 2024.", "stand-in-samenvatting", "sinds 2024", "laat het hier weg"),
        ("# terms/x\nsummary: >-\n  Sinds 2024 geldt het.", "stand-in-samenvatting", ">-", "laat het hier weg"),
    ],
    "no_personal_data": [
        (f"# terms/x\n{own}", "persoonsgegeven", "", message)
        for own, message in [
            ("summary: Mail naar jan.jansen@voorbeeld.nl", "een e-mailadres"),
            ("also_known_as: [a@b.nl]", "een e-mailadres"),
            ("summary: Bel 06-12345678", "een telefoonnummer"),
            ("summary: Bel 06 12 34 56 78", "een telefoonnummer"),
            ("summary: Bel 0612345678.", "een telefoonnummer"),
            ("summary: Bel +31612345678", "een telefoonnummer"),
            ("summary: Bel +31 6 1234 5678", "een telefoonnummer"),
            ("summary: Bel 0031612345678", "een telefoonnummer"),
            ("summary: Bel 020-261 52 75", "een telefoonnummer"),
            ("summary: Bel (0800-0113)", "een telefoonnummer"),
            ("summary: Nummer 111222333 staat in de brief", "een burgerservicenummer"),
            ("text: Een zin met 123456782.[@bron]", "een burgerservicenummer"),
            ("open_questions: [{question: 'Wie is 111222333?', looked: 2026-11-24}]", "een burgerservicenummer"),
        ]
    ],
}  # fmt: skip

# By rule: records that keep it.
KEPT: dict[str, list[str]] = {
    "an_event_id_starts_with_a_year": ["# events/2025-debat", "# events/2025-3-moties", "# events/2024-100-dagen"],
    "what_happened_lies_in_the_past": [
        "# events/2025-x\ndate: 2026-11-24",
        "# events/2025-x\ndate: 2025",
        '# events/2025-x\ndate: "[2026-11-01..2026-11-24]"',
        '# events/2025-x\ndate: "[..2026-11-24]"',
        "# events/2025-x\ndate: 2026-11-01/..",
        "# events/2025-x\ndate: 2023/2027",
        '# events/2025-x\ndate: "[2026-12..]"\nexpected: true',
        "# events/2025-x\ndate: 2025-01-01\nexpected: true",
    ],
    "nothing_happens_after_what_is_expected": [
        "# events/2026-a\ndate: 2026\nexpected: true\n# events/2026-x\ndate: 2026\nexpected: true\nafter: [2026-a]",
        "# events/2026-x\ndate: 2026-12\nexpected: true\nafter: [2025-y]\n# events/2025-y",
    ],
    "a_standing_needs_one_moment": [
        "# events/2025-x\ndate: 2025-03~/2025-04",
        "# events/2025-x\ndate: 2025-03~",
        "# measures/wet\n# events/2025-x\ndate: 2025-03/2025-04\nmeasures: [wet]",
        "# requests/motie\n# events/2025-x\ndate: 2025-03~\nadvice: {motie: discouraged}",
        '# measures/wet\n# events/2025-x\ndate: "[2025-03..2025-04]"\nstatuses: {wet: running}',
        "# measures/wet\n# events/2025-x\ndate: 2025\nstatuses: {wet: running}",
    ],
    "who_decided_is_named": [
        *(
            f"# organisations/o\nkind: {kind}\n# events/2025-x\nkind: decision\nby: [o]"
            for kind in ("cabinet", "ministry", "parliament", "supervisor", "police-and-justice", "eu-institution")
        ),
        "# organisations/krant\nkind: company\n# organisations/o\n# events/2025-x\nkind: answer\nby: [krant, o]",
        "# organisations/krant\nkind: company\n# events/2025-x\nkind: statement\nby: [krant]",
        "# events/2025-x\nkind: letter",
    ],
    "events_do_not_contradict_each_other": [
        "# measures/wet\n# events/2025-a\nstatuses: {wet: running}\n# events/2025-b\nstatuses: {wet: running}",
        "# measures/wet\n# events/2025-a\nstatuses: {wet: running}\n"
        "# events/2025-b\nafter: [2025-a]\nstatuses: {wet: ended}",
    ],
    "an_unknown_standing_is_said_to_be_unknown": [
        "# measures/wet",
        "# measures/wet\nopen_questions: []\n# events/2025-x\nstatuses: {wet: running}",
    ],
    "what_was_not_found_says_when_it_was_looked_for": [
        "# requests/motie",
        "# requests/vraag\nkind: question\nlooked: {answer: 2026-11-24}",
        "# requests/motie\nlooked: {answer: 2026-11-24}\n# events/2025-x\noutcomes: {motie: {outcome: carried}}",
        "# requests/vraag\nkind: question\nlooked: {}\n# organisations/o\n"
        "# events/2025-x\nby: [o]\nresponses: {vraag: {answer: pending}}",
    ],
    "nothing_is_answered_before_it_is_asked": [
        "# requests/motie\nasked_in: 2025-vraag\nlooked: {answer: 2026-11-24}\n# events/2025-vraag\n"
        "# events/2025-x\noutcomes: {motie: {outcome: carried}}",
        "# requests/motie\nasked_in: 2025-vraag\nlooked: {answer: 2026-11-24}\n# events/2025-vraag\n"
        "# events/2025-x\ndate: 2025-03-22\noutcomes: {motie: {outcome: carried}}",
    ],
    "nobody_looked_in_the_future": ["# documents/x\naccessed: 2026-11-24", "# events/2026-x\ndate: 2026-11-24"],
    "a_source_is_read_after_it_was_published": [
        "# documents/x\npublished: 2026-11-24",
        "# documents/x\npublished: 2025~\naccessed: 2025-03-20",
        '# documents/x\npublished: "[2025-03-20..2026-12-31]"\naccessed: 2025-03-20',
    ],
    "a_source_is_not_official_and_weak": ["# documents/x\nofficial: false\nweak: true"],
    "a_period_is_counted_once": [
        "# figures/x\nvalues:\n- {period: 2024, group: a, value: 1, sources: [bron]}\n"
        "- {period: 2024, group: b, value: 2, sources: [bron]}\n- {period: 2023, value: 2, sources: [bron]}",
    ],
    "a_percentage_says_of_what": [
        "# figures/x\nunit: procent\nvalues: [{period: 2024, value: 12, base: de zaken, sources: [bron]}]",
    ],
    "a_break_is_a_day_in_its_series": [
        f"# figures/x\nbreaks: [{{date: {day}, what: nieuwe wet, why: 'Een wet.[@bron]'}}]"
        for day in ("2024-01-02", "2024-12-31")
    ],
    "a_part_of_a_period_lies_in_it": [
        "# figures/x\nvalues: [{period: 2024, since: 2024-07-01, value: 1, sources: [bron]}]"
    ],
    "an_id_is_never_used_again": [
        "# terms/a\naliases: [oud]\n# topics/oud\n# terms/b\naliases: [ouder, oudst]",
    ],
    "nothing_is_part_of_its_own_part": [
        "# organisations/a\npart_of: b\n# organisations/b\npart_of: c\n# organisations/c"
    ],
    "a_form_belongs_to_one_term": [
        "# terms/a\nforms: [Kamerstuk, kamerstuk, stuk]\n# terms/b\nforms: [stukken]\n# terms/c\n# terms/d"
    ],
    "every_record_has_a_source": [
        "# documents/x",
        "# topics/x",
        "# documents/x\nsources: []",
        "# topics/x\nsources: []",
    ],
    "every_paragraph_has_a_source": [
        "# terms/x\ntext: Een zin.[@bron]",
        "# terms/x\ntext: |\n  Een.[@bron]\n\n  - Twee.[@bron]\n  - Drie,\n    langer.[@bron#3]\n",
        "# terms/x\nopen_questions: [{question: 'Wat?', looked: 2026-11-24, note: Een zin.}]",
    ],
    "every_link_is_safe": ["# terms/x\ntext: 'Zie [dit](https://x.nl/a) en (dit).[@bron]'"],
    "every_mark_is_complete": [
        "# terms/x\ntext: 'Zie [[bron]], [[document:bron|de\n  bron]] en [dit](https://x.nl).[@bron]'",
    ],
    "a_title_is_no_sentence": [
        "# terms/x\ntitle: Motie van Van Nispen c.s.",
        "# terms/x\ntitle: Geldt de wet?",
        "# documents/x\ntitle: De wet geldt.",
    ],
    "a_summary_holds_no_standing": ["# terms/x\nsummary: Wat men sindsdien deed.\ntext: Het geldt sinds 2024.[@bron]"],
    "no_personal_data": [
        "# terms/x\nsummary: Bel 113 of 112.",
        "# terms/x\nsummary: De wet van 2024, nummer 36222, is 012 345 keer gelezen.",
        "# terms/x\nsummary: Op 2024-07-01 en 21-07-2024 gold artikel 254ba.",
        "# terms/x\nsummary: Dat gold op 01-07-2024 (12 keer).",
        "# terms/x\nsummary: Van 2020-2024 waren er 1800000 en 100.000 meldingen, 0,5 procent.",
        "# terms/x\nsummary: Nummer 111222334 is geen BSN.",
        "# terms/x\nsummary: Nummer 1112223330 is langer.",
        "# documents/x\nurl: https://x.nl/0612345678/111222333\nidentifiers: {tk: [111222333]}",
        "# requests/x\nnumber: '111222333'",
        "# help/lijn\nphone: 020-261 52 75\n# terms/x\nsummary: Bel 020-261 52 75 of 0202615275.",
        "# help/lijn\nhours: Of bel 0800-0188.\n# terms/x\nsummary: Bel 0800-0188.",
    ],
}

CASES = [(rule, *case) for rule, cases in BROKEN.items() for case in cases]


def test_every_rule_has_records_that_break_it_and_records_that_keep_it() -> None:
    rules = {rule.__name__ for rule in RULES}
    assert (set(BROKEN), set(KEPT), len(RULES)) == (rules, rules, len(rules))


@pytest.mark.parametrize(
    ("rule", "text", "code", "at", "message"), CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES]
)
def test_a_record_that_breaks_a_rule_is_refused(
    tmp_path: Path, rule: str, text: str, code: str, at: str, message: str
) -> None:
    problem = fault(tmp_path, text + "\n")
    assert problem.code == code
    assert message in problem.message
    assert pointed(problem).startswith(at)


@pytest.mark.parametrize("text", [text for texts in KEPT.values() for text in texts])
def test_a_record_that_keeps_the_rules_is_read(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text + "\n") == []


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("# events/2026-x\ndate: 2026-06-15", "2026-06-14", "2026-06-15"),
        ('# events/2026-x\ndate: "[..2026-06]"', "2026-06-29", "2026-06-30"),
        ("# events/2026-x\ndate: 2025", "2025-12-30", "2025-12-31"),
    ],
)
def test_what_has_happened_can_be_read_from_its_last_possible_day_on(
    tmp_path: Path, text: str, before: str, after: str
) -> None:
    assert fault(tmp_path, text, date.fromisoformat(before)).code == "nog-niet-gebeurd"
    assert faults(tmp_path, text, date.fromisoformat(after)) == []


def test_of_a_set_without_beginning_one_without_beginning_is_offered(tmp_path: Path) -> None:
    problem = fault(tmp_path, '# events/2025-x\ndate: "[..2027]"\n', DAY)
    assert 'schrijf "[..2026-11-24]" als het is gebeurd' in problem.message


@pytest.mark.parametrize("id", ["2025-16-dagen-tegen-geweld", "2025-40-jarig-bestaan"])
def test_a_number_that_is_no_month_may_stand_behind_the_year(tmp_path: Path, id: str) -> None:
    assert not faults(tmp_path, f"# events/{id}\n")


@pytest.mark.parametrize(("id", "meant"), [("2025-12-100-vragen", "2025-100-vragen.yml")])
def test_only_the_date_is_left_out_of_the_name_that_is_offered(tmp_path: Path, id: str, meant: str) -> None:
    assert f"'{meant}'" in fault(tmp_path, f"# events/{id}\n").message


def test_a_warning_about_personal_data_does_not_repeat_it(tmp_path: Path) -> None:
    said = str(fault(tmp_path, "# terms/x\ntitle: T\nsummary: Bel 06-12345678\n"))
    assert said == (
        "data/terms/x.yml:2:14: fout[persoonsgegeven]: hier staat een telefoonnummer: "
        "haal dat weg, deze site bewaart geen persoonsgegevens"
    )


def test_personal_data_deep_in_a_text_is_pointed_at(tmp_path: Path) -> None:
    problem = fault(tmp_path, "# terms/x\ntext: |\n  Een zin.[@bron]\n\n  Mail naar a@b.nl voor meer.[@bron]\n")
    assert (problem.place.line, problem.place.column, problem.place.text) == (4, 13, "")


@pytest.mark.parametrize(
    "written",
    ["+31 (0)6 1234 5678", "06 - 12345678", "(020) 261 52 75", "06.12.34.56.78", "06–12345678", "BSN 1112.22.333"],
)
def test_other_ways_to_write_a_number_are_seen_too(tmp_path: Path, written: str) -> None:
    assert fault(tmp_path, f"# terms/x\nsummary: Bel {written}.\n").code == "persoonsgegeven"


@pytest.mark.parametrize(
    "written",
    ["06-12345678 (9-17 uur)", "06-12345678 - 24 uur per dag", "06-12345678 020-2615275", "BSN 111222333 (2024)"],
)
def test_a_number_beside_another_is_seen_too(tmp_path: Path, written: str) -> None:
    assert fault(tmp_path, f"# terms/x\nsummary: Bel {written}.\n").code == "persoonsgegeven"


def test_a_date_with_its_day_first_is_no_phone_number(tmp_path: Path) -> None:
    assert not faults(tmp_path, "# terms/x\nsummary: Dat gold op 01-07-2024.\n")


@pytest.mark.parametrize("days", ["[2024-01-02..2024-01-03]", "2024-01-02 - 2024-02-03"])
def test_two_days_beside_each_other_are_no_phone_number(tmp_path: Path, days: str) -> None:
    assert not faults(tmp_path, f"# events/2025-x\nderived: Eerst stond hier {days}.\n")


@pytest.mark.parametrize("link", ["[dit](http://x.nl)", "[dit](/hulp/)", "[dit](../hulp/)"])
def test_a_markdown_link_that_would_be_shown_as_text_is_refused(tmp_path: Path, link: str) -> None:
    assert faults(tmp_path, f"# terms/x\ntext: 'Zie {link}.[@bron]'\n")


def test_the_number_of_a_help_line_may_be_written_as_from_abroad(tmp_path: Path) -> None:
    assert not faults(tmp_path, "# help/lijn\nphone: 020-261 52 75\n# terms/x\nsummary: Bel +31 20 261 52 75.\n")


def test_half_a_link_behind_a_whole_one_is_pointed_at(tmp_path: Path) -> None:
    assert pointed(fault(tmp_path, "# terms/x\ntext: 'Zie [[bron]] en [[half.[@bron]'\n")).startswith("[[half")
