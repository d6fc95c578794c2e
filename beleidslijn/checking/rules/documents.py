# SPDX-License-Identifier: MIT
"""Rules for sources and for the days on which somebody looked at them."""

from collections.abc import Iterator

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.catalogue.links import days_of
from beleidslijn.reading.problems import Problem


def nobody_looked_in_the_future(arrangement: Arrangement) -> Iterator[Problem]:
    """A day on which somebody looked, corrected or withdrew is not after the day of the build."""
    today = arrangement.catalogue.day
    for record in (*arrangement.catalogue, *arrangement.catalogue.all_withdrawn()):
        for location, day in days_of(record):
            if day > today:
                place = arrangement.catalogue.file(record).place_of_value(location)
                sentence = f"deze dag ligt na vandaag ({today}): schrijf de dag waarop is gekeken of verbeterd"
                yield Problem(place, "dag-in-de-toekomst", sentence)


def a_source_is_read_after_it_was_published(arrangement: Arrangement) -> Iterator[Problem]:
    """Nobody read a document before the first day on which it can have been published."""
    for document in arrangement.catalogue.documents.values():
        read, published = document.accessed or arrangement.catalogue.day, document.published
        if published and published.first > read:
            place = arrangement.catalogue.file(document).place_of_value(("published",))
            sentence = f"dit is na de dag waarop het is gelezen ({read}): verbeter 'published' of 'accessed'"
            yield Problem(place, "gelezen-voor-publicatie", sentence)


def a_source_is_not_official_and_weak(arrangement: Arrangement) -> Iterator[Problem]:
    """What a government, parliament, court or supervisor says of itself is no weak source."""
    for document in arrangement.catalogue.documents.values():
        if document.official and document.weak:
            place = arrangement.catalogue.file(document).place_of_key(("weak",))
            sentence = "een officiële bron is geen zwakke bron: haal een van beide weg, of zet een ? achter de bron"
            yield Problem(place, "officieel-en-zwak", sentence)
