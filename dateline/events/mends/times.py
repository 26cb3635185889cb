"""Clauses that say when something was done, where a parser hung their verb or its subject on another word.

As in "were treated after the tram tipped over", "was flying home when she fell ill", "the first since Bo Ray left office".
Other clauses are set right in `clauses`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, SUBJECTS, ancestors, child, children, is_verb, marker

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.mends.mend import Mend
    from dateline.events.parsing.parsed import Token


def _is_done_when(verb: Token, _: Lexicon) -> bool:
    """A clause of time taken for a noun with its description: "were killed when a gunman fired inside a church"."""
    noun = verb.head
    opening = next((word for word in children(noun, "advmod") if word.lower_ == "when"), None)
    if verb.tag_ != "VBN" or noun.dep_ != "advcl" or opening is None:
        return False
    if noun.pos_ not in NOMINAL or verb.i < noun.i or child(verb, "agent", "auxpass") is not None:
        return False
    above = noun.head
    noun.head, noun.dep_ = verb, "nsubj"
    verb.head, verb.dep_, verb.tag_ = above, "advcl", "VBD"
    opening.head = verb
    return True


def _is_clause_of_time(verb: Token, words: Lexicon) -> bool:
    """A clause taken for a noun with its description: "were treated after the tram tipped over"."""
    noun = verb.head
    opening = noun.head
    leading = (
        (verb.tag_ == "VBD" or _ran_into(verb, words))
        and noun.dep_ == "pobj"
        and noun.i < verb.i
        and opening.dep_ == "prep"
        and is_verb(opening.head)
    )
    if not leading or not words.has("marker.clauses_of_time", opening.lower_) or child(verb, "agent") is not None:
        return False
    above = opening.head
    noun.head, noun.dep_ = verb, "nsubj"
    verb.head, verb.dep_, verb.tag_ = above, "advcl", "VBD"
    opening.head, opening.dep_ = verb, "mark"
    return True


def _ran_into(verb: Token, words: Lexicon) -> bool:
    """Whether a noun did this itself, whatever form it seems to have: "a van ploughed into a crowd"."""
    into = any(part.i == verb.i + 1 and part.lower_ in {"into", "through", "off"} for part in children(verb, "prep"))
    return into and verb.tag_ == "VBN" and words.has("verbs.running_into", verb.lemma_.lower())


def _breaks_in(verb: Token, _: Lexicon) -> bool:
    """What broke in, hung on a participle before it: "was flying home headed for Ost when she fell ill"."""
    participle = verb.head
    if verb.tag_ != "VBD" or marker(verb) != "when" or participle.dep_ not in {"advcl", "acl"} or participle.i > verb.i:
        return False
    going_on = next(filter(is_verb, ancestors(participle)), participle)
    progressive = going_on.tag_ == "VBG" and any(aux.tag_ == "VBD" for aux in children(going_on, "aux"))
    if not progressive or going_on.i > participle.i or child(participle, *SUBJECTS, "aux", "mark") is not None:
        return False
    verb.head, verb.dep_ = going_on, "advcl"
    return True


def _is_done_since(verb: Token, words: Lexicon) -> bool:
    """The verb of a clause of time whose subject a parser hung on the word that opens it: "since Bo Ray left office"."""
    noun = verb.nbor(-1) if verb.i > verb.sent.start else verb
    opening = noun.head
    led = noun.dep_ == "pobj" and opening.dep_ == "prep" and words.has("marker.clauses_of_time", opening.lower_)
    if verb.tag_ != "VBD" or not led or noun.pos_ not in NOMINAL or noun.left_edge.i != opening.i + 1:
        return False
    if child(verb, *SUBJECTS, "aux", "auxpass", "agent") is not None or verb.head.i > opening.i:
        return False
    above = opening.head
    verb.head, verb.dep_, noun.head, noun.dep_ = above, "advcl", verb, "nsubj"
    opening.head, opening.dep_ = verb, "mark"
    return True


OF_TIMES: dict[str, tuple[Mend, ...]] = {
    "acl": (_is_done_when, _is_clause_of_time),
    "advcl": (_breaks_in,),
    "conj": (_is_done_since,),
}
"""By the label of a word, what may set it right."""
