"""Structural rules, generated from the schema: columns, types, nulls, allowed values, shares, the key.

One rule stands for all columns, and a helper column names the one that breaks it: Great Expectations takes longer to
set a rule up than to hold it against thousands of rows, so a rule for each column would cost a small delivery more than
all else. Nothing is written by hand here; a rule that needs knowledge of what a column means beyond its declaration
stands in `rules`.
"""

from __future__ import annotations

from dateline.schema import TABLES, Column
from expectations.rule import Rule

OCCURRENCE = "_occurrence_of_key"
MISTYPED, EMPTY, STRANGE = "_mistyped", "_empty", "_strange"
HELPERS = (OCCURRENCE, MISTYPED, EMPTY, STRANGE)
UNIT_OF_SHARES = "share, 0 to 1"


def structural_rules(table: str) -> tuple[Rule, ...]:
    """The rules that follow from the declaration of the table called `table`."""
    declared = TABLES[table]
    return (
        Rule(
            "columns_are_those_declared",
            "The table has exactly the columns that the schema declares.",
            "ExpectTableColumnsToMatchSet",
            {"column_set": [*(column.name for column in declared.columns), *HELPERS], "exact_match": True},
            stops=True,
        ),
        _nowhere(MISTYPED, "cells_have_their_types", "Every cell that is not empty is of its column's type."),
        _nowhere(EMPTY, "cells_are_given", "No cell is empty of a column that must not be."),
        _nowhere(STRANGE, "values_are_allowed", "Where a column declares its values, every cell has one of them."),
        Rule(
            f"{declared.key}_is_unique",
            f"`{declared.key}` stands once; of rows that share one, the first stays.",
            "ExpectColumnValuesToBeInSet",
            {"column": OCCURRENCE, "value_set": [1]},
            reason="duplicate_id",
        ),
    )


def _nowhere(helper: str, name: str, meaning: str) -> Rule:
    """A rule that holds where its helper column, which names what breaks it, is empty."""
    return Rule(name, meaning, "ExpectColumnValuesToBeNull", {"column": helper})


def nested_enums(column: Column) -> tuple[Column, ...]:
    """The enumerations inside a column that is a list of structs; empty for any other column."""
    if column.kind != "list":
        return ()
    return tuple(field for field in column.items[0].items if field.kind == "enum")


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
