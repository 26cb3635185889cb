"""Participles that only say who or what is meant: a time behind one is of the deed that the sentence tells.

"Police arrested a man carrying a gun on Monday": he was arrested then. What names a happening keeps its time, as in
"condemned a raid killing ten on Monday", and so does what begins or ends then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, SUBJECTS, child, children, is_verb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_DEEDS = frozenset({"occurrence"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def above_description(start: int, verb: Token, events: Mapping[int, Trigger], words: Lexicon) -> Token:
    """The verb that tells what was done to whom a participle before place `start` describes, else the word itself."""
    thing = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or thing.pos_ not in NOMINAL or not thing.i < verb.i < start:
        return verb
    if words.has("event_nouns.sure", thing.lemma_.lower()) or not _has_object(verb, start):
        return verb
    deed = thing.head if thing.dep_ == "dobj" else thing.head.head if thing.dep_ == "pobj" else verb
    told = events.get(deed.i)
    if told is None or not is_verb(deed) or told.event_class not in _DEEDS or deed.i > thing.i:
        return verb
    return deed if _is_finite(deed) and not words.has("verbs.announcing", deed.lemma_.lower()) else verb


def _has_object(verb: Token, start: int) -> bool:
    return any(part.i < start for part in children(verb, "dobj"))


def _is_finite(verb: Token) -> bool:
    """Whether it is a verb in the past, or in the present of captions."""
    if verb.tag_ in _FINITE:
        return child(verb, *SUBJECTS) is not None
    return verb.tag_ == "VBN" and any(part.tag_ == "VBD" for part in children(verb, "aux", "auxpass"))
