"""Mentions into events: groups of mentions that tell of one event, whatever the order in which they come.

Three layers: near-duplicate articles tell everything once; within an article and across articles, what is alike on the
whole is one event. Links keep the reasons. What an answer of a user says goes before all of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from dateline.near_duplicates import Compared
from dateline.timeline.grouping.clustering import Clusters, Grouping, Known
from dateline.timeline.grouping.groups import NumberGroups
from dateline.timeline.grouping.link_table import Link
from dateline.timeline.grouping.links import find_links
from dateline.timeline.grouping.memory import NOTHING, Memory
from dateline.timeline.grouping.told import ByNumber, Told, number_of, told_by
from dateline.timeline.rows.events import event_row, on_timeline, timeline_order
from dateline.timeline.storage.packed import Packed
from dateline.timeline.storage.shelf import Shelved

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Row = dict[str, Any]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Answers:
    """What users said of pairs of mention ids: that both tell of one event, or that they do not."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


NO_ANSWERS = Answers()


class Rows(Packed[Row]):
    """Rows of events in their published order, read where they lie one by one."""

    def __init__(self, rows: Mapping[str, Row], order: Sequence[str]) -> None:
        self._rows, self._order = rows, order

    def __len__(self) -> int:
        return len(self._order)

    def _value(self, at: int) -> Row:
        return self._rows[self._order[at]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(dict.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Merged:
    """Rows of `events` and `timeline` in their published order, the event of each mention, and the links behind it."""

    events: Sequence[Row]
    timeline: Sequence[Row]
    event_of: dict[str, str]
    links: Sequence[Link] = ()
    memory: Memory = NOTHING


def merge(
    articles: Iterable[Row], mentions: Iterable[Row], answers: Answers = NO_ANSWERS, memory: Memory = NOTHING
) -> Merged:
    """One event for all mentions that tell of it.

    `articles` and `mentions` are rows of these tables over all deliveries, in any order; a row that came with
    several deliveries counts once. Rows that are no list are read once and kept in a file, so that there may be more of
    them than memory holds. Mentions that share an event_id are one event already. A mention of an article
    that is not given raises ValueError. `memory` of an earlier merging saves work and changes nothing.
    """
    compared = Compared(memory.sketches, memory.verdicts, Shelved())
    told = told_by(articles, mentions, compared)
    grouped, found = _groups(told, answers, memory)
    event_of: dict[str, str] = {}
    rows: Shelved[Row] = Shelved()
    order: list[tuple[bytes, str, bool]] = []
    for numbers in grouped:
        ids = [told.mention_ids[number] for number in numbers]
        together = [told.mentions[name] for name in ids]
        mark = told.print_of_event(numbers)
        event = memory.rows.get(mark) or event_row(together, told.articles, told.text_group)
        rows[mark] = event
        event_of |= dict.fromkeys(ids, str(event["event_id"]))
        order.append((timeline_order(event), mark, on_timeline(event, together)))
    order.sort()
    remembered = replace(found, rows=rows, sketches=compared.used_sketches, verdicts=compared.used_verdicts)
    events = Rows(rows, [mark for _, mark, _ in order])
    timeline = Rows(rows, [mark for _, mark, dated in order if dated])
    return Merged(events, timeline, event_of, found.links, remembered)


class _Copies:
    """Mentions that near-duplicate texts tell in the same words: the first of them stands for all."""

    def __init__(self, told: Told) -> None:
        import numpy as np

        self.first = _first_of(told.copied)
        self.is_first = self.first == np.arange(len(self.first))
        self._numbers = np.argsort(self.first, kind="stable")
        self._starts = np.searchsorted(self.first[self._numbers], np.arange(len(self.first) + 1))

    def of(self, number: int) -> list[int]:
        """The numbers of all that the first one stands for."""
        found: list[int] = self._numbers[self._starts[number] : self._starts[number + 1]].tolist()
        return found


def _first_of(values: array[int]) -> NDArray[np.int32]:
    """For each number the smallest number that has the same value."""
    import numpy as np

    _, first, which = np.unique(np.array(values, np.uint64), return_index=True, return_inverse=True)
    return first.astype(np.int32)[which]


def _groups(told: Told, answers: Answers, memory: Memory) -> tuple[Iterator[list[int]], Memory]:
    """The numbers of the mentions of each event, sorted, and what was found on the way, to be remembered."""
    import numpy as np

    copies, ids = _Copies(told), told.mention_ids
    numbers = array("i", np.flatnonzero(copies.is_first).astype(np.int32).tobytes())
    prints = ByNumber(ids, numbers, told.prints.__getitem__)
    found = find_links(told, copies.is_first, memory.before(prints))
    keys = ByNumber(ids, numbers, found.keys.__getitem__)
    clusters: dict[str, Clusters] = {}
    event_of = partial(_event_given, told)
    known = Known(found.accounts, event_of, _told_apart(told, copies, answers), told.prints, memory.clusters, clusters)
    grouping = Grouping(_given(told, copies, answers), copies.is_first, _places(told), known)
    grouped = (
        sorted(copy for name in cluster for copy in copies.of(found.accounts.number(name)))
        for cluster in grouping.clusters(ids, found.links)
    )
    return grouped, Memory(found.links, prints, keys, found.leading, clusters)


def _event_given(told: Told, name: str) -> str:
    return str(told.mentions[name]["event_id"])


def _given(told: Told, copies: _Copies, answers: Answers) -> NDArray[np.int32]:
    """For each number the group of those that are one event before anything is compared."""
    import numpy as np

    groups, first = NumberGroups(len(copies.first)), _first_of(told.given)
    for number in np.flatnonzero(first != np.arange(len(first))).tolist():
        groups.join(int(copies.first[first[number]]), int(copies.first[number]))
    for one, other in _answered(told, copies, answers.same):
        groups.join(one, other)
    return groups.names()


def _answered(told: Told, copies: _Copies, pairs: Iterable[Pair]) -> Iterator[tuple[int, int]]:
    """The numbers of the first copies of those pairs that are both told."""
    for pair in pairs:
        one, other = (number_of(told.mention_ids, name) for name in pair)
        if one is not None and other is not None:
            yield int(copies.first[one]), int(copies.first[other])


def _told_apart(told: Told, copies: _Copies, answers: Answers) -> frozenset[Pair]:
    ids = told.mention_ids
    return frozenset((ids[min(pair)], ids[max(pair)]) for pair in _answered(told, copies, answers.different))


def _places(told: Told) -> NDArray[np.int32]:
    """The place of each mention by the publication of its article."""
    import numpy as np

    order = np.argsort(np.array(told.day_of, np.int32)[np.array(told.article_of, np.int32)], kind="stable")
    places = np.empty(len(order), np.int32)
    places[order] = np.arange(len(order), dtype=np.int32)
    return places
