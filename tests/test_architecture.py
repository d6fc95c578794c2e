# SPDX-License-Identifier: MIT
"""The house: imports run one way through the rooms, and each outside package has one door."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from records import ROOT

ROOMS = (
    "record",
    "reading",
    "catalogue",
    "arranging",
    "checking",
    "history",
    "rendering",
    "finding",
    "outputs",
    "publishing",
    "cli",
)
"""In the order in which data flows; a room knows those before it and none after."""

DOORS = {
    "yaml": ("beleidslijn/reading/source.py",),
    "markdown_it": ("beleidslijn/rendering/text.py",),
    "jinja2": ("beleidslijn/rendering/environment.py",),
    "markupsafe": ("beleidslijn/rendering/",),
    "mkdocs": ("hooks.py",),
    "pydantic": (
        "beleidslijn/record/",
        "beleidslijn/reading/parsing.py",
        "beleidslijn/history/history.py",
        "beleidslijn/outputs/shapes.py",
    ),
    "pydantic_core": ("beleidslijn/record/", "beleidslijn/reading/parsing.py"),
    "click": ("beleidslijn/cli.py",),
    "watchfiles": ("beleidslijn/publishing/",),
    "icalendar": ("beleidslijn/outputs/calendars.py",),
    "rcssmin": ("beleidslijn/publishing/assets.py",),
    "rjsmin": ("beleidslijn/publishing/assets.py",),
}
"""The files, or the folders, that may import an outside package."""

FILES = {
    path.relative_to(ROOT).as_posix(): path
    for path in [*(ROOT / "beleidslijn").rglob("*.py"), ROOT / "hooks.py", ROOT / "macros.py"]
}


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: imports are written in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith("beleidslijn/")])
def test_a_room_knows_the_rooms_before_it_and_none_after(file: str) -> None:
    room = file.removesuffix(".py").split("/")[1]
    known = ROOMS[: ROOMS.index(room) + 1] if room in ROOMS else {"__main__": ("cli",)}.get(room, ())
    for module in imports(FILES[file]):
        package, _, inside = module.partition(".")
        if package == "beleidslijn":
            assert inside.split(".")[0] in (*known, *(("clock",) if room == "cli" else ())), module


@pytest.mark.parametrize("file", FILES)
def test_an_outside_package_has_one_door(file: str) -> None:
    for module in imports(FILES[file]):
        package = module.split(".")[0]
        if package not in sys.stdlib_module_names and package != "beleidslijn":
            assert file.startswith(DOORS.get(package, ())), module


@pytest.mark.parametrize("package", DOORS)
def test_every_door_is_used(package: str) -> None:
    for door in DOORS[package]:
        opened = {module.split(".")[0] for file in FILES if file.startswith(door) for module in imports(FILES[file])}
        assert package in opened, door


def test_only_the_clock_asks_what_day_it_is() -> None:
    asking = {
        file
        for file, path in FILES.items()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow", "time", "localtime", "gmtime")
        if isinstance(node.value, ast.Name) and node.value.id in ("date", "datetime", "time")
    }
    assert asking == {"beleidslijn/clock.py"}
