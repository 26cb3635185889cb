"""The user's own reference tables, kept in the output: `OUT/reference`, for all its deliveries.

What the tables are for stands in `dateline.articles.anchors`; ours, which are always used, in `seeds/reference`.
"""

from __future__ import annotations

from pathlib import Path

from dateline.articles.anchors.reference import COLUMNS, load_reference
from pipelines.store import Store, write_text


def keep_reference(store: Store, folder: Path) -> None:
    """Put the tables of `folder` in the place of those that were kept before. InputError where they cannot be read."""
    load_reference(folder)
    for name in COLUMNS:
        kept, table = _kept(store) / name, folder / name
        if table.is_file():
            write_text(table.read_text(encoding="utf-8"), kept)
        else:
            kept.unlink(missing_ok=True)


def reference_of(store: Store) -> Path | None:
    """The folder of the tables that were kept; None where there are none."""
    folder = _kept(store)
    return folder if any((folder / name).is_file() for name in COLUMNS) else None


def _kept(store: Store) -> Path:
    return store.root / "reference"
