"""Verbs with a prefix and a hyphen ("co-founded", "re-opened") as the one word that they are.

spaCy cuts them in three, and its parser takes the three for verbs of their own. They stay whole here, and have the lemma
of the verb behind the hyphen. Nouns ("co-founder") are left as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_IRREGULAR = "(?:wrote|written|led|ran|run|sold|bought|built|won|took|taken|made|drew|drawn|drove|found|sent|set|told)"
_VERB = re.compile(r"(?:[Cc]o|[Rr]e|[Pp]re)-([a-z]+(?:ed|ing)|" + _IRREGULAR + ")")


def keep_prefixed(pipeline: Language) -> None:
    """Let the tokeniser of a pipeline leave them whole, in place."""
    tokenizer = pipeline.tokenizer
    if hasattr(tokenizer, "token_match"):
        known = tokenizer.token_match
        tokenizer.token_match = lambda text: _VERB.fullmatch(text) or (known and known(text))


def is_prefixed(word: str) -> bool:
    """Whether it is such a verb."""
    return "-" in word and _VERB.fullmatch(word) is not None


def without_prefix(word: str) -> str:
    """The verb behind the hyphen; any other word as it is."""
    found = _VERB.fullmatch(word) if "-" in word else None
    return found[1] if found is not None else word
