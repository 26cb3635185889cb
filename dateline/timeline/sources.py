"""Which articles are one source: near-duplicate texts, who printed a text first, and how many are independent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from dateline.near_duplicates import Compared, near_duplicates
from dateline.timeline.groups import Groups

Row = dict[str, Any]


def text_groups(articles: Sequence[Row], compared: Compared | None = None) -> dict[str, str]:
    """For each article_id the name of its group of articles with the same or nearly the same text.

    Each delivery has found the copies within it (`duplicate_cluster`). Here all bodies meet, so that the groups are the
    same however the articles are divided into deliveries. What is `compared` already is not compared again.
    """
    groups = Groups()
    for article in articles:
        member = _article(article["article_id"])
        groups.join(member, f"text {article['text_sha256']}")
        if article.get("duplicate_cluster"):
            groups.join(member, f"cluster {article['duplicate_cluster']}")
    for text, first in near_duplicates(_bodies(articles), compared).items():
        groups.join(f"text {text}", f"text {first}")
    return {article["article_id"]: groups.name(_article(article["article_id"])) for article in articles}


def _bodies(articles: Sequence[Row]) -> dict[str, str]:
    """One body for each text."""
    bodies: dict[str, str] = {}
    for article in sorted(articles, key=lambda article: str(article["article_id"])):
        spans = [block for block in article.get("blocks") or () if block["kind"] == "body"]
        if spans and article["text_sha256"] not in bodies:
            text = "\n".join(article["text"][block["char_start"] : block["char_end"]] for block in spans)
            bodies[article["text_sha256"]] = text
    return bodies


def outlet_of(article: Row) -> str:
    """Who published an article; one that does not say so is a source of its own, named by its id."""
    return str(article.get("outlet") or article["article_id"])


def independent_count(articles: Iterable[Row], text_group: Mapping[str, str]) -> int:
    """How many outlets told it first: each group of near-duplicate texts counts for the outlet that printed it first."""
    first: dict[str, Row] = {}
    for article in sorted(articles, key=_by_publication):
        first.setdefault(text_group[article["article_id"]], article)
    return len({outlet_of(article) for article in first.values()})


def published(article: Row) -> date:
    """The earliest day on which an article may have been published; the end of time where nothing is known."""
    return article.get("published_day") or article.get("anchor_start") or date.max


def _by_publication(article: Row) -> tuple[date, str, str]:
    return (published(article), outlet_of(article), article["article_id"])


def _article(article_id: str) -> str:
    return f"article {article_id}"
