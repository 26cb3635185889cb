"""Verbs that leave what they mean to the words around them: to "refuse to comment" and to "refuse to pay" are two things.

So do who begins or ends something, by what it is. What follows from it is weighed in `same_event`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.timeline.judging.predicates import nearness, predicate
from dateline.timeline.judging.profiles import terms, weight

if TYPE_CHECKING:
    from dateline.timeline.judging.accounts import Account
    from dateline.timeline.judging.predicates import Nearness

Row = dict[str, Any]

_LEFT = frozenset({"i_action", "i_state", "aspectual"})
_TO_DO = "to "


def meant_by(mention: Row) -> frozenset[str]:
    """The words that tell what a verb means which leaves that to others; none where it does not, or they are not told."""
    if mention["nominal"]:
        return frozenset()
    by_role = [(part["role"], part["text"]) for part in mention["participants"] if not part["pronoun"]]
    whom = [text for role, text in by_role if role == "patient"]
    told = [mention.get("complement") or "", *whom]
    if not any(told) and mention["event_class"] == "aspectual":
        told = [text for role, text in by_role if role == "agent"]
    return frozenset(term for text in told for term in terms(text) if weight(term))


def tells_what_to_do(mention: Row) -> bool:
    """Whether an infinitive says what it means: "refused to pay"."""
    return not mention["nominal"] and (mention.get("complement") or "").startswith(_TO_DO)


def means_another(one: Account, other: Account, near: Nearness) -> bool:
    """Whether two such verbs, not of one day, mean two things: no word for the one is near a word for the other.

    Two articles call one thing by many words, so that of two only infinitives tell.
    """
    left = one.event_class in _LEFT, other.event_class in _LEFT
    if not (all(left) or (any(left) and near == "kin")) or one.nominal or other.nominal:
        return False
    if one.placed and one.when == other.when:
        return False
    told = (one.to_do, other.to_do)
    if one.article_id != other.article_id and not (any(told) if near == "kin" else all(told)):
        return False
    if not (one.meant and other.meant):
        others = bool(one.agent and other.agent) and not (
            one.agent.shares_name(other.agent) or one.agent.shares_noun(other.agent)
        )
        return others and (one.to_do or other.to_do) and one.to_do != other.to_do
    if not one.meant.isdisjoint(other.meant):
        return False
    mine, theirs = ([predicate(word) for word in sorted(told.meant)] for told in (one, other))
    return all(nearness(word, another) == "none" for word in mine for another in theirs)
