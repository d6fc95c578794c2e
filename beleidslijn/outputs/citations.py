# SPDX-License-Identifier: MIT
"""How each page is cited, for programmes that keep references: CSL-JSON, BibTeX and RIS; the primary document first."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from beleidslijn.outputs.places import addresses_of
from beleidslijn.rendering.citing import Reference, of_both
from beleidslijn.rendering.environment import Renderer

HOLDS_OTHERS = ("article-newspaper", "article-magazine", "post-weblog", "webpage")
"""Types in which the publisher is named as what an item stands in."""


def citations(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Three files for each record that is no line for help, also when it was withdrawn: who cited it can look."""
    catalogue = renderer.arrangement.catalogue
    for record in (*catalogue, *catalogue.all_withdrawn()):
        if record.KIND.key == "help":
            continue
        both = [csl(reference) for reference in of_both(renderer.edition, record)]
        files = {
            "json": json.dumps(both, ensure_ascii=False),
            "bib": renderer.cite(record, "bibtex.bib"),
            "ris": renderer.cite(record, "ris.ris"),
        }
        for id in addresses_of(record):
            for ending, content in files.items():
                yield f"aanhalen/{record.KIND.path}/{id}.{ending}", content.rstrip("\n") + "\n"


def csl(reference: Reference) -> dict[str, Any]:
    """A reference as CSL-JSON, in which what is not known has no key."""
    kind = reference.types.csl
    parts = {
        "id": reference.key,
        "type": kind,
        "genre": reference.kind.word,
        "title": reference.title,
        "author": [{"literal": reference.author}] if reference.author else None,
        "authority": reference.publisher if kind == "legal_case" else None,
        "publisher": reference.publisher,
        "container-title": reference.publisher if kind in HOLDS_OTHERS else None,
        **_number(reference),
        "issued": _issued(reference),
        "version": reference.edition,
        "URL": reference.url,
        "accessed": _day(reference.accessed) if reference.accessed else None,
        "language": reference.language.value,
    }
    return {key: value for key, value in parts.items() if value}


def _number(reference: Reference) -> dict[str, str]:
    """The first number, taken apart so that a style for lawyers puts it together again; the others as they are."""
    if not reference.numbers:
        return {}
    first, *others = reference.numbers
    rest = {"note": "; ".join(map(str, others))}
    if not first.suffices:
        return {"number": str(first), **rest}
    place = "page" if reference.types.csl == "legislation" else "number"
    return {"container-title": first.series, "volume": first.volume, place: first.place, **rest}


def _issued(reference: Reference) -> dict[str, Any] | None:
    if not reference.published:
        return None
    if not reference.date_parts:
        return {"literal": reference.date_in_words}
    about = {} if reference.is_dated_plainly else {"circa": True}
    return {"date-parts": [list(reference.date_parts)], **about}


def _day(day: date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}
