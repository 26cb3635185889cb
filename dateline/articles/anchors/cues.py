"""The words by which languages tell what has happened, what lies ahead and who is in office (`telling.toml`).

What a sentence with them says of the article's day is told by those who ask: `telling`, `world_events`, `offices` and
`abroad`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

Cues = Mapping[str, list[str]]


@cache
def _lists() -> dict[str, Cues]:
    return tomllib.loads(files(__package__).joinpath("telling.toml").read_text(encoding="utf-8"))


def cues_of(language: str) -> Cues | None:
    """The lists of a language, an ISO 639-1 code, by their names; None where it has none."""
    return _lists().get(language)


@cache
def in_any_language(name: str) -> frozenset[str]:
    """The words of the lists of this name, of all languages that have one."""
    return frozenset(word for lists in _lists().values() for word in lists.get(name, ()))


def any_of(words: Iterable[str]) -> str:
    """Any of the words, as a pattern; a star at the end of one stands for any ending."""
    return "|".join(re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
