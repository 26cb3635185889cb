"""A dataset published to an object store: a server on loopback that speaks the protocol of S3."""

from __future__ import annotations

import json

import pandas as pd
import pyarrow.fs as pafs
import pytest
from moto.server import ThreadedMotoServer

from dateline.cli import main
from dateline.errors import InputError, SnapshotError
from dateline.publish import publish, remote
from dateline.publish.checking import check
from dateline.publish.layout import all_files
from dateline.publish.remote import get, put
from dateline.publish.retention import Rule
from dateline.publish.snapshot import retain
from dateline.schema import TABLES, table_from_rows

URL = "s3://timeline/news"


@pytest.fixture(scope="module")
def bucket():
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patched:
        for name in ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY"):
            patched.setenv(f"AWS_{name}", "test")
        patched.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        patched.setenv("AWS_REGION", "us-east-1")
        store = pafs.S3FileSystem(endpoint_override=f"{host}:{port}", scheme="http", allow_bucket_creation=True)
        store.create_dir("timeline")
        yield store
    server.stop()


@pytest.fixture
def store(bucket):
    bucket.delete_dir_contents("timeline")
    return bucket


@pytest.fixture
def out(tmp_path):
    def publish_number(number):
        tables = {name: table_from_rows(name, []) for name in TABLES if name != "changes"}
        row = {column.name: None for column in TABLES["rejects"].columns}
        told = {"reject_id": str(number), "delivery": "d", "source_path": "a", "stage": "read", "reason": "not_text"}
        rejects = table_from_rows("rejects", [{**row, **told, "message": f"number {number}", "sample": ""}])
        return publish(tmp_path / "out", {**tables, "rejects": rejects}, settings={}, quality={})

    publish_number(0)
    publish_number.folder = tmp_path / "out"
    return publish_number


def _there(store):
    return {info.base_name for info in store.get_file_info(pafs.FileSelector("timeline/news/snapshots"))}


def test_a_snapshot_is_put_whole_and_read_from_there(store, out, tmp_path):
    folder = put(out.folder, URL)
    files = store.get_file_info(pafs.FileSelector(folder.removeprefix("s3://"), recursive=True))
    assert {info.path.partition(folder.removeprefix("s3://") + "/")[2] for info in files if info.is_file} == set(
        all_files()
    )
    assert check(get(URL, tmp_path / "copy")) == []
    with store.open_input_file(f"{folder.removeprefix('s3://')}/rejects.parquet") as file:
        assert pd.read_parquet(file)["message"].tolist() == ["number 0"]


@pytest.mark.usefixtures("store")
def test_readers_see_the_old_snapshot_until_the_pointer_moves(out, tmp_path, monkeypatch):
    put(out.folder, URL)
    out(1)
    real = remote._write

    def fails(filesystem, path, content):
        if path.endswith("/quality.json"):
            raise OSError("the line is down")
        real(filesystem, path, content)

    monkeypatch.setattr(remote, "_write", fails)
    with pytest.raises(SnapshotError, match="what was current there still is"):
        put(out.folder, URL)
    old = get(URL, tmp_path / "old")
    assert check(old) == []
    assert pd.read_parquet(old / "current" / "rejects.parquet")["message"].tolist() == ["number 0"]
    monkeypatch.undo()
    put(out.folder, URL)
    assert pd.read_parquet(get(URL, tmp_path / "new") / "current" / "rejects.parquet")["message"].tolist() == [
        "number 1"
    ]


@pytest.mark.usefixtures("store")
def test_what_is_current_there_is_not_sent_again(out, monkeypatch):
    folder = put(out.folder, URL)
    monkeypatch.setattr(remote, "_write", lambda *_: pytest.fail("it was sent again"))
    assert put(out.folder, URL) == folder


def test_snapshots_that_are_no_longer_kept_are_removed_there_too(store, out):
    for number in range(3):
        out(number)
        put(out.folder, URL)
    assert len(_there(store)) == 3
    retain(out.folder, Rule(last=1))
    put(out.folder, URL)
    assert _there(store) == set(json.loads((out.folder / "latest.json").read_text())["snapshots"])


def test_a_disk_is_a_url_too(out, tmp_path):
    put(out.folder, f"file://{tmp_path}/elsewhere")
    assert main(["check", f"file://{tmp_path}/elsewhere"]) == 0
    assert not list((tmp_path / "elsewhere").rglob("*.draft"))


def test_the_commands_put_and_check_by_url(store, out, capsys):
    assert main(["publish", str(out.folder), URL]) == 0
    assert capsys.readouterr().out.startswith(f"{URL}/snapshots/")
    assert main(["check", URL]) == 0
    (card,) = [
        info.path
        for info in store.get_file_info(pafs.FileSelector("timeline/news", recursive=True))
        if info.base_name == "README.md"
    ]
    with store.open_output_stream(card) as stream:
        stream.write(b"other")
    assert main(["check", URL]) == 1
    assert "README.md: has another content" in capsys.readouterr().out


@pytest.mark.parametrize("url", ["nowhere://x/y", "s3://"])
def test_a_url_that_names_no_filesystem_is_refused(out, url):
    with pytest.raises((InputError, SnapshotError)):
        put(out.folder, url)


@pytest.mark.usefixtures("store")
def test_where_nothing_is_published_nothing_is_put_or_got(tmp_path):
    with pytest.raises(SnapshotError, match="nothing to put"):
        put(tmp_path, URL)
    with pytest.raises(SnapshotError, match="No whole dataset"):
        get("s3://timeline/empty", tmp_path)
