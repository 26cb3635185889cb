"""The one verb of a sentence, taken for a participle or for part of what describes its subject.

As in "A bus carrying coal crashed", "Ost Motors, once the largest maker of cars, filed for bankruptcy".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.phrases import is_aged
from dateline.events.mends.offices import puts_in_office
from dateline.events.mends.parses import make_root_behind
from dateline.events.parsing.syntax import FINITE, NOMINAL, SUBJECTS, child, children, marker

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_NAMES = frozenset({"NNP", "NNPS"})


def is_the_one_verb(verb: Token, words: Lexicon) -> bool:
    """The one verb of a sentence, a "participle" that cannot be passive.

    As in "A lorry ploughed into a crowd.", "A bus carrying coal crashed.", "The singer, 47, tweeted that she had left.".
    """
    if verb.tag_ != "VBN":
        return False
    top, sentence = _noun_told_of(verb, words), verb.sent
    told = next((clause for clause in children(verb, "ccomp") if marker(clause) == "that"), None) or _held(verb, words)
    aside = [other for other in children(top, "acl", "relcl") if _is_set_off(other, verb)]
    noun = (top.pos_ in NOMINAL or is_aged(top)) and top.dep_ == "ROOT"
    noun = noun and (child(top, "det", "poss", "nummod") is not None or top.tag_ in _NAMES or _is_named_by(top))
    beside = [*children(verb, "conj", "advcl"), *([told] if told is not None else [])]  # "capsized and sank"
    inside = {token.i for clause in (*aside, *beside) for token in clause.subtree}
    if (
        not noun
        or sentence[-1].text != "."
        or any(token.tag_ in FINITE and token.i not in inside for token in sentence)
    ):
        return False
    active = child(verb, "dobj") is not None or words.has("verbs.by_themselves", verb.lemma_.lower())
    active |= words.has("verbs.going_for", verb.lemma_.lower()) and _goes_for(verb)
    active |= words.classes.get(verb.lemma_.lower()) == "aspectual" and top.i != verb.head.i
    active |= verb.head.dep_ == "appos" and verb.head.head.i == top.i
    active |= puts_in_office(verb, words)
    if not (active or aside or told is not None) or child(verb, "agent") is not None:
        return False
    make_root_behind(verb, top)
    return True


def _is_named_by(top: Token) -> bool:
    """Whether a noun that opens the sentence is a name, by what describes it: "Iona, the airline, filed"."""
    described = child(top, "appos")
    return top.is_sent_start is True and top.is_title and described is not None and child(described, "det") is not None


def _goes_for(verb: Token) -> bool:
    return any(part.lower_ == "for" for part in children(verb, "prep"))


def is_done_by_who_carries(verb: Token, _: Lexicon) -> bool:
    """A past verb hung on "with": "A ferry with 200 people aboard sank"."""
    opening, people = verb.head, child(verb, "nsubj")
    top = opening.head
    if opening.lower_ != "with" or people is None or top.dep_ != "ROOT" or top.pos_ not in NOMINAL:
        return False
    if verb.tag_ != "VBD" or any(token.tag_ in FINITE and token.i != verb.i for token in verb.sent):
        return False
    make_root_behind(verb, top)
    people.head, people.dep_ = opening, "pobj"
    opening.head = top
    return True


def is_done_after_length(verb: Token, _: Lexicon) -> bool:
    """A past verb behind how long something had been so: "A volcano that had slept for four centuries erupted"."""
    opening, length, clause = child(verb, "mark"), child(verb, "nsubj"), verb.head
    top = clause.head
    if opening is None or length is None or opening.lower_ != "for" or not verb.sent.start <= top.i < clause.i:
        return False
    lasts = length.ent_type_ in {"DATE", "TIME"} and opening.i < length.i < verb.i and length.i == verb.i - 1
    noun = top.dep_ == "ROOT" and top.pos_ in NOMINAL and clause.dep_ == "relcl"
    if not (lasts and noun) or verb.tag_ != "VBD":
        return False
    make_root_behind(verb, top)
    length.head, length.dep_ = opening, "pobj"
    opening.head, opening.dep_ = clause, "prep"
    return True


def _is_set_off(participle: Token, verb: Token) -> bool:
    """Whether a clause stands between two commas right before a verb: "The firm, founded in 1998, filed"."""
    closed = participle.i < verb.i and participle.right_edge.i < verb.i - 1 == _comma_before(verb)
    return closed and _comma_before(participle) == participle.left_edge.i - 1


def _comma_before(verb: Token) -> int:
    """The place of the comma right before what belongs to a verb, -1 where none is."""
    at = verb.left_edge.i - 1
    return at if at >= 0 and verb.doc[at].text == "," else -1


def _noun_told_of(verb: Token, words: Lexicon) -> Token:
    """The noun that a participle belongs to, where it hangs on the last word of what describes that.

    As in "a bus carrying schoolchildren", "a bus with ten men", "a ship and a tanker", and, of what began or ended, "the
    search for ten men"; and behind two commas "her husband, the judge Bo Ray,".
    """
    noun, above = verb.head, verb.head.head
    if noun.dep_ == "appos" and verb.nbor(-1).text == "," and noun.left_edge.i - 1 == _comma_before(noun):
        return above
    if noun.dep_ == "dobj" and above.tag_ == "VBG" and above.dep_ == "acl":
        return above.head
    if noun.dep_ == "conj" and above.dep_ == "ROOT" and above.pos_ in NOMINAL:
        return above
    if noun.dep_ == "pobj" and above.lower_ == "with" and above.head.dep_ == "ROOT":
        return above.head
    told = above.head.lemma_.lower()
    happens = noun.dep_ == "pobj" and any(words.has(f"event_nouns.{kind}", told) for kind in ("sure", "maybe"))
    return above.head if happens and words.classes.get(verb.lemma_.lower()) == "aspectual" else noun


def _held(verb: Token, words: Lexicon) -> Token | None:
    """What a court held, hung on the court: "A court held in 2003 that the band had paid"."""
    if not words.has("verbs.notifying", verb.lemma_.lower()):
        return None
    behind = [
        clause for clause in children(verb.head, "relcl", "acl") if clause.i > verb.i and marker(clause) == "that"
    ]
    told = next((clause for clause in behind if child(clause, *SUBJECTS) is not None), None)
    if told is not None:
        told.head, told.dep_ = verb, "ccomp"
    return told


def is_done_by_what_was_done_to(verb: Token, _: Lexicon) -> bool:
    """A verb that nothing joins to the past before it, a participle: "A truce agreed in May collapsed in June"."""
    first = verb.head
    noun = child(first, "nsubj")
    pasts = verb.tag_ == first.tag_ == "VBD" and first.dep_ == "ROOT" and noun is not None and noun.i < first.i
    if not pasts or noun is None or child(first, "cc", "aux", "dobj", "ccomp", "xcomp", "neg", "advmod") is not None:
        return False
    own = child(verb, "aux", "auxpass", *SUBJECTS) is not None
    if own or any(token.is_punct for token in verb.doc[noun.i : verb.i]) or noun.pos_ == "PRON":
        return False
    first.tag_, verb.head, verb.dep_ = "VBN", verb, "ROOT"
    for part in [part for part in first.children if part.i > verb.i or part.i < noun.left_edge.i]:
        part.head = verb
    first.head, first.dep_, noun.head, noun.dep_ = noun, "acl", verb, "nsubj"
    return True
