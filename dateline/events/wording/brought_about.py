"""The clause behind a verb that tells what brought its happening about: "a clinic closed after a nurse was shot".

A title without it would say too little: who died or was hurt, or a verb that nothing else completes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.effects import is_suffered
from dateline.events.parsing.syntax import PRONOUNS, children, is_verb, marker, subject
from dateline.events.references.pronouns import antecedent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_LONGEST = 30  # tokens


def brought_about_by(verb: Token, words: Lexicon, when: frozenset[int], *, completed: bool) -> Iterator[Token]:
    """The verb of the clause; `completed` is whether other words complete `verb` already, `when` tokens of times."""
    if completed and not is_suffered(verb, words):
        return
    above = children(verb.head, "advcl") if verb.dep_ == "xcomp" else []  # "were forced to leave after a quake struck"
    for clause in [*children(verb, "advcl"), *above]:
        opened = clause.i > verb.i and words.has("marker.bringing_about", marker(clause) or "")
        if opened and is_verb(clause) and _tells(clause, verb, words, when):
            yield clause


def _tells(clause: Token, verb: Token, words: Lexicon, when: frozenset[int]) -> bool:
    """Whether it says by itself who did what, and goes on from the verb without a mark."""
    start = next((part.i for part in clause.children if part.lower_ == marker(clause)), clause.left_edge.i)
    told = clause.doc[start : clause.right_edge.i + 1]
    if subject(clause) is None or len(told) > _LONGEST or clause.doc[start - 1].is_punct:
        return False
    if any(token.i in when for token in told):
        return False  # it has a day of its own
    pronouns = (token for token in told if token.tag_ in PRONOUNS and not token.lower_.endswith(("self", "selves")))
    return all(_is_subject(token, verb, words) for token in pronouns)


def _is_subject(pronoun: Token, verb: Token, words: Lexicon) -> bool:
    """Whether a pronoun stands for the subject of the verb, with which a title begins."""
    own, meant = subject(verb), antecedent(pronoun, words, frozenset())
    return own is not None and meant is not None and meant.i == own.i
