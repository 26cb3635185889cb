"""The words around a time in a story: whether it carries the story on, or is an aside.

"In 1839 he had ..." looks back, "the treaty of 1839" only names a thing, "he would die in 1870" runs ahead: what comes
after is not told of those years. Read off the words around a time; nothing of what the times mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dateline.calendar import Unit
from dateline.languages import StoryWords
from dateline.moment import Moment

_REACH = 40
"""Words and spaces on either side: about as far as a clause goes."""
_BEFORE = 6
_NEXT = 2
"""A word and the space after it."""
_STOPS = frozenset(".!?;:")


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
        """Whether it ends what the time before began: "from March to June"."""
        return self.gap.strip().lower() in self.cues.ends

    def is_aside(self, moment: Moment | None, line: Moment | None) -> bool:
        """Whether the time leaves the story, which is at `line`, where it is."""
        if moment is None or line is None or line.interval is None or moment.interval is None:
            return False
        if moment.code == "range" and moment.unit is Unit.YEAR and self._word_before() in self.cues.lifetimes:
            return True
        if moment.interval.end <= line.interval.start:
            return self.looks_back() or self._word_before() in self.cues.naming
        return moment.interval.start >= line.interval.end and not self.cues.ahead.isdisjoint(self._clause())

    def reaches_back(self) -> bool:
        """Whether it is only the beginning of what goes on."""
        return self._word_before() in self.cues.reaching_back

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
