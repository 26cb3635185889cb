"""What resolution yields and notation prints: a place in time with its grain, and what it rests on."""

from __future__ import annotations

from typing import NamedTuple

from dateline.calendar import Interval, Point, Unit
from dateline.expression import Period, Recurrence

MIDNIGHT = "24"
"""The code of the midnight with which a day ends: its interval is the day's last second, so that it is of that day."""


RANGE = "range"
"""The code of an interval that is no single unit of the calendar; its pattern is its name in TIMEX3, where it has one."""


class Moment(NamedTuple):
    """A time with all that is known of it.

    `interval` is None where the calendar place is not known; `pattern` then says in TIMEX3 what is: `XXXX-10-07` for a
    day of an unknown year, `XXXX-WXX` for a week, `PAST_REF`. Beside an interval it is the name of a business year or
    quarter. `code` is a TIMEX3 part of the day or season, the zone of a clock time, `MIDNIGHT`, or `RANGE`. `basis` is one
    of schema.TIMEX_BASES; `reading` says in words how a bare expression was taken. `uncertain` is a time that lies
    somewhere in the interval and does not fill it, as the day that it is counted from is not known.
    """

    unit: Unit
    interval: Interval | None
    code: str = ""
    pattern: str = ""
    basis: str = "absolute"
    reading: str = ""
    uncertain: bool = False

    @property
    def begins(self) -> Point | None:
        """The point at which it is, or from which what comes later is counted."""
        if self.interval is None:
            return None
        return self.interval.end if self.code == MIDNIGHT else self.interval.start


class Resolution(NamedTuple):
    """A meaning put on the calendar as far as it goes: `type` is TIMEX3's; one of the last three says what it is.

    A Span ("the past three months") has both a period and a moment.
    """

    type: str
    mod: str = ""
    moment: Moment | None = None
    period: Period | None = None
    recurrence: Recurrence | None = None
