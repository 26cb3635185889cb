"""Years in fewer than four digits as a story means them: "in the summer of '29", in a text of 1926, is of 1929.

News takes them to be near its own time, which is decided where they are read (`languages.en.years`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from dateline.calendar import Unit
from dateline.expression import Bare, Between, In, Meaning, Year, YearOfStory, YearSpan, parts_of
from dateline.languages import YearWords
from dateline.senses import Place, sense_of

_CENTURY = 100
_AHEAD = 69
"""How many years ahead of the year told before a short one may be; else it lies behind."""
_FOUR_DIGITS = 1000


def with_years_of_story(places: Sequence[Place], text: str, words: YearWords) -> list[Place]:
    """The places, in which each year or decade without its century is one near the year told before it.

    Three digits behind a comma are no year where the story is in later ones, and years count down before Christ only.
    """
    before_christ = words.before_christ.search(text) is not None
    places = [place for place in places if before_christ or not _counts_down(place.sense.meaning)]
    found, told = list(places), None
    for number, place in enumerate(places):
        meaning = place.sense.meaning
        if told is not None:
            found[number] = _read(place, text, told, words)
            meaning = found[number].sense.meaning
        years = [part.year for part in parts_of(meaning) if isinstance(part, Year)]
        told = years[-1] if years else told
    return found


def _counts_down(meaning: Meaning) -> bool:
    """Whether years "343-341" are before Christ only since they fall; where no era is named they are a score."""
    return isinstance(meaning, Between) and isinstance(meaning.first, Year) and meaning.first.year <= 0


def _read(place: Place, text: str, told: int, words: YearWords) -> Place:
    meaning = place.sense.meaning
    match meaning:
        case In(repeat, YearOfStory()) if told >= _FOUR_DIGITS:
            counting = words.counting.search(text, place.start, place.end)
            if counting is not None:
                return Place(place.start, counting.start(), sense_of(Bare(repeat), place.sense.path))
    years = {part.year for part in parts_of(meaning) if isinstance(part, Year)}
    decades = {part.index * 10 for part in parts_of(meaning) if isinstance(part, YearSpan) and part.unit is Unit.DECADE}
    moved = 0
    if years and words.short.search(text, place.start, place.end):
        moved = _centuries(told, min(years))
    elif decades and words.decade.search(text, place.start, place.end):
        moved = min(_centuries(told, min(decades)), 0)
    return place._replace(sense=sense_of(_moved(meaning, moved), place.sense.path)) if moved else place


def _centuries(told: int, year: int) -> int:
    """How many the year lies from the one of its name that the story can mean."""
    return (told + _AHEAD - year) // _CENTURY


def _moved(meaning: Meaning, centuries: int) -> Any:
    """The meaning, with each of its years and decades so many centuries later."""
    match meaning:
        case Year(year):
            return replace(meaning, year=year + centuries * _CENTURY)
        case YearSpan(Unit.DECADE, index):
            return replace(meaning, index=index + centuries * 10)
        case _ if is_dataclass(meaning):
            changed = {field.name: _moved(getattr(meaning, field.name), centuries) for field in fields(meaning)}
            return replace(meaning, **changed)
        case _:
            return meaning
