"""Average linkage over a sparse graph: clusters whose members are alike on the whole, never by a chain of two by two.

Knows of numbers and likelihoods only. Of pairs that were not judged the likelihood is nothing.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]
Heap = list[tuple[float, int, int, int, int]]


def linked(
    given: Sequence[Sequence[int]],
    likelihoods: Mapping[Pair, float],
    least: float,
    may_join: Callable[[Sequence[int], Sequence[int]], bool],
) -> list[list[int]]:
    """The clusters of `given`, which hold each member once, joined while two are alike by `least` on average.

    Those most alike are joined first, of several the one with the smallest members; `may_join` may forbid a join. Each
    cluster comes sorted, and all by their smallest member: the order of what is given changes nothing.
    """
    members = [sorted(cluster) for cluster in sorted(given, key=min)]
    place = {member: at for at, cluster in enumerate(members) for member in cluster}
    sums: list[dict[int, float]] = [defaultdict(float) for _ in members]
    for (one, other), value in sorted(likelihoods.items()):
        here, there = place[one], place[other]
        if here != there:
            sums[here][there] += value
            sums[there][here] += value
    return _joined(members, sums, least, may_join)


def _joined(
    members: list[list[int]],
    sums: list[dict[int, float]],
    least: float,
    may_join: Callable[[Sequence[int], Sequence[int]], bool],
) -> list[list[int]]:
    waiting: Heap = []
    for here, row in enumerate(sums):
        _wait(waiting, members, here, {there: value for there, value in row.items() if here < there}, least)
    while waiting:
        _, one, other, size, other_size = heapq.heappop(waiting)
        current = len(members[one]) == size and len(members[other]) == other_size
        if not current or not may_join(members[one], members[other]):
            continue
        _merge(sums, one, other)
        members[one] = sorted(members[one] + members[other])
        members[other] = []
        _wait(waiting, members, one, sums[one], least)
    return [cluster for cluster in members if cluster]


def _merge(sums: list[dict[int, float]], one: int, other: int) -> None:
    """Add the row of `other` to that of `one` and take `other` out of the graph."""
    del sums[one][other]
    del sums[other][one]
    for neighbour, value in sums[other].items():
        sums[one][neighbour] = sums[one].get(neighbour, 0.0) + value
        sums[neighbour][one] = sums[one][neighbour]
        del sums[neighbour][other]
    sums[other] = {}


def _wait(waiting: Heap, members: list[list[int]], here: int, row: Mapping[int, float], least: float) -> None:
    for there, value in row.items():
        one, other = min(here, there), max(here, there)
        mean = value / (len(members[one]) * len(members[other]))
        if mean >= least:
            heapq.heappush(waiting, (-mean, one, other, len(members[one]), len(members[other])))
