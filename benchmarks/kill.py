"""Kill builds at random moments and see what readers find: the old dataset or the new one, always whole.

Each round changes the articles, starts `dateline build` into an output that exists, kills its whole process group
with SIGKILL at a random moment of its usual running time, and opens what `current` points at: every table, every
digest, every reference. At the end one build runs undisturbed and must mend whatever is left.

    python benchmarks/kill.py --times 20 --seed 7
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq

from dateline.publish.checking import check
from dateline.schema import TABLES
from pipelines.deliveries import pending
from pipelines.store import Store

COMMAND = "import sys; from dateline.cli import main; sys.exit(main())"
ARTICLE = """Quay Courier
4 March 2020

Harbour bridge opens

Mara Lindqvist opened the harbour bridge on Tuesday. Workers had finished the bridge on 14 February 2020. The town
had waited for it for a long time, and many people came to the quay to see the first cars and the first bicycles cross
the water. Nobody is sure what will become of the old ferry. This is edition {edition} of the paper.
"""


class Bench:
    """One input, one output and one Dagster home under a folder."""

    def __init__(self, folder: Path) -> None:
        self._article = folder / "article.txt"
        self.out = folder / "out"
        self._environment = {**os.environ, "DAGSTER_HOME": str(folder / "dagster")}
        self._log = (folder / "build.log").open("ab")

    def start(self, edition: int) -> subprocess.Popen[bytes]:
        """Start a build of this edition in a process group of its own."""
        self._article.write_text(ARTICLE.format(edition=edition))
        command = [sys.executable, "-c", COMMAND, "build", str(self._article), "--delivery", "news"]
        return subprocess.Popen(  # noqa: S603 - our own command
            [*command, "--out", str(self.out)],
            env=self._environment,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )

    def build(self, edition: int) -> float:
        """Build this edition undisturbed; the seconds that it took."""
        start = time.monotonic()
        if self.start(edition).wait() != 0:
            raise SystemExit(f"a build that nobody disturbed failed; see {self._log.name}")
        return time.monotonic() - start

    def edition(self) -> int:
        """The edition that is published; AssertionError where the dataset is not whole."""
        current = (self.out / "current").resolve()
        tables = {name: pq.read_table(current / f"{name}.parquet") for name in TABLES}
        assert check(current) == [], check(current)  # noqa: S101 - the very point of this script
        (text,) = tables["articles"]["text"].to_pylist()
        return int(text.rpartition("edition ")[2].split()[0])


def kill_once(bench: Bench, edition: int, moment: float) -> str:
    """Build `edition`, kill it after `moment` seconds, and say what readers find: old, new or broken."""
    before = bench.edition()
    build = bench.start(edition)
    time.sleep(moment)
    ended = build.poll() is not None
    if not ended:
        os.killpg(build.pid, signal.SIGKILL)
    build.wait()
    try:
        found = bench.edition()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return f"broken: {error}"
    told = {before: "old", edition: "new"}.get(found, f"broken: edition {found}")
    return f"{told}, the build had ended" if ended else told


def main() -> int:
    """Print what was found after every kill and in all; 1 where anything was broken."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=20, help="how many builds to kill (default: %(default)s)")
    options.add_argument("--seed", type=int, default=7, help="of the random moments (default: %(default)s)")
    given = options.parse_args()
    moments = random.Random(given.seed)  # noqa: S311 - no secret
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        bench.build(0)
        usual = bench.build(1)
        print(f"a build takes {usual:.1f} s")
        for edition in range(2, given.times + 2):
            moment = moments.uniform(0, usual)
            finding = kill_once(bench, edition, moment)
            found[finding] += 1
            print(f"killed after {moment:5.1f} s: {finding}", flush=True)
        last = given.times + 2
        bench.build(last)
        mended = bench.edition() == last and check(bench.out) == [] and pending(Store(bench.out)) == []
    broken = sum(count for finding, count in found.items() if finding.startswith("broken"))
    print(f"{given.times} kills, {broken} broken; {dict(found)}; mended by the next build: {mended}")
    return 0 if mended and not broken else 1


if __name__ == "__main__":
    sys.exit(main())
