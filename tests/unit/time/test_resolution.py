"""Every kind of expression on the calendar, seen from a day, from days that publication may be, and from nowhere."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from dateline import calendar as cal
from dateline.calendar import Interval, Unit
from dateline.expression import (
    Around,
    Bare,
    Between,
    Clock,
    CurrentDay,
    Cycle,
    DayOfMonth,
    Definite,
    Duration,
    HalfOfYear,
    Holiday,
    In,
    Meaning,
    Modified,
    MonthDay,
    MonthOfYear,
    Now,
    Nth,
    PartOfDay,
    Period,
    Previous,
    QuarterOfYear,
    Recurrence,
    Repeat,
    Season,
    Shift,
    Span,
    Step,
    Vague,
    Weekday,
    WeekOfYear,
    Year,
    YearSpan,
)
from dateline.moment import Moment
from dateline.notation import edtf, timex3
from dateline.resolution import Context, ImpossibleDateError, resolve
from dateline.story import Story

FRIDAY = cal.day_interval(date(2023, 11, 3))
A_WEEK = Interval(cal.point(2023, 10, 30), cal.point(2023, 11, 6))
ON_FRIDAY, SOME_DAY, NEVER = Context(FRIDAY), Context(A_WEEK), Context()
MAY_2003 = In(MonthOfYear(5), Year(2003))
TODAY = Step(Now(), Cycle(Unit.DAY), 0)


def period(amount: int | str, unit: Unit) -> Period:
    return Period(((Fraction(amount), unit),))


def value(meaning: Meaning, context: Context) -> str:
    return timex3(resolve(meaning, context))


ABSOLUTE: list[tuple[Meaning, str, str]] = [
    (Year(1998), "1998", "1998"),
    (Year(-43), "BC0044", "-0043"),
    (Year(1998, fiscal=True), "1998", "1998"),
    (YearSpan(Unit.DECADE, 198), "198", "198X"),
    (YearSpan(Unit.CENTURY, 18), "18", "18XX"),
    (WeekOfYear(2023, 43), "2023-W43", "2023-10-23/2023-10-29"),
    (In(MonthDay(10, 7), Year(2023)), "2023-10-07", "2023-10-07"),
    (In(QuarterOfYear(3), Year(1998)), "1998-Q3", "1998-35"),
    (In(HalfOfYear(1), Year(1998)), "1998-H1", "1998-40"),
    (In(Season("WI"), Year(1998)), "1998-WI", "1998-24"),
    (In(Holiday("easter"), Year(2024)), "2024-03-31", "2024-03-31"),
    (In(PartOfDay("NI"), In(MonthDay(10, 7), Year(2023))), "2023-10-07TNI", "2023-10-07"),
    (In(Clock(63_000, Unit.MINUTE), In(MonthDay(10, 7), Year(2023))), "2023-10-07T17:30", "2023-10-07T17:30:00"),
    (In(DayOfMonth(31), MAY_2003), "2003-05-31", "2003-05-31"),
    (Nth(1, Weekday(0), MAY_2003), "2003-05-05", "2003-05-05"),
    (Nth(-1, Cycle(Unit.WEEK), MAY_2003), "2003-W22", "2003-05-26/2003-06-01"),
    (Between(In(MonthDay(5, 3), Year(2003)), In(MonthDay(5, 5), Year(2003))), "2003-05-03/2003-05-05", "2003-05-03/2003-05-05"),
    (Between(Year(1939), Year(1945)), "1939/1945", "1939/1945"),
    (Around(Unit.WEEK, In(MonthDay(3, 6), Year(2024))), "2024-W10", "2024-03-04/2024-03-10"),
    (Shift(MAY_2003, period(1, Unit.YEAR), -1), "2002-05", "2002-05"),
    (Shift(In(MonthDay(3, 31), Year(2023)), period(1, Unit.MONTH), -1), "2023-02", "2023-02"),
    (Step(In(MonthDay(3, 6), Year(2024)), Weekday(4), 1), "2024-03-08", "2024-03-08"),
]  # fmt: skip


@pytest.mark.parametrize("context", [ON_FRIDAY, SOME_DAY, NEVER], ids=["a day", "some days", "nowhere"])
@pytest.mark.parametrize(("meaning", "in_timex3", "in_edtf"), ABSOLUTE, ids=[repr(case[0]) for case in ABSOLUTE])
def test_a_date_stated_in_full_is_the_same_from_everywhere(
    meaning: Meaning, in_timex3: str, in_edtf: str, context: Context
):
    found = resolve(meaning, context)
    assert (timex3(found), edtf(found)) == (in_timex3, in_edtf)
    assert found.moment is not None
    assert found.moment.basis == "absolute"


RELATIVE: list[tuple[Meaning, str, str, str]] = [
    (Now(), "2023-11-03", "2023-10-30/2023-11-05", "XXXX-XX-XX"),
    (CurrentDay(), "2023-11-03", "2023-10-30/2023-11-05", "XXXX-XX-XX"),
    (Previous(), "2023-11-03", "2023-10-30/2023-11-05", "XXXX-XX-XX"),
    (Bare(Weekday(1)), "2023-10-31", "2023-10-24/2023-10-31", "XXXX-WXX-2"),
    (Bare(MonthDay(10, 7)), "2023-10-07", "2023-10-07", "XXXX-10-07"),
    (Bare(MonthOfYear(10)), "2023-10", "2023-10", "XXXX-10"),
    (Definite(Unit.WEEK), "2023-W44", "2023-W44", "XXXX-WXX"),
    (Definite(Unit.QUARTER), "2023-Q3", "2023-Q3", "XXXX-QX"),
    (Step(Now(), Cycle(Unit.WEEK), -1), "2023-W43", "2023-W43", "XXXX-WXX"),
    (Step(Now(), Cycle(Unit.DAY), -1), "2023-11-02", "2023-10-29/2023-11-04", "XXXX-XX-XX"),
    (Step(Now(), Cycle(Unit.YEAR), 1), "2024", "2024", "XXXX"),
    (Step(Now(), Weekday(4), -1), "2023-10-27", "2023-10-27/2023-11-03", "XXXX-WXX-5"),
    (Step(Now(), Weekday(4), 2), "2023-11-17", "2023-11-10/2023-11-17", "XXXX-WXX-5"),
    (Step(Now(), MonthOfYear(10), 0), "2023-10", "2023-10", "XXXX-10"),
    (Step(Now(), MonthOfYear(11), -1), "2022-11", "2022-11", "XXXX-11"),
    (Step(Now(), Season("SU"), 1), "2024-SU", "2024-SU", "XXXX-SU"),
    (Shift(Now(), period(3, Unit.DAY), -1), "2023-10-31", "2023-10-27/2023-11-02", "XXXX-XX-XX"),
    (Shift(Now(), period(2, Unit.MONTH), 1), "2024-01", "2023-12/2024-01", "XXXX-XX"),
    (Shift(Now(), period(10, Unit.YEAR), -1), "2013", "2013", "XXXX"),
    (In(PartOfDay("MO"), TODAY), "2023-11-03TMO", "2023-10-30T05:00/2023-11-05T11:00", "XXXX-XX-XXTMO"),
    (In(Clock(61_200, Unit.HOUR), CurrentDay()), "2023-11-03T17:00", "2023-10-30T17:00/2023-11-05T17:00", "XXXX-XX-XXT17:00"),
    (Around(Unit.MONTH, Now()), "2023-11", "2023-10/2023-11", "XXXX-XX"),
    (Between(Bare(MonthDay(9, 3)), Bare(MonthDay(9, 5))), "2023-09-03/2023-09-05", "2023-09-03/2023-09-05", "XXXX-09-03/XXXX-09-05"),
    (In(MonthOfYear(6), Step(Now(), Cycle(Unit.YEAR), -1)), "2022-06", "2022-06", "XXXX-06"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("meaning", "on_friday", "some_day", "never"), RELATIVE, ids=[repr(case[0]) for case in RELATIVE]
)
def test_what_is_counted_from_publication_is_as_wide_as_what_is_known_of_it(
    meaning: Meaning, on_friday: str, some_day: str, never: str
):
    assert value(meaning, ON_FRIDAY) == on_friday
    assert value(meaning, SOME_DAY) == some_day
    assert value(meaning, NEVER) == never


@pytest.mark.parametrize("meaning", [case[0] for case in RELATIVE], ids=[repr(case[0]) for case in RELATIVE])
def test_without_publication_no_day_is_made_up(meaning: Meaning):
    moment = resolve(meaning, NEVER).moment
    assert moment is not None
    assert moment.interval is None
    assert moment.basis == "none"


@pytest.mark.parametrize("meaning", [case[0] for case in RELATIVE], ids=[repr(case[0]) for case in RELATIVE])
def test_some_days_hold_what_each_of_them_gives(meaning: Meaning):
    wide = resolve(meaning, SOME_DAY).moment
    assert wide is not None
    assert wide.interval is not None
    for day in range(7):
        start = A_WEEK.start + day * cal.DAY_SECONDS
        narrow = resolve(meaning, Context(Interval(start, start + cal.DAY_SECONDS))).moment
        assert narrow is not None
        assert narrow.interval is not None
        assert wide.interval.start <= narrow.interval.start
        assert narrow.interval.end <= wide.interval.end


def test_the_types_are_those_of_timex3():
    assert resolve(Now(), ON_FRIDAY).type == "DATE"
    assert resolve(In(PartOfDay("MO"), TODAY), ON_FRIDAY).type == "TIME"
    assert resolve(Duration(period(3, Unit.DAY)), ON_FRIDAY).type == "DURATION"
    assert resolve(Span(period(3, Unit.DAY), -1), ON_FRIDAY).type == "DURATION"
    assert resolve(Recurrence(Weekday(4), "EVERY"), ON_FRIDAY).type == "SET"
    assert resolve(Vague("PAST_REF"), ON_FRIDAY).type == "DATE"


def test_a_modifier_changes_nothing_but_itself():
    plain, early = resolve(Year(1998), NEVER), resolve(Modified("START", Year(1998)), NEVER)
    assert (early.mod, early.moment) == ("START", plain.moment)
    assert resolve(Modified("APPROX", Duration(period(2, Unit.YEAR))), NEVER).mod == "APPROX"


def test_a_vague_reference_has_no_place():
    found = resolve(Vague("FUTURE_REF"), ON_FRIDAY)
    assert timex3(found) == "FUTURE_REF"
    assert edtf(found) is None


def test_a_vague_period_leads_to_a_vague_reference():
    some_days = Period(((None, Unit.DAY),))
    assert value(Shift(Now(), some_days, -1), ON_FRIDAY) == "PAST_REF"
    assert value(Shift(Now(), some_days, 1), ON_FRIDAY) == "FUTURE_REF"
    assert resolve(Span(some_days, -1), ON_FRIDAY).moment is None


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [("5/2", Unit.YEAR, "2021-05"), ("1/2", Unit.MONTH, "2023-10-19"), ("3/2", Unit.WEEK, "2023-10-24")],
)
def test_halves_are_counted_in_the_finer_unit(amount: str, unit: Unit, expected: str):
    assert value(Shift(Now(), period(amount, unit), -1), ON_FRIDAY) == expected


@pytest.mark.parametrize(
    ("hours", "expected"),
    [(3, "2023-11-03"), (23, "2023-11-03"), (24, "2023-11-02"), (30, "2023-11-02"), (48, "2023-11-01")],
)
def test_from_a_day_whose_hour_is_not_known_only_whole_days_of_hours_count(hours: int, expected: str):
    assert value(Shift(Now(), period(hours, Unit.HOUR), -1), ON_FRIDAY) == expected


def test_from_an_hour_that_is_known_hours_count():
    late = In(Clock(23 * 3600, Unit.HOUR), In(MonthDay(10, 7), Year(2023)))
    assert value(Shift(late, period(3, Unit.HOUR), 1), NEVER) == "2023-10-08T02:00"
    assert value(Shift(late, period(3, Unit.HOUR), -1), NEVER) == "2023-10-07T20:00"


def span_days(meaning: Span, context: Context) -> tuple[date | None, date | None]:
    moment = resolve(meaning, context).moment
    assert moment is not None
    assert moment.interval is not None
    return cal.day_of(moment.interval.start), cal.day_of(moment.interval.end - 1)


def test_a_span_leads_up_to_publication_or_on_from_it():
    months = period(3, Unit.MONTH)
    assert span_days(Span(months, -1), ON_FRIDAY) == (date(2023, 8, 3), date(2023, 11, 2))
    assert span_days(Span(months, 1), ON_FRIDAY) == (date(2023, 11, 3), date(2024, 2, 2))
    assert span_days(Span(months, -1), SOME_DAY) == (date(2023, 7, 30), date(2023, 11, 4))
    assert span_days(Span(months, 1), SOME_DAY) == (date(2023, 10, 30), date(2024, 2, 4))
    assert resolve(Span(months, 1), NEVER).moment is None


def test_a_span_of_hours_covers_every_day_that_it_may_touch():
    assert span_days(Span(period(12, Unit.HOUR), -1), ON_FRIDAY) == (date(2023, 11, 2), date(2023, 11, 3))
    assert span_days(Span(period(12, Unit.HOUR), 1), ON_FRIDAY) == (date(2023, 11, 3), date(2023, 11, 4))


# ------------------------------------------------------------------------------------ the time last mentioned


def mentioned(meaning: Meaning) -> Context:
    """Said on the Friday, after that time was mentioned."""
    return Context(FRIDAY, Story(resolve(meaning, ON_FRIDAY).moment))


AFTER_JULY_4 = mentioned(In(MonthDay(7, 4), Year(1998)))


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (Previous(), "1998-07-04"),
        (Previous(Unit.DAY), "1998-07-04"),
        (Previous(Unit.MONTH), "1998-07"),
        (Previous(Unit.YEAR), "1998"),
        (CurrentDay(), "1998-07-04"),
        (Definite(Unit.DAY), "1998-07-04"),
        (Definite(Unit.YEAR), "2023"),
        (Shift(Previous(), period(2, Unit.DAY), 1), "1998-07-06"),
        (Shift(Previous(), period(1, Unit.YEAR), -1), "1997"),
        (Step(Previous(), Cycle(Unit.WEEK), 1), "1998-W28"),
        (In(Season("SU"), Previous(Unit.YEAR)), "1998-SU"),
        (In(Clock(61_200, Unit.HOUR), CurrentDay()), "1998-07-04T17:00"),
    ],
    ids=repr,
)
def test_a_reference_back_rests_on_the_time_last_mentioned(meaning: Meaning, expected: str):
    found = resolve(meaning, AFTER_JULY_4)
    assert timex3(found) == expected
    assert found.moment is not None
    assert found.moment.basis == ("publication" if expected == "2023" else "previous_timex")


def test_a_coarser_time_does_not_tell_a_finer_one():
    context = mentioned(Year(1998))
    assert value(Previous(Unit.MONTH), context) == "XXXX-XX"
    assert value(CurrentDay(), context) == "2023-11-03"


def test_a_year_ago_is_counted_from_the_quarter_that_accounts_compare():
    context = mentioned(In(QuarterOfYear(2), Year(2023)))
    assert value(Shift(Now(), period(1, Unit.YEAR), -1), context) == "2022-Q2"
    assert value(Shift(Now(), period(2, Unit.YEAR), -1), context) == "2021"


# ------------------------------------------------------------------------------------ how a bare time is read


@pytest.mark.parametrize(
    ("meaning", "tense", "expected"),
    [
        (Bare(Weekday(1)), None, "2023-10-31"),
        (Bare(Weekday(1)), "past", "2023-10-31"),
        (Bare(Weekday(1)), "future", "2023-11-07"),
        (Bare(Weekday(4)), "past", "2023-11-03"),
        (Bare(Weekday(4)), "future", "2023-11-03"),
        (Bare(MonthOfYear(5)), "past", "2023-05"),
        (Bare(MonthOfYear(5)), "future", "2024-05"),
        (Bare(MonthOfYear(12)), "likely past", "2023-12"),
        (Bare(MonthOfYear(11)), "past", "2023-11"),
        (Bare(QuarterOfYear(4)), None, "2023-Q4"),
        (Bare(QuarterOfYear(1)), "future", "2024-Q1"),
        (Bare(QuarterOfYear(1)), None, "2023-Q1"),
        (Bare(MonthOfYear(3)), None, "2023-03"),
        (Bare(MonthOfYear(1)), None, "2024-01"),
        (Bare(MonthDay(2, 29)), "past", "2020-02-29"),
        (Bare(MonthDay(2, 29)), "future", "2024-02-29"),
        (Bare(MonthDay(10, 7, weekday=5)), None, "2023-10-07"),
    ],
    ids=repr,
)
def test_a_bare_time_in_news_is_read_by_tense_and_nearness(meaning: Meaning, tense: str | None, expected: str):
    assert value(meaning, Context(FRIDAY, tense=tense)) == expected


@pytest.mark.parametrize(
    ("first", "last", "said", "expected"),
    [
        (Weekday(0), Weekday(4), date(2023, 11, 1), "2023-10-30/2023-11-03"),
        (Weekday(4), Weekday(0), date(2023, 11, 1), "2023-10-27/2023-10-30"),
        (MonthDay(5, 3), MonthDay(5, 5), date(2023, 11, 3), "2023-05-03/2023-05-05"),
        (MonthDay(12, 28), MonthDay(1, 3), date(2024, 1, 5), "2023-12-28/2024-01-03"),
        (MonthDay(5, 3), MonthDay(5, 3), date(2023, 5, 3), "2023-05-03/2023-05-03"),
    ],
)
def test_a_bare_range_ends_after_it_begins(first: Repeat, last: Repeat, said: date, expected: str):
    assert value(Between(Bare(first), Bare(last)), Context(cal.day_interval(said))) == expected


def test_a_weekday_that_does_not_fit_its_date_is_a_slip_of_the_pen():
    found = resolve(In(MonthDay(10, 7, weekday=2), Year(2023)), NEVER)
    assert timex3(found) == "2023-10-07"
    assert found.moment is not None
    assert found.moment.reading == "the weekday stated does not fit"


def test_a_bare_time_in_a_narrative_is_near_to_the_time_last_mentioned():
    story = Context(FRIDAY, AFTER_JULY_4.story, kind="narrative")
    assert value(Bare(MonthOfYear(9)), story) == "1998-09"
    assert value(Bare(MonthDay(7, 2)), story) == "1998-07-02"
    assert value(Bare(MonthOfYear(9)), Context(FRIDAY, kind="narrative")) == "2023-09"


def test_a_narrative_without_publication_still_goes_by_what_was_mentioned():
    story = Context(None, AFTER_JULY_4.story, kind="narrative")
    assert value(Bare(MonthOfYear(9)), story) == "1998-09"


@pytest.mark.parametrize("meaning", [Bare(Weekday(1)), Bare(MonthOfYear(5)), Bare(MonthDay(10, 7))], ids=repr)
def test_a_reading_says_why(meaning: Meaning):
    for tense in (None, "past", "likely past", "future"):
        moment = resolve(meaning, Context(FRIDAY, tense=tense)).moment
        assert moment is not None
        assert moment.reading


# ------------------------------------------------------------------------------------------- what is no date


@pytest.mark.parametrize(
    ("meaning", "message"),
    [
        (Bare(MonthDay(2, 30)), "month 2 has no day 30"),
        (Bare(MonthDay(13, 1)), "there is no month 13"),
        (In(MonthDay(4, 31), Year(2020)), "month 4 has no day 31"),
        (In(MonthDay(2, 29), Year(2023)), "the calendar has no such day"),
        (WeekOfYear(2023, 53), "2023 has no ISO week 53"),
        (Nth(6, Weekday(0), MAY_2003), "the calendar has no such day"),
        (In(DayOfMonth(31), In(MonthOfYear(6), Year(2020))), "the calendar has no such day"),
        (Shift(Year(1998), period(100_000, Unit.YEAR), -1), "outside the calendar"),
        (Span(period(100_000_000, Unit.DAY), 1), "outside the calendar"),
        (Between(Year(1998), Year(1990)), "the range ends before it begins"),
    ],
    ids=repr,
)
def test_what_names_no_day_is_told(meaning: Meaning, message: str):
    with pytest.raises(ImpossibleDateError, match=message):
        resolve(meaning, ON_FRIDAY)


def test_a_day_that_only_some_years_have_is_possible_without_a_year():
    assert value(Bare(MonthDay(2, 29)), NEVER) == "XXXX-02-29"


def test_a_time_last_mentioned_of_which_nothing_is_known_tells_nothing():
    unknown = Moment(Unit.DAY, None, pattern="XXXX-XX-XX", basis="none")
    assert value(Previous(Unit.MONTH), Context(FRIDAY, Story(unknown))) == "XXXX-XX"
    assert value(Previous(), Context(FRIDAY, Story(unknown))) == "2023-11-03"
