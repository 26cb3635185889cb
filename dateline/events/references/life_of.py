"""Who "he" or "she" is in an obituary or a biography, which names whose life it tells once, and then goes on for pages.

The text says so itself in its first words: "Ann Lee, who has died aged 91, ...", "Ann Lee (1922-2013) was an engineer". Of
whom an article tells that says nothing of the kind is found in `chief_person`, who was named last in `last_named`.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

from dateline.events.references.last_named import (
    Place,
    is_named_behind,
    is_surely_another,
    key_of,
    persons_named,
    places_of,
    pronouns_told,
    sentence_start,
    sex_of,
)

_LEAD = 600  # characters, in which the text says so
_FEWEST = 3  # pronouns of one's sex in a text of one's life
_READ = 30_000  # characters
_NAME = r"[A-Z][\w'\u2019.-]*"
_LIFE = re.compile(
    rf"^({_NAME}(?:\s{_NAME}){{1,3}}),?(?:\s\([^)\n]{{1,60}}\),?)?"
    r"\s(?:who\s(?:has\s)?died|has\sdied|(?:was|is)\san?\s(?!\w+\sthat\b)|[^.\n]{3,160},\s(?:has\s)?died\b)",
    re.MULTILINE,
)


def life_of(pronoun: str, text: str, at: int, persons: AbstractSet[str]) -> Place | None:
    """Where stands the name of the one whose life a text tells, if a pronoun at a place of it is that one's.

    It is not where another who may be meant was named in its sentence or in the one before.
    """
    sex, whose = sex_of(pronoun), _whose(text[:_READ])
    if sex is None or whose is None or whose[1] != sex or whose[0][1] >= at:
        return None
    place, _ = whose
    known = persons_named(text, persons)
    own = sentence_start(text, at)
    start = sentence_start(text, max(0, own - 2)) if own > 0 else own
    name = text[slice(*place)]
    named = [text[slice(*each)] for each in places_of(known, text, start, at)]
    others = (one for one in named if not (key_of(one) == key_of(name) and one in name))
    if not all(is_surely_another(one.split(maxsplit=1)[0], pronoun, text) for one in others):
        return None
    return place if not is_named_behind(text, at, known) else None


@lru_cache(maxsize=64)
def _whose(text: str) -> tuple[Place, str] | None:
    """Where the one is named whose life a text tells, and of which sex all but a few of its pronouns are."""
    found = _LIFE.search(text[:_LEAD])
    men, women = pronouns_told(text)
    most, least = max(men, women), min(men, women)
    if found is None or most < _FEWEST or least * _FEWEST > most:
        return None
    return found.span(1), "men" if men > women else "women"
