"""Who is said to have said so: "..., officials said", "according to the ministry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.phrases import phrase
from dateline.events.clauses.subjects import subject_of
from dateline.events.parsing.syntax import ancestors, child, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token


def reported_by(event: Token, words: Lexicon) -> Span | None:
    """The phrase that names the nearest source of what the event word says; None where the article itself says so."""
    below = event
    for above in [event, *ancestors(event)]:
        source = _according_to(above, words)
        if source is None and below.dep_ == "ccomp" and is_verb(above) and above.i != event.i:
            source = _speaker(above, words)
        if source is not None:
            span = phrase(source, words)
            if span is not None and not span.start <= event.i < span.end:
                return span
        below = above
    return None


def _according_to(token: Token, words: Lexicon) -> Token | None:
    """The source behind "according to" that hangs on a token."""
    for part in token.children:
        if words.has("source.prepositions", part.lower_) and part.dep_ in {"prep", "advmod", "advcl"}:
            inner = child(part, "pobj")
            to = child(part, "prep")
            return inner if inner is not None else child(to, "pobj") if to is not None else None
    return None


def _speaker(verb: Token, words: Lexicon) -> Token | None:
    if words.classes.get(verb.lemma_.lower()) != "reporting":
        return None
    speaker = subject_of(verb, words)
    return None if speaker is None or words.has("source.vague", speaker.lower_) else speaker
