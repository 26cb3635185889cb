"""Mentions into events: groups of mentions that tell of one event, whatever the order in which they come.

Doubtful pairs have no place of their own yet: `_bonds` is where a score would send them, and `agreeing` where
an answer would be heard.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from dateline.timeline.events import event_row, on_timeline, timeline_order
from dateline.timeline.groups import Groups
from dateline.timeline.nesting import agreeing, join_nested
from dateline.timeline.same_event import Account, account, copy_key, evidence, same_event
from dateline.timeline.sources import text_groups

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Merged:
    """Rows of `events` and `timeline` in their published order, and the event of each mention."""

    events: list[Row]
    timeline: list[Row]
    event_of: dict[str, str]


def merge(articles: Sequence[Row], mentions: Sequence[Row]) -> Merged:
    """One event for all mentions that tell of it.

    `articles` and `mentions` are rows of these tables over all deliveries, in any order; a row that came with
    several deliveries counts once. Mentions that share an event_id are one event already. A mention of an article
    that is not given raises ValueError.
    """
    text_group = text_groups(articles)
    article_of = _one_each(articles, "article_id")
    told = _one_each(mentions, "mention_id")
    for mention in told.values():
        if mention["article_id"] not in article_of:
            raise ValueError(
                f"mention {mention['mention_id']} names article {mention['article_id']}, which is not given"
            )
    events: list[Row] = []
    event_of: dict[str, str] = {}
    dated: list[Row] = []
    for ids in _groups(told, text_group):
        together = [told[mention_id] for mention_id in ids]
        event = event_row(together, article_of, text_group)
        events.append(event)
        event_of |= dict.fromkeys(ids, str(event["event_id"]))
        if on_timeline(event, together):
            dated.append(event)
    return Merged(sorted(events, key=timeline_order), sorted(dated, key=timeline_order), event_of)


def _one_each(rows: Iterable[Row], key: str) -> dict[str, Row]:
    """The rows by their id, in the order of ids; of several rows with one id always the same one."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return {
        name: rows[0] if len(rows) == 1 else min(rows, key=lambda row: json.dumps(row, sort_keys=True, default=str))
        for name, rows in sorted(found.items())
    }


def _groups(told: Mapping[str, Row], text_group: Mapping[str, str]) -> list[list[str]]:
    """The mention ids of each event, sorted."""
    groups = Groups(told)
    _join_alike(groups, told, lambda mention: mention["event_id"])
    _join_alike(groups, told, lambda mention: copy_key(mention, text_group[mention["article_id"]]))
    accounts = {mention_id: account(mention) for mention_id, mention in told.items()}
    for one, other in _bonds(accounts):
        if groups.name(one) != groups.name(other) and agreeing(groups, accounts, one, other):
            groups.join(one, other)
    join_nested(groups, accounts)
    return [sorted(groups.members(name)) for name in told if groups.name(name) == name]


def _join_alike(groups: Groups, told: Mapping[str, Row], likeness: Callable[[Row], Hashable]) -> None:
    first: dict[Hashable, str] = {}
    for mention_id, mention in told.items():
        groups.join(first.setdefault(likeness(mention), mention_id), mention_id)


def _bonds(accounts: Mapping[str, Account]) -> list[tuple[str, str]]:
    """Pairs of mentions that pass the same-event test, those with most evidence first.

    Equal accounts are tested once and chained to the first of them. Only accounts of one date and predicate that
    share a name or a noun are compared, so the work does not grow with the square of the corpus.
    """
    tellers: dict[Account, list[str]] = defaultdict(list)
    for mention_id, told in accounts.items():
        if same_event(told, told):
            tellers[told].append(mention_id)
    scored = [(-evidence(told, told), ids[0], other_id) for told, ids in tellers.items() for other_id in ids[1:]]
    for one, other in _comparable(tellers):
        if same_event(one, other):
            low, high = sorted((tellers[one][0], tellers[other][0]))
            scored.append((-evidence(one, other), low, high))
    return [(low, high) for _, low, high in sorted(scored)]


def _comparable(told: Iterable[Account]) -> Iterator[tuple[Account, Account]]:
    """Pairs of accounts with one date and predicate that share at least one word for a participant."""
    blocks: dict[Hashable, list[Account]] = defaultdict(list)
    for one in told:
        together = one.agent | one.patient | one.others
        for word in together.names | together.nouns:
            blocks[one.when, one.predicate, word].append(one)
    yield from {pair for block in blocks.values() for pair in combinations(block, 2)}
