"""The words of a sentence that name something happening: verbs, light verbs with their nouns, event nouns.

The noun of a light verb is a candidate beside the verb, which speaks for both. Every candidate is found here; which of
them become rows is decided in `choice.chosen`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.clauses.verbgroup import NO_VERB, VerbGroup, verb_group
from dateline.events.parsing.syntax import (
    NOMINAL,
    POINTS_OF_TIME,
    SUBJECTS,
    child,
    children,
    is_bare_purpose,
    is_infinitive,
    is_verb,
    subject,
    tells_clause,
)

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token


_NO_CLAUSE = frozenset({"prep", "agent", "mark", "cc", "det", "case", "nmod", "punct"})
_NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})  # a participle there is a name: "the Ever Given"
_DOUBLED = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]")  # a stem whose last letter is doubled: "stop", "stopping"
_DEEDS_BY_OBJECT = (
    ("verbs.hearing", "noun.heard"),
    ("verbs.claiming", "noun.claimed"),
    ("verbs.taking_back", "noun.taken_back"),
)
_CORE = frozenset({"aux", "auxpass", "nsubj", "dobj", "xcomp", "prt"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A candidate event: the token that names it, what is said of it and its class.

    `sure` is false for nouns that name a happening or a thing ("order", "deal").
    """

    token: Token
    predicate: str
    nominal: bool
    event_class: str
    group: VerbGroup
    light_noun: Token | None = None
    sure: bool = True


def triggers(sentence: Span, words: Lexicon) -> list[Trigger]:
    """The candidates of a sentence, in the order of the text."""
    verbs = [_verb_trigger(token, words) for token in sentence if _is_event_verb(token, words)]
    nouns = [_noun_trigger(token, words) for token in sentence if _is_event_noun(token, words)]
    return sorted(verbs + nouns, key=lambda trigger: trigger.token.i)


def particle(verb: Token, words: Lexicon) -> Token | None:
    """The particle of a phrasal verb ("hand over"), also where the parser takes it for an adverb."""
    found = child(verb, "prt")
    if found is not None:
        return found
    beside = children(verb, "advmod")
    return next((c for c in beside if c.i == verb.i + 1 and words.has("verbs.particles", c.lower_)), None)


def _is_event_verb(token: Token, words: Lexicon) -> bool:
    if not is_verb(token) or not token.is_alpha or _is_first_half(token):
        return False
    if token.dep_ in _NO_CLAUSE or (token.tag_ != "VBG" and token.dep_ in _NOUN_PLACES):
        return False
    if _closes_length(token, words) or _is_of_habit(token, words) or _is_gerund_noun(token, words):
        return False
    if _is_of_plan(token, words):
        return False
    if words.has("verbs.states_alone", token.lower_) and child(token, "dobj", "aux") is None:
        return False  # "a boy missing since Friday"
    if words.has("marker.conditions", token.lower_) and child(token, "ccomp") is not None and subject(token) is None:
        return False  # "provided the bridge holds" says on which condition
    if (
        words.has("verbs.span", token.lower_)
        and token.dep_ != "xcomp"
        and not any(c.dep_ in _CORE for c in token.children)
    ):
        return False
    return not words.has("verbs.never", token.lemma_.lower()) and not _is_in_name(token)


def _is_gerund_noun(token: Token, words: Lexicon) -> bool:
    """Whether a form in "-ing" is a noun: it is described like one, or tells an occasion or what for.

    As in "part-time working", "drowned during filming", "held for questioning", "three days of mourning".
    """
    if token.tag_ != "VBG":
        return False
    inside = token.dep_ in {"pobj", "pcomp", "dobj"}
    occasion = token.head.lower_ == "during" or (
        token.head.lower_ == "of" and words.has("lengths.nouns", token.head.head.lower_)
    )
    bare = inside and occasion and child(token, "dobj", *SUBJECTS) is None
    return bare or (inside and child(token, "amod", "det") is not None) or is_bare_purpose(token)


