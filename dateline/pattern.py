"""TIMEX3 values with unknown parts: what is known of a time whose anchor is not.

"October 7" without a publication day is `XXXX-10-07`; "last week" is `XXXX-WXX`. Values of times that are on
the calendar are written by `notation`.
"""

from __future__ import annotations

import re

from dateline.calendar import Unit
from dateline.expression import (
    Clock,
    Cycle,
    DayOfMonth,
    HalfOfYear,
    Holiday,
    MonthDay,
    MonthOfYear,
    PartOfDay,
    QuarterOfYear,
    Repeat,
    Season,
    Weekday,
)  # fmt: skip
from dateline.feasts import OPEN_MONTH

PAST_REF, PRESENT_REF, FUTURE_REF = "PAST_REF", "PRESENT_REF", "FUTURE_REF"

_UNITS = {
    Unit.SECOND: "XXXX-XX-XXTXX:XX:XX", Unit.MINUTE: "XXXX-XX-XXTXX:XX", Unit.HOUR: "XXXX-XX-XXTXX",
    Unit.DAY: "XXXX-XX-XX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.WEEK: "XXXX-WXX", Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX", Unit.SEASON: "XXXX-XX", Unit.HALF: "XXXX-HX", Unit.YEAR: "XXXX", Unit.DECADE: "XXX",
    Unit.CENTURY: "XX", Unit.MILLENNIUM: "X",
}  # fmt: skip
_YEARLESS_DATE = re.compile(r"XXXX-\d\d(-\d\d)?")


def pattern_of_unit(unit: Unit) -> str:
    """The value of some unit, nothing more known."""
    return _UNITS[unit]


def pattern_of(repeat: Repeat) -> str:
    """The value of some occurrence of what recurs."""
    return inside(repeat, "XXXX-XX-XX" if isinstance(repeat, PartOfDay | Clock | DayOfMonth) else "XXXX")


def inside(repeat: Repeat, frame: str) -> str:
    """The value of its occurrence in a frame whose own value is `frame`."""
    day = frame.partition("T")[0] if len(frame) >= 9 else "XXXX-XX-XX"
    year = frame[:4] if len(frame) >= 4 else "XXXX"
    match repeat:
        case PartOfDay(code):
            return f"{day}T{code}"
        case Clock(seconds, unit, _):
            return f"{day}T{clock_face(seconds, unit)}"
        case DayOfMonth(number):
            return f"{day[:7]}-{number:02d}"
        case MonthDay(month, number, _):
            return f"{year}-{month:02d}-{number:02d}"
        case MonthOfYear(month):
            return f"{year}-{month:02d}"
        case Weekday(number):
            return f"{year}-WXX-{number + 1}"
        case QuarterOfYear(number):
            return f"{year}-Q{number}"
        case HalfOfYear(number):
            return f"{year}-H{number}"
        case Season(code):
            return f"{year}-{code}"
        case Cycle(unit):
            return _UNITS[unit]
        case Holiday(rule):
            fixed = re.fullmatch(r"(\d+)-(\d+)", rule)
            unknown = "XX" if rule == OPEN_MONTH else "XX-XX"
            return f"{year}-{int(fixed[1]):02d}-{int(fixed[2]):02d}" if fixed else f"{year}-{unknown}"


def clock_face(seconds: int, unit: Unit) -> str:
    """Hours and minutes, and seconds where they are stated."""
    face = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return f"{face}:{seconds % 60:02d}" if unit is Unit.SECOND else face


def is_yearless_date(pattern: str) -> bool:
    """Whether the pattern is a month or a day of which only the year is unknown, so that EDTF can write it."""
    return _YEARLESS_DATE.fullmatch(pattern) is not None
