"""Where recurring things fall: each kind of them in its cycle, the nth of a frame, the nearest to a point."""

from __future__ import annotations

import calendar as standard
from datetime import date, timedelta

import pytest

from dateline import calendar as cal
from dateline import occurrence
from dateline.calendar import Interval, Unit
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
)

YEAR = cal.unit_at(cal.point(2024), Unit.YEAR)
MAY = cal.unit_at(cal.point(2024, 5), Unit.MONTH)
DAY = cal.day_interval(date(2024, 5, 15))
REPEATS: list[Repeat] = [
    Cycle(Unit.WEEK), Cycle(Unit.WEEKEND), Cycle(Unit.MONTH), Cycle(Unit.YEAR), MonthOfYear(10), MonthDay(10, 7),
    MonthDay(2, 29), DayOfMonth(31), Weekday(1), QuarterOfYear(3), HalfOfYear(2), Season("WI"), Season("SU"),
    PartOfDay("NI"), Clock(61_200, Unit.HOUR), Holiday("12-25"), Holiday("11 4 Thu"), Holiday("easter-2"),
]  # fmt: skip


def days(interval: Interval | None) -> tuple[date | None, date | None] | None:
    """First and last day."""
    return None if interval is None else (cal.day_of(interval.start), cal.day_of(interval.end - 1))


@pytest.mark.parametrize(
    ("repeat", "first", "last"),
    [
        (MonthOfYear(2), date(2024, 2, 1), date(2024, 2, 29)),
        (MonthDay(10, 7), date(2024, 10, 7), date(2024, 10, 7)),
        (QuarterOfYear(3), date(2024, 7, 1), date(2024, 9, 30)),
        (HalfOfYear(2), date(2024, 7, 1), date(2024, 12, 31)),
        (Season("SU"), date(2024, 6, 1), date(2024, 8, 31)),
        (Season("WI"), date(2024, 12, 1), date(2025, 2, 28)),
        (Holiday("07-14"), date(2024, 7, 14), date(2024, 7, 14)),
        (Holiday("11 4 Thu"), date(2024, 11, 28), date(2024, 11, 28)),
        (Holiday("5 -1 Mon"), date(2024, 5, 27), date(2024, 5, 27)),
        (Holiday("easter"), date(2024, 3, 31), date(2024, 3, 31)),
        (Holiday("easter+49"), date(2024, 5, 19), date(2024, 5, 19)),
    ],
)
def test_what_comes_once_a_year(repeat: Repeat, first: date, last: date):
    assert occurrence.cycle_of(repeat) is Unit.YEAR
    assert days(occurrence.in_cycle(repeat, YEAR)) == (first, last)


def test_weekdays_and_weekends_fall_in_the_week_that_starts_on_monday():
    week = cal.unit_at(cal.point(2024, 5, 15), Unit.WEEK)
    assert days(occurrence.in_cycle(Weekday(0), week)) == (date(2024, 5, 13), date(2024, 5, 13))
    assert days(occurrence.in_cycle(Weekday(6), week)) == (date(2024, 5, 19), date(2024, 5, 19))
    assert days(occurrence.in_cycle(Cycle(Unit.WEEKEND), week)) == (date(2024, 5, 18), date(2024, 5, 19))


def test_parts_of_a_day_and_clock_times_have_their_hours():
    morning = occurrence.in_cycle(PartOfDay("MO"), DAY)
    five = occurrence.in_cycle(Clock(17 * 3600, Unit.HOUR), DAY)
    half_past = occurrence.in_cycle(Clock(17 * 3600 + 1800, Unit.MINUTE), DAY)
    assert morning == Interval(DAY.start + 5 * 3600, DAY.start + 12 * 3600)
    assert five == Interval(DAY.start + 17 * 3600, DAY.start + 18 * 3600)
    assert half_past == Interval(DAY.start + 17 * 3600 + 1800, DAY.start + 17 * 3600 + 1860)


def test_every_part_of_a_day_lies_within_it():
    for code in occurrence.PARTS_OF_DAY:
        part = occurrence.in_cycle(PartOfDay(code), DAY)
        assert part is not None
        assert DAY.start <= part.start < part.end <= DAY.end


