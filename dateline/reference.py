"""What a time means that only points at another: now, that month, the same day, the quarter, the 1988 period.

Each takes the context and gives a moment; nothing here looks at words or reads a bare "Tuesday".
"""

from __future__ import annotations

from dataclasses import replace

from dateline import calendar as cal
from dateline.calendar import Unit
from dateline.expression import CurrentDay, Definite, Now, Previous
from dateline.moment import Moment
from dateline.pattern import pattern_of_unit
from dateline.reading import Context

Pointer = Now | Previous | CurrentDay | Definite
_PARTS_OF_YEAR = {Unit.MONTH, Unit.QUARTER, Unit.HALF}


def pointed_at(time: Pointer, context: Context) -> Moment:
    """The moment that the context gives it."""
    match time:
        case Now():
            return _said(context)
        case Previous(unit):
            return _previous(unit, context)
        case CurrentDay():
            return _current_day(context)
        case Definite(unit):
            return _definite(unit, context)


def _said(context: Context) -> Moment:
    if context.said is None:
        return Moment(Unit.DAY, None, pattern=pattern_of_unit(Unit.DAY), basis="none")
    return Moment(Unit.DAY, context.said, basis="publication")


def _previous(unit: Unit | None, context: Context) -> Moment:
    previous = context.previous
    if unit is None and (previous is None or previous.interval is None):
        return _said(context)
    if previous is None or previous.interval is None:
        return Moment(unit or Unit.DAY, None, pattern=pattern_of_unit(unit or Unit.DAY), basis="none")
    moment = replace(previous, basis="previous_timex", reading="")
    if unit is None or unit is moment.unit:
        return moment
    if unit < moment.unit:
        return Moment(unit, None, pattern=pattern_of_unit(unit), basis="none")
    return around(unit, moment)


def _current_day(context: Context) -> Moment:
    day = context.day or context.previous
    if day is not None and day.interval is not None and day.unit <= Unit.DAY and day.code != "range":
        return around(Unit.DAY, replace(day, basis="previous_timex", reading=""))
    return _said(context)


def _definite(unit: Unit, context: Context) -> Moment:
    previous = context.previous
    if previous is not None and previous.interval is not None and previous.unit is unit and previous.code != "range":
        return replace(previous, basis="previous_timex", reading="the one last mentioned")
    if context.said is None:
        return Moment(unit, None, pattern=pattern_of_unit(unit), basis="none")
    here = cal.unit_at(context.said.start, unit)
    if unit is Unit.QUARTER:
        return Moment(unit, cal.next_unit(here, unit, -1), basis="publication", reading="the last whole one")
    return Moment(unit, here, basis="publication", reading="the one of publication")


def counterpart(year: Moment, context: Context, *, quarter: bool) -> Moment:
    """The part of a year that was mentioned last, in another year.

    Where none was, a `quarter` is the last whole one's, and any other period may be any of the year.
    """
    named = context.previous
    if named is None or named.interval is None or named.unit not in _PARTS_OF_YEAR:
        if not quarter:
            return replace(year, reading="some part of that year")
        named = _definite(Unit.QUARTER, context)
    if named.interval is None or year.interval is None:
        return Moment(named.unit, None, pattern=pattern_of_unit(named.unit), basis="none")
    years = cal.civil(year.interval.start)[0] - cal.civil(named.interval.start)[0]
    found = cal.unit_at(cal.shift(named.interval.start, years, Unit.YEAR), named.unit)
    return Moment(named.unit, found, basis=named.basis, reading="the same part of that year")


def around(unit: Unit, moment: Moment) -> Moment:
    """The unit of the calendar in which the moment begins."""
    if moment.interval is None:
        return Moment(unit, None, pattern=pattern_of_unit(unit), basis="none")
    return Moment(unit, cal.unit_at(moment.interval.start, unit), basis=moment.basis, reading=moment.reading)
