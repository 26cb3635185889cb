"""Which noun names what which verb tells: "announcement" and "announce", "death" and "die". No sentence is read here."""

from __future__ import annotations

from functools import lru_cache

from dateline.events.lexicon import Lexicon, lexicon

_ENDINGS = frozenset({
    "", "e", "ment", "ement", "ation", "ition", "ion", "tion", "al", "ance", "ence", "ing", "ting", "ure", "y", "ery", "age",
})  # fmt: skip


@lru_cache(maxsize=8192)
def same_stem(noun: str, verb: str, language: str = "en") -> bool:
    """Whether a noun's lemma names the deed of a verb's lemma, both in lower case."""
    words: Lexicon = lexicon(language)
    if noun == verb or words.verb_of.get(noun) == verb:
        return True
    stem = verb.removesuffix("e")
    return len(stem) > 2 and noun.startswith(stem) and noun[len(stem) :] in _ENDINGS
