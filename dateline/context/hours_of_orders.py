"""Four digits that are an hour, since the story tells its hours so ("fell at 0230. ... By 1400 it was over").

Hours that show by themselves what they are ("at 0230", "1430 hours") are the grammar's. Here are those that read as
years alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.calendar import Unit
from dateline.expression import Clock, CurrentDay, In, Meaning, Modified, Year, parts_of
from dateline.senses import Place, sense_of, unmodified

_DIGITS = re.compile(r"(\d\d)(\d\d)")
_NEAR = 300  # characters behind an hour, within which even the year of a story's century is an hour
_FAR = 100  # years from all that the text names
_BEFORE = 16  # characters


def with_hours_of_orders(places: Sequence[Place], text: str, years_behind: re.Pattern[str]) -> list[Place]:
    """The places, in which each year behind an hour of four digits is an hour, where the story is in no such years.

    Behind `years_behind` ("in 1400") stand years only.
    """
    found, last = list(places), None
    named = {place.start: year for place in places if (year := _year(place.sense.meaning)) is not None}
    for number, place in enumerate(places):
        if _is_hour(place, text):
            last = place.end
            continue
        hour = _hour_of_year(place, text) if last is not None else None
        if hour is None or last is None or years_behind.search(text[max(place.start - _BEFORE, 0) : place.start]):
            continue
        others = [year for start, year in named.items() if start != place.start and not _as_hour(text, start)]
        if place.start - last < _NEAR or all(abs(named[place.start] - year) > _FAR for year in others):
            found[number], last = place._replace(sense=sense_of(hour, place.sense.path)), place.end
    return found


def _year(meaning: Meaning) -> int | None:
    return next((part.year for part in parts_of(meaning) if isinstance(part, Year)), None)


def _as_hour(text: str, start: int) -> re.Match[str] | None:
    written = _DIGITS.match(text, start)
    return written if written and int(written[1]) < 24 and int(written[2]) < 60 else None


def _is_hour(place: Place, text: str) -> bool:
    """Whether an hour is written in four digits."""
    bare = unmodified(place.sense.meaning)
    return (
        isinstance(bare, In)
        and isinstance(bare.repeat, Clock)
        and _DIGITS.search(text, place.start, place.end) is not None
    )


def _hour_of_year(place: Place, text: str) -> Meaning | None:
    """What a year means as an hour of the day that the story is at."""
    meaning, bare = place.sense.meaning, unmodified(place.sense.meaning)
    written = _as_hour(text, place.end - 4) if isinstance(bare, Year) else None
    if written is None:
        return None
    hour = In(Clock((int(written[1]) * 60 + int(written[2])) * 60, Unit.MINUTE), CurrentDay())
    return Modified(meaning.mod, hour) if isinstance(meaning, Modified) else hour
