"""The periods of accounts: what a report compares with, and quarters named by their year ("the 1988 quarter")."""

from __future__ import annotations

from fractions import Fraction

from dateline.calendar import Unit
from dateline.expression import (
    Counterpart,
    Cycle,
    Definite,
    HalfOfYear,
    In,
    LastWhole,
    Now,
    Previous,
    QuarterOfYear,
    Shift,
    Step,
    Time,
    Year,
    YearAgo,
)
from dateline.languages.en.lexicon import CountedUnit, rule
from dateline.languages.en.numbers import Count, period


@rule("time", "{unit} earlier|ago", follows="the|from|<number>", not_before="of|,|.")
@rule("time", "{unit} ~- ~earlier|ago")
def unit_ago(unit: CountedUnit) -> YearAgo | Shift | None:
    """ "year-earlier" net: the time that the text compares with."""
    length = period(Count(Fraction(1)), unit)
    if unit == (1, Unit.YEAR):
        return YearAgo(quarter=False)
    return Shift(Previous(), length, -1) if length else None


@rule("time", "the year -? earlier|ago {ordinal} quarter")
def year_ago_quarter(number: int) -> In | None:
    return In(QuarterOfYear(number), YearAgo(quarter=False)) if 1 <= number <= 4 else None


_SAME = "the corresponding|same|comparable"


@rule("time", f"{_SAME} period last {{unit}}")
def period_last_year(unit: CountedUnit) -> Counterpart | None:
    """ "the same period last year": whatever was named, in that year."""
    last_year = Step(Now(), Cycle(Unit.YEAR), -1)
    return Counterpart(last_year, quarter=False) if unit == (1, Unit.YEAR) else None


@rule("time", f"{_SAME} period a|the {{unit}} earlier|ago|before")
def period_ago(unit: CountedUnit) -> YearAgo | None:
    return YearAgo(quarter=False) if unit == (1, Unit.YEAR) else None


@rule("time", "the? {unit} -? earlier|ago quarter|period", f"{_SAME} quarter last {{unit}}",
      f"{_SAME} quarter a|the {{unit}} earlier|ago|before",
      "the comparable {unit} -? earlier|ago quarter|period", "the quarter a {unit} ago|earlier")  # fmt: skip
def quarter_ago(unit: CountedUnit) -> YearAgo | Shift | None:
    if unit == (1, Unit.YEAR):
        return YearAgo(quarter=True)
    length = period(Count(Fraction(1)), unit)
    return Shift(Definite(Unit.QUARTER), length, -1) if length else None


@rule("time", "the week", follows="for|of")
def week_of_accounts() -> LastWhole:
    """ "for the week": on a Monday, the week that is over."""
    return LastWhole(Unit.WEEK)


@rule("time", "the latest period", "this period")
def latest_period() -> LastWhole:
    """Of accounts: the quarter."""
    return LastWhole(Unit.QUARTER)


@rule("time", "the? year -? to -? date")
def year_to_date() -> Step:
    return Step(Now(), Cycle(Unit.YEAR), 0)


@rule("time", "the? {which} financial|academic|tax|crop|marketing {unit}")
def kind_of_year(steps: int, unit: CountedUnit) -> Step | None:
    """ "the next financial year": as the calendar's, where nothing says when it begins."""
    return Step(Now(), Cycle(Unit.YEAR), steps) if unit == (1, Unit.YEAR) else None


@rule("time", "the fiscal|financial year", "the current fiscal|financial year", "this fiscal|financial year")
def fiscal_year() -> Definite:
    return Definite(Unit.YEAR)


@rule("time", "the? {year} quarter", "the? {year} comparable|corresponding quarter", not_before="-")
def quarter_of_year(year: int) -> Counterpart:
    return Counterpart(Year(year), quarter=True)


@rule("time", "the? {year} period", "the? {year} comparable|corresponding period")
def period_of_year(year: int) -> Counterpart:
    """ "in the 1988 period": the same part of that year as the one last named."""
    return Counterpart(Year(year), quarter=False)


@rule("time", "{frame} ~' ~s quarter", "{frame} ~' ~s comparable|corresponding quarter",
      "the same|comparable|corresponding quarter of|in {frame|yearlike}")  # fmt: skip
def quarter_of_frame(frame: Time) -> Counterpart | None:
    """ "last year's quarter"."""
    return Counterpart(frame, quarter=True) if _is_year(frame) else None


@rule("time", "{frame} ~' ~s period", "{frame} ~' ~s comparable|corresponding period",
      "the same|comparable|corresponding period of|in {frame|yearlike}")  # fmt: skip
def period_of_frame(frame: Time) -> Counterpart | None:
    """ "the same period of 1988"."""
    return Counterpart(frame, quarter=False) if _is_year(frame) else None


@rule("time", "the same month of|in? {frame|yearlike}")
def month_of_frame(frame: Time) -> Counterpart | None:
    """ "compared with three in the same month last year"."""
    return Counterpart(frame, quarter=False) if _is_year(frame) else None


@rule("time", "the same month a|the year earlier|ago|before", "the? year -? earlier|ago month")
def month_a_year_ago() -> YearAgo:
    return YearAgo(quarter=False)


@rule("time", "the first|opening two quarters of {frame|yearlike}")
def first_two_quarters(frame: Time) -> In | None:
    return In(HalfOfYear(1), frame) if _is_year(frame) else None


@rule("time", "the last|final two quarters of {frame|yearlike}")
def last_two_quarters(frame: Time) -> In | None:
    return In(HalfOfYear(2), frame) if _is_year(frame) else None


def _is_year(frame: Time) -> bool:
    return isinstance(frame, Year) or (isinstance(frame, Step) and frame.repeat == Cycle(Unit.YEAR))
