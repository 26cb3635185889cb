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
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.publish.atomic import sync

if TYPE_CHECKING:
    import pyarrow as pa

REJECTS_OF = "rejects_"  # a stage's rejects stand beside its table, under this prefix
_MADE_FROM, _MADE_BY = b"dateline.made_from", b"dateline.made_by"


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


def write_table(table: pa.Table, path: Path, made_from: str = "", made_by: str = "") -> None:
    """Write a table to `path`, all of it or nothing.

    It is marked with the digest of its delivery and the version of the code.
    """
    import pyarrow.parquet as pq

    path.parent.mkdir(parents=True, exist_ok=True)
    hidden = hidden_beside(path)
    marks = {_MADE_FROM: made_from.encode(), _MADE_BY: made_by.encode()}
    marked = table.replace_schema_metadata({**(table.schema.metadata or {}), **marks})
    pq.write_table(marked, hidden, compression="zstd")
    put_in_place(hidden, path)


def write_text(text: str, path: Path) -> None:
    """Write a small file to `path`, all of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    hidden = hidden_beside(path)
    hidden.write_text(text, encoding="utf-8")
    put_in_place(hidden, path)


def hidden_beside(path: Path) -> Path:
    """Where a file is written before it gets its name, so that no reader of the folder takes half of it."""
    return path.with_name(f".{path.name}.tmp")


def put_in_place(hidden: Path, path: Path) -> None:
    """Force a finished file to disk and give it its name, replacing what had it."""
    sync(hidden)
    hidden.replace(path)
    sync(path.parent)


def content_digest(table: pa.Table) -> str:
    """What a table says, in 16 hexadecimal digits, however its file came to be written."""
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table.combine_chunks())
    return hashlib.sha256(sink.getvalue()).hexdigest()[:16]


def read_table(path: Path, schema: pa.Schema) -> pa.Table:
    """The table at `path`, in the columns and order of `schema`."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        return file.read().select(schema.names).cast(schema)


def made_from(path: Path) -> str | None:
    """The digest of the delivery that the table at `path` was made from; None where there is no such table."""
    return _marks(path).get(_MADE_FROM)


def made_by(path: Path) -> str | None:
    """The version of the code that made the table at `path`; None where there is no such table."""
    return _marks(path).get(_MADE_BY)


def _marks(path: Path) -> dict[bytes, str]:
    try:
        file = path.stat()
    except FileNotFoundError:
        return {}
    return _marks_of(path, (file.st_ino, file.st_size, file.st_mtime_ns))


@lru_cache(maxsize=1 << 16)
def _marks_of(path: Path, _: tuple[int, int, int]) -> dict[bytes, str]:
    """The marks of a file that is this one: files are replaced, never changed, so what was read once holds."""
    import pyarrow.parquet as pq

    metadata = pq.read_schema(path).metadata or {}
    return {key: bytes(metadata.get(key, b"")).decode() for key in (_MADE_FROM, _MADE_BY)}


@contextmanager
def locked(folder: Path, waiting: Callable[[], None] = lambda: None, *, shared: bool = False) -> Iterator[None]:
    """Hold `folder` alone, or with others who hold it `shared`; while that cannot be, say so to `waiting` and wait.

    Who waits stands at a gate, so that one who wants the folder alone is not passed by for ever. The lock ends with
    the process that holds it, however that ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told = False

    def wait() -> None:
        nonlocal told
        if not told:
            waiting()
        told = True

    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    with _flock(folder / ".gate", fcntl.LOCK_EX, wait) as leave_the_gate, _flock(folder / ".lock", kind, wait):
        leave_the_gate()
        yield


@contextmanager
def _flock(path: Path, kind: int, waiting: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Lock a file; gives what lets go of it before the end."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, kind)
        yield lambda: fcntl.flock(handle, fcntl.LOCK_UN)
    finally:
        os.close(handle)
