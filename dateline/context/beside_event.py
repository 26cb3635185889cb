"""Times that are counted from an event which the text names: "two days after the election", "the night of the fire".

Such a time is known as soon as somebody knows the event. Here is only how the event's words are found; nothing of
calendars, and nothing of which event it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from dateline.languages import EventWords

_LONGEST = 16
"""Words and spaces of an event's name that are told."""


def event_beside(words: Sequence[str], last: int, event_words: EventWords, *, length: bool) -> tuple[int, int] | None:
    """The places from the relation to the end of the event, or None where no event follows.

    `words` are words and spaces, the time ends before place `last`. A `length` ("two days") stands to its event in
    other relations than a day or a night does ("the day of").
    """
    relation = last + 1
    if relation + 2 >= len(words) or not _parts(words[last]) or not words[relation + 1].isspace():
        return None
    if words[relation] not in (event_words.after_length if length else event_words.after_time):
        return None
    first = relation + 2
    end = first
    while end < min(len(words), first + _LONGEST) and _names(words[end], event_words):
        end += 1
    while end > first and not words[end - 1].isalnum():
        end -= 1
    return (relation, end) if end > first and words[first] not in event_words.no_events else None


def amount_beside(words: Sequence[str], last: int) -> bool:
    """Whether an amount of money is told of behind the time that ends before place `last`, as in "the year of $42"."""
    return words[last + 1 : last + 2] == ["of"] and category("".join(words[last + 3 : last + 4])[:1] or " ") == "Sc"


def told_before(words: Sequence[str], first: int, last: int, event_words: EventWords) -> bool:
    """Whether a clause goes on behind a time that was told before it: "for the rest of the year he was ill".

    So it does where only a part is told, or "the same year" opens the sentence; "the same day he left" is of his leaving.
    """
    if words[last + 1 : last + 2] == [] or words[last + 1] in event_words.after_time | event_words.after_length:
        return False
    if words[first - 2 : first - 1] == ["of"] and first >= 4 and words[first - 4] in event_words.parts:
        return True
    return words[first + 2] in event_words.same and _opens_sentence(words, first)


def _opens_sentence(words: Sequence[str], first: int) -> bool:
    """Whether the time at place `first` does, be it behind a word: "In the same year he left"."""
    before = [word for word in words[max(first - 4, 0) : first] if word != " "]
    return first <= 2 or any(not word[-1:].isalnum() for word in before[-2:])


def clause_beside(words: Sequence[str], last: int, event_words: EventWords) -> bool:
    """Whether a clause tells which day or year is meant: "the day on which he left"."""
    return " ".join(words[last + 1 : last + 4 : 2]) in event_words.clause_openings


def name_beside(text: str, end: int) -> bool:
    """Whether a name stands right behind, of which a clause tells which day is meant: "the day Kennedy died"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _names(word: str, event_words: EventWords) -> bool:
    """Whether the word can stand within what an event is called."""
    if word == " ":
        return True
    if word.isalnum():
        return word not in event_words.ends and word not in event_words.after_length
    return word in "-'’" or _parts(word)


def _parts(word: str) -> bool:
    """Whether it is the space between words of one paragraph."""
    return word.isspace() and word.count("\n") < 2
