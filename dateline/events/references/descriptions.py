"""Whom "the comedian", "the zoo" or "the pair" names, where the article calls one so by name: "comedian Ann Lee".

Only what the letters of the article itself say counts, and only where they say it of one: two comedians with names
name nobody. Who is meant by pronouns and by what the sentence before told of is found in the parse (`pronouns`,
`described`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from dateline.events.lexicon import lexicon
from dateline.events.references.countries import country_pattern, only_country
from dateline.events.references.last_named import called_in_full
from dateline.events.references.said_of_names import APART, NAME, Place, called_by

_BODY_WORD = r"[A-Z][\w.&'\u2019-]*\w"
_BODY = rf"{_BODY_WORD}(?:[ ](?:(?:and|of|the)[ ])?{_BODY_WORD}){{0,5}}"
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_AGED = re.compile(r"(?i)the (?:[a-z]+ )?(\d{1,2}|[a-z-]+)-year-old(?: [a-z]+)?")
_TWO = re.compile(r"(?i)the (?:two )?([a-z]+)")
_PAIRED = re.compile(r"(?i)the (?:former |celebrity |married |a-list |famous |young )(pair|duo|couple)")
_OWNED = re.compile(r"(?i)(his|her|their) ([a-z-]+)")
_JOINED = re.compile(rf"(?<![\w,-] )(?<![\w-])({NAME}) and (?:(?:his|her|their) (?:[a-z-]+ ){{1,3}})?({NAME})(?![\w-])")
_POSSESSIVE = re.compile(r"(?:['\u2019]s|['\u2019])$")
_ENDS = (". ", "! ", "? ", ".\u201d ", '." ', "\n")
_SEVERAL = 2
_THE = "the "
_SAINT = "St. "
_TOWN_AND_NOUN = re.compile(r"[A-Z][a-z]+ [a-z]+")  # "Paris museum", of a headline, is no name
_ONE = re.compile(r"(?<![\w-])[Aa]n? \Z")
_OFTEN = 3  # times a company is named of which an article is
_FAR_OFTENER = 3  # times as often as any other
_NEAR = 250  # characters
READ = 30_000  # characters of an article, so that time does not grow with its square
_WIDE = 100  # characters between a name and the word that it is called by
_REMEMBERED = 4096


def named(phrase: str, text: str, at: int, persons: AbstractSet[str]) -> Place | None:
    """Where in an article stands the name of whom a phrase at a place of it describes; None where it is not said.

    `persons` are the last names of those who are persons there.
    """
    words = lexicon()
    text = text if len(text) <= READ else text[:READ]
    flat = " ".join(phrase.split())
    if aged := _AGED.fullmatch(flat):
        return one_aged(aged.group(1).lower(), text, (at, at + len(phrase)))
    if (owned := _OWNED.fullmatch(flat)) and words.has("called.kin", owned.group(2).lower()):
        return _one(_of_kin(owned.group(2).lower(), text[:at]), text)
    bare = _TWO.fullmatch(flat) or _PAIRED.fullmatch(flat)
    noun = bare.group(1).lower() if bare else ""
    if words.has("called.pairs", noun) and (" two " in flat.lower() or words.has("pronoun.pairs", noun)):
        return _pair(text[:at], persons | called_in_full(text))
    if bare is None or flat.lower().startswith("the two "):
        return None
    if words.has("pronoun.people", noun):
        called = _called(noun, text)
        known = [place for place in called if last(text[slice(*place)]) in persons]
        return chief(known or called, text, at, last)
    if words.has("called.nations", noun):
        return only_country(text, at)
    return _thing_called(noun, text, at)


@lru_cache(maxsize=_REMEMBERED)
def _called(noun: str, text: str) -> tuple[Place, ...]:
    found: dict[Place, None] = {}
    for start, end in _around(noun, text):
        found |= dict.fromkeys(called_by(noun, text, start, end))
    return tuple(place for one in found if (place := plain(one, text)) is not None)


def _around(noun: str, text: str) -> Iterator[Place]:
    """The stretches of a text around each place of a noun, far enough for a name on either side."""
    for word in (noun, noun.capitalize()):
        at = text.find(word)
        while at >= 0:
            start = text.rfind(" ", 0, max(0, at - _WIDE)) + 1
            end = text.find(" ", at + len(word) + _WIDE)
            yield start, end if end >= 0 else len(text)
            at = text.find(word, at + len(word))


def _one(places: Iterable[Place], text: str) -> Place | None:
    """The longest of the names, where all of them end in the same word."""
    found = [*places]
    if len({last(text[start:end]) for start, end in found}) != 1:
        return None
    return max(found, key=lambda place: (place[1] - place[0], -place[0]))


def _first(name: str) -> str:
    return _POSSESSIVE.sub("", name.split(maxsplit=1)[0])


def last(name: str) -> str:
    """The last word of a name."""
    return _POSSESSIVE.sub("", name.rsplit(maxsplit=1)[-1])


def plain(place: Place, text: str) -> Place | None:
    """A name without the words before it that only begin a sentence; None where it is a day or the like."""
    start, end = place
    while start < end:
        first = text[start:end].split(" ", 1)[0]
        if not lexicon().has("called.no_name", _POSSESSIVE.sub("", first).lower().rstrip(".")):
            return start, start + len(_POSSESSIVE.sub("", text[start:end]))
        start += len(first) + 1
    return None


def _thing_called(noun: str, text: str, at: int) -> Place | None:
    """The one thing or body of a kind that has been named before, by its own name or by what it is called."""
    words = lexicon()
    kinds = _kinds(noun)
    if not kinds or _is_told_of_nameless(noun, text[:at]):
        return None
    own = [*_own_names(noun, text)] if words.has("called.own", noun) else []
    own = [place for place in own if not text[slice(*place)].endswith(noun)] or own
    if own:
        found = _shortest(own, text)
        called = _with_the(found, text, at) if found is not None and found[0] < at else None
        bare = called is not None and called == found and _TOWN_AND_NOUN.fullmatch(text[slice(*called)]) is not None
        return None if bare else called
    places = [place for kind in kinds for place in _called(kind, text)]
    if words.has("called.company", noun) and words.has("called.any_of_group", noun):
        return _chief_company([*places, *_companies(text)], text, at)
    found = _one(places, text)
    told = found is not None and text.find(last(text[slice(*found)])) < at
    return _with_the(found, text, at) if found is not None and told else None


def _with_the(place: Place, text: str, at: int) -> Place:
    """A name with the article, where the text writes one before it before a place, and with "St."."""
    if text[: place[0]].endswith(_SAINT):
        return place[0] - len(_SAINT), place[1]
    if (one := _ONE.search(text, 0, place[0])) is not None and text[slice(*place)][-1:].islower():
        return one.start(), place[1]  # "A Lund museum"
    the = text[:at].lower().find(_THE + text[slice(*place)].lower())
    return (the, the + len(_THE) + place[1] - place[0]) if the >= 0 else place


@lru_cache(maxsize=256)
def _companies(text: str) -> tuple[Place, ...]:
    """The names that are of companies by what stands in or behind them: "Acme Corp", "Acme shares"."""
    found = (plain(match.span(1), text) for match in _company_pattern().finditer(text))
    return tuple(place for place in found if place is not None)


@cache
def _company_pattern() -> re.Pattern[str]:
    words = lexicon().words
    ends = "|".join(
        sorted(word.capitalize() if len(word) > 3 else f"(?i:{word})" for word in words["called.of_companies"])
    )
    behind = "|".join(sorted(words["called.owned_by_companies"]))
    return re.compile(
        rf"(?<![\w.-])({_BODY_WORD}(?:[ ]{_BODY_WORD}){{0,2}})(?:,?[ ](?:{ends})\b|(?:['\u2019]s?)?[ ](?:{behind}|chief[ ]executive)\b)"
    )


def chief(places: Iterable[Place], text: str, at: int, key: Callable[[str], str]) -> Place | None:
    """The one named, or of several the one of whom the article tells far more often, if no other was named just before."""
    longest: dict[str, Place] = {}
    for start, end in places:
        one = key(text[start:end])
        known = longest.get(one, (start, end))
        longest[one] = max(known, (start, end), key=lambda place: (place[1] - place[0], -place[0]))
    if len(longest) < _SEVERAL:
        return next(iter(longest.values()), None)
    told = {one: len(re.findall(rf"(?<![\w-]){re.escape(one)}\b", text)) for one in longest}
    first = max(told, key=lambda one: (told[one], one))
    others = [one for one in longest if one != first]
    if told[first] < max(_OFTEN, _FAR_OFTENER * max(told[one] for one in others)):
        return None
    just_before = text[max(0, at - _NEAR) : at]
    named_at = [match.start() for match in re.finditer(rf"(?<![\w-]){re.escape(first)}\b", just_before)]
    since = just_before[named_at[-1] :] if named_at and key is last else just_before
    rivals = any(re.search(rf"(?<![\w-]){re.escape(one)}\b", since) for one in others)
    return longest[first] if not rivals else None


def _chief_company(places: list[Place], text: str, at: int) -> Place | None:
    """The company of which an article tells, if it has told of it before and often."""
    found = chief(places, text, at, _first)
    if found is None:
        return None
    name = re.compile(rf"(?<![\w-]){re.escape(_first(text[found[0] : found[1]]))}\b")
    if _joins_others(text, at, name):
        return None
    return found if name.search(text[:at]) and len(name.findall(text)) >= _OFTEN else None


def _joins_others(text: str, at: int, name: re.Pattern[str]) -> bool:
    """Whether the sentence tells of two joined names before a place, and neither is of the name: "Acme and Umbra met"."""
    start = max(text.rfind(mark, 0, at) for mark in _ENDS) + 1
    joined = re.search(rf"(?<![\w-]){_BODY_WORD}\sand\s{_BODY_WORD}", text[start:at])
    return joined is not None and name.search(text[start:at]) is None


@cache
def _kinds(noun: str) -> tuple[str, ...]:
    """What a thing may have been called that is now called by a noun; nothing where nothing is known of it."""
    words = lexicon()
    groups = [words.words[f"called.{name}"] for name in ("company", "vessel", "aircraft", "craft")]
    mine = [group for group in groups if noun in group]
    if mine and words.has("called.any_of_group", noun):
        return tuple(sorted(mine[0]))
    known = any(words.has(name, noun) for name in ("called.own", "called.things", "pronoun.bodies"))
    return (noun,) if mine or known else ()


def _is_told_of_nameless(noun: str, before: str) -> bool:
    """Whether another of the kind was told of without a name: "a court in Ost"."""
    return (
        re.search(
            rf"\b(?:[Aa]n?|[Aa]nother|one|two)\s(?:(?!the|that|this|few)[a-z-]+\s){{0,2}}{re.escape(noun)}s?\b", before
        )
        is not None
    )


def _own_names(noun: str, text: str) -> Iterator[Place]:
    """The names that end in a noun or begin with it."""
    reached = 0
    for match in _own_pattern(noun).finditer(text):
        place = plain(match.span(), text)
        if place is not None and place[0] >= reached and _is_own(text[place[0] : place[1]], noun):
            reached = place[1]
            yield place


def _is_own(name: str, noun: str) -> bool:
    """Whether a name is more than the noun, and tells not only from where it is: "the French zoo"."""
    first, _, rest = name.partition(" ")
    if not rest:
        return False
    plain = name.endswith(noun) and noun.islower()
    described = country_pattern().fullmatch(first) is not None or first[:1].islower()
    return not (plain and (described or not _is_only_named(rest, noun)))


def _is_only_named(rest: str, noun: str) -> bool:
    """Whether nothing but more of a name, or one word of kind, stands between a name and its noun."""
    words, between = lexicon(), rest.removesuffix(noun).split()
    plain = [word for word in between if word.islower()]
    joining = any(
        words.has("called.no_name", word) or words.has("event_nouns.sure", word) or _may_be_verb(word) for word in plain
    )
    return all(word[:1].isupper() for word in between[:-1]) and not joining


def _may_be_verb(word: str) -> bool:
    """Whether a word between a name and a noun may be what the one does to the other: "Acme closes hospital"."""
    return word.endswith(("ed", "es")) or (word.endswith("s") and not word.endswith(("ss", "sports", "arts", "news")))


@lru_cache(maxsize=512)
def _own_pattern(noun: str) -> re.Pattern[str]:
    word = re.escape(noun.capitalize())
    goes_on = rf"[ ](?:of|for|on)[ ](?:the[ ])?(?!{_DAYS}){_BODY}"
    ends = rf"(?:{_BODY_WORD}[ ](?:(?<!{word}[ ])and[ ])?){{1,5}}{word}(?:[ ]\d{{1,4}}|{goes_on})?"
    lower = rf"(?<!an[ ])(?<!a[ ]){_BODY_WORD}(?:[ ]{_BODY_WORD}){{0,2}}(?:[ ][a-z]{{3,20}})?[ ]{re.escape(noun)}"
    return re.compile(rf"(?<![\w.-])(?:{ends}|{word}{goes_on}|{lower})(?![\w-])(?![ ][A-Z])")


def _shortest(places: list[Place], text: str) -> Place | None:
    """The first of the shortest of the names, where each of the others goes on from it or leads up to it."""
    names = [" ".join(text[start:end].split()) for start, end in places]
    shortest = min(names, key=len)
    if not all(_leads_through(shortest.split(), name.split()) for name in names):
        return None
    return places[names.index(shortest)]


def _leads_through(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one name has all words of another in their order: "Ost Bay gas project" and "Ost Bay project"."""
    rest = iter(others)
    return all(word in rest for word in words)


