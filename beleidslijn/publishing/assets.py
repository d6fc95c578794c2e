# SPDX-License-Identifier: MIT
"""The style sheets that pages ask for, out of the small ones in `theme/styles/`, one for each thing."""

import hashlib
from pathlib import Path

from rcssmin import cssmin

STYLES = Path(__file__).parents[1] / "theme" / "styles"
FIRST = ("tokens", "base")
LAST = ("print", "forced")
DARK = "dark"
"""The colours of the dark are a sheet of their own: its `media` says when it counts, and a reader may choose."""


def style_sheets() -> dict[str, str]:
    """The sheets by their address from the root of the site, without comments and needless spaces."""
    sheets = {path.stem: path.read_text(encoding="utf-8") for path in sorted(STYLES.glob("*.css"))}
    things = [name for name in sheets if name not in (*FIRST, *LAST, DARK)]
    site = "".join(sheets[name] for name in (*FIRST, *things, *LAST))
    return {"assets/site.css": str(cssmin(site)), "assets/dark.css": str(cssmin(sheets[DARK]))}


def version(sheet: str) -> str:
    """What an address gets behind it, so that a browser asks again when a sheet has changed."""
    return hashlib.sha256(sheet.encode()).hexdigest()[:8]
