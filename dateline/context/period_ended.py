"""A year or a quarter whose end is told behind it: "the year ended June 30, 1990", "the quarter ending Sept. 29".

Here is only which one that is; without an end it is the one that the text is about (`dateline.reference`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.calendar import Unit
from dateline.expression import (
    Bare,
    Cycle,
    Definite,
    EndedWith,
    In,
    Meaning,
    MonthDay,
    MonthOfYear,
    Now,
    QuarterOfYear,
    Step,
)
from dateline.senses import Place, sense_of

_NEAR = 250  # characters: a sentence or two


def with_their_ends(places: Sequence[Place], text: str, gap: re.Pattern[str], fiscal: re.Pattern[str]) -> list[Place]:
    """The places, in which each year or quarter before the day of its end is that one.

    `gap` is what stands between, with what says that it is `over`; "the quarter ended" behind a `fiscal` quarter that was
    just told is that one, and has its number.
    """
    found = list(places)
    for number, (place, following) in enumerate(pairwise(places)):
        if not place.sense.on_following:
            continue
        between = gap.fullmatch(text, place.end, following.start)
        if between is None:
            continue
        ended = _ended(
            place.sense.meaning, _gone(following.sense.meaning) if between["over"] else following.sense.meaning
        )
        if ended is not None:
            if ended.unit is Unit.QUARTER and not ended.number and number:
                ended = replace(ended, number=_fiscal_number(places[number - 1], place, text, fiscal))
            found[number] = place._replace(sense=sense_of(ended, place.sense.path))
    return found


def _fiscal_number(before: Place, place: Place, text: str, fiscal: re.Pattern[str]) -> int:
    """The number of the fiscal quarter told shortly before, or 0."""
    match before.sense.meaning:
        case Bare(QuarterOfYear(number)) if place.start - before.end < _NEAR:
            return number if fiscal.search(text, before.start, before.end) else 0
        case _:
            return 0


def _gone(day: Meaning) -> Meaning:
    """A day without a year is the last of its name."""
    return Step(Now(), day.repeat, -1) if isinstance(day, Bare) else day


def _ended(meaning: Meaning, day: Meaning) -> EndedWith | None:
    match day:
        case Bare(MonthDay() | MonthOfYear()) | In(MonthDay() | MonthOfYear(), _) | Step(Now(), MonthDay(), _):
            pass
        case Step(Now(), Cycle(Unit.DAY), _):
            pass
        case _:
            return None
    match meaning:
        case Definite(Unit.YEAR | Unit.QUARTER as unit):
            return EndedWith(unit, day)
        case Bare(QuarterOfYear(number)):
            return EndedWith(Unit.QUARTER, day, number)
        case _:
            return None
