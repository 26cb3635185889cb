"""Runs the jobs in this process, on the instance that the UI looks at.

Which jobs there are stands in `pipelines.jobs`; who asks for a run, in `pipelines.execution`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import dagster as dg

from dateline.schema import TABLES
from pipelines.currency import is_current
from pipelines.definitions import build_definitions
from pipelines.home import dagster_home
from pipelines.jobs import BUILD, DELIVERY, REBUILD
from pipelines.opening import opened_instance
from pipelines.partitions import DELIVERIES
from pipelines.processes import PROCESS_TAG, end_abandoned_runs, this_process
from pipelines.progress import LOGGERS_IN_RUN_CONFIG, NAME, progress_logger
from pipelines.resources import OUT_TAG, run_config
from pipelines.store import Store


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
    with opened_instance(dagster_home()) as instance:
        end_abandoned_runs(instance)
        yield Runner(instance, store, progress)


class Runner:
    """Runs jobs on one output and tells `progress` what they do."""

    def __init__(self, instance: dg.DagsterInstance, store: Store, progress: Callable[[str], None]) -> None:
        self._instance = instance
        self._store = store
        loggers = dg.Definitions(loggers={NAME: progress_logger(progress)})
        self._definitions = dg.Definitions.merge(build_definitions(), loggers)

    def build(self, delivery: str) -> BuildResult:
        """Run one delivery from its files to the dataset; what stops a stage is raised as it is.

        A delivery whose tables this code has made already is not read again.
        """
        if is_current(self._store, delivery):
            return self._result(delivery, self._run(REBUILD.name, None))
        return self._result(delivery, self._run(BUILD.name, delivery))

    def rebuild(self) -> BuildResult:
        """Run the stages over all deliveries, from the tables of those that are whole to the dataset."""
        return self._result("", self._run(REBUILD.name, None))

    @staticmethod
    def _result(delivery: str, result: dg.ExecuteInProcessResult) -> BuildResult:
        told = result.asset_materializations_for_node("dataset")[0].metadata
        rows = {name: int(str(told[name].value)) for name in TABLES if name in told}
        return BuildResult(delivery, result.run_id, Path(str(told["snapshot"].value)), rows)

    def carry_through(self, delivery: str) -> bool:
        """Run the stages of one delivery alone; whether all of them succeeded. Somebody's interruption is raised."""
        try:
            self._run(DELIVERY.name, delivery)
        except Exception:  # noqa: BLE001 - whatever it died of stands in its run, and costs its neighbours nothing
            return False
        return True

    def _run(self, job: str, delivery: str | None) -> dg.ExecuteInProcessResult:
        if delivery is not None:
            self._instance.add_dynamic_partitions(str(DELIVERIES.name), [delivery])
        return self._definitions.resolve_job_def(job).execute_in_process(
            instance=self._instance,
            partition_key=delivery,
            run_config={"loggers": LOGGERS_IN_RUN_CONFIG, **run_config(self._store.root, alone=job != DELIVERY.name)},
            tags={PROCESS_TAG: this_process(), OUT_TAG: str(self._store.root)},
        )
