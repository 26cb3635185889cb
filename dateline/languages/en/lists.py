"""Times that share words: "May 1 and 2", "June and July 1998", "the first and second quarters". Each is one of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from dateline.calendar import Unit
from dateline.expression import (
    Bare,
    Between,
    Cycle,
    Definite,
    HalfOfYear,
    In,
    Modified,
    MonthDay,
    MonthOfYear,
    PartOfDay,
    Previous,
    QuarterOfYear,
    Recurrence,
    Repeat,
    Several,
    Step,
    Time,
    Weekday,
    Year,
    YearSpan,
)  # fmt: skip
from dateline.languages.en.from_to import End, place_in_year
from dateline.languages.en.lexicon import CountedUnit, rule

_LAST_CENTURY = 40
_AFTER = "<word>|<capital>|counted"


@rule("days", "{day_number} and|or|& the? {day_number}", "{day_number} , {day_number} ,? and|or|& {day_number}",
      "{day_number} , {day_number} , {day_number} ,? and|or|& {day_number}")  # fmt: skip
def days(*numbers: int) -> tuple[int, ...] | None:
    return numbers if _ascending(numbers) else None


@rule("days", "{day_number} to|until|till|through the? {day_number}")
def from_day_to_day(first: int, last: int) -> tuple[int, ...] | None:
    """ "from 2 to 9 September": the two ends."""
    return days(first, last)


@rule("months", "{month_name} and|or|&|to|until|till|through {month_name}",
      "{month_name} , {month_name} ,? and|or|& {month_name}", "{month_name} ~/ ~{month_name}")  # fmt: skip
def months(*numbers: int) -> tuple[int, ...]:
    return numbers


@rule("ordinals", "the? {ordinal} and|or|& the? {ordinal}", "the? {ordinal} , {ordinal} ,? and|or|& {ordinal}")
def ordinals(*numbers: int) -> tuple[int, ...]:
    return numbers


def _ascending(numbers: tuple[int, ...]) -> bool:
    return all(first < second for first, second in pairwise(numbers))


@rule("list", "{month_name} {days}", not_before=_AFTER)
def days_after_month(month: int, numbers: tuple[int, ...]) -> Several:
    """Not "on May 1 and 2 people": what follows the numbers would be counted by them."""
    return Several(tuple(Bare(MonthDay(month, day)) for day in numbers))


@rule("list", "the? {days} of? {month_name}")
def days_before_month(numbers: tuple[int, ...], month: int) -> Several:
    return days_after_month(month, numbers)


@rule("list", "{month_name} {days} ,? {yearlike}")
def days_of_month_and_year(month: int, numbers: tuple[int, ...], year: Year) -> Several:
    return Several(tuple(In(MonthDay(month, day), year) for day in numbers))


@rule("list", "the? {days} of? {month_name} ,? {yearlike}")
def days_before_month_and_year(numbers: tuple[int, ...], month: int, year: Year) -> Several:
    return days_of_month_and_year(month, numbers, year)


@rule("list", "{months} ,? {yearlike}", "{months} of|in {yearlike}")
def months_of_year(numbers: tuple[int, ...], year: Year) -> Several:
    """A month that comes after the last is of the year before: "from November to March 1915"."""
    return Several(tuple(In(MonthOfYear(month), _year_of(month, numbers[-1], year)) for month in numbers))


def _year_of(first: Any, last: Any, year: Year) -> Year:
    return replace(year, year=year.year - 1) if first > last else year


@rule("list", "{month_name} and|or|& {month_name}", "{month_name} , {month_name} ,? and|or|& {month_name}",
      not_before="<capital>")  # fmt: skip
def months_alone(*numbers: int) -> Several:
    """ "June or July": each is the first of its name after the one before."""
    times: list[Time] = [Bare(MonthOfYear(numbers[0]))]
    for month in numbers[1:]:
        times.append(Step(times[-1], MonthOfYear(month), 1))
    return Several(tuple(times))


@rule("list", "{month_name} to|through {month_name}", follows="in|during|over", not_before="<capital>|<number>")
def months_through(first: int, last: int) -> Several | None:
    """ "down in January through October": the last is told by the tense, and the first comes before it."""
    end = Bare(MonthOfYear(last))
    return Several((Step(end, MonthOfYear(first), -1), end)) if first != last else None


@rule("time", "{month_name} - {month_name}", not_before="<capital>")
def months_with_dash(first: int, last: int) -> Between | None:
    """ "April-October"."""
    return Between(Bare(MonthOfYear(first)), Bare(MonthOfYear(last))) if first != last else None


@rule("list", "{short_part} ~- ~{short_part} ,? {yearlike}")
def parts_with_dash(first: Repeat, last: Repeat, year: Year) -> Several | None:
    """ "Q1-Q3 2022"."""
    return Several((In(first, year), In(last, year))) if type(first) is type(last) else None


@rule("list", "{months} of|in? {one_year}")
def months_of_frame(numbers: tuple[int, ...], year: Time) -> Several | None:
    """ "February and September of last year"."""
    return Several(tuple(In(MonthOfYear(month), year) for month in numbers)) if _ascending(numbers) else None


@rule("list", "{month_name} {days} of? {one_year}")
def days_of_frame(month: int, numbers: tuple[int, ...], year: Time) -> Several:
    return Several(tuple(In(MonthDay(month, day), year) for day in numbers))


@rule("list", "{end} to|until|till|through|and|or {end} of|in? {one_year}")
def ends_of_frame(first: tuple[End, str], last: tuple[End, str], year: Time) -> Several | None:
    """ "from March 3 to April 5 of last year"; a range over New Year is not told by one year."""
    ends = (first, last)
    if place_in_year(first[0]) > place_in_year(last[0]):
        return None
    return Several(tuple(Modified(mod, In(end, year)) if mod else In(end, year) for end, mod in ends))


@rule("list", "{month_day} - {month_day}")
def days_with_dash(first: MonthDay, last: MonthDay) -> Several | None:
    """ "Nov. 30-Dec. 12"; a weekday's comma would be taken for what parts the ends."""
    if first.weekday is not None or last.weekday is not None:
        return None
    return Several((Bare(first), Step(Bare(first), last, 1)))


