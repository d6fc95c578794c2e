# SPDX-License-Identifier: MIT
"""The macros of hand-written pages, named for what stands on the page. Maintainers see the docstrings."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from beleidslijn.arranging.facets import facets
from beleidslijn.arranging.moments import by_year, moments
from beleidslijn.arranging.standing import ALL_ASPECTS
from beleidslijn.arranging.timeline import year_of
from beleidslijn.catalogue.catalogue import UnknownRecord
from beleidslijn.catalogue.links import unknown_section
from beleidslijn.reading.problems import did_you_mean
from beleidslijn.record.change import RecordChange
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.markup import LinkMark
from beleidslijn.record.model import (
    KINDS,
    Document,
    Event,
    Figure,
    HelpLine,
    Measure,
    OpenQuestion,
    Organisation,
    Record,
    Request,
)
from beleidslijn.record.vocabulary import (
    VOCABULARIES,
    Answer,
    ChangeKind,
    EventKind,
    HelpSituation,
    Vocabulary,
)
from beleidslijn.rendering import dutch, selections
from beleidslijn.rendering.environment import Renderer
from beleidslijn.rendering.filters import filters_of
from beleidslijn.rendering.page import Page
from beleidslijn.rendering.pictures.density import density
from beleidslijn.rendering.pictures.swimlane import swimlane
from beleidslijn.rendering.selections import by_name

LANES, LANES_OF_TOPIC = 60, 8
"""How many measures a picture of all topics shows at most, and how many of one topic."""


MOST_CHANGES = 300
"""How many changes a page shows."""


class MacroFault(ValueError):
    """A macro was called with something that does not exist. The message is a Dutch sentence."""


@dataclass(frozen=True)
class Macro:
    """A macro: what it makes, whether that stands in a sentence, a call as an example, or the page that it fills."""

    make: Callable[..., Markup]
    inline: bool = False
    example: str = ""
    fills: str = ""

    @property
    def name(self) -> str:
        return self.make.__name__

    @property
    def explanation(self) -> str:
        return self.make.__doc__ or ""


@dataclass(frozen=True)
class Group:
    """A group on a long page: its anchor and its heading."""

    anchor: str
    words: str


class Macros:
    """All macros over one renderer. Each takes the page that it stands on first; raises MacroFault."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._arrangement = renderer.arrangement
        self._catalogue = renderer.arrangement.catalogue

    def table(self) -> dict[str, Macro]:
        """The macros by name, in the order in which `/bijdragen/macros/` shows them."""
        inline = [
            Macro(self.record, inline=True, example='{{ record("digital-services-act", "de DSA") }}'),
            Macro(self.status, inline=True, example='{{ status("wet-seksuele-misdrijven") }}'),
            Macro(self.source, inline=True, example='{{ source("kst-34843-128") }}'),
            Macro(self.count, inline=True, example='{{ count("maatregelen") }}'),
            Macro(self.today, inline=True, example="{{ today() }}"),
            Macro(self.contact_address, inline=True, example="{{ contact_address() }}"),
        ]
        blocks = [
            Macro(self.timeline, example='{{ timeline("trusted-flagger-offlimits") }}'),
            Macro(self.first_help, example="{{ first_help() }}"),
            Macro(self.swimlane, example="{{ swimlane(2) }}"),
            Macro(self.answers, example="{{ answers() }}"),
            Macro(self.latest, example="{{ latest(2) }}"),
            Macro(self.upcoming, example="{{ upcoming(2) }}"),
            Macro(self.changed, example="{{ changed(2) }}"),
            Macro(self.cards, example='{{ cards("onderwerpen") }}'),
            Macro(self.ledger, fills="gevraagd/"),
            Macro(self.density, fills="tijdlijn/"),
            Macro(self.years, fills="tijdlijn/"),
            Macro(self.statements, fills="standpunten/"),
            Macro(self.figures, fills="cijfers/"),
            Macro(self.standing_on, fills="stand/"),
            Macro(self.changes, fills="wijzigingen/"),
            Macro(self.corrections, fills="wijzigingen/"),
            Macro(self.helplines, fills="hulp/"),
            Macro(self.unknown, fills="onbekend/"),
            Macro(self.search, fills="zoeken/"),
            Macro(self.a_to_z, fills="a-z/"),
            Macro(self.vocabularies, fills="bijdragen/woordenlijst/"),
            Macro(self.examples, fills="bijdragen/macros/"),
        ]
        return {macro.name: macro for macro in (*inline, *blocks)}

    def record(self, page: Page, id: str, words: str | None = None) -> Markup:
        """Een link naar een record. De woorden mogen weg: dan staat er de titel."""
        return self._part("link", page, record=self._find(id), words=words)

    def status(self, page: Page, id: str) -> Markup:
        """De stand van een maatregel, of het antwoord op een verzoek."""
        found = self._find(id)
        if not isinstance(found, Measure | Request):
            raise MacroFault(f"'{id}' is geen maatregel en geen verzoek: alleen die hebben een stand")
        return self._part("status", page, record=found)

    def source(self, page: Page, ref: str) -> Markup:
        """Een bron achter een zin: een document, of document#deel."""
        named = SourceRef(ref)
        try:
            document = self._catalogue.get("document", named.document)
        except UnknownRecord as error:
            raise MacroFault(str(error)) from error
        if sentence := unknown_section(self._catalogue, named):
            raise MacroFault(sentence)
        return self._part("source", page, document=document, section=named.section)

    def count(self, _: Page, plural: str) -> Markup:
        """Hoeveel records er van een soort zijn, als getal."""
        return escape(len(self._of(plural)))

    def today(self, _: Page) -> Markup:
        """De dag waarop de site is gemaakt."""
        return escape(dutch.say_day(self._catalogue.day))

    def contact_address(self, page: Page) -> Markup:
        """Het contactadres uit mkdocs.yml."""
        return self._part("contact", page)

    def timeline(self, page: Page, id: str) -> Markup:
        """De tijdlijn van een record."""
        found = self._find(id)
        return self._part("timeline", page, line=self._arrangement.timeline(found), own=found)

    def first_help(self, page: Page) -> Markup:
        """De eerste hulp: waar iemand in nood het eerst heen kan."""
        danger, situations = self._help()
        return self._part("first_help", page, danger=danger[:1], situations=[*situations][:2])

    def swimlane(self, page: Page, number: int = LANES) -> Markup:
        """De maatregelen als beeld, per onderwerp: hooguit zoveel, de laatst veranderde eerst."""
        return self._part("swimlane", page, picture=swimlane(self._arrangement, number, LANES_OF_TOPIC))

    def answers(self, page: Page) -> Markup:
        """Hoeveel verzoeken welk antwoord kregen, met een link naar elk verzoek."""
        given: dict[Vocabulary | None, list[Request]] = {}
        for request in sorted(self._catalogue.requests.values(), key=self._asked):
            change = self._arrangement.answer(request)
            given.setdefault(change.value if change else None, []).append(request)
        counts = [(word, given[word]) for word in (*Answer, None) if word in given]
        return self._part("answers", page, counts=counts)

    def latest(self, page: Page, number: int = 5) -> Markup:
        """Wat het laatst gebeurde: zoveel gebeurtenissen, de nieuwste eerst."""
        return self._part("news", page, events=self._arrangement.timeline().past[::-1][:number])

    def upcoming(self, page: Page, number: int = 5) -> Markup:
        """Wat er nog komt: zoveel verwachte gebeurtenissen, de eerste eerst."""
        line = self._arrangement.timeline()
        return self._part("news", page, events=(*line.overdue, *line.expected)[:number])

    def changed(self, page: Page, number: int = 5) -> Markup:
        """Wat er het laatst veranderde op deze site: zoveel wijzigingen, de nieuwste eerst."""
        # A new address is news for machines alone.
        found = [change for change in self._changes() if change.what is not ChangeKind.RENAMED]
        return self._part("changed", page, found=found[:number])

    def changes(self, page: Page) -> Markup:
        """Wat er veranderde op deze site, de nieuwste uitgave eerst; fouten van de site staan apart."""
        found = [change for change in self._changes() if change.what is not ChangeKind.CORRECTED]
        return self._part("changes", page, found=found, nothing="Er is nog niets veranderd.")

    def corrections(self, page: Page) -> Markup:
        """De fouten van deze site die zijn hersteld, de nieuwste eerst."""
        found = [change for change in self._changes() if change.what is ChangeKind.CORRECTED]
        return self._part("changes", page, found=found, nothing="Wij herstelden nog geen fouten.")

    def cards(self, page: Page, plural: str) -> Markup:
        """Alle records van een soort, in groepen."""
        found = self._of(plural)
        filters = filters_of(self._arrangement, found)
        return self._part("cards", page, groups=self._groups(found), path=plural, filters=filters)

    def ledger(self, page: Page) -> Markup:
        """Alles wat is gevraagd: wat, de uitkomst in de Kamer, het antwoord, en wat er sindsdien is gedaan."""
        requests = sorted(self._catalogue.requests.values(), key=self._asked)
        changes = [self._arrangement.answer(request) for request in requests]
        answered = [change for change in changes if change and change.value != Answer.PENDING]
        filters = filters_of(self._arrangement, requests)
        return self._part("ledger", page, records=requests, answered=len(answered), filters=filters)

    def density(self, page: Page) -> Markup:
        """Hoeveel er per kwartaal gebeurde, als beeld."""
        line, catalogue = self._arrangement.timeline(), self._catalogue
        picture = density(line.past, (*line.overdue, *line.expected), self._arrangement.order, catalogue.day)
        return self._part("density", page, picture=picture)

    def years(self, page: Page) -> Markup:
        """De hele tijdlijn, per jaar, de nieuwste eerst."""
        line = self._arrangement.timeline()
        coming = (*line.overdue, *line.expected)
        years: dict[int, list[Event]] = {}
        for event in reversed(line.past):
            years.setdefault(year_of(event.date), []).append(event)
        filters = filters_of(self._arrangement, (*line.past, *coming))
        return self._part("years", page, years=sorted(years.items(), reverse=True), coming=coming, filters=filters)

    def statements(self, page: Page) -> Markup:
        """Wie wat vindt of wil, per onderwerp en per organisatie, met de dag en de bron."""
        said = [event for event in self._arrangement.timeline().past[::-1] if event.kind is EventKind.STATEMENT]
        speakers = by_name(
            self._catalogue.organisations[id] for id in dict.fromkeys(id for event in said for id in event.by)
        )
        groups: list[tuple[Organisation | None, list[Event]]] = [
            (speaker, [event for event in said if speaker.id in event.by]) for speaker in speakers
        ]
        if anonymous := [event for event in said if not event.by]:
            groups.append((None, anonymous))
        about: dict[str, tuple[Record, list[Event]]] = {}
        for event in said:
            for record in selections.about(self._arrangement, event, None) or self._topics(event):
                about.setdefault(record.address, (record, []))[1].append(event)
        subjects = [about[record.address] for record in by_name(record for record, _ in about.values())]
        filters = filters_of(self._arrangement, said)
        return self._part("statements", page, groups=groups, subjects=subjects, filters=filters)

    def figures(self, page: Page) -> Markup:
        """Alle cijfers, per onderwerp, elk met een beeld."""
        groups: dict[Group, list[Figure]] = {}
        for figure in by_name(self._catalogue.figures.values()):
            topic = self._catalogue.topics[figure.topics[0]] if figure.topics else None
            group = Group(topic.id, topic.title) if topic else Group("zonder-onderwerp", "Zonder onderwerp")
            groups.setdefault(group, []).append(figure)
        ordered = {group: groups[group] for group in sorted(groups, key=lambda group: group.words.casefold())}
        filters = filters_of(self._arrangement, self._catalogue.figures.values())
        return self._part("figures", page, groups=ordered, filters=filters)

    def standing_on(self, page: Page) -> Markup:
        """Een dag kiezen, of twee, en zien hoe alles er toen voor stond; en de jaren waarin iets veranderde."""
        found = moments(self._arrangement)
        years = {year: sum(len(moment.turns) for moment in of_year) for year, of_year in by_year(found).items()}
        first = found[0].day if found else None
        return self._part(
            "standing_on",
            page,
            years=years,
            first=first,
            vocabularies={aspect.name: aspect.words for aspect in ALL_ASPECTS},
        )

    def helplines(self, page: Page) -> Markup:
        """Alle hulplijnen: eerst die voor direct gevaar, dan per zin over wat er aan de hand is."""
        danger, situations = self._help()
        return self._part("helplines", page, danger=danger, situations=situations)

    def unknown(self, page: Page) -> Markup:
        """Alles wat is gezocht en niet gevonden, per soort en per record."""
        groups: dict[Group, list[tuple[Record, list[OpenQuestion]]]] = {}
        for kind in KINDS:
            asked = [
                (record, self._own_questions(record)) for record in by_name(self._catalogue.records[kind.key].values())
            ]
            if found := [(record, questions) for record, questions in asked if questions]:
                groups[Group(kind.path, kind.plural.capitalize())] = found
        filters = filters_of(self._arrangement, [record for found in groups.values() for record, _ in found])
        return self._part("unknown", page, groups=groups, filters=filters)

    def search(self, page: Page) -> Markup:
        """Het veld om te zoeken, en wat er wordt gevonden."""
        found = [facets(self._arrangement, record) for record in self._catalogue]
        kinds = [kind.plural.capitalize() for kind in KINDS if self._catalogue.records[kind.key]]
        narrowed = [
            ("soort", "Soort", [*kinds, selections.PAGES]),
            ("onderwerp", "Onderwerp", [topic.title for topic in by_name(self._catalogue.topics.values())]),
            ("jaar", "Jaar", sorted({year for one in found for year in one.years}, reverse=True)),
        ]
        danger, _ = self._help()
        return self._part("search", page, facets=narrowed, danger=[line for line in danger if line.phone][:1])

    def a_to_z(self, page: Page) -> Markup:
        """Alle records op alfabet, ook onder hun andere namen."""
        rows = [(name, record) for record in self._catalogue for name in selections.names(record)]
        letters: dict[Group, list[tuple[str, Record]]] = {}
        for name, record in sorted(rows, key=lambda row: (*_spelled(row[0]), row[1].address)):
            first = _spelled(name)[0][:1]
            group = Group(f"letter-{first}", first.upper()) if first.isalpha() else Group("letter-0-9", "0–9")
            letters.setdefault(group, []).append((name, record))
        return self._part("a_to_z", page, letters=letters.items())

    def vocabularies(self, page: Page) -> Markup:
        """Alle vaste lijsten van woorden."""
        return self._part("vocabularies", page, vocabularies=VOCABULARIES)

    def examples(self, page: Page) -> Markup:
        """Alle macro's, met een voorbeeld en wat het geeft."""
        shown = [
            (macro.name, macro.explanation, macro.example or f"{{{{ {macro.name}() }}}}", self._result(page, macro))
            for macro in self.table().values()
        ]
        return self._part("examples", page, examples=shown)

    def _result(self, page: Page, macro: Macro) -> Markup:
        """What an example gives: the call as Jinja reads it, on this page; a whole overview is only linked."""
        if macro.fills:
            return self._part("fills", page, address=macro.fills)
        return self._renderer.expression(macro.example, {macro.name: lambda *args: macro.make(page, *args)})

    def _changes(self) -> list[RecordChange]:
        """The newest changes, newest first; all of them are in the files for machines."""
        return self._renderer.edition.history.newest[:MOST_CHANGES]

    def _part(self, name: str, page: Page, **values: object) -> Markup:
        return self._renderer.part(f"macros/{name}.html.j2", page, **values)

    def _find(self, id: str) -> Record:
        kind, _, bare = id.rpartition(":")
        try:
            return self._catalogue.find(LinkMark(id, bare, kind or None))
        except UnknownRecord as error:
            raise MacroFault(str(error)) from error

    def _of(self, plural: str) -> list[Record]:
        kinds = {kind.plural: kind.key for kind in KINDS}
        if plural not in kinds:
            raise MacroFault(f"er is geen soort '{plural}'.{did_you_mean(plural, kinds)}")
        return list(self._catalogue.records[kinds[plural]].values())

    def _help(self) -> tuple[list[HelpLine], dict[HelpSituation, list[HelpLine]]]:
        """The help lines for direct danger, and those for each situation that has some; in the order of need."""
        lines = by_name(self._catalogue.help_lines.values())
        fitting = {situation: [line for line in lines if situation in line.situations] for situation in HelpSituation}
        danger = fitting.pop(HelpSituation.DANGER)
        return danger, {situation: fit for situation, fit in fitting.items() if fit}

    def _own_questions(self, record: Record) -> list[OpenQuestion]:
        """The open questions of a record; of an event, only those that its measures and requests do not ask as well."""
        about = selections.about(self._arrangement, record, None) if isinstance(record, Event) else []
        elsewhere = {question.question for other in about for question in other.open_questions}
        return [question for question in record.open_questions if question.question not in elsewhere]

    def _topics(self, event: Event) -> list[Record]:
        """What an event is about when it names no measure and no request."""
        return [self._catalogue.topics[id] for id in event.topics]

    def _groups(self, found: list[Record]) -> dict[str, list[Record]]:
        """Records under their kind's word, in the order of its list; events under their year, the rest together."""
        groups: dict[str, list[Record]] = {}
        for record in sorted(by_name(found), key=_place_of_kind):
            groups.setdefault(_heading(record), []).append(record)
        if any(isinstance(record, Event) for record in found):
            return {label: sorted(groups[label], key=self._newest_first) for label in sorted(groups, reverse=True)}
        return groups

    def _newest_first(self, record: Record) -> int:
        return -self._arrangement.order.place[record.id]

    def _asked(self, request: Request) -> tuple[int, str]:
        place = self._arrangement.order.place
        return (-place[request.asked_in] if request.asked_in else 0, request.title.casefold())


def _spelled(name: str) -> tuple[str, str]:
    """A name as an alphabet orders it: without accents, capitals, quotes and brackets; then as it is."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(sign for sign in letters if sign.isalnum() or sign == " ").strip(), name


def _place_of_kind(record: Record) -> int:
    """Where the kind of a record stands in its closed list: laws before designations."""
    if isinstance(record, Measure | Request | Organisation | Document):
        return list(type(record.kind)).index(record.kind)
    return 0


def _heading(record: Record) -> str:
    if isinstance(record, Event):
        return str(year_of(record.date))
    if isinstance(record, Measure | Request | Organisation | Document):
        return record.kind.word
    return record.KIND.plural.capitalize()
