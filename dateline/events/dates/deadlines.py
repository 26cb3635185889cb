"""By when somebody is to do what he was told: "ordered the guards to leave by Monday".

Such a time is of what is to be done, and not of the order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


def is_deadline_of(word: Token, opening: Token | None, words: Lexicon) -> bool:
    """Whether a time behind "by" bounds what a noun says is to be done: "ordered the evacuation of Ost by noon"."""
    ordered = is_verb(word) and word.tag_ in {"VBD", "VBN"} and _orders(word, words)
    return ordered and _bounds(opening, words) and child(word, "dobj", "nsubjpass") is not None


def word_with_deadline(word: Token, order: Token, opening: Token | None, words: Lexicon) -> Token:
    """The word that the time is of: what is to be done where it is bounded, else the order above it."""
    return word if _bounds(opening, words) and _orders(order, words) else order


def _orders(verb: Token, words: Lexicon) -> bool:
    return words.governor("verb", verb.lemma_.lower()) == "planned"


def _bounds(opening: Token | None, words: Lexicon) -> bool:
    return opening is not None and words.has("relations.bounding", opening.lower_)
