from __future__ import annotations

from typing import Any

from dateline.publish.changes import changes
from dateline.schema import table_from_rows


def _event(name: str, *mentions: str, **more: Any) -> dict[str, Any]:
    return {"event_id": name, "mention_ids": list(mentions), "title": "It rained", "revision": 1, **more}


def _told(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> list[tuple[str, str]]:
    rows = changes(before, after, "s")
    table_from_rows("changes", rows)
    return [(row["event_id"], row["change"]) for row in rows]


def test_the_first_snapshot_adds_every_event() -> None:
    assert _told([], [_event("b", "m"), _event("a", "n")]) == [("a", "added"), ("b", "added")]


def test_an_event_that_says_the_same_is_no_change() -> None:
    assert _told([_event("a", "m")], [_event("a", "m")]) == []


def test_a_changed_event_names_its_changed_columns() -> None:
    (row,) = changes([_event("a", "m")], [_event("a", "m", "n", title="It poured")], "s")
    assert (row["change"], row["fields"], row["snapshot"]) == ("changed", ["title", "mention_ids"], "s")


def test_a_counted_revision_is_no_change_by_itself() -> None:
    assert _told([_event("a", "m")], [_event("a", "m", revision=2)]) == []


def test_an_event_whose_mentions_are_gone_is_retracted() -> None:
    assert _told([_event("a", "m")], []) == [("a", "retracted")]


def test_an_event_whose_mentions_moved_was_merged_into_where_most_of_them_are() -> None:
    before = [_event("a", "m", "n", "o"), _event("b", "p")]
    (first, *_) = changes(before, [_event("b", "p", "m"), _event("c", "n", "o")], "s")
    assert (first["event_id"], first["change"], first["merged_into"]) == ("a", "merged_into", "c")


def test_an_event_that_left_another_says_from_which_it_was_split() -> None:
    before = [_event("a", "m", "n", "o")]
    rows = changes(before, [_event("a", "m", "n"), _event("b", "o", "p")], "s")
    assert [(row["event_id"], row["change"], row["split_from"]) for row in rows] == [
        ("a", "changed", None),
        ("b", "added", "a"),
    ]


def test_an_event_that_has_a_new_id_was_merged_and_not_split() -> None:
    rows = changes([_event("b", "m")], [_event("a", "l", "m")], "s")
    assert [(row["event_id"], row["change"], row["merged_into"], row["split_from"]) for row in rows] == [
        ("a", "added", None, None),
        ("b", "merged_into", "a", None),
    ]
