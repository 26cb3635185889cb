from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from itertools import count
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.errors import SnapshotError
from dateline.publish import atomic, publish, snapshot
from dateline.publish.checking import check
from dateline.publish.layout import all_files, current_id
from dateline.schema import TABLES, arrow_schema


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_snapshot_has_every_file_and_nothing_else(published, tables) -> None:
    out = published(tables)
    assert set(_bytes(out / "current")) == set(all_files())
    assert sorted(path.name for path in out.iterdir()) == [".lock", "current", "latest.json", "snapshots"]


def test_current_is_a_relative_link_to_the_snapshot_that_is_returned(tmp_path, tables) -> None:
    folder = publish(tmp_path, tables, settings={}, quality={})
    assert (tmp_path / "current").readlink() == Path("snapshots") / folder.name
    assert json.loads((tmp_path / "latest.json").read_text())["snapshot"] == folder.name


def test_tables_are_written_as_declared_compressed_with_zstd(dataset) -> None:
    for name in TABLES:
        file = pq.ParquetFile(dataset / f"{name}.parquet")
        assert file.schema_arrow.equals(arrow_schema(name))
        assert file.schema_arrow.field(0).metadata[b"meaning"].decode() == TABLES[name].columns[0].meaning
        if file.metadata.num_row_groups:
            assert file.metadata.row_group(0).column(0).compression == "ZSTD"


def test_publishing_again_changes_no_byte(published, tables) -> None:
    out = published(tables)
    before = _bytes(out)
    assert _bytes(published(tables)) == before


@pytest.mark.parametrize("path", ["timeline.html", "exports/timeline.ics", "changes.parquet"])
def test_publishing_again_makes_the_files_that_an_older_version_did_not(published, tables, more_tables, path) -> None:
    published(tables)
    out = published(more_tables)
    before = _bytes(out / "current")
    (out / "current" / path).unlink()
    after = _bytes(published(more_tables) / "current")
    assert check(out) == []
    assert after.keys() == before.keys()
    if path != "changes.parquet":
        assert after == before


def test_two_folders_get_the_same_bytes(published, tables, tmp_path) -> None:
    publish(tmp_path / "other", tables, settings={"kind": "auto"}, quality={"passed": 12})
    assert _bytes(published(tables)) == _bytes(tmp_path / "other")


def test_the_order_in_which_rows_arrived_changes_no_byte(published, tables, tmp_path) -> None:
    backwards = {
        name: table if name in {"events", "timeline"} else table.take(list(range(table.num_rows))[::-1])
        for name, table in tables.items()
    }
    publish(tmp_path / "other", backwards, settings={"kind": "auto"}, quality={"passed": 12})
    assert _bytes(published(tables)) == _bytes(tmp_path / "other")


def test_rows_that_came_with_two_deliveries_stand_once(published, tables, tables_of) -> None:
    again = tables_of(delivery="second")
    doubled = {
        name: pa.concat_tables([again[name], table]) if "delivery" in table.schema.names else table
        for name, table in tables.items()
    }
    once = _bytes(published(tables) / "current")
    assert _bytes(published(doubled) / "current") == once


def test_a_table_of_another_schema_is_refused(tmp_path, tables) -> None:
    with pytest.raises(SnapshotError, match="table events has columns"):
        publish(tmp_path, {**tables, "events": tables["events"].drop_columns(["title"])}, settings={}, quality={})
    with pytest.raises(SnapshotError, match="timeline"):
        publish(
            tmp_path, {name: table for name, table in tables.items() if name != "timeline"}, settings={}, quality={}
        )
    assert not (tmp_path / "current").exists()


def test_five_snapshots_are_kept(published, variant) -> None:
    for number in range(7):
        out = published(variant(number))
    history = json.loads((out / "latest.json").read_text())["snapshots"]
    assert sorted(path.name for path in (out / "snapshots").iterdir()) == sorted(history)
    assert len(history) == 5
    assert history[0] == current_id(out)


def test_going_back_to_earlier_contents_tells_the_changes_from_the_snapshot_before(
    published, tables, more_tables
) -> None:
    published(tables)
    published(more_tables)
    out = published(tables)
    changed = pq.read_table(out / "current" / "changes.parquet").to_pylist()
    assert [row["change"] for row in changed] == ["retracted"]
    assert check(out) == []


def test_a_lost_latest_is_written_anew(published, tables) -> None:
    out = published(tables)
    before = (out / "latest.json").read_bytes()
    (out / "latest.json").unlink()
    assert (published(tables) / "latest.json").read_bytes() == before


def test_a_current_that_points_nowhere_is_mended(published, tables) -> None:
    out = published(tables)
    (out / "current").unlink()
    (out / "current").symlink_to("snapshots/gone")
    assert check(published(tables)) == []


