# SPDX-License-Identifier: MIT
"""Under which ids the files of a record stand: an address that was given out keeps giving what it gave."""

from collections.abc import Iterator

from beleidslijn.record.model import Record


def addresses_of(record: Record) -> Iterator[str]:
    """The ids of a record: its own first, then those that it had before."""
    yield record.id
    yield from record.aliases


def oldest_id(record: Record) -> str:
    """The id by which readers of feeds and calendars know a record: the same however often it is renamed."""
    return record.aliases[0] if record.aliases else record.id
