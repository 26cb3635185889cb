from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.schema import arrow_schema, table_from_rows
from pipelines import store as store_module
from pipelines.store import Store, made_from, read_table, write_table


def _timexes(row, *texts):
    return table_from_rows("timexes", [row("timexes", timex_id=text, text=text) for text in texts])


def test_a_table_is_read_back_as_it_was_written(store, row):
    path = store.path("timexes", "monday")
    write_table(_timexes(row, "today", "May"), path, "digest")
    assert read_table(path, arrow_schema("timexes")).equals(_timexes(row, "today", "May"))
    assert made_from(path) == "digest"


def test_a_table_that_was_never_written_was_made_from_nothing(store):
    assert made_from(store.path("timexes", "monday")) is None


def test_the_parts_of_deliveries_stand_apart_from_whole_tables(tmp_path):
    store = Store(tmp_path)
    assert store.path("timexes", "monday") == tmp_path / "deliveries" / "timexes" / "monday.parquet"
    assert store.path("events") == tmp_path / "tables" / "events.parquet"


def test_the_same_rows_are_the_same_bytes(store, row):
    one, other = store.path("timexes", "one"), store.path("timexes", "other")
    write_table(_timexes(row, "today"), one, "digest")
    write_table(_timexes(row, "today"), other, "digest")
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("step", ["write", "sync", "rename"])
def test_a_write_that_breaks_off_leaves_the_old_table(store, row, monkeypatch, step):
    path = store.path("timexes", "monday")
    write_table(_timexes(row, "today"), path)

    def half(_, where, **_more):
        where.write_bytes(b"PAR1 and no more")
        raise OSError("disk full")

    def fail(*_):
        raise OSError("disk full")

    if step == "write":
        monkeypatch.setattr(pq, "write_table", half)
    elif step == "sync":
        monkeypatch.setattr(store_module, "sync", fail)
    else:
        monkeypatch.setattr(type(path), "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_table(_timexes(row, "tomorrow"), path)
    monkeypatch.undo()
    assert read_table(path, arrow_schema("timexes"))["text"].to_pylist() == ["today"]
    write_table(_timexes(row, "tomorrow"), path)
    assert [file.name for file in path.parent.iterdir()] == ["monday.parquet"]


def test_a_table_is_on_the_disk_before_it_has_its_name(store, row, monkeypatch):
    synced = []
    real = os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda handle: (synced.append(str(Path(f"/proc/self/fd/{handle}").readlink())), real(handle))
    )
    path = store.path("timexes", "monday")
    write_table(_timexes(row, "today"), path)
    assert synced == [str(path.with_name(".monday.parquet.tmp")), str(path.parent)]


def test_a_table_with_other_columns_is_not_read(store):
    path = store.path("timexes", "monday")
    write_table(pa.table({"text": ["today"]}), path)
    with pytest.raises(KeyError):
        read_table(path, arrow_schema("timexes"))


HOLD = """
import sys
from pathlib import Path
from pipelines.store import locked
with locked(Path(sys.argv[1]), lambda: print("waiting", flush=True), shared="shared" in sys.argv):
    print("held", flush=True)
    sys.stdin.read()
"""


def _holder(folder, *kind):
    command = [sys.executable, "-c", HOLD, str(folder), *kind]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own Python


def test_an_output_is_held_by_one_process_at_a_time_and_freed_when_it_dies(tmp_path):
    with _holder(tmp_path) as first:
        assert first.stdout.readline() == "held\n"
        with _holder(tmp_path) as second:
            assert second.stdout.readline() == "waiting\n"
            assert select.select([second.stdout], [], [], 0.5)[0] == []
            first.kill()
            assert second.stdout.readline() == "held\n"
            second.stdin.close()


def test_who_shares_an_output_works_beside_others_and_who_wants_it_alone_is_not_passed_by(tmp_path):
    with _holder(tmp_path, "shared") as first, _holder(tmp_path, "shared") as second:
        assert first.stdout.readline() == second.stdout.readline() == "held\n"
        with _holder(tmp_path) as alone:
            assert alone.stdout.readline() == "waiting\n"
            with _holder(tmp_path, "shared") as late:
                assert late.stdout.readline() == "waiting\n"
                first.stdin.close()
                second.stdin.close()
                assert alone.stdout.readline() == "held\n"
                assert select.select([late.stdout], [], [], 0.3)[0] == []
                alone.stdin.close()
                assert late.stdout.readline() == "held\n"
                late.stdin.close()
