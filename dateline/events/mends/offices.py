"""Who was put in an office, where a parser took name and office for one: "elected Ann Lee mayor", "Lee, elected mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.mends.mend import Mend
    from dateline.events.parsing.parsed import Token

_OF_NAME = frozenset({"compound", "nmod", "amod"})


def _is_office(noun: Token, words: Lexicon) -> bool:
    """The office behind the name of whom a body put in it, taken for the last word of the name."""
    verb = noun.head
    if not words.has("verbs.putting_in_office", verb.lemma_.lower()) or noun.tag_ != "NN" or noun.ent_type_ == "PERSON":
        return False
    names = [part for part in children(noun, "compound", "nmod") if verb.i < part.i < noun.i and part.tag_ == "NNP"]
    person = names[-1] if names and names[-1].ent_type_ == "PERSON" else None
    if person is None or child(noun, "det", "poss") is not None or child(verb, "auxpass") is not None:
        return False
    for part in [part for part in noun.children if part.i < person.i and part.dep_ in _OF_NAME]:
        part.head, part.dep_ = person, "compound"
    person.head, person.dep_ = verb, "dobj"
    noun.dep_ = "oprd"
    return True


def is_before_its_name(noun: Token, _: Lexicon) -> bool:
    """What somebody is, before his name, taken for one more: "asked President Ann Lee", "its winger Bo Ray was hurt"."""
    behind = noun.nbor() if noun.i + 1 < noun.sent.end else noun
    name = behind.head if behind.dep_ == "compound" else behind
    beside = name.dep_ == noun.dep_ and name.head.i == noun.head.i and name.left_edge.i == noun.i + 1
    called = noun.tag_ == "NN" or (noun.tag_ == "NNP" and noun.is_title)
    if not beside or not called or name.ent_type_ != "PERSON" or name.i == noun.i:
        return False
    for part in [part for part in noun.children if part.i < noun.i]:
        part.head = name
    noun.head, noun.dep_ = name, "compound"
    return True


def _is_office_of_participle(noun: Token, words: Lexicon) -> bool:
    """The office of whom a participle between commas tells, taken for a name of him: "Ann Lee, elected mayor in 2012"."""
    verb = noun.nbor(-1) if noun.i > noun.sent.start + 1 else noun
    put = verb.dep_ == "amod" and verb.tag_ == "VBN" and verb.head.i == noun.i and noun.tag_ == "NN"
    if not put or verb.nbor(-1).text != "," or not words.has("verbs.putting_in_office", verb.lemma_.lower()):
        return False
    verb.head, verb.dep_ = noun.head, "acl"
    noun.head, noun.dep_ = verb, "oprd"
    for part in [part for part in noun.children if part.i > noun.i and part.dep_ in {"prep", "npadvmod"}]:
        part.head = part.head if part.lower_ == "of" else verb
    return True


def puts_in_office(verb: Token, words: Lexicon) -> bool:
    """Whether a body did it to a person: "The firm named Bo Ray as its head", in no other form than "a boy named Bo"."""
    person = child(verb, "oprd") if words.has("verbs.putting_in_office", verb.lemma_.lower()) else None
    if person is None or person.ent_type_ != "PERSON":
        return False
    return any(part.lower_ in {"as", "to"} and part.i == person.right_edge.i + 1 for part in children(verb, "prep"))


OF_OFFICES: dict[str, tuple[Mend, ...]] = {
    "dobj": (_is_office, is_before_its_name),
    "oprd": (_is_office,),
    "appos": (_is_office_of_participle,),
}
"""What is asked of a word, by its relation."""
