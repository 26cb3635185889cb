"""The name right before somebody or something that is said to be one of a kind: "Iona Bank, a lender that failed".

What a clause tells of "a lender" there is told of the bank. What stands behind a description is read in `named_behind`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children, first_conjunct

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_ANY = frozenset({"a", "an"})
_TELLING = frozenset({"relcl", "acl"})


def name_before(noun: Token, verb: Token, words: Lexicon) -> Token:
    """The name of which a noun behind a comma says what it is, where a clause of the noun's tells of it; else the noun."""
    name, kind = noun.head, child(noun, "det")
    if noun.dep_ != "appos" or kind is None or kind.lower_ not in _ANY or name.pos_ != "PROPN" or noun.tag_ != "NN":
        return noun
    clause = first_conjunct(verb)
    beside = name.i < kind.i == noun.left_edge.i and noun.doc[kind.i - 1].text == ","
    if not beside or clause.dep_ not in _TELLING or clause.head.i != noun.i or child(name, "conj", "cc") is not None:
        return noun
    who = any(part.tag_ == "WP" for part in children(clause, "nsubj", "nsubjpass"))
    person = who or words.has("pronoun.people", noun.lemma_.lower())
    return name if person == (name.ent_type_ == "PERSON") else noun
