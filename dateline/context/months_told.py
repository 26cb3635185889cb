"""What accounts of several months are compared with: "for the nine months it earned six, up from four a year earlier".

That, or "the 1988 period", is a year, and no quarter of it, though a quarter was named last. Here is only whether a
phrase stands so; what a look back means is in `dateline.reference`.
"""

from __future__ import annotations

import re
from fractions import Fraction

from dateline import calendar as cal
from dateline.calendar import Unit
from dateline.expression import Counterpart, Duration, Meaning, Period, Previous, Shift, Span, YearAgo
from dateline.moment import Moment

_ENDS = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]*[A-Z]|\n\s*\n")
_FEWEST, _FULL_YEAR = 6, 12
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
