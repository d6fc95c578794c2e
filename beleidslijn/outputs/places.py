# SPDX-License-Identifier: MIT
"""Where what is made of a record stands: what was given out under a former id stays there."""

from collections.abc import Iterator

from beleidslijn.record.model import Record


def addresses_of(record: Record) -> Iterator[str]:
    """The ids under which a record's files stand: its own, then those that it had."""
    yield record.id
    yield from record.aliases
