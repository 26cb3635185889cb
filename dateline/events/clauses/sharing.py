"""The verbs that share a date because they stand in one clause with the verb that it belongs to, or go along with it.

Coordinated verbs, "as" and "when" clauses, participles, and the verb that brought an event about ("began to leave").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import (
    SUBJECTS,
    ancestors,
    child,
    children,
    conjuncts,
    first_conjunct,
    goes_along,
    is_verb,
    marker,
    subject,
)

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

LONG_TIMES = frozenset({"week", "month", "quarter", "season", "half", "year", "decade", "century"})
"""Grains of times that may be over when a deed told behind another came: "joined in 2010 and left after a row"."""


def sharing(verb: Token, words: Lexicon, *, fronted: bool) -> list[Token]:
    """The verbs that share a date of `verb`, nearest first; a `fronted` date stands before the whole clause."""
    began = _bringing_about(verb, words)
    later = _coordinated(verb, words, fronted=fronted)
    then = [other for other in later if not _is_journey(other, words) and not _is_of_once(other, words)]
    found = [verb, *then, *began, *_matrix(verb, words)]
    for other in found:
        along = _same_time_clauses(other, words) + _participles(other, words) + _brought_about(other, words)
        joined = ((also, clause) for clause in along for also in conjuncts(clause))
        along += [also for also, clause in joined if subject(also) is None and not _is_told_to_do(also, clause)]
        found += [new for new in along if new not in found]
    return [other for other in found[1:] if other in began or _is_as_real(other, verb)]


def _coordinated(verb: Token, words: Lexicon, *, fronted: bool) -> list[Token]:
    """Later verbs of the coordination; behind a date in the middle only those with the same subject."""
    joined = [other for other in conjuncts(verb) if marker(other) != "that" or marker(verb) == "that"]
    later = [other for other in joined if other.i > verb.i and not _is_told_to_do(other, verb)]
    found = later if fronted else [other for other in later if _has_same_subject(other, verb)]
    found = [] if words.has("verbs.being_born", verb.lower_) else found  # "was born in 1950 and grew up in Ost"
    return found + [other for other in joined if other.i < verb.i and _is_told_with(other, verb, words)]


def _is_told_to_do(other: Token, verb: Token) -> bool:
    """Whether a bare form cannot go on from a deed in the past: "told the club to, without delay, restore it"."""
    return _is_past(verb) and other.tag_ == "VB" and child(other, "aux") is None


def _is_journey(verb: Token, words: Lexicon) -> bool:
    """Whether it tells how far somebody went, which takes its time: "left on Monday and travelled 900 miles"."""
    return any(words.has("noun.distances", part.lemma_.lower()) for part in children(verb, "dobj", "npadvmod"))


def _is_of_once(verb: Token, words: Lexicon) -> bool:
    """Whether it tells of another time that is not named: "opened in 1964 and once employed 900 people"."""
    return any(words.has("adverb.some_time", part.lower_) and part.i < verb.i for part in children(verb, "advmod"))


def _is_told_with(verb: Token, last: Token, words: Lexicon) -> bool:
    """Whether one date behind both is of both.

    As in "ten were killed, and two were injured on Monday", "two men bombed the port and a third hit a train on Monday".
    """
    passive = child(verb, "auxpass") is not None and child(last, "auxpass") is not None
    passive |= verb.tag_ == last.tag_ == "VBD" and all(
        words.has("verbs.blows", one.lemma_.lower()) for one in (verb, last)
    )
    between = [token for token in verb.doc[verb.i + 1 : last.i] if token.is_punct]
    toll = all(words.has("verbs.harms", one.lemma_.lower()) for one in (verb, last))
    plain = not between or (toll and [token.text for token in between] == [","])
    alone = child(verb, "prep", "advcl", "npadvmod", "agent") is None
    return passive and plain and alone and last.head.i == verb.i and subject(last) is not None


def deed_before(last: Token, words: Lexicon) -> Token | None:
    """The first of two blows of one subject, with one day behind both: "stormed a port and took the palace on Monday".

    Of other deeds the first may be long before: "raised four children and died on 3 May".
    """
    before = last.dep_ == "pcomp" and last.head.lower_ == "before"  # "shot a guard before killing himself on Monday"
    first = last.head.head if before else last.head
    if not all(words.has("verbs.blows", verb.lemma_.lower()) for verb in (first, last)):
        return None
    joined = last.dep_ == "conj" and last.tag_ == first.tag_ and subject(last) is None
    if not (before or joined) or first.tag_ != "VBD" or not first.i < last.i:
        return None
    marks = {token.text for token in last.doc[first.i + 1 : last.i] if token.is_punct}
    plain = not marks or (
        marks == {","} and child(first, "cc") is None
    )  # "burned cars, blocked roads and threw stones"
    return first if plain and child(first, "advcl", "npadvmod") is None else None


def suffered_before(last: Token) -> Token | None:
    """The participle right before another, with one time behind both: "was arrested and charged in May"."""
    first = last.head
    beside = last.dep_ == "conj" and last.i == first.i + 2 and first.tag_ == last.tag_ == "VBN"
    return first if beside and child(first, "auxpass") is not None and is_verb(first) else None


def _has_same_subject(other: Token, verb: Token) -> bool:
    """Whether a later verb has no subject of its own, or in the same tense a pronoun that stands for it."""
    own = subject(other)
    return own is None or (own.tag_ == "PRP" and own.dep_ == "nsubj" and other.tag_ == verb.tag_)


def _is_as_real(verb: Token, host: Token) -> bool:
    """Whether neither modal nor tense parts the two, so that they can share a date.

    They do not in "she came on Monday and will leave", nor in "and has left": the leaving is not of that day.
    """
    if _is_past(host) and (_is_present_perfect(verb) or _is_in_present(verb)):
        return False
    return _has_modal(verb) == _has_modal(host) or subject(verb) is None


def _is_past(verb: Token) -> bool:
    """Whether it is told in the simple past: "sold it", "was sold"."""
    return verb.tag_ == "VBD" or any(aux.tag_ == "VBD" for aux in children(verb, "auxpass"))


def _is_present_perfect(verb: Token) -> bool:
    """Whether it is told as done by now, which no English does of a day gone by."""
    return verb.tag_ == "VBN" and any(
        aux.tag_ in {"VBZ", "VBP"} and aux.lemma_ == "have" for aux in children(verb, "aux")
    )


def _is_in_present(verb: Token) -> bool:
    """Whether it, or the verb that it depends on as an infinitive, is told in the present.

    As in "struck Ost on Monday while many still struggle".
    """
    while verb.dep_ == "xcomp" and is_verb(verb.head) and verb.head is not verb:
        verb = verb.head
    first = next(iter(children(verb, "aux", "auxpass")), verb)
    return first.tag_ in {"VBZ", "VBP"}


def _has_modal(verb: Token) -> bool:
    return any(aux.tag_ == "MD" for aux in children(verb, "aux"))


def comes_later(verb: Token, host: Token) -> bool:
    """Whether it is coordinated with an earlier verb, or in a clause of one that is.

    As in "left at 9 and turned when it rained".
    """
    then = [other for other in conjuncts(host) if other.i > host.i]
    return any(other.i in {verb.i, *(above.i for above in ancestors(verb))} for other in then)


def _same_time_clauses(verb: Token, words: Lexicon) -> list[Token]:
    """Those below the verb; one before it parsers may take for what is told: "as rain fell, a club announced a loss"."""
    clauses = children(verb, "advcl") + [clause for clause in children(verb, "ccomp") if clause.i < verb.i]
    return [clause for clause in clauses if is_verb(clause) and _is_same_time(clause, words)]


def _is_same_time(clause: Token, words: Lexicon) -> bool:
    """Whether "as" or "when" opens it; "as he said" tells a source and no time, "when it had passed" what was before."""
    if any(aux.lower_ == "had" for aux in children(clause, "aux")):
        return False
    told = words.classes.get(clause.lemma_.lower()) == "reporting" and child(clause, "dobj") is None
    return words.has("marker.same_time", marker(clause) or "") and not told


def _participles(verb: Token, words: Lexicon) -> list[Token]:
    """Participles that go along with the verb: "left, taking the files"; "by sending"; "the mayor, smiling, left"."""
    free = [clause for clause in children(verb, "advcl") if clause.tag_ == "VBG" and marker(clause) is None]
    free = [clause for clause in free if goes_along(clause).i == verb.i and not _may_be_told(clause, verb, words)]
    by = [prep for prep in children(verb, "prep") if words.has("relations.means", prep.lower_)]
    gerunds = [gerund for prep in by if (gerund := child(prep, "pcomp")) is not None and gerund.tag_ == "VBG"]
    beside = [clause for noun in children(verb, *SUBJECTS) for clause in children(noun, "acl")]
    return free + gerunds + [clause for clause in beside if clause.tag_ == "VBG" and clause.nbor(-1).is_punct]


def _may_be_told(participle: Token, verb: Token, words: Lexicon) -> bool:
    """Whether it may be a part of what somebody said: "said on Monday that he sold the port, ending a quarrel"."""
    told = any(verb.i < clause.i < participle.i for clause in children(verb, "ccomp"))
    finite = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in verb.doc[verb.i + 1 : participle.left_edge.i])
    return (told or finite) and words.classes.get(verb.lemma_.lower()) == "reporting"


def _brought_about(verb: Token, words: Lexicon) -> list[Token]:
    """What the verb says came about: "began to leave", "moved on to speak"."""
    if words.governor("verb", verb.lemma_.lower()) != "handed_on":
        return []
    return [clause for clause in children(verb, "xcomp") if is_verb(clause)]


def _matrix(verb: Token, words: Lexicon) -> list[Token]:
    """The clause that a same-time clause belongs to."""
    top = first_conjunct(verb)
    if top.dep_ == "acl" and top.head.dep_ == "advcl" and marker(top.head) == "when" and subject(top) is None:
        return (
            [top.head.head] if is_verb(top.head.head) else []
        )  # a parser took the clause for a noun: "when a man fired"
    if top.dep_ == "advcl" and is_verb(top.head) and _is_same_time(top, words):
        contrast = top.i > top.head.i and subject(top) is not None and words.has("marker.contrast", marker(top) or "")
        return [] if contrast else [top.head, *_told_as_one(top.head)]
    return []


def _told_as_one(last: Token) -> list[Token]:
    """The verb that only "and" parts from the last: "two died and five were hurt when a bus overturned"."""
    first = last.head
    both = last.dep_ == "conj" and is_verb(first) and first.i < last.i and subject(first) is not None
    past = both and all(next(iter(children(verb, "aux", "auxpass")), verb).tag_ == "VBD" for verb in (first, last))
    plain = past and child(first, "prep", "advcl", "npadvmod", "ccomp", "xcomp") is None and child(last, "neg") is None
    return [first] if plain and not any(token.is_punct for token in last.doc[first.i : last.i]) else []


def _bringing_about(verb: Token, words: Lexicon) -> list[Token]:
    """The verb that says that this one came about: "began" in "began to leave"."""
    top = first_conjunct(verb)
    if _has_modal(verb) and not _has_modal(top):
        return []  # "left to see Ost and will speak on Friday": a parser joined the two wrongly
    bare = top.dep_ == "ccomp" and top.tag_ == "VB" and child(top, "aux") is None
    made = bare and words.has("verbs.making_do", top.head.lemma_.lower())
    return [top.head] if brings_about(top.head, top, words) and (made or top.dep_ == "xcomp") else []


def brings_about(verb: Token, below: Token, words: Lexicon) -> bool:
    """Whether a verb says of one below it that it came about, so that both are of one time: "began to leave"."""
    return below.head.i == verb.i and words.governor("verb", verb.lemma_.lower()) == "handed_on"


def happens_in(noun: Token, words: Lexicon) -> Token | None:
    """The verb that a noun is what happens of, as its subject ("talks began") or its object ("gave a speech").

    So is what it did at once: "a quake struck", "the quake that struck".
    """
    verb = noun.head
    described = next((clause for clause in children(noun, "relcl") if _does_at_once(clause, words)), None)
    if described is not None or not is_verb(verb):
        return described
    lemma = verb.lemma_.lower()
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        active = child(verb, "auxpass") is None  # "the vote took place", but not "was taken for a sign"
        kinds = ("happening", "doing_at_once", "held", "beginning") if active else ("held", "beginning")
        return verb if any(words.has(f"verbs.{name}", lemma) for name in kinds) else None
    if noun.dep_ == "dobj":
        own = noun.lemma_.lower() in words.light.get(lemma, frozenset()) or words.has("verbs.beginning", lemma)
        return verb if own else None
    return None


def _does_at_once(clause: Token, words: Lexicon) -> bool:
    """Whether a clause says of the noun before it what that did at once: "the quake that killed ten"."""
    led = any(part.tag_ == "WDT" for part in children(clause, "nsubj"))
    return led and words.has("verbs.doing_at_once", clause.lemma_.lower())


def made_known_then(noun: Token, words: Lexicon) -> Token | None:
    """The participle that only says when somebody's announcement was made: "Lee's announcement, made on Monday"."""
    said = words.has("noun.sayings", noun.lemma_.lower()) and child(noun, "poss") is not None
    made = children(noun, "acl") if said else []
    return next((verb for verb in made if words.has("verbs.making_known", verb.lemma_.lower())), None)


