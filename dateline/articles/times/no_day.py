"""Whether the hours of an article are of no day that it names: "shortly before 7 p.m.", in a text that never says "today".

What comes out on one day tells what happened on another as often as not, and publication is a day of what happened only
where the text says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dateline.articles.times.posts import days_of_posts

Row = dict[str, Any]

_HOUR = "bare_clock"
_TOLD_ON = frozenset({"publication", "previous_timex"})


def has_hours_of_no_day(text: str, timexes: Sequence[Row], said: date, language: str) -> bool:
    """Whether an hour was taken for one of the day of publication though no other time is of that day.

    The day of a post that is quoted is the day on which somebody wrote of it.
    """
    of_day = [row for row in timexes if row["start_day"] == said and row["end_day"] == said]
    days = [row for row in of_day if _HOUR not in row["rule"] or row["basis"] not in _TOLD_ON]
    if len(days) == len(of_day):
        return False
    posts = days_of_posts(text, days, language) if days else frozenset[int]()
    return all(row["char_end"] in posts for row in days)
