"""How often: "every Friday", "twice a month", "three days a week", "weekends"."""

from __future__ import annotations

from fractions import Fraction

from dateline.calendar import Unit
from dateline.expression import (
    Cycle,
    Holiday,
    MonthDay,
    MonthOfYear,
    PartOfDay,
    Period,
    Recurrence,
    Repeat,
    Season,
    Several,
    Weekday,
)
from dateline.languages.en.lexicon import CountedUnit, rule
from dateline.languages.en.numbers import Count, period


@rule("set", "{often}", not_before="<capital>|newspapers")
def adverb(unit: CountedUnit) -> Recurrence | None:
    how_long = period(Count(Fraction(1)), unit)
    return Recurrence(how_long) if how_long else None


@rule("recurring", "{unit}")
def recurring_unit(unit: CountedUnit) -> Period | None:
    return period(Count(Fraction(1)), unit)


@rule("recurring", "{weekday}")
def recurring_weekday(day: int) -> Weekday:
    return Weekday(day)


@rule("set", "every|each {weekday_abbreviation}")
def every_short_weekday(day: int) -> Recurrence:
    """ "every Tue"."""
    return Recurrence(Weekday(day), "EVERY")


@rule("recurring", "{month}")
def recurring_month(month: int) -> MonthOfYear:
    return MonthOfYear(month)


@rule("recurring", "{month_day}")
def recurring_date(day: MonthDay) -> MonthDay | None:
    """ "every 5 July"."""
    return day if day.weekday is None else None


@rule("recurring", "{season}")
def recurring_season(code: str) -> Season:
    return Season(code)


@rule("recurring", "{holiday_name}")
def recurring_holiday(holiday: Holiday) -> Holiday:
    return holiday


@rule("recurring", "{part}")
def recurring_part(code: str) -> PartOfDay:
    return PartOfDay(code)


@rule("recurring", "{period}")
def recurring_period(how_long: Period) -> Period:
    return how_long


@rule("set", "every single? {recurring} thereafter?", "each and every {recurring}")
def every(what: Repeat | Period) -> Recurrence:
    return Recurrence(what, "EVERY")


@rule("set", "each {recurring}")
def each(what: Repeat | Period) -> Recurrence:
    return Recurrence(what, "EACH")


@rule("set", "every other {recurring}", "every second {recurring}")
def every_other(what: Repeat | Period) -> Recurrence | None:
    if isinstance(what, Period):
        return Recurrence(Period(tuple((amount and amount * 2, unit) for amount, unit in what.parts)), "EVERY")
    return Recurrence(what, "EVERY_OTHER")


@rule("set", "per annum")
def per_annum() -> Recurrence:
    return Recurrence(Period(((Fraction(1), Unit.YEAR),)), "EVERY")


@rule("set", "semi ~-? ~annually", "semiannually")
def twice_yearly() -> Recurrence:
    return Recurrence(Period(((Fraction(6), Unit.MONTH),)))


@rule("set", "bi - {often}")
def every_second(unit: CountedUnit) -> Recurrence | None:
    how_long = period(Count(Fraction(2)), unit)
    return Recurrence(how_long) if how_long else None


@rule("set", "{times} every {period}")
def so_often_in(freq: str, how_long: Period) -> Recurrence | None:
    """ "once every four years"."""
    return None if how_long.vague else Recurrence(how_long, freq=freq)


@rule("set", "per {unit}")
def per(unit: CountedUnit) -> Recurrence | None:
    how_long = period(Count(Fraction(1)), unit)
    return Recurrence(how_long, "EVERY") if how_long else None


_PER = {
    "follows": "each|by_the_day|counted|amounts|lengths|<number>|)",
    "not_before": "of|and|when|before|after|since|as",
}


@rule("set", "a|an {unit}", **_PER)
def per_unit(unit: CountedUnit) -> Recurrence | None:
    how_long = period(Count(Fraction(1)), unit)
    return Recurrence(how_long, "EVERY") if how_long and unit[1] is not Unit.SECOND else None


@rule("set", "a {unit}", **_PER, not_follows="<number>|minutes|hours|days|weeks|months|years|decades")
def per_second(unit: CountedUnit) -> Recurrence | None:
    """ "Ten frames a second"; "within two years a second one" is one more."""
    return Recurrence(Period(((Fraction(1), Unit.SECOND),)), "EVERY") if unit == (1, Unit.SECOND) else None


@rule("times", "{count} times")
def so_many_times(count: Count) -> str | None:
    return f"{count.amount}X" if count.amount else None


@rule("times", "several|many|multiple|some|few|countless|numerous times")
def many_times() -> str:
    """TIMEX3's freq has no way to say so."""
    return ""


@rule("times", "once")
def one_time() -> str:
    return "1X"


@rule("times", "thrice")
def three_times() -> str:
    return "3X"


