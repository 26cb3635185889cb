"""Dagster's instance on PostgreSQL: deliveries beside each other, and a server that goes away and comes back."""

from __future__ import annotations

import subprocess
import sys

import dagster as dg
import pytest
import sqlalchemy
import yaml

from dateline.publish.checking import check
from dateline.publish.reading import rows
from pipelines.deliveries import Settings, pending, take
from pipelines.doctor import BROKEN, OK, diagnose
from pipelines.execution import build
from pipelines.home import POSTGRES_URL, dagster_home
from pipelines.runner import open_runner
from pipelines.store import Store

BESIDE_EACH_OTHER = """
import os, sys
from pathlib import Path

import great_expectations, spacy, pandas  # once, before the processes part

from pipelines.runner import open_runner
from pipelines.store import Store

out, *deliveries = sys.argv[1:]
children = []
for delivery in deliveries:
    child = os.fork()
    if child == 0:
        with open_runner(Store(Path(out)), lambda _: None) as runner:
            os._exit(0 if runner.carry_through(delivery) else 1)
    children.append(child)
sys.exit(sum(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children))
"""
ARTICLE = """Quay Courier
4 March 2020

Bridge {number} opens

Mara Lindqvist opened bridge {number} on Tuesday. Workers had finished it on 14 February 2020. The town had waited
for it for a long time, and many people came to see the first cars and the first bicycles cross the water.
"""
DELIVERIES = [f"delivery{number}" for number in range(8)]


@pytest.fixture(scope="module", autouse=True)
def home(postgres, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(POSTGRES_URL, postgres.url)
        patched.setenv("DAGSTER_HOME", str(tmp_path_factory.mktemp("dagster")))
        yield dagster_home()


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "out")


def _take(store, tmp_path, number):
    (tmp_path / f"{number}.txt").write_text(ARTICLE.format(number=number))
    return take(store, [tmp_path / f"{number}.txt"], Settings(), f"delivery{number}")


def _build(store, tmp_path, number):
    options = {"published": None, "all_events": False, "kind": "auto", "progress": lambda _: None}
    (tmp_path / f"{number}.txt").write_text(ARTICLE.format(number=number))
    return build([tmp_path / f"{number}.txt"], store.root, delivery=f"delivery{number}", **options)


def test_eight_deliveries_beside_each_other_meet_no_lock(store, tmp_path, home, postgres):
    for number in range(8):
        _take(store, tmp_path, number)
    command = [sys.executable, "-c", BESIDE_EACH_OTHER, str(store.root), *DELIVERIES]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)  # noqa: S603 - our own Python
    assert done.returncode == 0, done.stderr
    with open_runner(store, lambda _: None) as runner:
        runner.rebuild()
    assert pending(store) == []
    assert check(store.root) == []
    assert {row["delivery"] for row in rows(store.root / "current", "articles")} == set(DELIVERIES)
    engine = sqlalchemy.create_engine(postgres.url)
    with engine.connect() as connection:
        of = connection.execute(sqlalchemy.text("select status, count(*) from runs group by status")).all()
    engine.dispose()
    assert [tuple(row) for row in of] == [("SUCCESS", 9)]
    assert not list(home.rglob("*.db"))


def test_a_server_that_goes_away_stops_the_build_and_not_the_dataset(store, tmp_path, postgres, monkeypatch):
    monkeypatch.setattr("dagster_postgres.utils.retry_pg_connection_fn.__defaults__", (0, 0.0))
    first = _build(store, tmp_path, 0)
    postgres.stop()
    try:
        with pytest.raises(Exception, match=r"refused|connection"):
            _build(store, tmp_path, 1)
        assert {one.name: one.state for one in diagnose(store.root)}["instance"] == BROKEN
        assert check(store.root) == []
        assert (store.root / "current").resolve() == first.snapshot
    finally:
        postgres.start()
    assert {one.name: one.state for one in diagnose(store.root)}["instance"] == OK
    _build(store, tmp_path, 2)
    assert {row["delivery"] for row in rows(store.root / "current", "articles")} == {
        "delivery0",
        "delivery1",
        "delivery2",
    }


def test_the_configuration_says_the_same_on_both_databases_but_where_runs_stand_and_how_many(
    home, tmp_path, monkeypatch
):
    on_postgres = yaml.safe_load((home / "dagster.yaml").read_text())
    monkeypatch.delenv(POSTGRES_URL)
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path))
    on_sqlite = yaml.safe_load((dagster_home() / "dagster.yaml").read_text())
    apart = {name for name in on_postgres if on_postgres[name] != on_sqlite.get(name)}
    assert apart == {"storage", "concurrency"}
    assert set(on_sqlite) == set(on_postgres) - {"storage"}


def test_a_home_changes_its_database_with_the_environment_unless_somebody_has_edited_it(
    tmp_path, monkeypatch, postgres
):
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path))
    there = tmp_path / "dagster.yaml"
    assert "postgres" in yaml.safe_load((dagster_home() / "dagster.yaml").read_text())["storage"]
    monkeypatch.delenv(POSTGRES_URL)
    dagster_home()
    assert "storage" not in yaml.safe_load(there.read_text())
    there.write_text(there.read_text() + "# ours\n")
    monkeypatch.setenv(POSTGRES_URL, postgres.url)
    dagster_home()
    assert there.read_text().endswith("# ours\n")
    assert isinstance(dg.DagsterInstance.from_config(str(tmp_path)), dg.DagsterInstance)
