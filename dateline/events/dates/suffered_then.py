"""Who was hurt by something that is told behind "after" with its day was hurt on that day.

As in "ten were killed after a tram overturned on Friday". What else came after a deed may have come much later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import SUBJECTS, child, children, is_verb, marker

if TYPE_CHECKING:
    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_DAYS = frozenset({"day", "time"})
_AFTER = "after"


def suffered_then(timex: TimexSpan, deed: Token, words: Lexicon) -> Token | None:
    """The verb that tells who was hurt by a deed with a day, and no time of its own; None where there is none."""
    if timex.row.get("grain") not in _DAYS:
        return None
    above = (_told_first(deed) or _told_behind(deed)) if is_verb(deed) else _before_happening(deed)
    if above is None or not is_verb(above):
        return None
    hurt = [above, *children(above, "xcomp", "oprd", "acomp")]  # "were left trapped"
    if not any(words.has("verbs.suffered", verb.lemma_.lower()) or _is_to_hospital(verb, words) for verb in hurt):
        return None
    past = above.tag_ == "VBD" or any(aux.tag_ == "VBD" for aux in children(above, "auxpass"))
    past |= above.dep_ == "conj" and child(above, "nsubjpass") is not None  # "ten were killed and 30 hurt after"
    return above if past and child(above, *SUBJECTS) is not None and child(above, "neg") is None else None


def _told_first(deed: Token) -> Token | None:
    """The verb that an "after" clause belongs to; parsers may take its verb for a participle of its subject."""
    if deed.dep_ == "advcl" and marker(deed) == _AFTER:
        return deed.head
    opening = deed.head.head if deed.dep_ == "acl" and deed.i == deed.head.i + 1 else deed.head
    inside = deed.dep_ == "pcomp" or (deed.dep_ == "acl" and deed.head.dep_ == "pobj")
    return opening.head if inside and opening.lower_ == _AFTER else None


def _before_happening(noun: Token) -> Token | None:
    """The verb before "after" and a happening: "ten were taken to hospital after the derailment on Friday"."""
    behind = noun.dep_ == "pobj" and noun.head.lower_ == _AFTER and noun.head.i > noun.head.head.i
    return noun.head.head if behind else None


def _is_to_hospital(verb: Token, words: Lexicon) -> bool:
    """Whether somebody was brought to where the hurt are: "were taken to hospital"."""
    where = (place for part in children(verb, "prep") if part.lower_ == "to" for place in children(part, "pobj"))
    return child(verb, "auxpass") is not None and any(
        words.has("noun.hospitals", part.lemma_.lower()) for part in where
    )


def _told_behind(deed: Token) -> Token | None:
    """The main verb that a parser joined to a clause before it: "After a boy fell on Friday, guards shot a bear"."""
    first = deed.doc[deed.sent.start]
    opened = first.lower_ == _AFTER and first.head.i == deed.i and deed.dep_ == "ROOT" and not children(first, "pobj")
    behind = children(deed, "conj") if opened else []
    return next((verb for verb in behind if verb.doc[verb.left_edge.i - 1].text == ","), None)
