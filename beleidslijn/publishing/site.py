# SPDX-License-Identifier: MIT
"""The site of one build: which pages and files are made, and what macro calls give.

The text of a page holds calls and never data. A call gives a *slot*, an empty element with a number, which goes through
Markdown untouched; afterwards the slot is filled with the HTML. So no text from data is ever read as Markdown or Jinja.
"""

import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from beleidslijn.checking.loading import load
from beleidslijn.history.edition import Edition, Settings
from beleidslijn.history.history import read_history
from beleidslijn.history.ledger import check_promises
from beleidslijn.outputs.files import output_files
from beleidslijn.publishing.assets import Sheets, joined_assets, version
from beleidslijn.publishing.search import Search
from beleidslijn.reading.parsing import read_search_words
from beleidslijn.reading.problems import Place, Problem
from beleidslijn.record.model import KINDS
from beleidslijn.rendering.dutch import say_day
from beleidslijn.rendering.environment import (
    Rendered,
    Renderer,
    TemplateFault,
    calling_line,
    faults_of_template,
    text_of,
)
from beleidslijn.rendering.linked import SITE
from beleidslijn.rendering.macros import Macro, MacroFault, Macros
from beleidslijn.rendering.page import Page

_SLOT = re.compile(r'<(div|span) data-slot="(\d+)"></\1>')
_SLOT_IN_CODE = re.compile(r"&lt;(div|span) data-slot=(?:\"|&quot;)(\d+)(?:\"|&quot;)&gt;&lt;/\1&gt;")


@dataclass(frozen=True)
class MadePage:
    """A page that nobody wrote: the path of its source among the pages, that source, and the file to edit, if any."""

    path: str
    source: str
    edited: str | None = None


@dataclass(frozen=True)
class OpenPage:
    """The hand-written page that is rendered now."""

    page: Page
    path: str
    first_line: int
    is_private: bool = False


