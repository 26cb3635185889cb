"""Builds under faults: killed drivers and workers, a full disk, a refusing one, a database that goes away.

One process loads everything once and forks a child for each build, so that nearly all of a build's time is work on the
output and not imports. Each round gives one of three deliveries a new text, builds, and does its fault at a random
moment. After every round what `current` points at must be whole, with every delivery that was ever published there
once, in its old or its new text. Between the rounds nothing is mended by hand; every tenth round and the last are
undisturbed, and must leave nothing pending.

    python benchmarks/faults.py --times 200 --seed 7

A driver is killed, and a disk fails, at any moment of a build; a worker while there is one, and a Dask worker once the
build has asked for it. A full disk and a refusing one need root and a loop device, for a small filesystem in a file;
the database needs Debian's PostgreSQL. What cannot be had is left out, and that is said.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path

import pyarrow.parquet as pq
from kill import ARTICLE
from postgres_server import Postgres, running_server

from dateline.cli import main as command
from dateline.events.parsing.engine import default_engine
from dateline.publish.checking import check
from pipelines.deliveries import pending
from pipelines.home import POSTGRES_URL
from pipelines.store import Store
from pipelines.workers import WORKERS

DELIVERIES = 3
UNDISTURBED_EVERY = 10
SHARE_OF_WORK = 0.1  # of a build's time, in which there are workers
WORKERS_OF_CLUSTER = 2
LOADED = ("pipelines.execution", "expectations.validation", "great_expectations.expectations", "pandas", "trafilatura")
DISK = "64M"  # the small filesystem
Fault = Callable[["Bench", int, float], str]


class Bench:
    """The inputs, the output, which may be a filesystem of its own, and the Dagster home under a folder."""

    def __init__(self, folder: Path, server: Postgres | None) -> None:
        self._folder, self.server = folder, server
        self.place = folder / "disk"
        self.place.mkdir()
        self.has_disk = _small_disk(folder / "disk.img", self.place)
        self.out = self.place / "out"
        self.cluster = Cluster(folder)

    def start(self, number: int, workers: str = "", *, on_server: bool = False) -> int:
        """Start a build of edition `number` in a process, and group, of its own; the process's number."""
        article = self._folder / "article.txt"
        article.write_text(ARTICLE.format(edition=number))
        child = os.fork()
        if child == 0:
            os.setsid()
            os.environ[WORKERS] = workers
            os.environ["DAGSTER_HOME"] = str(self._folder / ("dagster on the server" if on_server else "dagster"))
            if on_server and self.server is not None:
                os.environ[POSTGRES_URL] = self.server.url
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


class Cluster:
    """A Dask scheduler and two workers, each of which is started again when it dies; started when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._file, self._log = folder / "scheduler.json", folder / "cluster.log"
        self._started: list[subprocess.Popen[bytes]] = []
        self._killed = 0

    def address(self) -> str:
        """Where the scheduler is, once it and two workers are there; RuntimeError where one of them does not start."""
        if not self._started:
            self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0")
            self._start("worker", "--nthreads", "1", "--nworkers", str(WORKERS_OF_CLUSTER), "--no-dashboard")
        while not self._file.exists() or self._registered() < WORKERS_OF_CLUSTER + self._killed:
            if any(process.poll() is not None for process in self._started):
                raise RuntimeError(
                    f"the Dask cluster did not start (make setup-dev installs it):\n{self._log.read_text()}"
                )
            time.sleep(0.1)
        return str(json.loads(self._file.read_text())["address"])

    def workers(self) -> list[int]:
        """The processes that work."""
        return [process for process in started_by(self._started[-1].pid) if b"spawn_main" in _command(process)]

    def clients(self) -> int:
        """How many builds' stages have asked for work so far."""
        return self._log.read_text().count("Receive client connection")

    def seconds_of_cpu(self) -> float:
        """What the workers have spent so far."""
        return sum(_ticks(worker) for worker in self.workers()) / os.sysconf("SC_CLK_TCK")

    def kill(self, worker: int) -> None:
        """End a worker; another is started in its place."""
        self._killed += 1
        _kill(worker)

    def _registered(self) -> int:
        """How many workers there have been."""
        return self._log.read_text().count("Registered to:")

    def stop(self) -> None:
        """End all of it."""
        for process in reversed(self._started):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _start(self, *command: str) -> None:
        whole = [sys.executable, "-m", "dask", *command, "--scheduler-file", str(self._file)]
        with self._log.open("ab") as log:
            self._started.append(subprocess.Popen(whole, stdout=log, stderr=log, start_new_session=True))  # noqa: S603 - our own


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
    """End a process that the build shares its work out to, or their server, and let the build go on."""
    child = bench.start(number, workers="2")
    until(child, lambda: len(forked_by(child)) > 1)
    time.sleep(moment * SHARE_OF_WORK)
    workers = forked_by(child)
    if workers:
        _kill(workers[number % len(workers)])
    return f"{f'one of {len(workers)} killed' if workers else 'no worker then'}, the build ended with {ended(child)}"


