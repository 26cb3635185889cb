"""How letters say of a name what one is: "comedian Ann Lee", "Ann Lee, a comedian", "the comedian, Ann Lee,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.events.lexicon import lexicon

Place = tuple[int, int]
"""the first character in the article, and one past the last"""

_WORD = r"[A-Z](?:[\w'\u2019-]*[a-z0-9]|[\w'\u2019-]*[a-z][\w'\u2019-]*[A-Z])"
NAME = rf"(?:[A-Z]{{2,4}}[ ])?{_WORD}(?:[ ](?:[A-Z]\.?[ ])?(?:(?:de|van|von|bin|al|el)[ ])?{_WORD}){{0,3}}"
APART = r"(?:at|of|for|with|from|to|by|in|on|who|which|that|and)"
_LEADING = r"(?:at|of|for|in|on|behind|who|which|that)"
_DASHES = "\u2013\u2014-"


_ALONE, _ENDED, _BEFORE_MARK = (re.compile(rf"({NAME}){end}") for end in (r"(?![\w-])", r"(?=,)", r"(?=[.,;])"))
_BEFORE_ASIDE = re.compile(rf"(?<![\w-])({NAME})(?=,[ ])")


def called_by(noun: str, text: str, start: int, end: int) -> Iterator[Place]:
    """Where a stretch of a text names those whom it calls by a noun; patterns with a name in them take long to compile."""
    around = text[start:end]
    yield from _behind(_titled(noun), _ALONE, text, start, end)
    if ", a" in around or ", the " in around:
        asides = _aside(noun)
        yield from (
            name.span(1) for name in _BEFORE_ASIDE.finditer(text, start, end) if asides.match(text, name.end(), end)
        )
    if f"he {noun}, " in around:
        yield from _behind(re.compile(rf"(?<![\w-])[Tt]he[ ]{re.escape(noun)},[ ]"), _ENDED, text, start, end)
    if any(dash in around for dash in _DASHES):
        yield from _behind(_dashed(noun), _BEFORE_MARK, text, start, end)


def _behind(opening: re.Pattern[str], name: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Place]:
    """The names that stand right behind what opens them."""
    found = (name.match(text, opened.end(), end) for opened in opening.finditer(text, start, end))
    return (one.span(1) for one in found if one is not None)


@lru_cache(maxsize=512)
def _titled(noun: str) -> re.Pattern[str]:
    word, opening = re.escape(noun), noun.capitalize()
    person = lexicon().has("pronoun.people", noun)
    capital = rf"(?<![\w-]){opening}" if person else rf"(?:^|(?<=[.!?]\s)|(?<=\n)){opening}"
    quoted = "" if person else "[\u201c\u2018\"']?"
    return re.compile(rf"(?:(?<![\w-]){word}|{capital})[ ]{quoted}(?!Elect\b)")


@lru_cache(maxsize=512)
def _aside(noun: str) -> re.Pattern[str]:
    word, between = re.escape(noun), rf"(?:(?!{APART}\b)[\w'\u2019-]+[ ]){{0,4}}"
    one, known = rf"an?[ ]{between}{word}(?=[ ,.;])", rf"the[ ]{between}{word}(?=[,.;]|[ ]{_LEADING}\b)"
    return re.compile(rf",[ ](?:\d{{2}},[ ])?(?:{one}|{known})")


@lru_cache(maxsize=512)
def _dashed(noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(noun)}\s[{_DASHES}]\s")
