"""Small questions to a dependency tree (the labels of `parsed`): children, subjects, clauses. No word lists here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
DONE_TO = frozenset({"dobj", "dative", "pobj"})
PRONOUNS = frozenset({"PRP", "PRP$"})
COMPLEMENTS = frozenset({"xcomp", "ccomp"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PAST = frozenset({"VBD", "VBN"})
POINTS_OF_TIME = frozenset({"DATE", "TIME"})  # types of entities


def child(token: Token, *labels: str) -> Token | None:
    """The first child that has one of the labels."""
    for other in token.children:
        if other.dep_ in labels:
            return other
    return None


def children(token: Token, *labels: str) -> list[Token]:
    """The children that have one of the labels, in the order of the text."""
    return [other for other in token.children if other.dep_ in labels] if token.children else []


def subject(token: Token) -> Token | None:
    """The verb's own subject, none that it shares with another verb.

    Of two side by side the nearer one that is no aside and no end of a list: "the tower, in Sud, Norland, burned".
    """
    found = [other for other in token.children if other.dep_ in SUBJECTS]
    before = [noun for noun in found if noun.i < token.i]
    if not before:
        return found[0] if found else None
    nearest = before[0] if len(before) == 1 else _nearest(before)
    return _before_state(nearest, token) or nearest


def _nearest(before: list[Token]) -> Token:
    plain = [noun for noun in before if not _is_set_off(noun) and not is_one_more(noun)]
    nearest = plain[-1] if plain else before[0]
    return next((noun for noun in before if goes_on_with(noun, nearest)), nearest)


def goes_on_with(noun: Token, other: Token) -> bool:
    """Whether "and" joins two subjects that a parser left side by side: "The star, 36, and her husband came"."""
    start = other.left_edge.i
    if start <= noun.i + 1 or any(token.pos_ in VERBAL for token in noun.doc[noun.i : start]):
        return False
    joint = noun.doc[start - 1]
    return joint.dep_ == "cc" and joint.head.i == noun.i


def _before_state(place: Token, verb: Token) -> Token | None:
    """The noun whose town and state a parser broke apart: "A jury in Ost, Norland found ..."."""
    start = place.left_edge.i
    if place.ent_type_ != "GPE" or start < place.sent.start + 3 or place.doc[start - 1].text != ",":
        return None
    town = place.doc[start - 2]
    owner = town.head.head
    inside = town.dep_ == "pobj" and town.ent_type_ == "GPE" and town.head.dep_ == "prep"
    return owner if inside and owner.pos_ in NOMINAL and owner.head.i == verb.i and owner.i < town.i else None


def _is_set_off(noun: Token) -> bool:
    """Whether it stands between commas."""
    start, end = noun.left_edge.i, noun.i + 1
    enclosed = start > noun.sent.start and end < len(noun.doc)
    return enclosed and noun.doc[start - 1].text == "," and noun.doc[end].text == ","


def taken_subject(verb: Token) -> Token | None:
    """The subject that a parser took for the object of the verb above: "announced the pier had been sold"."""
    above = verb.head
    finite = verb.dep_ == "ccomp" and any(
        aux.tag_ in {"VBD", "VBZ", "VBP", "MD"} for aux in children(verb, "aux", "auxpass")
    )
    if not finite or not is_verb(above) or child(verb, *SUBJECTS, "mark") is not None:
        return None
    start = min(verb.i, *(aux.i for aux in children(verb, "aux", "auxpass", "neg", "advmod")))
    return next((noun for noun in children(above, "dobj") if above.i < noun.i < start), None)


def tells_clause(noun: Token) -> bool:
    """Whether a noun behind a verb is the subject of what was told, as its own "participle" has an object.

    As in "said men sold it".
    """
    return any(
        clause.tag_ in {"VBD", "VBN"} and child(clause, "dobj") is not None and child(clause, "aux", "auxpass") is None
        for clause in children(noun, "acl")
    )


def is_one_more(noun: Token) -> bool:
    """Whether the noun goes on with a list: "the crew, as well as two divers"; behind "and" it may open a clause."""
    start = noun.left_edge.i
    before = noun.doc[start - 1] if start > noun.sent.start else None
    return before is not None and before.dep_ == "cc" and before.lower_ == "as" and before.head.i != noun.head.i


def is_verb(token: Token) -> bool:
    """Whether it heads a clause: a verb that is no other verb's auxiliary, nor an adjective."""
    return token.pos_ in VERBAL and token.dep_ not in {"aux", "auxpass", "amod", "compound"}


