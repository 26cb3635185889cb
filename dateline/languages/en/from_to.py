"""From here to there in words that both ends share: "3 May to 5 June 1915", "431 to 404 BC", "7 to 9 p.m.".

Each end is a time of its own. Ends that a dash joins within one month or century are one expression, and stand in
`year_parts`; lists of days or of months stand in `lists`.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.calendar import DAY_SECONDS, Unit
from dateline.expression import (
    Between,
    Clock,
    CurrentDay,
    Cycle,
    In,
    Modified,
    MonthDay,
    MonthOfYear,
    Season,
    Several,
    Step,
    Time,
    Year,
)  # fmt: skip
from dateline.languages.en.lexicon import rule

_EARLIEST = 10_000  # the first year before Christ that is no date any more
_SEASONS = ("SP", "SU", "FA", "WI")
End = MonthDay | MonthOfYear | Season


@rule("end", "{month_day}")
def day_end(day: MonthDay) -> tuple[End, str] | None:
    """A weekday has a comma of its own, which would be taken for one between the ends."""
    return (day, "") if day.weekday is None else None


@rule("end", "{month_name}")
def month_end(month: int) -> tuple[End, str]:
    return MonthOfYear(month), ""


@rule("end", "the? {season}")
def season_end(code: str) -> tuple[End, str]:
    return Season(code), ""


@rule("end", "{mod} {month_name}")
def modified_end(mod: str, month: int) -> tuple[End, str]:
    """ "late April" to early June 1915."""
    return MonthOfYear(month), mod


@rule("list", "{end} to|until|till|through|and|or {end} ,? {yearlike}",
      "{end} to|until|till|through|and|or {end} of|in {yearlike}")  # fmt: skip
def ends_in_year(first: tuple[End, str], last: tuple[End, str], year: Year) -> Several:
    """What comes later in the year than the last end is of the year before: "November 5 to January 2, 1915"."""
    over = place_in_year(first[0]) > place_in_year(last[0])
    return Several((_in(*first, replace(year, year=year.year - over)), _in(*last, year)))


@rule("time", "{month_day} ( {month_day} ) ,? {yearlike}")
def day_of_two_calendars(day: MonthDay, _: MonthDay, year: Year) -> In:
    """ "25 October (7 November) 1917" is one day."""
    return In(day, year)


@rule("list", "{month_day} - {month_day} ,? {yearlike}")
def days_with_dash(first: MonthDay, last: MonthDay, year: Year) -> Several | None:
    """A weekday's comma would be taken for what parts the ends."""
    if first.weekday is not None or last.weekday is not None:
        return None
    return ends_in_year((first, ""), (last, ""), year)


@rule("dated", "{month_day} {year}", "{month_name} {year}")
def dated(part: MonthDay | int, year: int) -> In | None:
    """Without commas, which would be taken for what parts the ends."""
    if isinstance(part, MonthDay) and part.weekday is not None:
        return None
    return In(MonthOfYear(part) if isinstance(part, int) else part, Year(year))


@rule("list", "{dated} - {dated}", "{year} - {dated}", "{dated} - {year}")
def from_date_to_date(*ends: In | int) -> Several:
    """ "8 February 1904-5 September 1905", in which no years 1904-5 stand."""
    return Several(tuple(Year(end) if isinstance(end, int) else end for end in ends))


@rule("list", "c|ca|circa ~.? {year} - {dated}")
def from_about_a_year_to_date(first: int, last: In) -> Several:
    """ "c. 1784 - 3 May 1861"."""
    return Several((Modified("APPROX", Year(first)), last))


def place_in_year(end: End) -> tuple[int, int]:
    """Month and day by which ends compare, the day 0 where it is the whole month."""
    match end:
        case MonthDay(month, day, _):
            return month, day
        case MonthOfYear(month):
            return month, 0
        case Season(code):
            return 3 + 3 * _SEASONS.index(code), 0


def _in(end: End, mod: str, year: Year) -> Time:
    time = In(end, year)
    return Modified(mod, time) if mod else time


@rule("list", "{int} to|until|till|and {era_year}")
def years_of_an_era(number: int, last: int) -> Several | None:
    """Before Christ years count down: "from 431 to 404 BC"."""
    first = _before(number, last)
    return Several((Year(first), Year(last))) if first is not None else None


@rule("time", "{int} - {era_year}")
def years_of_an_era_with_dash(number: int, last: int) -> Between | None:
    first = _before(number, last)
    return Between(Year(first), Year(last)) if first is not None else None


def _before(number: int, last: int) -> int | None:
    """The astronomical year of a number whose era is that of the later year `last`, or None where it is not before."""
    first = 1 - number if last <= 0 else number
    return first if first < last and 0 < number < _EARLIEST else None


