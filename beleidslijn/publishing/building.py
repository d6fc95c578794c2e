# SPDX-License-Identifier: MIT
"""A whole site, made beside the old one in a fresh process, checked, and only then put in its place."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from beleidslijn.history.history import read_addresses
from beleidslijn.history.ledger import lost_addresses
from beleidslijn.publishing.addresses import published
from beleidslijn.publishing.linkcheck import check
from beleidslijn.reading.problems import DataError, Place, Problem
from beleidslijn.reading.source import read_file

MOST_TOLD = 50
"""How many faults of one kind a failed build tells."""


class BuildFailed(Exception):
    """The site could not be made; the message says why, in full."""


@dataclass(frozen=True)
class Built:
    """A finished site: how many pages, and how many links in them were followed."""

    pages: int
    links: int


def build(config: Path, target: Path, environment: dict[str, str]) -> Built:
    """Make the site of a `mkdocs.yml` in the new folder `target`; raises BuildFailed and leaves nothing behind."""
    if problems := [*_settings_left_out(config), *_pages_not_in_utf8(config.parent)]:
        raise BuildFailed("\n".join(str(problem) for problem in problems))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), "-d", str(target)]
    # Material's advertisement would stand between the messages.
    quiet = {**environment, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    made = subprocess.run(  # noqa: S603 - our own command
        command, env=quiet, capture_output=True, text=True, encoding="utf-8", cwd=config.parent, check=False
    )
    if made.returncode:
        shutil.rmtree(target, ignore_errors=True)
        raise BuildFailed(_told(made.stdout + made.stderr))
    links, dead = check(target, _base(config))
    lost = lost_addresses(read_addresses(config.parent / "data"), published(target).has)
    if dead or lost:
        shutil.rmtree(target, ignore_errors=True)
        links_told = ["Links die nergens heen gaan:", *_first(dead)] if dead else []
        raise BuildFailed("\n".join([*links_told, *_first(lost)]))
    return Built(len(list(target.rglob("*.html"))), links)


def swap(new: Path, place: Path) -> None:
    """Put a finished site in its place; what stood there goes."""
    old = place.with_name(f"{place.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def workplace(root: Path, name: str) -> Path:
    """A new folder's path beside the site that is shown; what an earlier run left there goes."""
    folder = root / ".build"
    folder.mkdir(exist_ok=True)
    for left in [*folder.glob(name), *folder.glob(f"{name}-*")]:
        shutil.rmtree(left)
    return folder / name


def settings_of(config: Path) -> dict[str, object]:
    """What stands in a `mkdocs.yml`; empty when it cannot be read."""
    try:
        return dict(read_file(config, config.parent).content)
    except (DataError, OSError):
        return {}


def _settings_left_out(config: Path) -> Iterator[Problem]:
    """Settings that a site cannot do without, where `mkdocs.yml` can be read."""
    settings = settings_of(config)
    extra = settings.get("extra")
    if settings and not (isinstance(extra, dict) and {"contact", "leave_url", "tag"} <= extra.keys()):
        sentence = (
            "onder 'extra' horen 'contact' (een e-mailadres), 'leave_url' (waar 'Verlaat deze site' heen gaat)"
            " en 'tag' (uw domein en een jaar, zoals example.org,2026)"
        )
        yield Problem(Place(config.name), "instelling-ontbreekt", sentence)
    for name in ("site_url", "repo_url", "edit_uri"):
        if settings and name not in settings:
            yield Problem(Place(config.name), "instelling-ontbreekt", f"hier ontbreekt '{name}'")


def _pages_not_in_utf8(root: Path) -> Iterator[Problem]:
    """Hand-written pages that MkDocs would stumble over."""
    for path in sorted((root / "docs").rglob("*.md")):
        try:
            path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            line = path.read_bytes().count(b"\n", 0, error.start) + 1
            sentence = "deze pagina is niet in UTF-8 opgeslagen: kies in uw editor 'UTF-8' en bewaar haar opnieuw"
            yield Problem(Place(path.relative_to(root).as_posix(), line), "geen-utf-8", sentence)


def _first(faults: Sequence[object]) -> Iterator[str]:
    """The first of many faults, and how many more there are: one wrong template can give hundreds."""
    yield from (str(fault) for fault in faults[:MOST_TOLD])
    if len(faults) > MOST_TOLD:
        yield f"… en nog {len(faults) - MOST_TOLD}."


def _base(config: Path) -> str:
    return urlsplit(str(settings_of(config).get("site_url", "/"))).path or "/"


def _told(output: str) -> str:
    """What MkDocs warns of or fails on, without what it says when all is well."""
    told, is_fault = [], True
    for line in output.splitlines():
        level = re.match(r"(DEBUG|INFO|WARNING|ERROR|CRITICAL) +- +", line)
        if level:
            is_fault = level[1] not in ("DEBUG", "INFO")
        text = line[level.end() :] if level else line
        if page := re.match(r"Error (?:building|reading) page '(.+?)'", text):
            sentence = "deze pagina kan niet worden gemaakt: kijk naar de regels tussen --- bovenaan"
            told.append(str(Problem(Place(f"docs/{page[1]}"), "fout-in-pagina", sentence)))
            break
        if text.startswith("Traceback"):
            break
        if is_fault and text.strip() and not text.startswith("Aborted with"):
            told.append(text)
    return "\n".join(told) or "MkDocs kon de site niet maken en zei niet waarom: kijk naar de laatste wijziging."
