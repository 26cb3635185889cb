"""Who takes part in what a verb tells behind its prepositions: whom it was done to, with or for.

Subjects and objects stand in `participants`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.clauses.aged import named_with_ages
from dateline.events.parsing.syntax import NOMINAL, child, children, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

SETTING_OFF = frozenset({",", "-", "--", "\u2013", "\u2014"})


def behind_prepositions(governor: Token, words: Lexicon, dates: frozenset[int]) -> Iterator[tuple[str, Token]]:
    """Who and what has a part there, with the role."""
    for preposition in children(governor, "prep"):
        inner = child(preposition, "pobj")
        if inner is None or preposition.i < governor.i or is_circumstance(preposition, words):
            continue
        if preposition.ent_iob_ == "I":
            continue  # inside a name: "the Council on Foreign Relations"
        if _belongs_to_dated_noun(preposition, words, dates):
            continue
        if words.has("noun.occasion", inner.lemma_.lower()):
            continue  # "for the last time" says how often, not who
        if inner.ent_type_ == "MONEY":
            yield from _behind_money(inner, words)
            continue  # "filed a suit for $1 million against the firm"
        if inner.lower_ == "excess" and child(governor, "dobj") is None:
            yield from (("patient", one) for part in children(inner, "prep") for one in children(part, "pobj"))
            continue  # "took in in excess of ten sailors"
        if _counts_from(preposition, inner):
            continue
        if words.has("verbs.blaming", governor.lemma_.lower()) and is_matter(preposition, inner):
            continue  # "cleared of fraud", "charged with theft"
        if preposition.lower_ == "as" and _is_called_so(inner, words):
            yield from (("other", body) for body in _served(inner))  # "stepped down as Acme's chief executive"
            continue
        if preposition.lower_ == "for" and words.has("noun.measures", inner.lemma_.lower()):
            continue  # "for a mile" says how far
        if words.has("role.recipient", preposition.lower_):
            yield "recipient", inner
        elif words.has("role.other", preposition.lower_) or _is_about(preposition, words):
            yield from (("other", one) for one in (*_who_gave(inner, words), *named_with_ages(inner)))


def _behind_money(amount: Token, words: Lexicon) -> Iterator[tuple[str, Token]]:
    """Who stands behind a sum: the firm, of "a suit for $1 million against the firm"."""
    for part in children(amount, "prep"):
        role = next((role for role in ("recipient", "other") if words.has(f"role.{role}", part.lower_)), None)
        if role is not None:
            yield from ((role, one) for one in children(part, "pobj"))


def _counts_from(preposition: Token, inner: Token) -> bool:
    """Whether it is a number from which another was reached: "raised the toll from five people to six"."""
    counted = preposition.lower_ == "from" and (inner.like_num or child(inner, "nummod") is not None)
    beside = (*children(preposition.head, "prep"), *children(preposition, "prep"), *children(inner, "prep"))
    reached = (end for to in beside if to.lower_ == "to" for end in children(to, "pobj"))
    return counted and any(end.like_num or child(end, "nummod") is not None for end in reached)


def is_matter(preposition: Token, noun: Token) -> bool:
    """Whether it is only of what somebody was accused."""
    bare = noun.tag_ in {"NN", "NNS"} and child(noun, "poss", "det", "prep", "nummod") is None
    return bare and preposition.lower_ in {"of", "with", "for", "on"}


def _is_called_so(noun: Token, words: Lexicon) -> bool:
    """Whether a noun behind "as" tells what somebody was called or served as, and is none who has a name."""
    if words.has("verbs.with_as", noun.head.head.lemma_.lower()):
        return True
    if any(part.ent_type_ == "PERSON" for part in noun.subtree):
        return False  # "was named as sailor Bo Ray"
    return tells_office(noun, words) or (noun.pos_ == "NOUN" and noun.ent_type_ == "")


def tells_office(noun: Token, words: Lexicon) -> bool:
    """Whether it is the word of an office or a trade, also with a capital: "President of Ost", but not "Mayor Bo Ray"."""
    return noun.ent_type_ != "PERSON" and words.has("pronoun.people", noun.lower_) and child(noun, "appos") is None


def _served(office: Token) -> Iterator[Token]:
    """The bodies whose office it is: Acme, of "Acme's chief executive" and of "the head coach at Acme"."""
    owners = children(office, "poss", "compound", "nmod")
    titled = office.is_title  # "Secretary of State"
    leading = (part for part in children(office, "prep") if not (titled and part.lower_ == "of"))
    inside = [name for part in leading for name in children(part, "pobj")]
    yield from (name for name in (*owners, *inside) if name.ent_type_ == "ORG" and name.pos_ == "PROPN")


def _who_gave(noun: Token, words: Lexicon) -> list[Token]:
    """Who stands behind help that somebody had, or whom a happening befell.

    The firm, of "with the help of a firm"; Ann Lee, of "charged with the murder of Ann Lee".
    """
    given = words.has("noun.given_by_others", noun.lemma_.lower())
    if not given and not words.has("event_nouns.sure", noun.lemma_.lower()):
        return [noun]
    leading = (part for part in children(noun, "prep") if part.lower_ == "of" or (given and part.lower_ == "from"))
    inside = [one for part in leading for one in children(part, "pobj")]
    return inside if given or inside else [noun]


def _is_about(preposition: Token, words: Lexicon) -> bool:
    """Whether "of" leads to what somebody learned or spoke of."""
    return preposition.lower_ == "of" and words.has("verbs.with_of", preposition.head.lemma_.lower())


def _belongs_to_dated_noun(preposition: Token, words: Lexicon, dates: frozenset[int]) -> bool:
    """Whether a happening and its date stand right before it: "died in attacks in May against the town"."""
    at = preposition.i - 1
    while at in dates:
        at -= 1
    if at < preposition.sent.start or at == preposition.i - 1:
        return False
    word = preposition.doc[at]
    noun = word.nbor(-1) if word.pos_ == "ADP" and word.i > preposition.sent.start else word
    return noun.dep_ == "pobj" and noun.pos_ in NOMINAL and words.has("event_nouns.sure", noun.lemma_.lower())


def is_circumstance(preposition: Token, words: Lexicon) -> bool:
    """Whether it only adds what went along, or where: "closed on Friday, with guards at the gate", "on the 20th floor"."""
    adds = preposition.i > 0 and words.has("role.other", preposition.lower_)
    return (adds and preposition.nbor(-1).text in SETTING_OFF) or _leads_to_spot(preposition, words)


def _leads_to_spot(preposition: Token, words: Lexicon) -> bool:
    """Whether it leads to where it was, that is no target: "at a bend in the road", "into orbit"."""
    word, above = preposition.lower_, preposition.head
    spot = child(preposition, "pobj")
    if spot is None or not words.has("location.on_spots", word) or not words.has("location.spots", spot.lemma_.lower()):
        return False
    return word == "into" or (is_verb(above) and not words.has("verbs.aiming", above.lemma_.lower()))
