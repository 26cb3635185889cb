"""What "the news" was that somebody shared: the sentence before tells it, or the row says nothing."""

from __future__ import annotations

import pytest


@pytest.fixture
def told_on_monday(rows_of):
    def of(text: str) -> list[str]:
        return [row["complement"] for row in rows_of(text) if row["trigger"] in {"shared", "broke"}]

    return of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ann Lee and Bo Holm have split, blaming the weather. Lee shared the news with her fans on Monday.",
            ["the news with her fans that Ann Lee and Bo Holm have split"],
        ),
        ("The ferry has sunk. Iona Radio broke the news on Monday.", ["the news that the ferry has sunk"]),
        ("Iona said the ferry had sunk. Lee shared the news to her fans on Monday.", []),
        ("She left. Lee shared the news to her fans on Monday.", []),
        ("Ann Lee shared the news to her fans on Monday.", []),
        ("The ferry has sunk. Lee shared the news of the plan on Monday.", ["the news of the plan"]),
    ],
)
def test_the_news_is_what_the_sentence_before_tells(told_on_monday, text, told) -> None:
    assert told_on_monday(text) == told
