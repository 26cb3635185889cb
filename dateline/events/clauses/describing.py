"""Clauses that only say who or what is meant: a time behind one is of the deed that the sentence tells.

"Police arrested a man carrying a gun on Monday": he was arrested then, and so "freed ten guards held by rebels on
Monday". What names a happening keeps its time, as in "condemned a raid killing ten on Monday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.events.parsing.syntax import NOMINAL, POINTS_OF_TIME, SUBJECTS, child, children, is_verb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

Row = dict[str, Any]

_DEEDS = frozenset({"occurrence"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PRESENT = frozenset({"VBZ", "VBP"})
_SHORT = frozenset({"day", "time", "weekend", "week"})


def above_description(row: Row, start: int, word: Token, events: Mapping[int, Trigger], words: Lexicon) -> Token:
    """The verb that tells what was done to whom a clause before place `start` describes, else the word itself."""
    clause = _clause_of(word)
    if clause is None or not clause.head.i < clause.i < start or not _describes(clause, row, start, words):
        return word
    deed = _deed_above(clause.head, words)
    told = None if deed is None else events.get(deed.i)
    if deed is None or told is None or told.event_class not in _DEEDS or deed.i > clause.head.i or _has_time(deed):
        return word
    return deed if _is_finite(deed) and not words.has("verbs.announcing", deed.lemma_.lower()) else word


def _clause_of(word: Token) -> Token | None:
    """The clause about a noun that a verb belongs to: itself, or that of "suspected of killing"."""
    clause = word.head.head if word.dep_ == "pcomp" and word.head.dep_ == "prep" else word
    return clause if clause.dep_ in {"acl", "relcl"} and is_verb(clause) and clause.head.pos_ in NOMINAL else None


def _describes(clause: Token, row: Row, start: int, words: Lexicon) -> bool:
    if clause.tag_ == "VBG" and clause.dep_ == "acl":
        return any(part.i < start for part in children(clause, "dobj"))
    if row.get("grain") not in _SHORT:
        return False
    if clause.dep_ == "relcl":
        return clause.tag_ in _PRESENT and child(clause, "aux", "neg") is None
    behind = (part for part in children(clause, "prep", "agent", "xcomp") if part.i < start)
    held = words.has("verbs.describing", clause.lemma_.lower()) and clause.tag_ in {"VBN", "VBD"}
    return held and any(child(part, "pobj", "pcomp") is not None or part.dep_ == "xcomp" for part in behind)


def _deed_above(noun: Token, words: Lexicon) -> Token | None:
    """The verb that a noun is the object of, itself or as what another is of: "met leaders of the group"."""
    while noun.dep_ in {"dobj", "pobj"} and noun.pos_ in NOMINAL:
        if words.has("event_nouns.sure", noun.lemma_.lower()):
            return None
        above = noun.head if noun.dep_ == "dobj" else noun.head.head
        if is_verb(above):
            return above
        noun = above
    return None


def _has_time(deed: Token) -> bool:
    beside = [
        *children(deed, "npadvmod"),
        *(noun for part in children(deed, "prep") for noun in children(part, "pobj")),
    ]
    return any(noun.ent_type_ in POINTS_OF_TIME for noun in beside)


def _is_finite(verb: Token) -> bool:
    """Whether it is a verb in the past, or in the present of captions."""
    if verb.tag_ in _FINITE:
        return child(verb, *SUBJECTS) is not None or verb.dep_ == "conj"
    return verb.tag_ == "VBN" and any(part.tag_ == "VBD" for part in children(verb, "aux", "auxpass"))
