"""Doers, objects and counts that a parser hung on the wrong word of their sentence, where the form alone shows it.

Each is asked with a word and says whether it has set it right; which is asked of what `clauses` says.
"""

from __future__ import annotations

from dateline.events.clauses.aged import is_of_aged, is_word_of_age
from dateline.events.lexicon import Lexicon
from dateline.events.mends.mend import Mend
from dateline.events.mends.subjects import OF_SUBJECTS
from dateline.events.parsing.parsed import Token
from dateline.events.parsing.syntax import NOMINAL, PAST, ancestors, child, children, is_verb

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def _leads_to_clause(that: Token, _: Lexicon) -> bool:
    """A "that" before a plural, taken for a part of it: "a pact that 25 states signed"."""
    noun = that.head
    verb = next((part for part in children(noun, "acl", "relcl") if part.i == noun.i + 1 and part.tag_ in PAST), noun)
    before = that.nbor(-1) if that.i > that.sent.start else that
    if that.lower_ != "that" or noun.tag_ != "NNS" or verb is noun or before.pos_ not in NOMINAL:
        return False
    above = before.head.head if before.dep_ == "pobj" and child(before, "det") is None else before
    verb.head, verb.dep_, verb.tag_ = above if above.pos_ in NOMINAL else before, "relcl", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    that.head, that.dep_, that.tag_, that.pos_ = verb, "dobj", "WDT", "PRON"
    return True


def _is_joined_to_killed(noun: Token, words: Lexicon) -> bool:
    """The same with the participle hung on its noun: "two guards were shot and a clerk wounded"."""
    first, verb = noun.head, child(noun, "acl")
    hit = verb is not None and verb.i == noun.i + 1 and words.has("verbs.hurting", verb.lemma_.lower())
    if verb is None or not hit or noun.pos_ not in NOMINAL or child(first, "auxpass") is None:
        return False
    if first.tag_ != "VBN" or child(verb, "agent") is not None:
        return False
    verb.head, verb.dep_, verb.tag_ = first, "conj", "VBN"
    noun.head, noun.dep_ = verb, "nsubjpass"
    return True


def _is_thing_before(verb: Token, words: Lexicon) -> bool:
    """A clause without "that" taken for what "by" leads to, or a verb: "done by the robot Ost put on the moon"."""
    doer = child(verb, "nsubj")
    thing = verb.doc[doer.left_edge.i - 1] if doer is not None and doer.left_edge.i > verb.sent.start else verb
    if verb.tag_ not in PAST or thing.dep_ != "pobj" or thing.pos_ not in NOMINAL or child(verb, "dobj", "mark"):
        return False
    above = [one.i for one in ancestors(thing)]
    if verb.head.i not in above or words.classes.get(verb.head.lemma_.lower()) == "reporting":
        return False
    verb.head, verb.dep_, verb.tag_ = thing, "relcl", "VBD"
    return True


def _is_counted(of: Token, _: Lexicon) -> bool:
    """How many a group is of: "a group of up to 100 people"."""
    group, number = of.nbor(-1) if of.i > of.sent.start else of, of.head
    people = number.head
    if of.lower_ != "of" or people.dep_ != "appos" or people.head.i != group.i or group.pos_ not in NOMINAL:
        return False
    of.head, of.dep_ = group, "prep"
    people.head, people.dep_ = of, "pobj"
    return True


def _is_doer(by: Token, words: Lexicon) -> bool:
    """Who did it, hung on the noun before: "was shared with ten firms by the club, which printed it"."""
    noun, leading = by.head, by.head.head
    if by.lower_ != "by" or noun.pos_ not in NOMINAL:
        return False
    verb, doer = leading.head, child(by, "pobj")
    inside = noun.dep_ == "pobj" and leading.dep_ == "prep" and doer is not None and doer.pos_ in NOMINAL
    if not inside or verb.tag_ not in PAST or not _is_passive_of(verb) or child(verb, "agent") is not None:
        return False
    if doer is None or child(doer, "nummod") is not None or words.has("noun.of_amounts", doer.lower_):
        return False  # "cut by ten points"
    for clause in children(noun, "relcl"):
        if clause.i > by.i:
            clause.head = doer
    by.head, by.dep_ = verb, "agent"
    verb.tag_ = "VBN"
    return True


def _is_particle(within: Token, words: Lexicon) -> bool:
    """The "in" of those who were brought in, taken for where it was: "flew in doctors and tents"."""
    verb, whom = within.head, child(within, "pobj")
    brought = within.lower_ == "in" and within.i == verb.i + 1 and words.has("verbs.bringing_in", verb.lemma_.lower())
    if not brought or whom is None or whom.tag_ != "NNS" or whom.ent_type_ != "" or child(verb, "dobj") is not None:
        return False
    if whom.left_edge.tag_ == "DT" or child(verb, "auxpass") is not None:
        return False
    within.dep_, within.tag_, within.pos_ = "prt", "RP", "ADP"
    whom.head, whom.dep_ = verb, "dobj"
    return True


