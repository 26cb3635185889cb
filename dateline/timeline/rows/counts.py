"""Numbers, sums and measures among what takes part in an event, and what or whom they count."""

from __future__ import annotations

import re
from typing import Any

from dateline.timeline.titles.parts import text_of
from dateline.timeline.words import words

Row = dict[str, Any]

COUNT = re.compile(
    r"(?i)(?:(?:all|between|over|under|about|around|some|nearly|almost|more|less|fewer|than|up|to|at|least|most)\s+)*"
    r"[$\u00a3\u20ac]?\d[\d.,]*(?:\s?[-\u2013]\s?\d[\d.,]*)?(?:m|bn|k|\s?%|\s(?:percent|per cent|pct))?"
)
_SCORE = re.compile(r"(?:an? |the )?\d+(?:[-\u2013]\d+)+ (?:\w+ )?(\w+)")
_MORE = re.compile(r"(?i)^(?:another|a further) ")
_OF_STRENGTH = re.compile(
    r"(?:[a-z]+ ){1,3}(?:of|at|up to) (.+?)(?: (?:per|an|a) [a-z]+)?"
)  # "winds of 90 miles per hour"
_OF_SO_MUCH = re.compile(r"(.+) of [a-z]+$")  # "34 inches of snow"


def only_counts(text: str) -> bool:
    """Whether it is a number without what is counted: "527", "at least 30", "fourteen"; the title tells it."""
    spoken = set(text.casefold().split())
    counted = spoken & words("counting")
    return COUNT.fullmatch(text) is not None or (bool(counted) and spoken - counted <= words("around_counts"))


def is_amount(text: str) -> bool:
    """Whether it is a sum of money: "nearly $2 billion"."""
    number, _, unit = text.rpartition(" ")
    return (
        unit.casefold() in words("millions") and any(sign in number for sign in "$\u00a3\u20ac") and only_counts(number)
    )


def is_measure(text: str) -> bool:
    """Whether it is how far, high or strong something was: "97 km", "some 440,700 megawatts"."""
    number, _, unit = text.rpartition(" ")
    return unit.casefold() in words("measures") and only_counts(number)


def is_so_much(text: str) -> bool:
    """Whether it is a number of units of what is not said: "over 550 tonnes"."""
    number, _, unit = text.rpartition(" ")
    return unit.casefold() in words("amounts") and only_counts(number)


def is_measured(text: str) -> bool:
    """Whether it is so much of something, or a score: "34 inches of snow", "a 13-3 record"."""
    amount, score = _OF_SO_MUCH.fullmatch(text), _SCORE.match(text)
    so_much = _MORE.sub("", amount[1]) if amount is not None else ""
    of_strength = _OF_STRENGTH.fullmatch(text)
    return (
        is_measure(so_much)
        or (of_strength is not None and is_measure(of_strength[1]))
        or (score is not None and score[1] in words("scored"))
    )


def counts_victims(mention: Row, participant: Row) -> bool:
    """Whether it only counts those whom it befell: "over 200", of "the quake killed over 200"; golfers shoot 65."""
    verb = mention["predicate"].split()[0]  # "shoot dead"
    befalls = verb in words("befalling_people") and (mention["voice"] == "passive" or verb not in words("may_score"))
    return not mention["nominal"] and befalls and participant["role"] == "patient" and only_counts(participant["text"])


def count_of(mention: Row, participant: Row) -> str:
    """A bare number with what it counts, as the title says it: "140 flights" of "cancelled 65 flights, 140 on Friday"."""
    count, more = participant["text"], mention.get("complement") or ""
    _, _, what = more.partition(" ")
    told = participant["role"] == "patient" and count.isdecimal() and more == f"{count} {what}"
    follows = text_of(mention, participant["char_end"], mention["sentence_end"]).lstrip().startswith(what)
    return more if told and what.isalpha() and not follows else ""


def subject_role(mention: Row) -> str:
    """The role of a verb's subject."""
    return "patient" if mention["voice"] == "passive" else "agent"
