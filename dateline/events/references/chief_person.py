"""Who "he" or "she" is where an article tells of one person far more often than of any other.

As in "The run-up to Ann Lee's show was bumpy. On Friday, she released her sixth album", of an article about Ann Lee. It is
she where the article named her last, also where only something of hers was told of, and nobody else came in between.
Whom an article need not be about to be meant is found in `last_named`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from dateline.events.lexicon import lexicon
from dateline.events.references.descriptions import plain
from dateline.events.references.last_named import (
    Place,
    is_kin_of_one,
    is_named_behind,
    is_surely_another,
    is_told_beside,
    key_of,
    last_named,
    one_of_persons,
    others_told,
    persons_named,
    places_of,
    pronouns_told,
    sentence_start,
    sex_of,
    sexes_of,
    tells_of_another,
    without_asides,
)
from dateline.events.references.life_of import life_of

_READ = 30_000  # characters of an article
_FARTHEST = 700  # characters
_OFTEN = 4  # times that a person is named of whom an article is
_AGAIN = 2  # times that the only one is named who may be meant
_FAR_OFTENER = 2  # times as often as any other
_WHOM = re.compile(r",?\swhom?\s")


def person_before(pronoun: str, text: str, at: int, persons: AbstractSet[str]) -> Place | None:
    """Where stands the name of whom a pronoun is: who was named last, of whom the article is, or whose life it tells."""
    found = last_named(pronoun, text, at, persons) or only_of_sex(pronoun, text, at, persons)
    found = found or chief_person(pronoun, text, at, persons) or life_of(pronoun, text, at, persons)
    return plain(found, text) if found is not None else None


def only_of_sex(pronoun: str, text: str, at: int, persons: AbstractSet[str]) -> Place | None:
    """Where stands the name of the only woman, or man, whom the sentence of a pronoun names before it.

    As in "Ann Lee said Bo Holm left after she called", where the others are of the other sex for sure, and so are those
    of the sentence before.
    """
    sex, own = sex_of(pronoun), sentence_start(text, at)
    start = sentence_start(text, max(0, own - 2)) if own > 0 else own
    known = persons_named(text, persons) if sex is not None else frozenset[str]()
    here = places_of(known, text, start, at) if known else []
    meant = one_of_persons(sex, here, text) if sex is not None and here else None
    if sex is None or meant is None or meant[0] < own or is_told_beside(meant[0], text, sex):
        return None
    if _is_with_another(text[own : meant[0]]) or _WHOM.match(text, meant[1]):
        return None
    if sexes_of(key_of(text[slice(*meant)]), text) != {sex}:
        return None
    names = {key_of(text[slice(*place)]) for place in here}
    others = (one for one in others_told(text[start:at], sex) if names.isdisjoint(one.split()))
    return meant if not any(others) and not _tells_of_somebody(text[start:at]) else None


def _is_with_another(before: str) -> bool:
    """Whether what stands before a name tells with whom or against whom it was done: "after a clash with Bo, he left"."""
    return lexicon().has("pronoun.before_another", before.rsplit(maxsplit=1)[-1].lower() if before.split() else "")


def chief_person(pronoun: str, text: str, at: int, persons: AbstractSet[str]) -> Place | None:
    """Where stands the last name of the person of whom an article is, if a pronoun at a place of it is that one's."""
    sex = sex_of(pronoun)
    known = persons_named(text, persons) if sex is not None else frozenset[str]()
    chief = _chief(text[:_READ], known, pronoun.lower()) if known else None
    if sex is None or chief is None or not _may_be(chief, sex, text[:_READ]):
        return None
    near = places_of(known, text, max(0, at - _FARTHEST), at)
    found = [place for place in near if not is_surely_another(key_of(text[slice(*place)]), pronoun, text)]
    if not found or key_of(text[slice(*found[-1])]) != chief:
        return None
    told = sentence_start(text, found[-1][0])
    meant = one_of_persons(sex, [place for place in found if place[0] >= told], text)
    if meant is None or _tells_of_somebody(text[told:at]) or tells_of_another(text[told:at], chief, sex):
        return None
    if is_kin_of_one(text, told, meant[0], pronoun):
        return None
    return meant if not is_named_behind(text, at, known) else None


@lru_cache(maxsize=64)
def _chief(text: str, persons: frozenset[str], pronoun: str) -> str | None:
    """The name of the one of whom a text tells far more often than of any other whom a pronoun may mean."""
    named = (key_of(text[slice(*place)]) for place in places_of(persons, text, 0, len(text)))
    told = Counter(name for name in named if not is_surely_another(name, pronoun, text))
    (name, often), (_, second) = [*told.most_common(2), ("", 0), ("", 0)][:2]
    return name if often >= max(_OFTEN if second else _AGAIN, _FAR_OFTENER * second) else None


def _may_be(chief: str, sex: str, text: str) -> bool:
    """Whether one may be of a sex: by first name or address, or else by the pronouns of a text that is about that one."""
    known = sexes_of(chief, text)
    return known == {sex} or (not known and _mostly(text) == sex)


@lru_cache(maxsize=64)
def _mostly(text: str) -> str:
    """The sex of most of the pronouns of a text."""
    men, women = pronouns_told(text)
    return "men" if men >= women else "women"


def _tells_of_somebody(between: str) -> bool:
    return _somebody().search(without_asides(between)) is not None


@cache
def _somebody() -> re.Pattern[str]:
    """One who is only called by what he is, and may be somebody else: "the driver"."""
    return re.compile(
        rf"\b[Tt]he\s(?:[\w-]+\s){{0,2}}(?:{'|'.join(sorted(lexicon().words['pronoun.people']))})\b(?!\s[A-Z])"
    )
