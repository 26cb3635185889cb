"""What "the bill" or "the ship" is where the article called it more fully before: "a tax bill", "a tourist ship".

Only letters are read. Where two are told of that may be meant ("another ship", "a tax bill" and "a farm bill"), the bare
words stay. Who or what has a name is found in `descriptions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.events.lexicon import lexicon
from dateline.events.references.descriptions import READ
from dateline.events.references.said_of_names import Place

_BARE = re.compile(r"[Tt]he ((?:(?P<first>[a-z]+) )?(?P<noun>[a-z]{3,}(?:-[a-z]+)*))")
_ALIKE = ("called.vessel", "called.aircraft", "called.craft")
_MOST = 4  # words between an article and its noun
_ROOT = 5  # letters that two forms of a word share ("Pakistan's", "Pakistani")
_NEAR = 80  # characters before a noun that may describe it
_WORD = re.compile(r"[\w$%&.\u2019'-]*\w")
_OWNER = re.compile(r"[A-Z][\w.-]*(?:['\u2019]s?)")
_BEHIND = re.compile(r"\s*(?:(?P<word>[A-Za-z]+)|[^\w\s]|$)")
_OF = re.compile(r" of (?:the )?((?:[\w-]+ ){0,3}[\w-]+)")
_AT = re.compile(
    r" (?:in|at|to|near|outside|off) (?:the )?([A-Z][\w-]*(?:['\u2019]s)?(?: [A-Z][\w-]*)*)(?![\w'\u2019-])"
)
_WHOM = re.compile(r" (?:with|against) (?:the )?([A-Z][\w-]*(?: [A-Z][\w-]*)*)(?![\w'\u2019-])")
_AIM = re.compile(
    r" to ([a-z]+)(?: [\w'\u2019-]+){1,14}?(?=[,.;:\n]| (?:after|before|by|when|while|which|who|that|and|or|but|on(?= [A-Z]))\b)"
)

Mention = tuple[Place, frozenset[str] | None]
"""the place of a phrase, and the words that describe its noun: none where it is bare, None where it is another one"""


def told_in_full(phrase: str, text: str, at: int) -> Place | None:
    """Where in an article the thing that a phrase at a place of it means is described; None where it is not safe."""
    found = _BARE.fullmatch(" ".join(phrase.split()))
    text = text[:READ]
    if found is None or not _may_be_told(found["first"], found["noun"]):
        return None
    before = [(place, kind) for place, kind in _mentions(found[1], text) if place[1] <= at]
    described = [(place, kind) for place, kind in before if kind]
    if not described or any(kind is None for _, kind in before):
        return None
    last, told = described[-1]
    if not told or not all(kind and _agree(kind, told) for _, kind in described):
        return None
    return None if _is_told_of_like(found[1], told, text[:at]) else last


def _is_told_of_like(noun: str, told: frozenset[str], before: str) -> bool:
    """Whether another of a like kind was described otherwise: "a Hong Kong-flagged vessel" beside "a Norlandic ship"."""
    words = lexicon().words
    alike = next((words[name] for name in _ALIKE if noun in words[name]), frozenset[str]())
    kinds = (kind for other in sorted(alike - {noun}) for _, kind in _mentions(other, before))
    return any(kind is None or (kind and not _agree(kind, told)) for kind in kinds)


def _may_be_told(first: str | None, noun: str) -> bool:
    """Whether another place of the article may tell more of a noun."""
    words = lexicon()
    if first is not None:
        return not any(words.has(f"full.{kind}", first) for kind in ("another", "vague", "parting"))
    return not words.has("full.never", noun) and not words.has("pronoun.pairs", noun)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one of two descriptions has all words of the other: "a tax bill" and "the long tax bill"."""
    first, second = ({word[:_ROOT] for word in words} for words in (one, other))
    return first <= second or second <= first


@lru_cache(maxsize=512)
def _mentions(noun: str, text: str) -> tuple[Mention, ...]:
    """Where a noun stands in a text with what describes it."""
    return tuple(_found(noun, text))


def _found(noun: str, text: str) -> Iterator[Mention]:
    at = text.find(noun)
    while at >= 0:
        end = at + len(noun)
        if not _is_inside_word(text, at, end) and _ends_phrase(text, end):
            start, telling = _before(text, at)
            told = (
                start >= 0
                and _may_stand_alone(noun, text[start:at])
                and not (noun.endswith("s") and _may_be_verb(telling))
            )
            kind = frozenset(word for word in telling if told and not _is_vague(word))
            if any(lexicon().has("full.another", word) for word in telling):
                yield (at, end), None
            elif kind or not told:
                yield (start if kind else at, _with_whom(text, end) if kind else end), kind
            else:
                yield _with_of(text, start, end)
        at = text.find(noun, end)


def _with_whom(text: str, end: int) -> int:
    """Where a phrase ends that goes on with whom or against whom something is: "army exercises with South Norland"."""
    whom = _WHOM.match(text, end)
    return whom.end() if whom is not None and not _is_no_name(whom[1]) else end


