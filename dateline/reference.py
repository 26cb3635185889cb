"""What a time means that only points at another: now, that month, the same day, the quarter, the 1988 period.

Each takes the context and gives a moment; nothing here looks at words or reads a bare "Tuesday".
"""

from __future__ import annotations

from fractions import Fraction

from dateline import calendar as cal
from dateline.calendar import Interval, Unit
from dateline.expression import (
    CurrentDay,
    Cycle,
    Definite,
    EndedWith,
    LastWhole,
    Now,
    Period,
    Previous,
    Repeat,
    YearAgo,
)
from dateline.moment import RANGE, Moment
from dateline.pattern import pattern_of_unit
from dateline.reading import PAST, Context

Pointer = Now | Previous | CurrentDay | Definite | LastWhole | YearAgo
_RUNNING = {Unit.WEEK, Unit.MONTH}
"""Of which a report names one and goes on with "for the month", whatever year it compares that with."""

_PARTS_OF_YEAR = {Unit.MONTH, Unit.QUARTER, Unit.HALF}
_SHORTLY = 5 * 366 * cal.DAY_SECONDS  # within which a story has come near its teller, whose "last year" is his own
_FRESH = 14 * cal.DAY_SECONDS  # how far a day may lie behind and still be the one that news is telling of


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
        case LastWhole(unit):
            return _last_whole(unit, context)
        case YearAgo(quarter):
            return _year_ago(context, quarter=quarter)


def _said(context: Context) -> Moment:
    if context.said is None:
        return _unknown(Unit.DAY)
    return Moment(Unit.DAY, context.said, basis="publication")


def _unknown(unit: Unit) -> Moment:
    return Moment(unit, None, pattern=pattern_of_unit(unit), basis="none")


def _mentioned(moment: Moment, reading: str = "") -> Moment:
    return moment._replace(basis="previous_timex", reading=reading)


def counted_from(unit: Unit, context: Context) -> Moment:
    """What "two weeks later" and "the next week" are counted from: the last time of that unit or finer.

    Hours are counted from a clock time, or from a day.
    """
    if not context.recent:
        lost = context.in_story or context.previous is not None
        return _unknown(unit) if lost else _said(context)  # "a year earlier" is of news, not of stories
    found = next((each for each in context.recent if each.unit <= max(unit, Unit.HOUR)), None)
    if found is None and unit < Unit.DAY:
        return _previous(Unit.DAY, context)
    return _unknown(unit) if found is None else _mentioned(found)


def goes_on_from_story(repeat: Repeat, steps: int, context: Context) -> bool:
    """Whether "next month" and "last year" are those of a story, unless it tells what is so today or will be.

    Of a story that has nearly come to its publication "last year" is the one before that, but for what had been; and
    of one that only names a year "last summer" is the teller's.
    """
    if not (context.in_story and context.recent) or repeat == Cycle(Unit.DAY):
        return False
    told, said = context.recent[0].interval, context.said
    of_years = isinstance(repeat, Cycle) and repeat.unit >= Unit.YEAR
    of_year = not of_years and context.recent[0].unit >= Unit.YEAR
    if steps < 0 and context.tense != "before" and said and of_year:
        return False
    if steps < 0 and context.tense != "before" and told and said and 0 <= said.start - told.end < _SHORTLY:
        return False
    return context.recent[0].basis != "publication" and context.tense not in {"present", "future", "slated"}


def _previous(unit: Unit | None, context: Context) -> Moment:
    if unit is None:
        return _mentioned(context.recent[0]) if context.recent else _said(context)
    found = next((each for each in context.recent if each.unit <= unit), None)
    if found is None:
        return _unknown(unit)
    return _mentioned(found) if found.unit is unit else around(unit, _mentioned(at_its_end(found)))


def at_its_end(moment: Moment) -> Moment:
    """The last day, month or year of several, as which a text goes on from them: "4-6 June. The next day"."""
    if moment.code != RANGE or moment.pattern or moment.uncertain or moment.interval is None:
        return moment
    return moment._replace(interval=cal.unit_at(moment.interval.end - 1, moment.unit), code="")


def _current_day(context: Context) -> Moment:
    """In a story, whose day is not that of publication, the last day that it named."""
    day = context.story.day or context.previous
    if context.in_story and context.recent:
        day = next((each for each in context.recent if _is_day(each)), day)
        day = None if _is_left_behind(day, context) else day
    elsewhere = day is None or _is_still_ahead(day, context) or _is_over(day, context) or _is_long_left(day, context)
    elsewhere = elsewhere or _is_lost(day, context)
    if day is not None and _is_day(day) and not elsewhere:
        return around(Unit.DAY, _mentioned(day))
    lost = context.story.of_no_day or (day is not None and _is_lost(day, context))
    return _unknown(Unit.DAY) if lost or (context.in_story and context.recent) else _said(context)


