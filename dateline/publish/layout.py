"""What a published dataset is made of on disk: the names of its files and how to find the snapshot in use.

OUT/current -> snapshots/<id>     OUT/latest.json     OUT/snapshots/<id>/<the files below>
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import SnapshotError
from dateline.schema import TABLES

CURRENT = "current"
LATEST = "latest.json"
SNAPSHOTS = "snapshots"
DATAPACKAGE = "datapackage.json"
CSV = "exports/timeline.csv"
GDELT = "exports/gdelt.tsv"
ACLED = "exports/acled.csv"
TIMELINEJS = "exports/timelinejs.json"
ICALENDAR = "exports/timeline.ics"
DATABASE = "exports/timeline.db"
DATASETTE = "exports/datasette.json"
EXPORTS = (CSV, GDELT, ACLED, TIMELINEJS, ICALENDAR, DATABASE, DATASETTE)
VIEWER = "timeline.html"
QUALITY_PAGE = "quality.html"
PROVENANCE = "provenance.json"
DOCUMENTS = (
    VIEWER, "dictionary.md", "README.md", "croissant.json", DATAPACKAGE, "quality.json", QUALITY_PAGE, PROVENANCE, *EXPORTS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileFacts:
    """One file of a snapshot: its path inside it, its size in bytes and its SHA-256, hexadecimal."""

    path: str
    size: int
    sha256: str


def table_file(table: str) -> str:
    """The file that holds a table."""
    return f"{table}.parquet"


def all_files() -> tuple[str, ...]:
    """Every file of a snapshot, tables first."""
    return (*(table_file(name) for name in TABLES), *DOCUMENTS)


def is_complete(folder: Path) -> bool:
    """Whether every file of a snapshot is in `folder`."""
    return all((folder / path).is_file() for path in all_files())


def facts(folder: Path, path: str) -> FileFacts:
    """Size and digest of the file at `path` inside `folder`."""
    file = folder / path
    with file.open("rb") as stream:
        return FileFacts(path, file.stat().st_size, hashlib.file_digest(stream, "sha256").hexdigest())


def current_id(out: Path) -> str | None:
    """The id of the snapshot that `out`/current points at; None where nothing is published yet."""
    link = out / CURRENT
    return link.readlink().name if link.is_symlink() and link.is_dir() else None


def snapshot_folder(path: Path) -> Path:
    """The snapshot that a user means by `path`: an output folder, its `current`, or a snapshot itself.

    Raises SnapshotError where there is none.
    """
    for folder in (path / CURRENT, path):
        if (folder / DATAPACKAGE).is_file():
            return folder
    raise SnapshotError(f"No dataset is published in {path}. `dateline build ARTICLES --out {path}` makes one.")
