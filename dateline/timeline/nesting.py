"""Wide dates that hold one event: `last week` joins `on Friday` where nothing else of that week could be meant.

What is told of a day and what is told of its week are one event only if they agree well and the week holds no second
event that agrees as well; then nobody can say which is meant, and the wide date stays by itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from dateline.timeline.groups import Groups
from dateline.timeline.same_event import Account, apart, contradict, may_be_same_event


class _Told(NamedTuple):
    """An account by its first day, the first mention that gives it, and the account."""

    first: date
    mention_id: str
    account: Account


def join_nested(groups: Groups, accounts: Mapping[str, Account]) -> None:
    """Join each group with a wide date to the one group that it can mean, the narrowest first, until none is left."""
    candidates = _candidates(accounts)
    joined = True
    while joined:
        joined = False
        for wide, fine in candidates.items():
            names = {groups.name(mention_id) for mention_id in fine}
            if (
                len(names) == 1
                and groups.name(wide) not in names
                and agreeing(groups, accounts, wide, fine[0], days=True)
            ):
                groups.join(wide, fine[0])
                joined = True


def agreeing(groups: Groups, accounts: Mapping[str, Account], one: str, other: str, *, days: bool = False) -> bool:
    """Whether no account in the group of `one` contradicts one in the group of `other`; with `days`, also in days."""
    mine = {accounts[member] for member in groups.members(one)}
    theirs = {accounts[member] for member in groups.members(other)}
    return not any(contradict(here, there) or (days and apart(here, there)) for here in mine for there in theirs)


def _candidates(accounts: Mapping[str, Account]) -> dict[str, list[str]]:
    """For each mention with a wide date, the narrowest first, the mentions within it that may tell of its event."""
    blocks: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    wide: list[tuple[timedelta, str, Account]] = []
    for told, mention_id in _first_tellers(accounts).items():
        if told.days is None:
            continue
        for word in _words(told):
            blocks[told.predicate, word].append(_Told(told.days[0], mention_id, told))
        if told.days[0] != told.days[1]:
            wide.append((told.days[1] - told.days[0], mention_id, told))
    for block in blocks.values():
        block.sort(key=lambda each: each[:2])
    found = {mention_id: _within(told, blocks) for _, mention_id, told in sorted(wide, key=lambda each: each[:2])}
    return {mention_id: fine for mention_id, fine in found.items() if fine}


def _within(wide: Account, blocks: Mapping[tuple[str, str], list[_Told]]) -> list[str]:
    first, last = wide.days or (date.max, date.min)
    found: set[str] = set()
    for word in _words(wide):
        block = blocks[wide.predicate, word]
        start = bisect_left(block, first, key=lambda each: each.first)
        end = bisect_right(block, last, key=lambda each: each.first)
        found.update(each.mention_id for each in block[start:end] if may_be_same_event(wide, each.account))
    return sorted(found)


def _first_tellers(accounts: Mapping[str, Account]) -> dict[Account, str]:
    first: dict[Account, str] = {}
    for mention_id, told in accounts.items():
        first.setdefault(told, mention_id)
    return first


def _words(told: Account) -> frozenset[str]:
    together = told.agent | told.patient | told.others
    return together.names | together.nouns
