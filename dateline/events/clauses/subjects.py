"""The subject of a verb: its own, or that of the verb or noun which it depends on, also where parsers err.

What else takes part in an event stands in `roles.participants`, whom pronouns stand for in `references.pronouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import (
    COMPLEMENTS,
    NOMINAL,
    SUBJECTS,
    ancestors,
    child,
    children,
    goes_along,
    governing_verb,
    governor_of_preposition,
    is_infinitive,
    is_one_more,
    is_verb,
    marker,
    subject,
    taken_subject,
)

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_PLURAL = frozenset({"were", "are", "have"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_DEEPEST = 8  # verbs between an event and the subject that it shares


def subject_of(verb: Token, words: Lexicon, depth: int = _DEEPEST) -> Token | None:
    """The verb's subject, its own or that of the verb or noun which it depends on."""
    own = subject(verb)
    if own is not None:
        more = verb.dep_ == "relcl" and verb.head.pos_ in NOMINAL and is_one_more(own)
        return verb.head if more else _antecedent(own, verb, words)
    if depth == 0 or verb.head.i == verb.i:
        return None
    if verb.dep_ in {"acl", "relcl"} and verb.head.pos_ in NOMINAL:
        return _subject_of_adnominal(verb, _including(verb, words) or verb.head, words, depth)
    if (taken := taken_subject(verb)) is not None:
        return taken
    if (lost := _lost(verb)) is not None:
        return lost if lost.dep_ == "conj" else None
    behind = _behind_as(verb)
    return behind if behind is not None or _runs_on(verb) else _shared_subject(verb, words, depth)


def _lost(verb: Token) -> Token | None:
    """The noun right before a coordinated verb, which is of its own subject.

    As in "placed under arrest and homes were searched".
    """
    group = [verb, *(c for c in verb.children if c.i < verb.i and c.dep_ in {"aux", "auxpass", "neg", "advmod"})]
    first = min(token.i for token in group)
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN", "VBZ"} or first == verb.sent.start:
        return None
    before = verb.doc[first - 1]
    inside = before.i > verb.head.i and before.pos_ in NOMINAL | {"NUM"} and before.ent_type_ not in {"DATE", "TIME"}
    joined = [token for token in verb.doc[verb.head.i : first] if token.dep_ == "cc" and token.head.pos_ in NOMINAL]
    return before if inside and joined else None


def _runs_on(verb: Token) -> bool:
    """Whether neither "and" nor a comma joins it to the verb before, as English does: two sentences have run together."""
    if verb.dep_ != "conj" or verb.i < verb.head.i or verb.nbor(-1).pos_ not in NOMINAL:
        return False
    whole = (
        child(verb.head, "dobj", "attr", "ccomp", "acomp") is not None
    )  # else a participle: "men linked to it killed"
    if not whole or verb.head.dep_ != "ROOT" or not {verb.tag_, verb.head.tag_} <= {"VBD", "VBZ"}:
        return False
    between = verb.doc[verb.head.i + 1 : verb.i]
    return not any(token.is_punct or (token.dep_ == "cc" and token.head.i in _chain(verb)) for token in between)


def _chain(verb: Token) -> set[int]:
    """The verbs that it is coordinated with."""
    return {verb.i, *(above.i for above in ancestors(verb) if is_verb(above))}


def _behind_as(verb: Token) -> Token | None:
    """The subject that a parser took for a thing: "He left as a strike by 300 men entered its third day"."""
    alone = verb.dep_ == "advcl" or (verb.dep_ == "conj" and child(verb.head, "cc") is None)
    if not alone or verb.tag_ != "VBD" or marker(verb) is not None or verb.i == verb.sent.start:
        return None
    before = [verb.nbor(-1), *ancestors(verb.nbor(-1))]
    found = next((noun for noun in before if noun.dep_ == "pobj" and noun.head.lower_ in {"as", "after"}), None)
    return found if found is not None and found.i > verb.head.i else None


def _shared_subject(verb: Token, words: Lexicon, depth: int) -> Token | None:
    """The subject that a verb without one takes over from the verb above it."""
    if _lacks_its_subject(verb) or describes_either(verb) or (verb.dep_ == "pcomp" and verb.head.lower_ == "than"):
        return None  # "more than doubling" is of whatever was told of last
    governor = governor_of_preposition(verb.head) if verb.dep_ == "pcomp" else goes_along(verb)
    if not is_verb(governor):
        if governor.pos_ == "ADJ" and (own := _found_so(governor)) is not None:
            return own
        above = governing_verb(governor)
        return subject_of(above, words, depth - 1) if above is not None else None
    handed = verb.dep_ in COMPLEMENTS or (verb.dep_ == "pcomp" and not words.has("relations.apart", verb.head.lower_))
    lemma = governor.lemma_.lower()
    purpose = words.has("verbs.purposeful", lemma) and is_infinitive(verb)
    if handed and words.has("verbs.object_control", lemma) and not purpose:
        object_ = child(governor, "dobj")
        if object_ is not None and object_.pos_ in NOMINAL | {"PRON"}:
            return object_
    if verb.dep_ == "pcomp" and verb.head.lower_ == "for" and verb.head.head.i == governor.i:
        punished = words.has("verbs.punishing", lemma)
        blamed = child(governor, "dative", "dobj") if punished else child(governor, "dobj")
        if blamed is not None and (blamed.tag_ == "PRP" or blamed.ent_type_ == "PERSON" or punished):
            return blamed  # "mocked him for leaving", "fined the bank for lending"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "from" and words.has("verbs.keeping_from", lemma):
        kept = child(governor, "dobj", "nsubjpass")
        return kept if kept is not None and kept.pos_ in NOMINAL | {"PRON"} else None
    inside = _subject_behind(verb, governor, words)
    if inside is not None:
        return inside
    return subject_of(governor, words, depth - 1) if verb.dep_ != "ccomp" else None