def one_aged(age: str, text: str, told: Place = (0, 0)) -> Place | None:
    """The one whose age the text tells elsewhere than at a place: "Ann Lee, 19,", "19-year-old driver Ann Lee"."""
    number = re.escape(age)
    aside = rf"(?<![\w-])({NAME}),[ ]{number}(?=[,.;)])"
    before = rf"(?i:(?<![\w-]){number}-year-old)[ ](?:(?!{APART}\b)[a-z-]+[ ]){{0,3}}({NAME})(?![\w-])"
    after = rf"(?<![\w-])({NAME}),[ ]an?[ ]{number}-year-old\b"
    found = (match.span(1) for pattern in (aside, before, after) for match in re.finditer(pattern, text))
    named = (place for one in found if (place := plain(one, text)) is not None)
    return _one((place for place in named if not told[0] <= place[0] < told[1]), text)


def _of_kin(noun: str, before: str) -> Iterator[Place]:
    """The names that stand behind "his" or "her" and a noun."""
    for match in re.finditer(rf"\b(?:[Hh]is|[Hh]er)[ ](?:[a-z-]+[ ])?{re.escape(noun)},?[ ]({NAME})(?![\w-])", before):
        place = plain(match.span(1), before)
        if place is not None:
            yield place


def _pair(before: str, persons: AbstractSet[str]) -> Place | None:
    """The two persons whom "and" joins, where it joins no other two."""
    found: dict[frozenset[str], Place] = {}
    for match in _JOINED.finditer(before):
        first, second = (plain(match.span(group), before) for group in (1, 2))
        if first is None or second is None:
            continue
        both = frozenset(last(before[start:end]) for start, end in (first, second))
        if len(both) == 2 and both <= persons:
            place = first[0], second[1]
            known = found.get(both, place)
            found[both] = max(known, place, key=lambda one: one[1] - one[0])
    return next(iter(found.values())) if len(found) == 1 else None
