# SPDX-License-Identifier: MIT
"""In which other forms a page stands on the site: the rule by which pages link to the files that outputs write."""

from beleidslijn.arranging.agenda import KINDS as IN_CALENDARS
from beleidslijn.arranging.agenda import agenda
from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.record.model import KINDS, Record
from beleidslijn.rendering.linked import api_address


def forms_of(arrangement: Arrangement, record: Record) -> dict[str, str]:
    """The addresses of a record's data (json), feed and calendar; without a calendar that would be empty."""
    place = f"{record.KIND.path}/{record.id}"
    found = {"json": api_address(record), "feed": f"feeds/{place}.xml"}
    if record.KIND.key in IN_CALENDARS and agenda(arrangement, record):
        found["calendar"] = f"agenda/{place}.ics"
    return found


def overview_feed(address: str) -> str:
    """The feed that goes with a page: of its kind on the overview of a kind, else of everything."""
    kind = next((kind for kind in KINDS if address == f"{kind.path}/"), None)
    return f"feeds/{kind.path}.xml" if kind else "feeds/alles.xml"
