"""From links to groups of mentions: what is alike on the whole, and wide dates that can mean only one event.

`last week` joins `on Friday` where nothing else of that week could be meant: what is told of a day and what is told of
its week are one event only if the week holds no second event that agrees as well.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from dateline.identity import content_id
from dateline.timeline.grouping.groups import Groups, NumberGroups
from dateline.timeline.grouping.link_table import Link, Links
from dateline.timeline.grouping.linkage import linked
from dateline.timeline.grouping.links import Accounts
from dateline.timeline.judging.accounts import Account
from dateline.timeline.judging.ruled_out import kept_apart
from dateline.timeline.judging.same_event import apart, contradict

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAME_EVENT = 0.33  # mean likelihood from which two clusters are one event
_FEW = 0.1  # share of pairs that may name others
_CLEARLY = 0.2  # likelihood by which the event that a wide date means must lead
Pairs = frozenset[tuple[str, str]]
Clusters = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What clusters are made from beside links: what mentions tell, and pairs that a user told apart.

    `prints` stand for all that a mention tells, and `clusters` were made before, by the print of all that they depend
    on; those that are made or used now are put into `used`. `event_of` gives the event id with which a mention came.
    """

    accounts: Accounts
    event_of: Callable[[str], str]
    forbidden: Pairs
    prints: Sequence[str]
    clusters: Mapping[str, Clusters]
    used: dict[str, Clusters]


class Grouping:
    """The clusters of mentions, of which some are together already.

    `given` names for each number its group, `compared` says of it whether it is clustered at all, and `place` in what
    order clusters come: no two have the same.
    """

    def __init__(
        self, given: NDArray[np.int32], compared: NDArray[np.bool_], place: NDArray[np.int32], known: Known
    ) -> None:
        self._given, self._compared, self._place, self._known = given, compared, place, known

    def clusters(self, ids: Sequence[str], links: Links) -> Iterator[Sequence[str]]:
        """The ids of each cluster, sorted; what no link can bring to another is a cluster as it is given."""
        import numpy as np

        one, other, likelihood = links.columns()
        reach = self._place[components(self._given, one, other, likelihood)]
        inner = np.flatnonzero(reach[one] == reach[other])
        inner = inner[np.argsort(reach[one[inner]], kind="stable")]
        linked_in = reach[one[inner]]
        numbers = np.flatnonzero(self._compared)
        numbers = numbers[np.lexsort((numbers, self._given[numbers], reach[numbers]))]
        for first, last in _runs(reach[numbers]):
            within = numbers[first:last]
            names = [ids[number] for number in within.tolist()]
            clusters = [names[start:end] for start, end in _runs(self._given[within])]
            if len(clusters) == 1:
                yield names
                continue
            start, end = np.searchsorted(linked_in, [reach[within[0]], reach[within[0]] + 1]).tolist()
            yield from self._clustered(clusters, [links[at] for at in inner[start:end].tolist()])

    def _clustered(self, given: list[list[str]], links: Sequence[Link]) -> Clusters:
        known, members = self._known, sorted(name for cluster in given for name in cluster)
        told_apart = sorted(known.forbidden & set(combinations(members, 2))) if known.forbidden else []
        leading = [self._leading(cluster) for cluster in given]
        prints = [known.prints[known.accounts.number(name)] for name in members]
        mark = content_id(json.dumps([given, leading, prints, [link[:4] for link in links], told_apart]))
        found = known.clusters.get(mark)
        if found is None:
            behind = {names[0]: cluster for names, cluster in zip(leading, given, strict=True)}
            joined = clustered(leading, links, known.accounts, known.forbidden)
            found = tuple(tuple(sorted({*cluster, *_all(map(behind.get, cluster))})) for cluster in joined)
        known.used[mark] = found
        return found

    def _leading(self, cluster: list[str]) -> list[str]:
        """The mentions that are compared for all that came as one event: the rest only tell more of it.

        "A gunman opened fire and killed nine" is compared by the fire, for another account may tell of the nine alone.
        """
        if len(cluster) == 1:
            return cluster
        return [name for name in cluster if self._known.event_of(name) == name] or cluster


def _all(clusters: Iterable[list[str] | None]) -> Iterator[str]:
    return (name for cluster in clusters if cluster is not None for name in cluster)


def _runs(values: NDArray[np.int32]) -> Iterator[tuple[int, int]]:
    """Where each run of one value begins and ends."""
    import numpy as np

    if len(values) == 1:
        yield 0, 1
        return
    changes = np.flatnonzero(values[1:] != values[:-1]) + 1
    yield from pairwise([0, *changes.tolist(), len(values)]) if len(values) else ()


