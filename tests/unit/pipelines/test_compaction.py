"""The small files of many deliveries in one."""

from __future__ import annotations

import pytest

from dateline.schema import arrow_schema, table_from_rows
from pipelines import compaction
from pipelines.compaction import compacted, discard
from pipelines.store import read_table, write_table


@pytest.fixture
def put(store, row):
    """Write a delivery's rejects, with these ids; gives the file."""

    def once(delivery, *ids):
        path = store.path("rejects_timexes", delivery)
        write_table(
            table_from_rows("rejects", [row("rejects", reject_id=name, delivery=delivery) for name in ids]), path
        )
        return path

    return once


@pytest.fixture
def reads(monkeypatch):
    """The files of single deliveries that were read, by name."""
    seen = []

    def read(path, schema):
        seen.append(path.stem)
        return read_table(path, schema)

    monkeypatch.setattr(compaction, "read_table", read)
    return seen


def _ids(store, files):
    found = compacted(store, "rejects_timexes", files)
    return list(zip(found.deliveries(), found.table["reject_id"].to_pylist(), strict=True))


def test_only_what_is_new_or_changed_is_read_from_its_own_file(store, put, reads):
    files = {name: put(name, f"{name}1", f"{name}2") for name in "ac"}
    expected = [("a", "a1"), ("a", "a2"), ("c", "c1"), ("c", "c2")]
    assert (_ids(store, files), reads) == (expected, ["a", "c"])
    assert (_ids(store, files), reads) == (expected, ["a", "c"])
    files = {"a": files["a"], "b": put("b"), "c": put("c", "other")}
    assert _ids(store, files) == [("a", "a1"), ("a", "a2"), ("c", "other")]
    assert reads == ["a", "c", "b", "c"]
    assert _ids(store, {"a": files["a"]}) == [("a", "a1"), ("a", "a2")]
    assert reads == ["a", "c", "b", "c"]


def test_the_table_is_the_one_that_the_files_hold(store, put):
    files = {name: put(name, name) for name in "ab"}
    schema = arrow_schema("rejects")
    whole = [read_table(path, schema).to_pylist() for path in files.values()]
    for _ in range(2):
        found = compacted(store, "rejects_timexes", files)
        assert found.table.to_pylist() == [row for rows in whole for row in rows]
        assert found.table.schema.remove_metadata() == schema.remove_metadata()
        only = compacted(store, "rejects_timexes", files, ["reject_id"])
        assert only.table.to_pylist() == [{"reject_id": "a"}, {"reject_id": "b"}]


def test_a_file_of_other_columns_is_made_anew(store, put, reads):
    files = {"a": put("a", "1")}
    _ids(store, files)
    path = store.deliveries / "compacted" / "rejects_timexes.parquet"
    read = compaction._read(path, arrow_schema("rejects"), None)
    compaction._write(read.drop_columns(["sample"]), compaction._stretches(path, arrow_schema("rejects")), path)
    assert _ids(store, files) == [("a", "1")]
    assert reads == ["a", "a"]


def test_what_is_discarded_is_gone_and_made_again(store, put, reads):
    files = {"a": put("a", "1")}
    _ids(store, files)
    discard(store)
    assert not (store.deliveries / "compacted").exists()
    assert _ids(store, files) == [("a", "1")]
    assert reads == ["a", "a"]
