"""Jobs for foreign parsers, done in worker processes that can be killed, and what came of each, in order.

A job is a function of this package with its arguments. Where it breaks its worker, the job comes to a refusal, another
worker takes the next one, and nothing else is lost. A worker that somebody else killed, as a system without memory
does, says nothing of its job: that is done again, once. What a worker may use stands in `limits`, how it works in
`worker`.
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
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from dateline.articles.limits import WORKER_CPU_SECONDS, WORKER_JOBS, WORKER_WALL_SECONDS
from dateline.articles.rejects import Refusal
from dateline.articles.workers.messages import ENDED, ITEM, JOB, receive, send
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from dateline.articles.drafts import Draft

_WORKERS = min(2, os.cpu_count() or 1)
_AHEAD = 64  # results that may wait for an earlier one
_KILLED = Refusal("crashed", "its reader was killed, and killed again when it was read once more")
_SILENT = Refusal("crashed", "its reader ended without a word")
_ENDS = {
    -signal.SIGKILL: _KILLED,
    -signal.SIGPROF: Refusal("timeout", f"reading it takes more than {WORKER_CPU_SECONDS} seconds of computing"),
    -signal.SIGALRM: Refusal("timeout", f"reading it takes more than {WORKER_WALL_SECONDS} seconds"),
}


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be read in a worker: `call(*arguments)` gives a draft or a refusal, said `of` the data."""

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
    done_again: bool = False


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
        try:
            frame = receive(self.connection)
        except ConnectionResetError:
            frame = None
        if frame is None:
            self.jobs = WORKER_JOBS
            return True, _SILENT
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
            again = _is_innocent(value) and not slot.done_again
            if came and slot.job and not again:
                slot.results.append(slot.job.finished(_heard(value)))
            if not came or worker.is_worn:
                self._release(descriptor)
            if again:
                slot.done_again = True
                self.assign(slot)

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

    Where it breaks the worker the last thing is a refusal. Where the worker was killed, a file that can be read again
    is, and what was given already is passed over.
    """
    start = os.lseek(file.fileno(), 0, os.SEEK_CUR) if file and file.seekable() else None
    given = 0
    for value in _stream(call, arguments, file):
        if _is_innocent(value) and (file is None or start is not None):
            break
        given += 1
        yield _heard(value)
    else:
        return
    if file and start is not None:
        os.lseek(file.fileno(), start, os.SEEK_SET)
    yield from map(_heard, islice(_stream(call, arguments, file), given, None))


def _is_innocent(value: Any) -> bool:
    """Whether the job cannot be blamed for the death of its worker."""
    return value is _KILLED or value is _SILENT


def _heard(value: Any) -> Any:
    """What came of a job. DatelineError where no worker comes to hear of any."""
    if value is _SILENT:
        raise DatelineError("the processes that read pages cannot be started; what they say stands above")
    return value


def _stream(call: Callable[..., Iterator[Any]], arguments: tuple[Any, ...], file: IO[bytes] | None) -> Iterator[Any]:
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
            [sys.executable, "-P", "-W", "ignore", "-m", "dateline.articles.workers.worker", str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    return ours, process
