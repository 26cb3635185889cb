"""Merging against size: `python benchmarks/merging_scale.py ARTICLES MENTIONS [--sizes 10000 100000 1000000]`.

ARTICLES and MENTIONS are the Parquet tables `articles` and `event_mentions` of an output that was built. What is merged
is synthetic: they again and again, each time a year later and with other words, so that copies of one are neither of
one day nor of one text. Each size is written to a file of its own, then read and merged in a process of its own, row by
row. Printed are seconds of CPU for both and microseconds a mention, and the peak of memory of the process.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dateline.timeline import merge

Row = dict[str, Any]

_YEAR = timedelta(days=366)
_IDS = ("article_id", "mention_id", "event_id", "text_sha256", "duplicate_cluster")
_BATCH = 1_000  # rows that are read at a time


def later(row: Row, copy: int) -> Row:
    """A row so many years later, of other ids and in other words."""
    row = {name: _moved(value, copy) if type(value) is date else value for name, value in row.items()}
    for name in _IDS:
        if row.get(name):
            row[name] = f"{row[name]}-{copy}"
    if row.get("edtf"):
        row["edtf"] = f"{row['edtf']} + {copy} years"
    if row.get("start_year") is not None:
        row["start_year"] += copy
    for name in ("text", "quote"):
        if name in row:
            row[name] = _other_words(row[name], copy)
    if "participants" in row:
        row["participants"] = [{**each, "text": _other_words(each["text"], copy)} for each in row["participants"]]
    return row


def _moved(day: date, copy: int) -> date:
    return day + copy * _YEAR if day < date.max - copy * _YEAR else day


def _other_words(text: str, copy: int) -> str:
    """Two of three longer words become others, so that some names stay."""
    return re.sub(
        r"\b[^\W\d]{4,}", lambda found: f"{found.group()}q{copy}" if len(found.group()) % 3 else found.group(), text
    )


def write(source: Path, target: Path, copies: int, most: int | None = None) -> None:
    """So many copies of a table, at `most` so many rows."""
    table = pq.read_table(source)
    rows, left = table.to_pylist(), most if most is not None else copies * table.num_rows
    with pq.ParquetWriter(target, table.schema) as writer:
        for copy in range(copies):
            some = [later(row, copy) for row in rows[:left]]
            writer.write_table(pa.Table.from_pylist(some, schema=table.schema), row_group_size=_BATCH)
            left -= len(some)


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of a table, of which a batch is in memory."""
    with pq.ParquetFile(path) as table:
        for number in range(table.num_row_groups):
            yield from table.read_row_group(number).to_pylist()


def measure(folder: Path, size: int) -> None:
    """Merge what was written to a folder."""
    start = time.process_time()
    merged = merge(rows_of(folder / "articles.parquet"), rows_of(folder / "mentions.parquet"))
    spent = time.process_time() - start
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size:9} mentions  {len(merged.events):9} events  {spent:8.1f} s  {1e6 * spent / size:7.0f} us a mention  {peak:7.0f} MiB",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "articles_table", type=Path, help="or, of one measurement alone, the folder of what was written"
    )
    parser.add_argument("mentions_table", type=Path, nargs="?")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    options = parser.parse_args()
    if options.mentions_table is None:
        measure(options.articles_table, *options.sizes)
        return
    told = pq.ParquetFile(options.mentions_table).metadata.num_rows
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as scratch:
            folder, copies = Path(scratch), -(-size // told)
            write(options.articles_table, folder / "articles.parquet", copies)
            write(options.mentions_table, folder / "mentions.parquet", copies, size)
            subprocess.run([sys.executable, __file__, str(folder), "--sizes", str(size)], check=True)  # noqa: S603 - our own code


if __name__ == "__main__":
    main()
