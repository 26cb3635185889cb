"""What a picture shows was done when it was taken: "a picture taken on May 6 shows smoke rising over the port".

The day on which a picture was given out says nothing of it, and what had been done before is no deed of that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_PRESENT = frozenset({"VBZ", "VBP"})


def shown_then(taken: Token, words: Lexicon) -> Iterator[Token]:
    """The verbs that tell what is seen in the picture that was "taken"."""
    picture = taken.head
    if taken.dep_ != "acl" or not words.has("verbs.taking_pictures", taken.lemma_.lower()):
        return
    if not words.has("noun.showing", picture.lemma_.lower()):
        return
    if _shows(picture.head, words) and picture.dep_ == "nsubj":
        seen = [
            *children(picture.head, "ccomp"),
            *(part for noun in children(picture.head, "dobj") for part in children(noun, "acl")),
        ]
        yield from (part for part in seen if part.tag_ == "VBG")
    above = picture.head.head
    if picture.dep_ == "pobj" and picture.head.lower_ == "in" and is_verb(above) and above.tag_ in _PRESENT:
        yield above


def is_shown(verb: Token, words: Lexicon) -> bool:
    """Whether it tells what is seen in a picture or a film: "an image shows a comet passing the moon"."""
    if verb.tag_ in _PRESENT:
        inside = (noun for part in children(verb, "prep") if part.lower_ == "in" for noun in children(part, "pobj"))
        return any(verb in shown_then(taken, words) for noun in inside for taken in children(noun, "acl"))
    shows = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    picture = child(shows, "nsubj") if verb.tag_ == "VBG" and _shows(shows, words) else None
    return picture is not None and words.has("noun.showing", picture.lemma_.lower())


def _shows(verb: Token, words: Lexicon) -> bool:
    return verb.tag_ in _PRESENT and words.has("verbs.depicting", verb.lemma_.lower())
