"""Whom somebody found to be what, where a parser took the two for a clause: "a jury found Ann Lee guilty of fraud"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.mends.mend import Mend
    from dateline.events.parsing.parsed import Token


def is_verdict(how: Token, words: Lexicon) -> bool:
    """What somebody was found to be, taken for a clause whose subject he is: it was found of him."""
    found = how.head
    if how.tag_ != "JJ" or not words.has("verbs.verdicts", how.lower_):
        return False
    if not words.has("verbs.finding_so", found.lemma_.lower()) or child(how, "aux", "cop", "mark") is not None:
        return False
    whom = next((who for who in children(how, "nsubj") if found.i < who.i < how.i), None)
    if whom is None:
        return False
    whom.head, whom.dep_ = found, "dobj"
    how.dep_ = "oprd"
    return True


OF_VERDICTS: dict[str, tuple[Mend, ...]] = {"ccomp": (is_verdict,)}
"""What is asked of a word, by its relation."""
