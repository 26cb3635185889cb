"""Happenings that a text knows by their day alone: "Friday's test was of a new rocket".

What was tested is told elsewhere, often only in the headline. Such a noun is a row where no other row of its article is
of that day; where one is, that one tells of it, or may.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.events.rows.candidates import Candidate

_DEEDS = frozenset({"occurrence", "aspectual", "i_action"})


def is_known_by_day(candidate: Candidate) -> bool:
    """Whether it is a noun with nobody beside it and its day before it as whose it is: "Tuesday's test"."""
    noun, dated, words = candidate.trigger.token, candidate.dated, candidate.reading.words
    if not candidate.trigger.nominal or not words.has("noun.known_by_day", noun.lemma_.lower()):
        return False
    if dated.date_basis != "same_clause" or dated.grain != "day" or candidate.factuality not in HAPPENED:
        return False
    owner = child(noun, "poss")
    return owner is not None and owner.i in candidate.when and not candidate.parts


def with_lone_days(kept: Sequence[Candidate], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The kept candidates of an article with the first known by each day of which none of them tells."""
    told = {_day(one) for one in kept if one.trigger.event_class in _DEEDS and one.factuality in HAPPENED}
    places = {one.place for one in kept}
    for candidate in found:
        if candidate.place in places:
            yield candidate
        elif is_known_by_day(candidate) and _day(candidate) not in told and candidate.reading.article.get("title"):
            told.add(_day(candidate))
            yield candidate


def _day(candidate: Candidate) -> tuple[object, object]:
    return candidate.dated.start_day, candidate.dated.end_day
