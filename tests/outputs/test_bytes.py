# SPDX-License-Identifier: MIT
"""The same data and day give the same bytes: with another clock, zone, locale, folder and hash seed."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from projects import ROOT

from beleidslijn.outputs.files import OUTPUTS

ELSEWHERE = Path(__file__).parent / "elsewhere"

HERE = {"TZ": "CET-1", "LC_ALL": "C.UTF-8", "LANG": "nl_NL.UTF-8", "PYTHONHASHSEED": "0", "SHIFTED": "0"}
THERE = {
    "TZ": "LINT-14",
    # The oldest locale: what is opened without naming UTF-8 is not read.
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONHASHSEED": "4711",
    "SHIFTED": str(-400 * 24 * 3600),
}
"""Two surroundings in which somebody may build."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any]:
    """What each build told: of all outputs of the real data, and of all files of a small site."""
    folders = (tmp_path_factory.mktemp("hier") / "a", tmp_path_factory.mktemp("daar") / "een map" / "ergens anders")
    path = os.pathsep.join(map(str, (ELSEWHERE, ROOT, ROOT / "tests")))
    running = [
        subprocess.Popen(
            [sys.executable, str(ELSEWHERE / "digests.py"), str(folder)],
            env={**os.environ, **surroundings, "PYTHONPATH": path},
            cwd=folder.parents[0] if folder.parent.exists() else folder.parents[1],
            stdout=subprocess.PIPE,
        )
        for folder, surroundings in zip(folders, (HERE, THERE), strict=True)
    ]
    one, other = (json.loads(process.communicate()[0]) for process in running)
    return one, other


def test_the_two_builds_were_made_in_different_surroundings(built: tuple[Any, Any]) -> None:
    one, other = built
    assert [key for key in ("day", "zone", "encoding", "hash") if one[key] == other[key]] == []
    assert len({*other["day"]}) == 1


@pytest.mark.parametrize("what", ["outputs", "site"])
def test_every_file_is_the_same_to_the_byte(what: str, built: tuple[Any, Any]) -> None:
    one, other = (files[what] for files in built)
    assert len(one) > len(OUTPUTS)
    assert [*one] == [*other] if what == "outputs" else {*one} == {*other}
    assert [address for address in one if one[address] != other[address]] == []
