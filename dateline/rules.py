"""What a rule of a grammar is: a pattern, its rows of elements and its meaning; and the phrases that rules make.

The notation of patterns stands at the head of `grammar`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from dateline.errors import GrammarError

_ELEMENT = re.compile(
    r"(?P<glued>~?)(?:\{(?:(?P<name>\w+):)?(?P<categories>[\w|]+)\}|(?P<words>[^?{}]+))(?P<optional>\??)"
)
NOTHING, IDIOM, STORY = "nothing", "idiom", "story"
"""The categories of phrases that mean nothing, if they are written as names or at all, or mean a time in stories only.
"""
_REMEMBERED_PLACES = 1 << 12
_ANY_OTHER = "\0"
"""Stands for every word that no rule looks for; no token is written so."""

Rank = tuple[Any, ...]
Parts = tuple["Phrase", ...]


@dataclass(slots=True, eq=False)
class Phrase:
    """What stands over tokens `start` to `end` (exclusive): its category, its value, the rule and its parts."""

    category: str
    start: int
    end: int
    value: Any
    rule: Rule | None = None
    parts: Parts = ()
    rank: Rank = (-1,)
    """Its rule's place in the grammar, then its parts' ranks: what is declared first is less. Tokens come first."""

    def retell(self, other: Phrase) -> None:
        """Take over how another phrase came to the same meaning over the same tokens."""
        self.rule, self.parts, self.rank = other.rule, other.parts, other.rank

    def path(self) -> str:
        """The rule names that built it, outermost first, along the longest part."""
        names, phrase = [], self
        while phrase.rule is not None:
            names.append(phrase.rule.name)
            if not phrase.parts:
                break
            phrase = max(phrase.parts, key=lambda part: part.end - part.start)
        return "/".join(names)


@dataclass(slots=True, eq=False)
class Element:
    """One place of a pattern: a set of words, or a set of categories."""

    words: frozenset[str]
    categories: tuple[str, ...]
    glued: bool
    symbols: frozenset[str]
    """The words, or the categories as `symbol_of` writes them."""


@dataclass(slots=True, eq=False)
class Rule:
    """A pattern and its meaning; of phrases over the same tokens the one whose rule is declared first wins."""

    name: str
    category: str
    pattern: str
    build: Callable[..., Any]
    order: int
    follows: frozenset[str] = frozenset()
    not_follows: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    particular: bool = False
    """Whether it looks at its neighbours at all."""

    def admits(self, previous: str, following: str) -> bool:
        """Whether the words on both sides let the rule apply."""
        return (
            (not self.follows or previous in self.follows)
            and previous not in self.not_follows
            and (not self.before or following in self.before)
            and following not in self.not_before
        )


Variant = tuple[Rule, tuple[Element, ...]]


class Admitted(NamedTuple):
    """The rules that apply in a place, and the sets of words that rules looked for on both sides of it."""

    rules: tuple[Rule, ...]
    asked_before: frozenset[frozenset[str]]
    asked_after: frozenset[frozenset[str]]


@dataclass(slots=True, eq=False)
class Endings:
    """The variants that end in one word or one category, by what stands before it: nothing, a word, a category."""

    alone: list[Variant] = field(default_factory=list)
    after_word: dict[str, list[Variant]] = field(default_factory=dict)
    after_category: dict[str, list[Variant]] = field(default_factory=dict)
    known: dict[tuple[str, str, bool, frozenset[str]], Admitted] = field(default_factory=dict)
    each: dict[Admitted, Admitted] = field(default_factory=dict)
    """What is known, each once: many places admit the same rules."""
    asked_before: set[str] = field(default_factory=set)
    asked_after: set[str] = field(default_factory=set)
    """The words that the rules of one element look for on their sides; all others are one to them."""

    def add(self, variant: Variant) -> None:
        """Take in a variant that ends so."""
        elements = variant[1]
        if len(elements) == 1:
            self.alone.append(variant)
            self.known.clear()
            self.asked_before |= variant[0].follows | variant[0].not_follows
            self.asked_after |= variant[0].before | variant[0].not_before
            return
        for word in elements[-2].words:
            self.after_word.setdefault(word, []).append(variant)
        for category in elements[-2].categories:
            self.after_category.setdefault(category, []).append(variant)

    def admitted(self, previous: str, following: str, *, glued: bool, worth: frozenset[str]) -> Admitted:
        """The rules of one element and a category worth reading that apply between those words.

        Remembered, for there are few kinds of places.
        """
        previous = previous if previous in self.asked_before else _ANY_OTHER
        following = following if following in self.asked_after else _ANY_OTHER
        key = previous, following, glued, worth
        found = self.known.get(key)
        if found is None:
            if len(self.known) >= _REMEMBERED_PLACES:
                self.known.clear()
            rules = [rule for rule, _ in self.alone if rule.category in worth]
            fitting = [
                rule for rule, (element,) in self.alone if rule.category in worth and (glued or not element.glued)
            ]
            found = Admitted(
                tuple(rule for rule in fitting if rule.admits(previous, following)),
                frozenset(words for rule in rules for words in (rule.follows, rule.not_follows) if words),
                frozenset(words for rule in rules for words in (rule.before, rule.not_before) if words),
            )
            found = self.known[key] = self.each.setdefault(found, found)
        return found


def symbol_of(category: str) -> str:
    """A category, told apart from a word: no word of a pattern begins so."""
    return f"{{{category}"


def expansions(pattern: str) -> Iterator[tuple[Element, ...]]:
    """A pattern's rows of elements, one for each choice of its optional elements."""
    choices = [_choices(written) for written in pattern.split()]
    if () in choices:
        unread = pattern.split()[choices.index(())]
        raise GrammarError(f"cannot read {unread!r} in the pattern {pattern!r}")
    for row in product(*choices):
        elements = tuple([element for element in row if element is not None])
        if not elements:
            raise GrammarError(f"the pattern {pattern!r} can match nothing")
        yield elements


@cache
def _choices(written: str) -> tuple[Element | None, ...]:
    """The element that is written so, and None beside it where it is optional; nothing where it cannot be read."""
    found = _ELEMENT.fullmatch(written)
    if found is None:
        return ()
    words = frozenset((found["words"] or "").split("|")) - {""}
    categories = tuple((found["categories"] or "").split("|")) if found["categories"] else ()
    element = Element(words, categories, bool(found["glued"]), words | frozenset(map(symbol_of, categories)))
    return (element, None) if found["optional"] else (element,)
