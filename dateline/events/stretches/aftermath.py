"""Which sentences may tell what came at once of the happening that an article is of: a crash, a storm, a verdict.

As in "A tram derailed in Ost on Monday. [...] Ten passengers were taken to hospital. The police closed the road", and in
"A court jailed Bo Ray on Monday. [...] Two clerks were fined". Here it is asked of the letters alone, before anything is
parsed; what the parse must show besides is asked in `rows.aftermath`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from dateline.events.dates.dating import FRESH, names_a_date
from dateline.events.lexicon import lexicon
from dateline.events.stretches.going_on import may_go_on
from dateline.events.stretches.paragraphs import Paragraph
from dateline.events.stretches.selection import sentences

Row = dict[str, Any]
Told = tuple[Paragraph, str, int, list[Row]]
"""a paragraph, a sentence of it, where that begins, and its times that name a date"""

SCRIPTS = ("aftermath", "court")
"""The tables of words, each of happenings and of what comes of them at once."""

_LEAD = 5  # sentences in which an article names the day of what it is of
_DAYS = frozenset({"day", "time"})


def aftermath(paragraphs: Sequence[Paragraph], timexes: Sequence[Row], published: date | None) -> frozenset[int]:
    """Where the sentences begin that may tell what came of the happening of an article; of most articles none."""
    lead = list(islice(_told(paragraphs, timexes), _LEAD)) if published is not None else []
    days = ((script, _first_day(lead, published, script)) for script in SCRIPTS)
    of_day = [(script, day) for script, day in days if day is not None]
    told = list(_told(paragraphs, timexes)) if of_day else []
    return frozenset(start for script, day in of_day for start in _starts(told, day, script))


def _first_day(lead: Sequence[Told], published: date | None, script: str) -> date | None:
    """The first day that the lead names with a happening."""
    days = (_day_of_happening(each, published, script) for each in lead)
    return next((day for day in days if day is not None), None)


def _starts(told: Sequence[Told], day: date, script: str) -> Iterator[int]:
    """Where those sentences begin behind which no other day was told last, in their paragraph or right before."""
    before: tuple[int, int, bool] | None = None
    for paragraph, said, start, dates in told:
        if dates:
            before = (paragraph.start, start + len(said), {row["start_day"] for row in dates} == {day})
            continue
        away = before is not None and not before[2] and (before[0] == paragraph.start or before[1] >= start - 2)
        if not away and tells_aftermath(said, script) and may_go_on(said, ()):
            yield start


def tells_of_happening(said: str, script: str) -> bool:
    """Whether words in lower case name a happening of a script: "a tram derailed", "floods"."""
    return _happening(script).search(said) is not None


def tells_aftermath(said: str, script: str) -> bool:
    """Whether a sentence tells in the past what such a happening does, or what is done at once because of it."""
    return _deed(script).search(said.lower()) is not None


def is_aftermath(words: str, script: str) -> bool:
    """Whether words in lower case begin with such a deed."""
    return _deed(script).match(words) is not None


def _told(paragraphs: Sequence[Paragraph], timexes: Sequence[Row]) -> Iterator[Told]:
    for each in paragraphs:
        if each.headline or each.entry or each.caption is not None:
            continue
        own = [row for row in timexes if each.start <= row["char_start"] < each.end and names_a_date(row)]
        for start, end in sentences(each.text):
            first, last = each.start + start, each.start + end
            yield each, each.text[start:end], first, [row for row in own if first <= row["char_start"] < last]


def _day_of_happening(told: Told, published: date | None, script: str) -> date | None:
    """The one day of the week before the publication that a sentence names with a happening."""
    _, said, _, dates = told
    days = {row["start_day"] for row in dates if row["grain"] in _DAYS and row["start_day"] == row["end_day"]}
    if len(days) != 1 or published is None or not tells_of_happening(said.lower(), script):
        return None
    day: date | None = days.pop()
    return day if day is not None and published - FRESH <= day <= published else None


@cache
def _happening(script: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(script, 'happenings')})\b")


@cache
def _deed(script: str) -> re.Pattern[str]:
    """Past forms, some of them only with where somebody was brought or what was lost: "taken to hospital"."""
    pairs = (pair.split("+") for pair in sorted(lexicon().words[f"{script}.pairs"]))
    beside = "|".join(rf"{verb}\b[^.]{{0,60}}\b{thing}" for verb, thing in pairs)
    return re.compile(rf"\b(?:{_any(script, 'deeds')}|{beside})\b")


def _any(script: str, name: str) -> str:
    return "|".join(re.escape(word) for word in sorted(lexicon().words[f"{script}.{name}"]))
