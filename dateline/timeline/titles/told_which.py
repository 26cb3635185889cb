"""What stands right behind a subject and tells which is meant: "supported by Lark" of "a clinic supported by Lark closed".

Read from the quote's words alone, and only where they can be nothing else: participles, relative clauses and phrases
that no mark parts from the subject, with no time among them and without an aside behind them.
"""

from __future__ import annotations

import re
from typing import Any

from dateline.timeline.titles.parts import cut_at_phrase, text_of
from dateline.timeline.titles.verbs import leading_words
from dateline.timeline.words import words

Row = dict[str, Any]

_LONGEST = 70  # characters
_LENGTH = 3  # words: "for two years"
_MARK = re.compile(r"[^\w\s'\u2019$%.&-]|\b(?:1[5-9]|20)\d\d\b|\.\s")
_FINITE = frozenset({"past", "present"})


def told_which(subject: Row, mention: Row) -> str:
    """The words behind a subject that tell which it is; empty where none do, or where they may tell something else."""
    if subject["pronoun"] or subject["entity_type"] == "PERSON":
        return ""
    if text_of(mention, subject["char_start"], subject["char_end"]) != subject["text"]:
        return ""  # called by a name that stands elsewhere
    between = text_of(mention, subject["char_end"], mention["trigger_start"]).split()
    if between and between[-1].casefold() in words("pronouns"):
        return ""  # who does it is only called so here
    leading = leading_words(between)
    if mention["tense"] not in _FINITE and not leading:
        return ""
    between = between[: len(between) - len(leading)]
    told = _without_length(_without_aside(_told(between)))
    text = " ".join(told)
    if not told or _MARK.search(text) or not _opens(told) or _is_open(told):
        return ""
    if len(text) <= _LONGEST:
        return text
    return "" if told[0].casefold() in words("relatives") else cut_at_phrase(text, _LONGEST).rstrip("\u2026")


def _told(between: list[str]) -> list[str]:
    """The words between a subject and its verb without a day before them and what belongs to the verb behind them."""
    kept, times = [*between], words("days") | words("when")
    while kept and kept[0].casefold() in times:
        kept.pop(0)
    belonging = words("be") | words("have") | words("do") | words("modals") | words("negations") | words("passed_over")
    while kept and (kept[-1].casefold() in belonging or kept[-1].casefold().endswith("ly")):
        kept.pop()
    return kept


def _without_aside(told: list[str]) -> list[str]:
    """The words without an aside in commas at their end: "on the port" of "on the port, the first in years,"."""
    if not told or not told[-1].endswith(","):
        return told
    first = next(place for place, word in enumerate(told) if word.endswith(","))
    return [*told[:first], told[first].rstrip(",")] if first + 1 < len(told) else told


def _without_length(told: list[str]) -> list[str]:
    """The words without how long it was so at their end: "who hid a boy", of "who hid a boy for two years"."""
    waits = len(told) > _LENGTH and told[-_LENGTH] == "for"
    return told[:-_LENGTH] if waits and told[-1].removesuffix("s") in words("spans") else told


def _opens(told: list[str]) -> bool:
    """Whether the first words open what belongs to a noun, and no second verb of the subject."""
    first, second = told[0].casefold(), told[1].casefold() if len(told) > 1 else ""
    if first in words("telling_which") or first.endswith("ing"):
        return bool(second)
    participle = first.endswith("ed") or first in words("participles")
    third = told[2].casefold() if len(told) > 2 else ""
    led = second in words("prepositions") or (second in words("particles") and third in words("prepositions"))
    return participle and led and words("joining").isdisjoint(word.casefold() for word in told)


def _is_open(told: list[str]) -> bool:
    """Whether the words wait for more, tell a time, or begin another clause."""
    last, all_words = told[-1].casefold(), {word.casefold() for word in told}
    waiting = words("prepositions") | words("joining") | words("articles") | words("relatives")
    other = (words("clause_openings") - words("relatives") - {"following", "as"}) | words("days") | words("when")
    return last in waiting or not other.isdisjoint(all_words)
