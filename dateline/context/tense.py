"""Cheap cues of tense, for text that nobody has parsed: the verb form nearest to a time, in its own sentence."""

from __future__ import annotations

from functools import cache

from dateline.context.closed_aside import before_aside
from dateline.context.foretold import begins_range, is_awaited, is_likely, is_of_start, is_put_off, told_beside
from dateline.context.habits import is_habit
from dateline.context.stops import STOPS, abbreviates, is_of_few_words, opens_clause, opens_sentence
from dateline.context.told_by_noun import is_of_told, is_past_for_sure
from dateline.context.verb_forms import (
    has_to_come,
    is_done,
    is_perhaps,
    lasted,
    points_ahead,
    verb_before,
    was_not_before,
    was_to_be,
)
from dateline.languages import TenseWords

_REACH = 48  # words and spaces on either side: about as far as a clause goes
_NEXT_TO = 1  # a space: "the year ended"
_Cue = tuple[int, str]
_NAME = 8  # words and spaces: "asked the two of them"
_IS_ON = 3  # "the match is on"
_BESIDE = 20  # words and spaces: "moved from the old harbour to the new quays by the river in"
_AFTER_FRONTED = 48  # words and spaces: "In October, with all of the yard at the fair, the harbour burned down"
_STOP = "stop"
_POINTING = frozenset({"to", "for", "of"})
_REMEMBERED_WORDS = 1 << 14
_DOING = 4  # words and spaces: a verb, with one word before it