@rule("times", "twice")
def two_times() -> str:
    return "2X"


@rule("set", "{times} a|an|per|each|every {unit}")
def so_often(freq: str, unit: CountedUnit) -> Recurrence | None:
    how_long = period(Count(Fraction(1)), unit)
    return Recurrence(how_long, freq=freq) if how_long else None


@rule("set", "{times} -? {often}")
def so_often_daily(freq: str, unit: CountedUnit) -> Recurrence | None:
    """ "twice daily", "a twice-weekly service"."""
    return so_often(freq, unit)


@rule("set", "{period} a|an|per|each|every {unit}")
def so_long_every(how_long: Period, unit: CountedUnit) -> Recurrence | None:
    """ "three days each week": TimeML's own example of a freq that is a length."""
    cycle = period(Count(Fraction(1)), unit)
    amount, part = how_long.parts[0]
    if cycle is None or amount is None or len(how_long.parts) > 1 or part >= unit[1]:
        return None
    return Recurrence(cycle, freq=f"{amount}{part.name[0]}")


@rule("set", "{count} {parts} a|an|per|each|every {unit}")
def so_many_nights_every(count: Count, _: str, unit: CountedUnit) -> Recurrence | None:
    """ "five nights a week"."""
    how_long = period(count, (1, Unit.DAY))
    return so_long_every(how_long, unit) if how_long else None


@rule("set", "{weekdays}")
def weekdays(day: int) -> Recurrence:
    return Recurrence(Weekday(day))


@rule("set", "{weekday} {parts}")
def weekday_parts(day: int, code: str) -> Recurrence:
    return Recurrence(PartOfDay(code), on=Weekday(day))


@rule(
    "set", "the past|last|next|previous|coming {count} {seasons}", "{count} consecutive|straight|successive {seasons}"
)
def seasons_in_a_row(_: Count, code: str) -> Recurrence:
    """ "the past three summers": how many TIMEX3 has no place for."""
    return Recurrence(Season(code))


@rule("set", "every single? {weekday} {part}")
def every_weekday_part(day: int, code: str) -> Recurrence:
    """ "every Sunday morning"."""
    return Recurrence(PartOfDay(code), "EVERY", on=Weekday(day))


@rule("set", "each {weekday} {part}")
def each_weekday_part(day: int, code: str) -> Recurrence:
    return Recurrence(PartOfDay(code), "EACH", on=Weekday(day))


@rule("set", "weekends")
def weekends() -> Recurrence:
    return Recurrence(Cycle(Unit.WEEKEND))


@rule("set", "weekdays", "week ~- ~days")
def five_days_a_week() -> Recurrence:
    """ "open weekdays"."""
    return Recurrence(Cycle(Unit.WEEK), freq="5D")


@rule("set", "{weekday_abbreviation} -|to {weekday_abbreviation}")
def days_of_each_week(first: int, last: int) -> Recurrence | None:
    """ "Mon-Fri"."""
    return Recurrence(Cycle(Unit.WEEK), freq=f"{last - first + 1}D") if first < last else None


@rule("set", "most {units}")
def most_units(unit: CountedUnit) -> Recurrence | None:
    return Recurrence(Cycle(unit[1]), "MOST") if unit[0] == 1 and unit[1] >= Unit.DAY else None


@rule("set", "most {weekdays}")
def most_weekdays(day: int) -> Recurrence:
    return Recurrence(Weekday(day), "MOST")


@rule(
    "set",
    "most|weekday|weekend {parts}",
    "the {parts}",
    "{parts}",
    follows="in|on|at|most|work|works|worked|working|during",
)
def parts_of_days(code: str) -> Recurrence:
    """ "in the evenings"; "three nights" are a length."""
    return Recurrence(PartOfDay(code))


@rule("list", "every|each {weekday} and|or|& {weekday}", "every|each {weekday} , {weekday} ,? and|or|& {weekday}")
def every_one_of(*days: int) -> Several:
    """ "every Monday and Thursday"."""
    return Several(tuple(Recurrence(Weekday(day), "EVERY") for day in days))


@rule("set", "alternate {weekdays}", "every other|second {weekday}")
def alternate_weekdays(day: int) -> Recurrence:
    return Recurrence(Weekday(day), "EVERY_OTHER")


@rule("set", "the? {ordinal} {weekday} of|in every|each|the {unit}", "every {ordinal} {weekday} of the {unit}")
def nth_weekday_of_each(_: int, __: int, unit: CountedUnit) -> Recurrence | None:
    """ "the first Tuesday of every month": once in each."""
    return Recurrence(Period(((Fraction(1), unit[1]),)), "EVERY") if unit[1] in {Unit.MONTH, Unit.YEAR} else None


@rule("set", "24 ~/ ~7")
def round_the_clock() -> Recurrence:
    return Recurrence(Period(((Fraction(1), Unit.DAY),)), freq="24H")
