# SPDX-License-Identifier: MIT
"""A record to fill in: YAML with every field of a kind, what it is for, and the words that a closed list allows.

What a record needs stands open; what it may have stands behind `# `, to be taken away by who uses it.
"""

from collections.abc import Iterator
from typing import Any

from beleidslijn.record.model import Kind, Record
from beleidslijn.record.schema import draw

ELSEWHERE = {
    "measure": "De stand staat hier niet: die volgt uit gebeurtenissen. Zet hem daar bij 'statuses'.",
    "request": "Uitkomst, antwoord en wat is gedaan staan bij gebeurtenissen: 'outcomes', 'responses', 'progress'.",
}
"""What a maintainer looks for in vain in a record of a kind, and where it stands."""

FIRST, LAST = ("title",), ("topics", "sources")
"""Where the common fields stand: the title above the fields of the kind, these two below them."""


def blank(kind: Kind) -> str:
    """The text of a new file for a record of this kind."""
    drawn = draw(kind)
    common = [name for name in drawn["properties"] if name in Record.model_fields]
    own = [name for name in drawn["properties"] if name not in common]
    order = [*FIRST, *own, *(name for name in common if name not in FIRST + LAST), *LAST]
    needed = [name for name in order if name in drawn["required"]]
    lines = [
        f"# yaml-language-server: $schema=../../schema/{kind.key}.schema.json",
        f"# Een {kind.singular}. Vul in wat openstaat. Haal '# ' weg bij wat u gebruikt, en de rest van de uitleg ook.",
    ]
    lines += [f"# {ELSEWHERE[kind.key]}"] if kind.key in ELSEWHERE else []
    for name in needed:
        lines += ["", *_about(drawn, name), *_field(drawn, name, drawn["properties"][name])]
    lines += ["", "# Wat hieronder staat, mag ook wegblijven."]
    for name in order:
        if name not in needed:
            field = _field(drawn, name, drawn["properties"][name])
            lines += ["", *_about(drawn, name), *(f"# {line.replace('# ', '')}" for line in field)]
    return "\n".join(lines) + "\n"


def _about(drawn: dict[str, Any], name: str) -> Iterator[str]:
    """What a field is for, and the words that it may hold."""
    field = drawn["properties"][name]
    yield f"# {field['title']}: {field['description']}"
    for choices in _choices(drawn, field):
        width = max(len(key) for key in choices["enum"])
        for key, meaning in zip(choices["enum"], choices["markdownEnumDescriptions"], strict=True):
            yield f"#     {key:<{width}}  {meaning.replace('** ', ': ').replace('**', '')}"


def _choices(drawn: dict[str, Any], part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The closed lists that a field draws on, also deep inside it."""
    part = _resolved(drawn, part)
    if "enum" in part:
        yield part
    inner = [part.get(key) for key in ("items", "propertyNames", "additionalProperties")]
    for value in (*inner, *part.get("properties", {}).values()):
        if isinstance(value, dict):
            yield from _choices(drawn, value)


def _field(drawn: dict[str, Any], name: str, part: dict[str, Any]) -> list[str]:
    """A field with an empty value, in as many lines as it needs."""
    part = _resolved(drawn, part)
    if part.get("type") == "array":
        first, *rest = _value(drawn, part["items"])
        return [f"{name}:", f"  - {first}".rstrip(), *(f"    {line}" for line in rest)]
    if part.get("type") == "object":
        return [f"{name}:", *(f"  {line}" for line in _value(drawn, part))]
    return [f"{name}:"]


def _value(drawn: dict[str, Any], part: dict[str, Any]) -> list[str]:
    """What stands in a list or a map: the fields of a block, or a key that the maintainer fills in."""
    part = _resolved(drawn, part)
    if "properties" in part:
        needed = part.get("required", ())
        return [
            line if name in needed else f"# {line}"
            for name, field in part["properties"].items()
            for line in _field(drawn, name, field)
        ]
    if isinstance(inner := part.get("additionalProperties"), dict):
        keys = _resolved(drawn, part.get("propertyNames", {})).get("enum", ["id"])
        return _field(drawn, keys[0], inner)
    return [""]


def _resolved(drawn: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """What a `$ref` stands for, or the part itself."""
    name = str(part.get("$ref", "")).rpartition("/")[2]
    return {**drawn["$defs"][name], **part} if name else part
