"""Degrees that look like decades: "highs will be in the 60s", "temperatures climbed into the 90s on Thursday".

Only the words of weather in the sentence tell them apart, and they need not stand beside.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.senses import Place

_REACH = 30  # words and spaces before
_BEHIND = 8
_STOPS = frozenset(".!?;")
_CENTURY_WRITTEN = 4  # digits of "1960s"


def may_be_degrees(place: Place, text: str) -> bool:
    """Whether it is a decade without its century."""
    if not place.sense.of_decade:
        return False
    return sum(character.isdigit() for character in text[place.start : place.end]) < _CENTURY_WRITTEN


def is_of_weather(words: Sequence[str], first: int, last: int, weather: frozenset[str]) -> bool:
    """Whether one of the words of `weather` stands in the sentence before words `first` to `last`, or right behind."""
    before = words[max(first - _REACH, 0) : first]
    stop = max((at for at, word in enumerate(before) if word in _STOPS or word.count("\n") > 1), default=-1)
    return not weather.isdisjoint(before[stop + 1 :]) or not weather.isdisjoint(words[last : last + _BEHIND])
