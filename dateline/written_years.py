"""Years, decades, centuries and weeks of a year as they are written, and the years that a story of long ago means."""

from __future__ import annotations

from dateline import calendar as cal
from dateline.calendar import Unit
from dateline.errors import ImpossibleDateError, NoTimeError
from dateline.expression import WeekOfYear, Year, YearOfStory, YearSpan
from dateline.lengths import YEARS
from dateline.moment import Moment
from dateline.reading import Context

_THREE_DIGITS, _SHORT_YEARS_TO = 100, 160
"""A story that is in the year 150 may still tell of 98; one in 300 writes no year in two digits."""


def named_years(time: Year | YearOfStory | YearSpan | WeekOfYear, context: Context) -> Moment:
    """The moment of such a time."""
    match time:
        case Year(year, fiscal):
            return _at(cal.point(year), Unit.YEAR, reading="a fiscal year" if fiscal else "")
        case YearOfStory():
            return _year_of_story(time, context)
        case YearSpan(unit, index):
            return _at(cal.point(index * YEARS[unit]), unit)
        case WeekOfYear(year, week):
            return _iso_week(year, week)


def _year_of_story(time: YearOfStory, context: Context) -> Moment:
    """Before Christ where the story is; two digits are of the story's century, unless it is in such years."""
    line = context.story.line or context.previous
    here = None if line is None or line.interval is None else cal.civil(line.interval.start)[0]
    number = time.number
    if number < _THREE_DIGITS and (here is None or abs(here) >= _SHORT_YEARS_TO):
        if time.alone:
            raise NoTimeError(f"{number} is a year only in a story of such years")
        number += 0 if here is None else here // 100 * 100
    if here is None or here > 0:
        return _at(cal.point(number), Unit.YEAR)
    return _at(cal.point(1 - number), Unit.YEAR, basis="previous_timex", reading="before Christ, as the story is")


def _at(point: int, unit: Unit, *, reading: str = "", basis: str = "absolute") -> Moment:
    return Moment(unit, cal.unit_at(point, unit), basis=basis, reading=reading)


def _iso_week(year: int, week: int) -> Moment:
    try:
        return Moment(Unit.WEEK, cal.iso_week_interval(year, week))
    except ValueError as error:
        raise ImpossibleDateError(str(error)) from None
