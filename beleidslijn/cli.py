# SPDX-License-Identifier: MIT
"""The commands: `python -m beleidslijn check`, `new`, `language`, `standing`, `schema`, `build`, `release`, `serve`."""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.standing import ASPECTS, OUTCOME, Aspect, may_have_happened, saying
from beleidslijn.checking.language import findings, readings
from beleidslijn.checking.loading import load
from beleidslijn.checking.rules.events import meant_event_id
from beleidslijn.clock import build_day, environment_for
from beleidslijn.history.comparing import compare, looks_like_an_error
from beleidslijn.history.history import History, read_addresses, read_history
from beleidslijn.history.ledger import add_addresses, check_promises, lost_addresses, of_written_pages
from beleidslijn.history.releasing import release as write_release
from beleidslijn.history.snapshot import snapshot
from beleidslijn.publishing import building
from beleidslijn.publishing.addresses import published
from beleidslijn.publishing.building import workplace
from beleidslijn.publishing.serving import Preview, keep_fresh, open_server
from beleidslijn.publishing.written import written_addresses
from beleidslijn.reading.parsing import CHANGES, PERMALINKS, RELEASED
from beleidslijn.reading.problems import DataError, did_you_mean
from beleidslijn.record.blank import blank
from beleidslijn.record.change import RecordChange
from beleidslijn.record.fields import is_id
from beleidslijn.record.model import BY_KEY, KINDS, Record, Request
from beleidslijn.record.schema import schema as schema_of
from beleidslijn.record.schema import schema_of_search_words
from beleidslijn.record.vocabulary import RequestKind
from beleidslijn.rendering.changes import headline

