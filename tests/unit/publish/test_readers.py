"""What is published, read by the libraries that people use, without a warning."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import readers


@pytest.mark.parametrize("name", readers.READERS)
def test_a_reader_takes_all_that_is_meant_for_it_without_a_warning(name: str, dataset: Path) -> None:
    assert readers.read_with(name, dataset)


@pytest.mark.parametrize("name", readers.READERS)
def test_a_reader_takes_a_dataset_in_which_nothing_happened(name: str, published, tables) -> None:
    nothing = {table: rows.slice(0, 0) if table in {"timeline", "events"} else rows for table, rows in tables.items()}
    assert readers.read_with(name, published(nothing) / "current")


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("frictionless", "exports/timeline.csv"),
        ("pandas", "timeline.parquet"),
        ("json", "exports/timelinejs.json"),
        ("icalendar", "exports/timeline.ics"),
        ("mlcroissant", "timeline.parquet"),
        ("sqlite3", "exports/timeline.db"),
    ],
)
def test_a_file_that_was_damaged_is_noticed(name: str, path: str, dataset: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "dataset"
    shutil.copytree(dataset, damaged)
    whole = (damaged / path).read_bytes()
    (damaged / path).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Exception):  # noqa: B017, PT011 - each reader has an error of its own
        readers.read_with(name, damaged)


def test_the_description_tells_the_day_of_the_newest_article(dataset: Path) -> None:
    assert json.loads((dataset / "croissant.json").read_text(encoding="utf-8"))["datePublished"] == "2024-05-03"
