# SPDX-License-Identifier: MIT
"""The commands: `python -m beleidslijn check`, `standing`, `schema`, `build`, `serve`."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from beleidslijn.arranging.arrangement import Arrangement
from beleidslijn.arranging.standing import ASPECTS, Aspect, may_have_happened, saying
from beleidslijn.checking.loading import load
from beleidslijn.clock import build_day
from beleidslijn.reading.problems import DataError
from beleidslijn.record.model import KINDS, Record
from beleidslijn.record.schema import schema as schema_of

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
    counts = ", ".join(f"{len(arrangement.catalogue.records[kind.key])} {kind.plural}" for kind in KINDS)
    click.echo(f"In orde: {counts}.")


@main.command()
@click.pass_obj
def standing(root: Path) -> None:
    """Toon van elke maatregel en elk verzoek op welke dag de stand verandert, en waardoor."""
    arrangement = _load(root, build_day())
    for kind, aspects in ASPECTS.items():
        for record in arrangement.catalogue.records[kind].values():
            for aspect in aspects:
                click.echo("\n".join([f"{record.KIND.singular} {record.id}: {aspect.name}", *_rows(arrangement, record, aspect), ""]))


@main.command()
@click.pass_obj
def schema(root: Path) -> None:
    """Schrijf de schema's in schema/ opnieuw, na een wijziging in het model."""
    folder = root / "schema"
    folder.mkdir(exist_ok=True)
    for kind in KINDS:
        (folder / f"{kind.key}.schema.json").write_text(schema_of(kind), encoding="utf-8")


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
            yield f"  kan al zijn gebeurd van {first} tot {order.last[event.id]}: {event.id}"


def _load(root: Path, day: date) -> Arrangement:
    try:
        return load(root / "data", day)
    except DataError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
            if os.environ.get("GITHUB_ACTIONS"):
                click.echo(problem.annotation())
        count = len(error.problems)
        click.echo(f"{count} {'fout' if count == 1 else 'fouten'}. Er is niets gepubliceerd.", err=True)
        sys.exit(1)
