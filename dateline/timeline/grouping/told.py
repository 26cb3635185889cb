"""All that is merged: rows of articles and of mentions by their ids, and what is kept of each of them by its number.

The number of an id is its place among all ids in their order. Rows may be too many for memory; what is kept here of
each is its id and a few dozen bytes.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from dateline.near_duplicates import Compared
from dateline.timeline.grouping.sources import published, text_groups
from dateline.timeline.judging.accounts import copy_key, happening_of
from dateline.timeline.storage.prints import Prints, print_of, print_of_article, print_of_mention
from dateline.timeline.storage.shelf import Shelved
from dateline.timeline.words import words

Row = dict[str, Any]
V = TypeVar("V")

_AT_HAND = 2_000  # rows of articles that were read from the shelf last


class ByNumber(Mapping[str, V], Generic[V]):
    """Values by those of the sorted `ids` that have one of the `numbers`; `value` gives that of a number."""

    def __init__(self, ids: Sequence[str], numbers: Sequence[int], value: Callable[[int], V]) -> None:
        self._ids, self._numbers, self._value = ids, numbers, value

    def __getitem__(self, name: str) -> V:
        number = number_of(self._ids, name)
        at = -1 if number is None else bisect_left(self._numbers, number)
        if number is None or at == len(self._numbers) or self._numbers[at] != number:
            raise KeyError(name)
        return self._value(number)

    def __iter__(self) -> Iterator[str]:
        return (self._ids[number] for number in self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def number_of(ids: Sequence[str], name: str) -> int | None:
    """The place of a name in sorted ids; None where it is not there."""
    at = bisect_left(ids, name)
    return at if at < len(ids) and ids[at] == name else None


@dataclass(frozen=True, slots=True)
class Told:
    """Rows by their ids, the ids in their order, and by number what is kept of mentions and the days of articles.

    Mentions with one number in `copied` are copies of one another; those with one in `given` came as one event.
    `text_group` names for each article id its group of articles with nearly the same text.
    """

    articles: Mapping[str, Row]
    mentions: Mapping[str, Row]
    article_ids: Sequence[str]
    mention_ids: Sequence[str]
    article_of: array[int]
    predicates: Sequence[tuple[str, ...]]
    prints: Prints
    copied: array[int]
    given: array[int]
    day_of: array[int]
    text_group: Mapping[str, str]

    def print_of_event(self, numbers: Iterable[int]) -> str:
        """A print of all that the row of an event of these mentions can depend on."""
        parts: list[object] = []
        for number in numbers:
            article_id = self.article_ids[self.article_of[number]]
            article = self.articles[article_id]
            parts += (self.prints[number], article.get("outlet"), article.get("title"), self.text_group[article_id])
        return print_of(*parts)


def told_by(articles: Iterable[Row], mentions: Iterable[Row], compared: Compared) -> Told:
    """What these rows tell, which may come in any order; rows that are no list are put on a shelf as they come.

    A mention of an article that is not given raises ValueError.
    """
    clusters: list[tuple[str, str]] = []
    article_of = _at_hand(one_each(_noting_clusters(articles, clusters), "article_id", _store_for(articles)))
    told = one_each(mentions, "mention_id", _store_for(mentions))
    article_ids, mention_ids = sorted(article_of), sorted(told)
    text_group = text_groups(article_of, clusters, compared)
    article_prints, days = Prints(), array("i")
    for name in article_ids:
        article = article_of[name]
        article_prints.add(print_of_article(article))
        days.append(published(article).toordinal())
    places, prints, copied, given = array("i"), Prints(), array("Q"), array("Q")
    predicates, once = [], {}  # type: tuple[list[tuple[str, ...]], dict[tuple[str, ...], tuple[str, ...]]]
    for name in mention_ids:
        mention = told[name]
        place = number_of(article_ids, mention["article_id"])
        if place is None:
            raise ValueError(f"mention {name} names article {mention['article_id']}, which is not given")
        places.append(place)
        named = _predicates(mention)
        predicates.append(once.setdefault(named, named))
        prints.add(print_of_mention(mention, article_prints[place]))
        copied.append(_number(copy_key(mention, text_group[mention["article_id"]])))
        given.append(_number(mention["event_id"]))
    return Told(article_of, told, article_ids, mention_ids, places, predicates, prints, copied, given, days, text_group)


def _predicates(mention: Row) -> tuple[str, ...]:
    """The words by which it may meet another: its predicate, the happening that it says did it, that words were given."""
    found = [mention["predicate"], happening_of(mention)]
    if mention["predicate"] in words("uttering") and not mention["nominal"]:
        found.append("announce")
    return tuple(name for name in found if name)


def _number(value: object) -> int:
    """Eight bytes that stand for a value: of ten million values any two have the same by chance once in 370,000 times."""
    return int(print_of(value)[:16], 16)


def one_each(rows: Iterable[Row], key: str, store: MutableMapping[str, Row]) -> MutableMapping[str, Row]:
    """The store with the rows by their id; of several rows with one id always the same one."""
    for row in rows:
        earlier = store.get(row[key])
        store[row[key]] = row if earlier is None else min(earlier, row, key=_written)
    return store


def _written(row: Row) -> str:
    return json.dumps(row, sort_keys=True, default=str)


def _store_for(rows: Iterable[Row]) -> MutableMapping[str, Row]:
    return {} if isinstance(rows, Sequence) else Shelved()


def _noting_clusters(articles: Iterable[Row], clusters: list[tuple[str, str]]) -> Iterator[Row]:
    for article in articles:
        if article.get("duplicate_cluster"):
            clusters.append((article["article_id"], article["duplicate_cluster"]))
        yield article


class _Recent(Mapping[str, Row]):
    """Rows of which those that were asked for last are at hand."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows, self._row = rows, lru_cache(_AT_HAND)(rows.__getitem__)

    def __getitem__(self, name: str) -> Row:
        return self._row(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _at_hand(rows: Mapping[str, Row]) -> Mapping[str, Row]:
    return _Recent(rows) if isinstance(rows, Shelved) else rows
