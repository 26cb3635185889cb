"""Times by the clock: "5:30 p.m. EST Tuesday", "noon", "half past four". Mornings and nights are `parts_of_day`'s."""

from __future__ import annotations

from dataclasses import replace

from dateline.calendar import DAY_SECONDS, Unit
from dateline.expression import Bare, Clock, CurrentDay, Cycle, In, Now, Step, Time, Weekday
from dateline.languages.en.lexicon import rule

_TODAY = Step(Now(), Cycle(Unit.DAY), 0)
_YESTERDAY = Step(Now(), Cycle(Unit.DAY), -1)
_NOON = 12 * 3600
_FIRST_OF_EVENING = 3600  # "1 o'clock in the afternoon"
_FIRST_OF_NIGHT = 6 * 3600  # "at six last night"; five is in the morning
_FIRST_TONIGHT = 4 * 3600  # "at five tonight"
_TWO_DIGITS = 10
_PAST_NOON = 13 * 3600  # "12:30 last night" is past midnight


def _clock(hour: int, minute: int = 0, *, unit: Unit = Unit.MINUTE, second: int = 0) -> Clock | None:
    if hour > 23 or minute > 59 or second > 59:
        return None
    return Clock((hour * 60 + minute) * 60 + second, unit)


def _of_either_half(clock: Clock | None) -> Clock | None:
    """A clock time of which nobody says whether it is before noon or after."""
    return replace(clock, loose=True) if clock and clock.seconds < _PAST_NOON else clock


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


@rule("clock", "{two} ~: ~{pair} hours|hrs|h", not_before="-|/|%", not_follows=":|-|/|in|timed")
def minute_of_day(hour: int, minute: int) -> Clock | None:
    return _clock(hour, minute)


@rule("clock", "{hour:pair} ~: ~{pair}", not_before="-|/|%", not_follows=":|-|/|in|timed")
def minute_of_two_digits(hour: int, minute: int) -> Clock | None:
    """ "10:15" may come after 9 p.m., "09:15" does not."""
    clock = _clock(hour, minute)
    return clock if hour < _TWO_DIGITS else _of_either_half(clock)


@rule(
    "idiom",
    "{two} ~: ~{pair} left|remaining|elapsed",
    not_follows="at|by|until|till|about|around|after|before|from|since|nearly|shortly",
)
def game_clock(_: int, __: int) -> bool:
    """ "With 2:15 left in the half"."""
    return True


@rule("clock", "{two} ~: ~{pair}", follows="clock_left", not_before=":|-|/|%")
def minute_after_preposition(hour: int, minute: int) -> Clock | None:
    """A single digit and two may also be a verse or a score."""
    return _of_either_half(_clock(hour, minute))


@rule("clock", "{digits} {zone}", "{digits} hours|hrs", "{digits} local time?")
def military_time(digits: str, zone: str = "") -> Clock | None:
    if len(digits) != 4 or int(digits[:2]) > 23 or int(digits[2:]) > 59:
        return None
    return Clock((int(digits[:2]) * 60 + int(digits[2:])) * 60, Unit.MINUTE, zone)


@rule(
    "clock",
    "{digits}",
    follows="at|by|until|till|from|before|after|around|about|between|to|and",
    not_before="counted|amounts|-|/|%|:",
)
def hour_of_orders(digits: str) -> Clock | None:
    """ "by 0910": only hours begin with a nought."""
    return military_time(digits) if digits[0] == "0" else None


@rule(
    "clock",
    "{two} ~: ~{pair} ~: ~{pair}",
    not_before=":",
    not_follows=":|in|of|a|an|possessive|the|under|with|timed|his|her|their|its|ran|clocked|best|record",
)
def second_of_day(hour: int, minute: int, second: int) -> Clock | None:
    """Not what a race took: "won in 2:04:35"."""
    return _clock(hour, minute, unit=Unit.SECOND, second=second)


@rule("clock", "{clock_word}", "12 {clock_word}", follows="after|past|from|since|between")
def named_hour_begun(seconds: int) -> Clock:
    """ "after midnight on 6 June": the midnight with which that day begins."""
    return Clock(seconds, Unit.HOUR)


@rule("clock", "{clock_word}", "12 {clock_word}")
def named_hour(seconds: int) -> Clock:
    """ "midnight on 6 June": the midnight with which that day ends."""
    return Clock(seconds or DAY_SECONDS, Unit.HOUR)


@rule("clock", "{int} o ~' ~clock", "{int} o ~' ~clock in the {part}", "{int} in the {part}")
def o_clock(hour: int, part: str = "") -> Clock | None:
    if not 1 <= hour <= 12:
        return None
    clock = _clock(_hour_in_part(hour, part), unit=Unit.HOUR)
    return clock if part else _of_either_half(clock)


@rule("clock", "{dotted_clock} in the {part}", "{clock} in the {part}")
def clock_face_in_part(face: tuple[int, int] | Clock, part: str) -> Clock | None:
    """ "9.30 in the evening"."""
    clock = face if isinstance(face, Clock) else _clock(*face)
    return in_part(clock, part) if clock and not clock.zone else None


