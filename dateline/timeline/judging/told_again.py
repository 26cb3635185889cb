"""Whether the one account tells by its month what the other tells by its day: "Bo Ray, who was arrested last June".

Such looks back say little more than what was done and to whom. What is done to one by name is done once in a month;
what rises, falls or is said is not. That no second of its kind lies in the month is seen to in `grouping.clustering`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.schema import HAPPENED
from dateline.timeline.judging.predicates import nearness

if TYPE_CHECKING:
    from dateline.timeline.judging.accounts import Account

_MONTH, _A_DAY = timedelta(days=31), timedelta(days=1)


def told_again(one: Account, other: Account) -> bool:
    """Whether of two that happened the one looks back on the other, in the same word and of the same name."""
    wide, fine = sorted((one, other), key=_width, reverse=True)
    if not _A_DAY < _width(wide) < _MONTH or _width(fine) > _A_DAY or wide.one_before:
        return False
    if not all(_is_deed(each) for each in (one, other)) or wide.days is None:
        return False
    whom, theirs = one.patient | one.others, other.patient | other.others
    looks_back = wide.told_on is not None and wide.told_on > wide.days[1]
    agreed = whom.shares_name(theirs) or (one.agent.shares_name(other.agent) and not (whom or theirs))
    return looks_back and agreed and nearness(one.predicate, other.predicate) in {"same", "stem"}


def _is_deed(told: Account) -> bool:
    said = told.reporting or told.predicate.light or told.predicate.measuring or told.predicate.pronoun
    return told.factuality in HAPPENED and not said


def _width(told: Account) -> timedelta:
    """How long its date is; nothing where it has none."""
    return told.days[1] - told.days[0] if told.days is not None else timedelta(0)
