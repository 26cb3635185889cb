"""Lengths of time laid on the calendar: which whole units they are of, and where a point comes to, moved by them."""

from __future__ import annotations

from fractions import Fraction

from dateline import calendar as cal
from dateline.calendar import Unit
from dateline.errors import ImpossibleDateError
from dateline.expression import Period

Parts = list[tuple[int, Unit]]
YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
"""How many years a unit of years has."""

_MOST_COUNTED = 1000  # years; of more nobody counts each

_HALVES = {Unit.YEAR: (6, Unit.MONTH), Unit.MONTH: (15, Unit.DAY), Unit.WEEK: (3, Unit.DAY), Unit.DAY: (12, Unit.HOUR),
           Unit.DECADE: (5, Unit.YEAR), Unit.CENTURY: (50, Unit.YEAR), Unit.HOUR: (30, Unit.MINUTE)}  # fmt: skip


def whole_parts(period: Period) -> Parts:
    """Its amounts in whole units; an amount that is not said counts as none."""
    return [part for amount, unit in period.parts for part in _whole(amount or Fraction(0), unit)]


def years_of(parts: Parts) -> int | None:
    """How many years they are, where they are of nothing else."""
    return sum(amount * YEARS[unit] for amount, unit in parts) if all(unit in YEARS for _, unit in parts) else None


def is_beyond_counting(period: Period) -> bool:
    """Whether so many years are told only roughly: nobody means a year when saying "10,000 years ago"."""
    return sum((amount or 0) * YEARS.get(unit, 0) for amount, unit in period.parts) >= _MOST_COUNTED


def in_days(parts: Parts) -> Parts:
    """Seen from a day, whose hour is not known, only whole days of hours count: 30 hours are one day."""
    seconds = sum(moved(0, [part], 1) for part in parts if part[1] < Unit.DAY)
    return [*(part for part in parts if part[1] >= Unit.DAY), (seconds // cal.DAY_SECONDS, Unit.DAY)]


def moved(point: int, parts: Parts, direction: int) -> int:
    """The point that lies so far from another, in `direction` -1 or 1. ImpossibleDateError beyond all years."""
    try:
        for amount, unit in parts:
            point = cal.shift(point, direction * amount, unit)
    except OverflowError as error:
        raise ImpossibleDateError(str(error)) from None
    return point


def _whole(amount: Fraction, unit: Unit) -> Parts:
    """Whole units for an amount that may have a half: 2.5 years are 2 years and 6 months."""
    whole, rest = int(amount), amount - int(amount)
    parts = [(whole, unit)] if whole or not rest else []
    if rest:
        size, finer = _HALVES.get(unit, (0, unit))
        parts.append((round(size * 2 * rest), finer))
    return parts
