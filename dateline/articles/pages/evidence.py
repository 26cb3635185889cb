"""A page of HTML -> every piece of evidence of its publication, the cheap ones first.

What the page states out of sight (`metadata`) and its address come first. Where they name one day only once, its
place on the page is a second witness (`witness`). Only where fewer than two of these agree are the dates read
that the page shows (`dates`), and only where even they name no day is its markup searched for anything that a
machine may read as a date (`search`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dateline.articles.pages.dates import shown_dates
from dateline.articles.pages.metadata import Head, page_head
from dateline.articles.pages.outline import Page
from dateline.articles.pages.search import searched
from dateline.articles.pages.shape import too_wide
from dateline.articles.pages.witness import seen_again
from dateline.articles.publication.addresses import address_evidence
from dateline.articles.publication.date_spans import date_spans
from dateline.articles.publication.date_strings import Stamp
from dateline.articles.publication.evidence import MODIFIED, PUBLISHED, Evidence, agency_evidence, found

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROPERTIES = ("itemprop=", "property=")  # by which elements state something for machines
_NEAR = 6.0  # the rank up to which a date stands by the headline; one further away may be about something else
_PARAGRAPHS = 3  # the first of a page, one of which may begin with an agency's line
_SHORTEST_PARAGRAPH = 60  # characters; shorter ones are captions and buttons
_SET_OFF = re.compile(r"\s*[|:\u2013\u2014-]\s")
_EVERYWHERE = frozenset({"ai", "cc", "co", "eu", "fm", "gg", "io", "ly", "me", "sh", "so", "to", "tv", "ws"})


def evidence_in(html: str, url: str | None = None) -> list[Evidence]:
    """What the page `html`, found at `url`, says of its publication."""
    page = Page(html)
    return evidence_of(page, page_head(page.stated), url)


def evidence_of(page: Page, head: Head, url: str | None) -> list[Evidence]:
    """What the page, found at `url`, says of its publication beside its `head`.

    Of a page that would hang its parser only the outline is read.
    """
    address = url or head.url
    evidence = [*head.evidence, *(address_evidence(address) if address else ())]
    if _agree(evidence):
        return evidence
    locale = _locale(head.locale, address)
    evidence += seen_again(page.readable, _lone_day(evidence), locale)
    if _agree(evidence):
        return evidence
    tree = None if too_wide(page.readable) else page.shown
    if tree is None:
        return evidence
    has_properties = "content=" in page.readable and any(name in page.readable for name in _PROPERTIES)
    evidence += _shown(tree, head.title, locale, has_properties=has_properties)
    evidence += _lead(tree, locale.partition("-")[0])
    if not any(piece.day and piece.says == PUBLISHED for piece in evidence):
        evidence += _titled(head.title or "", locale) or searched(tree, page.html, page.outline)
    return evidence


def _agree(evidence: list[Evidence]) -> bool:
    """Whether two kinds of evidence name one day, and none another."""
    bases: dict[date, set[str]] = defaultdict(set)
    for piece in evidence:
        if piece.day and piece.says == PUBLISHED:
            bases[piece.day].add(piece.basis)
    return len(bases) == 1 and len(next(iter(bases.values()))) > 1


def _lone_day(evidence: list[Evidence]) -> date | None:
    """The day of publication where all evidence names the same."""
    days = {piece.day for piece in evidence if piece.day and piece.says == PUBLISHED}
    return next(iter(days)) if len(days) == 1 else None


def _shown(tree: _Element, title: str | None, locale: str, *, has_properties: bool) -> Iterator[Evidence]:
    dates = shown_dates(tree, title, locale, has_properties=has_properties)
    for shown in [shown for shown in dates if shown.says != MODIFIED][:1]:
        near = "page_published" if shown.says == PUBLISHED else "page_shown"
        yield found("page", shown.raw, shown.stamp, near if shown.rank <= _NEAR else "page_far")
    for shown in [shown for shown in dates if shown.says == MODIFIED][:1]:
        yield found("page", shown.raw, shown.stamp, says=MODIFIED)


def _titled(title: str, locale: str) -> list[Evidence]:
    """The date set before a title, `5 March 2024 | Bridge closes`: one piece or none. It may be that of the event."""
    span = next(date_spans(title, locale), None)
    if span is None or span.start or not _SET_OFF.match(title, span.end):
        return []
    return [found("page", title[: span.end], Stamp(span.day), "page_far")]


def _lead(tree: _Element, language: str) -> list[Evidence]:
    """The agency line with which one of the first paragraphs begins, as a list of one piece, or of none."""
    texts = ("".join(paragraph.itertext()) for paragraph in tree.iter("p"))
    prose = islice((text for text in texts if len(text) >= _SHORTEST_PARAGRAPH), _PARAGRAPHS)
    return next(filter(None, (agency_evidence(text, language) for text in prose)), [])


def _locale(stated: str | None, url: str | None) -> str:
    """The language and country whose way of writing dates the page follows, such as `en-gb`."""
    locale = stated or "en"
    country = re.fullmatch(r".*\.([a-z]{2})", (urlsplit(url).hostname or "") if url else "")
    if "-" in locale or country is None or country[1] in _EVERYWHERE:
        return locale
    return f"{locale}-{country[1]}"
