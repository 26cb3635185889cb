"""Runs the jobs in this process, on the instance that the UI looks at.

Which jobs there are stands in `pipelines.jobs`; who asks for a run, in `pipelines.execution`.
"""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import dagster as dg

from dateline.schema import TABLES
from pipelines.definitions import build_definitions
from pipelines.home import dagster_home
from pipelines.jobs import BUILD, DELIVERY, REBUILD
from pipelines.partitions import DELIVERIES
from pipelines.progress import LOGGERS_IN_RUN_CONFIG, NAME, progress_logger
from pipelines.resources import OUT_TAG, run_config
from pipelines.store import Store

PROCESS_TAG = "dateline/process"


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build made: its delivery, Dagster's run, the snapshot's folder and the rows of each table in it."""

    delivery: str
    run_id: str
    snapshot: Path
    rows: dict[str, int]


@contextmanager
def open_runner(store: Store, progress: Callable[[str], None]) -> Iterator["Runner"]:
    """A runner for one output, on the instance of this place; it tells `progress` what its runs do."""
    with dg.DagsterInstance.from_config(str(dagster_home())) as instance:
        _end_abandoned_runs(instance)
        yield Runner(instance, store, progress)


class Runner:
    """Runs jobs on one output and tells `progress` what they do."""

    def __init__(self, instance: dg.DagsterInstance, store: Store, progress: Callable[[str], None]) -> None:
        self._instance = instance
        self._store = store
        loggers = dg.Definitions(loggers={NAME: progress_logger(progress)})
        self._definitions = dg.Definitions.merge(build_definitions(), loggers)

    def build(self, delivery: str) -> BuildResult:
        """Run one delivery from its files to the dataset; what stops a stage is raised as it is."""
        return self._result(delivery, self._run(BUILD.name, delivery, raise_on_error=True))

    @staticmethod
    def _result(delivery: str, result: dg.ExecuteInProcessResult) -> BuildResult:
        told = result.asset_materializations_for_node("dataset")[0].metadata
        rows = {name: int(str(told[name].value)) for name in TABLES if name in told}
        return BuildResult(delivery, result.run_id, Path(str(told["snapshot"].value)), rows)

    def rebuild(self) -> BuildResult:
        """Run the stages over all deliveries, from the tables of those that are whole to the dataset."""
        return self._result("", self._run(REBUILD.name, None, raise_on_error=True))

    def carry_through(self, delivery: str) -> bool:
        """Run the stages of one delivery alone; whether all of them succeeded."""
        return self._run(DELIVERY.name, delivery, raise_on_error=False).success

    def _run(self, job: str, delivery: str | None, *, raise_on_error: bool) -> dg.ExecuteInProcessResult:
        if delivery is not None:
            self._instance.add_dynamic_partitions(str(DELIVERIES.name), [delivery])
        return self._definitions.resolve_job_def(job).execute_in_process(
            instance=self._instance,
            partition_key=delivery,
            run_config={**run_config(self._store.root), "loggers": LOGGERS_IN_RUN_CONFIG},
            tags={PROCESS_TAG: _process(os.getpid()), OUT_TAG: str(self._store.root)},
            raise_on_error=raise_on_error,
        )


def _process(pid: int) -> str:
    return f"{socket.gethostname()}:{pid}"


def _end_abandoned_runs(instance: dg.DagsterInstance) -> None:
    """Mark as failed the runs whose process on this machine is gone: killed, they could not say so themselves.

    Left as running they would count against the limit of runs at a time for ever.
    """
    running = dg.RunsFilter(statuses=[dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED])
    for run in instance.get_runs(running):
        host, _, pid = run.tags.get(PROCESS_TAG, "").rpartition(":")
        if host == socket.gethostname() and not _is_alive(int(pid)):
            instance.report_run_failed(run, "The process of this run ended without a word; the next build mends it.")


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it is alive, and another user's
        return True
    return True