def _is_of_habit(token: Token, words: Lexicon) -> bool:
    """Whether it only says that the verb behind it was a custom: "used to live"."""
    custom = words.has("verbs.custom", token.lower_) and child(token, "xcomp") is not None
    return custom and not children(token, "dobj", "auxpass")


def _is_of_plan(token: Token, words: Lexicon) -> bool:
    """Whether it only says that the infinitive behind it was planned: "was to sail"."""
    if not words.has("verbs.be", token.lemma_.lower()) or child(token, "acomp", "attr") is not None:
        return False
    return any(is_infinitive(part) and part.i > token.i for part in children(token, "xcomp"))


def _closes_length(token: Token, words: Lexicon) -> bool:
    """Whether it only says which length of time is meant: "in the year ended May 6"."""
    behind = token.i > token.sent.start and words.has("lengths.nouns", token.nbor(-1).lower_)
    return behind and words.has("lengths.closing", token.lower_) and subject(token) is None


def _is_in_name(token: Token) -> bool:
    """Whether it is the end of a name in running text: "lost its donor Paul Sykes", but not "Police Arrest Two Men"."""
    if not token.is_title or token.is_sent_start or token.nbor(-1).tag_ != "NNP" or not token.nbor(-1).is_title:
        return False
    others = [
        other for other in token.sent if other.is_alpha and other.tag_ not in {"NNP", "NNPS"} and other.i != token.i
    ]
    return len([other for other in others if other.is_lower]) > len(others) / 2


def _is_first_half(token: Token) -> bool:
    """Whether a hyphen goes on with the word: tokenisers cut "re-opened" in three."""
    return not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().text == "-"


def _verb_trigger(token: Token, words: Lexicon) -> Trigger:
    lemma = _lemma(token)
    moved, noun = particle(token, words), _light_noun(token, words)
    parts = [
        lemma,
        *([moved.lower_] if moved is not None else []),
        *([_inner(noun).lemma_.lower()] if noun is not None else []),
        *_verdict(token, lemma, words),
    ]
    return Trigger(
        token=token,
        predicate=" ".join(parts),
        nominal=False,
        event_class="occurrence"
        if noun is not None and any(words.has(f"verbs.{name}", lemma) for name in ("having", "undergoing"))
        else class_of(token, words),
        group=verb_group(token, words),
        light_noun=noun,
    )


def _lemma(verb: Token) -> str:
    """The lemma; a short stem that "ing" would have doubled has lost its "e": "staging" is of "stage", not of "stag".

    That of "wed" is no pronoun, and that of "fracking", which no list of words has, no "fracke".
    """
    lemma = "wed" if verb.lower_ == "wed" else str(verb.lemma_.lower())
    lemma = lemma[:-1] if lemma.endswith("cke") else lemma
    return lemma + "e" if verb.lower_ == lemma + "ing" and _DOUBLED.fullmatch(lemma) else lemma


def _verdict(verb: Token, lemma: str, words: Lexicon) -> list[str]:
    """What became of somebody, without which the verb tells something else: "found her guilty", "shot two men dead"."""
    if words.has("verbs.with_result", lemma):
        beside = children(verb, "oprd", "acomp", "advmod", "amod")
        return [how.lower_ for how in beside if how.i > verb.i and words.has("verbs.results", how.lower_)][:1]
    found = children(verb, "oprd", "acomp") if words.has("verbs.finding_so", lemma) else []
    how = next((how for how in found if words.has("verbs.verdicts", how.lower_)), None)
    if how is None:
        return []
    return ["not", how.lower_] if how.nbor(-1).lower_ == "not" else [how.lower_]


