from __future__ import annotations

import io
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from dateline.articles.formats.sources import find_sources
from dateline.errors import InputError
from dateline.reject_share import MAX_REJECT_SHARE
from dateline.schema import table_from_rows
from pipelines.deliveries import (
    PER_DELIVERY,
    Manifest,
    Settings,
    being_read,
    deliveries,
    inputs_of,
    is_whole,
    manifest_of,
    pending,
    take,
)
from pipelines.store import REJECTS_OF, write_table

PLAIN = Settings()


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    (folder / "deep").mkdir(parents=True)
    (folder / "one.txt").write_text("A dam was built in May.")
    (folder / "deep" / "two.txt").write_text("It broke last week.")
    return folder


def _contents(store, manifest):
    found = {}
    for path in inputs_of(store, manifest):
        for file in sorted([path] if path.is_file() else path.rglob("*")):
            if file.is_file():
                found[str(file.relative_to(path.parent))] = file.read_text()
    return found


def test_a_delivery_is_copied_under_the_names_by_which_rows_refer_to_it(store, news):
    manifest = take(store, [news, news / "one.txt"], PLAIN)
    assert [file.name for file in manifest.files] == ["news/deep/two.txt", "news/one.txt", "one.txt"]
    assert _contents(store, manifest) == {
        "news/deep/two.txt": "It broke last week.",
        "news/one.txt": "A dam was built in May.",
        "one.txt": "A dam was built in May.",
    }


def test_a_delivery_does_not_change_with_the_files_it_came_from(store, news):
    manifest = take(store, [news], PLAIN)
    (news / "one.txt").write_text("Changed.")
    assert _contents(store, manifest)["news/one.txt"] == "A dam was built in May."


def test_the_same_content_and_settings_are_the_same_delivery(store, news):
    first = take(store, [news], PLAIN)
    assert take(store, [news], PLAIN) == first
    assert deliveries(store) == [first.delivery]


@pytest.mark.parametrize(
    "settings", [Settings(published=date(2020, 3, 3)), Settings(kind="narrative"), Settings(all_events=True)]
)
def test_other_settings_are_another_delivery(store, news, settings):
    assert take(store, [news], settings).delivery != take(store, [news], PLAIN).delivery


def test_a_manifest_is_read_back_as_it_was_written(store, news):
    manifest = take(store, [news], Settings(date(2020, 3, 3), "news", all_events=True), "monday")
    assert manifest_of(store, "monday") == manifest
    assert Manifest.from_json(manifest.to_json()) == manifest


def test_another_limit_is_kept_and_is_the_same_delivery(store, news):
    plain = take(store, [news], PLAIN)
    strict = take(store, [news], PLAIN, max_reject_share=0.1)
    assert strict.delivery == plain.delivery
    assert manifest_of(store, plain.delivery).max_reject_share == 0.1
    assert plain.max_reject_share == MAX_REJECT_SHARE


def test_a_name_given_again_replaces_what_it_named(store, news):
    old = take(store, [news], PLAIN, "monday")
    (news / "one.txt").write_text("The dam holds.")
    new = take(store, [news], PLAIN, "monday")
    assert old.digest != new.digest
    assert _contents(store, manifest_of(store, "monday"))["news/one.txt"] == "The dam holds."
    visible = {path.name for path in (store.raw / "monday").iterdir() if not path.name.startswith(".")}
    assert visible == {new.digest, "manifest.json"}


def test_a_delivery_is_not_replaced_while_a_run_reads_it(store, news):
    old = take(store, [news], PLAIN, "monday")
    (news / "one.txt").write_text("The dam holds.")
    waited = threading.Event()
    with ThreadPoolExecutor(1) as other:
        with being_read(store, "monday"):
            taking = other.submit(take, store, [news], PLAIN, "monday", waiting=waited.set)
            assert waited.wait(10)
            assert manifest_of(store, "monday") == old
            assert _contents(store, old)["news/one.txt"] == "A dam was built in May."
        new = taking.result(10)
    assert manifest_of(store, "monday") == new != old


