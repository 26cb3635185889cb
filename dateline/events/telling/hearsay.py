"""Whether a clause is only somebody's word: what a report, an indictment or a nameless source says, or one who accuses.

Verbs that doubt by themselves ("alleged that") stand in the lexicon; who is trusted to tell, such as police, does not
matter here. "The report" is trusted unless the article tells that somebody denied it, or that it could not be confirmed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import FINITE, NOMINAL, child, children, is_infinitive, is_verb, marker, subject

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


def is_hearsay(clause: Token, words: Lexicon) -> bool:
    """Whether the text does not say that what a finite verb tells happened, but who says so."""
    told = _is_of_report(clause, words) or _is_charged(clause, words) or _is_according(clause, words)
    return told or _is_unproven(clause, words)


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


def is_told_of(told: Token, governor: Token, voice: str, words: Lexicon) -> bool:
    """Whether others only say of somebody that he did it: "was reported to have sold oil"."""
    done = told.tag_ == "VBG" or any(words.has("verbs.have", aux.lower_) for aux in children(told, "aux"))
    return (
        done
        and is_infinitive(told)
        and voice == "passive"
        and words.has("verbs.said_of_others", governor.lemma_.lower())
    )


def _is_unproven(clause: Token, words: Lexicon) -> bool:
    """Whether it is what nothing shows: "there is no evidence that he was killed"."""
    proof = clause.head
    if clause.dep_ not in {"acl", "relcl", "ccomp"} or proof.pos_ not in NOMINAL or marker(clause) != "that":
        return False
    return words.has("noun.proofs", proof.lemma_.lower()) and any(
        words.has("adverb.negative_words", part.lower_) for part in children(proof, "det")
    )


def is_taken_back(clause: Token, words: Lexicon) -> bool:
    """Whether it is what a statement said that was put right: "corrected a statement that the gates had been shut"."""
    statement = clause.head
    said = clause.dep_ in {"acl", "relcl", "ccomp"} and statement.pos_ in NOMINAL and marker(clause) == "that"
    return said and statement.dep_ == "dobj" and words.has("verbs.taking_words_back", statement.head.lemma_.lower())


def is_denied(clause: Token, words: Lexicon) -> bool:
    """Whether it is what somebody said will not be: "denied that the line would be shut"."""
    denying = clause.head
    said = clause.dep_ == "ccomp" and is_verb(denying) and marker(clause) == "that" and child(denying, "neg") is None
    return said and denying.tag_ in FINITE and words.has("verbs.denying", denying.lemma_.lower())
