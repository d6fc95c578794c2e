# SPDX-License-Identifier: MIT
"""Faults in written pages stop the build, are told all at once, in Dutch, with file and line, and with nothing else."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from projects import DAY, SITES, lay_project

from beleidslijn.clock import environment_for
from beleidslijn.publishing.building import BuildFailed, build

FAULT = re.compile(r"docs/\S+\.md:\d+:\d+: fout\[[a-z-]+\]: .+")
ENGLISH = re.compile(r"\b(?:not|object|must|has|expected|error|type|doc|contains?|the|and|by)\b", re.IGNORECASE)

MISTAKES = {
    '{{ record("wte") }}': "er is niets met de id 'wte'. Bedoelde u 'wet'?",
    '{{ record("measure:wte") }}': "er is geen maatregel 'wte'. Bedoelde u 'wet'?",
    '{{ record("maatregel:wet") }}': "er is geen soort 'maatregel'.",
    '{{ recrod("wet") }}': "'recrod' bestaat niet. Bedoelde u 'record'?",
    '{{ record("wet", "a", "b") }}': "'record' verwacht tussen haakjes: id, words",
    '{{ today("x") }}': "'today' verwacht tussen haakjes: niets",
    '{{ cards("maatregel") }}': "er is geen soort 'maatregel'. Bedoelde u 'maatregelen'?",
    '{{ status("nota") }}': "'nota' is geen maatregel en geen verzoek",
    '{{ source("wet") }}': "er is geen document 'wet'.",
    '{{ source("nota#9") }}': "'nota' heeft geen deel '9'.",
    '{{ record("wet" }}': "deze aanroep is niet goed geschreven",
    "{% if %}": "deze aanroep is niet goed geschreven",
}
"""What a maintainer may write, and what the message says of it."""

STRANGE = (
    '{{ record("wet").weg }}',
    "{{ today }}",
    '{{ latest("x") }}',
    "{{ record(5) }}",
    '{{ record(["wet"]) }}',
    "{{ 1 / 0 }}",
    "{{ today() | weg }}",
    '{% include "weg.md" %}',
    "{% for id in dingen %}{{ id }}{% endfor %}",
)
"""What nobody foresaw."""


def faults_of(folder: Path, pages: Mapping[str, str]) -> list[str]:
    """What a build says, line by line, of a small project with these written pages."""
    project = lay_project(folder, SITES / "plain/data")
    for path, text in pages.items():
        (project / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (project / "docs" / path).write_text(text, encoding="utf-8")
    with pytest.raises(BuildFailed) as failed:
        build(project / "mkdocs.yml", project / "site", environment_for(DAY))
    assert not (project / "site").exists()
    return str(failed.value).splitlines()


CALLS = {call: f"bijdragen/p{number}.md" for number, call in enumerate((*MISTAKES, *STRANGE))}
"""The page on which each of these stands, on line 9."""
PAGES = {
    **{page: f"---\ntitle: Een pagina\n---\n\n# Een pagina\n\nEen zin.\n\n{call}\n" for call, page in CALLS.items()},
    "privacy/index.md": "# Privacy\n\n{{ weg() }}\n\n{{ record('wte') }}\n\n{{ ook() }}\n\n{{ record('ook-weg') }}\n",
    "over/index.md": "# Over\n\n{% for id in ['wet', 'weg'] %}\n- {{ record(id) }}\n{% endfor %}\n",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What one build says of all these pages, line by line."""
    return faults_of(tmp_path_factory.mktemp("fouten") / "project", PAGES)


def about(told: list[str], page: str) -> list[str]:
    return [line for line in told if line.startswith(f"docs/{page}:")]


@pytest.mark.parametrize(("call", "message"), MISTAKES.items())
def test_a_fault_in_a_call_is_one_line_that_says_what_was_meant(call: str, message: str, told: list[str]) -> None:
    (fault,) = about(told, CALLS[call])
    assert message in fault


@pytest.mark.parametrize("call", CALLS)
def test_a_fault_is_told_at_the_line_of_its_file(call: str, told: list[str]) -> None:
    assert [fault.split(":")[1] for fault in about(told, CALLS[call])] == ["9"]


@pytest.mark.parametrize("call", STRANGE)
def test_whatever_goes_wrong_is_told_in_dutch(call: str, told: list[str]) -> None:
    faults = about(told, CALLS[call])
    assert faults
    assert [fault for fault in faults if ENGLISH.search(fault.partition("]: ")[2])] == []


def test_faults_of_many_pages_are_told_all_at_once_and_nothing_else(told: list[str]) -> None:
    assert {fault.split(":")[0] for fault in told} == {f"docs/{page}" for page in PAGES}
    assert [fault for fault in told if not FAULT.fullmatch(fault)] == []


def test_no_fault_names_a_folder_of_the_machine(told: list[str]) -> None:
    assert [fault for fault in told if re.search(r"/(?:tmp|home|root|work|private|Users)/", fault)] == []


def test_the_faults_of_a_page_are_told_from_top_to_bottom(told: list[str]) -> None:
    assert [fault.split(":")[1] for fault in about(told, "privacy/index.md")] == ["3", "5", "7", "9"]


def test_a_fault_within_a_loop_is_told_at_its_own_line(told: list[str]) -> None:
    assert [fault.split(":")[1] for fault in about(told, "over/index.md")] == ["4"]


def test_dead_links_in_markdown_are_told_in_dutch_with_their_page(tmp_path: Path) -> None:
    page = "# Privacy\n\n[a](../over/weg.md) en [b](../over/index.md#daar) en [c](hier.md)\n"
    faults = faults_of(tmp_path / "project", {"privacy/index.md": page})
    for link in ("weg", "daar", "hier"):
        assert any("privacy/index" in fault and link in fault for fault in faults)
    assert [fault for fault in faults if ENGLISH.search(fault)] == []
