"""Which process works on a run, and what becomes of a run whose process is gone.

A process that is killed cannot say so: its run would stay under way for ever and count against the limit of runs at a
time. So every run is tagged with its process, and whoever starts runs ends those whose process is no more. Processes of
other machines are left alone: nothing is known of them here.
"""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import dagster as dg

PROCESS_TAG = "dateline/process"
_STARTED = 19  # where /proc/PID/stat has the start, counted from behind the name


def this_process() -> str:
    """This process as the tag has it."""
    return process_as_tag(os.getpid())


def process_as_tag(number: int) -> str:
    """A process of this machine as the tag has it: machine, number and start, since numbers come again after a restart."""
    return f"{socket.gethostname()}:{number}:{_started(number)}"


def process_here(process: str) -> int | None:
    """The number of a process of this machine that has not ended; None for any other."""
    number, started = _told(process)
    return None if number is None or _has_ended(number, started) else number


def is_gone(process: str) -> bool:
    """Whether a process of this machine has ended; False for one of another machine and for none."""
    number, started = _told(process)
    return number is not None and _has_ended(number, started)


def _told(process: str) -> tuple[int | None, str]:
    """The number and start that a tag tells of a process of this machine; no number where it tells of none."""
    host, _, told = process.partition(":")
    pid, _, started = told.partition(":")
    return (int(pid) if host == socket.gethostname() and pid.isdigit() else None), started


def _has_ended(number: int, started: str) -> bool:
    return not _is_alive(number) or (bool(started) and started != _started(number))


def end_abandoned_runs(instance: dg.DagsterInstance) -> list[str]:
    """Mark as failed the runs whose process on this machine is gone; the ids of these runs."""
    import dagster as dg

    running = dg.RunsFilter(statuses=[dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED])
    gone = [run for run in instance.get_runs(running) if is_gone(run.tags.get(PROCESS_TAG, ""))]
    for run in gone:
        instance.report_run_failed(run, "The process of this run ended without a word; the next run mends it.")
    return [run.run_id for run in gone]


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it is alive, and another user's
        return True
    return True


def _started(pid: int) -> str:
    """When a process started, in ticks since the machine did; "" where the system does not say."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return ""
    return told.rpartition(")")[2].split()[_STARTED]
