"""Where an event took place, as far as its own phrase or that of a noun beside it tells.

Places that take part ("flew to Ost") are participants.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.phrases import phrase
from dateline.events.sharing import done_by
from dateline.events.syntax import child, children

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsed import Token
    from dateline.events.triggers import Trigger

_LONGEST_DATE = 5  # tokens


def location_of(trigger: Trigger, words: Lexicon) -> str | None:
    """The place behind "in", "at" or the like, where the parser names it a place."""
    governors = [trigger.token, *([trigger.light_noun] if trigger.light_noun is not None else [])]
    governors += children(trigger.token, "dobj")
    governors += [noun for noun in children(trigger.token, "nsubj") if done_by(noun, words) is not None]
    for governor in governors:
        for preposition in children(governor, "prep"):
            place = child(preposition, "pobj") if words.has("location.prepositions", preposition.lower_) else None
            if place is not None and words.has("location.entity_types", place.ent_type_):
                span = phrase(place, words)
                return span.text if span is not None else None
    nouns = [trigger.token] if trigger.nominal else governors[1:]
    return next((name for noun in nouns if (name := _place_behind_date(noun, words))), None)


def _place_behind_date(noun: Token, words: Lexicon) -> str | None:
    """The place behind a noun and its date, which parsers hang on the verb: "after strikes last week in Ost"."""
    behind = noun.doc[noun.i + 1 : noun.sent.end]
    dated = [token.i for token in behind[:_LONGEST_DATE] if token.ent_type_ in {"DATE", "TIME"}]
    at = dated[0] if dated else noun.i
    led = at == noun.i + 1 or (at == noun.i + 2 and behind[0].pos_ == "ADP")
    while led and at in dated:
        at += 1
    opening = noun.doc[at] if led and at < noun.sent.end else None
    inner = child(opening, "pobj") if opening is not None and opening.lower_ == "in" else None
    span = phrase(inner, words) if inner is not None and _is_in_place(inner, words) else None
    return span.text if span is not None else None


def _is_in_place(noun: Token, words: Lexicon) -> bool:
    return any(words.has("location.entity_types", part.ent_type_) for part in (noun, *children(noun, "compound")))
