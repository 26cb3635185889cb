"""Days between which something was moved: "the vote was moved from Monday to Friday" is of two days, not of five.

Here is only that such a range is none; how each of the two is read is asked of the words around it (`tense`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.expression import Between
from dateline.languages import TenseWords
from dateline.senses import Place, sense_of

_REACH = 60
"""Characters before a range that hold what is said of it."""

_CLAUSE_END = re.compile(r"[.;:!?\n]")


def with_moved_days(places: Sequence[Place], text: str, words: TenseWords) -> list[Place]:
    """The places, in which a range is its two ends where something was moved from the one to the other."""
    found: list[Place] = []
    for place in places:
        ends = _ends(place, text, words) if place.sense.on_following else None
        found += ends or (place,)
    return found


def _ends(place: Place, text: str, words: TenseWords) -> tuple[Place, Place] | None:
    meaning = place.sense.meaning
    if not isinstance(meaning, Between):
        return None
    first, _, rest = text[place.start : place.end].partition(" ")
    joint, _, last = rest.partition(" ")
    if joint not in words.ranging or not last or not _is_moved(text[max(place.start - _REACH, 0) : place.start], words):
        return None
    ends = sense_of(meaning.first, place.sense.path), sense_of(meaning.last, place.sense.path)
    return Place(place.start, place.start + len(first), ends[0]), Place(place.end - len(last), place.end, ends[1])


def _is_moved(before: str, words: TenseWords) -> bool:
    """Whether the words before tell so: "moved from"."""
    clause = _CLAUSE_END.split(before.lower())[-1].split()
    return clause[-1:] != [] and clause[-1] in words.ranging_from and not words.moving.isdisjoint(clause)
