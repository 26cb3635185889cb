"""Which articles are one source: near-duplicate texts, who printed a text first, and how many are independent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from dateline.near_duplicates import Compared, near_duplicates
from dateline.timeline.grouping.groups import NumberGroups

Row = dict[str, Any]


def text_groups(
    articles: Mapping[str, Row], clusters: Iterable[tuple[str, str]], compared: Compared | None = None
) -> dict[str, str]:
    """For each article_id the smallest of its group of articles with the same or nearly the same text.

    Each delivery has found the copies within it: `clusters` are the article ids that are in a cluster, with its name.
    Here all bodies meet, so that the groups are the same however the articles are divided into deliveries. What is
    `compared` already is not compared again.
    """
    names = sorted(articles)
    number = {name: at for at, name in enumerate(names)}
    groups = NumberGroups(len(names))
    of_text: dict[str, int] = {}
    of_cluster: dict[str, int] = {}
    bodies: dict[str, str] = {}
    for at, name in enumerate(names):
        article = articles[name]
        text = article["text_sha256"]
        groups.join(of_text.setdefault(text, at), at)
        if text not in bodies and _body_spans(article):
            bodies[text] = name
    for name, cluster in clusters:
        groups.join(of_cluster.setdefault(cluster, number[name]), number[name])
    for text, first in near_duplicates(_Bodies(articles, bodies), compared).items():
        groups.join(of_text[text], of_text[first])
    return {name: names[groups.name(at)] for at, name in enumerate(names)}


class _Bodies(Mapping[str, str]):
    """One body for each text, of the article that is named for it."""

    def __init__(self, articles: Mapping[str, Row], named: Mapping[str, str]) -> None:
        self._articles, self._named = articles, named

    def __getitem__(self, text: str) -> str:
        article = self._articles[self._named[text]]
        return "\n".join(article["text"][span["char_start"] : span["char_end"]] for span in _body_spans(article))

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)


def _body_spans(article: Row) -> list[Row]:
    return [block for block in article.get("blocks") or () if block["kind"] == "body"]


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
