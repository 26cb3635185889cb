"""Clock times whose day follows them."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.tagging import tag

FRIDAY = date(2023, 11, 3)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It struck at 1:30 a.m. (0030 GMT) on Sunday.", ["2023-10-29T01:30", "2023-10-29T00:30", "2023-10-29"]),
        ("It struck at 20:00 EST (0000 UTC Sunday).", ["2023-11-03T20:00", "2023-10-29T00:00"]),
        ("It rained from 15:00–19:00 on Sunday.", ["2023-10-29T15:00", "2023-10-29T19:00", "2023-10-29"]),
        ("It struck at 4 p.m. Ruritania Capital Time on Sunday.", ["2023-10-29T16:00", "2023-10-29"]),
        (
            "It struck at 23:40 UTC (18:40 local time) yesterday.",
            ["2023-11-02T23:40", "2023-11-02T18:40", "2023-11-02"],
        ),
        ("It struck at 7.15 p.m. (local time) on Sunday.", ["2023-10-29T19:15", "2023-10-29"]),
        (
            "It struck at about 4 p.m. (3 p.m. GMT), May 5, 2001.",
            ["2001-05-05T16:00", "2001-05-05T15:00", "2001-05-05"],
        ),
    ],
)
def test_a_clock_time_has_the_day_that_follows(text: str, values: list[str]):
    assert [timex.value for timex in tag(text, FRIDAY).timexes] == values


@pytest.mark.parametrize("text", ["At 4 p.m. he slept. Sunday was dull.", "At 4 p.m. he slept, as on Sunday."])
def test_a_day_farther_on_is_another_matter(text: str):
    assert tag(text, FRIDAY).timexes[0].value == "2023-11-03T16:00"
