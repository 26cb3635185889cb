"""A published dataset in the hands of readers that are not ours: `python benchmarks/readers.py OUT/current`.

Each reader takes every file that is meant for it, with all warnings as errors, and what it read is held against the
tables. It prints a line for each, what it read or what it said, and ends with 1 where one could not read.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sqlite3
import sys
import warnings
from collections.abc import Callable
from contextlib import chdir, closing
from pathlib import Path

import pyarrow.parquet as pq

from dateline.schema import TABLES

EXPORTS = ("timeline.csv", "acled.csv")
_CALENDAR = "exports/timeline.ics"


class UnreadError(Exception):
    """What a reader did not read, or read otherwise than it stands."""


def rows_of(dataset: Path, table: str) -> int:
    """How many rows a table has."""
    return int(pq.read_metadata(dataset / f"{table}.parquet").num_rows)


def _hold(what: str, read: int, stands: int) -> None:
    if read != stands:
        raise UnreadError(f"{what}: {read} read of {stands}")


def pandas_default(dataset: Path) -> str:
    """Every table and flat file with the types of NumPy."""
    import pandas as pd

    for table in TABLES:
        _hold(table, len(pd.read_parquet(dataset / f"{table}.parquet")), rows_of(dataset, table))
    for name in EXPORTS:
        pd.read_csv(dataset / "exports" / name, low_memory=False)
    pd.read_csv(dataset / "exports" / "gdelt.tsv", sep="\t", low_memory=False)
    return f"{len(TABLES)} tables, 3 flat files"


def pandas_arrow(dataset: Path) -> str:
    """Every table with the types of Arrow."""
    import pandas as pd

    for table in TABLES:
        read = pd.read_parquet(dataset / f"{table}.parquet", dtype_backend="pyarrow")
        _hold(table, len(read), rows_of(dataset, table))
    return f"{len(TABLES)} tables"


def polars(dataset: Path) -> str:
    """Every table, and the CSV of the timeline."""
    import polars as pl

    for table in TABLES:
        _hold(table, pl.read_parquet(dataset / f"{table}.parquet").height, rows_of(dataset, table))
    csv = pl.read_csv(dataset / "exports" / "timeline.csv", infer_schema_length=None)
    _hold("timeline.csv", csv.height, rows_of(dataset, "timeline"))
    return f"{len(TABLES)} tables, the CSV"


def duckdb(dataset: Path) -> str:
    """Every table where it lies, and the CSV by guessing its form."""
    import duckdb as engine

    with engine.connect() as connection:
        for table in TABLES:
            found = connection.execute("select count(*) from read_parquet($1)", [str(dataset / f"{table}.parquet")])
            _hold(table, found.fetchall()[0][0], rows_of(dataset, table))
        csv = connection.execute("select count(*) from read_csv($1)", [str(dataset / "exports" / "timeline.csv")])
        _hold("timeline.csv", csv.fetchall()[0][0], rows_of(dataset, "timeline"))
    return f"{len(TABLES)} tables, the CSV"


def sqlite(dataset: Path) -> str:
    """Every table of the database, which must be sound, and its search."""
    with closing(sqlite3.connect(f"file:{dataset / 'exports' / 'timeline.db'}?mode=ro", uri=True)) as database:
        if (said := database.execute("pragma integrity_check").fetchone()[0]) != "ok":
            raise UnreadError(said)
        for table in TABLES:
            _hold(table, database.execute(f'select count(*) from "{table}"').fetchone()[0], rows_of(dataset, table))  # noqa: S608 - our own names
        database.execute("select title from search where search match 'day'").fetchall()
    return f"{len(TABLES)} tables, the search"


def icalendar(dataset: Path) -> str:
    """Every event of the calendar, with its days."""
    from icalendar import Calendar

    calendar = Calendar.from_ical((dataset / _CALENDAR).read_bytes())
    events = calendar.walk("VEVENT")
    if broken := [event for event in events if event.errors or event.end < event.start]:
        raise UnreadError(f"{len(broken)} events cannot be read, such as {broken[0].get('SUMMARY')}")
    return f"{len(events)} events"


def frictionless(dataset: Path) -> str:
    """The data package as valid: every resource by its size and digest, the CSV cell by cell."""
    from frictionless import Package, system

    with chdir(dataset), system.use_context(trusted=False):
        report = Package("datapackage.json").validate()
    if not report.valid:
        raise UnreadError(str(report.flatten(["type", "message"])[:3]))
    return f"{report.stats['tasks']} resources"


def mlcroissant(dataset: Path) -> str:
    """The description as valid, and the rows of the timeline by it."""
    import mlcroissant as mlc

    with chdir(dataset):
        described = mlc.Dataset(jsonld="croissant.json")
        if said := [*described.metadata.ctx.issues.errors, *described.metadata.ctx.issues.warnings]:
            raise UnreadError(str(said))
        read = sum(1 for _ in described.records("timeline"))
    _hold("timeline", read, rows_of(dataset, "timeline"))
    return f"{len(described.metadata.record_sets)} tables described, {read} events read"


def timelinejs(dataset: Path) -> str:
    """The JSON of TimelineJS: every event with a year."""
    told = json.loads((dataset / "exports" / "timelinejs.json").read_text(encoding="utf-8"))
    if undated := [event for event in told["events"] if not isinstance(event["start_date"]["year"], int)]:
        raise UnreadError(f"{len(undated)} events have no year")
    return f"{len(told['events'])} events"


READERS: dict[str, Callable[[Path], str]] = {
    "pandas": pandas_default, "pandas, Arrow": pandas_arrow, "polars": polars, "DuckDB": duckdb, "sqlite3": sqlite,
    "icalendar": icalendar, "frictionless": frictionless, "mlcroissant": mlcroissant, "json": timelinejs,
}  # fmt: skip


def read_with(name: str, dataset: Path) -> str:
    """What the reader read; whatever it warns of is raised."""
    os.environ.setdefault("POLARS_VERBOSE", "0")
    logging.disable(logging.NOTSET)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", DeprecationWarning)  # of what the readers themselves use, not of what they read
        return READERS[name](dataset.resolve())


def main() -> int:
    """Read with all of them; 1 where one could not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", type=Path)
    dataset: Path = parser.parse_args().dataset
    failed = 0
    for name in READERS:
        try:
            print(f"{name:15} {read_with(name, dataset)}", flush=True)
        except Exception as error:  # noqa: BLE001 - whatever a reader raises is its answer
            failed += 1
            print(f"{name:15} FAILED: {type(error).__name__}: {str(error)[:300]}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
