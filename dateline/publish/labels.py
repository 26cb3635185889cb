"""Dates as people read them: as wide as they are known, never narrower."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def date_label(row: dict[str, Any]) -> str:
    """The date of an event or mention: `7 Oct 2023`, `23-29 Oct 2023`, `Oct 2023`, `2023`, else its EDTF or "".

    Ranges have an en dash. An interval that is open at its end reads `from 7 Oct 2023`.
    """
    first, last = row.get("start_day"), row.get("end_day")
    if first is None:
        return row.get("edtf") or ""
    if last is None:
        return f"from {_day(first)}"
    return _day(first) if first == last else _range(first, last)


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
