"""The date and factuality of events, all from the text alone: `python benchmarks/event_dates.py GOLD [--errors N]`.

GOLD is a file of the form that `score_event_dates.py` reads: a title, a date line, then a sentence a line. Every
document goes through the temporal engine and `mention_rows` with all events; the scorer's figures are printed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from gold_events import article, block, score
from measured_on import load

from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows

Row = dict[str, Any]
SCORER = "score_event_dates.py"


def events(gold: Row) -> Row:
    """The prediction for one gold document."""
    return {"doc_id": gold["doc_id"], "events": [_event(row) for row in mentions(gold)]}


def mentions(gold: Row) -> list[Row]:
    """The event mentions of one gold document, all of them."""
    source = article(gold, _blocks(gold))
    timexes, _ = timex_rows(source)
    return mention_rows([source], timexes, all_events=True)


def _blocks(gold: Row) -> list[Row]:
    """The first line is the title; lines that repeat the publication day are the masthead; the rest is body."""
    mastheads = [(span["start"], span["end"]) for span in gold["dct_spans"]]
    blocks, at = [], 0
    for line in gold["text"].splitlines(keepends=True):
        end = at + len(line.rstrip("\n"))
        dated = any(at <= start and stop <= end for start, stop in mastheads)
        if end > at:
            blocks.append(block(at, end, "title" if at == 0 else "masthead" if dated else "body"))
        at += len(line)
    return blocks


def _event(row: Row) -> Row:
    return {
        "start": row["trigger_start"],
        "end": row["trigger_end"],
        "date_start": row["start_day"].isoformat() if row["start_day"] else None,
        "date_end": row["end_day"].isoformat() if row["end_day"] else None,
        "granularity": row["grain"],
        "factuality": row["factuality"],
        "date_basis": row["date_basis"],
    }


def main() -> int:
    """Predict and score."""
    gold = Path(sys.argv[1])
    return score(SCORER, gold, [events(row) for row in load(gold)], sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
