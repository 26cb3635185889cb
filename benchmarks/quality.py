"""Quality against its floors: `python benchmarks/quality.py [--raise]`.

`floor.json` names the gold files, each with its digest and the least F1 that the tagger may have on it. Gold is no part
of the project: it is looked for in the folder that DATELINE_SHARED names, else in `shared` beside the project.
Exits with 1 where gold is absent, is not the gold that the floor was set on, or a figure lies below its floor.

`--raise` lifts each floor to what is measured, rounded down to a tenth; it never lowers one.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from timex import FIGURES, measure

FLOORS = Path(__file__).with_name("floor.json")
Entry = dict[str, Any]


def shared() -> Path:
    """The folder that holds the gold."""
    return Path(os.environ.get("DATELINE_SHARED") or Path(__file__).resolve().parents[2] / "shared")


def fault(path: Path, digest: str) -> str:
    """Why a gold file cannot be measured on, or nothing."""
    if not path.is_file():
        return f"{path} is missing: set DATELINE_SHARED to the folder that holds it"
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        return f"{path} is not the gold that the floor was set on: its SHA-256 is not {digest}"
    return ""


def compared(name: str, floors: Mapping[str, float], measured: Mapping[str, float]) -> list[str]:
    """Print each figure beside its floor; a line for each that lies below."""
    below = []
    for figure in FIGURES:
        print(f"{name:16} {figure:8} {measured[figure]:7.2f}   floor {floors[figure]:6.1f}")
        if measured[figure] < floors[figure]:
            below.append(f"{name}: {figure} F1 is {measured[figure]:.2f}, below its floor {floors[figure]}")
    return below


def raised(floors: Mapping[str, float], measured: Mapping[str, float]) -> dict[str, float]:
    """The floors, lifted to what is measured, rounded down to a tenth."""
    return {figure: max(floors[figure], math.floor(measured[figure] * 10) / 10) for figure in FIGURES}


def check(entries: Mapping[str, Entry], folder: Path, *, lift: bool) -> tuple[list[str], dict[str, Entry]]:
    """What is wrong, and the entries, with their floors lifted if asked for."""
    problems: list[str] = []
    lifted: dict[str, Entry] = {}
    for name, entry in entries.items():
        path = folder / entry["gold"]
        lifted[name] = entry
        if found := fault(path, entry["sha256"]):
            problems.append(f"{name}: {found}")
            continue
        measured = measure(path)["all"]
        problems += compared(name, entry["floors"], measured)
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
