"""Who the words behind a verb name, beside who takes part by the verb itself."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def taking_part(rows_of):
    return lambda text, trigger: {
        part["text"] for row in rows_of(text) if row["trigger"] == trigger for part in row["participants"]
    }


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The mayor called on Monday to congratulate Ann Lee.", "called", {"The mayor", "Ann Lee"}),
        ("Iona Bank announced on Monday that Ann Lee had left the board.", "announced", {"Iona Bank", "Ann Lee", "the board"}),
        ("The judge issued a ban on Monday to stop Iona Bank from selling coal.", "issued", {"The judge", "a ban", "Iona Bank"}),
        ("Bo Ray went on air on Monday to announce Ann Lee's victory.", "went", {"Bo Ray", "air", "Ann Lee"}),
    ],
)  # fmt: skip
def test_who_is_named_behind_a_verb_takes_part(taking_part, text, trigger, who) -> None:
    assert taking_part(text, trigger) == who


def test_whom_something_is_about_takes_no_part(taking_part) -> None:
    assert taking_part("The Ost Post printed a story about Ann Lee on Monday.", "printed") == {
        "The Ost Post",
        "a story about Ann Lee",
    }


def test_nobody_is_named_twice(taking_part) -> None:
    text = "Iona Bank announced on Monday a plan to let the mayor join Iona Bank."
    assert "Iona Bank" in taking_part(text, "announced")
