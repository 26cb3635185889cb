"""What fell in a length of time that a date closes: "sold ten ships in the quarter ended June 30" is of April to June.

Which date closes a length is told in `clauses.lengths`; where the words of the length say no number of units that the
calendar knows, such a date stays what it is, an end.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dateline.calendar import Unit, day_interval, day_of, shift
from dateline.events.clauses.lengths import closes_length
from dateline.events.clauses.timex_span import TimexSpan
from dateline.events.dates.attachment import Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.lexicon import Lexicon

Row = dict[str, Any]

_MOST_BETWEEN = 4  # words: "ended the", "to the end of"
_WHOLE = re.compile(r"P(\d{1,3})([YMWD])")
_UNITS = {"Y": Unit.YEAR, "M": Unit.MONTH, "W": Unit.WEEK, "D": Unit.DAY}
_NAMED = {"year": Unit.YEAR, "half": Unit.HALF, "quarter": Unit.QUARTER, "month": Unit.MONTH, "week": Unit.WEEK}
_GRAINS = ((7, "week"), (31, "month"), (92, "quarter"), (184, "half"))  # the longest of each, in days


def with_closed_lengths(own: list[Link], timexes: Sequence[TimexSpan], words: Lexicon) -> list[Link]:
    """The links of a deed, each date that closes a length of time as that length."""
    return [_as_length(link, timexes, words) for link in own]


def _as_length(link: Link, timexes: Sequence[TimexSpan], words: Lexicon) -> Link:
    row, span = link.timex.row, link.timex.span
    end: date | None = row["end_day"]
    if (
        link.relation != "until"
        or end is None
        or row["grain"] not in {"day", "month"}
        or not closes_length(span, words)
    ):
        return link
    before = (one for one in timexes if 0 < span.start - one.span.end <= _MOST_BETWEEN)
    length = next((found for one in before if (found := _length_of(one)) is not None), None)
    start = _start(end, *length) if length is not None else None
    if start is None:
        return link
    days = (end - start).days + 1
    edges: Row = {
        "start_day": start,
        "start_year": start.year,
        "edtf": _written(start, end),
        "grain": next((grain for most, grain in _GRAINS if days <= most), "year"),
    }
    return Link(TimexSpan(row | edges, span), "during", link.basis)


def _written(first: date, last: date) -> str:
    """The EDTF of a stretch of days: whole years and months are written as such."""
    behind = last + timedelta(days=1)
    if first.day != 1 or behind.day != 1:
        return f"{first}/{last}"
    if first.month == behind.month == 1 and first.year == last.year:
        return f"{first.year:04}"
    return f"{first:%Y-%m}/{last:%Y-%m}" if f"{first:%Y-%m}" != f"{last:%Y-%m}" else f"{first:%Y-%m}"


def _length_of(timex: TimexSpan) -> tuple[int, Unit] | None:
    """How many of which unit it is: "the three months", "the quarter"."""
    counted = _WHOLE.fullmatch(timex.row["value"] or "")
    if counted is not None:
        return int(counted[1]), _UNITS[counted[2]]
    unit = _NAMED.get(timex.span[-1].lower_)
    return (1, unit) if unit is not None else None


def _start(end: date, amount: int, unit: Unit) -> date | None:
    """The first day of so many units that end with that day; None outside the calendar."""
    try:
        behind = day_interval(end + timedelta(days=1)).start
        return day_of(shift(behind, -amount, unit))
    except (OverflowError, ValueError):
        return None
