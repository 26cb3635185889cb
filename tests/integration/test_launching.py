"""Runs forked from a warm process, as the daemon starts them."""

from __future__ import annotations

import os
import signal
import time

import dagster as dg
import pytest
from dagster._core.code_pointer import ModuleCodePointer
from dagster._core.launcher import LaunchRunContext, WorkerStatus
from dagster._core.origin import JobPythonOrigin, RepositoryPythonOrigin

from dateline.publish.checking import check
from pipelines.deliveries import Settings, take
from pipelines.launching import WarmRunLauncher
from pipelines.partitions import DELIVERIES
from pipelines.processes import PROCESS_TAG, process_here
from pipelines.resources import run_config
from pipelines.store import Store, locked

ARTICLE = """Quay Courier
4 March 2020

Harbour bridge opens

Mara Lindqvist opened the harbour bridge on Tuesday. Workers had finished it on 14 February 2020. The town had waited
for it for a long time, and many people came to see the first cars and the first bicycles cross the water.
"""
SECONDS = 120
OVER = {dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE, dg.DagsterRunStatus.CANCELED}


@pytest.fixture(scope="module")
def instance(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("DAGSTER_HOME", str(tmp_path_factory.mktemp("dagster")))
        from pipelines.home import dagster_home

        with dg.DagsterInstance.from_config(str(dagster_home())) as opened:
            yield opened


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "out")


@pytest.fixture
def launch(instance, store, tmp_path):
    """Take a delivery and have the instance's launcher start a run of `build` on it; gives the run's id."""

    def start():
        (tmp_path / "article.txt").write_text(ARTICLE)
        delivery = take(store, [tmp_path / "article.txt"], Settings()).delivery
        instance.add_dynamic_partitions(str(DELIVERIES.name), [delivery])
        from pipelines.definitions import defs

        code = RepositoryPythonOrigin("python", ModuleCodePointer("pipelines.definitions", "defs", None))
        run = instance.create_run_for_job(
            defs.resolve_job_def("build"),
            tags={"dagster/partition": delivery},
            run_config=run_config(store.root),
            job_code_origin=JobPythonOrigin("build", code),
            status=dg.DagsterRunStatus.STARTING,
        )
        instance.run_launcher.launch_run(LaunchRunContext(run, workspace=None))
        return run.run_id

    return start


def _when(instance, run_id, statuses):
    until = time.monotonic() + SECONDS
    while (run := instance.get_run_by_id(run_id)).status not in statuses:
        assert time.monotonic() < until, [entry.message for entry in instance.all_logs(run_id)][-5:]
        time.sleep(0.1)
    return run


def test_a_run_is_carried_through_in_a_process_of_its_own(instance, launch, store):
    assert isinstance(instance.run_launcher, WarmRunLauncher)
    run = _when(instance, launch(), OVER)
    assert run.status == dg.DagsterRunStatus.SUCCESS
    assert check(store.root) == []
    assert int(run.tags[PROCESS_TAG].split(":")[1]) != os.getpid()
    assert not instance.run_launcher.terminate(run.run_id)


def test_a_run_can_be_interrupted(instance, launch, store):
    with locked(store.deliveries):  # so that the run waits
        run = _when(instance, launch(), {dg.DagsterRunStatus.STARTED})
        assert instance.run_launcher.check_run_worker_health(run).status == WorkerStatus.RUNNING
        assert instance.run_launcher.terminate(run.run_id)
        assert _when(instance, run.run_id, OVER).status != dg.DagsterRunStatus.SUCCESS
    assert not (store.root / "current").exists()


def test_a_run_whose_process_is_killed_is_known_to_have_failed(instance, launch, store):
    with locked(store.deliveries):
        run = _when(instance, launch(), {dg.DagsterRunStatus.STARTED})
        os.kill(process_here(run.tags[PROCESS_TAG]), signal.SIGKILL)
        until = time.monotonic() + SECONDS
        while instance.run_launcher.check_run_worker_health(run).status != WorkerStatus.FAILED:
            assert time.monotonic() < until
            time.sleep(0.1)
    instance.report_run_failed(run)
