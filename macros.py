# SPDX-License-Identifier: MIT
"""The first door: what MkDocs' macros plugin gets. No logic."""

import logging
import sys
from pathlib import Path
from typing import Any

# The mkdocs command does not put the project on the path.
sys.path.insert(0, str(Path(__file__).parent))

from beleidslijn.clock import build_day
from beleidslijn.history.edition import Settings
from beleidslijn.publishing.site import Site
from beleidslijn.reading.problems import DataError


def define_env(env: Any) -> None:
    """Load the records and give pages their macros. Ends the build when the data is wrong: all faults, no traceback."""
    config = env.conf
    extra = config.extra
    settings = Settings.of(extra["contact"], config.repo_url, config.edit_uri, config.site_url, extra["tag"])
    try:
        site = Site(Path(config.config_file_path).parent, build_day(), settings)
    except DataError as error:
        logging.getLogger("mkdocs").error("\n%s", error)
        raise SystemExit(1) from None
    env.variables["site"] = site
    env.macro(site.record_page)
    env.macro(site.year_page)
    for name, call in site.calls().items():
        env.macro(call, name)
