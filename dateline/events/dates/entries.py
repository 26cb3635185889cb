"""What the entry of a chronology goes on to tell is of the time that heads it.

As in "May 6, 1923: First game. Ost beat Sud 3-1."; a sentence with a time of its own has that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.dates.attachment import Link
from dateline.events.dates.dating import UNDATED, date_event
from dateline.events.dates.hosts import is_clause_before
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.rows.candidates import Candidate

_DEEDS = frozenset({"occurrence", "aspectual", "i_action"})
_BEHIND_HOUR = frozenset({"-", "\u2013", "\u2014", ":"})
_TELLING = frozenset({("past", "active"), ("past", "passive"), ("present", "active")})


def heading_of(timexes: Sequence[TimexSpan]) -> TimexSpan | None:
    """The time with which an entry opens, before a colon."""
    first = min(timexes, key=lambda timex: timex.span.start, default=None)
    opens = first is not None and first.span.start == 0 and first.span.end < len(first.span.doc)
    return first if opens and first is not None and first.span.doc[first.span.end].text == ":" else None


def without_hour_of_post(links: list[Link]) -> list[Link]:
    """The links without the hour at which a post was put out, where it tells of another time itself.

    As in "18:05 - A guard died on Thursday afternoon".
    """
    kept = [link for link in links if not _is_hour_of_post(link.timex)]
    return kept or links


def _is_hour_of_post(timex: TimexSpan) -> bool:
    doc, start, end = timex.span.doc, timex.span.start, timex.span.end
    heads = start == timex.span.sent.start and end < len(doc) and doc[end].text in _BEHIND_HOUR
    return heads and timex.row.get("grain") == "time"


def in_entry(one: Candidate, heading: TimexSpan) -> Candidate:
    """A deed that the entry itself tells, with the time of its heading where nothing else says when it was done.

    A clause that stands before the main one tells of that time as well: "Rebels take Ost, then guards return".
    """
    group, told = one.trigger.group, one.factuality
    main = (
        (one.cues.main or is_clause_before(one.trigger.token))
        and not one.cues.aside
        and not one.cues.quoted
        and not one.trigger.nominal
    )
    plain = group.aspect == "none" and told in HAPPENED and (group.tense, group.voice) in _TELLING
    if not (main and plain) or one.trigger.event_class not in _DEEDS or one.dated != UNDATED:
        return one
    if [row for row in one.sentence_dates if row is not heading.row] or one.vague_times:
        return one
    return replace(one, dated=date_event([Link(heading, "during", "scope")], "occurred"), factuality="occurred")
