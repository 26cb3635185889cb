from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import dagster as dg
import yaml

from dateline.schema import TABLES
from pipelines.definitions import build_definitions, defs

NAMES = Path(__file__).with_name("names.txt")
PROJECT = Path(__file__).parents[3]


def _names():
    graph = defs.resolve_asset_graph()
    assets = [f"asset {key.to_user_string()}" for key in graph.get_all_asset_keys()]
    checks = [f"check {key.asset_key.to_user_string()} {key.name}" for key in graph.asset_check_keys]
    jobs = [f"job {job.name}" for job in defs.jobs]
    schedules = [f"schedule {schedule.name}" for schedule in defs.schedules]
    sensors = [f"sensor {sensor.name}" for sensor in defs.sensors]
    return sorted([*assets, *checks, *jobs, *schedules, *sensors])


def test_the_names_that_users_see_change_only_on_purpose():
    """They stand in run histories, alerts and bookmarks; after a change on purpose, write them to names.txt."""
    assert _names() == NAMES.read_text().splitlines()


def test_the_assets_rest_on_each_other_in_the_order_of_the_stages():
    graph = defs.resolve_asset_graph()
    parents = {
        key.to_user_string(): {parent.to_user_string() for parent in graph.get(key).parent_keys}
        for key in graph.get_all_asset_keys()
    }
    assert parents == {
        "articles": set(),
        "timexes": {"articles"},
        "event_mentions": {"articles", "timexes"},
        "events": {"articles", "event_mentions"},
        "timeline": {"articles", "event_mentions", "events"},
        "dataset": {"articles", "timexes", "event_mentions", "events", "timeline"},
        "viewer": {"dataset"},
        "descriptions": {"dataset"},
        "exports": {"dataset"},
    }


def test_every_asset_teaches_what_it_is():
    for asset in defs.assets:
        (spec,) = asset.specs
        assert len(spec.description) > 150
        assert spec.owners
        assert spec.code_version
        assert spec.kinds
        assert spec.group_name != "default"


def test_every_table_shows_its_declared_columns():
    for asset in defs.assets:
        (spec,) = asset.specs
        table = spec.key.to_user_string()
        if table in TABLES:
            shown = spec.metadata["dagster/column_schema"].columns
            assert [column.name for column in shown] == [column.name for column in TABLES[table].columns]
            assert all(column.description for column in shown)


def test_the_stages_before_events_are_cut_by_delivery_and_the_others_are_not():
    cut = {asset.key.to_user_string(): asset.partitions_def is not None for asset in defs.assets}
    assert cut == {
        "articles": True, "timexes": True, "event_mentions": True, "events": False, "timeline": False, "dataset": False,
        "viewer": False, "descriptions": False, "exports": False,
    }  # fmt: skip


def test_a_resource_can_be_replaced():
    other = dg.ResourceDefinition.hardcoded_resource("other")
    assert build_definitions({"io_manager": other}).resources["io_manager"] is other


def test_the_workspace_names_the_definitions():
    workspace = yaml.safe_load((PROJECT / "workspace.yaml").read_text())
    (location,) = workspace["load_from"]
    assert location["python_module"]["module_name"] == "pipelines.definitions"
    assert location["python_module"]["attribute"] == "defs"


def test_definitions_load_without_great_expectations_spacy_or_pandas():
    """The UI loads them often; those take seconds."""
    script = "import sys, pipelines.definitions; print({'great_expectations', 'spacy', 'pandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own Python
    assert done.stdout == "set()\n"
