"""The words of an event that a time is counted from."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.tagging import tag

SAID = date(2023, 11, 3)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It fell two days after the election, by night.", "after the election"),
        ("It fell two days after the\nelection and burned.", "after the election"),
        ("It fell on the eve of the king's return.", "of the king's return"),
        ("It fell three weeks before the so-called long march began.", "before the so-called long march began"),
    ],
)  # fmt: skip
def test_the_event_is_told_in_its_own_words(text: str, told: str):
    assert [(timex.basis, timex.reading) for timex in tag(text, SAID).timexes] == [("event", told)]


@pytest.mark.parametrize(
    "text",
    [
        "It took two days.",
        "It took two days after.",
        "It took two days after. Ost fell.",
        "Two days, after which it fell",
    ],
)
def test_where_no_event_follows_none_is_told(text: str):
    assert [timex.basis for timex in tag(text, SAID).timexes] != ["event"]


def test_a_long_name_is_cut():
    told = tag("two days after " + "the red " * 40, SAID).timexes[0].reading
    assert told == "after " + " ".join(["the red"] * 4)
