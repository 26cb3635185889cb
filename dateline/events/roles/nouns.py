"""Who takes part in what a noun names: "Rome's attack on Veii by night", "the trip", of "on a trip to Ost, Lee said".

What verbs tell is read in `participants`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.clauses.subjects import subject_of
from dateline.events.clauses.verbgroup import verb_group
from dateline.events.parsing.syntax import NOMINAL, child, children, first_conjunct, is_verb
from dateline.events.roles.behind_prepositions import is_circumstance

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_AT = frozenset({"at", "during", "in"})


def noun_parts(noun: Token, words: Lexicon, dates: frozenset[int]) -> Iterator[tuple[str, Token]]:
    """The owner, maker or victim of a noun that names an event: "Rome's attack on Veii by night"."""
    doer = _doer_at(noun, words)
    for owner in children(noun, "poss"):
        yield "agent", doer if doer is not None and doer.pos_ == "PROPN" else owned_before(noun, noun.head) or owner
        if owner.i in dates:
            yield from (("agent", inner) for inner in children(owner, "poss"))  # "Ann Lee's New Year's speech"
    for name in children(noun, "compound", "nmod"):
        named = words.has("role.named", name.ent_type_) or _is_long_name(name)
        if noun.pos_ != "PROPN" and named and not name.is_lower:
            yield "other", name
    for preposition in _behind_noun(noun, words):
        inner = child(preposition, "pobj")
        if inner is None or is_circumstance(preposition, words) or preposition.ent_iob_ == "I":
            continue
        for role in ("agent", "patient", "recipient", "other"):
            if words.has(f"role.{role}", preposition.lower_):
                yield role, inner
    if doer is not None:
        yield "agent", doer
    elif (leader := _led_by(noun, words)) is not None:
        yield "other", leader
    elif (one := _is_at(noun, words)) is not None:
        yield "other", one
    if noun.dep_ == "nsubj" and words.has("verbs.be", noun.head.lemma_):  # "the test was of a new rocket"
        leading = [part for part in children(noun.head, "prep") if words.has("role.patient", part.lower_)]
        yield from (("patient", inner) for part in leading for inner in children(part, "pobj"))
    clause = child(noun, "acl")
    if clause is not None and verb_group(clause, words).voice == "passive":
        for preposition in children(clause, "agent"):
            yield from (("agent", inner) for inner in children(preposition, "pobj"))


def _is_long_name(name: Token) -> bool:
    """Whether it closes a name of two words that is of no kind known to the parser: "Islamic State"."""
    before = name.nbor(-1) if name.i > name.sent.start else name
    return name.tag_ == "NNP" and name.ent_type_ == "" and before.head.i == name.i and before.text[:1].isupper()


def _behind_noun(noun: Token, words: Lexicon) -> Iterator[Token]:
    """The prepositions behind a noun, and "by" behind the round that it is one of: "a wave of attacks in Ost by gangs".

    So is one hung on the verb whose object it is: "investigating attacks by gangs".
    """
    yield from children(noun, "prep")
    beside = children(noun.head, "prep") if noun.dep_ == "dobj" else []
    yield from (part for part in beside if part.lower_ == "by" and part.i == noun.i + 1 and _leads_to_doers(part))
    several = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if several is not None and words.has("noun.rounds", several.lemma_.lower()):
        yield from (part for part in children(several, "prep") if part.lower_ == "by" and part.i > noun.i)


def _leads_to_doers(by: Token) -> bool:
    """Whether several, or somebody by name, stand behind it, and no time or amount."""
    doer = child(by, "pobj")
    return doer is not None and doer.tag_ in {"NNS", "NNP", "NNPS"} and doer.ent_type_ in {"", "PERSON", "ORG", "NORP"}


def _doer_at(noun: Token, words: Lexicon) -> Token | None:
    """Who the sentence tells of, where the noun is a deed of his: "in a speech on May 6, Ann Lee praised the port"."""
    opening = noun.head
    own = noun.dep_ == "pobj" and opening.dep_ == "prep" and is_verb(opening.head)
    if not own or not words.has("noun.own_deeds", noun.lemma_.lower()) or not _is_of_the_teller(noun):
        return None
    if not words.has("relations.own_occasion", opening.lower_):
        return None
    told = subject_of(opening.head, words) if verb_group(opening.head, words).voice == "active" else None
    return told if told is not None and (told.pos_ in {"PROPN", "PRON"} or told.ent_type_ == "PERSON") else None


def _is_at(noun: Token, words: Lexicon) -> Token | None:
    """The people who do something at a gathering: "clerks hold up signs that read No during a march on May 6"."""
    opening = noun.head
    inside = noun.dep_ == "pobj" and opening.dep_ == "prep" and opening.lower_ in _AT and is_verb(opening.head)
    if not inside or not words.has("noun.gatherings", noun.lemma_.lower()) or child(noun, "poss") is not None:
        return None
    verb = opening.head
    if verb.dep_ in {"relcl", "acl"} and verb.head.dep_ == "dobj" and is_verb(verb.head.head):
        verb = verb.head.head
    told = subject_of(verb, words)
    if told is None or told.pos_ not in NOMINAL:
        return None
    named = told.ent_type_ in {"PERSON", "NORP"} and told.pos_ == "PROPN"
    kinds = ("pronoun.people", "noun.gathered")
    several = told.tag_ == "NNS" and any(words.has(kind, told.lemma_.lower()) for kind in kinds)
    return told if named or several or told.lower_ == "people" else None


def _led_by(noun: Token, words: Lexicon) -> Token | None:
    """Who did or led what nobody owns: "Bo Ray, the mayor who oversaw the strikes", "guards carried out a raid"."""
    verb = noun.head
    deed = noun.dep_ == "dobj" and words.has("verbs.doing_deeds", verb.lemma_.lower()) and child(noun, "poss") is None
    if not deed or verb_group(verb, words).voice != "active":
        return None
    leader = subject_of(verb, words)
    called = leader is not None and leader.dep_ == "appos" and leader.head.pos_ == "PROPN"
    return leader.head if leader is not None and called else leader


def _is_of_the_teller(noun: Token) -> bool:
    """Whether nobody else owns it and it was not told of before: "a speech", "his speech", but not "the speech"."""
    owner, which = child(noun, "poss"), child(noun, "det")
    if owner is not None:
        return owner.tag_ == "PRP$"
    return which is None or which.lower_ in {"a", "an"}


def owned_before(noun: Token, verb: Token) -> Token | None:
    """Whose a noun without a name is that opens a clause: "Iona", of "Iona, whose shares fell"."""
    clause = first_conjunct(verb)
    if any(part.pos_ == "PROPN" for part in (noun, *children(noun, "compound", "nmod"))):
        return None
    owner = next((part for part in children(noun, "poss") if part.tag_ == "WP$"), None)
    return clause.head if owner is not None and clause.dep_ == "relcl" and clause.head.pos_ in NOMINAL else None
