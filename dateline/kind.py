"""News or narrative: whether a text tells what is new on its day, or a story that is long over.

The difference decides what a bare "October" is near to: the publication, or the time last mentioned. It is read
off the text: a story is full of years gone by and hardly ever says "yesterday" or "Tuesday".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from dateline import calendar as cal
from dateline.calendar import Interval
from dateline.expression import Bare, Meaning, Now, Weekday, Year

NEWS, NARRATIVE = "news", "narrative"

_FEWEST_YEARS = 3
_YEARS_TO_DEICTICS = 3
"""A narrative has at least that many years for each time that is counted from its own day."""
_AGE = 2
"""How many years before publication the middle one of its years lies, at least."""


def kind_of(meanings: Iterable[Meaning], said: Interval | None) -> str:
    """The kind of a text in which those times are mentioned.

    Where it is not known when it was `said`, it is news: to give its bare dates the years of a story would be a guess.
    """
    if said is None:
        return NEWS
    years: list[int] = []
    deictics = 0
    for meaning in meanings:
        parts = list(_parts(meaning))
        years += [part.year for part in parts if isinstance(part, Year)]
        deictics += _is_weekday(meaning) or any(isinstance(part, Now) for part in parts)
    if len(years) < max(_FEWEST_YEARS, _YEARS_TO_DEICTICS * deictics):
        return NEWS
    middle = sorted(years)[len(years) // 2]
    return NARRATIVE if middle <= cal.civil(said.start)[0] - _AGE else NEWS


def _is_weekday(meaning: Meaning) -> bool:
    return isinstance(meaning, Bare) and isinstance(meaning.repeat, Weekday)


def _parts(value: Any) -> Iterable[Any]:
    """An expression and all that it is made of."""
    yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from _parts(getattr(value, field.name))
