"""What is found once and kept."""

from __future__ import annotations

from dateline import remembering
from dateline.remembering import Remembered


def test_what_was_found_is_not_looked_for_again():
    asked: list[str] = []

    def find(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(find)
    assert [lengths[word] for word in ("quay", "harbour", "quay")] == [4, 7, 4]
    assert asked == ["quay", "harbour"]


def test_of_more_than_can_be_kept_nothing_is_wrong(monkeypatch):
    monkeypatch.setattr(remembering, "_MOST", 3)
    lengths: Remembered[str, int] = Remembered(len)
    for size in (*range(9), *range(9)):
        assert lengths["x" * size] == size
        assert len(lengths) <= 3