@rule("clock", "{dotted_clock} hours|hrs", follows="at|by|until|till|from|before|since")
def dotted_hours(face: tuple[int, int]) -> Clock | None:
    """ "at 07.00 hours"; 2.50 hours are a length."""
    return _clock(*face)


@rule("time", "{int} on the {part} of {day_time}", follows="at|by|about|around|towards|toward|until|till|before|after")
@rule("time", "{int} in the {part} of {day_time}", "{int} o ~' ~clock in the {part} of {day_time}")
def hour_in_part_of_day(hour: int, part: str, day: Time) -> In | None:
    """ "at three in the afternoon of 3 May"; the small hours of a night are of either of its two days."""
    if part == "NI" and hour < _FIRST_AT_NIGHT:
        return None
    clock = o_clock(hour, part)
    return In(clock, day) if isinstance(clock, Clock) else None


_FIRST_AT_NIGHT = 6


def _hour_in_part(hour: int, part: str) -> int:
    return hour % 12 + 12 if part in {"AF", "EV", "NI"} else hour


@rule("clock", "{int} o ~' ~clock at night", "{int} at night")
def at_night(hour: int) -> Clock | None:
    return _clock(hour % 12 + (12 if 6 <= hour <= 11 else 0), unit=Unit.HOUR) if 1 <= hour <= 12 else None


@rule(
    "clock", "{minutes:int|tens|cardinal} minutes? past {int|cardinal}", follows="at|by|until|about|around|shortly|just"
)
def minutes_past(minute: int, hour: int) -> Clock | None:
    return _of_either_half(_clock(hour, minute)) if 1 <= hour <= 12 and minute < 60 else None


@rule(
    "clock",
    "{minutes:int|tens|cardinal} minutes to {int|cardinal}",
    follows="at|by|until",
    not_before="<word>|<capital>",
)
def minutes_to(minute: int, hour: int) -> Clock | None:
    """ "at five minutes to eight"."""
    clock = _clock(hour - 1 or 12, 60 - minute) if 1 <= hour <= 12 and 0 < minute < 60 else None
    return _of_either_half(clock)


@rule("clock", "{minutes:int|tens|cardinal} minutes|minute? to|before {clock_word}")
def minutes_to_named_hour(minute: int, seconds: int) -> Clock | None:
    """ "at two minutes to midnight": of the midnight with which the day ends."""
    return Clock((seconds or DAY_SECONDS) - 60 * minute, Unit.MINUTE) if 0 < minute < 60 else None


@rule("clock", "{minutes:int|tens|cardinal} minutes|minute? past|after {clock_word}")
def minutes_past_named_hour(minute: int, seconds: int) -> Clock | None:
    return Clock(seconds + 60 * minute, Unit.MINUTE) if 0 < minute < 60 else None


@rule("clock", "{zone} {two} ~: ~{pair}")
def zone_first(zone: str, hour: int, minute: int) -> Clock | None:
    clock = _clock(hour, minute)
    return Clock(clock.seconds, clock.unit, zone) if clock else None


@rule("clock", "half past {int}", "half past {int} in the {part}")
def half_past(hour: int, part: str = "") -> Clock | None:
    clock = _clock(_hour_in_part(hour, part), 30) if 1 <= hour <= 12 else None
    return clock if part else _of_either_half(clock)


@rule("clock", "a? quarter past {int}", "a? quarter past {int} in the {part}")
def quarter_past(hour: int, part: str = "") -> Clock | None:
    clock = _clock(_hour_in_part(hour, part), 15) if 1 <= hour <= 12 else None
    return clock if part else _of_either_half(clock)


@rule("clock", "a? quarter to {int}", "a? quarter to {int} in the {part}")
def quarter_to(hour: int, part: str = "") -> Clock | None:
    clock = _clock(_hour_in_part(hour, part) - 1, 45) if 1 <= hour <= 12 else None
    return clock if part else _of_either_half(clock)


@rule("zone_name", "local|eastern|pacific|central|mountain time", "eastern|pacific|central|mountain standard|daylight time",
      "greenwich mean time", "coordinated universal time", "universal time", "british summer time", "central european time",
      "indian standard time", "west|east|central africa time", "japan standard time",
      "moscow|leningrad|petersburg|kyiv|kiev|istanbul|athens|rome|berlin|paris|madrid|lisbon|london|dublin time",
      "beijing|tokyo|seoul|delhi|mumbai|karachi|tehran|baghdad|jerusalem|cairo|nairobi|lagos|johannesburg time",
      "sydney|canberra|washington|chicago|toronto|havana|lima|brasilia|jakarta|manila|singapore|bangkok|hanoi time",
      "new york|delhi time", "hong kong time", "mexico city time", "buenos aires time")  # fmt: skip
def zone_name() -> str:
    return ""