def _is_no_name(place: str) -> bool:
    return lexicon().has("called.no_name", _plain(place.split(maxsplit=1)[0]))


def _with_of(text: str, start: int, end: int) -> Mention:
    """A phrase that is described behind its noun alone: "a network of village wells"."""
    words, behind = lexicon(), _OF.match(text, end)
    aim = _AIM.match(text, end) if words.has("full.aiming", text[start:end].rsplit(maxsplit=1)[-1]) else None
    if aim is not None and not words.has("full.behind", aim[1]):
        return (start, aim.end()), frozenset(aim.group().split())
    place = _AT.match(text, end)
    shouted = text[start : start + 3].isupper()
    if place is not None and not shouted and not _is_no_name(place[1]):
        return (start, place.end()), frozenset(place[1].lower().split())
    telling = list[str]()
    for word in behind[1].split() if behind is not None else ():
        if any(words.has(f"full.{kind}", word.lower()) for kind in ("parting", "opening", "owning")):
            break
        telling.append(word)
    if behind is None or all(words.has("full.never", word) for word in telling):
        return (start, end), frozenset()
    last = behind.start(1) + len(" ".join(telling))
    return ((start, last), frozenset(telling)) if _ends_phrase(text, last) else ((start, end), frozenset())


def _is_vague(word: str) -> bool:
    return lexicon().has("full.vague", word) or word.endswith("est")


def _may_stand_alone(noun: str, before: str) -> bool:
    """Whether a phrase can be read as it is: "a bank report" and "bank reports", but not "bank report"."""
    opened = before[:1].isupper() or before.split(" ", 1)[0].lower() in lexicon().words["full.opening"]
    return opened or noun.endswith("s") or lexicon().has("full.uncounted", noun)


def _may_be_verb(telling: list[str]) -> bool:
    """Whether a word between an article and a plural may be what was done to it: "a court approved exercises"."""
    return any(word.endswith("ed") for word in telling[:-1])


def _is_inside_word(text: str, at: int, end: int) -> bool:
    before, behind = text[at - 1 : at], text[end : end + 1]
    return before.isalnum() or before == "-" or behind.isalnum() or behind == "-"


def _ends_phrase(text: str, end: int) -> bool:
    """Whether a noun is the last of its phrase, as a mark or a small word stands behind it, or what it did."""
    if text[end : end + 2] in {"'s", "\u2019s"}:
        return False
    behind = _BEHIND.match(text, end)
    word = behind["word"] if behind is not None else None
    return word is None or word.endswith("ed") or lexicon().has("full.behind", word.lower())


def _before(text: str, at: int) -> tuple[int, list[str]]:
    """Where the phrase of a noun starts and which words describe it there; -1 where it cannot be told."""
    words, telling, start, apart = lexicon(), list[str](), at, False
    before = [*_WORD.finditer(text, max(0, text.rfind(" ", 0, max(0, at - _NEAR))), at)]
    for word in reversed(before[-_MOST - 1 :]):
        plain, between = word.group().lower(), text[word.end() : start]
        if between.strip(" ,\n\u201c\u2018\"'") or "\n" in between:
            return -1, telling
        apart = apart or "," in between
        if words.has("full.opening", plain):
            return -1 if apart else word.start(), telling
        if words.has("full.owning", plain) or plain.isdigit():
            return -1 if apart else _without_vague(text, start, at), telling
        if _OWNER.fullmatch(word.group()):
            apart = apart or words.has("called.no_name", _plain(word.group()))  # "Sunday's crash"
            return -1 if apart else _with_name(text, word.start()), [*telling, _plain(word.group())]
        if words.has("full.parting", plain) or plain.endswith(("'s", "\u2019s")):
            bare = telling and not apart and text[at : at + 1].isalpha() and _is_led_to(plain)
            return (start if bare else -1), telling
        telling.append(_plain(word.group()))
        start = word.start()
    return -1, telling


def _is_led_to(word: str) -> bool:
    """Whether what stands behind a word is no verb of another noun: "a round of army exercises"."""
    return lexicon().has("full.leading", word)


def _without_vague(text: str, start: int, end: int) -> int:
    """Where a phrase starts without the words at its beginning that say little: "current", of "its current drilling"."""
    while (first := _WORD.match(text, start)) is not None and first.end() < end and _is_vague(first.group()):
        start = first.end() + 1
    return start


def _plain(word: str) -> str:
    """A word in small letters, without the sign that it owns something."""
    return re.sub(r"['\u2019]s?$", "", word).lower()


def _with_name(text: str, start: int) -> int:
    """Where the name begins whose last word is an owner: "South Korea's"."""
    while (before := re.search(r"([A-Z][\w.-]*) $", text[max(0, start - 30) : start])) is not None:
        if lexicon().has("called.no_name", before[1].lower()):
            break
        start -= len(before.group())
    return start
