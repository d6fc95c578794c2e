# SPDX-License-Identifier: MIT
"""Templates to HTML, everything escaped. The only door for Jinja."""

import inspect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import (
    ChainableUndefined,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateSyntaxError,
    meta,
    nodes,
    select_autoescape,
)
from markupsafe import Markup

from beleidslijn.arranging.moments import Moment, by_year, moments
from beleidslijn.history.edition import Edition
from beleidslijn.reading.problems import did_you_mean
from beleidslijn.record.dates import start_of
from beleidslijn.record.fields import SourceRef
from beleidslijn.record.model import Document, Record
from beleidslijn.record.vocabulary import Answer, MeasureStatus, Phase
from beleidslijn.rendering import citing, dutch, selections
from beleidslijn.rendering.changes import differences, headline
from beleidslijn.rendering.forms import forms_of, overview_feed
from beleidslijn.rendering.linked import linked_page, linked_record
from beleidslijn.rendering.page import Page
from beleidslijn.rendering.pictures import chart, values
from beleidslijn.rendering.pictures.asked import ledger_picture
from beleidslijn.rendering.pictures.strip import strip
from beleidslijn.rendering.pictures.swimlane import lanes_of_topic
from beleidslijn.rendering.terms import Finder, FirstUses

TEMPLATES = Path(__file__).parent / "templates"
TEXTS = ("txt.j2", "bib.j2", "ris.j2")
"""Templates of plain text."""

SELECTIONS = (
    selections.records,
    selections.about,
    selections.elsewhere,
    selections.related,
    selections.roles_at_measures,
    selections.roles_of,
    selections.in_topic,
    selections.cited_at,
    selections.waited,
    selections.embed_address,
    forms_of,
    strip,
    lanes_of_topic,
    ledger_picture,
)
"""Functions of an arrangement and a value that templates use as filters, by their names."""


@dataclass(frozen=True)
class Rendered:
    """A page that is made: its title and description as plain text, its content as HTML, and what its head gets."""

    title: str
    description: str
    content: Markup
    head: Markup
    """What it says to machines."""
    is_private: bool = False
    """Whether its title stays out of the tab and the history of the browser: who reads it, may be watched."""
    changed: date | None = None
    """The day of its last change, as released."""
    is_left: bool = False
    """Whether it only says that something was withdrawn: no search engine needs that."""


