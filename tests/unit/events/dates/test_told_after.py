"""What came so long before something dated in the same sentence; published on 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (
            "The ship was seized on Monday, one month after it ferried oil to Ost, the police said.",
            "ferried",
            "2024-04",
        ),
        ("Crews freed the miners on Monday, 19 days after a rockfall blocked the shaft.", "blocked", "2024-04-24"),
        ("Ann Lee and Bo Holm divorced in July 2012, just two years after they married in Ost.", "married", "2010"),
        ("Ann Lee left Iona in April, six months after announcing the sale of its mill.", "announcing", "2023-10"),
        ("Norland launched a rocket on Monday, a day after a test by Sudland.", "test", "2024-05-12"),
    ],
)
def test_what_came_so_long_before_a_dated_deed_is_counted_from_there(dated_in, text, trigger, edtf) -> None:
    assert dated_in(text).get(trigger) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Iona reopens on 30 May, two days after it closed its mill.",
        "Iona sold its mill in 2019, two months after it closed the pier.",
        "Iona sold its mill on Monday. Two days after it closed, a fire broke out.",
    ],
)
def test_nothing_is_counted_from_what_lies_ahead_or_is_longer_or_in_another_sentence(dated_in, text) -> None:
    assert "closed" not in dated_in(text)


def test_what_a_clause_tells_behind_a_count_from_a_thing_is_not_counted_from_it(dated_in) -> None:
    text = "Shares rose on Tuesday, a day after the worst fall-off since 2008, as the central bank pledged help."
    assert dated_in(text)["pledged"] == "2024-05-14"
