"""What throughput is measured on, and that its tables are whole."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest
import throughput

ROWS = [{"text": "He left last week.", "published": "2023-11-03"}, {"text": "It rained.", "dct": "2023-11-03T17:30"},
        {"text": "A week in May."}]  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
def test_texts_are_read_with_their_day_plain_or_packed(tmp_path: Path, packed: bool):  # noqa: FBT001 (a table)
    lines = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
    path = tmp_path / ("texts.jsonl.gz" if packed else "texts.jsonl")
    path.write_bytes(gzip.compress(lines) if packed else lines)
    day = date(2023, 11, 3)
    assert list(throughput.texts_of(path)) == [
        ("He left last week.", day),
        ("It rained.", day),
        ("A week in May.", None),
    ]


def test_hostile_texts_are_all_of_one_length():
    texts = throughput.hostile_texts()
    assert {"'Monday, ' repeated", "'1 of the ' repeated", "'a day before ' repeated", "random digits"} <= set(texts)
    assert {len(text) for text in texts.values()} == {200_000}
    assert texts == throughput.hostile_texts()


def test_every_table_is_printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS * 50), encoding="utf-8")
    monkeypatch.setattr(throughput, "_HOSTILE", 400)
    monkeypatch.setattr("sys.argv", ["throughput.py", str(path)])
    assert throughput.main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines].count("whole") == 5
    assert lines[4].endswith("MB a CPU-second")
    assert [line.split()[0] for line in lines].count("growth") == 5
    assert [line.split()[0] for line in lines].count("hostile") == 1 + len(throughput.hostile_texts())
