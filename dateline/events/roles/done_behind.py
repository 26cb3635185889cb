"""What the clause behind a verb does something to, or tells of: "said it had freed ten crew", "vowed to sink a ship".

So does what came of a deed, and what was done before or after it: "sank, drowning two clerks".
Titles tell it, as the clause completes the verb (`wording.complements`); here it is found as something that takes part.
Those who have a name and stand deeper are found in `named_beside`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.clauses.effects import goes_on_with, is_outcome
from dateline.events.clauses.phrases import is_idle
from dateline.events.parsing.syntax import DONE_TO, NOMINAL, SUBJECTS, child, children, is_infinitive, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_CLAUSES = ("ccomp", "xcomp")
_DEEPEST = 2
_NAMED = frozenset({"PERSON", "ORG", "GPE", "FAC", "PRODUCT", "NORP"})


def done_behind(candidate: Candidate) -> Iterator[Token]:
    """The nouns in the order of the text."""
    verb, words = candidate.trigger.token, candidate.reading.words
    for clause in _beside(verb, words):
        yield from _hit(clause, words)
    thing = child(verb, "dobj")
    behind = _clauses(verb, verb.i, _DEEPEST) if thing is None else _aims_of(thing, words)
    for clause in (*behind, *_blamed_for(verb)):
        yield from sorted(_nouns(clause, words), key=lambda noun: noun.i)


def _blamed_for(verb: Token) -> Iterator[Token]:
    """What somebody is told to have done: "jailed him for killing two clerks", "charged with robbing ten banks"."""
    leading = (part for part in children(verb, "prep") if part.i > verb.i and part.lower_ in {"of", "for", "with"})
    for clause in (clause for part in leading for clause in children(part, "pcomp")):
        yield clause
        yield from (other for other in children(clause, "conj") if is_verb(other))


def _aims_of(thing: Token, words: Lexicon) -> Iterator[Token]:
    """What an object was meant or used to do, and what it tells.

    As in "announced plans to close ten mills", "used a rope to free two goats", "denied reports that Bo Ray had left".
    """
    verb = thing.head
    for clause in children(thing, "acl", "ccomp"):
        if clause.i > thing.i and _is_content(clause, thing, words):
            yield clause
            yield from _clauses(clause, clause.i, 1)
    if words.has("verbs.using", verb.lemma_.lower()):
        yield from (clause for clause in children(verb, "xcomp", "advcl") if is_infinitive(clause))
    elif words.governor("noun", thing.lemma_.lower()) is not None:
        meant = (*children(thing, "acl"), *children(verb, "xcomp", "advcl"))
        yield from (clause for clause in meant if is_infinitive(clause))


def _is_content(clause: Token, thing: Token, words: Lexicon) -> bool:
    """Whether a clause tells what stands in an object or what it does: "a report alleging ...", "claims that ..."."""
    if clause.tag_ == "VBG":
        return words.has("noun.telling", thing.lemma_.lower()) and clause.doc[clause.left_edge.i - 1].text != ","
    told = child(clause, "mark")
    return told is not None and told.lower_ == "that" and told.i == thing.i + 1


def _clauses(verb: Token, behind: int, depth: int) -> Iterator[Token]:
    """The clauses behind a verb that complete it, with those that complete them."""
    aims = (
        clause for clause in children(verb, "advcl") if is_infinitive(clause) and child(verb, "ccomp", "xcomp") is None
    )
    means = (clause for by in children(verb, "prep") if by.lower_ == "by" for clause in children(by, "pcomp"))
    for clause in (*children(verb, *_CLAUSES), *aims, *means):
        if clause.i > behind and (is_verb(clause) or clause.pos_ == "ADJ"):
            yield clause
            if depth > 1:
                yield from _clauses(clause, behind, depth - 1)


def _beside(verb: Token, words: Lexicon) -> Iterator[Token]:
    """The participles that tell what came of it, or what the same one did before or after, with those joined to them."""
    along = [other for other in goes_on_with(verb, words) if other.dep_ == "conj"]  # "opened fire and killed ten"
    first = along + [one for did in (verb, *along) for one in children(did, "advcl") if is_outcome(one, words)]
    timed = (part for part in children(verb, "prep") if part.i > verb.i and part.lower_ in {"after", "before"})
    first += [clause for part in timed for clause in children(part, "pcomp")]
    for clause in first:
        yield clause
        yield from (other for other in children(clause, "conj") if is_verb(other))


def _hit(clause: Token, words: Lexicon) -> Iterator[Token]:
    """Whom it was done to, also as those whose lives it took."""
    for noun in children(clause, "dobj"):
        taken = noun.lemma_.lower() == "life" and words.has("verbs.taking_lives", clause.lemma_.lower())
        if taken:
            yield from (one for part in children(noun, "prep") if part.lower_ == "of" for one in children(part, "pobj"))
        elif _is_somebody(noun, words) or _is_left_hurt(noun, words):
            yield noun


def _is_left_hurt(noun: Token, words: Lexicon) -> bool:
    """Whether it counts those whom it left in a state, or is a thing broken: "leaving four people dead"."""
    verb = noun.head
    if words.has("verbs.wrecking", verb.lemma_.lower()) and noun.tag_ in {"NN", "NNS"}:
        return child(noun, "det", "poss", "nummod") is not None
    left = words.has("verbs.harms_with_state", verb.lemma_.lower()) and child(verb, "oprd", "acomp") is not None
    return left and child(noun, "nummod") is not None and noun.pos_ == "NOUN"


def _nouns(clause: Token, words: Lexicon) -> Iterator[Token]:
    """Who and what is told of there and has something done to it; of a happening whom it happens to."""
    doers = [noun for by in children(clause, "agent") for noun in children(by, "pobj")]
    for noun in (*children(clause, "dobj", "nsubj", "nsubjpass"), *doers):
        if noun.dep_ == "dobj":
            yield from (other for other in children(noun, "conj") if _is_name(other))
        elif noun.pos_ == "PRON":
            yield from children(noun, "conj")  # "said she and her brother had left"
        lemma = noun.lemma_.lower()
        nobody = words.has("event_nouns.sure", lemma) or words.has("noun.idle", lemma)  # "won control of Iona"
        inside = [one for part in children(noun, "prep") if part.lower_ == "of" for one in children(part, "pobj")]
        yield from (one for one in (inside if nobody else [noun]) if _is_somebody(one, words))


def _is_somebody(noun: Token, words: Lexicon) -> bool:
    """Whether a noun is a name, calls people, or is counted: "21 of the girls", "ten flights"; no money, and no idea."""
    if _is_name(noun) or (noun.dep_ != "dobj" and _is_of_somebody(noun)):
        return True
    if any(part.ent_type_ == "PERSON" and part.left_edge.i == noun.i + 1 for part in children(noun, "appos")):
        return True  # "top seed Ann Lee"
    lemma = noun.lemma_.lower()
    if _is_known_thing(noun, words):
        return True
    people = any(words.has(name, lemma) for name in ("pronoun.people", "called.kin", "noun.gathered"))
    numbers = [number for number in children(noun, "nummod") if number.ent_type_ != "DATE"]
    several = noun.like_num and child(noun, "prep") is not None
    counted = bool(numbers) or several or _counts_somebody(noun, words)
    return noun.pos_ in {*NOMINAL, "NUM"} and (people or (counted and not _is_amount(noun, words)))


def _counts_somebody(noun: Token, words: Lexicon) -> bool:
    """Whether "of" behind a number word leads to what takes part: "a number of ships", but not "dozens of deaths"."""
    if not words.has("noun.counted_by", noun.lemma_.lower()):
        return False
    of = [one for part in children(noun, "prep") if part.lower_ == "of" for one in children(part, "pobj")]
    happen = ("event_nouns.sure", "event_nouns.maybe", "noun.of_amounts")
    return bool(of) and not any(words.has(kind, one.lemma_.lower()) for one in of for kind in happen)


def _is_known_thing(noun: Token, words: Lexicon) -> bool:
    """Whether it is one thing that the text knows, and no happening: "the cockpit recorder", "their hospital"."""
    if noun.pos_ != "NOUN" or noun.dep_ not in {"dobj", "nsubjpass"}:
        return False
    known = any(part.dep_ == "poss" or part.lower_ == "the" for part in noun.children)
    happens = any(words.has(f"event_nouns.{name}", noun.lemma_.lower()) for name in ("sure", "maybe"))
    return known and not happens and not is_idle(noun, words)


def _is_name(noun: Token) -> bool:
    named = noun.ent_type_ in _NAMED or (noun.dep_ in SUBJECTS and noun.ent_type_ == "WORK_OF_ART")
    return named and noun.pos_ == "PROPN"


def _is_of_somebody(noun: Token) -> bool:
    """Whether a name tells who or whose it is: "Iona's council", "the Lund award", "Norse clerks"."""
    before = children(noun, "poss", "compound", "nmod", "amod")
    return noun.pos_ in NOMINAL and any(part.pos_ == "PROPN" or part.ent_type_ == "NORP" for part in before)


def _is_amount(noun: Token, words: Lexicon) -> bool:
    before = noun.doc[noun.left_edge.i : noun.i + 1]
    money = any(token.ent_type_ in {"MONEY", "PERCENT", "QUANTITY"} for token in before)
    hurt = noun.dep_ in DONE_TO and words.has("verbs.harms", noun.head.lemma_.lower())
    measured = words.has("noun.of_amounts", noun.lower_) and not hurt  # but "killing ten people"
    return money or measured or words.has("noun.changes", noun.lemma_.lower())
