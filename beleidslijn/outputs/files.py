# SPDX-License-Identifier: MIT
"""The table of all files for machines that a build writes."""

from collections.abc import Callable, Iterator

from beleidslijn.outputs.citations import citations
from beleidslijn.outputs.definitions import definitions
from beleidslijn.outputs.standings import standings
from beleidslijn.rendering.environment import Renderer

Content = str | bytes
Output = Callable[[Renderer], Iterator[tuple[str, Content]]]

OUTPUTS: tuple[Output, ...] = (definitions, standings, citations)
"""What makes files: of each its address from the root of the site, and its content."""


def output_files(renderer: Renderer) -> dict[str, Content]:
    """All files, by address. What stands in a later one cannot depend on an earlier one."""
    return {address: content for make in OUTPUTS for address, content in make(renderer)}
