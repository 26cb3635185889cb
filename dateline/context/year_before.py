"""A month or day whose year stands before it: "In 1989 he was arrested on June 4", "the worst attack since Sept. 11".

Here is only which year that is in news, where a month alone is near the day of publication; a story goes on from the years
that it names (`dateline.reading`). A year that follows is found in `year_behind`.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline import calendar as cal
from dateline.calendar import Interval, Unit
from dateline.expression import (
    Bare,
    Cycle,
    Duration,
    Holiday,
    In,
    Meaning,
    Modified,
    MonthDay,
    MonthOfYear,
    Now,
    Recurrence,
    Shift,
    Step,
    Time,
    Year,
)
from dateline.languages import YearBeforeWords
from dateline.senses import Place, sense_of

_LONGEST_BEFORE = 12
_LONGEST_SENTENCE = 240
_LAST_YEAR = Step(Now(), Cycle(Unit.YEAR), -1)
_NEAR = 62 * cal.DAY_SECONDS
"""So far from a day of its name, publication may speak of that one."""


def with_years_before(places: Sequence[Place], text: str, said: Interval | None, words: YearBeforeWords) -> list[Place]:
    """The places, in which each month and day has the year that its sentence begins with, or that it is known by."""
    found = list(places)
    year, since = None, 0
    for number, place in enumerate(places):
        meaning = place.sense.meaning
        if opened := _year(meaning):
            opens = words.opening.search(text, max(place.start - _LONGEST_BEFORE, 0), place.start)
            year, since = (opened if opens else None), place.end
        elif dated := _known_by_its_name(place, text, said, words):
            found[number] = place._replace(sense=sense_of(dated, place.sense.path))
        elif (stands := _shared(place, places[number - 1] if number else None, text, words)) is not None:
            dated = _in_year(meaning, stands)
            found[number] = place._replace(sense=sense_of(dated, place.sense.path)) if dated else place
        elif year is None or isinstance(meaning, Duration | Recurrence):
            continue
        elif place.start - since > _LONGEST_SENTENCE or words.leaving.search(text, since, place.start):
            year = None
        elif dated := _in_year(meaning, year):
            found[number] = place._replace(sense=sense_of(dated, place.sense.path))
        else:
            year = None
    return found


def _shared(place: Place, before: Place | None, text: str, words: YearBeforeWords) -> Time | None:
    """The year of the time before, where what stands between leaves it in that."""
    return _stands_beside(place, before, text, words) or _goes_on_within(place, before, text, words)


def _goes_on_within(place: Place, before: Place | None, text: str, words: YearBeforeWords) -> Time | None:
    """The year in which somebody did the next thing a later month: "opened in March last year and was shut in June"."""
    if before is None or words.going_on.fullmatch(text, before.end, place.start) is None:
        return None
    match before.sense.meaning, place.sense.meaning:
        case In((MonthOfYear() | MonthDay()) as first, year), Bare((MonthOfYear() | MonthDay()) as then):
            return _year(year) if first.month < then.month else None
        case _:
            return None


def _stands_beside(place: Place, before: Place | None, text: str, words: YearBeforeWords) -> Time | None:
    """The year right before it: "It closed in 1901, on Christmas Eve"."""
    year = _year(before.sense.meaning) if before else None
    beside = year is not None and before is not None and words.beside.fullmatch(text, before.end, place.start)
    return year if beside else None


def _year(meaning: Meaning) -> Time | None:
    """The year that a time is: "1989", "last year", "two years ago"."""
    match meaning:
        case Year():
            return meaning
        case Step() if meaning == _LAST_YEAR:
            return meaning
        case Shift(Now(), period, -1) if period.parts and period.unit is Unit.YEAR and not period.vague:
            return meaning
        case _:
            return None


def _in_year(meaning: Meaning, year: Time) -> Meaning | None:
    match meaning:
        case Modified(mod, inner):
            dated = _in_year(inner, year)
            return Modified(mod, dated) if dated is not None else None
        case Bare((MonthOfYear() | MonthDay() | Holiday()) as part):
            return In(part, year)
        case Step(Bare(Holiday() as feast), repeat, steps):
            return Step(In(feast, year), repeat, steps)
        case _:
            return None


def _known_by_its_name(place: Place, text: str, said: Interval | None, words: YearBeforeWords) -> Meaning | None:
    """The day that history looks back to, unless one of its name is near: "the worst since Sept. 11"."""
    match place.sense.meaning:
        case Bare(MonthDay(month, day) as part) if said is not None and (month, day) in words.looked_back_to:
            year, before = words.looked_back_to[month, day]
            first = cal.civil(said.start)[0]
            near = (
                abs(cal.point(each, month, day) - said.start) < _NEAR
                for each in (first - 1, first, first + 1)
                if each != year
            )
            told = first >= year and before.search(text, max(place.start - _LONGEST_BEFORE, 0), place.start)
            return In(part, Year(year)) if told and not any(near) else None
        case _:
            return None
