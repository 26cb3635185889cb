"""What "the shooting" stands for where the article has told of somebody who shot.

A definite noun without any description, told to have happened or begun at a time, is no second event: it is the one
that the article told before, on a day that agrees, or in its lead without one. Who is meant by pronouns is another matter
(`references.pronouns`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from dateline.events.clauses.stems import same_stem
from dateline.events.parsing.syntax import NOMINAL, SUBJECTS, child, children
from dateline.events.rows.confidence import EACH_SENTENCE
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.events.dates.dating import Dated
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_POINTING = frozenset({"the", "this", "that"})
_DESCRIBING = ("amod", "compound", "prep", "poss", "relcl", "acl", "nummod", "appos", "nmod")


def told_again(found: Sequence[Candidate]) -> Mapping[tuple[int, int], Candidate]:
    """The place of each candidate that points back -> the candidate before it that told of the same.

    A main clause is meant rather than an aside, and what tells it in the noun's own word rather than what came of it;
    of such the nearest.
    """
    again: dict[tuple[int, int], Candidate] = {}
    dated = [one for one in found if one.factuality in HAPPENED and one.dated.start_day is not None]
    for at, candidate in enumerate(dated):
        noun = _pointing_noun(candidate)
        if noun is None:
            continue
        before = [one for one in reversed(dated[:at]) if _agree(one, candidate) and _tells_of(one, noun)]
        if before:
            first = min(before, key=partial(_distance, noun=noun))
            again[candidate.place] = again.get(first.place, first)
    return again


def dated_in_lead(found: Sequence[Candidate]) -> Mapping[tuple[int, int], Dated]:
    """The place of what a lead tells without a day -> the day on which a later sentence says that it happened.

    As in "A tram has derailed in Ost. [...] The accident happened on Wednesday". Who died of it may have done so later.
    """
    days: dict[tuple[int, int], Dated] = {}
    lead = [one for one in found if one.reading.paragraph.in_lead and _may_be_dated(one)]
    for candidate in found if lead else ():
        dated = candidate.dated
        one_day = dated.start_day is not None and dated.start_day == dated.end_day and dated.date_relation == "during"
        noun = _pointing_noun(candidate) if one_day and candidate.factuality == "occurred" else None
        if noun is None or candidate.reading.words.has("noun.sayings", noun.lemma_.lower()):
            continue
        told = [one for one in lead if one.place < candidate.place and _tells_of(one, noun)]
        if told:
            first = min(told, key=partial(_distance, noun=noun))
            certainty = dated.certainty * EACH_SENTENCE
            days.setdefault(first.place, replace(dated, date_basis="discourse", certainty=certainty))
    return days


def _may_be_dated(one: Candidate) -> bool:
    """Whether it happened, as the article itself tells, at a time that its sentence does not name."""
    told = not one.sentence_dates and not one.goes_on and one.factuality == "occurred" and not one.cues.quoted
    finite = one.trigger.nominal or one.trigger.group.tense in {"past", "present"}
    return told and finite and not one.reading.words.has("verbs.dying", one.trigger.token.lemma_.lower())


def _pointing_noun(candidate: Candidate) -> Token | None:
    """The bare definite noun that a candidate is, or that its verb says happened."""
    words = candidate.reading.words
    noun: Token | None = candidate.trigger.token
    if noun is not None and not candidate.trigger.nominal:
        lemma = noun.lemma_.lower()
        tells = any(words.has(f"verbs.{name}", lemma) for name in ("happening", "beginning", "coming_about"))
        tells = tells and (lemma != "take" or candidate.trigger.predicate == "take place")
        noun = _happening(noun) if tells else None
    if noun is None or noun.pos_ not in NOMINAL or noun.tag_ == "NNS":
        return None
    describing = (part for part in children(noun, *_DESCRIBING) if part.i != candidate.trigger.token.i)
    if any(candidate.when.isdisjoint(token.i for token in part.children) for part in describing):
        return None
    if not any(words.has(f"event_nouns.{name}", noun.lemma_.lower()) for name in ("sure", "maybe")):
        return None
    which = child(noun, "det")
    return noun if which is not None and which.lower_ in _POINTING else None


def _happening(verb: Token) -> Token | None:
    """The noun that a verb says happened; "which" stands for the one before it: "the crash, which happened"."""
    own = child(verb, *SUBJECTS)
    stands_for = own is not None and verb.dep_ == "relcl" and own.tag_ in {"WDT", "WP"}
    return verb.head if stands_for else own


def _agree(one: Candidate, other: Candidate) -> bool:
    """Whether the time of one lies within that of the other."""
    mine, theirs = one.dated, other.dated
    if mine.start_day is None or theirs.start_day is None or mine.end_day is None or theirs.end_day is None:
        return False
    inside = mine.start_day <= theirs.start_day and theirs.end_day <= mine.end_day
    return inside or (theirs.start_day <= mine.start_day and mine.end_day <= theirs.end_day)


def _tells_of(candidate: Candidate, noun: Token) -> bool:
    """Whether a candidate told what the noun names: "shot", "a shooting", "a fire broke out"."""
    lemma, words = noun.lemma_.lower(), candidate.reading.words
    if candidate.trigger.token is noun:
        return False
    others = words.words.get(f"again.{lemma}", frozenset())
    if candidate.trigger.nominal:
        return candidate.trigger.token.lemma_.lower() in {lemma, *others}
    verb = candidate.trigger.token
    if candidate.trigger.predicate.replace(" ", "_") in others or _holds(verb, others, words):
        return True
    happened = next((one for one in children(verb, *SUBJECTS) if one.lemma_.lower() == lemma), None)
    if happened is not None and child(verb, "dobj") is None:
        return not _is_end(verb, words)
    return same_stem(lemma, verb.lemma_.lower())


def _distance(one: Candidate, noun: Token) -> tuple[bool, bool, bool]:
    """Headlines are told again by the text itself, which is what it points to."""
    own_word = same_stem(noun.lemma_.lower(), one.trigger.token.lemma_.lower())
    return one.reading.paragraph.headline, not one.cues.main, not own_word


def _holds(verb: Token, others: frozenset[str], words: Lexicon) -> bool:
    """Whether it says no more than that something was done: "conducted a test flight"."""
    held = child(verb, "dobj") if words.has("verbs.held", verb.lemma_.lower()) else None
    return held is not None and held.lemma_.lower() in others


def _is_end(verb: Token, words: Lexicon) -> bool:
    return words.has("verbs.ending", verb.lemma_.lower())
