"""`dictionary.md`: what every column of every table means, generated from `dateline.schema`."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.schema import TABLES, Column, Table

_HEAD = """# Data dictionary

Every table of this dataset, column by column. "may be null" means that the value is not always known: a value
that is not known is null, never made up. Days are calendar days without a time zone, inclusive at both ends;
instants are in UTC; offsets count Unicode characters.
"""
_TYPES = {
    "string": "text", "day": "day", "instant": "instant", "int": "whole number", "float": "number", "bool": "yes or no",
    "enum": "one of", "struct": "group",
}  # fmt: skip


def dictionary() -> str:
    """The text of `dictionary.md`."""
    return _HEAD + "".join(_section(table) for table in TABLES.values())


def _section(table: Table) -> str:
    rows = "".join(f"| {' | '.join(cells)} |\n" for column in table.columns for cells in _rows(column))
    return (
        f"\n## {table.name}\n\n{table.meaning} One row is identified by `{table.key}`.\n\n"
        f"| column | type | null | meaning |\n|---|---|---|---|\n{rows}"
    )


def _rows(column: Column, inside: str = "") -> Iterator[tuple[str, str, str, str]]:
    name = f"{inside}{column.name}"
    yield f"`{name}`", _type(column), "may be null" if column.nullable else "", _meaning(column)
    if column.kind == "list":
        for field in column.items[0].items:
            yield from _rows(field, f"{name}[].")


def _type(column: Column) -> str:
    if column.kind == "list":
        element = column.items[0]
        return "list of groups" if element.kind == "struct" else f"list of {_TYPES[element.kind]}"
    return _TYPES[column.kind]


def _meaning(column: Column) -> str:
    said = column.meaning
    if column.unit:
        said += f" ({column.unit})"
    if column.values:
        said += ": " + ", ".join(f"`{value}`" for value in column.values)
    return said.replace("|", "\\|")
