"""Whether the words of a title, or of somebody who takes part, name anybody: "a US soldier" is any, "Bo Ray" is one."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dateline.timeline.words import words

Row = dict[str, Any]

_NAME = re.compile(r"[\"\u201c'\u2018(]?(?![A-Z]-?\d)(?:[A-Z]|[a-z]+[A-Z])")
_CODE = re.compile(r"[A-Z]-?\d+[A-Z]?$")  # M3
_OWNER = re.compile(r"['\u2019]s?$")  # "Lebanon's government": what owns something without an article has a name
_INSIDE = re.compile(r"[A-Z].*[A-Z\d]|[a-z].*[A-Z]")  # VW, G20, eBay
_INITIALS = re.compile(r"(?:[Tt]he )?([A-Z]{3,5})(?:['\u2019]s?)?$")
_THE = "the "
_NO_NAMES = frozenset({None, "CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL", "DATE", "TIME"})  # of entity types


def names(title: str, mention: Row) -> bool:
    """Whether a title has any name in it; `mention` is what it was made of."""
    first, *rest = title.split()
    return any(map(_NAME.match, rest)) or _is_name(first, mention)


def calls_by_name(text: str, mention: Row) -> bool:
    """Whether words hold a name other than of a place where something is; a nation's is one with "the" alone."""
    one = text[: len(_THE)].casefold() == _THE  # "the US", "the US army", "the war in Ost"
    first, *rest = (text if one else _at_place().split(text)[0]).split() or [""]
    named = [word for word in rest if _NAME.match(word)] + [first] * _is_name(first, mention)
    return any(one or word.casefold() not in _of_nations() for word in named)


def is_surname(text: str) -> bool:
    """Whether it is one word with a capital, with no more before it than "Mr"."""
    return _surname().match(text) is not None


def is_abbreviated(text: str) -> bool:
    """Whether it is a body's initials that not everybody knows: "the PTA"."""
    found = _INITIALS.match(text)
    return found is not None and found[1].casefold() not in words("known_initials")


def _is_name(first: str, mention: Row) -> bool:
    """Whether the first word of a title, which has a capital there anyway, is a name."""
    if _CODE.match(first) or first.casefold() in words("determiners"):
        return False
    if _INSIDE.match(first) or _OWNER.search(first):
        return True
    if not first[:1].isupper():
        return False
    parts = (part for part in mention["participants"] if not part["pronoun"])
    typed = (part["text"].split() for part in parts if part["entity_type"] not in _NO_NAMES)
    within = re.search(rf"(?<=[\w,] ){re.escape(first)}(?!\w)", mention["quote"])
    return within is not None or any(first in its for its in typed)


@cache
def _surname() -> re.Pattern[str]:
    address = "|".join(sorted(words("forms_of_address")))
    return re.compile(rf"(?:(?i:{address})\.? )?[A-Z][\w\u2019'-]*$")


@cache
def _at_place() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(words('at_place')))}) ")


@cache
def _of_nations() -> frozenset[str]:
    return words("demonyms") | words("nations")