@pytest.mark.parametrize("name", ["", ".", "..", ".hidden", "a/b", " a"])
def test_a_name_that_is_no_plain_file_name_is_refused(store, news, name):
    with pytest.raises(InputError, match="cannot name a delivery"):
        take(store, [news], PLAIN, name)


def test_a_path_that_does_not_exist_is_refused(store, tmp_path):
    with pytest.raises(InputError, match="nowhere"):
        take(store, [tmp_path / "nowhere"], PLAIN)
    assert deliveries(store) == []


def test_standard_input_is_kept_as_a_file(store, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"A dam was built in May.")))
    manifest = take(store, [Path("-")], PLAIN)
    assert _contents(store, manifest) == {"-": "A dam was built in May."}


def test_a_file_that_cannot_be_opened_is_noted_and_costs_its_neighbours_nothing(store, news):
    (news / "link.txt").symlink_to(news / "one.txt")
    manifest = take(store, [news], PLAIN)
    (unread,) = manifest.unread
    assert unread.name == "news/link.txt"
    assert "links inside a folder are not followed" in unread.problem
    assert len(_contents(store, manifest)) == 2


def test_what_a_crash_left_half_copied_is_cleared_away(store, news):
    half = store.raw / ".taking" / "0" / "news"
    half.mkdir(parents=True)
    (half / "one.txt").write_text("A dam was")
    manifest = take(store, [news], PLAIN)
    assert len(_contents(store, manifest)) == 2
    assert not (store.raw / ".taking").exists()


def test_an_unknown_delivery_is_named(store):
    with pytest.raises(InputError, match="'tuesday' was never taken into"):
        manifest_of(store, "tuesday")


def _carry_through(store, manifest):
    for table in PER_DELIVERY:
        write_table(table_from_rows("rejects", []), store.path(REJECTS_OF + table, manifest.delivery), manifest.digest)
        write_table(table_from_rows(table, []), store.path(table, manifest.delivery), manifest.digest)


def test_a_delivery_is_pending_until_all_its_tables_are_made_from_it(store, news):
    manifest = take(store, [news], PLAIN, "monday")
    assert pending(store) == ["monday"]
    _carry_through(store, manifest)
    assert pending(store) == []
    (news / "one.txt").write_text("The dam holds.")
    take(store, [news], PLAIN, "monday")
    assert pending(store) == ["monday"]


@pytest.mark.parametrize("table", [*PER_DELIVERY, *(REJECTS_OF + table for table in PER_DELIVERY)])
def test_a_delivery_that_lacks_a_table_is_not_whole(store, news, table):
    manifest = take(store, [news], PLAIN, "monday")
    _carry_through(store, manifest)
    store.path(table, "monday").unlink()
    assert not is_whole(store, "monday")


def test_the_columns_that_were_told_come_back_and_make_another_delivery(store, news):
    told = take(store, [news], Settings(columns={"text": "words"}), "monday")
    assert manifest_of(store, "monday") == told
    assert told.digest != take(store, [news], PLAIN).digest


def test_what_tells_the_columns_of_a_table_is_copied_beside_it(store, tmp_path):
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "a.csv").write_text("words\n")
    (folder / "a.csv.map.toml").write_text('text = "words"')
    for inputs in ([folder], [folder / "a.csv"], sorted(folder.iterdir())):
        manifest = take(store, inputs, PLAIN)
        assert [Path(file.path).name for file in manifest.files] == ["a.csv", "a.csv.map.toml"]
        [source] = [source for path in inputs_of(store, manifest) for source in find_sources([path])]
        assert source.told_columns() == {"text": "words"}


def test_why_a_file_was_not_taken_is_kept(store, tmp_path):
    folder = tmp_path / "links"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path)
    [file] = take(store, [folder], PLAIN).unread
    assert (file.name, file.reason) == ("links/link", "unsafe_path")
