"""From which day a speaker says "today": what is quoted is said on the day that the text tells of, not on its own.

As in "On Wednesday the mayor told a crowd: "Today we mourn."", which comes out on the Friday. Only a day that the text
has just told by its name is one on which somebody spoke; "yesterday" and "today's" look at the news as often as not.
The first sentence of an entry of a chronicle is told from the day that heads it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Protocol

from dateline import calendar as cal
from dateline.calendar import Interval, Unit
from dateline.context.moving import Quotations
from dateline.moment import Moment
from dateline.senses import Place


class Dated(Protocol):
    """What is asked of the expression of time before the phrase."""

    @property
    def end(self) -> int: ...  # noqa: D102 (the fields of a timex)
    @property
    def grain(self) -> str | None: ...  # noqa: D102
    @property
    def basis(self) -> str: ...  # noqa: D102
    @property
    def start_day(self) -> date | None: ...  # noqa: D102


Told = tuple[Moment | None, Moment | None, Dated | None]
"""The time that the text mentioned last, the last day, and the last expression of time."""

_ENDS = re.compile(r"\n|[.!?] ")
_NEAR = 120  # characters
_DAYS = 7
"""A speech is news for so long."""


def spoken_from(
    place: Place, told: Told, published: Interval | None, quotations: Quotations, text: str
) -> Interval | None:
    """What the phrase is seen from: the day just told, where a speaker who is quoted means that day; else `published`."""
    if published is None or not place.sense.on_publication:
        return published
    last, last_day, before = told
    if before is not None and before.start_day is not None and _heads_chronicle(before, place, text):
        return cal.day_interval(before.start_day)
    if not place.sense.of_today:
        return published
    day = _just_told(last, last_day)
    if day is None or not 0 < published.start - day.start <= _DAYS * cal.DAY_SECONDS:
        return published
    possessive = text[place.end : place.end + 2].lower() in {"'s", "’s"}
    return day if not possessive and quotations.hold(place.start) else published


def _heads_chronicle(head: Dated, place: Place, text: str) -> bool:
    """Whether the time told before heads the entry of a chronicle: "May 3, 2013: He spoke of the March raids"."""
    dated = head.basis == "absolute" and head.grain == "day" and text[head.end : head.end + 2] == ": "
    return dated and place.start - head.end < _NEAR and _ENDS.search(text, head.end, place.start) is None


def _just_told(last: Moment | None, told: Moment | None) -> Interval | None:
    """The day that the text told last, if it has named it: "Wednesday", "the same day", "4 May"; no "last night"."""
    if told is None or last is None or told.interval is None or last.interval is None or told.unit > Unit.DAY:
        return None
    if told.basis == "publication" and not told.reading:
        return None
    day = cal.unit_at(told.interval.start, Unit.DAY)
    return day if day.contains(last.interval.start) and last.unit <= Unit.DAY else None
