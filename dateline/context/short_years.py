"""Years in two digits as a story means them: "in the summer of '29", in a text of 1926, is of 1929.

News takes them to be near its own time, which is decided where they are read (`languages.en.years`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from dateline.expression import Meaning, Year, parts_of
from dateline.senses import Place, sense_of

_CENTURY = 100


def with_years_of_story(places: Sequence[Place], text: str, short: re.Pattern[str]) -> list[Place]:
    """The places, in which each year written as `short` is the one of that name nearest to the year told before it."""
    found, told = list(places), None
    for number, place in enumerate(places):
        years = [part.year for part in parts_of(place.sense.meaning) if isinstance(part, Year)]
        if not years:
            continue
        if told is not None and short.search(text, place.start, place.end):
            moved = _CENTURY * round((told - years[0]) / _CENTURY)
            found[number] = place._replace(sense=sense_of(_moved(place.sense.meaning, moved), place.sense.path))
            told = years[0] + moved
        else:
            told = years[-1]
    return found


def _moved(meaning: Meaning, years: int) -> Any:
    """The meaning, with each of its years so many years later."""
    if isinstance(meaning, Year):
        return replace(meaning, year=meaning.year + years)
    if not is_dataclass(meaning):
        return meaning
    changed = {field.name: _moved(getattr(meaning, field.name), years) for field in fields(meaning)}
    return replace(meaning, **changed)
