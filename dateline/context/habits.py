"""Whether a clause tells what is so again and again, so that its bare day or month is of every year.

Told here from the words beside the time; what a story keeps every year is told in `setting`.
"""

from __future__ import annotations

from dateline.context.stops import STOPS, opens_sentence
from dateline.languages import TenseWords

_BESIDE = 20  # words and spaces: "moved from the old harbour to the new quays by the river in"


def is_habit(words: list[str], first: int, last: int, tense_words: TenseWords) -> bool:
    """Whether it is, as in "usually falls in January", "In January it usually falls" and "every year in January"."""
    if _is_of_every_year(words, first, tense_words):
        return True
    before, after = words[max(first - _BESIDE, 0) : first][::-1], words[last : last + _BESIDE]
    habits = tense_words.habits
    if not habits.isdisjoint(before):
        before = before[2:] if before[1:2] == ["and"] else before  # "in May and June" is one time
        if _tells_habit_first(before, tense_words):
            return True
    if habits.isdisjoint(after) or not opens_sentence(words, first, tense_words):
        return False
    return _tells_habit_first(after, tense_words)


def _is_of_every_year(words: list[str], first: int, tense_words: TenseWords) -> bool:
    """Whether "every year on" or the like stands right before."""
    if first < 4 or words[first - 2] not in tense_words.at:
        return False
    return words[first - 4] in tense_words.yearly or "".join(words[max(first - 6, 0) : first - 3]) in tense_words.yearly


def _tells_habit_first(words: list[str], tense_words: TenseWords) -> bool:
    """Whether an adverb of habit comes before the clause is over."""
    for word in words:
        if word in tense_words.habits:
            return True
        if word in tense_words.joining or word in STOPS:
            return False
    return False
