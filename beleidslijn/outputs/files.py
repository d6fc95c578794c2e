# SPDX-License-Identifier: MIT
"""The table of all files for machines that a build writes."""

from collections.abc import Callable, Mapping

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.outputs.definitions import definitions
from beleidslijn.outputs.standings import standings

FILES: Mapping[str, Callable[[Arrangement], str]] = {
    "assets/begrippen.json": definitions,
    "stand/standen.json": standings,
}
"""The text of each file, by its address from the root of the site."""


def output_files(arrangement: Arrangement) -> dict[str, str]:
    """All files, by address."""
    return {address: made(arrangement) for address, made in FILES.items()}