class Cues:
    """The cues of tense of one text and the ends of its sentences, found around a time when it is asked for."""

    def __init__(self, words: list[str], tense_words: TenseWords) -> None:
        self.words, self.tense_words = words, tense_words
        self.signs, self.plain = _signs(tense_words), _plain(tense_words)
        self.looked_back: tuple[int, _Cue | None] = (0, None)  # from where last, and what was found
        self.looked_on: tuple[int, int, _Cue | None] = (0, 0, None)  # the same ahead, and up to where

    def tense(self, first: int, last: int) -> str | None:
        """The tense of the nearest cue around words `first` to `last` (exclusive), or None where there is none.

        A past that the words leave no doubt of ("signed it on", "failed in") is "past"; a past form that only stands
        nearest is "likely past", since deadlines and plans stand beside past forms too.
        """
        if beside := self._told_beside(first, last):
            return beside
        before, after = self._outside_aside(first, self._before(first)), self._after(last)
        if before is None and after is None:
            return None
        before, after = _unless_stop(before), _unless_stop(after)
        if after and after[0] <= _AFTER_FRONTED and self._is_fronted(first, last):
            return after[1]
        if self._was_slated(first, before, after):
            return "slated"
        if after and self._is_of_another_clause(first, last, before, after):
            after = None
        found = min((cue for cue in (before, after) if cue), key=lambda cue: cue[0], default=None)
        if self._looks_ahead(first, before) or (before and is_likely(self.words, first, before, self.tense_words)):
            return "future"
        introducing = self.words[first - 2] if first >= 2 else ""
        if introducing in self.tense_words.fixing:
            return "fixed"
        if introducing in self.tense_words.slating and (not found or found[1] != "future"):
            return "slated"
        if found == before and before is not None and self._was_to_be(first - 1 - before[0]):
            return "slated"
        if found is None or found[1] != "past":
            tense = found[1] if found else None
            ahead = tense == "present" and (self._on_condition(first) or self._is_arranged(first, before))
            goes_on = tense in {None, "present"} and introducing in self.tense_words.throughout
            return "future" if ahead or goes_on else tense
        if introducing in self.tense_words.due and (self._on_condition(first) or self._is_asked(first)):
            return "future"
        ranges = self._begins_range(first, last) and self.words[first - 1 - found[0]] not in self.tense_words.saying
        if found == after and found[0] <= _NEXT_TO and self._is_subject(first):
            return "past"  # "February brought floods"
        near = found[0] <= (_BESIDE if ranges or _says_when(self.words, first, self.tense_words) else _NEXT_TO)
        return "past" if near and found == before else "likely past"

    def _is_fronted(self, first: int, last: int) -> bool:
        """Whether the time opens its sentence, or a clause behind a comma, so that its verb follows."""
        return opens_sentence(self.words, first, self.tense_words) or opens_clause(
            self.words, first, last, self.tense_words
        )

    def _may_end(self, last: int) -> bool:
        """Whether a sentence ends with the full stop of the time: "He called at 5 p.m. The talks begin"."""
        behind = self.words[last : last + 2]
        return (
            self.words[last - 1] == "."
            and behind[1:] != []
            and ("\n" in behind[0] or behind[1] in self.tense_words.opens_noun)
        )

    def _is_of_another_clause(self, first: int, last: int, before: _Cue | None, after: _Cue) -> bool:
        """Whether the cue behind says nothing of the time: "the ship that left on Tuesday will ..."."""
        if self.words[last + after[0]] in self.tense_words.perhaps | self.tense_words.able:
            return True  # "the losses on Tuesday may hurt": these are no losses to come
        if before is None:
            return False
        if self._may_end(last):
            return True
        at = last + after[0]
        if self.words[at] in self.tense_words.leading and self.words[at + 2 : at + 3] == ["of"]:
            return True  # "won on Sunday ahead of her rival"
        if before[0] <= _IS_ON or (after[0] <= _NEXT_TO and self._begins_range(first, last)):
            return True  # "was shut from May until"
        if before[0] <= _BESIDE and self.words[last + after[0] - 2] == "to":
            return True  # "met on Tuesday to open the talks"
        its_own = self.words[at - 2] == "it" and not self._joined(first - 1 - before[0], first)
        if not (its_own or self._joined(last, at)):
            return False  # its own subject begins the clause behind: "told them on Monday it would close"
        tells = self.tense_words.auxiliaries.get(self.words[first - 1 - before[0]]) == "future"
        return before[0] <= _BESIDE or (tells and self.words[last + after[0]] in self.tense_words.saying)

    def _begins_range(self, first: int, last: int) -> bool:
        """Whether it is the first of a range: "sales rose from January to March"."""
        return begins_range(self.words, first, last, self.tense_words)

    def _told_beside(self, first: int, last: int) -> str | None:
        """What the words right beside the time tell, whatever the verbs of the sentence are."""
        if is_of_told(self.words, first, last, self.tense_words):
            return "future" if is_awaited(self.words, last, self.tense_words) else "past"
        if is_past_for_sure(self.words, first, last, self.tense_words):
            return "past"
        if is_of_start(self.words, first, self.tense_words):
            return "slated"
        if is_put_off(self.words, first, self.tense_words):
            return "future"
        if is_habit(self.words, first, last, self.tense_words):
            return "generic"
        return told_beside(self.words, first, last, self.tense_words)

    def _was_to_be(self, at: int) -> bool:
        """Whether the cue tells what was ahead: "was to meet"; what "was to have met" did not."""
        words = self.words[at : at + 5 : 2]
        return words[1:2] == ["to"] and words[0] in self.tense_words.to_be and words[2:] != ["have"]

    def _on_condition(self, first: int) -> bool:
        """Whether it is the time of a condition: "if no deal is reached by Tuesday"."""
        for word in self.words[max(first - _BESIDE, 0) : first][::-1]:
            if word in self.tense_words.conditions:
                return True
            if word in STOPS:
                return False
        return False

    def _is_arranged(self, first: int, before: tuple[int, str] | None) -> bool:
        """Whether somebody is doing it on that day, which is how what is to come is told: "is holding talks on Friday"."""
        if before is None or before[1] != "present" or self.words[max(first - 2, 0)] not in self.tense_words.at:
            return False
        doing = self.words[first - before[0] : first - before[0] + _DOING]
        return not self.tense_words.arranging.isdisjoint(doing)

    def _is_subject(self, first: int) -> bool:
        """Whether the time begins its sentence, so that a verb right behind tells what it did."""
        before = self.words[max(first - 2, 0) : first]
        return not before or not STOPS.isdisjoint(before) or before[-1].count("\n") > 1

    def _is_asked(self, first: int) -> bool:
        """Whether somebody was told to do something by then: "asked them to leave by Monday"."""
        for at in range(first - 2, max(first - _BESIDE, 0), -1):
            if self.words[at] == "to" and not self.tense_words.ordering.isdisjoint(self.words[max(at - _NAME, 0) : at]):
                return True
            if self.words[at] in STOPS:
                return False
        return False

    def _looks_ahead(self, first: int, before: tuple[int, str] | None) -> bool:
        """Whether "is" or "is on" stands right before: what is on a day is still to come."""
        if before is None or before[0] > _IS_ON or before[1] != "present":
            return False
        return self.words[first - 1 - before[0]] in self.tense_words.auxiliaries

    def _was_slated(self, first: int, before: _Cue | None, after: _Cue | None) -> bool:
        """Whether something happened to what was planned for then: "the hearing set for May 3 was put off"."""
        if before is None or after is None or (before[1], after[1]) != ("future", "past") or after[0] > _IS_ON:
            return False
        words, at = self.words, first - 1 - before[0]
        at -= 2 if words[at] in self.tense_words.slating else 0
        planned = words[at] in self.tense_words.foreseen | self.tense_words.sure
        return planned and at >= 2 and words[at - 2] not in {*self.tense_words.auxiliaries, *self.tense_words.of_verbs}

    def _joined(self, start: int, end: int) -> bool:
        """Whether another clause begins between those places."""
        return any(word in self.tense_words.joining for word in self.words[start:end])

    def _before(self, first: int) -> _Cue | None:
        """The sign nearest before and its distance, if it is within reach."""
        lowest, (start, known) = max(first - 1 - _REACH, -1), self.looked_back
        known = known if start <= first and known and known[0] > lowest else None
        found = self._nearest(range(first - 1, max(lowest, start - 1) if start <= first else lowest, -1)) or known
        self.looked_back = first, found
        return found and (first - 1 - found[0], found[1])

    def _outside_aside(self, first: int, before: _Cue | None) -> _Cue | None:
        """The cue before an aside in which the nearest one stands, as long as one is in reach there."""
        start = before and before_aside(self.words, first - 1 - before[0], first, self.tense_words)
        found = self._nearest(range(start, max(first - 1 - _REACH, -1), -1)) if start else None
        return found and (first - 1 - found[0], found[1]) if start else before

    def _after(self, last: int) -> _Cue | None:
        """The same behind."""
        start, end, found = self.looked_on
        if not start <= last < end:
            start, end, found = last, last, None
        if found is None:
            highest = min(last + _REACH, len(self.words))
            found = self._nearest(range(end, highest))
            self.looked_on = start, found[0] + 1 if found else highest, found
        return found and (found[0] - last, found[1])

    def _nearest(self, places: range) -> _Cue | None:
        """The first of the places where a cue or the end of a sentence is, and its tense."""
        words, signs, plain, endings = self.words, self.signs, self.plain, self.tense_words.endings
        for at in places:
            word = words[at]
            if word in plain:
                continue
            if not (word in signs or word.endswith(endings) or "\n" in word):
                if len(plain) < _REMEMBERED_WORDS:
                    plain.add(word)
            elif (sign := self._sign(at)) is not None:
                return at, sign
        return None

    def _sign(self, at: int) -> str | None:
        """What the word is a sign of there; what came of the verb before, of the same as that verb."""
        sign = _sign(self.words, at, self.tense_words)
        if sign is None and self.words[at] in self.tense_words.resulting and self.words[at - 2 : at] == [",", " "]:
            verb = self._before(at)
            return verb and verb[1]
        return sign


