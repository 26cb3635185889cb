"""Where an event lies on the page's axis: days since 1970-01-01 as numbers, from its date in EDTF.

Numbers and not dates, so that hours, years before Christ and centuries are all on one axis.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from dateline.calendar import DAY_SECONDS, point
from dateline.errors import NotationError
from dateline.notation import read_edtf

_OPEN = "/.."
_DAY_ZERO = point(1970)


class Place(NamedTuple):
    """First moment and the moment after the last, in days; `is_open` where it goes on and nobody says until when."""

    start: float
    end: float
    is_open: bool


def place(row: dict[str, Any]) -> Place | None:
    """The place of an event or mention; None where nothing or not even the year is known."""
    edtf = row["edtf"]
    if not edtf:
        return None
    is_open = edtf.endswith(_OPEN)
    try:
        interval = read_edtf(edtf.removesuffix(_OPEN))
    except NotationError:
        return _by_days(row["start_day"], row["end_day"])
    return Place(_days(interval.start), _days(interval.end), is_open)


def _by_days(first: date | None, last: date | None) -> Place | None:
    if first is None:
        return None
    start = first.toordinal() - date(1970, 1, 1).toordinal()
    end = start if last is None else last.toordinal() - date(1970, 1, 1).toordinal()
    return Place(start, end + 1, last is None)


def _days(at: int) -> float:
    """Days to the second; whole days are whole numbers, which are written shortest."""
    seconds = at - _DAY_ZERO
    whole, rest = divmod(seconds, DAY_SECONDS)
    return round(seconds / DAY_SECONDS, 6) if rest else whole
