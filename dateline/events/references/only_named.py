"""The one person, or the one pair, whom the sentence of a pronoun names before it.

Subjects, whom a pronoun means first of all, are found in `pronouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import ancestors, is_verb
from dateline.events.references.cataphora import is_of_other_sex

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_PLURAL = frozenset({"NNS", "NNPS"})


def only_person(pronoun: Token, kind: str, words: Lexicon) -> list[Token]:
    """The one person whom the sentence names before a pronoun of a subordinate clause.

    As in "called Lee's friends when she fled".
    """
    own = next((verb for verb in ancestors(pronoun) if is_verb(verb)), None)
    if kind != "person" or own is None or own.dep_ not in {"advcl", "relcl", "pcomp", "ccomp"}:
        return []
    before = [token for token in pronoun.doc[pronoun.sent.start : pronoun.i] if token.i < own.i]
    told = [token for token in before if token.ent_type_ == "PERSON" and token.pos_ == "PROPN"]
    last = [token for token in told if token.dep_ != "compound"]
    if len(last) != 1 or any(words.has("pronoun.people", token.lemma_.lower()) for token in before):
        return []
    others = (token for token in before if token.tag_ == "PRP")
    of_another = all(token.i < last[0].i and is_of_other_sex(token, pronoun, words) for token in others)
    return last if of_another else []  # "he trained Ann Lee when she won"


def only_pair(pronoun: Token, kind: str, words: Lexicon) -> list[Token]:
    """The first of two names joined by "and", which alone the sentence names before "their"; not of "in Ost and Sud"."""
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    named = [token for token in before if token.ent_type_ == "PERSON" and token.dep_ != "compound"]
    joined = len(named) == 2 and named[1].dep_ == "conj" and named[1].head.i == named[0].i
    joined = joined and not words.has("location.prepositions", named[0].head.lower_)
    return named[:1] if kind == "several" and joined and not any(token.tag_ in _PLURAL for token in before) else []
