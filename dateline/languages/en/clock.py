"""Times of day: "5:30 p.m. EST Tuesday", "noon", "half past four", "Tuesday night", "this morning"."""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import Bare, Clock, CurrentDay, Cycle, In, Now, Overnight, PartOfDay, Step, Time
from dateline.languages.en.lexicon import rule

_TODAY = Step(Now(), Cycle(Unit.DAY), 0)
_YESTERDAY = Step(Now(), Cycle(Unit.DAY), -1)
_TOMORROW = Step(Now(), Cycle(Unit.DAY), 1)


def _clock(hour: int, minute: int = 0, *, unit: Unit = Unit.MINUTE, second: int = 0) -> Clock | None:
    if hour > 23 or minute > 59 or second > 59:
        return None
    return Clock((hour * 60 + minute) * 60 + second, unit)


def _twelve_hours(hour: int, *, afternoon: bool) -> int | None:
    return (hour % 12 + 12 * afternoon) if 1 <= hour <= 12 else None


@rule("before_noon", "a ~. ~m ~.", "a ~. ~m", "am", "a.m", "a . m .")
def before_noon() -> bool:
    return False


@rule("after_noon", "p ~. ~m ~.", "p ~. ~m", "pm", "p . m .")
def after_noon() -> bool:
    return True


@rule("half_day", "{before_noon}", "{after_noon}")
def half_day(afternoon: bool) -> bool:  # noqa: FBT001 (a value of the chart)
    return afternoon


@rule("clock", "{two} {half_day}", "{int:cardinal} {half_day}")
def hour_of_half_day(hour: int, afternoon: bool) -> Clock | None:  # noqa: FBT001 (a value of the chart)
    full = _twelve_hours(hour, afternoon=afternoon)
    return None if full is None else _clock(full, unit=Unit.HOUR)


@rule("clock", "{dotted_clock} {half_day}")
def dotted_minute(face: tuple[int, int], afternoon: bool) -> Clock | None:  # noqa: FBT001 (a value of the chart)
    full = _twelve_hours(face[0], afternoon=afternoon)
    return None if full is None else _clock(full, face[1])


@rule("clock", "{two} ~: ~{pair} ~: ~{pair} {half_day}")
def second_of_half_day(hour: int, minute: int, second: int, afternoon: bool) -> Clock | None:  # noqa: FBT001 (a value of the chart)
    full = _twelve_hours(hour, afternoon=afternoon)
    return None if full is None else _clock(full, minute, unit=Unit.SECOND, second=second)


@rule("clock", "{two} ~: ~{pair} {half_day}")
def minute_of_half_day(hour: int, minute: int, afternoon: bool) -> Clock | None:  # noqa: FBT001 (a value of the chart)
    full = _twelve_hours(hour, afternoon=afternoon)
    return None if full is None else _clock(full, minute)


@rule("clock", "{two} ~: ~{pair} hours|hrs|h", "{hour:pair} ~: ~{pair}", not_before=":|-|/|%", not_follows=":|-|/")
def minute_of_day(hour: int, minute: int) -> Clock | None:
    return _clock(hour, minute)


@rule("clock", "{two} ~: ~{pair}", follows="clock_left", not_before=":|-|/|%")
def minute_after_preposition(hour: int, minute: int) -> Clock | None:
    """A single digit and two may also be a verse or a score."""
    return _clock(hour, minute)


@rule("clock", "{digits} {zone}", "{digits} hours|hrs")
def military_time(digits: str, zone: str = "") -> Clock | None:
    if len(digits) != 4 or int(digits[:2]) > 23 or int(digits[2:]) > 59:
        return None
    return Clock((int(digits[:2]) * 60 + int(digits[2:])) * 60, Unit.MINUTE, zone)


@rule("clock", "{two} ~: ~{pair} ~: ~{pair}", not_before=":", not_follows=":")
def second_of_day(hour: int, minute: int, second: int) -> Clock | None:
    return _clock(hour, minute, unit=Unit.SECOND, second=second)


@rule("clock", "{clock_word}", "12 {clock_word}")
def named_hour(seconds: int) -> Clock:
    return Clock(seconds, Unit.HOUR)


