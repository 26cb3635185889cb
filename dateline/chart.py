"""The chart: all phrases of a row of tokens, built left to right. Knows the rules, no language and no calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from dateline.prospects import Kind, Prospects, Sides, Unknown
from dateline.rules import NOTHING, STORY, Element, Endings, Parts, Phrase, Rule, Variant
from dateline.tokens import DASH_APART, Token, is_dash_apart

_VALUE = attrgetter("value")
_MOST_READINGS = 6
"""Of one category over one span; more are no ambiguity of a language but an attack on the chart."""


class Seen(NamedTuple):
    """What a token is to a grammar: its categories with their values, its kind, and how it looks from beside."""

    readings: tuple[tuple[str, Any], ...]
    kind: Kind
    look: str

    def look_of(self, token: Token) -> str:
        """How the token looks from before it: as nothing, where it is a dash that joins nothing."""
        return "" if token.word == "-" and is_dash_apart("-", glued=token.glued) else self.look

    def look_before(self, token: Token) -> str:
        """How the token right before this one looks from it."""
        return DASH_APART if is_dash_apart(self.look, glued=token.glued) else self.look


class Outlook(NamedTuple):
    """Which phrases are worth reading, and what fits beside a token as it is written, and beside a word in lower case.

    A word may be written with a capital or not; None where it is no single token.
    """

    prospects: Prospects | Unknown
    of_token: Mapping[str, Sides]
    of_word: Mapping[str, Sides | None]


class Index(NamedTuple):
    """The rules by the word or the category that they end in, and which phrases have prospects."""

    by_word: Mapping[str, Endings]
    by_category: Mapping[str, Endings]
    outlook: Outlook


_NO_TOKEN: Kind = frozenset()


class Parse(NamedTuple):
    """The phrases of a run, and the sets of words that its rules looked for before it and after it.

    Beside words that are in just the same of these sets, the run has the same phrases.
    """

    phrases: list[Phrase]
    asked_before: frozenset[frozenset[str]]
    asked_after: frozenset[frozenset[str]]


class Chart:
    """All phrases of a run, by where they end. Built left to right, so what ends earlier is complete."""

    def __init__(
        self, index: Index, tokens: Sequence[Token], seen: Sequence[Seen], previous: str, following: str
    ) -> None:
        self.by_word, self.by_category, (self.prospects, fitting, _) = index
        self.tokens = tokens
        self.before = [previous, *[each.look_before(token) for each, token in zip(seen, tokens[1:], strict=False)]]
        self.after = [*[each.look_of(token) for token, each in zip(tokens, seen, strict=True)], following]
        beyond = self.prospects.of(_NO_TOKEN)
        self.sides = [beyond, *[fitting[token.text] for token in tokens], beyond]
        self.asked_before: set[frozenset[str]] = set()
        self.asked_after: set[frozenset[str]] = set()
        self.ending: list[dict[str, list[Phrase]]] = [{} for _ in range(len(tokens) + 1)]
        for end, here in enumerate(seen, 1):
            self._read(here, end)

    def _read(self, here: Seen, end: int) -> None:
        self.worth: dict[int, frozenset[str]] = {}
        agenda: list[Phrase] = []
        if here.readings:
            worth = self._worth_from(end - 1, end)
            agenda = [Phrase(category, end - 1, end, value) for category, value in here.readings if category in worth]
            for phrase in agenda:
                self._add(phrase)
        if endings := self.by_word.get(self.tokens[end - 1].word):
            self._complete(endings, end - 1, end, (), agenda)
        while agenda:
            phrase = agenda.pop()
            if endings := self.by_category.get(phrase.category):
                self._complete(endings, phrase.start, end, (phrase,), agenda)

    def _worth_from(self, start: int, end: int) -> frozenset[str]:
        """The categories that are worth reading over `start` to `end`, the end being that of all that is read now."""
        worth = self.worth.get(start)
        if worth is None:
            glued = end < len(self.tokens) and self.tokens[end].glued
            before = self.sides[end + 1].before_glued if glued else self.sides[end + 1].before
            worth = self.worth[start] = self.prospects.between(self.sides[start].behind, before)
        return worth

    def _complete(self, endings: Endings, start: int, end: int, parts: Parts, agenda: list[Phrase]) -> None:
        """Try the variants whose last element stands over `start` to `end` and whose last but one stands before it."""
        glued = self.tokens[start].glued
        if endings.alone:
            worth = self.worth.get(start) or self._worth_from(start, end)
            admitted = endings.admitted(self.before[start], self.after[end], glued=glued, worth=worth)
            if start == 0:
                self.asked_before |= admitted.asked_before
            if end == len(self.tokens):
                self.asked_after |= admitted.asked_after
            for rule in admitted.rules:
                self._build(rule, start, end, parts, agenda)
        if start == 0:
            return
        here = self.ending[start]
        if not endings.after_category.keys().isdisjoint(here):
            for category, phrases in here.items():
                for variant in endings.after_category.get(category, ()):
                    if glued or not variant[1][-1].glued:
                        self._continue(variant, phrases, end, parts, agenda)
        if variants := endings.after_word.get(self.tokens[start - 1].word):
            for rule, elements in variants:
                if (glued or not elements[-1].glued) and (self.tokens[start - 1].glued or not elements[-2].glued):
                    for first, found in self._before(elements, len(elements) - 3, start - 1, parts):
                        if self._applies(rule, first, end):
                            self._build(rule, first, end, found, agenda)

    def _continue(
        self, variant: Variant, phrases: Sequence[Phrase], end: int, parts: Parts, agenda: list[Phrase]
    ) -> None:
        """Try a variant with each of the phrases as its last element but one, before the parts that end it."""
        rule, elements = variant
        for phrase in phrases:
            if self.tokens[phrase.start].glued or not elements[-2].glued:
                for first, found in self._before(elements, len(elements) - 3, phrase.start, (phrase, *parts)):
                    if self._applies(rule, first, end):
                        self._build(rule, first, end, found, agenda)

    def _before(self, elements: Sequence[Element], place: int, at: int, parts: Parts) -> Sequence[tuple[int, Parts]]:
        """Each way in which the elements up to `place` stand before token `at`: where they begin, and all parts."""
        if place < 0:
            return ((at, parts),)
        if at == 0:
            return ()
        element = elements[place]
        if element.words:
            token = self.tokens[at - 1]
            fits = token.word in element.words and (token.glued or not element.glued)
            return self._before(elements, place - 1, at - 1, parts) if fits else ()
        here = self.ending[at]
        found: list[tuple[int, Parts]] = []
        for category in element.categories:
            for phrase in here.get(category, ()):
                if self.tokens[phrase.start].glued or not element.glued:
                    found += self._before(elements, place - 1, phrase.start, (phrase, *parts))
        return found

    def _applies(self, rule: Rule, start: int, end: int) -> bool:
        """Whether the phrase is worth building there, and its neighbours let the rule apply."""
        if rule.category not in self._worth_from(start, end):
            return False
        if not rule.particular:
            return True
        if start == 0:
            self.asked_before |= {rule.follows, rule.not_follows}
        if end == len(self.tokens):
            self.asked_after |= {rule.before, rule.not_before}
        return rule.admits(self.before[start], self.after[end])

    def _build(self, rule: Rule, start: int, end: int, parts: Parts, agenda: list[Phrase]) -> None:
        value = rule.build(*map(_VALUE, parts))
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
