"""What was only set for a time to come: "a vote scheduled for May". What was "delayed for two hours" was so.

What else plans or denies is in `factuality`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import POINTS_OF_TIME, child, children

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


def is_set_for_later(verb: Token, words: Lexicon, *, passive: bool) -> bool:
    """ "a vote scheduled for May", "the vote that they planned for May": the deed that matters is the vote."""
    lemma = verb.lemma_.lower()
    if passive and words.has("verbs.scheduling", lemma):
        return True
    leading = (part for part in children(verb, "prep") if words.has("relations.ahead", part.lower_))
    nouns = (noun for part in leading for noun in children(part, "pobj") if noun.ent_type_ in POINTS_OF_TIME)
    return any(not _is_length(noun, words) for noun in nouns) and words.governor("verb", lemma) == "planned"


def _is_length(noun: Token, words: Lexicon) -> bool:
    """Whether it tells how long ("two hours"), and not when ("the coming weekend", "next week")."""
    unit = any(words.has(f"lengths.{name}", noun.lemma_.lower()) for name in ("nouns", "short"))
    return unit and child(noun, "det", "amod") is None
