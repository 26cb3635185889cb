"""Whether a clause is only somebody's word: what a report, an indictment or a nameless source says, or one who accuses.

Verbs that doubt by themselves ("alleged that") stand in the lexicon; who is trusted to tell, such as police, does not
matter here. "The report" is trusted unless the article tells that somebody denied it, or that it could not be confirmed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, child, children, is_verb, marker, subject

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


def is_hearsay(clause: Token, words: Lexicon) -> bool:
    """Whether the text does not say that what a finite verb tells happened, but who says so."""
    return _is_of_report(clause, words) or _is_charged(clause, words) or _is_according(clause, words)


def _is_of_report(clause: Token, words: Lexicon) -> bool:
    """Whether it is what a report tells: "denied a report that ships have sold oil", but not "one that told of it"."""
    report = clause.head.pos_ in NOMINAL and words.has("noun.hearsay", clause.head.lemma_.lower())
    return report and clause.dep_ in {"acl", "relcl"} and child(clause, "mark") is not None and marker(clause) == "that"


def _is_charged(clause: Token, words: Lexicon) -> bool:
    """Whether who accuses says so, or a nameless source: "the indictment said he hid a gun", "she said she was abused"."""
    saying = clause.head
    if clause.dep_ != "ccomp" or not is_verb(saying) or words.classes.get(saying.lemma_.lower()) != "reporting":
        return False
    teller, own = subject(saying), subject(clause)
    if teller is not None and _is_no_witness(teller, words):
        return True
    charged = (words.has("verbs.charged_by_victims", word) for word in (clause.lemma_.lower(), clause.lower_))
    return child(clause, "auxpass") is not None and any(charged) and own is not None and own.tag_ == "PRP"


def _is_according(clause: Token, words: Lexicon) -> bool:
    """Whether it is told according to such a one: "according to the indictment, he hid a gun"."""
    return any(_is_no_witness(teller, words) for teller in _tellers(clause))


def is_of_denied_report(clause: Token, article: str, words: Lexicon) -> bool:
    """Whether it is told according to a report that the article tells to be denied or that nobody could confirm."""
    reports = [one for one in _tellers(clause) if words.has("noun.hearsay", one.lemma_.lower())]
    return (
        bool(reports)
        and _denied(words.words["denial.denying"], words.words["denial.confirming"]).search(article) is not None
    )


@cache
def _denied(denying: frozenset[str], confirming: frozenset[str]) -> re.Pattern[str]:
    """Finds "denied the report", "was unable to independently confirm"."""
    denied, confirm = ("|".join(sorted(words)) for words in (denying, confirming))
    return re.compile(
        rf"\b(?:{denied})\s+(?:\w+\s+){{1,2}}reports?\b|\b(?:unable|not)(?:\s+\w+){{0,3}}\s+(?:{confirm})\b"
    )


def _tellers(clause: Token) -> list[Token]:
    """Those according to whom it is told."""
    leading = (to for part in children(clause, "prep") if part.lower_ == "according" for to in children(part, "prep"))
    return [teller for to in leading for teller in children(to, "pobj")]


def _is_no_witness(teller: Token, words: Lexicon) -> bool:
    lemma = teller.lemma_.lower()
    return words.has("noun.accusing", lemma) or words.has("noun.unnamed", lemma)
