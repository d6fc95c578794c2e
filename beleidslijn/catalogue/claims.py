# SPDX-License-Identifier: MIT
"""What a record claims, and on which sources each claim rests."""

from collections.abc import Iterator
from dataclasses import dataclass

from beleidslijn.catalogue.catalogue import Catalogue
from beleidslijn.catalogue.links import proses_of
from beleidslijn.reading.source import Location
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.markup import claim_anchor, claims, plain
from beleidslijn.record.model import Figure, Record


@dataclass(frozen=True)
class SourcedClaim:
    """A claim of a record: where it stands in there, at which anchor of its page, its words, and its sources."""

    location: Location
    anchor: str
    text: str
    sources: tuple[SourceRef, ...]


def claims_of(catalogue: Catalogue, record: Record) -> Iterator[SourcedClaim]:
    """The claims of a record: its summary, what its texts say up to each source, its values, what sources dispute."""

    def bare(location: Location, said: str, sources: tuple[SourceRef, ...]) -> SourcedClaim:
        return SourcedClaim(location, claim_anchor(said), said, sources)

    if record.sources:
        yield bare(("summary",), record.summary, record.sources)
    for location, prose in proses_of(record):
        for claim in claims(prose):
            text = plain(claim.written, lambda mark: catalogue.find(mark).name)
            yield SourcedClaim(location, claim.anchor, text, tuple(map(SourceRef, claim.sources)))
    if isinstance(record, Figure):
        for number, value in enumerate(record.values):
            yield bare(("values", number), value.said, value.sources)
    for number, dispute in enumerate(record.disputed):
        for place, saying in enumerate(dispute.says):
            yield bare(("disputed", number, "says", place), saying.value, (saying.source,))
