"""Jobs for foreign parsers, done in worker processes that can be killed, and what came of each, in order.

A job is a function of this package with its arguments. Where its worker dies, the job comes to a refusal, another
worker takes the next one, and nothing else is lost. What a worker may use stands in `limits`, how it works in `worker`.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import IO, TYPE_CHECKING, Any

from dateline.articles.limits import WORKER_CPU_SECONDS, WORKER_JOBS, WORKER_WALL_SECONDS
from dateline.articles.messages import ENDED, ITEM, JOB, receive, send
from dateline.articles.rejects import Refusal
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from dateline.articles.drafts import Draft

_WORKERS = min(2, os.cpu_count() or 1)
_AHEAD = 64  # results that may wait for an earlier one
_ENDS = {
    -signal.SIGPROF: Refusal("timeout", f"reading it takes more than {WORKER_CPU_SECONDS} seconds of computing"),
    -signal.SIGALRM: Refusal("timeout", f"reading it takes more than {WORKER_WALL_SECONDS} seconds"),
}


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be read in a worker: `call(*arguments)` gives a draft or a refusal, which is then said `of` the data."""

    call: Callable[..., Draft | Refusal]
    arguments: tuple[Any, ...]
    data: bytes = b""
    offset: int | None = None

    def finished(self, result: Draft | Refusal) -> Draft | Refusal:
        """The result, with what is known of the input where it is a refusal."""
        return replace(result.of(self.data), offset=self.offset) if isinstance(result, Refusal) else result


@dataclass(slots=True)
class _Slot:
    """A place in the order of results, and what came there once it is known."""

    name: str
    job: Job | None
    results: list[Draft | Refusal] = field(default_factory=list)


class Worker:
    """A worker process, at the other end of a socket."""

    def __init__(self, *files: int) -> None:
        self.connection, other = socket.socketpair()
        with other:
            _hand_over(other.fileno(), *files)
        self.jobs = 0

    def take(self, call: Callable[..., Any], arguments: tuple[Any, ...]) -> bool:
        """Give it a job; False where it died before it could take one."""
        self.jobs += 1
        try:
            send(self.connection, JOB, (call, arguments, WORKER_CPU_SECONDS))
        except (BrokenPipeError, ConnectionResetError):
            return False
        return True

    def next_item(self) -> tuple[bool, Any]:
        """Whether something came of the job, and what; a worker that died gives a refusal and then nothing."""
        frame = receive(self.connection)
        if frame is None:
            raise DatelineError("the processes that read pages cannot be started; what they say stands above")
        kind, value = frame
        if kind == ENDED:
            self.jobs = WORKER_JOBS
            return True, _ENDS.get(value, Refusal("crashed", f"its reader broke down on it (exit code {value})"))
        return kind == ITEM, value

    @property
    def is_worn(self) -> bool:
        """Whether it is dead or to be replaced, before what its parsers leak adds up."""
        return self.jobs >= WORKER_JOBS


def read_in_order(items: Iterable[tuple[str, Draft | Refusal | Job]]) -> Iterator[tuple[str, Draft | Refusal]]:
    """The items in their order, the jobs among them done, as many at a time as there are workers."""
    pending: deque[_Slot] = deque()
    crew = _Crew()
    try:
        for name, item in items:
            pending.append(_Slot(name, item) if isinstance(item, Job) else _Slot(name, None, [item]))
            if isinstance(item, Job):
                crew.assign(pending[-1])
            while len(pending) > _AHEAD and not pending[0].results:
                crew.collect()
            yield from _finished(pending)
        while pending:
            crew.collect()
            yield from _finished(pending)
    finally:
        crew.dismiss()


def _finished(pending: deque[_Slot]) -> Iterator[tuple[str, Draft | Refusal]]:
    while pending and pending[0].results:
        slot = pending.popleft()
        yield slot.name, slot.results[0]


class _Crew:
    """The workers of one reading, started when there is something to do for them."""

    def __init__(self) -> None:
        self._idle: list[Worker] = []
        self._busy: dict[int, tuple[Worker, _Slot]] = {}

    def assign(self, slot: _Slot) -> None:
        """Give the job of `slot` to a worker, waiting until one is free."""
        if slot.job is None:
            return
        while not self._idle and len(self._busy) >= _WORKERS:
            self.collect()
        worker = self._idle.pop() if self._idle else Worker()
        if not worker.take(slot.job.call, slot.job.arguments):
            worker.connection.close()
            worker = Worker()
            worker.take(slot.job.call, slot.job.arguments)
        self._busy[worker.connection.fileno()] = worker, slot

    def collect(self) -> None:
        """Wait until something came of a job, if any is under way."""
        if not self._busy:
            return
        poll = select.poll()
        for descriptor in self._busy:
            poll.register(descriptor, select.POLLIN)
        for descriptor, _ in poll.poll():
            worker, slot = self._busy[descriptor]
            came, value = worker.next_item()
            if came and slot.job:
                slot.results.append(slot.job.finished(value))
            if not came or worker.is_worn:
                self._release(descriptor)

    def _release(self, descriptor: int) -> None:
        worker, _ = self._busy.pop(descriptor)
        if worker.is_worn:
            worker.connection.close()
        else:
            self._idle.append(worker)

    def dismiss(self) -> None:
        """Let all workers go."""
        for worker in [*self._idle, *(worker for worker, _ in self._busy.values())]:
            worker.connection.close()


def read_stream(call: Callable[..., Iterator[Any]], *arguments: Any, file: IO[bytes] | None = None) -> Iterator[Any]:
    """What `call(file, *arguments)` gives one by one, in a worker of its own; without a file, `call(*arguments)`.

    Where the worker dies the last thing is a refusal.
    """
    worker = Worker(*([file.fileno()] if file else []))
    try:
        worker.take(call, arguments)
        while True:
            came, value = worker.next_item()
            if came:
                yield value
            if not came or worker.is_worn:
                return
    finally:
        worker.connection.close()


def _hand_over(*descriptors: int) -> None:
    """Start a worker with these descriptors."""
    try:
        socket.send_fds(_nursery(os.getpid())[0], [b"w"], descriptors)
    except BrokenPipeError:  # somebody ended it; a new one is as good
        _nursery.cache_clear()
        socket.send_fds(_nursery(os.getpid())[0], [b"w"], descriptors)


@cache
def _nursery(_: int) -> tuple[socket.socket, subprocess.Popen[bytes]]:
    """The process that workers are forked from, one for each process that reads, and the socket to it."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(  # noqa: S603 - our own module, in the interpreter that runs this one
            [sys.executable, "-P", "-W", "ignore", "-m", "dateline.articles.worker", str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    return ours, process
