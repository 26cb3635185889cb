"""The whole pipeline on more and more articles: `python benchmarks/growth.py FILE --articles 1000 5000 10000`.

FILE: records of articles (JSONL, may be gzipped), taken anew from the beginning with other days where there are too
few. Each number is one delivery, built into an output of its own by a process of its own. Printed are articles a second
by the clock, seconds of CPU of the build and all that it started, and for each stage its seconds by the clock and the
most memory that the process had had by its end.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dask_speed import records

from dateline.commands.output import OK, SOME_REJECTED

BUILD = "import sys; from dateline.cli import main; sys.exit(main())"
STAGES = ("articles", "timexes", "event_mentions", "events", "timeline", "dataset", "viewer", "descriptions", "exports")


def built(lines: list[bytes], folder: Path) -> tuple[float, float]:
    """Seconds by the clock and of CPU of building these records below `folder`."""
    file = folder / "records.jsonl"
    file.write_bytes(b"\n".join(lines))
    before, begun = _spent(), time.monotonic()
    command = [sys.executable, "-c", BUILD, "build", str(file), "--out", str(folder / "out")]
    done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own
    if done.returncode not in {OK, SOME_REJECTED}:
        raise SystemExit(f"{done.stderr}\nthe build ended with {done.returncode}")
    return time.monotonic() - begun, _spent() - before


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def stages() -> dict[str, tuple[float, int, int]]:
    """Of the instance's newest run, for each stage: seconds, peak of memory in MiB, and rows (documents have none)."""
    import dagster as dg

    told = {}
    with dg.DagsterInstance.get() as instance:
        for name in STAGES:
            event = instance.get_latest_materialization_event(dg.AssetKey(name))
            if event is not None and event.asset_materialization is not None:
                facts = event.asset_materialization.metadata
                rows = facts["dagster/row_count"].value if "dagster/row_count" in facts else 0
                told[name] = (
                    float(str(facts["seconds"].value)),
                    int(str(facts["peak memory (MiB)"].value)),
                    int(str(rows)),
                )
    return told


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file", type=Path)
    options.add_argument(
        "--articles", type=int, nargs="+", default=[1000, 5000, 10_000], help="how many (default: %(default)s)"
    )
    given = options.parse_args()
    for count in given.articles:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["DAGSTER_HOME"] = f"{folder}/dagster"
            seconds, spent = built(records(given.file, count), Path(folder))
            print(
                f"{count} articles: {seconds:.0f} s, {spent:.0f} s of CPU, {count / seconds:.1f} articles a second",
                flush=True,
            )
            for name, (took, peak, rows) in stages().items():
                print(
                    f"  {name:15} {took:8.1f} s  {1000 * took / count:7.2f} ms an article  {peak:6} MiB  {rows or '':>8}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
