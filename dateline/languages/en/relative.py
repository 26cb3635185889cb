"""What stands so many days, weeks or years from now, told by which one it is: "last week", "the Monday after next"."""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import (
    Around,
    Bare,
    Cycle,
    DayOfMonth,
    Definite,
    HalfOfYear,
    Holiday,
    In,
    LastWhole,
    Modified,
    MonthOfYear,
    Now,
    Nth,
    Period,
    Previous,
    QuarterOfYear,
    Repeat,
    Season,
    Shift,
    Step,
    Time,
    Weekday,
    Year,
    YearSpan,
)  # fmt: skip
from dateline.languages.en.lexicon import OBJECTS, CountedUnit, rule
from dateline.languages.en.year_parts import MAKES_A_VERB, OWNED, PartOfYear

# --------------------------------------------------------------------------------------------------- days by name


@rule("time", "today", not_follows="usa")
def today() -> Step:
    return Step(Now(), Cycle(Unit.DAY), 0)


@rule("time", "yesterday")
def yesterday() -> Step:
    return Step(Now(), Cycle(Unit.DAY), -1)


@rule("time", "tomorrow")
def tomorrow() -> Step:
    return Step(Now(), Cycle(Unit.DAY), 1)


@rule("time", "the? day before yesterday")
def day_before_yesterday() -> Step:
    return Step(Now(), Cycle(Unit.DAY), -2)


@rule("time", "the? day after tomorrow")
def day_after_tomorrow() -> Step:
    return Step(Now(), Cycle(Unit.DAY), 2)


# ------------------------------------------------------------------------------------------ last, this and next


@rule("repeat", "{unit}")
def unit_repeat(unit: CountedUnit) -> Cycle | None:
    return Cycle(unit[1]) if unit[0] == 1 and unit[1] >= Unit.DAY else None


@rule("repeat", "{weekday}")
def weekday_repeat(day: int) -> Weekday:
    return Weekday(day)


@rule("repeat", "{month_name}")
def month_repeat(month: int) -> MonthOfYear:
    return MonthOfYear(month)


@rule("repeat", "{season}")
def season_repeat(code: str) -> Season:
    return Season(code)


@rule("repeat", "{ordinal} -? quarter", "{holiday_name}")
def part_repeat(number: object) -> Repeat | None:
    if isinstance(number, Holiday):
        return number
    return QuarterOfYear(number) if isinstance(number, int) and 1 <= number <= 4 else None


@rule("which", "{step}")
def which(steps: int) -> int:
    return steps


@rule("which", "this past|last")
def this_past() -> int:
    return -1


@rule("which", "this coming|next")
def this_coming() -> int:
    return 1


@rule("time", "the {repeat} that followed|follows", not_before=OBJECTS)
@rule("time", "the next|following|subsequent|ensuing {repeat}", "the following {weekday_repeat:repeat}")
def following(repeat: Repeat) -> Step:
    """With its article, "the next week" is counted from where the story is."""
    return Step(Previous(), repeat, 1)


@rule("time", "the previous|preceding|prior {repeat}")
def preceding(repeat: Repeat) -> Step:
    return Step(Previous(), repeat, -1)


@rule("time", "that same? {season}")
def that_season(code: str) -> In:
    """ "that summer": the one of the year that the story is in."""
    return In(Season(code), Previous(Unit.YEAR))


@rule("time", "that same {repeat}")
def that_same(repeat: Repeat) -> In | None:
    return None if isinstance(repeat, Cycle) else In(repeat, Previous(Unit.YEAR))


@rule("idiom", "the last {unit}", before="he|she|it|they|we|his|her|its|their",
      not_follows="in|over|during|for|within|through|throughout|of")  # fmt: skip
def last_of_somebody(_: CountedUnit) -> bool:
    """ "the last year he lived there": which one that was, the clause behind it tells."""
    return True


@rule("time", "the? {which} {repeat}", "the? {which} fiscal|calendar|full|business|trading|school {repeat}")
def stepped(steps: int, repeat: Repeat) -> Step | None:
    return None if repeat == Cycle(Unit.DAY) else Step(Now(), repeat, steps)


@rule("time", "the? {which} {repeat} or so")
def about_stepped(steps: int, repeat: Repeat) -> Modified | None:
    return None if repeat == Cycle(Unit.DAY) else Modified("APPROX", Step(Now(), repeat, steps))


@rule("time", "the latest {unit}", "the most recent {unit}", "the latest fiscal {unit}",
      "the most? recent fiscal {unit}", "the just -? ended|completed {unit}")  # fmt: skip
