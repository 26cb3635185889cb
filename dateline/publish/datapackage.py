"""`datapackage.json`: the dataset as a Data Package (https://datapackage.org), with the digest of every file.

Parquet files are described, column by column, but not called tables: a table of that standard has cells of text, and
its validators read lists and nulls of Parquet wrongly. The CSV of the timeline is a table in every respect.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dateline
from dateline.publish.layout import CSV, FileFacts, table_file
from dateline.schema import TABLES, TIMELINE, Column, Table

_FIELD_TYPES = {
    "string": "string", "day": "date", "instant": "datetime", "int": "integer", "float": "number", "bool": "boolean",
    "enum": "string", "list": "array", "struct": "object",
}  # fmt: skip
_FORMATS = {"parquet": "apache-parquet"}
_MEDIA_TYPES = {
    "parquet": "application/vnd.apache.parquet", "csv": "text/csv", "html": "text/html", "md": "text/markdown",
    "json": "application/json", "tsv": "text/tab-separated-values", "ics": "text/calendar", "db": "application/vnd.sqlite3",
}  # fmt: skip


def datapackage(snapshot: str, files: Sequence[FileFacts]) -> dict[str, Any]:
    """The descriptor of a snapshot and of its `files`, which are all but the descriptor itself."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "dateline-timeline",
        "id": snapshot,
        "title": "An event timeline from news articles",
        "description": TIMELINE.meaning,
        "version": dateline.__version__,
        "resources": [_resource(file) for file in files],
    }


def _resource(file: FileFacts) -> dict[str, Any]:
    ending = file.path.rsplit(".", 1)[-1]
    resource: dict[str, Any] = {
        "name": file.path.lower().replace("/", "-").replace(".", "-"),
        "path": file.path,
        "format": _FORMATS.get(ending, ending),
        "mediatype": _MEDIA_TYPES[ending],
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if table := _table_in(file.path):
        fields = [_field(column, flat=file.path == CSV) for column in table.columns]
        resource |= {"description": table.meaning, "schema": {"fields": fields, "primaryKey": [table.key]}}
        if file.path == CSV:
            resource["type"] = "table"
    return resource


def _table_in(path: str) -> Table | None:
    if path == CSV:
        return TIMELINE
    return next((table for name, table in TABLES.items() if table_file(name) == path), None)


def _field(column: Column, *, flat: bool) -> dict[str, Any]:
    """One field; in a `flat` file lists are text."""
    type_ = "string" if flat and column.kind == "list" else _FIELD_TYPES[column.kind]
    field: dict[str, Any] = {"name": column.name, "type": type_, "description": column.meaning}
    constraints: dict[str, Any] = {}
    if not column.nullable and not flat:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    return field | ({"constraints": constraints} if constraints else {})
