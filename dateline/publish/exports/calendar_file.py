"""`timeline.ics`: the timeline as iCalendar (RFC 5545), all events all-day, wide dates as long as they are wide.

Only what has days can stand in a calendar: what lies outside the years 1 to 9999, or in no year that is known, is left
out. The stamp of an entry is the day on which it was last published, since the day of the run is in no result.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import dateline
from dateline.publish.exports.told import Told
from dateline.publish.labels import date_label

_LINE = 75  # octets
_NO_STAMP = date(1970, 1, 1)


def icalendar(events: Sequence[Told]) -> str:
    """The text of the file."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Dateline//Timeline {dateline.__version__}//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Timeline",
        *(line for told in events if told.event["start_day"] for line in _entry(told)),
        "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _entry(told: Told) -> Iterator[str]:
    event = told.event
    yield "BEGIN:VEVENT"
    yield f"UID:{event['event_id']}@dateline"
    yield f"DTSTAMP:{_basic(event['last_published'] or _NO_STAMP)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(event['start_day'])}"
    if event["end_day"] and event["end_day"] < date.max:
        yield f"DTEND;VALUE=DATE:{_basic(event['end_day'] + timedelta(days=1))}"
    yield f"SUMMARY:{_text(event['title'])}"
    yield f"DESCRIPTION:{_text(_described(told))}"
    if event["location"]:
        yield f"LOCATION:{_text(event['location'])}"
    yield f"STATUS:{'TENTATIVE' if event['contested'] or event['date_conflict'] else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _described(told: Told) -> str:
    event = told.event
    stated = f", stated to the {event['grain']}" if event["grain"] else ""
    parts = [
        event["best_quote"],
        f"{date_label(event)} ({event['edtf']}{stated})",
        ", ".join(told.outlets),
        *told.urls[:3],
    ]
    return "\n".join(part for part in parts if part)


def _basic(day: date) -> str:
    """YYYYMMDD; strftime would not fill up the years before 1000 on every platform."""
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _text(value: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11); other control characters may not stand in one and are left out."""
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    one_line = "\\n".join(escaped.splitlines())
    return "".join(char for char in one_line if char >= " " and char != "\x7f")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets (RFC 5545, 3.1), never cut inside a character."""
    pieces, piece, size = [], "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece += char
        size += octets
    return "\r\n".join([*pieces, piece])
