# SPDX-License-Identifier: MIT
"""JSON Schema (draft 2020-12) of each kind, drawn from the model, with which editors complete and explain."""

import json
from typing import Any

from beleidslijn.record.model import Kind, Part
from beleidslijn.record.searching import SearchWords
from beleidslijn.record.vocabulary import VOCABULARIES


def schema(kind: Kind) -> str:
    """The schema of a kind as JSON text that ends in a new line."""
    return _text(draw(kind))


def schema_of_search_words() -> str:
    """The schema of the words of the search as JSON text that ends in a new line."""
    return _text(_draw(SearchWords, "search", str(SearchWords.__doc__)))


def draw(kind: Kind) -> dict[str, Any]:
    """The schema of a kind, its fields in the order of the model."""
    drawn = _draw(kind.model, kind.key, kind.singular.capitalize())
    drawn["properties"].pop("id")
    drawn["required"].remove("id")
    return drawn


def _text(drawn: dict[str, Any]) -> str:
    return json.dumps(drawn, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _draw(model: type[Part], name: str, title: str) -> dict[str, Any]:
    drawn: dict[str, Any] = model.model_json_schema(by_alias=True)
    words = {vocabulary.__name__: vocabulary for vocabulary in VOCABULARIES}
    for key, definition in drawn.get("$defs", {}).items():
        definition["title"] = words[key].__doc__ if key in words else definition["description"]
        if key in words:
            definition.pop("description", None)
            definition["markdownEnumDescriptions"] = [
                f"**{word.word}** {word.definition}".strip() for word in words[key]
            ]
    _refuse_empty(drawn)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{name}.schema.json",
        "title": title,
    }
    return {**drawn, **head}


def _refuse_empty(part: Any) -> None:
    """A field that is left out has no value; one that is there has: null is not one of them."""
    if isinstance(part, dict):
        choices = [choice for choice in part.get("anyOf", ()) if choice != {"type": "null"}]
        if len(choices) == 1:
            del part["anyOf"]
            part.pop("default", None)
            part.update({key: value for key, value in choices[0].items() if key not in part})
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        _refuse_empty(inner)
