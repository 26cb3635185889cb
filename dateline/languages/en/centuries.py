"""Parts of decades and centuries: "the late 19th and early 20th centuries", "the turn of the century", "c. 1850s"."""

from __future__ import annotations

from fractions import Fraction

from dateline.calendar import Unit
from dateline.expression import (
    Around,
    Bare,
    Cycle,
    Definite,
    Holiday,
    In,
    Modified,
    Nth,
    Period,
    Previous,
    Several,
    Shift,
    Step,
    Time,
    Year,
    YearSpan,
)
from dateline.languages.en.lexicon import CountedUnit, rule

_LAST_CENTURY = 30
_PLACES = {"START", "MID", "END"}
CenturyPart = tuple[str, int]
"""A TIMEX3 mod, or nothing, and the number of the century."""


@rule("century_part", "the? {ordinal}")
def whole_century(number: int) -> CenturyPart:
    return "", number


@rule("century_part", "{mod} {ordinal}")
def part_of_century(mod: str, number: int) -> CenturyPart | None:
    return (mod, number) if mod in _PLACES else None


@rule("list", "{century_part} and|or|to|until|through {century_part} century|centuries")
def centuries(first: CenturyPart, last: CenturyPart) -> Several | None:
    """ "the late 19th and early 20th centuries", "from the 12th to the 15th century"."""
    if not 0 < first[1] <= last[1] <= _LAST_CENTURY:
        return None
    return Several(tuple(_in(mod, YearSpan(Unit.CENTURY, number - 1)) for mod, number in (first, last)))


@rule("list", "{century_part} and|or|to|until|through {century_part} century|centuries bc|bce",
      "{century_part} and|or|to|until|through {century_part} century|centuries b ~.? ~c ~.?")  # fmt: skip
def centuries_of_old(first: CenturyPart, last: CenturyPart) -> Several | None:
    """Before Christ they count down."""
    if not 0 < last[1] <= first[1] <= _LAST_CENTURY:
        return None
    return Several(tuple(_in(mod, YearSpan(Unit.CENTURY, -number)) for mod, number in (first, last)))


@rule("time", "the? {ordinal} quarter of {century}")
def quarter_of_century(number: int, span: YearSpan) -> Modified | None:
    """Twenty-five years, which TIMEX3 has no value for."""
    mod = {1: "START", 2: "MID", 3: "MID", 4: "END", -1: "END"}.get(number)
    return Modified(mod, span) if mod else None


def _in(mod: str, time: Time) -> Time:
    return Modified(mod, time) if mod else time


@rule("time", "the? turn of the century|millennium")
def turn_of_the_century() -> Modified:
    """The one that is nearest to whoever writes today."""
    return Modified("APPROX", Year(2000))


@rule("story", "the? turn of the century")
def turn_of_the_century_then() -> Modified:
    """In a story the one that is nearest to where it is."""
    half_on = Shift(Previous(Unit.YEAR), Period(((Fraction(50), Unit.YEAR),)), 1)
    return Modified("APPROX", Nth(1, Cycle(Unit.YEAR), Step(half_on, Cycle(Unit.CENTURY), 0)))


@rule("time", "the {ordinal} decade of the|that century")
def decade_of_that_century(number: int) -> Nth | None:
    return Nth(number, Cycle(Unit.DECADE), Definite(Unit.CENTURY)) if number in {*range(1, 11), -1} else None


@rule("time", "the {ordinal} year of the|that {unit}")
def year_of_running_span(number: int, unit: CountedUnit) -> Nth | None:
    """ "the last year of the century"."""
    size = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(unit[1], 0)
    return Nth(number, Cycle(Unit.YEAR), Definite(unit[1])) if -1 <= number <= size and number else None


@rule("decade_place", "the opening|first")
def first_decade() -> int:
    return 1


@rule("decade_place", "the closing|final|last")
def last_decade() -> int:
    return -1


@rule("time", "{decade_place} decade of {century}")
def end_decade_of_century(number: int, span: YearSpan) -> Nth:
    """ "the closing decade of the 18th century"."""
    return Nth(number, Cycle(Unit.DECADE), span)


@rule("time", "the? turn of {century}")
def turn_of_that_century(span: YearSpan) -> Modified:
    return Modified("APPROX", Year(span.index * 100))


@rule("time", "the turn of the year")
def turn_of_the_year() -> Modified:
    return Modified("START", Around(Unit.YEAR, Bare(Holiday("01-01"))))


@rule("time", "{mod} the {unit}")
def part_of_running_span(mod: str, unit: CountedUnit) -> Modified | None:
    """ "the end of the decade"; alone "of the decade" is praise."""
    return Modified(mod, Definite(unit[1])) if mod in _PLACES and unit[1] > Unit.YEAR else None


_PARTS = {
    "half": {1: "START", 2: "END", -1: "END"},
    "third": {1: "START", 2: "MID", 3: "END", -1: "END"},
    "quarter": {1: "START", 2: "MID", 3: "MID", 4: "END", -1: "END"},
}


def _declare_parts_of_running_span() -> None:
    """A rule for each part that a decade or century is told in."""
    for name, mods in _PARTS.items():

        def counted_part_of_running_span(
            number: int, unit: CountedUnit, mods: dict[int, str] = mods
        ) -> Modified | None:
            """ "the second half of the decade", "the last quarter of that century"."""
            mod = mods.get(number)
            return Modified(mod, Definite(unit[1])) if mod and unit[1] > Unit.YEAR else None

        rule("time", f"the {{ordinal}} {name} of the|that {{unit}}")(counted_part_of_running_span)


_declare_parts_of_running_span()


@rule("time", "mid ~- ~century", follows="by|until|till|before|after|toward|towards|past")
def middle_of_the_century() -> Modified:
    """Without a word that leads to it, it is a style of chairs."""
    return Modified("MID", Definite(Unit.CENTURY))


@rule("time", "c|ca ~. {time}")
def circa(time: Time) -> Modified | None:
    """Only with a year: the C of a temperature may end the sentence before a weekday."""
    match time:
        case Year() | YearSpan() | In(_, Year()):
            return Modified("APPROX", time)
        case _:
            return None