def latest(unit: CountedUnit) -> Step | LastWhole | None:
    if unit[1] is Unit.QUARTER:
        return LastWhole(Unit.QUARTER)
    return Step(Now(), Cycle(unit[1]), -1) if unit[1] >= Unit.WEEK else None


@rule("time", "{weekday} last")
def weekday_last(day: int) -> Step:
    return Step(Now(), Weekday(day), -1)


@rule("time", "{weekday} next")
def weekday_next(day: int) -> Step:
    return Step(Now(), Weekday(day), 1)


@rule("time", "a week from {weekday}", "{weekday} week")
def week_from_weekday(day: int) -> Step:
    return Step(Now(), Weekday(day), 2)


@rule("time", "the {repeat} after next", "{repeat} after next")
def after_next(repeat: Repeat) -> Step:
    return Step(Now(), repeat, 2)


@rule("time", "the {repeat} before last", "{repeat} before last")
def before_last(repeat: Repeat) -> Step:
    return Step(Now(), repeat, -2)


@rule("frame", "{time}")
def frame(time: Time) -> Time | None:
    """A year or another wide stretch that can hold months, quarters and days."""
    match time:
        case Year() | YearSpan() | In(MonthOfYear(), _) | Bare(MonthOfYear()):
            return time
        case Step(_, Cycle(unit), _) | Definite(unit) | LastWhole(unit) if unit >= Unit.WEEK:
            return time
        case Step(_, MonthOfYear(), _) | Shift(_, Period(), _) | Previous(Unit.YEAR) | Previous(Unit.MONTH):
            return time
        case Previous(Unit.WEEK) | Around(Unit.WEEK, _):
            return time
        case _:
            return None


@rule(
    "time",
    "{part_of_year} of|, {frame}",
    "{quarter_name|half_name|holiday_name} in {frame}",
    "{frame} ~' ~s {part_of_year}",
    "{short_part|holiday_name} {frame}",
)
@rule("time", "{season_name} in {frame}", not_follows=f"{MAKES_A_VERB}|{OWNED}")
def part_of_frame(*parts: object) -> In | None:
    """ "the third quarter of last year", "this year's third quarter"."""
    first, second = parts
    repeat, outer = (first, second) if _is_part(first) else (second, first)
    if isinstance(outer, Bare | In | YearSpan) or (isinstance(outer, Step | Definite) and _finer_than_year(outer)):
        return None
    if isinstance(outer, Shift) and repeat == HalfOfYear(2):
        return None  # "his last half a century later"
    return In(repeat, outer)  # type: ignore[arg-type]  # the pattern says which is which


def _is_part(value: object) -> bool:
    return isinstance(value, PartOfYear)


def _finer_than_year(time: Step | Definite) -> bool:
    unit = time.unit if isinstance(time, Definite) else getattr(time.repeat, "unit", Unit.MONTH)
    return unit < Unit.YEAR


@rule("time", "{month_name} of|in|, {frame}", "{month_name} {frame}", "{frame} ~' ~s {month_name}")
def month_of_frame(*parts: object) -> In | None:
    """ "June last year", "October of that year"."""
    month, outer = parts if isinstance(parts[0], int) else reversed(parts)
    return In(MonthOfYear(month), outer) if _holds_months(outer) else None  # type: ignore[arg-type]  # the pattern says so


def _holds_months(outer: object) -> bool:
    """A year, however told; "November, ten days later" is two times."""
    if isinstance(outer, Shift):
        return outer.period.unit >= Unit.YEAR
    return isinstance(outer, Previous) or (isinstance(outer, Step | Definite) and not _finer_than_year(outer))


@rule("time", "{month_day} ,? of|in? {frame}", "{month_day} , {frame}")
def date_of_frame(date: object, outer: Time) -> In | None:
    """ "October 7 last year"."""
    return In(date, outer) if _holds_months(outer) else None  # type: ignore[arg-type]  # the pattern says that it is a day


@rule("time", "the {ordinal} of {frame}")
def day_of_frame(number: int, outer: Time) -> In | None:
    """ "the 15th of last month"."""
    month = isinstance(outer, Step) and outer.repeat == Cycle(Unit.MONTH)
    return In(DayOfMonth(number), outer) if 1 <= number <= 31 and (month or outer == Previous(Unit.MONTH)) else None


@rule("time", "the {ordinal} {repeat} of|in {frame}", "{ordinal} {repeat} of|in {frame}")
def nth_of(number: int, repeat: Repeat, outer: Time) -> Nth | None:
    """ "the first Monday of May 2003", "the last week of June"; a quarter of a century is no quarter of a year."""
    if repeat == Cycle(Unit.QUARTER) and isinstance(outer, YearSpan):
        return None
    return Nth(number, repeat, outer) if number else None