def _is_left_behind(day: Moment | None, context: Context) -> bool:
    """Whether a story has gone on from its day to a month or season that comes after it, and named no day of that.

    So it has from the end of a life or a war, told first, to a month before it.
    """
    here = context.previous
    if day is None or here is None or day.interval is None or here.interval is None or here.unit >= Unit.YEAR:
        return False
    return day.interval.end <= here.interval.start or here.interval.end <= day.interval.start


def _is_day(moment: Moment) -> bool:
    return moment.interval is not None and moment.unit <= Unit.DAY and moment.code != RANGE


def _is_still_ahead(day: Moment, context: Context) -> bool:
    """Whether the day comes after the publication of news whose clause tells what is over, as far as that has come."""
    if context.in_story or context.said is None or day.interval is None:
        return False
    come_to = context.said.end + (cal.DAY_SECONDS if context.story.past_midnight else 0)
    return context.tense in PAST and day.interval.start >= come_to


def _is_over(day: Moment, context: Context) -> bool:
    """Whether news tells what will be, which is on no day that was over: "hurt on Monday. He will speak at 3 p.m.".

    A chronicle goes on from hour to hour: "At 10:12 p.m. he is hurt. At 10:13 p.m. the hunt begins to widen."
    """
    from_hour = bool(context.recent) and context.recent[0].unit < Unit.DAY
    if context.in_story or context.said is None or day.interval is None or from_hour:
        return False
    return context.tense == "future" and day.interval.end <= context.said.start


def _is_long_left(day: Moment, context: Context) -> bool:
    """Whether news has come back from a day of weeks ago to its own time: "stood at 50 on May 2. It votes next month."."""
    here = context.previous.interval if context.previous else None
    if context.in_story or context.said is None or day.interval is None or here is None:
        return False
    return here.end > context.said.start and day.interval.start < context.said.start - _FRESH


def _is_lost(day: Moment | None, context: Context) -> bool:
    """Whether news has gone on from a day of weeks ago to a time of which that is no part, so that nobody knows the day.

    As in "a fire on 8 January ... built in 1983 ... died during the night", told in April.
    """
    here = context.previous.interval if context.previous else None
    if day is None or context.in_story or context.said is None or day.interval is None or here is None:
        return False
    apart = here.end <= day.interval.start or day.interval.end <= here.start
    return (
        apart
        and day.basis == "publication"
        and here.end <= context.said.start
        and day.interval.start < context.said.start - _FRESH
    )


def _is_behind_what_will_be(named: Moment, context: Context) -> bool:
    """Whether news tells of what will be, and the time was over by its day: "built in 2017, will close this year"."""
    if context.in_story or context.said is None or named.interval is None:
        return False
    return context.tense in {"future", "certain"} and named.interval.end <= context.said.start


def _is_named(moment: Moment) -> bool:
    """Whether it is one unit, be it of a business, and no stretch of several."""
    return moment.code != RANGE or bool(moment.pattern)


def _definite(unit: Unit, context: Context) -> Moment:
    recent = context.recent if unit in _RUNNING else context.recent[:1]
    named = next((each for each in recent if each.unit is unit and _is_named(each)), None)
    if named is not None and not _is_behind_what_will_be(named, context):
        return _mentioned(named, "the one last mentioned")
    if context.in_story and context.recent:
        return _previous(unit, context)
    if context.said is None:
        return _unknown(unit)
    here = cal.unit_at(context.said.start, unit)
    if unit is Unit.QUARTER:
        return Moment(unit, cal.next_unit(here, unit, -1), basis="publication", reading="the last whole one")
    return Moment(unit, here, basis="publication", reading="the one of publication")


def _last_whole(unit: Unit, context: Context) -> Moment:
    here = _definite(unit, context)
    if here.interval is None or context.said is None:
        return here
    if here.basis != "publication":
        return here if here.interval.end <= context.said.end else _last_whole(unit, _without_last(context))
    if context.said.start > here.interval.start:
        return here
    return here._replace(interval=cal.next_unit(here.interval, unit, -1), reading="the one that is over")


