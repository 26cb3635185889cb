"""`timeline.db`: all tables in one SQLite file for Datasette and every other reader of SQL, and Datasette's metadata.

Lists are JSON, days and instants ISO 8601, yes and no 1 and 0. A search over titles and quotes stands in `search`. The
same tables give the same bytes, since rows are written in their order and nothing of the run is.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.schema import TABLES, Column, Table

if TYPE_CHECKING:
    import pyarrow as pa

_TYPES = {"int": "INTEGER", "float": "REAL", "bool": "INTEGER"}
_REFERENCES = {
    ("event_mentions", "event_id"): "events", ("event_mentions", "article_id"): "articles",
    ("event_mentions", "timex_id"): "timexes", ("timexes", "article_id"): "articles", ("timeline", "event_id"): "events",
}  # fmt: skip
_INDEXED = (("event_mentions", "event_id"), ("event_mentions", "article_id"), ("timexes", "article_id"))
_FACETS = {
    "timeline": ("grain", "date_basis", "contested"), "events": ("factuality", "grain"), "articles": ("anchor_status", "outlet"),
    "event_mentions": ("factuality", "date_basis"), "timexes": ("type", "basis"), "rejects": ("stage", "reason"),
}  # fmt: skip
_BATCH = 2_000  # rows
_SEARCH = """
CREATE VIRTUAL TABLE search USING fts5(event_id UNINDEXED, title, best_quote, tokenize='unicode61 remove_diacritics 2');
INSERT INTO search SELECT event_id, title, best_quote FROM events ORDER BY rowid;
"""


def write_database(tables: Mapping[str, pa.Table], path: Path) -> None:
    """Write the published `tables`, those of them that are given, to a new file at `path`."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;")
        for name, table in TABLES.items():
            if name in tables:
                _write_table(connection, table, tables[name])
        for name, column in _INDEXED:
            connection.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
        connection.executescript(_SEARCH)
        connection.commit()
        connection.execute("VACUUM")


def _write_table(connection: sqlite3.Connection, table: Table, rows: pa.Table) -> None:
    columns = ", ".join(_declared(table, column) for column in table.columns)
    connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
    places = ", ".join("?" for _ in table.columns)
    insert = f'INSERT INTO "{table.name}" VALUES ({places})'  # noqa: S608 - the name is one of our own tables
    for batch in rows.to_batches(_BATCH):
        connection.executemany(insert, ([_value(cell) for cell in row.values()] for row in batch.to_pylist()))
    connection.commit()


def _declared(table: Table, column: Column) -> str:
    declared = f'"{column.name}" {_TYPES.get(column.kind, "TEXT")}'
    if column.name == table.key:
        declared += " PRIMARY KEY"
    if not column.nullable:
        declared += " NOT NULL"
    if target := _REFERENCES.get((table.name, column.name)):
        declared += f' REFERENCES "{target}" ("{column.name}")'
    return declared


def _value(cell: Any) -> Any:
    if isinstance(cell, bool):
        return int(cell)
    if isinstance(cell, list):
        return json.dumps(cell, ensure_ascii=False, default=_iso)
    return _iso(cell) if isinstance(cell, date) else cell


def _iso(value: date) -> str:
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else value.isoformat()


def datasette_metadata() -> str:
    """The text of `datasette.json`: what tables and columns mean, and by what to filter them."""
    described = {
        table.name: {
            "description": table.meaning,
            "columns": {column.name: column.meaning for column in table.columns},
            "facets": list(_FACETS.get(table.name, ())),
            **({"sort": "start_day", "label_column": "title"} if table.name in {"timeline", "events"} else {}),
        }
        for table in TABLES.values()
    }
    told = {"title": "An event timeline from news articles", "databases": {"timeline": {"tables": described}}}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
