# SPDX-License-Identifier: MIT
"""The table of all files for machines that a build writes."""

from collections.abc import Callable, Iterator

from beleidslijn.outputs.api import api
from beleidslijn.outputs.calendars import calendars
from beleidslijn.outputs.citations import citations
from beleidslijn.outputs.definitions import definitions
from beleidslijn.outputs.embeds import embeds
from beleidslijn.outputs.feeds import feeds
from beleidslijn.outputs.package import package
from beleidslijn.outputs.redirects import redirects
from beleidslijn.outputs.standings import standings
from beleidslijn.record.model import KINDS
from beleidslijn.rendering.environment import Renderer
from beleidslijn.rendering.linked import API

Content = str | bytes
Output = Callable[[Renderer], Iterator[tuple[str, Content]]]

OUTPUTS: tuple[Output, ...] = (definitions, standings, api, feeds, calendars, citations, embeds, redirects)
"""What makes files: of each its address from the root of the site, and its content."""


def output_files(renderer: Renderer) -> dict[str, Content]:
    """All files, by address; the package last, which takes the collections of the API along."""
    files = {address: content for make in OUTPUTS for address, content in make(renderer)}
    collections = {address: files[address] for kind in KINDS if (address := f"{API}{kind.folder}.json")}
    return {**files, **dict(package(renderer, collections))}
