"""What modifies a time: "early next year", "the end of 1990", "about 1500", "year-end", "1994 or later"."""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import (
    Around,
    Bare,
    Between,
    Cycle,
    Definite,
    Modified,
    MonthDay,
    MonthOfYear,
    Now,
    Repeat,
    Season,
    Step,
    Time,
    Vague,
    Weekday,
    Year,
)  # fmt: skip
from dateline.languages.en.lexicon import WORDS, CountedUnit, rule
from dateline.languages.en.relative import stepped

_JUDGED = "|".join(WORDS["classes"]["judged"])


@rule("time", f"the? {{which}} {_JUDGED} {{repeat}}", "the? {which} bank holiday {repeat}")
def stepped_and_judged(steps: int, repeat: Repeat) -> Step | None:
    """ "this busy weekend"; but "this past campaign year" may be the one that goes on."""
    return None if repeat == Cycle(Unit.YEAR) and steps < 0 else stepped(steps, repeat)


@rule("time", "the end of the day on? {day_time}")
def end_of_that_day(day: Time) -> Modified:
    """ "by the end of the day Wednesday"."""
    return Modified("END", day)


@rule("mod", "the? early -?", "earlier", "early|earlier in")
def early() -> str:
    return "START"


@rule("mod", "the? mid -?", "the middle|midst of")
def middle() -> str:
    return "MID"


@rule("mod", "the? late -?", "later", "late|later in", "the latter part of")
def late() -> str:
    return "END"


@rule("mod", "the start|beginning|outset of", "the early part of", "the first part of",
      "the first|opening|early|initial days|weeks|months of")  # fmt: skip
def start() -> str:
    return "START"


@rule("mod", "the end|close of", "end of", "end ~-", "the latter half of",
      "the final|last|closing|dying|waning days|weeks|months of")  # fmt: skip
def end() -> str:
    return "END"


@rule("mod", "end", follows="at|by")
def end_without_article() -> str:
    """ "by end 1996", as banks and offices write; but a talk is "set to end Monday"."""
    return "END"


@rule("time", "end {month}", follows="at|by")
def end_of_month(month: int) -> Modified:
    """ "by end March", which is no march there."""
    return Modified("END", Bare(MonthOfYear(month)))


@rule("mod", "the? early -? to|and -? mid -?")
def early_to_mid() -> str:
    return "START"


@rule("mod", "the? mid -? to|and -? late -?")
def mid_to_late() -> str:
    return "END"


@rule("mod", "around|circa|approximately|roughly")
@rule("mod", "about", not_follows="talking")
def about() -> str:
    """Not "thought about June 4", which is what somebody thought of."""
    return "APPROX"


@rule("mod", "no|not later than")
def no_later() -> str:
    return "ON_OR_BEFORE"


@rule("mod", "no|not earlier|sooner than")
def no_earlier() -> str:
    return "ON_OR_AFTER"


@rule("time", "{mod} {time}")
def modified(mod: str, time: Time) -> Modified | None:
    if isinstance(time, Modified | Vague):
        return None
    if mod == "APPROX" and _is_told_exactly(time):
        return None
    return Modified(mod, time)


def _is_told_exactly(time: Time) -> bool:
    """Nobody is vague about today or a weekday: "to get around Wednesday's ruling", "about today's news"."""
    match time:
        case Bare(Weekday()) | Step(Now(), Cycle(Unit.DAY)):
            return True
        case _:
            return False


_STRETCHES = {"START", "MID", "END"}
_BOUNDS = {"ON_OR_BEFORE", "ON_OR_AFTER"}


@rule("time", "{mod} {year4}")
def modified_year(mod: str, year: int) -> Modified | None:
    """ "the end of 1999" also where a name follows; what is about 1500 may be a number of things."""
    return Modified(mod, Year(year)) if mod in _STRETCHES | _BOUNDS and 1000 <= year <= 2100 else None


@rule("time", "{mod} {season}", not_before="of|<capital>")
def modified_season(mod: str, code: str) -> Modified | None:
    """ "late autumn", "mid-winter"."""
    return Modified(mod, Bare(Season(code))) if mod in _STRETCHES else None


@rule("time", "{unit} -? end", follows="since")
def last_year_end(unit: CountedUnit) -> Modified | None:
    """Prices have risen "since year-end": since that of last year."""
    return Modified("END", Step(Now(), Cycle(Unit.YEAR), -1)) if unit == (1, Unit.YEAR) else None


@rule("time", "{unit} -? end", follows="at")
def year_end_by_tense(unit: CountedUnit) -> Modified | None:
    """ "It had 40 ships at year-end": at that of last year; "will have at year-end": at this year's."""
    return Modified("END", Around(Unit.YEAR, Bare(MonthDay(12, 31)))) if unit == (1, Unit.YEAR) else None


@rule("time", "{unit} ~' ~s end", "{unit} - end", "{unit} end", "the {unit} ~' ~s end", "the {unit} end")
def unit_end(unit: CountedUnit) -> Modified | None:
    return Modified("END", Definite(unit[1])) if unit[1] >= Unit.WEEK else None


@rule("time", "mid|early|late ~- ~{unit}", "mid|early|late -? {unit}")
def middle_of_unit(unit: CountedUnit) -> Modified | None:
    return Modified("MID", Definite(unit[1])) if unit[1] in {Unit.WEEK, Unit.MONTH, Unit.YEAR} else None


@rule("time", "{time} or later", "{time} and beyond", "{time} onward|onwards")
def on_or_after(time: Time) -> Modified:
    return Modified("ON_OR_AFTER", time)


@rule("time", "{weekday} through|to|- {weekday}", "{weekday} ~- ~{weekday}")
def weekday_range(first: int, last: int) -> Between | None:
    return Between(Bare(Weekday(first)), Bare(Weekday(last))) if first != last else None
