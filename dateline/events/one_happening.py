"""Candidates of one sentence that tell one happening: the first of them has the others in its own words.

Which verbs do so is decided in `effects`; what is told again in another sentence is another matter (`anaphora`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dateline.events.complements import places
from dateline.events.effects import goes_on_with, when_told
from dateline.events.factuality import HAPPENED

if TYPE_CHECKING:
    from dateline.events.candidates import Candidate


def told_together(found: Sequence[Candidate]) -> Mapping[tuple[int, int], Candidate]:
    """The place of each candidate whose happening another one tells as well -> that one."""
    at = {one.place: one for one in found if not one.trigger.nominal and one.factuality in HAPPENED}
    together: dict[tuple[int, int], Candidate] = {}
    for candidate in at.values():
        first = together.get(candidate.place, candidate)
        if first.dated.edtf is None:
            continue
        for part in goes_on_with(candidate.trigger.token, candidate.reading.words):
            other = at.get((candidate.place[0], part.i))
            if other is not None and other.dated.edtf == first.dated.edtf and part.i in places(first):
                together[other.place] = first
    return together | _named_before(found, at)


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
