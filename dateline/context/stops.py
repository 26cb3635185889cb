"""Which marks end a sentence, and what opens one: not those of "Mr.", of "9:30", nor of a few words in quotation marks."""

from __future__ import annotations

from dateline.languages import TenseWords

STOPS = frozenset('.!?;:"“”')
"""The marks that may end a sentence."""

_QUOTATION_MARKS = frozenset('"“”')
_POSSESSIVES = (["'", "s"], ["\u2019", "s"])
_FEW_WORDS = 12  # words and spaces, with one mark: five words and a half


def abbreviates(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether the mark ends nothing: it stands between digits, is of initials or a title, or a comma follows."""
    if at == 0 or words[at] not in ".:":
        return False
    after = words[at + 1] if at + 1 < len(words) else " "
    if words[at - 1][-1].isdigit() and after[0].isdigit():
        return True
    if words[at] == ":":
        return False
    if after == ",":
        return True
    initial = len(words[at - 1]) == 1 and words[at - 1].isalpha() and words[at - 2 : at] not in _POSSESSIVES
    return words[at - 1] in tense_words.abbreviated or initial


def is_of_few_words(words: list[str], at: int) -> bool:
    """Whether the mark is one of a pair that holds a few words of the sentence: the city's "party mile"."""
    if words[at] not in _QUOTATION_MARKS:
        return False
    for side in (words[at + 1 : at + _FEW_WORDS], words[max(at - _FEW_WORDS + 1, 0) : at][::-1]):
        other = next((word for word in side if word in STOPS or word == ","), "")
        if other in _QUOTATION_MARKS:
            return True
    return False


def opens_sentence(words: list[str], first: int, tense_words: TenseWords) -> bool:
    """Whether "In October" opens its sentence, so that the verb that it belongs to follows."""
    at = next((at for at in range(first - 1, max(first - 3, -1), -1) if words[at] in tense_words.opening), None)
    if at is None:
        return False
    if at == 0:
        return True
    before = range(max(at - 2, 0), at)
    return any((words[i] in STOPS and not is_of_few_words(words, i)) or words[i].count("\n") > 1 for i in before)


def opens_clause(words: list[str], first: int, last: int, tense_words: TenseWords) -> bool:
    """Whether ", and in October" opens a clause, so that the verb that it belongs to follows; not ", and in October,"."""
    if words[last : last + 1] == [","] or first < 6 or words[first - 2] not in tense_words.opening:
        return False
    return words[first - 4] in tense_words.clause_joints and words[first - 6] == ","
