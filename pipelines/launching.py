"""How the daemon starts runs on its own machine: in processes forked from one that has everything loaded.

Dagster's own launcher starts a new interpreter for each run, which then spends ten seconds on imports for a second of
work. What is loaded stands in `pipelines.warm`. A change of the code is seen when the daemon is started again.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Mapping
from typing import Any

import dagster as dg
from dagster._core.launcher import CheckRunHealthResult, LaunchRunContext, RunLauncher, WorkerStatus
from dagster._grpc.types import ExecuteRunArgs
from dagster._serdes import ConfigurableClass, ConfigurableClassData, serialize_value

from pipelines.processes import PROCESS_TAG, is_gone, process_as_tag, process_here

_WARM = ["pipelines.warm"]


class WarmRunLauncher(RunLauncher[dg.DagsterInstance], ConfigurableClass):
    """Forks each run from a warm process; `dagster.yaml` names it as its `run_launcher`."""

    def __init__(self, inst_data: ConfigurableClassData | None = None) -> None:
        self._inst_data = inst_data
        super().__init__()  # type: ignore[no-untyped-call]

    @property
    def inst_data(self) -> ConfigurableClassData | None:
        """What `dagster.yaml` says of the launcher."""
        return self._inst_data

    @classmethod
    def config_type(cls) -> dict[str, Any]:
        """Nothing is to be set."""
        return {}

    @classmethod
    def from_config_value(
        cls, inst_data: ConfigurableClassData | None, config_value: Mapping[str, Any]
    ) -> WarmRunLauncher:
        """The launcher that `dagster.yaml` names."""
        return cls(inst_data, **config_value)

    def launch_run(self, context: LaunchRunContext) -> None:
        """Start the run in a process of its own and note which."""
        run = context.dagster_run
        if context.job_code_origin is None:
            raise dg.DagsterInvariantViolationError(f"the run {run.run_id} does not say where its code stands")
        told = ExecuteRunArgs(context.job_code_origin, run.run_id, self._instance.get_ref())
        forking = multiprocessing.get_context("forkserver")
        forking.set_forkserver_preload(_WARM)
        process = forking.Process(target=_execute, args=(serialize_value(told),), name=f"run {run.run_id}")
        process.start()
        self._instance.add_run_tags(run.run_id, {PROCESS_TAG: process_as_tag(process.pid or 0)})

    def terminate(self, run_id: str) -> bool:
        """Interrupt the process of a run, as Ctrl-C would; False where it is over or on another machine."""
        run = self._instance.get_run_by_id(run_id)
        process = process_here(run.tags.get(PROCESS_TAG, "")) if run is not None and not run.is_finished else None
        if run is None or process is None:
            return False
        self._instance.report_run_canceling(run)
        os.kill(process, signal.SIGINT)
        return True

    @property
    def supports_check_run_worker_health(self) -> bool:
        """The daemon may ask whether a run's process is there."""
        return True

    def check_run_worker_health(self, run: dg.DagsterRun) -> CheckRunHealthResult:
        """Whether the process of a run that should be under way is gone."""
        if is_gone(run.tags.get(PROCESS_TAG, "")):
            return CheckRunHealthResult(WorkerStatus.FAILED, "the process of this run ended without a word")
        return CheckRunHealthResult(WorkerStatus.RUNNING)


def _execute(told: str) -> None:
    """Carry a run, in its process, in the way of `dagster api execute_run`."""
    from dagster._cli.api import execute_run_command

    execute_run_command.main([told], prog_name="dagster api execute_run", standalone_mode=False)
