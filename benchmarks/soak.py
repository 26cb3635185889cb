"""A soak: deliveries dropped into the inbox of a live installation, one after the other, until all of them have landed.

The processes are those of docs/running.md: the daemon and the web server, each with its code server, on SQLite or on a
PostgreSQL server of this script's own; the sensor `inbox` is switched on and takes what is dropped. A delivery is a
short made-up article. Never more than some forty wait at a time, so that the sensor always has something to do.

    python benchmarks/soak.py --deliveries 500
    python benchmarks/soak.py --deliveries 500 --postgres

Printed are, every few minutes and at the end: deliveries landed, seconds each, and the resident memory of every
process; at the end also the ticks of the sensor by their outcome, how many were missed, and whether any delivery was
lost or doubled. A tick is missed where twice the sensor's interval or more passes without one.
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
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median

import pyarrow.parquet as pq
from postgres_server import running_server

from dateline.publish.checking import check
from pipelines.deliveries import pending
from pipelines.home import POSTGRES_URL, dagster_home
from pipelines.ledger import DONE, ledger_of
from pipelines.store import Store

AHEAD = 40  # deliveries that wait at a time
INTERVAL = 30  # seconds, the sensor's
LOOK = 5  # seconds between two looks at what has landed
TELL = 300  # seconds between two lines of progress
PATIENCE = 900  # seconds without a delivery landing, after which the soak is given up
PROJECT = Path(__file__).parents[1]
ARTICLE = """{place} Courier
{day:%-d %B %Y}

{who} opens the {place} {what}

{who} opened the {what} of {place} on {day:%A}. Workers had finished it on {before:%-d %B %Y}. The town had waited for it for
a long time, and many people came to see it. This is report {number}.
"""
_SYLLABLES = ("bar", "den", "fel", "gor", "hal", "kir", "lum", "mor", "nes", "pol", "rin", "sta", "tor", "vel", "wick")
_WHAT = ("bridge", "mill", "library", "harbour", "school", "market hall", "railway station", "theatre")


def article(number: int) -> str:
    """The text of a delivery, the same for the same number."""
    chance = random.Random(number)  # noqa: S311 - no secret
    place, first, last = ("".join(chance.sample(_SYLLABLES, 2)).capitalize() for _ in range(3))
    day = date(2019, 1, 1) + timedelta(days=chance.randrange(1500))
    before = day - timedelta(days=chance.randrange(10, 90))
    return ARTICLE.format(
        place=place, who=f"{first} {last}", what=chance.choice(_WHAT), day=day, before=before, number=number
    )


class Installation:
    """An output, its inbox, its Dagster home and its processes, below one folder."""

    def __init__(self, folder: Path, postgres_url: str | None) -> None:
        self.store = Store(folder / "out")
        self.inbox = folder / "out" / "inbox"
        self.inbox.mkdir(parents=True)
        self._folder = folder
        os.environ.update({"DATELINE_OUT": str(self.store.root), "DAGSTER_HOME": str(folder / "dagster")})
        if postgres_url:
            os.environ[POSTGRES_URL] = postgres_url
        dagster_home()

    @contextmanager
    def running(self) -> Iterator[dict[str, int]]:
        """Web server and daemon with the sensor on; gives their process ids."""
        self._dagster("sensor", "start", "inbox", "-w", "workspace.yaml").wait()
        started = {
            "daemon": self._dagster("daemon", "run", "-w", "workspace.yaml"),
            "web server": self._dagster("webserver", "-p", "0", "-w", "workspace.yaml"),
        }
        try:
            yield {name: process.pid for name, process in started.items()}
        finally:
            for process in started.values():
                process.send_signal(signal.SIGTERM)
            for process in started.values():
                _ended(process)

    def drop(self, number: int) -> None:
        """Put a delivery into the inbox by one rename, as docs/running.md says."""
        draft = self.inbox / f".{number:05}"
        draft.mkdir()
        (draft / "article.txt").write_text(article(number))
        draft.rename(self.inbox / f"{number:05}")

    def done(self) -> int:
        """How many deliveries the ledger calls done."""
        return sum(entry.state == DONE for entry in ledger_of(self.store).entries())

    def landed(self) -> Counter[int]:
        """How often each delivery's text is in what is published."""
        current = self.store.root / "current"
        if not current.exists():
            return Counter()
        texts = pq.read_table(current.resolve() / "articles.parquet", columns=["text"])[0].to_pylist()
        return Counter(int(text.rpartition("This is report ")[2].split(".")[0]) for text in texts)

    def _dagster(self, *arguments: str) -> subprocess.Popen[bytes]:
        program = f"dagster-{arguments[0]}" if arguments[0] in {"daemon", "webserver"} else "dagster"
        rest = arguments[1:] if program != "dagster" else arguments
        with (self._folder / f"{arguments[0]}.log").open("ab") as log:
            return subprocess.Popen(  # noqa: S603 - our own processes
                [str(Path(sys.executable).parent / program), *rest],
                cwd=PROJECT, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip


def _ended(process: subprocess.Popen[bytes]) -> None:
    """Wait for a process and end what is left of its session."""
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        print(f"process {process.pid} did not end when asked to")
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


@dataclass(frozen=True)
class Memory:
    """The resident memory of a process in MiB, under a name that says what it does."""

    name: str
    resident: float


def memory_of(roots: Mapping[str, int]) -> list[Memory]:
    """The processes that last, from the roots down; runs come and go and are not among them."""
    found = []
    for name, root in roots.items():
        found.append(Memory(name, _resident(root)))
        for child in _children(root):
            kind = _kind(child)
            if kind:
                found.append(Memory(f"{kind} of the {name}", _resident(child)))
    return found


def _children(process: int) -> list[int]:
    try:
        told = Path(f"/proc/{process}/task/{process}/children").read_text()
        others = [
            (path / "children").read_text()
            for path in Path(f"/proc/{process}/task").iterdir()
            if path.name != str(process)
        ]
    except OSError:
        return []
    return sorted({int(child) for child in " ".join([told, *others]).split()})


def _kind(process: int) -> str:
    try:
        command = Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""
    kinds = {"api grpc": "code server", "forkserver": "server of runs", "resource_tracker": "", "spawn_main": ""}
    return next((kind for mark, kind in kinds.items() if mark in command), f"other ({command[:40]})")


def _resident(process: int) -> float:
    try:
        told = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("VmRSS")), 0.0)


