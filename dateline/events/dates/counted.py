"""Times counted from what the news is about, which put what came before it on the calendar.

"The sale comes a day after the club lost the vote" tells on which day it lost, counted from the day that the news is of;
of "was arrested on Friday, two days after he fled" it is counted from the day that the sentence names before, and who
"left two days after the vote on 4 May" did so on 6 May, on its eve on 3 May.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import zip_longest
from typing import Any

from dateline import calendar as cal
from dateline.events.lexicon import lexicon

Row = dict[str, Any]

_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
_UNITS = {"D": cal.Unit.DAY, "W": cal.Unit.WEEK, "M": cal.Unit.MONTH, "Y": cal.Unit.YEAR}
_COUNTED = {"time": "DWMY", "day": "DWMY", "week": "MY", "month": "MY", "year": "Y"}
"""The grains of a time, and the units by which what was before it is counted from there."""
_OTHER_SENTENCE = re.compile(r"[.!?;]\s|\n")
_NEAR = 40  # characters
_YESTERDAY = timedelta(days=1)
_LEAD = 600  # characters


def counted_times(timexes: Sequence[Row], text: str, published: date | None) -> Iterator[Row]:
    """The timexes of a text, in their order, those with a date that can be counted."""
    before: Row | None = None
    for row, following in zip_longest(timexes, timexes[1:]):
        length = _LENGTH.fullmatch(str(row["value"])) if row["type"] == "DURATION" else None
        after = _relation(row, text) == "after"
        comes = row.get("basis") == "event" and _comes(text[: row["char_start"]][-_NEAR:])
        if length is not None and after and published is not None and comes:
            yield _before(row, _day_of_news(timexes, published), length)
        elif length is not None and after and before is not None and _goes_on(before, row, text, published):
            yield _before(row, before["start_day"], length)
        elif following is not None and (counted := _counted_from(row, following, text)) is not None:
            yield counted
        else:
            yield row
        before = row


def _goes_on(first: Row, row: Row, text: str, published: date | None) -> bool:
    """Whether one sentence names a time, no longer than what is counted, and then so long "after" something else."""
    between = text[first["char_end"] : row["char_start"]]
    if first["type"] not in {"DATE", "TIME"} or first["start_day"] is None or published is None:
        return False
    fine = str(row["value"])[-1] in _COUNTED.get(str(first["grain"]), "") and first["start_day"] <= published
    return fine and "," in between and _OTHER_SENTENCE.search(between) is None


def _relation(row: Row, text: str) -> str:
    """What the word behind it says of how a time lies to what stands behind: "after", "before"."""
    behind = text[row["char_end"] : row["char_end"] + _NEAR].split()
    return str(lexicon().relations.get(behind[0].lower(), "")) if behind else ""


def _counted_from(row: Row, following: Row, text: str) -> Row | None:
    """The time where the next one is that of what it is counted from: "left two days after she was freed on 4 May".

    "The eve of the vote on 4 May" and "the day before" it are 3 May.
    """
    between, last = text[row["char_end"] : following["char_start"]], str(row["text"]).lower().split()[-1]
    eve = row.get("basis") == "event" and lexicon().has("cue.eve", last)
    one = eve or (row.get("basis") == "event" and lexicon().has("cue.one_day", last))
    length = _LENGTH.fullmatch("P1D" if one else str(row["value"])) if one or row["type"] == "DURATION" else None
    steps = -1 if eve else {"after": 1, "before": -1}.get(_relation(row, text), 0)
    known = following["type"] in {"DATE", "TIME"} and following["start_day"] is not None
    if length is None or not steps or not known or length[2] not in _COUNTED.get(str(following["grain"]), ""):
        return None
    lasted = not one and lexicon().has(
        "lengths.lasting", (text[: row["char_start"]][-_NEAR:].split() or [""])[-1].lower()
    )
    if lasted or "," in between or _OTHER_SENTENCE.search(between) is not None:
        return None
    return _at(row, following["start_day"], length, steps * int(length[1]))


def _comes(before: str) -> bool:
    """Whether the news "comes" so long after something else, which is told behind: "comes just a day after"."""
    told = before.split()[-2:]
    if told and lexicon().has("cue.barely", told[-1].lower()):
        told = told[:-1]
    return bool(told) and lexicon().has("cue.comes", told[-1].lower())


def _day_of_news(timexes: Sequence[Row], published: date) -> date:
    """The day that the news is of: the first that the beginning names, where that is of the publication or before it."""
    days = [row for row in timexes if row["grain"] == "day" and row["type"] == "DATE" and row["char_start"] < _LEAD]
    told = next((row["start_day"] for row in days if row["start_day"] is not None), None)
    return told if told is not None and published - _YESTERDAY <= told <= published else published


def _before(row: Row, news: date, length: re.Match[str]) -> Row:
    """The day, week, month or year that lies so long before the news."""
    found = _at(row, news, length, -int(length[1]))
    return found if found is row else found | {"counted": True}


def _at(row: Row, day: date, length: re.Match[str], steps: int) -> Row:
    """The day, week, month or year that lies so many of them from a day."""
    unit = _UNITS[length[2]]
    whole = cal.unit_at(cal.shift(cal.day_interval(day).start, steps, unit), unit)
    first, last = cal.day_of(whole.start), cal.day_of(whole.end - 1)
    if first is None or last is None or row.get("mod") not in {None, "APPROX"}:
        return row
    about = "" if row.get("mod") is None or unit is cal.Unit.WEEK else "~"
    return row | {
        "type": "DATE",
        "start_day": first,
        "end_day": last,
        "start_year": first.year,
        "edtf": _edtf(first, last, unit) + about,
        "grain": unit.name.lower(),
        "resolved": True,
    }


def _edtf(first: date, last: date, unit: cal.Unit) -> str:
    written = {
        cal.Unit.YEAR: first.isoformat()[:4],
        cal.Unit.MONTH: first.isoformat()[:7],
        cal.Unit.DAY: first.isoformat(),
    }
    return written.get(unit, f"{first}/{last}")
