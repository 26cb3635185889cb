"""The fuzzer writes what it should, and sees a broken promise."""

from __future__ import annotations

from datetime import date

import fuzz
import pytest

from dateline.tagging import Impossible, Tagging, tag

FRIDAY = date(2023, 11, 3)


def test_the_same_seed_writes_the_same_texts():
    one, other = (fuzz.Writer(7) for _ in range(2))
    assert [one.text() for _ in range(50)] == [other.text() for _ in range(50)]


def test_most_phrases_that_are_written_hold_a_time():
    writer = fuzz.Writer(7)
    phrases = [writer.phrase("time") for _ in range(200)]
    assert sum(bool(tag(phrase, FRIDAY).timexes) for phrase in phrases) > 100


def test_damage_reaches_beyond_ascii():
    writer = fuzz.Writer(7)
    assert any(not text.isascii() for text in (writer.text() for _ in range(50)))


def test_a_run_counts_its_texts_and_finds_nothing_broken():
    count, broken = fuzz.run(0, seed=3, fewest=40)
    assert count == 40
    assert broken == []


def test_an_exception_is_a_broken_promise(monkeypatch: pytest.MonkeyPatch):
    def fails(*_: object, **__: object) -> Tagging:
        raise RecursionError("too deep")

    monkeypatch.setattr(fuzz, "tag", fails)
    count, broken = fuzz.run(0, seed=3, fewest=3)
    assert len(broken) == count == 3
    assert broken[0].endswith("RecursionError: too deep")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"text": "lost week"}, "is not what stands at its offsets"),
        ({"end": 99}, "out of order, empty or overlaps"),
        ({"start": 18}, "out of order, empty or overlaps"),
        ({"type": "DAY"}, "a field that the tables do not know"),
        ({"grain": "moon"}, "a field that the tables do not know"),
        ({"value": ""}, "a field that the tables do not know"),
        ({"resolved": False}, "is resolved to no year"),
        ({"start_day": date(2024, 1, 1)}, "ends before it begins"),
        ({"edtf": "2023"}, "and is written 2023"),
        ({"value": "2023-W40"}, "and is written 2023-W40"),
    ],
)
def test_each_promise_is_looked_at(changed: dict[str, object], told: str, monkeypatch: pytest.MonkeyPatch):
    text = "They met last week."
    broken = Tagging((tag(text, FRIDAY).timexes[0]._replace(**changed),), ())
    monkeypatch.setattr(fuzz, "tag", lambda *_, **__: broken)
    assert any(told in line for line in fuzz.broken_promises(text, FRIDAY, "news"))


def test_what_rests_on_an_unknown_publication_is_a_broken_promise(monkeypatch: pytest.MonkeyPatch):
    text = "They met last week."
    tagging = tag(text, FRIDAY)
    monkeypatch.setattr(fuzz, "tag", lambda *_, **__: tagging)
    assert list(fuzz.broken_promises(text, FRIDAY, "news")) == []
    assert list(fuzz.broken_promises(text, None, "news")) == ["'last week' rests on a publication that nobody knows"]


def test_impossible_dates_are_spans_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fuzz, "tag", lambda *_, **__: Tagging((), (Impossible(0, 3, "30 February", "no"),)))
    assert list(fuzz.broken_promises("30 February", FRIDAY, "news")) == [
        "'30 February' is not what stands at its offsets"
    ]
