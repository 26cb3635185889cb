"""Weekdays placed by a week, by a count or by another day, and weekends by their dates.

"Wednesday of last week", "a week ago Monday", "two Fridays ago", "the Friday before Christmas", "the weekend of May
3-4".
"""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import (
    Around,
    Bare,
    Between,
    Cycle,
    Holiday,
    In,
    Modified,
    MonthDay,
    Now,
    PartOfDay,
    Period,
    Previous,
    Repeat,
    Season,
    Step,
    Time,
    Weekday,
    Year,
)  # fmt: skip
from dateline.languages.en.lexicon import rule

_AFTER_TODAY = Step(Now(), Cycle(Unit.DAY), 1)
"""From here "a week ago Friday", said on a Friday, is the one seven days ago."""

_MOST_WEEKS = 104  # farther back, nobody counts to a weekday


@rule("in_week", "{frame}")
def in_week(time: Time) -> Time | None:
    """A time that is one week: "last week", "that week", "the week of May 3"."""
    match time:
        case Step(_, Cycle(Unit.WEEK), _) | Previous(Unit.WEEK) | Around(Unit.WEEK, _):
            return time
        case _:
            return None


@rule("time", "{weekday} of|in? {in_week}", "the {weekday} of {in_week}")
def weekday_of_week(day: int, week: Time) -> In:
    return In(Weekday(day), week)


@rule("time", "{in_week} on {weekday}")
def week_and_weekday(week: Time, day: int) -> In:
    return In(Weekday(day), week)


@rule("time", "{weekday} {part} of? {in_week}", "{in_week} on {weekday} {part}")
def part_of_weekday_of_week(*parts: object) -> In:
    """ "Tuesday night last week"."""
    week = next(part for part in parts if not isinstance(part, int | str))
    day, code = (part for part in parts if isinstance(part, int | str))
    return In(PartOfDay(code), In(Weekday(day), week))  # type: ignore[arg-type]  # the pattern says which is which


@rule("time", "{period} ago on? last? {weekday}", "a|one week last {weekday}")
def weeks_ago_on_weekday(*parts: object) -> Step | None:
    """ "a week ago Monday"; the last of the parts is the day."""
    weeks = _whole_weeks(parts[0]) if len(parts) == 2 else 1
    return Step(_AFTER_TODAY, Weekday(parts[-1]), -weeks - 1) if weeks else None  # type: ignore[arg-type]  # the pattern says so


def _whole_weeks(length: object) -> int | None:
    if not isinstance(length, Period) or length.unit is not Unit.WEEK or len(length.parts) > 1:
        return None
    amount = length.parts[0][0]
    return int(amount) if amount is not None and amount == int(amount) <= _MOST_WEEKS else None


@rule("time", "a week on {weekday}", not_follows="for|after|within|in|over|each")
def week_on_weekday(day: int) -> Step:
    return Step(Now(), Weekday(day), 2)


@rule("time", "today week")
def today_week() -> Step:
    """As the British say: a week from today."""
    return Step(Now(), Cycle(Unit.DAY), 7)


@rule("time", "tomorrow week")
def tomorrow_week() -> Step:
    return Step(Now(), Cycle(Unit.DAY), 8)


@rule(
    "time",
    "midweek",
    "mid ~- ~week",
    before="ends_clause|and|but|to|when|after|as",
    not_follows="in|a|the|this|next|last|every",
)
def midweek() -> Modified:
    """ "back by midweek": of the week that its Wednesday is in; "a midweek match" is of any week."""
    return Modified("MID", Around(Unit.WEEK, Bare(Weekday(2))))


@rule("counted_repeat", "{int} {weekdays}")
def counted_weekdays(number: int, day: int) -> tuple[int, Repeat] | None:
    return (number, Weekday(day)) if 1 <= number <= 12 else None


@rule("counted_repeat", "{int} {seasons}")
def counted_seasons(number: int, code: str) -> tuple[int, Repeat] | None:
    return (number, Season(code)) if 1 <= number <= 12 else None


@rule("time", "{counted_repeat} ago")
def counted_ago(counted: tuple[int, Repeat]) -> Step:
    """ "two Fridays ago"."""
    return Step(Now(), counted[1], -counted[0])


@rule("time", "{counted_repeat} from now|today", "{counted_repeat} hence")
def counted_from_now(counted: tuple[int, Repeat]) -> Step:
    return Step(Now(), counted[1], counted[0])


@rule("time", "{counted_repeat} later")
def counted_later(counted: tuple[int, Repeat]) -> Step:
    """ "three summers later"."""
    return Step(Previous(), counted[1], counted[0])


@rule("one_day", "{time}")
def one_day(time: Time) -> Time | None:
    """A time that is one day, or a few: a date, a feast, a range of dates."""
    match time:
        case Bare(MonthDay() | Holiday()) | In(MonthDay() | Holiday(), _) | Step(_, Weekday() | Holiday(), _):
            return time
        case Between(first, _):
            return time if one_day(first) else None
        case _:
            return None


@rule("near_day", "{weekday}")
def weekday_near(day: int) -> Repeat:
    return Weekday(day)


@rule("near_day", "week")
def week_near() -> Repeat:
    return Cycle(Unit.WEEK)


@rule("near_day", "weekend")
def weekend_near() -> Repeat:
    return Cycle(Unit.WEEKEND)


@rule("time", "the {near_day} before|preceding {one_day}", "the {near_day} immediately before {one_day}")
def before_day(repeat: Repeat, day: Time) -> Step:
    """ "the Friday before Christmas"."""
    return Step(day, repeat, -1)


@rule("time", "the last|final {near_day} before {one_day}")
def last_before_day(repeat: Repeat, day: Time) -> Step:
    """ "the last weekend before Christmas"."""
    return Step(day, repeat, -1)


@rule("time", "the first {near_day} after {one_day}")
def first_after_day(repeat: Repeat, day: Time) -> Step:
    """ "the first Monday after Easter"."""
    return Step(day, repeat, 1)


@rule("time", "the {near_day} after|following {one_day}", "the {near_day} immediately after {one_day}")
def after_day(repeat: Repeat, day: Time) -> Step:
    return Step(day, repeat, 1)


@rule("time", "the? weekend of {one_day}")
def weekend_of(day: Time) -> Around:
    return Around(Unit.WEEKEND, day)


@rule(
    "time", "the? weekend of the? {days} of? {month_name} ,? {yearlike}", "the? weekend of the? {days} of? {month_name}"
)
def weekend_of_days(days: tuple[int, ...], month: int, year: Year | None = None) -> Around:
    """ "the weekend of 5 and 6 May"."""
    day = MonthDay(month, days[0])
    return Around(Unit.WEEKEND, In(day, year) if year else Bare(day))


@rule("time", "the? weekend of {month_name} {days} ,? {yearlike}", "the? weekend of {month_name} {days}")
def weekend_of_month_and_days(month: int, days: tuple[int, ...], year: Year | None = None) -> Around:
    return weekend_of_days(days, month, year)
