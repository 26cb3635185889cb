"""Deliveries in any order: `python benchmarks/arrivals.py FILE... [--deliveries 40] [--orders 5] [--limit N]`.

FILE: records of articles (JSONL, may be gzipped). They are read and parsed once, then merged as one delivery and as
many, one after the other, each onto what was remembered of those before, in random orders. Printed is the SHA-256 of
the rows of the timeline as Parquet for each, and what merging the last hundred articles onto the others costs beside
merging all anew.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from measured_on import contents

from dateline.articles import read_delivery
from dateline.articles.duplicates import mark_duplicates
from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows
from dateline.schema import table_from_rows
from dateline.timeline import merge
from dateline.timeline.grouping.memory import NOTHING, Memory

Row = dict[str, Any]
_LAST = 100  # articles


def read(paths: list[Path], limit: int | None) -> tuple[list[Row], list[Row]]:
    """Articles and mentions of the first `limit` records of each file."""
    with tempfile.TemporaryDirectory() as scratch:
        parts = []
        for number, path in enumerate(paths):
            parts.append(Path(scratch) / f"{number}.jsonl")
            parts[-1].write_bytes(b"\n".join(contents(path).splitlines()[:limit]))
        articles = read_delivery(parts, "measured").articles
    timexes = [row for article in articles for row in timex_rows(article)[0]]
    return articles, mention_rows(articles, timexes)


def delivered(articles: list[Row], mentions: list[Row], name: str) -> tuple[list[Row], list[Row]]:
    """These articles as a delivery of their own, with its own look for copies, and their mentions."""
    own = [{**article, "delivery": name} for article in articles]
    mark_duplicates(own)
    ids = {article["article_id"] for article in own}
    return own, [{**mention, "delivery": name} for mention in mentions if mention["article_id"] in ids]


def digest(timeline: list[Row]) -> str:
    """The SHA-256 of a timeline as Parquet."""
    import pyarrow.parquet as pq

    sink = io.BytesIO()
    pq.write_table(table_from_rows("timeline", timeline), sink)
    return hashlib.sha256(sink.getvalue()).hexdigest()


def in_order(deliveries: list[tuple[list[Row], list[Row]]]) -> tuple[str, Memory]:
    """The digest of the timeline after all of them came one by one, and what is remembered."""
    memory, articles, mentions, timeline = NOTHING, [], [], []
    for more_articles, more_mentions in deliveries:
        articles, mentions = articles + more_articles, mentions + more_mentions
        merged = merge(articles, mentions, memory=memory)
        memory, timeline = merged.memory, list(merged.timeline)
    return digest(timeline), memory


def seconds(articles: list[Row], mentions: list[Row], memory: Memory) -> float:
    """CPU seconds of one merging."""
    start = time.process_time()
    merge(articles, mentions, memory=memory)
    return time.process_time() - start


def main() -> int:
    """Measure and print; 1 where two orders differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--deliveries", type=int, default=40)
    parser.add_argument("--orders", type=int, default=5)
    parser.add_argument("--limit", type=int, help="records of each file")
    options = parser.parse_args()
    articles, mentions = read(options.files, options.limit)
    print(f"{len(articles)} articles, {len(mentions)} mentions")
    one, _ = in_order([delivered(articles, mentions, "one")])
    print(f"as one delivery      {one}")
    dice = random.Random(7)  # noqa: S311 - nothing secret is drawn
    cut = [delivered(articles[at :: options.deliveries], mentions, f"{at:02}") for at in range(options.deliveries)]
    found = set()
    for _ in range(options.orders):
        dice.shuffle(cut)
        shuffled, _ = in_order(cut)
        found.add(shuffled)
        print(f"as {options.deliveries:2} deliveries     {shuffled}")
    first = delivered(articles[:-_LAST], mentions, "first")
    memory = merge(*first).memory
    anew, onto = seconds(articles, mentions, NOTHING), seconds(articles, mentions, memory)
    print(
        f"merging anew {anew:.2f} s of CPU; the last {_LAST} articles onto the others {onto:.2f} s, {100 * onto / anew:.0f} %"
    )
    return 0 if found == {one} else 1


if __name__ == "__main__":
    sys.exit(main())
