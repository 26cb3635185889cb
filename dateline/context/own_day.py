"""Times that leave the hours behind them on the day that news is at: "overnight", and the end of months of accounts."""

from __future__ import annotations

import re

from dateline import calendar as cal
from dateline.calendar import Interval, Unit
from dateline.context.months_told import Told, ends_months
from dateline.expression import Overnight
from dateline.moment import Moment
from dateline.senses import Place


def is_of_no_day(place: Place, told: Told | None, text: str, gap: re.Pattern[str]) -> bool:
    """Whether no hours that follow are of its day, as of the night before, or where it ends the months just `told`."""
    return isinstance(place.sense.meaning, Overnight) or ends_months(told, text, place.start, gap)


def day_of(published: Interval | None) -> Moment | None:
    """The day of publication, where that is known."""
    known = published is not None and published.end - published.start == cal.DAY_SECONDS
    return Moment(Unit.DAY, published) if known else None
