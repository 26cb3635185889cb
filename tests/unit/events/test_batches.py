"""How many articles are read together is of no account for what is read of each."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events import extraction, mention_rows

TEXTS = (
    "Ann Lee opened the pier on May 6. She may sell it.",
    "The tram to Ost stopped on May 6, and guards closed the road.",
    "On May 6 the Norland Bank bought two ferries.",
)


@pytest.fixture
def read(article, timex):
    """The rows of all texts, each an article of its own."""
    articles = [article(text) | {"article_id": str(at)} for at, text in enumerate(TEXTS)]
    times = [
        row | {"article_id": str(at)} for at, text in enumerate(TEXTS) for row in timex(text, "May 6", date(2024, 5, 6))
    ]
    return lambda: mention_rows(articles, times)


def test_rows_are_the_same_however_many_are_read_together(read, monkeypatch):
    together = read()
    assert {row["article_id"] for row in together} == {"0", "1", "2"}
    for length in (1, len(TEXTS[0]) + 1):
        monkeypatch.setattr(extraction, "_CHARACTERS_AT_ONCE", length)
        assert read() == together
