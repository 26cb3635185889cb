"""The words around a time in a story: whether it carries the story on, or is an aside.

"In 1839 he had ..." looks back, "the treaty of 1839" only names a thing, "he would die in 1870" runs ahead: what comes
after is not told of those years. Read off the words around a time; nothing of what the times mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from dateline.calendar import DAY_SECONDS, Unit
from dateline.languages import StoryWords
from dateline.moment import RANGE, Moment

_REACH = 40
"""Words and spaces on either side: about as far as a clause goes."""
_NEAR = 5
"""Words between a comma, or a "that", and what makes a clause of it."""
_FEW = 6
"""Words between two times of one sentence that tell of two deeds of one after the other."""
_LISTED = 2
"""Words that a list has before its last member: the one before that, and an "and"."""
_SHORT = 3
"""Letters: "red" and "ten" are no participles."""
_LONG = 92 * DAY_SECONDS
_KEPT_WITHIN = 8
"""Words behind a day, within which it is told that it is kept."""
_DEATH = 10
"""Words between "died" and its day: "died at her home in the north of the town on"."""
_NEXT = 2
"""A word and the space after it."""
_LEAD = 400  # characters
_STOPS = frozenset(".!?;:")
_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s")


@dataclass(slots=True)
class Setting:
    """The words among which a time stands, which covers `first` to `last` (exclusive).

    `gap` is what parts it from the time before; `read_before` keeps the words before it once they were looked at.
    """

    words: Sequence[str]
    first: int
    last: int
    cues: StoryWords
    gap: str = ""
    read_before: list[str] | None = field(default=None, init=False)

    def is_end(self) -> bool:
        """Whether it ends what the time before began: "from March to June", "began in March and lasted until June"."""
        words = self.gap.lower().split()
        if len(words) < _NEAR and words[-1:] and words[-1] in self.cues.lasting_to:
            return not self.begins_anew()
        return self.gap.strip().lower() in self.cues.ends

    def comes_to_today(self, before: str) -> bool:
        """Whether a story has come to the day of its teller in the words `before`, where the time before it ends."""
        told = re.findall(r"\w+", before.lower())
        return any(word in self.cues.come_to_today and self._is_perfect(told[at + 1 :]) for at, word in enumerate(told))

    def goes_on(self) -> bool:
        """Whether it comes after the time before it, in its sentence: "was laid in May 1915 and lifted in April"."""
        if self.is_end():
            return True
        words = [word for word in re.findall(r"\w+", self.gap.lower()) if word not in self.cues.in_verb]
        joined = len(words) <= _FEW and words[:1] and words[0] in self.cues.parting
        return bool(joined) and not self.begins_anew() and self.cues.back.isdisjoint(words)

    def is_aside(self, moment: Moment | None, line: Moment | None) -> bool:
        """Whether the time leaves the story, which is at `line`, where it is."""
        if moment is None or line is None or line.interval is None or moment.interval is None:
            return False
        if moment.code == RANGE and moment.unit is Unit.YEAR and self._word_before() in self.cues.lifetimes:
            return True
        if moment.interval.end <= line.interval.start:
            return self.looks_back() or self.names() or self._tells_of_a_thing()
        if moment.interval.start < line.interval.end:
            return False
        return self.is_as_late() or self._runs_ahead() or self._tells_how_long(moment, line)

    def _runs_ahead(self) -> bool:
        """Whether its clause tells what was to be, not one about a thing of it: "Orle, who would die, left in May"."""
        after = self._clause_after()
        if not self.cues.ahead.isdisjoint(after) or self._is_foretold(after):
            return True
        words = self._words_before()
        if self._is_foretold(words[::-1]):
            return True
        at = next((at for at, word in enumerate(words) if word in self.cues.ahead), None)
        return at is not None and not (
            "," in words[:at] and words[at + 1 : at + 2] and words[at + 1] in self.cues.other_clause
        )

    def _is_foretold(self, words: Sequence[str]) -> bool:
        """Whether they tell what was to be: "it was to last until 1870"."""
        return any(" ".join(pair) in self.cues.ahead for pair in pairwise(words))

    def is_as_late(self) -> bool:
        """Whether it only tells how late something still was: "men were found as late as 1911"."""
        return " ".join(self._words_before()[2::-1]) in self.cues.as_late

    def tells_of_death(self) -> bool:
        """Whether it is told first in its sentence that somebody died then: "She died at home in Ost on 24 June"."""
        if self.gap and not self.begins_anew():
            return False  # "In 1989 they moved to Ost, where he died in March"
        before = self._words_before()[:_DEATH]
        at = next((at for at, word in enumerate(before) if word in self.cues.dying), None)
        return at is not None and self.cues.other_clause.isdisjoint(before[:at]) and "," not in before[:at]

    def is_kept(self) -> bool:
        """Whether it is a day of every year: "8 May is still a holiday", "it keeps 8 May", "is celebrated on 8 May"."""
        after, before = self._clause_after(), self._words_before()
        if after[:1] and after[0] in self.cues.is_so:
            return not self.cues.kept.isdisjoint(after[1:_KEPT_WITHIN])
        if before[:1] and before[0] in self.cues.keeping:
            return True
        if before[:1] and before[0] in self.cues.is_so:  # "his feast is 8 May"
            return not self.cues.kept.isdisjoint(before[:_NEAR])
        at = next((at for at, word in enumerate(before[:_NEAR]) if word in self.cues.kept), None)
        return at is not None and not self.cues.is_so.isdisjoint(before[at + 1 : at + 1 + _SHORT])

    def names(self) -> bool:
        """Whether it only names a thing or a life, and as an aside tells nothing.

        As in "the treaty of 1839", "had served since 1839"; but "after the treaty of 1839" tells it.
        """
        words = self._words_before()
        if words[:1] == ["of"] and self._is_told_after(words[1 : _NEAR + 1]):
            return False
        words = words[: _LISTED + 1]
        if len(words) > _LISTED and words[0] in self.cues.parting and words[1].isdigit() and not self.begins_anew():
            words = words[_LISTED:]  # "the harvests of 1843 and 1844"
        return words[:1] != [] and words[0] in self.cues.naming | self.cues.lifetimes

    def _is_told_after(self, words: Sequence[str]) -> bool:
        """Whether what those words name is what something came after."""
        named: Iterator[str] = takewhile(str.isalpha, words)
        return not self.cues.told_after.isdisjoint(named)

    def is_beside(self) -> bool:
        """Whether it stands in a clause about a thing of the sentence: the next sentence is not told of its time."""
        in_its_clause = not self.cues.other_clause.isdisjoint(self._words_before()[:2])
        return in_its_clause or self._tells_of_a_thing() or self._is_of_another_clause()

    def is_of_season(self) -> bool:
        """Whether it is of sport or school: "the 1946-47 season", "the season of 1946-47"."""
        return not self.cues.seasons.isdisjoint((*self._words_before()[:2], *self.words[self.last + 1 : self.last + 4]))

    def begins_anew(self) -> bool:
        """Whether a sentence has ended since the time before."""
        return _SENTENCE_END.search(self.gap) is not None

    def tells_until(self) -> bool:
        """Whether it tells how long what the story is at went on: "it lasted until May", not "had held it until May"."""
        if self._word_before() not in self.cues.lasting_to:
            return False
        return self._had_before() is None and not self._tells_of_a_thing()

    def _tells_how_long(self, moment: Moment, line: Moment) -> bool:
        """Whether what it tells lasted for long after the months and days that are told: "it was in being until 1919"."""
        if self._word_before() not in self.cues.lasting_to or line.unit > Unit.MONTH:
            return False
        words = self._words_before()
        if not self.cues.denying.isdisjoint(words) and self.cues.other_clause.isdisjoint(words):
            return False  # "It was not until 1919 that"
        return _starts(moment) - _starts(line) > _LONG

    def _tells_of_a_thing(self) -> bool:
        """Whether it stands behind a comma and a participle: "the fort, built in 1742, fell"."""
        words = self._words_before()[: _NEAR + 1]
        return "," in words[1:] and self._is_participle(words[words.index(",", 1) - 1])

    def looks_back(self) -> bool:
        """Whether the clause tells what had been.

        What another had done is told beside it: "after he had left, on 5 June ...".
        """
        near = self.words[max(self.first - _REACH, 0) : self.last + _REACH]
        if self.cues.back.isdisjoint(near) or self._word_before() in self.cues.reached:
            return False
        after = self._clause_after()
        if any(word in self.cues.back and self._is_perfect(after[at + 1 :]) for at, word in enumerate(after)):
            return True
        found = None if self._opens_clause() else self._had_before()
        return found is not None and not ("," in self._words_before()[:found] and self._is_of_another_clause())

    def _is_of_another_clause(self) -> bool:
        """Whether what had been is told of a thing: "the fort that it had lost in 1839"."""
        found = self._had_before()
        near = () if found is None else self._words_before()[found : found + _NEAR]
        return not self.cues.other_clause.isdisjoint(near)

    def _had_before(self) -> int | None:
        """How many words before the time it is said what had been."""
        words = self._words_before()
        found = (at for at, word in enumerate(words) if word in self.cues.back and self._is_perfect(words[:at][::-1]))
        return next(found, None)

    def _is_perfect(self, following: Sequence[str]) -> bool:
        """Whether a participle follows: "had never been", not "had some prisoners shot"."""
        verb = next((word for word in following if word not in self.cues.in_verb and not word.endswith("ly")), "")
        return self._is_participle(verb)

    def _is_participle(self, word: str) -> bool:
        if word in self.cues.no_participles:
            return False
        return word in self.cues.participles or (len(word) > _SHORT and word.endswith(self.cues.participle_endings))

    def _clause_after(self) -> list[str]:
        """The words behind, up to another clause: "In August it left, and by May it had come back"."""
        words = [word for word in self._after() if not word.isspace()]
        ends = (
            at for at, word in enumerate(words)
            if word in self.cues.other_clause or (word == "," and words[at + 1 : at + 2] and words[at + 1] in self.cues.parting)
        )  # fmt: skip
        return words[: next(ends, len(words))]

    def _words_before(self) -> list[str]:
        """Those of the sentence, the nearest first."""
        if self.read_before is None:
            self.read_before = [word for word in self._before() if not word.isspace()]
        return self.read_before

    def _word_before(self) -> str:
        return next((word for word in self._backward(_NEXT) if not word.isspace()), "")

    def _opens_clause(self) -> bool:
        """Whether a comma or an "and" stands before "on 5 June", and its clause follows."""
        words = self._words_before()[:2]
        following = next((word for word in self._after() if not word.isspace()), ".")
        goes_on = following[0].isalnum() and following not in self.cues.parting
        return goes_on and not self.cues.parting.isdisjoint(words)

    def _before(self) -> Iterator[str]:
        return takewhile(_is_in_sentence, self._backward(_REACH))

    def _after(self) -> Iterator[str]:
        return takewhile(_is_in_sentence, self.words[self.last : self.last + _REACH])

    def _backward(self, reach: int) -> Sequence[str]:
        return self.words[max(self.first - reach, 0) : self.first][::-1]


def is_of_late(text: str, cues: StoryWords) -> bool:
    """Whether a text opens with somebody who has just died."""
    lead = text[:_LEAD].lower()
    return any(died in lead for died in cues.just_died)


def _is_in_sentence(word: str) -> bool:
    return word not in _STOPS and word.count("\n") < 2


def _starts(moment: Moment) -> int:
    return moment.interval.start if moment.interval else 0
