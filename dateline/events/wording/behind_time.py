"""The clause that tells what a noun means, behind a time between the two: "its decision last month to sell the mill".

Parsers hang it on whatever verb stands above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import is_infinitive, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


def clause_behind_time(noun: Token, words: Lexicon, when: frozenset[int]) -> Token | None:
    """The verb of the clause behind a noun and its time: "that" tells what was said, "to" what was decided."""
    at = noun.i + 1
    while at < noun.sent.end and (at in when or (noun.doc[at].dep_ == "prep" and at + 1 in when)):
        at += 1
    if at == noun.i + 1 or at >= noun.sent.end:
        return None
    opening = noun.doc[at]
    tells = words.has("noun.sayings", noun.lemma_.lower()) or words.governor("noun", noun.lemma_.lower()) is not None
    decides = tells or words.has("noun.steps", noun.lemma_.lower())
    if not decides or opening.lower_ not in {"that", "to"} or opening.tag_ not in {"IN", "TO", "WDT", "DT"}:
        return None
    clause = opening.head
    inside = is_verb(clause) and clause.i > at and clause.left_edge.i >= at
    return clause if inside and (opening.lower_ == "that" or is_infinitive(clause)) else None
