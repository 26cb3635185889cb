"""The small files of many deliveries as one file a table, so that reading all of them does not open thousands.

    OUT/deliveries/compacted/<table>.parquet
A compacted file repeats what stands in the files of the deliveries and is made of nothing else: it notes which file
each stretch of its rows came from, and what is not as it was then is read anew. So it may be thrown away at any time.
Which files count stands in `pipelines.in_use`.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.schema import arrow_schema
from pipelines.store import REJECTS_OF, Store, hidden_beside, put_in_place, read_table

if TYPE_CHECKING:
    import pyarrow as pa

_STRETCHES = b"dateline.stretches"


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many rows of one delivery, read from a file that is known by `file`: its number on the disk, size and time."""

    delivery: str
    file: str
    rows: int


@dataclass(frozen=True, slots=True)
class Compacted:
    """The rows of all deliveries, and how many of them are of which, in the order of the rows."""

    table: pa.Table
    stretches: Sequence[Stretch]

    def deliveries(self) -> Iterator[str]:
        """The delivery of each row."""
        for stretch in self.stretches:
            yield from (stretch.delivery for _ in range(stretch.rows))


def compacted(store: Store, name: str, files: Mapping[str, Path], columns: Sequence[str] | None = None) -> Compacted:
    """The table or rejects called `name` of these deliveries, in their order, and of their columns those named.

    The compacted file is brought up to date on the way.
    """
    path = store.deliveries / "compacted" / f"{name}.parquet"
    schema = arrow_schema("rejects" if name.startswith(REJECTS_OF) else name)
    if not files:
        return _only(Compacted(schema.empty_table(), ()), columns)
    wanted = {delivery: _known_by(file) for delivery, file in files.items()}
    there = _stretches(path, schema)
    if {one.delivery: one.file for one in there} != wanted or [one.delivery for one in there] != list(files):
        return _only(_made_anew(path, schema, files, wanted, there), columns)
    return Compacted(_read(path, schema, columns), there)


def _made_anew(
    path: Path, schema: pa.Schema, files: Mapping[str, Path], wanted: Mapping[str, str], there: Sequence[Stretch]
) -> Compacted:
    """The same from what still holds of the compacted file, and for the rest from the deliveries' own."""
    import pyarrow as pa

    old = _read(path, schema, None) if there else schema.empty_table()
    held: dict[str, pa.Table] = {}
    start = 0
    for one in there:
        if wanted.get(one.delivery) == one.file:
            held[one.delivery] = old.slice(start, one.rows)
        start += one.rows
    parts = {name: held[name] if name in held else read_table(file, schema) for name, file in files.items()}
    table = pa.concat_tables([schema.empty_table(), *parts.values()]).combine_chunks()
    stretches = [Stretch(name, wanted[name], part.num_rows) for name, part in parts.items()]
    _write(table, stretches, path)
    return Compacted(table, stretches)


def _only(whole: Compacted, columns: Sequence[str] | None) -> Compacted:
    return whole if columns is None else Compacted(whole.table.select(list(columns)), whole.stretches)


def _known_by(file: Path) -> str:
    stat = file.stat()
    return f"{stat.st_ino}:{stat.st_size}:{stat.st_mtime_ns}"


def _stretches(path: Path, schema: pa.Schema) -> list[Stretch]:
    """What a compacted file says of itself; nothing where there is none, or one of other columns."""
    import pyarrow.parquet as pq

    if not path.exists():
        return []
    found = pq.read_schema(path)
    told = (found.metadata or {}).get(_STRETCHES)
    if told is None or found.names != schema.names:
        return []
    return [Stretch(*one) for one in json.loads(told)]


def _read(path: Path, schema: pa.Schema, columns: Sequence[str] | None) -> pa.Table:
    import pyarrow as pa
    import pyarrow.parquet as pq

    names = schema.names if columns is None else list(columns)
    with pq.ParquetFile(path) as file:
        return file.read(columns=names).select(names).cast(pa.schema([schema.field(name) for name in names]))


def _write(table: pa.Table, stretches: Sequence[Stretch], path: Path) -> None:
    import pyarrow.parquet as pq

    path.parent.mkdir(parents=True, exist_ok=True)
    told = json.dumps([[one.delivery, one.file, one.rows] for one in stretches]).encode()
    hidden = hidden_beside(path)
    pq.write_table(table.replace_schema_metadata({_STRETCHES: told}), hidden, compression="zstd")
    put_in_place(hidden, path)


def discard(store: Store) -> None:
    """Remove all compacted files, as where something must be gone from the disk."""
    shutil.rmtree(store.deliveries / "compacted", ignore_errors=True)
