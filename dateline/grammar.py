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

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from dateline.chart import Chart, Index, Outlook, Parse, Seen
from dateline.prospects import Prospects, Sides, Unknown
from dateline.remembering import Remembered
from dateline.rules import IDIOM, NOTHING, STORY, Element, Endings, Phrase, Rule, Variant, expansions, symbol_of
from dateline.tokens import Token, compared, forms, neighbour

_FEW = 100
"""Runs and parts of runs. To know what is worth reading costs about as much as to read so many without."""
_NO_WORDS = frozenset[str]()

Build = TypeVar("Build", bound=Callable[..., Any])
Lexer = Callable[[Token], Iterable[tuple[str, Any]]]


class Part(NamedTuple):
    """A part of a row of tokens, that no phrase leaves: its first token, one past its last, and how both sides look."""

    first: int
    end: int
    before: str
    after: str


@dataclass(slots=True)
class Grammar:
    """The rules of one language. `lexer` gives the categories and values that a single token has of itself."""

    lexer: Lexer
    top: frozenset[str]
    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    context_words: set[str] = field(default_factory=set)
    variants: list[Variant] = field(default_factory=list)
    by_word: dict[str, Endings] = field(default_factory=dict)
    by_category: dict[str, Endings] = field(default_factory=dict)
    categories: set[str] = field(default_factory=set)
    outlooks: dict[bool, Outlook] = field(default_factory=dict)
    """Those of a story and of other texts, once they were asked for."""
    asked: int = 0
    seen: Remembered[str, Seen] = field(init=False)
    """What tokens are to the rules, by how they are written."""

    def __post_init__(self) -> None:
        self.seen = Remembered(self._see)

    def rule(self, category: str, *patterns: str, **context: str) -> Callable[[Build], Build]:
        """Declare a rule. `context` names word classes or words, joined by `|`. GrammarError on a bad pattern."""
        neighbours = {side: self._class(names) for side, names in context.items()}

        def declare(build: Build) -> Build:
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
        words = frozenset[str]().union(*[self.classes.get(name, (name,)) for name in names.split("|")])
        self.context_words |= words
        return words

    def _index(self, variant: Variant) -> None:
        self.variants.append(variant)
        last = variant[1][-1]
        for word in last.words:
            self.by_word.setdefault(word, Endings()).add(variant)
        for category in last.categories:
            self.by_category.setdefault(category, Endings()).add(variant)
        self.categories.add(variant[0].category)
        for element in variant[1]:
            self.words.update(element.words)
            self.categories.update(element.categories)
        self.outlooks.clear()
        self.seen.clear()

    def inner_words(self, words: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Those of the words with which no phrase of the top categories can begin, and those in which none can end."""
        cut = {word: forms(word) for word in words if word.isalpha() or (len(word) == 1 and not word.isdigit())}
        whole = {word: found for word, found in cut.items() if len(found) == 2}
        return self._not_at(0, whole), self._not_at(-1, whole)

    def _not_at(self, place: int, forms: Mapping[str, list[Token]]) -> frozenset[str]:
        edge: dict[str, set[Element]] = {}
        for rule, elements in self.variants:
            edge.setdefault(rule.category, set()).add(elements[place])
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
        seen = [self.seen[token.text] for token in tokens]
        top = self.top | ({NOTHING, IDIOM, STORY} if story else {NOTHING, IDIOM})
        index = Index(self.by_word, self.by_category, self.outlook(story=story))
        chart = Chart(index, tokens, seen, previous, following)
        chosen: list[Phrase] = []
        taken = [False] * len(tokens)
        for phrase in chart.candidates(top):
            if not any(taken[phrase.start : phrase.end]):
                chosen.append(phrase)
                taken[phrase.start : phrase.end] = [True] * (phrase.end - phrase.start)
        meant = [phrase for phrase in chosen if phrase.category not in {NOTHING, IDIOM}]
        meant.sort(key=lambda phrase: phrase.start)
        return Parse(meant, frozenset(chart.asked_before - {_NO_WORDS}), frozenset(chart.asked_after - {_NO_WORDS}))

    def parts(self, tokens: Sequence[Token], previous: str, following: str, *, story: bool) -> Iterator[Part]:
        """The tokens cut where no phrase can go across; without those at the edges that no phrase can have there."""
        of_token, seen, size = self.outlook(story=story).of_token, self.seen, len(tokens)
        sides = [of_token[token.text] for token in tokens]
        start = 0
        for end in range(1, size + 1):
            if end == size or not sides[end - 1].after & sides[end].at_of(glued=tokens[end].glued):
                first, last = _without_edges(tokens, sides, start, end - 1)
                if first < last or sides[first].alone:
                    before = seen[tokens[first - 1].text].look_before(tokens[first]) if first else previous
                    behind = None if last + 1 == size else tokens[last + 1]
                    after = following if behind is None else seen[behind.text].look_of(behind)
                    yield Part(first, last + 1, before, after)
                start = end

    def outlook(self, *, story: bool) -> Outlook:
        """What is worth reading, once so much was read that it pays to find that out."""
        self.asked += 1
        known = self.outlooks.get(story)
        if known is None:
            if self.asked <= _FEW:
                return self._outlook(Unknown(self.categories))
            top = {*self.top, NOTHING, IDIOM} | ({STORY} if story else set())
            known = self.outlooks[story] = self._outlook(Prospects(self.variants, top))
        return known

    def _outlook(self, prospects: Prospects | Unknown) -> Outlook:
        def of_word(word: str) -> Sides | None:
            found = forms(word)
            kind = frozenset[str]().union(*(self.seen[token.text].kind for token in found))
            return prospects.of(kind) if len(found) == 2 else None

        return Outlook(prospects, Remembered(lambda text: prospects.of(self.seen[text].kind)), Remembered(of_word))

    def _see(self, written: str) -> Seen:
        token = Token(written, compared(written), 0, len(written), glued=False)
        readings = tuple(self.lexer(token))
        look = neighbour(written, token.word, self.context_words)
        kind = frozenset({symbol_of(category) for category, _ in readings} | ({token.word} & self.words))
        return Seen(readings, kind, look)


def _without_edges(tokens: Sequence[Token], sides: Sequence[Sides], first: int, last: int) -> tuple[int, int]:
    """First and last token of those, but for the ones with which no phrase begins and in which none ends."""
    while first < last and not (
        sides[first].alone or sides[first].opened & sides[first + 1].at_of(glued=tokens[first + 1].glued)
    ):
        first += 1
    while first < last and not (sides[last].alone or sides[last - 1].after & sides[last].closing):
        last -= 1
    return first, last


def _alike(sets: Sequence[frozenset[str]]) -> dict[str, str]:
    """Each word of the sets, and the first word that is in the same of them."""
    memberships: dict[str, list[int]] = {}
    for number, words in enumerate(dict.fromkeys(sets)):
        for word in words:
            memberships.setdefault(word, []).append(number)
    first: dict[tuple[int, ...], str] = {}
    return {word: first.setdefault(tuple(numbers), word) for word, numbers in sorted(memberships.items())}
