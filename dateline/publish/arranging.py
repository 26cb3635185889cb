"""Tables in their published form: the declared schema, one row an id, one order; equal contents give equal bytes.

Rows that came with several deliveries stand once, as the delivery with the smallest name brought them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import SnapshotError
from dateline.schema import TABLES, arrow_schema

if TYPE_CHECKING:
    import pyarrow as pa

ROW_GROUP = 50_000  # rows

# Events and the timeline come in the order of the timeline and keep it.
_ORDER = {
    "articles": ("published_day", "article_id"),
    "timexes": ("article_id", "char_start", "timex_id"),
    "event_mentions": ("article_id", "trigger_start", "mention_id"),
    "rejects": ("delivery", "source_path", "reject_id"),
}


def arranged(name: str, table: pa.Table) -> pa.Table:
    """The table called `name` as it is published; a table of another schema raises SnapshotError."""
    declared = arrow_schema(name)
    if table.schema.names != declared.names:
        raise SnapshotError(f"table {name} has columns {table.schema.names}, not the declared {declared.names}")
    plain = table.cast(_plain(declared)).combine_chunks()
    if name in _ORDER:
        plain = _one_each(plain, TABLES[name].key).sort_by([(column, "ascending") for column in _ORDER[name]])
    return plain.combine_chunks().cast(declared)


def write_table(table: pa.Table, path: Path) -> None:
    """Write a table as Parquet: zstd, row groups of 50,000 rows, the Arrow schema with every column's meaning."""
    import pyarrow.parquet as pq

    pq.write_table(table, path, compression="zstd", row_group_size=ROW_GROUP)


def _one_each(table: pa.Table, key: str) -> pa.Table:
    """The first row of each value of `key` when rows are sorted by delivery."""
    import pyarrow as pa

    sorted_ = table.sort_by([(key, "ascending"), ("delivery", "ascending")])
    numbered = sorted_.select([key]).append_column("row", pa.array(range(sorted_.num_rows), pa.int64()))
    first = numbered.group_by(key, use_threads=False).aggregate([("row", "min")])
    return sorted_.take(first["row_min"])


def _plain(schema: pa.Schema) -> pa.Schema:
    """`schema` with strings for its enumerations, whose codes would tell the order in which rows arrived."""
    import pyarrow as pa

    return pa.schema([field.with_type(_plain_type(field.type)) for field in schema], schema.metadata)


def _plain_type(type_: pa.DataType) -> pa.DataType:
    import pyarrow as pa

    if pa.types.is_dictionary(type_):
        return type_.value_type
    if pa.types.is_list(type_):
        return pa.list_(type_.value_field.with_type(_plain_type(type_.value_type)))
    if pa.types.is_struct(type_):
        return pa.struct([field.with_type(_plain_type(field.type)) for field in type_])
    return type_
