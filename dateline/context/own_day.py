"""Times that leave the hours behind them on the day that news is at: "overnight", and the end of months of accounts."""

from __future__ import annotations

import re

from dateline import calendar as cal
from dateline.calendar import Interval, Unit
from dateline.context.months_told import Told, ends_months
from dateline.expression import Overnight
from dateline.moment import Moment
from dateline.senses import Place


def own_day(
    place: Place, told: Told | None, text: str, gap: re.Pattern[str], days: tuple[Moment | None, Interval | None]
) -> Moment | None:
    """The day of the hours that follow, where that is not the one of the time, as of the night before.

    `days` are that which the text is at and that of publication; a time may also end the months just `told`.
    """
    if not isinstance(place.sense.meaning, Overnight) and not ends_months(told, text, place.start, gap):
        return None
    day, published = days
    known = published is not None and published.end - published.start == cal.DAY_SECONDS
    return Moment(Unit.DAY, published) if known and day is None else day