@pytest.mark.parametrize(
    ("repeat", "cycle"),
    [
        (MonthDay(2, 29), cal.unit_at(cal.point(2023), Unit.YEAR)),
        (DayOfMonth(31), cal.unit_at(cal.point(2024, 6), Unit.MONTH)),
        (MonthDay(10, 7, weekday=1), YEAR),
    ],
)
def test_some_cycles_have_none(repeat: Repeat, cycle: Interval):
    assert occurrence.in_cycle(repeat, cycle) is None


def test_the_stated_weekday_picks_the_year():
    assert days(occurrence.after(MonthDay(10, 7, weekday=5), YEAR.start)) == (date(2028, 10, 7), date(2028, 10, 7))


@pytest.mark.parametrize("weekday", range(7))
def test_the_weekdays_of_a_month_are_those_of_the_standard_library(weekday: int):
    for month in range(1, 13):
        frame = cal.unit_at(cal.point(2024, month), Unit.MONTH)
        found = [cal.civil(each.start)[2] for each in occurrence.occurrences(Weekday(weekday), frame)]
        weeks = standard.Calendar().monthdayscalendar(2024, month)
        assert found == [week[weekday] for week in weeks if week[weekday]]


def test_the_nth_is_counted_from_the_start_or_from_the_end():
    assert days(occurrence.nth_in(Weekday(4), MAY, 1)) == (date(2024, 5, 3), date(2024, 5, 3))
    assert days(occurrence.nth_in(Weekday(4), MAY, 5)) == (date(2024, 5, 31), date(2024, 5, 31))
    assert days(occurrence.nth_in(Weekday(4), MAY, -1)) == (date(2024, 5, 31), date(2024, 5, 31))
    assert occurrence.nth_in(Weekday(4), MAY, 6) is None
    assert occurrence.nth_in(Weekday(4), MAY, -6) is None


def test_the_weeks_of_a_year_are_those_of_iso_8601():
    weeks = list(occurrence.occurrences(Cycle(Unit.WEEK), YEAR))
    assert weeks == [cal.iso_week_interval(2024, number) for number in range(1, 53)]


def test_a_frame_with_more_occurrences_than_anyone_counts_is_cut_short():
    millennium = cal.unit_at(cal.point(1500), Unit.MILLENNIUM)
    assert occurrence.nth_in(Cycle(Unit.DAY), millennium, 5000) is None


@pytest.mark.parametrize("repeat", REPEATS, ids=repr)
def test_before_after_and_ending_after_bracket_any_day(repeat: Repeat):
    for day in (date(2024, 1, 1), date(2024, 2, 29), date(2024, 5, 15), date(2024, 12, 31), date(1900, 3, 1)):
        point = cal.day_interval(day).start + 12 * 3600
        past, coming = occurrence.at_or_before(repeat, point), occurrence.after(repeat, point)
        unfinished = occurrence.ending_after(repeat, point)
        assert past is not None
        assert coming is not None
        assert unfinished is not None
        assert past.start <= point <= coming.start
        assert past.start < coming.end
        assert unfinished.end > point
        assert unfinished in (past, coming)


def test_a_leap_day_is_found_across_a_year_that_should_have_had_one():
    assert days(occurrence.after(MonthDay(2, 29), cal.point(1896, 3))) == (date(1904, 2, 29), date(1904, 2, 29))
    assert days(occurrence.at_or_before(MonthDay(2, 29), cal.point(1904, 2))) == (date(1896, 2, 29), date(1896, 2, 29))


def test_one_that_is_under_way_is_not_over():
    may_15 = cal.point(2024, 5, 15)
    assert days(occurrence.ending_after(MonthOfYear(5), may_15)) == (date(2024, 5, 1), date(2024, 5, 31))
    assert days(occurrence.after(MonthOfYear(5), may_15)) == (date(2025, 5, 1), date(2025, 5, 31))


@pytest.mark.parametrize("repeat", REPEATS, ids=repr)
def test_an_occurrence_is_of_its_unit(repeat: Repeat):
    found = occurrence.after(repeat, YEAR.start)
    assert found is not None
    if not isinstance(repeat, PartOfDay):
        assert found == cal.unit_at(found.start, occurrence.unit_of(repeat))
    assert timedelta(0) < timedelta(seconds=found.end - found.start) <= timedelta(days=366)
