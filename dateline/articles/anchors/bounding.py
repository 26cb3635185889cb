"""Articles without a known day -> their rows with the interval in which it lies, and every step of how it was found.

A row whose day is known by any evidence stays as it is. What the claims are is decided where they are made; here they
are gathered, heard and written down.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.articles.anchors.abroad import told_abroad
from dateline.articles.anchors.claims import NO_LATER, Claim, Heard, hear
from dateline.articles.anchors.copies import days_of_copies, without_its_day
from dateline.articles.anchors.days import moved, until
from dateline.articles.anchors.neighbours import Neighbours
from dateline.articles.anchors.notices import noticed
from dateline.articles.anchors.offices import offices
from dateline.articles.anchors.reference import Reference, load_reference
from dateline.articles.anchors.stated import ZONES, stated_claims
from dateline.articles.anchors.telling import READABLE, parts
from dateline.articles.anchors.world_events import world_events
from dateline.articles.publication.agency_line import agency_line

if TYPE_CHECKING:
    from dateline.articles.rejects import Row

ON_LINE = 0.97  # measured: how often an agency's line names the day
SEEN = 1.0  # what was read on a day was published by then


def bound_undated(articles: Sequence[Row], folder: Path | None = None) -> list[Row]:
    """The rows of `articles`, those whose day nothing tells with what bounds it; the others as they are.

    A stated day that can only be that of a copy tells none.

    `folder` holds the user's own reference tables, which are used beside ours. InputError where they cannot be read.
    """
    neighbours = Neighbours(articles)
    copied = days_of_copies(articles, neighbours)
    if not copied and all(article["anchor_status"] != "none" for article in articles):
        return list(articles)
    reference = load_reference(folder)
    return [
        _bound(without_its_day(article), reference, [copied[article["article_id"]]])
        if article["article_id"] in copied
        else _bound(article, reference, list(neighbours.claims(article)))
        if article["anchor_status"] == "none"
        else article
        for article in articles
    ]


def text_claims(article: Row, reference: Reference) -> list[Claim]:
    """All claims that the article's own text makes."""
    told = list(parts(article))
    events = world_events(reference)
    claims = [claim for part in told for claim in (*stated_claims(part), *events.claims(part))]
    if article["language"] not in READABLE:
        claims += [claim for part in told for claim in told_abroad(part, article["language"])]
    return [*claims, *noticed(article), *offices(reference).claims(told)]


def seen_claims(article: Row) -> list[Claim]:
    """What is known of when the article was seen: its evidence with a day that says `no_later`."""
    return [
        Claim(
            until(moved(piece["day"], ZONES)), NO_LATER, piece["day"], "bound", piece["raw"], "seen on that day", SEEN
        )
        for piece in article["anchor_evidence"]
        if piece["says"] == NO_LATER and piece["day"]
    ]


def _bound(article: Row, reference: Reference, neighbours: Sequence[Claim]) -> Row:
    claims = [*seen_claims(article), *neighbours, *text_claims(article, reference)]
    if not claims:
        return article
    heard = hear(claims)
    return {**article, **bounds(article, heard), **_on_line(article, heard)}


def _on_line(article: Row, heard: Heard) -> dict[str, Any]:
    """The columns that change where an agency's line names a month and a day that the bounds hold just once."""
    for piece in article["anchor_evidence"]:
        line = agency_line(piece["raw"], article["language"]) if piece["basis"] == "agency_line" else None
        first, last = heard.days.first, heard.days.last
        days = [day for day in line.days(first, last) if day in heard.days] if line and first and last else []
        if len(days) == 1:
            return {
                "anchor_status": "inferred",
                "anchor_start": days[0],
                "anchor_end": days[0],
                "anchor_basis": "agency_line",
                "anchor_confidence": round(_confidence(heard) * ON_LINE, 4),
                "published_day": days[0],
                "published_raw": piece["raw"],
            }
    return {}


def bounds(article: Row, heard: Heard) -> dict[str, Any]:
    """The columns of `articles` that say what was heard; the article's other evidence is kept behind it."""
    told = [claim.evidence() for claim in (*heard.kept, *heard.aside)]
    return {
        "anchor_status": "interval",
        "anchor_start": heard.days.first,
        "anchor_end": heard.days.last,
        "anchor_basis": heard.kept[0].basis,
        "anchor_confidence": _confidence(heard),
        "anchor_evidence": [
            *_distinct(told),
            *(piece for piece in article["anchor_evidence"] if not _is_told(piece, told)),
        ],
    }


def _confidence(heard: Heard) -> float:
    """That of the weakest claim that decides."""
    first, last = heard.days.first, heard.days.last
    ends: set[date] = {end for end in (first, last) if end}
    deciding = [claim for claim in heard.kept if ends & {end for stretch in claim.days.stretches for end in stretch}]
    return min(claim.confidence for claim in deciding or heard.kept)


def _distinct(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each entry once, in order."""
    return [entry for at, entry in enumerate(told) if entry not in told[:at]]


def _is_told(piece: dict[str, Any], told: list[dict[str, Any]]) -> bool:
    return any(entry["raw"] == piece["raw"] and entry["day"] == piece["day"] for entry in told)
