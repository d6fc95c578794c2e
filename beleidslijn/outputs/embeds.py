# SPDX-License-Identifier: MIT
"""Pages to put on other sites: the timeline of a record, and all measures as a picture. Whole pages, without script.

A record of these kinds has one whether or not anything happened yet: what somebody put on a site stays when the last
event of a timeline goes, and says so when the record is withdrawn.
"""

from collections.abc import Iterator

from beleidslijn.outputs.places import addresses_of
from beleidslijn.record.model import BY_KEY, Measure
from beleidslijn.rendering.environment import Renderer
from beleidslijn.rendering.macros import LANES, LANES_OF_TOPIC
from beleidslijn.rendering.pictures.swimlane import swimlane
from beleidslijn.rendering.selections import EMBEDDED, EMBEDS


def embeds(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """A page for each record of these kinds, also at its former ids, and one for all measures."""
    catalogue = renderer.arrangement.catalogue
    for kind in EMBEDDED:
        for record in (*catalogue.records[kind].values(), *catalogue.withdrawn[kind].values()):
            page = renderer.page(f"{EMBEDS}/{record.address}")
            html = renderer.text("embed/record.html.j2", page=page, shown=record.address, record=record)
            # The links are relative, and the same from each of them.
            for id in addresses_of(record):
                yield f"{EMBEDS}/{record.KIND.path}/{id}/index.html", html
    overview = f"{BY_KEY[Measure.KIND.key].path}/"
    picture = swimlane(renderer.arrangement, LANES, LANES_OF_TOPIC)
    page = renderer.page(f"{EMBEDS}/{overview}")
    yield (
        f"{EMBEDS}/{overview}index.html",
        renderer.text("embed/measures.html.j2", page=page, shown=overview, picture=picture),
    )
