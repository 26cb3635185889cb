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

# ------------------------------------------------------------------------------------------------------- how long


@rule("duration", "{period}", "the {period}")
def length(how_long: Period) -> Duration:
    return Duration(how_long)


@rule("duration", "{hyphened}", "{hyphened} ~- ~old|long")
def hyphened_length(how_long: Period) -> Duration:
    return Duration(how_long)


@rule("duration", "{units}", "{units} ~- ~long")
def plural_length(unit: CountedUnit) -> Duration:
    return Duration(Period(((None, unit[1]),)))


@rule("duration", "{unit} ~- ~long")
def unit_long(unit: CountedUnit) -> Duration | None:
    return _one(unit)


def _one(unit: CountedUnit) -> Duration | None:
    how_long = period(Count(Fraction(1)), unit)
    return Duration(how_long) if how_long else None


@rule("duration", "all|whole|entire {unit} long?", "the entire|whole {unit}")
def whole_unit(unit: CountedUnit) -> Duration | None:
    return _one(unit) if unit[1] > Unit.SECOND else None


@rule("duration", "the? first|last|final|initial|opening|closing {period}", "the? {period} period")
def part_length(how_long: Period) -> Duration:
    return Duration(how_long)


@rule("duration", "the? recent|past|last|previous|early|intervening {units}", "the {units}", "these|those {units}")
def recent_units(unit: CountedUnit) -> Duration:
    return Duration(Period(((None, unit[1]),)))


@rule("duration", "the? coming|next|ensuing|following {units}")
def coming_units(unit: CountedUnit) -> Duration:
    return Duration(Period(((None, unit[1]),)))


@rule("duration", "the? past|last|previous|preceding|prior|latest {period}", "these|this past|last {period}")
def past_span(how_long: Period) -> Span:
    return Span(how_long, -1)


@rule("duration", "the? next|coming|following|ensuing {period}", "this|these next|coming {period}")
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

        rule("duration", *(f"{phrase} {{duration}}" for phrase in phrases))(modified_length)


_declare_modifiers()


@rule("duration", "{duration} or so", "{duration} or less|more")
def about_that_long(meaning: Meaning) -> Modified | None:
    return None if isinstance(meaning, Modified) else Modified("APPROX", meaning)


# ------------------------------------------------------------------------------------------------------ how often


@rule("set", "{often}")
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


@rule("set", "every|each {recurring}", "each and every {recurring}")
def every(what: Repeat | Period) -> Recurrence:
    return Recurrence(what, "EVERY")


@rule("set", "every other {recurring}", "every second {recurring}")
def every_other(what: Repeat | Period) -> Recurrence | None:
    if isinstance(what, Period):
        return Recurrence(Period(tuple((amount and amount * 2, unit) for amount, unit in what.parts)), "EVERY")
    return Recurrence(what, "EVERY_OTHER")


@rule("set", "a|an|per {unit}", follows="each")
def per_unit(unit: CountedUnit) -> Recurrence | None:
    how_long = period(Count(Fraction(1)), unit)
    return Recurrence(how_long, "EVERY") if how_long else None


@rule(
    "set",
    "once a|an|per|each|every {unit}",
    "twice a|an|per|each|every {unit}",
    "{count} times a|an|per|each|every {unit}",
)
def so_often(*parts: Any) -> Recurrence | None:
    how_long = period(Count(Fraction(1)), parts[-1])
    count = parts[0].amount if len(parts) == 2 else None
    return Recurrence(how_long, freq=f"{count}X" if count else "") if how_long else None


@rule("set", "{weekday} ~s", "on {weekday} ~s")
def weekdays(day: int) -> Recurrence:
    return Recurrence(Weekday(day))


@rule("set", "{weekday} {parts}")
def weekday_parts(day: int, _: str) -> Recurrence:
    return Recurrence(Weekday(day))


@rule("set", "weekends")
def weekends() -> Recurrence:
    return Recurrence(Cycle(Unit.WEEKEND))


# ------------------------------------------------------------------------------------------------ vague references


@rule("time", "{reference}", "just|right|until|till|by|for now", "even now")
def vague_word(reference: str = "PRESENT_REF") -> Vague:
    return Vague(reference)


@rule(
    "time",
    "current",
    "at present",
    "the present",
    "at the moment",
    "at this|the present time|moment|point",
    "these days",
    "this time",
    "right now",
)
def the_present() -> Vague:
    return Vague("PRESENT_REF")


@rule(
    "time",
    "recent",
    "the recent? past",
    "more|most recently",
    "the recent|immediate|distant past",
    "once",
    "in the past",
    follows="",
)
def the_past() -> Vague:
    return Vague("PAST_REF")


@rule(
    "time",
    "the near|immediate|distant|foreseeable? future",
    "future",
    "the future",
    "the near -? term future?",
    "very soon",
)
def the_future() -> Vague:
    return Vague("FUTURE_REF")
