"""What a clock shows in a part of a day: "Friday evening at 7:30" is half past seven in the evening, in any language."""

from __future__ import annotations

from dataclasses import replace

from dateline.calendar import Unit
from dateline.expression import Clock, Cycle, In, PartOfDay, Step

_HALF_A_DAY = 12 * 3600
_FIRST_AFTER_NOON = {"AF": 3600, "EV": 4 * 3600, "NI": 5 * 3600}
"""From which second on what a clock shows is after noon."""


def in_part_of(clock: Clock, part: In) -> In:
    """The clock time on the day of that part; the small hours of a night are the next day's."""
    first = _FIRST_AFTER_NOON.get(part.repeat.code) if isinstance(part.repeat, PartOfDay) else None
    if first is None or clock.seconds >= _HALF_A_DAY:
        return In(clock, part.frame)
    if clock.seconds >= first:
        return In(replace(clock, seconds=clock.seconds + _HALF_A_DAY, loose=False), part.frame)
    at_night = part.repeat == PartOfDay("NI")
    return In(clock, Step(part.frame, Cycle(Unit.DAY), 1) if at_night else part.frame)
