"""Who is meant by a first name alone, where the article tells one person's last name with it: "Ann", of "Ann Lee".

Only letters are read. Where two persons have the first name, or it is somebody's last name, nobody is meant. Who is
meant by pronouns and descriptions is found elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.events.lexicon import lexicon
from dateline.events.references.descriptions import READ
from dateline.events.references.last_named import called_in_full
from dateline.events.references.said_of_names import Place

_MOST = 2  # "Ann and Bo"
_OWNING = re.compile(r"['\u2019]s?$")


def called_in_short(phrase: str, text: str, at: int) -> tuple[Place, ...]:
    """Where before a place the full names of one or two stand who are called by first names there.

    Empty where it is not safe to say.
    """
    names = phrase.split(" and ")
    if len(names) > _MOST or not all(map(_is_first_name, names)):
        return ()
    found = [_in_full(name, text[:READ], at) for name in names]
    places = tuple(place for place in found if place is not None)
    return places if len(places) == len(names) else ()


def _is_first_name(word: str) -> bool:
    words = lexicon()
    known = words.has("called.men", word.lower()) or words.has("called.women", word.lower())
    return word.istitle() and known


def _in_full(first: str, text: str, at: int) -> Place | None:
    if first in called_in_full(text):
        return None  # "Paul Ryan"
    found = [match for match in _full(first).finditer(text) if not lexicon().has("called.no_name", match[1].lower())]
    lasts = {_OWNING.sub("", match[1]) for match in found}
    if len(lasts) != 1 or found[0].end() > at:
        return None
    start, end = found[0].start(), found[0].end(1)
    return start, end - len(found[0][1]) + len(_OWNING.sub("", found[0][1]))


@lru_cache(maxsize=512)
def _full(first: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(first)} (?:[A-Z]\. )?([A-Z][\w'\u2019-]*[a-z])(?![\w-])")
