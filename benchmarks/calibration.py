"""Whether the confidence of dated event mentions is what it says: `python benchmarks/calibration.py GOLD [--svg FILE]`.

GOLD is a file of the form that `event_dates.py` reads. Judged is every gold event with a date that a mention with a
date overlaps: it is right where the mention's days lie within the gold date and the factualities agree, as far as gold
knows one. Printed are the shares by part (`date_basis`) and by bins of confidence, the expected calibration error of
all and of the two halves of the documents; `--svg` draws the reliability diagram of the documentation.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from event_dates import mentions
from measured_on import load

Row = dict[str, Any]

BINS = 5
_FACTUAL = {"occurred": "factual", "ongoing": "factual", "planned": "future"}
_SIDE, _EDGE = 320, 48  # of the diagram, in pixels


class Judged(NamedTuple):
    """A dated mention: its document, what its date rests on, its confidence, and whether it is right."""

    document: str
    basis: str
    confidence: float
    right: bool


def judged(gold: Row) -> Iterator[Judged]:
    """The mentions of one gold document that gold can judge."""
    rows = mentions(gold)
    for event in gold["events"]:
        overlapping = [
            row for row in rows if row["trigger_start"] < event["end"] and event["start"] < row["trigger_end"]
        ]
        if event["date"] and overlapping:
            row = min(overlapping, key=lambda one: abs(one["trigger_start"] - event["start"]))
            if row["start_day"] is not None:
                yield Judged(gold["doc_id"], row["date_basis"], row["confidence"], _is_right(row, event))


def _is_right(row: Row, event: Row) -> bool:
    known = event["date"].split("-XX")[0]
    days = (row["start_day"], row["end_day"] or row["start_day"])
    told = _FACTUAL.get(row["factuality"], "non_factual")
    return all(day.isoformat().startswith(known) for day in days) and event.get("factuality", told) == told


def bins(found: Iterable[Judged]) -> list[tuple[float, float, int]]:
    """Mean confidence, share right and count of each bin of confidence that is not empty."""
    ordered = sorted(found, key=lambda one: one.confidence)
    groups = (list(group) for _, group in groupby(ordered, key=lambda one: min(int(one.confidence * BINS), BINS - 1)))
    return [
        (sum(one.confidence for one in group) / len(group), sum(one.right for one in group) / len(group), len(group))
        for group in groups
    ]


def calibration_error(found: Sequence[Judged]) -> float:
    """The expected calibration error: how far confidence and share right lie apart, weighted by count."""
    return sum(count * abs(confidence - share) for confidence, share, count in bins(found)) / len(found)


def diagram(found: Sequence[Judged]) -> str:
    """The reliability diagram as SVG; the area of a circle grows with the count of its bin."""
    size = _SIDE + 2 * _EDGE
    circles = "".join(
        f'<circle cx="{_EDGE + _SIDE * confidence:.1f}" cy="{_EDGE + _SIDE * (1 - share):.1f}" r="{2 + count**0.5:.1f}" '
        f'fill="#2a6f97" fill-opacity="0.7"><title>{count} mentions</title></circle>'
        for confidence, share, count in bins(found)
    )
    ticks = "".join(
        f'<text x="{_EDGE + _SIDE * at / 5:.0f}" y="{size - 28}" text-anchor="middle">{at * 20}</text>'
        f'<text x="{_EDGE - 8}" y="{_EDGE + _SIDE * (1 - at / 5) + 4:.0f}" text-anchor="end">{at * 20}</text>'
        for at in range(6)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="12">'
        f'<rect width="{size}" height="{size}" fill="white"/>'
        f'<rect x="{_EDGE}" y="{_EDGE}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#888"/>'
        f'<path d="M{_EDGE} {_EDGE + _SIDE}L{_EDGE + _SIDE} {_EDGE}" stroke="#888" stroke-dasharray="4"/>'
        f"{ticks}{circles}"
        f'<text x="{size / 2:.0f}" y="{size - 8}" text-anchor="middle">confidence, per cent</text>'
        f'<text x="{_EDGE}" y="{_EDGE - 14}">right, per cent, of {len(found)} dated mentions</text></svg>\n'
    )


def main() -> int:
    """Measure, print, and draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--svg", type=Path, metavar="FILE", help="write the reliability diagram")
    options = parser.parse_args()
    documents = load(options.gold)
    found = [one for gold in documents for one in judged(gold)]
    for basis in sorted({one.basis for one in found}):
        own = [one for one in found if one.basis == basis]
        mean = sum(one.confidence for one in own) / len(own)
        print(f"{basis:12} {sum(one.right for one in own):4} of {len(own):4} right, mean confidence {mean:.2f}")
    for confidence, share, count in bins(found):
        print(f"confidence {confidence:.2f}  right {share:.2f}  of {count}")
    half = {gold["doc_id"]: at % 2 for at, gold in enumerate(documents)}
    parts = {"all": found} | {f"half {at}": [one for one in found if half[one.document] == at] for at in (0, 1)}
    for name, part in parts.items():
        print(f"expected calibration error, {name}: {calibration_error(part):.3f}")
    if options.svg:
        options.svg.write_text(diagram(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
