"""Whom a pronoun stands for, where that is safe to say: who speaks, or the one subject before it that agrees with it.

English tells of one subject at a time: "Ann Lee left the firm in May. She founded another." Wherever a second
person, or a second thing of the pronoun's kind, could be meant, the pronoun stays a pronoun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.syntax import NOMINAL, ancestors, child, children, is_verb, subject

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from dateline.events.lexicon import Lexicon

_DEEPEST = 3  # pronouns in a row that stand for one another
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_PLURAL = frozenset({"NNS", "NNPS"})


def antecedent(pronoun: Token, words: Lexicon, quoted: frozenset[int], depth: int = _DEEPEST) -> Token | None:
    """The noun that a personal pronoun stands for, in its sentence or the one before; None where it is not safe."""
    kind = _kind(pronoun, words)
    if kind is None or depth == 0 or _stands_for_clause(pronoun):
        return None
    if kind == "speaker":
        return _checked(_speaker(pronoun, words), pronoun)
    if pronoun.i in quoted:
        return None
    for found in _subjects_before(pronoun):
        if found.i in quoted:
            return None
        for one in [found, *children(found, "poss"), *_named_again(found, pronoun, kind, words)]:
            if one.pos_ == "PRON" and words.has(f"pronoun.{kind}", one.lower_):
                return antecedent(one, words, quoted, depth - 1)
            if one.pos_ in NOMINAL and _agrees(one, kind, words):
                return one if not _has_rival(one, pronoun, kind) else None
    return None


def _stands_for_clause(pronoun: Token) -> bool:
    """Whether "it" only keeps the place of a clause: "it was announced that ..."."""
    held = pronoun.lower_ == "it" and pronoun.dep_ in {"nsubj", "nsubjpass"}
    return (
        held
        and pronoun.head.tag_ == "VBN"
        and child(pronoun.head, "auxpass") is not None
        and child(pronoun.head, "ccomp") is not None
    )


def _named_again(subject_: Token, pronoun: Token, kind: str, words: Lexicon) -> list[Token]:
    """A pronoun of the same kind in the sentence before: who is "him" there is still told of."""
    sentence = subject_.sent
    if kind != "person" or sentence.start == pronoun.sent.start:
        return []
    return [token for token in sentence if token.pos_ == "PRON" and words.has("pronoun.person", token.lower_)][:1]


def _kind(pronoun: Token, words: Lexicon) -> str | None:
    return next(
        (kind for kind in ("speaker", "person", "thing", "several") if words.has(f"pronoun.{kind}", pronoun.lower_)),
        None,
    )


def _speaker(pronoun: Token, words: Lexicon) -> Token | None:
    """The subject of the verb of saying whose words the pronoun's clause is."""
    below = pronoun
    for above in ancestors(pronoun):
        if below.dep_ == "ccomp" and words.classes.get(above.lemma_.lower()) == "reporting":
            return subject(above)
        below = above
    return None


def _checked(speaker: Token | None, pronoun: Token) -> Token | None:
    """Who says "I" is one, who says "we" is a body or several."""
    if speaker is None or speaker.pos_ not in NOMINAL:
        return None
    several = speaker.ent_type_ in _BODIES or speaker.tag_ in _PLURAL
    single = pronoun.lower_ in {"i", "my", "me"}
    return speaker if single != several else None


def _subjects_before(pronoun: Token) -> list[Token]:
    """The subjects of the clauses that the pronoun's depends on, the nearest first; else that of the sentence before."""
    own = next((verb for verb in ancestors(pronoun) if is_verb(verb)), None)
    if own is None:
        return []
    mine = subject(own) if pronoun.dep_ == "poss" else None
    above = [subject(verb) for verb in ancestors(own) if is_verb(verb)]
    here = [noun for noun in [mine, *above] if noun is not None and noun.i < pronoun.i]
    if here or any(noun is not None and noun.i != pronoun.i for noun in above):
        return here
    before = _sentence_before(pronoun.sent)
    if before is None or _opens_late(pronoun, own) or not is_verb(before.root):
        return []
    told = subject(before.root)
    return [told] if told is not None else []


def _opens_late(pronoun: Token, verb: Token) -> bool:
    """Whether a clause comes before the pronoun's, which may name another: "When Bo died, she ..."."""
    return any(c.dep_ in {"advcl", "ccomp"} and c.i < pronoun.i for c in verb.children)


def _sentence_before(sentence: Span) -> Span | None:
    return sentence.doc[sentence.start - 1].sent if sentence.start > 0 else None


def _agrees(noun: Token, kind: str, words: Lexicon) -> bool:
    several = noun.tag_ in _PLURAL or child(noun, "conj") is not None
    if kind == "person":
        person = noun.ent_type_ == "PERSON" or (not noun.ent_type_ and _may_be_person(noun, words))
        return person and not several
    if kind == "several":
        return several or noun.ent_type_ == "NORP"
    nameless = noun.tag_ == "NNP" and not noun.ent_type_
    named = (
        nameless
        or noun.ent_type_ in _BODIES | {"PRODUCT", "FAC", "LOC"}
        or words.has("pronoun.bodies", noun.lemma_.lower())
    )
    return named and not several


def _may_be_person(noun: Token, words: Lexicon) -> bool:
    return noun.tag_ == "NNP" or words.has("pronoun.people", noun.lemma_.lower())


def _has_rival(noun: Token, pronoun: Token, kind: str) -> bool:
    """Whether another noun between the two may be meant as well."""
    between = noun.doc[noun.i + 1 : pronoun.i]
    own = {token.i for token in noun.subtree} if kind != "person" else {noun.i}
    if kind == "person":
        names = {token.text for token in (_name(noun) if noun.pos_ == "PROPN" else noun.subtree)}
        return any(
            token.ent_type_ == "PERSON" and token.text not in names and token.pos_ == "PROPN" for token in between
        )
    if kind == "several":
        return any(token.tag_ in _PLURAL and token.dep_ in {"nsubj", "nsubjpass"} for token in between)
    rivals = (token for token in between if token.ent_type_ in _BODIES and token.pos_ == "PROPN")
    return any(token.i not in own and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} for token in rivals)


def _name(noun: Token) -> list[Token]:
    return [*children(noun, "compound", "flat"), noun]
