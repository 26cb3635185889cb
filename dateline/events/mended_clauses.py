"""Verbs and subjects that a parser hung on the wrong word of their sentence, where the form alone shows it.

English coordinates like with like: in "bars the firm from importing gas and capped imports" the second verb goes on from
the first finite one, not from "importing". Sentences without a verb, and parts of one, are set right in `mended`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.mended import make_root_behind
from dateline.events.syntax import NOMINAL, SUBJECTS, ancestors, child, children, is_verb, marker

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsed import Doc, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PAST = frozenset({"VBD", "VBN"})


def mend_clauses(doc: Doc, words: Lexicon) -> None:
    """Hang the verbs and subjects of a parsed text where their forms allow, in place."""
    for token in list(doc):
        if token.dep_ == "conj" and token.tag_ in _PAST:
            changed = (
                _goes_on_from_above(token)
                or _is_told(token, words)
                or _is_told_by_participle(token, words)
                or _goes_on_beside_adjective(token)
            )
        elif token.dep_ == "acl" and token.tag_ == "VBN" and _is_the_one_verb(token, words):
            make_root_behind(token, token.head)
            changed = True
        elif token.dep_ == "acl" and token.tag_ == "VBN" and token.head.dep_ == "advcl":
            changed = _is_done_when(token)
        elif token.dep_ == "acl" and token.tag_ == "VBD":
            changed = _is_clause_of_time(token, words)
        elif token.dep_ in {"ROOT", "relcl"} and token.tag_ == "VBN" and _is_past(token):
            token.tag_ = "VBD"
            continue
        elif token.dep_ == "dobj" and token.tag_ == "IN" and token.lower_ == "that" and token.head.dep_ == "ccomp":
            token.dep_ = "mark"
            continue
        elif token.dep_ == "advcl" and token.tag_ in _PAST:
            changed = _describes_what_is_before(token)
        elif token.dep_ == "prep" and token.lower_ == "by" and token.head.pos_ in NOMINAL:
            changed = _is_doer(token, words)
        elif token.dep_ == "quantmod" and token.lower_ == "of":
            changed = _is_counted(token)
        elif token.dep_ == "nsubj" and token.head.dep_ in {"aux", "auxpass"}:
            changed = _is_subject_of_verb(token)
        elif token.dep_ == "nsubj":
            changed = _is_end_of_subject(token)
        elif token.dep_ == "acomp" and words.has("verbs.taken_for_states", token.lower_):
            changed = _is_passive(token)
        else:
            continue
        if changed:
            doc.settle()


def _goes_on_from_above(verb: Token) -> bool:
    """A past verb behind an infinitive or a gerund: "will ensure calm and proposed talks", "from buying and capped"."""
    beside = verb.head
    bare = child(verb, "aux", "auxpass", "nsubj", "nsubjpass") is None
    if not bare or not is_verb(beside) or beside.tag_ not in {"VB", "VBG"} or child(beside, "cc") is None:
        return False
    if beside.tag_ == "VBG" and any(aux.tag_ in _FINITE for aux in children(beside, "aux")):
        return False
    above = next((other for other in ancestors(beside) if is_verb(other) and _is_finite(other)), None)
    if above is None or (verb.tag_ == "VBN" and child(verb, "dobj", "ccomp") is None):
        return False
    for joint in children(beside, "cc"):
        if joint.i > beside.i:
            joint.head = above
    verb.head, verb.tag_ = above, "VBD"
    return True


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(aux.tag_ in _FINITE for aux in children(verb, "aux", "auxpass"))


def _is_told(verb: Token, words: Lexicon) -> bool:
    """What somebody announced, its subject hung on the announcing: "announced Ann Lee, a judge, won the vote"."""
    telling = verb.head
    if words.classes.get(telling.lemma_.lower()) != "reporting" or child(verb, "nsubj", "nsubjpass") is not None:
        return False
    own = [noun for noun in children(telling, "nsubj") if telling.i < noun.i < verb.i]
    joined = any(joint.i < verb.i for joint in children(telling, "cc"))
    if len(own) != 1 or joined or not any(noun.i < telling.i for noun in children(telling, "nsubj")):
        return False
    own[0].head = verb
    verb.dep_ = "ccomp"
    return True


def _is_told_by_participle(verb: Token, words: Lexicon) -> bool:
    """A clause that a participle right before it tells: "issued a report alleging guards beat boys"."""
    noun = child(verb, "nsubj")
    telling = verb.doc[noun.left_edge.i - 1] if noun is not None and noun.left_edge.i > verb.sent.start else verb
    open_ended = telling.tag_ == "VBG" and telling.i > verb.head.i and child(telling, "dobj", "ccomp") is None
    if not open_ended or words.classes.get(telling.lemma_.lower()) != "reporting":
        return False
    verb.head, verb.dep_ = telling, "ccomp"
    return True


def _goes_on_beside_adjective(participle: Token) -> bool:
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


def _is_past(verb: Token) -> bool:
    """Whether a "participle" has a subject and no auxiliary, and on top an object too.

    As in "a quake set off a flood", "the shares he received".
    """
    whole = child(verb, "nsubj") is not None and (verb.dep_ == "relcl" or child(verb, "dobj") is not None)
    return whole and child(verb, "aux", "auxpass") is None


def _describes_what_is_before(participle: Token) -> bool:
    """A participle that describes the noun right before it: "In the ruling handed down today, Ann Lee ..."."""
    noun = participle.nbor(-1) if participle.i > participle.sent.start else participle
    if noun.pos_ not in NOMINAL or child(participle, *SUBJECTS, "aux", "auxpass", "mark", "dobj") is not None:
        return False
    if noun.i not in {above.i for above in ancestors(participle)} and noun.dep_ != "pobj":
        return False
    for opening in [part for part in children(participle, "prep") if part.i < noun.i]:
        opening.head = participle.head
    participle.head, participle.dep_ = noun, "acl"
    return True


def _is_the_one_verb(verb: Token, words: Lexicon) -> bool:
    """Whether a sentence has no verb but a "participle" that cannot be passive.

    As in "A lorry ploughed into a crowd.", "The singer, 47, tweeted that she had left.".
    """
    top, sentence = verb.head, verb.sent
    noun = top.pos_ in NOMINAL and top.dep_ == "ROOT" and child(top, "det", "poss", "nummod") is not None
    told = next((clause for clause in children(verb, "ccomp") if marker(clause) == "that"), None) or _held(verb, words)
    inside = {token.i for token in told.subtree} if told is not None else set()
    if (
        not noun
        or sentence[-1].text != "."
        or any(token.tag_ in _FINITE and token.i not in inside for token in sentence)
    ):
        return False
    active = child(verb, "dobj") is not None or words.has("verbs.by_themselves", verb.lemma_.lower())
    return (active or told is not None) and child(verb, "agent") is None


def _is_done_when(verb: Token) -> bool:
    """A clause of time taken for a noun with its description: "were killed when a gunman fired inside a church"."""
    noun = verb.head
    opening = next((word for word in children(noun, "advmod") if word.lower_ == "when"), None)
    if opening is None or noun.pos_ not in NOMINAL or verb.i < noun.i or child(verb, "agent", "auxpass") is not None:
        return False
    above = noun.head
    noun.head, noun.dep_ = verb, "nsubj"
    verb.head, verb.dep_, verb.tag_ = above, "advcl", "VBD"
    opening.head = verb
    return True


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


def _is_clause_of_time(verb: Token, words: Lexicon) -> bool:
    """A clause taken for a noun with its description: "were treated after the tram tipped over"."""
    noun = verb.head
    opening = noun.head
    leading = noun.dep_ == "pobj" and noun.i < verb.i and opening.dep_ == "prep" and is_verb(opening.head)
    if not leading or not words.has("marker.clauses_of_time", opening.lower_) or child(verb, "agent") is not None:
        return False
    above = opening.head
    noun.head, noun.dep_ = verb, "nsubj"
    verb.head, verb.dep_ = above, "advcl"
    opening.head, opening.dep_ = verb, "mark"
    return True


def _is_subject_of_verb(noun: Token) -> bool:
    """A subject hung on an auxiliary of its verb."""
    helping = noun.head
    if child(helping.head, "nsubj", "nsubjpass") is not None or noun.i > helping.i:
        return False
    noun.dep_ = "nsubjpass" if helping.dep_ == "auxpass" else "nsubj"
    noun.head = helping.head
    return True


def _is_end_of_subject(noun: Token) -> bool:
    """The end of a described subject, taken for a second one: "a quake measuring 7 on the moment scale struck"."""
    start = noun.left_edge.i
    first = child(noun.head, "nsubj")
    if first is None or first.i >= noun.i or child(first, "acl", "prep") is None or start == 0:
        return False
    before = noun.doc[start - 1]
    if before.is_punct or before.dep_ != "pobj" or first.i not in {above.i for above in ancestors(before)}:
        return False
    noun.head, noun.dep_ = before, "dep"
    return True


def _is_passive(state: Token) -> bool:
    """A passive taken for a state: "the schools were closed yesterday"."""
    be = state.head
    if be.lemma_ != "be" or be.tag_ != "VBD" or state.i < be.i:
        return False
    for part in [part for part in be.children if part.i != state.i]:
        part.head = state
        if part.dep_ == "nsubj":
            part.dep_ = "nsubjpass"
    above, label = (be.head, be.dep_) if be.head.i != be.i else (state, "ROOT")
    state.head, state.dep_, state.tag_, state.pos_ = above, label, "VBN", "VERB"
    state.lemma_ = state.lower_.removesuffix("d")
    be.head, be.dep_, be.pos_ = state, "auxpass", "AUX"
    return True


def _is_counted(of: Token) -> bool:
    """How many a group is of: "a group of up to 100 people"."""
    group, number = of.nbor(-1) if of.i > of.sent.start else of, of.head
    people = number.head
    if people.dep_ != "appos" or people.head.i != group.i or group.pos_ not in NOMINAL:
        return False
    of.head, of.dep_ = group, "prep"
    people.head, people.dep_ = of, "pobj"
    return True


def _is_doer(by: Token, words: Lexicon) -> bool:
    """Who did it, hung on the noun before: "was shared with ten firms by the club, which printed it"."""
    noun, leading = by.head, by.head.head
    verb, doer = leading.head, child(by, "pobj")
    inside = noun.dep_ == "pobj" and leading.dep_ == "prep" and doer is not None and doer.pos_ in NOMINAL
    if not inside or verb.tag_ not in _PAST or not _is_passive_of(verb) or child(verb, "agent") is not None:
        return False
    if doer is None or child(doer, "nummod") is not None or words.has("noun.of_amounts", doer.lower_):
        return False  # "cut by ten points"
    for clause in children(noun, "relcl"):
        if clause.i > by.i:
            clause.head = doer
    by.head, by.dep_ = verb, "agent"
    verb.tag_ = "VBN"
    return True


def _is_passive_of(verb: Token) -> bool:
    """Whether a verb is passive by its auxiliary, or by that of the verb which it goes on from."""
    if child(verb, "auxpass") is not None:
        return True
    joined = verb.dep_ == "conj" and child(verb, "aux", "nsubj", "nsubjpass", "dobj") is None
    return joined and child(verb.head, "auxpass") is not None
