"""What "since" and a date or a happening belong to, where parsers hang them elsewhere, and what was done from then on.

How what is told lies to a date is decided in `hosts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import SUBJECTS, ancestors, first_conjunct, is_verb, marker

if TYPE_CHECKING:
    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.dates.attachment import Link
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_DEEDS = frozenset({"occurrence", "i_action"})


def done_since(word: Token, timex: TimexSpan, events: dict[int, Trigger]) -> Token:
    """The verb that "has" done it since: "has been accused of fraud, including theft, since May".

    Parsers hang "since" on the last noun or participle.
    """
    before = timex.span.doc[timex.span.start - 1] if timex.span.start > timex.span.sent.start else word
    if before.lower_ != "since" or (is_verb(word) and word.tag_ not in {"VBG", "VB"}):
        return word
    above = next((events[verb.i] for verb in ancestors(word) if is_verb(verb) and verb.i in events), None)
    perfect = above is not None and above.group.aspect == "perfective" and above.group.tense == "present"
    return above.token if perfect and above is not None else word


def opens_since(noun: Token, timex: TimexSpan, words: Lexicon) -> bool:
    """Whether "since" or "after" and the noun open the sentence, which a parser may take for a clause.

    As in "Since attacks last May,".
    """
    opening = noun.left_edge.i
    behind = timex.span.doc[timex.span.end] if timex.span.end < timex.span.sent.end else None
    before = noun.doc[opening if noun.doc[opening].pos_ in {"SCONJ", "ADP"} else max(opening - 1, 0)]
    first = before.i == noun.sent.start and words.has("relations.beside", before.lower_)
    return first and noun.dep_ in SUBJECTS and behind is not None and behind.text == ","


def with_its_beginning(own: list[Link], trigger: Trigger, words: Lexicon) -> list[Link]:
    """The links of a deed, "since" being when it was done where it lasted: "had been grounded since Saturday"."""
    verb, group = trigger.token, trigger.group
    begun = group.tense == "past" and group.aspect == "perfective" and group.voice == "passive"
    if not begun or not words.has("verbs.leaving_so", verb.lemma_.lower()):
        return own
    return [replace(link, relation="during") if link.relation == "since" else link for link in own]


def is_done_by_now(trigger: Trigger) -> bool:
    """Whether it "has" happened, so that "since May" says that it did at some time from May on."""
    return trigger.group.tense == "present" and _is_done_deed(trigger)


def is_done_up_to_now(trigger: Trigger, own: Sequence[Link]) -> bool:
    """Whether "since May" tells of it that it happened at some time from May on to when it was told."""
    return is_done_by_now(trigger) or _was_done_by_then(trigger, own) or _is_counted(trigger)


def _was_done_by_then(trigger: Trigger, own: Sequence[Link]) -> bool:
    """Whether it is what somebody said in the past, which moves "has" to "had": "said that ten had died since May".

    What stands before it may be of an aside: "that the firm, since May a part of another, had been sued".
    """
    first = first_conjunct(trigger.token)
    said = first.dep_ == "ccomp" and first.head.tag_ == "VBD"
    behind = any(link.relation == "since" and link.timex.span.start > trigger.token.i for link in own)
    return said and behind and trigger.group.tense == "past" and _is_done_deed(trigger)


def _is_done_deed(trigger: Trigger) -> bool:
    group = trigger.group
    return group.aspect == "perfective" and not group.negated and trigger.event_class in _DEEDS


def _is_counted(trigger: Trigger) -> bool:
    """Whether it happened so many times: "sold oil some 30 times since May", which a simple past tells as well."""
    told = trigger.event_class in _DEEDS and not trigger.nominal and not trigger.group.negated
    return told and any(
        word.lower_ == "times" and any(number.like_num for number in word.children)
        for part in trigger.token.children
        for word in (part, *part.children)
        if word.dep_ in {"npadvmod", "pobj", "dobj"}
    )


def counts_since(trigger: Trigger, words: Lexicon) -> bool:
    """Whether it tells what "has" been done again and again since something: "since it opened, two have left in May"."""
    clauses = (clause for clause in trigger.token.children if clause.dep_ == "advcl" and clause.i < trigger.token.i)
    return is_done_by_now(trigger) and any(words.relations.get(marker(clause) or "") == "since" for clause in clauses)
