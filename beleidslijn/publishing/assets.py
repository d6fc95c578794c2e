# SPDX-License-Identifier: MIT
"""Style sheets and scripts out of the small ones in `theme/`, one for each thing: those of every page joined, those of
some pages (`styles/pages/`) by themselves, and those of pages outside the layout (`styles/alone/`) with what they use.
"""

import hashlib
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


def version(asset: str | bytes) -> str:
    """What an address gets behind it, so that a browser asks again when the asset has changed."""
    return hashlib.sha256(asset.encode() if isinstance(asset, str) else asset).hexdigest()[:8]


def _read(pattern: str) -> dict[str, str]:
    """Files of the theme by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(THEME.glob(pattern))}
