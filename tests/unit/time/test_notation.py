"""How times are written in TIMEX3 and EDTF, and read back."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from dateline import calendar as cal
from dateline.calendar import Interval, Unit
from dateline.errors import NotationError
from dateline.expression import Cycle, Holiday, MonthDay, PartOfDay, Period, Recurrence, Weekday
from dateline.moment import Moment, Resolution
from dateline.notation import (
    GRAINS,
    edtf,
    edtf_day,
    edtf_year,
    moment_value,
    period_value,
    read_edtf,
    read_timex3,
    timex3,
)
from dateline.schema import GRAINS as GRAINS_OF_TABLES


def moment(unit: Unit, *day: int, code: str = "") -> Moment:
    """The unit that holds a day."""
    return Moment(unit, cal.unit_at(cal.point(*day), unit), code)


def dated(found: Moment, mod: str = "") -> Resolution:
    return Resolution("DATE", mod, found)


UNITS = [
    (moment(Unit.DAY, 2023, 10, 7), "2023-10-07", "2023-10-07"),
    (moment(Unit.WEEKEND, 2023, 10, 7), "2023-W40-WE", "2023-10-07/2023-10-08"),
    (moment(Unit.WEEK, 2023, 10, 7), "2023-W40", "2023-10-02/2023-10-08"),
    (moment(Unit.WEEK, 2021, 1, 1), "2020-W53", "2020-12-28/2021-01-03"),
    (moment(Unit.MONTH, 2023, 10, 7), "2023-10", "2023-10"),
    (moment(Unit.QUARTER, 2023, 10, 7), "2023-Q4", "2023-36"),
    (moment(Unit.HALF, 2023, 6, 30), "2023-H1", "2023-40"),
    (moment(Unit.HALF, 2023, 7, 1), "2023-H2", "2023-41"),
    (moment(Unit.SEASON, 2023, 4, 1), "2023-SP", "2023-21"),
    (moment(Unit.SEASON, 2023, 10, 7), "2023-FA", "2023-23"),
    (moment(Unit.SEASON, 2024, 2, 29), "2023-WI", "2023-24"),
    (moment(Unit.YEAR, 2023), "2023", "2023"),
    (moment(Unit.YEAR, 476), "0476", "0476"),
    (moment(Unit.YEAR, 0), "BC0001", "0000"),
    (moment(Unit.YEAR, -43), "BC0044", "-0043"),
    (moment(Unit.DECADE, 1984), "198", "198X"),
    (moment(Unit.CENTURY, 1984), "19", "19XX"),
    (moment(Unit.CENTURY, 50), "00", "00XX"),
    (moment(Unit.CENTURY, -43), "BC00", "-0100/-0001"),
    (moment(Unit.MILLENNIUM, 1984), "1", "1000/1999"),
    (moment(Unit.MILLENNIUM, -43), "BC0", "-1000/-0001"),
]


@pytest.mark.parametrize(("found", "in_timex3", "in_edtf"), UNITS, ids=[case[1] for case in UNITS])
def test_each_unit_has_its_form_and_is_read_back(found: Moment, in_timex3: str, in_edtf: str):
    assert timex3(dated(found)) == in_timex3
    assert edtf(dated(found)) == in_edtf
    assert read_timex3(in_timex3) == found.interval
    assert read_edtf(in_edtf) == found.interval


@pytest.mark.parametrize(
    ("unit", "code", "in_timex3", "in_edtf"),
    [
        (Unit.HOUR, "", "2023-10-07T17:00", "2023-10-07T17:00:00"),
        (Unit.MINUTE, "EST", "2023-10-07T17:00", "2023-10-07T17:00:00"),
        (Unit.MINUTE, "ET", "2023-10-07T17:00", "2023-10-07T17:00:00"),
        (Unit.SECOND, "", "2023-10-07T17:00:00", "2023-10-07T17:00:00"),
        (Unit.HOUR, "EV", "2023-10-07TEV", "2023-10-07"),
    ],
)
def test_times_of_day_show_what_is_stated(unit: Unit, code: str, in_timex3: str, in_edtf: str):
    found = dated(moment(unit, 2023, 10, 7, 17 * 3600, code=code))
    assert (timex3(found), edtf(found)) == (in_timex3, in_edtf)


def test_a_range_is_written_in_its_unit_where_that_fits():
    months = Moment(Unit.MONTH, Interval(cal.point(2023, 8), cal.point(2023, 11)), "range")
    assert moment_value(months) == "2023-08/2023-10"
    assert edtf(dated(months)) == "2023-08/2023-10"


def test_a_range_is_written_in_days_where_its_unit_would_widen_it():
    months = Moment(Unit.MONTH, Interval(cal.point(2023, 8, 3), cal.point(2023, 11, 3)), "range")
    assert edtf(dated(months)) == "2023-08-03/2023-11-02"


def test_a_range_across_the_first_year_keeps_its_order():
    years = Moment(Unit.YEAR, Interval(cal.point(-26), cal.point(15)), "range")
    assert moment_value(years) == "BC0027/0014"
    assert edtf(dated(years)) == "-0026/0014"


def test_about_is_told_in_edtf_too():
    assert edtf(dated(moment(Unit.YEAR, 1500), mod="APPROX")) == "1500~"
    assert edtf(dated(moment(Unit.YEAR, 1500), mod="START")) == "1500"
    assert read_edtf("1500~") == cal.unit_at(cal.point(1500), Unit.YEAR)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("XXXX-10-07", "XXXX-10-07"),
        ("XXXX-10", "XXXX-10"),
        ("XXXX-WXX", None),
        ("PAST_REF", None),
        ("XXXX-10-07T17:00", None),
    ],
)
def test_of_what_is_not_placed_edtf_has_only_yearless_dates(pattern: str, expected: str | None):
    unplaced = dated(Moment(Unit.DAY, None, pattern=pattern))
    assert timex3(unplaced) == pattern
    assert edtf(unplaced) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([(Fraction(3), Unit.DAY)], "P3D"),
        ([(Fraction(1), Unit.YEAR), (Fraction(6), Unit.MONTH)], "P1Y6M"),
        ([(Fraction(1), Unit.HOUR), (Fraction(30), Unit.MINUTE)], "PT1H30M"),
        ([(Fraction(2), Unit.DAY), (Fraction(12), Unit.HOUR)], "P2DT12H"),
        ([(Fraction(5, 2), Unit.WEEK)], "P2.5W"),
        ([(None, Unit.YEAR)], "PXY"),
        ([(Fraction(2), Unit.CENTURY)], "P2C"),
        ([(Fraction(10**9), Unit.SECOND)], "PT1000000000S"),
    ],
)
def test_durations_are_written_longest_unit_first(parts: list[tuple[Fraction | None, Unit]], expected: str):
    assert period_value(Period(tuple(parts))) == expected


@pytest.mark.parametrize(
    ("recurrence", "expected"),
    [
        (Recurrence(Weekday(4), "EVERY"), "XXXX-WXX-5"),
        (Recurrence(MonthDay(10, 7), "EVERY"), "XXXX-10-07"),
        (Recurrence(Holiday("12-25"), "EVERY"), "XXXX-12-25"),
        (Recurrence(PartOfDay("NI"), on=Weekday(1)), "XXXX-WXX-2TNI"),
        (Recurrence(Cycle(Unit.WEEKEND)), "P1WE"),
        (Recurrence(Cycle(Unit.HOUR)), "PT1H"),
        (Recurrence(Period(((Fraction(2), Unit.WEEK),)), "EVERY"), "P2W"),
    ],
)
def test_what_recurs_is_a_pattern_or_a_period(recurrence: Recurrence, expected: str):
    found = Resolution("SET", recurrence=recurrence)
    assert timex3(found) == expected
    assert edtf(found) is None


def test_years_of_any_length_are_edtf():
    assert [edtf_year(year) for year in (2023, 0, -43, 12_023, -12_023)] == [
        "2023",
        "0000",
        "-0043",
        "Y12023",
        "Y-12023",
    ]
    assert edtf_day(cal.point(-43, 3, 15)) == "-0043-03-15"
    assert read_edtf("Y12023-05-06") == Interval(cal.point(12_023, 5, 6), cal.point(12_023, 5, 7))


def test_the_interval_of_a_clock_time_is_what_the_face_shows():
    start = cal.point(2023, 10, 7, 17 * 3600 + 30 * 60)
    assert read_timex3("2023-10-07T17:30") == Interval(start, start + 60)
    assert read_timex3("2023-10-07T17:30:05") == Interval(start + 5, start + 6)
    midnight = cal.point(2023, 10, 8)
    assert read_timex3("2023-10-07T24:00") == Interval(midnight - 1, midnight)
    assert read_edtf("2023-10-07T17:30:05") == Interval(start + 5, start + 6)
    assert read_timex3("2023-10-07TMO") == Interval(cal.point(2023, 10, 7, 5 * 3600), cal.point(2023, 10, 7, 12 * 3600))


BAD = ["", "now", "2023-13", "2023-02-30", "2023-10-07T25:00:00", "2023-10-07T17:61:00", "XXXX-10-07", "2023/", "/2023",
       "2024/2023", "2023/2024/2025", "20223", "2023-1-7", "٢٠٢٣", "2023-10-07 ", "P3D", "PAST_REF"]  # fmt: skip


@pytest.mark.parametrize("text", [*BAD, "19X", "2023-25", "2023-00", "Y999999"])
def test_what_is_no_edtf_date_is_an_error_that_quotes_what_it_could_not_read(text: str):
    with pytest.raises(NotationError, match=r"'.*' (is not a date|names no|ends before)|interval '.*' ends"):
        read_edtf(text)


@pytest.mark.parametrize("text", [*BAD, "2023-W53", "2023-W00", "2023-Q5", "2023-H3", "2023-XX", "2023-10-07TXX", "BC"])
def test_what_is_no_timex3_date_is_an_error_that_quotes_what_it_could_not_read(text: str):
    with pytest.raises(NotationError, match=r"'.*' (is not a date|names no|ends before)|interval '.*' ends"):
        read_timex3(text)


def test_every_unit_has_a_grain_that_the_tables_know():
    assert set(GRAINS) == set(Unit)
    assert set(GRAINS.values()) == set(GRAINS_OF_TABLES)


def test_a_day_of_the_standard_library_is_written_as_it_writes_it():
    for day in (date(1, 1, 1), date(1066, 10, 14), date(2024, 2, 29), date(9999, 12, 31)):
        found = dated(Moment(Unit.DAY, cal.day_interval(day)))
        assert timex3(found) == edtf(found) == day.isoformat()
