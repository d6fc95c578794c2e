# SPDX-License-Identifier: MIT
"""How long an answer took, or has not come: at least so long, and only where both days are known well enough."""

from datetime import date
from pathlib import Path

import pytest
from records import DAY, arrange

from beleidslijn.rendering.selections import Wait, waited

KABINET = "# organisations/kabinet\nkind: cabinet\n"
ANSWER = "by: [kabinet]\nresponses: {vraag: {answer: taken-over}}\n"


def wait(folder: Path, asked: str | None, answered: str = "", says: str = ANSWER) -> Wait | None:
    """How long a request waits that was asked and answered on these days."""
    text = KABINET + "# requests/vraag\n"
    if asked:
        text += f'asked_in: 2025-gevraagd\n# events/2025-gevraagd\ndate: "{asked}"\n'
    if answered:
        text += f'# events/2025-antwoord\ndate: "{answered}"\n{says}'
    arrangement = arrange(folder, text)
    return waited(arrangement, arrangement.catalogue.requests["vraag"])


@pytest.mark.parametrize(
    ("asked", "answered", "start", "end"),
    [
        ("2025-03-21", "2025-09-01", "2025-03-21", "2025-09-01"),
        ("2025-03-21", "2025-03-21", "2025-03-21", "2025-03-21"),
        ("2025-03", "2025-09", "2025-03-31", "2025-09-01"),
        ("[2025-01-10..2025-02-20]", "[2025-09-01..2025-10-01]", "2025-02-20", "2025-09-01"),
    ],
)
def test_an_answer_took_at_least_from_the_last_day_of_asking_to_the_first_of_answering(
    tmp_path: Path, asked: str, answered: str, start: str, end: str
) -> None:
    expected = Wait(date.fromisoformat(start), date.fromisoformat(end), is_over=True)
    assert wait(tmp_path, asked, answered) == expected


def test_without_an_answer_a_request_waits_until_the_day_of_the_site(tmp_path: Path) -> None:
    assert wait(tmp_path, "2025-03-21") == Wait(date(2025, 3, 21), DAY, is_over=False)


def test_an_answer_that_is_still_to_come_ends_no_waiting(tmp_path: Path) -> None:
    says = ANSWER.replace("taken-over", "pending")
    assert wait(tmp_path, "2025-03-21", "2025-06-01", says) == Wait(date(2025, 3, 21), DAY, is_over=False)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (None, ""),
        (None, "2025-09-01"),
        ("[..2025-03-21]", ""),
        ("[..2025-03-21]", "2025-09-01"),
        ("2025-03-21", "[..2025-09-01]"),
        ("2025", "2025-09-01"),
        ("[2025-01-10..2025-02-20]", "[2025-02-01..2025-03-01]"),
    ],
)
def test_where_a_day_is_not_known_well_enough_no_duration_is_said(
    tmp_path: Path, asked: str | None, answered: str
) -> None:
    assert wait(tmp_path, asked, answered) is None
