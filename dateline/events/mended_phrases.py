"""Phrases that a parser hung on the verb though a time parts them from their noun: "a raid last week on a farm".

Verbs and subjects are set right in `mended_clauses`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.syntax import NOMINAL, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsed import Doc, Token

_OF_NOUN = frozenset({"on", "of", "by", "against", "between"})
_LONGEST_TIME = 5  # tokens


def mend_phrases(doc: Doc, words: Lexicon) -> None:
    """Hang phrases on the happening that they tell more of, in place."""
    found = [
        (phrase, noun)
        for phrase in doc
        if phrase.dep_ in {"prep", "agent"} and phrase.lower_ in _OF_NOUN and (noun := _noun_before(phrase, words))
    ]
    for phrase, noun in found:
        phrase.head, phrase.dep_ = noun, "prep"
    if found:
        doc.settle()


def _noun_before(phrase: Token, words: Lexicon) -> Token | None:
    """The happening inside another phrase that only a time parts from this one, which hangs higher."""
    object_ = next((part for part in phrase.children if part.dep_ == "pobj"), None)
    if object_ is None or object_.ent_type_ in {"DATE", "TIME"}:
        return None
    at = phrase.i - 1
    while at > phrase.sent.start and phrase.i - at <= _LONGEST_TIME and phrase.doc[at].ent_type_ in {"DATE", "TIME"}:
        at -= 1
    if at == phrase.i - 1:
        return None
    noun = phrase.doc[at - 1] if phrase.doc[at].lower_ in {"on", "in", "at"} else phrase.doc[at]
    told = noun.pos_ in NOMINAL and noun.dep_ == "pobj" and words.has("event_nouns.sure", noun.lemma_.lower())
    above = phrase.head
    higher = above.i < noun.i and (is_verb(above) or above.ent_type_ == "DATE" or above.dep_ == "npadvmod")
    return noun if told and higher else None
