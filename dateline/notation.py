"""To and from TIMEX3, EDTF (ISO 8601-2) and ISO 8601: how a resolved time is written, and read back.

TIMEX3 follows the guidelines of TimeML 1.2.1 as TempEval-3 applies them; EDTF follows the Library of Congress
specification, levels 1 and 2 (seasons 21-24, quarters 33-36, halves 40-41). EDTF has no weeks: they are intervals.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline import calendar as cal
from dateline.calendar import Interval, Unit
from dateline.errors import NotationError
from dateline.expression import Cycle, Period, Recurrence
from dateline.moment import MIDNIGHT, RANGE, Moment, Resolution
from dateline.occurrence import PARTS_OF_DAY, SEASONS
from dateline.pattern import inside, is_yearless_date, pattern_of

GRAINS = {
    Unit.SECOND: "time", Unit.MINUTE: "time", Unit.HOUR: "time", Unit.DAY: "day", Unit.WEEKEND: "weekend",
    Unit.WEEK: "week", Unit.MONTH: "month", Unit.QUARTER: "quarter", Unit.SEASON: "season", Unit.HALF: "half",
    Unit.YEAR: "year", Unit.DECADE: "decade", Unit.CENTURY: "century", Unit.MILLENNIUM: "century",
}  # fmt: skip
"""The grain of tables (schema.GRAINS) for each unit."""

_PERIOD_UNITS = {
    Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
    Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y", Unit.DECADE: "DE", Unit.CENTURY: "C", Unit.MILLENNIUM: "L",
    Unit.SEASON: "SE", Unit.HALF: "H",
}  # fmt: skip
_SEASON_OF_MONTH = {month: code for code, month in SEASONS.items()}
_END_OF_DAY = "24:00"
_EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_APPROXIMATE = {"APPROX": "~"}


def timex3(resolution: Resolution) -> str:
    """The TIMEX3 `value` attribute."""
    if resolution.period is not None:
        return period_value(resolution.period)
    if resolution.recurrence is not None:
        return _recurrence_value(resolution.recurrence)
    moment = resolution.moment
    if moment is None:
        return ""
    return moment_value(moment)


def moment_value(moment: Moment) -> str:
    """The TIMEX3 value of a moment; its pattern where its place is not known."""
    if moment.interval is None:
        return moment.pattern
    if moment.code == RANGE:
        if moment.pattern:
            return moment.pattern
        first, last = _first_and_last(moment)
        return f"{_unit_value(first, moment.unit, '')}/{_unit_value(last, moment.unit, '')}"
    return _unit_value(moment.interval, moment.unit, moment.code)


def _first_and_last(moment: Moment) -> tuple[Interval, Interval]:
    if moment.interval is None:
        raise ValueError("a moment without an interval has no ends")
    return cal.unit_at(moment.interval.start, moment.unit), cal.unit_at(moment.interval.end - 1, moment.unit)


def _timex3_year(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _before_christ(year: int, unit: Unit) -> str:
    """The century BC03 is the fourth, as 03 is after Christ."""
    years, digits = (100, 2) if unit is Unit.CENTURY else (1000, 1)
    return f"BC{-year // years - 1:0{digits}d}"


def _unit_value(interval: Interval, unit: Unit, code: str) -> str:
    year, month, day = cal.civil(interval.start)
    written = _timex3_year(year)
    match unit:
        case Unit.YEAR:
            return written
        case Unit.CENTURY | Unit.MILLENNIUM if year < 0:
            return _before_christ(year, unit)
        case Unit.DECADE | Unit.CENTURY | Unit.MILLENNIUM:
            first = f"{year:04d}" if year >= 0 else written
            return first[: {Unit.DECADE: -1, Unit.CENTURY: -2, Unit.MILLENNIUM: -3}[unit]]
        case Unit.MONTH:
            return f"{written}-{month:02d}"
        case Unit.QUARTER:
            return f"{written}-Q{(month + 2) // 3}"
        case Unit.HALF:
            return f"{written}-H{(month + 5) // 6}"
        case Unit.SEASON:
            return f"{written}-{_SEASON_OF_MONTH[month]}"
        case Unit.WEEK | Unit.WEEKEND:
            week_year, week = cal.iso_week(interval.start)
            return f"{_timex3_year(week_year)}-W{week:02d}" + ("-WE" if unit is Unit.WEEKEND else "")
        case Unit.DAY:
            return f"{written}-{month:02d}-{day:02d}"
        case _:
            return f"{written}-{month:02d}-{day:02d}T{_time_value(interval, unit, code)}"


def _time_value(interval: Interval, unit: Unit, code: str) -> str:
    if code in PARTS_OF_DAY:
        return code
    if code == MIDNIGHT:
        return _END_OF_DAY
    seconds = cal.second_of_day(interval.start)
    face = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return f"{face}:{seconds % 60:02d}" if unit is Unit.SECOND else face


def period_value(period: Period) -> str:
    """The TIMEX3 value of a duration: P3D, PT1H30M, P2.5Y, PXY where the amount is not said, PXX where no unit is."""
    if not period.parts:
        return "PXX"
    dates, times = "", ""
    for amount, unit in period.parts:
        number = "X" if amount is None else f"{float(amount):.12g}"
        if unit < Unit.DAY:
            times += number + _PERIOD_UNITS[unit]
        else:
            dates += number + _PERIOD_UNITS[unit]
    return f"P{dates}" + (f"T{times}" if times else "")


def _recurrence_value(recurrence: Recurrence) -> str:
    repeat = recurrence.repeat
    if isinstance(repeat, Period):
        return period_value(repeat)
    if isinstance(repeat, Cycle):
        return f"P{'T' if repeat.unit < Unit.DAY else ''}1{_PERIOD_UNITS[repeat.unit]}"
    return inside(repeat, pattern_of(recurrence.on)) if recurrence.on else pattern_of(repeat)


_TIMEX3_YEARS = re.compile(r"(?P<era>BC)?(?P<digits>\d{1,3})", re.ASCII)
_TIMEX3_DATE = re.compile(
    r"(?P<year>(?:BC)?\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>[A-Z]{2}|\d\d:\d\d(?::\d\d)?))?)?))?",
    re.ASCII,
)
_UNIT_OF_DIGITS = {1: Unit.MILLENNIUM, 2: Unit.CENTURY, 3: Unit.DECADE}


def read_timex3(value: str) -> Interval:
    """The interval that the TIMEX3 value of a date, a time of day or a range of dates stands for.

    A clock time is the minute or the second that it shows. NotationError where the value cannot be read, as those of
    durations and of what is not known cannot.
    """
    return _read_range(value, _read_timex3_date)


def _read_range(text: str, read: Callable[[str], Interval]) -> Interval:
    """One date, or from the start of one to the end of another."""
    first, slash, last = text.partition("/")
    start = read(first)
    if not slash:
        return start
    end = read(last)
    if end.end <= start.start:
        raise NotationError(f"the interval {text!r} ends before it begins")
    return Interval(start.start, end.end)


def _read_timex3_date(text: str) -> Interval:
    if years := _TIMEX3_YEARS.fullmatch(text):
        unit, first = _UNIT_OF_DIGITS[len(years["digits"])], int(years["digits"].ljust(4, "0"))
        return cal.unit_at(cal.point((1 if unit is Unit.DECADE else -1) - first if years["era"] else first), unit)
    found = _TIMEX3_DATE.fullmatch(text)
    if found is None:
        raise NotationError(f"{text!r} is not a date in TIMEX3 as Dateline writes it")
    year = 1 - int(found["year"][2:]) if found["year"].startswith("BC") else int(found["year"])
    if found["week"]:
        return _read_week(text, year, int(found["week"]), Unit.WEEKEND if found["weekend"] else Unit.WEEK)
    if found["day"]:
        day = _day_of_calendar(text, year, int(found["month"]), int(found["day"]))
        return _read_time(text, day.start, found["time"]) if found["time"] else day
    unit, month = _part_of_year(found)
    return cal.unit_at(_day_of_calendar(text, year, month, 1).start, unit)


def _part_of_year(found: re.Match[str]) -> tuple[Unit, int]:
    """The unit that a TIMEX3 date is of, a month or coarser, and a month that lies in it."""
    if found["quarter"]:
        return Unit.QUARTER, int(found["quarter"]) * 3
    if found["half"]:
        return Unit.HALF, int(found["half"]) * 6
    if found["season"]:
        return Unit.SEASON, SEASONS[found["season"]]
    return (Unit.MONTH, int(found["month"])) if found["month"] else (Unit.YEAR, 1)


def _read_week(text: str, year: int, week: int, unit: Unit) -> Interval:
    try:
        return cal.unit_at(cal.iso_week_interval(year, week).start, unit)
    except ValueError as error:
        raise NotationError(f"{text!r} names no week of the calendar: {error}") from None


def _read_time(text: str, day: int, time: str) -> Interval:
    if time in PARTS_OF_DAY:
        first, last = PARTS_OF_DAY[time]
        return Interval(day + first * 3600, day + last * 3600)
    if time == _END_OF_DAY:
        return Interval(day + cal.DAY_SECONDS - 1, day + cal.DAY_SECONDS)
    if not _CLOCK_FACE.fullmatch(time):
        raise NotationError(f"{text!r} names no time of day")
    hours, minutes, *seconds = map(int, time.split(":"))
    return cal.unit_at(day + hours * 3600 + minutes * 60 + sum(seconds), Unit.SECOND if seconds else Unit.MINUTE)


def _day_of_calendar(text: str, year: int, month: int, day: int) -> Interval:
    if not cal.is_day(year, month, day):
        raise NotationError(f"{text!r} names no day of the calendar")
    return cal.unit_at(cal.point(year, month, day), Unit.DAY)


# --------------------------------------------------------------------------------------------------------- EDTF


def edtf(resolution: Resolution) -> str | None:
    """The date in EDTF; None where nothing of it is known, and for durations and recurrences."""
    moment = resolution.moment
    if moment is None or resolution.type == "SET":
        return None
    if moment.interval is None:
        return moment.pattern if is_yearless_date(moment.pattern) else None
    return _moment_edtf(moment) + _APPROXIMATE.get(resolution.mod, "")


def _moment_edtf(moment: Moment) -> str:
    if moment.interval is None:
        raise ValueError("a moment without an interval has no EDTF")
    if moment.code == RANGE:
        first, last = _first_and_last(moment)
        if Interval(first.start, last.end) != moment.interval or (moment.uncertain and moment.unit < Unit.DAY):
            return f"{edtf_day(moment.interval.start)}/{edtf_day(moment.interval.end - 1)}"
        if first == last and moment.pattern:
            return _unit_edtf(first, moment.unit)[0]
        return f"{_unit_edtf(first, moment.unit)[0]}/{_unit_edtf(last, moment.unit)[1]}"
    first_text, last_text = _unit_edtf(moment.interval, moment.unit, moment.code)
    return first_text if first_text == last_text else f"{first_text}/{last_text}"


def edtf_year(year: int) -> str:
    """Four digits, a sign before Christ (0 is 1 BC), `Y` before longer years."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def edtf_day(point: int) -> str:
    """The day of a point."""
    year, month, day = cal.civil(point)
    return f"{edtf_year(year)}-{month:02d}-{day:02d}"


