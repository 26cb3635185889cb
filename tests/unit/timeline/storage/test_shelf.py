from __future__ import annotations

import pytest

from dateline.timeline import merge
from dateline.timeline.storage import shelf
from dateline.timeline.storage.shelf import Shelf, Shelved


@pytest.fixture(autouse=True)
def few_are_held(monkeypatch) -> None:
    monkeypatch.setattr(shelf, "HELD", 2)


def test_what_is_put_away_is_found_by_its_number_as_is_what_is_held() -> None:
    numbers: Shelf[dict[str, int]] = Shelf()
    assert [numbers.add({"value": value}) for value in range(8)] == list(range(8))
    assert [numbers[at]["value"] for at in range(len(numbers))] == list(range(8))


def test_a_name_has_the_value_that_was_given_last_and_none_once_it_is_taken_out() -> None:
    named = Shelved((name, name.upper()) for name in "abcde")
    named["a"] = "again"
    del named["b"]
    assert named == {"a": "again", "c": "C", "d": "D", "e": "E"}
    assert "b" not in named
    assert named.get("b") is None


def test_rows_that_come_one_by_one_are_merged_as_those_of_a_list(article, mention) -> None:
    articles = [article(name) for name in "abcdef"]
    mentions = [
        mention("Later Iona struck Ost.", "struck", lemma="strike", article=name, agent="Iona", patient="Ost")
        for name in "abcdef"
    ]
    merged = merge(articles, mentions)
    assert merge(iter(articles), iter(mentions)) == merged
    assert merge(iter(articles), iter(mentions), memory=merged.memory) == merged


def test_the_events_of_many_rows_are_read_one_by_one_and_in_part(article, mention) -> None:
    days = [f"2024-04-{day}" for day in range(10, 16)]
    mentions = [mention("Later Iona left Ost.", "left", lemma="leave", agent="Iona", day=day) for day in days]
    ids = [{"mention_id": day, "event_id": day} for day in days]
    events = merge([article("a")], [told | own for told, own in zip(mentions, ids, strict=True)]).events
    assert [event["edtf"] for event in events] == days
    assert [event["edtf"] for event in events[2:4]] == days[2:4]
    assert events == list(events)
    assert events != list(events)[1:]
