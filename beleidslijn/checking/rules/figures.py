# SPDX-License-Identifier: MIT
"""Rules for figures."""

from collections.abc import Iterator

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.reading.problems import Problem


def a_period_is_counted_once(arrangement: Arrangement) -> Iterator[Problem]:
    """Two values of one period and group were counted in two ways: then they are two figures."""
    for figure in arrangement.catalogue.figures.values():
        seen = set()
        for index, value in enumerate(figure.values):
            counted = (str(value.period), value.group)
            if counted in seen:
                place = arrangement.catalogue.file(figure).place_of_value(("values", index, "period"))
                sentence = "deze periode staat er al: maak er een eigen cijfer van, of noem bij 'group' wat verschilt"
                yield Problem(place, "dubbele-periode", sentence)
            seen.add(counted)


def a_percentage_says_of_what(arrangement: Arrangement) -> Iterator[Problem]:
    """A percentage is of something: `base` says of what."""
    for figure in arrangement.catalogue.figures.values():
        if figure.unit not in ("procent", "%"):
            continue
        for index, value in enumerate(figure.values):
            if value.base is None:
                place = arrangement.catalogue.file(figure).place_of_key(("values", index, "value"))
                yield Problem(place, "procent-waarvan", "zet bij 'base' waarvan dit een percentage is")
