"""The timeline for programs that read no Parquet: a CSV file that a spreadsheet opens without running anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

# A cell that starts like this is a formula to some spreadsheet; the last four are their full-width forms.
_FORMULA = "^([=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])"


def write_csv(timeline: pa.Table, path: Path) -> None:
    """Write the timeline as CSV in UTF-8: lists joined by "; ", an apostrophe before what could be a formula."""
    import pyarrow as pa
    from pyarrow import csv

    columns = [_flat(timeline[name]) for name in timeline.schema.names]
    csv.write_csv(pa.table(columns, names=timeline.schema.names), path)


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
