"""Dates that the text states in full: what it tells as past has happened, what it announces has not.

A weekday beside a month and a day ("Saturday, October 7") leaves few years. What is not sure to be told as past or as
ahead claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dateline import calendar as cal
from dateline.articles.anchors.claims import NO_EARLIER, NO_LATER, WITHIN, Claim
from dateline.articles.anchors.days import moved, since, union, until
from dateline.articles.anchors.telling import Part, announces, sentence, tells_of_past
from dateline.expression import Bare, MonthDay
from dateline.tagging import Timex

PAST_DAY, PAST_YEAR, AHEAD, ON_WEEKDAY = 0.96, 0.955, 0.9, 0.93
"""How far each is to be trusted; the order in which they give way to each other."""

ZONES = 1  # days: what is the tenth here may still be the ninth where it is printed
YEAR = 365
YEARS = range(1945, 2101)
_WHEN = re.compile(r"(?:\b(?:in|on|since|during|after|early|late|mid|\w{3,6}day,?)[ \n-])$", re.IGNORECASE)


def stated_claims(part: Part) -> Iterator[Claim]:
    """The claims of all dates that a part states."""
    for timex in part.timexes:
        if timex.type == "DATE" and timex.basis == "absolute" and timex.start_day and timex.end_day:
            yield from _dated(part.text, timex, timex.start_day, timex.end_day)
        elif isinstance(timex.expression, Bare) and isinstance(timex.expression.repeat, MonthDay):
            yield from _on_weekday(part.text, timex, timex.expression.repeat)


def _dated(text: str, timex: Timex, first: date, last: date) -> Iterator[Claim]:
    if first.year not in YEARS or timex.grain in {"decade", "century"} or timex.mod:
        return
    told, at = sentence(text, timex.start, timex.end)
    if announces(told, at):
        yield Claim(until(moved(last, ZONES)), NO_LATER, last, "bound", timex.text, "announced for that time", AHEAD)
    elif tells_of_past(told) and _says_when(text, timex):
        confidence = PAST_DAY if timex.grain == "day" else PAST_YEAR
        yield Claim(since(moved(first, -ZONES)), NO_EARLIER, first, "bound", timex.text, "told as past", confidence)


def _says_when(text: str, timex: Timex) -> bool:
    """Whether the date says when something was: a bare number may be anything, and "from" and "to" bound plans."""
    fiscal = "fiscal" in timex.text.lower()
    return not fiscal and bool(_WHEN.search(text[max(timex.start - 10, 0) : timex.start]))


def _on_weekday(text: str, timex: Timex, day: MonthDay) -> Iterator[Claim]:
    """News gives a day without its year for the year that lies around it."""
    if day.weekday is None:
        return
    fitting = [
        date(year, day.month, day.day)
        for year in YEARS
        if cal.is_day(year, day.month, day.day) and date(year, day.month, day.day).weekday() == day.weekday
    ]
    back = ZONES if tells_of_past(sentence(text, timex.start, timex.end)[0]) else YEAR
    days = union((moved(one, -back), moved(one, YEAR - 1)) for one in fitting)
    if days:
        reason = "within a year of one on which the weekday is right"
        yield Claim(days, WITHIN, None, "bound", timex.text, reason, ON_WEEKDAY)
