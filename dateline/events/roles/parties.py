"""Who took part in a happening of which a verb only says that it took place: "clashes between Ost and Sud began".

The happening stays the subject of its row; those whom its phrase names take part besides. Who takes part in what a verb
itself tells is decided in `participants`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.clauses.phrases import is_pronoun, phrase
from dateline.events.parsing.syntax import SUBJECTS, child, children
from dateline.events.roles.participants import Participant

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_LEADING = frozenset({"between", "of", "by", "among", "against"})
_AT_ISSUE = frozenset({"over", "from"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def parties(candidate: Candidate) -> Iterator[Participant]:
    """Each with the role "other", in the order of the text."""
    noun = _what_took_place(candidate)
    if noun is None:
        return
    words = candidate.reading.words
    for one in sorted(_of_phrase(noun, words), key=lambda token: token.i):
        span = phrase(one, words, candidate.dates)
        if span is not None and not is_pronoun(one, words) and span.root.i != noun.i:
            yield Participant("other", span, one, pronoun=False)


def _what_took_place(candidate: Candidate) -> Token | None:
    """The happening that is the subject of a verb which tells nothing more of it."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if candidate.trigger.nominal or not _only_tells_that(candidate, words):
        return None
    noun = child(verb, *SUBJECTS)
    if noun is not None and noun.tag_ == "WDT" and verb.dep_ == "relcl":
        noun = verb.head
    if noun is None or noun.pos_ != "NOUN" or _tells_more(candidate.trigger):
        return None
    if words.has("verbs.happening", verb.lemma_.lower()):
        return noun
    kinds = ("event_nouns.sure", "event_nouns.maybe")
    named = any(words.has(kind, noun.lemma_.lower()) for kind in kinds)
    return noun if named or _is_gerund(noun) else None


def _is_gerund(noun: Token) -> bool:
    """Whether it tells something done with what "of" leads to: "the shelling of the port"."""
    return noun.lower_.endswith("ing") and any(part.lower_ == "of" for part in children(noun, "prep"))


def _tells_more(trigger: Trigger) -> bool:
    """Whether something stands behind the verb, besides the noun of "took place"."""
    told = child(trigger.token, "dobj", "xcomp", "ccomp")
    return told is not None and trigger.predicate != "take place"


def _only_tells_that(candidate: Candidate, words: Lexicon) -> bool:
    verb, trigger = candidate.trigger.token.lemma_.lower(), candidate.trigger
    if words.has("verbs.happening", verb):
        return verb != "take" or trigger.predicate == "take place"
    held = trigger.group.voice == "passive" and words.has("verbs.held", verb)
    return held or any(words.has(f"verbs.{kind}", verb) for kind in ("beginning", "lasting", "ending"))


def _of_phrase(noun: Token, words: Lexicon) -> Iterator[Token]:
    """Whom the phrase of a happening names; behind another happening also whom that one was done to.

    As in "unrest over the shooting of Bo Ray", "an exodus from Ost".
    """
    yield from (
        name
        for name in children(noun, "poss", "compound", "nmod", "amod")
        if name.ent_type_ in _NAMED and name.tag_ != "JJ"
    )
    for preposition in children(noun, "prep"):
        inner = children(preposition, "pobj")
        if preposition.lower_ in _LEADING:
            yield from inner
        elif preposition.lower_ in _AT_ISSUE:
            for one in inner:
                happens = words.has("event_nouns.sure", one.lemma_.lower())
                yield from _of_phrase(one, words) if happens else [one]