@rule("clock", "{int} o ~' ~clock", "{int} o ~' ~clock in the {part}", "{int} in the {part}")
def o_clock(hour: int, part: str = "") -> Clock | None:
    if not 1 <= hour <= 12:
        return None
    return _clock(_hour_in_part(hour, part), unit=Unit.HOUR)


def _hour_in_part(hour: int, part: str) -> int:
    return hour % 12 + 12 if part in {"AF", "EV", "NI"} else hour


@rule("clock", "{int} o ~' ~clock at night", "{int} at night")
def at_night(hour: int) -> Clock | None:
    return _clock(hour % 12 + (12 if 6 <= hour <= 11 else 0), unit=Unit.HOUR) if 1 <= hour <= 12 else None


@rule("clock", "half past {int}", "half past {int} in the {part}")
def half_past(hour: int, part: str = "") -> Clock | None:
    return _clock(_hour_in_part(hour, part), 30) if 1 <= hour <= 12 else None


@rule("clock", "a? quarter past {int}", "a? quarter past {int} in the {part}")
def quarter_past(hour: int, part: str = "") -> Clock | None:
    return _clock(_hour_in_part(hour, part), 15) if 1 <= hour <= 12 else None


@rule("clock", "a? quarter to {int}", "a? quarter to {int} in the {part}")
def quarter_to(hour: int, part: str = "") -> Clock | None:
    return _clock(_hour_in_part(hour, part) - 1, 45) if 1 <= hour <= 12 else None


@rule(
    "clock",
    "{clock} {zone}",
    "{clock} ( {zone} )",
    "{clock} local time",
    "{clock} eastern|pacific|central time",
    "{clock} local",
)
def clock_with_zone(clock: Clock, zone: str = "") -> Clock | None:
    return Clock(clock.seconds, clock.unit, zone) if not clock.zone else None


@rule("time", "{clock}")
def bare_clock(clock: Clock) -> In:
    return In(clock, CurrentDay())


@rule("day_time", "{time}")
def day_time(time: Time) -> Time | None:
    """A time that is a day, so that it has hours."""
    match time:
        case Bare(repeat) | In(repeat, _) | Step(_, repeat, _):
            return time if _is_day(repeat) else None
        case _:
            return None


def _is_day(repeat: object) -> bool:
    name = type(repeat).__name__
    return name in {"MonthDay", "Weekday", "DayOfMonth", "Holiday"} or repeat == Cycle(Unit.DAY)


@rule("time", "{clock} ,? on? {day_time}")
def clock_of_day(clock: Clock, day: Time) -> In:
    return In(clock, day)


@rule("time", "{day_time} ,? at? {clock}", "{day_time} t {clock}", "{day_time} ~t ~{clock}")
def day_at_clock(day: Time, clock: Clock) -> In:
    return In(clock, day)


@rule("time", "{int} this {part}")
def hour_of_this_part(hour: int, part: str) -> In | None:
    clock = _clock(_hour_in_part(hour, part), unit=Unit.HOUR) if 1 <= hour <= 12 else None
    return In(clock, _TODAY) if clock else None


@rule("time", "{part} , {clock}", "{clock} this {part}", "{clock} {part}")
def clock_in_part(*parts: Clock | str) -> In | None:
    clock = next(part for part in parts if isinstance(part, Clock))
    return In(clock, CurrentDay())


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
    not_before="newspapers",
)
def part_of_day(day: Time, part: PartOfDay) -> In:
    return In(part, day)


@rule("time", "the? {part_name} of|on {day_time}", "{part_name} {day_time}")
def part_of_that_day(part: PartOfDay, day: Time) -> In:
    return In(part, day)


@rule(
    "time",
    "the {part_name}",
    follows="in|during|by|through|throughout|into",
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


@rule("time", "last night|evening")
def last_night() -> In:
    return In(PartOfDay("NI"), _YESTERDAY)


@rule("time", "overnight")
def overnight() -> Overnight:
    return Overnight()


@rule("time", "the next|following {part_name}")
def next_part(part: PartOfDay) -> In:
    return In(part, Step(CurrentDay(), Cycle(Unit.DAY), 1))


@rule("time", "the same {part_name}", "that same? {part_name}")
def that_part(part: PartOfDay) -> In:
    return In(part, CurrentDay())
