"""The address of an article: whether it is one, and the full date that its path may hold.

A year and a month are no evidence of a day, and two different dates in one address are none either.
"""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from dateline.articles.publication.date_strings import Stamp, read_date
from dateline.articles.publication.evidence import Evidence, found

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_DATE = re.compile(
    r"""(?<!\d)(?:(?P<year>(?:1[6-9]|20)\d\d)
        (?: (?P<mark>[/_-]) (?P<month>\d{1,2}|[a-z]{3}) [/_-] (?P<day>\d{1,2})
          | (?P<month8>\d\d) (?P<day8>\d\d) )
        | (?P<day_first>\d\d) (?P<mark_first>[_-]) (?P<month_first>\d\d) (?P=mark_first) (?P<year_last>(?:19|20)\d\d) )
        (?![\d]|-\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_WEB = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def web_address(value: object) -> str | None:
    """`value` where it is an address of the web; None for anything else, such as `javascript:` or `http://[`."""
    text = value.strip() if isinstance(value, str) else ""
    try:
        return text if _WEB.fullmatch(text) and urlsplit(text) else None
    except ValueError:
        return None


def address_evidence(url: str) -> list[Evidence]:
    """The one full date in the path of `url`, as a list of one piece, or of none."""
    path = re.sub(r"^https?://[^/]*|[?#].*$", "", url, flags=re.IGNORECASE)
    stamps = {match[0]: _stamp(match) for match in _DATE.finditer(path)}
    days: dict[date, str] = {stamp.day: raw for raw, stamp in stamps.items() if stamp}
    if len(days) != 1:
        return []
    [(day, raw)] = days.items()
    return [found("url", raw, Stamp(day))]


def _stamp(match: re.Match[str]) -> Stamp | None:
    if match["year_last"]:
        day, month = match["day_first"], match["month_first"]
        is_clear = int(day) > 12 or day == month  # else the month may stand first
        return read_date(f"{match['year_last']}-{month}-{day}") if is_clear else None
    month = match["month"] or match["month8"]
    day = match["day"] or match["day8"]
    if month.isalpha():
        if month.lower() not in MONTHS:
            return None
        month = str(MONTHS.index(month.lower()) + 1)
    return read_date(f"{match['year']}-{int(month):02d}-{int(day):02d}")
