"""One event across documents: `python benchmarks/coref.py GOLD [--topics 21-35] [--found] [--json]`.

GOLD is a file of the form that `score_coref.py` reads; its figures are printed. With gold mentions, where they stand is
taken from the gold and nothing else, neither topics nor chains; which of them are one event is decided by
`dateline.timeline.merge`. With `--found` the mentions are those that `dateline build --all-events` finds. `--topics`
measures on part of the file.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from gold_events import score
from gold_mentions import mention_rows_of, undated_article
from measured_on import load

from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows
from dateline.identity import content_id
from dateline.timeline import merge

Row = dict[str, Any]
SCORER = "score_coref.py"


def with_gold_mentions(gold: list[Row]) -> list[Row]:
    """Predictions on the places of the gold."""
    articles = [undated_article(row) for row in gold]
    places = [[(mention["start"], mention["end"]) for mention in row["mentions"]] for row in gold]
    told = [row for article, here in zip(articles, places, strict=True) for row in mention_rows_of(article, here)]
    event_of = merge(articles, told).event_of
    return [
        {
            "doc_id": row["doc_id"],
            "mentions": [
                {"start": start, "end": end, "cluster": event_of[name]}
                for start, end in here
                if (name := content_id(row["doc_id"], start, end)) in event_of
            ],
        }
        for row, here in zip(gold, places, strict=True)
    ]


def with_found_mentions(gold: list[Row]) -> list[Row]:
    """Predictions on what the product finds by itself."""
    articles = [undated_article(row) for row in gold]
    timexes = [row for article in articles for row in timex_rows(article)[0]]
    told = mention_rows(articles, timexes, all_events=True)
    event_of = merge(articles, told).event_of
    found: dict[str, list[Row]] = {row["doc_id"]: [] for row in gold}
    for mention in told:
        start, end = mention["trigger_start"], mention["trigger_end"]
        found[mention["article_id"]].append({"start": start, "end": end, "cluster": event_of[mention["mention_id"]]})
    return [{"doc_id": name, "mentions": mentions} for name, mentions in found.items()]


def main() -> int:
    """Predict and score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--topics", metavar="FIRST-LAST", help="only documents of these topics")
    parser.add_argument("--found", action="store_true", help="without gold mentions")
    parser.add_argument("--json", action="store_true", help="print fractions as JSON")
    options = parser.parse_args()
    gold = load(options.gold)
    if options.topics:
        first, last = map(int, options.topics.split("-"))
        gold = [row for row in gold if first <= int(row["topic"]) <= last]
    predicted = with_found_mentions(gold) if options.found else with_gold_mentions(gold)
    with tempfile.TemporaryDirectory() as scratch:
        part = Path(scratch) / "gold.jsonl"
        part.write_text("".join(json.dumps(row) + "\n" for row in gold), encoding="utf-8")
        return score(SCORER, part, predicted, ["--json"] if options.json else [], options.gold)


if __name__ == "__main__":
    sys.exit(main())
