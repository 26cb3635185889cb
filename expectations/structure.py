"""Structural rules, generated from the schema: columns, types, nulls, allowed values, shares, the key.

Nothing is written by hand here; a rule that needs knowledge of what a column means beyond its declaration
stands in `rules`.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.schema import TABLES, Column, Table
from expectations.rule import Rule

OCCURRENCE = "_occurrence_of_key"
MISTYPED = "_mistyped"
UNIT_OF_SHARES = "share, 0 to 1"


def structural_rules(table: str) -> tuple[Rule, ...]:
    """The rules that follow from the declaration of the table called `table`."""
    declared = TABLES[table]
    columns = [rule for column in declared.columns for rule in _of_column(column)]
    return (_columns(declared), _types(), *columns, _key(declared))


def strange_value(column: Column) -> str:
    """Name of the helper column that holds the first value not allowed inside a list of structs."""
    return f"_strange_in_{column.name}"


def nested_enums(column: Column) -> tuple[Column, ...]:
    """The enumerations inside a column that is a list of structs; empty for any other column."""
    if column.kind != "list":
        return ()
    return tuple(field for field in column.items[0].items if field.kind == "enum")


def _columns(table: Table) -> Rule:
    names = [column.name for column in table.columns]
    return Rule(
        "columns_are_those_declared",
        "The table has exactly the columns that the schema declares.",
        "ExpectTableColumnsToMatchSet",
        {"column_set": [*names, *_helpers(table)], "exact_match": True},
        stops=True,
    )


def _helpers(table: Table) -> list[str]:
    return [OCCURRENCE, MISTYPED, *(strange_value(column) for column in table.columns if nested_enums(column))]


def _types() -> Rule:
    """One rule for all columns: a rule each would double the time that validation takes."""
    return Rule(
        "cells_have_their_types",
        "Every cell that is not empty is of its column's type.",
        "ExpectColumnValuesToBeNull",
        {"column": MISTYPED},
    )


def _of_column(column: Column) -> Iterator[Rule]:
    name = column.name
    if not column.nullable:
        yield Rule(f"{name}_is_given", f"`{name}` is never empty.", "ExpectColumnValuesToNotBeNull", {"column": name})
    if column.values:
        yield Rule(
            f"{name}_is_allowed",
            f"`{name}` is one of its declared values.",
            "ExpectColumnValuesToBeInSet",
            {"column": name, "value_set": list(column.values)},
        )
    if nested_enums(column):
        yield Rule(
            f"{name}_holds_allowed_values",
            f"Every entry of `{name}` keeps to its declared values.",
            "ExpectColumnValuesToBeNull",
            {"column": strange_value(column)},
        )


def _key(table: Table) -> Rule:
    return Rule(
        f"{table.key}_is_unique",
        f"`{table.key}` stands once; of rows that share one, the first stays.",
        "ExpectColumnValuesToBeInSet",
        {"column": OCCURRENCE, "value_set": [1]},
        reason="duplicate_id",
    )


def share_rules(table: str) -> tuple[Rule, ...]:
    """Shares lie between 0 and 1. They are compared as numbers, so they follow once the types are right."""
    return tuple(
        Rule(
            f"{column.name}_is_a_share",
            f"`{column.name}` lies between 0 and 1.",
            "ExpectColumnValuesToBeBetween",
            {"column": column.name, "min_value": 0, "max_value": 1},
        )
        for column in TABLES[table].columns
        if column.unit == UNIT_OF_SHARES
    )
