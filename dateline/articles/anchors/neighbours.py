"""Other articles of the delivery whose day is known: copies of the same text, and reports of the same event.

A near-duplicate appears within days of the other. Reports of one event share the names and numbers that hardly any
other article has; one alone may be a look back, so that at least two that are of one week are needed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from dateline.articles.anchors.claims import WITHIN, Claim
from dateline.articles.anchors.days import between, moved

if TYPE_CHECKING:
    from dateline.articles.rejects import Row

# Shares of articles of Reuters-21578 for which the window around their neighbours holds their day.
COPY, SAME_EVENT = 0.99, 0.97
COPY_WINDOW, EVENT_WINDOW = 3, 30  # days

_NAME_OR_NUMBER = re.compile(r"\b(?:[A-Z][\w'-]{2,}|\d[\d.,]*\d)\b")
_FEWEST_SHARED = 5
_LEAST_ALIKE = 0.3  # Jaccard similarity of the rare names and numbers
_FEWEST_NEIGHBOURS, _ONE_WEEK = 2, 7
_RARE, _RARE_SHARE = 10, 500  # a word is rare that stands in at most 10 articles, or in one of 500


class Neighbours:
    """The articles of a delivery, those with a known day to be found from those without."""

    def __init__(self, articles: Sequence[Row]) -> None:
        self._words = {article["article_id"]: _names_and_numbers(article["text"]) for article in articles}
        count = Counter(word for words in self._words.values() for word in words)
        most = max(_RARE, len(articles) // _RARE_SHARE)
        self._rare = {word for word, articles_with_it in count.items() if 2 <= articles_with_it <= most}
        self._days: dict[str, date] = {}
        self._names: dict[str, str] = {}
        self._with_word: dict[str, list[str]] = defaultdict(list)
        self._copies: dict[str, list[str]] = defaultdict(list)
        for article in articles:
            if article["anchor_status"] == "exact" and article["published_day"]:
                self._add(article)

    def _add(self, article: Row) -> None:
        key = article["article_id"]
        self._days[key] = article["published_day"]
        self._names[key] = article["title"] or article["source_path"]
        if article["duplicate_cluster"]:
            self._copies[article["duplicate_cluster"]].append(key)
        for word in self._words[key] & self._rare:
            self._with_word[word].append(key)

    def claims(self, article: Row) -> Iterator[Claim]:
        """What the neighbours of an article without a day claim of it."""
        copies = self._copies.get(article["duplicate_cluster"] or "", [])
        if copies:
            yield self._around(copies, COPY_WINDOW, "nearly the same text", COPY)
        reports = list(self._reports(self._words[article["article_id"]] & self._rare))
        days = [self._days[key] for key in reports]
        if len(days) >= _FEWEST_NEIGHBOURS and (max(days) - min(days)).days <= _ONE_WEEK:
            yield self._around(
                reports, EVENT_WINDOW, "the same event, by names and numbers that hardly any other has", SAME_EVENT
            )

    def _reports(self, words: set[str]) -> Iterator[str]:
        shared = Counter(key for word in words for key in self._with_word.get(word, ()))
        for key, number in shared.items():
            alike = number / len(words | (self._words[key] & self._rare))
            if number >= _FEWEST_SHARED and alike >= _LEAST_ALIKE:
                yield key

    def _around(self, keys: Sequence[str], window: int, what: str, confidence: float) -> Claim:
        days = [self._days[key] for key in keys]
        first = min(keys, key=lambda key: (self._days[key], key))
        reason = f"{what} in {len(keys)} of this delivery, published {min(days)} to {max(days)}"
        allowed = between(moved(min(days), -window), moved(max(days), window))
        return Claim(allowed, WITHIN, None, "neighbour", self._names[first], reason, confidence)


def neighbour_claims(articles: Sequence[Row]) -> Mapping[str, list[Claim]]:
    """For each article without a day what its neighbours claim; nothing where all or none have one."""
    undated = [article for article in articles if article["anchor_status"] == "none"]
    if not undated or not any(article["anchor_status"] == "exact" for article in articles):
        return {}
    neighbours = Neighbours(articles)
    return {article["article_id"]: list(neighbours.claims(article)) for article in undated}


def _names_and_numbers(text: str) -> set[str]:
    return set(_NAME_OR_NUMBER.findall(text))
