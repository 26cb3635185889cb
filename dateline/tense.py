"""Cheap cues of tense, for text that nobody has parsed: the verb form nearest to a time, in its own sentence."""

from __future__ import annotations

from dateline.languages import Language

_REACH = 48  # words and spaces on either side: about as far as a clause goes
_AUXILIARY_REACH = 7  # words and spaces: "will not be signed"
_BESIDE = 12  # words and spaces: "searched the house on the hill in"
_AFTER_FRONTED = 16  # words and spaces: "In October, the workers of the harbour struck"
_STOPS = frozenset('.!?;:"“”')


def nearest_tense(words: list[str], first: int, last: int, language: Language) -> str | None:
    """The tense of the nearest cue around words `first` to `last` (exclusive), or None where there is none.

    A past that the words leave no doubt of ("signed it on", "failed in") is "past"; a past form that only stands
    nearest is "likely past", since deadlines and plans stand beside past forms too.
    """
    before = _cue(words, range(first - 1, max(first - _REACH, -1), -1), language)
    after = _cue(words, range(last, min(last + _REACH, len(words))), language)
    if _opens_sentence(words, first, language) and after and after[0] <= _AFTER_FRONTED:
        return after[1]
    found = min((cue for cue in (before, after) if cue), default=None)
    if found is None or found[1] != "past":
        return found[1] if found else None
    at = _says_when(words, first, language)
    return "past" if at and found == before and found[0] <= _BESIDE else "likely past"


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


def _cue(words: list[str], places: range, language: Language) -> tuple[int, str] | None:
    """The first cue among the places and its distance; a participle takes the tense of the auxiliary before it."""
    for distance, at in enumerate(places):
        word = words[at]
        if word == "to" and _verb_before(words, at, language) == "present":
            return distance, "future"
        if word in language.tenses:
            return distance, language.tenses[word]
        if len(word) > 4 and word.endswith(language.past_endings) and word not in language.no_verbs:
            return distance, _verb_before(words, at, language) or "past"
        if (word in _STOPS and not _abbreviates(words, at)) or (word.isspace() and word.count("\n") > 1):
            return None
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
