"""Sets of days: the stretches of the calendar on which something can have happened, and what two of them share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

FIRST, LAST = date.min, date.max


@dataclass(frozen=True, slots=True)
class Days:
    """Stretches of days in order and apart from each other, both ends of each included.

    `FIRST` and `LAST` as an end stand for one that is open.
    """

    stretches: tuple[tuple[date, date], ...]

    @property
    def first(self) -> date | None:
        """The first day; None where it is open."""
        day = self.stretches[0][0] if self.stretches else FIRST
        return None if day == FIRST else day

    @property
    def last(self) -> date | None:
        """The last day; None where it is open."""
        day = self.stretches[-1][1] if self.stretches else LAST
        return None if day == LAST else day

    def __bool__(self) -> bool:
        return bool(self.stretches)

    def __and__(self, other: Days) -> Days:
        shared = (
            (max(first, start), min(last, end)) for first, last in self.stretches for start, end in other.stretches
        )
        return Days(tuple((first, last) for first, last in shared if first <= last))

    def __contains__(self, day: date) -> bool:
        return any(first <= day <= last for first, last in self.stretches)


ANY_DAY = Days(((FIRST, LAST),))


def between(first: date, last: date) -> Days:
    """From `first` to `last`; no day where they stand the wrong way round."""
    return Days(((first, last),) if first <= last else ())


def since(day: date) -> Days:
    """That day and all later ones."""
    return between(day, LAST)


def until(day: date) -> Days:
    """That day and all earlier ones."""
    return between(FIRST, day)


def union(stretches: Iterable[tuple[date, date]]) -> Days:
    """The days that lie in any of the stretches."""
    joined: list[tuple[date, date]] = []
    for first, last in sorted(stretches):
        if joined and first <= moved(joined[-1][1], 1):
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return Days(tuple(joined))


def moved(day: date, days: int) -> date:
    """The day so many days later (earlier where negative), within what `date` can hold; an open end stays open."""
    if day in {FIRST, LAST}:
        return day
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return LAST if days > 0 else FIRST
