"""A published snapshot as it is read back: one table at a time, and the ids and columns that others ask for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.errors import SnapshotError
from dateline.publish.layout import table_file

if TYPE_CHECKING:
    import pyarrow as pa


def read_table(folder: Path, name: str, columns: list[str] | None = None) -> pa.Table:
    """The table called `name` of the snapshot in `folder`; SnapshotError where it cannot be read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = folder / table_file(name)
    try:
        return pq.read_table(file, columns=columns)
    except (OSError, pa.ArrowException) as error:
        raise SnapshotError(f"{file} cannot be read ({error}). Build the dataset again into a new folder.") from error


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table of the snapshot in `folder`."""
    found: list[dict[str, Any]] = read_table(folder, name).to_pylist()
    return found
