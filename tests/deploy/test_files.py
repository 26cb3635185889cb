"""The files of `deploy` name what exists: variables, commands, modules, tags. They are not started: there are no
containers here.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from dateline.cli import parser
from pipelines.definitions import defs
from pipelines.resources import PUBLISHES_TAG

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "deploy").iterdir())
REFERENCE = (ROOT / "docs" / "reference.md").read_text()


def _yaml(name):
    return yaml.safe_load((ROOT / "deploy" / name).read_text())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_variable_is_in_the_reference(file):
    named = set(re.findall(r"\bDATELINE_[A-Z_]+", file.read_text()))
    assert [name for name in sorted(named) if f"`{name}`" not in REFERENCE] == []


def test_the_services_run_commands_that_exist():
    services = _yaml("compose.yaml")["services"]
    programs = {name: service["command"][0] for name, service in services.items() if "command" in service}
    assert set(programs.values()) == {"dagster-webserver", "dagster-daemon", "dateline", "dask"}
    parser().parse_args(services["metrics"]["command"][1:])
    workers = services["webserver"]["environment"]["DATELINE_WORKERS"] if "environment" in services["webserver"] else ""
    assert workers.endswith(f"scheduler:{services['scheduler']['command'][-1]}")


def test_the_limits_are_the_same_with_and_without_kubernetes():
    values, instance = (
        _yaml("kubernetes-values.yaml"),
        yaml.safe_load((ROOT / "pipelines/instance/postgres.yaml").read_text()),
    )
    queue = values["dagsterDaemon"]["runCoordinator"]["config"]["queuedRunCoordinator"]
    runs = instance["concurrency"]["runs"]
    assert (queue["maxConcurrentRuns"], queue["tagConcurrencyLimits"]) == (
        runs["max_concurrent_runs"],
        runs["tag_concurrency_limits"],
    )
    assert runs["tag_concurrency_limits"][0]["key"] == PUBLISHES_TAG
    assert {job.name for job in defs.jobs if PUBLISHES_TAG in job.tags} == {"build", "rebuild"}


def test_the_image_holds_what_the_lock_says_and_no_host():
    lock = (ROOT / "deploy" / "requirements.lock").read_text()
    pinned = set(re.findall(r"^[a-z0-9._-]+==\S+", lock, re.MULTILINE))
    runtime = set(re.findall(r"^[a-z0-9._-]+==\S+", (ROOT / "requirements.lock").read_text(), re.MULTILINE))
    assert runtime <= pinned
    assert {name.partition("==")[0] for name in pinned - runtime} >= {
        "dagster-postgres",
        "distributed",
        "psycopg2-binary",
    }
    assert "://" not in lock


def test_an_image_is_built_without_what_git_ignores():
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text().split()}
    left_out = {line.removeprefix("**/") for line in (ROOT / ".dockerignore").read_text().splitlines()}
    assert {"__marimo__", "*.whl"} >= ignored - left_out
