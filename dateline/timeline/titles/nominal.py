"""Titles of what a noun tells: `Explosion in Minsk`, `Ann Lee's release`, `The decision to close the port`."""

from __future__ import annotations

import re
from typing import Any

from dateline.timeline.titles.parts import LONGEST_TITLE, cut_at_phrase, first_of, phrase_of, possessive, text_of
from dateline.timeline.words import words

Row = dict[str, Any]

_MOST_DESCRIBING = 3  # words before a noun
_DAY = "Day"  # part of a name before a part of a name: "the Six Day War"
_MARKS = frozenset(",;:.!?)")
_POSSESSIVE = re.compile(r"(?i)\b(?:his|her|its|their)\s+((?:[\w'\u2019-]+\s+){0,4})$")
_NAME = re.compile(r"(?<![\w.])[A-Z][\w-]*[a-z]")
_BESIDE = re.compile(r"(?:['\u2019]s?\s+(?:[\w-]+\s+){0,6}|\s+(?:[\w-]+\s+){0,2})")


def nominal(mention: Row) -> str:
    """A noun with what belongs to it; empty where nothing does."""
    agent = first_of(mention, "agent")
    beside = next((part for part in mention["participants"] if _stands_beside(part, mention)), None)
    more = mention.get("complement") or ""
    owned = _owned(mention, agent)
    if beside is not None:
        noun = " ".join(text_of(mention, beside["char_start"], mention["trigger_end"]).split())
    elif agent and not agent["pronoun"] and phrase_of(agent) not in more:
        noun = " ".join([possessive(phrase_of(agent)), *_describing(mention), mention["trigger"]])
    else:
        noun = " ".join([*_describing(mention), mention["trigger"]]) if more else ""
    said = owned or noun
    if not said:
        return _placed(mention) or described(mention) or known_by_day(mention)
    return cut_at_phrase(f"{said} {more}".strip(), LONGEST_TITLE)


def _placed(mention: Row) -> str:
    """A noun of which only the place is told: `sexual assaults in Cologne`; empty where nothing is."""
    place = " ".join((mention.get("location") or "").split())
    found = (
        re.search(rf"(?:\b(\w+) )?(?:the )?\b{re.escape(place)}\b", " ".join(mention["quote"].split()))
        if place
        else None
    )
    if found is None:
        return ""
    before = (found[1] or "").casefold()
    leading = before if before in words("prepositions") else "in"
    noun = " ".join([*_describing(mention), mention["trigger"]])
    return f"{noun} {leading} {place}"


def described(mention: Row) -> str:
    """A noun with what describes it, where that tells which is meant: `second large explosion`; else empty."""
    kinds = _describing(mention)
    tells = any(word.casefold() not in words("describing_nothing") for word in kinds)
    occasion = mention["trigger"].casefold() in words("occasions")
    return " ".join([*kinds, mention["trigger"]]) if tells and not occasion else ""


def known_by_day(mention: Row) -> str:
    """What all know by its day, with that day before it: `presidential election` of "Tuesday's"; else empty."""
    if mention["trigger"].casefold() not in words("known_by_day") or mention["participants"]:
        return ""
    kinds = _describing(mention)
    noun = " ".join([*kinds, mention["trigger"]])
    before = text_of(mention, mention["sentence_start"], mention["trigger_end"]).removesuffix(noun).casefold().split()
    day = before[-1].replace("\u2019", "'") if before else ""
    dated = len(before) > 1 and day.isdecimal() and before[-2].rstrip(".") in words("days")
    return noun if dated or (day.endswith("'s") and day.removesuffix("'s") in words("days_of_writing")) else ""


def names_its_place(mention: Row) -> bool:
    """Whether what stands behind a noun has a name: `protest in front of the Ost Cathedral`."""
    occasion = mention["trigger"].casefold() in words("occasions")
    return not occasion and bool(_NAME.search(mention.get("complement") or ""))


def _describing(mention: Row) -> list[str]:
    """Up to three words right before a noun that describe it: behind them stands what opens a noun phrase, or a time."""
    before = text_of(mention, mention["sentence_start"], mention["trigger_start"]).split()
    kinds = ("articles", "determiners", "prepositions", "relating", "joining", "leading_when")
    opening = frozenset().union(*map(words, kinds))
    found: list[str] = []
    named = mention["trigger"][:1].isupper() and mention["trigger_start"] > mention["sentence_start"]
    while before and len(found) <= _MOST_DESCRIBING:
        plain = _describes(before[-1]) and before[-1].casefold() not in opening
        if not (plain or (named and _is_of_name(before, found))):
            break
        found.insert(0, before.pop())
    if found and before and found[0].casefold() in words("seasons") and before[-1].casefold() in words("days"):
        found.pop(0)  # "a Sunday night speech"
    if len(found) > _MOST_DESCRIBING or not found or any(word.endswith("ed") for word in found[1:]):
        return []  # what ends so behind another word is a verb: "the army remembered deadly attacks"
    if (not before and len(found) > 1) or (before and before[-1][-1] in _MARKS):
        return []
    return found if before or not found[0].istitle() else [found[0].lower(), *found[1:]]


def _is_of_name(before: list[str], behind: list[str]) -> bool:
    """Whether a word that seldom describes is part of a name: `the Six Day War`, but not `St. Patrick's Day`."""
    if before[-1] == _DAY:
        return len(before) > 1 and before[-2].isalpha() and before[-2].istitle()
    return behind[:1] == [_DAY] and before[-1].istitle()


def _describes(word: str) -> bool:
    """Whether a word may describe a noun: `large`, `rocket-propelled`, `F1`; not `2014`, `Friday's`, `Tuesday`."""
    bare = word.casefold()
    timed = bare == "eve" or (bare in words("days") | words("when") and bare not in words("seasons"))
    return word[:1].isalpha() and word.replace("-", "").isalnum() and not timed


def _owned(mention: Row, agent: Row | None) -> str:
    """A noun behind a possessive that stands for somebody: `Ann Lee's release`; empty where none does."""
    before = text_of(mention, mention["sentence_start"], mention["trigger_start"])
    found = _POSSESSIVE.search(before)
    if found is None or agent is None or agent["pronoun"]:
        return ""
    name = phrase_of(agent)
    own = mention["sentence_start"] + found.start()
    if agent["char_start"] < mention["trigger_end"] and agent["char_end"] > own:
        return ""
    return f"{possessive(name)} {found.group(1)}{mention['trigger']}"


def _stands_beside(participant: Row, mention: Row) -> bool:
    """Whether a participant stands right before the noun: `Hamas's surprise attack`, `the Hamas attack`."""
    gap = text_of(mention, participant["char_end"], mention["trigger_start"])
    return not participant["pronoun"] and bool(_BESIDE.fullmatch(gap))
