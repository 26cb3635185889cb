"""How well times are found and read: `python benchmarks/timex.py GOLD... [--kind K] [--halves] [--json]`.

GOLD: JSONL, a row a document: `doc_id`, `text`, `dct` (its day of publication, or null) and `timexes`, each with
`start`, `end`, `type` and `value`. Optional: `dct_spans` (where the text repeats its own day, which nobody annotated),
`annotated_until` (behind it nobody annotated) and `nested` in a timex (not scored).

The figures are those of TempEval-3, F1 in percent. Pairs are one gold timex and one of ours that overlap, identical
spans first. strict: the same span; relaxed: paired at all; type and value: relaxed F1 by the share of the pairs in
which they are the same.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import eq
from pathlib import Path
from typing import Any

from measured_on import load

from dateline.tagging import tag

Row = dict[str, Any]
Span = tuple[int, int]
FIGURES = ("strict", "relaxed", "type", "value")


def tagged(row: Row, kind: str = "news") -> list[Row]:
    """What the tagger finds in a document, knowing its day of publication."""
    said = date.fromisoformat(row["dct"][:10]) if row.get("dct") else None
    return [
        {"start": timex.start, "end": timex.end, "type": timex.type, "value": timex.value}
        for timex in tag(row["text"], said, kind=kind).timexes
    ]


def counts(row: Row, found: Sequence[Row]) -> Counter[str]:
    """Of one document: gold, found, paired, and the pairs of the same span, type and value."""
    gold = [timex for timex in row["timexes"] if not timex.get("nested")]
    judged = list(_judged(row, found, [_span(timex, row["text"]) for timex in gold]))
    total = Counter(gold=len(gold), found=len(judged))
    for expected, got in _pairs(gold, judged, row["text"]):
        total["paired"] += 1
        total["strict"] += _span(expected, row["text"]) == _span(got, row["text"])
        total["type"] += expected["type"] == got["type"]
        total["value"] += (expected.get("value") or "") == (got.get("value") or "")
    return total


def _judged(row: Row, found: Iterable[Row], gold: Sequence[Span]) -> Iterator[Row]:
    """Those found where somebody annotated, or where gold is."""
    text = row["text"]
    own_days = [_span(span, text) for span in row.get("dct_spans", ())]
    for timex in found:
        span = _span(timex, text)
        annotated = span[0] < row.get("annotated_until", len(text)) and not _touches(span, own_days)
        if span[0] < span[1] and (annotated or _touches(span, gold)):
            yield timex


def _span(timex: Row, text: str) -> Span:
    """First character and one past the last, without the spaces at both ends."""
    covered = text[timex["start"] : timex["end"]]
    start = timex["start"] + len(covered) - len(covered.lstrip())
    return start, max(start, timex["start"] + len(covered.rstrip()))


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(_overlap(span, other) for other in others)


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def _pairs(gold: Sequence[Row], found: Sequence[Row], text: str) -> list[tuple[Row, Row]]:
    """One to one, identical spans first, then by the order of the text."""

    def span(timex: Row) -> Span:
        return _span(timex, text)

    pairs: list[tuple[Row, Row]] = []
    left, free = sorted(gold, key=span), sorted(found, key=span)
    for fits in (eq, _overlap):
        for expected in list(left):
            got = next((timex for timex in free if fits(span(expected), span(timex))), None)
            if got is not None:
                pairs.append((expected, got))
                left.remove(expected)
                free.remove(got)
    return pairs


def figures(total: Counter[str]) -> dict[str, float]:
    """F1 in percent of the sums over documents."""
    both = total["gold"] + total["found"]
    relaxed = 200 * total["paired"] / both if both else 0.0
    shares = {name: total[name] / total["paired"] if total["paired"] else 0.0 for name in ("type", "value")}
    strict = 200 * total["strict"] / both if both else 0.0
    return {"strict": strict, "relaxed": relaxed, **{name: relaxed * share for name, share in shares.items()}}


def half(doc_id: str) -> str:
    """Which half of the documents one belongs to, by its name alone: rules are made on one, and tried on the other."""
    return "even" if hashlib.sha256(doc_id.encode()).digest()[-1] % 2 == 0 else "odd"


def measure(path: Path, kind: str = "news", *, halves: bool = False) -> dict[str, dict[str, float]]:
    """The figures of a gold file, and of each half of it."""
    parts: dict[str, Counter[str]] = {}
    for row in load(path):
        found = counts(row, tagged(row, kind))
        for part in ("all", half(row["doc_id"])) if halves else ("all",):
            parts.setdefault(part, Counter()).update(documents=1, **found)
    return {part: {"documents": total["documents"], **figures(total)} for part, total in sorted(parts.items())}


def main() -> int:
    """Measure every file, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--kind", default="news", choices=("auto", "news", "narrative"))
    parser.add_argument("--halves", action="store_true", help="also each half of the documents")
    parser.add_argument("--json", action="store_true", help="for programs")
    arguments = parser.parse_args()
    measured = {path.name: measure(path, arguments.kind, halves=arguments.halves) for path in arguments.gold}
    if arguments.json:
        print(json.dumps(measured, indent=1))
        return 0
    print(f"{'gold':28} {'part':5} {'documents':>9}", *(f"{name:>8}" for name in FIGURES))
    for name, parts in measured.items():
        for part, row in parts.items():
            print(f"{name:28} {part:5} {row['documents']:9}", *(f"{row[figure]:8.2f}" for figure in FIGURES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
