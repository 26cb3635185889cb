"""The name of somebody who is told by whose he is, where the text does not say safely whose.

As in "Her husband, Bo Ray, was hurt".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.pronouns import antecedent
from dateline.events.syntax import NOMINAL, SUBJECTS, children, first_conjunct

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsed import Token


def name_of_somebodys(noun: Token, words: Lexicon, quoted: frozenset[int]) -> Token:
    """The name right behind a subject whose owner is open; any other word stands for itself."""
    if noun.pos_ != "NOUN" or noun.dep_ not in SUBJECTS:
        return noun
    owner = next((part for part in children(noun, "poss") if part.tag_ == "PRP$"), None)
    name = next((part for part in children(noun, "appos") if part.i > noun.i), None)
    if owner is None or name is None or name.tag_ != "NNP":
        return noun
    return noun if antecedent(owner, words, quoted) is not None else name


def owned_before(noun: Token, verb: Token) -> Token | None:
    """Whose a noun without a name is that opens a clause: "Iona", of "Iona, whose shares fell"."""
    clause = first_conjunct(verb)
    if any(part.pos_ == "PROPN" for part in (noun, *children(noun, "compound", "nmod", "appos"))):
        return None
    owner = next((part for part in children(noun, "poss") if part.tag_ == "WP$"), None)
    return clause.head if owner is not None and clause.dep_ == "relcl" and clause.head.pos_ in NOMINAL else None
