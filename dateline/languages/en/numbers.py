"""Numbers and lengths: how many ("twenty-five"), which one ("the 3rd"), how long ("two and a half years")."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from dateline.calendar import Unit
from dateline.expression import Period
from dateline.languages.en.lexicon import WORDS, CountedUnit, rule

_LARGEST = 2 * 10**10


@dataclass(frozen=True, slots=True)
class Count:
    """How many units; None where the text does not say ("several")."""

    amount: Fraction | None


def period(count: Count, unit: CountedUnit) -> Period | None:
    """So many units; None where the number is out of all proportion."""
    size, calendar_unit = unit
    if count.amount is None:
        return Period(((None, calendar_unit),))
    if not 0 < count.amount <= _LARGEST:
        return None
    if calendar_unit is Unit.DECADE:
        size, calendar_unit = 10 * size, Unit.YEAR
    if calendar_unit is Unit.CENTURY and count.amount % 1:
        size, calendar_unit = 100 * size, Unit.YEAR
    return Period(_without_fractions(count.amount * size, calendar_unit))


_FINER = {
    Unit.YEAR: (12, Unit.MONTH),
    Unit.DAY: (24, Unit.HOUR),
    Unit.HOUR: (60, Unit.MINUTE),
    Unit.MINUTE: (60, Unit.SECOND),
}


def _without_fractions(amount: Fraction, unit: Unit) -> tuple[tuple[Fraction, Unit], ...]:
    """TIMEX3 writes half a year as six months, and three quarters of an hour as 45 minutes; 1.5 years remain so."""
    whole, rest = divmod(amount, 1)
    size, finer = _FINER.get(unit, (1, unit))
    if rest.denominator not in {2, 3, 4} or (rest * size).denominator > 1:
        return ((amount, unit),)
    part = (rest * size, finer)
    return ((Fraction(whole), unit), part) if whole else (part,)


@rule("int", "{cardinal}", "{tens}")
def word_number(number: int) -> int:
    return number


@rule("int", "{tens} -? {cardinal}")
def tens_and_ones(tens: int, ones: int) -> int | None:
    return tens + ones if 0 < ones < 10 else None


@rule("int", "{cardinal|tens} {magnitude}", "{int} {magnitude}")
def multiplied(number: int, magnitude: int) -> int | None:
    return number * magnitude if number < 1000 else None


@rule("int", "a|an {magnitude}")
def one_magnitude(magnitude: int) -> int:
    return magnitude


@rule("int", "{hundred:magnitude}", follows="first|last|next|past|final|opening|these|those")
def bare_magnitude(magnitude: int) -> int:
    """ "his first hundred days"."""
    return magnitude


@rule("int", "half a|an {magnitude}", "a half {magnitude}")
def half_magnitude(magnitude: int) -> int:
    return magnitude // 2


@rule("int", "a|an {magnitude} and? {rest:cardinal|tens|int}")
def one_magnitude_and(magnitude: int, rest: int) -> int | None:
    return magnitude + rest if rest < magnitude else None


@rule("int", "{cardinal} {hundred:magnitude} and? {rest:cardinal|tens|int}")
def hundreds_and(number: int, magnitude: int, rest: int) -> int | None:
    return number * magnitude + rest if magnitude in {100, 1000} and rest < magnitude else None


@rule("ordinal", "{int} ~st|nd|rd|th")
def digit_ordinal(number: int) -> int | None:
    return number if 0 < number < 1000 else None


@rule("ordinal", "{tens} -? {ordinal}")
def word_ordinal(tens: int, ordinal: int) -> int | None:
    return tens + ordinal if 0 < ordinal < 10 else None


@rule("count", "{int}")
def counted(number: int) -> Count:
    return Count(Fraction(number))


@rule("count", "{decimal}")
def decimal(number: Fraction) -> Count:
    return Count(number)


@rule("count", "{decimal} {magnitude}")
def decimal_magnitude(number: Fraction, magnitude: int) -> Count:
    """ "4.6 billion"."""
    return Count(number * magnitude)


@rule("count", "a|an", not_before="few|couple|half|dozen|hundred|thousand")
def one() -> Count:
    return Count(Fraction(1))


@rule("count", "half a|an", "a|an half -?", "half")
def half() -> Count:
    return Count(Fraction(1, 2))


@rule("count", "{int} and? a? half", "{int} - and - a - half")
def and_a_half(number: int) -> Count:
    return Count(number + Fraction(1, 2))


@rule("count", "{whole:int} {above:int} ~/ ~{below:int}")
def mixed_fraction(whole: int, above: int, below: int) -> Count | None:
    return Count(whole + Fraction(above, below)) if 0 < above < below < 10 else None


@rule("count", "{some}", "a|the? {some}", "a|the? {some} {magnitude}")
def vague_count(*_: object) -> Count:
    return Count(None)


@rule("count", "a|the? couple of?")
def couple() -> Count:
    return Count(Fraction(2))


@rule("count", "a|the? {int} or|to|- {int}", "between {int} and|to {int}")
def between_counts(first: int, last: int) -> Count | None:
    return Count(Fraction(first)) if 0 < first < last <= max(first + 20, 10 * first) else None


@rule("count", "a half? dozen")
def dozen() -> Count:
    return Count(Fraction(12))


@rule("count", "many? dozens|scores|hundreds|thousands|millions|billions of",
      "tens|dozens|hundreds|thousands of thousands|millions|billions of")  # fmt: skip
def very_many() -> Count:
    return Count(None)


@rule("period", "{count} -? {units}")
def plain_period(count: Count, unit: CountedUnit) -> Period | None:
    return None if unit[1] is Unit.QUARTER else period(count, unit)


@rule("quarters", "{count} more? {units}", "{quarters_in_a_row}")
def some_quarters(*parts: Any) -> Period | None:
    """Quarters of what? Of a year only where something says so: "the next three quarters"."""
    return parts[0] if len(parts) == 1 else quarters_of_year(*parts)


@rule("quarters_in_a_row", "{count} consecutive|straight|successive {units}")
def quarters_of_year(count: Count, unit: CountedUnit) -> Period | None:
    """Told in months where they are counted: TIMEX3 has no sum of quarters that ISO 8601 could read."""
    if unit[1] is not Unit.QUARTER:
        return None
    return Period(((None, unit[1]),)) if count.amount is None else period(Count(count.amount * 3), (1, Unit.MONTH))


@rule("period", "{count} {unit_abbreviation}")
def abbreviated_period(count: Count, unit: CountedUnit) -> Period | None:
    return period(count, unit)


@rule("period", "{count} {unit}")
def single_period(count: Count, unit: CountedUnit) -> Period | None:
    if count.amount is None or count.amount > 1 or unit[1] in {Unit.QUARTER, Unit.MINUTE, Unit.SECOND}:
        return None
    return period(count, unit)


@rule("period", "a|one {unit}", not_before="<word>|<capital>|-")
def short_period(unit: CountedUnit) -> Period | None:
    """A minute; but not a minute detail. A second is the one after the first."""
    return period(Count(Fraction(1)), unit) if unit[1] is Unit.MINUTE else None


@rule("period", "half a|an {unit}")
def half_minute(unit: CountedUnit) -> Period | None:
    return period(Count(Fraction(1, 2)), unit) if unit[1] is Unit.MINUTE else None


@rule("hyphened", "{int|decimal} - ~{unit}", "{some} ~- ~{unit}", "{int} {unit}", not_before="-|old")
def hyphened_period(count: int | Fraction | bool, unit: CountedUnit) -> Period | None:  # noqa: FBT001 (a value of the chart)
    """A five-year plan, as newspapers write it, with or without the hyphen."""
    if unit[1] in {Unit.QUARTER, Unit.SECOND} or (count is not False and count == 0):
        return None
    return period(Count(Fraction(count) if count else None), unit)


@rule("hyphened", "{int} - {unit}", not_before="-|half")
def hyphened_seconds(count: int, unit: CountedUnit) -> Period | None:
    """A 20-second tremor; without the hyphen "two second goals" are two more."""
    return period(Count(Fraction(count)), unit) if unit[1] is Unit.SECOND and count > 1 else None


@rule("hyphened", "{int} -? and -? a -? half -? {unit}", not_before="-|old")
def hyphened_and_a_half(count: int, unit: CountedUnit) -> Period | None:
    """A two-and-a-half-year inquiry."""
    return hyphened_period(count + Fraction(1, 2), unit)


@rule("hyphened", "{int} -? to -? {int} - ~{unit}", "{int} - {int} - {unit}", not_before="-|old")
def hyphened_range(first: int, last: int, unit: CountedUnit) -> Period | None:
    """A five- to six-week course: as with "five to six weeks", the least."""
    return hyphened_period(first, unit) if 0 < first < last else None


@rule("fraction", "a? quarter", "one - quarter")
def quarter() -> Fraction:
    return Fraction(1, 4)


@rule("fraction", "a|one -? third")
def third() -> Fraction:
    return Fraction(1, 3)


@rule("fraction", "two -? thirds")
def two_thirds() -> Fraction:
    return Fraction(2, 3)


@rule("fraction", "three -? quarters")
def three_quarters() -> Fraction:
    return Fraction(3, 4)


_PARTS = {Unit.CENTURY: (100, Unit.YEAR), Unit.DECADE: (10, Unit.YEAR), Unit.MILLENNIUM: (1000, Unit.YEAR)}


@rule("period", "{fraction} of a|an {unit}", "a quarter -? {unit}", "quarter ~- ~{unit}")
def part_of_unit(*parts: Fraction | CountedUnit) -> Period | None:
    """Three quarters of an hour, a quarter-century."""
    part, unit = (Fraction(1, 4), parts[0]) if len(parts) == 1 else parts
    size, finer = _PARTS.get(unit[1], (1, unit[1]))  # type: ignore[index]  # the pattern says that it is a unit
    return period(Count(Fraction(part * size)), (1, finer)) if finer < Unit.DECADE else None


@rule(
    "period",
    "{count} more|additional|extra|single|full|whole|consecutive|straight|successive|trading|business|working|calendar|long|short|entire {units|unit}",
    f"{{count}} {'|'.join(WORDS['classes']['counted_days'])} {{units}}",
)
def described_period(count: Count, unit: CountedUnit) -> Period | None:
    return None if unit[1] is Unit.QUARTER else period(count, unit)


@rule("period", "another|additional {unit}", "an additional|extra {unit}", "another {int} {units}")
def another(*parts: CountedUnit | int) -> Period | None:
    number, unit = (1, parts[0]) if len(parts) == 1 else parts
    return period(Count(Fraction(number)), unit)  # type: ignore[arg-type]  # the pattern says which is which


@rule("period", "{count} {unit|units} and a half", "{count} - {unit} - and - a - half")
def period_and_a_half(count: Count, unit: CountedUnit) -> Period | None:
    if count.amount is None:
        return None
    return period(Count(count.amount + Fraction(1, 2)), unit)


@rule("period", "{count} {unit|units} and {fraction}", not_before="of|<number>")
def period_and_fraction(count: Count, unit: CountedUnit, fraction: Fraction) -> Period | None:
    """ "an hour and a quarter"."""
    if count.amount is None or unit[1] is Unit.SECOND:
        return None  # "a second and a third" are two ordinals
    return period(Count(count.amount + fraction), unit)


@rule("count", "{int} and {fraction}")
def and_a_fraction(number: int, fraction: Fraction) -> Count:
    """ "two and a quarter" hours."""
    return Count(number + fraction)


@rule("hyphened", "{unit} - and - a - half")
def one_and_a_half(unit: CountedUnit) -> Period | None:
    """Their "hour-and-a-half" talk."""
    return period(Count(Fraction(3, 2)), unit)


@rule("period", "{period} ,? and {period}", "{period} , {period}", not_follows="half")
def compound_period(first: Period, last: Period) -> Period | None:
    """Not "half an hour, a quarter of an hour", which are two."""
    if first.unit <= last.parts[0][1] or len(first.parts) > 3:
        return None
    return Period(first.parts + last.parts)


@rule("period", "{period} {period}")
def compound_of_numbers(first: Period, last: Period) -> Period | None:
    """ "Two hours 15 minutes"; "in two years a month" joins nothing."""
    return compound_period(first, last) if last.parts[0][0] != 1 else None
