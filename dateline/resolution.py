"""Expression + anchor + reading -> a place on the calendar. Pure: the same arguments give the same answer.

How a bare "Tuesday" or "May" is taken stands in `reading`; what the phrase means in `expression`; how the
answer is written in `notation`.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from operator import attrgetter

from dateline import calendar as cal
from dateline import occurrence
from dateline.calendar import Interval, Unit
from dateline.errors import ImpossibleDateError, NoTimeError
from dateline.expression import (
    Around,
    Bare,
    Between,
    Clock,
    Counterpart,
    CurrentDay,
    Cycle,
    Definite,
    Duration,
    EndedWith,
    In,
    Indefinite,
    LastWhole,
    Meaning,
    Modified,
    MonthDay,
    Now,
    Nth,
    OfEvent,
    Overnight,
    PartOfDay,
    Period,
    Previous,
    Recurrence,
    Repeat,
    Season,
    Shift,
    SomeTime,
    Span,
    Step,
    Time,
    Vague,
    Weekday,
    WeekOfYear,
    Year,
    YearAgo,
    YearOfStory,
    YearSpan,
)  # fmt: skip
from dateline.hours import has_hours_later, is_clock, is_night_to_follow, is_of_the_next_day, told_hour
from dateline.lengths import in_days, is_beyond_counting, moved, whole_parts, years_of
from dateline.moment import MIDNIGHT, RANGE, Moment, Resolution
from dateline.pattern import FUTURE_REF, PAST_REF, PRESENT_REF, inside, is_yearless_date, pattern_of, pattern_of_unit
from dateline.reading import AHEAD, PAST, Context, before_coming, coming_feast, read
from dateline.reference import (
    around,
    at_its_end,
    compared_with,
    counted_from,
    counterpart,
    ended_with,
    goes_on_from_story,
    in_another_year,
    is_of_business,
    pointed_at,
)
from dateline.written_years import named_years

WITHIN_BOUNDS = "within what is known of the publication"
"""How the reading of a time begins whose place is known only as far as the publication of its text."""

__all__ = ["Context", "ImpossibleDateError", "NoTimeError", "resolve"]


_WINTER = Season("WI")
_A_YEAR = Period(((Fraction(1), Unit.YEAR),))
_LONGEST_MONTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def resolve(meaning: Meaning, context: Context) -> Resolution:
    """The meaning on the calendar, as seen from the context.

    An anchor of several days gives the interval that the time can lie in. ImpossibleDateError where the
    calendar has no such day; a time whose anchor is not known comes back without an interval.
    """
    match meaning:
        case Modified(mod, inner):
            return resolve(inner, context)._replace(mod=mod)
        case Duration(period):
            return Resolution("DURATION", period=period)
        case Recurrence():
            return Resolution("SET", recurrence=meaning)
        case Bare(repeat) | Step(Bare(), repeat, 1) if context.tense == "generic":
            return Resolution("SET", recurrence=Recurrence(repeat, ""))
        case Span(period, direction):
            return Resolution("DURATION", period=period, moment=_span(period, direction, context))
        case Shift(Previous(), period, _) if period.unit < Unit.DAY and not has_hours_later(period, context.previous):
            return Resolution("DURATION", period=period)
        case Step(Now(), Cycle(Unit.DAY), 0) if context.in_story:
            return resolve(Vague(PRESENT_REF), context)
        case _:
            try:
                moment = _placed(meaning, context)
            except OverflowError as error:
                raise ImpossibleDateError(str(error)) from None
            if isinstance(meaning, EndedWith) and meaning.unit is Unit.YEAR:
                return Resolution("DURATION", moment=moment, period=_A_YEAR)
            return Resolution(_type_of(moment), moment=moment)


def _type_of(moment: Moment) -> str:
    return "TIME" if moment.unit < Unit.DAY else "DATE"


def _placed(time: Time, context: Context) -> Moment:
    said = context.said
    if said is None or said.end - said.start <= cal.DAY_SECONDS:
        return place(time, context)
    first = place(time, context._replace(said=Interval(said.start, said.start + cal.DAY_SECONDS)))
    last = place(time, context._replace(said=Interval(said.end - cal.DAY_SECONDS, said.end)))
    if first.interval is None or last.interval is None or first.interval == last.interval:
        return first if last.interval is None else last
    unseen = place(time, context._replace(said=None))
    return (
        unseen
        if is_yearless_date(unseen.pattern)
        else _somewhere(min(first, last, key=attrgetter("unit")), first.interval, last.interval, context.story.since)
    )


def _somewhere(moment: Moment, first: Interval, last: Interval, since: Interval | None) -> Moment:
    """Between the first and the last place that it can have; not before an event that the text has told of by then."""
    start, end = min(first.start, last.start), max(first.end, last.end)
    reading = WITHIN_BOUNDS
    if since is not None and start < since.start < end:
        start, reading = since.start, f"{reading}, after the event told before it"
    return moment._replace(interval=Interval(start, end), code=RANGE, pattern="", reading=reading, uncertain=True)


def place(time: Time, context: Context) -> Moment:
    """The moment of a time seen from one day, or from nowhere."""
    match time:
        case Now() | Previous() | CurrentDay() | Definite() | LastWhole() | YearAgo():
            return pointed_at(time, context)
        case Year() | YearOfStory() | YearSpan() | WeekOfYear():
            return named_years(time, context)
        case Bare(repeat):
            return _bare(repeat, context)
        case In(repeat, frame):
            return _in(repeat, 1, frame, context)
        case Nth(n, repeat, frame):
            return _in(repeat, n, frame, context)
        case Step(base, repeat, steps):
            return _step(base, repeat, steps, context)
        case Shift(base, period, direction):
            return _shift(base, period, direction, context)
        case Between(first, last):
            start = place(first, context)
            return _between(start, _end_of_range(start, last, context))
        case Around(unit, inner):
            return around(unit, place(inner, context))
        case EndedWith(_, day):
            return ended_with(time, place(day, context))
        case Overnight(last):
            return _overnight(context, last=last)
        case OfEvent(repeat) | Indefinite(repeat):
            basis = "event" if isinstance(time, OfEvent) else "none"
            return Moment(occurrence.unit_of(repeat), None, _code(repeat), pattern_of(repeat), basis=basis)
        case Counterpart(year, quarter):
            return counterpart(place(year, context), context, quarter=quarter)
        case Modified(_, inner):
            return place(inner, context)  # type: ignore[arg-type]  # the grammar puts only times inside times
        case SomeTime() | Vague():
            return Moment(Unit.DAY, None, pattern=_reference(time, context), basis="none")


def _reference(time: SomeTime | Vague, context: Context) -> str:
    if isinstance(time, Vague):
        return time.reference
    return FUTURE_REF if context.tense in {"present", "future"} else PAST_REF


def _overnight(context: Context, *, last: bool) -> Moment:
    """The night before the day of publication; that behind an earlier day, or one to come, where the text tells of it."""
    goes_on = context.in_story and context.tense != "before"
    day = place(CurrentDay(), context).interval
    gone = last and day is not None and context.said is not None and day.end <= context.said.start
    ahead = goes_on or gone or context.tense in {"future", "slated"} or is_night_to_follow(context.previous)
    return _in(PartOfDay("NI"), 1, CurrentDay() if ahead else Step(CurrentDay(), Cycle(Unit.DAY), -1), context)


def _bare(repeat: Repeat, context: Context) -> Moment:
    _require_day(repeat)
    if isinstance(repeat, PartOfDay | Clock):
        return _in(repeat, 1, CurrentDay(), context)
    interval, basis, reading = read(repeat, context)
    unit = occurrence.unit_of(repeat)
    if interval is None:
        return Moment(unit, None, _code(repeat), pattern_of(repeat), basis="none")
    return Moment(unit, interval, _code(repeat), basis=basis, reading=reading)


def _require_day(repeat: Repeat) -> None:
    if not isinstance(repeat, MonthDay):
        return
    if not 1 <= repeat.month <= 12:
        raise ImpossibleDateError(f"there is no month {repeat.month}")
    if not 1 <= repeat.day <= _LONGEST_MONTHS.get(repeat.month, 31):
        raise ImpossibleDateError(f"month {repeat.month} has no day {repeat.day}")


def _code(repeat: Repeat) -> str:
    match repeat:
        case PartOfDay(code) | Season(code):
            return code
        case Clock(seconds, _, zone):
            return MIDNIGHT if seconds == cal.DAY_SECONDS else zone
        case _:
            return ""


def _in(repeat: Repeat, n: int, frame: Time, context: Context) -> Moment:
    _require_day(repeat)
    outer = place(frame, context)
    if frame == CurrentDay():
        if isinstance(repeat, Clock):
            if repeat.alone and not is_clock(context.previous):
                raise NoTimeError(f"{repeat.seconds // 3600} is an hour only in a story that is at one")
            repeat = told_hour(repeat, context.previous, in_story=context.in_story, ahead=context.tense in AHEAD)
        if is_of_the_next_day(repeat, context.previous, in_story=context.in_story):
            following = place(Step(frame, Cycle(Unit.DAY), 1), context)
            ahead = following.interval is not None and context.is_ahead(following.interval)
            outer = outer if ahead and context.tense not in AHEAD else following
    unit = occurrence.unit_of(repeat)
    if outer.interval is None:
        return Moment(unit, None, _code(repeat), inside(repeat, outer.pattern), basis="none")
    if occurrence.is_open(repeat):
        return Moment(unit, None, pattern=inside(repeat, f"{cal.civil(outer.interval.start)[0]:04d}"), basis="none")
    found = occurrence.nth_in(repeat, outer.interval, n)
    if found is None and isinstance(repeat, MonthDay) and repeat.weekday is not None:
        # A weekday that does not fit is a slip of the pen far more often than the day of the month is.
        return _in(replace(repeat, weekday=None), n, frame, context)._replace(reading="the weekday stated does not fit")
    if found is None:
        raise ImpossibleDateError("the calendar has no such day")
    return Moment(unit, found, _code(repeat), basis=outer.basis, reading=outer.reading)


def _step(base: Time, repeat: Repeat, steps: int, context: Context) -> Moment:
    unit = occurrence.unit_of(repeat)
    base = Previous() if base == Now() and goes_on_from_story(repeat, steps, context) else base
    start = _counted_from(base, unit if isinstance(repeat, Cycle) else occurrence.cycle_of(repeat), context)
    start = at_its_end(start) if steps > 0 and base == Previous() else start
    if (
        start.interval is None
        and base == Previous()
        and steps > 0
        and context.tense == "future"
        and not context.in_story
    ):
        start = place(Now(), context)  # "They will hear in the next week": of no time that was told
    told_as_over = base == Previous() and context.tense in PAST
    unknown = Moment(unit, None, _code(repeat), pattern_of(repeat), basis="none")
    if start.interval is None or (told_as_over and steps > 0 and not context.recent) or occurrence.is_open(repeat):
        return unknown
    if steps == 0 and isinstance(repeat, Weekday) and context.tense in PAST:
        return _bare(repeat, context)._replace(reading="past, by the tense")
    if is_of_business(start) and repeat == Cycle(Unit.YEAR) and start.unit is Unit.YEAR:
        return in_another_year(start, steps)
    feast = coming_feast(base, context) if steps < 0 else None
    if feast and (near := _stepped(repeat, feast, steps)) and not context.is_ahead(near):
        return Moment(unit, near, _code(repeat), basis="publication", reading="before the coming one")
    within = start.interval
    if repeat == _WINTER and steps > 0 and start.unit is Unit.YEAR and start.code != RANGE:
        within = Interval(within.start, within.end - cal.DAY_SECONDS * 31)  # what follows 1873 begins in its December
    in_week = repeat == Cycle(Unit.WEEKEND) and cal.unit_at(within.end - 1, Unit.WEEKEND).start >= within.end
    steps -= in_week and base == Previous() and steps == 1  # "On Thursday ... the following weekend"
    found = _stepped(repeat, within, steps)
    if found is None:
        raise ImpossibleDateError("the calendar has no such day")
    # What has happened "the next day" is not what comes after the publication: it follows something left unsaid.
    if told_as_over and unit is Unit.DAY and context.is_ahead(found):
        return unknown
    return Moment(unit, found, _code(repeat), basis=start.basis, reading=start.reading)


def _counted_from(base: Time, unit: Unit, context: Context) -> Moment:
    return counted_from(unit, context) if base == Previous() else place(base, context)


def _stepped(repeat: Repeat, base: Interval, steps: int) -> Interval | None:
    if isinstance(repeat, Cycle):
        return cal.next_unit(base, repeat.unit, steps)
    if steps == 0:
        frame = cal.unit_at(base.start, occurrence.cycle_of(repeat))
        here = occurrence.at_or_before(repeat, base.start)
        return here if here and here.contains(base.start) else occurrence.nth_in(repeat, frame, 1)
    if steps > 0:
        found = occurrence.after(repeat, base.end)
        return found if steps == 1 or found is None else _stepped(repeat, found, steps - 1)
    found = occurrence.at_or_before(repeat, base.start - 1)
    if found is not None and found.end > base.start:
        found = occurrence.at_or_before(repeat, found.start - 1)
    return found if steps == -1 or found is None else _stepped(repeat, found, steps + 1)


def _shift(base: Time, period: Period, direction: int, context: Context) -> Moment:
    start = compared_with(period, context) if base == Now() else None
    start = start or (before_coming(base, period, context) if direction < 0 else None)
    start = start or _counted_from(base, period.unit, context)
    start = at_its_end(start) if direction > 0 and base == Previous() else start
    if start.unit < Unit.DAY and not is_clock(start):
        start = around(Unit.DAY, start)  # nobody says at which hour of the night
    if period.vague or (base in {Now(), Previous()} and is_beyond_counting(period)):
        reference = PAST_REF if direction < 0 else FUTURE_REF
        return Moment(period.unit, None, pattern=reference, basis="none")
    if direction > 0 and base == Previous() and context.previous is None:
        start = Moment(start.unit, None, basis="none")
    parts = whole_parts(period)
    unit = _grain(start.unit, parts[-1][1], context)
    if start.begins is None:
        return Moment(unit, None, pattern=pattern_of_unit(unit), basis="none")
    years = years_of(parts) if is_of_business(start) and unit is start.unit else None
    if years is not None:
        return in_another_year(start, direction * years)
    point = moved(start.begins, parts if start.unit < Unit.DAY else in_days(parts), direction)
    found = cal.unit_at(point, unit)
    if direction > 0 and base == Previous() and context.tense in PAST and context.is_ahead(found):
        return Moment(unit, None, pattern=pattern_of_unit(unit), basis="none")  # what was so "later" is over by now
    code = start.code if unit is start.unit and unit in _NAMED_PARTS and start.code != RANGE else ""
    return Moment(unit, found, code, basis=start.basis, reading=start.reading)


_NAMED_PARTS = {Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.HALF}


def _grain(start: Unit, step: Unit, context: Context) -> Unit:
    """How fine the place is that lies steps away: years from a month a month, an hour from a clock a clock.

    A story is not so exact: two years after a month is a year.
    """
    if start in _NAMED_PARTS and step >= Unit.YEAR and not context.in_story:
        return start
    if start <= Unit.HOUR and step <= Unit.HOUR:
        return min(start, step)
    return min(max(step, Unit.DAY), Unit.YEAR)


def _span(period: Period, direction: int, context: Context) -> Moment | None:
    """From or up to publication, in a story to where it is; where that day is not known, all that the time can cover."""
    if period.vague:
        return None
    here = counted_from(max(period.unit, Unit.DAY), context) if context.in_story and context.recent else None
    if here and here.unit < Unit.DAY:
        here = around(Unit.DAY, here)
    said = here.interval if here else context.said
    if said is None or said.start >= said.end:
        return None
    parts = whole_parts(period)
    first, last = said.start, said.end - cal.DAY_SECONDS
    far = moved(first if direction < 0 else last, parts, direction)
    if far in {first, last}:
        return None
    interval = Interval(far, last) if direction < 0 else Interval(first, far)
    if period.unit < Unit.DAY:
        interval = cal.days_touched(Interval(interval.start, interval.end + cal.DAY_SECONDS))
    return Moment(max(period.unit, Unit.DAY), interval, RANGE, basis=here.basis if here else "publication")


def _end_of_range(start: Moment, last: Time, context: Context) -> Moment:
    """A bare end is the first that is not over when the range begins: "Monday to Friday", "28 December to 3 January"."""
    end = place(last, context)
    if not isinstance(last, Bare) or start.interval is None:
        return end
    found = occurrence.ending_after(last.repeat, start.interval.start)
    return end._replace(interval=found or end.interval, basis=start.basis, reading=start.reading)


def _between(first: Moment, last: Moment) -> Moment:
    unit = min(first.unit, last.unit)
    basis = first.basis if last.basis == "absolute" else last.basis
    if first.interval is None or last.interval is None:
        return Moment(unit, None, RANGE, f"{first.pattern}/{last.pattern}", basis="none")
    if first.interval.start >= last.interval.end:
        raise ImpossibleDateError("the range ends before it begins")
    return Moment(unit, Interval(first.interval.start, last.interval.end), RANGE, basis=basis, reading=first.reading)
