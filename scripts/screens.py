# SPDX-License-Identifier: MIT
"""`make screens`: pictures of a page of each type on every screen, side by side in one sheet, to review a change with.

Before and after a change, on one and the same day (pages hold the day, see SOURCE_DATE_EPOCH):
`make screens ARGS="--to .build/before"`, and then `make screens ARGS="--before .build/before"`.
"""

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple, NoReturn

import click
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from playwright.sync_api import Browser

from beleidslijn.clock import build_day, environment_for
from beleidslijn.publishing.building import BuildFailed, build
from scripts.browsing import chromium, served
from scripts.page_types import PAGE_TYPES

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 6_000
"""Pixels that a picture holds at most, down and across: of a page over 16,384 high Chromium makes a wrong one."""


class Screen(NamedTuple):
    """What a page is shown on: its width in CSS pixels, its colours, and what people call it."""

    width: int
    scheme: Literal["light", "dark", "print"]
    word: str


SCREENS = (
    Screen(375, "light", "Telefoon, licht"),
    Screen(375, "dark", "Telefoon, donker"),
    Screen(1280, "light", "Scherm, licht"),
    Screen(1280, "dark", "Scherm, donker"),
    Screen(794, "print", "Afdruk op A4"),
)


class Picture(NamedTuple):
    """A picture of a page: its file's name, and how its bytes compare with an earlier one's, if that was asked."""

    screen: Screen
    file: str
    verdict: Literal["", "gelijk", "anders", "nieuw"]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--site", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Een site die al klaar is.")
@click.option("--to", type=click.Path(path_type=Path), default=ROOT / ".build" / "screens", help="De map voor het vel.")
@click.option("--before", type=click.Path(path_type=Path, exists=True, file_okay=False), help="De map van eerder.")
@click.option("--only", default="", help="Hoe een soort pagina begint, met komma's ertussen, zoals: hulp,tijdlijn")
@click.option(
    "--width", type=click.Choice([*dict.fromkeys(str(screen.width) for screen in SCREENS)]), help="Alleen deze breedte."
)
def main(site: Path | None, to: Path, before: Path | None, only: str, width: str | None) -> None:
    """Leg beelden van elke soort pagina naast elkaar in één vel."""
    if before and before.resolve() == to.resolve():
        _stop("--before en --to zijn dezelfde map: het nieuwe zou het oude wissen.")
    types = _chosen(only)
    screens = [screen for screen in SCREENS if width in (None, str(screen.width))]
    with ExitStack() as stack:
        site = site or _built(Path(stack.enter_context(TemporaryDirectory())) / "site")
        for name, address in list(types.items()):
            if not _file(site, address).is_file():
                click.echo(f"Deze site heeft geen pagina {types.pop(name)}: die is overgeslagen.", err=True)
        to.mkdir(parents=True, exist_ok=True)
        for old in [file for screen in SCREENS for file in to.glob(_picture("*", screen))]:
            old.unlink()
        root, browser = stack.enter_context(served(site)), stack.enter_context(chromium())
        for screen in screens:
            _take(browser, screen, {to / _picture(name, screen): root + address for name, address in types.items()})
    rows = {
        address: [_compared(screen, _picture(name, screen), to, before) for screen in screens]
        for name, address in types.items()
    }
    changed = [
        (address, shown) for address, pictures in rows.items() for shown in pictures if shown.verdict == "anders"
    ]
    # An environment of its own: the package's holds what pages of the site need, and the sheet is none.
    templates = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined)
    earlier = Path(os.path.relpath(before, to)).as_posix() if before else ""
    sheet = templates.get_template("screens.html.j2").render(
        rows=rows, screens=screens, changed=changed, before=earlier, longest=LONGEST
    )
    (to / "index.html").write_text(sheet, encoding="utf-8")
    compared = f", {len(changed)} anders dan eerder" if before else ""
    click.echo(f"{len(rows) * len(screens)} beelden{compared}: {to / 'index.html'}")


def _chosen(only: str) -> dict[str, str]:
    """The page types whose names begin with one of these words, all when there are none: address by name."""
    types = {
        address.removesuffix(".html").strip("/").replace("/", "-") or "voorpagina": address for address in PAGE_TYPES
    }
    words = [word.strip() for word in only.split(",") if word.strip()]
    for word in words:
        if not any(name.startswith(word) for name in types):
            _stop(f"Geen soort pagina begint met '{word}'. Kies uit: {', '.join(types)}.")
    return {name: address for name, address in types.items() if name.startswith(tuple(words or [""]))}


def _built(target: Path) -> Path:
    """The site of this project as it is now, in a new folder."""
    try:
        build(ROOT / "mkdocs.yml", target, environment_for(build_day()))
    except BuildFailed as error:
        _stop(str(error))
    return target


def _file(site: Path, address: str) -> Path:
    return site / address if address.endswith(".html") else site / address / "index.html"


def _picture(name: str, screen: Screen) -> str:
    return f"{name}-{screen.width}-{screen.scheme}.png"


def _take(browser: Browser, screen: Screen, addresses: dict[Path, str]) -> None:
    """Take a picture of the whole page, or its first part, at each address."""
    page = browser.new_page(viewport={"width": screen.width, "height": 800}, locale="nl-NL")
    page.emulate_media(
        media="print" if screen.scheme == "print" else "screen",
        color_scheme="dark" if screen.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    for path, address in addresses.items():
        page.goto(address)
        # Wider than the screen, too: what sticks out sideways has to be seen.
        page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, "width": LONGEST, "height": LONGEST})
    page.close()


def _compared(screen: Screen, file: str, to: Path, before: Path | None) -> Picture:
    """The picture in the folder `to`, beside the one of the same name in `before`."""
    if not before:
        return Picture(screen, file, "")
    if not (before / file).is_file():
        return Picture(screen, file, "nieuw")
    same = (before / file).read_bytes() == (to / file).read_bytes()
    return Picture(screen, file, "gelijk" if same else "anders")


def _stop(message: str) -> NoReturn:
    """Say what is wrong, and end with exit status 1."""
    click.echo(message, err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()
