"""How far from now or from the time last mentioned something is: "three days ago", "a year earlier", "two weeks later"."""

from __future__ import annotations

from fractions import Fraction

from dateline.calendar import Unit
from dateline.expression import (
    Cycle,
    Duration,
    In,
    Modified,
    Now,
    PartOfDay,
    Period,
    Previous,
    Season,
    Shift,
    Step,
    Time,
    Vague,
)  # fmt: skip
from dateline.languages.en.lexicon import OBJECTS, CountedUnit, rule


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


@rule("time", "{period} ago this {season}")
def ago_this_season(length: Period, code: str) -> Step | None:
    """ "20 years ago this spring"."""
    day = ago_today(length)
    return Step(day, Season(code), 0) if day and length.unit >= Unit.YEAR else None


@rule("time", "{period} ago tonight", "{period} ago this {part}")
def ago_this_part(length: Period, code: str = "NI") -> In | None:
    """ "ten years ago tonight"."""
    day = ago_today(length)
    return In(PartOfDay(code), day) if day else None


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


@rule("time", "{period} to the day later|afterwards", not_before="than")
def later_to_the_day(length: Period) -> Shift | None:
    """ "a year to the day later"."""
    return None if length.vague else Shift(Previous(), Period((*length.parts, (Fraction(0), Unit.DAY))), 1)


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
