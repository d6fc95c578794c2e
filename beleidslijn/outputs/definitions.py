# SPDX-License-Identifier: MIT
"""What every term means, for the box that opens below a word: {id: {"title", "summary"}}, as plain text."""

import json

from beleidslijn.arranging.arrangement import Arrangement


def definitions(arrangement: Arrangement) -> str:
    """The text of the file: JSON, by id, the same for the same data."""
    terms = arrangement.catalogue.terms
    told = {id: {"title": terms[id].title, "summary": terms[id].summary} for id in sorted(terms)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
