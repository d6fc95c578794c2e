# SPDX-License-Identifier: MIT
"""The only clock of the project: the day of a build is asked for here, once, and passed on."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, as on https://reproducible-builds.org/specs/source-date-epoch/."""


def build_day() -> date:
    """The day of SOURCE_DATE_EPOCH (UTC) when that is set, else today in the Netherlands."""
    if epoch := os.environ.get(VARIABLE):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            raise SystemExit(f"{VARIABLE} is '{epoch}': dat is geen aantal seconden sinds 1970.") from None
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def environment_for(day: date) -> dict[str, str]:
    """The environment for a process that has to build on the same day."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return {**os.environ, VARIABLE: str(int(noon.timestamp()))}