def ticks_of_the_sensor() -> tuple[Counter[str], list[float]]:
    """How many ticks ended how, and their times, the earliest first."""
    import dagster as dg

    with dg.DagsterInstance.get() as instance:
        states = [state for state in instance.all_instigator_state() if state.instigator_name == "inbox"]
        ticks = [tick for state in states for tick in instance.get_ticks(state.instigator_origin_id, state.selector_id)]
    return Counter(tick.status.value.lower() for tick in ticks), sorted(tick.timestamp for tick in ticks)


def missed(times: list[float], interval: float = INTERVAL) -> int:
    """How many ticks should have been between those that were: one for each interval beyond the first in a gap."""
    gaps = [later - earlier for earlier, later in pairwise(times)]
    return sum(int(gap / interval) - 1 for gap in gaps if gap >= 2 * interval)


def soak(place: Installation, count: int, roots: Mapping[str, int]) -> tuple[list[Memory], float, float]:
    """Drop and wait until all have landed.

    Memory when the first had, seconds in all, seconds a delivery after the first.
    """
    begun = last_landing = told_at = time.monotonic()
    dropped = done = 0
    first: tuple[list[Memory], float] | None = None
    while done < count:
        while dropped < count and dropped - done < AHEAD:
            place.drop(dropped)
            dropped += 1
        time.sleep(LOOK)
        now, before = time.monotonic(), done
        done = place.done()
        last_landing = now if done > before else last_landing
        if done and first is None:
            first = (memory_of(roots), now)
        if now - told_at > TELL:
            told_at = now
            told = ", ".join(f"{one.name} {one.resident:.0f}" for one in memory_of(roots))
            print(f"{now - begun:6.0f} s: {done} landed; MiB: {told}", flush=True)
        if now - last_landing > PATIENCE:
            print(f"nothing has landed for {PATIENCE} s; given up")
            break
    ended = time.monotonic()
    memory, since = first or (memory_of(roots), begun)
    return memory, ended - begun, (ended - since) / max(1, done - 1)


def report(place: Installation, count: int, before: list[Memory], after: list[Memory]) -> bool:
    """Print what came of it; whether all is well."""
    landed = place.landed()
    lost = [number for number in range(count) if not landed[number]]
    doubled = [number for number, times in landed.items() if times > 1]
    findings, left = check(place.store.root), pending(place.store)
    outcomes, times = ticks_of_the_sensor()
    gaps = [later - earlier for earlier, later in pairwise(times)]
    minutes = (times[-1] - times[0]) / 60 if len(times) > 1 else 0
    print("memory, MiB, when the first had landed and at the end:")
    pairs: dict[str, list[float]] = defaultdict(list)
    for one in [*before, *after]:
        pairs[one.name].append(one.resident)
    for name, values in pairs.items():
        print(f"  {name:28} {' -> '.join(f'{value:.0f}' for value in values)}")
    told = ", ".join(f"{number} {outcome}" for outcome, number in outcomes.most_common())
    if gaps:
        print(
            f"ticks: {told}; {len(times) / minutes:.2f} a minute, {median(gaps):.0f} s apart at the median, "
            f"{max(gaps):.0f} s at most; {missed(times)} missed"
        )
    print(f"{count} deliveries: {len(landed)} landed, {len(lost)} lost, {len(doubled)} doubled, {len(left)} pending")
    print(f"the dataset is {'whole' if not findings else f'not whole: {findings[:3]}'}")
    return not (lost or doubled or left or findings or missed(times) or outcomes["failure"])


def main() -> int:
    """Print the figures; 1 where a delivery or a tick was missed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--deliveries", type=int, default=500, help="how many (default: %(default)s)")
    options.add_argument("--postgres", action="store_true", help="on a PostgreSQL server instead of SQLite")
    options.add_argument("--keep", type=Path, help="a folder that does not exist, for the output and the logs")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary, running_server() if given.postgres else nullcontext() as server:
        folder = given.keep or Path(temporary) / "soak"
        folder.mkdir(parents=True)
        place = Installation(folder.absolute(), server.url if server else None)
        with place.running() as roots:
            before, seconds, each = soak(place, given.deliveries, roots)
            after = memory_of(roots)
        print(f"{seconds:.0f} s in all, {each:.1f} s a delivery after the first")
        return 0 if report(place, given.deliveries, before, after) else 1


if __name__ == "__main__":
    sys.exit(main())
