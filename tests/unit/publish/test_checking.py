from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.errors import SnapshotError
from dateline.publish.checking import check
from dateline.publish.findings import Finding
from dateline.publish.layout import all_files, snapshot_folder


def test_a_whole_dataset_has_no_findings_by_any_of_its_names(published, tables) -> None:
    out = published(tables)
    assert check(out) == check(out / "current") == check((out / "current").resolve()) == []


def test_where_nothing_is_published_the_error_says_what_to_do(tmp_path) -> None:
    with pytest.raises(SnapshotError, match=r"No dataset is published in .*dateline build"):
        check(tmp_path)


def test_a_snapshot_is_found_by_the_output_folder_by_current_and_by_itself(published, tables) -> None:
    out = published(tables)
    assert snapshot_folder(out) == snapshot_folder(out / "current") == out / "current"


@pytest.mark.parametrize("path", [path for path in all_files() if path != "datapackage.json"])
def test_a_missing_file_is_found(copy, path: str) -> None:
    (copy / path).unlink()
    assert check(copy) == [Finding(path, "is missing")]


@pytest.mark.parametrize("path", ["README.md", "timeline.html", "exports/timeline.csv", "events.parquet"])
def test_a_changed_file_is_found(copy, path: str) -> None:
    with (copy / path).open("ab") as file:
        file.write(b" ")
    assert check(copy)[0] == Finding(path, "has another content than datapackage.json says")


def _with_table(copy: Path, name: str, table: pa.Table) -> list[Finding]:
    """Put another table in the place of one, tell the data package of it, and check."""
    file = copy / f"{name}.parquet"
    pq.write_table(table, file)
    package = copy / "datapackage.json"
    told = json.loads(package.read_text(encoding="utf-8"))
    (resource,) = (resource for resource in told["resources"] if resource["path"] == file.name)
    resource["hash"] = f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"
    package.write_text(json.dumps(told), encoding="utf-8")
    return check(copy)


def test_a_table_with_another_column_type_is_found(copy) -> None:
    table = pq.read_table(copy / "events.parquet")
    place = table.schema.get_field_index("mention_count")
    changed = table.set_column(place, "mention_count", table["mention_count"].cast(pa.int32()))
    assert _with_table(copy, "events", changed) == [Finding("events.parquet", "is not as declared in mention_count")]


def test_a_table_with_a_column_too_few_and_one_too_many_is_found(copy) -> None:
    table = pq.read_table(copy / "rejects.parquet")
    changed = table.rename_columns(["extra" if name == "stage" else name for name in table.schema.names])
    assert _with_table(copy, "rejects", changed) == [Finding("rejects.parquet", "is not as declared in stage, extra")]


def test_a_table_with_its_columns_in_another_order_is_found(copy) -> None:
    table = pq.read_table(copy / "rejects.parquet")
    changed = table.select(table.schema.names[::-1])
    assert _with_table(copy, "rejects", changed) == [Finding("rejects.parquet", "is not as declared in order")]


def test_ids_that_lead_nowhere_are_found(copy) -> None:
    found = _with_table(copy, "events", pq.read_table(copy / "events.parquet").slice(0, 1))
    assert found == [
        Finding("event_mentions", "2 values of event_id are not in events"),
        Finding("timeline", "1 values of event_id are not in events"),
    ]


def test_ids_that_stand_twice_are_found(copy) -> None:
    table = pq.read_table(copy / "articles.parquet")
    assert _with_table(copy, "articles", pa.concat_tables([table, table])) == [
        Finding("articles", "has rows with the same article_id")
    ]


def test_a_pointer_that_disagrees_is_found(published, tables, more_tables) -> None:
    out = published(tables)
    stale = (out / "latest.json").read_text(encoding="utf-8")
    published(more_tables)
    (out / "latest.json").write_text(stale, encoding="utf-8")
    assert [finding.where for finding in check(out)] == ["latest.json"]
    (out / "latest.json").unlink()
    assert [finding.where for finding in check(out)] == ["latest.json"]


def test_a_data_package_that_was_rewritten_is_found(published, tables) -> None:
    out = published(tables)
    with (out / "current" / "datapackage.json").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert check(out) == [Finding("datapackage.json", "is not the one that latest.json was written for")]
