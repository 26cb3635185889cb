"""How a bare "Tuesday", "May" or "October 7" is taken: by tense, by the kind of text, by the weekday stated.

Inputs of resolution, not special cases of the grammar: what the sentence's tense is, and what was mentioned
last, is passed in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from dateline import calendar as cal
from dateline import occurrence
from dateline.calendar import DAY_SECONDS, Interval, Unit
from dateline.expression import (
    Bare,
    Cycle,
    DayOfMonth,
    HalfOfYear,
    Holiday,
    MonthDay,
    Period,
    QuarterOfYear,
    Repeat,
    Season,
    Time,
    Weekday,
)  # fmt: skip
from dateline.moment import RANGE, Moment
from dateline.story import Story

PAST = frozenset({"past", "likely past"})
"""The tenses of what is over."""

_TO_COME = frozenset({"future", "certain", "fixed"})
AHEAD = _TO_COME | {"slated"}
"""The tenses of what is to come."""

COMPARED = "compared"
"""In the place of a tense: the time before the one mentioned last, with which that is compared."""

OF_LATE = "of late"
"""In the place of a tense: the death of which an obituary tells, which was shortly before it came out."""

RANGING = "ranging"
"""In the place of a tense: the end of what the time mentioned last began."""


class Context(NamedTuple):
    """What a time is seen from.

    `said` is the day of publication (or the days that it may be), `story` what the text has told so far, `tense`
    "past", "likely past", "present", "future", "certain" (to come), "slated", "fixed", "generic" (what is so again and
    again), in a narrative also "before" (what had been), or None; "compared" behind the time that is compared with it,
    "ranging" behind the one that it is the end of. `kind` is "news" or "narrative".
    """

    said: Interval | None = None
    story: Story = Story()
    tense: str | None = None
    kind: str = "news"

    @property
    def in_story(self) -> bool:
        """Whether the text tells a story rather than news."""
        return self.kind == "narrative"

    @property
    def previous(self) -> Moment | None:
        """The time that was mentioned last."""
        return self.story.last

    @property
    def recent(self) -> tuple[Moment, ...]:
        """The times mentioned, the last first, each finer than those after it."""
        last = self.story.last
        return () if last is None or last.interval is None else (last, *self.story.older)

    def is_ahead(self, interval: Interval) -> bool:
        """Whether it comes after the publication of news."""
        return self.said is not None and not self.in_story and interval.start >= self.said.end


_MUCH_NEARER = 2.5
"""How many times nearer the one in another direction must be for the tense not to matter: cues of tense err, and
news rarely means next November when it says so in December."""

_MUCH_NEARER_THAN_TO_COME = 6
"""The same where the tense is future: few words are taken for "will" and "is to" by mistake."""

_RATHER_PAST = 2
"""How many times farther a month may lie behind than ahead, and still be meant without a tense: news tells what is
over.
"""

_MUCH_NEARER_IN_YEAR = 6
"""The same for a story that need not leave its year to go on."""

_MUCH_NEARER_AHEAD = 12
"""What had been may be ahead of the last time told: "beaten on the 6th, Orle, who had taken over on the 12th, fled"."""

_JULIAN_UNTIL = cal.point(1924)
_WEEK = 7 * DAY_SECONDS
_YEAR = 366 * DAY_SECONDS
"""What is stated farther ahead is when loans are due, and no day that a text goes on to tell of."""

_NOWHERE = Interval(0, 1 << 62)
_STATED = "the day that was stated with its year"
_SLIP = 31 * DAY_SECONDS
"""How far ahead the day of a weekday that fits may lie although the tense is past: papers are dated, and dates are
typed, some days off; the other one lies five years away or more."""

Read = tuple[Interval | None, str, str]
"""The occurrence that is meant (None: not known), its basis, and the reading in words."""


def read(repeat: Repeat, context: Context) -> Read:
    """The occurrence of a recurring thing that a text means when it names it without a frame.

    A story goes forward: what it names without a year comes after what it named last, unless the one before is
    much nearer; which Tuesday of a year it means, nobody knows. News stands at its own day.
    """
    event = _known_day(repeat, context)
    if event is not None:
        return event, "event", "the day of an event that it is known to tell of"
    line = context.story.line or context.previous
    if context.tense == COMPARED and line is not None and line.interval is not None:
        return occurrence.at_or_before(repeat, line.interval.start - 1), "previous_timex", "compared with it"
    begun = context.previous.interval if context.previous and context.tense == RANGING else None
    if begun is not None and _begins_range(repeat, begun, context):
        return occurrence.ending_after(repeat, begun.start), "previous_timex", "the end of what that began"
    if context.in_story and context.said is not None and context.tense in {OF_LATE, "certain"}:
        return _of_publication(repeat, context.said, context.tense)
    if context.in_story and line is not None and line.interval is not None:
        if line.unit > Unit.MONTH and occurrence.cycle_of(repeat) <= Unit.WEEK:
            return None, "none", ""
        here, tense = _here(repeat, line, context)
        whole = line.code == RANGE and here is line.interval
        found = _on_old_weekday(repeat, here, tense, whole=whole)
        return found or _near_story(repeat, here, tense, whole=whole), "previous_timex", "where the story is"
    stated = _stated_day(repeat, context)
    if context.said is None:
        return (stated, "previous_timex", _STATED) if stated else (None, "none", "")
    found, reading = _next_day(repeat, context), "the day after publication, which the text has come to"
    if found is None:
        found, reading = _near_publication(repeat, context.said, context.tense)
    if stated and found and abs(found.start - context.said.start) > _SLIP:
        return stated, "previous_timex", _STATED
    if found is None and isinstance(repeat, MonthDay) and repeat.weekday is not None:
        found, _ = _near_publication(replace(repeat, weekday=None), context.said, context.tense)
        reading = "the weekday stated does not fit"
    return found, "publication", reading


def before_coming(base: Time, period: Period, context: Context) -> Moment | None:
    """The coming Tuesday, where that many days before it have come: news of a Sunday, "two days before Tuesday's vote"."""
    amount, unit = period.parts[0]
    if context.said is None or context.in_story or len(period.parts) > 1 or amount is None or unit is not Unit.DAY:
        return None
    if not isinstance(base, Bare) or not isinstance(base.repeat, Weekday):
        return None
    coming = occurrence.ending_after(base.repeat, context.said.start)
    if coming is None or coming.start - int(amount) * DAY_SECONDS > context.said.start:
        return None
    return Moment(Unit.DAY, coming, basis="publication", reading="coming, as the days before it have come")


def coming_feast(base: Time, context: Context) -> Interval | None:
    """The feast to come, for what lay before it and is told as past: "the Saturday before Christmas", on that Sunday."""
    if context.said is None or context.in_story or context.tense not in PAST or not isinstance(base, Bare):
        return None
    return occurrence.ending_after(base.repeat, context.said.start) if isinstance(base.repeat, Holiday) else None


def _begins_range(repeat: Repeat, start: Interval, context: Context) -> bool:
    """Whether the end lies in the first cycle after it: "from Friday to Monday", but not "from Sept. 14 to Thursday"."""
    weekly = occurrence.cycle_of(repeat) <= Unit.WEEK
    return not weekly or context.said is None or abs(context.said.start - start.start) <= _WEEK


def _here(repeat: Repeat, line: Moment, context: Context) -> tuple[Interval, str | None]:
    """From where a bare time is read, and how: what had been goes on from an aside that had been too.

    After "until November 1854" a story may go on from there or from where it was: whichever it comes to sooner.
    """
    here, aside = line.interval or _NOWHERE, context.previous
    if aside is None or aside.interval is None or aside is line:
        return here, context.tense
    if context.tense == "before" and aside.interval.end <= here.start:
        return aside.interval, None
    if isinstance(repeat, DayOfMonth) and line.code == RANGE and aside.unit <= Unit.MONTH:
        return aside.interval, context.tense  # a day alone is of the month just told, and a stretch is of many
    if aside.interval.start < here.end or aside.unit > Unit.MONTH:
        return here, context.tense
    sooner = _ahead(repeat, aside.interval, aside.interval.start) < _ahead(repeat, here, here.end)
    return (aside.interval if sooner else here), context.tense


def _ahead(repeat: Repeat, here: Interval, since: int) -> int:
    """How far ahead the next one lies."""
    found = occurrence.ending_after(repeat, here.start)
    return max(found.start - since, 0) if found else _NOWHERE.end


def _known_day(repeat: Repeat, context: Context) -> Interval | None:
    """The known day that the month and the day are of, unless they are told as ahead."""
    return None if context.tense in AHEAD else _day_with(repeat, context.story.known)


def _stated_day(repeat: Repeat, context: Context) -> Interval | None:
    """The day of the text that had its year and has this name, or the one in the month or the season that had it.

    Unless that was over when a day to come is told.
    """
    told, said = context.story.stated, context.said
    stated = (
        _day_with(repeat, told)
        or _day_within(repeat, told, context.previous)
        or _day_in_season(repeat, context.previous)
    )
    if stated is None or said is None:
        return stated
    over = context.tense in AHEAD and stated.end <= said.start
    return None if over or stated.start - said.end >= _YEAR else stated


def _day_with(repeat: Repeat, days: Iterable[Interval]) -> Interval | None:
    """The first of the days that has that month and day; of what is told with its year, months are none."""
    if not isinstance(repeat, MonthDay):
        return None
    told = (day for day in days if day.end - day.start <= DAY_SECONDS)
    return next((day for day in told if cal.civil(day.start)[1:] == (repeat.month, repeat.day)), None)


def _day_in_season(repeat: Repeat, told: Moment | None) -> Interval | None:
    """The day of that name in the season that was told last with its year: "in the autumn of 2008 ... on November 2"."""
    if told is None or told.unit is not Unit.SEASON or told.basis != "absolute" or not isinstance(repeat, MonthDay):
        return None
    day = occurrence.ending_after(repeat, told.interval.start) if told.interval else None
    return day if day and told.interval and told.interval.contains(day.start) else None


def _day_within(repeat: Repeat, months: Iterable[Interval], previous: Moment | None) -> Interval | None:
    """The day of that name in the last month that was told with its year, if it is of that name.

    Unless the text has come to another year since: "set off in December 2014 and arrived in June 2016".
    """
    if not isinstance(repeat, MonthDay):
        return None
    told = (each for each in reversed(tuple(months)) if each.end - each.start > DAY_SECONDS)
    month = next((each for each in told if cal.civil(each.start)[1] == repeat.month), None)
    if month is None or (previous and previous.interval and not _is_of_year(month, previous.interval)):
        return None
    return occurrence.in_cycle(repeat, month)


def _is_of_year(month: Interval, told: Interval) -> bool:
    """Whether a time is of the year of a month, or a stretch that holds it."""
    return cal.civil(told.start)[0] == cal.civil(month.start)[0] or told.contains(month.start)


def _next_day(repeat: Repeat, context: Context) -> Interval | None:
    """The weekday of the day after publication, where the text goes on into that day."""
    if not context.story.past_midnight or not isinstance(repeat, Weekday) or context.said is None:
        return None
    next_day = Interval(context.said.end, context.said.end + DAY_SECONDS)
    return next_day if occurrence.ending_after(repeat, context.said.end) == next_day else None


def _of_publication(repeat: Repeat, said: Interval, tense: str) -> Read:
    """The one before or after publication that a story means by itself: "died on 24 June", "will be held in September"."""
    if tense == OF_LATE:
        return occurrence.at_or_before(repeat, said.start), "publication", "the death that it tells of"
    return occurrence.ending_after(repeat, said.start), "publication", "coming, by the tense"


def _near_publication(repeat: Repeat, said: Interval, tense: str | None) -> tuple[Interval | None, str]:
    past = occurrence.at_or_before(repeat, said.start)
    future = occurrence.ending_after(repeat, said.start)
    if past is None or future is None or past == future:
        return past or future, "the one of publication"
    if occurrence.cycle_of(repeat) <= Unit.WEEK:
        if tense in {"future", "certain", "slated"}:
            return future, "coming, by the tense"
        return past, "past, by the tense" if tense in PAST else "past, the habit of news"
    of_accounts = isinstance(repeat, QuarterOfYear | HalfOfYear)
    if of_accounts and tense not in {"future", "certain"}:
        return past, "past, the habit of accounts"
    before, ahead = max(said.start - past.end, 0), future.start - said.start
    far, near = max(before, ahead), min(before, ahead)
    if isinstance(repeat, Holiday) and future.start == said.end:
        return future, "the day after publication"
    if isinstance(repeat, MonthDay) and repeat.weekday is not None:
        told_as_past = tense == "past" and ahead > _SLIP
        return (past if told_as_past or before <= ahead else future), "nearest to publication, by the weekday"
    if tense == "past" or (tense == "likely past" and far < _MUCH_NEARER * near):
        return past, "past, by the tense"
    if tense == "slated":
        return (past if before <= ahead else future), "nearest to publication"
    certain = tense == "certain" and not of_accounts
    if certain or (tense in _TO_COME and far < _MUCH_NEARER_THAN_TO_COME * near):
        return future, "coming, by the tense"
    return (past if before <= _RATHER_PAST * ahead else future), "nearest to publication"


def _on_old_weekday(repeat: Repeat, here: Interval, tense: str | None, *, whole: bool) -> Interval | None:
    """The day near the story, if its weekday is right in the Julian calendar, which many kept until the 20th century."""
    if not isinstance(repeat, MonthDay) or repeat.weekday is None:
        return None
    day = _near_story(replace(repeat, weekday=None), here, tense, whole=whole)
    return day if day and day.start < _JULIAN_UNTIL and cal.julian_weekday(day.start) == repeat.weekday else None


def _near_story(repeat: Repeat, here: Interval, tense: str | None, *, whole: bool) -> Interval | None:
    """A story goes on, above all within its year: only what lies much nearer behind is meant.

    Where it has told only from when to when the `whole` lasted, it may begin with the season before. Its future is one
    that is over by now ("was to begin on"), and tells nothing.
    """
    if isinstance(repeat, Cycle):
        return occurrence.ending_after(repeat, here.start)
    past, future = occurrence.at_or_before(repeat, here.start), occurrence.ending_after(repeat, here.start)
    if past is None or future is None or past == future:
        return past or future
    # A story in spring goes on to the winter that comes.
    left = past.start if isinstance(repeat, Season) and not whole else past.end
    back, on = max(here.start - left, 0), max(future.start - here.start, 0)
    if tense == "before" and not (isinstance(repeat, DayOfMonth) and here.contains(future.start)):
        return past if back <= (on if here.contains(future.start) else on * _MUCH_NEARER_AHEAD) else future
    if here.contains(future.start) or isinstance(repeat, Weekday):
        return future
    if isinstance(repeat, DayOfMonth) and cal.civil(here.start)[:2] == cal.civil(future.start)[:2]:
        return future  # of the month that the story is in
    same_year = cal.civil(here.start)[0] == cal.civil(future.start)[0]
    return past if back * (_MUCH_NEARER_IN_YEAR if same_year else _MUCH_NEARER) <= on else future