ROOT = Path(__file__).resolve().parent.parent


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT, hidden=True)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Beleidslijn: van gegevens in YAML naar een site."""
    context.obj = root.resolve()


@main.command()
@click.pass_obj
def check(root: Path) -> None:
    """Controleer alle gegevens."""
    arrangement = _load(root, build_day())
    written = set(written_addresses(root / "docs"))
    if lost := lost_addresses(of_written_pages(read_addresses(root / "data")), written.__contains__):
        _stop("\n".join(map(str, lost)))
    counts = ", ".join(f"{len(arrangement.catalogue.records[kind.key])} {kind.plural}" for kind in KINDS)
    click.echo(f"In orde: {counts}.")
    for change in _suspect(arrangement, read_history(root / "data", arrangement.catalogue.day)):
        click.echo(f"Let op: {_hint(change)}")
    if missing := _examples_left(root / "mkdocs.yml"):
        click.echo(f"In mkdocs.yml staan nog voorbeelden. De eigenaar vult in: {', '.join(missing)}.")


@main.command()
@click.option("--to", "target", type=click.Path(path_type=Path), help="De map voor de site; anders site/.")
@click.pass_obj
def build(root: Path, target: Path | None) -> None:
    """Maak de hele site. De oude blijft staan tot de nieuwe heel is."""
    day = build_day()
    _load(root, day)
    place, new = target or root / "site", workplace(root, "site")
    try:
        built = building.build(root / "mkdocs.yml", new, environment_for(day))
    except building.BuildFailed as error:
        _stop(f"{error}\nEr is niets gepubliceerd.")
    building.swap(new, place)
    click.echo(f"Klaar in {place.name}/: {built.pages} pagina's, en alle {built.links} links werken.")


@main.command()
@click.pass_obj
def release(root: Path) -> None:
    """Maak een uitgave: schrijf in data/ op wat er veranderde sinds de vorige, en welke adressen erbij kwamen."""
    day, data = build_day(), root / "data"
    arrangement = _load(root, day)
    written = [data / name for name in (CHANGES, RELEASED, PERMALINKS)]
    before = {path: path.read_bytes() if path.exists() else None for path in written}
    # A release has a ledger from the first, also while its site is built.
    add_addresses(data, [""])
    changes = write_release(data, arrangement, read_history(data, day))
    new = workplace(root, "release")
    try:
        building.build(root / "mkdocs.yml", new, environment_for(day))
    except building.BuildFailed as error:
        for path, content in before.items():
            path.unlink(missing_ok=True)
            if content is not None:
                path.write_bytes(content)
        _stop(f"{error}\nEr is geen uitgave gemaakt.")
    added = add_addresses(data, published(new).addresses())
    shutil.rmtree(new)
    for change in changes or ():
        click.echo(f"{BY_KEY[change.kind].singular} {change.id}: {headline(change)}")
    last = read_history(data, day).last
    number = last.release if last else 0
    told = f"Uitgave {number}: {len(changes)}" if changes is not None else f"Geen nieuwe uitgave na {number}: 0"
    click.echo(f"{told} wijzigingen, {added} nieuwe adressen.")


@main.command()
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=8000,
    show_default=True,
    help="Het nummer achter http://127.0.0.1:",
)
@click.pass_obj
def serve(root: Path, port: int) -> None:
    """Toon de site op deze computer, bij elke wijziging opnieuw gemaakt."""
    preview = Preview(lambda new: _build_or_fail(root, new), root / ".build" / f"preview-{port}")
    try:
        server = open_server(preview, "127.0.0.1", port)
        # Only now is it sure that no other preview stands there.
        workplace(root, f"preview-{port}")
    except OSError:
        _stop(f"Poort {port} is al in gebruik. Stop het andere programma, of kies een andere: --port {port + 1}")
    preview.refresh()
    _tell(preview, port)
    stop = threading.Event()
    watched = [root / name for name in WATCHED]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        keep_fresh(preview, watched, lambda: _tell(preview, port), stop)
    except KeyboardInterrupt:
        stop.set()
    server.shutdown()
    preview.close()


WATCHED = ("data", "docs", "beleidslijn", "mkdocs.yml", "macros.py", "hooks.py")
"""What `serve` looks at for changes."""


def _suspect(arrangement: Arrangement, history: History) -> list[RecordChange]:
    """What a release would tell as news, though it may mend an error of the site."""
    if history.last is None:
        return []
    now = snapshot(arrangement, history.last.release + 1, history.last.began)
    return [change for change in compare(history.last, now, arrangement) if looks_like_an_error(history.last, change)]


def _hint(change: RecordChange) -> str:
    where = f"de gebeurtenis '{change.event or change.id}'"
    return (
        f"{change.title}: {headline(change)}. Dit komt door {where}, die al was uitgegeven."
        " Zat de site fout? Zet het daar dan onder 'corrections', anders staat het bij het nieuws."
    )


def _build_or_fail(root: Path, new: Path) -> None:
    """Check and build in a fresh process, so that changed code counts, too."""
    day = build_day()
    building.build(root / "mkdocs.yml", new, environment_for(day))


def _tell(preview: Preview, port: int) -> None:
    if preview.fault:
        click.echo(preview.fault, err=True)
        shown = "De laatste goede site blijft staan" if preview.folder else "De fout staat ook op de pagina"
        click.echo(f"{shown}: http://127.0.0.1:{port}/", err=True)
    else:
        click.echo(f"De site staat op http://127.0.0.1:{port}/ (stoppen: Ctrl+C)")


def _examples_left(config: Path) -> list[str]:
    """The settings of the owner that still hold an example."""
    settings = building.settings_of(config)
    extra = settings.get("extra")
    owned = {"site_url": settings.get("site_url"), "repo_url": settings.get("repo_url")}
    for name in ("contact", "tag"):
        owned[name] = extra.get(name) if isinstance(extra, dict) else None
    return [name for name, value in owned.items() if "example.org" in str(value)]


@main.command()
@click.pass_obj
def standing(root: Path) -> None:
    """Toon van elke maatregel en elk verzoek op welke dag de stand verandert, en waardoor."""
    arrangement = _load(root, build_day())
    for kind, aspects in ASPECTS.items():
        for record in arrangement.catalogue.records[kind].values():
            for aspect in aspects if _has_outcome(record) else [aspect for aspect in aspects if aspect is not OUTCOME]:
                click.echo(
                    "\n".join(
                        [f"{record.KIND.singular} {record.id}: {aspect.name}", *_rows(arrangement, record, aspect), ""]
                    )
                )


@main.command()
@click.argument("kind", metavar="SOORT")
@click.argument("id")
@click.pass_obj
def new(root: Path, kind: str, id: str) -> None:
    """Maak een nieuw record om in te vullen, zoals: new event 2026-debat."""
    kinds = {**BY_KEY, **{kind.singular: kind for kind in KINDS}}
    if kind not in kinds:
        _stop(f"De soort '{kind}' bestaat niet.{did_you_mean(kind, kinds)} Kies uit: {', '.join(BY_KEY)}.")
    if not is_id(id):
        _stop(f"'{id}' is geen id: gebruik kleine letters, cijfers en streepjes.")
    if kinds[kind].key == "event" and (meant := meant_event_id(id, build_day().year)) != id:
        _stop(f"De id van een gebeurtenis begint met een jaar, en niet meer van de datum. Bedoelde u '{meant}'?")
    path = root / "data" / kinds[kind].folder / f"{id}.yml"
    name = path.relative_to(root).as_posix()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(blank(kinds[kind]))
    except FileExistsError:
        _stop(f"{name} bestaat al: kies een andere id, of verbeter dat record.")
    click.echo(f"Vul {name} in. 'make check' zegt wat er nog mist.")


@main.command()
@click.pass_obj
def language(root: Path) -> None:
    """Toon wat in de teksten moeilijk leest: lange zinnen en woorden, afkortingen, lijdende vorm."""
    arrangement = _load(root, build_day())
    for problem in findings(arrangement):
        place = problem.place
        click.echo(f"{place.path}:{place.line}:{place.column}: let op[{problem.code}]: {problem.message}")
    click.echo(f"{'soort':<14}{'deel':<14}{'zinnen':>7}{'woorden per zin':>17}{'langer dan 20':>15}")
    for (kind, part), reading in readings(arrangement).items():
        words, share = f"{reading.mean_words:.1f}".replace(".", ","), f"{reading.long_share:.1%}".replace(".", ",")
        name = {"title": "titel", "summary": "samenvatting", "text": "tekst"}[part]
        click.echo(f"{BY_KEY[kind].singular:<14}{name:<14}{reading.count:>7}{words:>17}{share:>15}")


@main.command()
@click.pass_obj
def schema(root: Path) -> None:
    """Schrijf de schema's in schema/ opnieuw, na een wijziging in het model."""
    folder = root / "schema"
    folder.mkdir(exist_ok=True)
    for kind in KINDS:
        (folder / f"{kind.key}.schema.json").write_text(schema_of(kind), encoding="utf-8")
    (folder / "search.schema.json").write_text(schema_of_search_words(), encoding="utf-8")


