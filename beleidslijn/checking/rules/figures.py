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


def a_break_is_a_day_in_its_series(arrangement: Arrangement) -> Iterator[Problem]:
    """A break is drawn at its day, which lies after the first day that is counted and not after the last."""
    for figure in arrangement.catalogue.figures.values():
        first = min(value.period.first for value in figure.values)
        last = max(value.period.last for value in figure.values)
        for index, point in enumerate(figure.breaks):
            if not point.date.is_exact or not first < point.date.first <= last:
                place = arrangement.catalogue.file(figure).place_of_value(("breaks", index, "date"))
                sentence = "schrijf één dag die tussen de eerste en de laatste dag van de waarden ligt"
                yield Problem(place, "breuk-buiten-reeks", sentence)


def a_part_of_a_period_lies_in_it(arrangement: Arrangement) -> Iterator[Problem]:
    """What is counted over a part of a period begins on a day in it."""
    for figure in arrangement.catalogue.figures.values():
        for index, value in enumerate(figure.values):
            since, period = value.since, value.period
            if since and not (since.is_exact and period.first < since.first <= period.last):
                place = arrangement.catalogue.file(figure).place_of_value(("values", index, "since"))
                sentence = f"schrijf één dag in de periode {period}, na de eerste dag"
                yield Problem(place, "vanaf-buiten-periode", sentence)