def fault_page(fault: str, reload: str) -> str:
    """The page that a preview shows as long as there is no good site. `reload` is the address of a script."""
    return _environment().get_template("fault.html.j2").render(fault=fault, reload=reload)


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        # What is not read as HTML or XML escapes in its own way.
        autoescape=select_autoescape(disabled_extensions=TEXTS, default_for_string=True, default=True),
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Renderer:
    """Renders pages, parts of pages and texts for machines from one edition."""

    def __init__(self, edition: Edition) -> None:
        arrangement = self.arrangement = edition.arrangement
        self.edition = edition
        self._finder = Finder(arrangement.catalogue.terms.values())
        self._env = _environment()
        self._env.filters.update(say=dutch.say, since=dutch.since, say_day=dutch.say_day, number=dutch.number)
        self._env.filters.update(start_of=start_of)
        self._env.filters.update(duration=dutch.duration, headline=headline)
        self._env.filters.update(differences=partial(differences, arrangement.catalogue))
        self._env.filters.update(page_of_change=lambda change: arrangement.catalogue.known_as(change.kind, change.id))
        self._env.filters.update(host=_host, dialled=_dialled, edit_url=edition.edit_url, documents=self._documents)
        self._env.filters.update(quoted=citing.quoted, bibtex=citing.bibtex, ris=citing.ris, ris_date=citing.ris_date)
        self._env.filters.update(cited_as=self.cite, page_cited_as=self.cite_page)
        self._env.filters.update(chart=chart.draw, base=values.base, periods=values.periods)
        for select in SELECTIONS:
            self._env.filters[select.__name__] = partial(select, arrangement)
        self._env.tests["contains"] = lambda members, member: member in members
        self._env.globals.update(
            edition=edition,
            history=edition.history,
            arrangement=arrangement,
            catalogue=arrangement.catalogue,
            day=arrangement.catalogue.day,
            settings=edition.settings,
        )
        self._env.globals.update(phases=tuple(Phase), answers=tuple(Answer), statuses=tuple(MeasureStatus))

    def page(self, address: str, *, numbered: bool = False, base: str | None = None, is_private: bool = False) -> Page:
        """A page to render parts on; `address` from the root of the site."""
        # Who looks for help needs that help, and no words that open something else.
        unwanted = [term.address for term in self.arrangement.catalogue.terms.values()] if is_private else []
        first_uses = FirstUses(self._finder, [address, *unwanted])
        return Page(address, self.arrangement, self._show_sources, first_uses, numbered=numbered, base=base)

    def part(self, template: str, page: Page, **values: Any) -> Markup:
        """A template of `templates/` on a page."""
        return Markup(self._env.get_template(template).render(page=page, **values))  # noqa: S704 - autoescaped

    def text(self, template: str, **values: Any) -> str:
        """A template of `templates/` that is no part of a page: plain text, XML, or a page of its own."""
        return self._env.get_template(template).render(**values)

    def cite(self, record: Record, form: str) -> str:
        """How a record is cited, in a form of `templates/citing/`: `newsroom.txt`, `bibtex.bib`."""
        return self.text(f"citing/{form}.j2", cited=citing.of_both(self.edition, record))

    def cite_page(self, title: str, address: str, form: str) -> str:
        """How a written page is cited; `address` from the root of the site."""
        return self.text(f"citing/{form}.j2", cited=citing.Cited(None, citing.of_page(self.edition, title, address)))

    def macro(self, template: str, name: str, *values: Any) -> Markup:
        """What a macro of a template makes, for a layout that is not ours."""
        return Markup(getattr(self._env.get_template(template).module, name)(*values))  # noqa: S704 - autoescaped

    def expression(self, text: str, values: dict[str, Any]) -> Markup:
        """A `{{ call }}` written in this package, with the names that it may use."""
        return Markup(self._env.from_string(text).render(values))  # noqa: S704 - autoescaped

    def record(self, record: Record) -> Rendered:
        """The page of a record."""
        is_private = record.KIND.key == "help"
        page = self.page(record.address, numbered=True, is_private=is_private)
        content = self.part(
            f"pages/{'withdrawn' if record.withdrawn else record.KIND.key}.html.j2", page, record=record
        )
        head = self.part(
            "parts/head.html.j2",
            page,
            forms=forms_of(self.arrangement, record),
            linked=linked_record(self.edition, record),
        )
        return Rendered(
            record.title,
            record.summary,
            content,
            head,
            is_private,
            self.edition.history.changed_on(record),
            is_left=record.withdrawn is not None,
        )

    def head(self, page: Page, title: str, description: str) -> Markup:
        """What the head of a page that is no record says to machines."""
        feed = {"feed": overview_feed(page.address)}
        linked = linked_page(self.edition, title, page.address, description)
        return self.part("parts/head.html.j2", page, forms=feed, linked=linked)

    def years(self) -> dict[int, list[Moment]]:
        """What changed in each year that has a page, the first year first; a page that was given out stays."""
        found = by_year(moments(self.arrangement))
        return {year: found.get(year, []) for year in sorted({*found, *self.edition.history.years})}

    def year(self, year: int) -> Rendered:
        """The page of what changed in a year in which something did."""
        title, years = f"Wat veranderde in {year}", self.years()
        page = self.page(f"stand/{year}/")
        content = self.part("pages/year.html.j2", page, title=title, year=year, years=list(years), found=years[year])
        description = f"Van elke dag in {year}: welke stand, uitkomst of welk antwoord veranderde, van wat naar wat."
        return Rendered(title, description, content, self.head(page, title, description))

    def _show_sources(self, page: Page, sources: Sequence[SourceRef], anchor: str, *, is_new: bool) -> Markup:
        return self.part("parts/cite.html.j2", page, sources=sources, anchor=anchor, is_new=is_new)

    def _documents(self, sources: Sequence[SourceRef]) -> list[Document]:
        """The documents that sources lie in, each once, strongest first."""
        catalogue = self.arrangement.catalogue
        ids = dict.fromkeys(ref.document for ref in catalogue.strongest_first(sources))
        return [catalogue.documents[id] for id in ids]


