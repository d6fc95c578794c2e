# SPDX-License-Identifier: MIT
"""The kinds of record and their fields: the one truth from which checks, schema, links and pages follow.

A field is one line: its name, its type, its Dutch title and what it is for. Editors show both while somebody types.
"""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from beleidslijn.record.fields import (
    Back,
    Day,
    DocumentId,
    EdtfDate,
    EventId,
    Flag,
    FormerId,
    Line,
    MeasureId,
    Number,
    NumberLine,
    OrganisationId,
    Prose,
    RequestId,
    SourceRef,
    Summary,
    TopicId,
    Url,
    Whole,
)
from beleidslijn.record.vocabulary import (
    Advice,
    Answer,
    DocumentKind,
    EventKind,
    FigureKind,
    HelpSituation,
    IdentifierKey,
    Language,
    MeasureKind,
    MeasureRelation,
    MeasureStatus,
    OrganisationKind,
    Outcome,
    Precision,
    Progress,
    RequestKind,
    RequestRelation,
    Role,
    Strength,
)


def field(title: str, description: str, default: Any = ...) -> Any:
    """A field with its Dutch title and description; required when it has no default."""
    return Field(default=default, title=title, description=description)


class Part(BaseModel):
    """A block inside a record."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, json_schema_serialization_defaults_required=True
    )


class OpenQuestion(Part):
    """Vraag waarop wij geen antwoord vonden"""

    question: Line = field("Vraag", "Wat wij zochten, als vraag.")
    looked: Day = field("Gezocht op", "De dag waarop het laatst is gezocht.")
    note: Prose | None = field("Wat wel bekend is", "Wat er wel bekend is, met bron.", None)


class Saying(Part):
    """Wat een bron zegt"""

    source: SourceRef = field("Bron", "document#plaats")
    value: Line = field("Wat de bron zegt", "Kort.")


class Dispute(Part):
    """Twee bronnen die elkaar tegenspreken"""

    what: Line = field("Waarover", "Waarover de bronnen verschillen.")
    says: Annotated[tuple[Saying, ...], Field(min_length=2)] = field("Wat elke bron zegt", "Twee of meer bronnen.")
    chosen: Line | None = field("Gekozen", "Wat deze site aanhoudt, als er is gekozen.", None)
    why: Line | None = field("Waarom", "Waarom dat is gekozen, of waarom niet is gekozen.", None)


class Withdrawal(Part):
    """Waarom dit record is ingetrokken"""

    date: Day = field("Dag", "De dag waarop het is ingetrokken.")
    reason: Line = field("Reden", "Waarom, in één zin voor de lezer.")


class Correction(Part):
    """Een fout die is hersteld"""

    date: Day = field("Dag", "De dag waarop de fout is hersteld.")
    wrong: Line = field("Fout", "Wat er stond, en niet klopte.")
    right: Line = field("Goed", "Wat er nu staat.")


class Record(Part):
    """What all records have. `id` is the name of the file; `KIND` says what it is and where it lives."""

    KIND: ClassVar["Kind"]

    id: str
    title: Line = field("Titel", "De titel, zonder punt aan het eind.")
    summary: Summary = field("In het kort", "Hooguit 300 tekens, in gewone taal. Nooit de stand of een 'sinds'.")
    text: Prose = field("Tekst", "Uitleg. Bij elke alinea en elk punt staat een bron: [@document#plaats].", Prose())
    topics: Annotated[tuple[TopicId, ...], Back("Hoort bij dit onderwerp")] = field(
        "Onderwerpen", "Ids van onderwerpen.", ()
    )
    sources: tuple[SourceRef, ...] = field(
        "Bronnen", "Waar titel, samenvatting en velden op berusten: document of document#plaats."
    )
    open_questions: tuple[OpenQuestion, ...] = field("Wat we niet weten", "Vragen zonder antwoord.", ())
    disputed: tuple[Dispute, ...] = field("Bronnen spreken elkaar tegen", "Waar bronnen verschillen.", ())
    also_known_as: tuple[Line, ...] = field(
        "Ook wel genoemd", "Andere namen, afkortingen en oude namen: staan op de pagina.", ()
    )
    search_words: tuple[Line, ...] = field(
        "Zoekwoorden", "Woorden waarmee mensen dit zoeken: staan niet op de pagina.", ()
    )

    aliases: tuple[FormerId, ...] = field(
        "Eerdere ids", "Ids die dit record eerder had, de oudste eerst: oude adressen leiden dan hierheen.", ()
    )
    withdrawn: Withdrawal | None = field(
        "Ingetrokken", "Als dit record niet meer geldt: de pagina zegt dan alleen nog dat, en waarom.", None
    )
    corrections: tuple[Correction, ...] = field(
        "Verbeterde fouten", "Fouten van deze site die zijn hersteld; staan op de pagina en bij de correcties.", ()
    )

    @property
    def address(self) -> str:
        """Where its page lives, from the root of the site: `maatregelen/x/`."""
        return f"{self.KIND.path}/{self.id}/"

    @property
    def name(self) -> str:
        """The shortest name that stands on its own in a list or a link."""
        return self.title


Identifiers = dict[IdentifierKey, tuple[NumberLine, ...]]


class RoleOf(Part):
    """Organisatie en haar rol"""

    organisation: Annotated[OrganisationId, Back("Rol bij maatregelen")] = field(
        "Organisatie", "Id van de organisatie."
    )
    role: Role = field("Rol", "Wat de organisatie bij deze maatregel is.")
    what: Prose | None = field("Wat zij doet", "Een zin, met bron.", None)


class RelatedMeasure(Part):
    """Verband met een andere maatregel"""

    measure: MeasureId = field("Maatregel", "Id van de andere maatregel.")
    relation: MeasureRelation = field("Verband", "Wat deze maatregel voor de andere is.")

    @property
    def other(self) -> str:
        return self.measure


class Measure(Record):
    """Maatregel"""

    short_title: Line | None = field("Korte titel", "Voor lijsten, als de titel lang is.", None)
    kind: MeasureKind = field("Soort", "Soort maatregel.")
    for_you: Prose = field(
        "Wat betekent dit voor u", "Wat een lezer merkt of kan doen. Met bron, als bij tekst.", Prose()
    )
    looked: Day | None = field(
        "Later besluit gezocht op",
        "Bij 'nu niet' of 'afgewezen': de dag waarop naar een later besluit is gezocht.",
        None,
    )
    roles: tuple[RoleOf, ...] = field("Wie doet wat", "Organisaties met hun rol.", ())
    related: tuple[RelatedMeasure, ...] = field("Samenhang", "Verband met andere maatregelen.", ())
    identifiers: Identifiers = field("Nummers", "Nummers en kenmerken, per soort een lijst.", {})

    @property
    def name(self) -> str:
        return self.short_title or self.title


class Looked(Part):
    """Waar vergeefs naar is gezocht"""

    outcome: Day | None = field("Uitkomst gezocht op", "De dag waarop de uitkomst in de Kamer is gezocht.", None)
    answer: Day | None = field("Antwoord gezocht op", "De dag waarop het antwoord is gezocht.", None)


class RelatedRequest(Part):
    """Verband met een ander verzoek"""

    request: RequestId = field("Verzoek", "Id van het andere verzoek.")
    relation: RequestRelation = field("Verband", "Wat dit verzoek voor het andere is.")

    @property
    def other(self) -> str:
        return self.request


class Request(Record):
    """Verzoek"""

    kind: RequestKind = field("Soort", "Soort verzoek.")
    number: NumberLine | None = field("Nummer", "Kamerstuk of ander nummer.", None)
    asked_by: Annotated[tuple[OrganisationId, ...], Back("Vroeg om")] = field("Gevraagd door", "Organisaties.", ())
    askers: Line | None = field("Vragers", "Kamerleden en bewindspersonen in die rol, met partij.", None)
    asked_to: Annotated[tuple[OrganisationId, ...], Back("Werd gevraagd")] = field("Gevraagd aan", "Organisaties.", ())
    asked_in: EventId | None = field("Gevraagd in", "De gebeurtenis waarbij het is gevraagd.", None)
    measures: Annotated[tuple[MeasureId, ...], Back("Gevraagd en geantwoord")] = field(
        "Maatregelen", "Maatregelen die erover gaan of het uitvoeren.", ()
    )
    related: tuple[RelatedRequest, ...] = field("Samenhang", "Verband met andere verzoeken.", ())
    identifiers: Identifiers = field("Nummers", "Andere nummers en kenmerken, per soort een lijst.", {})
    looked: Looked = field("Gezocht", "Wat is gezocht en niet gevonden, met de dag.", Looked())


class Organisation(Record):
    """Organisatie"""

    abbreviation: Line | None = field("Afkorting", "Gangbare afkorting.", None)
    kind: OrganisationKind = field("Soort", "Soort organisatie.")
    website: Url | None = field("Website", "Adres dat met https:// begint.", None)
    part_of: Annotated[OrganisationId | None, Back("Onderdelen")] = field(
        "Onderdeel van", "Id van de organisatie.", None
    )

    @property
    def name(self) -> str:
        return f"{self.title} ({self.abbreviation})" if self.abbreviation else self.title


class Document(Record):
    """Document"""

    sources: tuple[SourceRef, ...] = field("Bronnen", "Niet nodig: dit is zelf een bron.", ())
    short_title: Line | None = field(
        "Korte titel", "Waarmee een zin het noemt, als uitgever of nummer niet volstaat.", None
    )
    kind: DocumentKind = field("Soort", "Soort document.")
    published: EdtfDate | None = field("Gepubliceerd", "Dag, maand of jaar. Weglaten als er geen datum op staat.", None)
    publisher: Line = field("Uitgever", "Wie het uitgaf, zoals het er staat.")
    organisation: Annotated[OrganisationId | None, Back("Documenten")] = field(
        "Organisatie", "De uitgever, als id.", None
    )
    url: Url | None = field("Adres", "Waar wij het lazen.", None)
    official_url: Url | None = field("Officieel adres", "Het adres bij de overheid, als dat een ander is.", None)
    archived: Url | None = field("Bewaarde kopie", "Adres in een webarchief.", None)
    language: Language = field("Taal", "nl of en.", Language.NL)
    identifiers: Identifiers = field("Nummers", "Nummers en kenmerken, per soort een lijst.", {})
    official: Flag = field("Officieel", "true als het van een overheid, parlement, rechter of toezichthouder is.")
    weak: Flag = field("Zwakke bron", "true als het een enkele zwakke bron is.", False)
    sections: tuple[NumberLine, ...] = field("Delen", "Als ze hier staan, bestaat geen ander deel.", ())
    accessed: Day | None = field("Bekeken op", "De dag waarop het is bekeken.", None)

    @property
    def read_at(self) -> str | None:
        """Where a reader finds it: at the authority where that is known."""
        return self.official_url or self.url

    @property
    def strength(self) -> Strength:
        """How much a claim can rest on it."""
        return Strength.OFFICIAL if self.official else Strength.WEAK if self.weak else Strength.OTHER

    @property
    def short_name(self) -> str:
        """How a sentence names it: its short title, the number of a parliamentary paper, or else its publisher."""
        for number in self.identifiers.get(IdentifierKey.KST, ()):
            dossier, _, paper = number.removeprefix("kst-").rpartition("-")
            return self.short_title or f"Kamerstuk {dossier}, nr. {paper}"
        return self.short_title or self.publisher


class Votes(Part):
    """Stemmen"""

    in_favour: NumberLine | None = Field(
        default=None, alias="for", title="Voor", description="Aantal of fracties, zoals de bron het zegt."
    )
    against: NumberLine | None = field("Tegen", "Aantal of fracties, zoals de bron het zegt.", None)
    abstained: NumberLine | None = field("Onthouden", "Aantal of fracties, zoals de bron het zegt.", None)
    note: Line | None = field("Toelichting", "Bijvoorbeeld: alle fracties voor.", None)

    @property
    def in_words(self) -> str:
        """What is known of the votes, as one line."""
        counted = {"voor": self.in_favour, "tegen": self.against, "onthouden": self.abstained}
        parts = [f"{word}: {votes}" for word, votes in counted.items() if votes]
        return "; ".join([*parts, self.note] if self.note else parts)


class OutcomeOf(Part):
    """Uitkomst in de Kamer"""

    outcome: Outcome = field("Uitkomst", "Wat de Kamer deed.")
    votes: Votes | None = field("Stemmen", "Alleen als een bron het zegt.", None)


class Response(Part):
    """Antwoord op een verzoek"""

    answer: Answer = field("Antwoord", "Wat de gevraagde zei.")
    reason: Prose = field("Reden", "De reden die werd gegeven, met bron. Weglaten als die niet is gevonden.", Prose())


class Event(Record):
    """Gebeurtenis"""

    date: EdtfDate = field("Datum", "Wanneer. Een periode met haken staat tussen aanhalingstekens.")
    derived: Line | None = field("Afgeleid", "Waarom de datum zo is, als geen bron hem noemt.", None)
    after: Annotated[tuple[EventId, ...], Back("Daarna kwam")] = field("Na", "Gebeurtenissen die hiervoor kwamen.", ())
    kind: EventKind = field("Soort", "Soort gebeurtenis.")
    expected: Flag = field("Verwacht", "true zolang niet vaststaat dat het is gebeurd.", False)
    by: Annotated[tuple[OrganisationId, ...], Back("Deed")] = field("Door", "Wie handelt: organisaties.", ())
    organisations: tuple[OrganisationId, ...] = field("Ook over", "Organisaties over wie het ook gaat.", ())
    measures: tuple[MeasureId, ...] = field("Maatregelen", "Maatregelen waarover het gaat.", ())
    requests: tuple[RequestId, ...] = field("Verzoeken", "Verzoeken waarover het gaat.", ())
    documents: tuple[DocumentId, ...] = field("Documenten", "Documenten waarover het gaat.", ())
    votes: Votes | None = field(
        "Stemmen", "Als over een maatregel is gestemd. Bij een verzoek: onder 'outcomes'.", None
    )
    statuses: dict[MeasureId, MeasureStatus] = field("Stand", "Maatregel: stand die hiermee ingaat.", {})
    outcomes: dict[RequestId, OutcomeOf] = field("Uitkomst", "Verzoek: uitkomst in de Kamer.", {})
    advice: dict[RequestId, Advice] = field("Advies", "Motie: advies van het kabinet.", {})
    responses: dict[RequestId, Response] = field("Antwoord", "Verzoek: antwoord en reden.", {})
    progress: dict[RequestId, Progress] = field("Sindsdien", "Verzoek: wat er is gedaan.", {})

    @property
    def about_measures(self) -> tuple[MeasureId, ...]:
        """The measures that it names anywhere, each once."""
        return tuple(dict.fromkeys((*self.measures, *self.statuses)))

    @property
    def about_requests(self) -> tuple[RequestId, ...]:
        """The requests that it names anywhere, each once."""
        said = (*self.requests, *self.outcomes, *self.advice, *self.responses, *self.progress)
        return tuple(dict.fromkeys(said))

    @property
    def about_organisations(self) -> tuple[OrganisationId, ...]:
        """The organisations that act or are concerned, each once."""
        return tuple(dict.fromkeys((*self.by, *self.organisations)))

    @property
    def decides(self) -> bool:
        """Whether a standing follows from it."""
        return bool(self.statuses or self.outcomes or self.responses or self.progress)


class Value(Part):
    """Een waarde"""

    period: EdtfDate = field("Periode", "Jaar, maand, dag of begin/einde.")
    group: Line | None = field("Groep", "Als een periode in groepen is verdeeld: welke groep.", None)
    value: Number = field("Waarde", "Cijfers, met een komma voor decimalen. Geen punt bij duizendtallen.")
    precision: Precision = field("Nauwkeurigheid", "exact, about, almost, more-than of at-least.", Precision.EXACT)
    base: Line | None = field("Waarvan", "Bij een percentage: waarvan.", None)
    since: EdtfDate | None = field(
        "Vanaf", "De dag, als de waarde maar over het eind van de periode gaat. Weglaten bij een hele periode.", None
    )
    sources: Annotated[tuple[SourceRef, ...], Field(min_length=1)] = field("Bronnen", "Bron van deze waarde.")
    note: Line | None = field("Toelichting", "Wat bij deze waarde hoort.", None)

    @property
    def said(self) -> str:
        """What is claimed: the period, the group and the value."""
        return " ".join(filter(None, (str(self.period), self.group, str(self.value))))


class Break(Part):
    """Breuk in een reeks"""

    date: EdtfDate = field("Datum", "De dag waarop het tellen veranderde, of wat er wordt geteld.")
    what: Annotated[Line, Field(max_length=40)] = field("Wat", "Wat er veranderde, in een paar woorden: nieuwe wet.")
    why: Prose = field("Waarom", "Waarom het ervoor en het erna verschillen, met bron.")


class Figure(Record):
    """Cijfer"""

    unit: Line = field("Eenheid", "Wat er wordt geteld: meldingen, fte, procent.")
    counts: Line = field("Hoe geteld", "Wat precies wordt geteld, en door wie.")
    what: FigureKind = field("Wat voor cijfer", "target, realised, registered of estimate.")
    measures: Annotated[tuple[MeasureId, ...], Back("Cijfers")] = field("Maatregelen", "Waarbij het hoort.", ())
    organisations: Annotated[tuple[OrganisationId, ...], Back("Cijfers")] = field(
        "Organisaties", "Waarbij het hoort.", ()
    )
    values: Annotated[tuple[Value, ...], Field(min_length=1)] = field("Waarden", "Alle op dezelfde manier geteld.")
    breaks: tuple[Break, ...] = field("Breuken", "Dagen waarop het tellen veranderde, binnen de reeks.", ())


class Topic(Record):
    """Onderwerp"""

    sources: tuple[SourceRef, ...] = field("Bronnen", "Waar de inleiding op berust.", ())
    topics: Annotated[tuple[TopicId, ...], Back("Verwante onderwerpen")] = field("Verwant", "Verwante onderwerpen.", ())


class Term(Record):
    """Begrip"""

    forms: tuple[Line, ...] = field(
        "Zo staat het in teksten",
        "Alle vormen die in een tekst een link naar dit begrip worden: motie, moties. Zonder vormen gebeurt dat niet.",
        (),
    )


class HelpLine(Record):
    """Hulplijn"""

    situations: Annotated[tuple[HelpSituation, ...], Field(min_length=1)] = field(
        "Wat er aan de hand is", "Onder welke zinnen zij op /hulp/ staat; de belangrijkste eerst."
    )
    when: Line = field("Wanneer", "Wanneer iemand hier moet zijn, vanuit wie hulp zoekt.")
    steps: Prose = field(
        "Wat u zelf kunt doen", "Wat iemand zelf kan doen, als punten. Met bron, als bij tekst.", Prose()
    )
    phone: NumberLine | None = field("Telefoon", "Nummer, zoals de organisatie het schrijft.", None)
    chat: Url | None = field("Chat", "Adres van de chat.", None)
    website: Url | None = field("Website", "Adres dat met https:// begint.", None)
    costs: Line | None = field("Kosten", "Alleen als een bron het zegt.", None)
    hours: Line | None = field("Bereikbaar", "Alleen als een bron het zegt.", None)
    order: Whole = field("Volgorde", "Laag staat bovenaan: eerst direct gevaar.")
    looked: Day = field("Bekeken op", "De dag waarop de bron is bekeken.")


@dataclass(frozen=True)
class Kind:
    """A kind of record: its key, its folder in `data/`, its place on the site, its Dutch names, its fields."""

    key: str
    folder: str
    path: str
    article: str
    singular: str
    plural: str
    model: type[Record]


KINDS: tuple[Kind, ...] = (
    Kind("measure", "measures", "maatregelen", "de", "maatregel", "maatregelen", Measure),
    Kind("request", "requests", "gevraagd", "het", "verzoek", "verzoeken", Request),
    Kind("organisation", "organisations", "organisaties", "de", "organisatie", "organisaties", Organisation),
    Kind("document", "documents", "documenten", "het", "document", "documenten", Document),
    Kind("event", "events", "gebeurtenissen", "de", "gebeurtenis", "gebeurtenissen", Event),
    Kind("figure", "figures", "cijfers", "het", "cijfer", "cijfers", Figure),
    Kind("topic", "topics", "onderwerpen", "het", "onderwerp", "onderwerpen", Topic),
    Kind("term", "terms", "begrippen", "het", "begrip", "begrippen", Term),
    Kind("help", "help", "hulp", "de", "hulplijn", "hulplijnen", HelpLine),
)
"""All kinds, in the order in which the site shows them."""

for _kind in KINDS:
    _kind.model.KIND = _kind

BY_KEY = {kind.key: kind for kind in KINDS}
