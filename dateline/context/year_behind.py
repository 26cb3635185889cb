"""A month, day or season whose year follows: "the June war of 1967", "sailed on 3 May and returned on 5 June 1942".

Here is only which year that is; a month that no year follows is read by tense and habit (`dateline.reading`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.expression import Bare, In, Meaning, Modified, MonthDay, MonthOfYear, Nth, Season, Year
from dateline.senses import Place, sense_of, unmodified

Named = Mapping[tuple[int, int], tuple[int, re.Pattern[str]]]
"""Months and days with the year that they are of, and with what then stands behind them."""

_LONGEST_OPENING = 4  # characters before a month


def with_their_years(places: Sequence[Place], text: str, gap: re.Pattern[str], opening: re.Pattern[str]) -> list[Place]:
    """The places, in which each month before a noun of a year has that year.

    `opening` is what stands at or right before the month ("the"), `gap` what stands between it and the year.
    """
    found = list(places)
    for number, (place, following) in enumerate(pairwise(places)):
        dated = _in_year(place.sense.meaning, following.sense.meaning) if place.sense.on_following else None
        if dated is None or not gap.fullmatch(text, place.end, following.start):
            continue
        if opening.search(text, max(0, place.start - _LONGEST_OPENING), place.end):
            found[number] = place._replace(sense=sense_of(dated, place.sense.path))
    return found


def with_years_of_names(places: Sequence[Place], text: str, named: Named) -> list[Place]:
    """The places, in which a day that is part of a name has the year of that: "the January 6 Capitol attack"."""
    found = list(places)
    for number, place in enumerate(places):
        if not place.sense.on_following:
            continue
        match place.sense.meaning:
            case Bare(MonthDay(month, day) as part) if (month, day) in named:
                year, behind = named[month, day]
                if behind.match(text, place.end):
                    found[number] = place._replace(sense=sense_of(In(part, Year(year)), place.sense.path))
    return found


def with_shared_years(places: Sequence[Place], text: str, gap: re.Pattern[str]) -> list[Place]:
    """The places, in which a month or day before the first year of the text has that year where a clause joins them.

    As in "It sailed on 3 May and returned on 5 June 1942". Behind another year it may be of that one.
    """
    found = list(places)
    for number, (place, following) in enumerate(pairwise(places)):
        dated = _in_year_of(place.sense.meaning, following.sense.meaning) if place.sense.on_following else None
        if dated is None or not gap.fullmatch(text, place.end, following.start):
            continue
        if any(_tells_a_year(before.sense.meaning) for before in places[: number + 1]):
            break
        found[number] = place._replace(sense=sense_of(dated, place.sense.path))
    return found


def _tells_a_year(meaning: Meaning) -> bool:
    bare = unmodified(meaning)
    return isinstance(bare, Year) or (isinstance(bare, In | Nth) and _tells_a_year(bare.frame))


def _in_year_of(meaning: Meaning, following: Meaning) -> Meaning | None:
    """What comes later in the year than the time of a year that follows is of the year before it."""
    match meaning, unmodified(following):
        case Modified(mod, inner), _:
            dated = _in_year_of(inner, following)
            return Modified(mod, dated) if dated is not None else None
        case Bare((MonthOfYear() | MonthDay()) as part), In((MonthOfYear() | MonthDay()) as last, Year() as year):
            over = _place_in_year(part) > _place_in_year(last)
            return In(part, replace(year, year=year.year - over))
        case _:
            return None


def _place_in_year(part: MonthOfYear | MonthDay) -> tuple[int, int]:
    return (part.month, part.day if isinstance(part, MonthDay) else 0)


def _in_year(meaning: Meaning, year: Meaning) -> Meaning | None:
    match meaning, year:
        case Bare((MonthOfYear() | MonthDay() | Season()) as part), Year():
            return In(part, year)
        case _:
            return None
