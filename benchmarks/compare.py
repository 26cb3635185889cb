"""Ours beside other systems, in one run: `python benchmarks/compare.py [--gold FILE...] [--only NAME]...`.

Quality on every gold file, in the figures of `timex.py`; speed on the gold's documents and on news, in kB of text
(thousands of bytes of UTF-8) a CPU-second, and how many times as fast ours is on the same documents. Each system runs
in its own process and environment, ours too; each is warmed up by the same 20 texts, and neither that nor its start is
counted. What is over within a few seconds is run up to five times, each in a process of its own, and the least cost
counts. The last columns: wall seconds, and documents on which the system gave up (it then found nothing there).

A system that is not installed, or fails, is named and has no figures: `make bench-peers` installs what can be had.
Exits with 1 where it is ours that fails or gives up on a document.
Gold and texts are looked for in the folder that DATELINE_SHARED names, where they are not given.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from measured_on import load, shared
from peers.catalogue import OURS, Peer, peers
from peers.running import PeerError, Run, run
from throughput import texts_of
from timex import FIGURES, counts, figures

Row = dict[str, Any]
GOLD = "gold documents"
TIMES, ENOUGH = 5, 5.0  # a run is repeated until there are so many, or they cost so many CPU seconds together
PATIENCE = 60  # CPU seconds that the long sample may cost a system, going by the short one


@dataclass
class Report:
    """What came of one system: why it has no figures, or quality by gold file and runs by sample."""

    peer: Peer
    absent: str = ""
    quality: dict[str, dict[str, float]] = field(default_factory=dict)
    runs: dict[str, Run] = field(default_factory=dict)


def key(row: Row) -> tuple[str, str | None]:
    """What a system is told of a document: gold files that hold the same one share what was found in it."""
    return row["text"], row.get("dct")


def distinct(golds: Mapping[str, Sequence[Row]]) -> list[Row]:
    """Each document of the gold files once."""
    return list({key(row): row for rows in golds.values() for row in rows}.values())


def sample(path: Path, kilobytes: int) -> list[Row]:
    """The first texts of a file, just as many as that takes."""
    rows: list[Row] = []
    size = 0
    for text, said in texts_of(path):
        if size >= kilobytes * 1000:
            break
        rows.append({"doc_id": str(len(rows)), "text": text, "dct": said and said.isoformat()})
        size += len(text.encode(errors="replace"))
    return rows


def report(peer: Peer, golds: Mapping[str, Sequence[Row]], samples: Sequence[tuple[str, Sequence[Row]]]) -> Report:
    """Measure one system, the samples from the shortest to the longest."""
    made = Report(peer)
    if not peer.installed:
        made.absent = "not installed: make bench-peers"
        return made
    try:
        if documents := distinct(golds):
            made.runs[GOLD] = cheapest(peer, documents)
            made.quality = quality(golds, dict(zip(map(key, documents), made.runs[GOLD].timexes, strict=True)))
        for name, rows in samples:
            size = sum(len(row["text"]) for row in rows)
            if all(size / 1000 < PATIENCE * before.speed for before in made.runs.values()):
                made.runs[name] = cheapest(peer, rows)
    except PeerError as error:
        return Report(peer, f"failed: {error}")
    return made


def cheapest(peer: Peer, rows: Sequence[Row]) -> Run:
    """The run that cost the least: in a short one, what else the machine does weighs too much."""
    runs = [run(peer, rows)]
    while len(runs) < TIMES and sum(its.cpu for its in runs) < ENOUGH:
        runs.append(run(peer, rows))
    return min(runs, key=lambda its: its.cpu)


def quality(golds: Mapping[str, Sequence[Row]], found: Mapping[tuple[str, str | None], Sequence[Row]]) -> Any:
    """The figures by gold file."""
    return {
        name: figures(sum((counts(row, found[key(row)]) for row in rows), Counter())) for name, rows in golds.items()
    }


def tables(reports: Sequence[Report]) -> Iterator[str]:
    """What is printed: quality, speed, and who is not there. Ours is the first of the reports."""
    yield f"{'gold':28} {'system':28}" + "".join(f" {name:>8}" for name in FIGURES)
    for gold in reports[0].quality:
        for made in (made for made in reports if gold in made.quality):
            told = (f" {made.quality[gold][name]:8.2f}" for name in FIGURES)
            yield f"{gold:28} {made.peer.title:28}" + "".join(told)
    yield ""
    yield f"{'texts':28} {'system':28} {'kB':>6} {'CPU s':>8} {'kB/CPU s':>9} {'ours':>8} {'wall s':>8} {'gave up':>8}"
    for name, ours in reports[0].runs.items():
        for made in (made for made in reports if name in made.runs):
            yield f"{name:28} {made.peer.title:28} {speed(made.runs[name], ours)}"
    absent = [made for made in reports if made.absent]
    if absent:
        yield ""
    yield from (f"absent  {made.peer.name:12} {made.absent}" for made in absent)


def speed(its: Run, ours: Run) -> str:
    """The columns of one run beside ours on the same documents."""
    times = f"{ours.speed / its.speed:7.1f}x" if its.speed else f"{'':8}"
    return f"{its.size / 1000:6.0f} {its.cpu:8.2f} {its.speed:9.1f} {times} {its.wall:8.2f} {its.failed:8}"


def as_json(reports: Sequence[Report]) -> str:
    """The same for programs."""
    told = {
        made.peer.name: {
            "absent": made.absent,
            "quality": made.quality,
            "speed": {
                name: {"kilobytes": its.size / 1000, "cpu": its.cpu, "wall": its.wall, "gave_up": its.failed}
                for name, its in made.runs.items()
            },
        }
        for made in reports
    }
    return json.dumps(told, indent=1)


def options(known: Collection[str]) -> argparse.Namespace:
    """The command line, on which the known peers may be named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", nargs="+", type=Path, default=sorted(shared().glob("gold/timex/*.jsonl")))
    parser.add_argument("--texts", type=Path, default=shared() / "articles/reuters21578.jsonl.gz")
    parser.add_argument("--kilobytes", nargs=2, type=int, default=(100, 2000), help="of the short and the long sample")
    parser.add_argument(
        "--only",
        action="append",
        choices=known,
        metavar="NAME",
        help="beside ours only this system; may be given again",
    )
    parser.add_argument("--json", action="store_true", help="for programs")
    return parser.parse_args()


def main() -> int:
    """Measure ours, then one system after the other, and print the tables."""
    known = peers()
    asked = options(known)
    golds = {path.name: load(path) for path in asked.gold}
    name = asked.texts.name.partition(".")[0]
    samples = [(f"{size} kB of {name}", sample(asked.texts, size)) for size in asked.kilobytes if asked.texts.is_file()]
    reports = []
    for peer in (OURS, *(known[name] for name in asked.only or known)):
        print(f"measuring {peer.title} ...", file=sys.stderr, flush=True)
        reports.append(report(peer, golds, samples))
    print(as_json(reports) if asked.json else "\n".join(tables(reports)))
    return int(bool(reports[0].absent or any(its.failed for its in reports[0].runs.values())))


if __name__ == "__main__":
    sys.exit(main())
