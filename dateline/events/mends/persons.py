"""Who is a person by how the article introduces him, where the parser takes the name that it goes on with for a body's.

Reports name somebody in full once ("the director Ann Lee", "Mr. Lee", "Ann Lee, 40,") and by the last name ever after;
a parser that reads sentence by sentence may take that for a firm or a town. Whom pronouns stand for is not decided
here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from dateline.events.lexicon import lexicon
from dateline.events.parsing.parsed import Span
from dateline.events.parsing.syntax import SUBJECTS

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Doc, Token

_NAME = r"(?:[A-Z]['\u2019])?[A-Z][\w-]{0,30}[a-z]"
_BEFORE_NAME = re.compile(r"(?<![\w-])([A-Za-z-]{1,30})(\.?) (?=[A-Z])")
_FULL = re.compile(rf"(?:{_NAME} |[A-Z]\. ?){{0,2}}({_NAME})\b")
_AGED = re.compile(rf"(?<![\w-]){_NAME} (?:[A-Z]\. ?)?({_NAME}), \d{{1,2}},")
_MISTAKEN = frozenset({"", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE"})
_LONGEST = 3  # words of a name
_AGE = 2  # digits
_ABBREVIATED = 5  # letters from which on no form of address is written with a full stop


def last_names(text: str) -> frozenset[str]:
    """The last names of those whom a text introduces by what they are, by a form of address or with their age."""
    aged = [found.group(1) for found in _AGED.finditer(text)]
    addressed = (_FULL.match(text, found.end()) for found in _BEFORE_NAME.finditer(text) if _is_title(*found.groups()))
    introduced = [*aged, *(found.group(1) for found in addressed if found is not None)]
    return frozenset(name for name in introduced if not lexicon().has("persons.titles", name.lower()))


def _is_title(word: str, stop: str) -> bool:
    """Whether a word is an office or a form of address; only short ones are written with a full stop."""
    return lexicon().has("persons.titles", word.lower()) and (not stop or len(word) < _ABBREVIATED)


def full_names(doc: Doc) -> Iterator[str]:
    """The last names of the persons whom a parse names in full."""
    return (
        one[-1].text for one in doc.ents if one.label_ == "PERSON" and 1 < len(one) <= _LONGEST and one[-1].is_title
    )


def call_persons(doc: Doc, names: AbstractSet[str]) -> None:
    """Mark as persons the entities of a parse that are called by one of `names`, and nothing else."""
    text = doc.text
    names = {name for name in names if name in text}
    entities = list(doc.ents)
    persons = [Span(doc, one.start, one.end - 2, "PERSON") for one in entities if _is_aged(one)]
    persons += [Span(doc, at, one.end, "PERSON") for one in entities if (at := _name_behind_time(one)) is not None]
    if not names and not persons:
        return
    persons += [Span(doc, one.start, one.end, "PERSON") for one in entities if _is_person(one[-1], names, len(one))]
    alone = [token for token in doc if token.text in names and token.ent_type_ == "" and _is_person(token, names, 1)]
    persons += [Span(doc, token.i, token.i + 1, "PERSON") for token in alone]
    if persons:
        taken = {token.i for span in persons for token in span}
        ends = [next((token.i for token in one if token.i in taken), one.end) for one in entities]
        left = [Span(doc, one.start, end, one.label_) for one, end in zip(entities, ends, strict=True)]
        doc.set_ents(persons + [one for one in left if len(one)])


def _is_aged(entity: Span) -> bool:
    """Whether a parser took a person with his age for a date: "Lee, 46, sold the mill"."""
    if entity.label_ not in {"DATE", "CARDINAL"} or not 2 < len(entity) <= _LONGEST + 2 or entity[-2].text != ",":
        return False
    age, named = entity[-1], all(token.tag_ == "NNP" for token in entity[:-2])
    closed = age.i + 1 < age.sent.end and age.nbor().text == ","
    no_name = lexicon().has("called.no_name", entity[0].lower_)
    return age.text.isdigit() and len(age.text) == _AGE and named and closed and not no_name


def _name_behind_time(entity: Span) -> int | None:
    """Where the name begins that a parser took for a part of the time before it: "the same month Ann Lee left"."""
    if entity.label_ != "DATE" or entity[-1].dep_ not in SUBJECTS:
        return None
    at = entity.end
    while at > entity.start and _is_of_name(entity.doc[at - 1]):
        at -= 1
    named = entity.start < at < entity.end and entity.end - at <= _LONGEST
    return at if named and _ends_time(entity.doc[at - 1], entity.start) else None


def _ends_time(token: Token, first: int) -> bool:
    """Whether a time that begins at `first` may end there: "the same month", "May 5", "5 May"."""
    if token.text.isdigit() or lexicon().has("lengths.nouns", token.lower_):
        return True
    return token.i > first and token.nbor(-1).text.isdigit()


def _is_of_name(token: Token) -> bool:
    return token.tag_ == "NNP" and token.text.isalpha() and not lexicon().has("called.no_name", token.lower_)


def _is_person(token: Token, names: AbstractSet[str], length: int) -> bool:
    """Whether a name that ends in `token` and has `length` words is of a person, whatever the parser takes it for."""
    if token.text not in names or token.tag_ != "NNP" or length > _LONGEST or token.ent_type_ not in _MISTAKEN:
        return False
    first = token.doc[token.i - length + 1]
    before = first.nbor(-1) if first.i > token.sent.start else None
    the = length == 1 and before is not None and before.dep_ == "det" and before.head.i == token.i
    joined = before is not None and before.tag_ == "NNP" and length == 1 and token.ent_type_ == "" and before.ent_type_
    at = before is not None and lexicon().has("location.prepositions", before.lower_)
    return not (joined or the or at)
