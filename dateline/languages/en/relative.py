"""What is counted from now or from the time last mentioned: "last week", "three days ago", "a year earlier"."""

from __future__ import annotations

from fractions import Fraction

from dateline.calendar import Unit
from dateline.expression import (
    Around,
    Bare,
    Cycle,
    DayOfMonth,
    Definite,
    Duration,
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
    Vague,
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


# --------------------------------------------------------------------------------- ago, earlier, later, from now


@rule("time", "{period} ago")
def ago(length: Period) -> Shift:
    return Shift(Now(), length, -1)


@rule("time", "{period} ago today", "{period} ago to the day")
def ago_today(length: Period) -> Shift | None:
    """To the day, which "a year ago" is not."""
    return None if length.vague else Shift(Now(), Period((*length.parts, (Fraction(0), Unit.DAY))), -1)


@rule("time", "{period} ago this {unit}")
def ago_this_unit(length: Period, unit: CountedUnit) -> Step | None:
    """ "ten years ago this month"."""
    day = ago_today(length)
    return Step(day, Cycle(unit[1]), 0) if day and unit[0] == 1 and unit[1] > Unit.DAY else None


@rule("time", "{period} back", not_before="<word>|<capital>|to|in|into|at|on|from|with|for|the|of|a|an")
def back(length: Period) -> Shift:
    """ "two years back"; not "for two years back home"."""
    return Shift(Now(), length, -1)


@rule("time", "{period} or so ago", "some|about|around|roughly|approximately {period} ago")
def about_ago(length: Period) -> Modified:
    return Modified("APPROX", Shift(Now(), length, -1))


@rule("time", "more than {period} ago", "{period} or more ago")
@rule("time", "over {period} ago", not_follows="take|takes|taken|taking|took")
def more_than_ago(length: Period) -> Modified:
    return Modified("MORE_THAN", Shift(Now(), length, -1))


@rule("time", "less than {period} ago", "almost|nearly|under {period} ago")
def less_than_ago(length: Period) -> Modified:
    return Modified("LESS_THAN", Shift(Now(), length, -1))


@rule("time", "{period} from now|today", "{period} hence")
@rule("time", "{period} ~' time", "{period} ~' ~s time", follows="in")
def from_now(length: Period) -> Shift:
    return Shift(Now(), length, 1)


@rule("time", "{period} earlier|previously|beforehand", not_before="than")
def earlier(length: Period) -> Shift:
    return Shift(Previous(), length, -1)


_LATER_ON = "later|afterward|afterwards|thereafter"
_LATER = (f"{{period}} {_LATER_ON}", f"just|only|barely|nearly|almost {{period}} {_LATER_ON}")


@rule("time", *_LATER, not_before="than")
def later(length: Period) -> Shift | None:
    """ "two days later"; "two days later than planned" compares lengths, and is at no time."""
    return None if length.vague else Shift(Previous(), length, 1)


@rule("time", "about|around|some|roughly|approximately {period} later|afterward|afterwards", not_before="than")
def about_that_much_later(length: Period) -> Modified | None:
    return None if length.vague else Modified("APPROX", Shift(Previous(), length, 1))


@rule("duration", *_LATER)
def some_time_later(length: Period) -> Duration | None:
    """ "a few days later" lies nowhere, but is that long after what was told."""
    return Duration(length) if length.vague else None


@rule("duration", "{units} earlier", not_before="than")
@rule("duration", "{units} later", not_before="than")
def much_later(unit: CountedUnit) -> Duration:
    """ "years later", "days earlier"."""
    return Duration(Period(((None, unit[1]),)))


@rule("time", f"more than {{period}} {_LATER_ON}", f"well? over {{period}} {_LATER_ON}", not_before="than")
def more_than_later(length: Period) -> Modified | None:
    return None if length.vague else Modified("MORE_THAN", Shift(Previous(), length, 1))


@rule("time", f"at least {{period}} {_LATER_ON}", not_before="than")
def at_least_later(length: Period) -> Modified | None:
    return None if length.vague else Modified("EQUAL_OR_MORE", Shift(Previous(), length, 1))


@rule("time", *(f"{less} {{period}} {_LATER_ON}" for less in ("less than", "under", "not quite")), not_before="than")
def less_than_later(length: Period) -> Modified | None:
    return None if length.vague else Modified("LESS_THAN", Shift(Previous(), length, 1))


@rule("time", "{period} on", before=",")
def on_from_then(length: Period) -> Shift | None:
    """ "Ten years on, she remembers"."""
    return later(length)


@rule("time", "{period} before", not_before=OBJECTS)
def before_that(length: Period) -> Shift:
    return Shift(Previous(), length, -1)


@rule("time", "{period} after", not_before=OBJECTS)
def after_that(length: Period) -> Shift:
    return Shift(Previous(), length, 1)


@rule("time", "{period} before|earlier than|prior to {time}", "{period} before {time}")
def before_time(length: Period, time: Time) -> Shift:
    return Shift(time, length, -1)


@rule(
    "time",
    "{period} from {time}",
    not_follows="the|these|those|every|each|for|over|during|in|of|lasted|counted|amounts|lengths|by_the_day|<number>",
)
@rule("time", "{period} after {time}", not_follows="for")
def after_time(length: Period, time: Time) -> Shift | None:
    return None if isinstance(time, Vague) or length.vague else Shift(time, length, 1)


@rule("time", "the? day before {time}", "the? eve of {time}")
def day_before(time: Time) -> Step:
    return Step(time, Cycle(Unit.DAY), -1)


@rule("time", "the? day after {time}")
def day_after(time: Time) -> Step:
    return Step(time, Cycle(Unit.DAY), 1)
