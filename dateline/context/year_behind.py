"""A month, day or season before a noun whose year follows it: "the June war of 1967" was in June 1967.

Here is only which year that is; a month that no year follows is read by tense and habit (`reading`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.expression import Bare, In, Meaning, MonthDay, MonthOfYear, Season, Year
from dateline.senses import Place, sense_of

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


def _in_year(meaning: Meaning, year: Meaning) -> Meaning | None:
    match meaning, year:
        case Bare((MonthOfYear() | MonthDay() | Season()) as part), Year():
            return In(part, year)
        case _:
            return None
