"""The day of a sudden happening for what came of it at once, told later in the article without any time.

"A tram derailed in Ost on Monday. [...] Ten passengers were taken to hospital." What the letters must be is told in
`stretches.aftermath`; behind a happening of another day nothing has the first one's. What the very next sentence goes on
to tell is asked first (`going_on`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.dates.dating import UNDATED
from dateline.events.parsing.syntax import children
from dateline.events.rows.confidence import EACH_SENTENCE
from dateline.events.rows.going_on import came_of_it, goes_on
from dateline.events.stretches.aftermath import is_aftermath, tells_of_happening

if TYPE_CHECKING:
    from dateline.events.dates.dating import Dated
    from dateline.events.rows.candidates import Candidate

_OWN = frozenset({"same_clause", "scope"})


def dated_in_aftermath(found: Sequence[Candidate]) -> Mapping[tuple[int, int], Dated]:
    """The place of what came of the first happening that an article tells -> its day, a date of the discourse.

    What "has been" done may have been so up to the publication.
    """
    told = [_undated(one) for one in found if one.reading.paragraph.in_aftermath and _is_of_aftermath(one)]
    happened = [one for one in found if not one.reading.paragraph.headline and _happened(one)] if told else []
    days: dict[tuple[int, int], Dated] = {}
    for one in told:
        last = next((other.dated for other in reversed(happened) if other.place < one.place), None)
        if last is None or last.start_day != happened[0].dated.start_day:
            continue
        certainty = last.certainty * EACH_SENTENCE
        day = replace(last, date_basis="discourse", grain="day", edtf=str(last.start_day), certainty=certainty)
        done = day if one.trigger.group.tense == "past" and goes_on(one) else came_of_it(one, day)
        if done is not None:
            days[one.place] = done
    return days


def _happened(one: Candidate) -> bool:
    """Whether it is a sudden happening, told with its day."""
    dated, trigger = one.dated, one.trigger
    own = dated.date_basis in _OWN and dated.date_relation == "during" and one.factuality == "occurred"
    if not own or dated.start_day is None or dated.start_day != dated.end_day:
        return False
    beside = trigger.light_noun.lower_ if trigger.light_noun is not None else ""
    word = f"{trigger.token.lower_} {beside}"
    doers = () if trigger.nominal else children(trigger.token, "nsubj")  # "a bomb killed ten", "storms caused floods"
    return tells_of_happening(word) or is_aftermath(word) or any(tells_of_happening(one.lower_) for one in doers)


def _undated(one: Candidate) -> Candidate:
    """A candidate as it was before the story gave it the day that it named last."""
    return replace(one, dated=UNDATED) if one.dated.date_basis == "discourse" else one


def _is_of_aftermath(one: Candidate) -> bool:
    """Whether a verb of the aftermath itself tells it, in a whole sentence; a heading or a caption tells no story."""
    verb = one.trigger.token
    behind = " ".join(token.lower_ for token in verb.subtree if token.i >= verb.i)
    return one.span.text.rstrip('"\u201d\u2019) ').endswith((".", "!")) and is_aftermath(behind)
