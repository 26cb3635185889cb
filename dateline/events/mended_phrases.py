"""Phrases that a parser hung on the wrong word beside a time: "a raid last week on a farm", "in the last set beating Lee".

Verbs and subjects are set right in `mended_clauses`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.syntax import NOMINAL, child, is_verb

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
    deeds = [(clause, verb) for clause in doc if (verb := _verb_of_player(clause, words)) is not None]
    for phrase, noun in found:
        phrase.head, phrase.dep_ = noun, "prep"
    for clause, verb in deeds:
        clause.head, clause.dep_ = verb, "advcl"
    if found or deeds:
        doc.settle()


def _verb_of_player(clause: Token, words: Lexicon) -> Token | None:
    """The verb of who did what a participle tells, where the parser gave it to a game: "won in a set beating Lee"."""
    part = clause.head
    played = clause.dep_ == "acl" and clause.tag_ == "VBG" and words.has("noun.parts_of_games", part.lemma_.lower())
    if not played or part.dep_ != "pobj" or part.head.dep_ != "prep":
        return None
    verb = part.head.head
    return verb if is_verb(verb) and child(verb, "dobj", "nsubj") is not None else None


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
