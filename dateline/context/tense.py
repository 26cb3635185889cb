"""Cheap cues of tense, for text that nobody has parsed: the verb form nearest to a time, in its own sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cache

from dateline.languages import TenseWords

_REACH = 48  # words and spaces on either side: about as far as a clause goes
_AUXILIARY_REACH = 7  # words and spaces: "will not be signed"
_NEXT_TO = 1  # a space: "the year ended"
_IS_ON = 3  # "the match is on"
_BESIDE = 20  # words and spaces: "moved from the old harbour to the new quays by the river in"
_AFTER_FRONTED = 30  # words and spaces: "In October, with all of the yard at the fair, the harbour burned down"
_STOP = "stop"
_STOPS = frozenset('.!?;:"“”')
_QUOTATION_MARKS = frozenset('"“”')
_POINTING = frozenset({"to", "for", "of"})
_POSSESSIVES = (["'", "s"], ["\u2019", "s"])
_REMEMBERED_WORDS = 1 << 14
_FEW_WORDS = 8  # words and spaces, with one mark: three words and a half


class Cues:
    """The cues of tense of one text and the ends of its sentences, found where a time stands and kept for the next."""

    def __init__(self, words: list[str], tense_words: TenseWords) -> None:
        self.words = words
        self.tense_words = tense_words
        self.signs, self.plain = _signs(tense_words), _plain(tense_words)
        self.tells_habits = not tense_words.habits.isdisjoint(words)
        self.places: list[int] = []
        self.tenses: list[str] = []
        self.read = 0

    def tense(self, first: int, last: int) -> str | None:
        """The tense of the nearest cue around words `first` to `last` (exclusive), or None where there is none.

        To be asked in the order of the text. A past that the words leave no doubt of ("signed it on", "failed in") is
        "past"; a past form that only stands nearest is "likely past", since deadlines and plans stand beside past
        forms too.
        """
        if _is_of_told(self.words, first, last, self.tense_words):
            return "past"
        if self.tells_habits and self._is_habit(first, last):
            return "generic"
        self._look_around(first, last)
        if not self.places:
            return None
        before = self._cue(bisect_left(self.places, first) - 1, lambda place: first - 1 - place)
        after = self._cue(bisect_left(self.places, last), lambda place: place - last)
        if after and after[0] <= _AFTER_FRONTED and _opens_sentence(self.words, first, self.tense_words):
            return after[1]
        if before and before[0] <= _BESIDE and after and self._joined(last, last + after[0]):
            after = None
        found = min((cue for cue in (before, after) if cue), key=lambda cue: cue[0], default=None)
        if self._looks_ahead(first, before):
            return "future"
        if first >= 2 and self.words[first - 2] in self.tense_words.fixing:
            return "fixed"
        if first >= 2 and self.words[first - 2] in self.tense_words.slating and (not found or found[1] != "future"):
            return "slated"
        if found is None or found[1] != "past":
            return found[1] if found else None
        near = found[0] <= (_BESIDE if _says_when(self.words, first, self.tense_words) else _NEXT_TO)
        return "past" if near and found == before else "likely past"

    def _is_habit(self, first: int, last: int) -> bool:
        """Whether the clause tells what is so again and again.

        As in "usually falls in January" and "In January it usually falls".
        """
        before = self.words[max(first - _BESIDE, 0) : first][::-1]
        before = before[2:] if before[1:2] == ["and"] else before  # "in May and June" is one time
        after = self.words[last : last + _BESIDE] if _opens_sentence(self.words, first, self.tense_words) else []
        return _tells_habit_first(before, self.tense_words) or _tells_habit_first(after, self.tense_words)

    def _looks_ahead(self, first: int, before: tuple[int, str] | None) -> bool:
        """Whether "is" or "is on" stands right before: what is on a day is still to come."""
        if before is None or before[0] > _IS_ON or before[1] != "present":
            return False
        return self.words[first - 1 - before[0]] in self.tense_words.auxiliaries

    def _joined(self, start: int, end: int) -> bool:
        """Whether another clause begins between those places."""
        return any(word in self.tense_words.joining for word in self.words[start:end])

    def _look_around(self, first: int, last: int) -> None:
        """Find what stands within reach before, and the first that stands after."""
        if self.places and self.places[-1] >= last:
            return
        signs, plain, endings = self.signs, self.plain, self.tense_words.endings
        start = max(self.read, first - _REACH)
        for at, word in enumerate(self.words[start : last + _REACH], start):
            if word in plain:
                continue
            if not (word in signs or word.endswith(endings) or "\n" in word):
                if len(plain) < _REMEMBERED_WORDS:
                    plain.add(word)
                continue
            sign = _sign(self.words, at, self.tense_words)
            if sign is not None:
                self.places.append(at)
                self.tenses.append(sign)
                if at >= last:
                    self.read = at + 1
                    return
        self.read = max(self.read, min(last + _REACH, len(self.words)))

    def _cue(self, index: int, distance_of: Callable[[int], int]) -> tuple[int, str] | None:
        """The cue of that index and its distance, unless it is the end of a sentence or out of reach."""
        if not 0 <= index < len(self.places) or self.tenses[index] == _STOP:
            return None
        distance = distance_of(self.places[index])
        return (distance, self.tenses[index]) if distance < _REACH else None


def _tells_habit_first(words: list[str], tense_words: TenseWords) -> bool:
    """Whether an adverb of habit comes before the clause is over."""
    for word in words:
        if word in tense_words.habits:
            return True
        if word in tense_words.joining or word in _STOPS:
            return False
    return False


def _says_when(words: list[str], first: int, tense_words: TenseWords) -> bool:
    """Whether a preposition that says when something happened stands just before, or one of hours at once before it."""
    near = words[max(first - 4, 0) : first]
    return any(word in tense_words.at for word in near) or not tense_words.at_hours.isdisjoint(near[-2:-1])


def _is_of_told(words: list[str], first: int, last: int, tense_words: TenseWords) -> bool:
    """Whether the time stands before what was said or done then: "Wednesday's ruling", "a June agreement"."""
    at = last + 2 if words[last : last + 2] in _POSSESSIVES else last
    if at + 1 >= len(words) or words[at] != " " or words[at + 1] not in tense_words.told:
        return False
    return not any(word in tense_words.awaiting for word in words[max(first - 4, 0) : first])


def _opens_sentence(words: list[str], first: int, tense_words: TenseWords) -> bool:
    """Whether "In October" opens its sentence, so that the verb that it belongs to follows."""
    at = next((at for at in range(first - 1, max(first - 3, -1), -1) if words[at] in tense_words.opening), None)
    if at is None:
        return False
    before = words[max(at - 2, 0) : at]
    return not before or any(word in _STOPS or word.count("\n") > 0 for word in before)


@cache
def _signs(tense_words: TenseWords) -> frozenset[str]:
    """The words and marks that are cues or stops in some place, beside the endings and the ends of paragraphs."""
    cues = tense_words.with_object | tense_words.plain_forms | tense_words.cues.keys() | tense_words.expecting
    return cues | _POINTING | _STOPS


@cache
def _plain(_: TenseWords) -> set[str]:
    """Words that were found to be no cue in any place; the usual ones come early and fill it."""
    return {" "}


def _sign(words: list[str], at: int, tense_words: TenseWords) -> str | None:
    """The tense that the word is a cue of, or that it ends a sentence, or None.

    A participle takes the tense of the auxiliary before it.
    """
    word = words[at]
    if word in tense_words.with_object:
        return "future" if at + 2 < len(words) and words[at + 2] in tense_words.opens_noun else None
    if word in tense_words.plain_forms and at >= 2 and words[at - 2] in tense_words.opens_noun:
        return None  # "withdrew from the Open"
    if word in tense_words.cues:
        return _cue_in_place(words, at, tense_words)
    if word in tense_words.expecting and words[at + 2 : at + 3] != ["to"]:
        return None if _verb_before(words, at, tense_words) == "past" else "future"
    if word in _POINTING:
        return "future" if _points_ahead(words, at, tense_words) else None
    if len(word) > 4 and word.endswith(tense_words.endings) and word not in tense_words.no_verbs:
        if at >= 2 and words[at - 2] == "to":
            return None  # "to invited users": no infinitive has that ending
        return _verb_before(words, at, tense_words) or "past"
    if (word in _STOPS and not _abbreviates(words, at, tense_words) and not _is_of_few_words(words, at)) or (
        "\n" in word and word.count("\n") > 1
    ):
        return _STOP
    return None


def _cue_in_place(words: list[str], at: int, tense_words: TenseWords) -> str:
    """The tense of a cue by what stands before it: "had been due" is past, "will be held" is future."""
    tense = tense_words.cues[words[at]]
    if words[at] in tense_words.bounds and at >= 2 and words[at - 2] in tense_words.lasting:
        return "past"
    if tense == "future" and _was_to_be(words, at, tense_words):
        return "past"
    if words[at] in tense_words.plain_forms:
        return _verb_before(words, at, tense_words) or tense
    if tense == "past" and words[at] not in tense_words.auxiliaries:
        return _verb_before(words, at, tense_words) or tense
    return tense


def _points_ahead(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether "to", "for" or "of" follows a word that points ahead with it: "set for", "agreed to", "deadline of"."""
    if words[at] == "to" and words[at + 2 : at + 3] and words[at + 2] in tense_words.opens_noun:
        return False
    if at >= 2 and words[at - 2] in tense_words.leading_to:
        return not _was_to_be(words, at - 2, tense_words) and not _is_cause(words, at, tense_words)
    return words[at] == "to" and _verb_before(words, at, tense_words) == "present"


