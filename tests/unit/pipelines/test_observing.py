"""What programs that watch see: metrics of an output and the log of a run."""

from __future__ import annotations

import json
import threading
import urllib.request

import dagster as dg
import pytest

from dateline.commands.metrics import address
from dateline.publish.layout import CURRENT
from pipelines.deliveries import Settings, take
from pipelines.logs import JSON_LINES, LOG, NAME, loggers_in_run_config
from pipelines.metrics import CONTENT_TYPE, metrics, server


@pytest.fixture
def output(store, tmp_path, monkeypatch):
    """An output with one pending delivery, one file in its inbox and a snapshot of which only numbers are there."""
    monkeypatch.delenv("DATELINE_INBOX", raising=False)
    (tmp_path / "dam.txt").write_text("A dam.")
    take(store, [tmp_path / "dam.txt"], Settings())
    (store.root / "inbox").mkdir()
    (store.root / "inbox" / "next.txt").write_text("Next.")
    (store.root / CURRENT).mkdir()
    told = {
        "rows": {"timeline": 7},
        "quality": {"rejects_by_reason": {'odd "one"': 2}, "timeline_by_date_basis": {"scope": 0.25}},
    }
    (store.root / CURRENT / "quality.json").write_text(json.dumps(told))
    return store.root


def test_metrics_say_how_an_output_stands(output):
    lines = metrics(output).splitlines()
    assert {
        'dateline_deliveries{state="pending"} 1', 'dateline_deliveries{state="set aside"} 0', "dateline_delivered_bytes 6",
        "dateline_inbox_entries 1", 'dateline_rows{table="timeline"} 7', 'dateline_rejects{reason="odd \\"one\\""} 2',
        'dateline_timeline_share{basis="scope"} 0.25',
    } <= set(lines)  # fmt: skip
    described = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert {line.partition("{")[0].split()[0] for line in lines if not line.startswith("#")} == set(described)


def test_an_output_without_anything_has_metrics_too(store):
    assert 'dateline_deliveries{state="current"} 0' in metrics(store.root)


def test_metrics_are_served(output):
    with server(output, "127.0.0.1", 0) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        with urllib.request.urlopen(f"http://127.0.0.1:{listening.server_port}/metrics", timeout=10) as answer:
            assert answer.headers["Content-Type"] == CONTENT_TYPE
            assert answer.read().decode() == metrics(output)
        listening.shutdown()


@pytest.mark.parametrize("text", ["9464", ":9464", "localhost:", "localhost:99999", "localhost:x"])
def test_an_address_that_is_none_is_refused(text):
    with pytest.raises(Exception, match="is not an address"):
        address(text)


def test_a_run_tells_programs_one_object_a_line(monkeypatch, capsys):
    monkeypatch.setenv(LOG, "json")

    @dg.op
    def reads(context):
        context.log.info("2 rows, 0 rejects")
        raise RuntimeError("the disk is full")

    @dg.job(logger_defs={NAME: JSON_LINES})
    def build():
        reads()

    done = build.execute_in_process(
        raise_on_error=False, run_config=loggers_in_run_config(), tags={"dagster/partition": "monday"}
    )
    told = [json.loads(line) for line in capsys.readouterr().err.splitlines() if line.startswith("{")]
    (own,) = [one for one in told if one["message"] == "2 rows, 0 rejects"]
    assert (own["level"], own["run_id"], own["job"], own["stage"], own["delivery"]) == (
        "info", done.run_id, "build", "reads", "monday",
    )  # fmt: skip
    (failed,) = [one for one in told if one.get("event") == "STEP_FAILURE"]
    assert "the disk is full" in failed["error"]


def test_runs_log_as_dagster_does_unless_asked(monkeypatch):
    monkeypatch.delenv(LOG, raising=False)
    assert loggers_in_run_config() == {}
