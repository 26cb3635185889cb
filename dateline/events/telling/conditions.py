"""Whether a clause is a condition, a comparison or a question, of which nobody says that it came true.

English opens one with a conjunction ("if the dam fails", "as if the dam had failed") or puts the verb before its subject
("had the dam failed", "should it fail", "were it to fail"). What becomes of the clauses around it is in `factuality`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children, marker, subject

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token

_SUBORDINATE = frozenset({"advcl", "ccomp"})


def is_condition(verb: Token, words: Lexicon) -> bool:
    """Whether the clause of the verb is a condition, or only what something was like."""
    if words.has("marker.conditional", marker(verb) or "") or _is_inverted(verb, words):
        return True
    opening = [mark.lower_ for mark in children(verb, "mark")]
    return len(opening) > 1 and opening[0] == "as" and words.has("marker.as_if", opening[1])


def _is_inverted(verb: Token, words: Lexicon) -> bool:
    """Whether the clause, which is no main one, opens with the verb that conditions are inverted with."""
    own = subject(verb)
    if verb.dep_ not in _SUBORDINATE:
        return own is not None and _is_behind_modal(verb, own)
    openings = [verb, *children(verb, "aux", "auxpass")]
    if verb.head.dep_ in _SUBORDINATE and child(verb.head, "nsubj") is None:
        openings.append(verb.head)  # a parser takes "had" of "had the dam failed" for a verb above
    before = [opening for opening in openings if own is not None and opening.i < own.i]
    return any(words.has("marker.inverted", opening.lower_) for opening in before)


def _is_behind_modal(verb: Token, own: Token) -> bool:
    """Whether "had" opens its clause behind what a modal says would have been, which a parser hung below it."""
    opening = next((aux for aux in children(verb, "aux") if aux.lower_ == "had" and aux.i < own.i), None)
    if opening is None:
        return False
    before = [clause for clause in children(verb, "ccomp") if clause.i < opening.i]
    return any(aux.tag_ == "MD" for clause in before for aux in children(clause, "aux"))


def is_set_against(verb: Token) -> bool:
    """Whether a past behind "but" has no part in what "would" says before it: "would have sold it but kept it".

    A past with a "was" or "had" of its own has none behind "and" either: "was planned for May and was put off".
    """
    if verb.head.tag_ not in {"VB", "VBN"}:
        return False
    if marker(verb.head) is None and any(
        aux.tag_ == "VBD" and aux.i > verb.head.i for aux in children(verb, "aux", "auxpass")
    ):
        return True
    but = any(part.lower_ == "but" for part in children(verb.head, "cc"))
    return but and verb.tag_ == "VBD"


def is_question(sentence: Span) -> bool:
    """Whether a sentence asks."""
    return str(sentence.text).rstrip(" \"'\u201d\u2019)").endswith("?")