@rule(
    "clock",
    "{clock} {zone}",
    "{clock} ( {zone} )",
    "{clock} {zone_name}",
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


@rule("time", "{clock} ,? on? {day_time}", "{clock} on? {day_time} {zone}", "{clock} on? {day_time} {zone_name}")
def clock_of_day(clock: Clock, day: Time, zone: str = "") -> In:
    return In(Clock(clock.seconds, clock.unit, zone or clock.zone), day)


@rule("time", "{day_time} ,? at? {clock}", "{day_time} t {clock}", "{day_time} ~t ~{clock}", not_follows="every|each")
def day_at_clock(day: Time, clock: Clock) -> In:
    return In(clock, day)


@rule(
    "time", "{clock} ,? on? {weekday_abbreviation}", "{weekday_abbreviation} ,? at? {clock}", not_before="-|to|/|&|and"
)
def clock_of_short_weekday(*parts: Clock | int) -> In:
    """ "Sat 2.30pm", "10am Fri"."""
    clock, day = parts if isinstance(parts[0], Clock) else reversed(parts)
    return In(clock, Bare(Weekday(day)))  # type: ignore[arg-type]  # the pattern says which is which


@rule("time", "{int} this {part}")
def hour_of_this_part(hour: int, part: str) -> In | None:
    clock = _clock(_hour_in_part(hour, part), unit=Unit.HOUR) if 1 <= hour <= 12 else None
    return In(clock, _TODAY) if clock else None


@rule("time", "{int} that same? {part}", "{int} the same {part}")
def hour_of_that_part(hour: int, part: str) -> In | None:
    """ "at 3 that afternoon"."""
    clock = _clock(_hour_in_part(hour, part), unit=Unit.HOUR) if 1 <= hour <= 12 else None
    return In(clock, CurrentDay()) if clock else None


@rule("time", "{int} the next|following {part}", "{clock} the next|following {part}")
def clock_of_next_part(hour: int | Clock, part: str) -> In | None:
    clock = in_part(hour, part) if isinstance(hour, Clock) else hour_of_that_part(hour, part)
    found = clock.repeat if isinstance(clock, In) else clock
    return In(found, Step(CurrentDay(), Cycle(Unit.DAY), 1)) if found else None


@rule("time", "{clock} that same? {part}", "{clock} the same {part}")
@rule("time", "{part} , {clock}", not_follows="<word>|<capital>")
@rule("time", "{clock} this {part}", "{clock} {part}")
def clock_in_part(*parts: Clock | str) -> In:
    clock = next(part for part in parts if isinstance(part, Clock))
    part = next(part for part in parts if isinstance(part, str))
    return In(in_part(clock, part), CurrentDay())


def in_part(clock: Clock, part: str) -> Clock:
    """ "6 o'clock this evening" is six in the evening."""
    early = clock.seconds < _NOON and part in {"AF", "EV", "NI"} and clock.seconds >= _FIRST_OF_EVENING
    return Clock(clock.seconds + _NOON, clock.unit, clock.zone) if early else clock


@rule("time", "{clock} last night", "last night ,? at {clock}")
def clock_last_night(clock: Clock) -> In:
    """ "10.30pm last night"."""
    return _in_night(clock, _YESTERDAY)


@rule("time", "{clock} last evening", "last evening ,? at {clock}")
def clock_last_evening(clock: Clock) -> In:
    """ "5:30 last evening", which is none in the morning."""
    return _in_night(clock, _YESTERDAY, first=_FIRST_TONIGHT)


@rule("time", "{clock} tonight", "tonight ,? at {clock}")
def clock_tonight(clock: Clock) -> In:
    """ "8pm tonight"."""
    return _in_night(clock, _TODAY, first=_FIRST_TONIGHT)


@rule("time", "{int} last night|evening", follows="at|by|until|till|around|about|after|before")
def hour_last_night(hour: int) -> In | None:
    """ "at 10 last night"."""
    clock = at_night(hour)
    return _in_night(clock, _YESTERDAY) if clock else None


@rule("time", "{int} tonight", follows="at|by|until|till|around|about|after|before")
def hour_tonight(hour: int) -> In | None:
    """ "at 8 tonight"."""
    clock = at_night(hour)
    return _in_night(clock, _TODAY, first=_FIRST_TONIGHT) if clock else None


def _in_night(clock: Clock, evening: Step, first: int = _FIRST_OF_NIGHT) -> In:
    """A clock time of the night that an evening begins.

    From the `first` second up to noon it is before midnight, twelve is midnight, and small hours are the next day's.
    """
    half_day = _NOON if first <= clock.seconds < _NOON else -_NOON if _NOON <= clock.seconds < _PAST_NOON else 0
    told = Clock(clock.seconds + half_day, clock.unit, clock.zone)
    next_day = Step(evening.base, evening.repeat, evening.steps + 1)
    return In(told, next_day if told.seconds < _FIRST_OF_NIGHT else evening)
