"""Clock times whose day follows them: "at 1:30 a.m. (0030 GMT) on Sunday" tells two clocks of one day.

Here is only which day that is, and which of them head an entry of news; others that no day follows belong to the day
that the story is at (`dateline.resolution`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.calendar import Unit
from dateline.expression import (
    Bare,
    Clock,
    CurrentDay,
    Cycle,
    DayOfMonth,
    In,
    Meaning,
    Modified,
    MonthDay,
    Now,
    PartOfDay,
    Previous,
    Shift,
    Step,
    Time,
    Weekday,
)
from dateline.languages.hours_of_parts import in_part_of
from dateline.senses import Place, sense_of, unmodified

_ENDS_SENTENCE = re.compile(r"[.!?;]\s")
_AT = re.compile(r",? (?:at|shortly|just|before|after|by|until|\s)*")
_BARE_CLOCK = "bare_clock"
_PARTED = re.compile(r" ?[-\u2013\u2014:] ?(?=[A-Z])")
_CLOSED = frozenset({"", ".", "!", "?", '"', "\u201d"})


def with_their_days(
    places: Sequence[Place], text: str, gap: re.Pattern[str], range_gap: re.Pattern[str]
) -> list[Place]:
    """The places, in which each clock time before a day has that day. `gap` is what may stand between the two.

    `range_gap` is what stands between two clock times of which the day of the second is that of the first too, where
    that is the earlier. A clock time behind a day that its sentence looked back to ("A day earlier, at noon,") has that
    one.
    """
    return _on_days_looked_back_to(_in_their_parts(_before_their_days(places, text, gap, range_gap), text), text)


def _in_their_parts(places: Sequence[Place], text: str) -> list[Place]:
    """With the hours that a part of a day right before them has: "the previous evening at around 11 o'clock"."""
    found = list(places)
    for number, (before, place) in enumerate(pairwise(places), 1):
        part = before.sense.meaning
        if not place.sense.on_following or not _is_dayless(place.sense.meaning) or not isinstance(part, In):
            continue
        if isinstance(part.repeat, PartOfDay) and _AT.fullmatch(text, before.end, place.start):
            found[number] = place._replace(sense=sense_of(_within(place.sense.meaning, part), place.sense.path))
    return found


def _within(meaning: Meaning, part: In) -> Meaning:
    if isinstance(meaning, Modified):
        return Modified(meaning.mod, _within(meaning.time, part))
    clock = meaning.repeat if isinstance(meaning, In) else None
    return in_part_of(clock, part) if isinstance(clock, Clock) else meaning


def _on_days_looked_back_to(places: Sequence[Place], text: str) -> list[Place]:
    found = list(places)
    for number, (before, place) in enumerate(pairwise(places), 1):
        if not place.sense.on_following or not _is_dayless(place.sense.meaning):
            continue
        day = _day_back(before.sense.meaning)
        if day is not None and not _ENDS_SENTENCE.search(text, before.end, place.start):
            found[number] = place._replace(sense=sense_of(_on(place.sense.meaning, day), place.sense.path))
    return found


def _day_back(meaning: Meaning) -> Time | None:
    """The day before the one told, or its night's."""
    match unmodified(meaning):
        case In(PartOfDay() | Clock(), Step(Previous() | CurrentDay(), Cycle(Unit.DAY), -1) as day):
            return day
        case Step(Previous(), Cycle(Unit.DAY), -1) as day:
            return day
        case Shift(Previous(), period, -1) as day if not period.vague and period.unit is Unit.DAY:
            return day
        case _:
            return None


def _before_their_days(
    places: Sequence[Place], text: str, gap: re.Pattern[str], range_gap: re.Pattern[str]
) -> list[Place]:
    grouped: list[Place] = []
    following: Place | None = None  # as it was found
    for place in reversed(places):
        sense, day = place.sense, None
        if (
            sense.on_following
            and following
            and _is_dayless(sense.meaning)
            and (_shares(place, following, text, gap) or _begins(place, grouped[-1], text, range_gap))
        ):
            day = _day_of(grouped[-1].sense.meaning)
        grouped.append(place._replace(sense=sense_of(_on(sense.meaning, day), sense.path)) if day else place)
        following = place
    return grouped[::-1]


def _shares(place: Place, following: Place, text: str, gap: re.Pattern[str]) -> bool:
    """Whether the two are of one day; a day inside brackets is of the clock time inside them."""
    if not gap.fullmatch(text, place.end, following.start):
        return False
    between = text[place.end : following.start]
    return _is_dayless(following.sense.meaning) or between.count("(") <= between.count(")")


def _begins(place: Place, end: Place, text: str, range_gap: re.Pattern[str]) -> bool:
    """Whether it begins what the other ends later in the same day: "noon to 8 p.m. Saturday"."""
    if not range_gap.fullmatch(text, place.end, end.start):
        return False
    match unmodified(place.sense.meaning), unmodified(end.sense.meaning):
        case In(Clock(first), _), In(Clock(last), _):
            return first < last
        case _:
            return False


def restates(place: Place, text: str) -> bool:
    """Whether it is a clock time in brackets: it tells another one again, for another zone."""
    if place.start == 0 or text[place.start - 1] not in "([":
        return False
    meaning = unmodified(place.sense.meaning)
    return isinstance(meaning, In) and isinstance(meaning.repeat, Clock)


def _is_dayless(meaning: Meaning) -> bool:
    bare = unmodified(meaning)
    return isinstance(bare, In) and isinstance(bare.repeat, Clock) and bare.frame == CurrentDay()


def _day_of(meaning: Meaning) -> Time | None:
    """The day that the meaning names or lies on; one counted from the day of the story is none of its own."""
    match unmodified(meaning):
        case In(Clock(), Step(CurrentDay(), _, _)):
            return None
        case In(PartOfDay(), Step(CurrentDay(), Cycle(Unit.DAY), -1) as day):
            return day  # "at 20:50 (1850 GMT) the night before"
        case In(Clock(), frame) if frame != CurrentDay():
            return frame
        case Step(Now(), Cycle(Unit.DAY), _) as day:
            return day
        case (Bare(Weekday() | MonthDay() | DayOfMonth()) | In(MonthDay(), _) | Step(_, Weekday(), _)) as day:
            return day
        case _:
            return None


def _on(meaning: Meaning, day: Time) -> Meaning:
    if isinstance(meaning, Modified):
        return Modified(meaning.mod, _on(meaning.time, day))
    return In(meaning.repeat, day) if isinstance(meaning, In) else meaning


def heads_entry(place: Place, text: str, last: int | None) -> bool:
    """Whether an hour alone heads an entry of news as it comes in: "2.05pm - The fire is out".

    A dash parts it from a sentence that it opens. Of entries below one day, that heads them all: `last` is where the
    time mentioned last begins.
    """
    if not place.sense.path.startswith(_BARE_CLOCK) or _PARTED.match(text, place.end) is None:
        return False
    return _opens(place.start, text) and (last is None or not _opens(last, text))


def _opens(start: int, text: str) -> bool:
    """Whether a line or a sentence begins there."""
    before = text[max(start - 2, 0) : start]
    return before.endswith("\n") or before.strip() in _CLOSED
