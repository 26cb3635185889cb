"""Builds under faults: killed drivers, killed workers, a full disk, a disk that refuses to be written.

One process loads everything once and forks a child for each build, so that nearly all of a build's time is work on the output
and not imports. Each round gives one of three deliveries a new text, builds, and does its fault at a random moment. After
every round what `current` points at must be whole, with every delivery that was ever published there once, in its old or its new
text. Between the rounds nothing is mended by hand; every tenth round and the last are undisturbed, and must leave nothing pending.

    python benchmarks/faults.py --times 200 --seed 7

A full disk and a refusing one need root and a loop device, for a small filesystem in a file; without them they are left out, and
that is said.
"""

from __future__ import annotations

import argparse
import importlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pyarrow.parquet as pq
from kill import ARTICLE

from dateline.cli import main as command
from dateline.events.engine import default_engine
from dateline.publish.checking import check
from pipelines.deliveries import pending
from pipelines.store import Store
from pipelines.workers import WORKERS

DELIVERIES = 3
UNDISTURBED_EVERY = 10
LOADED = ("pipelines.execution", "expectations.validation", "great_expectations.expectations", "pandas", "trafilatura")
DISK = "64M"  # the small filesystem
Fault = Callable[["Bench", int, float], str]


class Bench:
    """The inputs, the output, which may be a filesystem of its own, and the Dagster home under a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.place = folder / "disk"
        self.place.mkdir()
        self.has_disk = _small_disk(folder / "disk.img", self.place)
        self.out = self.place / "out"
        os.environ["DAGSTER_HOME"] = str(folder / "dagster")

    def start(self, number: int, workers: str = "") -> int:
        """Start a build of edition `number` in a process, and group, of its own; the process's number."""
        article = self._folder / "article.txt"
        article.write_text(ARTICLE.format(edition=number))
        child = os.fork()
        if child == 0:
            os.setsid()
            os.environ[WORKERS] = workers
            log = os.open(self._folder / "build.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            os.dup2(log, 1)
            os.dup2(log, 2)
            os._exit(command(["build", str(article), "--delivery", f"d{number % DELIVERIES}", "--out", str(self.out)]))
        return child

    def build(self, number: int) -> float:
        """Build undisturbed; the seconds that it took. SystemExit where it fails."""
        begun = time.monotonic()
        if ended(self.start(number)) != 0:
            raise SystemExit(
                f"a build that nobody disturbed failed:\n{(self._folder / 'build.log').read_text()[-3000:]}"
            )
        return time.monotonic() - begun

    def editions(self) -> dict[str, int]:
        """Which edition of each delivery is published; AssertionError where the dataset is not whole or one is doubled."""
        current = (self.out / "current").resolve()
        found = check(current)
        assert found == [], found  # noqa: S101 - the very point of this script
        articles = pq.read_table(current / "articles.parquet", columns=["delivery", "text"]).to_pylist()
        editions = {row["delivery"]: int(row["text"].rpartition("edition ")[2].split()[0]) for row in articles}
        assert len(editions) == len(articles), "a delivery is doubled"  # noqa: S101
        return editions


def ended(child: int) -> int:
    """Wait for a build; its exit code, negative where a signal ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_driver(bench: Bench, number: int, moment: float) -> str:
    """End the build and all that it started."""
    child = bench.start(number)
    time.sleep(moment)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    return "killed" if ended(child) < 0 else "over before"


def kill_worker(bench: Bench, number: int, moment: float) -> str:
    """End one process that the build, which shares out its work, has started, and let the build go on."""
    child = bench.start(number, workers="2")
    time.sleep(moment)
    workers = started_by(child)
    for worker in workers[-1:]:
        with suppress(ProcessLookupError):
            os.kill(worker, signal.SIGKILL)
    return f"{'worker killed' if workers else 'no worker then'}, the build ended with {ended(child)}"


def started_by(process: int) -> list[int]:
    """The processes that a process has started, and those that these have, the youngest last."""
    told = Path(f"/proc/{process}/task/{process}/children")
    with suppress(OSError):
        children = [int(child) for child in told.read_text().split()]
        return sorted({*children, *(below for child in children for below in started_by(child))})
    return []


def fill_disk(bench: Bench, number: int, moment: float) -> str:
    """Leave some hundred kilobytes on the disk at most, from that moment on, until the build has ended."""
    child = bench.start(number)
    time.sleep(moment)
    room = os.statvfs(bench.place)
    ballast = bench.place / "ballast"
    left = random.Random(number).randrange(0, 100_000)  # noqa: S311 - no secret
    with suppress(OSError):
        ballast.write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - left)))
    code = ended(child)
    ballast.unlink(missing_ok=True)
    return f"the build ended with {code}"


def refuse_writing(bench: Bench, number: int, moment: float) -> str:
    """Refuse, from that moment on and until the build has ended, every new name in the folders that are there."""
    child = bench.start(number)
    time.sleep(moment)
    folders = [str(path) for path in (bench.out, *bench.out.rglob("*")) if path.is_dir() and not path.is_symlink()]
    _run("chattr", "-f", "+i", *folders)
    code = ended(child)
    _run("chattr", "-R", "-f", "-i", str(bench.out))
    return f"the build ended with {code}"


def _small_disk(image: Path, place: Path) -> bool:
    """A filesystem of its own for the output; False where this machine does not let us have one."""
    if os.getuid() != 0:
        return False
    made = _run("truncate", "-s", DISK, str(image)) + _run(
        "mkfs.ext4", "-q", "-m", "0", "-O", "^has_journal", str(image)
    )
    return made == 0 and _run("mount", "-o", "loop", str(image), str(place)) == 0


def _run(*command: str) -> int:
    try:
        return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode  # noqa: S603 - the system's own
    except FileNotFoundError:
        return 1


def one_round(bench: Bench, number: int, fault: Fault, moment: float) -> str:
    """Do the fault and say what is wrong afterwards; what happened where nothing is."""
    before = bench.editions()
    happened = fault(bench, number, moment)
    mine = f"d{number % DELIVERIES}"
    try:
        after = bench.editions()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return f"broken: {error}"
    if lost := set(before) - set(after):
        return f"broken: lost {lost}"
    if wrong := {name for name in after if name != mine and after[name] < before.get(name, 0)}:
        return f"broken: older than before: {wrong}"
    if after.get(mine) not in {before.get(mine), number}:
        return f"broken: {mine} is edition {after.get(mine)}"
    return happened


def main() -> int:
    """Print every round and the count; 1 where anything was broken or not mended."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=200, help="how many faults (default: %(default)s)")
    options.add_argument("--seed", type=int, default=7, help="of the random moments (default: %(default)s)")
    given = options.parse_args()
    for module in LOADED:
        importlib.import_module(module)
    list(default_engine().parse(["Loaded once."], entities=True))
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        faults: list[Fault] = [kill_driver, kill_worker, *([fill_disk, refuse_writing] if bench.has_disk else [])]
        if not bench.has_disk:
            print("no filesystem of our own here: no full disk and no refusing one")
        try:
            return run(bench, faults, given.times, random.Random(given.seed))  # noqa: S311 - no secret
        finally:
            if bench.has_disk:
                _run("umount", str(bench.place))


def run(bench: Bench, faults: list[Fault], times: int, chance: random.Random) -> int:
    """All rounds; the exit code of the script."""
    usual = max(bench.build(number) for number in range(DELIVERIES))
    print(f"a build takes {usual:.1f} s", flush=True)
    count: Counter[str] = Counter()
    broken = mended = undisturbed = 0
    number = DELIVERIES
    for done in range(1, times + 1):
        number += 1
        fault = faults[done % len(faults)]
        moment = chance.uniform(0, usual)
        found = one_round(bench, number, fault, moment)
        broken += found.startswith("broken")
        count[fault.__name__] += 1
        print(f"{done:4} {fault.__name__:15} after {moment:5.1f} s: {found}", flush=True)
        if done % UNDISTURBED_EVERY == 0 or done == times:
            number += 1
            bench.build(number)
            undisturbed += 1
            whole = check(bench.out) == [] and pending(Store(bench.out)) == []
            mended += whole and bench.editions()[f"d{number % DELIVERIES}"] == number
    kinds = ", ".join(f"{name} {of}" for name, of in sorted(count.items()))
    print(
        f"{times} faults ({kinds}), {broken} broken; {mended} of {undisturbed} undisturbed builds left all whole and nothing pending"
    )
    return 0 if not broken and mended == undisturbed else 1


if __name__ == "__main__":
    sys.exit(main())
