# SPDX-License-Identifier: MIT
"""From plain values to a record, or to problems: one for each fault, in Dutch, at its place."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from beleidslijn.reading.problems import DataError, Place, Problem, did_you_mean
from beleidslijn.reading.source import Document, Location, read_file
from beleidslijn.record.fields import is_id
from beleidslijn.record.model import KINDS, Kind, Part, Record
from beleidslijn.record.searching import SearchWords
from beleidslijn.record.vocabulary import VOCABULARIES

SEARCH_WORDS = "search.yml"
"""The one file that people write and that is no record."""
CHANGES, RELEASED, PERMALINKS = "changes.jsonl", "released.jsonl", "permalinks.txt"
"""What releases write."""

# What pydantic can find wrong with the shape of a value, as a code and a sentence.
_SHAPES = {
    "string_type": ("geen-tekst", "hier hoort een waarde, geen lijst en geen blok"),
    "tuple_type": ("geen-lijst", "hier hoort een lijst: zet elke waarde op een eigen regel, met '- ' ervoor"),
    "dict_type": ("geen-blok", "hier hoort een blok van 'sleutel: waarde', een regel lager en ingesprongen"),
    "model_type": ("geen-blok", "hier hoort een blok van 'sleutel: waarde', een regel lager en ingesprongen"),
    "model_attributes_type": (
        "geen-blok",
        "hier hoort een blok van 'sleutel: waarde', een regel lager en ingesprongen",
    ),
}


def read_record(path: Path, root: Path, kind: Kind) -> tuple[Record, Document]:
    """Read one record from its file. Raises DataError with all that is wrong with it."""
    document = read_file(path, root)
    return parse(document, kind, path.stem), document


def parse(document: Document, kind: Kind, id: str) -> Record:
    """Make a record of the content of a file. Raises DataError."""
    problems = []
    if "id" in document.content:
        problems.append(
            Problem(
                document.place_of_key(("id",)), "id-in-bestand", "de naam van het bestand is de id: haal deze regel weg"
            )
        )
    try:
        record = kind.model.model_validate({**document.content, "id": id})
    except ValidationError as error:
        raise DataError([*problems, *_problems(error.errors(), document, kind.model)]) from error
    if problems:
        raise DataError(problems)
    return record


def read_search_words(data: Path) -> SearchWords:
    """Read the words of the search, or none when there is no such file. Raises DataError."""
    path = data / SEARCH_WORDS
    if not path.exists():
        return SearchWords()
    document = read_file(path, data.parent)
    try:
        return SearchWords.model_validate(document.content)
    except ValidationError as error:
        raise DataError(_problems(error.errors(), document, SearchWords)) from error


def read_all(data: Path) -> tuple[list[tuple[Record, Document]], list[Problem]]:
    """Read every record under `data`, in the order of kinds and names; paths are told from the folder above it."""
    root = data.parent
    records, problems = [], [*_stray_files(data, root)]
    for kind in KINDS:
        for path in sorted((data / kind.folder).glob("*.yml")):
            if not is_id(path.stem):
                sentence = "de naam van een bestand bestaat uit kleine letters, cijfers en streepjes"
                problems.append(Problem(Place(path.relative_to(root).as_posix()), "geen-id", sentence))
                continue
            try:
                records.append(read_record(path, root, kind))
            except DataError as error:
                problems.extend(error.problems)
    return records, problems


def _stray_files(data: Path, root: Path) -> Iterator[Problem]:
    """Files that would silently not be read."""
    folders = {kind.folder for kind in KINDS}
    for path in sorted(data.rglob("*")):
        if path.is_dir() or path.name.startswith("."):
            continue
        place = Place(path.relative_to(root).as_posix())
        folder = path.parent.relative_to(data).as_posix()
        if folder == "." and path.name in (SEARCH_WORDS, CHANGES, RELEASED, PERMALINKS):
            continue
        if folder not in folders:
            meant = did_you_mean(folder, folders)
            yield Problem(
                place,
                "onbekende-map",
                f"hier horen geen bestanden: zet het in een van de mappen {', '.join(sorted(folders))}.{meant}",
            )
        elif path.suffix != ".yml":
            yield Problem(place, "geen-yml", f"dit bestand wordt niet gelezen. Bedoelde u '{path.stem}.yml'?")


def _problems(errors: list[ErrorDetails], document: Document, model: type[Part]) -> Iterator[Problem]:
    missing = {error["loc"]: error for error in errors if error["type"] == "missing"}
    said: set[Location] = set()
    for error in errors:
        location = _location(error)
        # Of a list that has too few items because some are wrong, only those are told.
        is_deeper = any(
            len(other["loc"]) > len(error["loc"]) and _location(other)[: len(location)] == location for other in errors
        )
        if error["type"] == "missing" or location in said or (error["type"] == "too_short" and is_deeper):
            continue
        if error["type"] == "extra_forbidden":
            if location == ("id",):
                continue
            options = _field_names(model, location[:-1])
            near = difflib.get_close_matches(str(location[-1]), options, n=1, cutoff=0.6)
            # A misspelt key is one fault, not a strange key and a missing one.
            missing.pop((*error["loc"][:-1], near[0]) if near else (), None)
            meant = f" Bedoelde u '{near[0]}'?" if near else f" Hier kan: {', '.join(options)}."
            yield Problem(
                document.place_of_key(location), "onbekende-sleutel", f"'{location[-1]}' is hier geen sleutel.{meant}"
            )
        else:
            place_of = document.place_of_key if error["loc"][-1] == "[key]" else document.place_of_value
            yield Problem(place_of(location), *_sentence(error, model, location))
        said.add(location)
    for error in missing.values():
        where = _location(error)
        place = document.place_of_key(where[:-1]) if len(where) > 1 else document.source.place(1, 1)
        if len(where) > 1 and isinstance(where[-2], int):
            place = document.place_of_value(where[:-1])
        yield Problem(place, "sleutel-ontbreekt", f"hier ontbreekt '{where[-1]}'")


def _location(error: ErrorDetails) -> Location:
    """Where pydantic says the fault is, as in the file: a key of a map ends in `[key]` there."""
    return tuple(part for part in error["loc"] if part != "[key]")


def _sentence(error: ErrorDetails, model: type[Part], location: Location) -> tuple[str, str]:
    """The code and the sentence of a fault in a value."""
    value, context = error.get("input"), error.get("ctx", {})
    if value == "":
        needed = len(location) == 1 and model.model_fields[str(location[0])].is_required()
        return (
            "leeg",
            "hier staat niets: vul het in" if needed else "hier staat niets: vul het in, of haal de regel weg",
        )
    if error["type"] == "beleidslijn":
        return context["code"], context["sentence"]
    if error["type"] == "enum":
        keys = [key.strip(" '") for key in str(context["expected"]).replace(" or ", ", ").split(",")]
        # Who writes the Dutch word, as it stands on the site, means its key.
        dutch = {word.word.lower(): word.value for words in VOCABULARIES if list(words) == keys for word in words}
        meant = did_you_mean(dutch.get(str(value).lower(), str(value)), keys) or f" Kies uit: {', '.join(keys)}."
        return "onbekend-woord", f"'{value}' kan hier niet.{meant}"
    if error["type"] in ("string_too_long", "too_long"):
        return "te-lang", f"dit is {len(str(value))} tekens: hooguit {context['max_length']}"
    if error["type"] == "too_short":
        return "te-weinig", f"dit is te weinig: zet er ten minste {context['min_length']}"
    code, sentence = _SHAPES.get(error["type"], ("ongeldig", "deze waarde kan hier niet"))
    if error["type"].startswith("model_"):
        sentence += f". Hier kan: {', '.join(_field_names(model, location))}"
    return code, sentence


def _field_names(top: type[Part], location: Location) -> list[str]:
    """The keys that may stand in the block at `location`, read from the model."""
    model: Any = top
    for part in location:
        if isinstance(part, int):
            continue
        fields = getattr(model, "model_fields", {})
        if part in fields:
            model = _block(fields[part].annotation)
    return [info.alias or name for name, info in model.model_fields.items() if name != "id"]


def _block(annotation: Any) -> Any:
    """The model inside a type such as `tuple[RoleOf, ...]` or `dict[RequestId, Response]`."""
    if hasattr(annotation, "model_fields"):
        return annotation
    found = (_block(inner) for inner in getattr(annotation, "__args__", ()))
    return next((model for model in found if model is not None), None)
