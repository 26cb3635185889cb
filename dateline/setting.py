"""The words around a time in a story: whether it carries the story on, or is an aside.

"In 1839 he had ..." looks back, "the treaty of 1839" only names a thing, "he would die in 1870" runs ahead: what comes
after is not told of those years. Read off the words around a time; nothing of what the times mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dateline.calendar import DAY_SECONDS, Unit
from dateline.languages import StoryWords
from dateline.moment import Moment

_REACH = 40
"""Words and spaces on either side: about as far as a clause goes."""
_BEFORE = 6
_NEAR = 5
"""Words between a comma, or a "that", and what makes a clause of it; a participle has as many letters."""
_LONG = 2 * 366 * DAY_SECONDS
_NEXT = 2
"""A word and the space after it."""
_STOPS = frozenset(".!?;:")
_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s")


@dataclass(frozen=True, slots=True)
class Setting:
    """The words among which a time stands, which covers `first` to `last` (exclusive).

    `gap` is what parts it from the time before.
    """

    words: Sequence[str]
    first: int
    last: int
    cues: StoryWords
    gap: str = ""

    def is_end(self) -> bool:
        """Whether it ends what the time before began: "from March to June", "began in March and lasted until June"."""
        words = self.gap.lower().split()
        if len(words) < _NEAR and words[-1:] and words[-1] in self.cues.lasting_to:
            return not self.begins_anew()
        return self.gap.strip().lower() in self.cues.ends

    def is_aside(self, moment: Moment | None, line: Moment | None) -> bool:
        """Whether the time leaves the story, which is at `line`, where it is."""
        if moment is None or line is None or line.interval is None or moment.interval is None:
            return False
        if moment.code == "range" and moment.unit is Unit.YEAR and self._word_before() in self.cues.lifetimes:
            return True
        if moment.interval.end <= line.interval.start:
            return self.looks_back() or self.names() or self._tells_of_a_thing()
        return moment.interval.start >= line.interval.end and (
            not self.cues.ahead.isdisjoint(self._clause()) or self._tells_how_long(moment, line)
        )

    def names(self) -> bool:
        """Whether it only names a thing or a life, which as an aside tells nothing: "the treaty of 1839", "had served since 1839"."""
        return self._word_before() in self.cues.naming | self.cues.lifetimes

    def is_beside(self) -> bool:
        """Whether it stands in a clause about a thing of the sentence: the next sentence is not told of its time."""
        return self._tells_of_a_thing() or self._is_of_another_clause()

    def begins_anew(self) -> bool:
        """Whether a sentence has ended since the time before."""
        return _SENTENCE_END.search(self.gap) is not None

    def _tells_how_long(self, moment: Moment, line: Moment) -> bool:
        """Whether what it tells lasted for years after the months and days that are told: "it was in being until 1919"."""
        if self._word_before() not in self.cues.lasting_to or line.unit > Unit.MONTH or moment.unit < Unit.YEAR:
            return False
        return _starts(moment) - _starts(line) > _LONG

    def _tells_of_a_thing(self) -> bool:
        """Whether it stands behind a comma and a participle: "the fort, built in 1742, fell"."""
        words = [word for word in self._before() if not word.isspace()][: _NEAR + 1]
        if "," not in words[1:]:
            return False
        opening = words[words.index(",", 1) - 1]
        return opening in self.cues.participles or (len(opening) > _NEAR and opening.endswith("ed"))

    def _is_of_another_clause(self) -> bool:
        """Whether what had been is told of a thing: "the fort that it had lost in 1839"."""
        words = [word for word in self._before() if not word.isspace()]
        had = next((at for at, word in enumerate(words) if word in self.cues.back), None)
        return had is not None and not self.cues.other_clause.isdisjoint(words[had : had + _NEAR])

    def looks_back(self) -> bool:
        """Whether the clause tells what had been; what another had done is told beside it ("after he had left, on 5 June ...")."""
        if self._word_before() in self.cues.reached:
            return False
        after = takewhile(lambda word: word not in self.cues.other_clause, self._after())
        before = () if self._opens_clause() else self._before()
        return any(word in self.cues.back for word in (*before, *after))

    def _word_before(self) -> str:
        return next((word for word in self._backward(_NEXT) if not word.isspace()), "")

    def _opens_clause(self) -> bool:
        """Whether a comma or an "and" stands before "on 5 June", and its clause follows."""
        words = [word for word in self._backward(_BEFORE) if not word.isspace()][:2]
        following = next((word for word in self._after() if not word.isspace()), ".")
        goes_on = following[0].isalnum() and following not in self.cues.parting
        return goes_on and not self.cues.parting.isdisjoint(words)

    def _clause(self) -> Iterator[str]:
        """The words on both sides up to the ends of the sentence."""
        yield from self._before()
        yield from self._after()

    def _before(self) -> Iterator[str]:
        return takewhile(_is_in_sentence, self._backward(_REACH))

    def _after(self) -> Iterator[str]:
        return takewhile(_is_in_sentence, self.words[self.last : self.last + _REACH])

    def _backward(self, reach: int) -> Sequence[str]:
        return self.words[max(self.first - reach, 0) : self.first][::-1]


def _is_in_sentence(word: str) -> bool:
    return word not in _STOPS and word.count("\n") < 2


def _starts(moment: Moment) -> int:
    return moment.interval.start if moment.interval else 0