def _found_so(how: Token) -> Token | None:
    """Who is said to be so: "found him guilty of lying"."""
    return child(how, "nsubj") or (child(how.head, "dobj", "nsubjpass") if how.dep_ == "oprd" else None)


def _lacks_its_subject(verb: Token) -> bool:
    """Whether it is a past behind "since" or the like, its own subject left out: "to save the child since fell"."""
    own = verb.dep_ == "advcl" and verb.tag_ == "VBD" and child(verb, "aux", "auxpass") is None
    return own and child(verb, "mark") is not None


def describes_either(verb: Token) -> bool:
    """Whether a participle behind a comma may be the object's as well as the subject's: "wrote a book, sold in 2013"."""
    behind = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.i > verb.head.i and child(verb, "agent") is None
    bare = behind and child(verb, "aux", "auxpass", "mark", *SUBJECTS) is None
    after = bare and verb.left_edge.nbor(-1).is_punct
    return after and any(noun.i < verb.i for noun in children(verb.head, "dobj", "attr"))


def _subject_behind(verb: Token, governor: Token, words: Lexicon) -> Token | None:
    """The subject that a parser gave to the verb of saying: "announced Ann Lee, head of the party, won"."""
    if verb.dep_ != "conj" or words.classes.get(governor.lemma_.lower()) != "reporting" or child(governor, "cc"):
        return None
    between = [noun for noun in children(governor, *SUBJECTS, "dobj") if governor.i < noun.i < verb.i]
    return between[-1] if between and verb.tag_ in {"VBD", "VBZ", "VBP"} else None


def _including(verb: Token, words: Lexicon) -> Token | None:
    """The whole of which a noun before a participle is a part.

    The "ten" of "ten men, including two guards, killed in Ost".
    """
    preposition, before = verb.head.head, verb.nbor(-1) if verb.i > 0 else verb
    part = verb.head.dep_ == "pobj" and words.has("relations.part", preposition.lower_) and before.text == ","
    return preposition.head if part and preposition.head.pos_ in NOMINAL else None


def _subject_of_adnominal(verb: Token, noun: Token, words: Lexicon, depth: int) -> Token | None:
    if not is_infinitive(verb):
        return None if _disagrees(verb, noun) else noun
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    above = governing_verb(noun)
    return subject_of(above, words, depth - 1) if above is not None and noun.dep_ == "dobj" else None


def _antecedent(own: Token, verb: Token, words: Lexicon) -> Token | None:
    """The subject, or what it stands for; None for clauses."""
    meant = None if own.dep_ in {"csubj", "csubjpass"} else stood_for(own, verb, words)
    return None if meant is not None and meant.i != own.i and _disagrees(verb, meant) else meant


def _disagrees(verb: Token, noun: Token) -> bool:
    """Whether a clause in the singular hangs on a plural, which a parser has mistaken for its subject.

    As in "talks which was".
    """
    first = next(iter(children(verb, "aux", "auxpass")), verb)
    singular = first.lower_ in {"was", "is", "has"} or (first.i == verb.i and verb.tag_ == "VBZ")
    return verb.dep_ == "relcl" and singular and noun.tag_ == "NNS" and noun.i < verb.i


def stood_for(own: Token, verb: Token, words: Lexicon) -> Token:
    """The noun that a relative pronoun of the verb's clause stands for; any other word stands for itself.

    Of several before whom "one of" stands it is the one: "one of her sons, whom Ost hired". What is only said of somebody
    stands for him: "Bo Ray, 26, a rower who won in May".
    """
    noun = verb.head
    if (
        noun.dep_ == "appos"
        and noun.head.ent_type_ == "PERSON"
        and noun.tag_ == "NN"
        and child(noun, "det") is not None
    ):
        noun = noun.head
    if verb.dep_ == "relcl" and words.has("pronoun.relative", own.lower_) and noun.pos_ in NOMINAL | {"PRON"}:
        counted = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
        return counted if counted.lower_ == "one" and own.lower_ == "whom" else noun
    return own


def joined_behind_aside(noun: Token, verb: Token) -> list[Token]:
    """Who is joined to a subject behind an aside, which parsers join to the aside: "Bo Ray, the mayor, and Al Mix".

    So is who is joined to it behind a clause between commas: "Bo Ray, who runs the firm, and Al Mix met".

    The verb says so where it is in the plural, or else it is somebody with a name.
    """
    several = noun.tag_ in {"NN", "NNP"} and any(aux.lower_ in _PLURAL for aux in children(verb, "aux", "auxpass"))
    found = []
    asides = children(noun, "appos", "relcl", "acl")
    joined = [other for above in (noun, *children(noun, "appos")) for other in children(above, "conj")]
    for other in [other for other in joined if any(aside.i < other.i for aside in asides)]:
        joint = other.left_edge.nbor(-1)
        if joint.lower_ != "and" or joint.nbor(-1).text != "," or other.i > verb.i:
            continue
        name = child(other, "appos")
        who = name if name is not None and name.pos_ == "PROPN" else other
        if several or (who.pos_ == "PROPN" and who.ent_type_ in _NAMED):
            found.append(who)
    return found