def kill_dask_worker(bench: Bench, number: int, moment: float) -> str:
    """End a worker of the cluster while it works for the build, and let the build go on."""
    address, before = bench.cluster.address(), bench.cluster.clients()
    child = bench.start(number, workers=address)
    until(child, lambda: bench.cluster.clients() > before + number % 2)  # there is a client for each stage
    time.sleep(moment * SHARE_OF_WORK / 8)
    met = bench.cluster.clients() > before + number % 2
    if met:
        bench.cluster.kill(bench.cluster.workers()[number % WORKERS_OF_CLUSTER])
    return f"{'worker killed' if met else 'no work for it then'}, the build ended with {ended(child)}"


def stop_database(bench: Bench, number: int, moment: float) -> str:
    """Stop PostgreSQL at once, let the build end as it may, and start it again."""
    child = bench.start(number, on_server=True)
    time.sleep(moment)
    if bench.server is not None:
        bench.server.stop()
    code = ended(child)
    if bench.server is not None:
        bench.server.start()
    return f"the build ended with {code}"


def until(child: int, holds: Callable[[], bool]) -> None:
    """Wait until something holds, or the build has ended."""
    while not holds() and os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        time.sleep(0.02)


def forked_by(build: int) -> list[int]:
    """The server of worker processes of a build, and the workers."""
    return [process for process in started_by(build) if b"forkserver" in _command(process)]


def _command(process: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_bytes()
    return b""


def _ticks(process: int) -> int:
    """The time that a process has worked, in ticks of the system."""
    with suppress(OSError):
        return sum(int(part) for part in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13])
    return 0


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


def started_by(process: int) -> list[int]:
    """The processes that any thread of a process has started, and those that these have, the youngest last."""
    found: set[int] = set()
    with suppress(OSError):
        for thread in Path(f"/proc/{process}/task").iterdir():
            with suppress(OSError):
                found |= {int(child) for child in (thread / "children").read_text().split()}
    return sorted({*found, *(below for child in found for below in started_by(child))})


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
    has_server = Path("/usr/lib/postgresql").is_dir()
    with tempfile.TemporaryDirectory() as folder, running_server() if has_server else nullcontext() as server:
        bench = Bench(Path(folder), server)
        try:
            return run(bench, faults_of(bench), given.times, random.Random(given.seed))  # noqa: S311 - no secret
        finally:
            bench.cluster.stop()
            if bench.has_disk:
                _run("umount", str(bench.place))


def faults_of(bench: Bench) -> list[Fault]:
    """The faults that can be done here; those that cannot are said."""
    if not bench.has_disk:
        print("no filesystem of our own here: no full disk and no refusing one")
    if bench.server is None:
        print("no PostgreSQL here: no database that goes away")
    disk: list[Fault] = [fill_disk, refuse_writing] if bench.has_disk else []
    return [kill_driver, kill_worker, kill_dask_worker, *disk, *([stop_database] if bench.server else [])]


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