def done_by(noun: Token, words: Lexicon) -> Token | None:
    """The verb that tells what a happening did on its day: "a crash on Sunday killed ten", "was hit by Sunday's storm".

    So does who won it: "Sunday's vote was won by Ann Lee".
    """
    if noun.dep_ == "nsubjpass" and child(noun.head, "agent") is not None:
        decided = noun.head.tag_ == "VBN" and words.has("verbs.deciding", noun.head.lemma_.lower())
        return noun.head if decided and next(iter(children(noun.head, "auxpass"))).tag_ == "VBD" else None
    by = noun.dep_ == "pobj" and noun.head.dep_ == "agent" and child(noun.head.head, "auxpass") is not None
    verb = noun.head.head if by else noun.head
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and (by or child(verb, "aux", "auxpass") is None))
    did = words.has("verbs.done_by_happening", verb.lemma_.lower()) or (not by and _finds(noun, verb, words))
    return verb if (by or noun.dep_ == "nsubj") and past and did else None


def _finds(noun: Token, verb: Token, words: Lexicon) -> bool:
    """Whether a report tells what it found: "a 2015 audit found that ten clerks had left"."""
    told = next((clause for clause in children(verb, "ccomp") if clause.i > verb.i), None)
    report = words.has("noun.documents", noun.lemma_.lower())
    return report and told is not None and words.has("verbs.finding", verb.lemma_.lower())