def _unless_stop(cue: _Cue | None) -> _Cue | None:
    """The cue, if it is no end of a sentence."""
    return None if cue is None or cue[1] == _STOP else cue


def _says_when(words: list[str], first: int, tense_words: TenseWords) -> bool:
    """Whether a preposition that says when something happened stands just before, or one of hours at once before it."""
    near = words[max(first - 4, 0) : first]
    return any(word in tense_words.at for word in near) or not tense_words.at_hours.isdisjoint(near[-2:-1])


@cache
def _signs(tense_words: TenseWords) -> frozenset[str]:
    """The words and marks that are cues or stops in some place, beside the endings and the ends of paragraphs."""
    cues = tense_words.with_object | tense_words.plain_forms | tense_words.cues.keys() | tense_words.expecting
    return (
        cues
        | tense_words.setting_in
        | tense_words.facing
        | tense_words.perhaps
        | tense_words.resulting
        | _POINTING
        | STOPS
    )


@cache
def _plain(_: TenseWords) -> set[str]:
    """Words that were found to be no cue in any place; the usual ones come early and fill it."""
    return {" "}


def _sign(words: list[str], at: int, tense_words: TenseWords) -> str | None:
    """The tense that the word is a cue of, or that it ends a sentence, or None.

    A participle takes the tense of the auxiliary before it.
    """
    word = words[at]
    if word in STOPS:
        return None if abbreviates(words, at, tense_words) or is_of_few_words(words, at) else _STOP
    if word in tense_words.with_object:
        return "future" if at + 2 < len(words) and words[at + 2] in tense_words.opens_noun else None
    if word in tense_words.facing:
        return "future" if at >= 2 and words[at - 2] in tense_words.teams else None
    if word in tense_words.plain_forms and at >= 2 and words[at - 2] in tense_words.opens_noun:
        return None  # "withdrew from the Open"
    if word in tense_words.cues:
        return _cue_in_place(words, at, tense_words)
    if word in tense_words.setting_in and words[at + 2 : at + 3] and words[at + 2] in tense_words.force:
        return "future"
    if word in tense_words.perhaps:
        return "future" if is_perhaps(words, at, tense_words) else None
    if word in tense_words.expecting and words[at + 2 : at + 3] != ["to"]:
        return None if verb_before(words, at, tense_words) == "past" else "future"
    if word in _POINTING:
        return "future" if points_ahead(words, at, tense_words) else None
    if len(word) > 4 and word.endswith(tense_words.endings) and word not in tense_words.no_verbs:
        noun = at - 2 if at < 4 or not words[at - 2].endswith(tense_words.adverbs) else at - 4
        if words[at - 1] == "-" or (at >= 2 and words[noun] in tense_words.articles):
            return None  # "copper-toned", "the badly wounded driver", "to invited users": no verb stands there
        return verb_before(words, at, tense_words) or "past"
    return _STOP if word.count("\n") > 1 else None


