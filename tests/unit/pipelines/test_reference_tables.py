"""The user's reference tables in the output: kept whole, replaced whole, refused where they cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import InputError
from pipelines.reference_tables import keep_reference, reference_of
from pipelines.store import Store

EVENTS = "day,kind,event,names,words,source\n2019-05-04,fair,Fair of Fable Bay,great fair of Fable Bay,,the town\n"
TITLES = "office,titles,places,alone\nMayor of Fable Bay,Mayor,Fable Bay,no\n"


def folder(tmp_path: Path, **tables: str) -> Path:
    place = tmp_path / "mine"
    place.mkdir(exist_ok=True)
    for name in place.iterdir():
        name.unlink()
    for name, text in tables.items():
        (place / f"{name}.csv").write_text(text)
    return place


def test_an_output_without_tables_has_none(tmp_path: Path):
    assert reference_of(Store(tmp_path)) is None


def test_tables_are_kept_and_the_next_take_their_place(tmp_path: Path):
    store = Store(tmp_path / "out")
    keep_reference(store, folder(tmp_path, events=EVENTS))
    keep_reference(store, folder(tmp_path, titles=TITLES))
    kept = reference_of(store)
    assert kept is not None
    assert [path.name for path in kept.iterdir()] == ["titles.csv"]


def test_what_cannot_be_read_changes_nothing(tmp_path: Path):
    store = Store(tmp_path / "out")
    keep_reference(store, folder(tmp_path, events=EVENTS))
    with pytest.raises(InputError, match="lacks the column"):
        keep_reference(store, folder(tmp_path, events="day\n2019-05-04\n"))
    kept = reference_of(store)
    assert kept is not None
    assert (kept / "events.csv").read_text() == EVENTS