def _unit_edtf(interval: Interval, unit: Unit, code: str = "") -> tuple[str, str]:
    """First and last of what is written for a unit: twice the same where EDTF has a form for it."""
    year, month, _ = cal.civil(interval.start)
    written = edtf_year(year)
    whole = _whole_edtf(interval, unit, written, month)
    if whole is not None:
        return whole, whole
    if unit in {Unit.DECADE, Unit.CENTURY} and 0 <= year <= 9999:
        masked = written[:-1] + "X" if unit is Unit.DECADE else written[:-2] + "XX"
        return masked, masked
    if unit < Unit.DAY and code not in PARTS_OF_DAY:
        seconds = cal.second_of_day(interval.start)
        face = f"{edtf_day(interval.start)}T{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        return face, face
    if unit >= Unit.DECADE:
        return written, edtf_year(cal.civil(interval.end - 1)[0])
    return edtf_day(interval.start), edtf_day(interval.end - 1)


def _whole_edtf(interval: Interval, unit: Unit, year: str, month: int) -> str | None:
    """How a unit is written that EDTF has a form for."""
    match unit:
        case Unit.DAY:
            return edtf_day(interval.start)
        case Unit.MONTH:
            return f"{year}-{month:02d}"
        case Unit.YEAR:
            return year
        case Unit.QUARTER:
            return f"{year}-{32 + (month + 2) // 3}"
        case Unit.HALF:
            return f"{year}-{39 + (month + 5) // 6}"
        case Unit.SEASON:
            return f"{year}-{_EDTF_SEASONS[_SEASON_OF_MONTH[month]]}"
        case _:
            return None


