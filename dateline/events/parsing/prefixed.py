"""Verbs with a hyphen ("co-founded", "crash-landed") as the one word that they are.

spaCy cuts them in three, and its parser takes the three for words of their own: "the plane crash" that "landed". They stay
whole here, and have the lemma of the verb behind the hyphen. Nouns ("co-founder") are left as they are.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.events.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def _verb() -> re.Pattern[str]:
    """Such a verb in the past or as a participle, and what stands before its hyphen."""
    words = lexicon().words
    prefixes = "|".join(sorted(words["verbs.prefixes"]))
    behind = "|".join(sorted(words["verbs.behind_prefix"]))
    joined = "|".join(rf"{base.removesuffix('e')}[a-z]?(?:ed|ing)" for base in sorted(words["verbs.joined"]))
    return re.compile(rf"(?i:{prefixes})-([a-z]+(?:ed|ing)|{behind})|(?={joined}\b)[a-z]+-([a-z]+)")


def keep_prefixed(pipeline: Language) -> None:
    """Let the tokeniser of a pipeline leave them whole, in place."""
    tokenizer = pipeline.tokenizer
    if hasattr(tokenizer, "token_match"):
        known = tokenizer.token_match
        tokenizer.token_match = lambda text: is_prefixed(text) or (known and known(text))


def is_prefixed(word: str) -> bool:
    """Whether it is such a verb."""
    return "-" in word and _verb().fullmatch(word) is not None


def without_prefix(word: str) -> str:
    """The verb behind the hyphen; any other word as it is."""
    found = _verb().fullmatch(word) if "-" in word else None
    return found[1] or found[2] if found is not None else word
