"""How long ("three days", "a five-year"), how often ("every Friday", "twice a month"), and vague references ("recently")."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dateline.calendar import Unit
from dateline.expression import (
    Cycle,
    Duration,
    Meaning,
    Modified,
    MonthOfYear,
    PartOfDay,
    Period,
    Recurrence,
    Repeat,
    Season,
    Span,
    Vague,
    Weekday,
)  # fmt: skip
from dateline.languages.en.lexicon import CountedUnit, rule
from dateline.languages.en.numbers import Count, period

# ------------------------------------------------------------------------------------------------ vague references


@rule("time", "{reference}", not_follows="as|so|too|how|-", not_before="as|after|before|that|-")
def vague_word(reference: str) -> Vague:
    return Vague(reference)


@rule(
    "time",
    "at present",
    "the present",
    "at the moment",
    "at this|the present time|moment|point",
    "these days",
)
def the_present() -> Vague:
    return Vague("PRESENT_REF")


@rule("time", "current", before="<word>|<capital>")
def current() -> Vague:
    """The current of a river is followed by no noun."""
    return Vague("PRESENT_REF")


@rule("time", "recent", "the past", "the recent|immediate|distant past", "more|most recently")
def the_past() -> Vague:
    return Vague("PAST_REF")


@rule("time", "{units} ago")
def long_ago(_: CountedUnit) -> Vague:
    return Vague("PAST_REF")


@rule("time", "the future", "the near|immediate|distant|foreseeable future")
def the_future() -> Vague:
    return Vague("FUTURE_REF")


# ------------------------------------------------------------------------------------------------------- how long


@rule("measure", "a? couple of? {units}")
def a_couple(unit: CountedUnit) -> Modified | None:
    how_long = period(Count(Fraction(2)), unit)
    return Modified("APPROX", Duration(how_long)) if how_long else None


@rule("measure", "{period}", "{hyphened}", not_before="old")
def length(how_long: Period) -> Duration:
    """How long something takes; an age ("52 years old") is a property of its owner and takes no time."""
    return Duration(how_long)


@rule("measure", "{units}", "{units} ~- ~long", not_follows="-|the|'", not_before="old")
def plural_length(unit: CountedUnit) -> Duration | None:
    return None if unit[1] in {Unit.SECOND, Unit.QUARTER} else Duration(Period(((None, unit[1]),)))


@rule("duration", "{measure}")
def measure(meaning: Meaning) -> Meaning:
    return meaning


@rule("duration", "the {period}", "{int} ~- ~{unit} ~- ~long", "{hyphened} - long")
def definite_length(*parts: Any) -> Duration | None:
    how_long = parts[0] if len(parts) == 1 else period(Count(Fraction(parts[0])), parts[1])
    return Duration(how_long) if how_long else None


@rule("duration", "{unit} ~- ~long")
def unit_long(unit: CountedUnit) -> Duration | None:
    return _one(unit)


def _one(unit: CountedUnit) -> Duration | None:
    how_long = period(Count(Fraction(1)), unit)
    return Duration(how_long) if how_long else None


@rule("duration", "all {unit} long?", "the entire|whole {unit}")
def whole_unit(unit: CountedUnit) -> Duration | None:
    return _one(unit) if unit[1] > Unit.SECOND else None


@rule("duration", "the? first|last|final|initial|opening|closing {period}", "the? {period} period")
def part_length(how_long: Period) -> Duration:
    return Duration(how_long)


@rule("duration", "the? recent|past|last|previous|early|intervening {units}")
def recent_units(unit: CountedUnit) -> Duration:
    return Duration(Period(((None, unit[1]),)))


@rule("duration", "the? coming|next|ensuing|following {units}")
def coming_units(unit: CountedUnit) -> Duration:
    return Duration(Period(((None, unit[1]),)))


@rule("duration", "the? past|last|previous|preceding|prior|latest {period|quarters}", "these|this past|last {period}")
def past_span(how_long: Period) -> Span:
    return Span(how_long, -1)


@rule("duration", "the? next|coming|following|ensuing {period|quarters}", "this|these next|coming {period}")
def next_span(how_long: Period) -> Span:
    return Span(how_long, 1)


_MODIFIERS = {
    "MORE_THAN": ("more than", "over", "longer than", "well over", "in excess of", "upwards of"),
    "LESS_THAN": (
        "less than",
        "under",
        "nearly",
        "almost",
        "fewer than",
        "not quite",
        "close to",
        "just under",
        "shorter than",
    ),
    "EQUAL_OR_LESS": ("no more than", "at most", "up to", "as little as", "a maximum of", "not more than"),
    "EQUAL_OR_MORE": ("at least", "no less than", "as long as", "as much as", "as many as", "a minimum of"),
    "APPROX": ("about", "around", "roughly", "approximately", "some", "an estimated", "an average of", "or so"),
}


def _declare_modifiers() -> None:
    for mod, phrases in _MODIFIERS.items():

        def modified_length(meaning: Meaning, name: str = mod) -> Modified | None:
            return None if isinstance(meaning, Modified) else Modified(name, meaning)

        rule("duration", *(f"{phrase} {{measure}}" for phrase in phrases))(modified_length)


_declare_modifiers()


@rule("duration", "{duration} or so", "{duration} or less|more")
def about_that_long(meaning: Meaning) -> Modified | None:
    return None if isinstance(meaning, Modified) else Modified("APPROX", meaning)


# ------------------------------------------------------------------------------------------------------ how often


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


@rule("recurring", "{month}")
def recurring_month(month: int) -> MonthOfYear:
    return MonthOfYear(month)


@rule("recurring", "{season}")
def recurring_season(code: str) -> Season:
    return Season(code)


@rule("recurring", "{part}")
def recurring_part(code: str) -> PartOfDay:
    return PartOfDay(code)


@rule("recurring", "{period}")
def recurring_period(how_long: Period) -> Period:
    return how_long


@rule("set", "every {recurring}", "each and every {recurring}")
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


@rule("set", "per {unit}")
def per(unit: CountedUnit) -> Recurrence | None:
    how_long = period(Count(Fraction(1)), unit)
    return Recurrence(how_long, "EVERY") if how_long else None


@rule("set", "a|an {unit}", follows="each")
def per_unit(unit: CountedUnit) -> Recurrence | None:
    how_long = period(Count(Fraction(1)), unit)
    return Recurrence(how_long, "EVERY") if how_long else None


@rule("times", "{count} times")
def so_many_times(count: Count) -> str | None:
    return f"{count.amount}X" if count.amount else None


@rule("times", "once")
def one_time() -> str:
    return "1X"


@rule("times", "twice")
def two_times() -> str:
    return "2X"


@rule("set", "{times} a|an|per|each|every {unit}")
def so_often(freq: str, unit: CountedUnit) -> Recurrence | None:
    how_long = period(Count(Fraction(1)), unit)
    return Recurrence(how_long, freq=freq) if how_long else None


@rule("set", "{period} a|an|per|each|every {unit}")
def so_long_every(how_long: Period, unit: CountedUnit) -> Recurrence | None:
    """ "three days each week": TimeML's own example of a freq that is a length."""
    cycle = period(Count(Fraction(1)), unit)
    amount, part = how_long.parts[0]
    if cycle is None or amount is None or len(how_long.parts) > 1 or part >= unit[1]:
        return None
    return Recurrence(cycle, freq=f"{amount}{part.name[0]}")


@rule("set", "{weekdays}")
def weekdays(day: int) -> Recurrence:
    return Recurrence(Weekday(day))


@rule("set", "{weekday} {parts}")
def weekday_parts(day: int, code: str) -> Recurrence:
    return Recurrence(PartOfDay(code), on=Weekday(day))


@rule("set", "weekends")
def weekends() -> Recurrence:
    return Recurrence(Cycle(Unit.WEEKEND))
