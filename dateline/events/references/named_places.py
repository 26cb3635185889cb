"""Which place "the city" or "the state" is: the one of that kind, or the one town, that an article named just before.

Only letters are read. Where two were named that may be meant, or one without a name ("a town in Ost"), nothing is said.
Countries are found in `descriptions`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.events.lexicon import lexicon
from dateline.events.references.descriptions import READ, plain
from dateline.events.references.last_named import sentence_start
from dateline.events.references.said_of_names import NAME, Place

_BARE = re.compile(r"[Tt]he ([a-z]+)")
_NEAR = 600  # characters before a noun in which its place must be named
_IN = r"(?:in|from|of|near|to|around|outside|across|for)"
_TOWN = re.compile(rf"(?<![\w-])(?:in|near|from|outside)[ ]({NAME})(?![\w-])")
_PLACE = re.compile(rf"(?<![\w-]){_IN}[ ]({NAME})(?![\w-])")
_NO_TOWNS = ("called.no_name", "called.not_towns", "called.countries", "called.peoples", "called.known_league")
_OWNING = re.compile(r"['\u2019]s?(?![\w-])")
_TWICE = 2
_SENTENCES = 2  # before that of the noun


def place_called(phrase: str, text: str, at: int) -> Place | None:
    """Where in an article the name of the place stands that a phrase at a place of it calls; None where it is not safe."""
    bare = _BARE.fullmatch(" ".join(phrase.split()))
    if bare is None or not lexicon().has("called.places", bare[1]):
        return None
    noun, near, text = bare[1], max(0, at - _NEAR), text[:READ]
    called = [place for match in _by_kind(noun).finditer(text, near, at) if (place := _name(match, text)) is not None]
    if _other(noun).search(text, called[-1][1] if called else near, at) is not None:
        return None
    if called:
        return called[-1] if len({text[slice(*place)] for place in called}) == 1 else None
    return _town_before(text, at) if lexicon().has("called.towns", noun) else None


def _name(match: re.Match[str], text: str) -> Place | None:
    group = next(group for group in (1, 2, 3) if match[group])
    place = plain(match.span(group), text)
    return None if place is None or _is_no_place(text[slice(*place)]) else place


def _is_no_place(name: str) -> bool:
    return lexicon().has("called.no_places", name.split(maxsplit=1)[0].lower())


@lru_cache(maxsize=64)
def _by_kind(noun: str) -> re.Pattern[str]:
    """A name behind or before the noun that tells what it is: "the city of Ost", "in Ost City", "Ost, a small town"."""
    own = rf"(?<![\w-]){_IN}[ ]({NAME}[ ]{noun.capitalize()})(?![\w-])(?![ ][A-Z])"
    of = rf"(?<![\w-])[Tt]he[ ](?:[\w-]+[ ]){{0,2}}{noun}[ ]of[ ]({NAME})(?![\w-])"
    aside = rf"(?<![\w-])({NAME}),[ ](?:an?|the)[ ](?:[a-z-]+[ ]){{0,3}}{noun}\b"
    return re.compile(rf"{own}|{of}|{aside}")


@lru_cache(maxsize=64)
def _other(noun: str) -> re.Pattern[str]:
    """One or several of the kind that have no name there: "a town in Ost", "ten cities", "another city"."""
    several = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return re.compile(
        rf"\b(?:(?<!, )[Aa]n?|[Aa]nother|[Oo]ther)[ ](?:[\w-]+[ ]){{0,2}}{noun}\b(?! of [A-Z])|\b(?<![A-Z] ){several}\b"
    )


def _town_before(text: str, at: int) -> Place | None:
    """The one town that the sentence names before a place, or else the nearest of the sentences before."""
    towns = _towns(text)
    if not towns:
        return None
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, towns)))})(?![\w-])")
    end = at
    for _ in range(_SENTENCES + 1):
        start = sentence_start(text, max(end - 1, 0))
        found = [match.span() for match in named.finditer(text, start, end)]
        if found:
            one = len({text[slice(*place)] for place in found}) == 1 and not _names_another(
                text[start:end], found[-1], text
            )
            return found[-1] if one else None
        end = start
    first = re.search(rf"(?<![\w-]){re.escape(next(iter(towns)))}(?![\w-])", text[:at]) if len(towns) == 1 else None
    return first.span() if first is not None else None


def _names_another(sentence: str, town: Place, text: str) -> bool:
    """Whether a sentence names another place, which may be meant as well: "the fight for Sud, a mile from Ost"."""
    named = (_OWNING.split(match[1], maxsplit=1)[0] for match in _PLACE.finditer(sentence))
    return any(not _is_known_otherwise(name) and name not in text[slice(*town)] for name in named)


@lru_cache(maxsize=64)
def _towns(text: str) -> frozenset[str]:
    """What a text names twice, once behind "in" or the like, and what is neither a country nor a known other place."""
    names = set[str]()
    for match in _TOWN.finditer(text):
        owned = _OWNING.split(match[1], maxsplit=1)[0]
        if not _is_known_otherwise(owned):
            names.add(owned)
    return frozenset(name for name in names if len(re.findall(rf"(?<![\w-]){re.escape(name)}\b", text)) >= _TWICE)


def _is_known_otherwise(name: str) -> bool:
    """Whether a name is of a country, a month or another thing that is known to be no town."""
    known = {name.lower().split()[-1], name.lower().replace(" ", "+")}
    return any(lexicon().has(kind, word) for kind in _NO_TOWNS for word in known)
