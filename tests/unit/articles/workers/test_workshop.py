from __future__ import annotations

import itertools
import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from dateline.articles.rejects import Refusal
from dateline.articles.workers import workshop
from dateline.articles.workers.workshop import Job, read_in_order, read_stream


def run(*jobs: Job | Refusal) -> list[Any]:
    return [result for _, result in read_in_order((str(number), job) for number, job in enumerate(jobs))]


def test_results_come_in_the_order_of_the_jobs() -> None:
    jobs = [Job(pow, (2, number)) for number in range(300)]  # type: ignore[arg-type]
    assert run(*jobs) == [2**number for number in range(300)]


def test_what_needs_no_worker_keeps_its_place() -> None:
    refusal = Refusal("no_text", "nothing")
    assert run(Job(time.sleep, (0.1,)), refusal)[1] is refusal  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("job", "reason"),
    [
        (Job(sum, (itertools.count(),), b"endless", 7), "timeout"),  # type: ignore[arg-type]
        (Job(bytes, (10**10,), b"endless", 7), "too_large"),  # type: ignore[arg-type]
        (Job(os.abort, (), b"endless", 7), "crashed"),  # type: ignore[arg-type]
        (Job(os._exit, (3,), b"endless", 7), "crashed"),  # type: ignore[arg-type]
        (Job(int, ("x",), b"endless", 7), "crashed"),  # type: ignore[arg-type]
    ],
)
def test_a_job_that_breaks_its_worker_is_refused_and_costs_the_others_nothing(
    monkeypatch: pytest.MonkeyPatch, job: Job, reason: str
) -> None:
    monkeypatch.setattr(workshop, "WORKER_CPU_SECONDS", 0.2)
    before, refused, after = run(Job(pow, (2, 3)), job, Job(pow, (2, 4)))  # type: ignore[arg-type]
    assert (before, after) == (8, 16)
    assert (refused.reason, refused.sample, refused.offset) == (reason, "endless", 7)


def test_a_worker_writes_no_file(tmp_path: Any) -> None:
    [refused] = run(Job(open, (str(tmp_path / "a"), "w"), b""))  # type: ignore[arg-type]
    assert isinstance(refused, Refusal)
    assert not (tmp_path / "a").exists() or (tmp_path / "a").stat().st_size == 0


def test_a_stream_gives_one_thing_after_the_other() -> None:
    assert list(read_stream(iter, [1, 2, 3])) == [1, 2, 3]


def test_a_stream_that_breaks_ends_in_a_refusal() -> None:
    *given, last = read_stream(map, int, ["1", "2", "x"])
    assert given == [1, 2]
    assert last.reason == "crashed"


def test_a_stream_may_read_a_file(tmp_path: Any) -> None:
    (tmp_path / "a").write_bytes(b"one\ntwo\n")
    with (tmp_path / "a").open("rb") as file:
        assert list(read_stream(iter, file=file)) == [b"one\n", b"two\n"]


def test_a_stream_that_nobody_reads_on_is_let_go() -> None:
    stream = read_stream(itertools.count)
    assert list(itertools.islice(stream, 3)) == [0, 1, 2]
    stream.close()  # type: ignore[attr-defined]
    assert run(Job(pow, (2, 5))) == [32]  # type: ignore[arg-type]


def crew_with_an_idle_worker() -> tuple[workshop._Crew, int]:
    """A crew of one worker that has done its job, and that worker's process."""
    crew = workshop._Crew()
    first = workshop._Slot("a", Job(os.getpid, ()))  # type: ignore[arg-type]
    crew.assign(first)
    while not crew._idle:
        crew.collect()
    return crew, int(first.results[0])  # type: ignore[call-overload]


def test_a_worker_that_died_between_jobs_costs_nothing() -> None:
    crew, idle = crew_with_an_idle_worker()
    os.kill(idle, signal.SIGKILL)
    while crew._idle[0].take(pow, (2, 3)):
        time.sleep(0.01)
    second = workshop._Slot("b", Job(pow, (2, 4)))  # type: ignore[arg-type]
    crew.assign(second)
    while not second.results:
        crew.collect()
    crew.dismiss()
    assert second.results == [16]


def test_what_a_killed_worker_did_is_done_again() -> None:
    crew, idle = crew_with_an_idle_worker()
    second = workshop._Slot("b", Job(time.sleep, (0.3,)))  # type: ignore[arg-type]
    crew.assign(second)
    os.kill(idle, signal.SIGKILL)
    while not second.results:
        crew.collect()
    crew.dismiss()
    assert second.results == [None]
    assert second.done_again


def test_what_kills_its_worker_every_time_is_refused() -> None:
    killing = Job(signal.raise_signal, (signal.SIGKILL,), b"poison", 7)  # type: ignore[arg-type]
    refused, after = run(killing, Job(pow, (2, 4)))  # type: ignore[arg-type]
    assert (refused.reason, refused.sample, refused.offset, after) == ("crashed", "poison", 7, 16)
    assert "killed again" in refused.message


def test_a_stream_whose_worker_is_killed_goes_on_behind_what_was_given() -> None:
    stream = read_stream(iter, os.getpid, -1)
    first = next(stream)
    os.kill(first, signal.SIGKILL)
    assert next(pid for pid in stream if pid != first) > 0


def test_a_file_whose_worker_is_killed_is_read_on_from_where_it_was(tmp_path: Any) -> None:
    lines = [f"{number}\n".encode() for number in range(200_000)]
    (tmp_path / "a").write_bytes(b"passed over\n" + b"".join(lines))
    with (tmp_path / "a").open("rb") as file:
        os.lseek(file.fileno(), len(b"passed over\n"), os.SEEK_SET)
        stream = read_stream(iter, file=file)
        given = [next(stream)]
        os.kill(_only_worker(), signal.SIGKILL)
        given += stream
    assert given == lines


def _only_worker() -> int:
    """The process that reads: the only one below the one that workers are forked from, behind its keeper."""
    nursery = workshop._nursery(os.getpid())[1].pid
    below = nursery
    for _ in range(2):
        below = int(Path(f"/proc/{below}/task/{below}/children").read_text().split()[0])
    return below
