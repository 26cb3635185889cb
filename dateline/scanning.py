"""Text -> runs of words that may hold a time, and the phrases of each run.

A run is a stretch of words all of which some phrase of the language can contain, around a word without which no
phrase stands. What a run means does not depend on who said it when, so it is parsed once and remembered: news
says "last week" a thousand times. Nothing here resolves anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from typing import Any

from dateline.expression import Bare, CurrentDay, Definite, Meaning, Now, Previous, Shift, Span
from dateline.grammar import Phrase, neighbour, tokenize
from dateline.languages import Language, load

_WORD = re.compile(r"\w+|[^\w\s]|\s+")
_DIGITS = frozenset("0123456789")
_LONGEST_RUN = 40
"""Words and spaces on one side of a trigger. A longer row of nothing but words of time is no sentence, and is cut, so that the chart stays small."""
_REMEMBERED_RUNS = 1 << 16
_BEFORE_DIGITS = frozenset("/:'’")
_MARKS = frozenset("’–—")


@dataclass(slots=True)
class Found:
    """A phrase in a run: its offsets in the run, what it means, its rules, and what its place depends on."""

    start: int
    end: int
    meaning: Meaning
    path: str
    on_publication: bool
    on_previous: bool
    looks_back: bool
    on_tense: bool
    known: dict[Any, Any]


@dataclass(slots=True)
class Scan:
    """A text cut into words and spaces, comparable in lower case, with the offset at which each begins."""

    text: str
    words: list[str]
    offsets: list[int]


@dataclass(frozen=True, slots=True)
class Place:
    """One phrase in the text: what was found, and its offsets there."""

    found: Found
    start: int
    end: int


def scan(text: str) -> Scan:
    """Cut a text into words."""
    pieces = _WORD.findall(text)
    offsets, at = [], 0
    for piece in pieces:
        offsets.append(at)
        at += len(piece)
    return Scan(text, [piece.lower() for piece in pieces], offsets)


def places(scanned: Scan, code: str) -> Iterator[Place]:
    """Every phrase of the language in the text, in order."""
    language = load(code)
    triggers, words, offsets = language.triggers, scanned.words, scanned.offsets
    done = 0
    for at, word in enumerate(words):
        if at < done or not (word in triggers or (word in _BEFORE_DIGITS and _digits_follow(words, at))):
            continue
        first, last = _run(words, at, done, language)
        done = last
        start, end = offsets[first], offsets[last - 1] + _length(scanned, last - 1)
        for found in _parse(scanned.text[start:end], *_neighbours(scanned, first, last, language), code):
            yield Place(found, start + found.start, start + found.end)


def _length(scanned: Scan, at: int) -> int:
    following = scanned.offsets[at + 1] if at + 1 < len(scanned.offsets) else len(scanned.text)
    return following - scanned.offsets[at]


def _digits_follow(words: list[str], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1][0] in _DIGITS


def _run(words: list[str], at: int, floor: int, language: Language) -> tuple[int, int]:
    """First word and one past the last word of the run around the trigger at `at`."""
    first = at
    while first > floor and at - first < _LONGEST_RUN and _belongs(words, first - 1, language):
        first -= 1
    last = at + 1
    while last < len(words) and last - first < 2 * _LONGEST_RUN and _belongs(words, last, language):
        last += 1
    while words[first].isspace():
        first += 1
    while words[last - 1].isspace():
        last -= 1
    return first, last


def _belongs(words: list[str], at: int, language: Language) -> bool:
    """Whether the word can stand within a phrase. A full stop can after an abbreviation or between digits."""
    word = words[at]
    if word == ".":
        before = words[at - 1] if at else " "
        return before in language.abbreviations or (before[0] in _DIGITS and _digits_follow(words, at))
    if word in language.vocabulary or word[0] in _DIGITS or word in _MARKS:
        return True
    return word.isspace() and word.count("\n") < 2


def _neighbours(scanned: Scan, first: int, last: int, language: Language) -> tuple[str, str]:
    """How the words on both sides of a run look to the rules."""
    context = language.grammar.context_words
    before = _nearest_word(scanned, range(first - 1, max(first - 3, -1), -1))
    after = _nearest_word(scanned, range(last, min(last + 2, len(scanned.words))))
    return neighbour(*before, context), neighbour(*after, context)


def _nearest_word(scanned: Scan, candidates: range) -> tuple[str, str]:
    """The first of the candidates that is no space, as written and in lower case."""
    for at in candidates:
        word = scanned.words[at]
        if not word.isspace():
            return scanned.text[scanned.offsets[at] : scanned.offsets[at] + 1], word
        if word.count("\n") > 1:
            break
    return "", ""


@lru_cache(maxsize=_REMEMBERED_RUNS)
def _parse(run: str, before: str, after: str, code: str) -> tuple[Found, ...]:
    """The phrases of a run between two neighbouring words."""
    tokens = tokenize(run)
    return tuple(
        _found(phrase, tokens[phrase.start].start, tokens[phrase.end - 1].end)
        for phrase in load(code).grammar.phrases(tokens, before, after)
    )


def _found(phrase: Phrase, start: int, end: int) -> Found:
    kinds = _kinds(phrase.value)
    return Found(
        start, end, phrase.value, phrase.path(),
        on_publication=bool(kinds & {Now, Bare, CurrentDay, Definite, Span, Previous}),
        on_previous=bool(kinds & {Previous, CurrentDay, Definite}),
        looks_back=Shift in kinds,
        on_tense=Bare in kinds,
        known={},
    )  # fmt: skip


def _kinds(value: Any) -> set[type]:
    """The classes of an expression and all its parts."""
    if not is_dataclass(value):
        return set()
    parts = (getattr(value, field.name) for field in fields(value))
    return {type(value)}.union(*(_kinds(part) for part in parts))
