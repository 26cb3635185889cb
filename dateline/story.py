"""What a text has told so far: the time that it mentioned last, and the day that its hours belong to.

Only what is kept, and how it changes once a time was mentioned. Which times do mention one is decided in
`context.moving`, what the story means for the phrases after it in `resolution`.
"""

from __future__ import annotations

from typing import NamedTuple

from dateline.calendar import Interval, Unit, shift
from dateline.moment import RANGE, Moment

_STATED = 15  # of the last days and months with their year, beside the newest


class Story(NamedTuple):
    """The time mentioned last ("two days later" counts from it), and the last day ("at noon" is on it).

    `known` are days of events that the text is known to tell of, and `since` the last of them that it has told. `older`
    are of the times before each that is finer than all after it and not over by then, so that a story which names the
    year in passing still knows its day. `stated` are the last days and months that were told with their year. `line` is
    where the story is: where the last one was an aside ("as in 1839"), that before it; it is `behind` where the clause
    told what had been, and `resumes` there with the next sentence if the aside was about a thing ("the fort that it had
    lost in 1839"). `past_midnight` is whether the text is known to go on into the day after its publication, `of_no_day`
    whether its bare hours are of a day that it does not name, and `of_late` whether it is of somebody who has just died.
    `lead` is the first day that news was at.
    """

    last: Moment | None = None
    day: Moment | None = None
    known: tuple[Interval, ...] = ()
    since: Interval | None = None
    older: tuple[Moment, ...] = ()
    line: Moment | None = None
    stated: tuple[Interval, ...] = ()
    resumes: bool = False
    behind: bool = False
    past_midnight: bool = False
    of_no_day: bool = False
    of_late: bool = False
    lead: Moment | None = None

    def resumed(self) -> Story:
        """The story in the next sentence, back where it was if the last time was told of a thing only."""
        return self._replace(last=self.line, resumes=False) if self.resumes and self.line else self

    def only_within_last(self) -> Story:
        """The story without the days that lie apart from the time mentioned last."""
        last = self.last
        if last is None or last.interval is None:
            return self
        within = [each for each in self.older if each.interval and last.interval.contains(each.interval.start)]
        return self._replace(older=tuple(within))

    def without_last(self) -> Story:
        """The story where what it tells has no date, and nothing can be counted from it."""
        return self._replace(last=Moment(Unit.YEAR, None), day=None, older=(), line=None)

    def is_at(self, moment: Moment | None) -> bool:
        """Whether the moment is the very one that was mentioned last, so that to mention it again changes nothing."""
        return moment is self.last is self.line and moment is self.day

    def in_season(self) -> Story:
        """The story in the season of two years that it was just told of, which goes from one summer to the next."""
        line = self.line
        if line is None or line.interval is None or line.code != RANGE or line.unit is not Unit.YEAR:
            return self
        start, end = (shift(point, 6, Unit.MONTH) for point in (line.interval.start, line.interval.end))
        first = shift(start, 1, Unit.YEAR)
        return (
            self._replace(line=line._replace(interval=Interval(start, first)))
            if shift(first, 1, Unit.YEAR) == end
            else self
        )

    def after(self, moment: Moment | None, *, on_day: bool, aside: bool = False, end: bool = False) -> Story:
        """The story once that time was mentioned; `on_day` says whether it tells the day that the story is at.

        An `end` of what the last one began ("from March to June") leaves the story within the two.
        """
        if moment is None or self.is_at(moment):
            return self
        if moment.interval is None or moment.uncertain:
            return self._replace(last=None, day=None, older=(), line=None, resumes=False, behind=False)
        if self._is_at_clock_of(moment):
            return self._replace(day=moment) if on_day else self
        is_day = moment.unit <= Unit.DAY and moment.code != RANGE
        since = moment.interval if self.known and moment.interval in self.known else self.since
        recent = () if self.last is None else (self.last, *self.older)
        finer = tuple([each for each in recent if each.unit < moment.unit and (aside or not _is_over(each, moment))])
        day, line = moment if on_day and is_day else self.day, self.line if aside else moment
        if end and self.last is not None and self.last.interval is not None and line is moment:
            line = Moment(moment.unit, Interval(self.last.interval.start, moment.interval.end), RANGE)
        stated = self.stated
        named = (is_day and moment.unit is Unit.DAY) or (moment.unit is Unit.MONTH and moment.code != RANGE)
        if named and moment.basis == "absolute" and moment.interval not in stated:
            stated = (*stated[-_STATED:], moment.interval)
        return Story(
            moment, day, self.known, since, finer, line, stated,
            past_midnight=self.past_midnight, of_no_day=self.of_no_day, of_late=self.of_late, lead=self.lead,
        )  # fmt: skip

    def _is_at_clock_of(self, day: Moment) -> bool:
        """Whether the last time was a clock time of that day: "at 3 p.m. (1400 GMT) on Monday" is still at three."""
        last = self.last
        if last is None or last.interval is None or day.interval is None or day.unit is not Unit.DAY:
            return False
        return last.unit <= Unit.HOUR and day.interval.contains(last.interval.start)


def _is_over(before: Moment, now: Moment) -> bool:
    """Whether the story has left a time behind, as 9 November once it is at January; a year it may only name."""
    if now.unit >= Unit.YEAR or before.interval is None or now.interval is None:
        return False
    return before.interval.end <= now.interval.start
