# SPDX-License-Identifier: MIT
"""Whole projects in a folder of their own: the package and pages of this one, with other records, pages or settings."""

import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from beleidslijn.clock import environment_for
from beleidslijn.publishing.building import build

ROOT = Path(__file__).parent.parent
SITES = ROOT / "tests" / "sites"
DAY = date(2026, 11, 24)
"""The day on which all sites in the tests are built."""

NAMES_A_RECORD = re.compile(r"\{\{ (?:(?:record|status|source|timeline)\(.*?\)|examples\(\)) \}\}")
"""Macro calls in the project's own pages that would fail without the records of the real data."""


def lay_project(folder: Path, data: Path, docs: Path | None = None, settings: Mapping[str, str] | None = None) -> Path:
    """Lay a project in `folder` with the given records; returns the folder.

    Pages are those of the project; `docs` may hold others that go over them. `settings` go over those in `mkdocs.yml`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("beleidslijn", "macros.py", "hooks.py"):
        (folder / name).symlink_to(ROOT / name)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for key, value in (settings or {}).items():
        config, found = re.subn(rf"^{key}: .*$", f"{key}: {value}", config, flags=re.MULTILINE)
        assert found == 1, f"no line '{key}: …' in mkdocs.yml"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    shutil.copytree(ROOT / "docs", folder / "docs")
    if data != ROOT / "data":
        for page in (folder / "docs").rglob("*.md"):
            page.write_text(NAMES_A_RECORD.sub("iets", page.read_text(encoding="utf-8")), encoding="utf-8")
    shutil.copytree(data, folder / "data")
    if docs:
        shutil.copytree(docs, folder / "docs", dirs_exist_ok=True)
    return folder


def make_site(
    folder: Path,
    data: Path,
    docs: Path | None = None,
    settings: Mapping[str, str] | None = None,
    day: date = DAY,
) -> Path:
    """Lay a project, build it, and return the folder of the finished site. Raises BuildFailed."""
    lay_project(folder, data, docs, settings)
    build(folder / "mkdocs.yml", folder / "site", environment_for(day))
    return folder / "site"
