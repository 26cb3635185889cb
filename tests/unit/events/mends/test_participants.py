"""Subjects that a parser took apart, or took for a part of another, set right by form alone."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


def subjects(rows):
    return [(row["trigger"], [part["text"] for part in row["participants"]]) for row in rows if not row["nominal"]]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The PS4 5.50 update rolled out on May 3 to invited users, and new features were found.", "rolled", "The PS4 5.50 update"),
        ("The Falcon 9 rocket flew on May 3.", "flew", "The Falcon 9 rocket"),
    ],
)  # fmt: skip
def test_a_name_and_a_number_describe_the_noun_behind_them(events_of, text, trigger, who) -> None:
    assert dict(subjects(events_of(text, {"May 3": DAY})))[trigger] == [who]


def test_what_charts_show_is_told_of_itself(events_of) -> None:
    text = "GrainHarbour charts show ripple had climbed above barley into the third-place spot on May 3."
    assert dict(subjects(events_of(text, {"May 3": DAY})))["climbed"][0] == "ripple"
