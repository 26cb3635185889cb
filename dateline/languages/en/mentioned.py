"""The unit of the time that was last mentioned: "that month", "the same day", "the week before", "the year"."""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import (
    Bare,
    CurrentDay,
    Cycle,
    Definite,
    In,
    MonthOfYear,
    Nth,
    Previous,
    Repeat,
    Step,
    Weekday,
)  # fmt: skip
from dateline.languages.en.lexicon import OBJECTS, CountedUnit, rule


@rule("time", "that same? {unit}", "the same {unit}", "that very {unit}")
def same_unit(unit: CountedUnit) -> Previous | CurrentDay | None:
    if unit[0] != 1 or unit[1] < Unit.DAY:
        return None
    return Previous(unit[1])


@rule("time", "the latter {unit}", not_before="<word>|<capital>")
def latter_unit(unit: CountedUnit) -> Previous | CurrentDay | None:
    """ "in 1981 and 1983; in the latter year he left"."""
    return same_unit(unit) if unit[1] > Unit.DAY else None


@rule("time", "the {unit} after that")
@rule("time", "the {unit} after", not_before=OBJECTS)
def following_unit(unit: CountedUnit) -> Step | None:
    return Step(Previous(), Cycle(unit[1]), 1) if unit[0] == 1 and unit[1] >= Unit.DAY else None


@rule("time", "the {unit} prior|earlier", "the {unit} before that?", not_before=OBJECTS)
def preceding_unit(unit: CountedUnit) -> Step | None:
    return Step(Previous(), Cycle(unit[1]), -1) if unit[0] == 1 and unit[1] >= Unit.DAY else None


@rule("time", "the {weekday} after that?", not_before=OBJECTS)
def following_weekday(day: int) -> Step:
    """ "On the Monday after, it fell"."""
    return Step(Previous(), Weekday(day), 1)


@rule("time", "the {weekday} before that?", not_before=OBJECTS)
def preceding_weekday(day: int) -> Step:
    return Step(Previous(), Weekday(day), -1)


@rule("time", "the? {ordinal} {repeat} of the {unit}", before="the|a|an|his|her|its|their|he|she|they|we|i|you")
def nth_of_unit(number: int, repeat: Repeat, unit: CountedUnit) -> Nth | None:
    """ "In the last week of the month the river rose": no clause tells which month."""
    if not number or unit[0] != 1 or unit[1] not in {Unit.MONTH, Unit.YEAR}:
        return None
    return Nth(number, repeat, Definite(unit[1]))


@rule(
    "time",
    "next day",
    not_follows="the|a|an|in|and|or|-",
    before=",|.|;|)|the|he|she|it|they|we|his|her|its|their|and|but|to|in|at|when|was|were|<capital>",
)
def next_day(*_: object) -> Step:
    """ "Next day they sailed"."""
    return Step(Previous(), Cycle(Unit.DAY), 1)


@rule("story", "that {weekday}", not_follows="says_that")
def that_weekday(day: int) -> Bare:
    """ "That Sunday it rained"."""
    return Bare(Weekday(day))


@rule("story", "that {month_name}", not_follows="says_that")
@rule("time", "that {month_name}", not_follows="says_that", before="ends_phrase|<capital>")
def that_month(month: int) -> In:
    """ "She moved in 1998 and married that June", "That June Ada married"; not "that June sales fell"."""
    return In(MonthOfYear(month), Previous(Unit.YEAR))


@rule(
    "time", "the holiday? long? weekend", "the bank holiday weekend", not_before="after|before|following|of|when|that"
)
def the_weekend() -> Bare:
    return Bare(Cycle(Unit.WEEKEND))


@rule(
    "time",
    "the {unit}",
    "the full|current|entire {unit}",
    not_before="-|after|before|of|when|that|since|following|the|a|an|his|her|its|their|he|she|they|we|i|you",
)
def definite_unit(unit: CountedUnit) -> Definite | None:
    return Definite(unit[1]) if unit[0] == 1 and unit[1] in _DEFINITE else None


_DEFINITE = {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR}