_EDTF_DATE = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5,})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d:\d\d))?)?)?[~?%]?",
    re.ASCII,
)
_CLOCK_FACE = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?", re.ASCII)
_EDTF_MASK = re.compile(r"(?:(?P<decade>\d{3})X|(?P<century>\d\d)XX)[~?%]?", re.ASCII)
_EDTF_MONTHS = {
    **{_EDTF_SEASONS[code]: (Unit.SEASON, month) for code, month in SEASONS.items()},
    **{33 + n: (Unit.QUARTER, 3 * n + 1) for n in range(4)},
    40: (Unit.HALF, 1), 41: (Unit.HALF, 7),
}  # fmt: skip


def read_edtf(text: str) -> Interval:
    """The interval that an EDTF date or interval of dates stands for. NotationError where it cannot be read."""
    return _read_range(text, _read_edtf_date)


def _read_edtf_date(text: str) -> Interval:
    if mask := _EDTF_MASK.fullmatch(text):
        if mask["decade"]:
            return cal.unit_at(cal.point(int(mask["decade"]) * 10), Unit.DECADE)
        return cal.unit_at(cal.point(int(mask["century"]) * 100), Unit.CENTURY)
    found = _EDTF_DATE.fullmatch(text)
    if found is None:
        raise NotationError(f"{text!r} is not a date in EDTF as Dateline writes it")
    year = int(found["year"].removeprefix("Y"))
    month = int(found["month"] or 1)
    if found["day"] is None and month in _EDTF_MONTHS:
        unit, first = _EDTF_MONTHS[month]
        return cal.unit_at(_day_of_calendar(text, year, first, 1).start, unit)
    day = _day_of_calendar(text, year, month, int(found["day"] or 1))
    if found["time"]:
        return _read_time(text, day.start, found["time"])
    return cal.unit_at(day.start, Unit.DAY if found["day"] else Unit.MONTH if found["month"] else Unit.YEAR)
