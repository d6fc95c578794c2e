# SPDX-License-Identifier: MIT
"""Rules by which an address never means something else."""

from collections.abc import Iterator

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.reading.problems import Problem
from beleidslijn.record.model import Record


def an_id_is_never_used_again(arrangement: Arrangement) -> Iterator[Problem]:
    """A former id leads to one record, and is the id of none."""
    catalogue = arrangement.catalogue
    owners: dict[tuple[str, str], Record] = {
        (record.KIND.key, record.id): record for record in (*catalogue, *catalogue.all_withdrawn())
    }
    for record in (*catalogue, *catalogue.all_withdrawn()):
        for index, former in enumerate(record.aliases):
            owner = owners.setdefault((record.KIND.key, former), record)
            repeated = former in record.aliases[:index]
            if owner is not record or former == record.id or repeated:
                whose = "dit record zelf" if owner is record else f"'{owner.id}'"
                sentence = f"'{former}' hoort al bij {whose}: een id wordt nooit opnieuw gebruikt. Haal het hier weg"
                yield Problem(catalogue.file(record).place_of_value(("aliases", index)), "id-al-gebruikt", sentence)
