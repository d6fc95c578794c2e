# SPDX-License-Identifier: MIT
"""What a release says that changed: an entry is about one record, and says what it means, not which lines differ."""

from beleidslijn.record.fields import Day, Line
from beleidslijn.record.model import Part, field
from beleidslijn.record.vocabulary import ChangeKind


class Detail(Part):
    """Een onderdeel van een wijziging"""

    where: str = field("Waar", "De sleutel van het veld.")
    anchor: str | None = field("Anker", "Het anker van de zin die er stond.", None)
    before: str | None = field("Eerst", "Wat er stond; leeg als er niets stond.", None)
    after: str | None = field("Nu", "Wat er nu staat; leeg als het weg is.", None)


class RecordChange(Part):
    """Wijziging van een record in een uitgave"""

    release: int = field("Uitgave", "Het nummer van de uitgave.")
    day: Day = field("Dag", "De dag van de uitgave.")
    what: ChangeKind = field("Wat", "Wat er veranderde.")
    kind: str = field("Soort", "De soort van het record.")
    id: str = field("Id", "De id van het record op die dag.")
    title: Line = field("Titel", "De naam van het record op die dag.")
    about: tuple[str, ...] = field("Gaat over", "De records die dit aangaat, als soort:id; het record zelf eerst.")
    aspect: str | None = field("Welke stand", "Van een stand: status, outcome, answer of progress.", None)
    event: str | None = field("Door", "De id van de gebeurtenis waardoor een stand veranderde.", None)
    before: str | None = field("Eerst", "Van een stand, datum of adres: wat het was. Van een fout: wat er stond.", None)
    after: str | None = field("Nu", "Van een stand, datum of adres: wat het is. Van een fout: wat er nu staat.", None)
    details: tuple[Detail, ...] = field("Onderdelen", "Wat er precies veranderde.", ())

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its record and on the page of all changes; the same for ever."""
        return "-".join(["w", str(self.release), *filter(None, (self.what, self.kind, self.id, self.aspect))])
