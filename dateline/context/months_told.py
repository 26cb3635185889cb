"""What figures are compared with: "for the nine months it earned six, up from four a year earlier".

That, or "the 1988 period", is a year, and no quarter of it, though a quarter was named last. And where figures are of
February, "the month before" is January, though it was a Friday on which a clerk told them. Here is only whether a phrase
stands so; what a look back means is in `dateline.reference`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Protocol

from dateline import calendar as cal
from dateline.calendar import Unit
from dateline.expression import Counterpart, Cycle, Duration, Meaning, Period, Previous, Shift, Span, Step, YearAgo
from dateline.languages import TenseWords
from dateline.moment import Moment
from dateline.senses import Place

_ENDS = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]*[A-Z]|\n\s*\n")
_FEWEST, _FULL_YEAR = 6, 12
_LONGEST = 200  # characters between the day on which figures were told and what they are compared with
_UNITS = {"month": Unit.MONTH, "quarter": Unit.QUARTER}
_YEAR_AGO = {YearAgo(quarter=False), Shift(Previous(), Period(((Fraction(1), Unit.YEAR),)), -1)}


def year_of_months(quarter: Moment | None, told: Meaning, meaning: Meaning, between: str) -> Moment | None:
    """The year of the quarter named last, where a phrase looks a year back from months told before it in its sentence."""
    if quarter is None or quarter.unit is not Unit.QUARTER or quarter.interval is None:
        return None
    if meaning not in _YEAR_AGO and not isinstance(meaning, Counterpart):
        return None
    if not _is_of_months(told) or _ENDS.search(between):
        return None
    return Moment(Unit.YEAR, cal.unit_at(quarter.interval.start, Unit.YEAR), basis=quarter.basis)


def _is_of_months(told: Meaning) -> bool:
    """Whether it is a length of half a year or more, but no year."""
    if not isinstance(told, Duration | Span) or not told.period.parts:
        return False
    ((amount, unit), *more) = told.period.parts
    return unit is Unit.MONTH and not more and amount is not None and _FEWEST <= amount < _FULL_YEAR


class Told(Protocol):
    """What is asked of the times told before."""

    @property
    def start(self) -> int: ...  # noqa: D102 (the fields of a timex)
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def expression(self) -> Meaning: ...  # noqa: D102
    @property
    def grain(self) -> str | None: ...  # noqa: D102
    @property
    def start_day(self) -> date | None: ...  # noqa: D102


def ends_months(told: Told | None, text: str, start: int, gap: re.Pattern[str]) -> bool:
    """Whether a day only ends the months that accounts are of: "in the three months to Sept. 30"."""
    if told is None or not isinstance(told.expression, Duration | Span):
        return False
    of_months = told.expression.period.parts[-1:] != () and told.expression.period.unit is Unit.MONTH
    return of_months and gap.fullmatch(text, told.end, start) is not None


_MONTH_BEFORE = {Step(Previous(), Cycle(Unit.MONTH), -1), Shift(Previous(), Period(((Fraction(1), Unit.MONTH),)), -1)}


def month_of_report(told: Sequence[Told], place: Place, text: str, words: TenseWords) -> Moment | None:
    """The month or quarter that figures are of, where "the month before" stands behind the day on which they were told.

    As in "It fell in February, a clerk said on Friday, after a rise the month before".
    """
    meaning = place.sense.meaning
    if len(told) < 2 or not (meaning in _MONTH_BEFORE | _YEAR_AGO or isinstance(meaning, Counterpart)):
        return None
    figures, day = told[-2:]
    unit = _UNITS.get(figures.grain or "")
    if unit is None or figures.start_day is None or day.grain != "day" or place.start - day.end > _LONGEST:
        return None
    if unit is Unit.QUARTER and meaning in _MONTH_BEFORE:
        return None
    between = [word for word in text[figures.end : day.start].split() if word not in words.at]
    if not between or between[-1] not in words.saying:
        return None
    start = cal.point(figures.start_day.year, figures.start_day.month, figures.start_day.day)
    found = cal.unit_at(start, unit)
    return Moment(unit, found, basis="previous_timex") if found.start == start else None
