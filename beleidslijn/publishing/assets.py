# SPDX-License-Identifier: MIT
"""The style sheets that pages ask for, out of the small ones in `theme/styles/`, one for each thing."""

import hashlib
import re
from pathlib import Path

STYLES = Path(__file__).parents[1] / "theme" / "styles"
FIRST = ("tokens", "base")
LAST = ("print", "forced")
DARK = "dark"
"""The colours of the dark are a sheet of their own: its `media` says when it counts, and a reader may choose."""


def style_sheets() -> dict[str, str]:
    """The sheets by their address from the root of the site, without their comments: no visitor pays for those."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(STYLES.glob("*.css"))}
    sheets = {name: re.sub(r"[^\S\n]*/\*.*?\*/\n?", "", text, flags=re.DOTALL) for name, text in texts.items()}
    things = [name for name in sheets if name not in (*FIRST, *LAST, DARK)]
    site = "".join(sheets[name] for name in (*FIRST, *things, *LAST))
    return {"assets/site.css": site, "assets/dark.css": sheets[DARK]}


def version(sheet: str) -> str:
    """What an address gets behind it, so that a browser asks again when a sheet has changed."""
    return hashlib.sha256(sheet.encode()).hexdigest()[:8]
