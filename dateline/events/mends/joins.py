"""Verbs that go on from another one than the word that a parser joined them to, where the form alone shows it.

English coordinates like with like: in "bars the firm from importing gas and capped imports" the second verb goes on from
the first finite one, not from "importing". Each is asked with a word and says whether it has set it right; which is asked
of what `clauses` says.
"""

from __future__ import annotations

from dateline.events.lexicon import Lexicon
from dateline.events.parsing.parsed import Token
from dateline.events.parsing.syntax import FINITE, PAST, SUBJECTS, ancestors, child, children, is_finite, is_verb


def goes_on_from_above(verb: Token, _: Lexicon) -> bool:
    """A past verb behind an infinitive or a gerund.

    As in "will ensure calm and proposed talks", "from buying and capped", "fell while cycling and walked on crutches".
    """
    beside = verb.head
    bare = verb.tag_ in PAST and child(verb, "aux", "auxpass", "nsubj", "nsubjpass") is None
    if not bare or not is_verb(beside) or beside.tag_ not in {"VB", "VBG"} or child(beside, "cc") is None:
        return False
    if beside.tag_ == "VBG" and any(aux.tag_ in FINITE for aux in children(beside, "aux")):
        return False
    above = next((other for other in ancestors(beside) if is_verb(other) and is_finite(other)), None)
    timed = beside.tag_ == "VBG" and child(beside, "mark") is not None and child(verb, "agent") is None
    if above is None or (verb.tag_ == "VBN" and not timed and child(verb, "dobj", "ccomp") is None):
        return False
    for joint in children(beside, "cc"):
        if joint.i > beside.i:
            joint.head = above
    verb.head, verb.tag_ = above, "VBD"
    return True


def goes_on_as_participle(verb: Token, _: Lexicon) -> bool:
    """A participle behind another that describes a noun, taken for a past: "begun in 1163 and finished in 1345"."""
    first = verb.head
    bare = verb.tag_ == "VBD" and child(verb, "aux", "dobj", *SUBJECTS) is None
    if not bare or first.dep_ != "acl" or first.tag_ != "VBN" or child(first, "cc") is None:
        return False
    verb.tag_ = "VBN"
    return True


def goes_on_from_clause_before(verb: Token, words: Lexicon) -> bool:
    """A participle on top of what it goes on from: "ten were beaten, badly hurt and robbed"."""
    first = child(verb, "ccomp")
    bare = verb.tag_ in PAST and child(verb, "aux", "auxpass", *SUBJECTS) is None
    if not bare or first is None or first.i > verb.i or first.tag_ != "VBN" or child(first, "auxpass") is None:
        return False
    if child(first, "nsubjpass") is None or words.classes.get(verb.lemma_.lower()) == "reporting":
        return False
    for part in [part for part in verb.children if part.i < first.left_edge.i or part.dep_ == "punct"]:
        part.head = first
    first.head, first.dep_ = first, "ROOT"
    verb.head, verb.dep_, verb.tag_ = first, "conj", "VBN"
    return True


def is_passive_as_well(verb: Token, words: Lexicon) -> bool:
    """A participle without an object that goes on from a passive.

    As in "was flown to Ost and pronounced dead", "was looted in 1790 and restored in 1844".
    """
    first = verb.head
    bare = verb.tag_ == "VBD" and child(verb, "aux", "auxpass", "dobj", "ccomp", *SUBJECTS) is None
    if not bare or child(first, "auxpass") is None or first.tag_ != "VBN":
        return False
    if any(part.lower_ == "at" and part.i == verb.i + 1 for part in children(verb, "prep")):
        return False  # "was freed and shot at guards"
    if child(verb, "oprd") is None and not words.has("verbs.needing_object", verb.lemma_.lower()):
        return False
    verb.tag_ = "VBN"
    return True


def goes_on_with_its_own(verb: Token, _: Lexicon) -> bool:
    """A finite verb with a subject of its own behind a participle: "raided the port, seizing oil, and the crew fled"."""
    beside = verb.head
    own = child(verb, "nsubj", "nsubjpass")
    if own is None or not is_finite(verb) or beside.tag_ != "VBG" or is_finite(beside) or not is_verb(beside):
        return False
    joint = next((part for part in children(beside, "cc") if beside.i < part.i < own.i), None)
    above = next((other for other in ancestors(beside) if is_verb(other) and is_finite(other)), None)
    if joint is None or above is None or above.i > beside.i or beside.dep_ not in {"advcl", "acl"}:
        return False
    verb.head = joint.head = above
    return True