@rule("hours", "{two} to|until|till|- {two} {half_day}")
def from_hour_to_hour(first: int, last: int, afternoon: bool) -> Several | None:  # noqa: FBT001 (a value of the chart)
    """The first is of the same half of the day, unless it would come after the last: "11 to 2 p.m."."""
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    end = last % 12 + 12 * afternoon
    start = first % 12 + 12 * afternoon
    return Several(tuple(_hour(hour % 24) for hour in (start if start < end else start + 12, end)))


def _hour(hour: int) -> In:
    return In(Clock(hour * 3600, Unit.HOUR), CurrentDay())


_EVENING, _NOON = 17 * 3600, 12 * 3600


@rule("list", "{clock} to|until|till|- {clock}")
def through_the_night(first: Clock, last: Clock) -> Several | None:
    """ "from 10 p.m. to 5 a.m.": the end is on the day after."""
    if first.seconds < _EVENING:
        return None
    if last.seconds == DAY_SECONDS:
        return Several((In(first, CurrentDay()), In(last, Step(CurrentDay(), Cycle(Unit.DAY), 0))))
    if last.seconds >= _NOON:
        return None
    return Several((In(first, CurrentDay()), In(last, Step(CurrentDay(), Cycle(Unit.DAY), 1))))


@rule("hours", "{two} and|or {two} {half_day}", follows="between|at|around|about|by|from")
def hour_and_hour(first: int, last: int, afternoon: bool) -> Several | None:  # noqa: FBT001 (a value of the chart)
    return from_hour_to_hour(first, last, afternoon)


@rule("hours", "{dotted_clock} to|until|till|and|- {dotted_clock} {half_day}", follows="between|from|clock_left|(")
@rule("hours", "{minute_face} to|until|till|and|- {minute_face} {half_day}", follows="between|from|clock_left|(")
def from_face_to_face(first: tuple[int, int], last: tuple[int, int], afternoon: bool) -> Several | None:  # noqa: FBT001 (a value of the chart)
    """ "between 1.30 and 2.15am"."""
    if not all(1 <= hour <= 12 and minute < 60 for hour, minute in (first, last)):
        return None
    start, end = (((hour % 12 + 12 * afternoon) * 60 + minute) * 60 for hour, minute in (first, last))
    start = start if start < end else (start + _NOON) % DAY_SECONDS
    return Several(tuple(In(Clock(seconds, Unit.MINUTE), CurrentDay()) for seconds in (start, end)))


@rule("minute_face", "{two} ~: ~{pair}")
def minute_face(hour: int, minute: int) -> tuple[int, int]:
    return hour, minute


@rule("list", "{digits} and|or|& {digits}", "{digits} , {digits} ,? and|or|& {digits}",
      "{digits} , {digits} , {digits} ,? and|or|& {digits}", follows="at")  # fmt: skip
def hours_of_a_schedule(*told: str) -> Several | None:
    """ "at 0640, 0915 and 1730": the nought of the first tells that these are hours."""
    if told[0][0] != "0" or any(len(each) != 4 or int(each[:2]) > 23 or int(each[2:]) > 59 for each in told):
        return None
    seconds = [(int(each[:2]) * 60 + int(each[2:])) * 60 for each in told]
    return Several(tuple(In(Clock(each, Unit.MINUTE), CurrentDay()) for each in seconds))


@rule("list", "{digits} to|until|till|and|- {clock}", follows="from|between|(")
def from_digits_to_clock(digits: str, last: Clock) -> Several | None:
    """ "from 1700 to 2100 GMT", in which no years stand."""
    if len(digits) != 4 or int(digits[:2]) > 23 or int(digits[2:]) > 59:
        return None
    first = Clock((int(digits[:2]) * 60 + int(digits[2:])) * 60, Unit.MINUTE, last.zone)
    if first.seconds < last.seconds:
        return Several((In(first, CurrentDay()), In(last, CurrentDay())))
    return through_the_night(first, last)


@rule("list", "{hours}")
def hours(several: Several) -> Several:
    return several


@rule("list", "{hours} ,? on? {day_time}")
def hours_of_day(several: Several, day: Time) -> Several:
    """ "between 1 and 2 a.m. on Friday": both are Friday's, as far as the first is not before midnight."""
    *firsts, last = (time.repeat for time in several.times if isinstance(time, In))
    late = any(
        isinstance(first, Clock) and isinstance(last, Clock) and first.seconds > last.seconds for first in firsts
    )
    before = Step(day, Cycle(Unit.DAY), -1) if late else day
    return Several((*(In(first, before) for first in firsts), In(last, day)))


@rule("list", "{two} ~: ~{pair} - {two} ~: ~{pair}", follows="clock_left|(|:|,|;")
def from_minute_to_minute(*faces: int) -> Several | None:
    """ "15:00-19:00"."""
    hours, minutes = faces[::2], faces[1::2]
    if max(hours) > 23 or max(minutes) > 59 or faces[:2] >= faces[2:]:
        return None
    seconds = [(hour * 60 + minute) * 60 for hour, minute in zip(hours, minutes, strict=True)]
    return Several(tuple(In(Clock(second, Unit.MINUTE), CurrentDay()) for second in seconds))
