"""From text to event mentions, articles a CPU-second: `python benchmarks/event_speed.py FILE... [--articles N]`.

FILEs are anything that `dateline build` takes; their first N articles are read, then timed is the way from their text
over its times to event mentions, without loading the parser. A second run over half of them tells whether time grows
with length.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from dateline.articles import read_delivery
from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows
from dateline.events.parsing.engine import default_engine

Row = dict[str, Any]


def seconds(articles: list[Row], *, all_events: bool) -> tuple[float, float, int]:
    """CPU seconds for the times of the articles and for their event mentions, and how many of these there are."""
    start = time.process_time()
    timexes = [row for article in articles for row in timex_rows(article)[0]]
    tagged = time.process_time()
    rows = mention_rows(articles, timexes, all_events=all_events)
    return tagged - start, time.process_time() - tagged, len(rows)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--all-events", action="store_true")
    options = parser.parse_args()
    articles = read_delivery(options.files, "measured").articles[: options.articles]
    list(default_engine().parse(["The mayor opened the bridge on Monday."], entities=True))
    for part in (articles, articles[::2]):
        times, events, count = seconds(part, all_events=options.all_events)
        words = sum(len(article["text"].split()) for article in part)
        print(
            f"{len(part)} articles, {words} words, {count} mentions: times {times:.2f} s, events {events:.2f} s, "
            f"{len(part) / (times + events):.1f} articles a CPU-second"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
