"""Who "the couple" is, where "and" does not join the two.

As in "Ann Lee has split from Bo Ray. The couple wed in 2006." Only letters are read; what "and" joins is found in
`descriptions`.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from dateline.events.lexicon import lexicon
from dateline.events.references.descriptions import last, plain
from dateline.events.references.last_named import called_in_full, says_it, sentence_start
from dateline.events.references.said_of_names import NAME, Place

_FARTHEST = 450  # characters
_NAMED = re.compile(rf"(?<![\w-])({NAME})(?![\w-])")
_PLACED = re.compile(r"\b(?:in|at|near|to|on)\s(?:the\s)?$")
_COUPLE = 2


def two_named(text: str, at: int, persons: AbstractSet[str]) -> tuple[Place, Place] | None:
    """Where stand the names of the only two whom the last sentence that names anybody before a place calls in full.

    One of them at least is known as a person; where something was done ("in New York") takes no part.
    """
    known, end, near = persons | called_in_full(text), at, max(0, at - _FARTHEST)
    while end > near:
        told = min(sentence_start(text, max(0, end - 2)), end - 1)
        names = _names(text, told, end)
        if names:
            two = [*names.values()]
            sure = len(two) == _COUPLE and any(last(name) in known for name in names)
            return (two[0], two[1]) if sure else None
        end = told
    return None


def _names(text: str, start: int, end: int) -> dict[str, Place]:
    """The names of more than one word in a stretch of a text."""
    found: dict[str, Place] = {}
    for match in _NAMED.finditer(text, start, end):
        place = plain(_without_trade(match.span(1), text), text)
        name = text[slice(*place)] if place is not None else ""
        source = says_it(text, match.end())
        if place is not None and " " in name and not source and not _PLACED.search(text[start : place[0]]):
            found[name] = place
    return found


def _without_trade(place: Place, text: str) -> Place:
    """A name without what opens the sentence and tells what somebody is: "Actor Bo Ray"."""
    start, end = place
    first = text[start:end].split(" ", 1)[0]
    forms = (first.lower(), first.lower().removesuffix("s"))
    calls = any(lexicon().has(group, form) for group in ("pronoun.people", "pronoun.called_persons") for form in forms)
    return (start + len(first) + 1, end) if calls and " " in text[start:end] else place
