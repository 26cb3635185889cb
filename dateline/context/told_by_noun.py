"""What a time beside a noun, or behind a few words, is of: "Wednesday's ruling", "voted in Thursday's referendum".

These are past whatever the verbs of the sentence are, which `tense` asks for else; what is to come is told in `foretold`.
"""

from __future__ import annotations

from dateline.context.stops import STOPS
from dateline.languages import TenseWords

_CLAUSE = 48  # words and spaces: about as far as a clause goes
_LONG_NAME = 9  # words and spaces: "'s U.S. missile attack"
_APOSTROPHES = frozenset("'\u2019")


def is_past_for_sure(words: list[str], first: int, last: int, tense_words: TenseWords) -> bool:
    """Whether words `first` to `last` (exclusive) are the day of a vote that is over, or "as recently as" them."""
    as_recent = first >= 4 and words[first - 2] == "as" and words[first - 4] in tense_words.recently
    return as_recent or _is_of_vote(words, first, last, tense_words)


def is_of_told(words: list[str], first: int, last: int, tense_words: TenseWords) -> bool:
    """Whether the time stands before what was said or done then: "Wednesday's final ruling", "a June agreement"."""
    if first >= 4 and words[first - 2] in tense_words.at and words[first - 4] in tense_words.unplanned:
        return True  # "his arrest on Tuesday"
    possessive = last < len(words) and words[last] in _APOSTROPHES and words[last + 1 : last + 2] == ["s"]
    at = last + 2 if possessive else last
    if at >= len(words) or words[at] != " ":
        return False
    if not _names_told(words[at + 1 : at + (_LONG_NAME if possessive else 2)], tense_words):
        return False
    return not any(word in tense_words.awaiting for word in words[max(first - 4, 0) : first])


def _is_of_vote(words: list[str], first: int, last: int, tense_words: TenseWords) -> bool:
    """Whether it is the day of a vote that is over.

    As in "voted to leave in Thursday's referendum", "voted to stay on Thursday by 55 to 45".
    """
    behind = words[last : last + _LONG_NAME]
    named = words[first - 2 : first - 1] == ["in"] and not tense_words.votes.isdisjoint(behind)
    counted = "by" in behind and _counts([word for word in behind if word.isalnum()])
    if not (named or counted):
        return False
    clause = words[max(first - _CLAUSE, 0) : first]
    stops = [at for at, word in enumerate(clause) if word in STOPS]
    return not tense_words.voted.isdisjoint(clause[stops[-1] + 1 if stops else 0 :])


def _counts(words: list[str]) -> bool:
    """Whether they begin with "by" and a number."""
    return words[:1] == ["by"] and words[1:2] != [] and words[1].isdigit()


def _names_told(words: list[str], tense_words: TenseWords) -> bool:
    """Whether one of the words, of which no other part of a sentence stands between, is of what was said or done."""
    for word in words:
        if word in tense_words.told:
            return True
        if word == "." or len(word) == 1:
            continue  # "Monday's U.S. raids"
        if word in tense_words.joining or word in tense_words.opening or not (word == " " or word.isalpha()):
            return False
    return False
