"""Links between mentions: the judgement on every two that are compared, and on every two articles that may tell one story.

Each judgement depends on the two alone, so what was judged before holds when more arrives. Who is compared stands in
`candidates`, how it is judged in `same_event`, what becomes of it in `merging`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from dateline.timeline.accounts import Account, account
from dateline.timeline.candidates import Keys, mention_keys, story_keys
from dateline.timeline.profiles import UNLIKE, Likeness, Profile, likeness, profile
from dateline.timeline.same_event import ONE_STORY, Dates, Judgement, judge

Row = dict[str, Any]

TellersOf = Mapping[str, Mapping[str, list[str]]]  # article -> group of predicates -> mentions

LEAST_KEPT = 0.05  # likelihood; what is less likely changes no mean that matters


class Link(NamedTuple):
    """The judgement on two mentions, `one` the smaller id."""

    one: str
    other: str
    likelihood: float
    dates: Dates
    reasons: str


class Blocks:
    """Ids by the blocks that they are in."""

    def __init__(self) -> None:
        self._same: dict[str, list[str]] = defaultdict(list)
        self._wide: dict[str, list[str]] = defaultdict(list)
        self._fine: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str, keys: Keys) -> None:
        """Put `name` into its blocks."""
        for blocks, mine in zip((self._same, self._wide, self._fine), keys, strict=True):
            for key in mine:
                blocks[key].append(name)

    def meet(self, keys: Keys) -> set[str]:
        """Those in the blocks so far that one with these keys meets."""
        met: set[str] = set()
        for blocks, mine in ((self._same, keys.same), (self._fine, keys.wide), (self._wide, keys.fine)):
            for key in mine:
                met.update(blocks.get(key, ()))
        return met


class Stories:
    """Which articles may tell one story, where one of them is of `fresh`, and how alike two articles are.

    `leading` holds the leading names of articles as far as they are known already.
    """

    def __init__(
        self, articles: Mapping[str, Row], fresh: Container[str], leading: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._articles = articles
        self._profiles: dict[str, Profile] = {}
        self._partners: dict[str, dict[str, Likeness]] = defaultdict(dict)
        self.leading: dict[str, tuple[str, ...]] = {}
        blocks, new = Blocks(), Blocks()
        for name, article in articles.items():
            known = leading.get(name) if name not in fresh else None
            self.leading[name] = known if known is not None else self._profile(name).leading
            keys = Keys(list(story_keys(article, self.leading[name])), [], [])
            for other in (blocks if name in fresh else new).meet(keys):
                alike = likeness(self._profile(name), self._profile(other))
                if alike.all >= ONE_STORY:
                    self._partners[name][other] = self._partners[other][name] = alike
            blocks.add(name, keys)
            if name in fresh:
                new.add(name, keys)

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


class Found(NamedTuple):
    """The comparable form of every mention, the links between them, and the leading names of their articles, by id."""

    accounts: dict[str, Account]
    links: list[Link]
    leading: dict[str, tuple[str, ...]]


def find_links(
    articles: Mapping[str, Row],
    mentions: Mapping[str, Row],
    settled: frozenset[str] = frozenset(),
    known: Iterable[Link] = (),
    leading: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> Found:
    """The links between mentions; `articles` and `mentions` are rows by their ids, in any order.

    Mentions of `settled` were compared with one another before, with what is `known` as the outcome, and articles have the
    `leading` names that were found then; only what is not settled is compared, with everything.
    """
    accounts = {name: account(mention, articles[mention["article_id"]]) for name, mention in mentions.items()}
    told_in: TellersOf = defaultdict(lambda: defaultdict(list))
    for name, told in accounts.items():
        for group in told.predicate.groups:
            told_in[told.article_id][group].append(name)
    fresh = {told.article_id for name, told in accounts.items() if name not in settled}
    stories = Stories({name: articles[name] for name in sorted(told_in)}, fresh, leading)
    links = [link for link in known if link.one in settled and link.other in settled]
    blocks, new = Blocks(), Blocks()
    for name in sorted(accounts):
        keys = mention_keys(accounts[name])
        met = (new if name in settled else blocks).meet(keys)
        met.update(_of_one_story(name, accounts[name], told_in, stories))
        links += _judged(name, met - settled if name in settled else met, accounts, stories)
        blocks.add(name, keys)
        if name not in settled:
            new.add(name, keys)
    return Found(accounts, sorted(links), stories.leading)


def _of_one_story(name: str, told: Account, told_in: TellersOf, stories: Stories) -> Iterator[str]:
    """The smaller ids of a predicate that may be near, in the same article and in those that may tell its story."""
    for article_id in (told.article_id, *stories.partners(told.article_id)):
        here = told_in[article_id]
        for group in told.predicate.groups & here.keys():
            yield from (other for other in here[group] if other < name)


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
