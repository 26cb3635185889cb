"""Whom a pronoun stands for that comes before his name: "After her election, Ann Ray, the mayor, spoke".

What "its" is of in an aside stands right before that, and behind the phrase that opens a sentence.

A phrase in front of a clause is of the subject of the clause, whoever was told of before. Pronouns behind the name are
resolved in `pronouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import DONE_TO, ancestors, child, children, subject
from dateline.events.references.last_named import sex_of

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_NAMES = frozenset({"ORG", "PERSON", "PRODUCT", "GPE", "NORP"})
_FRONTED = frozenset({"prep", "advcl"})


def named_behind(pronoun: Token, kind: str, words: Lexicon) -> list[Token]:
    """The person of whom the sentence goes on to tell behind a clause or a phrase with the pronoun."""
    if kind == "thing":
        return _before_aside(pronoun) or _whose_opens_sentence(pronoun)
    if kind != "person":
        return []
    return _after_deed_to_him(pronoun) or _behind_front(pronoun, words)


def _before_aside(pronoun: Token) -> list[Token]:
    """The name right before an aside that opens with what is its: "told Norland, after its defeat, to pay"."""
    opening = pronoun.doc[pronoun.i - 1] if pronoun.dep_ == "poss" and pronoun.i > pronoun.sent.start + 2 else None
    if opening is None or opening.dep_ != "prep" or opening.nbor(-1).text != ",":
        return []
    name = opening.nbor(-2)
    closed = any(token.text == "," for token in pronoun.doc[pronoun.i : pronoun.sent.end])
    return [name] if name.pos_ == "PROPN" and name.dep_ != "pobj" and closed else []


def _whose_opens_sentence(pronoun: Token) -> list[Token]:
    """The name behind the phrase that opens a sentence with what is its: "Since its launch in 2016, Iona has sold ten"."""
    opening = pronoun.head.head
    if (
        pronoun.dep_ != "poss"
        or opening.dep_ != "prep"
        or opening.i != pronoun.sent.start
        or opening.i + 1 != pronoun.i
    ):
        return []
    told = subject(opening.head)
    if told is None or told.pos_ != "PROPN" or told.ent_type_ == "PERSON" or told.i < pronoun.i:
        return []
    others = pronoun.doc[pronoun.i + 1 : told.left_edge.i]
    return [] if any(token.ent_type_ in _NAMES for token in others) else [told]


def _after_deed_to_him(pronoun: Token) -> list[Token]:
    """The person of whom a sentence goes on to tell, or whose it is, behind a clause in which somebody does it to him.

    As in "After guards freed him, Bo Holm left".
    """
    if pronoun.dep_ not in DONE_TO:
        return []
    clause = next((verb for verb in ancestors(pronoun) if verb.dep_ == "advcl" and verb.i < verb.head.i), None)
    told = subject(clause.head) if clause is not None and subject(clause) is not None else None
    owner = child(told, "poss") if told is not None else None
    found = owner or told
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    own = subject(clause) if clause is not None else None
    others = [
        t for t in before if t.ent_type_ == "PERSON" and own is not None and t.i not in {n.i for n in own.subtree}
    ]
    named = found is not None and found.pos_ == "PROPN" and found.ent_type_ == "PERSON" and not others
    return [found] if named and found is not None else []


def _behind_front(pronoun: Token, words: Lexicon) -> list[Token]:
    """The subject behind a fronted phrase or clause of one who is named nowhere in it."""
    chain = [pronoun, *ancestors(pronoun)]
    front = next((part for part in chain if part.dep_ in _FRONTED and part.i < part.head.i), None)
    told = subject(front.head) if front is not None else None
    if front is None or told is None or told.i < front.i or pronoun.i > told.i:
        return []
    inside = pronoun.doc[pronoun.sent.start : told.left_edge.i]
    another = any(token.ent_type_ == "PERSON" for token in inside) or any(
        words.has("pronoun.person", part.lower_) for part in children(front.head, "dobj", "dative")
    )
    named = _named(told)
    fits = named is not None and not another and not is_of_other_sex(named, pronoun, words)
    return [named] if named is not None and fits else []


def _named(told: Token) -> Token | None:
    """The person's name, which may stand behind a word for him: "one of its owners, Bo Ray"."""
    if told.ent_type_ == "PERSON" and told.pos_ == "PROPN":
        return told
    name = next((part for part in children(told, "appos") if part.ent_type_ == "PERSON" and part.i > told.i), None)
    return name if told.tag_ in {"CD", "NN"} else None


def is_of_other_sex(noun: Token, pronoun: Token, words: Lexicon) -> bool:
    """Whether a word or a first name is of the other sex than "he" or "she"."""
    sex, own = sex_of(pronoun.text), sex_of(noun.text)
    if sex is None or own is not None:
        return sex is not None and own != sex  # "he trained Ann Lee when she won"
    wrong, names = ("male", "men") if sex == "women" else ("female", "women")
    first = next(iter(children(noun, "compound")), noun)
    called = words.has(f"called.{names}", first.lower_)
    called |= first.i != noun.i and words.has(f"called.address_{names}", first.lower_)  # no last name: "King won"
    return called or words.has(f"called.{wrong}", noun.lemma_.lower())
