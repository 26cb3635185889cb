"""What was done at an occasion that the date describes: "won a medal in the 2002 season", "her defeat in Monday's vote".

The occasion is a noun behind "in", "at" or "during"; whose host a date is in general is decided in `hosts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.events.parsing.syntax import NOMINAL, SUBJECTS, ancestors, child, children, is_verb, subject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

Row = dict[str, Any]

ADNOMINAL = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
_NAMES = frozenset({"NNP", "NNPS"})
_MONTHS = frozenset({"month", "season"})


def done_at(root: Token, events: Mapping[int, Trigger], words: Lexicon) -> Token | None:
    """What was done at a named occasion of the time: "won a medal in last year's World Regatta", "in the 2002 season".

    So is what was said or written in something of the time: "said in a May 6 filing", "predicted in a 2014 paper".
    """
    occasion = root.head
    if root.dep_ not in ADNOMINAL or occasion.dep_ != "pobj" or occasion.i in events:
        return None
    named = root.dep_ == "poss" and occasion.tag_ in _NAMES
    told_in = words.has("role.statements", occasion.lemma_.lower())
    told_in |= root.dep_ != "poss" and words.has("noun.writings", occasion.lemma_.lower())  # "today's paper" is of news
    lasted = occasion.head.lower_ == "during"  # whatever it is called: "during Monday's rush hour"
    if not named and not told_in and not lasted and not words.has("noun.contests", occasion.lower_):
        return None
    return _deed_above(occasion, events, words)


def done_to_contest(root: Token, row: Row, words: Lexicon) -> Token | None:
    """What became of a contest of the day, whatever it is called, or of the year: "won Sunday's run-off"."""
    thing, verb = root.head, root.head.head
    contest = root.dep_ == "poss" and row.get("grain") == "day"
    known = any(words.has("noun.contests", form) for form in (thing.lower_, thing.lemma_.lower()))
    contest |= root.dep_ in ADNOMINAL and known
    decided = thing.dep_ == "dobj" and words.has("verbs.contesting", verb.lemma_.lower())
    return verb if contest and decided else None


def done_by_thing(root: Token, row: Row, events: Mapping[int, Trigger], words: Lexicon) -> Token | None:
    """What a thing of the time did then: "September's resolution imposed a quota", "Monday's article called her calm".

    So did a law of the year: "a 2017 law banned plastic cups".
    """
    thing, verb = root.head, root.head.head
    laid_down = root.dep_ in ADNOMINAL and words.has("noun.laws", thing.lemma_.lower()) and thing.dep_ == "nsubj"
    if laid_down and verb.tag_ == "VBD" and child(verb, "dobj") is not None and verb.i in events:
        return verb if events[verb.i].event_class in {"occurrence", "i_action"} else None
    if root.dep_ != "poss" or thing.dep_ != "nsubj" or thing.i in events or verb.tag_ != "VBD":
        return None
    told = any(words.has(name, thing.lemma_.lower()) for name in ("noun.documents", "noun.papers", "role.statements"))
    person = words.has("pronoun.people", thing.lemma_.lower())
    return verb if told or (row.get("grain") in _MONTHS and not person) else None


def done_on_coming(coming: Token, events: Mapping[int, Trigger], words: Lexicon) -> Token | None:
    """The verb above "on landing": "lost a wheel on landing in Ost in May", "was held on arriving in Ost on Monday"."""
    leading = coming.head
    verb = leading.head if coming.dep_ == "pcomp" and words.has("relations.upon", leading.lower_) else None
    coming_or_going = words.has("verbs.coming_or_going", coming.lemma_.lower())
    return verb if verb is not None and coming_or_going and is_verb(verb) and verb.i in events else None


def deed_at(occasion: Token, events: Mapping[int, Trigger], words: Lexicon) -> Token | None:
    """The noun of what somebody did, or of what was done to him, at a dated happening: "her defeat in Monday's vote"."""
    deed = _deed_above(occasion, events, words) if occasion.dep_ == "pobj" else None
    return deed if deed is not None and deed.pos_ in NOMINAL else None


def done_in(happening: Token, words: Lexicon) -> Token | None:
    """What a clause says that a happening did: "a 2015 operation that targeted ten firms"."""
    clause = child(happening, "relcl")
    own = subject(clause) if clause is not None and clause.tag_ == "VBD" else None
    led = own is not None and own.tag_ == "WDT" and own.dep_ == "nsubj"
    return (
        clause if led and clause is not None and words.has("verbs.done_by_happening", clause.lemma_.lower()) else None
    )


def _deed_above(occasion: Token, events: Mapping[int, Trigger], words: Lexicon) -> Token | None:
    leading = occasion.head
    deed = leading.head if words.has("relations.occasion", leading.lower_) else None
    if deed is None or is_verb(deed):
        return deed
    return deed if deed.i in events and deed.pos_ in NOMINAL and _is_owned(deed) else None


def _is_owned(noun: Token) -> bool:
    """Whether it says whose it was: "her defeat", "the shooting of a guard"."""
    return child(noun, "poss") is not None or any(part.lower_ == "of" for part in children(noun, "prep"))


def seen_then(root: Token, verb: Token, events: Mapping[int, Trigger], words: Lexicon) -> Token:
    """What happened in the time of which somebody says what it saw: "Monday saw police search the mill", else the verb.

    Also with a noun for it: "2016 saw the closure of the mill".
    """
    if root.head.i != verb.i or not words.has("verbs.time_as_subject", verb.lemma_.lower()):
        return verb
    if root.dep_ not in SUBJECTS and not (root.dep_ == "npadvmod" and root.i < verb.i and not child(verb, *SUBJECTS)):
        return verb
    seen = [part for part in children(verb, "ccomp") if child(part, *SUBJECTS)]
    looked = words.has("verbs.seeing", verb.lemma_.lower()) and verb.tag_ in {"VBD", "VBN"}
    for thing in children(verb, "dobj") if looked else ():
        seen += children(thing, "acl") or [thing]
    return next((part for part in seen if part.i in events and events[part.i].sure), verb)


def done_to_who_celebrate(root: Token, words: Lexicon) -> Token | None:
    """The verb above those who celebrate a day: "a lorry ploughed into a crowd celebrating Unity Day"."""
    verb = root.head
    described = root.dep_ == "dobj" and verb.dep_ == "acl" and words.has("verbs.celebrating", verb.lemma_.lower())
    return next((above for above in ancestors(verb) if is_verb(above)), None) if described else None
