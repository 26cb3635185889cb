"""Times named by an event beside them: "the day of the vote", "the summer after the war".

Which event that is stands in the text, not in the calendar: such a time is found and left open. A length before an
event ("two days after the vote") needs no rule of its own.
"""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import Bare, Cycle, Duration, OfEvent, PartOfDay, Period, Previous, Season, Weekday
from dateline.languages.en.lexicon import CountedUnit, rule

_RELATIONS = "after|before|following|of|when|that"


@rule("time", "the same {unit}", follows=",", before="that|as|when")
def unit_just_told(unit: CountedUnit) -> Previous | None:
    """ "on 23 May 1706, the same year that the bridge fell"."""
    return Previous(unit[1]) if unit[0] == 1 and unit[1] >= Unit.DAY else None


@rule("time", "the {unit}", follows="over|at", before="that")
@rule("time", "the {unit}", follows="over", before="after")
def weekend_of_saying(unit: CountedUnit) -> Bare | None:
    """ "She said over the weekend that ...", "queued over the weekend after ...": what follows tells no weekend."""
    return Bare(Cycle(Unit.WEEKEND)) if unit == (1, Unit.WEEKEND) else None


@rule("time", "that same {unit}", before=_RELATIONS)
@rule("time", "the {unit}", "the same|very {unit}", "that very {unit}", before=_RELATIONS + "|he|she|they|we|i|you|it")
def unit_of_event(unit: CountedUnit) -> OfEvent | None:
    """ "the day of the vote", "the year he left"; a quarter or an hour is part of something else.

    "That same year he left" is the one just told.
    """
    named = unit[0] == 1 and unit[1] in {Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH, Unit.YEAR}
    return OfEvent(Cycle(unit[1])) if named else None


@rule("time", "the same|very {unit}", before="as")
def same_unit_as_event(unit: CountedUnit) -> OfEvent | None:
    return unit_of_event(unit)


@rule("duration", "{units}", follows="the", before="after|before|following|that|since|leading|between")
def units_of_event(unit: CountedUnit) -> Duration | None:
    """The "weeks" before the vote."""
    return Duration(Period(((None, unit[1]),))) if unit[1] >= Unit.HOUR else None


@rule("duration", "{units} and|or {units}", follows="the", before="after|before|following|that|since|leading|between")
def longer_units_of_event(unit: CountedUnit, _: CountedUnit) -> Duration | None:
    """The "weeks and months" that followed."""
    return units_of_event(unit)


@rule("time", "the {part}", "the same|very {part}", before=_RELATIONS)
def part_of_event_day(code: str) -> OfEvent:
    return OfEvent(PartOfDay(code))


@rule("time", "the {season}", before="after|before|following|when|that")
def season_of_event(code: str) -> OfEvent:
    return OfEvent(Season(code))


@rule("time", "the {weekday}", before="after|before|following|when")
def weekday_of_event(day: int) -> OfEvent:
    return OfEvent(Weekday(day))


@rule("time", "the eve", before="of")
def eve_of_event() -> OfEvent:
    return OfEvent(Cycle(Unit.DAY))
