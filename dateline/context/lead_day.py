"""The day of news that a bare hour is of: that of its lead, once a new paragraph has left an earlier day behind.

"Snow closed the port on Saturday. [...] The mayor had asked on Thursday. [new paragraph] Trains were halted at 9 a.m."
So is one behind an evening of that day. What news tells of the very day before its lead it may go on with.
"""

from __future__ import annotations

from dateline.calendar import DAY_SECONDS, Interval, Unit, unit_at
from dateline.context.months_told import Told
from dateline.expression import CurrentDay, In
from dateline.moment import Moment
from dateline.senses import Place, unmodified


def is_back_on_lead(place: Place, days: tuple[Moment | None, Moment | None], told: Told | None, text: str) -> bool:
    """Whether an hour without a day is of the first of two `days`, that of the lead, and not of the one told last."""
    meaning = unmodified(place.sense.meaning)
    if not isinstance(meaning, In) or not isinstance(meaning.frame, CurrentDay):
        return False
    lead, day = (moment.interval if moment else None for moment in days)
    if lead is None or day is None or not (lead.start - day.start > DAY_SECONDS or _is_later_that_day(lead, day)):
        return False
    return told is None or "\n" in text[told.end : place.start]


def _is_later_that_day(lead: Interval, day: Interval) -> bool:
    """Whether the text has come to the evening of the day of its lead, behind which 8 a.m. is of that day."""
    return lead.start < day.start and day.end <= unit_at(lead.start, Unit.DAY).end
