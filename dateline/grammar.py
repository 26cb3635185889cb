"""Rules and the chart: finds the phrases of a grammar in a run of tokens. Knows no language and no calendar.

A rule is one line of meaning under a pattern:

    @grammar.rule("time", "the? {n:ord} {repeat} of|in {time}")
    def nth_of(n, repeat, time): return Nth(n, repeat, time)

A pattern is a row of elements. `a|b` is one of these words, `{name:category}` a phrase of that category (the name alone
where both are the same; `{x:a|b}` one of several), `?` after an element makes it optional, `~` before it says that no
space parts it from what stands before. `follows`, `not_follows`, `before` and `not_before` look at the word next to the
phrase, or at its kind (`<capital>`, `<word>`, `<number>`). A function that returns None says that this is not such a
phrase after all.

Every phrase keeps its parts, so the tree of a phrase is the answer to "why this meaning?".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, product
from typing import Any, NamedTuple

from dateline.errors import GrammarError
from dateline.tokens import Token, forms, is_dash_apart, neighbour

_ELEMENT = re.compile(
    r"(?P<glued>~?)(?:\{(?:(?P<name>\w+):)?(?P<categories>[\w|]+)\}|(?P<words>[^?{}]+))(?P<optional>\??)"
)
NOTHING, IDIOM, STORY = "nothing", "idiom", "story"
"""The categories of phrases that mean nothing, if they are written as names or at all, or mean a time in stories only.
"""
_MOST_READINGS = 6
"""Of one category over one span; more are no ambiguity of a language but an attack on the chart."""


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


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: a set of words, or a set of categories."""

    words: frozenset[str]
    categories: tuple[str, ...]
    glued: bool


@dataclass(frozen=True, slots=True, eq=False)
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


class Parse(NamedTuple):
    """The phrases of a run, and the words that its rules asked for before it and after it.

    Beside words that are in neither set, the run has the same phrases.
    """

    phrases: list[Phrase]
    asked_before: frozenset[str]
    asked_after: frozenset[str]


Variant = tuple[Rule, tuple[Element, ...]]
Lexer = Callable[[Token], Iterable[tuple[str, Any]]]


@dataclass(frozen=True, slots=True)
class Endings:
    """The variants that end in one word or one category, by what stands before it: nothing, a word, a category."""

    alone: list[Variant] = field(default_factory=list)
    after_word: dict[str, list[Variant]] = field(default_factory=dict)
    after_category: dict[str, list[Variant]] = field(default_factory=dict)

    def add(self, variant: Variant) -> None:
        """Take in a variant that ends so."""
        elements = variant[1]
        if len(elements) == 1:
            self.alone.append(variant)
            return
        for word in elements[-2].words:
            self.after_word.setdefault(word, []).append(variant)
        for category in elements[-2].categories:
            self.after_category.setdefault(category, []).append(variant)


