"""Links between mentions: the judgements on all pairs that are compared, in articles that may tell one story or not.

Each judgement depends on the two alone, so what was judged before holds when more arrives. Who is compared stands in
`candidates`, how it is judged in `judging.same_event`, what becomes of it in `merging`. Articles are gone through by
the time of their publication, and each is compared with those before it, so that only those of a while are at hand.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.timeline.grouping.candidates import NO_KEYS, Keys, KeyTable, Meetings, Stories, mention_keys, period_of
from dateline.timeline.grouping.link_table import Link, Links
from dateline.timeline.grouping.told import Told, number_of
from dateline.timeline.judging.accounts import Account, account
from dateline.timeline.judging.one_story import ONE_STORY
from dateline.timeline.judging.predicates import predicate
from dateline.timeline.judging.profiles import UNLIKE, Likeness, Profile, likeness, profile
from dateline.timeline.judging.same_event import Judgement, judge
from dateline.timeline.storage.shelf import Shelved

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Row = dict[str, Any]

LEAST_KEPT = 0.05  # likelihood; what is less likely changes no mean that matters
_AT_HAND = 20_000  # mentions and articles in comparable form


class Before(NamedTuple):
    """What was found before: mentions of `settled` were compared with one another, with `links` as the outcome.

    Their blocks stand in `keys`, and the leading names of articles in `leading`.
    """

    settled: AbstractSet[str] = frozenset()
    links: Iterable[Link] = ()
    keys: Mapping[str, Keys] = MappingProxyType({})
    leading: Mapping[str, Sequence[str]] = MappingProxyType({})


NOTHING_BEFORE = Before()


class Accounts:
    """The comparable form of mentions by their numbers, those that were asked for last at hand."""

    def __init__(self, told: Told) -> None:
        self._told, self._at_hand = told, lru_cache(_AT_HAND)(self._made)

    def __getitem__(self, number: int) -> Account:
        return self._at_hand(number)

    def of(self, name: str) -> Account:
        """The comparable form of the mention of this id."""
        return self._at_hand(self.number(name))

    def number(self, name: str) -> int:
        """The number of the mention of this id; one that is not told raises KeyError."""
        number = number_of(self._told.mention_ids, name)
        if number is None:
            raise KeyError(name)
        return number

    def _made(self, number: int) -> Account:
        mention = self._told.mentions[self._told.mention_ids[number]]
        return account(mention, self._told.articles[mention["article_id"]])


class Profiles:
    """What articles are about, by their numbers, those that were asked for last at hand."""

    def __init__(self, told: Told) -> None:
        self._told, self._at_hand = told, lru_cache(_AT_HAND)(self._made)

    def __getitem__(self, number: int) -> Profile:
        return self._at_hand(number)

    def likeness(self, one: int, other: int) -> Likeness:
        """How alike two articles are."""
        return likeness(self[max(one, other)], self[min(one, other)])

    def _made(self, number: int) -> Profile:
        return _profile_of(self._told.articles[self._told.article_ids[number]])


class ToldIn:
    """The numbers of those mentions of an article that are compared, by the article's number."""

    def __init__(self, told: Told, compared: NDArray[np.bool_]) -> None:
        import numpy as np

        numbers = np.flatnonzero(compared).astype(np.int32)
        articles = np.array(told.article_of, np.int32)[numbers]
        order = np.argsort(articles, kind="stable")
        self._numbers = numbers[order]
        self._starts = np.searchsorted(articles[order], np.arange(len(told.article_ids) + 1))

    def __getitem__(self, article: int) -> list[int]:
        found: list[int] = self._numbers[self._starts[article] : self._starts[article + 1]].tolist()
        return found


class Tellers:
    """The mentions of each article by the groups of their predicates."""

    def __init__(self, told: Told, told_in: ToldIn) -> None:
        self._told, self._told_in, self._groups = told, told_in, lru_cache(_AT_HAND)(self._of)

    def near(self, number: int, articles: Iterable[int]) -> Iterator[int]:
        """The mentions in these articles of a predicate that may be near."""
        groups = self._groups_of(number)
        for article in articles:
            here = self._groups(article)
            for group in groups & here.keys():
                yield from here[group]

    def _of(self, article: int) -> Mapping[str, list[int]]:
        groups: dict[str, list[int]] = defaultdict(list)
        for number in self._told_in[article]:
            for group in self._groups_of(number):
                groups[group].append(number)
        return groups

    def _groups_of(self, number: int) -> frozenset[str]:
        first, *more = (predicate(named).groups for named in self._told.predicates[number])
        return first.union(*more)


@dataclass(frozen=True, slots=True)
class Found:
    """The comparable form of mentions, the links between them, their blocks, and the leading names of articles by id."""

    accounts: Accounts
    links: Links
    keys: KeyTable
    leading: Shelved[tuple[str, ...]]


