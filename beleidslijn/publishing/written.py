# SPDX-License-Identifier: MIT
"""The places of hand-written pages as their sources say, so that a check sees what is lost without making the site.

The finished site is looked at as well (`addresses.py`); a heading that only a macro makes is no promise.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#{1,4} +(.+?) *(\{[^{}]*\})?$", re.MULTILINE)
MACRO = re.compile(r"\{\{.*?\}\}")


def written_addresses(docs: Path) -> Iterator[str]:
    """The addresses of the pages in `docs` from the root of the site, with those of their headings."""
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(docs).with_suffix("").as_posix()
        page = f"{name}/" if path.stem != "index" else name.removesuffix("index")
        yield page
        text = FENCE.sub("", path.read_text(encoding="utf-8"))
        yield from (f"{page}#{_anchor(*heading)}" for heading in HEADING.findall(text))


def _anchor(words: str, attributes: str) -> str:
    """The anchor of a heading: the one that is written, or else what Markdown makes of its words."""
    if written := re.search(r"#([\w-]+)", attributes):
        return written[1]
    plain = unicodedata.normalize("NFKD", MACRO.sub("", words)).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
