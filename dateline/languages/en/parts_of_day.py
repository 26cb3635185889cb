"""Parts of the day: "Tuesday night", "this morning", "the early hours of Sunday", "at dawn", "overnight"."""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import (
    Bare,
    Clock,
    CurrentDay,
    Cycle,
    In,
    Modified,
    MonthOfYear,
    Now,
    Overnight,
    PartOfDay,
    Previous,
    Several,
    Shift,
    Step,
    Time,
    Weekday,
    Year,
)
from dateline.languages.en.clock import in_part
from dateline.languages.en.lexicon import OBJECTS, rule
from dateline.languages.en.numbers import Count, period
from dateline.languages.hours_of_parts import in_part_of

_TODAY = Step(Now(), Cycle(Unit.DAY), 0)
_YESTERDAY = Step(Now(), Cycle(Unit.DAY), -1)


@rule(
    "part_name", "{part}", "early|late|mid {part}", "early|late|mid ~- ~{part}", "predawn {part}", "pre - dawn {part}"
)
def part_name(code: str) -> PartOfDay:
    return PartOfDay(code)


@rule(
    "time",
    "{day_time} {part_name}",
    "{day_time} in the {part_name}",
    "{day_time} at {part_name}",
    "{day_time} ~' ~s {part_name}",
    "{day_time} {part_name} local time",
    not_before="newspapers",
)
def part_of_day(day: Time, part: PartOfDay) -> In:
    return In(part, day)


@rule("time", "the? {part_name} of|on {day_time}", "{part_name} {day_time}")
def part_of_that_day(part: PartOfDay, day: Time) -> In:
    return In(part, day)


@rule(
    "time",
    "the {part_name} hours?",
    follows="in|during|by|through|throughout|into|for",
    not_before="after|before|following|of|when|that",
)
def the_part(part: PartOfDay) -> In:
    """ "in the afternoon": of the day that the story is at."""
    return In(part, CurrentDay())


@rule("time", "this {part_name}", "later|earlier this {part_name}")
def this_part(part: PartOfDay) -> In:
    return In(part, _TODAY)


@rule("time", "tonight", "late|early tonight")
def tonight() -> In:
    return In(PartOfDay("NI"), _TODAY)


@rule("time", "last night|evening", not_follows="the|a|owners|my|your|our|his|her|its|their|very")
def last_night() -> In:
    return In(PartOfDay("NI"), _YESTERDAY)


@rule("time", "overnight", not_before="<word>|<capital>")
def overnight_at_last() -> Overnight:
    """Behind all that was done in it, as in "it sent pictures overnight."; not of "overnight losses"."""
    return Overnight(last=True)


@rule("time", "overnight")
def overnight() -> Overnight:
    return Overnight()


@rule("time", "the next|following {part_name}")
def next_part(part: PartOfDay) -> In:
    return In(part, Step(Previous(Unit.DAY), Cycle(Unit.DAY), 1))


@rule("time", "the previous|preceding {part_name}")
def previous_part(part: PartOfDay) -> In:
    return In(part, Step(Previous(Unit.DAY), Cycle(Unit.DAY), -1))


@rule("time", "{count} {parts} later")
def nights_later(count: Count, code: str) -> In | None:
    """ "two nights later"."""
    how_long = period(count, (1, Unit.DAY))
    return In(PartOfDay(code), Shift(Previous(), how_long, 1)) if how_long and not how_long.vague else None


@rule(
    "time",
    "the same {part_name}",
    "that same|very? {part_name}",
    "the? {part_name} of the same day",
    "the? {part_name} of that same? day",
    not_before="of_overnight",
)
def that_part(part: PartOfDay) -> In:
    return In(part, Previous(Unit.DAY))


@rule("time", "the {part_name} before", not_before=OBJECTS)
def part_before(part: PartOfDay) -> In:
    """ "killed the night before in another attack"; whose attack it was before is told by an object."""
    return In(part, Step(CurrentDay(), Cycle(Unit.DAY), -1))


@rule("time", "the {part_name} after", before=",|.|;|)")
def part_after(part: PartOfDay) -> In:
    """ "The morning after, he left"."""
    return next_part(part)


@rule("time", "{moment_of_day}", follows="at|by|until|till|before|after|since|around|from|towards|toward")
def moment_of_day(code: str) -> In:
    """ "at dawn", "by nightfall"."""
    return In(PartOfDay(code), CurrentDay())


@rule("time", "midmorning", follows="in|during")
def in_midmorning() -> In:
    """ "in midmorning trading"."""
    return In(PartOfDay("MO"), CurrentDay())


@rule("time", "midafternoon", follows="in|during")
def in_midafternoon() -> In:
    return In(PartOfDay("AF"), CurrentDay())


@rule("idiom", "{moment_of_day} on|of the {ordinal} day|night")
def moment_of_counted_day(_: str, __: int) -> bool:
    """ "nightfall on the third day": of which siege it was the third, other words tell."""
    return True


