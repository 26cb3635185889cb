"""How accounts of campaigns go on: "at 3 p.m. the same day", "the year following", "at midnight on 17/18 April".

Days of the month alone and nights between two days are in `history`, what is told of a time before in `mentioned`.
"""

from __future__ import annotations

from fractions import Fraction

from dateline.calendar import DAY_SECONDS, Unit
from dateline.expression import (
    Around,
    Bare,
    Clock,
    CurrentDay,
    Cycle,
    DayOfMonth,
    Duration,
    In,
    Modified,
    MonthDay,
    PartOfDay,
    Period,
    Previous,
    Season,
    Shift,
    Step,
    Year,
    YearOfStory,
)  # fmt: skip
from dateline.languages.en.history import hour_of_orders_after_noon
from dateline.languages.en.lexicon import CountedUnit, rule

_MIDNIGHT = Clock(DAY_SECONDS, Unit.HOUR)
_LAST_LIGHT = PartOfDay("EV")
_NEXT = ",|.|the|he|she|it|they|we|his|her|its|their|and|but|to|in|at|when|was|were|there|<capital>"
_GOES_ON = ",|.|;|:|)|and|but|he|she|they"


@rule("time", "{clock} ,? on? the same day", "{clock} ,? on? that same? day", "the same day ,? at {clock}")
def clock_of_the_same_day(clock: Clock) -> In:
    """ "at 3:30 p.m. the same day"."""
    return In(clock, CurrentDay())


@rule("time", "midnight on|of|between? the? {first_day} ,? {yearlike}")
def midnight_between_in_year(day: MonthDay, year: Year) -> In:
    """ "at midnight on 17/18 April 1980": the one with which the first of the two ends."""
    return In(_MIDNIGHT, In(day, year))


@rule("time", "midnight on|of|between? the? {first_day}")
def midnight_between(day: MonthDay) -> In:
    return In(_MIDNIGHT, Bare(day))


@rule("story", "midnight on|of|between {nth_day} -|/|to|and {ordinal_day}")
def midnight_between_days_alone(first: DayOfMonth, last: DayOfMonth) -> In | None:
    return In(_MIDNIGHT, Bare(first)) if last.day == first.day + 1 else None


@rule("story", "last light", follows="at|by|before|after|until|till|from|since")
def last_light() -> In:
    """ "The company came in at last light"."""
    return In(_LAST_LIGHT, CurrentDay())


@rule("story", "last light on? {day_time}", follows="at|by|before|after|until|till|from|since")
@rule("story", "last light on|of {nth_day}", follows="at|by|before|after|until|till|from|since")
def last_light_of_day(day: In | DayOfMonth) -> In:
    return In(_LAST_LIGHT, Bare(day) if isinstance(day, DayOfMonth) else day)


@rule("story", "about|around|approximately|roughly {digits}", follows="at", not_before="counted|amounts|-|/|%|:")
def about_an_hour_of_orders(digits: str) -> Modified | None:
    """ "at about 1330"."""
    clock = hour_of_orders_after_noon(digits)
    return Modified("APPROX", In(clock, CurrentDay())) if clock else None


@rule("story", "{int}", follows="at|until|till", before=",|.|;|)|and|he|she|it|they|the|a|his|her|their|there|on")
@rule("story", "{int}", follows="by|before|after", before="he|she|it|they|the|all|there")
def hour_alone(hour: int) -> In | None:
    """ "They set out at noon. At four the wind rose.": what else is at four is told where the story is at no hour."""
    return In(Clock(hour * 3600, Unit.HOUR, loose=True, alone=True), CurrentDay()) if 1 <= hour <= 12 else None


@rule(
    "story", "about|around|nearly {int}", follows="at", before=",|.|;|)|and|he|she|it|they|the|a|his|her|their|there|on"
)
def about_an_hour_alone(hour: int) -> Modified | None:
    clock = hour_alone(hour)
    return Modified("APPROX", clock) if clock else None


@rule("story", "{weekday_name} ,? {nth_day}", before="after_day|who_acts|year_verbs|soon_past|soon_was")
def weekday_and_day_alone(_: int, day: DayOfMonth) -> Bare:
    """ "Saturday the 5th saw a crowd"."""
    return Bare(day)


@rule("time", "{period} before that")
def so_long_before_that(length: Period) -> Shift | None:
    """ "Ten minutes before that the wind had dropped."."""
    return None if length.vague else Shift(Previous(), length, -1)


@rule("time", "{period} on", follows=";|.||and|but", before="he|she|they")
def so_long_on_somebody(length: Period) -> Shift | None:
    """ "; three years on she bought a house"."""
    return None if length.vague else Shift(Previous(), length, 1)


@rule("time", "the {unit} following", before=_GOES_ON)
def unit_following(unit: CountedUnit) -> Step | None:
    """ "He died in the year following."."""
    return Step(Previous(), Cycle(unit[1]), 1) if unit[0] == 1 and unit[1] >= Unit.DAY else None


@rule("time", "the {season} following", before=_GOES_ON)
def season_following(code: str) -> Step:
    return Step(Previous(), Season(code), 1)


@rule("time", "the same {season}", "that very {season}")
def same_season(code: str) -> In:
    """ "The same summer he left"."""
    return In(Season(code), Previous(Unit.YEAR))


@rule("story", "{mod} {season} of? {story_year}", "{mod} {season} of {placed_year}", before="after_day")
def part_of_season_of_early_year(mod: str, code: str, year: YearOfStory) -> Modified:
    """ "the late summer of 70"."""
    return Modified(mod, In(Season(code), year))


@rule("time", "the? {season} semester|term of? {yearlike}", "the? {season} semester|term of? {year} -|/ {two}")
def semester(code: str, year: Year | int, _: int = 0) -> In:
    """ "the winter semester of 1886/87"."""
    return In(Season(code), Year(year) if isinstance(year, int) else year)


@rule("time", "next {part}", not_follows="the|a|an|in|and|or|-|this|his|her|its|their", before=_NEXT)
def next_part_of_story(code: str) -> In:
    """ "Next morning they sailed"."""
    return In(PartOfDay(code), Step(Previous(Unit.DAY), Cycle(Unit.DAY), 1))


@rule("time", "the? weekend of {month_day} -|/|and|to {month_day} ,? {yearlike}")
def weekend_across_months(first: MonthDay, _: MonthDay, year: Year) -> Around:
    """ "the weekend of 29 February-1 March 1992"."""
    return Around(Unit.WEEKEND, In(first, year))


@rule("time", "the? weekend of {month_day} -|/|and|to {month_day}")
def weekend_across_months_alone(first: MonthDay, _: MonthDay) -> Around:
    return Around(Unit.WEEKEND, Bare(first))


@rule("duration", "the first|last|final|opening fortnight", before="of|in")
def fortnight_of_something() -> Duration:
    """ "the first fortnight of December"."""
    return Duration(Period(((Fraction(2), Unit.WEEK),)))


@rule("duration", "{period} and nights")
def days_and_nights(length: Period) -> Duration | None:
    """ "for six days and nights"."""
    return Duration(length) if length.unit is Unit.DAY else None