def _is_cause(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether "due to" tells why, not when: nothing of a verb stands before it, or no verb after it."""
    if words[at - 2] != "due":
        return False
    after = words[at + 2] if at + 2 < len(words) else ""
    verbal = at >= 4 and words[at - 4] in {*tense_words.auxiliaries, *tense_words.of_verbs}
    return not verbal or after in tense_words.opens_noun or after.endswith(("ing", "ion", "ness", "ity"))


def _was_to_be(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether what was ahead is over: "had been due", "as previously planned"."""
    return words[at] in tense_words.foreseen and any(
        word in tense_words.once for word in words[max(at - _AUXILIARY_REACH, 0) : at]
    )


def _abbreviates(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether the full stop belongs to initials, as in U.S., or to a title, as in Gen. Grant."""
    if words[at] != "." or at == 0:
        return False
    return words[at - 1] in tense_words.abbreviated or (len(words[at - 1]) == 1 and words[at - 1].isalpha())


def _is_of_few_words(words: list[str], at: int) -> bool:
    """Whether the mark is one of a pair that holds a few words of the sentence: the city's "party mile"."""
    if words[at] not in _QUOTATION_MARKS:
        return False
    for side in (words[at + 1 : at + _FEW_WORDS], words[max(at - _FEW_WORDS + 1, 0) : at][::-1]):
        other = next((word for word in side if word in _STOPS or word == ","), "")
        if other in _QUOTATION_MARKS:
            return True
    return False


def _verb_before(words: list[str], at: int, tense_words: TenseWords) -> str | None:
    """The tense of an auxiliary within the few words before, or None.

    "to" is one only where nothing but parts of a verb stand between: not in "flew to London and signed".
    """
    verb = True
    for before in range(at - 1, max(at - _AUXILIARY_REACH, -1), -1):
        word = words[before]
        if word in tense_words.auxiliaries and (verb or word != "to"):
            return tense_words.auxiliaries[word]
        if word in _STOPS:
            return None
        verb = verb and (word == " " or word in tense_words.of_verbs)
    return None
