"""What came so long before, as `counted` counts it: "was seized on Monday, a month after it ferried oil to Ost"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.parsing.parsed import Token


def told_after(timex: TimexSpan, events: Mapping[int, Trigger]) -> Token | None:
    """The event word of the clause or phrase that "after" opens right behind a counted time."""
    if timex.span.end >= timex.span.sent.end:
        return None
    opening = timex.span.doc[timex.span.end]
    told = opening.head if opening.dep_ == "mark" else child(opening, "pcomp", "pobj")
    return told if told is not None and told.i > opening.i and told.i in events else None


def comes_after_thing(timex: TimexSpan) -> bool:
    """Whether a noun alone, which no clause tells of, stands behind that "after": "a day after the worst fall-off"."""
    opening = timex.span.doc[timex.span.end] if timex.span.end < timex.span.sent.end else None
    noun = child(opening, "pobj") if opening is not None else None
    return noun is not None and child(noun, "relcl", "acl") is None
