"""What is found wrong with the documents beside the tables."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dateline.publish.documents import description_findings, export_findings, page_findings
from dateline.publish.findings import Finding


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_wrong_with_what_was_published(dataset: Path) -> None:
    assert [*page_findings(dataset), *description_findings(dataset), *export_findings(dataset)] == []


@pytest.mark.parametrize("page", ["timeline.html", "quality.html"])
@pytest.mark.parametrize(
    "loads",
    ['<img src="https://a.example/x.png">', '<LINK rel="stylesheet" href="a.css">', "<script src=a.js></script>"],
)
def test_a_page_that_would_load_something_is_found(copy: Path, page: str, loads: str) -> None:
    edit(copy / page, "<main", f"{loads}<main")
    (found,) = page_findings(copy)
    assert found.where == page
    assert found.message.startswith("would load something")


def test_a_page_without_its_policy_is_found(copy: Path) -> None:
    edit(copy / "quality.html", "default-src 'none'", "default-src *")
    assert list(page_findings(copy)) == [Finding("quality.html", "does not forbid what it does not hold")]


def test_a_column_that_is_not_described_is_found(copy: Path) -> None:
    edit(copy / "dictionary.md", "`trigger_start`", "`trigger_begin`")
    edit(copy / "croissant.json", '"name": "trigger_start"', '"name": "trigger_begin"')
    assert list(description_findings(copy)) == [
        Finding("dictionary.md", "does not describe all of event_mentions"),
        Finding("croissant.json", "does not describe all of event_mentions"),
    ]


def test_a_description_of_another_snapshot_is_found(copy: Path) -> None:
    told = json.loads((copy / "quality.json").read_text(encoding="utf-8"))
    (copy / "quality.json").write_text(json.dumps({**told, "snapshot": "another"}), encoding="utf-8")
    assert list(description_findings(copy)) == [Finding("quality.json", "is of another snapshot")]


def test_a_file_that_the_data_package_does_not_name_is_found(copy: Path) -> None:
    told = json.loads((copy / "datapackage.json").read_text(encoding="utf-8"))
    told["resources"] = [each for each in told["resources"] if each["path"] != "exports/timeline.ics"]
    (copy / "datapackage.json").write_text(json.dumps(told), encoding="utf-8")
    assert list(description_findings(copy)) == [Finding("datapackage.json", "does not name exports/timeline.ics")]


def test_an_export_that_lost_rows_is_found(copy: Path) -> None:
    csv = copy / "exports" / "timeline.csv"
    csv.write_text(csv.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    with closing(sqlite3.connect(copy / "exports" / "timeline.db")) as database, database:
        database.execute("delete from rejects")
    assert list(export_findings(copy)) == [
        Finding("exports/timeline.csv", "holds 0 of 2 events"),
        Finding("exports/timeline.db", "holds 0 of 1 rows of rejects"),
    ]