def _has_outcome(record: Record) -> bool:
    """The Chamber votes on motions alone."""
    return not isinstance(record, Request) or record.kind is RequestKind.MOTION


def _rows(arrangement: Arrangement, record: Record, aspect: Aspect) -> Iterator[str]:
    """The lines of a table: each day on which something changes, and when it may have happened already."""
    changes = arrangement.changes[aspect.name, record.id]
    if not changes:
        yield "  niet gevonden"
    for change in changes:
        yield f"  {change.day}  {change.value.word:<32}  {change.event.id}"
    order = arrangement.order
    for event in saying(arrangement.catalogue.events.values(), aspect, record.id):
        if may_have_happened([event], order, order.first[event.id]):
            first = "een onbekende dag" if order.first[event.id] == date.min else str(order.first[event.id])
            said, last = aspect.says(event, record.id), order.last[event.id]
            yield f"  kan al gelden vanaf {first}: {said.word if said else ''} ({event.id}, uiterlijk {last})"


def _load(root: Path, day: date) -> Arrangement:
    try:
        arrangement = load(root / "data", day)
        check_promises(arrangement, read_history(root / "data", day))
        return arrangement
    except DataError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
            if os.environ.get("GITHUB_ACTIONS"):
                click.echo(problem.annotation())
        count = len(error.problems)
        _stop(f"{count} {'fout' if count == 1 else 'fouten'}: verbeter {'die' if count == 1 else 'deze'} eerst.")


def _stop(message: str) -> NoReturn:
    """Say what is wrong, and end with exit status 1."""
    click.echo(message, err=True)
    sys.exit(1)
