"""The word lists of a language, as the rules read them. The words themselves stand in the TOML files beside it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.errors import GrammarError

Words = frozenset[str]
_FILES = ("lexicon", "event_nouns", "naming")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists of one language; every word is a lemma in lower case unless its list says otherwise."""

    classes: dict[str, str]
    """verb -> event class"""
    class_with_object: dict[str, str]
    governors: dict[str, dict[str, str]]
    """verb | noun | adjective -> word -> what it makes of the event that it governs"""
    modifiers: dict[str, str]
    """adjective or participle -> what it makes of the event noun that it describes"""
    relations: dict[str, str]
    """preposition -> how an event lies to the date behind it"""
    light: dict[str, Words]
    """light verb -> the objects that name what happens"""
    verb_of: dict[str, str]
    """noun -> the verb of the same deed, where the spelling does not tell"""
    base_of: dict[str, str]
    """past form -> its verb, where taggers take it for a verb of the present"""
    words: dict[str, Words]
    """every other list, by "section.name" """

    def has(self, name: str, word: str) -> bool:
        """Whether the list called `name` holds `word`; KeyError where there is no such list."""
        return word in self.words[name]

    def governor(self, kind: str, word: str) -> str | None:
        """What a governing verb, noun or adjective makes of what it governs; None where it says nothing."""
        return self.governors[kind].get(word)


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language. GrammarError where a word stands in two lists that exclude each other."""
    tables: dict[str, Any] = {}
    for name in _FILES:
        path = files("dateline.events").joinpath(f"{name}.{language}.toml")
        tables |= tomllib.loads(path.read_text(encoding="utf-8"))
    governors = {kind: _label_of(f"governor.{kind}", lists) for kind, lists in tables.pop("governor").items()}
    return Lexicon(
        classes=_label_of("event_class", tables.pop("event_class")),
        class_with_object=_label_of("class_with_object", tables.pop("class_with_object")),
        governors=governors,
        modifiers=_label_of("modifier", tables.pop("modifier")),
        relations=_label_of("relation", tables.pop("relation")),
        verb_of=tables.pop("verb_of"),
        base_of=tables.pop("base_of"),
        light={verb: frozenset(nouns.split()) for verb, nouns in tables.pop("light").items()},
        words={
            f"{section}.{name}": frozenset(words.split())
            for section, lists in tables.items()
            for name, words in lists.items()
        },
    )


def _label_of(section: str, lists: dict[str, str]) -> dict[str, str]:
    """Word -> name of its list."""
    label_of: dict[str, str] = {}
    for label, words in lists.items():
        for word in words.split():
            if label_of.setdefault(word, label) != label:
                raise GrammarError(f"[{section}] has {word!r} both as {label_of[word]} and as {label}: keep one")
    return label_of
