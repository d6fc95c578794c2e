# SPDX-License-Identifier: MIT
"""From a folder of YAML to an arrangement: read, parse, link, arrange, check.

A stage tells all its problems, then stops: a record that cannot be read causes no twenty unknown ids.
"""

from datetime import date
from pathlib import Path

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.order import Impossible, impossibilities
from beleidslijn.catalogue.catalogue import Catalogue
from beleidslijn.catalogue.links import link
from beleidslijn.checking.rules import RULES
from beleidslijn.reading.parsing import read_all, read_search_words
from beleidslijn.reading.problems import DataError, Place, Problem


def load(data: Path, day: date) -> Arrangement:
    """Everything under `data` as it stands on `day`; raises DataError."""
    if not data.is_dir():
        raise DataError([Problem(Place(data.name), "geen-gegevens", "deze map bestaat niet: zet hier de gegevens")])
    read, problems = read_all(data)
    try:
        read_search_words(data)
    except DataError as error:
        problems.extend(error.problems)
    if problems:
        raise DataError(problems)
    catalogue = Catalogue.of(read, day)
    links = link(catalogue)
    if links.problems:
        raise DataError(links.problems)
    if faults := impossibilities(catalogue.events):
        raise DataError(_impossible(catalogue, fault) for fault in faults)
    arrangement = Arrangement.of(catalogue, links)
    problems = [problem for rule in RULES for problem in rule(arrangement)]
    if problems:
        raise DataError(problems)
    return arrangement


def _impossible(catalogue: Catalogue, error: Impossible) -> Problem:
    file = catalogue.file(catalogue.events[error.events[-1]])
    if error.is_circle:
        sentence = f"deze gebeurtenissen wijzen met 'after' naar elkaar in een kring: {', '.join(error.events)}"
        return Problem(file.place_of_key(("after",)), "kring", sentence)
    earlier, later = error.events
    sentence = f"'{later}' kan volgens de datums niet na '{earlier}' zijn gebeurd: verbeter 'after' of een datum"
    return Problem(file.place_of_key(("after",)), "na-kan-niet", sentence)
