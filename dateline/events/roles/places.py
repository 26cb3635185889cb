"""Where an event took place, as far as its own phrase, that of a noun beside it or, of an election, its sentence tells.

Places that take part ("flew to Ost") are participants.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.phrases import phrase
from dateline.events.clauses.sharing import done_by
from dateline.events.parsing.syntax import SUBJECTS, child, children
from dateline.events.references.countries import only_country

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_LONGEST_DATE = 5  # tokens


def location_of(trigger: Trigger, words: Lexicon, dates: frozenset[int] = frozenset()) -> str | None:
    """The place behind "in", "at" or the like, where the parser names it a place or a part of one, or before a noun.

    `dates` are the tokens of the sentence's timexes.
    """
    governors = [trigger.token, *([trigger.light_noun] if trigger.light_noun is not None else [])]
    governors += children(trigger.token, "dobj")
    governors += [noun for noun in children(trigger.token, *SUBJECTS) if _is_what_happens(noun, words)]
    for governor in governors:
        for preposition in children(governor, "prep"):
            place = child(preposition, "pobj") if _leads_to_place(preposition, trigger, words) else None
            at = preposition.lower_ == "at" and place is not None and _is_at(trigger, place, words)
            if place is not None and (at or _is_place(place, words)) and (name := _named(place, words, dates)):
                return name
    nouns = [trigger.token] if trigger.nominal else governors[1:]
    behind = next((name for noun in nouns if (name := _place_behind_date(noun, words))), None)
    return behind or next((name for noun in nouns if (name := _place_before(noun, words))), None)


def polled_in(candidate: Candidate) -> str | None:
    """The country whose election it is, where nothing else tells which: the one in which the sentence tells of things."""
    noun, words = candidate.trigger, candidate.reading.words
    if not noun.nominal or candidate.parts or not words.has("noun.polls", noun.token.lemma_.lower()):
        return None
    text, (start, _) = candidate.reading.article["text"], candidate.at(candidate.span)
    at = candidate.reading.paragraph.start + noun.token.idx
    found = only_country(text, at)
    name = text[slice(*found)] if found is not None else ""
    inside = any(f" {leading} {name}" in text[start:at] for leading in ("in", "of"))
    return name if name and inside else None


def _leads_to_place(preposition: Token, trigger: Trigger, words: Lexicon) -> bool:
    """Whether what stands behind it is where it happened; what flies over a land is not in it, what bursts there is."""
    if not words.has("location.prepositions", preposition.lower_):
        return False
    return preposition.lower_ != "over" or words.has("location.over", trigger.token.lemma_.lower())


def _is_at(trigger: Trigger, place: Token, words: Lexicon) -> bool:
    """Whether "at" leads to where it was: a happening at what has a name, or a deed at "Ost Airport", "the Ost zoo"."""
    if trigger.nominal:
        return place.tag_ == "NNP"
    inside = [*children(place, "compound", "nmod", "poss", "amod"), place]
    inner = [name for part in children(place, "prep") for name in children(part, "pobj")]
    inside += [name for one in inner for name in (one, *children(one, "compound", "nmod", "poss"))]
    site = words.has("location.sites", place.lower_) and any(name.pos_ == "PROPN" for name in inside)
    return site and not words.has("verbs.aiming", trigger.token.lemma_.lower())


def _named(place: Token, words: Lexicon, dates: frozenset[int]) -> str | None:
    """The phrase of a place, without what only its parse has put before it: "in stunning fashion Ost, Norland"."""
    span = phrase(place, words, dates)
    if span is None or place.pos_ != "PROPN":
        return span.text if span is not None else None
    before = span.doc[span.start : place.i]
    stray = (
        token.tag_ in {"NN", "NNS"}
        and token.head.i == place.i
        and not words.has("location.parts", token.lemma_.lower())
        for token in before
    )
    return None if any(stray) else span.text


def _is_what_happens(noun: Token, words: Lexicon) -> bool:
    """Whether a subject is what happened, so that its place is that of all: "riots in Ost killed two"."""
    return done_by(noun, words) is not None or words.has("event_nouns.sure", noun.lemma_.lower())


def _is_place(noun: Token, words: Lexicon) -> bool:
    """Whether a noun is a place by name, or a part of one: "Ost", "the coast of Ost", "the Sud region"."""
    if words.has("location.entity_types", noun.ent_type_):
        return True
    if not words.has("location.parts", noun.lemma_.lower()):
        return False
    of = [inner for part in children(noun, "prep") for inner in children(part, "pobj") if part.lower_ == "of"]
    return any(
        words.has("location.entity_types", part.ent_type_)
        for part in (*of, *children(noun, "compound", "nmod", "poss"))
    )


def _place_before(noun: Token, words: Lexicon) -> str | None:
    """The town or country right before a happening: "the Ost attacks"."""
    sure = words.has("event_nouns.sure", noun.lemma_.lower()) and noun.pos_ == "NOUN"
    beside = children(noun, "compound", "nmod") if sure else []
    names = [name for name in beside if name.ent_type_ == "GPE" and not words.has("location.doers", name.lower_)]
    span = phrase(names[0], words) if len(names) == 1 else None
    return span.text if span is not None else None


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
