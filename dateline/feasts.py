"""The days of feasts and holidays, by the year: fixed ones, the nth weekday of a month, Easter, the Hebrew new year.

Feasts that hang on what is seen of the moon, or that a council sets, have no rule that is right to the day: their
day is left open. Names stand in the languages' tables; which year's is meant is decided in `resolution`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline import calendar as cal
from dateline.calendar import DAY_SECONDS, Interval, Point, Unit

OPEN_DAY, OPEN_MONTH = "open day", "open month"
"""Rules of feasts whose day, or month, no rule tells."""

_WEEKDAYS = {"Mon": 0, "Tue": 1, "Wed": 2, "Thu": 3, "Fri": 4, "Sat": 5, "Sun": 6}
_RULE = re.compile(
    r"(?P<month>\d+)-(?P<day>\d+)"
    r"|(?P<of>\d+) (?P<nth>[1-4]|-1) (?P<weekday>[A-Z][a-z]{2})"
    r"|(?P<before>[A-Z][a-z]{2}) before (?P<limit_month>\d+)-(?P<limit>\d+)"
    r"|(?P<feast>easter|orthodox|tishri|kislev)"
)
_FORMERLY = re.compile(r"(?P<rule>[^,]+) to (?P<until>\d{4}), ")
_OFFSET = re.compile(r"(?<=[a-z])[+-]\d+$")
_LAST_JULIAN_EASTER = 1582
_HEBREW_EPOCH = -1_373_122
"""The day before the first of the Hebrew calendar, from 0000-03-01."""


def is_open(rule: str) -> bool:
    """Whether the feast's day is not told by any rule."""
    return rule in {OPEN_DAY, OPEN_MONTH}


@lru_cache(maxsize=4096)
def feast(rule: str, year: int) -> Interval | None:
    """The day of that year, None where it is open; ValueError where the rule cannot be read.

    A rule is "12-25", "11 4 Thu" (the fourth Thursday of November, -1 for the last), "Mon before 05-25", "easter",
    "orthodox" (Easter of the Eastern churches), "tishri" or "kislev" (the first of that Hebrew month), all but the
    first with "+1" or "-46" for days after or before. "05-30 to 1970, 5 -1 Mon" was another day up to that year.
    """
    if is_open(rule):
        return None
    before = _FORMERLY.match(rule)
    if before is not None:
        rule = before["rule"] if year <= int(before["until"]) else rule[before.end() :]
    offset = _OFFSET.search(rule)
    start = _start(rule[: offset.start()] if offset else rule, year) + int(offset[0] if offset else 0) * DAY_SECONDS
    return Interval(start, start + DAY_SECONDS)


def _start(rule: str, year: int) -> Point:
    found = _RULE.fullmatch(rule)
    if found is None:
        raise ValueError(f"no holiday has the rule {rule!r}")
    if found["month"]:
        return cal.point(year, int(found["month"]), int(found["day"]))
    if found["nth"]:
        return _nth_weekday(year, int(found["of"]), int(found["nth"]), _WEEKDAYS[found["weekday"]])
    if found["before"]:
        limit = cal.point(year, int(found["limit_month"]), int(found["limit"])) - DAY_SECONDS
        return limit - (cal.weekday(limit) - _WEEKDAYS[found["before"]]) % 7 * DAY_SECONDS
    return {"easter": easter, "orthodox": orthodox_easter, "tishri": hebrew_new_year, "kislev": _kislev}[
        found["feast"]
    ](year)


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> Point:
    """The nth of that weekday in the month, -1 for the last."""
    frame = cal.unit_at(cal.point(year, month), Unit.MONTH)
    if nth < 0:
        last = frame.end - DAY_SECONDS
        return last - ((cal.weekday(last) - weekday) % 7 + 7 * (-nth - 1)) * DAY_SECONDS
    return frame.start + ((weekday - cal.weekday(frame.start)) % 7 + 7 * (nth - 1)) * DAY_SECONDS


def easter(year: int) -> Point:
    """Easter Sunday of the Western churches (method: the anonymous Gregorian algorithm, Nature 1876).

    Up to the reform it is the one of the Julian calendar, in which all days of those years are told.
    """
    if year <= _LAST_JULIAN_EASTER:
        return _julian_easter(year)
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    day = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * day) // 451
    month, days = divmod(moon + day - 7 * late + 114, 31)
    return cal.point(year, month, days + 1)


def orthodox_easter(year: int) -> Point:
    """Easter Sunday of the Eastern churches, which reckon it in the Julian calendar."""
    return _julian_easter(year) + cal.julian_lag(year) * DAY_SECONDS


def _julian_easter(year: int) -> Point:
    """The day of that name in the Julian calendar (method: J. Meeus)."""
    moon = (19 * (year % 19) + 15) % 30
    month, days = divmod(moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114, 31)
    return cal.point(year, month, days + 1)


def hebrew_new_year(year: int) -> Point:
    """1 Tishri, which falls in September or October (method: E. Reingold and N. Dershowitz, Calendrical Calculations)."""
    return _new_year_of(year + 3761) * DAY_SECONDS


def _new_year_of(hebrew: int) -> int:
    before, here, after = (_molad_day(hebrew + years) for years in (-1, 0, 1))
    delay = 2 if after - here == 356 else int(here - before == 382)
    return _HEBREW_EPOCH + here + delay


def _molad_day(hebrew: int) -> int:
    """Days from the epoch to the new moon of Tishri, put off from Sunday, Wednesday and Friday."""
    months = (235 * hebrew - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + ((3 * (day + 1)) % 7 < 3)


def _kislev(year: int) -> Point:
    """1 Kislev: Heshvan before it has 30 days in the years of 355 and 385 days, else 29."""
    first = _new_year_of(year + 3761)
    full = (_new_year_of(year + 3762) - first) % 10 == 5
    return (first + 30 + 29 + full) * DAY_SECONDS
