"""Nouns of a title that only point at what was told before: "the band", "his sister", "such a plan", "more than sixty".

Read from the title's words alone, as whoever sees only the table reads them. What a noun is of may stand behind it
("the owner of the mill") or before it in the title ("a plane from Ost ... the plane").
"""

from __future__ import annotations

import re
from functools import cache

from dateline.timeline.words import words

_LONG_TITLE = 180  # characters; what is longer says enough around a noun that only points
_LONGEST_NOUN = 4  # words
_STEM = 4  # letters
_FARTHEST = 6  # words behind a noun
_OWNER = re.compile(r"['\u2019]s?$")
_COMMON = re.compile(r"(?:\d[\d,]*(?:st|nd|rd|th)?|[a-z]+(?:[\u2010-][a-z]+)*)(?:['\u2019]s?)?$")
_QUOTES = "'\"\u2018\u201c"
_MARKS = ",;:\"'\u2018\u2019\u201c\u201d()"


def points(title: str, trigger: str) -> bool:
    """Whether a title holds something that is only pointed at; at `trigger`, its verb, a noun before it ends."""
    if len(title) > _LONG_TITLE:
        return False
    if _others().search(title) or _one_of_a_nation().search(title) or _bare_body().search(title):
        return True
    told, verb = title.split(), trigger.casefold()
    places = (place for place, word in enumerate(told[:-1]) if word.casefold() in _opening())
    return any(_is_left_open(told, place, verb) for place in places)


@cache
def _opening() -> frozenset[str]:
    return words("pointing") - {"that"}  # which mostly opens a clause


@cache
def _others() -> re.Pattern[str]:
    """What points by itself, or a number without what it counts: "both sides", "paid for it", "won more than 60"."""
    around, numbers = ("|".join(sorted(words(name))) for name in ("around_counts", "numbers"))
    owners, others = ("|".join(sorted(words(name))) for name in ("possessives", "pointing_at_others"))
    return re.compile(
        rf"\b(?:(?:{around}|of) [$\u00a3\u20ac]?\d[\d.,]*%?$|(?:{owners}) [A-Z]{{2,}}s?$"
        rf"|(?i:all) (?:\d+|{numbers}) [a-z]+$|(?i:both) [a-z]"
        rf"|(?:his|him|he)\b.* her\b|(?:her|she)\b.* (?:his|him)\b"
        rf"|(?i:such|similar)\b(?! (?:as|to)\b)|(?:for|to|of|with) it\b|(?i:{others})\b)"
    )


@cache
def _bare_body() -> re.Pattern[str]:
    """A body by no more than its kind: "the Department", but not "the Department of Trade"."""
    bodies = "|".join(sorted(word.capitalize() for word in words("bodies_by_kind")))
    return re.compile(rf"\b[Tt]he (?:{bodies})(?![\w'\u2019-])(?! (?:of|for|on)\b| [A-Z])")


@cache
def _one_of_a_nation() -> re.Pattern[str]:
    """What a nation has many of, called by it alone: "the South Norlandic company", but not "the Norlandic army"."""
    demonyms, kinds = ("|".join(sorted(words(name))) for name in ("demonyms", "many_of_a_nation"))
    behind, response = ("|".join(sorted(words(name))) for name in ("explaining", "in_response"))
    return re.compile(
        rf"\b[Tt]he (?:[A-Z][a-z]+ )?(?i:{demonyms}) (?:[a-z-]+ )?(?:{kinds})s?(?![\w-])"
        rf"(?!,? [A-Z\d]| (?!in (?:{response})\b)(?:{behind})\b)"
    )


def _is_left_open(told: list[str], place: int, verb: str) -> bool:
    """Whether the noun that a word such as "the" opens is a common one that nothing around it explains."""
    noun = _noun(told[place + 1 :], verb)
    if not any(word[0].isalpha() for word in noun) or len(noun) > _LONGEST_NOUN:
        return False
    rest = told[place + 1 + len(noun) :]
    last, behind = noun[-1], rest[:1]
    head, closed = _OWNER.sub("", last.strip(_MARKS)), last[-1] in ",;:"
    if told[place].casefold() in words("possessives"):
        return place == 0 or (head in words("kin") and not (behind and _explains(behind[0])))
    common = (word for at, word in enumerate(told[:place]) if at == 0 or word[0].islower())  # no "Fire" Department
    before = {word.casefold().strip(_MARKS) for word in common}
    if head in _known() or head in before or _is_only_one(noun, behind):
        return False
    if closed:
        return not (behind and behind[0][:1].isupper())  # "the singer, Iona"
    return not behind or bool(_OWNER.search(last)) or not _explains(behind[0]) or _only_says_how(rest)


@cache
def _known() -> frozenset[str]:
    return words("known_to_all") | words("when")


def _noun(following: list[str], verb: str) -> list[str]:
    """The words up to the end of the noun, as far as that can be seen."""
    noun: list[str] = []
    for word in following:
        low = word.casefold()
        if not _COMMON.match(word.strip(",;:")) or low in _closing() or (noun and _is_form(low, verb)):
            break
        noun.append(word)
        if word[-1] in ",;:" or _OWNER.search(word):
            break
    return noun


def _is_only_one(noun: list[str], behind: list[str]) -> bool:
    """Whether a noun is the first or most of its kind, and what follows says of which: "the first ship to cross"."""
    if not behind or behind[0].casefold() not in words("explaining_first"):
        return False
    singled = words("ordinals") | words("singling_out")
    return any(word in singled or word.endswith("est") for word in noun)


def _is_form(word: str, verb: str) -> bool:
    """Whether a word is the title's verb, or looks like another or like an adverb rather than a noun."""
    return word.endswith(("ly", "ed", "ing")) or word[:_STEM] == verb[:_STEM]


@cache
def _closing() -> frozenset[str]:
    """Words that are no part of a noun and its adjectives."""
    verbs = words("be") | words("have") | words("do") | words("modals") | words("future") | words("negations")
    others = (
        words("prepositions") | words("joining") | words("relatives") | words("clause_openings") | words("pronouns")
    )
    counting = words("several") | words("numbers") | words("singling_out")
    return verbs | others | (words("determiners") - counting)


def _explains(behind: str) -> bool:
    """Whether the word behind a noun opens what tells which is meant, or is a name or number of it."""
    first = behind[0]
    return behind.casefold() in _explaining() or first.isupper() or first.isdigit() or first in _QUOTES


def _only_says_how(rest: list[str]) -> bool:
    """Whether what follows does not tell which one is meant.

    As in "the mine which is near Ost", "closed the mine in response", "announced the measures in a televised address".
    """
    opening, told = rest[0], rest[1] if rest[1:] else ""
    if opening in words("at_place") and told in words("articles") - {"the"}:
        return any(word.strip(_MARKS) in words("occasions") for word in rest[2:_FARTHEST])
    return (opening in words("relatives") and told in words("be")) or (opening == "in" and told in words("in_response"))


@cache
def _explaining() -> frozenset[str]:
    return words("explaining") | words("numbers")
