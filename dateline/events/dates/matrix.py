"""From the word above a time to the one that the time is of, where the two are told as one deed.

Who "agreed to pay" on a day gone by agreed then; in "the weeks that followed the attack in May" the attack was in May.
Which word stands above a time at all is found in `hosts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.clefts import set_off_by
from dateline.events.clauses.sharing import told_by_copula, told_of_there, told_of_time
from dateline.events.parsing.syntax import child, children, is_infinitive, is_verb

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

    Row = dict[str, Any]

_LONG = frozenset({"month", "quarter", "season", "half", "year"})


def lies_behind(row: Row, published: date | None) -> bool:
    """Whether a time was over by the day of publication."""
    return published is not None and row["end_day"] is not None and row["end_day"] <= published


def past_matrix(verb: Token, events: dict[int, Trigger], words: Lexicon) -> Token:
    """The verb in the past that an infinitive depends on, itself or by its object, or a gerund ("banned smoking in 2004").

    Who "agreed to pay" on a day gone by agreed on it, who "signed the order to pay" signed it, who "flew to see it" flew.
    So with "had urged us to".
    """
    if any(words.has("verbs.have", aux.lower_) for aux in children(verb, "aux")):
        return verb  # "claimed to have seen her on Monday"
    told = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    if told.i not in events or (told.tag_ != "VBD" and not _had_told(told)):
        return verb
    below = verb.dep_ in {"xcomp", "ccomp", "acl"} or (verb.dep_ == "advcl" and told.i < verb.i)
    ruled = verb.dep_ == "xcomp" and verb.tag_ == "VBG" and words.has("verbs.ruling", told.lemma_)
    return told if ruled or (below and is_infinitive(verb)) else verb


def _had_told(verb: Token) -> bool:
    """Whether somebody had told another by then what to do: "had urged the club to sell"."""
    return child(verb, "dobj") is not None and any(aux.lower_ == "had" for aux in children(verb, "aux"))


def what_was(verb: Token, events: dict[int, Trigger], words: Lexicon) -> Token:
    """The happening that a bare "was" puts on the calendar ("its last test was on May 6"), else the verb."""
    if (done := told_of_time(verb) or set_off_by(verb)) is not None and done.i in events:
        return done
    noun = told_by_copula(verb) or told_of_there(verb, words)
    return noun if noun is not None and noun.i in events and is_happening(events[noun.i]) else verb


def what_came_first(verb: Token, timex: TimexSpan, events: dict[int, Trigger], words: Lexicon) -> Token:
    """The happening before a date that others came behind: "the weeks that followed the attack in May", else the verb."""
    if not is_verb(verb) or not words.has("verbs.in_order", verb.lemma_.lower()):
        return verb
    first = child(verb, "dobj")
    happens = first is not None and first.i in events and events[first.i].sure
    return first if first is not None and happens and first.i < timex.span.start else verb


def is_of_what_was_followed(timex: TimexSpan, verb: Token, words: Lexicon) -> bool:
    """Whether it dates the first of two that came one behind the other: "followed a win in 2016 with a loss in 2017"."""
    if not is_verb(verb) or not words.has("verbs.in_order", verb.lemma_.lower()):
        return False
    first, then = child(verb, "dobj"), [part for part in children(verb, "prep") if part.lower_ == "with"]
    return first is not None and any(first.i < timex.span.start < part.i for part in then)


def is_happening(event: Trigger) -> bool:
    """Whether a noun names something that happens, by itself or as somebody's: "its last test"."""
    return event.nominal and (event.sure or child(event.token, "poss") is not None)


def _is_of_its_day(noun: Token, words: Lexicon) -> bool:
    """Whether a noun that may be a mere thing is dated beside a present perfect: a crime, or what something was since."""
    return words.has("noun.crimes", noun.lemma_.lower()) or (noun.dep_ == "pobj" and noun.head.lower_ == "since")


def done_before(verb: Token, timex: TimexSpan, events: dict[int, Trigger], words: Lexicon) -> Token:
    """The happening between a verb in the present perfect and a month or more gone by, which it is of, else the verb.

    What "has" been done has no such time: "has been charged with the theft of a map in May 2010" tells when it was stolen.
    """
    has = is_verb(verb) and any(aux.tag_ in {"VBZ", "VBP"} and aux.lemma_ == "have" for aux in children(verb, "aux"))
    if not has or timex.row.get("grain") not in _LONG or verb.i > timex.span.start:
        return verb
    between = (events[at].token for at in sorted(events, reverse=True) if verb.i < at < timex.span.start)
    sure = (noun for noun in between if events[noun.i].sure or _is_of_its_day(noun, words))
    return next((noun for noun in sure if events[noun.i].nominal), verb)
