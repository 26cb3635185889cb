"""What was done next has the day of the deed before it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A man robbed a bank in Ost on May 3 before he was caught by guards.", "caught"),
        ("Ann Lee left the port on May 3 before a bus took her to Sud.", "took"),
        ("Ann Lee and Bo Ray were taken to court on May 3, where they were charged.", "charged"),
    ],
)
def test_what_befell_them_next_has_the_day_of_what_they_did(dated_in, text, trigger) -> None:
    assert dated_in(text)[trigger] == "2024-05-03"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Iona sold ten mills on May 3 before a new law took effect.", "took"),
        ("Before results were announced, Ann Lee thanked them on May 3.", "announced"),
        ("Ann Lee was taken to hospital on May 3, where she later died.", "died"),
        ("Ann Lee left the hall on May 3, where she had met Bo Ray.", "met"),
    ],
)
def test_what_others_did_or_what_came_later_has_not(dated_in, text, trigger) -> None:
    assert trigger not in dated_in(text)


def test_a_longer_time_is_of_the_first_deed_alone(dated_in) -> None:
    assert "dismissed" not in dated_in("Ann Lee led the club in 2014 before she was dismissed by Bo Ray.")
