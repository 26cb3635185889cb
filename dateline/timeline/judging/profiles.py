"""What an article is about, in a form in which two articles can be compared: its words, names and figures, weighed.

Weights come from lists of the language, not from counting a collection: how alike two articles are never depends on a
third. So articles that arrive later change nothing between those that are here. Measured on ECB+ topics 1 to 35, such
weights group articles as well as inverse document frequencies do.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib.resources import files
from math import log, sqrt

_WORD = re.compile(r"[^\W\d_][\w'\u2019\-]*|\d[\d,.]*\d|\d")
_LEAD = 500  # characters in which a report says what it is about
_NAME_WEIGHT, _LITTLE_WEIGHT = 2.0, 0.3
_LONGEST = 20_000  # characters that are read of an article
_KEPT = 200  # weightiest terms of an article

Vector = Mapping[str, float]

_REMEMBERED = 100_000  # words; what is read is not ours, so it must not fill the memory


@dataclass(frozen=True, slots=True)
class Profile:
    """An article's terms with their weights, each vector of length one; `leading` are its weightiest names.

    `lead_names` and `lead_figures` are those of its first sentences alone.
    """

    names: Vector = field(default_factory=dict)
    words: Vector = field(default_factory=dict)
    figures: Vector = field(default_factory=dict)
    shares: tuple[float, float, float] = (0.0, 0.0, 0.0)
    leading: tuple[str, ...] = ()
    lead_names: Vector = field(default_factory=dict)
    lead_figures: Vector = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two articles are: cosines (0 to 1) over all terms, names, other words and figures.

    `lead_names` and `lead_figures` are those of the first sentences, `leading` is the share of leading names that both
    have, and `plain` says that one of them has no figure.
    """

    all: float = 0.0
    names: float = 0.0
    words: float = 0.0
    figures: float = 0.0
    lead_names: float = 0.0
    lead_figures: float = 0.0
    leading: float = 0.0
    plain: bool = False


UNLIKE = Likeness()
FEATURES = ("all", "names", "words", "figures", "lead_names", "lead_figures", "leading", "plain")
_LEADING = 12  # names


def profile(text: str) -> Profile:
    """The profile of an article's text."""
    whole, lead = _profile(text[:_LONGEST]), _profile(text[:_LEAD])
    return replace(whole, lead_names=lead.names, lead_figures=lead.figures)


def _profile(text: str) -> Profile:
    counts: Counter[str] = Counter()
    named: set[str] = set()
    lead: set[str] = set()
    for found in _WORD.finditer(text):
        word = found.group()
        folded = term(word)
        counts[folded] += 1
        if word[0].isupper():
            named.add(folded)
        if found.start() < _LEAD:
            lead.add(folded)
    weights = {
        word: (1 + log(count) + (word in lead)) * weight(word) * (_NAME_WEIGHT if word in named else 1.0)
        for word, count in counts.items()
    }
    kept = sorted((item for item in weights.items() if item[1] > 0), key=lambda item: (-item[1], item[0]))[:_KEPT]
    parts = ({}, {}, {})  # type: tuple[dict[str, float], dict[str, float], dict[str, float]]
    for word, value in kept:
        parts[2 if word[0].isdigit() else 0 if word in named else 1][word] = value
    lengths = [sqrt(sum(value * value for value in part.values())) for part in parts]
    whole = sqrt(sum(length * length for length in lengths)) or 1.0
    names, words, figures = (_unit(part, length) for part, length in zip(parts, lengths, strict=True))
    shares = (lengths[0] / whole, lengths[1] / whole, lengths[2] / whole)
    leading = tuple(word for word, _ in kept if word in parts[0])[:_LEADING]
    return Profile(names, words, figures, shares, leading)


def likeness(one: Profile, other: Profile) -> Likeness:
    """How alike two profiles are."""
    names, words, figures = (
        cosine(one.names, other.names),
        cosine(one.words, other.words),
        cosine(one.figures, other.figures),
    )
    parts = zip((names, words, figures), one.shares, other.shares, strict=True)
    return Likeness(
        all=sum(value * mine * theirs for value, mine, theirs in parts),
        names=names,
        words=words,
        figures=figures,
        lead_names=cosine(one.lead_names, other.lead_names),
        lead_figures=cosine(one.lead_figures, other.lead_figures),
        leading=len(set(one.leading) & set(other.leading)) / _LEADING,
        plain=not (one.figures and other.figures),
    )


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length one."""
    return sum([one[word] * other[word] for word in sorted(one.keys() & other.keys())])


def sentence_vector(text: str) -> Vector:
    """The words of a sentence, weighed, of length one."""
    weights = {word: weight(word) for word in terms(text)}
    return _unit({word: value for word, value in weights.items() if value}, None)


def terms(text: str) -> Iterable[str]:
    """The words of a text as they are compared."""
    return (term(found.group()) for found in _WORD.finditer(text))


@lru_cache(maxsize=_REMEMBERED)
def term(word: str) -> str:
    """A word without case, possessive and the commonest endings."""
    folded = word.casefold().replace("\u2019", "'")
    folded = folded.removesuffix("'s").rstrip("'")
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if folded.endswith(ending) and len(folded) - len(ending) >= 3 and not folded.endswith("ss"):
            return folded[: -len(ending)] + instead
    return folded


@lru_cache(maxsize=_REMEMBERED)
def weight(word: str) -> float:
    """What a term tells of what an article is about, 0 to 1."""
    return 0.0 if word in _common("nothing") else _LITTLE_WEIGHT if word in _common("little") else 1.0


@cache
def _common(name: str) -> frozenset[str]:
    lists = tomllib.loads(files("dateline.timeline").joinpath("common_words.en.toml").read_text(encoding="utf-8"))
    return frozenset(map(term, lists[name].split()))


def _unit(part: Mapping[str, float], length: float | None) -> Vector:
    whole = length if length is not None else sqrt(sum(value * value for value in part.values()))
    return {word: value / whole for word, value in part.items()} if whole else {}
