from __future__ import annotations

import os
import shutil

import pytest

from pipelines import inbox as inbox_module
from pipelines.deliveries import deliveries, manifest_of
from pipelines.inbox import look
from pipelines.ledger import DONE, SET_ASIDE, WAITING


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def glance(inbox, store, ledger):
    """Look at the inbox once more; gives what is still waited for."""
    seen: dict[str, str] = {}
    warnings: list[str] = []

    def once():
        nonlocal seen
        seen = look(inbox, store, ledger, seen, warnings.append)
        return sorted(seen)

    once.warnings = warnings
    return once


def _taken(store):
    return [sorted(file.name for file in manifest_of(store, name).files) for name in deliveries(store)]


def test_a_file_that_lies_still_is_taken_at_the_second_look(inbox, store, glance):
    (inbox / "dam.txt").write_text("A dam was built.")
    assert glance() == ["dam.txt"]
    assert _taken(store) == []
    assert glance() == []
    assert _taken(store) == [["dam.txt"]]
    assert [path.name for path in inbox.iterdir()] == [".taken"]


def test_a_half_written_file_is_waited_for(inbox, store, glance):
    with (inbox / "dam.txt").open("w") as file:
        for part in ("A dam ", "was built ", "in May."):
            file.write(part)
            file.flush()
            assert glance() == ["dam.txt"]
    assert _taken(store) == []
    glance()
    (name,) = deliveries(store)
    assert (store.raw / name / name / "0" / "dam.txt").read_text() == "A dam was built in May."


def test_a_folder_that_is_still_being_filled_is_waited_for(inbox, store, glance):
    (inbox / "monday").mkdir()
    glance()
    assert glance() == ["monday"]
    (inbox / "monday" / "one.txt").write_text("One.")
    glance()
    (inbox / "monday" / "two.txt").write_text("Two.")
    assert glance() == ["monday"]
    glance()
    assert _taken(store) == [["monday/one.txt", "monday/two.txt"]]


def test_a_file_with_an_old_time_is_taken_like_any_other(inbox, store, glance):
    (inbox / "new.txt").write_text("New.")
    glance()
    glance()
    (inbox / "old.txt").write_text("Old.")
    os.utime(inbox / "old.txt", (0, 0))
    glance()
    glance()
    assert sorted(_taken(store)) == [["new.txt"], ["old.txt"]]


def test_loose_files_are_one_delivery_and_every_folder_is_its_own(inbox, store, glance):
    for name in ("a", "b"):
        (inbox / f"{name}.txt").write_text(name)
        (inbox / name).mkdir()
        (inbox / name / "page.html").write_text(name)
    glance()
    glance()
    assert sorted(_taken(store)) == [["a.txt", "b.txt"], ["a/page.html"], ["b/page.html"]]


@pytest.mark.parametrize("name", [".hidden.txt", "dam.txt.part", "dam.tmp", "dam.txt~"])
def test_what_is_named_as_unfinished_stays(inbox, store, glance, name):
    (inbox / name).write_text("A dam")
    glance()
    assert glance() == []
    assert _taken(store) == []
    assert (inbox / name).exists()


def test_the_same_file_again_is_the_same_delivery(inbox, store, ledger, glance):
    for _ in range(2):
        (inbox / "dam.txt").write_text("A dam was built.")
        glance()
        glance()
    (entry,) = ledger.entries()
    assert (entry.delivery, entry.state) == (deliveries(store)[0], WAITING)
    assert glance.warnings == [f"dam.txt came before, as delivery {entry.delivery}"]


def test_the_same_name_with_another_content_is_another_delivery(inbox, ledger, glance):
    for text in ("A dam was built.", "A dam broke."):
        (inbox / "dam.txt").write_text(text)
        glance()
        glance()
    assert len(ledger.entries()) == 2
    assert [(path, size) for path, size, _ in ledger.files()] == [("dam.txt", 12), ("dam.txt", 16)]


@pytest.mark.parametrize("moment", ["take", "record", "rmtree"])
def test_a_crash_while_taking_loses_nothing_and_doubles_nothing(inbox, store, ledger, glance, monkeypatch, moment):
    (inbox / "dam.txt").write_text("A dam was built.")
    glance()

    def crash(*_args, **_more):
        raise KeyboardInterrupt

    if moment == "take":
        monkeypatch.setattr(inbox_module, "take", crash)
    elif moment == "record":
        monkeypatch.setattr(ledger, "record", crash)
    else:
        monkeypatch.setattr(inbox_module, "shutil", type("broken", (), {"rmtree": crash}))
    with pytest.raises(KeyboardInterrupt):
        glance()
    monkeypatch.undo()
    glance()
    assert _taken(store) == [["dam.txt"]]
    assert len(ledger.entries()) == 1
    assert list((inbox / ".taken").iterdir()) == []


def test_what_cannot_be_taken_is_told_and_holds_nobody_up(inbox, store, glance, monkeypatch):
    (inbox / "dam.txt").write_text("A dam was built.")
    (inbox / "stuck.txt").write_text("Stuck.")
    glance()
    rename = type(inbox).rename

    def refuse(self, target):
        if self.name == "stuck.txt":
            raise PermissionError("not yours")
        return rename(self, target)

    monkeypatch.setattr(type(inbox), "rename", refuse)
    assert glance() == ["stuck.txt"]
    assert _taken(store) == [["dam.txt"]]
    assert "stuck.txt cannot be taken out of the inbox" in glance.warnings[0]


def test_the_inbox_is_made_where_there_is_none(inbox, glance):
    shutil.rmtree(inbox)
    assert glance() == []
    assert inbox.is_dir()


def test_the_ledger_remembers_what_became_of_a_delivery(inbox, ledger, glance):
    for name in ("one", "two", "three"):
        (inbox / name).mkdir()
        (inbox / name / "text.txt").write_text(name)
    glance()
    glance()
    done, poison, waiting = (entry.delivery for entry in ledger.entries())
    ledger.settle(done, DONE)
    ledger.settle(poison, SET_ASIDE, "three runs failed")
    assert [entry.delivery for entry in ledger.waiting()] == [waiting]
    assert [(entry.state, entry.reason) for entry in ledger.entries()] == [
        (DONE, ""), (SET_ASIDE, "three runs failed"), (WAITING, ""),
    ]  # fmt: skip
