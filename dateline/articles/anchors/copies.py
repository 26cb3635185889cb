"""Articles whose stated day is that of a copy, put out long after they were written: it says nothing of their "Friday".

So it is where other reports of their story are all of one week, long before, and where they tell of nothing later. A look
back does: it says how long ago it all was, or what has become of it. Some weeks are long enough where the newest day that
they name with its year, as that of a post, is of that week too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.articles.anchors.claims import Claim
from dateline.articles.anchors.neighbours import Neighbours
from dateline.articles.anchors.telling import READABLE, parts
from dateline.articles.publication.evidence import ORDERED

if TYPE_CHECKING:
    from dateline.articles.rejects import Row

_WEEKS, _DAYS = timedelta(days=31), timedelta(days=3)
_UNSURE = {"published_at": None, "published_day": None, "published_raw": None, "utc_offset": None}


def days_of_copies(articles: Sequence[Row], neighbours: Neighbours) -> dict[str, Claim]:
    """By article_id: what the reports of its story say of an article whose own day stands alone against them."""
    return {
        article["article_id"]: claim
        for article in articles
        if article["anchor_status"] == "exact"
        and article["language"] in READABLE
        and _stands_alone(article)
        and (claim := neighbours.week_of_story(article)) is not None
        and _is_copy(article, claim.days.first or date.min, claim.days.last or date.max)
    }


def without_its_day(article: Row) -> Row:
    """The article as one whose day nothing tells; what was stated is kept among its evidence, with no confidence."""
    reason = "set aside, as the day of a copy: all other reports of its story are of one week, long before"
    evidence = [{**piece, "reason": reason, "confidence": 0.0} for piece in article["anchor_evidence"]]
    return {**article, **_UNSURE, "anchor_status": "none", "anchor_evidence": evidence}


def _stands_alone(article: Row) -> bool:
    """Whether one kind of evidence alone names its day, and nobody has ordered that it be of it."""
    told = [piece for piece in article["anchor_evidence"] if piece["confidence"] > 0]
    return len({piece["basis"] for piece in told}) == 1 and all(piece["confidence"] < ORDERED for piece in told)


def _is_copy(article: Row, first: date, last: date) -> bool:
    later = article["anchor_start"] - last
    if later <= _DAYS:
        return False
    told = [
        (timex.start_day, timex.grain)
        for part in parts(article)
        for timex in part.timexes
        if timex.basis == "absolute" and timex.start_day is not None
    ]
    if any(day > last for day, _ in told):
        return False
    return later > _WEEKS or any(day >= first and grain == "day" for day, grain in told)
