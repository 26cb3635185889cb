"""What a sentence sets off by "it was" and the time at which it was done: "it was in May that Ann Lee left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children, is_verb

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Token


def set_off_by(verb: Token) -> Token | None:
    """The verb of the clause behind "it was" and a time; None where something else is said of "it"."""
    it = child(verb, "nsubj") if verb.lemma_ == "be" else None
    if it is None or it.lower_ != "it" or child(verb, "acomp", "attr", "auxpass") is not None:
        return None
    leads = child(verb, "prep", "npadvmod") is not None
    clauses = (clause for clause in children(verb, "ccomp", "advcl") if clause.i > verb.i and is_verb(clause))
    return next((clause for clause in clauses if leads and _opens_with_that(clause)), None)


def _opens_with_that(clause: Token) -> bool:
    return any(part.lower_ == "that" and part.i == clause.left_edge.i for part in clause.children)
