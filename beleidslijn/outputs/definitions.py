# SPDX-License-Identifier: MIT
"""What every term means, for the box that opens below a word: {id: {"title", "summary"}}, as plain text."""

import json
from collections.abc import Iterator

from beleidslijn.rendering.environment import Renderer


def definitions(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """One file: JSON, by id, the same for the same data."""
    terms = renderer.arrangement.catalogue.terms
    told = {id: {"title": terms[id].title, "summary": terms[id].summary} for id in sorted(terms)}
    yield "assets/begrippen.json", json.dumps(told, ensure_ascii=False, separators=(",", ":"))