def _is_hit_so(noun: Token, words: Lexicon) -> bool:
    """Who was hit, hung on the state in which that left him: "shot dead nine people"."""
    state = noun.head
    left = words.has("adverb.outcomes", state.lower_) and state.dep_ in {"acomp", "advmod", "oprd", "amod"}
    if not left or noun.i < state.i or state.head.i != state.i - 1 or child(state.head, "dobj") is not None:
        return False
    noun.head = state.head
    return True


def _is_passive_of(verb: Token) -> bool:
    """Whether a verb is passive by its auxiliary, or by that of the verb which it goes on from."""
    if child(verb, "auxpass") is not None:
        return True
    joined = verb.dep_ == "conj" and child(verb, "aux", "nsubj", "nsubjpass", "dobj") is None
    return joined and child(verb.head, "auxpass") is not None


def _is_subject_behind_clause(noun: Token, _: Lexicon) -> bool:
    """The subject behind a clause and a comma, taken for an object there: "As rain fell on Ost, its mayor left"."""
    above = noun.head
    start = noun.left_edge.i
    clause = above.dep_ == "advcl" and child(above, "mark") is not None and above.i < noun.i < above.head.i
    if not clause or noun.doc[start - 1].text != "," or child(noun, "det", "poss") is None:
        return False
    verb = above.head
    if verb.tag_ not in _FINITE or child(verb, "nsubj", "nsubjpass", "expl") is not None:
        return False
    noun.head, noun.dep_ = verb, "nsubj"
    return True


def _is_name_of_doer(name: Token, _: Lexicon) -> bool:
    """A name right before a past verb without a subject, taken for an adverb: "In June, Lee asked the club"."""
    verb = name.head
    beside = name.tag_ == "NNP" and name.ent_type_ not in {"DATE", "TIME"} and verb.i == name.i + 1
    if not beside or verb.tag_ != "VBD" or child(verb, "nsubj", "nsubjpass", "expl") is not None:
        return False
    name.dep_ = "nsubj"
    return True


def _is_head_of_name(noun: Token, _: Lexicon) -> bool:
    """The noun that a name and a number describe, taken for one more name: "The PS4 5.50 update came"."""
    name = noun.head
    numbered = child(noun, "nummod") is not None and noun.left_edge.i == name.i + 1 and child(noun, "det") is None
    if not numbered or noun.tag_ not in {"NN", "NNS"} or not noun.is_lower or not name.text[:1].isupper():
        return False
    if child(name, "det") is None or name.head.i == name.i:
        return False
    for part in [part for part in name.children if part.i != noun.i]:
        part.head = noun
    noun.head, noun.dep_ = name.head, name.dep_
    name.head, name.dep_ = noun, "compound"
    return True


def _is_name_of_object(name: Token, words: Lexicon) -> bool:
    """The name behind what somebody is, taken for a second object: "bought its local rival Acme"."""
    verb, noun = name.head, name.nbor(-1) if name.i > name.sent.start else name
    behind = noun.dep_ == "dobj" and noun.head.i == verb.i and noun.tag_ == "NN" and name.left_edge.i == name.i
    if not behind or name.tag_ != "NNP" or child(noun, "poss", "det") is None:
        return False
    if words.has("verbs.with_two_objects", verb.lemma_.lower()):
        return False
    name.head, name.dep_ = noun, "appos"
    return True


def _tells_what_is_behind(verb: Token, words: Lexicon) -> bool:
    """A verb of showing taken for a part of the subject behind it: "Harbour charts show grain had risen"."""
    if verb.tag_ != "VBP" or not words.has("verbs.shown_by_figures", verb.lower_):
        return False
    noun = verb.head
    told, shown_by = noun.head, next((part for part in reversed(list(verb.children)) if part.i < verb.i), None)
    if (
        noun.dep_ != "nsubj"
        or shown_by is None
        or shown_by.tag_ not in {"NNS", "NNPS"}
        or told.dep_ != "ROOT"
        or told.i < noun.i
    ):
        return False
    for part in [part for part in verb.children if part.i != shown_by.i]:
        part.head = shown_by
    for mark in [part for part in told.children if part.dep_ == "punct" and part.i > told.i]:
        mark.head = verb
    shown_by.dep_ = "nsubj"
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    told.head, told.dep_ = verb, "ccomp"
    return True