@rule("time", "{day_time} ~' ~s {moment_of_day}", "{day_time} at {moment_of_day}", "{moment_of_day} on? {day_time}")
def moment_of_that_day(*parts: Time | str) -> In:
    code, day = parts if isinstance(parts[0], str) else reversed(parts)
    return In(PartOfDay(str(code)), day)  # type: ignore[arg-type]  # the pattern says which is which


@rule("time", "{month_name} {part_name} in|of {yearlike}", "{month_name} day in|of {yearlike}")
def part_in_month(month: int, *parts: PartOfDay | Year) -> In:
    """ "a cold January night in 1958": which one, nobody says."""
    return In(MonthOfYear(month), parts[-1])  # type: ignore[arg-type]  # the pattern says that it is a Year


@rule("first_hours", "the? early|small|wee hours", "the? early morning hours")
def first_hours() -> PartOfDay:
    return PartOfDay("MO")


@rule("time", "the? overnight hours of|on {day_time}")
def overnight_hours(day: Time) -> In:
    return In(PartOfDay("NI"), day)


@rule("time", "{first_hours}", follows="in|during|into|until|by|from|through")
def first_hours_of_day(part: PartOfDay) -> Modified:
    return Modified("START", In(part, CurrentDay()))


@rule(
    "time",
    "{first_hours} of|on {day_time}",
    "{first_hours} of|on {day_time} morning",
    "{first_hours} of that|the morning|day",
)
def first_hours_of_that_day(part: PartOfDay, day: Time | None = None) -> Modified:
    return Modified("START", In(part, day or CurrentDay()))


@rule("time", "late|early|mid {part}", "mid ~- ~{part}", follows="in|during|by|until|since|from|through")
def loose_part(code: str) -> In:
    """ "by late morning", "until mid-afternoon"; "at mid-afternoon" news seldom says of which day."""
    return In(PartOfDay(code), CurrentDay())


@rule("time", "the middle|dead of the? {part}", "the middle of that {part}")
def middle_of_part(code: str) -> Modified:
    return Modified("MID", In(PartOfDay(code), CurrentDay()))


@rule("time", "{clock} ,? on? {day_time} {part_name}")
def clock_of_part(clock: Clock, day: Time, part: PartOfDay) -> In:
    """ "5:20 a.m. Friday morning"."""
    return In(in_part(clock, part.code), day)


@rule("list", "{day_time} {part} and|or {part}", "{day_time} {part} and|or into? the? {part}")
def parts_of_a_day(day: Time, *codes: str) -> Several:
    """ "Tuesday afternoon and evening"."""
    return Several(tuple(In(PartOfDay(code), day) for code in codes))


@rule("part_time", "{time}")
def part_time(time: Time) -> In | None:
    return time if isinstance(time, In) and isinstance(time.repeat, PartOfDay) else None


@rule("time", "{part_time} ,? at {clock}", not_follows="every|each")
@rule(
    "time",
    "{part_time} at {int|dotted_clock}",
    not_before="counted|amounts|lengths|<capital>|%|:|-|/",
    not_follows="every|each",
)
def part_at_clock(part: In, told: Clock | int | tuple[int, int]) -> In | None:
    """ "Friday evening at 7:30", "this evening at 6"."""
    if isinstance(told, Clock):
        return in_part_of(told, part)
    hour, minute = (told, 0) if isinstance(told, int) else told
    unit = Unit.HOUR if isinstance(told, int) else Unit.MINUTE
    return in_part_of(Clock((hour * 60 + minute) * 60, unit), part) if 1 <= hour <= 12 and minute < 60 else None


@rule("time", "{int} on {part_time}", follows="at|by|until|till|about|around|before|after")
def hour_on_part(hour: int, part: In) -> In | None:
    """ "at 8 on Monday evening"."""
    return part_at_clock(part, hour)


@rule("time", "{part_time} at about|around {int|clock}", not_before="counted|amounts|lengths|<capital>|%|:|-|/")
def part_at_about(part: In, told: Clock | int) -> Modified | None:
    clock = part_at_clock(part, told)
    return Modified("APPROX", clock) if clock else None


@rule("time", "{digits} {day_time} {part_name}", "{digits} {day_time}", follows="(|at|by|until|till|around|about")
def four_digits_of_day(digits: str, day: Time, _: PartOfDay | None = None) -> In | None:
    """ "2053 Wednesday night"."""
    hour, minute = int(digits[:2]), int(digits[2:] or 0)
    return (
        In(Clock((hour * 60 + minute) * 60, Unit.MINUTE), day)
        if len(digits) == 4 and hour < 24 and minute < 60
        else None
    )


@rule("time", "the? night of {weekday} to {weekday}", "the night from {weekday} to {weekday}",
      "the? night of {weekday} - {weekday}")  # fmt: skip
def night_between(first: int, last: int) -> In | None:
    """ "the night of Thursday to Friday"."""
    return In(PartOfDay("NI"), Bare(Weekday(first))) if (first + 1) % 7 == last else None
