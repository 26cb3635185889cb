"""Quality against its floors: `python benchmarks/quality.py [--raise]`.

`floor.json` names measures: for each what measures it (`MEASURES`), its gold files with their digests, the least that
its figures may be (`floors`), and the most where less is better (`ceilings`). Gold is no part of the project: it is
looked for in the folder that DATELINE_SHARED names, else in `shared` beside the project. Exits with 1 where gold is
absent, is not the gold that the floor was set on, or a figure lies below its floor or above its ceiling.

`--raise` lifts each floor to what is measured, rounded down to a tenth; it never lowers one, and leaves ceilings alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attachment
import coref
import event_dates
import timex
from bodies import means, read_bodies
from gold_events import figures
from measured_on import load, shared
from publication import day_figures, mastheads, read_pages

FLOORS = Path(__file__).with_name("floor.json")
Entry = dict[str, Any]
Figures = Mapping[str, float]


def _times(gold: Sequence[Path]) -> Figures:
    return timex.measure(gold[0])["all"]


def _days(gold: Sequence[Path]) -> Figures:
    return day_figures(read_pages(gold[0], gold[1])[0])


def _mastheads(gold: Sequence[Path]) -> Figures:
    exact, count = mastheads(gold[0])
    return {"exact": 100 * exact / count}


def _bodies(gold: Sequence[Path]) -> Figures:
    return means(read_bodies(gold[0])[0])


def _attachment(gold: Sequence[Path]) -> Figures:
    told = figures(attachment.SCORER, gold[0], attachment.predicted(load(gold[0])))["same_sentence"]
    return {figure: 100 * told[figure] for figure in ("precision", "recall", "f1")}


def _event_dates(gold: Sequence[Path]) -> Figures:
    told = figures(event_dates.SCORER, gold[0], [event_dates.events(row) for row in load(gold[0])])
    names = {"triggers": "trigger_recall", "exact": "exact_accuracy", "other_day": "accuracy_not_on_publication_day"}
    names |= {"precision": "precision_of_dates", "factuality": "factuality_accuracy"}
    return {figure: 100 * told[name] for figure, name in names.items()}


def _coref(gold: Sequence[Path]) -> Figures:
    told = figures(coref.SCORER, gold[0], coref.with_gold_mentions(load(gold[0])))["on_gold_mentions"]
    return {"b3": 100 * told["b_cubed"]["f1"], "conll": 100 * told["conll_f1"]}


MEASURES: Mapping[str, Callable[[Sequence[Path]], Figures]] = {
    "times": _times,  # gold of benchmarks/timex.py
    "days": _days,  # pages, and their gold, of benchmarks/publication.py
    "mastheads": _mastheads,  # texts of benchmarks/publication.py
    "bodies": _bodies,  # gold of benchmarks/bodies.py
    "attachment": _attachment,  # gold of benchmarks/attachment.py
    "event_dates": _event_dates,  # gold of benchmarks/event_dates.py
    "coref": _coref,  # gold of benchmarks/coref.py
}


def fault(path: Path, digest: str) -> str:
    """Why a gold file cannot be measured on, or nothing."""
    if not path.is_file():
        return f"{path} is missing: set DATELINE_SHARED to the folder that holds it"
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        return f"{path} is not the gold that the floor was set on: its SHA-256 is not {digest}"
    return ""


def compared(name: str, entry: Entry, measured: Figures) -> Iterator[str]:
    """Print each figure beside its bound; a line for each that lies beyond it."""
    for figure, floor in entry["floors"].items():
        print(f"{name:16} {figure:10} {measured[figure]:7.2f}   floor   {floor:6.1f}")
        if measured[figure] < floor:
            yield f"{name}: {figure} is {measured[figure]:.2f}, below its floor {floor}"
    for figure, ceiling in entry.get("ceilings", {}).items():
        print(f"{name:16} {figure:10} {measured[figure]:7.2f}   ceiling {ceiling:6.1f}")
        if measured[figure] > ceiling:
            yield f"{name}: {figure} is {measured[figure]:.2f}, above its ceiling {ceiling}"


def raised(floors: Figures, measured: Figures) -> dict[str, float]:
    """The floors, lifted to what is measured, rounded down to a tenth."""
    return {figure: max(floor, math.floor(measured[figure] * 10) / 10) for figure, floor in floors.items()}


def check(entries: Mapping[str, Entry], folder: Path, *, lift: bool) -> tuple[list[str], dict[str, Entry]]:
    """What is wrong, and the entries, with their floors lifted if asked for."""
    problems: list[str] = []
    lifted = dict(entries)
    for name, entry in entries.items():
        gold = {folder / path: digest for path, digest in entry["gold"].items()}
        if found := [f"{name}: {told}" for path, digest in gold.items() if (told := fault(path, digest))]:
            problems += found
            continue
        measured = MEASURES[entry["measure"]](list(gold))
        problems += compared(name, entry, measured)
        if lift:
            lifted[name] = {**entry, "floors": raised(entry["floors"], measured)}
    return problems, lifted


def main() -> int:
    """Measure, compare, and lift the floors if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is measured")
    arguments = parser.parse_args()
    entries = json.loads(FLOORS.read_text(encoding="utf-8"))
    problems, lifted = check(entries, shared(), lift=arguments.lift)
    if lifted != entries:
        FLOORS.write_text(json.dumps(lifted, indent=2) + "\n", encoding="utf-8")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
