"""Whether who does what the one account tells is whom what the other tells is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.timeline.judging.accounts import Account
    from dateline.timeline.judging.names import Called


def turned_round(one: Account, other: Account, *, one_word: bool) -> bool:
    """Whether two accounts of a text are of two deeds, as who does the one suffers the other.

    As in "the gunman opened fire" and "guards shot the gunman". One word may tell a deed as done by somebody and as
    done to him, as parsers err: there both stand in one sentence, "Lee shot ten before he was shot by police".
    """
    if not one_word:
        others = one.agent and other.agent and not _same(one.agent, other.agent)
        return bool(others) and (_suffers_by_name(one, other) or _suffers_by_name(other, one))
    verbs = not (one.nominal or other.nominal) and one.sentence_start == other.sentence_start
    return verbs and (_suffers(one, other) or _suffers(other, one))


def _suffers_by_name(one: Account, other: Account) -> bool:
    return one.agent.shares_name(other.patient) and not one.patient.shares_name(other.agent)


def _suffers(one: Account, other: Account) -> bool:
    both = _same(one.agent, other.patient) and not _same(one.agent, other.agent)
    return both and not _same(one.patient, other.patient)


def _same(mine: Called, theirs: Called) -> bool:
    return mine.shares_name(theirs) or mine.shares_noun(theirs)
