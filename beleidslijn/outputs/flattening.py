# SPDX-License-Identifier: MIT
"""The model as flat tables, whatever fields it has: nothing here knows a field by its name.

A value is a column, a date three; a part inside a part is columns with its name in front; a list of plain values is one
column. A list of parts, or a map, is a table of its own, whose rows begin with the key of the row that they belong to.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from beleidslijn.record import dates
from beleidslijn.record.fields import Prose, Ref, SourceRef, tell_date
from beleidslijn.record.markup import LinkMark, blocks, plain
from beleidslijn.record.model import BY_KEY, Part
from beleidslijn.record.vocabulary import Vocabulary

Row = tuple[str, ...]
"""The cells of a row as they stand in the file; empty where nothing is known."""

BETWEEN = " | "
"""What stands between the values of a list in one cell."""
FORMULA = ("=", "+", "-", "@")
"""With what a cell begins that a spreadsheet would run."""

_TYPES = {bool: "boolean", int: "integer", Decimal: "number", date: "date"}
_LIST_MARK = re.compile(r"\s*(?:[-*+]|(\d{1,2}[.)]))\s")


@dataclass(frozen=True)
class Column:
    """A column: its name, its type in a data package, Dutch title and description; where it is closed, all that can
    stand in it, and what that list is called; the table whose ids it holds, if any.
    """

    name: str
    type: str
    title: str
    description: str
    choices: Row = ()
    closed_list: str = ""
    table: str = ""


@dataclass(frozen=True)
class Table:
    """A table: its name, Dutch description, columns and rows. No two rows have the same in all columns of the `key`;
    each belongs to a row of the table `parent`, if any, whose key stands in the same columns.
    """

    name: str
    description: str
    key: Row
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    parent: str = ""


@dataclass(frozen=True)
class Extra:
    """Columns that no field holds, and what stands in them for a part."""

    columns: tuple[Column, ...]
    cells: Callable[[Any], Row]


NOTHING_MORE = Extra((), lambda _: ())


@dataclass(frozen=True)
class _Shape:
    """What a field holds: `form` is value, list, part, parts or map; `of` what each of it is, `key` what finds it."""

    form: str
    of: Any
    key: Any = None


def cell(value: object) -> str:
    """A value as a cell; a text that a spreadsheet would run gets an apostrophe before it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "" if value is None else value.isoformat() if isinstance(value, date) else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def is_table(annotation: Any) -> bool:
    """Whether what a field holds is a table of its own."""
    return _shape(annotation).form in ("parts", "map")


def columns(model: type[Part], hidden: Collection[str] = (), prefix: str = "", above: str = "") -> Iterator[Column]:
    """The columns of a part, without the fields that are `hidden`; inside another part with its name and title."""
    for field, info in model.model_fields.items():
        shape = _shape(info.annotation)
        name, title = f"{prefix}{info.alias or field}", f"{above}{info.title}"
        if field in hidden or shape.form in ("parts", "map"):
            continue
        if shape.form == "part":
            yield from columns(shape.of, prefix=f"{name}_", above=f"{title}: ")
        else:
            yield from _columns(shape, name, title, str(info.description))


def _columns(shape: _Shape, name: str, title: str, description: str) -> Iterator[Column]:
    """The columns of a plain value, or of a list of them."""
    if shape.of == dates.Edtf:
        yield Column(name, "string", title, f"{description} In EDTF.")
        yield Column(f"{name}_first", "date", f"{title}: eerste dag", "De eerste dag die kan. Leeg: niet bekend.")
        yield Column(f"{name}_last", "date", f"{title}: laatste dag", "De laatste dag die kan. Leeg: niet bekend.")
        return
    if shape.form == "list":
        yield Column(name, "string", title, f"{description} Zijn er meer, dan staat er '{BETWEEN}' tussen.")
        return
    column = Column(name, _TYPES.get(shape.of, "string"), title, description)
    if issubclass(shape.of, Vocabulary):
        column = replace(column, choices=tuple(word.value for word in shape.of), closed_list=str(shape.of.__doc__))
    elif issubclass(shape.of, Ref) and not issubclass(shape.of, SourceRef):
        column = replace(column, table=BY_KEY[shape.of.KIND].folder)
    yield column


