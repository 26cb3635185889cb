"""What an asset tells of itself in the UI: the meaning of its columns, its size, a preview, shares and a chart.

Counts are whole numbers, as Dagster plots those over time. What is computed stands in the assets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import dagster as dg

from dateline.schema import TABLES, Column

Row = dict[str, Any]

PREVIEW_ROWS = 8
PREVIEW_CHARS = 60
BAR = 24  # characters of the longest bar
_HIDDEN_IN_PREVIEW = {"delivery", "blocks", "anchor_evidence", "mention_ids", "text_sha256"}


def column_schema(table: str) -> dg.TableSchema:
    """The columns of a table, their types and meanings, as Dagster shows them."""
    return dg.TableSchema(columns=[_column(column) for column in TABLES[table].columns])


def _column(column: Column) -> dg.TableColumn:
    allowed = [f"one of {', '.join(column.values)}"] if column.values else []
    return dg.TableColumn(
        column.name,
        type=column.kind,
        description=f"{column.meaning} ({column.unit})" if column.unit else column.meaning,
        constraints=dg.TableColumnConstraints(nullable=column.nullable, other=allowed),
    )


def preview(table: str, rows: Sequence[Row]) -> dg.MetadataValue:
    """The first rows, without ids and columns that are empty in all of them."""
    first = rows[:PREVIEW_ROWS]
    names = [column.name for column in TABLES[table].columns if _is_shown(column.name, first)]
    records = [dg.TableRecord({name: _short(row[name]) for name in names}) for row in first]
    return dg.MetadataValue.table(records, dg.TableSchema([dg.TableColumn(name, "string") for name in names]))


def _is_shown(name: str, rows: Sequence[Row]) -> bool:
    filled = any(row[name] not in (None, "", []) for row in rows)
    return filled and name not in _HIDDEN_IN_PREVIEW and not name.endswith("_id")


def _short(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= PREVIEW_CHARS else text[: PREVIEW_CHARS - 1] + "…"


def shares(rows: Sequence[Row], column: str) -> dict[str, float]:
    """The share of rows for each value of a column, from 0 to 1, the most frequent first."""
    counts = Counter(str(row[column]) for row in rows)
    return {value: round(count / len(rows), 4) for value, count in counts.most_common()}


def plotted_shares(rows: Sequence[Row], column: str) -> dict[str, float]:
    """The same, a number by itself for each value, as Dagster plots numbers over time and nothing else."""
    return {f"{column}: {value}": share for value, share in shares(rows, column).items()}


def chart(rows: Sequence[Row], column: str) -> dg.MetadataValue:
    """How many rows have each value of a column, as bars."""
    return counted(column, dict(Counter(str(row[column]) for row in rows).most_common()))


def counted(column: str, counts: Mapping[str, int]) -> dg.MetadataValue:
    """How often each value of a column was counted, as bars."""
    longest = max(counts.values(), default=1)
    lines = [f"| `{value}` | {'█' * max(1, count * BAR // longest)} {count} |" for value, count in counts.items()]
    return dg.MetadataValue.md("\n".join([f"| {column} | rows |", "|---|---|", *lines]))
