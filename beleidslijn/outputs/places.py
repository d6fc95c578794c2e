# SPDX-License-Identifier: MIT
"""Where the files of a record stand: a former id leads to the same content."""

from collections.abc import Iterator

from beleidslijn.record.model import Record


def addresses_of(record: Record) -> Iterator[str]:
    """The ids under which the files of a record stand: its own first, then those that it had."""
    yield record.id
    yield from record.aliases
