"""What a participant is called, in a form that can be compared: its names and its head noun.

`the heads of Hamas` has the name `hamas` and the noun `head`. Whether two participants are the same is decided
in `same_event`; what is printed of them in `titles` and `rows.events`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from dateline.timeline.words import words

_REMEMBERED = 50_000  # phrases; what is read is not ours, so it must not fill the memory
_WORD = re.compile(r"[^\W_](?:[\w&]|[.'\u2019\-](?=\w))*")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_PHRASE_END = re.compile(
    r",(?!\d)|[;:()\[\]\u2013\u2014]| [a-z]+ed by | (?:of|in|from|for|with|at|on|by|to|over|near|and|or|who|whom|whose|which|that|where) ",
    re.IGNORECASE,
)
_KIN = re.compile(r".+?['\u2019]s? (?:[a-z-]+ )*(?P<kin>[a-z-]+),? (?=[A-Z])")
_NUMERAL = re.compile(r"\d[\d.,]*")
_OF = " of "


@dataclass(frozen=True, slots=True)
class Called:
    """How one or more participants are called: `names` are words written as names, `nouns` are head nouns."""

    names: frozenset[str] = field(default_factory=frozenset)
    nouns: frozenset[str] = field(default_factory=frozenset)

    def __or__(self, other: Called) -> Called:
        return Called(self.names | other.names, self.nouns | other.nouns)

    def __bool__(self) -> bool:
        return bool(self.names or self.nouns)

    def shares_name(self, other: Called) -> bool:
        """Whether one name is in both."""
        return not self.names.isdisjoint(other.names)

    def shares_noun(self, other: Called) -> bool:
        """Whether one head noun is in both."""
        return not self.nouns.isdisjoint(other.nouns)


NOBODY = Called()


def called(participant: dict[str, Any], sentence_start: int) -> Called:
    """How one participant (a struct of `event_mentions.participants`) is called; a pronoun is called nothing.

    Of what nation somebody with a name is, tells him from no compatriot.
    A capital at the start of a sentence makes a name only where the parser saw a named entity, or where the word
    has a figure in it ("Luna-25") or is all capitals ("WHO").
    """
    if participant["pronoun"]:
        return NOBODY
    plain_start = participant["char_start"] == sentence_start and not participant.get("entity_type")
    return _called(participant["text"], plain_start=plain_start, person=participant.get("entity_type") == "PERSON")


@lru_cache(maxsize=_REMEMBERED)
def _called(text: str, *, plain_start: bool, person: bool) -> Called:
    whose = _KIN.match(text)
    if whose is not None and whose["kin"] in words("kin"):
        text, plain_start = text[whose.end() :], False  # "Bo Ray's wife, Ann" is Ann, and not Ray
    found = _words(text)
    unsure = [word for word in found[:1] if plain_start and not _is_surely_a_name(word)]
    names = {_folded(word) for word in found[len(unsure) :] if word[0].isupper()}
    acronyms = {_folded(word) for word in found if len(word) > 2 and word.isupper()}
    shouted = len(found) > 1 and all(map(str.isupper, found))
    own = names - (words("empty") - (set() if shouted else acronyms)) - words("styles")
    if person:
        own = own - words("demonyms") or own
    nouns = _head_nouns(text, names)
    if not own and not nouns and names & words("styles"):
        nouns = {_folded(found[-1])}  # "The President" without a name
    return Called(frozenset(own), frozenset(nouns))


def _is_surely_a_name(word: str) -> bool:
    """Whether a word is a name wherever it stands: "Luna-25", "WHO"."""
    return any(map(str.isdigit, word)) or (len(word) > 1 and word.isupper())


def all_called(participants: Iterable[dict[str, Any]], sentence_start: int) -> Called:
    """How several participants are called, taken together."""
    together = NOBODY
    for participant in participants:
        together |= called(participant, sentence_start)
    return together


def _head_nouns(text: str, names: set[str]) -> set[str]:
    """The last word of the noun phrase proper, unless it is a name, a number or an empty word.

    Behind a bare number it is the word for what is counted: "dealership", of "about 1,100 of its dealerships", and
    "value", of "half a percent of its value".
    """
    opening = _PHRASE_END.split(text, maxsplit=1)[0]
    phrase = _words(opening)
    if not phrase:
        return set()
    head = _folded(phrase[-1])
    counted = text[len(opening) :].removeprefix(_OF)
    if (_NUMERAL.fullmatch(phrase[-1]) or head in words("shares")) and len(opening) + len(counted) < len(text):
        return _head_nouns(counted, names)
    if head in names or head in words("empty") or head.isdigit():
        return set()
    noun = _singular(head)
    return {_called_alike().get(noun, noun)}


@cache
def _called_alike() -> dict[str, str]:
    """For each noun that has another for the same thing that one."""
    return dict(pair.split("=") for pair in words("called_alike"))


def _words(text: str) -> list[str]:
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(text)]


def _folded(word: str) -> str:
    return word.replace(".", "").casefold()


def _singular(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith("s") and not noun.endswith("ss") and len(noun) > 3:
        return noun[:-1]
    return noun
