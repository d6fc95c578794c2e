# SPDX-License-Identifier: MIT
"""The day of a build: told from outside, or else today in the Netherlands."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from beleidslijn import clock


class Stopped(datetime):
    """A clock that stands still, at half past eleven in the evening in London."""

    @classmethod
    def now(cls, tz: object = None) -> "Stopped":
        assert isinstance(tz, ZoneInfo)
        return cls(2026, 11, 24, 23, 30, tzinfo=UTC).astimezone(tz)


@pytest.fixture
def far_east(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer on an island where the next day begins fourteen hours earlier than in London."""
    with monkeypatch.context() as there:
        there.setenv("TZ", "Pacific/Kiritimati")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("1795521600", "2026-11-24"),
        ("1795564799", "2026-11-24"),
        ("1795564800", "2026-11-25"),
        ("0", "1970-01-01"),
    ],
)
@pytest.mark.usefixtures("far_east")
def test_source_date_epoch_says_the_day_in_utc(monkeypatch: pytest.MonkeyPatch, epoch: str, day: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert clock.build_day() == date.fromisoformat(day)


@pytest.mark.parametrize("epoch", ["", None])
def test_else_it_is_today_in_the_netherlands(monkeypatch: pytest.MonkeyPatch, epoch: str | None) -> None:
    monkeypatch.setattr(clock, "datetime", Stopped)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert clock.build_day() == date(2026, 11, 25)


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2026, 11, 24), date(2038, 1, 20)])
def test_another_process_builds_on_the_same_day(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", clock.environment_for(day)["SOURCE_DATE_EPOCH"])
    assert clock.build_day() == day


def test_another_process_keeps_the_rest_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELEIDSLIJN_PROEF", "x")
    assert clock.environment_for(date(2026, 11, 24))["BELEIDSLIJN_PROEF"] == "x"
