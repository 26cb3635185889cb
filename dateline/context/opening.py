"""The year in which a story begins, where it names days before it names their year.

"On 5 May the guard left the fort. ... They were beaten at Orle on 9 June 1862." Whoever reads on knows the year of the
first day too: it is the last of its name before the one that is told with its year, for a story goes forward and tells
its years. Which texts are stories is in `kind`; how the days that follow are read is in `dateline.reading`.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline import calendar as cal
from dateline import occurrence
from dateline.calendar import Interval, Unit
from dateline.expression import Bare, In, Meaning, MonthDay, MonthOfYear, Year, parts_of
from dateline.moment import Moment
from dateline.senses import unmodified

_NAMED = MonthDay | MonthOfYear


def year_of_first(meanings: Iterable[Meaning]) -> Moment | None:
    """The year of the first day or month of a story, from the first that it names with its year.

    `meanings` are those of its times, in its order; None where a year stands before or with the first of
    them, or with none.
    """
    first: MonthDay | MonthOfYear | None = None
    for meaning in meanings:
        stated = _stated(meaning)
        if stated is not None:
            found = first and occurrence.at_or_before(first, stated.end - 1)
            return Moment(Unit.YEAR, cal.unit_at(found.start, Unit.YEAR)) if found else None
        if first is None and isinstance(unmodified(meaning), Year):
            return None
        named = next((part.repeat for part in parts_of(meaning) if isinstance(part, Bare)), None)
        if first is None and isinstance(named, _NAMED):
            first = named
    return None


def _stated(meaning: Meaning) -> Interval | None:
    """The day or month that is named with its year."""
    for part in parts_of(meaning):
        match part:
            case In(MonthDay() | MonthOfYear() as repeat, Year(year)):
                return occurrence.in_cycle(repeat, cal.unit_at(cal.point(year), Unit.YEAR))
    return None
