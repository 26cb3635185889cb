"""News or narrative: whether a text tells what is new on its day, or a story that is long over.

The difference decides what a bare "October" is near to: the publication, or the time last mentioned. It is read off the
text: a story begins in a year gone by, names hardly any that is not, goes on from there ("in June", "the next day"),
and hardly ever says "yesterday", "Tuesday" or "now", least of all before it has told a day. News too has years gone by,
but as background: it does not go on from them. A story may have a month or a season before its first year, as in its
title ("The Spring Campaign"), if it goes on at length and never speaks of its own day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from typing import Any

from dateline import calendar as cal
from dateline.calendar import Interval, Unit
from dateline.expression import (
    Bare,
    CurrentDay,
    Indefinite,
    Meaning,
    MonthDay,
    MonthOfYear,
    Now,
    Previous,
    Recurrence,
    Vague,
    Weekday,
    Year,
    YearOfStory,
    YearSpan,
    parts_of,
)

NEWS, NARRATIVE = "news", "narrative"

_FEWEST_SIGNS = 4
_SIGNS_TO_DEICTICS = 4
"""A narrative has at least that many signs of a story for each time that is counted from its own day."""
_AGE = 2
"""How many years before publication a year is gone by."""
_MOST_RECENT = 4
"""At most one year of so many in a story is not gone by."""


_MONTHS = 12
_PRESENT = Vague("PRESENT_REF")


class _Sign(Enum):
    """What a time says of the text in which it stands."""

    GONE = auto()
    RECENT = auto()
    DEICTIC = auto()
    PRESENT = auto()
    GOES_ON = auto()
    OF_DAY = auto()
    BARE = auto()


def kind_of(meanings: Iterable[Meaning], said: Interval | None) -> str:
    """The kind of a text in which those times are mentioned, in its order.

    Where it is not known when it was `said`, every year may be gone by.
    """
    last = None if said is None else cal.civil(said.start)[0] - _AGE
    told = list(meanings)
    found = [_sign(meaning, last) for meaning in told]
    found = found if last is None else _on_their_days(told, found)  # a stamp of hours may be all that dates a text
    count = Counter(found)
    goes_on = count[_Sign.GOES_ON] + count[_Sign.BARE]
    story = count[_Sign.GONE] + goes_on
    tells = (
        _begins_in_the_past(found)
        and goes_on > 0
        and count[_Sign.GONE] >= (_MOST_RECENT - 1) * count[_Sign.RECENT]
        and story >= max(_FEWEST_SIGNS, _SIGNS_TO_DEICTICS * (count[_Sign.DEICTIC] + count[_Sign.PRESENT]))
        and 2 * story >= len(found)
        and not _opens_with_weekday(told)
        and not _counts_back([month for meaning in told if (month := _bare_month(meaning))])
    )
    return NARRATIVE if tells else NEWS


def _on_their_days(meanings: Sequence[Meaning], signs: Sequence[_Sign | None]) -> list[_Sign | None]:
    """The signs, where hours go on from a day gone by that was told before them.

    So does the one with which a text begins ("At 02:38 (Baghdad time) on 17 January 1991"); but a day and an hour that
    head it are those of its release ("May 16, 2005, 6:03 PM ET").
    """
    found, on_day = list(signs), bool(signs) and signs[0] is _Sign.OF_DAY and _is_day_gone(meanings[1:2], signs[1:2])
    for at, sign in enumerate(signs):
        if at == 1 and sign is _Sign.OF_DAY and signs[0] is _Sign.GONE:
            on_day = False
        elif sign is _Sign.OF_DAY and on_day:
            found[at] = _Sign.GOES_ON
        elif sign in {_Sign.DEICTIC, _Sign.RECENT}:
            on_day = False
        elif _is_day_gone(meanings[at : at + 1], signs[at : at + 1]):
            on_day = True
    return found


def _is_day_gone(meaning: Sequence[Meaning], sign: Sequence[_Sign | None]) -> bool:
    """Whether it is a day of a year gone by."""
    return [*sign] == [_Sign.GONE] and any(isinstance(part, MonthDay) for part in _parts(meaning[0]))


def _opens_with_weekday(meanings: Iterable[Meaning]) -> bool:
    """Whether it names a weekday before any day or month, so that it can only be that of its own week."""
    for meaning in meanings:
        kinds = {type(part) for part in _parts(meaning)}
        if Weekday in kinds or MonthOfYear in kinds or MonthDay in kinds:
            return MonthOfYear not in kinds and MonthDay not in kinds
    return False


def _parts(meaning: Meaning) -> Iterable[Any]:
    """The parts of a meaning that is of some day, as "every Thursday" and "a Sunday" are not."""
    return () if isinstance(meaning, Recurrence | Indefinite) else parts_of(meaning)


def _bare_month(meaning: Meaning) -> int | None:
    match meaning:
        case Bare(MonthOfYear(month)):
            return month
        case _:
            return None


def _counts_back(months: Sequence[int]) -> bool:
    """Whether months are mostly followed by the one before, as in accounts: "up in February, from January"."""
    steps = Counter((following - month) % _MONTHS for month, following in pairwise(months))
    back, on = steps[_MONTHS - 1], sum(steps[step] for step in range(1, _MONTHS // 2))
    return 1 < back >= on


def _begins_in_the_past(found: Sequence[_Sign | None]) -> bool:
    first = next((sign for sign in found if sign not in {None, _Sign.GOES_ON, _Sign.PRESENT}), None)
    if first is not _Sign.BARE:
        return first is _Sign.GONE
    if _Sign.GONE not in found or _Sign.DEICTIC in found:
        return False
    year = found.index(_Sign.GONE)
    goes_on = sum(sign in {_Sign.GOES_ON, _Sign.BARE} for sign in found[year:])
    return goes_on >= _FEWEST_SIGNS and {_Sign.RECENT, _Sign.OF_DAY}.isdisjoint(found[:year])


@lru_cache(maxsize=1 << 12)
def _sign(meaning: Meaning, last: int | None) -> _Sign | None:
    """The sign that a time is, where years up to `last` are gone by."""
    parts = list(_parts(meaning))
    year = max((found for part in parts if (found := _year(part)) is not None), default=None)
    if year is not None:
        return _Sign.GONE if last is None or year <= last else _Sign.RECENT
    if any(isinstance(part, Now | Weekday) for part in parts):
        return _Sign.DEICTIC
    if any(isinstance(part, CurrentDay) for part in parts):
        return _Sign.OF_DAY
    if any(isinstance(part, Previous) for part in parts):
        return _Sign.GOES_ON
    if meaning == _PRESENT:
        return _Sign.PRESENT
    return _Sign.BARE if any(isinstance(part, Bare) for part in parts) else None


def _year(part: Any) -> int | None:
    match part:
        case Year(year):
            return year
        case YearOfStory(number, alone):
            return None if alone else number
        case YearSpan(Unit.DECADE, index):
            return 10 * index
        case YearSpan(Unit.CENTURY, index):
            return 100 * index
        case YearSpan(Unit.MILLENNIUM, index):
            return 1000 * index
        case _:
            return None
