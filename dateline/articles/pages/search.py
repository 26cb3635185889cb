"""A page that neither states nor shows its day of publication -> what a search of its markup finds: weak evidence.

First what its scripts say that hold its data, then what htmldate finds in the attributes of its elements. Text is kept
from htmldate: what of it tells the publication has been read, and on a page without a date the rest would name the day
of some event.
"""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING

from dateline.articles.limits import LATEST_YEAR
from dateline.articles.publication.date_strings import Stamp, read_date
from dateline.articles.publication.evidence import Evidence, found

if TYPE_CHECKING:
    from lxml.etree import _Element

_STATE = re.compile(
    r'["\'](?:date_?published|published_?(?:date|at|on|time)?|publish_?(?:date|time)|publication_?date|first_?published)["\']'
    r'\s*:\s*["\'](\d{4}-\d{2}-\d{2}[^"\'\\]{0,20})["\']',
    re.IGNORECASE,
)
_OF_PUBLICATION = ("ublish", "ublicat", "UBLISH", "UBLICAT")  # in all names of `_STATE`
_YEAR = re.compile(r"(?:19|20)\d\d")
_EARLIEST = "1995-01-01"  # pages are no older
_LATEST = f"{LATEST_YEAR}-12-31"  # stated, since htmldate would ask the clock
# What has been read already, and what is dated by its own version and not by the article's.
_UNREAD = ("meta", "script", "style", "link", "noscript", "textarea", "template")


def searched(tree: _Element, html: str, outline: str) -> list[Evidence]:
    """The day that is found in the page, as a list of one piece, or of none.

    `tree` is the page without its scripts, `outline` what it states out of sight, which has been read.
    """
    return _in_scripts(html, outline) or _in_markup(tree)


def _in_scripts(html: str, outline: str) -> list[Evidence]:
    """The publication that the page's scripts hold, unless they hold several, as on a page that lists articles."""
    if not any(word in html for word in _OF_PUBLICATION):
        return []
    stated = [match[1] for match in _STATE.finditer(html) if match[0] not in outline]
    pieces = [found("page", raw, read_date(raw), "page_search") for raw in stated]
    return pieces[:1] if len({piece.day for piece in pieces}) == 1 else []


def _in_markup(tree: _Element) -> list[Evidence]:
    from htmldate import find_date

    attributes = _attributes(tree)
    if not _YEAR.search(attributes):  # asked first, as htmldate asks the tree a hundred questions
        return []
    raw = find_date(attributes, original_date=True, min_date=_EARLIEST, max_date=_LATEST)
    if raw is None:
        return []
    day = date.fromisoformat(raw)
    # A first of January stands for a year, and a first of a month for a month: neither names the day.
    return [] if day.day == 1 else [found("page", raw, Stamp(day), "page_search")]


def _attributes(tree: _Element) -> str:
    """The page without its text, and without its meta tags, scripts, styles and addresses of pictures."""
    from lxml.etree import strip_attributes, strip_elements, tostring

    copy = deepcopy(tree)
    strip_elements(copy, *_UNREAD, with_tail=False)
    strip_attributes(copy, "src", "srcset")
    for element in copy.iter():
        element.text = element.tail = None
    return str(tostring(copy, encoding="unicode", method="html"))
