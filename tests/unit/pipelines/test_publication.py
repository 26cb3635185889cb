"""What is published with the tables: what a dataset tells of its quality."""

from __future__ import annotations

import json

from pipelines import publication


def test_the_floors_on_gold_are_those_of_the_benchmarks(monkeypatch, tmp_path):
    floors = json.loads(publication.GOLD_FLOORS.read_text(encoding="utf-8"))
    assert publication.gold_floors() == {name: entry["floors"] for name, entry in floors.items()}
    monkeypatch.setattr(publication, "GOLD_FLOORS", tmp_path / "none.json")
    assert publication.gold_floors() == {}
