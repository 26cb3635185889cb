"""Two Dask workers beside one process, on the same articles: `python benchmarks/dask_speed.py FILE --articles N`.

FILE: records of articles (JSONL, may be gzipped), taken anew from the beginning with other days where there are too
few. Found are their expressions of time and their event mentions, the stages whose work is shared out: in one process,
on the cluster, and on the cluster again with one worker killed in the middle. Each has parsed a sentence before.
Printed are seconds by the clock, the speed-up, and whether the tables are the same bytes. Where other work takes the
cores, the clock says little: the seconds of CPU, of one process and of driver and workers together, say what sharing
the work out costs.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from faults import Cluster
from measured_on import contents

from dateline.articles import read_delivery
from dateline.schema import table_from_rows
from pipelines import work
from pipelines.store import content_digest
from pipelines.workers import WORKERS

if TYPE_CHECKING:
    import pyarrow as pa

SHIFT = timedelta(days=400)  # of the days of records that are taken anew


def records(path: Path, count: int) -> list[bytes]:
    """So many records as lines; those of the second round and later have other ids and days."""
    lines = contents(path).splitlines()
    return [shifted(lines[number % len(lines)], number // len(lines)) for number in range(count)]


def shifted(line: bytes, times: int) -> bytes:
    """A record as it is, or as one of another day, so that it is another article."""
    if not times:
        return line
    record: dict[str, Any] = json.loads(line)
    said = record["published"]  # some records have no day
    day = (date.fromisoformat(said[:10]) + times * SHIFT).isoformat() if said else None
    text = f"{record['text']}\nEdition {times}."
    return json.dumps({**record, "id": f"{record['id']}-{times}", "published": day, "text": text}).encode()


def articles_of(lines: list[bytes]) -> pa.Table:
    """The records, read as a delivery is."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "records.jsonl"
        file.write_bytes(b"\n".join(lines))
        return table_from_rows("articles", read_delivery([file], "measured").articles)


def made(articles: pa.Table, workers: str) -> tuple[tuple[float, float], tuple[str, ...], int]:
    """Seconds by the clock and of this process's CPU, the digests of the tables made, and how many mentions there are.

    The tables are timexes, their rejects and mentions.
    """
    os.environ[WORKERS] = workers
    begun, spent = time.monotonic(), time.process_time()
    rows, rejects = work.timexes_of(articles, "auto")
    timexes = table_from_rows("timexes", rows)
    mentions = table_from_rows("event_mentions", work.mentions_of(articles, timexes, all_events=False)[0])
    seconds = (time.monotonic() - begun, time.process_time() - spent)
    digests = tuple(content_digest(table) for table in (timexes, table_from_rows("rejects", rejects), mentions))
    return seconds, digests, mentions.num_rows


def main() -> int:
    """Measure and print; 1 where the bytes differ."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file", type=Path)
    options.add_argument("--articles", type=int, default=500, help="how many (default: %(default)s)")
    given = options.parse_args()
    articles = articles_of(records(given.file, given.articles))
    made(articles.slice(0, 2), "")
    (alone, cpu), expected, mentions = made(articles, "")
    print(
        f"{articles.num_rows} articles, {mentions} mentions; one process: {alone:.1f} s, {cpu:.1f} s of CPU", flush=True
    )
    with tempfile.TemporaryDirectory() as folder:
        cluster = Cluster(Path(folder))
        try:
            address = cluster.address()
            made(articles.slice(0, 2 * work.ARTICLES_AT_ONCE), address)
            before = cluster.seconds_of_cpu()
            (shared, driver), digests, _ = made(articles, address)
            spent = driver + cluster.seconds_of_cpu() - before
            print(
                f"two Dask workers: {shared:.1f} s, {alone / shared:.2f} times as fast, {spent:.1f} s of CPU, of which "
                f"the driver's {driver:.1f}; {_same(digests, expected)}",
                flush=True,
            )
            killing = threading.Timer(shared / 2, lambda: cluster.kill(cluster.workers()[0]))
            killing.start()
            (hurt, _), after, _ = made(articles, address)
            killing.join()
            print(f"one of them killed after {shared / 2:.1f} s: {hurt:.1f} s; {_same(after, expected)}")
        finally:
            cluster.stop()
    return 0 if digests == after == expected else 1


def _same(found: tuple[str, ...], expected: tuple[str, ...]) -> str:
    return "the same bytes" if found == expected else f"OTHER bytes: {found}, not {expected}"


if __name__ == "__main__":
    sys.exit(main())