class Site:
    """All pages of one build. Faults in hand-written pages are kept, so that they can be told all at once."""

    def __init__(self, root: Path, day: date, settings: Settings) -> None:
        """Load `root/data`; raises DataError."""
        self.day = day
        self.day_in_words = say_day(day)
        self.faults: list[Problem] = []
        data = root / "data"
        arrangement, history = load(data, day), read_history(data, day)
        check_promises(arrangement, history)
        self.renderer = Renderer(Edition(arrangement, settings, history))
        self.search = Search(self.renderer, read_search_words(data))
        self.files = {**joined_assets(), **output_files(self.renderer)}
        """All files beside the pages, by their address from the root of the site."""
        self.addresses_of_files = {address: f"{address}?{version(text)}" for address, text in self.files.items()}
        self.macros = Macros(self.renderer).table()
        self.sheets = Sheets()
        self._slots: list[str] = []
        self._made: dict[tuple[Any, ...], str] = {}
        self._rendered: dict[str, Rendered] = {}
        self._called: Counter[tuple[Any, ...]] = Counter()
        self._page = OpenPage(self.page(""), "", 1)

    def made_pages(self) -> Iterator[MadePage]:
        """The pages of all records, and of the years in which a standing changed."""
        catalogue = self.renderer.arrangement.catalogue
        for record in (*catalogue, *catalogue.all_withdrawn()):
            kind = record.KIND
            call = f'{{{{ record_page("{kind.key}", "{record.id}") }}}}\n'
            yield MadePage(f"{kind.path}/{record.id}.md", call, f"data/{kind.folder}/{record.id}.yml")
        for year in self.renderer.years():
            yield MadePage(f"stand/{year}.md", f"{{{{ year_page({year}) }}}}\n")

    def record_page(self, kind: str, id: str) -> str:
        """The macro that is the whole text of a record's page."""
        catalogue = self.renderer.arrangement.catalogue
        record = catalogue.records[kind].get(id) or catalogue.withdrawn[kind][id]
        return self._made_page(record.address, self.renderer.record(record))

    def year_page(self, year: int) -> str:
        """The macro that is the whole text of the page of a year."""
        return self._made_page(f"stand/{year}/", self.renderer.year(year))

    def rendered(self, address: str) -> Rendered:
        """Title, description and content of a made page, after its macro has run."""
        return self._rendered[address]

    def calls(self) -> Mapping[str, Callable[..., str]]:
        """The macros as pages call them."""
        return {name: self._call(macro) for name, macro in self.macros.items()}

    def open_page(self, address: str, path: str, first_line: int, is_private: bool) -> None:
        """Say which hand-written page is rendered now: its address, its file, and the line at which its text starts."""
        page = self.renderer.page(address, is_private=is_private)
        self._page = OpenPage(page, path, first_line, is_private)

    def check(self, env: Any, text: str, values: Mapping[str, Any]) -> bool:
        """Whether the open page can be rendered with Jinja's `env` and `values`. Its faults are kept."""
        before = len(self.faults)
        self._called.clear()
        self.faults.extend(self._problem(fault) for fault in faults_of_template(env, text, values))
        # Macros noted theirs meanwhile: tell all from top to bottom.
        self.faults[before:] = sorted(self.faults[before:])
        # The page is rendered once more: each call gives what it gave here.
        self._called.clear()
        return len(self.faults) == before

    def fill(self, html: str) -> str:
        """Put the HTML of macro calls in their slots; in code, where Markdown escapes a slot, their text."""
        shown = _SLOT_IN_CODE.sub(lambda match: escape(text_of(self._slots[int(match[2])])), html)
        return _SLOT.sub(self._filled, shown)

    def plain(self, html: str) -> str:
        """The text of HTML with slots, for a title."""
        return text_of(self.fill(html))

    def meta_of_made_page(self, address: str, html: str) -> dict[str, Any]:
        """What the layout has to know of a made page with this content."""
        rendered = self._rendered[address]
        return {
            "record": True,
            "description": rendered.description,
            "private": rendered.is_private,
            "left": rendered.is_left,
            "changed": rendered.changed,
            "head": rendered.head,
            "styles": self.sheets.of(html),
        }

    def meta_of_open_page(self, html: str, title: str, description: str) -> dict[str, Any]:
        """What the layout has to know of the open page with this content; a private one tells machines its address."""
        told = (SITE, "") if self._page.is_private else (title, description)
        return {
            "changed": self._changed(),
            "head": self.renderer.head(self._page.page, *told),
            "styles": self.sheets.of(html),
        }

    def _changed(self) -> date | None:
        """The day on which what the open page shows of the data changed last; None when it shows no records."""
        history = self.renderer.edition.history
        kind = next((kind for kind in KINDS if self._page.page.address == f"{kind.path}/"), None)
        if kind:
            return history.changed_of_kind(kind)
        shows = any(not self.macros[name].inline for _, name, *_ in self._called)
        return history.changed if shows else None

    def help_band(self, page: Page) -> str:
        """The help that stands at the foot of every page: the first three lines with a phone number."""
        lines = sorted(self.renderer.arrangement.catalogue.help_lines.values(), key=lambda line: line.order)
        return self.renderer.part("parts/helpband.html.j2", page, lines=[line for line in lines if line.phone][:3])

    def citing(self, title: str, address: str) -> str:
        """How a hand-written page is cited; `address` from the root of the site."""
        return self.renderer.macro("parts/citing.html.j2", "page_citing", title, address)

    def icon(self, name: str) -> str:
        """A drawing for the layout."""
        return self.renderer.macro("parts/icon.html.j2", "icon", name)

    def picture_definitions(self) -> str:
        """What the pictures of a page share: textures and soft ends."""
        return self.renderer.macro("parts/pictures.html.j2", "definitions")

    def page(self, address: str) -> Page:
        """A page that is not made."""
        return self.renderer.page(address)

    def _made_page(self, address: str, rendered: Rendered) -> str:
        self._rendered[address] = rendered
        return self._slot("div", rendered.content)

    def _filled(self, match: re.Match[str]) -> str:
        html = self._slots[int(match[2])]
        return html if match[1] == "span" else f'<div class="made">{html}</div>'

    def _call(self, macro: Macro) -> Callable[..., str]:
        signature = inspect.signature(macro.make)

        def call(*args: Any, **kwargs: Any) -> str:
            page = self._page.page
            called = (page.address, macro.name, args, tuple(sorted(kwargs.items())))
            self._called[called] += 1
            key = (*called, self._called[called])
            if key not in self._made:
                try:
                    bound = signature.bind(page, *args, **kwargs)
                except TypeError:
                    wanted = ", ".join(list(signature.parameters)[1:]) or "niets"
                    return self._fault(f"'{macro.name}' verwacht tussen haakjes: {wanted}")
                try:
                    made = macro.make(*bound.args, **bound.kwargs)
                except MacroFault as error:
                    return self._fault(str(error))
                self._made[key] = self._slot("span" if macro.inline else "div", made)
            return self._made[key]

        return call

    def _fault(self, sentence: str) -> str:
        self.faults.append(self._problem(TemplateFault(calling_line(), sentence)))
        return ""

    def _problem(self, fault: TemplateFault) -> Problem:
        place = Place(self._page.path, self._page.first_line + fault.line - 1)
        return Problem(place, "fout-in-pagina", fault.message)

    def _slot(self, element: str, html: str) -> str:
        self._slots.append(html)
        return f'<{element} data-slot="{len(self._slots) - 1}"></{element}>'
