"""From what "the day before" and "six months later" are counted: the time of their own sentence, or one that has no date.

A text may name a year or a month in passing, and go on from the day that it was at: "The club, founded in 1888, signed
him the next day." But where a sentence goes back to March 1953, what it tells of "the day before" is of no day of the
sentences before it; nor is "three years later" of any year, where she "moved at 19 and sang three years later". Which
day or year that is, nobody says, and none is made up.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]?[A-Z])|\n\s*\n")
_LONGEST = 240  # characters between a time and what is counted from it, and back to the beginning of its sentence
_OPENED = 8  # characters from the beginning of a sentence to the time that opens it: "During "
_CLOSING = frozenset({",", ")", "-", "\u2013", "\u2014"})
_OPENING = re.compile(r"[,(\u2013\u2014-]")


def counts_from_its_sentence(text: str, told: tuple[int, int], before: int | None, start: int) -> bool:
    """Whether no time but the one just told is in the sentence, which is no aside in it.

    `told` is where that stands, `before` where the one before it ends, `start` where what is counted begins.
    """
    if start - told[1] > _LONGEST or _END.search(text, told[1], start + 1):
        return False
    first = max(told[0] - _LONGEST, 0)
    for end in _END.finditer(text, first, told[0]):
        first = end.end()
    if before is not None and before > first:
        return False
    closed = text[told[1] : start].lstrip()[:1] in _CLOSING
    return not (closed and _OPENING.search(text, first, told[0]))


def counts_from_opening(text: str, told: tuple[int, int], start: int, back: AbstractSet[str]) -> bool:
    """Whether the time just told opens the sentence before and what is counted the next: "In May ... The next day ...".

    That sentence tells what was done then, and not with one of `back` what had been.
    """
    if start - told[1] > _LONGEST:
        return False
    ends = [found.end() for found in _END.finditer(text, max(told[0] - _LONGEST, 0), start + 1)]
    opening, own = [end for end in ends if end <= told[0]], [end for end in ends if end > told[1]]
    first = opening[-1] if opening else 0
    if len(own) != 1 or start - own[0] > _OPENED or told[0] - first > _OPENED:
        return False
    return back.isdisjoint(re.findall(r"\w+", text[told[1] : own[0]].lower()))


def counts_from_an_age(text: str, told: int, start: int, age: re.Pattern[str]) -> bool:
    """Whether somebody's age stands between the time told before, which ends at `told`, and what is counted."""
    return start - told <= _LONGEST and age.search(text, told, start) is not None
