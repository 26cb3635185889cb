"""What histories write: days of the month alone, nights between two days, winters across years, named days.

The rules of the category "story" hold in stories only: elsewhere "the 18th" is a floor.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from dateline.calendar import Unit
from dateline.expression import (
    Bare,
    Clock,
    CurrentDay,
    Cycle,
    DayOfMonth,
    Definite,
    HalfOfYear,
    In,
    Modified,
    MonthDay,
    MonthOfYear,
    PartOfDay,
    Previous,
    Season,
    Several,
    Shift,
    Step,
    Time,
    Vague,
    Year,
    YearSpan,
)  # fmt: skip
from dateline.expression import Period as Length
from dateline.languages.en.clock import hour_in_part_of_day, in_part, military_time
from dateline.languages.en.lexicon import WORDS, CountedUnit, rule
from dateline.tokens import tokenize

# ------------------------------------------------------------------------------------------ days of the month alone


@rule("nth_day", "the {day:int} ~st|nd|rd|th")
def nth_day(day: int) -> DayOfMonth | None:
    return DayOfMonth(day) if 1 <= day <= 31 else None


@rule("story", "{nth_day}", follows="on|by|until|till|since|after|before|from|for|dated", before="after_day|who_acts")
def day_alone(day: DayOfMonth) -> Bare:
    return Bare(day)


@rule("story", "{nth_day}", follows="on", before="day_verbs|soon_past|soon_was|year_verbs")
@rule("story", "{nth_day}", follows="on", before="<capital>")
def day_before_name(day: DayOfMonth) -> Bare:
    """ "On the 11th Germany declared war", "the attack on the 10th failed"."""
    return Bare(day)


@rule("idiom", "{nth_day} {formation}")
def numbered_formation(_: DayOfMonth, __: object) -> bool:
    """ "on the 11th Army"."""
    return True


@rule("ordinal_day", "the? {day:int} ~st|nd|rd|th")
def ordinal_day(day: int) -> DayOfMonth | None:
    return nth_day(day)


@rule("story", "{nth_day} and|or|to|until|till|through {ordinal_day}", follows="on|by|from|between", before="after_day")
def days_alone(first: DayOfMonth, last: DayOfMonth) -> Several | None:
    return Several((Bare(first), Bare(last))) if first.day < last.day else None


@rule("list", "{nth_day} , {ordinal_day} ,? and|or {ordinal_day}", follows="on", before="after_day|who_acts")
def three_days_alone(*days: DayOfMonth) -> Several | None:
    """ "on the 26th, 27th and 28th"."""
    return Several(tuple(Bare(day) for day in days)) if days[0].day < days[1].day < days[2].day else None


@rule(
    "story",
    "{nth_day} and {ordinal_day}",
    follows="between",
    not_before="centuries|century|of|floors|parallels|-|<capital>",
)
def between_days_alone(first: DayOfMonth, last: DayOfMonth) -> Several | None:
    """ "Between the 15th and the 18th raids took place", whatever follows."""
    return days_alone(first, last)


@rule("list", "{dated_or_day} to|until|till|through {nth_day}", before="after_day")
def date_to_day_alone(first: Time, last: DayOfMonth) -> Several:
    """ "put off from 5 April to the 10th"."""
    return Several((first, Step(first, last, 1)))


@rule("dated_or_day", "{month_day}")
def yearless_first(day: MonthDay) -> Bare | None:
    return Bare(day) if day.weekday is None else None


@rule("dated_or_day", "{dated}")
def dated_first(day: In) -> In | None:
    return day if isinstance(day.repeat, MonthDay) else None


@rule("story", "the? {part_name} of|on {nth_day}", "the? {moment_of_day} of|on {nth_day}")
def part_of_day_alone(part: PartOfDay | str, day: DayOfMonth) -> In:
    return In(PartOfDay(part) if isinstance(part, str) else part, Bare(day))


@rule("story", "the? {part_name} of {nth_day} -|/|to|and {ordinal_day}")
def night_between_days_alone(part: PartOfDay, first: DayOfMonth, last: DayOfMonth) -> In | None:
    """ "the night of the 5th/6th"."""
    return In(part, Bare(first)) if last.day == first.day + 1 else None


@rule("story", "the {part_name} of the {ordinal}", before="|,|.|;|:|)|and|the|he|she|it|they|we|his|her|its|their")
def part_of_day_in_words(part: PartOfDay, day: int) -> In | None:
    """ "on the morning of the seventh"."""
    return In(part, Bare(DayOfMonth(day))) if 1 <= day <= 31 else None


@rule("story", "{first_hours} of|on {nth_day}")
def first_hours_alone(part: PartOfDay, day: DayOfMonth) -> Modified:
    """ "in the early hours of the 6th"."""
    return Modified("START", In(part, Bare(day)))


@rule(
    "story",
    "{dotted_clock}",
    follows="at|by|about|around|until|till|after|before|shortly|from",
    not_before="counted|amounts|%|-|/|<word>",
)
def dotted_clock_alone(face: tuple[int, int]) -> In | None:
    """ "The guns opened at 8.30"."""
    hour, minute = face
    return (
        In(Clock((hour * 60 + minute) * 60, Unit.MINUTE, loose=hour <= 12), CurrentDay())
        if hour < 24 and minute < 60
        else None
    )


@rule("story_clock", "{digits}", follows="at", not_before="counted|amounts|-|/|%|:")
def hour_of_orders_after_noon(digits: str) -> Clock | None:
    """ "At 1430": years are in, not at."""
    return military_time(digits)


@rule("story", "{story_clock}")
def clock_of_orders(clock: Clock) -> In:
    return In(clock, CurrentDay())


@rule("story", "{story_clock} ,? on {day_time}", "{story_clock} on {nth_day}")
def clock_of_orders_on_day(clock: Clock, day: Time | DayOfMonth) -> In:
    return In(clock, Bare(day) if isinstance(day, DayOfMonth) else day)


@rule(
    "story",
    "the new year",
    not_before="of_new_year|eve|'",
)
def new_year_of_story() -> Modified:
    return Modified("START", Step(Previous(), Cycle(Unit.YEAR), 1))


@rule("story", "{clock} ,? on {nth_day}", "{clock} on the {part_name} of {nth_day}")
def clock_of_day_alone(clock: Clock, *day: PartOfDay | DayOfMonth) -> In:
    part, number = day if len(day) == 2 else (None, day[0])
    told = in_part(clock, part.code) if isinstance(part, PartOfDay) else clock
    return In(told, Bare(number))


@rule("time", "{nth_day} of that|the same? month")
def day_of_that_month(day: DayOfMonth) -> In:
    return In(day, Previous(Unit.MONTH))


# ------------------------------------------------------------------------------------------------- parts of the day


@rule("time", "{part}", follows="by|until|till|towards|toward|before", before="after_day|who_acts|of")
def part_reached(code: str) -> In | None:
    """ "by evening"; by night is how something is done."""
    return In(PartOfDay(code), CurrentDay()) if code != "NI" else None


@rule("story", "first light on? {day_time}", follows="at|by|before|after|until|till|from|since")
def first_light_of_day(day: Time) -> In:
    return In(PartOfDay("MO"), day)


@rule("story", "dark", follows="at|by|before|after|until|till", before="after_day")
def dark() -> In:
    """ "The guns fell silent after dark"."""
    return In(PartOfDay("NI"), CurrentDay())


@rule("story", "first light", follows="at|by|before|after|until|till|from|since")
def first_light() -> In:
    return In(PartOfDay("MO"), CurrentDay())


@rule("time", "{clock} on|in the {part_name} of {day_time}")
def clock_of_part(clock: Clock, part: PartOfDay, day: Time) -> In:
    return In(in_part(clock, part.code), day)


@rule(
    "story",
    "{int} in the {part} of {nth_day}",
    "{int} o ~' ~clock in|on the {part} of {nth_day}",
    "{int} on the {part} of {nth_day}",
    follows="at|by|about|around|towards|toward|until|till|before|after",
)
def hour_in_part_of_day_alone(hour: int, part: str, day: DayOfMonth) -> In | None:
    """ "at nine on the evening of the 8th"."""
    return hour_in_part_of_day(hour, part, Bare(day))


@rule("first_day", "{day_number} -|/|to|and {day_number} of? {month_name}")
def first_of_two_days(first: int, last: int, month: int) -> MonthDay | None:
    return MonthDay(month, first) if first < last else None


@rule("first_day", "{month_name} {day_number} -|/|to|and {day_number}")
def first_of_two_days_after_month(month: int, first: int, last: int) -> MonthDay | None:
    return first_of_two_days(first, last, month)


@rule("first_day", "{month_day} to|-|/ {month_day}")
def first_of_two_dates(first: MonthDay, last: MonthDay) -> MonthDay | None:
    """ "the night of May 4 to May 5", "of 31 January to 1 February"."""
    if last.day == 1 and first.day >= _LAST_DAYS and last.month == first.month % 12 + 1:
        return first
    return first_of_two_days(first.day, last.day, first.month) if first.month == last.month else None


_LAST_DAYS = 28


@rule("list", "the? {part_name} and|to {part_name} of|on {day_time}")
def parts_of_that_day(first: PartOfDay, last: PartOfDay, day: Time) -> Several:
    """ "in the afternoon and evening of 4 May"."""
    return Several((In(first, day), In(last, day)))


@rule("time", "the? {part_name} of {first_day}")
def night_between(part: PartOfDay, day: MonthDay) -> In:
    """ "the night of 12-13 June": it is named by the day on which it falls."""
    return In(part, Bare(day))


@rule("time", "the? {part_name} of {first_day} ,? {yearlike}")
def night_between_in_year(part: PartOfDay, day: MonthDay, year: Year) -> In:
    return In(part, In(day, year))


# ----------------------------------------------------------------------------------------- parts of wider stretches


@rule("time", "the? {season} of? {year} -|/ {year|two}")
def season_across_years(code: str, first: int, last: int) -> In | None:
    """ "the winter of 1941-42"."""
    return In(Season(code), Year(first)) if last % 100 == (first + 1) % 100 else None


@rule("time", "the? {ordinal} half of {time}")
def half_of_stretch(number: int, stretch: Time) -> Modified | None:
    """ "the first half of the 19th century", "the second half of June"."""
    return Modified("START" if number == 1 else "END", stretch) if number in {1, 2, -1} and _is_wide(stretch) else None


@rule("time", "the? {ordinal} third of {century}")
def third_of_century(number: int, century: YearSpan) -> Modified | None:
    mod = {1: "START", 2: "MID", 3: "END", -1: "END"}.get(number)
    return Modified(mod, century) if mod else None


def _is_wide(stretch: Time) -> bool:
    match stretch:
        case YearSpan() | In(MonthOfYear(), _) | Bare(MonthOfYear()):
            return True
        case _:
            return False


@rule("time", "the {ordinal} half of the year", "the {ordinal} half of that year")
def half_of_that_year(number: int) -> In | None:
    return In(HalfOfYear(1 if number == 1 else 2), Previous(Unit.YEAR)) if number in {1, 2, -1} else None


@rule("mod", "the opening|early|first days|weeks|months|years|decades of")
def first_days() -> str:
    return "START"


@rule("mod", "the closing|final|last months|years|decades of")
def last_days() -> str:
    return "END"


@rule("time", "{mod} the {unit}")
def modified_stretch(mod: str, unit: CountedUnit) -> Modified | None:
    """ "later in the year", whatever follows."""
    return Modified(mod, Definite(unit[1])) if unit[0] == 1 and Unit.DAY <= unit[1] <= Unit.YEAR else None


@rule("time", "midsummer of? {yearlike}")
def midsummer_of_year(year: Year) -> Modified:
    return Modified("MID", In(Season("SU"), year))


@rule("time", "midwinter of? {yearlike}")
def midwinter_of_year(year: Year) -> Modified:
    return Modified("MID", In(Season("WI"), year))


@rule("time", "midsummer", not_before="<capital>|night|day|'", not_follows="a|the|-")
def midsummer() -> Modified:
    return Modified("MID", Bare(Season("SU")))


@rule("time", "midwinter", not_before="<capital>|'", not_follows="a|the|-")
def midwinter() -> Modified:
    return Modified("MID", Bare(Season("WI")))


_LASTING = "in|by|until|since|during|through|throughout|spent|spend|spending|wintering"


@rule("time", "the {season}", follows=_LASTING, not_before="of|from|in|line|<capital>")
def the_season_then(code: str) -> Bare:
    """ "in the summer and autumn"."""
    return Bare(Season(code))


@rule("time", "the {season}", follows=_LASTING, before="in")
def the_season_there(code: str) -> Bare | None:
    """ "spent the winter in Rome"; "hurt by the fall in prices" is of prices."""
    return None if code == "FA" else Bare(Season(code))


# ---------------------------------------------------------------------------------------------- counted in the story


@rule("story", "the time", follows="at", not_before="of|when|that|<capital>|he|she|they|it|we|i|you")
@rule("story", "that time", follows="at|by|until|till|since", not_before="of")
def that_time() -> Vague:
    """ "at the time"."""
    return Vague("PAST_REF")


@rule("time", "{period} on", before=",")
def so_long_on(length: Length) -> Shift:
    """ "Ten years on, the town was rich."."""
    return Shift(Previous(), length, 1)


@rule("time", "{period} later to the day")
def later_to_the_day(length: Length) -> Shift | None:
    """A day, which "a month later" is not."""
    return None if length.vague else Shift(Previous(), Length((*length.parts, (Fraction(0), Unit.DAY))), 1)


@rule("time", "{period} after that|this", "{period} later still")
def so_long_after_that(length: Length) -> Shift:
    return Shift(Previous(), length, 1)


# ------------------------------------------------------------------------------------------------------- named days


def _declare_named_days() -> None:
    """One rule for each name in the table."""
    for name, written in WORDS["named_days"].items():
        pattern = " ".join(("~" if token.glued else "") + token.word for token in tokenize(name))
        day = date.fromisoformat(written)

        def named_day(day: date = day) -> In:
            return In(MonthDay(day.month, day.day), Year(day.year))

        rule("time", pattern)(named_day)


@rule("idiom", "d ~- ~day was|is|had set|been|fixed|put|postponed|moved|scheduled|planned for|off|to|back|set|fixed")
def day_of_another_attack() -> bool:
    """ "D-Day was fixed for 22 October"."""
    return True


_declare_named_days()
