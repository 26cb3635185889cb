"""One phrase in its context: what it is as a timex. Knows no text; `tagging` says what the context is.

An answer depends on little of its context, often on nothing: it is kept with its sense by what it depends on.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from dateline import calendar as cal
from dateline.context.beside_time import in_year_beside
from dateline.context.kind import NARRATIVE
from dateline.context.moving import moves_the_story
from dateline.moment import Moment, Resolution
from dateline.notation import GRAINS, edtf, timex3
from dateline.reading import COMPARED, RANGING
from dateline.resolution import Context, resolve
from dateline.senses import Place, Sense
from dateline.story import Story

_REMEMBERED_ANSWERS = 64


class Answer(NamedTuple):
    """A resolved phrase, wherever it stands: the fields of Timex after its text, and its moment."""

    fields: tuple[Any, ...]
    moment: Moment | None
    moves_the_story: bool


def answer_for(  # noqa: PLR0913, PLR0917 (what a phrase is seen from is given piece by piece)
    place: Place,
    story: Story,
    published: cal.Interval | None,
    tense: str | None,
    kind: str,
    beside: int | None = None,
) -> Answer:
    """The phrase as seen from its context; remembered with its sense by all that it depends on.

    `beside` is the year of the time that it only says more of.
    """
    answer = _answer(place, story, published, tense, kind)
    within = in_year_beside(place, answer.moment, beside)
    return answer if within is place else _answer(within, story, published, tense, kind)


def _answer(place: Place, story: Story, published: cal.Interval | None, tense: str | None, kind: str) -> Answer:
    sense = place.sense
    on_story = sense.on_previous or sense.looks_back or kind == NARRATIVE or tense in {COMPARED, RANGING}
    key: tuple[Any, ...] = tense, kind
    if sense.on_stated:
        in_season = story.last is not None and story.last.unit is cal.Unit.SEASON
        key += story.stated, story.last if story.stated or in_season else None
    if sense.on_publication:
        key += published, story.known, story.since, story.past_midnight, story.of_no_day
    if on_story:
        key += story.last, story.older, story.day, story.line
    answer: Answer | None = sense.known.get(key)
    if answer is None:
        if len(sense.known) >= _REMEMBERED_ANSWERS:
            sense.known.clear()
        resolution = resolve(sense.meaning, Context(published, story, tense, kind))
        answer = sense.known[key] = _described(sense, resolution, in_story=kind == NARRATIVE)
    return answer


def _described(sense: Sense, resolution: Resolution, *, in_story: bool) -> Answer:
    moment = resolution.moment
    interval = moment.interval if moment else None
    recurrence = resolution.recurrence
    clock = moment is not None and interval is not None and moment.unit < cal.Unit.DAY
    start = moment.begins if moment else None
    fields = (
        resolution.type,
        timex3(resolution),
        resolution.mod or None,
        (recurrence.quant or None) if recurrence else None,
        (recurrence.freq or None) if recurrence else None,
        edtf(resolution),
        cal.day_of(interval.start) if interval else None,
        cal.day_of(interval.end - 1) if interval else None,
        cal.civil(interval.start)[0] if interval else None,
        cal.instant_of(start) if start is not None and clock else None,
        cal.instant_of(max(interval.end, cal.shift(start, 1, moment.unit)))
        if interval and start is not None and moment and clock
        else None,
        GRAINS[moment.unit] if moment and (interval or "XX" in moment.pattern) else None,
        _basis(resolution),
        moment.reading if moment else "",
        sense.path,
        interval is not None or resolution.type in {"DURATION", "SET"},
        _confidence(resolution, sense),
        sense.meaning,
    )
    return Answer(fields, moment, moves_the_story(sense.meaning, resolution, in_story=in_story))


def _basis(resolution: Resolution) -> str:
    if resolution.moment is not None:
        return resolution.moment.basis
    return "absolute"


def _confidence(resolution: Resolution, sense: Sense) -> float:
    """How far the date can be trusted: stated in full, counted from publication, or read by habit."""
    moment = resolution.moment
    if moment is None:
        return 0.9
    if moment.interval is None:
        return 0.5
    if sense.on_previous or moment.uncertain:
        return 0.7
    if sense.on_tense:
        return 0.8
    return 0.95 if moment.basis == "absolute" else 0.9
