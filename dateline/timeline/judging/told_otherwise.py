"""Accounts as one text may tell them otherwise: what a happening did as the happening, what moved as what was moved.

"The quake left ten dead" is an account of the quake, "the rocket blasted off" one of what was done to the rocket, and
"Friday's attack" names what "a gunman killed nine" tells. Which accounts are so told stands in `accounts`, what follows
from it in `same_event`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.timeline.judging.names import NOBODY, Called
from dateline.timeline.judging.predicates import predicate, stems
from dateline.timeline.words import words

if TYPE_CHECKING:
    from dateline.timeline.judging.accounts import Account


def told_otherwise(one: Account, other: Account) -> Iterator[tuple[Account, Account]]:
    """Two accounts of one day in other words, in which they may be alike."""
    if one.happening or other.happening:
        yield as_happening(one), as_happening(other)
    named = as_named(one, other)
    if named is not None:
        yield named
    if (_is_uttered(one) or _is_uttered(other)) and not (one.nominal or other.nominal):
        mine, theirs = as_uttered(one), as_uttered(other)
        if mine.agent.shares_name(theirs.agent):
            yield mine, theirs


def as_happening(told: Account) -> Account:
    """The account as one of the happening that it tells of; as it is where it tells of none."""
    return told if told.happening is None else replace(told, predicate=told.happening, nominal=True, agent=NOBODY)


def as_moved(told: Account) -> Account:
    """The account as one of what was done to its subject, where it tells what others may do to it."""
    return replace(told, patient=told.agent, agent=NOBODY, moved=False) if told.moved else told


def _is_uttered(told: Account) -> bool:
    """Whether it tells of words that somebody gave out: "Ann Lee sent a letter", "her statement was issued"."""
    verb = not told.nominal and told.predicate.key in stems("uttering")
    return verb and not told.patient.nouns.isdisjoint(words("utterances"))


def as_uttered(told: Account) -> Account:
    """The account as one of what its author made known, where it tells of words that somebody gave out."""
    if not _is_uttered(told):
        return told
    author = Called(told.agent.names or told.patient.names, told.agent.nouns)
    return replace(told, predicate=predicate("announce"), agent=author, patient=NOBODY)


def as_named(one: Account, other: Account) -> tuple[Account, Account] | None:
    """Both under one word, where one only names a deed of which the other tells, or both tell it of one; else None."""
    if not one.predicate.named & other.predicate.named or (one.nominal and other.nominal):
        return None
    if not (one.nominal or other.nominal):
        return (one, replace(other, predicate=one.predicate)) if _of_one(one, other) else None
    noun, verb = (one, other) if one.nominal else (other, one)
    if noun.agent or noun.patient:
        return None
    named = replace(verb, predicate=noun.predicate)
    return (noun, named) if noun is one else (named, noun)


def _of_one(one: Account, other: Account) -> bool:
    """Whether two verbs of one day have one who takes part, and nobody who does the one suffers the other."""
    mine, theirs = one.together, other.together
    told_at_once = one.article_id == other.article_id and one.sentence_start == other.sentence_start
    whom = mine.nouns & theirs.nouns if told_at_once else (mine.nouns & theirs.nouns) - words("anybody")
    turned = _done_to(one, other) or _done_to(other, one)
    return one.when[:2] == other.when[:2] and (mine.shares_name(theirs) or bool(whom)) and not turned


def _done_to(one: Account, other: Account) -> bool:
    """Whether who does the one suffers the other, and is no tool of either."""
    nouns = (one.agent.nouns & other.patient.nouns) - words("tools")
    return one.agent.shares_name(other.patient) or bool(nouns)
