"""Which nouns tell of no happening that a reader could name: "the release of a statement", "the attacks for robbery".

Verbs that say nothing stand in `saying_nothing` and `idle_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children
from dateline.events.wording.complements import complement

if TYPE_CHECKING:
    from dateline.events.rows.candidates import Candidate


def names_nothing(candidate: Candidate) -> bool:
    """Whether the row of a noun would tell neither what was said nor who was attacked."""
    return _is_making_known(candidate) or _is_answered_alone(candidate)


def _is_making_known(candidate: Candidate) -> bool:
    """Whether a statement or the like was given out, and not what it said: "the release of a statement"."""
    noun, words = candidate.trigger.token, candidate.reading.words
    if not words.has("noun.giving_out", noun.lemma_.lower()):
        return False
    given = (told for part in children(noun, "prep") if part.lower_ == "of" for told in children(part, "pobj"))
    return any(
        words.has("noun.sayings", told.lemma_.lower())
        and child(told, "prep", "acl", "relcl", "poss", "compound") is None
        for told in given
    )


def _is_answered_alone(candidate: Candidate) -> bool:
    """Whether of an attack the sentence tells no more than what it was for."""
    noun, words = candidate.trigger.token, candidate.reading.words
    what_for = any(part.lower_ == "for" for part in children(noun, "prep"))
    return what_for and words.has("noun.answers", noun.lemma_.lower()) and not complement(candidate)
