# SPDX-License-Identifier: MIT
"""What a record claims, and on which sources each claim rests."""

from collections.abc import Iterator
from dataclasses import dataclass

from beleidslijn.catalogue.links import proses_of
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.markup import claim_anchor, claims
from beleidslijn.record.model import Figure, Record


@dataclass(frozen=True)
class SourcedClaim:
    """A claim of a record: the field it stands in (`roles.0.what`), what is said, and its sources.

    Its page shows it at `anchor`.
    """

    field: str
    said: str
    sources: tuple[SourceRef, ...]

    @property
    def anchor(self) -> str:
        return claim_anchor(self.said)


def claims_of(record: Record) -> Iterator[SourcedClaim]:
    """The claims of a record: its summary, what its texts say up to each source, its values, what sources dispute."""
    if record.sources:
        yield SourcedClaim("summary", record.summary, record.sources)
    for location, prose in proses_of(record):
        field = ".".join(str(part) for part in location)
        for claim in claims(prose):
            yield SourcedClaim(field, claim.said, tuple(SourceRef(source) for source in claim.sources))
    if isinstance(record, Figure):
        for number, value in enumerate(record.values):
            yield SourcedClaim(f"values.{number}", value.said, value.sources)
    for number, dispute in enumerate(record.disputed):
        for place, saying in enumerate(dispute.says):
            yield SourcedClaim(f"disputed.{number}.says.{place}", saying.value, (saying.source,))
