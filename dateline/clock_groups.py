"""Clock times whose day follows them: "at 1:30 a.m. (0030 GMT) on Sunday" tells two clocks of one day.

Here is only which day that is; clock times that no day follows belong to the day that the story is at (`resolution`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.expression import Bare, Clock, CurrentDay, In, Meaning, Modified, MonthDay, Step, Time, Weekday
from dateline.scanning import Place, sense_of
from dateline.story import unmodified


def with_their_days(places: Sequence[Place], text: str, gap: re.Pattern[str]) -> list[Place]:
    """The places, in which each clock time before a day has that day. `gap` is what may stand between the two."""
    grouped: list[Place] = []
    following: Place | None = None
    for place in reversed(places):
        meaning = place.sense.meaning
        if following is not None and _is_dayless(meaning) and gap.fullmatch(text, place.end, following.start):
            day = _day_of(following.sense.meaning)
            if day is not None:
                place = place._replace(sense=sense_of(_on(meaning, day), place.sense.path))  # noqa: PLW2901 (the same place)
        grouped.append(place)
        following = place
    return grouped[::-1]


def _is_dayless(meaning: Meaning) -> bool:
    bare = unmodified(meaning)
    return isinstance(bare, In) and isinstance(bare.repeat, Clock) and bare.frame == CurrentDay()


def _day_of(meaning: Meaning) -> Time | None:
    """The day that the meaning names or lies on."""
    match unmodified(meaning):
        case In(Clock(), frame) if frame != CurrentDay():
            return frame
        case (Bare(Weekday() | MonthDay()) | In(MonthDay(), _) | Step(_, Weekday(), _)) as day:
            return day
        case _:
            return None


def _on(meaning: Meaning, day: Time) -> Meaning:
    if isinstance(meaning, Modified):
        return Modified(meaning.mod, _on(meaning.time, day))
    return In(meaning.repeat, day) if isinstance(meaning, In) else meaning
