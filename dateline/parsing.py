"""Run -> its phrases. What a run means does not depend on who said it when, so it is parsed once and remembered.

News says "last week" a thousand times. A run is cut where no phrase goes across, and each part is remembered by itself: of
"last week of 4,500" only the first two words are parsed, and were before. Nothing here knows of the text.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Any, NamedTuple

from dateline.expression import Between, Duration, Meaning, Several
from dateline.languages import Language, load
from dateline.senses import Place, Sense, sense_of
from dateline.tokens import Token, tokenize

_DIGITS = frozenset("0123456789")
REMEMBERED_RUNS = 1 << 16


class _Known(NamedTuple):
    """What was found in a run or a part of one between two words, and the sets of words that rules looked for there."""

    found: tuple[Any, ...]
    before: str
    after: str
    asked_before: frozenset[frozenset[str]]
    asked_after: frozenset[frozenset[str]]
    other: _Known | None = None
    """What was found before between other words."""

    def holds(self, before: str, after: str) -> bool:
        """Whether the same is found between those words: no rule tells them from the ones that it was found between."""
        return (before == self.before or _alike(before, self.before, self.asked_before)) and (
            after == self.after or _alike(after, self.after, self.asked_after)
        )


def _alike(word: str, other: str, asked: frozenset[frozenset[str]]) -> bool:
    for words in asked:  # noqa: SIM110 (asked of every run, and twice as fast as a generator)
        if (word in words) != (other in words):
            return False
    return True


class _Memory:
    """What is known by the words that it was found in, and what stood beside them."""

    def __init__(self) -> None:
        self.known: dict[Hashable, _Known] = {}
        self.between: dict[tuple[Hashable, str, str], _Known] = {}  # as it was recalled before
        self.asked: dict[frozenset[frozenset[str]], frozenset[frozenset[str]]] = {}  # each once, for few differ
        self.size = 0

    def recall(self, words: Hashable, before: str, after: str) -> _Known | None:
        """What is known of the words between these."""
        known = self.between.get((words, before, after))
        if known is None:
            known = self.known.get(words)
            while known is not None and not known.holds(before, after):
                known = known.other
            if known is not None:
                if len(self.between) >= REMEMBERED_RUNS:
                    self.between.clear()
                self.between[words, before, after] = known
        return known

    def remember(  # noqa: PLR0913, PLR0917 (the fields of what is known)
        self,
        words: Hashable,
        found: tuple[Any, ...],
        before: str,
        after: str,
        asked_before: frozenset[frozenset[str]],
        asked_after: frozenset[frozenset[str]],
    ) -> _Known:
        """Keep what was found; of too much nothing is kept."""
        if self.size >= REMEMBERED_RUNS:
            self.forget()
        asked_before = self.asked.setdefault(asked_before, asked_before)
        asked_after = self.asked.setdefault(asked_after, asked_after)
        known = _Known(found, before, after, asked_before, asked_after, self.known.get(words))
        self.known[words] = known
        self.size += 1
        return known

    def forget(self) -> None:
        """Keep nothing."""
        self.known.clear()
        self.between.clear()
        self.asked.clear()
        self.size = 0


class _Phrase(NamedTuple):
    """First token of a phrase, and its last, counted from the beginning of the part, and its sense."""

    first: int
    last: int
    sense: Sense


_RUNS, _PARTS = _Memory(), _Memory()


def parse(run: str, before: str, after: str, code: str, *, story: bool) -> tuple[Place, ...]:
    """The phrases of a run between two neighbouring words; remembered, for it depends on nothing else."""
    known = _RUNS.recall((run, code, story), before, after) or _parse(run, before, after, code, story=story)
    return known.found


def _parse(run: str, before: str, after: str, code: str, *, story: bool) -> _Known:
    tokens, language = tokenize(run), load(code)
    found: list[Place] = []
    asked_before = asked_after = frozenset[frozenset[str]]()
    for part in language.grammar.parts(tokens, before, after, story=story):
        known = _parse_part(tokens[part.first : part.end], part.before, part.after, language, story=story)
        for first, last, sense in known.found:
            found.append(Place(tokens[part.first + first].start, tokens[part.first + last].end, sense))
        if part.first == 0:
            asked_before = known.asked_before
        if part.end == len(tokens):
            asked_after = known.asked_after
    return _RUNS.remember((run, code, story), tuple(found), before, after, asked_before, asked_after)


def _parse_part(tokens: Sequence[Token], before: str, after: str, language: Language, *, story: bool) -> _Known:
    words = (language.code, story, *[token.text for token in tokens], *[token.glued for token in tokens])
    known = _PARTS.recall(words, before, after)
    if known is not None:
        return known
    parsed = language.grammar.parse(tokens, before, after, story=story)
    found = tuple(
        _Phrase(piece.start, piece.stop - 1, sense_of(meaning, phrase.path()))
        for phrase in parsed.phrases
        for piece, meaning in _pieces(tokens, range(phrase.start, phrase.end), phrase.value, language)
    )
    return _PARTS.remember(words, found, before, after, parsed.asked_before, parsed.asked_after)


def known_runs() -> int:
    """How many runs were parsed and are remembered."""
    return _RUNS.size


def forget() -> None:
    """Forget every run, as before the first text."""
    _RUNS.forget()
    _PARTS.forget()


def _pieces(tokens: Sequence[Token], phrase: range, value: Any, language: Language) -> Iterator[tuple[range, Meaning]]:
    """The phrase, or each member of a list: "May 1" and "2". Members that no word parts are told together."""
    if not isinstance(value, Several):
        yield phrase, value
        return
    members = _members(tokens[phrase.start : phrase.stop], len(value.times), language)
    if len(members) == len(value.times):
        for member, meaning in zip(members, value.times, strict=True):
            yield range(phrase.start + member.start, phrase.start + member.stop), meaning
    else:
        yield phrase, _joined(value.times)


def _joined(times: tuple[Meaning, ...]) -> Meaning:
    first, last = times[0], times[-1]
    if isinstance(first, Duration) or isinstance(last, Duration):
        return last
    return Between(first, last)  # type: ignore[arg-type]  # lists are of times or of lengths


def _members(tokens: Sequence[Token], count: int, language: Language) -> list[range]:
    """The tokens of each member, told by the words between them, else by marks too; the last has all that is left.

    A word is the surer sign: in "the mid-15th to the early 17th century" the hyphen parts nothing.
    """
    joins = [at for at in range(len(tokens)) if _joins(tokens, at, language)]
    by_words = _between(len(tokens), [at for at in joins if tokens[at].word.isalpha()], count)
    return by_words if len(by_words) == count else _between(len(tokens), joins, count)


def _between(size: int, joins: Sequence[int], count: int) -> list[range]:
    """The stretches between the tokens that join, so many at most."""
    members: list[range] = []
    start = 0
    for at in joins:
        if at == start:
            start = at + 1
        elif len(members) < count - 1:
            members.append(range(start, at))
            start = at + 1
    return [*members, range(start, size)] if start < size else members


def _joins(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether the token parts two members of a list; a hyphen between words joins them to one ("twenty-first")."""
    if tokens[at].word == "-":
        return any(beside.word[0] in _DIGITS for beside in tokens[at - 1 : at + 2])
    return tokens[at].word in language.joiners
