"""What the words around a timex make of the time that it names, where that is not what it names by itself.

`the past year` is the year before this one, but what happened "over the past year" lies in the twelve months up to the
publication; "the first two months of" leave two of a year; a night between two days is of both, and a long weekend has a
Friday or a Monday as well; "the night before" is never counted from the day on which a paper appears, nor is a quarter of
a fiscal year one of the calendar. Which event has the time is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from dateline import calendar as cal
from dateline.events.lexicon import lexicon

Row = dict[str, Any]

_PASSED = re.compile(r"the (?:past|last) (week|month|year|decade)", re.IGNORECASE)
_THROUGH = re.compile(r"\b(?:over|in|within|during)\s+$", re.IGNORECASE)
_POINTS_BACK = re.compile(r"the [\w-]+ before|.*\bthat (?:day|morning|afternoon|evening|night)", re.IGNORECASE)
_TOLD_BY_CLAUSE = re.compile(r"(?:.*\b)?the (?:day|morning|afternoon|evening|night)", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d{1,3})([DWM])")
_UNITS = {"D": cal.Unit.DAY, "W": cal.Unit.WEEK, "M": cal.Unit.MONTH}
_GRAINS = {"D": "day", "W": "week", "M": "month"}
_BETWEEN_DAYS = "night_between"
_MORE_THAN_AGO, _UNITS_AGO = "more_than_ago", 3  # words: how many units ago
_LONG_WEEKEND = "long weekend"
_LONG = frozenset({"month", "year"})
_NOWHERE = {"start_day": None, "end_day": None, "start_year": None, "edtf": None, "grain": None}
_BEFORE = 10  # characters, as many as the longest of the words that matter has


def told_times(timexes: Sequence[Row], text: str, published: date | None) -> Iterator[Row]:
    """The timexes of a text with the intervals that it tells of, in their order."""
    length: Row | None = None
    for row in timexes:
        behind = length is not None and text[length["char_end"] : row["char_start"]] == " of "
        if length is not None and behind:
            yield _part_of(row, length)
        elif _is_nowhere(row, text, published):
            yield row | _NOWHERE
        elif row.get("mod") == "MORE_THAN":
            yield _or_one_before(row)
        elif published is not None and _is_passed(row, text):
            yield _up_to(row, published)
        elif _is_year_to_its_end(row):
            yield row | {"type": "DATE"}
        elif published is not None and _is_long_passed(row, published):
            yield _roughly(row)
        elif _BETWEEN_DAYS in row.get("rule", "") and row["start_day"] == row["end_day"] is not None:
            yield _over(row, 0, 1) | {"grain": "day"}
        elif row["grain"] == "weekend" and _LONG_WEEKEND in row["text"].lower():
            yield _over(row, -1, 1)
        else:
            yield row
        length = row if "part_length" in row.get("rule", "") else None


def _is_nowhere(row: Row, text: str, published: date | None) -> bool:
    """Whether only a guess puts it on the calendar: it points to a time that is not told, or is told by a clause alone.

    The very day of the paper, or one to come, is no "that day"; "the past year's" is of the year before what is told.
    """
    fiscal = row["grain"] in {"quarter", "half"} and "fiscal" in row["text"].lower()
    long_ago = row.get("mod") == "MORE_THAN" and not _is_counted_closely(row)
    by_clause = text.startswith(" when ", row["char_end"]) and _TOLD_BY_CLAUSE.fullmatch(row["text"]) is not None
    back = by_clause or _POINTS_BACK.fullmatch(row["text"]) is not None
    whose = text.startswith(("'s", "\u2019s"), row["char_end"]) and _PASSED.fullmatch(row["text"]) is not None
    now = published is not None and row["start_day"] is not None and row["start_day"] >= published
    return fiscal or long_ago or whose or (back and (now or row.get("basis") == "publication"))


def _is_counted_closely(row: Row) -> bool:
    """Whether it is so many units ago that one more would have been told: "more than two years ago", not "a decade"."""
    told = row["text"].lower().split()
    if not str(row.get("rule", "")).startswith(_MORE_THAN_AGO) or row["start_day"] is None:
        return False
    named = row["grain"] in {"week", "month", "year"} and told[-2].startswith(row["grain"])
    return named and lexicon().has("lengths.few", told[-_UNITS_AGO])


def _or_one_before(row: Row) -> Row:
    """It, or the week, month or year right before: "more than two years ago" is less than three."""
    unit = cal.Unit[row["grain"].upper()]
    first = cal.day_of(cal.shift(cal.day_interval(row["start_day"]).start, -1, unit))
    if first is None:
        return row | _NOWHERE
    last = row["end_day"]
    ends = {"year": (f"{first.year:04}", f"{last.year:04}"), "month": (f"{first:%Y-%m}", f"{last:%Y-%m}")}
    start, end = ends.get(row["grain"], (first.isoformat(), last.isoformat()))
    return row | _interval(first, last, f"{start}/{end}")


def _is_passed(row: Row, text: str) -> bool:
    """Whether it is the time that has passed, and not a unit of the calendar.

    As in "over the past year", "in the last month".
    """
    start = row["char_start"]
    through = _THROUGH.search(text[max(0, start - _BEFORE) : start])
    named = _PASSED.fullmatch(row["text"])
    return through is not None and named is not None and not text.startswith(" of ", row["char_end"])


def _up_to(row: Row, published: date) -> Row:
    unit = cal.Unit[row["text"].split()[-1].upper()]
    first = cal.day_of(cal.shift(cal.day_interval(published).start, -1, unit))
    return row if first is None else row | _interval(first, published, f"{first}/{published}")


def _is_year_to_its_end(row: Row) -> bool:
    """Whether it is a year whose last day is told beside it: "the year ended June 30", a length that has its days."""
    ends = row["value"] == "P1Y" and row["grain"] == "year" and row["start_day"] is not None
    return ends and row["text"].lower().startswith("the ")


def _is_long_passed(row: Row, published: date) -> bool:
    """Whether it is a length of months or years that ends now: "the past five years"."""
    long = row["type"] == "DURATION" and row["grain"] in _LONG
    return long and row["end_day"] is not None and row["end_day"] < published


def _roughly(row: Row) -> Row:
    """A length of months or years up to a day: no day of a month is meant where "the past five years" began."""
    first, last = row["start_day"], row["end_day"]
    start = first.replace(month=1, day=1) if row["grain"] == "year" else first.replace(day=1)
    opening = f"{start.year:04}" if row["grain"] == "year" else f"{start.year:04}-{start.month:02}"
    return row | _interval(start, last, f"{opening}/{last}")


def _over(row: Row, before: int, behind: int) -> Row:
    """A time with so many days before it and behind it, any of which it may be or have."""
    first, last = row["start_day"] + timedelta(days=before), row["end_day"] + timedelta(days=behind)
    return row | _interval(first, last, f"{first}/{last}")


def _part_of(row: Row, length: Row) -> Row:
    """The first or the last days, weeks or months of the time of `row`, as many as `length` tells."""
    counted = _LENGTH.fullmatch(length["value"])
    if counted is None or row["start_day"] is None or row["end_day"] is None:
        return row
    amount, unit = int(counted[1]), _UNITS[counted[2]]
    whole = cal.Interval(cal.day_interval(row["start_day"]).start, cal.day_interval(row["end_day"]).end)
    from_end = length["rule"].startswith("last")
    start = cal.shift(whole.end, -amount, unit) if from_end else whole.start
    end = whole.end if from_end else cal.shift(whole.start, amount, unit)
    first, last = cal.day_of(start), cal.day_of(end - cal.DAY_SECONDS)
    if first is None or last is None or start < whole.start or end > whole.end:
        return row
    by_month = counted[2] == "M"
    edtf = f"{first.isoformat()[:7]}/{last.isoformat()[:7]}" if by_month else f"{first}/{last}"
    return row | _interval(first, last, edtf) | {"grain": _GRAINS[counted[2]]}


def _interval(first: date, last: date, edtf: str) -> Row:
    one = edtf.split("/")
    return {
        "start_day": first,
        "end_day": last,
        "start_year": first.year,
        "edtf": one[0] if one[0] == one[-1] else edtf,
    }
