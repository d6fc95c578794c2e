# SPDX-License-Identifier: MIT
"""The description of the API for programs: OpenAPI 3.1, its components drawn from the models of `shapes.py`."""

from collections.abc import Iterator
from typing import Any

from beleidslijn.history.edition import Settings
from beleidslijn.outputs.shapes import (
    CHANGES,
    COLLECTIONS,
    INDEX,
    LICENCE,
    RECORDS,
    SCHEMA_VERSION,
    WORD_LISTS,
    Envelope,
    components,
)
from beleidslijn.record.model import KINDS
from beleidslijn.rendering.linked import API

ABOUT = (
    "Alles wat op Beleidslijn staat, als JSON. Standen zijn berekend op de dag in 'as_of'. In v1 verdwijnt geen veld en"
    " krijgt geen veld een ander type; er kunnen wel velden bijkomen, en woorden in vaste lijsten."
)
ID = {
    "name": "id",
    "in": "path",
    "required": True,
    "description": "De id van het record, ook een eerdere.",
    "schema": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
}


def describe(settings: Settings) -> dict[str, Any]:
    """The OpenAPI document of the site."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Beleidslijn",
            "version": SCHEMA_VERSION,
            "description": ABOUT,
            "contact": {"email": settings.contact},
            "license": {"name": "CC0 1.0", "identifier": LICENCE},
        },
        "servers": [{"url": settings.site_url.rstrip("/")}],
        "paths": {f"/{address}": {"get": operation} for address, operation in _operations()},
        "components": {"schemas": components()},
    }


def _operations() -> Iterator[tuple[str, dict[str, Any]]]:
    yield f"{API}index.json", _operation("index", "Alle records, en waar zij staan", _ref(INDEX))
    for kind in KINDS:
        of = kind.folder
        every, one = (_ref(answers[kind.key]) for answers in (COLLECTIONS, RECORDS))
        yield f"{API}{of}.json", _operation(f"all-{of}", f"Alle {kind.plural}", every)
        yield f"{API}{of}/{{id}}.json", _operation(f"one-{of}", f"Eén {kind.singular}", one, ID)
    yield f"{API}changes.json", _operation("changes", "Alle wijzigingen, de nieuwste eerst", _ref(CHANGES))
    yield f"{API}vocabularies.json", _operation("vocabularies", "Alle vaste lijsten", _ref(WORD_LISTS))
    yield f"{API}openapi.json", _operation("openapi", "Deze beschrijving", {"type": "object"})
    name = {**ID, "name": "name", "description": "Een soort record, of search.", "schema": _names()}
    schemas = _operation("schemas", "Het JSON Schema van een soort bronbestand", {"type": "object"}, name)
    yield "schema/{name}.schema.json", schemas


def _operation(
    id: str, summary: str, schema: dict[str, Any], parameter: dict[str, Any] | None = None
) -> dict[str, Any]:
    found = {"description": summary, "content": {"application/json": {"schema": schema}}}
    missing = {"404": {"description": "Bestaat niet, en heeft nooit bestaan."}} if parameter else {}
    return {
        "operationId": id,
        "summary": summary,
        **({"parameters": [parameter]} if parameter else {}),
        "responses": {"200": found, **missing},
    }


def _ref(answer: type[Envelope]) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{answer.__name__}"}


def _names() -> dict[str, Any]:
    return {"type": "string", "enum": [*(kind.key for kind in KINDS), "search"]}