def _cue_in_place(words: list[str], at: int, tense_words: TenseWords) -> str | None:
    """The tense of a cue by what stands before it: "had been due" is past, "will be held" is future."""
    tense = tense_words.cues[words[at]]
    if words[at] in tense_words.contracted and not tense_words.denying.isdisjoint(words[at + 2 : at + 3]):
        return "future"  # "won't"
    if words[at] in tense_words.moving_on and tense_words.moving_to.isdisjoint(words[at + 2 : at + 3]):
        return None  # "going into Tuesday's race"
    if tense == "future" and words[at] in tense_words.auxiliaries and not "".join(words[at + 2 : at + 3]).isalpha():
        return None  # "Will & Grace"
    if words[at] in tense_words.of_verbs and has_to_come(words, at, tense_words):
        return "future"
    if words[at] in tense_words.bounds and (lasted(words, at, tense_words) or was_not_before(words, at, tense_words)):
        return "past"
    if tense == "future" and was_to_be(words, at, tense_words):
        return "past"
    if words[at] in tense_words.foreseen and at >= 2 and words[at - 2] in tense_words.compared_with:
        return None  # "failed to open on Monday as planned"
    if words[at] in tense_words.plain_forms:
        return None if is_done(words, at, tense_words) else verb_before(words, at, tense_words) or tense
    if tense == "past" and words[at] not in tense_words.auxiliaries:
        if at >= 2 and words[at - 2] == "to":
            return None  # "used missiles to hit a ship"
        return verb_before(words, at, tense_words) or tense
    return tense