def _year_ago(context: Context, *, quarter: bool) -> Moment:
    """Of accounts of the year in which the last whole quarter lies, or of the year of another one named."""
    reported = _definite(Unit.QUARTER, _without_last(context))
    if _is_ahead(context):
        context = _without_last(context)
    named = context.previous if context.previous and context.previous.unit in {*_PARTS_OF_YEAR, Unit.YEAR} else None
    told = context.previous if context.previous and context.previous.interval and not quarter else None
    base = named or told or reported
    if base.interval is None:
        return Moment(Unit.YEAR, None, pattern=pattern_of_unit(Unit.YEAR), basis="none")
    if is_of_business(base) and (base.unit is Unit.QUARTER or not quarter):
        return in_another_year(base, -1)._replace(reading=_SAME_PART)
    year = cal.civil(base.interval.start)[0]
    of_accounts = cal.civil(reported.interval.start)[0] if reported.interval else year
    before = (of_accounts if year == of_accounts - 1 else year) - 1
    before_year = Moment(Unit.YEAR, cal.unit_at(cal.point(before), Unit.YEAR), basis=base.basis)
    if named is None and not quarter:
        return before_year
    return counterpart(before_year, context, quarter=quarter)


def _without_last(context: Context) -> Context:
    return context._replace(story=context.story._replace(last=None))


def _is_ahead(context: Context) -> bool:
    """Whether the last time mentioned had not begun when the text was published: of that there are no accounts yet."""
    last = context.previous.interval if context.previous else None
    return last is not None and context.said is not None and last.start >= context.said.end


def counterpart(year: Moment, context: Context, *, quarter: bool) -> Moment:
    """The part of a year that was mentioned last, in another year.

    Where none was, a `quarter` is the last whole one's, and any other period may be any of the year.
    """
    named = context.previous
    fits = {Unit.QUARTER} if quarter else _PARTS_OF_YEAR
    if named is None or named.interval is None or named.unit not in fits:
        if not quarter:
            return year._replace(reading="some part of that year")
        named = _definite(Unit.QUARTER, context)
    if named.interval is None or year.interval is None:
        return Moment(named.unit, None, pattern=pattern_of_unit(named.unit), basis="none")
    named_year = int(named.pattern[:4]) if is_of_business(named) else cal.civil(named.interval.start)[0]
    years = cal.civil(year.interval.start)[0] - named_year
    return in_another_year(named, years)._replace(reading=_SAME_PART)


def compared_with(period: Period, context: Context) -> Moment | None:
    """Accounts compare a quarter with the one "a year ago": the year is then counted from that quarter."""
    previous = context.previous
    if previous is None or previous.unit is not Unit.QUARTER or period.parts != ((Fraction(1), Unit.YEAR),):
        return None
    return previous._replace(basis="previous_timex", reading="compared with the quarter last named")


_SAME_PART = "the same part of that year"


def is_of_business(moment: Moment) -> bool:
    """Whether it is a year or quarter that its owner names and counts, wherever it lies on the calendar."""
    return moment.code == RANGE and bool(moment.pattern) and moment.interval is not None


def in_another_year(moment: Moment, years: int) -> Moment:
    """The same part of the calendar or of a business year, so many years later (earlier, below 0)."""
    if moment.interval is None:
        return moment
    start = cal.shift(moment.interval.start, years, Unit.YEAR)
    if not is_of_business(moment):
        return moment._replace(interval=cal.unit_at(start, moment.unit), code="")
    interval = Interval(start, cal.shift(moment.interval.end, years, Unit.YEAR))
    if not 1 <= int(moment.pattern[:4]) + years <= _LAST_YEAR:
        return moment._replace(interval=cal.unit_at(start, moment.unit), code="", pattern="")
    return moment._replace(interval=interval, pattern=f"{int(moment.pattern[:4]) + years:04d}{moment.pattern[4:]}")


def ended_with(time: EndedWith, day: Moment) -> Moment:
    """The twelve or three months up to the day.

    In TIMEX3 they have the number that their owner gives them, which need not be the calendar's; without one they are
    the quarter of the calendar in which most of them lies.
    """
    if day.interval is None:
        return _unknown(time.unit)
    end = day.interval.end
    if not 1 < cal.civil(end)[0] < _LAST_YEAR:
        return around(time.unit, day)
    interval = Interval(cal.shift(end, -_MONTHS[time.unit], Unit.MONTH), end)
    if time.unit is Unit.YEAR:
        value = f"{cal.civil(end - 1)[0]:04d}"
    else:
        year, month, _ = cal.civil(cal.shift(day.interval.start, -1, Unit.MONTH))
        value = f"{year:04d}-Q{time.number or (month + 2) // 3}"
    return Moment(time.unit, interval, RANGE, value, day.basis, day.reading)


_MONTHS = {Unit.QUARTER: 3, Unit.YEAR: 12}
_LAST_YEAR = 9999  # that has four digits


def around(unit: Unit, moment: Moment) -> Moment:
    """The unit of the calendar in which the moment begins."""
    if moment.interval is None:
        return Moment(unit, None, pattern=pattern_of_unit(unit), basis="none")
    return Moment(unit, cal.unit_at(moment.interval.start, unit), basis=moment.basis, reading=moment.reading)
