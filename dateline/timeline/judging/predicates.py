"""How near two predicates are: one word, words of one stem, synonyms, or kin; nothing of who or when is known here.

`explode` and `explosion` share a stem; `die` and `pass away` are synonyms; `charge` and `accuse` are kin. The families
stand in `predicates.en.toml`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile
from typing import Literal

from dateline.timeline.words import words

Nearness = Literal["same", "stem", "synonym", "kin", "none"]
Form = Literal["any", "noun", "alone", "done to somebody"]
"""How a predicate is used: as a noun, as a verb, as a verb with somebody for object; `any` where that is not known."""

_FORMS: dict[str, tuple[Form, ...]] = {
    "": ("any", "noun", "alone", "done to somebody"), "n": ("any", "noun"), "v": ("any", "alone", "done to somebody"),
    "i": ("any", "alone"), "t": ("any", "done to somebody"),
}  # fmt: skip

_FEWEST_OF_A_STEM = 4  # letters; 3 where a short ending of verbs is lost
_COMMON_BEGINNING = 5  # letters, from which words count as of one stem ("explode", "explosion")

_REMEMBERED = 100_000  # words; what is read is not ours, so it must not fill the memory


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predicate in comparable form: `key` is the stem of all of it, `head` that of its first word.

    `named` are the families of deeds that a noun alone may name in one text ("the attack").
    `light` predicates say little by themselves ("take", "make"); a `pronoun` stands for something told elsewhere;
    `measuring` ones tell that something grew or shrank.
    """

    key: str
    head: str
    synonyms: frozenset[str]
    kin: frozenset[str]
    named: frozenset[str]
    light: bool
    pronoun: bool
    measuring: bool

    @property
    def groups(self) -> frozenset[str]:
        """Names of which two predicates that may tell of one thing share one: families, and how the first word begins."""
        return frozenset({f"={self.head[:_FEWEST_OF_A_STEM]}", *self.synonyms, *self.kin, *self.named})


@lru_cache(maxsize=_REMEMBERED)
def predicate(text: str, form: Form = "any") -> Predicate:
    """The comparable form of a lemma with its particle or noun, parted by blanks, as far as it has families in a form."""
    parts = text.casefold().split() or [""]
    key, head = "_".join(map(stem, parts)), stem(parts[0])
    synonyms, kin = _families("same", form), _families("kin", form)
    light = key in _stems("light")
    alone = key not in synonyms and key not in kin and not light and len(parts) > 1 and head not in _stems("light")
    name = head if alone else key
    return Predicate(
        key,
        head,
        synonyms.get(name, frozenset()),
        kin.get(name, frozenset()),
        _families("named", form).get(name, frozenset()),
        light=light,
        pronoun=text.casefold() in _lists()["stop"]["pronouns"].split(),
        measuring=head in _stems("measuring"),
    )


def nearness(one: Predicate, other: Predicate) -> Nearness:
    """How near two predicates are, from `same` to `none`."""
    if one.key == other.key:
        return "none" if _of_two_senses(one, other) else "same"
    if one.head not in _stems("light") if one.head == other.head else _begin_alike(one.head, other.head):
        return "stem"
    if one.synonyms & other.synonyms:
        return "synonym"
    if (one.synonyms | one.kin) & (other.synonyms | other.kin):
        return "kin"
    return "none"


def _of_two_senses(one: Predicate, other: Predicate) -> bool:
    """Whether one word has families in both uses and none in common: "they fired him", "a fire broke out"."""
    mine, theirs = one.synonyms | one.kin, other.synonyms | other.kin
    return bool(mine and theirs) and mine.isdisjoint(theirs)


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """The word without its ending: "explosion" and "explode" give "explo" and "explod"."""
    if word in _whole():
        return word
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= _fewest(word.removesuffix(ending), ending):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "y" if word.endswith("i") else word


def _fewest(left: str, ending: str) -> int:
    """How many letters an ending must leave; only one of verbs doubles the last.

    As in "stopping", but "commence" is of no "com".
    """
    doubled = left[-1:] == left[-2:-1] and left[-1:] not in "lsz"
    return _FEWEST_OF_A_STEM - (ending in _inflections()) + (doubled and ending not in _doubling())


def _begin_alike(one: str, other: str) -> bool:
    if one in _whole() or other in _whole():
        return False
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= _COMMON_BEGINNING or shared == min(len(one), len(other)) >= _FEWEST_OF_A_STEM


@cache
def _lists() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("dateline.timeline").joinpath("predicates.en.toml").read_text(encoding="utf-8"))


@cache
def _families(kind: str, form: Form) -> dict[str, frozenset[str]]:
    """For each stem the families of this kind that it belongs to in this form."""
    found: dict[str, set[str]] = {}
    for family, members in _lists()[kind].items():
        for entry in members.split():
            word, _, mark = entry.partition(":")
            if form in _FORMS[mark]:
                found.setdefault("_".join(map(stem, word.split("_"))), set()).add(family)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def stems(name: str) -> frozenset[str]:
    """The stems of a list of words that stand for predicates."""
    return frozenset("_".join(map(stem, word.split("_"))) for word in words(name))


@cache
def _stems(stop_list: str) -> frozenset[str]:
    return frozenset(map(stem, _lists()["stop"][stop_list].split()))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(_lists()["stem"]["endings"].split())


@cache
def _doubling() -> frozenset[str]:
    return frozenset(_lists()["stem"]["doubling"].split())


@cache
def _whole() -> frozenset[str]:
    return frozenset(_lists()["stem"]["whole"].split())


@cache
def _inflections() -> frozenset[str]:
    return frozenset(_lists()["stem"]["inflections"].split())
