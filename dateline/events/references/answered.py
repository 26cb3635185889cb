"""Whom a clause goes on to tell of, where that is not its sentence's subject: whom a deed answered, the one thing named.

English tells behind some deeds what they were done for: "fined the bank after it lied", "imposed a ban on Ost after it
fired a rocket". Which of the nouns found agrees with the pronoun, and is the only one, is decided in `pronouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, SUBJECTS, children, is_verb, marker

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_REASONS = frozenset({"after", "because", "when", "since"})


def answered(pronoun: Token, words: Lexicon) -> list[Token]:
    """Whom a deed was done to for what a clause behind it tells, of which the pronoun is the subject."""
    clause = pronoun.head
    deed = clause.head
    if pronoun.dep_ not in SUBJECTS or clause.dep_ != "advcl" or not is_verb(deed) or clause.i < deed.i:
        return []
    if marker(clause) not in _REASONS or not words.has("verbs.answering_deeds", deed.lemma_.lower()):
        return []
    objects = children(deed, "dobj")
    upon = [part for word in (deed, *objects) for part in children(word, "prep") if part.lower_ in {"on", "against"}]
    whom = [noun for part in upon for noun in children(part, "pobj")] or objects
    return [noun for noun in whom if noun.i < pronoun.i and noun.pos_ in NOMINAL]
