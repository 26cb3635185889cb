"""Who has a part behind a preposition, and what only says what somebody was called."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    "text",
    ["On May 3 Norland described Alice Holm as a thief.", "On May 3 Norland hired Alice Holm as a guard."],
)
def test_what_somebody_is_called_or_serves_as_takes_no_part(who, text) -> None:
    assert who(text) == ["Norland", "Alice Holm"]


def test_what_somebody_is_made_takes_no_part(who) -> None:
    assert who("Alice Holm was made a judge by Norland on May 3.") == ["Alice Holm", "Norland"]


def test_whom_comment_was_sought_from_takes_part(who) -> None:
    assert who("The Post sought comment from Boeing on May 3.") == ["The Post", "Boeing"]


def test_he_against_whom_something_is_brought_is_named(rows_of) -> None:
    text = "Peter Lund visited Boston on Monday. The US brought an indictment against him on May 3."
    row = rows_of(text)[-1]
    assert {part["text"] for part in row["participants"]} == {"The US", "an indictment", "Peter Lund"}


def test_who_calls_it_something_is_none_who_did_it(who) -> None:
    text = "On May 3 a lorry hit ten sailors in what President Alice Holm called an outrage."
    assert "President Alice Holm" not in who(text)


def test_a_number_from_which_another_was_reached_takes_no_part(who) -> None:
    text = "On May 3 floods increased the death toll of the storm from five people to six."
    assert who(text) == ["floods", "the death toll of the storm"]


def test_who_says_something_in_a_letter_sent_it(who) -> None:
    assert who("In a letter sent to deputies on May 3, Alice Holm said her clerks had left.")[:3] == [
        "a letter",
        "deputies",
        "Alice Holm",
    ]