def find_links(told: Told, compared: NDArray[np.bool_], before: Before = NOTHING_BEFORE) -> Found:
    """The links between those mentions that are `compared`, which says it of each number.

    Only what is not settled `before` is compared, with everything.
    """
    ids = told.mention_ids
    fresh, keys, links = compared.copy(), KeyTable(), Links(ids)
    for number, name in enumerate(ids):
        fresh[number] &= name not in before.settled
        known = None if fresh[number] else before.keys.get(name)
        keys.add((known or mention_keys(told.mentions[name])) if compared[number] else NO_KEYS)
    for link in before.links:
        one, other = number_of(ids, link.one), number_of(ids, link.other)
        if one is not None and other is not None and link.one in before.settled and link.other in before.settled:
            links.add(one, other, *link[2:])
    comparing = _Comparing(told, compared, fresh, keys)
    comparing.find(links, before.leading)
    links.sort()
    return Found(comparing.accounts, links, keys, comparing.leading)


class _Comparing:
    """Articles one after the other by the time of their publication, each compared with those before it."""

    def __init__(self, told: Told, compared: NDArray[np.bool_], fresh: NDArray[np.bool_], keys: KeyTable) -> None:
        import numpy as np

        self.accounts, self.leading = Accounts(told), Shelved[tuple[str, ...]]()
        self._told, self._told_in, self._profiles = told, ToldIn(told, compared), Profiles(told)
        self._tellers = Tellers(told, self._told_in)
        self._meetings = Meetings(keys, fresh)
        self._fresh = bytes(fresh)
        self._concerned = bytes(self._meetings.concerned() | fresh)
        self._new = frozenset(np.array(told.article_of, np.int32)[fresh].tolist())
        periods = [period_of(day) for day in told.day_of]
        articles = (number for number in range(len(periods)) if self._told_in[number])
        self._order = sorted(articles, key=lambda number: (periods[number], told.day_of[number], number))
        self._place = array("i", bytes(4 * len(periods)))
        for place, number in enumerate(self._order):
            self._place[number] = place

    def find(self, links: Links, known: Mapping[str, Sequence[str]]) -> None:
        """Add the links of what is fresh; `known` are leading names of articles that are not new."""
        stories = Stories(self._new, self._asked())
        for article in self._order:
            name = self._told.article_ids[article]
            leading = (
                tuple(known[name]) if name in known and article not in self._new else self._profiles[article].leading
            )
            self.leading[name] = leading
            met = stories.met_by(article, period_of(self._told.day_of[article]), leading)
            alike = {other: self._profiles.likeness(article, other) for other in met}
            self._judge(article, {other: value for other, value in alike.items() if value.all >= ONE_STORY}, links)

    def _asked(self) -> AbstractSet[str] | None:
        """The leading names of new articles, two of which an article must have to meet one; None for any."""
        if len(self._new) == len(self._order):
            return None
        return {word for article in self._new for word in self._profiles[article].leading}

    def _judge(self, article: int, partners: Mapping[int, Likeness], links: Links) -> None:
        """Judge each mention of an article with those that it meets; `partners` are articles that may tell its story."""
        article_of, accounts = self._told.article_of, self.accounts
        near = (article, *partners) if partners or article in self._new else ()
        near_new = [other for other in near if other in self._new]
        for number in self._told_in[article]:
            for other in self._met_by(number, article, near if self._fresh[number] else near_new):
                one, two = (other, number) if other < number else (number, other)
                judgement = judge(accounts[one], accounts[two], partners.get(article_of[other], UNLIKE))
                if judgement is not None and judgement.likelihood >= LEAST_KEPT:
                    links.add(one, two, round(judgement.likelihood, 4), judgement.dates, reasons(judgement))

    def _met_by(self, number: int, article: int, near: Sequence[int]) -> Iterator[int]:
        """Those before it that it meets, where one of the two is fresh; `near` are articles that tell of the same."""
        met = self._meetings.met_by(number) if self._concerned[number] else set()
        met.update(self._tellers.near(number, near))
        article_of, place, fresh = self._told.article_of, self._place, self._fresh
        for other in met:
            there = article_of[other]
            earlier = other < number if there == article else place[there] < place[article]
            if earlier and (fresh[number] or fresh[other]):
                yield other


def reasons(judgement: Judgement) -> str:
    """The points of a judgement in words: `one article +6.2; predicate: same +0.0; ...`."""
    return "; ".join(f"{what} {value:+.1f}" for what, value in judgement.points)


def _profile_of(article: Row) -> Profile:
    text = article.get("text") or ""
    spans = [block for block in article.get("blocks") or () if block["kind"] in {"title", "standfirst", "body"}]
    return profile("\n".join(text[block["char_start"] : block["char_end"]] for block in spans))
