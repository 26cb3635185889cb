"""Links between mentions: the judgement on every two that are compared, and on every two articles that may tell one story.

Each judgement depends on the two alone, so what was judged before holds when more arrives. Who is compared stands in
`candidates`, how it is judged in `same_event`, what becomes of it in `merging`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Any, NamedTuple

from dateline.timeline.accounts import Account, account
from dateline.timeline.candidates import Keys, Meetings, mention_keys, story_keys
from dateline.timeline.profiles import UNLIKE, Likeness, Profile, likeness, profile
from dateline.timeline.same_event import ONE_STORY, Dates, Judgement, judge

Row = dict[str, Any]

LEAST_KEPT = 0.05  # likelihood; what is less likely changes no mean that matters


class Link(NamedTuple):
    """The judgement on two mentions, `one` the smaller id."""

    one: str
    other: str
    likelihood: float
    dates: Dates
    reasons: str


class Before(NamedTuple):
    """What was found before: mentions of `settled` were compared with one another, with `links` as the outcome.

    Their blocks stand in `keys`, and the leading names of articles in `leading`.
    """

    settled: AbstractSet[str] = frozenset()
    links: Iterable[Link] = ()
    keys: Mapping[str, Keys] = MappingProxyType({})
    leading: Mapping[str, tuple[str, ...]] = MappingProxyType({})


NOTHING_BEFORE = Before()


class Accounts(dict[str, Account]):
    """The comparable form of mentions by their ids, each made when it is first asked for."""

    def __init__(self, mentions: Mapping[str, Row], articles: Mapping[str, Row]) -> None:
        super().__init__()
        self._mentions, self._articles = mentions, articles

    def __missing__(self, name: str) -> Account:
        mention = self._mentions[name]
        made = self[name] = account(mention, self._articles[mention["article_id"]])
        return made


class Stories:
    """Which articles may tell one story, where one of them is of `fresh`, and how alike two articles are.

    `leading` holds the leading names of articles as far as they are known already.
    """

    def __init__(
        self, articles: Mapping[str, Row], fresh: AbstractSet[str], leading: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._articles = articles
        self._profiles: dict[str, Profile] = {}
        self._partners: dict[str, dict[str, Likeness]] = defaultdict(dict)
        self.leading: dict[str, tuple[str, ...]] = {}
        for name in articles:
            known = leading.get(name) if name not in fresh else None
            self.leading[name] = known if known is not None else self._profile(name).leading
        asking = {word for name in fresh for word in self.leading[name]}
        keys = {
            name: Keys(set(story_keys(article, [word for word in self.leading[name] if word in asking])), set(), set())
            for name, article in articles.items()
        }
        meetings = Meetings(fresh, keys)
        for name in articles:
            for other in meetings.met_by(name, keys[name]):
                alike = likeness(self._profile(name), self._profile(other))
                if alike.all >= ONE_STORY:
                    self._partners[name][other] = self._partners[other][name] = alike

    def partners(self, name: str) -> Iterable[str]:
        """The other articles that may tell the story of this one."""
        return self._partners.get(name, ())

    def likeness(self, one: str, other: str) -> Likeness:
        """How alike two articles are; of those that tell no one story nothing is known."""
        return self._partners.get(one, {}).get(other, UNLIKE)

    def _profile(self, name: str) -> Profile:
        if name not in self._profiles:
            self._profiles[name] = _profile_of(self._articles[name])
        return self._profiles[name]


class Tellers:
    """The mentions of each article by the groups of their predicates, where they can be near one that is told anew."""

    def __init__(self, mentions: Mapping[str, Row], accounts: Mapping[str, Account]) -> None:
        self._accounts = accounts
        self.told_in: dict[str, list[str]] = defaultdict(list)
        for name in sorted(mentions):
            self.told_in[mentions[name]["article_id"]].append(name)
        self._groups: dict[str, dict[str, list[str]]] = {}

    def before(self, name: str, stories: Stories) -> Iterator[str]:
        """The smaller ids of a predicate that may be near, in the same article and in those that may tell its story."""
        told = self._accounts[name]
        for article_id in (told.article_id, *stories.partners(told.article_id)):
            here = self._of(article_id)
            for group in told.predicate.groups & here.keys():
                yield from (other for other in here[group] if other < name)

    def _of(self, article_id: str) -> dict[str, list[str]]:
        if article_id not in self._groups:
            groups = self._groups[article_id] = defaultdict(list)
            for name in self.told_in[article_id]:
                for group in self._accounts[name].predicate.groups:
                    groups[group].append(name)
        return self._groups[article_id]


class Found(NamedTuple):
    """The comparable form of mentions, the links between them, their blocks, and the leading names of articles, by id."""

    accounts: Accounts
    links: list[Link]
    keys: dict[str, Keys]
    leading: dict[str, tuple[str, ...]]


def find_links(articles: Mapping[str, Row], mentions: Mapping[str, Row], before: Before = NOTHING_BEFORE) -> Found:
    """The links between mentions; `articles` and `mentions` are rows by their ids, in any order.

    Only what is not settled `before` is compared, with everything.
    """
    accounts = Accounts(mentions, articles)
    fresh = mentions.keys() - before.settled
    keys = {name: mention_keys(accounts[name]) if name in fresh else before.keys[name] for name in mentions}
    tellers = Tellers(mentions, accounts)
    new_articles = {mentions[name]["article_id"] for name in fresh}
    stories = Stories({name: articles[name] for name in sorted(tellers.told_in)}, new_articles, before.leading)
    links = [link for link in before.links if link.one in before.settled and link.other in before.settled]
    meetings = Meetings(fresh, keys)
    for name in sorted(mentions):
        met = meetings.met_by(name, keys[name])
        article_id = mentions[name]["article_id"]
        if article_id in new_articles or stories.partners(article_id):
            met.update(tellers.before(name, stories))
        links += _judged(name, met if name in fresh else met & fresh, accounts, stories)
    return Found(accounts, sorted(links), keys, stories.leading)


def _judged(name: str, met: Iterable[str], accounts: Mapping[str, Account], stories: Stories) -> Iterator[Link]:
    for other in met:
        alike = stories.likeness(accounts[name].article_id, accounts[other].article_id)
        judgement = judge(accounts[other], accounts[name], alike)
        if judgement is not None and judgement.likelihood >= LEAST_KEPT:
            yield Link(other, name, round(judgement.likelihood, 4), judgement.dates, reasons(judgement))


def reasons(judgement: Judgement) -> str:
    """The points of a judgement in words: `one article +6.2; predicate: same +0.0; ...`."""
    return "; ".join(f"{what} {value:+.1f}" for what, value in judgement.points)


def _profile_of(article: Row) -> Profile:
    text = article.get("text") or ""
    spans = [block for block in article.get("blocks") or () if block["kind"] in {"title", "standfirst", "body"}]
    return profile("\n".join(text[block["char_start"] : block["char_end"]] for block in spans))
