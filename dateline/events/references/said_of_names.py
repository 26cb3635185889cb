"""How letters say of a name what one is: "comedian Ann Lee", "Ann Lee, a comedian", "the comedian, Ann Lee,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.events.lexicon import lexicon

_WORD = r"[A-Z](?:[\w'\u2019-]*[a-z0-9]|[\w'\u2019-]*[a-z][\w'\u2019-]*[A-Z])"
NAME = rf"(?:[A-Z]{{2,4}}[ ])?{_WORD}(?:[ ](?:[A-Z]\.?[ ])?(?:(?:de|van|von|bin|al|el)[ ])?{_WORD}){{0,3}}"
APART = r"(?:at|of|for|with|from|to|by|in|on|who|which|that|and)"
_LEADING = r"(?:at|of|for|in|on|behind|who|which|that)"
_DASHES = "\u2013\u2014-"


def fitting(noun: str, around: str) -> Iterator[re.Pattern[str]]:
    """By which patterns a stretch may call somebody by a noun; each takes long to compile, and few nouns need all."""
    yield _titled(noun)
    if ", a" in around or ", the " in around:
        yield _aside(noun)
    if f"he {noun}, " in around:
        yield re.compile(rf"(?<![\w-])[Tt]he[ ]{re.escape(noun)},[ ]({NAME})(?=,)")
    if any(dash in around for dash in _DASHES):
        yield _dashed(noun)


@lru_cache(maxsize=512)
def _titled(noun: str) -> re.Pattern[str]:
    word, opening = re.escape(noun), noun.capitalize()
    person = lexicon().has("pronoun.people", noun)
    capital = rf"(?<![\w-]){opening}" if person else rf"(?:^|(?<=[.!?]\s)|(?<=\n)){opening}"
    quoted = "" if person else "[\u201c\u2018\"']?"
    return re.compile(rf"(?:(?<![\w-]){word}|{capital})[ ]{quoted}(?!Elect\b)({NAME})(?![\w-])")


@lru_cache(maxsize=512)
def _aside(noun: str) -> re.Pattern[str]:
    word, between = re.escape(noun), rf"(?:(?!{APART}\b)[\w'\u2019-]+[ ]){{0,4}}"
    one, known = rf"an?[ ]{between}{word}(?=[ ,.;])", rf"the[ ]{between}{word}(?=[,.;]|[ ]{_LEADING}\b)"
    return re.compile(rf"(?<![\w-])({NAME}),[ ](?:\d{{2}},[ ])?(?:{one}|{known})")


@lru_cache(maxsize=512)
def _dashed(noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(noun)}\s[{_DASHES}]\s({NAME})(?=[.,;])")