def is_with_out(verb: Token) -> bool:
    """Whether "out" goes with the verb: "ruled out", "ruled it out"."""
    return any(particle.lower_ == "out" for particle in children(verb, "prt", "advmod"))


def is_parted(token: Token, other: Token) -> bool:
    """Whether a semicolon stands between the two, which is as good as a full stop."""
    first, last = min(token.i, other.i), max(token.i, other.i)
    return any(between.text == ";" for between in token.doc[first:last])


def ancestors(token: Token) -> Iterator[Token]:
    """The token's head, the head's head and so on; the root is last."""
    while token.head.i != token.i:
        token = token.head
        yield token


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above."""
    return next((other for other in ancestors(token) if is_verb(other)), None)


def goes_along(participle: Token) -> Token:
    """The verb that a participle belongs to: of "freed the girls taken in May, raising hopes" the main one."""
    above = participle.head
    start = participle.left_edge.i
    set_off = participle.dep_ == "advcl" and start > 0 and participle.doc[start - 1].text == ","
    if not set_off or above.dep_ != "acl" or above.tag_ not in {"VBN", "VBD"} or above.head.dep_ in SUBJECTS:
        return above
    return governing_verb(above) or above


def governor_of_preposition(preposition: Token) -> Token:
    """The word that a preposition belongs to; behind a verb's object ("accused him of") the verb."""
    governor = preposition.head
    return governor.head if governor.dep_ == "dobj" else governor


def first_conjunct(token: Token) -> Token:
    """The head of the coordination that the token stands in, itself where there is none."""
    while token.dep_ == "conj" and token.head.pos_ in VERBAL and token.head is not token:
        token = token.head
    return token


def conjuncts(token: Token) -> list[Token]:
    """All verbs coordinated with a verb, itself included, in the order of the text."""
    found = [first_conjunct(token)]
    for verb in found:
        found += [other for other in verb.children if other.dep_ == "conj" and is_verb(other)]
    return sorted(found, key=lambda verb: verb.i)


def marker(token: Token) -> str | None:
    """The word that opens a subordinate clause ("as", "when", "if"), in lower case."""
    opening = child(token, "mark")
    if opening is None:
        opening = next((c for c in children(token, "advmod") if c.tag_ == "WRB" and c.i < token.i), None)
    return opening.lower_ if opening is not None else None


def is_finite(verb: Token) -> bool:
    """Whether a verb tells a tense, by itself or with its auxiliaries."""
    return verb.tag_ in FINITE or any(aux.tag_ in FINITE for aux in children(verb, "aux", "auxpass"))


def is_infinitive(token: Token) -> bool:
    """Whether the verb is a "to" infinitive, or shares the "to" of the verb that it is coordinated with."""
    own = children(token, "aux")
    if own:
        return any(aux.tag_ == "TO" for aux in own)
    shares = token.dep_ == "conj" and token.tag_ == "VB" and subject(token) is None
    return shares and is_verb(token.head) and is_infinitive(token.head)


def is_brought_to(noun: Token) -> bool:
    """Whether somebody or something brings it to do what its verb tells: "caused it to close"."""
    deed = noun.head
    return noun.dep_ in SUBJECTS and deed.dep_ == "ccomp" and is_infinitive(deed) and subject(deed.head) is not None


def is_bare_purpose(gerund: Token) -> bool:
    """Whether a gerund only says what somebody was held or something was taken for: "was detained for questioning"."""
    held = gerund.head.head
    if gerund.dep_ != "pcomp" or gerund.tag_ != "VBG" or gerund.head.lower_ != "for" or held.tag_ != "VBN":
        return False
    passive = child(held, "auxpass") is not None or child(held, "aux") is None
    return passive and all(part.dep_ == "prep" for part in gerund.children)
