"""Finding many fixed phrases in a text in one pass, by the word with which each begins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

Entry = TypeVar("Entry")

_WORD = re.compile(r"\w+")
_TYPOGRAPHIC = str.maketrans("’‘–", "''-")  # one for one, so that offsets stay


class Hit(NamedTuple, Generic[Entry]):
    """A phrase in a text, and all that it stands for."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class Phrases(Generic[Entry]):
    """Phrases, each with what it stands for; found as whole words, with case, the longest at each place."""

    def __init__(self, phrases: Iterable[tuple[str, Entry]]) -> None:
        entries: dict[str, list[Entry]] = defaultdict(list)
        for phrase, entry in phrases:
            entries[plain(phrase)].append(entry)
        self._entries = {phrase: tuple(found) for phrase, found in entries.items()}
        starts: dict[str, list[str]] = defaultdict(list)
        for phrase in self._entries:
            starts[_first_word(phrase)].append(phrase)
        self._by_start = {word: sorted(found, key=len, reverse=True) for word, found in starts.items()}

    def find(self, text: str) -> Iterator[Hit[Entry]]:
        """The hits in a text that is already `plain`, from left to right, apart from each other."""
        end = 0
        for word in _WORD.finditer(text):
            for phrase in self._by_start.get(word[0], ()):
                start = word.start() - phrase.find(word[0])
                if start >= end and text.startswith(phrase, start) and _stands_alone(text, start, start + len(phrase)):
                    end = start + len(phrase)
                    yield Hit(start, end, self._entries[phrase])
                    break


def plain(text: str) -> str:
    """The text with plain apostrophes and dashes, as long as before."""
    return text.translate(_TYPOGRAPHIC)


def _first_word(phrase: str) -> str:
    found = _WORD.search(phrase)
    if found is None:
        raise ValueError(f"a phrase needs a letter or a digit: {phrase!r}")
    return found[0]


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in {"/", "_", "@", "#"} or after.isalnum() or after == "_")
