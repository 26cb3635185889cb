"""Other articles of the delivery whose day is known: copies of the same text, and reports of the same event.

A near-duplicate appears within days of the other. Reports of one event share the names and numbers that hardly any
other article has; one alone may be a look back, so that at least two that are of one week are needed. A delivery that
tells of few events has reports of each by the dozen, whose names are many articles': there they share more of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dateline.articles.anchors.claims import WITHIN, Claim
from dateline.articles.anchors.days import between, moved

if TYPE_CHECKING:
    from dateline.articles.rejects import Row

# Shares of articles of Reuters-21578 for which the window around their neighbours holds their day; `SAME_STORY` also of
# 271 articles on some dozen events, where it was 94 of 94.
COPY, SAME_EVENT, SAME_STORY = 0.99, 0.97, 0.93
COPY_WINDOW, EVENT_WINDOW, STORY_WINDOW = 3, 30, 7  # days

_NAME_OR_NUMBER = re.compile(r"\b(?:[A-Z][\w'-]{2,}|\d[\d.,]*\d)\b")
_FEWEST_NEIGHBOURS, _MANY_NEIGHBOURS, _ONE_WEEK = 2, 3, 7
_RARE, _RARE_SHARE = 10, 500  # a word is rare that stands in at most 10 articles, or in one of 500
_OF_STORY, _STORY_SHARE = 60, 5  # and of a story, where at most 60 do, and one of five


class _Alike(NamedTuple):
    """How many rare names and numbers two reports share at the least, and their Jaccard similarity by those.

    Where several are as much alike as the first of the similarities, they alone count, and else those of the next.
    """

    most: int  # articles that have a word which counts as rare
    shared: int
    similarities: tuple[float, ...]


class Neighbours:
    """The articles of a delivery, those with a known day to be found from those without."""

    def __init__(self, articles: Sequence[Row]) -> None:
        self._words = {article["article_id"]: _names_and_numbers(article["text"]) for article in articles}
        count = Counter(word for words in self._words.values() for word in words)
        rare = max(_RARE, len(articles) // _RARE_SHARE)
        self._of_event = _Alike(rare, 5, (0.3,))
        self._of_story = _Alike(max(rare, min(_OF_STORY, len(articles) // _STORY_SHARE)), 8, (0.25, 0.2, 0.16))
        self._rare = {word for word, number in count.items() if 2 <= number <= self._of_story.most}
        self._rarest = {word for word in self._rare if count[word] <= rare}
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
        reports = self._reports(article, self._of_event)
        if reports:
            yield self._around(
                reports, EVENT_WINDOW, "the same event, by names and numbers that hardly any other has", SAME_EVENT
            )
        story = self._reports(article, self._of_story)
        if story:
            window = STORY_WINDOW if len(story) >= _MANY_NEIGHBOURS else EVENT_WINDOW
            yield self._around(story, window, "the same story, by names and numbers that they share", SAME_STORY)

    def week_of_story(self, article: Row) -> Claim | None:
        """What other reports of its story claim of an article with a day, where they are all of one week."""
        story = self._reports(article, self._of_story)
        return self._around(story, STORY_WINDOW, "reports of the same story", SAME_STORY) if story else None

    def _reports(self, article: Row, alike: _Alike) -> list[str]:
        """Other articles that are so much alike, if they are several and all of one week."""
        own = article["article_id"]
        rare = self._rarest if alike is self._of_event else self._rare
        words = self._words[own] & rare
        shared = Counter(key for word in words for key in self._with_word.get(word, ()))
        found = {
            key: number / len(words | (self._words[key] & rare))
            for key, number in shared.items()
            if key != own and number >= alike.shared
        }
        for least in alike.similarities:
            near = [key for key, similarity in found.items() if similarity >= least]
            if len(near) >= _FEWEST_NEIGHBOURS:
                days = [self._days[key] for key in near]
                return near if (max(days) - min(days)).days <= _ONE_WEEK else []
        return []

    def _around(self, keys: Sequence[str], window: int, what: str, confidence: float) -> Claim:
        days = [self._days[key] for key in keys]
        first = min(keys, key=lambda key: (self._days[key], key))
        reason = f"{what} in {len(keys)} of this delivery, published {min(days)} to {max(days)}"
        allowed = between(moved(min(days), -window), moved(max(days), window))
        return Claim(allowed, WITHIN, None, "neighbour", self._names[first], reason, confidence)


def _names_and_numbers(text: str) -> set[str]:
    return set(_NAME_OR_NUMBER.findall(text))
