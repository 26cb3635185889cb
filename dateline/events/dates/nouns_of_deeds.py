"""Nouns behind which a time is of the deed that was done to them or about them, and not theirs.

As in "condemned the attack on Friday", "filed for bankruptcy on Friday", "declared a state of emergency on Friday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, child, children, governing_verb, is_verb

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


def is_object_of_deed(noun: Token, events: dict[int, Trigger]) -> bool:
    """Whether a past deed was done about the noun, whose date follows both: "condemned the attack on Friday"."""
    return noun.dep_ == "dobj" and noun.pos_ in NOMINAL and noun.head.tag_ == "VBD" and noun.head.i in events


def is_any_of_deed(noun: Token) -> bool:
    """Whether it is none that is known, and what a deed was for or of: "filed for bankruptcy", "accused Ost of theft"."""
    if noun.dep_ != "pobj" or noun.tag_ != "NN" or noun.head.lower_ not in {"for", "of"} or not is_verb(noun.head.head):
        return False
    return all(part.lower_ in {"a", "an"} for part in children(noun, "det", "poss", "compound", "amod"))


def verdict_on(charge: Token, events: dict[int, Trigger], words: Lexicon) -> Token | None:
    """How a court then decided about it: "convicted Ann Lee of the attack", "found guilty of murder on Monday"."""
    leading = charge.head
    if charge.dep_ != "pobj" or leading.lower_ not in {"of", "to"}:
        return None
    found = leading.head
    verb = found.head if words.has("verbs.verdicts", found.lower_) else found
    decided = verb.i != found.i or words.has("verbs.deciding_on_charges", verb.lemma_.lower())
    return verb if decided and is_verb(verb) and verb.i in events else None


def died_of(cause: Token, events: dict[int, Trigger], words: Lexicon) -> Token | None:
    """The verb of who died of what then: "died of a heart attack on Monday", "died after falling on Monday"."""
    leading = cause.head
    told = {"pobj": {"of", "from"}, "pcomp": {"after", "from"}}.get(cause.dep_, set())
    verb = leading.head if leading.lower_ in told else None
    died = verb is not None and words.has("verbs.dying", verb.lemma_.lower())
    return verb if died and verb is not None and verb.i in events else None


def won_then(contest: Token, events: dict[int, Trigger], words: Lexicon) -> Token | None:
    """What became of a contest then, told behind both: "won a contest for a club three years later"."""
    verb = contest.head
    decided = contest.dep_ == "dobj" and verb.tag_ == "VBD" and words.has("verbs.contesting", verb.lemma_.lower())
    return verb if decided and verb.i in events and verb.i < contest.i else None


def is_contest_of_deed(contest: Token, events: dict[int, Trigger], words: Lexicon) -> bool:
    """Whether somebody came so far in a contest then: "reached the quarter-finals of the junior championship in 1986"."""
    part = contest.head.head
    kinds = contest.lower_, f"{contest.lower_}s"
    inside = contest.head.lower_ == "of" and any(words.has("noun.contests", kind) for kind in kinds)
    played = words.has("noun.contests", part.lower_) or words.has("noun.parts_of_games", part.lemma_.lower())
    return inside and played and is_object_of_deed(part, events)


def is_kind_of_deed(noun: Token, events: dict[int, Trigger]) -> bool:
    """Whether it only says what kind of thing a past deed brought: "declared a state of emergency on Monday"."""
    whole = noun.head.head
    bare = noun.tag_ == "NN" and child(noun, "det", "poss", "amod", "compound", "nummod") is None
    return bare and is_object_of_deed(whole, events)


def is_won_by_office(office: Token, words: Lexicon) -> bool:
    """Whether somebody was then made what it was for: "was declared winner of the election on Monday"."""
    made = office.head
    return office.dep_ in {"oprd", "attr"} and words.has("verbs.putting_in_office", made.lemma_.lower())


def issued_for(noun: Token, events: dict[int, Trigger], words: Lexicon) -> Token:
    """The deed of who issued a writ, where a date seems to be of what that is for: "issued a warrant for his arrest"."""
    writ = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else None
    above = governing_verb(writ) if writ is not None and words.has("noun.writs", writ.lemma_.lower()) else None
    return above if above is not None and above.i in events else noun