@dataclass(frozen=True, slots=True)
class Apart:
    """What may keep two clusters apart: what mentions tell, pairs that a user told apart, and pairs that were linked."""

    accounts: Accounts
    forbidden: Pairs
    linked: Pairs

    def may_join(self, mine: Sequence[str], theirs: Sequence[str]) -> bool:
        """Whether no two are of days that cannot both be right, few name others without a link, and none were told apart.

        Of many that agree a few may name others, as one report calls by a name whom the rest describe.
        """
        here, there = self._different(mine), self._different(theirs)
        pairs = [(one, other) for one in here for other in there]
        if any(apart(self.accounts.of(one), self.accounts.of(other)) for one, other in pairs):
            return False
        if any(kept_apart(one, other) for one in self._surest(here) for other in self._surest(there)):
            return False
        alike = {self._texts(*pair) for pair in pairs if _pair(*pair) in self.linked} - {()}
        others = sum(
            _pair(*pair) not in self.linked
            and self._texts(*pair) not in alike
            and contradict(*map(self.accounts.of, pair))
            for pair in pairs
        )
        if others > _FEW * len(pairs):
            return False
        return not self.forbidden or not any(_pair(one, other) in self.forbidden for one in mine for other in theirs)

    def _texts(self, one: str, other: str) -> tuple[str, str] | tuple[()]:
        """The two texts, which tell of one event where any two of their mentions do; nothing for two of one text."""
        here, there = self.accounts.of(one).article_id, self.accounts.of(other).article_id
        return (here, there) if here != there else ()

    def _surest(self, names: Sequence[str]) -> list[Account]:
        """What each article tells of it with a date, or else all that it tells."""
        told = [self.accounts.of(name) for name in names]
        dated = {each.article_id for each in told if each.placed}
        return [each for each in told if each.placed or each.article_id not in dated]

    def _different(self, names: Sequence[str]) -> list[str]:
        """One mention for each that tells another date or other participants, or stands in another article."""
        told = [(name, self.accounts.of(name)) for name in names]
        return list({(each.when, each.agent, each.patient, each.article_id): name for name, each in told}.values())


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def components(
    given: NDArray[np.int32], one: NDArray[np.int32], other: NDArray[np.int32], likelihood: NDArray[np.float64]
) -> NDArray[np.int32]:
    """For each number the group of those that clustering can bring together at all; `given` are together already."""
    reach = NumberGroups(len(given))
    strong = likelihood >= SAME_EVENT
    for mine, theirs in zip(given[one[strong]].tolist(), given[other[strong]].tolist(), strict=True):
        reach.join(mine, theirs)
    return reach.names()[given]


def clustered(
    given: Sequence[Sequence[str]], links: Sequence[Link], accounts: Accounts, forbidden: Pairs
) -> list[list[str]]:
    """The mention ids of each event, sorted, from clusters that are one event already and the links between them."""
    names = sorted(name for cluster in given for name in cluster)
    number = {name: at for at, name in enumerate(names)}
    links = [link for link in links if link.one in number and link.other in number]
    known = Apart(accounts, forbidden, frozenset((link.one, link.other) for link in links))

    def may_join(mine: Sequence[int], theirs: Sequence[int]) -> bool:
        return known.may_join([names[at] for at in mine], [names[at] for at in theirs])

    plain = {(number[each.one], number[each.other]): each.likelihood for each in links if each.dates != "nested"}
    numbered = [[number[name] for name in cluster] for cluster in given]
    texts = _numbered(accounts.of(name).article_id for name in names)
    found = [[names[at] for at in cluster] for cluster in linked(numbered, plain, SAME_EVENT, may_join, texts)]
    nested = [link for link in links if link.dates == "nested" and link.likelihood >= SAME_EVENT]
    return _with_nested(found, nested, known) if nested else found


def _numbered(values: Iterable[str]) -> list[int]:
    """For each value the place at which it came first among all that differ."""
    places: dict[str, int] = {}
    return [places.setdefault(value, len(places)) for value in values]


def _with_nested(found: list[list[str]], nested: Sequence[Link], known: Apart) -> list[list[str]]:
    """Join each cluster with a wide date to the one cluster that it can mean, the narrowest first, until none is left."""
    groups = Groups()
    for cluster in found:
        for name in cluster:
            groups.join(cluster[0], name)
    meant: dict[str, list[Link]] = defaultdict(list)
    for link in nested:
        meant[max(link.one, link.other, key=lambda name: (_width(known.accounts.of(name)), name))].append(link)
    joined = True
    while joined:
        joined = False
        for wide in sorted(meant, key=lambda name: (_width(known.accounts.of(name)), name)):
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