def occasion_of(noun: Token, words: Lexicon) -> Token | None:
    """The verb that tells what was done in the course of a noun: "said during the hearing"."""
    opening = noun.head
    inside = noun.dep_ == "pobj" and words.has("relations.occasion_sure", opening.lower_) and is_verb(opening.head)
    return opening.head if inside else None


def told_of_there(verb: Token, words: Lexicon) -> Token | None:
    """The noun that "there was" says happened: "there was another explosion at noon", but not "nearly an explosion"."""
    there = child(verb, "expl") if verb.lemma_ == "be" else None
    noun = child(verb, "attr", "nsubj") if there is not None and there.lower_ == "there" else None
    beside = [] if noun is None else [*noun.children, *verb.children]
    hardly = any(part.dep_ == "neg" or words.has("noun.hardly", part.lower_) for part in beside)
    return None if hardly else noun


def told_by_copula(verb: Token) -> Token | None:
    """The subject of a "was" that says no more of it: "its last test was on May 6"."""
    noun = child(verb, "nsubj") if verb.lemma_ == "be" and is_verb(verb) else None
    bare = noun is not None and not children(verb, "attr", "acomp", "ccomp", "xcomp", "neg")
    return noun if bare else None


def told_of_time(verb: Token) -> Token | None:
    """The past verb of which a "was" tells the last or first time: "the last time she won the cup was in 1998"."""
    time = child(verb, "nsubj") if verb.lemma_ == "be" else None
    done = child(time, "relcl", "acl") if time is not None and time.lemma_ == "time" else None
    return done if done is not None and done.tag_ == "VBD" else None


def is_brought_to_law(verb: Token, crime: Token, words: Lexicon) -> bool:
    """Whether a verb tells what came of a crime, later: "was charged in the July 21 shooting of a guard"."""
    return words.has("verbs.charging", verb.lemma_.lower()) and words.has("noun.crimes", crime.lemma_.lower())
