"""Whom "the comedian" names, where the article calls one by that word and name: "comedian Ann Lee", "Iona, a bank".

Only what the article itself says counts, and only where it says it of one: two comedians with names name nobody. Who is
meant by pronouns is found in the parse (`pronouns`).
"""

from __future__ import annotations

import re
from functools import lru_cache

_NAME = (
    r"[A-Z][\w'\u2019-]*[a-z0-9](?:[ ](?:[A-Z]\.[ ])?(?:(?:de|van|von|bin|al|el)[ ])?[A-Z][\w'\u2019-]*[a-z0-9]){0,3}"
)
_REMEMBERED = 4096


@lru_cache(maxsize=_REMEMBERED)
def name_of(noun: str, text: str) -> tuple[int, int] | None:
    """Where in a text stands the name of the one who is called by a noun in lower case; None where none or several are."""
    found = [match.span(1) for pattern in _patterns(noun) for match in pattern.finditer(text)]
    names = {text[start:end].rsplit(maxsplit=1)[-1] for start, end in found}
    if len(names) != 1:
        return None
    return max(found, key=lambda span: (span[1] - span[0], -span[0]))


@lru_cache(maxsize=512)
def _patterns(noun: str) -> tuple[re.Pattern[str], ...]:
    word = re.escape(noun)
    titled = rf"(?<![\w-])(?:{word}|{word.capitalize()})[ ]({_NAME})(?![\w-])"
    aside = rf"(?<![\w-])({_NAME}),[ ](?:\d{{2}},[ ])?(?:an?|the)[ ](?:[\w'\u2019-]+[ ]){{0,4}}{word}(?=[ ,.;])"
    return re.compile(titled), re.compile(aside)