def _light_noun(verb: Token, words: Lexicon) -> Token | None:
    """The noun that a light verb leaves the meaning to: the object, or in the passive the subject."""
    lemma = verb.lemma_.lower()
    nouns, any_ = words.light.get(lemma, frozenset()), words.has("verbs.having", lemma) and verb.tag_ in {"VBD", "VBN"}
    return next(
        (noun for noun in children(verb, "dobj") if noun.lemma_.lower() in nouns or (any_ and _is_sure(noun, words))),
        None,
    )


def _inner(noun: Token) -> Token:
    """What a state is one of: the emergency of "declared a state of emergency", which is declared too."""
    behind = child(noun, "prep") if noun.lower_ == "state" else None
    return (child(behind, "pobj") or noun) if behind is not None and behind.lower_ == "of" else noun


def _is_sure(noun: Token, words: Lexicon) -> bool:
    return noun.pos_ in NOMINAL and words.has("event_nouns.sure", noun.lemma_.lower())


def class_of(verb: Token, words: Lexicon) -> str:
    """The TimeML class of a verb: "announced the deal" is a deed, "announced that it was done" a report."""
    lemma = verb.lemma_.lower()
    if lemma in words.class_with_object and _is_done_to_something(verb, lemma, words):
        return words.class_with_object[lemma]
    if words.has("verbs.seeing", lemma) and _befalls(verb, words):
        return "occurrence"
    if words.has("verbs.with_into", lemma) and any(part.lower_ == "into" for part in children(verb, "prep")):
        return "occurrence"
    if words.has("verbs.taking_back", lemma) and any(child(part, "nummod") for part in children(verb, "dobj")):
        return "occurrence"  # "recalled 3 million cars"
    if words.has("verbs.called", lemma) and verb.dep_ == "acl" and not _puts_in_office(verb, lemma, words):
        return "state"
    if words.has("verbs.naming", lemma) and child(verb, "oprd") is not None:
        return "reporting"
    if words.has("verbs.told_by_form", verb.lower_) or _comes_before(verb, lemma, words) or _is_act(verb, lemma, words):
        return "occurrence"
    if _is_first_to_do(verb) or _is_deed_by_object(verb, lemma, words):
        return "occurrence"
    return words.classes.get(lemma, "occurrence")


def _is_done_to_something(verb: Token, lemma: str, words: Lexicon) -> bool:
    """Whether a verb of saying has an object, and neither tells a clause nor goes on with what was said."""
    has_object = child(verb, "nsubjpass") is not None or any(
        noun.pos_ in NOMINAL and not tells_clause(noun) for noun in children(verb, "dobj")
    )
    made_known = verb.dep_ == "acl" and subject(verb) is None and words.has("verbs.made_known", lemma)
    has_object |= made_known and verb.tag_ in {"VBN", "VBD"} and not verb.nbor(-1).is_punct
    says_more = verb.tag_ == "VBG" and words.has("verbs.saying_more", lemma)
    return has_object and not says_more and not any(clause.i > verb.i for clause in children(verb, "ccomp"))


def _is_first_to_do(verb: Token) -> bool:
    """Whether somebody "was" the first, the last or the only one to do something, and so did it."""
    who = child(verb, "attr") if verb.lower_ in {"was", "were"} and verb.dep_ != "conj" else None
    done = who is not None and any(part.i > who.i and is_infinitive(part) for part in children(who, "acl", "relcl"))
    of_all = who is not None and child(who, "det", "poss") is not None and child(verb, "neg") is None
    which = children(who, "amod") if who is not None else []
    return done and of_all and any(part.ent_type_ == "ORDINAL" or part.lower_ == "only" for part in which)


def _is_deed_by_object(verb: Token, lemma: str, words: Lexicon) -> bool:
    """Whether a court heard a case, a quake claimed lives, a state recalled its envoy, or somebody "was last seen"."""
    for doing, done_to in _DEEDS_BY_OBJECT if verb.tag_ in {"VBD", "VBN"} else ():
        if words.has(doing, lemma):
            return any(words.has(done_to, noun.lemma_.lower()) for noun in children(verb, "dobj", "nsubjpass"))
    passive = words.has("verbs.seeing", lemma) and child(verb, "auxpass") is not None
    return passive and any(part.lower_ == "last" and part.i < verb.i for part in children(verb, "advmod"))


