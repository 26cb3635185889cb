"""How what is told lies to the time beside it: during, before, since, until or near, as its preposition says.

Which event word a time belongs to is decided in `hosts`; what the relation makes of the date, in `dating`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.lengths import closes_length
from dateline.events.parsing.syntax import children

if TYPE_CHECKING:
    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_FEAST = "holiday"  # in the rules of a feast


def relation_of(timex: TimexSpan, opening: Token | None, words: Lexicon) -> str:
    """How what is told lies to the timex, by its preposition; a range's second date is its end."""
    if closes_length(timex.span, words):
        return "until"
    if opening is None:
        return "during"
    if words.has("verbs.span", opening.head.lower_) and opening.head.dep_ != "xcomp":  # "started dating in May"
        return words.relations.get(opening.head.lower_, "during")
    if timex.second and words.has("relations.range", opening.lower_):
        return "until"
    if words.has("relations.range_end", opening.lower_) and any(
        words.has("relations.range", part.lower_) for part in prepositions_before(opening)
    ):
        return "until"
    relation = words.relations.get(opening.lower_, "during")
    if relation in {"before", "after"} and _is_of_name_before(timex, opening):
        return "during"
    nearly = relation in {"before", "after"} and _is_nearly(timex, opening, words)
    return "near" if nearly or _is_about_feast(timex, opening, words) else relation


def _is_of_name_before(timex: TimexSpan, opening: Token) -> bool:
    """Whether a name stands between the two, to which the preposition belongs: "spoke before the Port Committee May 6"."""
    start = timex.span.start
    return start > opening.i + 1 and opening.doc[start - 1].pos_ == "PROPN"


def _is_about_feast(timex: TimexSpan, opening: Token, words: Lexicon) -> bool:
    """Whether it was in the days about a feast: "split over Christmas"."""
    feast = timex.row.get("grain") == "day" and _FEAST in (timex.row.get("rule") or "")
    return feast and words.has("relations.about_feast", opening.lower_)


def _is_nearly(timex: TimexSpan, opening: Token, words: Lexicon) -> bool:
    """Whether it lies at about a time of the clock: "shortly before 8 a.m."."""
    when = timex.row.get("edtf") or ""
    clock = "T" in when and "/" not in when
    return clock and opening.i > timex.span.sent.start and words.has("relations.nearly", opening.nbor(-1).lower_)


def prepositions_before(preposition: Token) -> list[Token]:
    """The prepositions that one may go on from: its head and those of the same head before it."""
    return [preposition.head, *(part for part in children(preposition.head, "prep") if part.i < preposition.i)]
