"""Languages that have no grammar yet: dateparser finds and reads what it can, and no more than that is claimed.

Only spans with a digit or of several words are taken, since single words of other languages look like dates too
often; without a day of publication only dates with their own year are.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from dateline.calendar import Unit
from dateline.expression import In, MonthDay, Year
from dateline.tagging import Said, Tagging, Timex

_YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")
_LONGEST_TEXT = 20_000
"""Characters of a text that are searched: dateparser's cost grows faster than the text."""


def tag_foreign(text: str, said: Said, language: str) -> Tagging:
    """The days that dateparser finds in a text of the language; none for a language that it does not know."""
    from dateparser.search import search_dates

    day = said if isinstance(said, date) else None
    settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day) if day else datetime(2000, 1, 1)}  # noqa: DTZ001 (local days)
    try:
        found = search_dates(
            text[:_LONGEST_TEXT], languages=[language], settings={**settings, "PREFER_DATES_FROM": "past"}
        )
    except ValueError:  # a language code that dateparser does not know
        return Tagging((), ())
    timexes, at = [], 0
    for span, value in found or ():
        start = text.find(span, at)
        if start < 0:
            continue
        at = start + len(span)
        full = _YEAR.search(span) is not None
        if full or (day is not None and (any(map(str.isdigit, span)) or " " in span)):
            timexes.append(_timex(start, span, value.date(), basis="absolute" if full else "publication"))
    return Tagging(tuple(timexes), ())


def _timex(start: int, span: str, day: date, basis: str) -> Timex:
    return Timex(
        start, start + len(span), span, "DATE", day.isoformat(), None, None, None, day.isoformat(), day, day, day.year,
        None, None, Unit.DAY.name.lower(), basis, "read by dateparser", "dateparser", resolved=True, confidence=0.5,
        expression=In(MonthDay(day.month, day.day), Year(day.year)),
    )  # fmt: skip
