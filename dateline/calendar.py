"""The calendar: units, points, half-open intervals, floor and shift. The only date arithmetic in the house.

A point is a whole number of seconds of local wall time since 0000-03-01, in the proleptic Gregorian calendar,
so that years before 1 and after 9999 are as good as any other; year 0 is 1 BC. Nothing here knows of language,
of publication or of how a date is written.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

Point = int
DAY_SECONDS = 86_400
MIN_YEAR, MAX_YEAR = -9_999, 99_999
"""Years outside are refused: no text means them, and a bound keeps numbers of any size out of the arithmetic."""
_FIRST_WEEKDAY = 2  # 0000-03-01 was a Wednesday


class Unit(IntEnum):
    """Units of the calendar, finest first; the order is that of their length."""

    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    QUARTER = 8
    SEASON = 9
    HALF = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13
    MILLENNIUM = 14


_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: DAY_SECONDS, Unit.WEEK: 7 * DAY_SECONDS}
_MONTHS = {
    Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6, Unit.YEAR: 12,
    Unit.DECADE: 120, Unit.CENTURY: 1200, Unit.MILLENNIUM: 12_000,
}  # fmt: skip


class Interval(NamedTuple):
    """A stretch of time, its end excluded. `start` and `end` are points, `start < end`."""

    start: Point
    end: Point

    def contains(self, point: Point) -> bool:
        """Whether the point lies in it."""
        return self.start <= point < self.end


@lru_cache(maxsize=65_536)
def days_from_civil(year: int, month: int, day: int) -> int:
    """Days from 0000-03-01 to the day (method: H. Hinnant, chrono-compatible low-level date algorithms)."""
    year -= month <= 2
    day_of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return year * 365 + year // 4 - year // 100 + year // 400 + day_of_year


@lru_cache(maxsize=65_536)
def civil_from_days(days: int) -> tuple[int, int, int]:
    """(year, month, day) of the day that is `days` after 0000-03-01 (the same method, backwards)."""
    era, day_of_era = divmod(days, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    day = day_of_year - (153 * month_from_march + 2) // 5 + 1
    return era * 400 + year_of_era + (month <= 2), month, day


def point(year: int, month: int = 1, day: int = 1, seconds: int = 0) -> Point:
    """The point at the start of the day, `seconds` later."""
    return days_from_civil(year, month, day) * DAY_SECONDS + seconds


def civil(at: Point) -> tuple[int, int, int]:
    """(year, month, day) of a point."""
    return civil_from_days(at // DAY_SECONDS)


_REFORM = point(1582, 10, 15)


def second_of_day(at: Point) -> int:
    """Seconds since midnight."""
    return at % DAY_SECONDS


def weekday(at: Point) -> int:
    """Day of the week of a point: 0 is Monday, 6 Sunday."""
    return (at // DAY_SECONDS + _FIRST_WEEKDAY) % 7


def julian_lag(year: int) -> int:
    """By how many days the Julian calendar is behind, from that year's March."""
    return year // 100 - year // 400 - 2


def told_weekday(at: Point) -> int:
    """Day of the week of a day as people called it: up to the reform of 1582 days are those of the Julian calendar."""
    return julian_weekday(at) if at < _REFORM else weekday(at)


def julian_weekday(at: Point) -> int:
    """Day of the week of the day that has this name in the Julian calendar."""
    year, month, _ = civil(at)
    return (weekday(at) + julian_lag(year - (month <= 2))) % 7


def iso_week(at: Point) -> tuple[int, int]:
    """(year, week) of ISO 8601: the year is that of the week's Thursday."""
    thursday = at // DAY_SECONDS - weekday(at) + 3
    year = civil_from_days(thursday)[0]
    return year, (thursday - days_from_civil(year, 1, 1)) // 7 + 1


