"""Dates as people read them: as wide as they are known, never narrower."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


_OUTSIDE = re.compile(r"(?P<year>-?\d{4}|Y-?\d{5,}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)


def date_label(row: Mapping[str, Any]) -> str:
    """The date of an event or mention: `7 Oct 2023`, `23-29 Oct 2023`, `about 1850`, `44 BC`; "" where there is none.

    Ranges have an en dash. An interval that is open at its end reads `from 7 Oct 2023`; what has days but no year says
    so. What has no days and is no such date stays EDTF.
    """
    edtf = row.get("edtf") or ""
    about = "about " if edtf.endswith("~") else ""
    first, last = row.get("start_day"), row.get("end_day")
    if first is None:
        return about + " \u2013 ".join(map(_outside, edtf.removesuffix("~").split("/")))
    if last is None:
        return f"from {_day(first)}"
    return about + (_day(first) if first == last else _range(first, last))


def _outside(edtf: str) -> str:
    """A date in EDTF whose year `datetime` does not have."""
    found = _OUTSIDE.fullmatch(edtf)
    if found is None or int(found["month"] or 1) not in range(1, 13):
        return edtf
    month = _MONTHS[int(found["month"]) - 1] if found["month"] else ""
    day = " ".join(part for part in (str(int(found["day"])) if found["day"] else "", month) if part)
    if found["year"] == "XXXX":
        return f"{day}, year not known" if day else "year not known"
    year = int(found["year"].removeprefix("Y"))
    return f"{day} {year if year > 0 else f'{1 - year} BC'}".strip()


def _range(first: date, last: date) -> str:
    if _is_month_start(first) and _is_month_end(last):
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}\u2013{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} \u2013 {_day(last)}"
    return f"{_day(first)} \u2013 {_day(last)}"


def _months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year}\u2013{last.year}"
    if first.year != last.year:
        return f"{_month(first)} \u2013 {_month(last)}"
    return _month(first) if first.month == last.month else f"{_MONTHS[first.month - 1]}\u2013{_month(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _is_month_start(day: date) -> bool:
    return day.day == 1


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
