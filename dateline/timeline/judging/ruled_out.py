"""What rules out that two accounts tell of one event, whatever else speaks for it.

Of two articles: two times of day, what is only supposed beside what a dated report tells as done, and a plan beside what
was over long before. Of one: deeds of other people. What only makes it less likely is weighed in `same_event`.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.schema import HAPPENED
from dateline.timeline.judging.predicates import stems
from dateline.timeline.judging.profiles import cosine
from dateline.timeline.words import words

if TYPE_CHECKING:
    from dateline.timeline.judging.accounts import Account
    from dateline.timeline.judging.predicates import Nearness

_SAME_WORDS = 0.7  # cosine of the words of two accounts
_NAMES_OF_ONE = 2  # words that the name of one man may have
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_ABOUT = 90  # minutes by which two accounts of one hour may differ
_OVER = timedelta(days=14)  # what was over for so long is not what a later article tells as a plan
_LONG_OVER, _MONTH, _A_YEAR = timedelta(days=60), timedelta(days=31), timedelta(days=366)


def ruled_out(one: Account, other: Account, near: Nearness) -> bool:
    """Whether two accounts cannot be of one event; who denies a thing denies it in its own words."""
    if _are_two_states(one, other):
        return True
    if one.article_id == other.article_id:
        return _is_one_before(one, other) or _is_one_before(other, one)
    if near == "kin" and (one.factuality == "not_occurred") != (other.factuality == "not_occurred"):
        return True
    if one.placed and other.placed and near == "same" and _of_two_senses(one, other):
        return True
    if _announce_in_a_month(one, other) or _only_planned(one, other) or _only_planned(other, one):
        return True
    return kept_apart(one, other, near)


def _are_two_states(one: Account, other: Account) -> bool:
    """Whether both tell only what somebody is or has, and not in nearly the same words: "was 56", "has been on leave"."""
    states = {one.predicate.key, other.predicate.key} <= stems("being") and not (one.nominal or other.nominal)
    return states and cosine(one.words, other.words) < _SAME_WORDS


def _is_one_before(one: Account, other: Account) -> bool:
    """Whether the first names one of long before, and not what a text goes on with: "the last strike was in 2007"."""
    if not one.one_before or other.one_before:
        return False
    over = one.told_on - one.days[1] if one.told_on is not None and one.days is not None else timedelta(0)
    return over > _A_YEAR and not other.placed


def _announce_in_a_month(one: Account, other: Account) -> bool:
    """Whether two who are named announce something in the same weeks, which may be two things."""
    several = one.days is not None and one.days == other.days and one.days[0] < one.days[1]
    known = "announcement" in one.predicate.kin & other.predicate.kin
    return several and known and bool(one.agent.names and other.agent.names) and not one.agent.shares_name(other.agent)


def _only_planned(one: Account, done: Account) -> bool:
    """Whether the first is planned for a time that is not quite that of the other, which happened."""
    planned = one.factuality == "planned" and done.factuality in HAPPENED
    return planned and one.days is not None and done.days is not None and one.days != done.days


def brought_out(one: Account, other: Account) -> bool:
    """Whether somebody says something in the one dated account, and brings out a thing in the other: "released a film"."""
    if one.reporting == other.reporting or not (one.placed and other.placed):
        return False
    deed = other if one.reporting else one
    return bool(
        not deed.nominal
        and deed.predicate.key in stems("bringing_out")
        and deed.patient.nouns - words("utterances") - words("news")
    )


def all_others(one: Account, other: Account) -> bool:
    """Whether two dated accounts name several each, and nobody whom the other names: "the Lees split", "Ray left Bo"."""
    mine, theirs = one.together.names, other.together.names
    several = min(len(mine), len(theirs)) > _NAMES_OF_ONE
    return several and one.placed and other.placed and mine.isdisjoint(theirs)


def kept_apart(one: Account, other: Account, near: Nearness = "same") -> bool:
    """Whether nothing else that joins can bring two accounts together."""
    if _is_one_before(one, other) or _is_one_before(other, one):
        return True
    if one.article_id == other.article_id:
        return _of_other_parties(one, other)
    supposed = _only_supposed(one, other, near) or _only_supposed(other, one, near)
    return supposed or other_hours(one, other) or _in_some_year(one, other) or _in_some_year(other, one)


def _of_other_parties(one: Account, other: Account) -> bool:
    """Whether two dated deeds of a text are each of two who are named, and none of one of them in the other.

    As in "Lee met Ray, and Dunn met Holm": nouns for what they did ("the meeting") may be of either.
    """
    two = _is_of_two(one) and _is_of_two(other)
    return two and one.placed and other.placed and one.together.names.isdisjoint(other.together.names)


def _is_of_two(told: Account) -> bool:
    behind = (told.patient.names | told.others.names) - told.agent.names
    return not told.nominal and bool(told.agent.names and (behind or len(told.agent.names) > _NAMES_OF_ONE))


def _in_some_year(one: Account, other: Account) -> bool:
    """Whether the first lies in years of which the other is a part: it may be any of their happenings.

    Only what both tell in nearly the same words is the same.
    """
    if one.days is None or other.days is None or one.days == other.days:
        return False
    return one.days[1] - one.days[0] > _A_YEAR and cosine(one.words, other.words) < _SAME_WORDS


def _of_two_senses(one: Account, other: Account) -> bool:
    """Whether others than who says it do something that has the word for it: "they denied it", "denied them entry"."""
    by_name = one.agent.names and other.agent.names and not one.agent.shares_name(other.agent)
    return bool(by_name) and one.reporting != other.reporting and not (one.nominal or other.nominal)


def other_hours(one: Account, other: Account) -> bool:
    """Whether they tell two times of day that lie well apart."""
    mine, theirs = _minutes(one), _minutes(other)
    return mine is not None and theirs is not None and abs(mine - theirs) > _ABOUT


def _minutes(told: Account) -> int | None:
    """The minutes since midnight of the time that is told; None where none is."""
    edtf = told.when[2]
    found = _CLOCK.search(edtf) if edtf and "T" in edtf else None
    return 60 * int(found[1]) + int(found[2]) if found else None


def _only_supposed(one: Account, done: Account, near: Nearness) -> bool:
    """Whether the first has no date, and is only supposed ("if it explodes"), or a plan of something else.

    A plan is of what was done only where it is told in the same full word, and not long after that was over; what goes
    on is not what was over, and what was over for months is told with its date.
    """
    if one.placed or not done.placed or done.factuality not in HAPPENED:
        return False
    over = one.told_on - done.days[1] if one.told_on is not None and done.days is not None else timedelta(0)
    if one.factuality == "planned":
        in_other_words = near == "kin" or (near == "synonym" and one.nominal == done.nominal)
        return over > _OVER or one.predicate.light or in_other_words
    if one.factuality == "ongoing":
        return over > _OVER
    if one.factuality == "not_occurred" and not one.together.names:
        return True  # "we have never met"
    return one.factuality == "hypothetical" or (over > _LONG_OVER and _is_narrow(done))


def _is_narrow(told: Account) -> bool:
    """Whether its date is a month or less."""
    return told.days is not None and told.days[1] - told.days[0] < _MONTH