def iso_week_interval(year: int, week: int) -> Interval:
    """The seven days of an ISO week; ValueError where the year has no such week."""
    start = unit_at(point(year, 1, 4), Unit.WEEK).start + (week - 1) * _SECONDS[Unit.WEEK]
    if week < 1 or iso_week(start) != (year, week):
        raise ValueError(f"{year} has no ISO week {week}")
    return Interval(start, start + _SECONDS[Unit.WEEK])


def days_in_month(year: int, month: int) -> int:
    """Length of a month in days."""
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return days_from_civil(*following, 1) - days_from_civil(year, month, 1)


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day, within the years that it bounds."""
    return MIN_YEAR <= year <= MAX_YEAR and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def _month_index(at: Point) -> int:
    year, month, _ = civil(at)
    return year * 12 + month - 1


def _point_of_month(index: int) -> Point:
    return point(index // 12, index % 12 + 1)


@lru_cache(maxsize=16_384)
def unit_at(at: Point, unit: Unit) -> Interval:
    """The interval of the unit that holds the point.

    Weeks start on Monday; a weekend is the Saturday and Sunday of the point's week. Meteorological seasons
    start in March, June, September and December. Centuries are counted in hundreds ("the 1900s").
    """
    if unit is Unit.WEEKEND:
        monday = unit_at(at, Unit.WEEK).start
        return Interval(monday + 5 * DAY_SECONDS, monday + 7 * DAY_SECONDS)
    if unit is Unit.WEEK:
        start = (at // DAY_SECONDS - weekday(at)) * DAY_SECONDS
        return Interval(start, start + _SECONDS[unit])
    if unit in _SECONDS:
        start = at // _SECONDS[unit] * _SECONDS[unit]
        return Interval(start, start + _SECONDS[unit])
    width = _MONTHS[unit]
    offset = 2 if unit is Unit.SEASON else 0
    first = (_month_index(at) - offset) // width * width + offset
    return Interval(_point_of_month(first), _point_of_month(first + width))


def shift(at: Point, amount: int, unit: Unit) -> Point:
    """The point `amount` units later (earlier where negative).

    Months and longer keep the day of the month, or take the month's last where it has none.
    OverflowError outside the years that the calendar bounds.
    """
    if unit in _SECONDS or unit is Unit.WEEKEND:
        moved = at + amount * _SECONDS[Unit.WEEK if unit is Unit.WEEKEND else unit]
    else:
        index = _month_index(at) + amount * _MONTHS[unit]
        year, month = index // 12, index % 12 + 1
        if not MIN_YEAR <= year <= MAX_YEAR:
            raise OverflowError(f"year {year} lies outside the calendar")
        day = min(civil(at)[2], days_in_month(year, month))
        return point(year, month, day, second_of_day(at))
    if not point(MIN_YEAR) <= moved < point(MAX_YEAR):
        raise OverflowError("the shifted day lies outside the calendar")
    return moved


def next_unit(interval: Interval, unit: Unit, amount: int) -> Interval:
    """The unit `amount` places after the one in which the interval starts."""
    here = unit_at(interval.start, unit)
    return unit_at(shift(here.start, amount, unit), unit)


def day_interval(day: date) -> Interval:
    """The interval of one calendar day."""
    start = point(day.year, day.month, day.day)
    return Interval(start, start + DAY_SECONDS)


def day_of(at: Point) -> date | None:
    """The calendar day of a point, None outside years 1 to 9999."""
    year, month, day = civil(at)
    return date(year, month, day) if 1 <= year <= 9999 else None


def instant_of(at: Point) -> datetime | None:
    """The point's local wall time, marked UTC as tables store it; None outside years 1 to 9999."""
    day = day_of(at)
    if day is None:
        return None
    seconds = second_of_day(at)
    clock = (seconds // 3600, seconds // 60 % 60, seconds % 60)
    return datetime(day.year, day.month, day.day, *clock, tzinfo=UTC)


def days_touched(interval: Interval) -> Interval:
    """The whole days of which it has a part."""
    return Interval(unit_at(interval.start, Unit.DAY).start, unit_at(interval.end - 1, Unit.DAY).end)
