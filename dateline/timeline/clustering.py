"""From links to groups of mentions: what is alike on the whole, and wide dates that can mean only one event.

`last week` joins `on Friday` where nothing else of that week could be meant: what is told of a day and what is told of
its week are one event only if the week holds no second event that agrees as well.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dateline.identity import content_id
from dateline.timeline.accounts import Account
from dateline.timeline.groups import Groups
from dateline.timeline.linkage import linked
from dateline.timeline.links import Link
from dateline.timeline.same_event import apart, contradict

SAME_EVENT = 0.3  # mean likelihood from which two clusters are one event
_CLEARLY = 0.2  # likelihood by which the event that a wide date means must lead
Pairs = frozenset[tuple[str, str]]
Clusters = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What clusters are made from beside links: what mentions tell, and pairs that a user told apart.

    `prints` stand for all that a mention tells, and `clusters` were made before, by the print of all that they depend on.
    """

    accounts: Mapping[str, Account]
    forbidden: Pairs
    prints: Mapping[str, str]
    clusters: Mapping[str, Clusters]


class Grouping:
    """The clusters of all mentions, of which some are together already; `used` are those that links had a say in."""

    def __init__(self, given: Groups, known: Known) -> None:
        self._given, self._known = given, known
        self.used: dict[str, Clusters] = {}

    def clusters(self, names: Iterable[str], links: Sequence[Link]) -> Iterator[Sequence[str]]:
        """The ids of each cluster, sorted; what no link can bring to another is a cluster as it is given."""
        given, reach = self._given, components(self._given, links)
        links_of: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            one = reach.name(given.name(link.one))
            if one == reach.name(given.name(link.other)):
                links_of[one].append(link)
        for name in names:
            if given.name(name) == name and reach.name(name) == name:
                clusters = [sorted(given.members(each)) for each in sorted(reach.members(name))]
                yield from clusters if len(clusters) == 1 else self._clustered(clusters, links_of[name])

    def _clustered(self, given: list[list[str]], links: Sequence[Link]) -> Clusters:
        known, members = self._known, sorted(name for cluster in given for name in cluster)
        told_apart = sorted(known.forbidden & set(combinations(members, 2))) if known.forbidden else []
        mark = content_id(
            json.dumps([given, [known.prints[name] for name in members], [link[:4] for link in links], told_apart])
        )
        found = known.clusters.get(mark) or tuple(
            tuple(cluster) for cluster in clustered(given, links, known.accounts, known.forbidden)
        )
        self.used[mark] = found
        return found


@dataclass(frozen=True, slots=True)
class Apart:
    """What may keep two clusters apart: what mentions tell, pairs that a user told apart, and pairs that were linked."""

    accounts: Mapping[str, Account]
    forbidden: Pairs
    linked: Pairs

    def may_join(self, mine: Sequence[str], theirs: Sequence[str]) -> bool:
        """Whether no two are of days that cannot both be right, name others without a link, or were told apart."""
        here, there = self._different(mine), self._different(theirs)
        pairs = [(one, other) for one in here for other in there]
        if any(apart(self.accounts[one], self.accounts[other]) for one, other in pairs):
            return False
        if any(_pair(*pair) not in self.linked and contradict(*map(self.accounts.__getitem__, pair)) for pair in pairs):
            return False
        return not self.forbidden or not any(_pair(one, other) in self.forbidden for one in mine for other in theirs)

    def _different(self, names: Sequence[str]) -> list[str]:
        """One mention for each that tells another date or other participants, or stands in another article."""
        told = self.accounts
        return list({(told[n].when, told[n].agent, told[n].patient, told[n].article_id): n for n in names}.values())


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def components(given: Groups, links: Sequence[Link]) -> Groups:
    """Groups of mentions that clustering can bring together at all; `given` holds those that are together already."""
    reach = Groups()
    for link in links:
        if link.likelihood >= SAME_EVENT:
            reach.join(given.name(link.one), given.name(link.other))
    return reach


def clustered(
    given: Sequence[Sequence[str]], links: Sequence[Link], accounts: Mapping[str, Account], forbidden: Pairs
) -> list[list[str]]:
    """The mention ids of each event, sorted, from clusters that are one event already and the links between them."""
    names = sorted(name for cluster in given for name in cluster)
    number = {name: at for at, name in enumerate(names)}

    known = Apart(accounts, forbidden, frozenset((link.one, link.other) for link in links))

    def may_join(mine: Sequence[int], theirs: Sequence[int]) -> bool:
        return known.may_join([names[at] for at in mine], [names[at] for at in theirs])

    plain = {(number[each.one], number[each.other]): each.likelihood for each in links if each.dates != "nested"}
    numbered = [[number[name] for name in cluster] for cluster in given]
    found = [[names[at] for at in cluster] for cluster in linked(numbered, plain, SAME_EVENT, may_join)]
    nested = [link for link in links if link.dates == "nested" and link.likelihood >= SAME_EVENT]
    return _with_nested(found, nested, known) if nested else found


def _with_nested(found: list[list[str]], nested: Sequence[Link], known: Apart) -> list[list[str]]:
    """Join each cluster with a wide date to the one cluster that it can mean, the narrowest first, until none is left."""
    groups = Groups()
    for cluster in found:
        for name in cluster:
            groups.join(cluster[0], name)
    meant: dict[str, list[Link]] = defaultdict(list)
    for link in nested:
        meant[max(link.one, link.other, key=lambda name: (_width(known.accounts[name]), name))].append(link)
    joined = True
    while joined:
        joined = False
        for wide in sorted(meant, key=lambda name: (_width(known.accounts[name]), name)):
            other = _meant(wide, meant[wide], groups)
            if other is not None and known.may_join(groups.members(wide), groups.members(other)):
                groups.join(wide, other)
                joined = True
    return [sorted(groups.members(cluster[0])) for cluster in found if groups.name(cluster[0]) == min(cluster)]


def _meant(wide: str, nested: Sequence[Link], groups: Groups) -> str | None:
    """The cluster that a wide date means: the likeliest, if no second comes near it; None where it has joined one."""
    best: dict[str, float] = defaultdict(float)
    for link in nested:
        name = groups.name(link.other if link.one == wide else link.one)
        best[name] = max(best[name], link.likelihood)
    ranked = sorted(best, key=lambda name: (-best[name], name))
    if groups.name(wide) in best or (len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] < _CLEARLY):
        return None
    return ranked[0]


def _width(told: Account) -> int:
    return (told.days[1] - told.days[0]).days if told.days else -1
