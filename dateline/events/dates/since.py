"""What "since" and a date or a happening belong to, where parsers hang them elsewhere.

How what is told lies to a date is decided in `hosts`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import SUBJECTS, ancestors, is_verb

if TYPE_CHECKING:
    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.dates.attachment import Link
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


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