def text_of(html: str) -> str:
    """The text of HTML, without its markup."""
    return Markup(html).striptags()  # noqa: S704 - only to take the markup away


def _dialled(number: str) -> str:
    """A phone number as it stands in a `tel:` address (RFC 3966)."""
    return "".join(sign for sign in number if sign in "+0123456789")


def _host(url: str) -> str:
    """The name of the site behind an address, as people know it."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


@dataclass(frozen=True)
class TemplateFault:
    """What is wrong in a hand-written page: the line in its text, from 1, and a Dutch sentence."""

    line: int
    message: str


def faults_of_template(env: Environment, text: str, values: Mapping[str, Any]) -> list[TemplateFault]:
    """What is wrong in a page that is rendered with `env` and `values`; macros note their own faults themselves."""
    try:
        tree = env.parse(text)
        faults = []
        for named in tree.find_all(nodes.Filter):
            if named.name not in env.filters:
                faults.append(TemplateFault(named.lineno, f"het filter '{named.name}' bestaat niet"))
                env = _with_filter(env, named.name)
        tree = env.parse(text)
        unknown = meta.find_undeclared_variables(tree) - {*env.globals, *values}
    except TemplateSyntaxError as error:
        return [_not_written_well(error)]
    called = {id(call.node) for call in tree.find_all(nodes.Call)}
    for name in tree.find_all(nodes.Name):
        if name.name in unknown:
            meant = did_you_mean(name.name, env.globals)
            faults.append(TemplateFault(name.lineno, f"'{name.name}' bestaat niet.{meant}"))
        elif callable(env.globals.get(name.name)) and id(name) not in called:
            faults.append(TemplateFault(name.lineno, f"'{name.name}' mist haakjes. Bedoelde u '{name.name}()'?"))
    try:
        # What does not exist gives nothing, so that the rest of the page can still be looked at.
        env.from_string(text).render({**values, **dict.fromkeys(unknown, _Nothing())})
    except Exception as error:
        kind = type(error).__name__
        sentence = f"deze aanroep geeft een fout ({kind}): op /bijdragen/macros/ staat hoe hij hoort"
        faults.append(TemplateFault(_line_of(error), sentence))
    return faults


def _with_filter(env: Environment, name: str) -> Environment:
    """The same environment with a filter that gives nothing, so that the rest of a page can still be looked at."""
    overlay = env.overlay()
    overlay.filters = {**env.filters, name: _nothing}
    return overlay


def _nothing(*_: Any, **__: Any) -> str:
    return ""


def _not_written_well(error: TemplateSyntaxError) -> TemplateFault:
    return TemplateFault(error.lineno, "deze aanroep is niet goed geschreven: kijk naar haakjes en aanhalingstekens")


class _Nothing(ChainableUndefined):
    """What a name that does not exist gives: nothing, also when it is called, repeated or asked for more."""

    def _give_nothing(self, *_: Any, **__: Any) -> Any:
        return self

    __call__ = _give_nothing


def calling_line() -> int:
    """The line of the page whose macro call is running now, from 1; Jinja keeps it with its compiled template."""
    frame = inspect.currentframe()
    line = 1
    while frame:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            line = int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return line


def _line_of(error: Exception) -> int:
    """The line of the page in which an error arose: Jinja puts it in the first of its own frames."""
    trace = error.__traceback__
    while trace:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            return trace.tb_lineno
        trace = trace.tb_next
    return 1
