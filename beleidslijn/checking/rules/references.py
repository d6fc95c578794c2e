# SPDX-License-Identifier: MIT
"""Rules for what points at what."""

from collections.abc import Iterator

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.reading.problems import Problem


def nothing_is_part_of_its_own_part(arrangement: Arrangement) -> Iterator[Problem]:
    """Organisations form no circle of parts."""
    organisations = arrangement.catalogue.organisations
    for organisation in organisations.values():
        circle, above = [organisation.id], organisation.part_of
        while above and above not in circle:
            circle.append(above)
            above = organisations[above].part_of
        # Of a circle, one member tells.
        if above == organisation.id == min(circle):
            place = arrangement.catalogue.file(organisation).place_of_value(("part_of",))
            sentence = f"'{organisation.id}' is zo een onderdeel van zichzelf: {', '.join(circle)}"
            yield Problem(place, "onderdeel-van-zichzelf", sentence)


def a_form_belongs_to_one_term(arrangement: Arrangement) -> Iterator[Problem]:
    """A word in a text cannot lead to two entries."""
    owners: dict[str, str] = {}
    for term in arrangement.catalogue.terms.values():
        for index, form in enumerate(term.forms):
            owner = owners.setdefault(form.casefold(), term.id)
            if owner != term.id:
                place = arrangement.catalogue.file(term).place_of_value(("forms", index))
                sentence = f"'{form}' staat ook bij '{owner}': een woord leidt naar één begrip. Haal het bij één weg"
                yield Problem(place, "vorm-van-twee-begrippen", sentence)
