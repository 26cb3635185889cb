"""Which times carry a text on: the others only compare ("a year earlier"), or are a speaker's own.

What is kept of those that do is in `dateline.story`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from itertools import takewhile
from typing import Protocol

from dateline.calendar import DAY_SECONDS, Interval, Unit
from dateline.context.tense import Cues
from dateline.expression import (
    Bare,
    Counterpart,
    CurrentDay,
    EndedWith,
    In,
    Meaning,
    MonthDay,
    MonthOfYear,
    Now,
    Period,
    Previous,
    QuarterOfYear,
    Shift,
    Step,
    Year,
    YearAgo,
)
from dateline.moment import Moment, Resolution
from dateline.pattern import is_yearless_date
from dateline.senses import Place, unmodified

_A_YEAR_AGO = Shift(Now(), Period(((Fraction(1), Unit.YEAR),)), -1)
_DAY_OR_FINER = frozenset({"day", "time"})
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n")
_STOPS = frozenset(".,;:")
_RANKED = MonthOfYear | MonthDay | QuarterOfYear
_CLAUSE = 20  # words and spaces: "its biggest loss in any one quarter since"
_NEAR = 6  # words and spaces: "after a flat"
_QUOTATION_MARK = re.compile('["“”]')
_LONG_AGO = 31 * DAY_SECONDS
_LONGEST_QUOTATION = 600  # characters back to which its beginning is looked for


class Dated(Protocol):
    """What is asked of the expression of time before a day."""

    @property
    def end(self) -> int: ...  # noqa: D102 (the fields of a timex)
    @property
    def grain(self) -> str | None: ...  # noqa: D102


def moves_the_story(meaning: Meaning, resolution: Resolution, *, in_story: bool = False) -> bool:
    """Whether the time becomes the one last mentioned: a look back ("a year earlier") only compares.

    But a story goes back to "October of the previous year".
    So does one of a year that is not known: nothing can be counted from it, nor from what was mentioned before it.
    """
    moment = resolution.moment
    if moment is None or (resolution.type not in {"DATE", "TIME"} and not isinstance(meaning, EndedWith)):
        return False
    if moment.interval is None:
        return is_yearless_date(moment.pattern)
    if moment.unit > Unit.YEAR:
        return False
    bare = unmodified(meaning)
    if isinstance(bare, Counterpart | YearAgo) or bare == _A_YEAR_AGO:
        return False
    if in_story and isinstance(bare, In) and isinstance(bare.repeat, MonthOfYear | MonthDay):
        return True
    return not (_looks_back(bare) and moment.basis == "previous_timex")


def _looks_back(meaning: Meaning) -> bool:
    match meaning:
        case Shift(_, _, -1) | In(_, Shift(_, _, -1)):
            return True
        case Step(Previous() | CurrentDay(), _, steps) | In(_, Step(Previous() | CurrentDay(), _, steps)):
            return steps < 0
        case _:
            return False


def only_compares(place: Place, told: Moment | None, cues: Cues, first: int, last: int) -> bool:
    """Whether the time, at words `first` to `last`, is only what others are compared with, and carries nothing on."""
    return _is_set_beside(place, told, cues, first) or _only_ranks(place.sense.meaning, cues, first, last)


def _is_set_beside(place: Place, last: Moment | None, cues: Cues, first: int) -> bool:
    """Whether a quarter, at word `first`, only stands beside the `last` one told of: "after a flat second quarter"."""
    if last is None or last.unit is not Unit.QUARTER:
        return False
    match place.sense.meaning:
        case Bare(QuarterOfYear()) | In(QuarterOfYear(), _):
            before = cues.words[max(first - _NEAR, 0) : first]
            return not cues.tense_words.set_beside.isdisjoint(before) and _STOPS.isdisjoint(before)
        case _:
            return False


def _only_ranks(meaning: Meaning, cues: Cues, first: int, last: int) -> bool:
    """Whether a date, at words `first` to `last`, only says how long nothing was like what is told: "the most since 1998".

    One of which a clause goes on to tell ("since 1998, when it burnt") is told itself.
    """
    words, tense_words = cues.words, cues.tense_words
    dated = isinstance(meaning, Year) or (isinstance(meaning, In | Bare) and isinstance(meaning.repeat, _RANKED))
    if not dated or words[max(first - 2, 0)] not in tense_words.bounds:
        return False
    before = words[max(first - _CLAUSE, 0) : first][::-1]
    clause = takewhile(lambda word: word not in _STOPS, before)
    told = words[last + 1 : last + 3] if words[last : last + 1] == [","] else words[last : last + 2]
    return (tense_words.relating | tense_words.timing).isdisjoint(told) and not tense_words.ranking.isdisjoint(clause)


def is_long_ago_of_a_thing(moment: Moment | None, published: Interval | None, cues: Cues, first: int) -> bool:
    """Whether the time at word `first` tells of a thing of long ago: "a life that began in May 1981"."""
    if published is None or moment is None or moment.interval is None:
        return False
    return moment.interval.end < published.start - _LONG_AGO and _is_of_a_thing(cues, first)


def _is_of_a_thing(cues: Cues, first: int) -> bool:
    words, tense_words = cues.words, cues.tense_words
    if not tense_words.born.isdisjoint(words[max(first - 4, 0) : first]):
        return True
    for at in range(first - 4, max(first - _CLAUSE, 1), -1):
        if words[at] in _STOPS:
            return False
        if words[at] in tense_words.relating:
            noun = words[at - 2]
            if words[at - 2 : at] == [",", " "]:
                return True  # "said Lee, who came ashore on June 6, 1944"
            said = noun in tense_words.cues or noun in tense_words.saying or noun.endswith(tense_words.endings)
            return noun.isalpha() and not said
    return False


def is_day_of_saying(cues: Cues, first: int, text: str, told: Sequence[Dated], start: int) -> bool:
    """Whether a day only tells when the rest of its sentence was said, whose day stands before it.

    As in "A train left the rails Monday night, officials said Tuesday.": the hours of the train are Monday's. `told` are
    the times right before it.
    """
    day = next((one for one in reversed(told) if one.grain in _DAY_OR_FINER), None)
    if day is None or _SENTENCE_ENDS.search(text, day.end, start):
        return False
    words, saying = cues.words, cues.tense_words.saying
    at = first - 4 if first >= 4 and words[first - 2] in cues.tense_words.at else first - 2
    return at >= 0 and words[at] in saying


class Quotations:
    """Where the quotations of a text begin and end, found when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks: list[int] | None = None

    def hold(self, start: int) -> bool:
        """Whether what begins at `start` is quoted within its paragraph: its "today" is the speaker's."""
        if self.marks is None:
            self.marks = [mark.start() for mark in _QUOTATION_MARK.finditer(self.text)]
        found = bisect_left(self.marks, start) - 1
        if found < 0:
            return False
        at = self.marks[found]
        return start - at < _LONGEST_QUOTATION and self._opens(at) and "\n\n" not in self.text[at:start]

    def _opens(self, at: int) -> bool:
        mark = self.text[at]
        return mark == "“" or (mark == '"' and (at == 0 or self.text[at - 1] in " \n\t(["))
