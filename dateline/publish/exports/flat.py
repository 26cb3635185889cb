"""Flat files with the column names of the two event databases that analysts know, GDELT and ACLED, as far as they fit.

GDELT's names are those of its event table, version 2.0 (http://data.gdeltproject.org/documentation/
GDELT-Event_Codebook-V2.0.pdf), ACLED's those of its codebook (https://acleddata.com/acled-codebook). Their codes of
actors and kinds of events are not ours to give: those columns are left out, not filled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from dateline.publish.exports.told import Told

Row = dict[str, Any]
Table = tuple[Sequence[str], Iterator[Row]]

_TO_THE_DAY = ("time", "day")
GDELT_COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "Actor1Name", "Actor2Name", "NumMentions", "NumSources", "NumArticles",
    "ActionGeo_FullName", "DATEADDED", "SOURCEURL",
)  # fmt: skip
ACLED_COLUMNS = (
    "event_id_cnty", "event_date", "event_date_end", "year", "time_precision", "event_type", "actor1", "actor2", "location",
    "source", "notes",
)  # fmt: skip


def gdelt(events: Sequence[Told]) -> Table:
    """Names and rows after GDELT's event table, tab-separated.

    `SQLDATE` is filled only where the day is known, `MonthYear` where the month is, `Year` where the year is.
    `DATEADDED` is the first day on which it was published.
    """
    return GDELT_COLUMNS, map(_gdelt_row, events)


def acled(events: Sequence[Told]) -> Table:
    """Names and rows after ACLED's codebook, of the events that have a day or an interval of days.

    `event_date` is the first day, and `event_date_end`, which ACLED does not have, the last; `time_precision` is
    ACLED's. `event_type` is the lemma of what happened.
    """
    return ACLED_COLUMNS, (_acled_row(told) for told in events if told.event["start_day"])


def _gdelt_row(told: Told) -> Row:
    event = told.event
    first, last = event["start_day"], event["end_day"]
    day = _compact(first) if first and first == last and event["grain"] in _TO_THE_DAY else None
    one_month = first and last and (first.year, first.month) == (last.year, last.month)
    one_year = event["start_year"] is not None and (first is None or last is None or first.year == last.year)
    return {
        "GLOBALEVENTID": event["event_id"],
        "SQLDATE": day,
        "MonthYear": _compact(first)[:6] if one_month else None,
        "Year": event["start_year"] if one_year else None,
        **dict(zip(("Actor1Name", "Actor2Name"), event["participants"], strict=False)),
        "NumMentions": event["mention_count"],
        "NumSources": event["source_count"],
        "NumArticles": event["article_count"],
        "ActionGeo_FullName": event["location"],
        "DATEADDED": _compact(event["first_published"]) if event["first_published"] else None,
        "SOURCEURL": told.urls[0] if told.urls else None,
    }


def _acled_row(told: Told) -> Row:
    event = told.event
    return {
        "event_id_cnty": event["event_id"],
        "event_date": event["start_day"].isoformat(),
        "event_date_end": event["end_day"].isoformat() if event["end_day"] else None,
        "year": event["start_year"],
        "time_precision": event["time_precision"],
        "event_type": event["predicate"],
        **dict(zip(("actor1", "actor2"), event["participants"], strict=False)),
        "location": event["location"],
        "source": "; ".join(told.outlets),
        "notes": event["best_quote"],
    }


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")
