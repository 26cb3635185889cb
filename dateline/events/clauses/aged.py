"""Names with ages behind them in a list: "held Bo Ray, 50, and Ann Lee, 51, on Sunday".

Parsers take the age for the end of the list, and join what follows to any word before. Who is called by an age alone
("the 19-year-old") is found in `references.described`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import ancestors, children

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_OLDEST = 120  # years
_OF_PEOPLE = frozenset({"det", "amod", "cc", "conj", "punct", "relcl", "acl", "prep"})


def is_of_aged(name: Token, _: Lexicon) -> bool:
    """A name behind another with an age is joined to that one: "held Bo Ray, 50, and Ann Lee, 51, on Sunday"."""
    doc, at = name.doc, name.left_edge.i - 1
    joint = doc[at] if at > name.sent.start and doc[at].dep_ == "cc" else None
    at -= joint is not None
    at += joint is not None and _is_age(doc[at])  # "Bo Ray, 50 and Ann Lee"
    closed = doc[at].text == "," or doc[at] is joint
    if name.pos_ != "PROPN" or at - 3 < name.sent.start or not (closed and doc[at - 2].text == ","):
        return False
    age, other = doc[at - 1], doc[at - 3]
    joined = name.dep_ == "conj" and name.head.i == other.i
    if joined or not _is_age(age) or other.pos_ != "PROPN" or name.i in {above.i for above in ancestors(other)}:
        return False
    name.head, name.dep_ = other, "conj"
    if joint is not None:
        joint.head = other
    return True


def is_word_of_age(ages: Token, _: Lexicon) -> bool:
    """The "ages" behind people, taken for what was done something to, or a verb: "killed two children ages 6 and 7"."""
    doc, at = ages.doc, ages.i - 1
    if ages.lower_ != "ages" or at - 1 < ages.sent.start or ages.i + 1 >= ages.sent.end:
        return False
    people = doc[at - 1] if doc[at].text == "," else doc[at]
    if people.tag_ != "NNS" or people.head.i != ages.i or not doc[ages.i + 1].like_num:
        return False
    for part in [part for part in ages.children if part.i != people.i and part.dep_ in _OF_PEOPLE]:
        part.head = people
    people.head, people.dep_ = ages.head, ages.dep_
    ages.head, ages.dep_, ages.tag_, ages.pos_ = people, "npadvmod", "NNS", "NOUN"
    return True


def _is_age(number: Token) -> bool:
    return number.tag_ == "CD" and number.text.isdecimal() and 0 < int(number.text) <= _OLDEST


def named_with_ages(name: Token) -> Iterator[Token]:
    """The names of a list behind one with an age, also behind what he is called ("the clerk Bo Ray, 50, and ...")."""
    for other in [other for one in (name, *children(name, "appos")) for other in children(one, "conj")]:
        if any(_is_age(age) and age.i < other.i for age in children(other.head, "appos")):
            yield other
            yield from named_with_ages(other)


def ages(verb: Token) -> set[int]:
    """The places of ages in lists of names behind a verb, each with the comma before it, or that before "and"."""
    found: set[int] = set()
    for age in verb.doc[verb.i : verb.sent.end]:
        if age.dep_ == "appos" and age.head.pos_ == "PROPN" and _is_age(age) and children(age.head, "conj"):
            last = age.i + 1 < verb.sent.end and age.nbor().text == ","
            joined = last and age.i + 2 < verb.sent.end and age.nbor(2).dep_ == "cc"
            found |= {age.i - 1, age.i, age.i + 1} if joined else {age.i - 1, age.i}
        elif age.dep_ == "appos" and _is_age(age) and age.nbor(-1).text == "," and age.nbor(-2).dep_ == "conj":
            found |= {age.i - 1, age.i} if age.nbor(-2).pos_ == "PROPN" else set()
    return found
