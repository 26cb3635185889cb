from __future__ import annotations

import pytest
import yaml

from pipelines.home import dagster_home


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch, tmp_path):
    monkeypatch.delenv("DAGSTER_HOME", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)


def test_the_environment_decides(monkeypatch, tmp_path):
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path / "mine"))
    assert dagster_home() == tmp_path / "mine"


def test_a_checkout_keeps_its_instance_under_var(monkeypatch, tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "dateline"\n')
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    assert dagster_home() == tmp_path / "var" / "dagster"


def test_elsewhere_the_instance_is_the_users_own(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "other"\n')
    assert dagster_home() == tmp_path / "state" / "dateline" / "dagster"


def test_a_new_instance_is_configured_without_telemetry():
    configured = yaml.safe_load((dagster_home() / "dagster.yaml").read_text())
    assert configured["telemetry"] == {"enabled": False}
    assert configured["nux"] == {"enabled": False}


def test_a_configuration_of_ones_own_is_kept():
    home = dagster_home()
    (home / "dagster.yaml").write_text("telemetry: {enabled: false}\n")
    assert dagster_home() == home
    assert (home / "dagster.yaml").read_text() == "telemetry: {enabled: false}\n"
