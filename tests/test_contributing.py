# SPDX-License-Identifier: MIT
"""What README and CONTRIBUTING tell people is true."""

import re
from pathlib import Path

import pytest
from records import parsed

from beleidslijn.cli import main
from beleidslijn.reading.parsing import parse
from beleidslijn.reading.source import Source, read
from beleidslijn.record.model import KINDS

ROOT = Path(__file__).parent.parent
SHOWN = re.findall(r"```yaml\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)
EXAMPLES = [shown for shown in SHOWN if "$schema" in shown]
ADDED = [shown for shown in SHOWN if "$schema" not in shown]
"""Lines that can be added to any record."""
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.splitlines()[2])
def test_an_example_of_a_record_can_be_read(example: str) -> None:
    schema = re.search(r"\$schema=\.\./\.\./schema/(.+)\.schema\.json", example)
    assert schema
    kind = next(kind for kind in KINDS if kind.key == schema[1])
    assert f"# data/{kind.folder}/" in example
    parse(read(Source.of("voorbeeld.yml", example)), kind, "voorbeeld")


@pytest.mark.parametrize("added", ADDED)
def test_lines_to_add_to_a_record_can_be_read(added: str) -> None:
    parsed("terms", added)


def test_there_is_an_example_of_each_kind_that_is_often_written() -> None:
    shown = set(re.findall(r"# data/(\w+)/", "".join(EXAMPLES)))
    assert shown >= {"measures", "events", "requests", "documents", "organisations", "figures"}


def test_every_file_that_the_readme_names_exists() -> None:
    named = re.findall(r"`((?:beleidslijn|rendering|record|docs|data|schema|adr)/[\w./-]*)`", README)
    assert len(named) > 10
    for name in named:
        assert any((folder / name).exists() for folder in (ROOT, ROOT / "beleidslijn")), name


def test_every_command_stands_in_the_readme() -> None:
    for command in main.commands:
        assert f"python -m beleidslijn {command}" in README
    targets = re.findall(r"^(\w+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"serve", "test", "check", "site", "lock"} <= {name for name in targets if f"make {name}" in README}
