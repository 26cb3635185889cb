"""What a phrase means and what its place depends on: one sense for all phrases that mean the same by the same rules."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from dateline.calendar import Unit
from dateline.expression import (
    Bare,
    Between,
    Counterpart,
    CurrentDay,
    Cycle,
    Definite,
    Duration,
    In,
    LastWhole,
    Meaning,
    Modified,
    MonthDay,
    MonthOfYear,
    Now,
    OfEvent,
    Overnight,
    Previous,
    QuarterOfYear,
    Season,
    Shift,
    SomeTime,
    Span,
    Step,
    Weekday,
    YearAgo,
    YearSpan,
    parts_of,
)

_BACK = {Previous, CurrentDay, Definite, Counterpart, Overnight, LastWhole, YearAgo}
_COMPLETED = {CurrentDay, Definite, OfEvent, MonthOfYear, MonthDay, Season, QuarterOfYear, Between}
_TODAY, _YESTERDAY = (Step(Now(), Cycle(Unit.DAY), days) for days in (0, -1))
_END = "END"  # TIMEX3's mod of "the end of the year"
_REMEMBERED = 1 << 16


@dataclass(slots=True, eq=False)
class Sense:
    """What a phrase means, by which rules, and what its place depends on; one for all phrases that mean the same.

    `on_stated` where a day that the text has told with its year may be the one that is meant ("October 7").
    `on_following` where what is told behind it may say which one it is ("at noon on Sunday", "the year of the flood").
    `of_today` is "today", a part of it or "last night", `of_decade` a decade,
    `of_every_year` a day of a month that has no year.
    `known` is for whoever resolves it: the answers by what they depend on.
    """

    meaning: Meaning
    path: str
    on_publication: bool
    on_previous: bool
    looks_back: bool
    on_tense: bool
    on_stated: bool
    on_event: bool
    on_following: bool
    of_today: bool
    of_decade: bool
    of_every_year: bool
    known: dict[Any, Any]


class Place(NamedTuple):
    """One phrase: its offsets in the text (in the run, before that is put in its place), and its sense."""

    start: int
    end: int
    sense: Sense


@lru_cache(maxsize=_REMEMBERED)
def sense_of(meaning: Meaning, path: str) -> Sense:
    """The sense of a meaning; remembered, so that all that mean the same share one."""
    kinds, bare = {type(part) for part in parts_of(meaning)}, unmodified(meaning)
    return Sense(
        meaning, path,
        on_publication=bool(kinds & (_BACK | {Now, Bare, Span})),
        on_previous=bool(kinds & _BACK),
        looks_back=Shift in kinds,
        on_tense=bool(kinds & {Bare, CurrentDay, Overnight, SomeTime}) or {Step, Weekday} <= kinds
        or (Previous in kinds and not kinds.isdisjoint({Step, Shift}))
        or (isinstance(meaning, Modified) and meaning.mod == _END and isinstance(meaning.time, Definite)),
        on_stated={Bare, MonthDay} <= kinds,
        on_event=bool(kinds & {Duration, OfEvent}),
        on_following=bool(kinds & _COMPLETED),
        of_today=(bare.frame in {_TODAY, _YESTERDAY}) if isinstance(bare, In) else bare == _TODAY,
        of_every_year=isinstance(meaning, Bare) and isinstance(meaning.repeat, MonthDay),
        of_decade=isinstance(bare, YearSpan) and bare.unit is Unit.DECADE,
        known={},
    )  # fmt: skip


def unmodified(meaning: Meaning) -> Meaning:
    """The meaning under its modifiers."""
    while isinstance(meaning, Modified):
        meaning = meaning.time
    return meaning
