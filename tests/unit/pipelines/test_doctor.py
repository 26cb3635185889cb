from __future__ import annotations

import os
from pathlib import Path

import pytest

from dateline.cli import main
from pipelines import doctor
from pipelines.doctor import BROKEN, OK, WARNING, diagnose
from pipelines.home import POSTGRES_URL

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def environment(tmp_path, monkeypatch):
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path / "home"))
    for name in ("DATELINE_OUT", "DATELINE_INBOX", "DATELINE_FEEDS", POSTGRES_URL):
        monkeypatch.delenv(name, raising=False)


def _found(out):
    return {one.name: one for one in diagnose(out)}


def test_a_whole_installation_is_found_to_be_one(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "_LEAST_FREE", 0)
    found = _found(tmp_path / "out")
    assert {name: one.state for name, one in found.items()} == {
        "python": OK, "packages": OK, "model": OK, "output": OK, "inbox": OK, "instance": OK, "daemon": WARNING,
        "feeds": OK, "deliveries": OK,
    }  # fmt: skip
    assert list(tmp_path.iterdir()) == [tmp_path / "home"]


def test_whatever_is_not_well_says_what_to_do(tmp_path):
    assert all(one.mend for one in diagnose(tmp_path / "out") if one.state != OK)


def test_a_package_of_another_version_is_named(tmp_path, monkeypatch):
    lock = tmp_path / "requirements.lock"
    lock.write_text("pyarrow==1.0.0 \\\n    --hash=sha256:00\nno-such-package==2.0\n")
    monkeypatch.setattr(doctor, "_LOCK", lock)
    packages = _found(tmp_path / "out")["packages"]
    assert packages.state == BROKEN
    assert "no-such-package is absent" in packages.found
    assert "not 1.0.0" in packages.found


def test_a_folder_that_cannot_be_written_is_named(tmp_path, monkeypatch):
    def refuse(*_args, **_more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(doctor.tempfile, "TemporaryDirectory", refuse)
    output = _found(tmp_path / "out")["output"]
    assert (output.state, output.found) == (BROKEN, f"{tmp_path}: Permission denied")
    assert str(tmp_path) in output.mend


def test_a_full_disk_is_warned_of(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "_LEAST_FREE", 1 << 62)
    assert _found(tmp_path / "out")["output"].state == WARNING


def test_a_database_out_of_reach_is_named_without_its_password(tmp_path, monkeypatch):
    monkeypatch.setenv(POSTGRES_URL, "postgresql+psycopg2://dateline:secret@127.0.0.1:9/dateline")
    monkeypatch.setattr("dagster_postgres.utils.retry_pg_connection_fn.__defaults__", (0, 0.0))
    instance = _found(tmp_path / "out")["instance"]
    assert instance.state == BROKEN
    assert "on PostgreSQL" in instance.found
    assert "secret" not in instance.found + instance.mend


def test_the_command_ends_with_what_it_found(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(doctor, "diagnose", lambda _: [doctor.Diagnosis("output", BROKEN, "full", "make room")])
    assert main(["doctor", str(tmp_path)]) == 3
    assert capsys.readouterr().out.split() == ["broken", "output", "full", "->", "make", "room"]
    assert os.environ["DAGSTER_HOME"]
