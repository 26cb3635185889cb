"""Which hour a clock time without a day is, and of which day: "five o'clock" after noon, "at 2 a.m." after a night.

Read off the time that was mentioned last; where a day comes from at all is decided in `resolution`.
"""

from __future__ import annotations

from dataclasses import replace

from dateline import calendar as cal
from dateline.calendar import DAY_SECONDS, Unit
from dateline.expression import Clock, PartOfDay, Period, Repeat
from dateline.lengths import moved, whole_parts
from dateline.moment import Moment
from dateline.occurrence import PARTS_OF_DAY

_HOUR = 3600
_MORNING, _EVENING, _HALF_A_DAY = 9 * _HOUR, 17 * _HOUR, 12 * _HOUR


def is_clock(moment: Moment | None) -> bool:
    """Whether it is at an hour or a minute, and no part of a day."""
    if moment is None or moment.interval is None:
        return False
    return moment.unit <= Unit.HOUR and moment.code not in PARTS_OF_DAY


def has_hours_later(hours: Period, previous: Moment | None) -> bool:
    """Whether the text was at a time precise enough for what lies some hours from it to have a place.

    Behind a clock time it has; behind a day or a part of one only what is whole days later: "48 hours later".
    """
    if previous is None or previous.interval is None:
        return False
    if is_clock(previous):
        return True
    seconds = moved(0, whole_parts(hours), 1)
    return previous.unit <= Unit.DAY and seconds >= DAY_SECONDS and seconds % DAY_SECONDS == 0


def told_hour(clock: Clock, previous: Moment | None, *, in_story: bool, ahead: bool) -> Clock:
    """The clock time, in the half of the day that the story is in.

    Of news that tells what will be at midnight it is the one to come; which one others mean, nobody says.
    """
    if not in_story:
        midnight = clock.seconds % DAY_SECONDS == 0
        return replace(clock, seconds=DAY_SECONDS if midnight and ahead else clock.seconds % DAY_SECONDS)
    if _is_after_midnight(clock, previous):
        return replace(clock, seconds=clock.seconds - _HALF_A_DAY)
    return replace(clock, seconds=clock.seconds + _HALF_A_DAY) if _is_after_noon(clock, previous) else clock


def is_of_the_next_day(repeat: Repeat, previous: Moment | None, *, in_story: bool) -> bool:
    """Whether a text that was at an evening or a night is then at the next day: "By dawn", "At 2 a.m.".

    A story that was at noon comes to the midnight that follows.
    """
    early = repeat == PartOfDay("MO") or (isinstance(repeat, Clock) and repeat.seconds < _MORNING)
    here = _second_of_day(previous)
    if not early or here is None:
        return False
    past_midnight = isinstance(repeat, Clock) and repeat.seconds < _HOUR
    return here >= _EVENING or (in_story and past_midnight and here >= _HALF_A_DAY)


def is_night_to_follow(previous: Moment | None) -> bool:
    """Whether "overnight" is the night of a day that the text has told past its noon: "in the evening. Overnight, ..."."""
    here = _second_of_day(previous)
    return here is not None and here >= _HALF_A_DAY


def _is_after_noon(clock: Clock, previous: Moment | None) -> bool:
    """Whether "five o'clock" is in the afternoon, since the story was at noon, or at four in the afternoon."""
    here = _second_of_day(previous)
    if not clock.loose or here is None:
        return False
    return clock.seconds < here <= clock.seconds + _HALF_A_DAY and clock.seconds < _HALF_A_DAY


def _is_after_midnight(clock: Clock, previous: Moment | None) -> bool:
    """Whether "half past twelve" is in the night, since the story was at eleven of the evening, or at midnight."""
    here = _second_of_day(previous)
    return clock.loose and here is not None and clock.seconds >= _HALF_A_DAY and here >= _EVENING


def _second_of_day(moment: Moment | None) -> int | None:
    """Where in the day a time of day begins."""
    if moment is None or moment.interval is None or moment.unit >= Unit.DAY:
        return None
    return cal.second_of_day(moment.interval.start)
