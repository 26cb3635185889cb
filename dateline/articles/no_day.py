"""Whether the hours of an article are of no day that it names: "shortly before 7 p.m.", in a text that never says "today".

What comes out on one day tells what happened on another as often as not, and publication is a day of what happened only
where the text says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

Row = dict[str, Any]

_HOUR = "bare_clock"
_TOLD_ON = frozenset({"publication", "previous_timex"})


def has_hours_of_no_day(timexes: Sequence[Row], said: date) -> bool:
    """Whether an hour was taken for one of the day of publication though no other time is of that day."""
    of_day = [row for row in timexes if row["start_day"] == said and row["end_day"] == said]
    hours = [_HOUR in row["rule"] and row["basis"] in _TOLD_ON for row in of_day]
    return bool(hours) and all(hours)
