# SPDX-License-Identifier: MIT
"""What points at what: both directions, and the links that lead nowhere."""

from pathlib import Path

import pytest
from records import arrange, fault, faults, parsed, pointed

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.catalogue.catalogue import UnknownRecord
from beleidslijn.catalogue.links import proses_of, sources_of
from beleidslijn.record.markup import LinkMark


def backlinks(arrangement: Arrangement, kind: str, id: str) -> list[tuple[str, str]]:
    """What a page shows as pointing at it: each heading with a record."""
    found = arrangement.links.backlinks(arrangement.catalogue.get(kind, id))
    return [(link.label, link.record.id) for link in found]


@pytest.mark.parametrize(
    ("pointing", "kind", "id", "label"),
    [
        ("# measures/wet\nroles: [{organisation: atkm, role: subject}]", "organisation", "atkm", "Rol bij maatregelen"),
        ("# requests/motie\nasked_by: [atkm]", "organisation", "atkm", "Vroeg om"),
        ("# requests/motie\nasked_to: [atkm]", "organisation", "atkm", "Werd gevraagd"),
        ("# organisations/dienst\npart_of: atkm", "organisation", "atkm", "Onderdelen"),
        ("# documents/nota\norganisation: atkm", "organisation", "atkm", "Documenten"),
        ("# events/2025-x\nby: [atkm]", "organisation", "atkm", "Deed"),
        ("# events/2025-x\norganisations: [atkm]", "organisation", "atkm", "Genoemd in"),
        ("# figures/cijfer\norganisations: [atkm]", "organisation", "atkm", "Cijfers"),
        ("# requests/motie\nmeasures: [plan]", "measure", "plan", "Gevraagd en geantwoord"),
        ("# figures/cijfer\nmeasures: [plan]", "measure", "plan", "Cijfers"),
        ("# measures/wet\nrelated: [{measure: plan, relation: part-of}]", "measure", "plan", "Genoemd in"),
        ("# events/2025-x\nstatuses: {plan: running}", "measure", "plan", "Genoemd in"),
        ("# events/2025-x\nafter: [2025-eerst]", "event", "2025-eerst", "Daarna kwam"),
        ("# terms/begrip\ntopics: [kinderen]", "topic", "kinderen", "Hoort bij dit onderwerp"),
        ("# topics/ander\ntopics: [kinderen]", "topic", "kinderen", "Verwante onderwerpen"),
        ("# terms/begrip\nsources: ['nota#3']", "document", "nota", "Bron van"),
        ("# events/2025-x\ndocuments: [nota]", "document", "nota", "Genoemd in"),
        ("# terms/begrip\ntext: 'Zie [[atkm|de toezichthouder]].[@bron]'", "organisation", "atkm", "Genoemd in"),
        ("# terms/begrip\ntext: 'Een zin.[@nota#3]'", "document", "nota", "Bron van"),
        ("# terms/begrip\ntext: 'Zie [[help:lijn]].[@bron]'", "help", "lijn", "Genoemd in"),
        (
            "# events/2025-x\nby: [atkm]\nresponses: {motie2: {answer: answered, reason: 'Zie [[plan]].[@bron]'}}",
            "measure", "plan", "Genoemd in",
        ),
        (
            "# terms/begrip\nopen_questions: [{question: 'Wat?', looked: 2026-11-24, note: 'Zie [[plan]].'}]",
            "measure", "plan", "Genoemd in",
        ),
        (
            "# terms/begrip\ndisputed: [{what: Dag, says: [{source: nota, value: een}, {source: nota, value: twee}]}]",
            "document", "nota", "Bron van",
        ),
    ],
)  # fmt: skip
def test_what_a_record_points_at_knows_it_under_a_heading(
    tmp_path: Path, pointing: str, kind: str, id: str, label: str
) -> None:
    pointed_at = """
        # organisations/atkm
        # measures/plan
        # events/2025-eerst
        # topics/kinderen
        # documents/nota
        # help/lijn
        # requests/motie2
    """
    arrangement = arrange(tmp_path, "\n".join([*(line.strip() for line in pointed_at.splitlines()), pointing]))
    assert [found[0] for found in backlinks(arrangement, kind, id)] == [label]


def test_a_record_that_points_twice_is_shown_once_under_a_heading(tmp_path: Path) -> None:
    arrangement = arrange(tmp_path, "# terms/a\ntext: '[[b]], [[b]] en [[b|weer]].[@bron]'\n# terms/b\n")
    assert backlinks(arrangement, "term", "b") == [("Genoemd in", "a")]


