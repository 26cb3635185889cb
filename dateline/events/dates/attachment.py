"""Which events a time expression belongs to, read from the dependency tree.

A timex has a host, the event word that it modifies (`hosts`); here it is given to that, and to the others with which
`clauses.sharing` says that it shares its time. What kind of date comes of it is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dateline.events.clauses.effects import told_at_once_before
from dateline.events.clauses.sharing import (
    LONG_TIMES,
    comes_later,
    deed_before,
    done_by,
    happens_in,
    is_brought_to_law,
    made_known_then,
    sharing,
    suffered_before,
)
from dateline.events.clauses.timex_span import TimexSpan
from dateline.events.dates.done_next import done_from_then, done_next
from dateline.events.dates.hosts import DATES, Host, host_of
from dateline.events.dates.occasions import deed_at, done_in
from dateline.events.dates.of_the_second import has_time_below, is_behind_range, of_the_second
from dateline.events.dates.pictured import shown_then
from dateline.events.dates.suffered_then import suffered_then
from dateline.events.parsing.syntax import NOMINAL, child, children, first_conjunct, is_verb, marker
from dateline.events.telling.announcing import is_occasion

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

Row = dict[str, Any]

_DAYS = frozenset({"day", "time"})
_DECEMBER = 12
_LONG = frozenset({"month", "quarter", "season", "half", "year"})


@dataclass(frozen=True, slots=True)
class Link:
    """A timex that belongs to an event: how the event lies to it, and how it came by it."""

    timex: TimexSpan
    relation: str
    basis: str


Links = dict[int, list[Link]]
"""token index of a trigger -> its links, those of its own clause first"""


def attach(
    found: Sequence[Trigger], timexes: Sequence[TimexSpan], words: Lexicon, published: date | None = None
) -> Links:
    """The links of every trigger of one sentence; `published` tells which dates lie behind."""
    events = {trigger.token.i: trigger for trigger in found}
    events |= {trigger.light_noun.i: trigger for trigger in found if trigger.light_noun is not None}
    links: Links = {}
    read = [(timex, host_of(timex, events, words, published)) for timex in timexes]
    hosts = of_the_second([(timex, host) for timex, host in read if host is not None])
    for timex, host in hosts:
        cause = _before_hour(timex, host, events, words)
        own_time, relation = (timex, host.relation) if cause is None else (_on_that_day(timex), "during")
        if cause is not None:
            _add(links, cause, Link(own_time, relation, "same_clause"))
        for token in [host.token, *_beside(timex, host, events, words)]:
            _add(links, events[token.i].token, Link(own_time, relation, "same_clause"))
    own = {at for at, known in links.items() if any(link.timex.row["type"] in DATES for link in known)}
    for timex in timexes:
        for clause, basis in _when_clauses(timex):
            if clause.i in events and not _has_day(links.get(clause.i, ())):
                _add(links, clause, Link(timex, "during", basis))
    for timex, host in hosts:
        if is_verb(host.token):
            for token in sharing(host.token, words, fronted=host.fronted):
                if has_time_below(token, host.token, own, words) or is_behind_range(token, host):
                    continue
                if token.i in events and token.i not in own:
                    later = not host.fronted and _comes_later(token, host.token, words)
                    if later and timex.row.get("grain") in LONG_TIMES and timex.span.start > host.token.i:
                        continue
                    _add(links, token, Link(_on_that_day(timex) if later else timex, host.relation, "scope"))
        for also, link in _also_then(timex, host, words):
            if also.i in events and also.i not in own:
                _add(links, also, link)
        telling = _telling(host.token, events) if _is_of_telling(timex.row, published) else None
        if telling is not None and telling.i not in own:
            _add(links, telling, Link(_on_that_day(timex), "during", "governor"))
    _to_those_before(found, links, words)
    _to_nouns(found, links, own, words)
    return links


def _comes_later(verb: Token, first: Token, words: Lexicon) -> bool:
    """Whether it may have come long after the first; what a court did with its verdict did not.

    As in "was convicted in 2009 and sentenced to ten years".
    """
    verdict = words.has("verbs.convicting", first.lemma_.lower())
    sentence = verdict and words.has("verbs.sentencing", verb.lemma_.lower())
    return comes_later(verb, first) and not sentence


def _has_day(links: Sequence[Link]) -> bool:
    """Whether a clause has a time of its own, no hour of another day: "told on Monday, when it fell on 5 May"."""
    return any(link.relation == "during" and link.timex.row.get("grain") != "time" for link in links)


def _to_those_before(found: Sequence[Trigger], links: Links, words: Lexicon) -> None:
    """Verbs without a time have that of one behind which tells their happening: "ten were killed and 30 hurt today"."""
    tokens = {trigger.token.i: trigger.token for trigger in found}
    for at in sorted(tokens, reverse=True):  # of three the last first
        last = tokens[at]
        if at not in links or last.dep_ not in {"conj", "pcomp"} or not is_verb(last):
            continue
        first = told_at_once_before(last, words)
        if first is None and any(link.timex.row.get("grain") in _DAYS for link in links[at]):
            first = deed_before(last, words)
        if first is not None and first.i in tokens and first.i not in links:
            for link in links[at]:
                _add(links, first, Link(_on_that_day(link.timex), link.relation, "scope"))


def _before_hour(timex: TimexSpan, host: Host, events: dict[int, Trigger], words: Lexicon) -> Token | None:
    """What an hour may be of as well as the verb before both: "were treated after the crash just before 6 a.m.".

    Of which of them it is, the sentence does not tell, so that both have its day alone.
    """
    if timex.row.get("grain") != "time" or host.fronted or not is_verb(host.token):
        return None
    between = (events[at].token for at in sorted(events, reverse=True) if host.token.i < at < timex.span.start)
    for token in between:
        named = token.pos_ in NOMINAL and token.dep_ == "pobj" and events[token.i].sure
        if named and words.relations.get(token.head.lower_) == "after":
            return token
        if is_verb(token) and token.dep_ == "advcl" and words.relations.get(marker(token) or "") == "after":
            return token
    return None


def _also_then(timex: TimexSpan, host: Host, words: Lexicon) -> Iterator[tuple[Token, Link]]:
    """What has the time of another word as well, and how that is dated."""
    following = _right_after(timex, host.token, words) if is_verb(host.token) else None
    told = _told_then(timex, host, words) if following is None else following
    if told is not None:
        yield told, Link(timex if following is None else _in_that_year(timex), host.relation, "scope")
    if host.relation != "during":
        return
    yield from ((deed, Link(_on_that_day(timex), "during", "scope")) for deed in done_next(timex, host.token, words))
    yield from ((seen, Link(timex, "during", "scope")) for seen in shown_then(host.token, words))
    if (hurt := suffered_then(timex, host.token, words)) is not None:
        yield hurt, Link(_on_that_day(timex), "during", "scope")
    yield from ((deed, Link(timex, "since", "scope")) for deed in done_from_then(host.token))


def _told_then(timex: TimexSpan, host: Host, words: Lexicon) -> Token | None:
    """What a happening did at once, or the first of two deeds with a day behind both.

    A longer time is of the second alone: who "read law and left in 1990" had read before.
    """
    if not is_verb(host.token):
        if (following := _right_after(timex, host.token, words)) is not None:
            return following
        between = timex.span.doc[host.token.i + 1 : timex.span.start]
        beside = not any(token.pos_ in NOMINAL for token in between)
        return done_by(host.token, words) or (done_in(host.token, words) if beside else None)
    if (said := _said_in(host.token, words)) is not None:
        return said
    if timex.span.start < host.token.i or timex.row.get("grain") not in _DAYS | {"month"}:
        return None
    return suffered_before(host.token) or _done_by_what(host.token, words)


def _done_by_what(verb: Token, words: Lexicon) -> Token | None:
    """What a happening did of which a clause tells when it came: "a quake that struck on Monday killed ten"."""
    happening = verb.head
    called = [happening, *children(happening, "compound")]  # "Hurricane Eve"
    happens = any(words.has("event_nouns.sure", part.lemma_.lower()) for part in called)
    told = verb.dep_ == "relcl" and verb.tag_ == "VBD" and happens
    return done_by(happening, words) if told and happening.dep_ == "nsubj" else None


def _right_after(timex: TimexSpan, deed: Token, words: Lexicon) -> Token | None:
    """What came right after something that is dated no finer than a month.

    As in "Just after joining in 2011, he was lent", "was lost shortly after its launch in 1999".
    """
    clause = child(deed, "mark") if deed.dep_ == "advcl" else None
    opening, above = (deed.head, deed.head.head) if clause is None else (clause, deed.head)
    fronted = (deed.dep_ == "pcomp" and opening.i < above.i) or (deed.dep_ == "pobj" and is_verb(above))
    after = (fronted or clause is not None) and words.relations.get(opening.lower_) == "after" and opening.i > 0
    near = after and words.has("relations.nearly", opening.nbor(-1).lower_)
    return above if near and timex.row.get("grain") in _LONG and above.tag_ in {"VBD", "VBN"} else None


def _said_in(verb: Token, words: Lexicon) -> Token | None:
    """What was done in a document that came out then: "voiced their doubts in a letter circulated on Monday"."""
    document = verb.head
    out = any(words.has(f"verbs.{name}", verb.lemma_.lower()) for name in ("bringing_out", "making_known"))
    if verb.dep_ != "acl" or not out or document.dep_ != "pobj":
        return None
    written = any(
        words.has(name, document.lemma_.lower()) for name in ("noun.documents", "noun.suits", "role.statements")
    )
    said = document.head.head
    return said if written and words.has("relations.occasion", document.head.lower_) and is_verb(said) else None


def _on_that_day(timex: TimexSpan) -> TimexSpan:
    """The day of a clock time, which is all that what came next has of it: "left at 9:30 and arrived"."""
    row, day = timex.row, timex.row.get("start_day")
    if row.get("grain") != "time" or day is None or day != row["end_day"]:
        return timex
    return TimexSpan(row | {"grain": "day", "edtf": day.isoformat()}, timex.span)


def _in_that_year(timex: TimexSpan) -> TimexSpan:
    """The year of a month, which is what came shortly after has of it, unless the year ended with it."""
    row, day = timex.row, timex.row.get("start_day")
    if row.get("grain") != "month" or day is None or day.month == _DECEMBER:
        return timex
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    year = {"grain": "year", "edtf": f"{day.year:04}", "start_day": first, "end_day": last, "mod": None}
    return TimexSpan(row | year, timex.span)


def _is_of_telling(row: Row, published: date | None) -> bool:
    """Whether what somebody says of that time was said then: "said that two are now open", "said it opened today"."""
    today = published is not None and row.get("start_day", row["end_day"]) == row["end_day"] == published
    return bool(today or row["value"] == "PRESENT_REF")


def _telling(verb: Token, events: dict[int, Trigger]) -> Token | None:
    """The verb of saying, in the past, whose words the clause of `verb` is."""
    above = first_conjunct(verb).head
    event = events.get(above.i)
    said = first_conjunct(verb).dep_ == "ccomp" and event is not None and event.event_class == "reporting"
    return above if said and above.tag_ == "VBD" else None


def _to_nouns(found: Sequence[Trigger], links: Links, own: set[int], words: Lexicon) -> None:
    """The nouns that a dated verb says happened have its date: "talks began on Monday"."""
    for trigger in found:
        if not trigger.nominal or trigger.token.i in own:
            continue
        verb = happens_in(trigger.token, words)
        if verb is None and trigger.sure:
            verb = made_known_then(trigger.token, words) or _all_began(trigger.token, words)
        for link in links.get(verb.i, ()) if verb is not None else ():
            _add(links, trigger.token, Link(link.timex, link.relation, "scope"))


def _all_began(noun: Token, words: Lexicon) -> Token | None:
    """The verb that says only that all began with a happening: "the situation began on Friday with an explosion"."""
    opening, verb = noun.head, noun.head.head
    first = noun.dep_ == "pobj" and opening.lower_ == "with" and words.has("verbs.beginning", verb.lemma_.lower())
    all_ = child(verb, "nsubj") if first else None
    return verb if all_ is not None and words.has("noun.anything", all_.lemma_.lower()) else None


def _when_clauses(timex: TimexSpan) -> Iterator[tuple[Token, str]]:
    """Verbs of the clauses that say what happened then: "in 1991, when the union broke up", and the basis of their date.

    Parsers may hang the clause on another word: "the deadliest since 2005, when a mill burned".
    """
    hanging = [clause for token in timex.span for clause in children(token, "relcl", "advcl")]
    yield from ((clause, "same_clause") for clause in hanging if is_verb(clause) and marker(clause) == "when")
    behind = timex.span.doc[timex.span.end : min(timex.span.end + 2, timex.span.sent.end)]
    if [token.lower_ for token in behind] == [",", "when"]:
        clause = behind[-1].head
        if clause not in hanging and is_verb(clause) and marker(clause) == "when":
            yield clause, "scope"


def _add(links: Links, token: Token, link: Link) -> None:
    known = links.setdefault(token.i, [])
    if all(link.timex.row["timex_id"] != other.timex.row["timex_id"] for other in known):
        known.append(link)


def _beside(timex: TimexSpan, host: Host, events: dict[int, Trigger], words: Lexicon) -> list[Token]:
    """What was done and the event noun of its occasion share a date.

    As in "said at a briefing on Friday", "his defeat in Friday's vote".
    """
    if host.token.pos_ in NOMINAL:
        above = host.token.head.head
        if is_brought_to_law(above, host.token, words):
            return []
        if is_occasion(host.token, words):
            while above.pos_ in NOMINAL and above.dep_ == "pobj" and above.i not in events:
                above = above.head.head  # "won by a wide margin in a vote on Sunday"
            if above.i in events and is_verb(above):
                return [above]
        deed = deed_at(host.token, events, words)
        return [deed] if deed is not None and host.relation == "during" else []
    before = [timex.span.doc[at] for at in range(max(timex.span.start - 2, timex.span.sent.start), timex.span.start)]
    if host.fronted:  # "In a speech in Ost last week, Ann Lee said ..."
        opening = [part for part in children(host.token, "prep") if part.i < timex.span.start]
        held = [noun for part in opening for noun in children(part, "pobj")]
        before += [noun for noun in held if words.has("noun.held", noun.lemma_.lower())]
    return [noun for noun in before if noun.i in events and events[noun.i].nominal and is_occasion(noun, words)]
