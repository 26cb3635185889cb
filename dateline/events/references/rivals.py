"""Who or what else a pronoun may mean beside the noun that it would stand for; then it stays a pronoun.

Which noun that is, is found in `pronouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import DONE_TO, SUBJECTS, children, is_infinitive, subject
from dateline.events.references.last_named import sex_of
from dateline.events.references.things import is_craft

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_BODIES = frozenset({"ORG", "GPE", "NORP"})
_PLURAL = frozenset({"NNS", "NNPS"})


def has_rival(noun: Token, pronoun: Token, kind: str, quoted: frozenset[int], words: Lexicon) -> bool:
    """Whether another noun between the two, outside of quotation marks, may be meant as well."""
    between = [token for token in noun.doc[noun.i + 1 : pronoun.i] if token.i not in quoted]
    own = {token.i for token in noun.subtree} if kind != "person" else {noun.i}
    doer = _doer_of(pronoun)
    if kind == "person":
        names = {token.text for token in (name_of(noun) if noun.pos_ == "PROPN" else noun.subtree)}
        parallel = (
            noun.dep_ in SUBJECTS and pronoun.dep_ in SUBJECTS
        )  # an owner is no rival: "praised Bo's work, but he"
        others = (token for token in between if token.i not in doer and not (parallel and _only_tells_which(token)))
        if noun.sent.start != pronoun.sent.start and any(_is_done_to_another(one, noun, pronoun) for one in between):
            return True
        return any(
            token.ent_type_ == "PERSON" and token.text not in names and token.pos_ == "PROPN" for token in others
        )
    if kind == "several":
        plural = (token for token in between if token.tag_ in _PLURAL and token.i not in doer)
        return any(token.dep_ in {"nsubj", "nsubjpass"} for token in plural)
    rivals = [token for token in between if token.ent_type_ in _BODIES and token.pos_ == "PROPN"]
    goes_on = noun.sent.start != pronoun.sent.start and {noun.dep_, pronoun.dep_} <= SUBJECTS  # "sailed to Ost. It"
    rivals = [token for token in rivals if not (goes_on and is_infinitive(token.head))]  # "a plan to feed Ost"
    if goes_on and is_craft(noun, words):
        rivals = [token for token in rivals if token.ent_type_ != "GPE" or token.dep_ in SUBJECTS]
    places = {"nsubj", "nsubjpass", "dobj"} | (set() if goes_on else {"pobj"})
    return any(token.i not in own and token.dep_ in places for token in rivals) or _has_object_beside(noun, pronoun)


def _is_done_to_another(token: Token, noun: Token, pronoun: Token) -> bool:
    """Whether somebody does it to another whom the pronoun may mean as well: "the king knighted him in May. He ..."."""
    sex = sex_of(pronoun.text)
    alike = token.tag_ == "PRP" and token.dep_ in DONE_TO and sex is not None and sex_of(token.text) == sex
    return alike and noun.dep_ in SUBJECTS and token.head.i == noun.head.i


def _doer_of(pronoun: Token) -> set[int]:
    """The places of the one who does it to a pronoun, who would be "himself": "Bo Ray said Sam Lee informed him"."""
    verb = pronoun.head
    doer = subject(verb) if pronoun.dep_ in {"dobj", "dative"} else None
    if doer is None:
        return set()
    told = verb.dep_ == "relcl" and doer.lower_ == "who"  # "Ann Lee left Bo Ray, who hit her"
    return {token.i for token in (name_of(verb.head) if told else doer.subtree)}


def _only_tells_which(name: Token) -> bool:
    """Whether a name tells no more than whose something else is: "praised Bo's work", "after the death of Bo"."""
    last = name.head if name.dep_ == "compound" else name
    inside = last.head if last.dep_ == "pobj" else None
    deep = inside is not None and inside.lower_ == "of" and inside.head.dep_ == "pobj" and inside.head.pos_ == "NOUN"
    return deep or "poss" in {name.dep_, name.head.dep_}


def _has_object_beside(noun: Token, pronoun: Token) -> bool:
    """Whether the clause that the pronoun's is joined to names a second thing: "the firm sent a ship and it sank"."""
    verb = pronoun.head
    joined = verb.dep_ == "conj" and pronoun.dep_ in SUBJECTS and noun.head.i == verb.head.i
    things = children(verb.head, "dobj") if joined else []
    return any(thing.tag_ in {"NN", "NNP"} and thing.ent_type_ not in {"PERSON", "MONEY"} for thing in things)


def name_of(noun: Token) -> list[Token]:
    """The words of the name that a word ends."""
    return [*children(noun, "compound", "flat"), noun]
