"""Text -> tokens, and how a token looks to the rules that only see it from beside. Knows no rule and no language."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

_TOKEN = re.compile(
    r"[^\W\d_]++|\d++(?![.,])"
    r"|\d{1,2}\.\d{1,2}\.\d{4}(?![\d.]*\d)|\d{1,3}(?:,\d{3})+(?!\d|,\d)(?:\.\d+)?|(?<!\d\.)\d+\.\d+(?!\d|\.\d)|\d+"
    r"|[^\w\s]|_"
)
"""Words and the usual numbers, which are told sooner; dates, numbers with marks in them; marks."""
_FOLDED = {"’": "'", "‘": "'", "`": "'", "–": "-", "‑": "-", "−": "-"}
MARKS = frozenset("’–—")
"""Marks that stand in phrases for their ASCII forms."""
ANY_WORD, ANY_CAPITAL, ANY_NUMBER = "<word>", "<capital>", "<number>"
"""How a word beside a phrase looks to the rules, in lower case or with a capital, where no rule asks for it."""
DASH_APART = "<dash>"
"""How a dash before a phrase looks that a space parts from it, as one does that opens an entry of a list."""


class Token(NamedTuple):
    """A word, a number or a mark: its characters, how they compare, where they stand, and whether a space precedes."""

    text: str
    word: str
    start: int
    end: int
    glued: bool


def tokenize(text: str) -> list[Token]:
    """The tokens of a text, in order; dashes and apostrophes compare as their ASCII forms."""
    tokens, last = [], -1
    for found in _TOKEN.finditer(text):
        written, start, end = found[0], found.start(), found.end()
        tokens.append(Token(written, compared(written), start, end, start == last))
        last = end
    return tokens


def compared(written: str) -> str:
    """How a token that is written so compares."""
    return _FOLDED.get(written) or written.lower()


def forms(word: str) -> list[Token]:
    """The word's tokens in lower case and with a capital; letters are one token without looking."""
    if word.isalpha() and word.isascii():
        size = len(word)
        return [Token(word, word, 0, size, glued=False), Token(word.capitalize(), word, 0, size, glued=False)]
    return tokenize(f"{word} {word.capitalize()}")


def neighbour(text: str, word: str, known: Collection[str]) -> str:
    """How a word beside a phrase looks to the rules: itself where some rule asks for it, else only its kind.

    The kinds are `<capital>`, `<word>` and `<number>`; marks that no rule asks for are nothing.
    """
    if word in known or not text[:1].isalnum():
        return word if word in known else ""
    return ANY_NUMBER if not text[0].isalpha() else ANY_CAPITAL if text[0].isupper() else ANY_WORD


def is_dash_apart(word: str, *, glued: bool) -> bool:
    """Whether it is a dash that a space parts from what it would join: it parts the two, and joins nothing."""
    return word == "-" and not glued
