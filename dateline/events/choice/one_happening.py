"""Candidates of one sentence that tell one happening: the first of them has the others in its own words.

Which verbs do so is decided in `clauses.effects`; what is told again in another sentence is another matter
(`rows.anaphora`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dateline.events.clauses.effects import befell, come_for, goes_on_with, hit_by, said_at, when_told
from dateline.events.parsing.syntax import children
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.events.rows.candidates import Candidate


def told_together(found: Sequence[Candidate]) -> Mapping[tuple[int, int], Candidate]:
    """The place of each candidate whose happening another one tells as well -> that one."""
    at = {one.place: one for one in found if not one.trigger.nominal and one.factuality in HAPPENED}
    together: dict[tuple[int, int], Candidate] = {}
    deeds: dict[tuple[int, int], Candidate] = {}
    for candidate in at.values():
        first = together.get(candidate.place, candidate)
        if first.dated.edtf is None:
            continue
        further = goes_on_with(candidate.trigger.token, candidate.reading.words)
        for part in (told for one in further for told in (one, *children(one, "xcomp"))):  # "began to pull"
            other = at.get((candidate.place[0], part.i))
            if other is not None and other.dated.edtf == first.dated.edtf and part.i in first.completing:
                together[other.place] = first
                if befell(candidate.trigger.token, part, candidate.reading.words):
                    deeds.setdefault(first.place, other)
        hit = hit_by(candidate.trigger.token, candidate.reading.words)
        thing = at.get((candidate.place[0], hit.i)) if hit is not None else None
        if thing is not None and thing.dated.edtf == first.dated.edtf:
            together[thing.place] = first
    return _led_by(deeds, together) | _named_before(found, at) | _done_there(found, at)


def _led_by(
    deeds: Mapping[tuple[int, int], Candidate], together: Mapping[tuple[int, int], Candidate]
) -> dict[tuple[int, int], Candidate]:
    """The same with the deed for whom it befell: of "ten died when a plane crashed" the crash is told of elsewhere."""
    led = {place: deeds.get(first.place, first) for place, first in together.items()}
    led |= {place: deed for place, deed in deeds.items() if place not in led}
    return {place: first for place, first in led.items() if place != first.place}


def _done_there(
    found: Sequence[Candidate], at: Mapping[tuple[int, int], Candidate]
) -> dict[tuple[int, int], Candidate]:
    """The speech at which somebody did what a verb tells of the same day, or the talks for which he came."""
    together: dict[tuple[int, int], Candidate] = {}
    for noun in (one for one in found if one.trigger.nominal and one.dated.start_day is not None):
        token, words = noun.trigger.token, noun.reading.words
        done = said_at(token, words) or come_for(token, words)
        verb = at.get((noun.place[0], done.i)) if done is not None else None
        if verb is None or (verb.dated.start_day, verb.dated.end_day) != (noun.dated.start_day, noun.dated.end_day):
            continue
        doers = {part.head.i for part in noun.parts if part.role == "agent"}
        own = {part.head.i for part in verb.parts}
        if verb.trigger.event_class == "occurrence" and doers <= own:
            together[noun.place] = verb
    return together


def _named_before(
    found: Sequence[Candidate], at: Mapping[tuple[int, int], Candidate]
) -> dict[tuple[int, int], Candidate]:
    """What a noun names with its day and a clause behind the day tells: "its last test was on 6 May, when it fired"."""
    together: dict[tuple[int, int], Candidate] = {}
    for noun in found:
        told = when_told(noun.trigger.token) if noun.trigger.nominal and noun.factuality in HAPPENED else None
        verb = at.get((noun.place[0], told.i)) if told is not None else None
        if verb is not None and verb.dated.edtf == noun.dated.edtf is not None:
            together[noun.place] = verb
    return together