def _is_noun_in_s(noun: Token, _: Lexicon) -> bool:
    """A plural taken for a verb behind a preposition and what describes it: "was lent to Ost's local rivals"."""
    if noun.tag_ != "VBZ" or noun.head.pos_ != "ADP" or child(noun, "poss", "amod", "det", "nummod") is None:
        return False
    noun.tag_, noun.pos_ = "NNS", "NOUN"
    return True


def _is_asked_of_subject(noun: Token, words: Lexicon) -> bool:
    """What was demanded of whom, taken for a noun with another before it: "demanded the council resign"."""
    doer = noun.nbor(-1) if noun.i > noun.sent.start else noun
    bare = noun.tag_ == "NN" and words.has("verbs.no_nouns", noun.lower_) and doer.tag_ in {"NN", "NNS", "NNP", "NNPS"}
    if not bare or doer.head.i != noun.i or not words.has("verbs.demanding", noun.head.lemma_.lower()):
        return False
    for part in [part for part in noun.children if part.i < doer.i]:
        part.head = doer
    doer.head, doer.dep_ = noun.head, "dobj"
    noun.dep_, noun.tag_, noun.pos_ = "xcomp", "VB", "VERB"
    return True


def _is_doer_of_age(old: Token, _: Lexicon) -> bool:
    """Who is called by his age, taken for what describes his verb: "A troubled 20-year-old kills a guard"."""
    verb = old.head
    if old.text != "old" or verb.i != old.i + 1 or child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "agent"):
        return False
    if verb.tag_ not in _FINITE and not (verb.tag_ == "VBN" and verb.dep_ == "ROOT"):
        return False
    verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
    for part in [part for part in verb.children if part.i < old.i and part.dep_ in {"det", "amod", "poss"}]:
        part.head = old
    old.dep_ = "nsubj"
    return True


def _is_of_person_before(clause: Token, words: Lexicon) -> bool:
    """What "who" tells of the person before a thing: "a clerk at the mill, who was fired"."""
    thing, leading = clause.head, clause.head.head
    person = leading.nbor(-1) if is_verb(leading.head) and leading.i > clause.sent.start else leading.head
    who = next((part for part in children(clause, "nsubj", "nsubjpass", "dobj") if part.tag_ == "WP"), None)
    of_one = leading.lower_ == "of" and person.tag_ != "NNS"  # "the head of a firm who was fired" is not told apart
    inside = who is not None and thing.dep_ == "pobj" and leading.dep_ == "prep" and not of_one
    if not inside or thing.tag_ != "NN" or thing.ent_type_ == "PERSON" or _is_somebody(thing, words):
        return False
    if not _is_somebody(person, words) and person.ent_type_ != "PERSON":
        return False
    clause.head = person
    return True


def _is_somebody(noun: Token, words: Lexicon) -> bool:
    lemma = noun.lemma_.lower()
    return words.has("pronoun.people", lemma) or words.has("pronoun.called_persons", lemma)


def _describes_doers(participle: Token, words: Lexicon) -> bool:
    """What describes those who did it, taken for how it was done: "was blown up by retreating troops"."""
    by, doers = participle.head, child(participle, "dobj")
    passive = by.head.tag_ == "VBN" and (by.head.dep_ == "conj" or child(by.head, "auxpass") is not None)
    if (
        by.dep_ != "agent"
        or not passive
        or participle.tag_ != "VBG"
        or doers is None
        or doers.i != participle.i + 1
        or doers.tag_ != "NNS"
    ):
        return False
    if not words.has("pronoun.people", doers.lemma_.lower()) and not words.has("noun.forces", doers.lemma_.lower()):
        return False
    for part in [part for part in participle.children if part.i > doers.i]:
        part.head = by.head
    doers.head, doers.dep_ = by, "pobj"
    participle.head, participle.dep_, participle.tag_ = doers, "amod", "JJ"
    participle.pos_ = "ADJ"
    return True


OF_PARTICIPANTS: dict[str, tuple[Mend, ...]] = {
    "nsubj": (*OF_SUBJECTS["nsubj"], is_word_of_age),
    "nsubjpass": (*OF_SUBJECTS["nsubjpass"], is_word_of_age),
    "det": (_leads_to_clause,),
    "conj": (_is_joined_to_killed,),
    "relcl": (_is_of_person_before,),
    "pcomp": (_is_thing_before, _describes_doers),
    "advmod": (_is_name_of_doer,),
    "quantmod": (_is_counted, *OF_SUBJECTS["quantmod"]),
    "prep": (_is_doer, _is_particle),
    "pobj": (_is_noun_in_s, is_word_of_age),
    "dobj": (_is_name_of_object, _is_hit_so, _is_subject_behind_clause, _is_asked_of_subject, is_word_of_age),
    "appos": (_is_head_of_name, is_of_aged),
    "amod": (_is_doer_of_age,),
    "compound": (_tells_what_is_behind,),
}
