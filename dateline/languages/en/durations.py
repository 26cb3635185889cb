"""How long: "three days", "a five-year" plan, "the past few weeks", "more than an hour"."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dateline.calendar import Unit
from dateline.expression import Duration, Meaning, Modified, Period, Span
from dateline.languages.en.lexicon import CountedUnit, rule
from dateline.languages.en.numbers import Count, period


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