class Flattener:
    """Makes tables of parts. `name_of` names what a link without words in a text leads to."""

    def __init__(self, name_of: Callable[[LinkMark], str]) -> None:
        self._name_of = name_of

    def tables(
        self,
        name: str,
        description: str,
        model: type[Part],
        keys: Sequence[Column],
        parts: Iterable[tuple[Row, Part]],
        hidden: Collection[str] = (),
        extra: Extra = NOTHING_MORE,
        parent: str = "",
    ) -> Iterator[Table]:
        """The table of parts, each with its key, and those of what lies inside them; fields that are `hidden` are left
        out.
        """
        found = list(parts)
        own = list(columns(model, hidden))
        rows = []
        for key, part in found:
            told = dict(self._cells(part))
            rows.append((*key, *extra.cells(part), *(told.get(column.name, "") for column in own)))
        yield Table(name, description, _names(keys), (*keys, *extra.columns, *own), tuple(rows), parent)
        for field, info in model.model_fields.items():
            if field not in hidden and is_table(info.annotation):
                yield from self.inner(f"{name}_{field}", model, field, keys, found, name)

    def inner(
        self,
        name: str,
        model: type[Part],
        field: str,
        keys: Sequence[Column],
        parts: Iterable[tuple[Row, Part]],
        parent: str = "",
    ) -> Iterator[Table]:
        """The table of what parts hold in a list or a map, and those inside it; `parent` is the table of the parts."""
        info = model.model_fields[field]
        shape = _shape(info.annotation)
        whose = f"een rij van {parent}.csv" if parent else "een record, van welke soort ook"
        description = f"{info.title}. {info.description} Hoort bij {whose}."
        if shape.form == "parts":
            number = Column(f"{field}_number", "integer", "Volgnummer", "De plaats in de lijst, vanaf 1.")
            listed = (((*key, str(n)), item) for key, part in parts for n, item in enumerate(getattr(part, field), 1))
            yield from self.tables(name, description, shape.of, (*keys, number), listed, parent=parent)
            return
        keys = (*keys, _key_column(shape.key))
        mapped = [((*key, cell(k)), item) for key, part in parts for k, item in getattr(part, field).items()]
        of = _shape(shape.of)
        if of.form == "part":
            yield from self.tables(name, description, of.of, keys, mapped, parent=parent)
            return
        value = list(_columns(of, "value", str(info.title), str(info.description)))
        rows = tuple((*key, *(text for _, text in self._told("value", item))) for key, item in mapped)
        yield Table(name, description, _names(keys), (*keys, *value), rows, parent)

    def _cells(self, part: Part, prefix: str = "") -> Iterator[tuple[str, str]]:
        """What stands in the columns of a part, by their names."""
        for field, info in type(part).model_fields.items():
            yield from self._told(f"{prefix}{info.alias or field}", getattr(part, field))

    def _told(self, name: str, value: object) -> Iterator[tuple[str, str]]:
        if isinstance(value, Part):
            yield from self._cells(value, f"{name}_")
        elif isinstance(value, dates.Edtf):
            told = tell_date(value)
            yield from ((name, told.edtf), (f"{name}_first", cell(told.first)), (f"{name}_last", cell(told.last)))
        else:
            yield name, self._text(value)

    def _text(self, value: object) -> str:
        if isinstance(value, tuple):
            return cell(BETWEEN.join(map(str, value)))
        return cell(self._spoken(value) if isinstance(value, Prose) else value)

    def _spoken(self, text: str) -> str:
        """A text as it is read aloud, each paragraph and point on a line of its own."""
        lines = []
        for block in blocks(text):
            mark = _LIST_MARK.match(block)
            lines.append((f"{mark[1] or '•'} " if mark else "") + plain(block, self._name_of))
        return "\n".join(lines)


def _key_column(of: type[str]) -> Column:
    """The column of what finds an item of a map: a record, or a word of a closed list."""
    if issubclass(of, Ref):
        kind = BY_KEY[of.KIND]
        said = f"De id van {kind.article} {kind.singular}."
        return Column(kind.key, "string", kind.singular.capitalize(), said, table=kind.folder)
    (column,) = _columns(_Shape("value", of), "key", "Sleutel", "Welke het is.")
    return column


def _names(keys: Iterable[Column]) -> Row:
    return tuple(column.name for column in keys)


def _shape(annotation: Any) -> _Shape:
    """The shape of a type as the model writes it."""
    bare = _bare(annotation)
    if get_origin(bare) is tuple:
        inner = _shape(get_args(bare)[0])
        return _Shape("parts" if inner.form == "part" else "list", inner.of)
    if get_origin(bare) is dict:
        key, item = get_args(bare)
        return _Shape("map", item, _bare(key))
    return _Shape("part" if isinstance(bare, type) and issubclass(bare, Part) else "value", bare)


def _bare(annotation: Any) -> Any:
    """A type without what is noted with it, and without 'or nothing'."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    choices = get_args(annotation)
    if NoneType in choices:
        return _bare(next(choice for choice in choices if choice is not NoneType))
    return annotation
