"""A day that a page states once, out of sight -> the same day where readers see it, found without parsing the page.

It only confirms: which of several days is meant, and on what day a page was published that states none, is told by
`dates`, from a tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain, islice

from dateline.articles.publication.date_spans import date_spans
from dateline.articles.publication.date_strings import Stamp, read_date
from dateline.articles.publication.evidence import Evidence, found

_TIME = re.compile(r"""<(?:time|TIME)\s[^<>]{0,400}?\bdatetime\s*=\s*["']?(\d[^"'<>]{7,40})""")
_MOST_TIMES = 20  # that are read of one page
_MOST_YEARS = 100  # places with the year that are looked at
_LONGEST_LINE = 40  # characters on either side of a year


def seen_again(html: str, day: date | None, locale: str) -> list[Evidence]:
    """The first element of time, else the first line, that tells this day: as a list of one piece, or of none."""
    if day is None or str(day.year) not in html:
        return []
    return list(islice(chain(_timed(html, day), _written(html, day, locale)), 1))


def _timed(html: str, day: date) -> Iterator[Evidence]:
    for match in islice(_TIME.finditer(html), _MOST_TIMES):
        stamp = read_date(match[1], "en")
        if stamp and stamp.day == day:
            yield found("page", match[1], stamp, "page_shown")


def _written(html: str, day: date, locale: str) -> Iterator[Evidence]:
    """Lines between two tags that say the day in words or figures."""
    for match in islice(re.finditer(str(day.year), html), _MOST_YEARS):
        start = html.rfind(">", match.start() - _LONGEST_LINE, match.start()) + 1
        end = html.find("<", match.end(), match.end() + _LONGEST_LINE)
        line = html[start:end] if start and end > 0 else ""
        if line and "<" not in line:
            for span in date_spans(line, locale):
                if span.day == day:
                    yield found("page", line[span.start : span.end], Stamp(day), "page_shown")
