"""Asides between commas, which parsers give what belongs to the clause around them.

As in "The bridge, built in 1660, was sold", where the bridge is the subject of what comes behind.
"""

from __future__ import annotations

from dateline.events.lexicon import Lexicon
from dateline.events.mends.mend import Mend
from dateline.events.parsing.parsed import Token
from dateline.events.parsing.syntax import (
    FINITE,
    PAST,
    SUBJECTS,
    child,
    children,
    governing_verb,
    is_finite,
    is_verb,
    marker,
)

_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def put_above(verb: Token, told: Token) -> None:
    """Set a verb of telling on top of its sentence, what stood there as what it tells."""
    for mark in [part for part in told.children if part.dep_ == "punct" and part.i > verb.i]:
        mark.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    told.head, told.dep_ = verb, "ccomp"


def _has_subject_of_clause(participle: Token, _: Lexicon) -> bool:
    """A participle behind the subject and a comma: 'The "Lamp", painted in 1660, was bought by Ann Lee'."""
    verb, noun = participle.head, child(participle, "nsubj", "nsubjpass")
    if noun is None or participle.tag_ not in {"VBN", "VBG"} or not noun.i < participle.i < verb.i or not is_verb(verb):
        return False
    if child(participle, "aux", "auxpass") is not None or child(verb, *SUBJECTS, "expl") is not None:
        return False
    marks = (participle.doc[noun.i : participle.i], participle.doc[participle.i : verb.i])
    if not is_finite(verb) or not all(any(token.text == "," for token in part) for part in marks):
        return False
    noun.head, noun.dep_ = verb, "nsubj" if child(verb, "auxpass") is None else "nsubjpass"
    participle.head, participle.dep_ = noun, "acl"
    return True


def _is_of_time_of_clause(verb: Token, _: Lexicon) -> bool:
    """When it was, behind an aside and a comma: "came upon the map, wrapped in cloth, when he cleared the attic"."""
    aside = verb.head
    above = governing_verb(aside)
    between = aside.tag_ == "VBN" and aside.dep_ in {"advcl", "acl"} and aside.i < verb.i and aside.left_edge.i > 0
    if not between or above is None or above.tag_ != "VBD" or marker(verb) != "when":
        return False
    if any(verb.doc[part.left_edge.i - 1].text != "," for part in (aside, verb)) or above.i > aside.i:
        return False
    verb.head = above
    return True


def _tells_clause_before(verb: Token, words: Lexicon) -> bool:
    """Who told it behind the clause and a comma, taken for a name: "A boy found a hoard, the museum announced Monday"."""
    teller = verb.head
    top = governing_verb(teller)
    told = words.classes.get(verb.lemma_.lower()) == "reporting" and verb.tag_ in {"VBN", "VBD"}
    named = (
        teller.dep_ in {"appos", "conj", "npadvmod", "dobj"}
        and verb.i == teller.i + 1
        and child(verb, "agent", "dobj") is None
    )
    if not told or not named or top is None or top.dep_ != "ROOT" or not top.i < teller.i:
        return False
    if (
        verb.doc[teller.left_edge.i - 1].text != ","
        or child(teller, "det") is None
        or verb.right_edge.i < verb.sent.end - 2
    ):
        return False
    teller.head, teller.dep_ = verb, "nsubj"
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    top.head, top.dep_ = verb, "ccomp"
    return True


def _tells_sentence_before(verb: Token, words: Lexicon) -> bool:
    """Who told it behind the sentence and a comma, taken to tell of its last noun: "cut flights to Ost, the line said"."""
    own, top = child(verb, "nsubj"), verb.sent.root
    told = verb.tag_ == "VBD" and words.classes.get(verb.lemma_.lower()) == "reporting"
    if not told or own is None or not is_verb(top) or not top.i < verb.head.i < own.left_edge.i < own.i < verb.i:
        return False
    led = (
        any(part.tag_ in _RELATIVE for part in own.subtree) or child(verb, "dobj", "ccomp", "mark", "xcomp") is not None
    )
    if led or child(own, "det") is None or verb.doc[own.left_edge.i - 1].text != ",":
        return False
    put_above(verb, top)
    return True


def _describes_subject(participle: Token, _: Lexicon) -> bool:
    """A participle behind the subject, taken for the subject with it: "officers raiding a flat had shot a clerk"."""
    verb, noun = participle.head, child(participle, "nsubj")
    described = participle.tag_ == "VBG" and noun is not None and noun.i < participle.i < verb.i
    if not described or noun is None or not is_finite(verb) or child(participle, "aux", "mark") is not None:
        return False
    for part in [part for part in participle.children if part.i < noun.left_edge.i]:
        part.head = verb
    noun.head, noun.dep_ = verb, "nsubj"
    participle.head, participle.dep_ = noun, "acl"
    return True


