"""Which event a time expression belongs to, with gold timexes: `python benchmarks/attachment.py GOLD [--errors N]`.

GOLD is a file of the form that `score_attachment.py` reads; its figures are printed. An event that lies before,
after, since or until a timex is not attached to it in the scorer's sense.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

from gold_events import article, block, score
from measured_on import load

from dateline.events.clauses.timex_span import TimexSpan
from dateline.events.clauses.triggers import triggers
from dateline.events.dates.attachment import attach
from dateline.events.lexicon import lexicon
from dateline.events.parsing.engine import default_engine
from dateline.events.stretches.paragraphs import paragraphs

Row = dict[str, Any]
SCORER = "score_attachment.py"


def predicted(gold: list[Row]) -> list[Row]:
    """The links of all gold documents, as the scorer reads them."""
    return [{"doc_id": row["doc_id"], "links": links(row)} for row in gold]


def links(gold: Row) -> list[Row]:
    """The links of one gold document."""
    whole = [block(0, len(gold["text"]), "body")]
    parts = list(paragraphs(article(gold, whole)))
    found = []
    docs = default_engine().parse((part.text for part in parts), entities=False)
    for part, doc in zip(parts, docs, strict=True):
        for sentence in doc.sents:
            timexes = _timexes(gold, part.start, sentence)
            if timexes:
                found += _links_of(sentence, timexes, part.start, day_of(gold["dct"]))
    return found


def _timexes(gold: Row, offset: int, sentence: Any) -> list[TimexSpan]:
    rows = []
    for timex in gold["timexes"]:
        start, end = timex["start"] - offset, timex["end"] - offset
        if sentence.start_char <= start < sentence.end_char:
            span = sentence.doc.char_span(start, end)
            rows.append(TimexSpan(timex | {"timex_id": timex["id"], "end_day": day_of(timex["value"])}, span))
    return rows


def day_of(value: str) -> date | None:
    """The day that a gold value names; None for anything else."""
    found = re.match(r"\d{4}-\d{2}-\d{2}", value)
    return date.fromisoformat(found.group()) if found else None


def _links_of(sentence: Any, timexes: list[TimexSpan], offset: int, published: date | None) -> list[Row]:
    words = lexicon()
    attached = attach(triggers(sentence, words), timexes, words, published)
    return [
        {
            "event_start": offset + sentence.doc[at].idx,
            "event_end": offset + sentence.doc[at].idx + len(sentence.doc[at]),
            "timex_start": link.timex.row["start"],
            "timex_end": link.timex.row["end"],
            "relation": link.relation,
        }
        for at, found in attached.items()
        for link in found
    ]


def main() -> int:
    """Predict and score."""
    gold = Path(sys.argv[1])
    return score(SCORER, gold, predicted(load(gold)), sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