def _puts_in_office(verb: Token, lemma: str, words: Lexicon) -> bool:
    """Whether it tells of an office, and not of a name: "Lee, named chief executive in May", not "a boy named Bo"."""
    office = child(verb, "oprd") if words.has("verbs.putting_in_office", lemma) else None
    return office is not None and office.tag_ == "NN" and child(office, "det") is None


def _befalls(verb: Token, words: Lexicon) -> bool:
    """Whether who "saw" it is nobody who can look: "the canal saw record traffic last year"."""
    own, seen = subject(verb), child(verb, "dobj")
    if own is None or seen is None or own.pos_ not in NOMINAL or seen.pos_ != "NOUN" or verb.tag_ != "VBD":
        return False
    looks = own.ent_type_ in {"PERSON", "NORP", "DATE", "TIME"} or own.tag_ in {"NNS", "NNPS"}
    nobody = own.ent_type_ in {"GPE", "LOC", "FAC"} or own.tag_ == "NN"
    return nobody and not looks and not words.has("pronoun.people", own.lemma_.lower())


def _is_act(verb: Token, lemma: str, words: Lexicon) -> bool:
    """Whether to speak was the deed: "was sworn in", "testified before the court"; what was said is another matter."""
    moved = particle(verb, words)
    if moved is not None and words.has("verbs.acts_with_particle", f"{lemma}+{moved.lower_}"):
        return True
    finite = verb.tag_ in {"VBD", "VBZ", "VBN"} and child(verb, "ccomp", "parataxis") is None
    return finite and words.has("verbs.acts_of_speech", lemma) and verb.dep_ not in {"ccomp", "parataxis"}


def _comes_before(verb: Token, lemma: str, words: Lexicon) -> bool:
    """Whether it tells where somebody came to be seen: "appeared in court", not "appeared to sleep"."""
    seen = words.has("verbs.seen_at", lemma) and child(verb, "xcomp", "acomp", "ccomp", "oprd") is None
    return seen and any(words.has("verbs.seen_behind", part.lower_) for part in children(verb, "prep"))


def _is_event_noun(token: Token, words: Lexicon) -> bool:
    if token.pos_ not in NOMINAL or token.dep_ in {"compound", "nmod"}:
        return False
    if token.ent_type_ == "DATE" and token.tag_ == "NNP":
        return False  # the month of March
    lemma = token.lemma_.lower()
    sure = words.has("event_nouns.sure", lemma)
    if not sure and (token.pos_ != "NOUN" or not words.has("event_nouns.maybe", lemma)):
        return False
    if _is_one_of_best(token) or (token.is_title and token.ent_type_ in POINTS_OF_TIME):
        return False
    kinds = words.words.get(f"noun_of_thing.{lemma}", frozenset())
    if any(part.lower_ in kinds for part in children(token, "compound")):
        return False
    return (
        child(token, "nsubj") is None or child(token, "dobj") is None
    )  # a verb taken for a noun: "A couple storm a party"


def _is_one_of_best(token: Token) -> bool:
    """Whether it says among which another counts: "one of the worst storms of the year"."""
    among = (
        token.tag_ == "NNS" and token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ == "one"
    )
    return among and any(part.tag_ in {"JJS", "RBS"} for part in children(token, "amod", "advmod"))


def _noun_trigger(token: Token, words: Lexicon) -> Trigger:
    lemma = token.lemma_.lower()
    return Trigger(
        token=token,
        predicate=lemma,
        nominal=True,
        event_class="occurrence",
        group=NO_VERB,
        sure=words.has("event_nouns.sure", lemma),
    )