def test_a_published_table_that_cannot_be_read_is_said_to_be_so(published, tables, more_tables) -> None:
    out = published(tables)
    (out / "current" / "events.parquet").write_bytes(b"not parquet")
    with pytest.raises(SnapshotError, match=r"events\.parquet cannot be read"):
        published(more_tables)


class _KilledError(BaseException):
    pass


class _Steps:
    """Every step on disk that publishing takes, counted; the last one that is allowed ends the run."""

    def __init__(self, patch: pytest.MonkeyPatch, allowed: int) -> None:
        self.allowed = allowed
        for place, name in (
            (atomic, "sync"),
            (Path, "replace"),
            (Path, "symlink_to"),
            (Path, "write_text"),
            (snapshot, "write_table"),
        ):
            patch.setattr(place, name, self._counted(getattr(place, name)))

    def _counted(self, real):
        def step(*args, **more):
            self.allowed -= 1
            if self.allowed < 0:
                raise _KilledError
            return real(*args, **more)

        return step


def _runs_to_the_end(out: Path, tables, allowed_steps: int) -> bool:
    with pytest.MonkeyPatch.context() as patch:
        _Steps(patch, allowed_steps)
        try:
            publish(out, tables, settings={}, quality={})
        except _KilledError:
            return False
    return True


def test_a_run_that_ends_at_any_step_leaves_current_whole_and_the_next_run_mends_the_rest(
    tmp_path, tables, more_tables
) -> None:
    new = publish(tmp_path / "elsewhere", more_tables, settings={}, quality={}).name
    out = tmp_path / "out"
    old = publish(out, tables, settings={}, quality={}).name
    for allowed in count():
        done = _runs_to_the_end(out, more_tables, allowed)
        assert check(out / "current") == []
        assert current_id(out) in ({new} if done else {old, new})
        publish(out, tables, settings={}, quality={})
        assert check(out) == []
        assert {path.name for path in out.iterdir()} == {".lock", "current", "latest.json", "snapshots"}
        assert {path.name for path in (out / "snapshots").iterdir()} == set(_history(out))
        if done:
            break
    assert allowed > 30


def _history(out: Path) -> list[str]:
    return json.loads((out / "latest.json").read_text())["snapshots"]


_PUBLISH_FOR_EVER = """
import sys
from pathlib import Path
import pyarrow as pa, pyarrow.ipc
from dateline.publish import publish
def load(folder):
    return {file.stem: pa.ipc.open_file(file).read_all() for file in Path(folder).iterdir()}
sets = [load(folder) for folder in sys.argv[2:]]
print("ready", flush=True)
while True:
    for tables in sets:
        publish(Path(sys.argv[1]), tables, settings={}, quality={})
"""


@pytest.fixture
def saved(tmp_path, tables, more_tables) -> list[str]:
    folders = []
    for name, some in (("some", tables), ("more", more_tables)):
        folder = tmp_path / name
        folder.mkdir()
        for table_name, table in some.items():
            with pa.ipc.new_file(folder / f"{table_name}.arrow", table.schema) as writer:
                writer.write_table(table)
        folders.append(str(folder))
    return folders


def test_kill_nine_leaves_current_whole(tmp_path, saved, tables) -> None:
    out = tmp_path / "out"
    publish(out, tables, settings={}, quality={})
    for moment in (0.01, 0.04, 0.09, 0.13, 0.21, 0.3):
        with subprocess.Popen(  # noqa: S603 - our own interpreter and our own code
            [sys.executable, "-c", _PUBLISH_FOR_EVER, str(out), *saved], stdout=subprocess.PIPE
        ) as child:
            assert child.stdout.readline() == b"ready\n"
            time.sleep(moment)
            os.kill(child.pid, signal.SIGKILL)
        assert check(out / "current") == []
    publish(out, tables, settings={}, quality={})
    assert check(out) == []


def test_two_publishers_at_once_leave_one_of_both_whole(tmp_path, tables, more_tables) -> None:
    failures = []

    def run(some) -> None:
        try:
            for _ in range(5):
                publish(tmp_path, some, settings={}, quality={})
        except Exception as error:  # noqa: BLE001 - whatever a thread meets is the test's failure
            failures.append(error)

    threads = [threading.Thread(target=run, args=(some,)) for some in (tables, more_tables)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert check(tmp_path) == []
    assert {path.name for path in (tmp_path / "snapshots").iterdir()} == set(_history(tmp_path))


def test_pandas_reads_the_timeline_with_a_year_that_it_has_no_date_for(dataset) -> None:
    import pandas as pd

    timeline = pd.read_parquet(dataset / "timeline.parquet")
    assert timeline["start_year"].tolist() == [-43, 2024]
    assert timeline["edtf"].tolist() == ["-0043-03-15", "2024-05-02"]
    assert timeline["start_day"].isna().tolist() == [True, False]
