# SPDX-License-Identifier: MIT
"""The words of the search as a whole, in `data/search.yml`: those of one record stand in that record."""

from typing import Annotated

from pydantic import Field

from beleidslijn.record.fields import Line
from beleidslijn.record.model import Part, field

Words = tuple[Line, ...]


class SearchWords(Part):
    """Woorden waarmee mensen zoeken"""

    same: tuple[Annotated[Words, Field(min_length=2)], ...] = field(
        "Zelfde betekenis",
        "Groepen woorden die hetzelfde zoeken: ook afkortingen, veelgemaakte fouten en Engelse woorden.",
        (),
    )
    parts: Words = field(
        "Delen van woorden", "Waaruit lange woorden bestaan: met 'naakt' vindt 'naakt beelden' ook naaktbeelden.", ()
    )
    need: Words = field("Woorden van nood", "Wie dit typt, zoekt misschien hulp: die staat dan bovenaan.", ())
    empty: Words = field("Woorden zonder betekenis", "Tellen niet mee in een vraag: ik, mijn, hoe.", ())
