"""What "the news" is that somebody shared or broke, where the sentence before tells it.

"Ann Lee and Bo Holm have split. She shared the news on Monday." What a verb of saying tells itself is read in
`telling.told_before` and `wording.complements`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, children, is_verb, subject
from dateline.events.telling.told_before import written

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token
    from dateline.events.rows.candidates import Candidate

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 25  # tokens


def points_to_news(verb: Token, words: Lexicon) -> bool:
    """Whether it was made known, and what it was stands elsewhere: "broke the news to her followers"."""
    told = next(iter(children(verb, "dobj")), None)
    if told is None or told.lower_ != "news" or not words.has("verbs.breaking_news", verb.lemma_.lower()):
        return False
    bare = [part.lower_ for part in told.children if part.dep_ not in {"prep", "punct"}] == ["the"]
    about = any(part.lower_ in {"of", "about", "from"} for part in children(told, "prep"))
    return bare and not about and not children(verb, "ccomp")


def news_before(candidate: Candidate) -> str:
    """The clause of the sentence before, as it would stand behind "the news"; empty where none is safe to take."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if candidate.trigger.nominal or not points_to_news(verb, words) or verb.sent.start == 0:
        return ""
    before = verb.doc[verb.sent.start - 1].sent
    told = subject(before.root) if is_verb(before.root) else None
    if told is None or told.pos_ not in NOMINAL or not _tells_it_as_known(before, words):
        return ""
    return f"that {clause}" if (clause := written(before.root, longest=_LONGEST)) else ""


def _tells_it_as_known(sentence: Span, words: Lexicon) -> bool:
    """Whether a sentence tells something in the writer's own words, and not that somebody said it."""
    verb = sentence.root
    said = words.classes.get(verb.lemma_.lower()) == "reporting" or words.has("verbs.announcing", verb.lemma_.lower())
    finite = verb.tag_ in _FINITE or any(part.tag_ in _FINITE for part in children(verb, "aux", "auxpass"))
    return finite and not said and not any(token.is_quote or token.text == "?" for token in sentence)
