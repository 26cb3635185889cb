"""Which country an article, or the sentences just before a place in it, are of: by names and by what is of one, "German".

Which of many things is meant by a description is said in `descriptions`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from dateline.events.lexicon import lexicon

Place = tuple[int, int]
"""the first character in the article, and one past the last"""

_ENDS = (". ", "! ", "? ", ".\u201d ", '." ', "\n")
_ROOT = 4  # letters that the name of a country shares with that of its people
_OFTEN = 5  # times a country is told of that an article is of
_FAR_OFTENER = 2  # times as often as any other


def only_country(text: str, at: int) -> Place | None:
    """The one country of which the sentence tells before a place, or else the sentences before it in their paragraph."""
    start = max(text.rfind(mark, 0, at) for mark in _ENDS) + 1
    paragraph = text.rfind("\n", 0, at) + 1
    for begin, end in ((start, at), (paragraph, start)):
        told = {_country(match.group()) for match in country_pattern().finditer(text, begin, end)}
        if told:
            name = next(iter(told))
            named = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) if len(told) == 1 and name else None
            return named.span() if named is not None else None
    return None


@lru_cache(maxsize=64)
def chief_country(text: str) -> Place | None:
    """The country of which an article tells far more often than of any other."""
    told = Counter(name for match in country_pattern().finditer(text) if (name := _country(match.group())))
    first, second = [*told.most_common(2), ("", 0), ("", 0)][:2]
    unsure = lexicon().has("called.continents", first[0].lower())
    if unsure or first[1] < _OFTEN or first[1] < _FAR_OFTENER * second[1]:
        return None
    named = re.search(rf"(?<![\w-]){re.escape(first[0])}(?![\w-])", text)
    return named.span() if named is not None else None


def whose_government(text: str, at: int) -> Place | None:
    """The country of which an article tells far more often than of any other, if it told of that one alone just before."""
    here, most_told = only_country(text, at), chief_country(text)
    same = here is not None and most_told is not None and text[slice(*here)] == text[slice(*most_told)]
    return here if same else None


@cache
def country_pattern() -> re.Pattern[str]:
    """A country, or what is of one: "German"."""
    peoples = sorted(name.title() for name in lexicon().words["called.peoples"])
    apart = "".join(f"(?<!{word.title()} )" for word in sorted(lexicon().words["called.parts_of_continents"]))
    countries = "|".join(map(re.escape, _countries()))
    return re.compile(rf"(?<![\w-]){apart}(?:(?:{countries})|(?:{'|'.join(peoples)})s?)(?![\w-])")


@cache
def _countries() -> tuple[str, ...]:
    names = (name.replace("+", " ").title() for name in lexicon().words["called.countries"])
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def _country(word: str) -> str:
    """The country of a name or a people; empty where the word does not tell."""
    if word in _countries():
        return word
    alike = [name for name in _countries() if name[:_ROOT] == word[:_ROOT]]
    return alike[0] if len(alike) == 1 else ""
