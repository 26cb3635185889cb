"""Mentions into events: groups of mentions that tell of one event, whatever the order in which they come.

Three layers: near-duplicate articles tell everything once; within an article and across articles, what is alike on the
whole is one event. Links keep the reasons. What an answer of a user says goes before all of them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dateline.timeline.accounts import Account, copy_key
from dateline.timeline.clustering import Pairs, clustered, components
from dateline.timeline.events import event_row, on_timeline, timeline_order
from dateline.timeline.groups import Groups
from dateline.timeline.links import Link, find_links
from dateline.timeline.memory import NOTHING, Memory, print_of
from dateline.timeline.sources import text_groups

Row = dict[str, Any]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Answers:
    """What users said of pairs of mention ids: that both tell of one event, or that they do not."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


NO_ANSWERS = Answers()


@dataclass(frozen=True, slots=True)
class Merged:
    """Rows of `events` and `timeline` in their published order, the event of each mention, and the links behind it."""

    events: list[Row]
    timeline: list[Row]
    event_of: dict[str, str]
    links: list[Link] = field(default_factory=list)
    memory: Memory = NOTHING


def merge(
    articles: Sequence[Row], mentions: Sequence[Row], answers: Answers = NO_ANSWERS, memory: Memory = NOTHING
) -> Merged:
    """One event for all mentions that tell of it.

    `articles` and `mentions` are rows of these tables over all deliveries, in any order; a row that came with
    several deliveries counts once. Mentions that share an event_id are one event already. A mention of an article
    that is not given raises ValueError. `memory` of an earlier merging saves work and changes nothing.
    """
    text_group = text_groups(articles)
    article_of = one_each(articles, "article_id")
    told = one_each(mentions, "mention_id")
    for mention in told.values():
        if mention["article_id"] not in article_of:
            raise ValueError(
                f"mention {mention['mention_id']} names article {mention['article_id']}, which is not given"
            )
    grouped, found = _groups(article_of, told, text_group, answers, memory)
    events: list[Row] = []
    event_of: dict[str, str] = {}
    dated: list[Row] = []
    for ids in grouped:
        together = [told[mention_id] for mention_id in ids]
        event = event_row(together, article_of, text_group)
        events.append(event)
        event_of |= dict.fromkeys(ids, str(event["event_id"]))
        if on_timeline(event, together):
            dated.append(event)
    return Merged(
        sorted(events, key=timeline_order), sorted(dated, key=timeline_order), event_of, list(found.links), found
    )


def one_each(rows: Iterable[Row], key: str) -> dict[str, Row]:
    """The rows by their id, in the order of ids; of several rows with one id always the same one."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return {
        name: rows[0] if len(rows) == 1 else min(rows, key=lambda row: json.dumps(row, sort_keys=True, default=str))
        for name, rows in sorted(found.items())
    }


def _groups(
    article_of: Mapping[str, Row],
    told: Mapping[str, Row],
    text_group: Mapping[str, str],
    answers: Answers,
    memory: Memory,
) -> tuple[list[list[str]], Memory]:
    """The mention ids of each event, sorted, and the links that were found between them, to be remembered."""
    copies = Groups(told)
    _join_alike(copies, told, lambda mention: copy_key(mention, text_group[mention["article_id"]]))
    first = {name: told[name] for name in told if copies.name(name) == name}
    prints = {name: print_of(mention, article_of[mention["article_id"]]) for name, mention in first.items()}
    accounts, links, leading = find_links(article_of, first, memory.settled(prints), memory.links, memory.leading)
    given = Groups(first)
    for one, other in _known(told, copies, answers):
        given.join(one, other)
    forbidden = frozenset(
        (min(pair), max(pair))
        for one, other in answers.different
        if one in told and other in told and (pair := (copies.name(one), copies.name(other)))
    )
    found = _clusters(given, links, accounts, forbidden)
    ids = [sorted(name for one in cluster for name in copies.members(one)) for cluster in found]
    return ids, Memory(tuple(links), prints, leading)


def _known(told: Mapping[str, Row], copies: Groups, answers: Answers) -> Iterable[Pair]:
    """Pairs, of the first of their copies each, that are one event before anything is compared."""
    yield from ((copies.name(one), copies.name(other)) for one, other in answers.same if one in told and other in told)
    first: dict[Hashable, str] = {}
    for name, mention in told.items():
        yield first.setdefault(mention["event_id"], copies.name(name)), copies.name(name)


def _clusters(
    given: Groups, links: Sequence[Link], accounts: Mapping[str, Account], forbidden: Pairs
) -> list[list[str]]:
    """The clusters of each component; what no link can bring to another is a cluster as it is given."""
    reach = components(given, links)
    links_of: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        one = reach.name(given.name(link.one))
        if one == reach.name(given.name(link.other)):
            links_of[one].append(link)
    found: list[list[str]] = []
    for name in accounts:
        if given.name(name) == name and reach.name(name) == name:
            clusters = [sorted(given.members(each)) for each in reach.members(name)]
            alone = len(clusters) == 1
            found += clusters if alone else clustered(clusters, links_of[name], accounts, forbidden)
    return found


def _join_alike(groups: Groups, told: Mapping[str, Row], likeness: Callable[[Row], Hashable]) -> None:
    first: dict[Hashable, str] = {}
    for mention_id, mention in told.items():
        groups.join(first.setdefault(likeness(mention), mention_id), mention_id)
