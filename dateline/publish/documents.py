"""What must hold of the files beside the tables: pages ask nobody, descriptions describe, exports hold.

Each finding names the file. Whether files are those that were published is told by their digests, in `checking`.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from dateline.publish import layout
from dateline.publish.findings import Finding
from dateline.publish.reading import read_table
from dateline.schema import TABLES

PAGES = (layout.VIEWER, layout.QUALITY_PAGE)
DESCRIPTIONS = ("README.md", "dictionary.md", "croissant.json", layout.DATAPACKAGE, "quality.json", layout.PROVENANCE)

_POLICY = "default-src 'none'"
_LOADS = re.compile(r"<(?:script|img|iframe|object|embed|audio|video|source)\b[^>]*\bsrc\s*=|<link\b", re.IGNORECASE)
_DATA = re.compile(r"<script\b[^>]*type=\"application/json\"[^>]*>.*?</script>", re.DOTALL)


def page_findings(folder: Path) -> Iterator[Finding]:
    """Pages stand alone: their policy forbids all that is not in them, and they name nothing to be loaded."""
    for path in PAGES:
        text = (folder / path).read_text(encoding="utf-8")
        if _POLICY not in text:
            yield Finding(path, "does not forbid what it does not hold")
        if found := _LOADS.search(_DATA.sub("", text)):
            yield Finding(path, f"would load something: {found.group()[:60]}")


def description_findings(folder: Path) -> Iterator[Finding]:
    """Every table and column is described, in words and for programs, and the snapshot is the one in which they stand."""
    dictionary = (folder / "dictionary.md").read_text(encoding="utf-8")
    croissant, package = _json(folder, "croissant.json"), _json(folder, layout.DATAPACKAGE)
    told = {record["name"]: {field["name"] for field in record["field"]} for record in croissant["recordSet"]}
    for name, table in TABLES.items():
        columns = {column.name for column in table.columns}
        if f"\n## {name}\n" not in dictionary or any(f"`{column}`" not in dictionary for column in columns):
            yield Finding("dictionary.md", f"does not describe all of {name}")
        if told.get(name) != columns:
            yield Finding("croissant.json", f"does not describe all of {name}")
    if missing := set(layout.all_files()) - {each["path"] for each in package["resources"]} - {layout.DATAPACKAGE}:
        yield Finding(layout.DATAPACKAGE, f"does not name {', '.join(sorted(missing))}")
    for path in ("quality.json", layout.PROVENANCE):
        if _json(folder, path)["snapshot"] != package["id"]:
            yield Finding(path, "is of another snapshot")


def export_findings(folder: Path) -> Iterator[Finding]:
    """The CSV and the database hold every row of the tables that they are of."""
    rows = {name: read_table(folder, name).num_rows for name in TABLES}
    with (folder / layout.CSV).open(encoding="utf-8", newline="") as file:
        held = sum(1 for _ in csv.DictReader(file))
    if held != rows["timeline"]:
        yield Finding(layout.CSV, f"holds {held} of {rows['timeline']} events")
    with closing(sqlite3.connect(f"{(folder / layout.DATABASE).resolve().as_uri()}?mode=ro", uri=True)) as database:
        for name, count in rows.items():
            held = database.execute(f'select count(*) from "{name}"').fetchone()[0]  # noqa: S608 - our own names
            if held != count:
                yield Finding(layout.DATABASE, f"holds {held} of {count} rows of {name}")


def _json(folder: Path, path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / path).read_text(encoding="utf-8"))
    return found
