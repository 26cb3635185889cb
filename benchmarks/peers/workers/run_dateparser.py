"""dateparser.search: English, what is bare lies in the past.

It tells the words it took, not where they stand: they are looked for in the order in which it tells them. How fine a
date is (its period) is asked of its parser afterwards, and not counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from dateparser.date import DateDataParser
from dateparser.search import search_dates
from protocol import NO_DAY, Row, Tool, serve

PARSER = DateDataParser(languages=["en"], settings={"PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": True})


def find(text: str, said: date | None) -> Any:
    """The call that is measured."""
    base = datetime.combine(said or NO_DAY, time())
    return search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"})


def read(text: str, results: Any) -> Iterator[Row]:
    """Places, moments and periods."""
    reached = 0
    for words, moment in results or ():
        start = text.find(words, reached)
        if start < 0:
            continue
        reached = start + len(words)
        period = PARSER.get_date_data(words).period
        yield {"start": start, "end": reached, "moment": moment.isoformat(), "period": period}


if __name__ == "__main__":
    serve(lambda: Tool(find, read))
