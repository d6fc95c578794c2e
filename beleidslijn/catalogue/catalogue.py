# SPDX-License-Identifier: MIT
"""All records, by kind and id, as they stand on the day of the build."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from beleidslijn.reading.problems import did_you_mean
from beleidslijn.reading.source import Document as File
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.markup import LinkMark
from beleidslijn.record.model import (
    BY_KEY,
    KINDS,
    Document,
    Event,
    Figure,
    HelpLine,
    Kind,
    Measure,
    Organisation,
    Record,
    Request,
    Term,
    Topic,
)
from beleidslijn.record.vocabulary import Strength


class UnknownRecord(LookupError):
    """There is no such record. The message is a Dutch sentence, with what was probably meant."""


@dataclass(frozen=True)
class Catalogue:
    """The records by kind key and id, those that were withdrawn apart, the file of each, and the day of the build."""

    records: Mapping[str, Mapping[str, Record]]
    withdrawn: Mapping[str, Mapping[str, Record]]
    files: Mapping[tuple[str, str], File]
    day: date

    @classmethod
    def of(cls, read: Iterable[tuple[Record, File]], day: date) -> "Catalogue":
        """Put the records that were read together."""
        records: dict[str, dict[str, Record]] = {kind.key: {} for kind in KINDS}
        withdrawn: dict[str, dict[str, Record]] = {kind.key: {} for kind in KINDS}
        files = {}
        for record, file in read:
            (withdrawn if record.withdrawn else records)[record.KIND.key][record.id] = record
            files[record.KIND.key, record.id] = file
        return cls(records, withdrawn, files, day)

    def __iter__(self) -> Iterator[Record]:
        return (record for by_id in self.records.values() for record in by_id.values())

    def all_withdrawn(self) -> Iterator[Record]:
        """The records of which only a page is left that says that they were withdrawn."""
        return (record for by_id in self.withdrawn.values() for record in by_id.values())

    def file(self, record: Record) -> File:
        """The file that the record was read from."""
        return self.files[record.KIND.key, record.id]

    def get(self, kind: str, id: str) -> Record:
        """The record of that kind and id; raises UnknownRecord."""
        if id in self.records[kind]:
            return self.records[kind][id]
        raise UnknownRecord(self._no_such(BY_KEY[kind], id))

    def known_as(self, kind: str, id: str) -> Record | None:
        """The record that has or had an id, also when it was withdrawn."""
        every = [*self.records[kind].values(), *self.withdrawn[kind].values()]
        return next((record for record in every if id == record.id or id in record.aliases), None)

    def find(self, mark: LinkMark) -> Record:
        """The record that a `[[link]]` means; raises UnknownRecord when there is none, or more than one."""
        if mark.kind is not None:
            if mark.kind not in BY_KEY:
                raise UnknownRecord(f"er is geen soort '{mark.kind}'.{did_you_mean(mark.kind, BY_KEY)}")
            return self.get(mark.kind, mark.id)
        found = [by_id[mark.id] for by_id in self.records.values() if mark.id in by_id]
        if len(found) == 1:
            return found[0]
        if found:
            choices = " of ".join(f"[[{record.KIND.key}:{record.id}]]" for record in found)
            raise UnknownRecord(f"'{mark.id}' is er meer dan eens: schrijf {choices}")
        former = [kind for kind in BY_KEY if self.known_as(kind, mark.id)]
        if former:
            raise UnknownRecord(self._no_such(BY_KEY[former[0]], mark.id))
        everything = [id for by_id in self.records.values() for id in by_id]
        raise UnknownRecord(f"er is niets met de id '{mark.id}'.{did_you_mean(mark.id, everything)}")

    def strength(self, source: SourceRef) -> Strength:
        """How strong a source is for the claim behind which it stands."""
        return Strength.WEAK if source.in_doubt else self.documents[source.document].strength

    def rank(self, source: SourceRef) -> int:
        """Where a source stands among those of its claim: 0 for the strongest."""
        return list(Strength).index(self.strength(source))

    def strongest_first(self, sources: Iterable[SourceRef]) -> list[SourceRef]:
        """Sources of one claim, each once, official ones first; equals stay in the order in which they were written."""
        return sorted(dict.fromkeys(sources), key=self.rank)

    @property
    def measures(self) -> Mapping[str, Measure]:
        return cast(Mapping[str, Measure], self.records["measure"])

    @property
    def requests(self) -> Mapping[str, Request]:
        return cast(Mapping[str, Request], self.records["request"])

    @property
    def organisations(self) -> Mapping[str, Organisation]:
        return cast(Mapping[str, Organisation], self.records["organisation"])

    @property
    def documents(self) -> Mapping[str, Document]:
        return cast(Mapping[str, Document], self.records["document"])

    @property
    def events(self) -> Mapping[str, Event]:
        return cast(Mapping[str, Event], self.records["event"])

    @property
    def figures(self) -> Mapping[str, Figure]:
        return cast(Mapping[str, Figure], self.records["figure"])

    @property
    def topics(self) -> Mapping[str, Topic]:
        return cast(Mapping[str, Topic], self.records["topic"])

    @property
    def terms(self) -> Mapping[str, Term]:
        return cast(Mapping[str, Term], self.records["term"])

    @property
    def help_lines(self) -> Mapping[str, HelpLine]:
        return cast(Mapping[str, HelpLine], self.records["help"])

    def _no_such(self, kind: Kind, id: str) -> str:
        if id in self.withdrawn[kind.key]:
            return f"{kind.article} {kind.singular} '{id}' is ingetrokken: verwijs naar iets anders, of haal dit weg"
        now = [record.id for record in self.records[kind.key].values() if id in record.aliases]
        if now:
            return f"{kind.article} {kind.singular} '{id}' heet nu '{now[0]}'"
        return f"er is geen {kind.singular} '{id}'.{did_you_mean(id, self.records[kind.key])}"
