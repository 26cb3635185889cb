"""The time of what is to be done, and not of the word beside it: "ordered the guards to leave by Monday".

As "warned of storms for Sunday", where nobody warned on Sunday, and "the match was called off for Friday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, child, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


def is_of_what_is_to_be(word: Token, opening: Token | None, words: Lexicon) -> bool:
    """Whether a time beside a deed is of what it left to be done, or took away, and not of the deed."""
    return _is_deadline_of(word, opening, words) or _is_called_off_for(word, opening, words)


def _is_deadline_of(word: Token, opening: Token | None, words: Lexicon) -> bool:
    """Whether a time behind "by" bounds what a noun says is to be done: "ordered the evacuation of Ost by noon"."""
    ordered = is_verb(word) and word.tag_ in {"VBD", "VBN"} and _orders(word, words)
    return ordered and _bounds(opening, words) and child(word, "dobj", "nsubjpass") is not None


def word_with_deadline(word: Token, order: Token, opening: Token | None, words: Lexicon) -> Token:
    """The word that the time is of: what is to be done where it is bounded, else the order above it."""
    return word if _bounds(opening, words) and _orders(order, words) else order


def aim_of(word: Token, opening: Token | None) -> Token | None:
    """The noun before "for" and a date that something was done about: "issued a warning for Sunday", "a loss for 2004"."""
    if opening is None or opening.lower_ != "for" or opening.i == 0 or word.tag_ not in {"VBD", "VBN"}:
        return None
    noun = opening.nbor(-1)
    return noun if noun.pos_ in NOMINAL and noun.i > word.i else None


def _is_called_off_for(word: Token, opening: Token | None, words: Lexicon) -> bool:
    """Whether the time behind "for" is of what was not held then: "classes were cancelled for Monday"."""
    called_off = word.tag_ in {"VBD", "VBN"} and words.has("verbs.calling_off", word.lemma_.lower())
    return called_off and opening is not None and opening.lower_ == "for" and opening.i > word.i


def _orders(verb: Token, words: Lexicon) -> bool:
    return words.governor("verb", verb.lemma_.lower()) == "planned"


def _bounds(opening: Token | None, words: Lexicon) -> bool:
    return opening is not None and words.has("relations.bounding", opening.lower_)
