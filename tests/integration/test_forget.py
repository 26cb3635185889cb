"""Articles that were built and are forgotten, on an instance and an output of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dateline.errors import InputError
from pipelines.execution import build
from pipelines.forgetting import forget

SANK = "The ferry Aurora sank on Monday. The coastguard rescued 40 passengers on 9 March 2020."
OPENED = "Mara Lindqvist opened the harbour bridge on Tuesday. Workers had finished the bridge on 14 February 2020."
RAISED = "Divers raised the bell of the Aurora on 2 May 2020."


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path / "home"))


def _records(path: Path, *texts: str) -> Path:
    rows = [{"id": text.split()[1], "text": text, "date": "2020-03-11"} for text in texts]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def _build(path: Path, out: Path) -> None:
    build([path], out, published=None, delivery=None, all_events=False, kind="auto", progress=lambda _: None)


def _all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_a_forgotten_article_leaves_nothing_but_the_change_and_comes_back_as_it_was(tmp_path) -> None:
    out, path = tmp_path / "out", _records(tmp_path / "records.jsonl", SANK, OPENED, RAISED)
    _build(path, out)
    before = (out / "current" / "timeline.parquet").read_bytes()
    gone = {
        row["event_id"]
        for row in pq.read_table(out / "current" / "timeline.parquet").to_pylist()
        if "Aurora" in row["best_quote"]
    }

    places, _ = forget(out, ["ferry"], lambda _: None)

    assert [place.source_path for place in places] == ["records.jsonl#1"]
    assert b"sank on Monday" not in _all_bytes(out)
    changes = pq.read_table(out / "current" / "changes.parquet").to_pylist()
    assert {row["change"] for row in changes} == {"retracted"}
    assert {row["event_id"] for row in changes} & gone
    assert "Mara Lindqvist" in str(pq.read_table(out / "current" / "timeline.parquet").to_pylist())
    assert len(list((out / "snapshots").iterdir())) == 1

    _build(path, out)
    assert (out / "current" / "timeline.parquet").read_bytes() == before


def test_an_unknown_article_changes_nothing(tmp_path) -> None:
    out, path = tmp_path / "out", _records(tmp_path / "records.jsonl", SANK)
    _build(path, out)
    before = (out / "latest.json").read_bytes()
    with pytest.raises(InputError, match="nobody"):
        forget(out, ["nobody"], lambda _: None)
    assert (out / "latest.json").read_bytes() == before
