"""Where the work on batches is done: in this process, in processes beside it, or on a Dask cluster that exists.

DATELINE_WORKERS decides: nothing is this process, a number is so many processes of this machine, an address such as
tcp://scheduler:8786 is a cluster. Workers are given tables and hand back rows; they never see the output folder, so one
that dies leaves nothing behind, and its batch is done again. What comes back is in the order of the batches, wherever
it was made.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Any, TypeVar

import pyarrow as pa

from dateline.errors import InputError, WorkersError

WORKERS = "DATELINE_WORKERS"
_TRIES = 3  # of a batch whose worker dies
_PAUSE = 1.0  # seconds before the next try: a process that was killed looks alive for a moment
_SECONDS = 30  # until a scheduler must have answered
_PRELOADED = ["pipelines.work", "spacy"]

Batch = tuple[Any, ...]
Result = TypeVar("Result")


def map_batches(function: Callable[..., Result], batches: Sequence[Batch], workers: str | None = None) -> list[Result]:
    """`function(*batch)` for each batch, in order; `workers` is read from the environment unless given.

    The function must be found by its name in a module, and its arguments and result be picklable. An exception of the
    function is raised as it is. InputError where `workers` names nothing; WorkersError where workers keep dying, cannot
    be reached or run another version of the code.
    """
    told = os.environ.get(WORKERS, "") if workers is None else workers
    if told in {"", "0"}:
        return [function(*batch) for batch in batches]
    if told.isdecimal():
        return _in_processes(function, [_light(batch) for batch in batches], int(told))
    if "://" in told:
        return _on_cluster(function, [_light(batch) for batch in batches], told)
    raise InputError(f"{WORKERS} is {told!r}; write a number of processes, or an address such as tcp://scheduler:8786")


def _light(batch: Batch) -> Batch:
    """The batch with tables that hold their own rows only: a slice that is pickled takes its whole table along."""
    return tuple(_own_rows(part) if isinstance(part, pa.Table) else part for part in batch)


def _own_rows(table: pa.Table) -> pa.Table:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return pa.ipc.open_stream(sink.getvalue()).read_all()


def _in_processes(function: Callable[..., Result], batches: Sequence[Batch], most: int) -> list[Result]:
    done: dict[int, Result] = {}
    for again in range(_TRIES):
        missing = [at for at in range(len(batches)) if at not in done]
        if not missing:
            break
        if again:
            time.sleep(_PAUSE)
        _one_pool(function, {at: batches[at] for at in missing}, most, done)
    if len(done) < len(batches):
        raise WorkersError(
            f"a process died {_TRIES} times at the same batches, perhaps for want of memory; lower {WORKERS} and build again"
        )
    return [done[at] for at in range(len(batches))]


def _one_pool(function: Callable[..., Result], todo: dict[int, Batch], most: int, done: dict[int, Result]) -> None:
    """Do what one pool of processes can until one of them dies, which ends the whole pool.

    Where the server dies that processes are forked from, no batch can be handed over any more: the next pool has
    another.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    with ProcessPoolExecutor(min(most, len(todo)), mp_context=context) as pool:
        futures: dict[int, Future[Result]] = {}
        with suppress(BrokenProcessPool, EOFError, OSError):
            for at, batch in todo.items():
                futures[at] = pool.submit(function, *batch)
        for at, future in futures.items():
            with suppress(BrokenProcessPool):
                done[at] = future.result()


def _on_cluster(function: Callable[..., Result], batches: Sequence[Batch], address: str) -> list[Result]:
    try:
        from distributed import Client, KilledWorker, wait
    except ImportError as error:
        raise WorkersError(f"{WORKERS} names a Dask cluster; install the extra `deploy`") from error
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)
    except OSError as error:
        raise WorkersError(f"no scheduler answers at {address}: {error}") from error
    with client:
        _someone_there(client, address)
        _same_version(client, address)
        try:
            futures = [client.submit(function, *batch, pure=False) for batch in batches]
            while True:
                with suppress(TimeoutError), client.as_current():
                    wait(futures, timeout=_SECONDS)
                    break
                _someone_there(client, address)
            found: list[Result] = client.gather(futures)
        except KilledWorker as error:
            raise WorkersError(f"workers of {address} keep dying: {error}") from error
    return found


def _someone_there(client: Any, address: str) -> None:
    """A cluster without workers would let a run wait for ever."""
    try:
        client.wait_for_workers(1, timeout=_SECONDS)
    except TimeoutError as error:
        raise WorkersError(f"{address} has no workers; start some and build again") from error


def _same_version(client: Any, address: str) -> None:
    """Rows of two versions of the code must never meet in one table."""
    from pipelines.versions import code_version

    ours = code_version()
    others = {worker: theirs for worker, theirs in client.run(code_version).items() if theirs != ours}
    if others:
        raise WorkersError(f"workers of {address} run another version of the code or its packages: {', '.join(others)}")