@dataclass(slots=True)
class Grammar:
    """The rules of one language. `lexer` gives the categories and values that a single token has of itself."""

    lexer: Lexer
    top: frozenset[str]
    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    context_words: set[str] = field(default_factory=set)
    by_word: dict[str, Endings] = field(default_factory=dict)
    by_category: dict[str, Endings] = field(default_factory=dict)
    first: dict[str, set[Element]] = field(default_factory=dict)
    last: dict[str, set[Element]] = field(default_factory=dict)

    def rule(self, category: str, *patterns: str, **context: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Declare a rule. `context` names word classes or words, joined by `|`. GrammarError on a bad pattern."""
        neighbours = {side: self._class(names) for side, names in context.items()}

        def declare(build: Callable[..., Any]) -> Callable[..., Any]:
            for pattern in patterns:
                rule = Rule(
                    build.__name__, category, pattern, build, len(self.rules), **neighbours, particular=bool(neighbours)
                )
                self.rules.append(rule)
                for elements in expansions(pattern):
                    self._index((rule, elements))
            return build

        return declare

    def _class(self, names: str) -> frozenset[str]:
        words = frozenset(word for name in names.split("|") for word in self.classes.get(name, {name}))
        self.context_words |= words
        return words

    def _index(self, variant: Variant) -> None:
        first, last = variant[1][0], variant[1][-1]
        self.first.setdefault(variant[0].category, set()).add(first)
        self.last.setdefault(variant[0].category, set()).add(last)
        for word in last.words:
            self.by_word.setdefault(word, Endings()).add(variant)
        for category in last.categories:
            self.by_category.setdefault(category, Endings()).add(variant)
        for element in variant[1]:
            self.words |= element.words

    def inner_words(self, words: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Those of the words with which no phrase of the top categories can begin, and those in which none can end."""
        cut = {word: forms(word) for word in words if not word[0].isdigit()}
        whole = {word: found for word, found in cut.items() if len(found) == 2}
        return self._not_at(self.first, whole), self._not_at(self.last, whole)

    def _not_at(self, edge: Mapping[str, set[Element]], forms: Mapping[str, list[Token]]) -> frozenset[str]:
        words: set[str] = set()
        categories: set[str] = set()
        agenda = [*self.top, NOTHING, IDIOM, STORY]
        while agenda:
            category = agenda.pop()
            if category not in categories:
                categories.add(category)
                for element in edge.get(category, ()):
                    words |= element.words
                    agenda += element.categories
        return frozenset(
            word for word, (lower, capital) in forms.items()
            if lower.word not in words and categories.isdisjoint(
                category for form in (lower, capital) for category, _ in self.lexer(form)
            )
        )  # fmt: skip

    def neighbours(self) -> tuple[dict[str, str], dict[str, str]]:
        """The words that rules look at before a phrase, and after it, each with one for all that no rule tells apart."""
        before = [words for rule in self.rules for words in (rule.follows, rule.not_follows)]
        after = [words for rule in self.rules for words in (rule.before, rule.not_before)]
        return _alike(before), _alike(after)

    def phrases(
        self, tokens: Sequence[Token], previous: str = "", following: str = "", *, story: bool = False
    ) -> list[Phrase]:
        """The phrases of the top categories that together cover most, longest first chosen, in text order.

        `previous` and `following` are the words on both sides, empty where they do not matter; a `story` has more.
        """
        return self.parse(tokens, previous, following, story=story).phrases

    def parse(self, tokens: Sequence[Token], previous: str, following: str, *, story: bool) -> Parse:
        """The phrases, and the words that would have made a difference on both sides."""
        chart = _Chart(self, tokens, previous, following)
        chosen: list[Phrase] = []
        taken = [False] * len(tokens)
        top = self.top | ({NOTHING, IDIOM, STORY} if story else {NOTHING, IDIOM})
        for phrase in chart.candidates(top):
            if not any(taken[phrase.start : phrase.end]):
                chosen.append(phrase)
                taken[phrase.start : phrase.end] = [True] * (phrase.end - phrase.start)
        meant = [phrase for phrase in chosen if phrase.category not in {NOTHING, IDIOM}]
        meant.sort(key=lambda phrase: phrase.start)
        return Parse(meant, frozenset().union(*chart.asked_before), frozenset().union(*chart.asked_after))


def _alike(sets: Sequence[frozenset[str]]) -> dict[str, str]:
    """Each word of the sets, and the first word that is in the same of them."""
    memberships: dict[str, list[int]] = {}
    for number, words in enumerate(sets):
        for word in words:
            memberships.setdefault(word, []).append(number)
    first: dict[tuple[int, ...], str] = {}
    return {word: first.setdefault(tuple(numbers), word) for word, numbers in sorted(memberships.items())}


def expansions(pattern: str) -> Iterator[tuple[Element, ...]]:
    """A pattern's rows of elements, one for each choice of its optional elements."""
    choices = {written: _choices(written) for written in pattern.split()}
    if unread := [written for written, choice in choices.items() if not choice]:
        raise GrammarError(f"cannot read {unread[0]!r} in the pattern {pattern!r}")
    for row in product(*(choices[written] for written in pattern.split())):
        elements = tuple(element for element in row if element is not None)
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
    element = Element(words, categories, bool(found["glued"]))
    return (element, None) if found["optional"] else (element,)


class _Chart:
    """All phrases of a run, by where they end. Built left to right, so what ends earlier is complete."""

    def __init__(self, grammar: Grammar, tokens: Sequence[Token], previous: str, following: str) -> None:
        self.grammar = grammar
        self.tokens = tokens
        known = grammar.context_words
        seen = [neighbour(token.text, token.word, known) for token in tokens]
        self.before = [previous, *seen]
        parted = [
            "" if is_dash_apart(token.word, glued=token.glued) else word
            for token, word in zip(tokens, seen, strict=True)
        ]
        self.after = [*parted, following]
        self.asked_before: set[frozenset[str]] = set()
        self.asked_after: set[frozenset[str]] = set()
        self.ending: list[dict[str, list[Phrase]]] = [{} for _ in range(len(tokens) + 1)]
        for end, token in enumerate(tokens, 1):
            self._read(token, end)

    def _read(self, token: Token, end: int) -> None:
        agenda = [Phrase(category, end - 1, end, value) for category, value in self.grammar.lexer(token)]
        for phrase in agenda:
            self._add(phrase)
        if endings := self.grammar.by_word.get(token.word):
            self._complete(endings, end - 1, end, (), agenda)
        while agenda:
            phrase = agenda.pop()
            if endings := self.grammar.by_category.get(phrase.category):
                self._complete(endings, phrase.start, end, (phrase,), agenda)

    def _complete(self, endings: Endings, start: int, end: int, parts: Parts, agenda: list[Phrase]) -> None:
        """Try the variants whose last element stands over `start` to `end` and whose last but one stands before it."""
        glued = self.tokens[start].glued
        previous = self.before[start]
        for rule, elements in endings.alone:
            if (glued or not elements[0].glued) and (not rule.follows or previous in rule.follows):
                self._build(rule, start, end, parts, agenda)
        if start == 0:
            self.asked_before.update(rule.follows for rule, _ in endings.alone)
            return
        by_category = endings.after_category
        tried = [by_category[category] for category in self.ending[start] if category in by_category]
        if variants := endings.after_word.get(self.tokens[start - 1].word):
            tried.append(variants)
        room = start + 1
        for rule, elements in chain.from_iterable(tried):
            if len(elements) <= room and (glued or not elements[-1].glued):
                for first, found in self._before(elements, len(elements) - 2, start, parts):
                    self._build(rule, first, end, found, agenda)

    def _before(self, elements: Sequence[Element], place: int, at: int, parts: Parts) -> Iterator[tuple[int, Parts]]:
        """Each way in which the elements up to `place` stand before token `at`: where they begin, and all parts."""
        if place < 0:
            yield at, parts
            return
        if at == 0:
            return
        element = elements[place]
        if element.words:
            token = self.tokens[at - 1]
            if token.word in element.words and (token.glued or not element.glued):
                yield from self._before(elements, place - 1, at - 1, parts)
            return
        for category in element.categories:
            for phrase in self.ending[at].get(category, ()):
                if self.tokens[phrase.start].glued or not element.glued:
                    yield from self._before(elements, place - 1, phrase.start, (phrase, *parts))

    def _build(self, rule: Rule, start: int, end: int, parts: Parts, agenda: list[Phrase]) -> None:
        if rule.particular:
            if start == 0:
                self.asked_before |= {rule.follows, rule.not_follows}
            if end == len(self.tokens):
                self.asked_after |= {rule.before, rule.not_before}
            if not rule.admits(self.before[start], self.after[end]):
                return
        value = rule.build(*[part.value for part in parts])
        if value is None:
            return
        phrase = Phrase(rule.category, start, end, value, rule, parts, (rule.order, *[part.rank for part in parts]))
        if self._add(phrase):
            agenda.append(phrase)

    def _add(self, phrase: Phrase) -> bool:
        """Take a phrase in; False where its meaning is known already, or where there are too many readings."""
        here = self.ending[phrase.end]
        if phrase.category not in here:
            here[phrase.category] = [phrase]
            return True
        readings = [other for other in here[phrase.category] if other.start == phrase.start]
        for other in readings:
            if other.value == phrase.value:
                if phrase.rank < other.rank:
                    other.retell(phrase)
                return False
        if len(readings) >= _MOST_READINGS:
            return False
        here[phrase.category].append(phrase)
        return True

    def _is_written_as_name(self, phrase: Phrase) -> bool:
        """Whether its first and last word have capitals: 60 Minutes is a programme, 60 minutes are an hour."""
        words = [token.text for token in self.tokens[phrase.start : phrase.end] if token.text[0].isalpha()]
        return bool(words) and words[0][0].isupper() and words[-1][0].isupper()

    def candidates(self, top: frozenset[str]) -> list[Phrase]:
        """Phrases of these categories, longest first; of one length a story's, then by rule, place and building."""
        found = [
            phrase
            for here in self.ending
            for category in sorted(top & here.keys())
            for phrase in here[category]
            if category != NOTHING or self._is_written_as_name(phrase)
        ]
        return sorted(found, key=lambda p: (p.start - p.end, p.category != STORY, p.rank[0], p.start, p.rank))
