# SPDX-License-Identifier: MIT
"""JSON Schema (draft 2020-12) of each kind, drawn from the model, with which editors complete and explain."""

import json
from typing import Any

from beleidslijn.record.model import Kind
from beleidslijn.record.vocabulary import VOCABULARIES


def schema(kind: Kind) -> str:
    """The schema of a kind as JSON text that ends in a new line."""
    drawn: dict[str, Any] = kind.model.model_json_schema(by_alias=True)
    drawn["properties"].pop("id")
    drawn["required"].remove("id")
    words = {vocabulary.__name__: vocabulary for vocabulary in VOCABULARIES}
    for name, definition in drawn.get("$defs", {}).items():
        if name in words:
            definition["title"] = words[name].__doc__
            definition.pop("description", None)
            definition["markdownEnumDescriptions"] = [
                f"**{word.word}** {word.definition}".strip() for word in words[name]
            ]
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{kind.key}.schema.json",
        "title": kind.singular.capitalize(),
    }
    return json.dumps({**drawn, **head}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
