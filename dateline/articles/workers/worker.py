"""The process in which foreign parsers run, so that it can be killed; `workshop` starts it and gives it its jobs.

`python -m dateline.articles.workers.worker FD` waits on the socket FD. For every socket that is handed to it there, it
forks a keeper, and that a worker. The worker does the jobs that come through the socket. Where one takes too much time
or memory the kernel ends the worker, and the keeper tells how it ended. All of them end when the process that started
them does.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from dateline.articles.limits import WORKER_MEMORY_BYTES, WORKER_WALL_SECONDS
from dateline.articles.rejects import Refusal
from dateline.articles.workers.messages import DONE, ENDED, ITEM, receive, send

_MOST_DESCRIPTORS = 2  # the socket, and the file to read where there is one
_OWN_MEMORY = Path("/proc/self/statm")


def main(control: socket.socket) -> None:
    """Start a worker for every socket that comes, until nobody is there to send one."""
    _warm_up()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # keepers are not waited for
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started us decides when to end
    gc.freeze()
    while True:
        _, descriptors, *_ = socket.recv_fds(control, 1, _MOST_DESCRIPTORS)
        if not descriptors:
            return
        if os.fork() == 0:
            control.close()
            _keep(socket.socket(fileno=descriptors[0]), *descriptors[1:])
        for descriptor in descriptors:
            os.close(descriptor)


def _keep(connection: socket.socket, *files: int) -> NoReturn:
    """Run a worker and tell how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    worker = os.fork()
    if worker == 0:
        _work(connection, *files)
    _, status = os.waitpid(worker, 0)
    try:
        send(connection, ENDED, os.waitstatus_to_exitcode(status))
    finally:
        os._exit(0)


def _work(connection: socket.socket, *files: int) -> NoReturn:
    """Do jobs as they come; what parsers say on their way to the end is not heard."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    _bound_memory()
    opened = [os.fdopen(file, "rb") for file in files]
    try:
        while job := receive(connection):
            call, arguments, seconds = job[1]
            _bound_time(seconds, WORKER_WALL_SECONDS)
            for result in _results(call, (*opened, *arguments)):
                _bound_time(0, 0)
                send(connection, ITEM, result)
                _bound_time(seconds, WORKER_WALL_SECONDS)
            _bound_time(0, 0)
            send(connection, DONE, None)
    finally:
        os._exit(0)


def _results(call: Any, arguments: tuple[Any, ...]) -> Iterator[Any]:
    """What a job gives, one by one; where a parser fails on what may be made to break it, a refusal that says so."""
    try:
        result = call(*arguments)
        if isinstance(result, Iterator):
            yield from result
        else:
            yield result
    except MemoryError:
        yield Refusal("too_large", f"reading it takes more than {WORKER_MEMORY_BYTES:,} bytes of memory")
    except Exception as error:  # noqa: BLE001 - a parser may raise anything, and the refusal tells what
        yield Refusal("crashed", f"its reader failed on it: {type(error).__name__}: {str(error)[:200]}")


def _bound_time(cpu: float, wall: float) -> None:
    """Let the kernel end this process after so many seconds; 0 is never.

    It is the work that is bounded, not the time on the clock, so that a busy machine reads the same as an idle one.
    """
    signal.setitimer(signal.ITIMER_PROF, cpu)
    signal.setitimer(signal.ITIMER_REAL, wall)


def _bound_memory() -> None:
    """Bound the memory, and let nothing be written: neither a core nor any file."""
    pages = int(_OWN_MEMORY.read_text(encoding="ascii").split()[0]) if _OWN_MEMORY.exists() else 0
    limit = pages * resource.getpagesize() + WORKER_MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _warm_up() -> None:
    """Load and use what workers need, once for all of them."""
    from dateline.articles.pages.html import read_page_or_part

    words = "The council voted on Tuesday to close the old bridge, said the mayor to those who had come to listen. "
    for page in (f"<html><body><article><p>{words * 5}</p></article></body></html>", f"<p>{words}</p>"):
        read_page_or_part(page)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])))
