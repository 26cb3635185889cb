"""The copyright notice under a text, `Copyright 2017 Reuters. All rights reserved.`: the year in which it came out.

It is the article's own only where it stands in what was given as the text and names one year: below a page stands that
of the site, which of 355 pages named another year than the article's in 111, and a range of years is a site's as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from dateline.articles.anchors.claims import WITHIN, Claim
from dateline.articles.anchors.days import between, moved
from dateline.articles.anchors.stated import YEARS
from dateline.articles.drafts import PLAIN

if TYPE_CHECKING:
    from dateline.articles.rejects import Row

OF_YEAR = 0.94
"""How far it is to be trusted: 7 of 7 in news, drawn towards what a full date is worth."""

_SLACK = 31  # days: what is printed in December may be dated for the year that begins
_END = 1_500  # characters of the end of the text, where notices stand
_LONGEST = 200  # characters of a line that is a notice
_NOTICE = re.compile(
    r"(?:\u00a9|\(c\)|\bcopyright\b)[^\d\n]{0,60}?(?P<year>(?:19|20)\d\d)(?!\s?[\u2013/-]|\d)", re.IGNORECASE
)


def noticed(article: Row) -> Iterator[Claim]:
    """What the notices at the end of an article's text claim; nothing where they name several years."""
    if article["extractor"] != PLAIN:
        return
    end = article["text"][-_END:]
    found = [match for line in end.splitlines() if len(line) <= _LONGEST for match in _NOTICE.finditer(line)]
    years = {int(match["year"]) for match in found}
    if len(years) == 1 and (year := years.pop()) in YEARS:
        days = between(moved(date(year, 1, 1), -_SLACK), moved(date(year, 12, 31), _SLACK))
        yield Claim(days, WITHIN, None, "bound", found[0][0], f"a copyright notice of {year} under the text", OF_YEAR)
