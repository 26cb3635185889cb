"""The figures of accounts: which of them tell two happenings apart, and whether one text measures two changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.timeline.judging.accounts import Account


def figures_told(one: Account, other: Account) -> frozenset[str]:
    """The figures of the first that tell it from the other: how many were hurt, each article tells as it knows."""
    return one.figures if one.article_id == other.article_id else one.figures - one.counted


def is_another_measure(one: Account, other: Account) -> bool:
    """Whether one text measures two changes.

    They are changes of others or of other times, have other figures, or are told with two verbs of one sentence.
    """
    twice = one.sentence_start == other.sentence_start and not (one.nominal or other.nominal)
    figures = one.figures and other.figures and not one.figures & other.figures
    others = one.agent.names != other.agent.names or (one.placed and other.placed and one.when != other.when)
    outcome = (one.factuality in HAPPENED) != (other.factuality in HAPPENED)
    return twice or others or outcome or bool(figures)
