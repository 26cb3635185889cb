"""Whom "the FBI chief", "the comedian, 47," or "the league" names: descriptions that say more, or need the world.

What a bare "the zoo" or "the comedian" names is found in `descriptions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.events.lexicon import lexicon
from dateline.events.references.countries import chief_country, only_country
from dateline.events.references.descriptions import (
    READ,
    chief,
    last,
    one_aged,
    plain,
)
from dateline.events.references.said_of_names import NAME, Place

_AGED = re.compile(r",\s(\d{2}),")
_PHRASE = re.compile(
    r"[Tt]he\s(?:(?P<before>(?:[\w.&'\u2019-]+\s){1,5}?))?(?P<noun>[a-z-]+)(?P<counted>\sof\s[\d.]+\s(?:million|billion))?"
)
_ONE_OF_PEOPLE = re.compile(r"[Tt]he ([A-Z][a-z]+)")
_THE = "the "
_NEAR = 400  # characters before a description in which what it describes must be named
_GROUPS = ("heads", "rulers")


def named_by_role(phrase: str, text: str, at: int) -> Place | None:
    """Where in an article stands the name of whom a phrase there describes; None where it is not safe to say."""
    words, text = lexicon(), text[:READ]
    flat = " ".join(phrase.split())
    if (people := _ONE_OF_PEOPLE.fullmatch(flat)) is not None:
        return _one_of(people[1], text, at)
    found = _PHRASE.fullmatch(flat)
    if found is None:
        return None
    before, noun = (found["before"] or "").strip(), found["noun"]
    aged = _AGED.match(text, at + len(phrase))
    if aged is not None and (words.has("pronoun.people", noun) or words.has("pronoun.called_persons", noun)):
        return one_aged(aged.group(1), text)
    if words.has("called.nations", noun):
        tells = not any(words.has("called.other_nations", word.lower()) for word in before.split())
        return (only_country(text, at) or chief_country(text)) if tells else None
    if not before:
        return _known_body(noun, text, at)
    of = next((group for group in _GROUPS if words.has(f"called.{group}", noun)), None)
    return chief(_in_office(before, of, text), text, at, last) if of is not None and before[0].isupper() else None


def _one_of(people: str, text: str, at: int) -> Place | None:
    """The one person called by what he is and of which people: "Danish racer Bo Holm", of "the Dane", "the Danish"."""
    if not lexicon().has("called.peoples", people.lower()):
        return None
    trades = "|".join(sorted(lexicon().words["pronoun.people"]))
    titled = rf"(?<![\w-]){people}\s(?:[a-z-]+\s){{0,2}}(?:{trades})\s({NAME})(?![\w-])"
    found = (plain(match.span(1), text) for match in re.finditer(titled, text[:at]))
    return chief([place for place in found if place is not None], text, at, last)


def _known_body(noun: str, text: str, at: int) -> Place | None:
    """The one body of a well-known kind that is named shortly before: the NFL, of "the league"."""
    kind = f"called.known_{noun}"
    if kind not in lexicon().words:
        return None
    names = "|".join(sorted(name.upper() for name in lexicon().words[kind]))
    near = [match.span() for match in re.finditer(rf"\b(?:{names})\b", text[:at]) if match.start() >= at - _NEAR]
    if len({text[slice(*place)] for place in near}) != 1:
        return None
    start, end = near[-1]
    return (start - len(_THE) if text[:start].endswith(_THE) else start), end


@lru_cache(maxsize=512)
def _in_office(body: str, group: str, text: str) -> tuple[Place, ...]:
    """The names of those whom the article calls the head of a body: "FBI Director Bo Ray", "Bo Ray, head of the FBI"."""
    return tuple(place for place in _found_in_office(body, group, text) if place is not None)


def _found_in_office(body: str, group: str, text: str) -> Iterator[Place | None]:
    offices = "|".join(sorted(word.replace("+", " ") for word in lexicon().words[f"called.{group}"]))
    of = rf"(?<![\w-]){re.escape(body)}"
    titled = rf"{of}(?:['\u2019]s?)?\s(?:\w+\s)?(?i:{offices})(?:\sand\s(?i:{offices}))?,?\s({NAME})(?![\w-])"
    aside = rf"(?<![\w-])({NAME}),\s(?:\d{{2}},\s)?(?:the\s)?(?:{re.escape(body)}(?:['\u2019]s?)?\s(?i:{offices})|(?i:{offices})\s(?:of|at)\s(?:the\s)?{re.escape(body)})(?![\w-])"
    for pattern in (titled, aside):
        yield from (plain(match.span(1), text) for match in re.finditer(pattern, text))