def test_a_record_to_which_nothing_points_has_no_backlinks(tmp_path: Path) -> None:
    assert backlinks(arrange(tmp_path, "# terms/a\n"), "term", "a") == []


# What an event says, where the caret stands, the code, and the message.
UNKNOWN = [
    ("by: [akm]", "akm", "onbekende-organisatie", "er is geen organisatie 'akm'. Bedoelde u 'atkm'?"),
    ("measures: [plam]", "plam", "onbekende-maatregel", "er is geen maatregel 'plam'. Bedoelde u 'plan'?"),
    ("requests: [mote]", "mote", "onbekend-verzoek", "er is geen verzoek 'mote'. Bedoelde u 'motie'?"),
    ("after: [2025-eest]", "2025-eest", "onbekende-gebeurtenis", "Bedoelde u '2025-eerst'?"),
    ("topics: [xyz]", "xyz", "onbekend-onderwerp", "er is geen onderwerp 'xyz'."),
    ("documents: [bon]", "bon", "onbekend-document", "er is geen document 'bon'. Bedoelde u 'bron'?"),
    ("sources: ['bon#3']", "bon#3", "onbekend-document", "er is geen document 'bon'. Bedoelde u 'bron'?"),
    ("statuses: {plam: running}", "plam:", "onbekende-maatregel", "er is geen maatregel 'plam'. Bedoelde u 'plan'?"),
    ("text: 'Zie [[akm]].[@bron]'", "[[akm]]", "onbekende-verwijzing", "niets met de id 'akm'. Bedoelde u 'atkm'?"),
    ("text: 'Zie [[term:atkm]].[@bron]'", "[[term:atkm]]", "onbekende-verwijzing", "er is geen begrip 'atkm'."),
    ("text: '[[organsation:atkm]].[@bron]'", "[[organs", "onbekende-verwijzing", "Bedoelde u 'organisation'?"),
    ("text: 'Een zin.[@bon#3]'", "bon#3]", "onbekend-document", "er is geen document 'bon'. Bedoelde u 'bron'?"),
]


@pytest.mark.parametrize(("own", "at", "code", "message"), UNKNOWN, ids=[row[0] for row in UNKNOWN])
def test_what_does_not_exist_is_pointed_at_with_what_was_meant(
    tmp_path: Path, own: str, at: str, code: str, message: str
) -> None:
    things = "# organisations/atkm\n# measures/plan\n# requests/motie\n# events/2025-eerst\n"
    problem = fault(tmp_path, f"{things}# events/2025-x\n{own}\n")
    assert (problem.code, problem.place.path, problem.place.line) == (code, "data/events/2025-x.yml", 1)
    assert message in problem.message
    assert pointed(problem).removeprefix("'").startswith(at)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("# topics/x\ntopics: [x]\n", "x]"),
        ("# organisations/atkm\npart_of: atkm\n", "atkm"),
        ("# measures/wet\nrelated: [{measure: wet, relation: amends}]\n", "wet,"),
        ("# terms/begrip\ntext: 'Zie [[begrip]].[@bron]'\n", "[[begrip]]"),
        ("# events/2025-x\nafter: [2025-x]\n", "2025-x"),
    ],
)
def test_a_record_does_not_point_at_itself(tmp_path: Path, text: str, at: str) -> None:
    problem = fault(tmp_path, text)
    assert problem.code == "wijst-naar-zichzelf"
    assert pointed(problem).startswith(at)


def test_a_document_may_be_the_source_of_its_own_text(tmp_path: Path) -> None:
    assert arrange(tmp_path, "# documents/x\ntext: Een zin.[@x]\n")


def test_a_question_mark_says_that_a_source_is_weak_here_and_still_leads_to_it(tmp_path: Path) -> None:
    text = "# documents/bron\nsections: ['3']\n# terms/x\ntext: 'Zin.[@bron#3?] En.[@bron?]'\n"
    arrangement = arrange(tmp_path, text)
    found = {str(ref): ref for ref in sources_of(arrangement.catalogue.terms["x"])}
    assert [(ref.document, ref.section, ref.in_doubt) for ref in found.values()] == [
        ("bron", "3", True),
        ("bron", None, True),
        ("bron", None, False),
    ]
    assert {text: str(arrangement.catalogue.strength(ref)) for text, ref in found.items()} == {
        "bron#3?": "weak",
        "bron?": "weak",
        "bron": "official",
    }


