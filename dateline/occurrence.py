"""Where recurring things fall on the calendar: the October of 1998, the Tuesday at or before a point.

Between `expression`, which names what recurs, and `resolution`, which decides which occurrence is meant. The
hours of the parts of a day and the months of the seasons are conventions, and stand here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from dateline import calendar as cal
from dateline import feasts
from dateline.calendar import DAY_SECONDS, Interval, Point, Unit
from dateline.expression import (
    Clock,
    Cycle,
    DayOfMonth,
    HalfOfYear,
    Holiday,
    MonthDay,
    MonthOfYear,
    PartOfDay,
    QuarterOfYear,
    Repeat,
    Season,
    Weekday,
)  # fmt: skip

PARTS_OF_DAY = {
    "MO": (5, 12), "MI": (12, 13), "AF": (12, 18), "EV": (17, 22), "NI": (18, 24), "DT": (6, 18),
}  # fmt: skip
"""Hours in which each part begins and ends. A night ends at midnight here: its day is the one that it is named by."""

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each meteorological season of the northern hemisphere, three months long."""

_REMEMBERED = 1 << 12  # the weekdays and months around a day of publication are asked for again and again
_LONGEST_GAP = 9  # years between two 29 Februaries, across 1900


def unit_of(repeat: Repeat) -> Unit:
    """The grain of one occurrence."""
    match repeat:
        case Cycle(unit) | Clock(_, unit, _):
            return unit
        case MonthOfYear() | Holiday(rule=feasts.OPEN_MONTH):
            return Unit.MONTH
        case QuarterOfYear():
            return Unit.QUARTER
        case HalfOfYear():
            return Unit.HALF
        case Season():
            return Unit.SEASON
        case PartOfDay():
            return Unit.HOUR
        case MonthDay() | DayOfMonth() | Weekday() | Holiday():
            return Unit.DAY


def is_open(repeat: Repeat) -> bool:
    """Whether no rule tells when it falls."""
    return isinstance(repeat, Holiday) and feasts.is_open(repeat.rule)


def cycle_of(repeat: Repeat) -> Unit:
    """The unit in which it comes round once."""
    match repeat:
        case Cycle(unit):
            return Unit.WEEK if unit is Unit.WEEKEND else unit
        case Weekday():
            return Unit.WEEK
        case DayOfMonth():
            return Unit.MONTH
        case PartOfDay() | Clock():
            return Unit.DAY
        case MonthOfYear() | MonthDay() | QuarterOfYear() | HalfOfYear() | Season() | Holiday():
            return Unit.YEAR


def in_cycle(repeat: Repeat, cycle: Interval) -> Interval | None:
    """The occurrence that starts in the given cycle, or None where it has none (29 February, the 31st)."""
    year = cal.civil(cycle.start)[0]
    match repeat:
        case Cycle(Unit.WEEKEND):
            return cal.unit_at(cycle.start, Unit.WEEKEND)
        case Cycle():
            return cycle
        case Weekday(day):
            return _day(cycle.start + (day - cal.told_weekday(cycle.start)) % 7 * DAY_SECONDS)
        case DayOfMonth(day):
            start = cycle.start + (day - 1) * DAY_SECONDS
            return _day(start) if start < cycle.end else None
        case PartOfDay(code):
            first, last = PARTS_OF_DAY[code]
            return Interval(cycle.start + first * 3600, cycle.start + last * 3600)
        case Clock(seconds, unit, _):
            if seconds == DAY_SECONDS:
                return Interval(cycle.end - 1, cycle.end)
            start = cycle.start + seconds
            return Interval(start, cal.shift(start, 1, unit))
        case MonthDay(month, day, weekday):
            return _month_day(year, month, day, weekday)
        case Holiday(rule):
            return feasts.feast(rule, year)
        case MonthOfYear(month):
            return _months(year, month, 1)
        case Season(code):
            return _months(year, SEASONS[code], 3)
        case QuarterOfYear(quarter):
            return _months(year, 3 * quarter - 2, 3)
        case HalfOfYear(half):
            return _months(year, 6 * half - 5, 6)


def _day(start: Point) -> Interval:
    return Interval(start, start + DAY_SECONDS)


def _months(year: int, month: int, count: int) -> Interval:
    start = cal.point(year, month)
    return Interval(start, cal.shift(start, count, Unit.MONTH))


def _month_day(year: int, month: int, day: int, weekday: int | None) -> Interval | None:
    if not cal.is_day(year, month, day):
        return None
    start = cal.point(year, month, day)
    return _day(start) if weekday is None or cal.told_weekday(start) == weekday else None


def occurrences(repeat: Repeat, frame: Interval) -> Iterator[Interval]:
    """Those that start in the frame, in order; a week counts where its Thursday does, as in ISO 8601."""
    unit = cycle_of(repeat)
    cycle = cal.unit_at(frame.start, unit)
    inset = 3 * DAY_SECONDS if repeat == Cycle(Unit.WEEK) and frame.end - frame.start > 14 * DAY_SECONDS else 0
    while cycle.start < frame.end:
        found = in_cycle(repeat, cycle)
        if found is not None and frame.contains(found.start + inset):
            yield found
        cycle = cal.next_unit(cycle, unit, 1)


def nth_in(repeat: Repeat, frame: Interval, n: int) -> Interval | None:
    """The nth occurrence in the frame, counted from 1, or from the end where negative."""
    found = list(_bounded(occurrences(repeat, frame), None if n < 0 else n))
    index = n if n < 0 else n - 1
    return found[index] if -len(found) <= index < len(found) else None


def _bounded(intervals: Iterator[Interval], limit: int | None) -> Iterator[Interval]:
    for count, interval in enumerate(intervals, 1):
        if count > 4000:  # days in a decade; a longer frame of finer units is nothing that a text counts in
            return
        yield interval
        if count == limit:
            return


@lru_cache(maxsize=_REMEMBERED)
def at_or_before(repeat: Repeat, at: Point) -> Interval | None:
    """The last occurrence that starts at or before the point."""
    return _search(repeat, at, -1, lambda found: found.start <= at)


def after(repeat: Repeat, at: Point) -> Interval | None:
    """The first occurrence that starts at or after the point."""
    return _search(repeat, at, 1, lambda found: found.start >= at)


@lru_cache(maxsize=_REMEMBERED)
def ending_after(repeat: Repeat, at: Point) -> Interval | None:
    """The first occurrence that is not over at the point: it may have begun."""
    return _search(repeat, cal.next_unit(cal.unit_at(at, cycle_of(repeat)), cycle_of(repeat), -1).start, 1,
                   lambda found: found.end > at)  # fmt: skip


def _search(repeat: Repeat, at: Point, direction: int, wanted: Callable[[Interval], bool]) -> Interval | None:
    unit = cycle_of(repeat)
    cycle = cal.unit_at(at, unit)
    for _ in range(_LONGEST_GAP * 4 if isinstance(repeat, MonthDay) else _LONGEST_GAP):
        found = in_cycle(repeat, cycle)
        if found is not None and wanted(found):
            return found
        cycle = cal.next_unit(cycle, unit, direction)
    return None
