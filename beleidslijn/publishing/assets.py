# SPDX-License-Identifier: MIT
"""Style sheets and scripts out of the small ones in `theme/`, one for each thing: those of every page joined, those of
some pages (`styles/pages/`) by themselves, and those of pages outside the layout (`styles/alone/`) with what they use.
A page gets a sheet of some pages when it holds something that only that sheet draws.
"""

import hashlib
import re
from collections import Counter
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

THEME = Path(__file__).parents[1] / "theme"
FIRST = ("tokens", "base")
LAST = ("print", "forced")
DARK = "dark"
"""The colours of the dark are a sheet of their own: its `media` says when it counts, and a reader may choose."""
ALONE = {"insluiten": (*FIRST, "badge", "table", "timeline", "pictures")}
"""Which sheets of the site a page outside its layout uses, by the name of its own sheet. All become one, with the dark:
it follows the device, for there nobody can choose.
"""
EARLY = "colours"
"""This script is a file of its own: it runs before anything is drawn."""


def joined_assets() -> dict[str, str]:
    """Sheets and script by their address from the root of the site, without comments and needless spaces."""
    sheets = _read("styles/*.css")
    things = [name for name in sheets if name not in (*FIRST, *LAST, DARK)]
    site = "".join(sheets[name] for name in (*FIRST, *things, *LAST))
    dark = f"@media screen and (prefers-color-scheme: dark) {{ {sheets[DARK]} }}"
    last = "".join(sheets[name] for name in LAST)
    alone = {
        name: "".join(sheets[used] for used in ALONE[name]) + own + dark + last
        for name, own in _read("styles/alone/*.css").items()
    }
    scripts = _read("scripts/*.js")
    return {
        **{f"assets/{name}.css": str(cssmin(sheet)) for name, sheet in alone.items()},
        **{f"assets/{name}.css": str(cssmin(sheet)) for name, sheet in _read("styles/pages/*.css").items()},
        "assets/site.css": str(cssmin(site)),
        "assets/dark.css": str(cssmin(sheets[DARK])),
        "assets/site.js": str(jsmin("".join(text for name, text in scripts.items() if name != EARLY))),
        "assets/colours.js": str(jsmin(scripts[EARLY])),
    }


class Sheets:
    """The sheets of some pages, by the classes that each of them alone draws."""

    def __init__(self) -> None:
        drawn = {
            name: _classes(sheet) for name, sheet in {**_read("styles/*.css"), **_read("styles/pages/*.css")}.items()
        }
        drawn_by = Counter(name for classes in drawn.values() for name in classes)
        pages = _read("styles/pages/*.css")
        self._own = {name: {one for one in drawn[name] if drawn_by[one] == 1} for name in pages}

    def of(self, html: str) -> list[str]:
        """The names of the sheets that a page needs."""
        used = {name for names in re.findall(r'class="([^"]*)"', html) for name in names.split()}
        return [name for name, own in self._own.items() if own & used]


def _classes(sheet: str) -> set[str]:
    return set(re.findall(r"\.([a-z][\w-]*)", sheet))


def version(asset: str | bytes) -> str:
    """What an address gets behind it, so that a browser asks again when the asset has changed."""
    return hashlib.sha256(asset.encode() if isinstance(asset, str) else asset).hexdigest()[:8]


def _read(pattern: str) -> dict[str, str]:
    """Files of the theme by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(THEME.glob(pattern))}
