"""Where tables stand under one output folder, and how they get there whole.

    OUT/deliveries/raw/<delivery>/        what was delivered (`pipelines.deliveries`)
    OUT/deliveries/<table>/<delivery>.parquet
    OUT/tables/<table>.parquet            built over all deliveries
    OUT/current                           what readers open (`dateline.publish`)

A file is written beside its place under a hidden name, forced to disk and renamed, so that nobody ever sees half of
one. What tables hold stands in `dateline.schema`.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

REJECTS_OF = "rejects_"  # a stage's rejects stand beside its table, under this prefix
_MADE_FROM = b"dateline.made_from"


@dataclass(frozen=True, slots=True)
class Store:
    """The tables under the output folder `root`."""

    root: Path

    @property
    def deliveries(self) -> Path:
        """The folder of everything that belongs to one delivery."""
        return self.root / "deliveries"

    @property
    def raw(self) -> Path:
        """The folder of what was delivered."""
        return self.deliveries / "raw"

    def path(self, table: str, delivery: str | None = None) -> Path:
        """Where a table stands: its part of one delivery, or the whole of a table built over all of them."""
        if delivery is None:
            return self.root / "tables" / f"{table}.parquet"
        return self.deliveries / table / f"{delivery}.parquet"


def write_table(table: pa.Table, path: Path, made_from: str = "") -> None:
    """Write a table to `path`, all of it or nothing; `made_from` is the digest of the delivery behind it."""
    import pyarrow.parquet as pq

    path.parent.mkdir(parents=True, exist_ok=True)
    hidden = path.with_name(f".{path.name}.tmp")
    marked = table.replace_schema_metadata({**(table.schema.metadata or {}), _MADE_FROM: made_from.encode()})
    pq.write_table(marked, hidden, compression="zstd")
    put_in_place(hidden, path)


def write_text(text: str, path: Path) -> None:
    """Write a small file to `path`, all of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    hidden = path.with_name(f".{path.name}.tmp")
    hidden.write_text(text, encoding="utf-8")
    put_in_place(hidden, path)


def put_in_place(hidden: Path, path: Path) -> None:
    """Force a finished file to disk and give it its name, replacing what had it."""
    sync(hidden)
    hidden.replace(path)
    sync(path.parent)


def sync(path: Path) -> None:
    """Force one file, or one folder's list of names, to disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_table(path: Path, schema: pa.Schema) -> pa.Table:
    """The table at `path`, in the columns and order of `schema`."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        return file.read().select(schema.names).cast(schema)


def made_from(path: Path) -> str | None:
    """The digest of the delivery that the table at `path` was made from; None where there is no such table."""
    import pyarrow.parquet as pq

    if not path.exists():
        return None
    metadata = pq.read_schema(path).metadata or {}
    return bytes(metadata.get(_MADE_FROM, b"")).decode()


@contextmanager
def locked(folder: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold `folder` alone; while another process holds it, say so to `waiting` and wait.

    The lock ends with the process that holds it, however that ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
