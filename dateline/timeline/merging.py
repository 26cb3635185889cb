"""Mentions into events: groups of mentions that tell of one event, whatever the order in which they come.

Three layers: near-duplicate articles tell everything once; within an article and across articles, what is alike on the
whole is one event. Links keep the reasons. What an answer of a user says goes before all of them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dateline.near_duplicates import Compared
from dateline.timeline.accounts import copy_key
from dateline.timeline.clustering import Grouping, Known
from dateline.timeline.events import event_row, on_timeline, timeline_order
from dateline.timeline.groups import Groups
from dateline.timeline.links import Link, find_links
from dateline.timeline.memory import NOTHING, Memory, print_of, print_of_article, print_of_mention
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


@dataclass(frozen=True, slots=True)
class Told:
    """All that is merged: rows of articles and mentions, what the mentions are printed as, and the groups of texts, by id."""

    articles: Mapping[str, Row]
    mentions: Mapping[str, Row]
    prints: Mapping[str, str]
    text_group: Mapping[str, str]

    def print_of_event(self, ids: Iterable[str]) -> str:
        """A print of all that the row of an event of these mentions can depend on."""
        parts: list[object] = []
        for name in ids:
            article_id = self.mentions[name]["article_id"]
            parts += (self.prints[name], self.articles[article_id].get("outlet"), self.text_group[article_id])
        return print_of(*parts)


def merge(
    articles: Sequence[Row], mentions: Sequence[Row], answers: Answers = NO_ANSWERS, memory: Memory = NOTHING
) -> Merged:
    """One event for all mentions that tell of it.

    `articles` and `mentions` are rows of these tables over all deliveries, in any order; a row that came with
    several deliveries counts once. Mentions that share an event_id are one event already. A mention of an article
    that is not given raises ValueError. `memory` of an earlier merging saves work and changes nothing.
    """
    compared = Compared(memory.sketches, memory.verdicts)
    told = _told(articles, mentions, compared)
    grouped, found = _groups(told, answers, memory)
    event_of: dict[str, str] = {}
    dated: list[Row] = []
    rows: dict[str, Row] = {}
    for ids in grouped:
        together = [told.mentions[name] for name in ids]
        mark = told.print_of_event(ids)
        event = rows[mark] = memory.rows.get(mark) or event_row(together, told.articles, told.text_group)
        event_of |= dict.fromkeys(ids, str(event["event_id"]))
        if on_timeline(event, together):
            dated.append(event)
    remembered = replace(found, rows=rows, sketches=compared.used_sketches, verdicts=compared.used_verdicts)
    events, timeline = sorted(rows.values(), key=timeline_order), sorted(dated, key=timeline_order)
    return Merged(events, timeline, event_of, list(found.links), remembered)


def _told(articles: Sequence[Row], mentions: Sequence[Row], compared: Compared) -> Told:
    text_group = text_groups(articles, compared)
    article_of, told = one_each(articles, "article_id"), one_each(mentions, "mention_id")
    for mention in told.values():
        if mention["article_id"] not in article_of:
            raise ValueError(
                f"mention {mention['mention_id']} names article {mention['article_id']}, which is not given"
            )
    articles_printed = {name: print_of_article(article) for name, article in article_of.items()}
    prints = {
        name: print_of_mention(mention, articles_printed[mention["article_id"]]) for name, mention in told.items()
    }
    return Told(article_of, told, prints, text_group)


def one_each(rows: Iterable[Row], key: str) -> dict[str, Row]:
    """The rows by their id, in the order of ids; of several rows with one id always the same one."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return {
        name: rows[0] if len(rows) == 1 else min(rows, key=lambda row: json.dumps(row, sort_keys=True, default=str))
        for name, rows in sorted(found.items())
    }


def _groups(told: Told, answers: Answers, memory: Memory) -> tuple[list[list[str]], Memory]:
    """The mention ids of each event, sorted, and what was found on the way, to be remembered."""
    mentions = told.mentions
    copies = Groups(mentions)
    _join_alike(copies, mentions, lambda mention: copy_key(mention, told.text_group[mention["article_id"]]))
    first = {name: mention for name, mention in mentions.items() if copies.name(name) == name}
    prints = {name: told.prints[name] for name in first}
    found = find_links(told.articles, first, memory.before(prints))
    given = Groups(first)
    for one, other in _known(mentions, copies, answers):
        given.join(one, other)
    forbidden = frozenset(
        (min(pair), max(pair))
        for one, other in answers.different
        if one in mentions and other in mentions and (pair := (copies.name(one), copies.name(other)))
    )
    grouping = Grouping(given, Known(found.accounts, forbidden, prints, memory.clusters))
    grouped = [
        sorted(name for one in cluster for name in copies.members(one))
        for cluster in grouping.clusters(first, found.links)
    ]
    return grouped, Memory(tuple(found.links), prints, found.keys, found.leading, grouping.used)


def _known(told: Mapping[str, Row], copies: Groups, answers: Answers) -> Iterable[Pair]:
    """Pairs, of the first of their copies each, that are one event before anything is compared."""
    yield from ((copies.name(one), copies.name(other)) for one, other in answers.same if one in told and other in told)
    first: dict[Hashable, str] = {}
    for name, mention in told.items():
        yield first.setdefault(mention["event_id"], copies.name(name)), copies.name(name)


def _join_alike(groups: Groups, told: Mapping[str, Row], likeness: Callable[[Row], Hashable]) -> None:
    first: dict[Hashable, str] = {}
    for mention_id, mention in told.items():
        groups.join(first.setdefault(likeness(mention), mention_id), mention_id)
