# SPDX-License-Identifier: MIT
"""The examples on the page with data, as a reader runs them: against the finished site, served on this computer."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from projects import ROOT

SITE = "https://beleidslijn.example.org/"
BLOCK = re.compile(r'<pre><code class="language-(\w+)">(.*?)</code></pre>', re.DOTALL)
IN_SOURCE = re.compile(r"^```(bash|python)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
MORE = "…"
"""What stands for any number of lines, or for the rest of one."""
CURL = """import sys
from urllib.request import urlopen

address = next(word for word in sys.argv[1:] if "://" in word)
with urlopen(address) as answer:
    content = answer.read()
if "-O" in sys.argv:
    with open(address.rsplit("/", 1)[1], "wb") as file:
        file.write(content)
else:
    sys.stdout.buffer.write(content)
"""
"""What the examples ask of curl, where there is none."""


class Example(NamedTuple):
    """A block of code on the page, and what the page says that it prints."""

    language: str
    code: str
    prints: str


def examples(page: str) -> Iterator[Example]:
    """The examples of a page in HTML; raises AssertionError where one does not say what it prints."""
    blocks = [(language, unescape(text)) for language, text in BLOCK.findall(page)]
    for (language, code), (next_language, prints) in pairwise([*blocks, ("", "")]):
        if language in ("bash", "python"):
            assert next_language == "text", f"this example does not say what it prints: {code}"
            yield Example(language, code, prints)


def is_like(printed: str, said: str) -> bool:
    """Whether lines are those that a page names, with any lines where it says so."""
    lines = [
        ".*" if line == MORE else re.escape(line).replace(MORE, "[^\\n]+") + "\n"
        for line in said.strip("\n").split("\n")
    ]
    return re.fullmatch("".join(lines), printed.strip("\n") + "\n", re.DOTALL) is not None


@pytest.fixture(scope="session")
def tools(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A path on which a shell finds what the examples need: this Python, curl or what does for it, and the rest."""
    folder = tmp_path_factory.mktemp("bin")
    (folder / "python3").symlink_to(sys.executable)
    if not shutil.which("curl"):
        (folder / "curl.py").write_text(CURL, encoding="utf-8")
        # Through a shell: the first line of a script cannot name a path with a space in it.
        (folder / "curl").write_text(f'#!/bin/sh\nexec "{sys.executable}" "{folder}/curl.py" "$@"\n', encoding="utf-8")
        (folder / "curl").chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


PAGES = ("gegevens/index.md", "gegevens/api.md")


def written(page: str) -> list[str]:
    """The code of the examples of a page as somebody wrote them."""
    return [code for _, code in IN_SOURCE.findall((ROOT / "docs" / page).read_text(encoding="utf-8"))]


def shown(site: Path, page: str) -> list[Example]:
    """The examples of a page as readers see them."""
    path = site / page.replace("index.md", "index.html").replace(".md", "/index.html")
    return list(examples(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(("page", "number"), [(page, number) for page in PAGES for number in range(len(written(page)))])
def test_an_example_works_and_prints_what_the_page_says(
    page: str, number: int, real_site: Path, address_of: Callable[[Path], str], tools: str, tmp_path: Path
) -> None:
    example = shown(real_site, page)[number]
    assert SITE in example.code
    code = example.code.replace(SITE, address_of(real_site))
    command = {"bash": ["sh", "-e", "-c", code], "python": [sys.executable, "-c", code]}[example.language]
    # A machine that asks through another one asks itself directly.
    environment = {**os.environ, "PATH": tools, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", "PYTHONUTF8": "1"}
    ran = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert is_like(ran.stdout, example.prints), ran.stdout


def test_all_examples_are_shown_and_in_both_languages(real_site: Path) -> None:
    for page in PAGES:
        codes = [example.code.replace(SITE, "{{ config.site_url }}") for example in shown(real_site, page)]
        assert codes == written(page)
    assert {example.language for page in PAGES for example in shown(real_site, page)} == {"bash", "python"}


@pytest.mark.parametrize(
    ("printed", "said", "alike"),
    [
        ("een\ntwee\n", "een\ntwee\n", True),
        ("een\ntwee\ndrie\n", "een\n…\n", True),
        ("een\ntwee\ndrie\n", "…\ndrie\n", True),
        ("een twee\ndrie\n", "een …\ndrie\n", True),
        ("een twee\ndrie\n", "een …\n", False),
        ("een\ntwee\n", "een\n", False),
        ("een\ntwee\n", "…\neen\n", False),
        ("", "een\n", False),
        ("eentwee\n", "een\n…\n", False),
    ],
)
def test_what_an_example_prints_is_compared_line_by_line(printed: str, said: str, alike: bool) -> None:
    assert is_like(printed, said) is alike
