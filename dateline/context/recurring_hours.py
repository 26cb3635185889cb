"""Hours of what recurs: "daily at 6 p.m.", "11.30 pm on Fridays" and "9am to 5pm, Monday to Friday" are of any day.

Here is only which clock times those are, and the weekdays beside them; all others are of one day (`clock_groups`).
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.calendar import Unit
from dateline.expression import (
    Bare,
    Between,
    Clock,
    CurrentDay,
    Cycle,
    In,
    Indefinite,
    Meaning,
    Modified,
    Period,
    Recurrence,
    Step,
    Weekday,
)
from dateline.languages import HoursWords
from dateline.senses import Place, Sense, sense_of, unmodified

_WEEK = 7


def with_hours_of_any_day(places: Sequence[Place], text: str, words: HoursWords) -> list[Place]:
    """The places, in which the hours of what recurs are of no day that is known."""
    found = _with_opening_days(places, text, words)
    for at in range(len(found)):
        if _recurs(found[at]):
            _spread(found, at, 1, text, words)
            _spread(found, at, -1, text, words)
    return found


def _spread(found: list[Place], at: int, step: int, text: str, words: HoursWords) -> None:
    """Put the clock times on one side of what recurs on any day, as far as nothing but joints lies between."""
    gap = words.behind_days if step > 0 else words.before_days
    at += step
    while 0 <= at < len(found) and _is_dayless(found[at]):
        first, last = sorted((at, at - step))
        if not gap.fullmatch(text, found[first].end, found[last].start):
            return
        meaning = found[at].sense.meaning
        found[at] = found[at]._replace(sense=sense_of(_of_any_day(meaning), found[at].sense.path))
        at, gap = at + step, words.between


def _with_opening_days(places: Sequence[Place], text: str, words: HoursWords) -> list[Place]:
    """With the weekdays beside opening hours as what recurs."""
    if not any(map(_is_dayless, places)):
        return list(places)
    found = list[Place]()
    for place in places:
        parted = _parted(found[-1], place, text, words) if len(found) > 1 and _is_dayless(found[-2]) else ()
        found[len(found) - bool(parted) :] = parted or (place,)
    for at, place in enumerate(found):
        days = _stretch(place.sense.meaning)
        before, after = at > 0 and _is_dayless(found[at - 1]), at + 1 < len(found) and _is_dayless(found[at + 1])
        beside = (before and words.before_days.fullmatch(text, found[at - 1].end, place.start)) or (
            after and words.behind_days.fullmatch(text, place.end, found[at + 1].start)
        )
        if days and beside:
            found[at] = place._replace(sense=_each(days, place.sense))
    return found


def _parted(before: Place, place: Place, text: str, words: HoursWords) -> tuple[Place, ...]:
    """ "5pm Monday" and "Friday", between which "to" stands, as the hour and the days; nothing where they are none."""
    clock, last = unmodified(before.sense.meaning), place.sense.meaning
    if not isinstance(clock, In) or not words.range.fullmatch(text, before.end, place.start):
        return ()
    days = _stretch(Between(clock.frame, last)) if isinstance(last, Bare) else None
    gap = words.weekday.search(text, before.start, before.end) if isinstance(clock.repeat, Clock) else None
    if days is None or gap is None:
        return ()
    hour = sense_of(In(clock.repeat, CurrentDay()), before.sense.path)
    return Place(before.start, gap.start(), hour), Place(gap.end(), place.end, _each(days, place.sense))


def _stretch(meaning: Meaning) -> tuple[int, int] | None:
    """The weekdays with which it begins and ends."""
    match meaning:
        case Between(Bare(Weekday(first)), Bare(Weekday(last))) if first != last:
            return first, last
        case _:
            return None


def _each(days: tuple[int, int], sense: Sense) -> Sense:
    """So many days of each week."""
    first, last = days
    return sense_of(Recurrence(Cycle(Unit.WEEK), freq=f"{(last - first) % _WEEK + 1}D"), sense.path)


def _recurs(place: Place) -> bool:
    """Whether it recurs on days, not every few minutes."""
    meaning = place.sense.meaning
    if not isinstance(meaning, Recurrence):
        return False
    return not isinstance(meaning.repeat, Period) or meaning.repeat.unit >= Unit.DAY


def _is_dayless(place: Place) -> bool:
    meaning = unmodified(place.sense.meaning)
    if not isinstance(meaning, In) or not isinstance(meaning.repeat, Clock):
        return False
    return meaning.frame == CurrentDay() or (isinstance(meaning.frame, Step) and meaning.frame.base == CurrentDay())


def _of_any_day(meaning: Meaning) -> Meaning:
    match meaning:
        case Modified(mod, time):
            return Modified(mod, _of_any_day(time))
        case In(repeat, _):
            return Indefinite(repeat)
        case _:
            return meaning
