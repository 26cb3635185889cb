"""Lengths: of time that a date closes, and such as tell how long or how far something went.

The first as in "in the year to May", "the 26 weeks ended May 6", "the three months to the end of May": what is told
fell somewhere in that length, not on the date, and "the year" there is none of the calendar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token

_BETWEEN = frozenset({"the", "end", "of", "-", "mid", "on"})
_MEASURES = frozenset({"QUANTITY", "TIME", "DATE"})
_MOST_BETWEEN = 4  # words, as in "to the end of"


def closes_length(span: Span, words: Lexicon) -> bool:
    """Whether the date is the end of a length of time."""
    at = span.start - 1
    while at > span.sent.start and span.start - at <= _MOST_BETWEEN and span.doc[at].lower_ in _BETWEEN:
        at -= 1
    if at <= span.sent.start or not _is_end(span.doc[at], words):
        return False
    before = span.doc[at - 1]
    ranges = span.doc[at].lower_ == "to" and before.ent_type_ == "DATE" and before.is_title  # "January to May"
    return ranges or _is_length(before, words)


def opens_length(span: Span, words: Lexicon) -> bool:
    """Whether it is the length before such a date: "the year" of "the year ended May 6"."""
    behind = span.doc[span.end] if span.end + 1 < span.sent.end else None
    if behind is None or not _is_length(span[-1], words):
        return False
    to_date = behind.lower_ != "to" or any(
        span.doc[at].ent_type_ == "DATE" for at in range(span.end + 1, min(span.end + 3, span.sent.end))
    )
    return _is_end(behind, words) and to_date


def _is_end(token: Token, words: Lexicon) -> bool:
    return words.has("lengths.closing", token.lower_)


def _is_length(token: Token, words: Lexicon) -> bool:
    return words.has("lengths.nouns", token.lower_)


def is_measure(preposition: Token, words: Lexicon) -> bool:
    """Whether it tells how long or how far: "driven by a guard for two miles"."""
    inner = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if preposition.lower_ != "for" or inner is None:
        return False
    return inner.ent_type_ in _MEASURES or words.has("noun.measures", inner.lemma_.lower())
