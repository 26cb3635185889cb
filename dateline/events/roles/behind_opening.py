"""Subjects that a parser took for a part of what opens the sentence: "On Sunday guards fired", "In Ost, Lee was seen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import COMPLEMENTS, child, children, is_verb, subject

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Token


def behind_opening_date(verb: Token, dates: frozenset[int]) -> Token | None:
    """The subject that a parser took for a part of the date before it: "On Sunday guards fired"."""
    if subject(verb) is not None:
        return None
    fronted = [noun for part in children(verb, "prep") if part.i < verb.i for noun in children(part, "pobj")]
    return next((noun for noun in fronted if noun.i not in dates and noun.i > 0 and noun.left_edge.i in dates), None)


def behind_opening_place(verb: Token) -> Token | None:
    """The subject that a parser took for one more place: "In Ost, Ann Lee, a guard, was sentenced"."""
    fronted = [part for part in children(verb, "prep") if part.i < verb.i and verb.tag_ in {"VBD", "VBN", "VBZ"}]
    listed = [noun for part in fronted for place in part.subtree for noun in children(place, "conj")]
    return next((noun for noun in listed if noun.pos_ == "PROPN" and child(noun.head, "cc") is None), None)


def shared_behind_date(verb: Token, dates: frozenset[int]) -> Token | None:
    """The same for a verb that shares the subject of one above it: "On Sunday guards came and fired"."""
    shares = COMPLEMENTS | {"conj", "advcl"}
    while verb.dep_ in shares and is_verb(verb.head) and verb.head is not verb:
        verb = verb.head
    return behind_opening_date(verb, dates)
