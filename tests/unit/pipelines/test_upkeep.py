"""What keeps the timeline up to date: automation, freshness, versions, alerts."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import dagster as dg
import pytest
import yaml

from pipelines import versions
from pipelines.alerts import ALERT_URL, alert
from pipelines.definitions import defs
from pipelines.home import dagster_home
from pipelines.publication import SERVED_AT, viewer_url
from pipelines.upkeep import AUTOMATION

PER_DELIVERY = ("articles", "timexes", "event_mentions")
OVER_ALL = ("events", "timeline", "dataset", "viewer", "descriptions", "exports")


@pytest.fixture
def look(instance):
    """What the automation would make anew, of an instance that knows two deliveries."""
    instance.add_dynamic_partitions("delivery", ["monday", "tuesday"])
    cursor = None

    def once():
        nonlocal cursor
        result = dg.evaluate_automation_conditions(defs=defs, instance=instance, cursor=cursor)
        cursor = result.cursor
        return {name for name in OVER_ALL if result.get_num_requested(dg.AssetKey(name))}

    return once


def _make(instance, names, delivery=None):
    for name in names:
        partition = delivery if name in PER_DELIVERY else None
        instance.report_runless_asset_event(dg.AssetMaterialization(name, partition=partition))


def test_deliveries_made_without_the_timeline_are_followed_by_it(instance, look):
    _make(instance, PER_DELIVERY, "monday")
    _make(instance, OVER_ALL)
    look()
    assert look() == set()
    _make(instance, PER_DELIVERY, "tuesday")
    assert look() == set(OVER_ALL)
    _make(instance, OVER_ALL)
    assert look() == set()


def test_a_delivery_that_never_came_through_does_not_stop_the_others(instance, look):
    look()
    _make(instance, PER_DELIVERY, "monday")  # tuesday is missing
    assert "timeline" in look()


def test_the_automation_starts_no_delivery():
    assert {key.to_user_string() for key in AUTOMATION.asset_selection.resolve(defs.resolve_asset_graph())} == set(
        OVER_ALL
    )


def test_the_timeline_says_when_it_is_no_longer_fresh():
    for asset in defs.assets:
        (spec,) = asset.specs
        assert (spec.freshness_policy is not None) == (spec.key.to_user_string() in OVER_ALL)


def test_assets_carry_the_version_of_the_code_that_makes_them(tmp_path):
    assert {spec.code_version for asset in defs.assets for spec in asset.specs} == {versions.code_version()}
    before = versions.made_by(None, 0.5)
    assert versions.made_by(None, 0.5) == before != versions.made_by(None, 0.1)
    (tmp_path / "events.csv").write_text("day\n")
    assert versions.made_by(tmp_path, 0.5) != before


def test_another_source_is_another_version(monkeypatch, tmp_path):
    (tmp_path / "dateline" / "publish").mkdir(parents=True)
    monkeypatch.setattr(versions, "_PROJECT", tmp_path)
    found = []
    for place, text in (("rule.py", "a"), ("rule.py", "b"), ("publish/card.py", "c")):
        (tmp_path / "dateline" / place).write_text(text)
        versions.code_version.cache_clear()
        found.append(versions.code_version())
    versions.code_version.cache_clear()
    assert found[0] != found[1] == found[2]


@pytest.fixture
def listener(monkeypatch):
    """A server on loopback that keeps what it is sent."""
    got = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            """Nothing is printed."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv(ALERT_URL, f"http://127.0.0.1:{server.server_port}/hook")
    yield got
    server.shutdown()
    server.server_close()


def _failed_run(instance):
    @dg.op
    def breaks():
        raise RuntimeError("the disk is full")

    @dg.job
    def build():
        breaks()

    result = build.execute_in_process(
        instance=instance, raise_on_error=False, tags={"dagster/partition": "monday", "dateline/out": "/data"}
    )
    return dg.build_run_status_sensor_context(
        sensor_name="alert",
        dagster_event=result.get_run_failure_event(),
        dagster_instance=instance,
        dagster_run=result.dagster_run,
    ).for_run_failure()


def test_a_run_that_fails_is_told_to_the_address_that_is_set(instance, listener):
    alert(_failed_run(instance))
    (message,) = listener
    assert (
        message["text"] == "Dateline: the run build of delivery monday failed. breaks: RuntimeError: the disk is full"
    )
    assert (message["delivery"], message["out"]) == ("monday", "/data")


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/nobody", "file:///etc/passwd", ""])
def test_an_alert_that_cannot_be_sent_stops_nothing(instance, monkeypatch, address):
    monkeypatch.setenv(ALERT_URL, address)
    skipped = alert(_failed_run(instance))
    assert (skipped is not None) == (address == "")


def test_the_instance_watches_over_its_runs(tmp_path, monkeypatch):
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path))
    told = yaml.safe_load((dagster_home() / "dagster.yaml").read_text())
    assert told["run_monitoring"]["enabled"]
    assert told["run_monitoring"]["max_runtime_seconds"] >= 3600
    with dg.DagsterInstance.from_config(str(tmp_path)) as opened:
        assert opened.run_monitoring_enabled
        assert opened.run_retries_enabled
        assert opened.get_concurrency_config().run_queue_config.max_concurrent_runs == 1


def test_jobs_that_nobody_counts_are_tried_again_by_dagster_and_deliveries_by_the_sensor():
    tries = {job.name: job.tags.get("dagster/max_retries") for job in defs.jobs}
    assert tries == {"build": "0", "delivery": "1", "rebuild": "2", "fetch": "2"}
    assert all(int(job.tags["dagster/max_runtime"]) > 0 for job in defs.jobs)


def test_the_viewer_is_linked_where_a_browser_finds_it(tmp_path, monkeypatch):
    monkeypatch.delenv(SERVED_AT, raising=False)
    snapshot = tmp_path / "snapshots" / "0a1b"
    assert viewer_url(snapshot) == f"file://{snapshot}/timeline.html"
    monkeypatch.setenv(SERVED_AT, "https://news.example/timeline/")
    assert viewer_url(snapshot) == "https://news.example/timeline/snapshots/0a1b/timeline.html"
