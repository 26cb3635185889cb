"""A Parquet file -> its rows as fields, only those of the columns that are read; to be called in a worker.

A file of a few bytes may stand for any number of rows and any length of text, so that only the worker's limits bound
what decoding it takes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import IO, Any

from dateline.articles.formats.columns import Columns
from dateline.articles.rejects import Refusal

_ROWS_AT_ONCE = 64


def parquet_rows(file: IO[bytes], columns: Columns) -> Iterator[list[str] | dict[str, Any] | Refusal]:
    """First the names of its columns, then row by row the fields of those that are read."""
    os.environ["ARROW_DEFAULT_MEMORY_POOL"] = "system"  # others reserve more than a worker may have

    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    try:
        table = ParquetFile(file)
        header = list(table.schema_arrow.names)
        yield header
        if not columns.has_text(header):
            return
        wanted = list(dict.fromkeys(columns.found(header).values()))
        for batch in table.iter_batches(_ROWS_AT_ONCE, columns=wanted, use_threads=False):
            yield from batch.to_pylist()
    except (pa.ArrowException, OSError, ValueError) as error:
        yield Refusal("damaged", f"reading the table broke off: {str(error)[:300]}")
