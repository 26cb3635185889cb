"""The day of a sudden happening for what came of it at once, told later in the article without any time.

"A tram derailed in Ost on Monday. [...] Ten passengers were taken to hospital." What the letters must be is told in
`stretches.aftermath`; behind a happening of another day nothing has the first one's. What the very next sentence goes on
to tell is asked first (`going_on`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.dates.dating import UNDATED, whole_day
from dateline.events.parsing.syntax import children
from dateline.events.rows.candidates import is_fresh
from dateline.events.rows.confidence import EACH_SENTENCE
from dateline.events.rows.going_on import came_of_it, goes_on
from dateline.events.stretches.aftermath import SCRIPTS, is_aftermath, tells_of_happening

if TYPE_CHECKING:
    from dateline.events.dates.dating import Dated
    from dateline.events.rows.candidates import Candidate


def dated_in_aftermath(found: Sequence[Candidate]) -> Mapping[tuple[int, int], Dated]:
    """The place of what came of the first happening that an article tells -> its day, a date of the discourse.

    What "has been" done may have been so up to the publication.
    """
    days: dict[tuple[int, int], Dated] = {}
    flagged = [one for one in found if one.reading.paragraph.in_aftermath and not one.goes_on]
    for script in SCRIPTS if flagged else ():
        told = [_undated(one) for one in flagged if _is_of_aftermath(one, script)]
        happened = [one for one in found if _happened(one, script)] if told else []
        for one in told:
            done = _dated_by(one, happened)
            if done is not None:
                days[one.place] = done
    return days


def _dated_by(one: Candidate, happened: Sequence[Candidate]) -> Dated | None:
    """The day of the first happening, where none of another day was told last before it."""
    last = next((other.dated for other in reversed(happened) if other.place < one.place), None)
    if last is None or last.start_day != happened[0].dated.start_day:
        return None
    day = replace(whole_day(last), date_basis="discourse", certainty=last.certainty * EACH_SENTENCE)
    return day if one.trigger.group.tense == "past" and goes_on(one) else came_of_it(one, day)


def _happened(one: Candidate, script: str) -> bool:
    """Whether it is a happening of the text and of the last week, told with its day."""
    if one.factuality != "occurred" or one.reading.paragraph.headline or not is_fresh(one):
        return False
    trigger = one.trigger
    beside = trigger.light_noun.lower_ if trigger.light_noun is not None else ""
    word = f"{trigger.token.lower_} {beside}"
    doers = () if trigger.nominal else children(trigger.token, "nsubj")  # "a bomb killed ten", "storms caused floods"
    told = tells_of_happening(word, script) or is_aftermath(word, script)
    return told or any(tells_of_happening(noun.lower_, script) for noun in doers)


def _undated(one: Candidate) -> Candidate:
    """A candidate as it was before the story gave it the day that it named last."""
    return replace(one, dated=UNDATED) if one.dated.date_basis == "discourse" else one


def _is_of_aftermath(one: Candidate, script: str) -> bool:
    """Whether a verb of the aftermath itself tells it, in a whole sentence; a heading or a caption tells no story."""
    verb = one.trigger.token
    behind = " ".join(token.lower_ for token in verb.subtree if token.i >= verb.i)
    return one.span.text.rstrip('"\u201d\u2019) ').endswith((".", "!")) and is_aftermath(behind, script)