def test_the_sources_of_a_claim_come_strongest_first(tmp_path: Path) -> None:
    arrangement = arrange(
        tmp_path,
        "# documents/blog\nofficial: false\nweak: true\n# documents/krant\nofficial: false\n# documents/wet\n"
        "# terms/x\nsources: [blog, krant, bron?, wet, krant, bron]\n",
    )
    sources = arrangement.catalogue.strongest_first(arrangement.catalogue.terms["x"].sources)
    assert sources == ["wet", "bron", "krant", "blog", "bron?"]


def test_all_links_that_lead_nowhere_are_told_at_once(tmp_path: Path) -> None:
    problems = faults(
        tmp_path, "# terms/a\ntopics: [x]\nsources: [y]\ntext: 'Zie [[z]].[@w]'\n# terms/b\ntopics: [q]\n"
    )
    assert [(problem.place.path[11:], problem.place.line) for problem in problems] == [
        ("a.yml", 1), ("a.yml", 2), ("a.yml", 3), ("a.yml", 3), ("b.yml", 1),
    ]  # fmt: skip


def test_a_section_that_a_document_does_not_have_is_a_fault(tmp_path: Path) -> None:
    problem = fault(tmp_path, "# documents/nota\nsections: [1, 4.1]\n# terms/a\nsources:\n  - nota#1\n  - nota#4.10\n")
    assert problem.message == "'nota' heeft geen deel '4.10'. Het heeft: 1, 4.1."
    assert (problem.place.line, pointed(problem)) == (3, "nota#4.10")


def test_a_section_of_a_document_that_lists_none_may_be_anything(tmp_path: Path) -> None:
    assert not faults(tmp_path, "# terms/a\nsources: ['bron#bladzijde 12', bron]\n")


def test_a_source_in_a_text_is_written_as_elsewhere(tmp_path: Path) -> None:
    assert faults(tmp_path, "# terms/a\ntext: 'Een zin.[@bron#]'\n")


TWINS = "# help/helpwanted\n# organisations/helpwanted\n"


def test_an_id_that_two_kinds_share_needs_its_kind(tmp_path: Path) -> None:
    problem = fault(tmp_path, TWINS + "# terms/a\ntext: 'Zie [[helpwanted]].[@bron]'\n")
    assert problem.message == (
        "'helpwanted' is er meer dan eens: schrijf [[organisation:helpwanted]] of [[help:helpwanted]]"
    )
    assert pointed(problem).startswith("[[helpwanted]]")


def test_a_link_with_its_kind_finds_the_right_twin(tmp_path: Path) -> None:
    catalogue = arrange(tmp_path, TWINS).catalogue
    assert catalogue.find(LinkMark("", "helpwanted", "help")).address == "hulp/helpwanted/"
    assert catalogue.find(LinkMark("", "helpwanted", "organisation")).address == "organisaties/helpwanted/"


def test_a_record_of_another_kind_is_not_found_under_an_id(tmp_path: Path) -> None:
    catalogue = arrange(tmp_path, "# terms/deepfake\n").catalogue
    assert catalogue.get("term", "deepfake").title == "Een begrip"
    with pytest.raises(UnknownRecord, match=r"^er is geen onderwerp 'deepfake'\.$"):
        catalogue.get("topic", "deepfake")


def test_a_catalogue_holds_each_record_of_its_files_once(tmp_path: Path) -> None:
    catalogue = arrange(tmp_path, TWINS + "# measures/wet\n").catalogue
    assert [record.address for record in catalogue] == [
        "maatregelen/wet/", "organisaties/helpwanted/", "documenten/bron/", "hulp/helpwanted/",
    ]  # fmt: skip
    assert [catalogue.file(record).source.path for record in catalogue][:1] == ["data/measures/wet.yml"]


def test_all_sources_of_a_record_are_known_each_once_in_its_order() -> None:
    term = parsed(
        "terms",
        """
        text: "Een.[@een#1] Twee.[@twee] Weer een.[@een#1]"
        sources: [drie, "een#1"]
        open_questions: [{question: "Wat?", looked: 2026-11-24, note: "Vier.[@vier]"}]
        """,
    )
    assert sources_of(term) == ["een#1", "twee", "drie", "vier"]


def test_all_texts_in_which_links_count_are_known_with_their_place() -> None:
    event = parsed("events", "text: Een.\nresponses: {motie: {answer: answered, reason: Twee.}}")
    assert [(location, text) for location, text in proses_of(event) if text] == [
        (("text",), "Een."),
        (("responses", "motie", "reason"), "Twee."),
    ]
