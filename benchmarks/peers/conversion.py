"""What other systems say of a time, as TIMEX3: type and value. Generous to them, in one place, for all to read.

Most give a moment and, in some way, how fine it is. The day is always theirs; where they do not say that it stands for
a week, a quarter, a part of the day or a season, their own words are looked at ("last week" is no day). A bare stretch
up to now or from now ("the past three months") is a duration, as the field has it. Nothing is found, moved or mended
here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

Row = dict[str, Any]
Meaning = tuple[str, str]  # type, value

_CLOCK = re.compile(r"\d\s*:\s*\d|\d\s*[ap]\.?\s*m\b|o'?clock", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NOW = re.compile(r"(right |just )?now|currently|at (present|the moment)", re.IGNORECASE)
_STRETCH = re.compile(r"\b(last|past|previous|next|coming|following)\b.*s$", re.IGNORECASE)
_PARTS_OF_DAY = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "(?:to|over)?night"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "fall|autumn", "WI": "winter"}
_MONTHS = {"day": 0, "week": 0, "month": 1, "quarter": 3, "year": 12}


def at_grain(moment: datetime, grain: str) -> Meaning:
    """A moment, no finer than the grain."""
    year, week, _ = moment.isocalendar()
    match grain:
        case "year":
            return "DATE", f"{moment.year:04}"
        case "quarter":
            return "DATE", f"{moment.year:04}-Q{(moment.month + 2) // 3}"
        case "month":
            return "DATE", f"{moment:%Y-%m}"
        case "week":
            return "DATE", f"{year:04}-W{week:02}"
        case "day":
            return "DATE", f"{moment:%Y-%m-%d}"
        case _:
            return "TIME", f"{moment:%Y-%m-%dT%H:%M}"


def by_words(words: str, moment: datetime) -> Meaning | None:
    """What the words of a day say that it stands for, where they do."""

    def says(pattern: str) -> bool:
        return re.search(rf"\b(?:{pattern})s?\b", words, re.IGNORECASE) is not None

    if _NOW.fullmatch(words):
        return "DATE", "PRESENT_REF"
    part = next((code for code, name in _PARTS_OF_DAY.items() if says(name)), None)
    if part and not _CLOCK.search(words):
        return "TIME", f"{moment:%Y-%m-%d}T{part}"
    season = next((code for code, name in _SEASONS.items() if says(name)), None)
    if season:
        return "DATE", f"{moment.year:04}-{season}"
    if says(f"{moment.year // 10 * 10}s"):
        return "DATE", f"{moment.year // 10}"
    if says("weekend"):
        return "DATE", f"{at_grain(moment, 'week')[1]}-WE"
    return next((at_grain(moment, grain) for grain in ("week", "quarter") if says(grain)), None)


def as_it_is(item: Row, _words: str, _said: date | None) -> Meaning:
    """TIMEX3 already."""
    return item["type"], item["value"]


def dateparser(item: Row, words: str, _said: date | None) -> Meaning:
    """A moment and its period, which is `time` for a time of day."""
    moment = datetime.fromisoformat(item["moment"])
    return by_words(words, moment) or at_grain(moment, item["period"])


def chrono(item: Row, words: str, _said: date | None) -> Meaning:
    """The parts of a moment and which of them are certain."""
    values, certain = item["values"], set(item["certain"])
    moment = datetime(values["year"], values["month"], values["day"], values["hour"] or 0, values["minute"] or 0)  # noqa: DTZ001 (no zone is told)
    if "hour" in certain and not _NOW.fullmatch(words):
        return at_grain(moment, "time")
    grain = next((unit for unit in ("month", "year") if unit in certain), "day")
    return by_words(words, moment) or at_grain(moment, "day" if certain & {"day", "weekday"} else grain)


def duckling(item: Row, words: str, _said: date | None) -> Meaning:
    """Durations; moments with their grain; intervals, open ones by the end that they have."""
    value = item["value"]
    if item["kind"] == "duration":
        return "DURATION", _period(value["value"], value["unit"])
    first = value if value["type"] == "value" else value.get("from") or value["to"]
    moment = _moment(first["value"])
    if moment is None:
        return "DATE", first["value"].partition("T")[0]
    end = _moment(value["to"]["value"]) if "from" in value and "to" in value else None
    if end and _STRETCH.search(words):
        return "DURATION", _period(_steps(moment, end, first["grain"]), first["grain"])
    return by_words(words, moment) or at_grain(moment, first["grain"])


def _moment(told: str) -> datetime | None:
    """Nothing outside the years 1 to 9999."""
    return datetime.fromisoformat(told).replace(tzinfo=None) if re.match(r"\d{4}-", told) else None


def _steps(start: datetime, end: datetime, grain: str) -> int:
    """How many units lie between."""
    if _MONTHS.get(grain):
        return ((end.year - start.year) * 12 + end.month - start.month) // _MONTHS[grain]
    seconds = {"week": 604_800, "day": 86_400, "hour": 3600, "minute": 60}.get(grain, 1)
    return int((end - start).total_seconds()) // seconds


def _period(count: float, unit: str) -> str:
    if unit == "quarter":
        return f"P{count * 3:g}M"
    return f"PT{count:g}{unit[0].upper()}" if unit in {"hour", "minute", "second"} else f"P{count:g}{unit[0].upper()}"


def recognizers(item: Row, words: str, said: date | None) -> Meaning:
    """Its own TIMEX, in which XXXX stands for what it leaves open: of the values it thinks possible, the nearest."""
    nearest: Row = min(item["values"], key=lambda value: _distance(_start(value), said), default={})
    told, kind, start = nearest.get("timex", ""), item["kind"], _start(nearest)
    if kind in {"duration", "set"}:
        return kind.upper(), told
    if kind in {"time", "timerange"}:
        return "TIME", f"{said or 'XXXX-XX-XX'}{told.strip('(').split(',')[0]}"
    if told.startswith("("):
        return _between(told, start, words)
    clock = re.search(r"(?<=\d)T.*", told)
    shape = "TIME" if clock else "DATE"
    if told.startswith("XXXX") and _DAY.match(start):
        of_year = re.fullmatch(r"XXXX(-\d\d(-\d\d)?(T.*)?)", told)
        return shape, start[:4] + of_year[1] if of_year else start[:10] + (clock[0] if clock else "")
    return shape, told


def _start(value: Row) -> str:
    """The first moment of a value, or its last where it begins nowhere."""
    return value.get("start") or value.get("value") or value.get("end") or ""


def _distance(start: str, said: date | None) -> int:
    """Days between; none where either is no day."""
    day = _DAY.match(start)
    return abs((date.fromisoformat(day[0]) - said).days) if day and said else 0


def _between(told: str, start: str, words: str) -> Meaning:
    """A TIMEX of (start, end, length)."""
    begun, _, length = told.strip("()").split(",")
    if _STRETCH.search(words):
        return "DURATION", length
    whole = {"P1D": "day", "P1W": "week", "P1M": "month", "P3M": "quarter", "P1Y": "year"}.get(length, "day")
    day = _DAY.match(start or begun)
    if day is None:
        return "DATE", begun
    moment = datetime.fromisoformat(day[0])
    return by_words(words, moment) or at_grain(moment, whole)


CONVERSIONS: dict[str, Callable[[Row, str, date | None], Meaning]] = {
    "dateline": as_it_is,
    "heideltime": as_it_is,
    "dateparser": dateparser,
    "chrono": chrono,
    "duckling": duckling,
    "recognizers": recognizers,
}
