"""What was all but done: "almost won the cup", "stopped short of selling it", "was to have sold it".

What is denied in so many words is in `factuality`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import children, is_infinitive

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_ALL_BUT = ["all", "but"]


def is_nearly_done(verb: Token, words: Lexicon) -> bool:
    """Whether it almost happened, or "all but" did; what "almost doubled" did grow."""
    all_but = verb.i > verb.sent.start + 1 and [token.lower_ for token in verb.doc[verb.i - 2 : verb.i]] == _ALL_BUT
    nearly = all_but or any(
        words.has("adverb.nearly", part.lower_) and part.i < verb.i for part in children(verb, "advmod")
    )
    return nearly and not words.has("verbs.by_degrees", verb.lemma_.lower())


def is_short_of(preposition: Token, words: Lexicon) -> bool:
    """Whether somebody came near to what stands behind and did not do it: "came close to selling the port"."""
    word = preposition.head
    return preposition.lower_ in {"of", "to"} and word.i < preposition.i and words.has("adverb.short_of", word.lower_)


def was_to_have(verb: Token, governor: Token, words: Lexicon) -> bool:
    """Whether it "was to have" been done, which none says of what was."""
    past = words.has("verbs.be", governor.lemma_) and governor.tag_ == "VBD"
    return past and is_infinitive(verb) and any(words.has("verbs.have", aux.lower_) for aux in children(verb, "aux"))
