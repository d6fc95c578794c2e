# SPDX-License-Identifier: MIT
"""What axe-core finds on an open page. A visitor has to be let in: `visit(address, bypass_csp=True)`."""

from pathlib import Path

import axe_playwright_python
from visitor import Visitor

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that can find something in dark that they did not find in light."""
RUN = """runOnly => axe.run({runOnly, resultTypes: ['violations']}).then(
  found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`)))"""


def faults(reader: Visitor, kind: str, values: list[str], *, dark: bool = False) -> list[str]:
    """What axe finds with these rules."""
    reader.page.emulate_media(color_scheme="dark" if dark else "light")
    found: list[str] = reader.page.evaluate(RUN, {"type": kind, "values": values})
    return found
