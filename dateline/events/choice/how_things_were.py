"""Which verbs tell how things were and not what came about: tenures, customs, and clauses that say which thing is meant.

"Served as mayor from 2009 to 2013", "holds a market every Friday", "the guns that he used on Monday". Verbs that say
nothing whatever they tell stand in `idle_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children, marker

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_YEARS = frozenset({"year", "decade", "century"})
_PRESENT = frozenset({"VBZ", "VBP"})


def is_how_things_were(candidate: Candidate) -> bool:
    """Whether a verb's row would tell a state or a custom, or only which thing its sentence speaks of."""
    verb, words = candidate.trigger.token, candidate.reading.words
    return (
        _is_tenure(candidate)
        or _is_custom(candidate)
        or _is_what(verb)
        or _says_which(verb, words)
        or _was_doing(verb)
        or _grew_meanwhile(candidate)
    )


def _is_tenure(candidate: Candidate) -> bool:
    """Whether somebody held a place for years: "served as mayor from 2009 to 2013", "has taught since 1990"."""
    verb, dated, words = candidate.trigger.token, candidate.dated, candidate.reading.words
    if candidate.trigger.group.voice != "active" or not words.has("verbs.tenures", verb.lemma_.lower()):
        return False
    if dated.grain not in _YEARS or dated.edtf is None:
        return False
    return "/" in dated.edtf or dated.date_relation == "since"


def _is_custom(candidate: Candidate) -> bool:
    """Whether it is told in the present of times that come again: "holds a market every Friday"."""
    verb, start = candidate.trigger.token, candidate.reading.paragraph.start
    if verb.tag_ not in _PRESENT:
        return False
    repeated = [row["char_start"] - start for row in candidate.reading.timexes if row["type"] == "SET"]
    return bool(repeated) and any(token.idx in repeated for token in verb.subtree)


def _is_what(verb: Token) -> bool:
    """Whether the text does not say what was done: "what Iona has told the last six months"."""
    return any(part.lower_ in {"what", "whatever"} and part.i < verb.i for part in children(verb, "dobj"))


def _says_which(verb: Token, words: Lexicon) -> bool:
    """Whether it only says which thing is meant: "guns he used", "injuries sustained", "a third of the cars sold"."""
    if verb.dep_ not in {"acl", "relcl"}:
        return False
    noun, lemma = verb.head, verb.lemma_.lower()
    used = lemma == "use" and all(part.tag_ in {"WDT", "WP"} for part in children(verb, "dobj"))
    if used or noun.lemma_.lower() in words.words.get(f"which.{lemma}", frozenset()):
        return True
    several = verb.dep_ == "acl" and verb.tag_ == "VBN" and noun.tag_ == "NNS" and noun.dep_ == "pobj"
    if not several or noun.head.lower_ != "of" or child(noun, "det", "poss", "nummod") is not None:
        return False
    return words.has("noun.counted_by", noun.head.head.lemma_.lower()) and child(verb, "agent") is None


def _was_doing(verb: Token) -> bool:
    """Whether a clause about somebody says what he was doing then: "a man who was leaving the port"."""
    past = any(part.tag_ == "VBD" for part in children(verb, "aux"))
    return verb.dep_ == "relcl" and verb.tag_ == "VBG" and past


def _grew_meanwhile(candidate: Candidate) -> bool:
    """Whether something only grew while something was done: "as criticism mounted, the club named a committee"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if candidate.dated.date_basis != "scope" or not words.has("verbs.mounting", verb.lemma_.lower()):
        return False
    before = verb.dep_ == "ccomp" and verb.i < verb.head.i  # parsers take it for what is told
    within = verb.dep_ == "advcl" or before
    return within and words.has("marker.same_time", marker(verb) or "")
