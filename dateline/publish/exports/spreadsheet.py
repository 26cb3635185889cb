"""CSV that a spreadsheet opens without running anything: an apostrophe stands before what could be a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

# A cell that starts like this is a formula to some spreadsheet; the last four are their full-width forms.
_FORMULA = "^([=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])"
_FORMULA_START = re.compile(_FORMULA)


def write_csv(timeline: pa.Table, path: Path) -> None:
    """Write the timeline as CSV in UTF-8: lists joined by "; ", an apostrophe before what could be a formula."""
    import pyarrow as pa
    from pyarrow import csv as arrow_csv

    columns = [_flat(timeline[name]) for name in timeline.schema.names]
    arrow_csv.write_csv(pa.table(columns, names=timeline.schema.names), path)


def write_rows(table: tuple[Sequence[str], Iterable[Mapping[str, Any]]], path: Path, *, delimiter: str = ",") -> None:
    """Write column names and rows; null is an empty cell, a number stays a number, texts stand on one line."""
    names, rows = table
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([_cell(row.get(name)) for name in names] for row in rows)


def _cell(value: Any) -> Any:
    if not isinstance(value, str):
        return "" if value is None else value
    text = " ".join(value.split())
    return f"'{text}" if _FORMULA_START.match(text) else text


def _flat(column: pa.ChunkedArray) -> pa.ChunkedArray:
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_list(column.type):
        column = pa.chunked_array([pa.array([_joined(cell) for cell in column.to_pylist()], pa.string())])
    elif pa.types.is_dictionary(column.type):
        column = column.cast(pa.string())
    if pa.types.is_string(column.type):
        return pc.replace_substring_regex(column, pattern=_FORMULA, replacement="'\\1")
    return column


def _joined(cell: list[Any]) -> str:
    return "; ".join(f"{item['edtf']} ({item['count']})" if isinstance(item, dict) else item for item in cell)
