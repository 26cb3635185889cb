"""Cheap cues of tense, for text that nobody has parsed: the verb form nearest to a time, in its own sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from dateline.languages import Language

_REACH = 48  # words and spaces on either side: about as far as a clause goes
_AUXILIARY_REACH = 7  # words and spaces: "will not be signed"
_BESIDE = 12  # words and spaces: "searched the house on the hill in"
_AFTER_FRONTED = 16  # words and spaces: "In October, the workers of the harbour struck"
_STOP = "stop"
_STOPS = frozenset('.!?;:"“”')


class Cues:
    """The cues of tense of one text and the ends of its sentences, found where a time stands and kept for the next."""

    def __init__(self, words: list[str], language: Language) -> None:
        self.words = words
        self.language = language
        self.places: list[int] = []
        self.tenses: list[str] = []
        self.read = 0

    def tense(self, first: int, last: int) -> str | None:
        """The tense of the nearest cue around words `first` to `last` (exclusive), or None where there is none.

        To be asked in the order of the text. A past that the words leave no doubt of ("signed it on", "failed in") is
        "past"; a past form that only stands nearest is "likely past", since deadlines and plans stand beside past
        forms too.
        """
        self._look_around(first, last)
        if not self.places:
            return None
        before = self._cue(bisect_left(self.places, first) - 1, lambda place: first - 1 - place)
        after = self._cue(bisect_left(self.places, last), lambda place: place - last)
        if after and after[0] <= _AFTER_FRONTED and _opens_sentence(self.words, first, self.language):
            return after[1]
        found = min((cue for cue in (before, after) if cue), key=lambda cue: cue[0], default=None)
        if found is None or found[1] != "past":
            return found[1] if found else None
        at = _says_when(self.words, first, self.language)
        return "past" if at and found == before and found[0] <= _BESIDE else "likely past"

    def _look_around(self, first: int, last: int) -> None:
        """Find what stands within reach before, and the first that stands after."""
        if self.places and self.places[-1] >= last:
            return
        for at in range(max(self.read, first - _REACH), min(last + _REACH, len(self.words))):
            self.read = at + 1
            sign = _sign(self.words, at, self.language)
            if sign is not None:
                self.places.append(at)
                self.tenses.append(sign)
                if at >= last:
                    return

    def _cue(self, index: int, distance_of: Callable[[int], int]) -> tuple[int, str] | None:
        """The cue of that index and its distance, unless it is the end of a sentence or out of reach."""
        if not 0 <= index < len(self.places) or self.tenses[index] == _STOP:
            return None
        distance = distance_of(self.places[index])
        return (distance, self.tenses[index]) if distance < _REACH else None


def _says_when(words: list[str], first: int, language: Language) -> bool:
    """Whether a preposition that says when something happened stands just before."""
    return any(word in language.at for word in words[max(first - 4, 0) : first])


def _opens_sentence(words: list[str], first: int, language: Language) -> bool:
    """Whether "In October" opens its sentence, so that the verb that it belongs to follows."""
    at = next((at for at in range(first - 1, max(first - 3, -1), -1) if words[at] in language.at), None)
    if at is None:
        return False
    before = words[max(at - 2, 0) : at]
    return not before or any(word in _STOPS or word.count("\n") > 0 for word in before)


def _sign(words: list[str], at: int, language: Language) -> str | None:
    """The tense that the word is a cue of, or that it ends a sentence, or None.

    A participle takes the tense of the auxiliary before it.
    """
    word = words[at]
    if word == " ":
        return None
    if word in language.tenses:
        return language.tenses[word]
    if word == "to":
        return "future" if _verb_before(words, at, language) == "present" else None
    if len(word) > 4 and word.endswith(language.past_endings) and word not in language.no_verbs:
        return _verb_before(words, at, language) or "past"
    if (word in _STOPS and not _abbreviates(words, at)) or ("\n" in word and word.count("\n") > 1):
        return _STOP
    return None


def _abbreviates(words: list[str], at: int) -> bool:
    """Whether the full stop belongs to initials, as in U.S."""
    return words[at] == "." and at > 0 and len(words[at - 1]) == 1 and words[at - 1].isalpha()


def _verb_before(words: list[str], at: int, language: Language) -> str | None:
    """The tense of an auxiliary within the few words before, or None."""
    for before in range(at - 1, max(at - _AUXILIARY_REACH, -1), -1):
        word = words[before]
        if word in language.auxiliaries:
            return language.auxiliaries[word]
        if word in _STOPS:
            return None
    return None