def _sums_up(verb: Token, words: Lexicon) -> bool:
    """What is said of the whole clause before it, taken for the sentence: "lowered it, a trick never tried before"."""
    noun, told = child(verb, "nsubj"), child(verb, "ccomp")
    if verb.tag_ not in PAST or noun is None or told is None or not told.i < noun.left_edge.i < verb.i:
        return False
    opening = noun.doc[noun.left_edge.i - 1]
    bare = child(verb, "aux", "auxpass", "dobj") is None and child(told, *SUBJECTS) is not None
    if not bare or opening.text != "," or noun.left_edge.lower_ not in {"a", "an"}:
        return False
    if words.classes.get(verb.lemma_.lower()) == "reporting" or child(verb, "neg", "agent") is None:
        return False
    told.head, told.dep_ = told, "ROOT"
    for part in [part for part in verb.children if part.i < noun.left_edge.i or part.dep_ == "punct"]:
        part.head = told
    noun.head, noun.dep_ = told, "appos"
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"
    return True


def _says_more_of_what_was_told(participle: Token, words: Lexicon) -> bool:
    """A participle behind who told it, who did not do it: "ten files came, the office said, doubling a record"."""
    telling = participle.head
    told = next((clause for clause in children(telling, "ccomp") if clause.i < telling.i), None)
    if participle.tag_ != "VBG" or told is None or told.tag_ != "VBD" or telling.lemma_.lower() != "say":
        return False
    behind = participle.i > telling.i and participle.doc[participle.left_edge.i - 1].text == ","
    if not behind or words.classes.get(participle.lemma_.lower()) == "reporting":
        return False
    participle.head = told
    return True


def _tells_what_the_first_did(telling: Token, words: Lexicon) -> bool:
    """Who told it, with two subjects: "Ten people filed for relief last week, the office said"."""
    subjects = [noun for noun in children(telling, "nsubj") if noun.i < telling.i]
    if len(subjects) != 2 or words.classes.get(telling.lemma_.lower()) != "reporting" or telling.tag_ != "VBD":
        return False
    first, second = subjects
    did = next(iter(children(first, "acl")), None)
    if did is None or did.tag_ not in PAST or child(did, "agent", "aux", "auxpass") is not None:
        return False
    parted = telling.doc[second.left_edge.i - 1].text == "," and did.i < second.left_edge.i
    suffered = words.has("verbs.needing_object", did.lemma_.lower()) and child(did, "dobj") is None
    if not parted or suffered or any(token.tag_ in FINITE for token in telling.doc[telling.i + 1 : telling.sent.end]):
        return False
    did.head, did.dep_, did.tag_ = telling, "ccomp", "VBD"
    first.head, first.dep_ = did, "nsubj"
    return True


def _goes_on_behind_aside(verb: Token, _: Lexicon) -> bool:
    """A verb that nothing joins to a participle between commas: "The plan, agreed in May, is aimed at peace"."""
    aside = verb.head
    noun = child(aside, "nsubj")
    opened = aside.tag_ == "VBD" and aside.dep_ == "ROOT" and aside.i > 0 and aside.nbor(-1).text == ","
    if not opened or noun is None or noun.right_edge.i < aside.i - 2 or noun.pos_ == "PRON":
        return False
    joined = (
        child(aside, "cc", "aux", "ccomp") is not None
        or child(noun, "appos") is not None
        or child(verb, *SUBJECTS) is not None
    )
    aged = noun.nbor().text == "," and noun.i < aside.i - 2  # "Ann Lee, 40, retired in 2005, came back"
    done = child(aside, "dobj") is not None and child(aside, "agent") is None
    if joined or aged or done or not is_finite(verb) or verb.doc[verb.left_edge.i - 1].text != ",":
        return False
    for part in [part for part in aside.children if part.i > verb.i or part.i < noun.left_edge.i]:
        part.head = verb
    aside.tag_, verb.head, verb.dep_ = "VBN", verb, "ROOT"
    aside.head, aside.dep_, noun.head = noun, "acl", verb
    noun.dep_ = "nsubj" if child(verb, "auxpass") is None else "nsubjpass"
    return True


OF_ASIDES: dict[str, tuple[Mend, ...]] = {
    "advcl": (_has_subject_of_clause, _is_of_time_of_clause, _says_more_of_what_was_told),
    "ROOT": (_sums_up, _tells_what_the_first_did),
    "csubj": (_describes_subject,),
    "acl": (_tells_clause_before,),
    "conj": (_goes_on_behind_aside,),
    "relcl": (_tells_sentence_before,),
}
"""By the label of a word, what may set right what an aside parts."""
