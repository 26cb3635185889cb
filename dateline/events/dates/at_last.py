"""What was done at last: "did not pay until May" tells that it was done in May, "it was not until May that" too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.clauses.clefts import set_off_by
from dateline.events.dates.dating import names_a_date
from dateline.events.parsing.syntax import child, children

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.dates.attachment import Link
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_DEEDS = frozenset({"occurrence", "i_action", "aspectual", "reporting"})
_NEAR = 2  # tokens between the preposition and the time: "until late on Monday"


def done_at_last(trigger: Trigger, links: Sequence[Link], words: Lexicon) -> list[Link]:
    """The times until which something was not done, as those at which it was; none where it is told otherwise."""
    if trigger.nominal or trigger.group.tense != "past" or trigger.group.modal or trigger.event_class not in _DEEDS:
        return []
    awaited = [link for link in links if link.relation == "until" and names_a_date(link.timex.row)]
    denied = bool(awaited) and (_is_denied(trigger.token) or _is_set_off_by_denial(trigger.token))
    leading = [(link, until) for link in awaited if (until := _until(link, words)) is not None]
    return [replace(link, relation="during") for link, until in leading if denied or child(until, "neg") is not None]


def without_denial(trigger: Trigger) -> Trigger:
    """The trigger as it tells what was done."""
    return replace(trigger, group=replace(trigger.group, negated=False))


def _is_denied(verb: Token) -> bool:
    return any(child(part, "neg") is not None for part in (verb, *children(verb, "aux", "auxpass")))


def _is_set_off_by_denial(verb: Token) -> bool:
    above = verb.head
    set_off = set_off_by(above)
    return set_off is not None and set_off.i == verb.i and _is_denied(above)


def _until(link: Link, words: Lexicon) -> Token | None:
    """The "until" before the time; None where it closes a length of time: "the year ended May 6"."""
    start = link.timex.span.start
    before = link.timex.span.doc[max(start - 1 - _NEAR, link.timex.span.sent.start) : start]
    return next((token for token in before if words.has("relations.at_last", token.lower_)), None)