@rule("one_year", "{frame}")
def one_year(frame: Time) -> Time | None:
    """A year that is named by where it stands: "last year", "the previous year", "that year"."""
    match frame:
        case Step(_, Cycle(Unit.YEAR), _) | Definite(Unit.YEAR) | Previous(Unit.YEAR):
            return frame
        case _:
            return None


@rule("time", "{day_range} of|in? {one_year}")
def range_of_frame(days: tuple[MonthDay, MonthDay], year: Time) -> Between:
    """ "March 2 to 6 of last year"."""
    return Between(In(days[0], year), In(days[1], year))


@rule("list", "{ordinals} {units}")
def parts_of_year(numbers: tuple[int, ...], unit: CountedUnit) -> Several | None:
    """ "the first and second quarters", "the 18th and 19th centuries"."""
    match unit[1] if _ascending(numbers) else None:
        case Unit.QUARTER if numbers[0] > 0 and numbers[-1] <= 4:
            return Several(tuple(Bare(QuarterOfYear(number)) for number in numbers))
        case Unit.CENTURY if numbers[0] > 0 and numbers[-1] <= 30:
            return Several(tuple(YearSpan(Unit.CENTURY, number - 1) for number in numbers))
        case _:
            return None


@rule("list", "{weekday} and|or {weekday} {parts}")
def parts_of_weekdays(first: int, last: int, code: str) -> Several:
    """ "Monday and Tuesday nights": of any week."""
    return Several(tuple(Recurrence(PartOfDay(code), on=Weekday(day)) for day in (first, last)))


@rule("list", "{ordinals} {units} of|in {frame|yearlike}")
def parts_of_that_year(numbers: tuple[int, ...], unit: CountedUnit, year: Time) -> Several | None:
    if unit[1] is not Unit.QUARTER or not _ascending(numbers) or numbers[0] < 1 or numbers[-1] > 4:
        return None
    return Several(tuple(In(QuarterOfYear(number), year) for number in numbers))


@rule("list", "{ordinals} halves of|in {frame|yearlike}")
def halves_of_year(numbers: tuple[int, ...], year: Time) -> Several | None:
    return Several((In(HalfOfYear(1), year), In(HalfOfYear(2), year))) if numbers[0] == 1 else None


@rule("list", "the? {ordinals} centuries bc|bce", "the? {ordinals} centuries b ~.? ~c ~.?")
def centuries_before_christ(numbers: tuple[int, ...]) -> Several | None:
    if not all(0 < number <= _LAST_CENTURY for number in numbers):
        return None
    return Several(tuple(YearSpan(Unit.CENTURY, -number) for number in numbers))
