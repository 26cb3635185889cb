"""Which of two joined verbs a second time is of: "was bought in 2001 and sold seven years later".

A parser may hang both times on the first verb. Each has one: what stands behind the second verb is of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.clauses.sharing import brings_about
from dateline.events.dates.hosts import DATES, Host
from dateline.events.parsing.syntax import children, conjuncts, is_verb

if TYPE_CHECKING:
    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

Hosted = tuple["TimexSpan", Host]


def of_the_second(hosts: Sequence[Hosted]) -> list[Hosted]:
    """The times with their verbs, a second time of one verb being of the joined verb that it stands behind."""
    return [(timex, _second(timex, host, hosts) or host) for timex, host in hosts] if len(hosts) > 1 else list(hosts)


def _second(timex: TimexSpan, host: Host, hosts: Sequence[Hosted]) -> Host | None:
    if host.fronted or not is_verb(host.token) or timex.row["type"] not in DATES:
        return None
    start = timex.span.start
    last = next((verb for verb in reversed(conjuncts(host.token)) if host.token.i < verb.i < start), None)
    if last is None:
        return None
    first = any(
        other.token.i == host.token.i and other.relation == host.relation and at.span.end <= last.i
        for at, other in hosts
        if at is not timex and at.row["type"] in DATES and not at.second
    )
    own = any(other.token.i == last.i for _, other in hosts)
    return replace(host, token=last) if first and not own else None


def is_behind_range(verb: Token, host: Host) -> bool:
    """Whether it was done behind what went on from or up to a time: "ruled from 2005 to 2008 and took over the club"."""
    lasted = host.relation in {"since", "until"} and not host.fronted
    return lasted and verb.i > host.token.i and any(other.i == verb.i for other in conjuncts(host.token))


def has_time_below(verb: Token, host: Token, own: set[int], words: Lexicon) -> bool:
    """Whether what a verb brings about has a time of its own: "came in May and began to work that autumn"."""
    below = (part for part in children(verb, "xcomp") if part.i in own and part.i != host.i)
    return any(brings_about(verb, part, words) for part in below)
