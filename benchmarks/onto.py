"""What one more delivery costs: `python benchmarks/onto.py ARTICLES MENTIONS [--articles 20000] [--last 100]`.

ARTICLES and MENTIONS are the Parquet tables `articles` and `event_mentions` of an output that was built. The first so
many articles are merged but for the last of them, then these onto the others, then all anew. Printed are seconds of
CPU, the peak of memory so far, and the share; 1 is returned where the two ways do not give the same.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from dateline.timeline import Merged, merge


def timed(what: str, work: Callable[[], Merged]) -> tuple[Merged, float]:
    """What the work gives and its seconds of CPU, which are printed."""
    start = time.process_time()
    given = work()
    spent = time.process_time() - start
    print(f"{what:32} {spent:8.2f} s  {getrusage(RUSAGE_SELF).ru_maxrss // 1024:6} MiB", flush=True)
    return given, spent


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("articles_table", type=Path)
    options.add_argument("mentions_table", type=Path)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--last", type=int, default=100)
    given = options.parse_args()
    table = pq.read_table(given.articles_table).slice(0, given.articles)
    told = pq.read_table(given.mentions_table)
    told = told.filter(pc.is_in(told["article_id"], pa.array(table["article_id"].to_pylist())))
    articles, mentions = table.to_pylist(), told.to_pylist()
    last = {row["article_id"] for row in articles[-given.last :]}
    print(f"{len(articles)} articles, {len(mentions)} mentions")
    earlier = [[row for row in rows if row["article_id"] not in last] for rows in (articles, mentions)]
    first, _ = timed("all but the last", lambda: merge(*earlier))
    memory = first.memory
    del first
    onto, spent = timed("the last onto the others", lambda: merge(articles, mentions, memory=memory))
    anew, whole = timed("all of them anew", lambda: merge(articles, mentions))
    print(f"{given.last} articles onto the others cost {100 * spent / whole:.1f} % of merging all anew")
    return 0 if onto == anew else 1


if __name__ == "__main__":
    sys.exit(main())
