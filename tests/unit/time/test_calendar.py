"""The calendar beside the standard library's where that reaches, and beyond it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from dateline import calendar as cal
from dateline.calendar import DAY_SECONDS, MAX_YEAR, MIN_YEAR, Interval, Unit

# A day in every 97 of all that the standard library knows, and both ends: each weekday, month and kind of year is met.
DAYS = [date.min + timedelta(n) for n in range(0, (date.max - date.min).days, 97)] + [date.max]
CALENDAR_UNITS = [unit for unit in Unit if unit >= Unit.DAY and unit is not Unit.WEEKEND]


def at(day: date) -> int:
    return cal.point(day.year, day.month, day.day)


def test_days_are_counted_as_the_standard_library_does():
    origin = at(date.min)
    assert [(at(day) - origin) // DAY_SECONDS for day in DAYS] == [(day - date.min).days for day in DAYS]


def test_a_day_and_its_point_are_the_same():
    assert [cal.day_of(at(day)) for day in DAYS] == DAYS
    assert [cal.day_of(at(day) + DAY_SECONDS - 1) for day in DAYS] == DAYS


def test_weekdays_are_those_of_the_standard_library():
    assert [cal.weekday(at(day)) for day in DAYS] == [day.weekday() for day in DAYS]


def test_iso_weeks_are_those_of_the_standard_library():
    near_new_year = [date(year, 12, 26) + timedelta(n) for year in range(1, 9999, 7) for n in range(14)]
    days = DAYS[1:-1] + near_new_year
    assert [cal.iso_week(at(day)) for day in days] == [tuple(day.isocalendar())[:2] for day in days]


def test_an_iso_week_is_the_seven_days_of_the_standard_library():
    for year in range(1900, 2100):
        monday = date.fromisocalendar(year, 1, 1)
        assert cal.iso_week_interval(year, 1) == Interval(at(monday), at(monday + timedelta(7)))


@pytest.mark.parametrize(("year", "week"), [(2023, 53), (2020, 54), (2024, 0), (2024, -1)])
def test_a_week_that_a_year_does_not_have_is_an_error(year: int, week: int):
    with pytest.raises(ValueError, match=f"{year} has no ISO week {week}"):
        cal.iso_week_interval(year, week)


def test_a_year_has_53_weeks_where_the_standard_library_says_so():
    for year in range(1990, 2050):
        has_53 = date(year, 12, 28).isocalendar().week == 53
        assert (cal.iso_week(cal.point(year, 12, 28))[1] == 53) == has_53


def test_years_before_the_first_go_on_backwards():
    assert cal.civil(at(date.min) - DAY_SECONDS) == (0, 12, 31)
    assert cal.civil(cal.point(-43, 3, 15)) == (-43, 3, 15)
    assert cal.point(1) - cal.point(0) == 366 * DAY_SECONDS


def test_every_day_of_four_centuries_around_the_first_year_follows_the_one_before():
    first = cal.days_from_civil(-200, 1, 1)
    days = [cal.civil_from_days(first + n) for n in range(146_097)]
    assert days == sorted(set(days))
    assert [cal.days_from_civil(*day) for day in days[::31]] == [first + n for n in range(0, 146_097, 31)]


def test_the_day_of_a_point_outside_the_standard_library_is_not_known():
    assert cal.day_of(cal.point(0, 12, 31)) is None
    assert cal.day_of(cal.point(10_000)) is None
    assert cal.instant_of(cal.point(10_000)) is None


def test_an_instant_is_local_wall_time_marked_utc():
    assert cal.instant_of(cal.point(2024, 5, 6, 17 * 3600 + 30 * 60 + 9)) == datetime(2024, 5, 6, 17, 30, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("year", "month", "length"),
    [
        (2023, 2, 28),
        (2024, 2, 29),
        (1900, 2, 28),
        (2000, 2, 29),
        (0, 2, 29),
        (-4, 2, 29),
        (2023, 12, 31),
        (2023, 4, 30),
    ],
)
def test_months_have_their_days(year: int, month: int, length: int):
    assert cal.days_in_month(year, month) == length
    assert cal.is_day(year, month, length)
    assert not cal.is_day(year, month, length + 1)


@pytest.mark.parametrize("day", [(2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (MAX_YEAR + 1, 1, 1), (MIN_YEAR - 1, 1, 1)])
def test_what_the_calendar_does_not_have_is_no_day(day: tuple[int, int, int]):
    assert not cal.is_day(*day)


@pytest.mark.parametrize(
    ("unit", "start", "end"),
    [
        (Unit.DAY, (2024, 2, 29), (2024, 3, 1)),
        (Unit.WEEK, (2024, 2, 26), (2024, 3, 4)),
        (Unit.WEEKEND, (2024, 3, 2), (2024, 3, 4)),
        (Unit.MONTH, (2024, 2, 1), (2024, 3, 1)),
        (Unit.QUARTER, (2024, 1, 1), (2024, 4, 1)),
        (Unit.SEASON, (2023, 12, 1), (2024, 3, 1)),
        (Unit.HALF, (2024, 1, 1), (2024, 7, 1)),
        (Unit.YEAR, (2024, 1, 1), (2025, 1, 1)),
        (Unit.DECADE, (2020, 1, 1), (2030, 1, 1)),
        (Unit.CENTURY, (2000, 1, 1), (2100, 1, 1)),
        (Unit.MILLENNIUM, (2000, 1, 1), (3000, 1, 1)),
    ],
)
def test_the_units_around_a_leap_day(unit: Unit, start: tuple[int, int, int], end: tuple[int, int, int]):
    assert cal.unit_at(cal.point(2024, 2, 29, 3600), unit) == Interval(cal.point(*start), cal.point(*end))


def test_hours_minutes_and_seconds_lie_within_their_day():
    moment = cal.point(2024, 2, 29, 17 * 3600 + 42 * 60 + 5)
    assert cal.unit_at(moment, Unit.HOUR) == Interval(moment - 42 * 60 - 5, moment - 42 * 60 - 5 + 3600)
    assert cal.unit_at(moment, Unit.MINUTE) == Interval(moment - 5, moment + 55)
    assert cal.unit_at(moment, Unit.SECOND) == Interval(moment, moment + 1)
    assert cal.second_of_day(moment) == 17 * 3600 + 42 * 60 + 5


@pytest.mark.parametrize("unit", CALENDAR_UNITS)
def test_units_lie_side_by_side_without_gaps(unit: Unit):
    here = cal.unit_at(cal.point(1999, 12, 31), unit)
    for _ in range(30):
        following = cal.next_unit(here, unit, 1)
        assert following.start == here.end
        assert cal.next_unit(following, unit, -1) == here
        here = following


@pytest.mark.parametrize(
    ("start", "amount", "unit", "end"),
    [
        ((2024, 1, 31), 1, Unit.MONTH, (2024, 2, 29)),
        ((2023, 1, 31), 1, Unit.MONTH, (2023, 2, 28)),
        ((2023, 3, 31), -1, Unit.MONTH, (2023, 2, 28)),
        ((2024, 2, 29), 1, Unit.YEAR, (2025, 2, 28)),
        ((2024, 2, 29), -4, Unit.YEAR, (2020, 2, 29)),
        ((2024, 2, 29), 1, Unit.CENTURY, (2124, 2, 29)),
        ((2023, 11, 30), 1, Unit.QUARTER, (2024, 2, 29)),
        ((2023, 8, 31), 1, Unit.HALF, (2024, 2, 29)),
        ((2024, 1, 1), -1, Unit.DAY, (2023, 12, 31)),
        ((2024, 1, 1), 2, Unit.WEEK, (2024, 1, 15)),
        ((2024, 1, 6), 1, Unit.WEEKEND, (2024, 1, 13)),
        ((5, 6, 7), -1, Unit.DECADE, (-5, 6, 7)),
    ],
)
def test_a_shift_keeps_the_day_of_the_month_or_takes_its_last(start, amount: int, unit: Unit, end):
    assert cal.shift(cal.point(*start, 30), amount, unit) == cal.point(*end, 30)


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("direction", [-1, 1])
def test_a_shift_out_of_the_calendar_is_an_error(unit: Unit, direction: int):
    with pytest.raises(OverflowError, match="outside the calendar"):
        cal.shift(cal.point(2024), direction * 10**15, unit)


def test_the_last_years_of_the_calendar_can_be_reached():
    assert cal.civil(cal.shift(cal.point(2024), MAX_YEAR - 2024, Unit.YEAR)) == (MAX_YEAR, 1, 1)
    assert cal.civil(cal.shift(cal.point(2024), MIN_YEAR - 2024, Unit.YEAR)) == (MIN_YEAR, 1, 1)


def test_intervals_leave_out_their_end():
    day = cal.day_interval(date(2024, 2, 29))
    assert day.contains(day.start)
    assert day.contains(day.end - 1)
    assert not day.contains(day.end)
    assert day.end - day.start == DAY_SECONDS


def test_units_are_ordered_by_their_length():
    wholes = [cal.unit_at(cal.point(2000), unit) for unit in Unit]
    lengths = [whole.end - whole.start for whole in wholes]
    assert lengths == sorted(lengths)


@pytest.mark.parametrize(
    ("day", "weekday"),
    [((1066, 10, 14), 5), ((1415, 10, 25), 4), ((1582, 10, 4), 3), ((1582, 10, 15), 4), ((1805, 10, 21), 0)],
)
def test_weekdays_are_those_that_people_knew(day: tuple[int, int, int], weekday: int):
    assert cal.told_weekday(cal.point(*day)) == weekday


def test_days_of_the_julian_calendar_have_weekdays_too():
    assert cal.julian_weekday(cal.point(1666, 9, 2)) == 6
    assert cal.julian_weekday(cal.point(1917, 2, 23)) == 3
