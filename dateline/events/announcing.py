"""Saying that is doing: who announces something, or says what they did or will do themselves, does something by it.

What else is said is a report of speech, which stands in `reporting`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.pronouns import may_stand_for
from dateline.events.syntax import children, is_infinitive, subject

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsed import Token

_DEEDS = frozenset({"occurrence", "aspectual", "i_action"})


def announces(verb: Token, words: Lexicon) -> bool:
    """Whether to say it was a deed: "announced that the port was sold", "said on Friday it would sell the port"."""
    told = next((clause for clause in children(verb, "ccomp", "xcomp") if clause.i > verb.i), None)
    if told is None or is_infinitive(told):
        return False
    lemma = verb.lemma_.lower()
    return words.has("verbs.announcing", lemma) or (
        words.has("verbs.telling", lemma) and _tells_of_themselves(verb, told, words)
    )


def is_said_in(noun: Token, words: Lexicon) -> bool:
    """Whether it only names where something was said: "said in an interview on Friday that ..."."""
    verb = noun.head.head
    led = noun.dep_ == "pobj" and words.has("relations.occasion", noun.head.lower_)
    lemma = verb.lemma_.lower()
    said = (
        words.classes.get(lemma) == "reporting" and verb.pos_ == "VERB" and not words.has("verbs.acts_of_speech", lemma)
    )
    return led and said and words.has("role.statements", noun.lemma_.lower())


def _tells_of_themselves(verb: Token, told: Token, words: Lexicon) -> bool:
    """Whether who says it is who did it or will: "the bank said it had closed", and not "that it was sorry"."""
    own, teller = subject(told), subject(verb)
    if own is None or teller is None or own.tag_ != "PRP":
        return False
    deed = words.classes.get(told.lemma_.lower(), "occurrence") in _DEEDS
    return deed and (own.lower_ == teller.lower_ or may_stand_for(own, teller, words))
