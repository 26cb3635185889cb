"""What a verb, noun or adjective makes of the event that it governs: "vowed to go", "called off the vote", "unable to go".

Whether it governs it at all is seen in `factuality`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, child, is_with_out

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


def effect_of(governor: Token, words: Lexicon) -> str | None:
    """What the lexicon says that the word, with its particle, makes of what it governs; None where it says nothing."""
    lemma = governor.lemma_.lower()
    if words.has("verbs.denying_with_out", lemma) and not is_with_out(governor):
        return None
    if governor.pos_ in NOMINAL:
        return words.governor("noun", lemma)
    if governor.pos_ == "ADJ":
        return words.governor("adjective", lemma)
    particle = child(governor, "prt")
    with_particle = words.governor("verb", f"{lemma}_{particle.lower_}") if particle is not None else None
    return with_particle or words.governor("verb", lemma)