def goes_on_from_passive(verb: Token, _: Lexicon) -> bool:
    """A participle that cannot go on from a verb in the present: "comes after ten were robbed, beaten and held"."""
    above = verb.head
    if verb.tag_ != "VBN" or above.tag_ not in {"VBZ", "VBP"} or child(verb, "aux", "auxpass", *SUBJECTS) is not None:
        return False
    passives = (word for word in verb.doc[above.i + 1 : verb.i] if word.tag_ == "VBN" and word.dep_ != "conj")
    beside = [word for word in passives if child(word, "auxpass") is not None and above in ancestors(word)]
    if not beside:
        return False
    verb.head, verb.dep_ = beside[-1], "conj"
    return True


def goes_on_from_infinitive(verb: Token, _: Lexicon) -> bool:
    """A bare verb that "and" joins to a past one: "to take the road that he took, and work hard", "to, at once, open"."""
    beside = verb.head
    if verb.tag_ != "VB" or beside.tag_ not in PAST or child(verb, "aux", *SUBJECTS) is not None:
        return False
    to = next((part for part in children(beside, "prep") if part.lower_ == "to" and child(part, "pobj") is None), None)
    if to is not None and beside.i < to.i < verb.i and not any(part.i > to.i for part in children(beside, "cc")):
        to.head, to.dep_, verb.dep_ = verb, "aux", "xcomp"
        return True
    above = next((other for other in ancestors(beside) if other.tag_ == "VB" and child(other, "aux") is not None), None)
    if above is None or beside.dep_ not in {"relcl", "acl", "ccomp", "advcl"}:
        return False
    for joint in [part for part in children(beside, "cc") if part.i > beside.i]:
        joint.head = above
    verb.head = above
    return True


def does_it_to_whom_it_describes(noun: Token, _: Lexicon) -> bool:
    """A past verb taken for an adjective of whom it is done to: "were relegated and sacked coach Bo Ray"."""
    first, verb = noun.head, noun.left_edge
    described = verb.dep_ == "amod" and verb.tag_ in PAST and noun.pos_ == "PROPN" and is_verb(first)
    if not described or verb.i == noun.i or verb.nbor(-1).dep_ != "cc" or verb.nbor(-1).head.i != first.i:
        return False
    verb.head, verb.dep_, verb.tag_, verb.pos_ = first, "conj", "VBD", "VERB"
    noun.head, noun.dep_ = verb, "dobj"
    return True


def does_it_to_somebody(verb: Token, _: Lexicon) -> bool:
    """A past behind a passive, taken for one more with what is done to a person: "were relegated and sacked Bo Ray"."""
    bare = verb.tag_ == "VBN" and child(verb, "aux", "auxpass", "agent", *SUBJECTS) is None
    whom = child(verb, "dobj")
    if not bare or whom is None or whom.pos_ != "PROPN" or child(verb.head, "auxpass") is None:
        return False
    verb.tag_ = "VBD"
    return True


def is_past_of_one_form(verb: Token, words: Lexicon) -> bool:
    """A past that looks like its base form, behind another past: "came back in 2009 and quit in 2011"."""
    bare = verb.tag_ == "VB" and child(verb, "aux", *SUBJECTS) is None and verb.head.tag_ == "VBD"
    if not bare or not words.has("verbs.of_one_form", verb.lower_):
        return False
    verb.tag_ = "VBD"
    return True


def goes_on_beside_adjective(participle: Token, _: Lexicon) -> bool:
    """A passive verb behind what became of its subject: "was rescued alive and flown to Ost"."""
    state = participle.head
    passive = state.head
    told = state.pos_ == "ADJ" and state.dep_ in {"oprd", "acomp"} and child(passive, "auxpass") is not None
    if not told or participle.tag_ != "VBN" or child(participle, "prep", "agent", "dobj") is None:
        return False
    for joint in children(state, "cc"):
        joint.head = passive
    participle.head = passive
    return True
