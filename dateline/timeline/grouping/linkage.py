"""Average linkage over a sparse graph: clusters whose members are alike on the whole, never by a chain of two by two.

Knows of numbers and likelihoods only. What is averaged are pairs of texts: of all that two texts say, what is most
alike counts, since a text tells of one thing in several words. Within one text every two members count, and what one
text tells of both counts double. Of pairs that were not judged the likelihood is nothing.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

_WITHIN = 2  # what a text weighs that tells of both, beside one pair of texts

Pair = tuple[int, int]
Heap = list[tuple[float, int, int, int, int]]
Join = Callable[[Sequence[int], Sequence[int]], bool]


def linked(
    given: Sequence[Sequence[int]],
    likelihoods: Mapping[Pair, float],
    least: float,
    may_join: Join,
    text_of: Sequence[int] | None = None,
) -> list[list[int]]:
    """The clusters of `given`, which hold each member once, joined while two are alike by `least` on average.

    Those most alike are joined first, of several the one with the smallest members; `may_join` may forbid a join. Each
    cluster comes sorted, and all by their smallest member: the order of what is given changes nothing. `text_of` says
    of each member in which text it stands; without it, each stands in one of its own.
    """
    clusters = [_Cluster(sorted(cluster), text_of) for cluster in sorted(given, key=min)]
    place = {member: at for at, cluster in enumerate(clusters) for member in cluster.members}
    for (one, other), value in sorted(likelihoods.items()):
        here, there = place[one], place[other]
        if here != there:
            tie = clusters[here].ties.setdefault(there, _Tie())
            clusters[there].ties[here] = tie
            tie.add(_texts(one, other, text_of), value)
    return _joined(clusters, least, may_join)


class _Tie:
    """What two clusters have in common: the best likelihood of each two texts, and the sum of those in one text."""

    __slots__ = ("across", "across_sum", "within")

    def __init__(self) -> None:
        self.across: dict[Pair, float] = {}
        self.across_sum = 0.0
        self.within: dict[int, float] = {}

    def add(self, texts: Pair, value: float) -> None:
        if texts[0] == texts[1]:
            self.within[texts[0]] = self.within.get(texts[0], 0.0) + value
            return
        before = self.across.get(texts, 0.0)
        if value > before:
            self.across[texts] = value
            self.across_sum += value - before

    def include(self, other: _Tie) -> None:
        for texts, value in other.across.items():
            self.add(texts, value)
        for text, value in other.within.items():
            self.within[text] = self.within.get(text, 0.0) + value


class _Cluster:
    """Members, how many of them stand in each text, and the ties to other clusters by their number."""

    __slots__ = ("members", "texts", "ties")

    def __init__(self, members: list[int], text_of: Sequence[int] | None) -> None:
        self.members = members
        self.texts = Counter(member if text_of is None else text_of[member] for member in members)
        self.ties: dict[int, _Tie] = {}

    def likeness(self, other: _Cluster, tie: _Tie) -> float:
        """How alike two clusters are on average over their pairs of texts."""
        few, many = sorted((self.texts, other.texts), key=len)
        shared = sum(1 for text in few if text in many)
        inner = sum(value / (few[text] * many[text]) for text, value in tie.within.items())
        pairs = len(few) * len(many) - shared * (shared - 1) / 2 + (_WITHIN - 1) * shared
        return (tie.across_sum + _WITHIN * inner) / pairs


def _texts(one: int, other: int, text_of: Sequence[int] | None) -> Pair:
    here, there = (one, other) if text_of is None else (text_of[one], text_of[other])
    return (here, there) if here < there else (there, here)


def _joined(clusters: list[_Cluster], least: float, may_join: Join) -> list[list[int]]:
    waiting: Heap = []
    for here, cluster in enumerate(clusters):
        for candidate in _candidates(clusters, here, (there for there in cluster.ties if here < there), least):
            heapq.heappush(waiting, candidate)
    while waiting:
        _, one, other, size, other_size = heapq.heappop(waiting)
        mine, theirs = clusters[one], clusters[other]
        current = len(mine.members) == size and len(theirs.members) == other_size
        if not current or not may_join(mine.members, theirs.members):
            continue
        _merge(clusters, one, other)
        for candidate in _candidates(clusters, one, mine.ties, least):
            heapq.heappush(waiting, candidate)
    return [cluster.members for cluster in clusters if cluster.members]


def _merge(clusters: list[_Cluster], one: int, other: int) -> None:
    """Put all of `other` into `one` and take it out of the graph."""
    mine, theirs = clusters[one], clusters[other]
    del mine.ties[other]
    del theirs.ties[one]
    for neighbour, tie in theirs.ties.items():
        known = mine.ties.get(neighbour)
        if known is None:
            mine.ties[neighbour] = tie
        else:
            known.include(tie)
        clusters[neighbour].ties[one] = mine.ties[neighbour]
        del clusters[neighbour].ties[other]
    mine.members = sorted(mine.members + theirs.members)
    mine.texts += theirs.texts
    theirs.members, theirs.ties = [], {}


def _candidates(clusters: list[_Cluster], here: int, others: Iterator[int] | Mapping[int, _Tie], least: float) -> Heap:
    """The joins of one cluster with those that are like it."""
    found: Heap = []
    for there in others:
        one, other = min(here, there), max(here, there)
        mine, theirs = clusters[one], clusters[other]
        likeness = mine.likeness(theirs, mine.ties[other])
        if likeness >= least:
            found.append((-likeness, one, other, len(mine.members), len(theirs.members)))
    return found
