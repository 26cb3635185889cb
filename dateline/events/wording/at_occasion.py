"""At which contest or vote something was done, told before the verb: "In the 2012 state election, Lee won ten seats".

A title that is made of the words behind the verb alone would not say in what the seats were won. What completes a verb
behind it is chosen in `complements`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.saying_when import says_when
from dateline.events.parsing.syntax import PRONOUNS, child, children

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_LONGEST = 7  # tokens
_DETERMINING = frozenset({"DT", "PRP$", "POS", "WDT"})


def at_occasion(candidate: Candidate, told: str) -> str:
    """The phrase before a verb that tells at which occasion, without its time; empty where `told` says it or none does."""
    if candidate.trigger.nominal:
        return ""
    verb = candidate.trigger.token
    for leading in (part for part in children(verb, "prep") if part.i < verb.i):
        noun = child(leading, "pobj")
        if noun is None or not _is_occasion(leading, noun, candidate) or noun.lower_ in told.casefold():
            continue
        kept = [token for token in noun.doc[leading.i + 1 : noun.i + 1] if token.i not in candidate.when]
        if len(kept) < _LONGEST and all(token.tag_ not in PRONOUNS for token in kept):
            return _written(leading, [token for token in kept if token.tag_ != "POS"])
    return ""


def _is_occasion(leading: Token, noun: Token, candidate: Candidate) -> bool:
    """Whether a phrase leads to a contest or a vote that a time says which one it was."""
    words, when = candidate.reading.words, candidate.when
    kind = words.has("noun.contests", noun.lower_) or words.has("noun.at_votes", noun.lower_)
    dated = noun.i not in when and any(part.i in when or says_when(part, when) for part in noun.children)
    return kind and dated and words.has("relations.occasion", leading.lower_)


def _written(leading: Token, kept: list[Token]) -> str:
    article = "" if kept[0].tag_ in _DETERMINING else "the "
    return f"{leading.lower_} {article}{''.join(token.text + token.whitespace_ for token in kept).strip()}"
