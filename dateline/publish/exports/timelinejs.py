"""`timelinejs.json`: the timeline for TimelineJS (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS takes headline and text for HTML, so what articles say is escaped. Events of a year that is not known have no
place on it and are left out.
"""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from dateline.publish.exports.told import Told
from dateline.publish.labels import date_label

Row = dict[str, Any]

_YEARS = ("year", "decade", "century")
_MONTHS = ("month", "quarter", "season", "half")


def timelinejs(events: Sequence[Told]) -> str:
    """The text of the file."""
    slides = [_slide(told) for told in events if told.event["start_year"] is not None]
    title = {"text": {"headline": "Timeline", "text": f"{len(slides)} events"}}
    return json.dumps({"scale": "human", "title": title, "events": slides}, ensure_ascii=False, indent=1) + "\n"


def _slide(told: Told) -> Row:
    event = told.event
    slide: Row = {
        "unique_id": event["event_id"],
        "display_date": html.escape(date_label(event)),
        "start_date": _date(event["start_day"], event),
        "text": {"headline": html.escape(event["title"]), "text": _text(told)},
    }
    if event["end_day"] and event["end_day"] != event["start_day"]:
        slide["end_date"] = _date(event["end_day"], event)
    if event["location"]:
        slide["group"] = html.escape(event["location"])
    return slide


def _date(day: date | None, event: Row) -> dict[str, int]:
    """No finer than the date is stated."""
    if day is None:
        return {"year": event["start_year"]}
    if event["grain"] in _YEARS:
        return {"year": day.year}
    if event["grain"] in _MONTHS:
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}


def _text(told: Told) -> str:
    sources = ", ".join(told.outlets)
    quote = f"<p>{html.escape(told.event['best_quote'])}</p>" if told.event["best_quote"] else ""
    return f"{quote}<p>{html.escape(sources)}</p>" if sources else quote
